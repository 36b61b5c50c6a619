"""A montage as FCPXML 1.9, Apple's form for Final Cut Pro, which DaVinci Resolve opens too.

    resources ── format, asset (a file), effect (a transition)
    library ── event ── project ── sequence ── spine ── the lowest track: `video` (stills) and `asset-clip`, transitions
                                                 └─ connected to the clip they begin with, by lane: what lies over
                                                    it (1, 2 …), captions as words (above), sound (-1, -2 …)

Times are exact rational seconds, whole frames every one. What is connected to a clip is placed in the clip's own time,
which begins at an hour for stills, as Final Cut Pro has it: so there is room before their first frame.

The order of elements and their attributes are those of Apple's document type definition for 1.9.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from urllib.parse import quote
from xml.etree import ElementTree as ET

from videopipe.export.adjusting import adjustments, written
from videopipe.export.montage import Cut, Media, Montage, Role, Track, cuts
from videopipe.timeline.model import Cue, Transition
from videopipe.units import Color, FrameRate, Size

_STILLS_BEGIN_MS = 3_600_000
_SOUND = {"hasAudio": "1", "audioSources": "1", "audioChannels": "2", "audioRate": "48000"}
# Of Final Cut Pro's own, the name and what it is known by; a zoom has no like among them that every version has.
_DISSOLVE, _FADE_TO_COLOR = "Cross Dissolve", "Fade To Color"
_EFFECTS: Mapping[str, str] = {
    _DISSOLVE: "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265",
    _FADE_TO_COLOR: "FxPlug:F779C565-486D-4633-8035-0374B4DB8F5C",
    "Wipe": "FxPlug:857E2FBA-98DB-411B-A88C-CE6ABC1F65D8",
    "Slide": "FxPlug:6AAB0D54-FCD8-4EBD-A62D-D352A5ED1648",
    "Push": ".../Transitions.localized/Movements.localized/Push.localized/Push.motr",
}
_TRANSITIONS = {"dip": _FADE_TO_COLOR, "wipe": "Wipe", "push": "Push", "slide": "Slide"}
_ROLES: Mapping[Role, str] = {
    "pictures": "video",
    "overlay": "titles",
    "captions": "titles.captions",
    "marks": "titles.label",
    "narration": "dialogue",
    "music": "music",
    "effects": "effects",
}
_WORDS = "SRT?captionFormat=SRT.cmn-Hans"
_WORDS_STYLE = {
    "font": ".AppleSystemUIFont",
    "fontSize": "13",
    "fontFace": "Regular",
    "fontColor": "1 1 1 1",
    "backgroundColor": "0 0 0 1",
}


def transition_of(enter: Transition) -> str:
    """Final Cut Pro's transition that is most like the film's."""
    return _TRANSITIONS.get(enter.kind, _DISSOLVE)


def fcpxml_text(montage: Montage, where: str | None) -> str:
    """The montage as a document. `where` is the folder that media will lie in; None: beside the document."""
    root = ET.Element("fcpxml", version="1.9")
    resources = _Resources(ET.SubElement(root, "resources"), montage, where)
    event = ET.SubElement(ET.SubElement(root, "library"), "event", name=montage.name)
    project = ET.SubElement(event, "project", name=montage.name)
    sequence = ET.SubElement(
        project,
        "sequence",
        format=resources.frame,
        duration=time_of(montage.frames, montage.rate),
        tcStart="0s",
        tcFormat="NDF",
        audioLayout="stereo",
        audioRate="48k",
    )
    _Story(montage, resources).tell(ET.SubElement(sequence, "spine"))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n{ET.tostring(root, encoding="unicode")}\n'


def time_of(frames: int, rate: FrameRate) -> str:
    """A number of frames as rational seconds."""
    time = rate.seconds(frames)
    return f"{time.numerator}s" if time.denominator == 1 else f"{time.numerator}/{time.denominator}s"


def source_of(media: Media, where: str | None) -> str:
    """Where a file is found: relative to the document, or in the folder `where` of the editor's own computer."""
    if where is None:
        return f"./{quote(media.file)}"
    folder = where.replace("\\", "/").strip("/")
    return f"file:///{quote(folder, safe='/:')}/{quote(media.name)}"


class _Resources:
    """What the story refers to by number: sizes, files, transitions, each once."""

    def __init__(self, element: ET.Element, montage: Montage, where: str | None) -> None:
        self._element, self._rate, self._where = element, montage.rate, where
        self._known: dict[object, str] = {}
        frame = {"frameDuration": time_of(1, montage.rate), **_sides(montage.size)}
        self.frame = self._add(montage.size, "format", frame | {"colorSpace": "1-1-1 (Rec. 709)"})

    def asset(self, media: Media) -> str:
        """The number of a file."""
        if media in self._known:
            return self._known[media]
        told = {"name": media.name, "start": "0s", "duration": time_of(media.frames or 0, self._rate)}
        if media.size is None:
            told |= _SOUND
        else:
            moving = media.frames is not None
            told |= {"hasVideo": "1", "videoSources": "1", "format": self.frame if moving else self._still(media.size)}
        number = self._add(media, "asset", told)
        ET.SubElement(self._element[-1], "media-rep", kind="original-media", src=source_of(media, self._where))
        return number

    def effect(self, name: str) -> str:
        """The number of a transition."""
        return self._known.get(name) or self._add(name, "effect", {"name": name, "uid": _EFFECTS[name]})

    def _still(self, size: Size) -> str:
        """The number of a still's size; sRGB, at no rate."""
        told = {"name": "FFVideoFormatRateUndefined", **_sides(size), "colorSpace": "1-13-1"}
        return self._known.get(("still", size)) or self._add(("still", size), "format", told)

    def _add(self, what: object, tag: str, told: dict[str, str]) -> str:
        number = self._known[what] = f"r{len(self._known) + 1}"
        ET.SubElement(self._element, tag, {"id": number, **told})
        return number


class _Story:
    """The clips of the lowest track, and what is connected to each."""

    def __init__(self, montage: Montage, resources: _Resources) -> None:
        self._montage, self._rate, self._resources = montage, montage.rate, resources
        self._base, *self._others = montage.tracks
        self._spine = tuple(cuts(self._base, centred=True))
        self._starts = [cut.span.start for cut in self._spine]

    def tell(self, spine: ET.Element) -> None:
        """Write all of it into the spine."""
        clips = []
        for cut in self._spine:
            if cut.item.enter is not None:
                spine.append(self._transition(cut, cut.item.enter))
            clips.append(self._clip(cut, self._base.role, {"offset": self._time(cut.span.start)}))
            spine.append(clips[-1])
        for start, child in self._connected():
            clips[self._place(start)].append(child)

    def _connected(self) -> Iterator[tuple[int, ET.Element]]:
        """Everything else, with the frame in which it begins."""
        above = [track for track in self._others if track.kind == "picture"]
        below = [track for track in self._others if track.kind == "sound"]
        lanes = [*enumerate(above, 1), *((-number, track) for number, track in enumerate(below, 1))]
        for lane, track in lanes:
            yield from self._lane(lane, track)
        for number, cue in enumerate(self._montage.cues, 1):
            yield cue.span.start, self._caption(cue, number, lane=len(above) + 1)

    def _lane(self, lane: int, track: Track) -> Iterator[tuple[int, ET.Element]]:
        for cut in cuts(track):
            yield cut.span.start, self._clip(cut, track.role, self._hung(cut.span.start, lane))

    def _place(self, frame: int) -> int:
        """Which clip of the spine is on screen at a frame."""
        return bisect_right(self._starts, frame) - 1

    def _hung(self, frame: int, lane: int) -> dict[str, str]:
        """Where something is connected: in the own time of the clip that is on screen."""
        parent = self._spine[self._place(frame)]
        return {"lane": str(lane), "offset": self._time(self._begin(parent) + frame - parent.span.start)}

    def _begin(self, cut: Cut) -> int:
        """The frame of its media that a clip begins with."""
        return self._rate.nearest_frame(_STILLS_BEGIN_MS) + cut.begin if cut.item.media.frames is None else cut.begin

    def _clip(self, cut: Cut, role: Role, placed: dict[str, str]) -> ET.Element:
        media = cut.item.media
        told = {
            "ref": self._resources.asset(media),
            **placed,
            "name": cut.item.name,
            "start": self._time(self._begin(cut)),
            "duration": self._time(cut.span.frames),
        }
        if media.size is None:
            clip = ET.Element("asset-clip", {**told, "audioRole": _ROLES[role]})
            ET.SubElement(clip, "adjust-volume", amount="0dB")
            return clip
        still = media.frames is None
        clip = ET.Element("video" if still else "asset-clip", told | {"role" if still else "videoRole": _ROLES[role]})
        clip.extend(adjustments(cut, self._montage.size, lambda frame: self._time(self._begin(cut) + frame)))
        return clip

    def _transition(self, cut: Cut, enter: Transition) -> ET.Element:
        """A transition lies over both its clips' media, around the cut."""
        name = transition_of(enter)
        placed = {"offset": self._time(cut.span.start - cut.before), "duration": self._time(enter.frames)}
        element = ET.Element("transition", {"name": name, **placed})
        effect = ET.SubElement(element, "filter-video", ref=self._resources.effect(name), name=name)
        if name == _FADE_TO_COLOR:
            shares = " ".join(written(share / 255) for share in Color.parse(enter.through).rgb)
            ET.SubElement(effect, "param", name="Color", key="3", value=f"{shares} 1")
        return element

    def _caption(self, cue: Cue, number: int, *, lane: int) -> ET.Element:
        """A caption in words that can be changed; off, for its picture shows it."""
        text = "\n".join(line.text for line in cue.art.lines)
        told = {
            **self._hung(cue.span.start, lane),
            "name": text.replace("\n", ""),
            "start": self._time(self._rate.nearest_frame(_STILLS_BEGIN_MS)),
            "duration": self._time(cue.span.frames),
            "enabled": "0",
            "role": _WORDS,
        }
        caption, style = ET.Element("caption", told), f"ts{number}"
        ET.SubElement(ET.SubElement(caption, "text", placement="bottom"), "text-style", ref=style).text = text
        ET.SubElement(ET.SubElement(caption, "text-style-def", id=style), "text-style", _WORDS_STYLE)
        return caption

    def _time(self, frames: int) -> str:
        return time_of(frames, self._rate)


def _sides(size: Size) -> dict[str, str]:
    return {"width": str(size.width), "height": str(size.height)}
