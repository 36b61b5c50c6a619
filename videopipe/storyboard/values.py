"""The kinds of value a key can have: each takes what was written, or what Python code says, and gives one type."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.nearest import nearest
from videopipe.storyboard.times import parse_fraction, parse_gain, parse_hertz, parse_percent, parse_time, print_time
from videopipe.units import Color

ENGINES = ("offline", "edge", "recording", "silent")
_PASTED = str.maketrans("\u2028\u2029\t", "\n\n ", "\r\u200b\u2060\ufeff\u00ad")  # what pasting brings along
# Unicode Standard Annex 9, table 4: characters that change the direction of what follows.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# What joins and tags the parts of an emoji (Unicode Technical Standard 51).
_JOINING = frozenset({"\u200c", "\u200d", *map(chr, range(0xE0020, 0xE0080))})
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Known:
    """What the storyboard may name: looks, platforms, voices; `find` raises WritingError for a missing path.

    `find_place` does so for what is neither a file nor a folder. `rules` are the wording rules that may be allowed
    (None: any name).
    """

    styles: Collection[str]
    platforms: Collection[str]
    voices: Collection[str]
    find: Callable[[str], object]
    find_place: Callable[[str], object] = str
    rules: Collection[str] | None = None


def read_text(value: object) -> str:
    """A text of one or more lines, each without blanks around it."""
    if value is None:
        raise WritingError("empty-value")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise WritingError("text-wanted")
    text = unicodedata.normalize("NFC", str(value)).translate(_PASTED)
    refuse_unseen(text)
    return "\n".join(line.strip(" ") for line in text.strip().split("\n"))


def refuse_unseen(text: str) -> None:
    """Raises WritingError for a character that nobody sees: a control, or a mark that turns the writing's direction.

    What joins an emoji's parts may stay.
    """
    for character in text:
        if character in _TURNING:
            raise WritingError("direction-mark", code=f"U+{ord(character):04X}")
        kind = unicodedata.category(character)
        if kind in ("Cc", "Cs") and character != "\n":
            raise WritingError("control-character", code=f"U+{ord(character):04X}")
        if kind == "Cf" and character not in _JOINING:
            raise WritingError("control-character", code=f"U+{ord(character):04X}")


def read_line(value: object) -> str:
    """A text on one line, not empty."""
    line = _BLANKS.sub(" ", read_text(value))
    if not line:
        raise WritingError("empty-value")
    return line


def listed(value: object) -> object:
    """A list, also of one thing written without brackets."""
    return [value] if isinstance(value, str | int | float) and not isinstance(value, bool) else value


def at_most(limit: int) -> AfterValidator:
    """Texts of at most `limit` characters."""

    def check(text: str) -> str:
        if len(text) > limit:
            raise WritingError("too-long", length=len(text), limit=limit)
        return text

    return AfterValidator(check)


def counted(low: int, high: int) -> AfterValidator:
    """Lists of `low` to `high` items."""

    def check(items: tuple[object, ...]) -> tuple[object, ...]:
        if not low <= len(items) <= high:
            raise WritingError("list-length", count=len(items), low=low, high=high)
        return items

    return AfterValidator(check)


def different(items: tuple[str, ...]) -> tuple[str, ...]:
    """Lists that name nothing twice."""
    for number, item in enumerate(items):
        if item in items[:number]:
            raise WritingError("duplicate-item", (number,), item=item)
    return items


def choice(*names: str) -> PlainValidator:
    """One of `names`."""
    return PlainValidator(lambda value: chosen(value, names))


def chosen(value: object, names: Collection[str], rule: str = "unknown-choice") -> str:
    """`value` when it is one of `names`; raises WritingError with the nearest of them otherwise."""
    text = read_line(value)
    if text not in names:
        raise WritingError(rule, value=text, near=nearest(text, names), known=tuple(sorted(names)))
    return text


def time_between(low_ms: int, high_ms: int) -> BeforeValidator:
    """Times from `low_ms` to `high_ms` milliseconds; whole numbers in Python are milliseconds."""
    return _measure(parse_time, low_ms, high_ms, print_time)


def gain_between(low: float, high: float) -> BeforeValidator:
    """Gains in decibels; numbers in Python are decibels."""
    return _measure(parse_gain, low, high, lambda gain: f"{gain:g}dB")


def percent_between(low: int, high: int) -> BeforeValidator:
    """Changes in percent; whole numbers in Python are percents."""
    return _measure(parse_percent, low, high, lambda percent: f"{percent:+}%")


def hertz_between(low: int, high: int) -> BeforeValidator:
    """Changes in hertz; whole numbers in Python are hertz."""
    return _measure(parse_hertz, low, high, lambda hertz: f"{hertz:+}Hz")


def _measure(parse: Callable[[str], Any], low: float, high: float, show: Callable[[Any], str]) -> BeforeValidator:
    def read(value: object) -> object:
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            number = value
        else:
            number = parse(read_line(value))
        if number is not None and not low <= number <= high:
            shown = value if isinstance(value, str) else show(value)
            raise WritingError("out-of-range", value=shown, low=show(low), high=show(high))
        return number

    return BeforeValidator(read)


def read_fractions(value: object, count: int, rule: str) -> tuple[float, ...]:
    """`count` parts of the whole, 0 to 1, from a list; `rule` says what the list should look like."""
    if not isinstance(value, list | tuple) or len(value) != count:
        raise WritingError(rule)
    return tuple(_fraction(item, number) for number, item in enumerate(value))


def _fraction(item: object, number: int) -> float:
    try:
        return parse_fraction(read_line(item))
    except WritingError as wrong:
        raise WritingError(wrong.rule, (number,), **wrong.values) from wrong


def _color(value: object) -> Color:
    if isinstance(value, Color):
        return value
    text = read_line(value)
    try:
        return Color.parse(text)
    except ValueError as error:
        raise WritingError("color", value=text) from error


def _path(value: object, info: ValidationInfo) -> str:
    text = read_line(value)
    if isinstance(info.context, Known):
        info.context.find(text)
    return text


def _place(value: object, info: ValidationInfo) -> str:
    text = read_line(value)
    if isinstance(info.context, Known):
        info.context.find_place(text)
    return text


def _style(value: object, info: ValidationInfo) -> str:
    text = read_line(value)
    if text.casefold().endswith(".toml"):
        return _path(text, info)
    if isinstance(info.context, Known):
        chosen(text, info.context.styles, "unknown-style")
    return text


def _platform(value: object, info: ValidationInfo) -> str:
    known = info.context.platforms if isinstance(info.context, Known) else None
    return read_line(value) if known is None else chosen(value, known, "unknown-platform")


def _voice_name(value: object, info: ValidationInfo) -> str:
    known = info.context.voices if isinstance(info.context, Known) else None
    return read_line(value) if known is None else chosen(value, known, "unknown-voice")


def read_engine(value: object) -> str:
    """The name of a speech engine."""
    return chosen(read_line(value), ENGINES)


def read_fallback(value: object) -> str:
    """The name of the engine that speaks when the online one cannot."""
    return chosen(read_line(value), ("offline",))


def read_proxy(value: object) -> str:
    """The address of a proxy."""
    text = read_line(value)
    if not re.fullmatch(r"https?://[^\s/]+(:\d+)?/?", text):
        raise WritingError("proxy-form", value=text)
    return text


Text: TypeAlias = Annotated[str, BeforeValidator(read_text)]
Line: TypeAlias = Annotated[str, BeforeValidator(read_line)]
PathText: TypeAlias = Annotated[str, BeforeValidator(_path)]
PlaceText: TypeAlias = Annotated[str, BeforeValidator(_place)]
StyleName: TypeAlias = Annotated[str, BeforeValidator(_style)]
PlatformName: TypeAlias = Annotated[str, BeforeValidator(_platform)]
VoiceName: TypeAlias = Annotated[str, BeforeValidator(_voice_name)]
ColorValue: TypeAlias = Annotated[Color, PlainValidator(_color)]
