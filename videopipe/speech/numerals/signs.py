"""Signs, numerals in one character, what brackets hold, and marks inside Latin names."""

from __future__ import annotations

import re
import unicodedata

from videopipe.speech.integers import cardinal, number, spelled
from videopipe.speech.numerals.written import Rule, rule

_SIGNS = {"+": "加", "×": "乘", "=": "等于", "≥": "大于等于", "≤": "小于等于", "&": "和", "°": "度", "%": "百分号"}
_SIGNS |= {"±": "正负", "≈": "约等于", "≠": "不等于", "÷": "除以"}
_CHARACTERS = {**_SIGNS, "℃": "摄氏度", "㎡": "平方米", "‰": "千分号"}
_NUMERALS = "①-⒛⓪-⓿❶-➓㈠-㈩㊀-㊉㉑-㉟㊱-㊿Ⅰ-ↂ"
_FRACTIONS = "¼-¾⅐-⅞"
_PLACE = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"


def _class(match: re.Match[str]) -> str:
    return number(match["n"]) if match["n"].isdigit() else match["n"]


def _numeral(match: re.Match[str]) -> str:
    """A numeral in one character: ⑴ rests at its brackets, ⒈ at its full stop."""
    char = match.group()
    words, name = cardinal(int(unicodedata.numeric(char))), unicodedata.name(char)
    return f"，{words}，" if "PARENTHESIZED" in name else words + ("。" if "FULL STOP" in name else "")


def _fraction(match: re.Match[str]) -> str:
    part, whole = unicodedata.normalize("NFKC", match["f"]).split("⁄")
    return ("" if match["n"] is None else "又") + f"{number(whole)}分之{number(part)}"


IN_BRACKETS: tuple[Rule, ...] = (
    rule(rf"(?<=[一-鿿])[(（](?P<n>{_PLACE})[)）](?=班|中队)", _class),
    rule(rf"(?<=第)[(（](?P<n>{_PLACE})[)）]", _class),
    rule(
        r"(?<=[一-鿿])[(（](?P<o>(?:、?(?:[县区市州旗乡镇村校园]|街道|学区|社区)){1,3})[)）]",
        lambda m: m["o"].replace("、", "，"),
    ),
)
"""What brackets hold and one reads on without a rest."""
BETWEEN_LETTERS: tuple[Rule, ...] = (
    rule(r"[Ww][Ii]-?[Ff][Ii](?![A-Za-z])", lambda m: "WiFi"),
    rule(r"(?<=[\dA-Za-z])-(?=[\dA-Za-z])(?<!\d-(?=\d))", lambda m: " "),
)
BESIDE_NUMBERS: tuple[Rule, ...] = (
    rule(r"CO[₂2](?![A-Za-z\d])", lambda m: "二氧化碳"),
    rule(r"(?<=[A-Za-z])[²³]", lambda m: {"²": "平方", "³": "立方"}[m.group()]),
    rule(r"(?<=[A-Za-z])\.(?=[A-Za-z])|(?<=@\d{3})\.(?=[A-Za-z])", lambda m: "点"),
    rule(r"(?<=[A-Za-z\d])@(?=[A-Za-z\d])", lambda m: " at "),
    rule(r"[<>](?=\d)", lambda m: {"<": "小于", ">": "大于"}[m.group()]),
    rule(r"(?<=[零一二三四五六七八九])[○◯OoО]+(?=[零一二三四五六七八九年])", lambda m: "零" * len(m.group())),
    rule(r"[₀-₉]+", lambda m: spelled("".join(str(ord(digit) - 0x2080) for digit in m.group()))),
    rule(r"(?:[Nn][Oo]\.?|№)\s?(?=\d)", lambda m: "第"),
    rule(r"(?<=\d)#(?=[一-鿿])", lambda m: "号"),
    rule(r"(?<=\d)\s?\*\s?(?=\d)", lambda m: "乘"),
    rule(r"(?<=°\d)′|(?<=°\d\d)′", lambda m: "分"),
    rule(r"(?<=′\d)″|(?<=′\d\d)″", lambda m: "秒"),
    rule(r"×{2,}(?=[一-鿿])", lambda m: "某某"),
    rule(r"(?<=\d)[²³]", lambda m: {"²": "的平方", "³": "的立方"}[m.group()]),
    rule(r"(?<=\d)\^(?P<n>\d{1,2})", lambda m: f"的{number(m['n'])}次方"),
    rule(r"(?<=\d)[wW](?=\+|[余多人元次粉播阅浏点])", lambda m: "万"),
    rule(r"(?<![\dA-Za-z-])-(?=\d)", lambda m: "负"),
    rule(r"(?<=[\dA-Za-z])\+(?![\dA-Za-z一-鿿])", lambda m: "加"),
)
SIGNS: tuple[Rule, ...] = (
    rule(rf"(?<=[{_NUMERALS}])\s?[-—–~～]\s?(?=[{_NUMERALS}])", lambda m: "至"),
    rule(rf"[{_NUMERALS}]", _numeral),
    rule(rf"(?P<n>(?<=\d))?(?P<f>[{_FRACTIONS}])", _fraction),
    rule(r"[+×÷=≥≤±≈≠&°℃㎡‰%]", lambda m: _CHARACTERS[m.group()]),
)
