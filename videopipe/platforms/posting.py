"""What is written where a film is posted: a storyboard's texts as each platform takes them, and what it does not."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from videopipe.platforms.parts import TextRule
from videopipe.platforms.profile import Profile
from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.written import Path

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Post:
    """The texts of one post, ready to paste; None where nothing is written, or nothing that fits."""

    title: str | None
    description: str | None
    topics: tuple[str, ...]

    @property
    def tags(self) -> str:
        """The topics as they are written: `#one #two`."""
        return " ".join(f"#{topic}" for topic in self.topics)


@dataclass(frozen=True, slots=True)
class Misfit:
    """What a platform does not take as it is written: its place, the rule and its values.

    It is a warning where the text is made to fit, or left out.
    """

    path: Path
    rule: str
    values: dict[str, object]
    warning: bool


def length_of(text: str, rule: TextRule) -> int:
    """How long the platform finds `text`."""
    return len(text.encode()) if rule.counted == "bytes" else len(text)


def post_for(storyboard: Storyboard, profile: Profile) -> Post:
    """What is pasted at `profile`: as it is written where that fits, else made to fit, else left out."""
    publish, topics = storyboard.publish, profile.topics
    chosen = publish.hashtags if topics.most is None else publish.hashtags[: topics.most]
    description = publish.description
    if profile.description and description:
        description = _cut(description, profile.description)
    return Post(_title(storyboard, profile.title), description, chosen)


def misfits(storyboard: Storyboard, profile: Profile) -> tuple[Misfit, ...]:
    """What `profile` does not take of the storyboard's texts as they are written."""
    found = [*_of_title(storyboard, profile), *_of_description(storyboard, profile)]
    most, tags = profile.topics.most, storyboard.publish.hashtags
    if most and len(tags) > most:
        values: dict[str, object] = {"count": len(tags), "most": most, "left": tags[most:]}
        found.append(Misfit(("publish", "hashtags", most), "topics-many", values, warning=True))
    return tuple(found)


def _written_title(storyboard: Storyboard) -> tuple[Path, str]:
    title = storyboard.publish.title or storyboard.title
    return (("title",) if title == storyboard.title else ("publish", "title")), title


def _candidates(storyboard: Storyboard) -> list[tuple[Path, str]]:
    """The titles there are, in the order in which they are tried."""
    short = storyboard.publish.short_title
    return [_written_title(storyboard), *([(("publish", "short_title"), short)] if short else [])]


def _title(storyboard: Storyboard, rule: TextRule | None) -> str | None:
    if rule is None:
        return _written_title(storyboard)[1]
    tidied = [_tidied(text, rule) for _, text in _candidates(storyboard)]
    fitting = [text for text in tidied if rule.least <= length_of(text, rule) <= rule.most]
    if fitting:
        return fitting[0]
    return _cut(tidied[-1], rule) if rule.counted == "bytes" else None


def _of_title(storyboard: Storyboard, profile: Profile) -> list[Misfit]:
    """The fault of the last title that was tried, when none fits."""
    rule, fault = profile.title, None
    if rule is None:
        return []
    for path, text in _candidates(storyboard):
        tidied = _tidied(text, rule)
        length = length_of(tidied, rule)
        values: dict[str, object] = {"length": length, "least": rule.least, "most": rule.most, "tidied": tidied}
        if length > rule.most:
            name = "title-cut" if rule.counted == "bytes" else "title-long"
            fault = Misfit(path, name, values, warning=not rule.refuses)
        elif length < rule.least:
            fault = Misfit(path, "title-short", values, warning=True)
        elif strange := _strange(text, rule):
            return [Misfit(path, "title-marks", {**values, "marks": strange}, warning=True)]
        else:
            return []
    return [fault] if fault else []


def _of_description(storyboard: Storyboard, profile: Profile) -> list[Misfit]:
    rule, publish = profile.description, storyboard.publish
    if rule is None or not publish.description:
        return []
    whole = publish.description
    if profile.topics.in_description:
        whole += "".join(f" #{topic}" for topic in publish.hashtags)
    length = length_of(whole, rule)
    if length <= rule.most:
        return []
    name = "description-long" if rule.refuses else "description-cut"
    return [Misfit(("publish", "description"), name, {"length": length, "most": rule.most}, warning=not rule.refuses)]


def _strange(text: str, rule: TextRule) -> str:
    """The marks in `text` that the rule does not know even in their other width; each once."""
    return "".join(dict.fromkeys(mark for mark in text if not _known(mark, rule) and not mark.isspace()))


def _known(mark: str, rule: TextRule) -> bool:
    return (
        rule.marks is None or mark.isalnum() or mark in rule.marks or unicodedata.normalize("NFKC", mark) in rule.marks
    )


def _tidied(text: str, rule: TextRule) -> str:
    """`text` with a mark of the other width where the rule knows only that, and a blank for what it does not know."""
    if rule.marks is None:
        return text
    kept = []
    for mark in text:
        plain = unicodedata.normalize("NFKC", mark)
        kept.append(mark if mark.isalnum() or mark in rule.marks else plain if plain in rule.marks else " ")
    return " ".join("".join(kept).split())


def _cut(text: str, rule: TextRule) -> str:
    """`text`, or its beginning where it is too long."""
    if length_of(text, rule) <= rule.most:
        return text
    room = rule.most - length_of(_ELLIPSIS, rule)
    while length_of(text, rule) > room:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS
