"""Clips: what ffmpeg says of a file, read into facts, or refused by name.

There is no ffprobe beside the ffmpeg that pip installs, so its own description of the file is read. A header may
promise more than the file holds; the end of the pictures is therefore found by decoding the last of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from videopipe.assets.kind import READ_BYTES, kind_of
from videopipe.digest import digest_of_file
from videopipe.errors import ClipError, WorldError
from videopipe.ffmpeg import last_words, reading, run_ffmpeg
from videopipe.timeline.inputs import ClipFacts
from videopipe.timeline.model import ClipReading
from videopipe.units import Milliseconds, Size

MOST_PIXELS = 36_000_000
LEAST_SIDE = 16
_HEADER_LIMIT_S = 30
_END_LIMIT_S = 240
# How far before the promised end decoding begins.
_BEFORE_THE_END_S = 1.5
# A header's length may differ from the pictures' by this much: sound often ends later.
_ROUNDED_MS = 600
_LARGE_SIDE = 720

# How far before a picture reading begins, by container: those with an index of key frames are entered just before it,
# those with times alone so far before that a key frame comes; any other is read from its beginning.
_ENTERED_S = {"Input #0, mov,": 1.0, "Input #0, matroska,": 1.0, "Input #0, mpegts,": 8.0}

_STREAM = re.compile(r"^  Stream #0:(\d+)(?:\[\w+\])?(?:\(\w+\))?: (Video|Audio): (.*)$")
_OTHER = re.compile(r"^  Stream #0:\d+|^\S")
_LENGTH = re.compile(r"^  Duration: (\d+):(\d\d):(\d\d\.\d+)", re.MULTILINE)
_SIDES = re.compile(r", (\d+)x(\d+)(?: \[?SAR (\d+):(\d+))?")
_PIXELS = re.compile(r", (\w+)\(([^)]*)\)(?=, \d+x\d+)")
_ROTATION = re.compile(r"rotation of (-?\d+(?:\.\d+)?) degrees")
_RATE = re.compile(r", ([\d.]+k?) fps")
_TIME_BASE = re.compile(r"^#tb 0: (\d+)/(\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Stream:
    """A stream of a file: its number, its description and the lines below it."""

    number: int
    kind: str
    described: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class _End:
    """Where the pictures end (ms), and whether the file broke off there."""

    ms: int
    broken: bool


def clip_facts(path: Path) -> ClipFacts:
    """The clip's facts. Raises ClipError with the reason when it cannot be shown."""
    return described(path, digest_of_clip(path))


def digest_of_clip(path: Path) -> str:
    """The digest of the clip's content. Raises ClipError when the file cannot be read, or is empty."""
    try:
        if not path.stat().st_size:
            raise _error(path, "the file is empty", "picture-empty")
        return digest_of_file(path)
    except OSError as error:
        raise _error(path, error.strerror or str(error), "picture-refused", reason=error) from error


def described(path: Path, digest: str) -> ClipFacts:
    """The facts of a clip with this digest. Raises ClipError with the reason when it cannot be shown."""
    header = _header(path)
    streams = _streams(header)
    pictures = _pictures(streams, path)
    size, meaning = _size(pictures, path), _reading(pictures, _before_s(header))
    promised = _promised_ms(header)
    end = _end(path, pictures.number, promised)
    sound = next((stream.number for stream in streams if _is_heard(stream)), None)
    rate = _RATE.search(pictures.described)
    return ClipFacts(
        digest, size, Milliseconds(end.ms), meaning, rate.group(1) if rate else "", sound, broken=end.broken
    )


def _header(path: Path) -> str:
    """What ffmpeg says of the file."""
    try:
        said = run_ffmpeg(["-hide_banner", *reading(path)], limit_s=_HEADER_LIMIT_S, may_fail=True).stderr
    except WorldError as error:
        raise _error(path, str(error), error.rule, **error.values) from error
    text = said.decode("utf-8", "replace")
    if not text.lstrip().startswith("Input #0") and "\nInput #0" not in text:
        raise _why_unreadable(path, text)
    return text[text.index("Input #0") :]


def _why_unreadable(path: Path, text: str) -> ClipError:
    if "moov atom not found" in text and "misdetection" not in text:
        return _error(path, "the file is cut off, its table of contents is missing", "clip-no-index")
    if "No such file" in text or "Permission denied" in text:
        said = last_words(text.encode())
        return _error(path, said, "picture-damaged")
    with path.open("rb") as file:
        if kind_of(file.read(READ_BYTES)) == "photo":
            return _error(path, "a photo, not a film", "clip-is-photo")
    return _error(path, "not a film of a kind that can be read", "clip-unknown")


def _error(path: Path, told: str, rule: str, **values: object) -> ClipError:
    return ClipError(f"{path.name}: {told}", rule, name=path.name, **values)


def _streams(header: str) -> list[_Stream]:
    """The streams of pictures and sound, in order."""
    found: list[_Stream] = []
    inside = False
    for line in header.splitlines():
        if begun := _STREAM.match(line):
            found.append(_Stream(int(begun.group(1)), begun.group(2), begun.group(3)))
            inside = True
        elif _OTHER.match(line):
            inside = False
        elif inside:
            last = found[-1]
            found[-1] = _Stream(last.number, last.kind, last.described, f"{last.below}\n{line.strip()}")
    return found


def _pictures(streams: list[_Stream], path: Path) -> _Stream:
    """The largest stream of moving pictures, the first of equals; a cover picture is none."""
    moving = [
        stream
        for stream in streams
        if stream.kind == "Video" and "(attached pic)" not in stream.described and _SIDES.search(stream.described)
    ]
    if not moving:
        told = "there are no moving pictures in it"
        raise _error(path, told if streams else "it is empty", "clip-no-pictures" if streams else "picture-empty")
    return max(moving, key=lambda stream: (_pixels(stream), -stream.number))


def _pixels(stream: _Stream) -> int:
    sides = _SIDES.search(stream.described)
    return int(sides.group(1)) * int(sides.group(2)) if sides else 0


def _size(stream: _Stream, path: Path) -> Size:
    """The size once upright, with square pixels."""
    sides = _SIDES.search(stream.described)
    width, height = (int(sides.group(1)), int(sides.group(2))) if sides else (0, 0)
    if width * height > MOST_PIXELS:
        limit = MOST_PIXELS // 1_000_000
        told = f"{width}×{height} is more than {limit} million pixels"
        raise _error(path, told, "picture-large", width=width, height=height, limit=limit)
    if min(width, height) < LEAST_SIDE:
        told = f"{width}×{height} pixels are too few to show"
        raise _error(path, told, "picture-tiny", width=width, height=height)
    if sides and sides.group(3) and int(sides.group(3)) and int(sides.group(4)):
        width = max(round(width * int(sides.group(3)) / int(sides.group(4))), 1)
    turned = _ROTATION.search(stream.below)
    lies = turned is not None and round(float(turned.group(1)) / 90) % 2 == 1
    return Size(height, width) if lies else Size(width, height)


def _reading(stream: _Stream, before_s: float | None) -> ClipReading:
    """How its samples are meant; where the file does not say, as players take it: large pictures as BT.709."""
    found = _PIXELS.search(stream.described)
    form, words = (found.group(1), [word.strip() for word in found.group(2).split(",")]) if found else ("", [])
    colors = next((word.split("/") for word in words if word.startswith(_MATRICES) or "/" in word), [])
    matrix = next((_MATRIX[name] for name in colors[:1] if name in _MATRIX), None)
    sides = _SIDES.search(stream.described)
    large = sides is not None and min(int(sides.group(1)), int(sides.group(2))) >= _LARGE_SIDE
    return ClipReading(
        stream.number,
        matrix or ("bt709" if large else "bt601"),
        full_range="pc" in words or (form.startswith("yuvj") and "tv" not in words),
        hdr=len(colors) == 3 and colors[2] in ("smpte2084", "arib-std-b67"),
        interlaced=any(word.endswith("first") or word.endswith("first)") for word in words),
        before_s=before_s,
    )


def _before_s(header: str) -> float | None:
    return next((seconds for begins, seconds in _ENTERED_S.items() if header.startswith(begins)), None)


_MATRIX = {
    "bt709": "bt709",
    "bt470bg": "bt601",
    "smpte170m": "bt601",
    "fcc": "bt601",
    "bt2020nc": "bt2020",
    "bt2020c": "bt2020",
}
_MATRICES = tuple(_MATRIX)


def _is_heard(stream: _Stream) -> bool:
    return stream.kind == "Audio" and not stream.described.startswith("none") and " Hz" in stream.described


def _promised_ms(header: str) -> int | None:
    """The length the header promises."""
    found = _LENGTH.search(header)
    if not found:
        return None
    hours, minutes, seconds = found.groups()
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def _end(path: Path, stream: int, promised_ms: int | None) -> _End:
    """Where the last picture that can be decoded ends. Raises ClipError when there is none."""
    near = _last_picture(path, stream, promised_ms / 1000 - _BEFORE_THE_END_S) if promised_ms else None
    if near and promised_ms and near >= promised_ms - _ROUNDED_MS:
        return _End(near, broken=False)
    stored, broken = _stored_end(path, stream)
    found = None
    for before_s in (_BEFORE_THE_END_S, 15.0, None):
        found = _last_picture(path, stream, 0.0 if before_s is None else stored / 1000 - before_s)
        if found is not None:
            break
    if not found:
        raise _error(path, "no picture in it can be decoded", "clip-undecodable")
    return _End(found, broken and promised_ms is not None and found < promised_ms - _ROUNDED_MS)


def _last_picture(path: Path, stream: int, from_s: float) -> int | None:
    """Where (ms) the last picture after `from_s` seconds ends; None when none can be decoded there."""
    seen = ["-an", "-sn", "-dn", "-vf", "scale=16:16:flags=neighbor,format=gray", "-fps_mode", "passthrough"]
    return _latest(path, stream, max(from_s, 0.0), [*seen, "-enc_time_base", "demux"])[0]


def _stored_end(path: Path, stream: int) -> tuple[int, bool]:
    """Where (ms) the last stored picture ends, decoded or not, and whether ffmpeg complained while reading."""
    found, complained = _latest(path, stream, 0.0, ["-an", "-sn", "-dn", "-c:v", "copy"])
    return found or 0, complained


def _latest(path: Path, stream: int, from_s: float, how: list[str]) -> tuple[int | None, bool]:
    """The latest end (ms) among the pictures that ffmpeg lists, and whether it complained."""
    begin = ["-hide_banner", "-loglevel", "error", "-noaccurate_seek", "-ss", f"{from_s:.3f}", "-copyts"]
    arguments = [*begin, "-start_at_zero", *reading(path), "-map", f"0:{stream}", *how, "-f", "framecrc", "pipe:1"]
    try:
        done = run_ffmpeg(arguments, limit_s=_END_LIMIT_S, may_fail=True)
    except WorldError as error:
        raise _error(path, str(error), error.rule, **error.values) from error
    listed = done.stdout.decode("ascii", "replace")
    base = _TIME_BASE.search(listed)
    ends = [end for line in listed.splitlines() if (end := _end_of(line)) is not None]
    if not base or not ends:
        return None, True
    tick = Fraction(int(base.group(1)), int(base.group(2)))
    return int(max(ends) * tick * 1000), bool(done.stderr.strip())


def _end_of(line: str) -> int | None:
    """Presentation time and duration of a picture in `stream, dts, pts, duration, size, checksum`, added."""
    parts = line.split(",")
    try:
        return int(parts[2]) + max(int(parts[3]), 0) if len(parts) >= 6 and not line.startswith("#") else None
    except ValueError:
        return None
