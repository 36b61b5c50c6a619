"""Reads FCPXML as Final Cut Pro does: by the rules of its document type definition, and back into clips on tracks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from xml.etree import ElementTree as ET

_CLIP = "lane offset name start duration enabled"
_ANCHORED = "(?:(?:video|asset-clip|caption|title|spine),)*"
_ADJUSTED = "(?:adjust-conform,)?(?:adjust-transform,)?(?:adjust-blend,)?"
# Of every element that we write: which children it may have, in which order, what it must and what it may be told.
RULES: Mapping[str, tuple[str, str, str]] = {
    "fcpxml": ("resources,library,", "version", ""),
    "resources": ("(?:(?:asset|effect|format|media),)*", "", ""),
    "format": ("", "id", "name frameDuration width height colorSpace"),
    "asset": (
        "(?:media-rep,)+",
        "id",
        "name start duration hasVideo format hasAudio videoSources audioSources audioChannels audioRate",
    ),
    "media-rep": ("", "src", "kind"),
    "effect": ("", "id uid", "name"),
    "library": ("(?:event,)*", "", "location"),
    "event": ("(?:project,)*", "", "name"),
    "project": ("sequence,", "", "name"),
    "sequence": ("spine,", "format", "duration tcStart tcFormat audioLayout audioRate"),
    "spine": ("(?:(?:video|asset-clip|gap|transition|title),)*", "", "lane offset name"),
    "video": (_ADJUSTED + _ANCHORED, "ref duration", f"{_CLIP} role"),
    "asset-clip": (
        _ADJUSTED + "(?:adjust-volume,)?" + _ANCHORED,
        "ref",
        f"{_CLIP} audioRole videoRole format srcEnable tcFormat",
    ),
    "caption": ("(?:text,)*(?:text-style-def,)*", "duration", f"{_CLIP} role"),
    "text": ("(?:text-style,)*", "", "placement"),
    "text-style": ("", "", "ref font fontSize fontFace fontColor backgroundColor"),
    "text-style-def": ("text-style,", "id", "name"),
    "transition": ("(?:filter-video,)?(?:filter-audio,)?", "duration", "name offset"),
    "filter-video": ("(?:param,)*", "ref", "name"),
    "adjust-transform": ("(?:param,)*", "", "position scale rotation anchor"),
    "adjust-blend": ("(?:param,)*", "", "amount mode"),
    "adjust-volume": ("(?:param,)*", "", "amount"),
    "param": ("(?:keyframeAnimation,)?", "name", "key value"),
    "keyframeAnimation": ("(?:keyframe,)*", "", ""),
    "keyframe": ("", "time value", "interp curve"),
}
_TIMES = ("offset", "start", "duration", "time", "frameDuration", "tcStart")
_REFERENCES = ("ref", "format")


def faults(text: str) -> list[str]:
    """What Final Cut Pro would refuse a document for, or change in it."""
    root = ET.fromstring(text)  # noqa: S314 - our own text
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    tick = time(next(root.iter("format")).attrib["frameDuration"])
    found = [f"{one} is there {ids.count(one)} times" for one in dict.fromkeys(ids) if ids.count(one) > 1]
    for element in root.iter():
        found += _of_element(element, set(ids), tick)
    return found


def _of_element(element: ET.Element, ids: set[str], tick: Fraction) -> Iterator[str]:
    children, needed, allowed = RULES[element.tag]
    if not re.fullmatch(children, "".join(f"{child.tag}," for child in element)):
        yield f"{element.tag} holds {[child.tag for child in element]}"
    if missing := set(needed.split()) - set(element.attrib):
        yield f"{element.tag} lacks {missing}"
    if unknown := set(element.attrib) - set(needed.split()) - set(allowed.split()):
        yield f"{element.tag} is told {unknown}"
    yield from (
        f"{element.tag}: nothing is {name} {element.attrib[name]}"
        for name in _REFERENCES
        if element.attrib.get(name, next(iter(ids))) not in ids
    )
    yield from (
        f"{element.tag}: {name} {element.attrib[name]} is no whole frame"
        for name in _TIMES
        if name in element.attrib and time(element.attrib[name]) % tick
    )


def time(text: str) -> Fraction:
    """A time in seconds; its form is asserted."""
    found = re.fullmatch(r"(-?\d{1,19})(?:/(\d{1,10}))?s", text)
    assert found, text
    return Fraction(int(found[1]), int(found[2] or 1))


@dataclass(frozen=True)
class ReadClip:
    """A clip as read: its name and file, and its begin in its media, length and place in the film, in frames."""

    name: str
    file: str
    begin: int
    frames: int
    place: int
    element: ET.Element


@dataclass(frozen=True)
class Read:
    """A document read: its length, and clips, captions (place, length, words) and transitions (place, length, name)."""

    frames: int
    lanes: Mapping[int, tuple[ReadClip, ...]]
    captions: tuple[tuple[int, int, str], ...]
    transitions: tuple[tuple[int, int, str], ...]


def read(text: str) -> Read:
    """Everything of a document, placed in the film."""
    root = ET.fromstring(text)  # noqa: S314 - our own text
    tick = time(next(root.iter("format")).attrib["frameDuration"])
    files = {
        asset.attrib["id"]: (one.attrib["src"], asset.attrib["duration"])
        for asset in root.iter("asset")
        for one in asset
    }
    clips: list[tuple[int, ReadClip]] = []
    captions, transitions = [], []

    def frames(element: ET.Element, name: str) -> int:
        return int(time(element.get(name, "0s")) / tick)

    def tell(parent: ET.Element, place: int, begin: int) -> None:
        for child in parent:
            at = place + frames(child, "offset") - begin
            match child.tag:
                case "transition":
                    transitions.append((at, frames(child, "duration"), child.attrib["name"]))
                case "caption":
                    words = "".join(one.text or "" for one in child.iterfind("text/text-style"))
                    captions.append((at, frames(child, "duration"), words))
                case "video" | "asset-clip":
                    file, length = files[child.attrib["ref"]]
                    own = frames(child, "start")
                    shown = own if time(length) else 0
                    clip = ReadClip(child.attrib["name"], file, shown, frames(child, "duration"), at, child)
                    clips.append((int(child.get("lane", "0")), clip))
                    tell(child, at, own)

    tell(next(root.iter("spine")), 0, 0)
    lanes = {
        lane: tuple(sorted((clip for of, clip in clips if of == lane), key=lambda clip: clip.place))
        for lane in sorted({lane for lane, _ in clips})
    }
    length = int(time(next(root.iter("sequence")).attrib["duration"]) / tick)
    return Read(length, lanes, tuple(sorted(captions)), tuple(transitions))
