"""OpenTimelineIO and Final Cut Pro 7 XML, read back by their own readers: the same clips, lengths and order."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import opentimelineio as otio
from hypothesis import given, settings

from tests.builders import planned
from tests.export.montages import plans
from videopipe.export.arranging import arranged
from videopipe.export.montage import Media, Montage, Stem, cuts
from videopipe.export.otio import otio_text, url_of, xml_text
from videopipe.storyboard.model import PhotoScene, Transition
from videopipe.timeline.plan import Plan


def clips_of(timeline: Any) -> list[list[tuple[str, int, int, int]]]:
    """By track: each clip's name, begin in its media, length, and place in the film, in frames."""
    return [
        [
            (
                clip.name,
                clip.source_range.start_time.to_frames(),
                clip.source_range.duration.to_frames(),
                track.range_of_child(clip).start_time.to_frames(),
            )
            for clip in track.find_clips()
        ]
        for track in timeline.tracks
    ]


def planned_clips(montage: Montage) -> list[list[tuple[str, int, int, int]]]:
    return [
        [(cut.item.name, cut.begin, cut.span.frames, cut.span.start) for cut in cuts(track)] for track in montage.tracks
    ]


def transitions_of(timeline: Any) -> list[tuple[int, int]]:
    return [
        (one.in_offset.to_frames(), one.out_offset.to_frames())
        for track in timeline.tracks
        for one in track
        if isinstance(one, otio.schema.Transition)
    ]


@given(plans())
@settings(max_examples=25)
def test_a_timeline_is_read_back_frame_for_frame(plan: Plan) -> None:
    montage = arranged(plan, "film")
    read = otio.adapters.read_from_string(otio_text(montage, None), "otio_json")
    assert clips_of(read) == planned_clips(montage)
    entering = [shot.enter.frames for shot in plan.timeline.shots if shot.enter]
    assert transitions_of(read) == [(0, frames) for frames in entering]
    assert read.duration().to_frames() == plan.timeline.frames


@given(plans())
@settings(max_examples=25)
def test_xml_is_read_back_frame_for_frame(plan: Plan) -> None:
    montage = arranged(plan, "film")
    read = otio.adapters.read_from_string(xml_text(montage, None), "fcp_xml")
    assert clips_of(read) == planned_clips(montage)
    entering = [shot.enter.frames for shot in plan.timeline.shots if shot.enter]
    assert transitions_of(read) == [(0, frames) for frames in entering]


def test_motion_stands_in_the_xml_as_key_frames() -> None:
    montage = arranged(planned(PhotoScene(photo="a.jpg", motion="zoom-in")), "film")
    parameters = ET.fromstring(xml_text(montage, None)).iter("parameter")  # noqa: S314 - our own text
    (scale,) = (one for one in parameters if one.findtext("parameterid") == "scale")
    keys = [(int(key.findtext("when", "")), float(key.findtext("value", ""))) for key in scale.iter("keyframe")]
    assert len(keys) > 1
    assert keys[0][0] == 0
    assert keys[-1][0] == montage.frames - 1
    assert keys[-1][1] > keys[0][1]


def test_a_transition_is_named_as_programs_know_it() -> None:
    scenes = (PhotoScene(photo="a.jpg"), PhotoScene(photo="b.jpg", transition=Transition(kind="wipe", duration_ms=400)))
    montage = arranged(planned(*scenes), "film")
    (transition,) = ET.fromstring(xml_text(montage, None)).iter("transitionitem")  # noqa: S314 - our own text
    assert transition.findtext("effect/effectid") == "Edge Wipe"
    assert int(transition.findtext("end", "")) - int(transition.findtext("start", "")) == 12


def test_a_sequence_says_how_large_it_is_and_what_it_sounds_like() -> None:
    text = xml_text(arranged(planned(PhotoScene(photo="a.jpg")), "film"), None)
    sequence = next(ET.fromstring(text).iter("sequence"))  # noqa: S314 - our own text
    shape = "media/video/format/samplecharacteristics"
    assert (sequence.findtext(f"{shape}/width"), sequence.findtext(f"{shape}/height")) == ("270", "480")
    assert sequence.findtext("media/audio/format/samplecharacteristics/samplerate") == "48000"
    assert "<!DOCTYPE xmeml>" in text


def test_media_are_named_beside_the_project_or_where_the_editor_has_them() -> None:
    media = Media("media/01-校 园.jpg", Stem("voice"), None, 1)
    assert url_of(media, None) == "media/01-%E6%A0%A1%20%E5%9B%AD.jpg"
    assert url_of(media, "D:\\项目\\素材\\") == (
        "file://localhost/D%3A/%E9%A1%B9%E7%9B%AE/%E7%B4%A0%E6%9D%90/01-%E6%A0%A1%20%E5%9B%AD.jpg"
    )
    assert url_of(media, "/Users/me/film") == "file://localhost/Users/me/film/01-%E6%A0%A1%20%E5%9B%AD.jpg"
