"""A film file's own account of itself: its tracks, how they are timed and tagged, and where its index lies."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from videopipe.errors import FilmError
from videopipe.mp4.boxes import Box, Boxes
from videopipe.units import Size

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ColorTags:
    """Colour primaries, transfer and matrix as ITU-T H.273 counts them (1 is BT.709), and whether range is full."""

    primaries: int
    transfer: int
    matrix: int
    full_range: bool


@dataclass(frozen=True, slots=True)
class Track:
    """One track. `kind` is its handler: `vide`, `soun`, …; `codec` the sample entry: `avc1`, `mp4a`, ….

    `seconds` is how long its samples last, `starts` when the first one is shown; `steps` are the different sample
    durations in seconds. `size` and `colors` of pictures, `channels` and `sample_rate` (Hz) of sound.
    """

    kind: str
    codec: str
    samples: int
    seconds: Fraction
    starts: Fraction
    steps: tuple[Fraction, ...]
    size: Size | None = None
    colors: ColorTags | None = None
    profile: int | None = None
    channels: int | None = None
    sample_rate: int | None = None


@dataclass(frozen=True, slots=True)
class Film:
    """A film file: its tracks, whether its index stands in front (“fast start”), and its metadata by key."""

    tracks: tuple[Track, ...]
    fast_start: bool
    metadata: tuple[tuple[str, str], ...]

    def track(self, kind: str) -> Track | None:
        """The first track of a kind."""
        return next((track for track in self.tracks if track.kind == kind), None)


def read_film(path: Path) -> Film:
    """What the file says of itself. Raises FilmError for what is no MP4 file, cut off, or not to be believed."""
    with opened(path) as boxes:
        return _read(boxes)


@contextmanager
def opened(path: Path) -> Iterator[Boxes]:
    """The boxes of a file; what is found wrong while they are read becomes a FilmError with the file's name."""
    try:
        with path.open("rb") as file:
            yield Boxes(file)
    except OSError as error:
        raise FilmError(f"{path.name}: {error.strerror or error}", "picture-refused", reason=error) from error
    except struct.error as error:
        raise FilmError(f"{path.name}: a box is shorter than its fields") from error
    except FilmError as error:
        raise FilmError(f"{path.name}: {error}") from error


def _read(boxes: Boxes) -> Film:
    top = list(boxes.top())
    kinds = [box.kind for box in top]
    if kinds[:1] != ["ftyp"]:
        raise FilmError("not an MP4 file")
    if "moov" not in kinds or "mdat" not in kinds:
        raise FilmError("the file is cut off: its index or its content is missing")
    moov = top[kinds.index("moov")]
    scale = _movie_scale(boxes, moov)
    tracks = tuple(_track(boxes, box, scale) for box in boxes.inside(moov) if box.kind == "trak")
    return Film(tracks, kinds.index("moov") < kinds.index("mdat"), _metadata(boxes, moov))


def _movie_scale(boxes: Boxes, moov: Box) -> int:
    header = boxes.content(boxes.needed(moov, "mvhd"))
    (scale,) = struct.unpack_from(">I", header, 20 if header[:1] == b"\1" else 12)
    if not scale:
        raise FilmError("a time scale of zero")
    return int(scale)


def _track(boxes: Boxes, trak: Box, movie_scale: int) -> Track:
    media = boxes.needed(trak, "mdia")
    header = boxes.content(boxes.needed(media, "mdhd"))
    (scale,) = struct.unpack_from(">I", header, 20 if header[:1] == b"\1" else 12)
    if not scale:
        raise FilmError("a time scale of zero")
    kind = boxes.content(boxes.needed(media, "hdlr"))[8:12].decode("latin-1")
    table = boxes.needed(media, "minf", "stbl")
    runs = _runs(boxes.content(boxes.needed(table, "stts")))
    entry = next(boxes.inside(boxes.needed(table, "stsd"), skip=8), None)
    if entry is None:
        raise FilmError("a track without a sample entry")
    own = _picture(boxes, entry) if kind == "vide" else _sound(boxes, entry) if kind == "soun" else {}
    return Track(
        kind=kind,
        codec=entry.kind,
        samples=sum(count for count, _ in runs),
        seconds=Fraction(sum(count * step for count, step in runs), scale),
        starts=_starts(boxes, trak, movie_scale),
        steps=tuple(dict.fromkeys(Fraction(step, scale) for _, step in runs)),
        **own,  # type: ignore[arg-type]
    )


def _runs(content: bytes) -> list[tuple[int, int]]:
    """How many samples last how long, run by run."""
    (count,) = struct.unpack_from(">I", content, 4)
    if len(content) < 8 + count * 8:
        raise FilmError("a table of times is cut off")
    return [struct.unpack_from(">II", content, 8 + index * 8) for index in range(count)]


def _starts(boxes: Boxes, trak: Box, movie_scale: int) -> Fraction:
    """How long the track waits before it begins: empty edits in front (media time −1)."""
    edits = boxes.first(trak, "edts", "elst")
    if edits is None:
        return Fraction(0)
    content = boxes.content(edits)
    (count,) = struct.unpack_from(">I", content, 4)
    form, length = (">Qq4x", 20) if content[:1] == b"\1" else (">Ii4x", 12)
    waited = 0
    for index in range(min(count, len(content) // length)):
        duration, media_time = struct.unpack_from(form, content, 8 + index * length)
        if media_time != -1:
            break
        waited += duration
    return Fraction(waited, movie_scale)


def _picture(boxes: Boxes, entry: Box) -> dict[str, object]:
    width, height = struct.unpack(">HH", boxes.bytes(entry.start + 24, 4))
    inner = {box.kind: box for box in boxes.inside(entry, skip=78)}
    configuration = boxes.content(inner["avcC"]) if "avcC" in inner else b""
    return {
        "size": Size(width, height),
        "colors": _colors(boxes.content(inner["colr"])) if "colr" in inner else None,
        "profile": configuration[1] if len(configuration) > 1 else None,
    }


def _colors(content: bytes) -> ColorTags | None:
    if content[:4] not in (b"nclx", b"nclc"):
        return None
    primaries, transfer, matrix = struct.unpack_from(">HHH", content, 4)
    return ColorTags(primaries, transfer, matrix, content[:4] == b"nclx" and bool(content[10:11] >= b"\x80"))


def _sound(boxes: Boxes, entry: Box) -> dict[str, object]:
    channels, rate = struct.unpack(">H6xI", boxes.bytes(entry.start + 16, 12))
    return {"channels": channels, "sample_rate": rate >> 16}


def _metadata(boxes: Boxes, moov: Box) -> tuple[tuple[str, str], ...]:
    """Keys and values of `meta` boxes with handler `mdta` (QuickTime file format, “Metadata”), in `udta` or `moov`."""
    found: list[tuple[str, str]] = []
    for path in (("udta", "meta"), ("meta",)):
        meta = boxes.first(moov, *path)
        if meta is not None:
            found += _attempted(lambda meta=meta: _entries(boxes, meta))  # type: ignore[misc]
    return tuple(found)


def _attempted(read: Callable[[], list[tuple[str, str]]]) -> list[tuple[str, str]]:
    try:
        return read()
    except (FilmError, struct.error):
        return []


def _entries(boxes: Boxes, meta: Box) -> list[tuple[str, str]]:
    # An ISO `meta` box has four bytes of version and flags in front, a QuickTime one has none.
    skip = 0 if boxes.bytes(meta.start + 4, 4) == b"hdlr" else 4
    inner = {box.kind: box for box in boxes.inside(meta, skip=skip)}
    if "keys" not in inner or "ilst" not in inner:
        return []
    keys = [boxes.content(key).decode("utf-8", "replace") for key in boxes.inside(inner["keys"], skip=8)]
    found = []
    for item in boxes.inside(inner["ilst"]):
        index = int.from_bytes(item.kind.encode("latin-1"), "big")
        value = boxes.first(item, "data")
        if value is not None and 1 <= index <= len(keys):
            found.append((keys[index - 1], boxes.content(value)[8:].decode("utf-8", "replace")))
    return found
