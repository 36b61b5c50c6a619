"""A montage as an OpenTimelineIO timeline (.otio), and through its Final Cut Pro 7 adapter as XML for editing programs.

OTIO has no notion of its own for how a picture lies or fades: that stands under `videopipe` in each clip's metadata.
Of XML the programs understand filters, which stand under `fcp_xml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from videopipe.export.filters import filters_of
from videopipe.export.montage import Cut, Media, Montage, Track, cuts
from videopipe.timeline.model import Transition

if TYPE_CHECKING:
    import opentimelineio as otio

_TAKEN_FOR_A_STILL_S = 3600

# What the film's sound is written in: WAV, 24 bit, 48 kHz.
_SOUND = {"samplecharacteristics": {"depth": 24, "samplerate": 48_000}}
# What Final Cut Pro 7 calls the film's transitions, or those most like them.
_TRANSITIONS = {
    "fade": "Cross Dissolve",
    "dip": "Dip to Color Dissolve",
    "wipe": "Edge Wipe",
    "push": "Push Slide",
    "slide": "Push Slide",
    "zoom": "Cross Zoom",
}


def transition_of(enter: Transition) -> str:
    """Final Cut Pro 7's transition that is most like the film's."""
    return _TRANSITIONS.get(enter.kind, _TRANSITIONS["fade"])


def otio_text(montage: Montage, where: str | None) -> str:
    """The timeline as OTIO's JSON. `where` is the folder that media will lie in; None: beside the file."""
    import opentimelineio as otio

    return str(otio.adapters.write_to_string(timeline_of(montage, where), "otio_json"))


def xml_text(montage: Montage, where: str | None) -> str:
    """The timeline as Final Cut Pro 7 XML, which Premiere and Resolve read."""
    import opentimelineio as otio

    written = str(otio.adapters.write_to_string(timeline_of(montage, where), "fcp_xml"))
    head, found, rest = written.partition("<xmeml")
    return f"{head}<!DOCTYPE xmeml>\n{found}{rest}"


def timeline_of(montage: Montage, where: str | None) -> otio.schema.Timeline:
    """The montage in OTIO's own terms, frame for frame."""
    import opentimelineio as otio

    timeline = otio.schema.Timeline(montage.name)
    timeline.metadata["videopipe"] = {"width": montage.size.width, "height": montage.size.height}
    timeline.metadata["fcp_xml"] = {"media": {"video": {"format": _format(montage)}, "audio": {"format": _SOUND}}}
    for track in montage.tracks:
        kind = otio.schema.TrackKind.Video if track.kind == "picture" else otio.schema.TrackKind.Audio
        made = otio.schema.Track(track.name, kind=kind)
        if track.kind == "sound":
            made.metadata["fcp_xml"] = {"@premiereTrackType": "Stereo"}
        made.extend(_children(track, montage, where))
        timeline.tracks.append(made)
    return timeline


def _format(montage: Montage) -> dict[str, Any]:
    shape = {"width": montage.size.width, "height": montage.size.height, "pixelaspectratio": "square"}
    return {"samplecharacteristics": shape}


def _children(track: Track, montage: Montage, where: str | None) -> Iterator[Any]:
    """Gaps, transitions and clips in order."""
    import opentimelineio as otio

    rate = float(montage.rate.fraction)
    at = 0
    for cut in cuts(track):
        if cut.span.start > at:
            yield otio.schema.Gap(source_range=_range(0, cut.span.start - at, rate))
        if cut.item.enter is not None:
            yield _transition(cut, rate)
        yield _clip(cut, montage, where)
        at = cut.span.end


def _transition(cut: Cut, rate: float) -> otio.schema.Transition:
    import opentimelineio as otio

    assert cut.item.enter is not None  # noqa: S101 - asked by the caller
    kind, theirs = cut.item.enter.kind, transition_of(cut.item.enter)
    plain = otio.schema.TransitionTypes
    return otio.schema.Transition(
        name=theirs,
        transition_type=plain.SMPTE_Dissolve if kind == "fade" else plain.Custom,
        in_offset=otio.opentime.RationalTime(cut.before, rate),
        out_offset=otio.opentime.RationalTime(cut.after, rate),
        metadata={
            "videopipe": {"kind": kind},
            "fcp_xml": {"effectid": theirs, "alignment": "start"},
        },
    )


def _clip(cut: Cut, montage: Montage, where: str | None) -> otio.schema.Clip:
    import opentimelineio as otio

    rate = float(montage.rate.fraction)
    media = cut.item.media
    reference = otio.schema.ExternalReference(url_of(media, where), _available(media, rate))
    reference.name = media.name
    if media.size is not None:
        shape = {"width": media.size.width, "height": media.size.height}
        reference.metadata["fcp_xml"] = {"media": {"video": {"samplecharacteristics": shape}}}
    else:
        reference.metadata["fcp_xml"] = {"media": {"audio": {**_SOUND, "channelcount": 2}}}
    clip = otio.schema.Clip(
        name=cut.item.name, media_reference=reference, source_range=_range(cut.begin, cut.span.frames, rate)
    )
    if cut.item.media.size is not None:
        clip.metadata["videopipe"] = _told(cut)
        clip.metadata["fcp_xml"] = filters_of(cut, montage.size)
    else:
        clip.metadata["fcp_xml"] = {"sourcetrack": {"mediatype": "audio", "trackindex": 1}}
    return clip


def _told(cut: Cut) -> dict[str, Any]:
    """How a picture lies and fades, for whoever wants to read it."""
    poses = [{"frame": pose.frame, "x": pose.x, "y": pose.y, "scale": pose.scale} for pose in cut.poses]
    return {"poses": poses, "fade_in": cut.item.fade_in, "fade_out": cut.item.fade_out}


def url_of(media: Media, where: str | None) -> str:
    """Where a file is found: relative to the project, or in the folder `where` of the editor's own computer."""
    if where is None:
        return quote(media.file)
    folder = where.replace("\\", "/").strip("/")
    return f"file://localhost/{quote(folder)}/{quote(media.name)}"


def _available(media: Media, rate: float) -> otio.opentime.TimeRange:
    return _range(0, media.frames if media.frames is not None else round(_TAKEN_FOR_A_STILL_S * rate), rate)


def _range(start: int, frames: int, rate: float) -> otio.opentime.TimeRange:
    import opentimelineio as otio

    return otio.opentime.TimeRange(otio.opentime.RationalTime(start, rate), otio.opentime.RationalTime(frames, rate))
