"""Captions as Advanced SubStation Alpha (.ass): set in the look's type where the film shows them, word by word.

Every line of a caption is an event, placed by its baseline as the film places it (`\\an1` and `\\pos`), above the plate
of its style if it has one, drawn as a shape. Words that are lit as they are heard are karaoke (`\\kf`); words that
arrive as they are heard appear by a transform. Times are whole hundredths of a second, rounded down: at rates up to
100 a caption is then seen in exactly its frames.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from videopipe.captions import caption_style
from videopipe.timeline.model import Cue, CueWord, PlateArt, TextArt, Timeline
from videopipe.units import Color, FrameRate

# Noto CJK's box around an em, and the part of it below the baseline: sizes in .ass are the box's, places its corner's.
_BOX = {"NotoSansSC": 1.448, "NotoSerifSC": 1.437}
_BELOW = {"NotoSansSC": 0.288, "NotoSerifSC": 0.286}
# Names as systems know them: bold is a weight of the regular family, black a family of its own.
_FAMILY = {
    "NotoSansSC-Black": ("Noto Sans SC Black", 0),
    "NotoSansSC-Bold": ("Noto Sans SC", -1),
    "NotoSansSC-Regular": ("Noto Sans SC", 0),
    "NotoSerifSC-Black": ("Noto Serif SC Black", 0),
}
# A quarter of a circle as a Bézier curve: how far the handles reach, in radii.
_ROUND = 0.5523
# Milliseconds in which a word appears that arrives as it is heard.
_APPEARING_MS = 80
_FORMAT = (
    "Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, "
    "StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, "
    "Encoding"
)


@dataclass(frozen=True, slots=True)
class _Style:
    """What captions that look alike share."""

    art: TextArt
    highlight: str
    karaoke: bool

    def line(self, name: str) -> str:
        """The style as the file has it: before it is heard, karaoke text has the secondary colour."""
        art = self.art
        family, bold = _FAMILY[art.font]
        seen, unheard = (self.highlight, art.color) if self.karaoke else (art.color, art.color)
        size = art.size * _of(_BOX, art.font)
        return (
            f"Style: {name},{family},{size:.2f},{_color(seen)},{_color(unheard)},{_color(art.outline_color)},"
            f"{_color(art.shadow_color)},{bold},0,0,0,100,100,0,0,1,{art.outline:g},{art.shadow / 4:g},1,0,0,0,1"
        )


def ass_text(timeline: Timeline, title: str) -> str:
    """The film's captions as a whole .ass file."""
    styles: dict[_Style, str] = {}
    events = []
    for cue in timeline.cues:
        name = styles.setdefault(_style_of(cue), f"caption-{len(styles) + 1}")
        times = _times(cue, timeline.rate)
        events += [f"Dialogue: {layer},{times},{name},,0,0,0,,{text}" for layer, text in _of_cue(cue, timeline.rate)]
    return "\n".join(
        (
            "[Script Info]",
            f"Title: {_one_line(title)}",
            "ScriptType: v4.00+",
            "WrapStyle: 2",
            "ScaledBorderAndShadow: yes",
            "YCbCr Matrix: TV.709",
            f"PlayResX: {timeline.size.width}",
            f"PlayResY: {timeline.size.height}",
            "",
            "[V4+ Styles]",
            f"Format: {_FORMAT}",
            *(style.line(name) for style, name in styles.items()),
            "",
            "[Events]",
            "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
            *events,
            "",
        )
    )


def _style_of(cue: Cue) -> _Style:
    return _Style(replace(cue.art, lines=()), cue.highlight, _is_lit(cue))


def _is_lit(cue: Cue) -> bool:
    return cue.style == "karaoke"


def _of_cue(cue: Cue, rate: FrameRate) -> Iterator[tuple[int, str]]:
    """The layer and the text of each event of a caption."""
    fade = f"\\fad({rate.ms(cue.arrive)},{rate.ms(cue.leave)})" if cue.arrive or cue.leave else ""
    for part in caption_style(cue.style).parts(cue, max(cue.frames - cue.leave - 1, 0)):
        if isinstance(part.art, PlateArt):
            yield from ((0, shape) for shape in _plate(part.art, fade))
    for row, line in enumerate(cue.art.lines):
        place = f"\\an1\\pos({line.x:g},{line.y + cue.art.size * _of(_BELOW, cue.art.font):.2f})"
        yield 1, f"{{{place}{fade}}}{_words(cue, row, rate)}"


def _words(cue: Cue, row: int, rate: FrameRate) -> str:
    """A line's text with what happens to its words."""
    line, at, written = cue.art.lines[row].text, 0, []
    heard = 0
    for word in (one for one in cue.words if one.line == row):
        written.append(_escaped(line[at : word.start]))
        text = _escaped(line[word.start : word.end])
        if _is_lit(cue):
            begin, until = (_hundredths(rate, frame) for frame in (word.begin, max(word.until, word.begin)))
            written.append(f"{{\\k{begin - heard}}}{{\\kf{until - begin}}}{text}")
            heard = until
        else:
            written.append(_coming(word, text, cue, rate))
        at = word.end
    return "".join(written) + _escaped(line[at:])


def _coming(word: CueWord, text: str, cue: Cue, rate: FrameRate) -> str:
    """A word that arrives as it is heard, or stands there, in the look's colour if it carries the sense."""
    before = f"\\1c&H{_color(cue.highlight)[-6:]}&" if word.key else ""
    after = f"{{\\1c&H{_color(cue.art.color)[-6:]}&}}" if word.key else ""
    if caption_style(cue.style).shape.words == "heard":
        begin = rate.ms(word.begin)
        before += f"\\alpha&HFF&\\t({begin},{begin + _APPEARING_MS},\\alpha&H00&)"
    return f"{{{before}}}{text}{after}" if before else text


def _plate(plate: PlateArt, fade: str) -> Iterator[str]:
    """A plate and its edge as shapes."""
    place = plate.place
    corner = min(plate.radius, place.width / 2, place.height / 2)
    yield _shape(place.left, place.top, place.width, place.height, corner, plate.color, fade)
    if plate.edge == "left":
        yield _shape(place.left, place.top, plate.edge_width, place.height, 0, plate.edge_color, fade)
    elif plate.edge == "bottom":
        top = place.bottom - plate.edge_width
        yield _shape(place.left, top, place.width, plate.edge_width, 0, plate.edge_color, fade)


def _shape(left: float, top: float, width: float, height: float, corner: float, color: str, fade: str) -> str:
    """A rectangle with round corners in a colour."""
    r, k = corner, corner * (1 - _ROUND)
    path = (
        f"m {r:g} 0 l {width - r:g} 0 b {width - k:g} 0 {width:g} {k:g} {width:g} {r:g} l {width:g} {height - r:g} "
        f"b {width:g} {height - k:g} {width - k:g} {height:g} {width - r:g} {height:g} l {r:g} {height:g} "
        f"b {k:g} {height:g} 0 {height - k:g} 0 {height - r:g} l 0 {r:g} b 0 {k:g} {k:g} 0 {r:g} 0"
    )
    tint = Color.parse(color)
    look = f"\\bord0\\shad0\\1c&H{tint.blue:02X}{tint.green:02X}{tint.red:02X}&\\1a&H{255 - tint.alpha:02X}&"
    return f"{{\\an7\\pos({left:g},{top:g}){look}{fade}\\p1}}{path}{{\\p0}}"


def _times(cue: Cue, rate: FrameRate) -> str:
    return f"{_stamp(_hundredths(rate, cue.span.start))},{_stamp(_hundredths(rate, cue.span.end))}"


def _hundredths(rate: FrameRate, frame: int) -> int:
    """A frame's start in hundredths of a second, rounded down."""
    return int(rate.seconds(frame) * 100)


def _stamp(hundredths: int) -> str:
    seconds, left = divmod(hundredths, 100)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{left:02}"


def _color(text: str) -> str:
    """`&HAABBGGRR`: alpha 0 is opaque."""
    color = Color.parse(text)
    return f"&H{255 - color.alpha:02X}{color.blue:02X}{color.green:02X}{color.red:02X}"


def _of(measures: dict[str, float], font: str) -> float:
    return measures[font.partition("-")[0]]


def _escaped(text: str) -> str:
    """Text without what the format would take for its own."""
    return _one_line(text).replace("\\", "\\\u2060").replace("{", "\\{").replace("}", "\\}")


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
