"""The coded pictures of an H.264 film, stretch by stretch: where they are the same, the same is seen.

A decoder starts anew at an IDR picture and knows nothing but parameter sets and slices (ITU-T H.264, 7.4.1.2.4).
Whoever has played a stretch once need not play it again where its slices have only been copied to another file.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from videopipe.errors import FilmError
from videopipe.mp4.boxes import Box, Boxes
from videopipe.mp4.tracks import opened

# Kinds of NAL units (ITU-T H.264, table 7-1): what says nothing of the picture, and parameter sets.
_BESIDE, _PARAMETERS, _IDR = (6, 9, 10, 11, 12), (7, 8, 13, 15), 5
_MOST_SAMPLES = 4_000_000


def coded_pictures(path: Path, stretches: Sequence[int]) -> tuple[str, ...]:
    """A digest of each of the film's `stretches` of so many pictures; equal ones are decoded to equal pictures.

    It covers the file's parameter sets, the slices of the stretch, and the order in which they are shown. Raises
    FilmError where the stretches are not all of the film, one does not begin anew, pictures of two are mixed, or they
    are not shown evenly from the first on.
    """
    with opened(path) as boxes:
        return _digests(boxes, stretches)


@dataclass(frozen=True, slots=True)
class _Sample:
    """A coded picture: where it lies in the file, and when it is shown in units of the track."""

    start: int
    length: int
    shown: int


def _digests(boxes: Boxes, stretches: Sequence[int]) -> tuple[str, ...]:
    track = _pictures(boxes)
    table = boxes.needed(track, "mdia", "minf", "stbl")
    samples = _samples(boxes, table)
    if sum(stretches) != len(samples) or not all(stretches):
        raise FilmError(f"{len(samples)} pictures, not {sum(stretches)}")
    _shown_evenly(boxes, track, samples)
    entry = next(boxes.inside(boxes.needed(table, "stsd"), skip=8), None)
    if entry is None or entry.kind != "avc1":
        raise FilmError("the pictures are not H.264")
    inner = {box.kind: box for box in boxes.inside(entry, skip=78)}
    if "avcC" not in inner:
        raise FilmError("the box “avcC” is missing")
    length, parameters = _configuration(boxes.content(inner["avcC"]))
    found = []
    start = 0
    for count in stretches:
        found.append(_stretch(boxes, samples[start : start + count], length, parameters))
        start += count
    sets = b"".join(struct.pack(">I", len(one)) + one for one in sorted(parameters))
    return tuple(hashlib.sha256(sets + slices).hexdigest() for slices in found)


def _pictures(boxes: Boxes) -> Box:
    """The first track of pictures."""
    for top in boxes.top():
        for track in boxes.inside(top) if top.kind == "moov" else ():
            handler = boxes.first(track, "mdia", "hdlr") if track.kind == "trak" else None
            if handler is not None and boxes.content(handler)[8:12] == b"vide":
                return track
    raise FilmError("no pictures")


def _samples(boxes: Boxes, table: Box) -> list[_Sample]:
    sizes = _sizes(boxes.content(boxes.needed(table, "stsz")))
    chunks = _chunks(boxes, table)
    runs = list(_triples(boxes.content(boxes.needed(table, "stsc"))))
    durations = list(_runs(boxes.content(boxes.needed(table, "stts")), len(sizes)))
    delays = boxes.first(table, "ctts")
    later = list(_runs(boxes.content(delays), len(sizes), signed=True)) if delays else [0] * len(sizes)
    if not len(sizes) == len(durations) == len(later):
        raise FilmError("the tables of a track do not belong together")
    samples: list[_Sample] = []
    decoded = 0
    for number, start in enumerate(chunks, 1):
        while len(runs) > 1 and runs[1][0] <= number:
            runs.pop(0)
        at = start
        for _ in range(min(runs[0][1] if runs else 0, len(sizes) - len(samples))):
            index = len(samples)
            samples.append(_Sample(at, sizes[index], decoded + later[index]))
            at += sizes[index]
            decoded += durations[index]
    if len(samples) != len(sizes):
        raise FilmError("the tables of a track do not belong together")
    return samples


def _sizes(content: bytes) -> list[int]:
    same, count = struct.unpack_from(">II", content, 4)
    if count > _MOST_SAMPLES:
        raise FilmError(f"{count} pictures are more than any film has")
    return [same] * count if same else list(struct.unpack_from(f">{count}I", content, 12))


def _chunks(boxes: Boxes, table: Box) -> tuple[int, ...]:
    near = boxes.first(table, "stco")
    content = boxes.content(near or boxes.needed(table, "co64"))
    (count,) = struct.unpack_from(">I", content, 4)
    if count > _MOST_SAMPLES:
        raise FilmError(f"{count} pieces are more than any film has")
    return struct.unpack_from(f">{count}{'I' if near else 'Q'}", content, 8)


def _triples(content: bytes) -> Iterator[tuple[int, int, int]]:
    (count,) = struct.unpack_from(">I", content, 4)
    for index in range(min(count, _MOST_SAMPLES)):
        yield struct.unpack_from(">III", content, 8 + index * 12)


def _runs(content: bytes, most: int, *, signed: bool = False) -> Iterator[int]:
    """The values of a table that says how many samples have each, one by one and no more than `most`."""
    (count,) = struct.unpack_from(">I", content, 4)
    given = 0
    for index in range(count):
        length, value = struct.unpack_from(">Ii" if signed else ">II", content, 8 + index * 8)
        for _ in range(min(length, most - given)):
            yield value
        given += length
        if given >= most:
            return


def _shown_evenly(boxes: Boxes, track: Box, samples: Sequence[_Sample]) -> None:
    """Raises FilmError where the pictures are not shown one step after another, or not all of them."""
    times = sorted(sample.shown for sample in samples)
    if len({later - time for time, later in pairwise(times)}) > 1:
        raise FilmError("the pictures are not shown evenly")
    edits = boxes.first(track, "edts", "elst")
    if edits is None:
        return
    content = boxes.content(edits)
    (count,) = struct.unpack_from(">I", content, 4)
    (first,) = struct.unpack_from(">q", content, 16) if content[:1] == b"\1" else struct.unpack_from(">i", content, 12)
    if count != 1 or first != times[0]:
        raise FilmError("the film does not begin with its first picture")


def _configuration(content: bytes) -> tuple[int, set[bytes]]:
    """How many bytes say the length of a unit, and the parameter sets (ISO/IEC 14496-15, 5.3.3.1)."""
    found: set[bytes] = set()
    at = 5
    for mask in (31, 255):
        count, at = content[at : at + 1], at + 1
        for _ in range(count[0] & mask if count else 0):
            (length,) = struct.unpack_from(">H", content, at)
            found.add(content[at + 2 : at + 2 + length])
            at += 2 + length
    if len(content) < at:
        raise FilmError("the parameter sets are cut off")
    return (content[4] & 3) + 1, found


def _stretch(boxes: Boxes, samples: Sequence[_Sample], length: int, parameters: set[bytes]) -> bytes:
    """The digest of a stretch's slices and their order; the parameter sets among them are added to `parameters`."""
    first = min(sample.shown for sample in samples)
    last = max(sample.shown for sample in samples)
    order = sorted(range(len(samples)), key=lambda index: samples[index].shown)
    if len(samples) > 1 and last - first != (len(samples) - 1) * (samples[order[1]].shown - first):
        raise FilmError("pictures of two stretches are mixed")
    slices = hashlib.sha256(struct.pack(f">{len(order)}I", *order))
    for index, sample in enumerate(samples):
        kinds = set()
        for unit in _units(boxes.bytes(sample.start, sample.length), length):
            kind = unit[0] & 31
            kinds.add(kind)
            if kind in _PARAMETERS:
                parameters.add(bytes(unit))
            elif kind not in _BESIDE:
                slices.update(struct.pack(">I", len(unit)))
                slices.update(unit)
        if index == 0 and _IDR not in kinds:
            raise FilmError("a stretch does not begin anew")
    return slices.digest()


def _units(content: bytes, length: int) -> Iterator[memoryview]:
    """The NAL units of a sample, each after its length."""
    at, whole = 0, memoryview(content)
    while at < len(content):
        end = at + length + int.from_bytes(whole[at : at + length], "big")
        if end > len(content) or end == at + length:
            raise FilmError("a picture is cut off")
        yield whole[at + length : end]
        at = end
