"""The rules of the wording check by name, and what each is for, in both languages.

To add one: 1. write a function from a text (or a scene, or the plan) to findings, or a list in `data/`, 2. write its
sentence in `storyboard/sentences_proofreading.py`, 3. enter it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from videopipe.proofreading import amounts, claims, dates, grammar, marks, pace, personal
from videopipe.proofreading.agreement import differences
from videopipe.proofreading.lists import built_in_lists
from videopipe.proofreading.model import Finding, Text
from videopipe.storyboard.scenes import Scene
from videopipe.storyboard.wording import Language
from videopipe.storyboard.wordlist import WordList
from videopipe.timeline.plan import Plan

TextRule = Callable[[Text], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, what it finds, and whether what it finds stops a render (`some`: of some words)."""

    name: str
    en: str
    zh: str
    forbids: bool = False

    def about(self, language: Language) -> str:
        """What it finds, in `language`."""
        return self.zh if language == "zh" else self.en


OF_TEXTS: dict[Rule, TextRule] = {
    Rule("half-width-mark", "half-width marks among 汉字", "汉字之间的半角标点"): marks.half_width_marks,
    Rule("full-width-figure", "full-width figures and letters", "全角的数字和字母"): marks.full_width_figures,
    Rule("quotation-marks", "straight or mixed quotation marks", "直引号、混用的引号"): marks.quotation_marks,
    Rule(
        "percentage-points",
        "a difference of percentages called a percentage; misshapen percentage points",
        "百分点写成百分比（从90%提高到95%是提高5个百分点）",
    ): amounts.percentage_points,
    Rule("decrease-in-times", "decreases by times: 减少两倍", "减少用了倍数（减少两倍）"): amounts.decreases_in_times,
    Rule("double-estimate", "two words for “about”: 约500人左右", "约数重复（约500人左右）"): amounts.double_estimates,
    Rule("impossible-date", "days that do not exist: 2月30日", "不存在的日期（2月30日）"): dates.impossible_dates,
    Rule(
        "reversed-years", "years from later to earlier: 2022—2012年", "年份先后颠倒（2022—2012年）"
    ): dates.reversed_years,
    Rule("adverb-particle", "的 between an adverb and its verb", "副词和动词之间用了“的”"): grammar.adverb_particles,
    Rule(
        "superlative",
        "superlatives in claims, restricted by advertising law",
        "绝对化用语（全省第一、最先进、顶级……），广告法有限制",
    ): claims.superlatives,
    Rule("phone-number", "numbers of mobile phones", "手机号码"): personal.phone_numbers,
    Rule("identity-number", "identity numbers", "身份证号码", forbids=True): personal.identity_numbers,
    Rule("bank-card", "numbers of bank cards", "银行卡号", forbids=True): personal.bank_cards,
    Rule("e-mail-address", "e-mail addresses", "电子邮箱"): personal.mail_addresses,
    Rule("chat-account", "QQ and WeChat accounts", "QQ 号、微信号"): personal.chat_accounts,
}
UNPAIRED = Rule("unpaired-mark", "quotation marks and brackets without a partner", "引号、书名号、括号不成对")
LONG_BREATH = Rule(
    "long-breath",
    f"more than {pace.LONGEST_BREATH} syllables without a pause",
    f"连续 {pace.LONGEST_BREATH} 字以上没有停顿",
)
OF_NUMBERS: tuple[Rule, ...] = (
    Rule(
        "number-differs",
        "numbers that differ between picture, caption and narration",
        "画面、字幕上的数字与所说的不一致",
    ),
    Rule(
        "year-differs", "years that differ between a comparison's labels and narration", "对比标签的年份与所说的不一致"
    ),
)
FAST_CAPTION = Rule(
    "fast-caption",
    f"captions faster than a child reads: {pace.FASTEST:g} characters a second",
    f"字幕太快，孩子来不及看（每秒超过 {pace.FASTEST:g} 字）",
)


def built_in_rules() -> tuple[Rule, ...]:
    """Every rule there is without a project's own lists."""
    return (*OF_TEXTS, UNPAIRED, *map(rule_of_list, built_in_lists()), *OF_NUMBERS, LONG_BREATH, FAST_CAPTION)


def rule_names() -> tuple[str, ...]:
    """The names of the built-in rules."""
    return tuple(rule.name for rule in built_in_rules())


def rule_of_list(words: WordList) -> Rule:
    """The rule that a word list is."""
    about = words.about or {"en": f"words of {words.file}", "zh": f"{words.file} 里的词"}
    return Rule(words.name, about["en"], about["zh"], any(word.forbidden for word in words.words))


def findings_in_scene(index: int, scene: Scene) -> Iterator[Finding]:
    """What is found in a scene as a whole."""
    yield from differences(index, scene)


def findings_in_plan(plan: Plan) -> Iterator[Finding]:
    """What is found once lengths are known."""
    yield from pace.fast_captions(plan)
