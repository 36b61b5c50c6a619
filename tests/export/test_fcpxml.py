"""FCPXML: what its document type definition asks, and read back the same clips, lengths and order."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import planned, small_look, spoken
from tests.export.fcpxml_reader import Read, ReadClip, faults, read, time
from tests.export.montages import plans
from videopipe.export.arranging import arranged
from videopipe.export.fcpxml import fcpxml_text, source_of, time_of, transition_of
from videopipe.export.montage import Cut, Media, Montage, Stem, Track, cuts, pose_at
from videopipe.storyboard.model import PhotoScene, TitleScene, TitleText
from videopipe.storyboard.model import Transition as Wanted
from videopipe.timeline.model import Transition
from videopipe.timeline.plan import Plan
from videopipe.units import Color, FrameRate

TWO = (PhotoScene(photo="a.jpg"), PhotoScene(photo="b.jpg", transition=Wanted(kind="wipe", duration_ms=400)))
SAYING = PhotoScene(photo="a.jpg", say=("十年奋进。",))
HEARD = ((spoken(SAYING.say[0], sound="s"),),)


def lanes_of(montage: Montage) -> dict[int, tuple[Cut, ...]]:
    """The montage's cuts by the lane that they belong in."""
    base, *others = montage.tracks
    above = [track for track in others if track.kind == "picture"]
    below = [track for track in others if track.kind == "sound"]
    placed: list[tuple[int, Track]] = [*enumerate(above, 1), *((-n, track) for n, track in enumerate(below, 1))]
    return {0: tuple(cuts(base, centred=True))} | {lane: tuple(cuts(track)) for lane, track in placed}


def told(read: Read) -> dict[int, list[tuple[str, str, int, int, int]]]:
    return {
        lane: [(clip.name, clip.file, clip.begin, clip.frames, clip.place) for clip in clips]
        for lane, clips in read.lanes.items()
    }


def wanted(montage: Montage) -> dict[int, list[tuple[str, str, int, int, int]]]:
    return {
        lane: [
            (
                cut.item.name,
                source_of(cut.item.media, None),
                cut.begin if cut.item.media.frames is not None else 0,
                cut.span.frames,
                cut.span.start,
            )
            for cut in found
        ]
        for lane, found in lanes_of(montage).items()
        if found
    }


@given(plans())
@settings(max_examples=40)
def test_a_document_is_as_the_definition_asks(plan: Plan) -> None:
    assert faults(fcpxml_text(arranged(plan, "film"), None)) == []


@given(plans())
@settings(max_examples=40)
def test_a_document_is_read_back_frame_for_frame(plan: Plan) -> None:
    montage = arranged(plan, "film")
    found = read(fcpxml_text(montage, None))
    assert found.frames == plan.timeline.frames
    assert told(found) == wanted(montage)
    assert [(place, frames) for place, frames, _ in found.transitions] == [
        (shot.span.start, shot.enter.frames) for shot in plan.timeline.shots if shot.enter
    ]
    assert [(place, frames, words) for place, frames, words in found.captions] == [
        (cue.span.start, cue.span.frames, "\n".join(line.text for line in cue.art.lines)) for cue in plan.timeline.cues
    ]


@given(plans())
@settings(max_examples=25)
def test_a_transition_has_pictures_of_both_clips_in_all_its_frames(plan: Plan) -> None:
    montage = arranged(plan, "film")
    found = read(fcpxml_text(montage, None))
    base = found.lanes[0]
    assert all(one.place + one.frames == other.place for one, other in pairwise(base))
    lengths = {source_of(media, None): media.frames for media in montage.media}
    for place, frames, _ in found.transitions:
        leaving, coming = next((a, b) for a, b in pairwise(base) if place <= b.place <= place + frames)
        before, after = coming.place - place, place + frames - coming.place
        length = lengths[leaving.file]
        assert length is None or leaving.begin + leaving.frames + after <= length
        assert lengths[coming.file] is None or coming.begin >= before


def keys_of(clip: ReadClip, name: str, tick: Fraction) -> list[tuple[int, list[float]]]:
    """The key frames of a parameter: the frame of the film, and the values."""
    start = time(clip.element.attrib["start"])
    return [
        (
            clip.place + int((time(key.attrib["time"]) - start) / tick),
            [float(one) for one in key.attrib["value"].split()],
        )
        for key in clip.element.iterfind(f"*/param[@name='{name}']/keyframeAnimation/keyframe")
    ]


@given(plans())
@settings(max_examples=25)
def test_a_picture_lies_where_the_film_shows_it_in_transitions_too(plan: Plan) -> None:
    montage = arranged(plan, "film")
    tick, frame = 1 / montage.rate.fraction, montage.size
    items = montage.tracks[0].items
    for item, clip in zip(items, read(fcpxml_text(montage, None)).lanes[0], strict=True):
        assert item.media.size is not None
        fitted = min(frame.width / item.media.size.width, frame.height / item.media.size.height)
        places, scales = keys_of(clip, "position", tick), keys_of(clip, "scale", tick)
        if len(item.poses) == 1:
            transform = clip.element.find("adjust-transform")
            told = transform.attrib if transform is not None else {"position": "0 0", "scale": "1 1"}
            places = [(item.span.start, [float(one) for one in told["position"].split()])]
            scales = [(item.span.start, [float(one) for one in told["scale"].split()])]
        assert [at for at, _ in places] == [at for at, _ in scales]
        assert len(places) == len(item.poses)
        for (at, (x, y)), (_, (wide, high)) in zip(places, scales, strict=True):
            pose = pose_at(item.poses, at - item.span.start)
            assert (x * frame.height / 100, -y * frame.height / 100) == pytest.approx((pose.x, pose.y), abs=0.01)
            assert wide == high == pytest.approx(pose.scale / fitted, abs=1e-5)


def test_words_fade_as_in_the_film() -> None:
    montage = arranged(planned(TitleScene(title=TitleText(text="十年", subtitle="教育"))), "film")
    clips = [clip for lane, found in read(fcpxml_text(montage, None)).lanes.items() if lane for clip in found]
    items = [item for track in montage.tracks[1:] if track.kind == "picture" for item in track.items]
    assert items
    for item, clip in zip(items, clips, strict=True):
        start, end = item.span.start, item.span.end
        rising = {start: [0.0], start + item.fade_in: [1.0]} if item.fade_in else {}
        falling = {end - item.fade_out: [1.0], end: [0.0]} if item.fade_out else {}
        assert keys_of(clip, "amount", 1 / montage.rate.fraction) == list((rising | falling).items())


def test_everything_has_a_role_by_which_it_can_be_switched_off() -> None:
    plan = planned(SAYING, speech=HEARD)
    root = ET.fromstring(fcpxml_text(arranged(plan, "film"), None))  # noqa: S314 - our own text
    roles = {clip.get(name) for clip in root.iter() for name in ("role", "videoRole", "audioRole")}
    assert {"video", "titles.captions", "dialogue"} <= roles
    words = next(root.iter("caption"))
    assert words.attrib["enabled"] == "0"
    assert words.attrib["role"] == "SRT?captionFormat=SRT.cmn-Hans"


def test_a_sequence_says_how_large_and_how_fast_it_is() -> None:
    root = ET.fromstring(fcpxml_text(arranged(planned(*TWO), "film"), None))  # noqa: S314 - our own text
    sequence = next(root.iter("sequence"))
    shape = next(one for one in root.iter("format") if one.attrib["id"] == sequence.attrib["format"])
    assert (shape.attrib["width"], shape.attrib["height"], shape.attrib["frameDuration"]) == ("270", "480", "1/30s")
    assert shape.attrib["colorSpace"] == "1-1-1 (Rec. 709)"


@pytest.mark.parametrize(
    ("kind", "theirs"),
    [
        ("fade", "Cross Dissolve"),
        ("dip", "Fade To Color"),
        ("wipe", "Wipe"),
        ("push", "Push"),
        ("slide", "Slide"),
        ("zoom", "Cross Dissolve"),
        ("a packages own", "Cross Dissolve"),
    ],
)
def test_every_transition_becomes_one_that_final_cut_pro_has(kind: str, theirs: str) -> None:
    assert transition_of(Transition(kind, 12)) == theirs


def test_a_dip_passes_through_the_looks_paper() -> None:
    scenes = (TWO[0], PhotoScene(photo="b.jpg", transition=Wanted(kind="dip", duration_ms=400)))
    root = ET.fromstring(fcpxml_text(arranged(planned(*scenes, look=small_look("ink")), "film"), None))  # noqa: S314
    (color,) = (one for one in next(root.iter("transition")).iter("param"))
    paper = Color.parse(small_look("ink").colors.ground)
    assert [round(float(one) * 255) for one in color.attrib["value"].split()] == [*paper.rgb, 255]


def test_names_are_text_and_nothing_else() -> None:
    said = "《春 & 秋》<b>“十年”。"
    plan = planned(PhotoScene(photo="a.jpg", say=(said,)), speech=((spoken(said, sound="s"),),))
    assert read(fcpxml_text(arranged(plan, 'a"<film>&'), None)).lanes[-1][0].name == said


@pytest.mark.parametrize("rate", [FrameRate(30), FrameRate(25), FrameRate(30000, 1001), FrameRate(24000, 1001)])
@given(frames=st.integers(0, 10**6))
def test_a_time_is_exactly_its_frames(rate: FrameRate, frames: int) -> None:
    assert time(time_of(frames, rate)) == rate.seconds(frames)


def test_files_are_named_beside_the_document_or_where_the_editor_has_them() -> None:
    media = Media("media/01-校 园.jpg", Stem("voice"), None, 1)
    assert source_of(media, None) == "./media/01-%E6%A0%A1%20%E5%9B%AD.jpg"
    assert source_of(media, "/Users/me/film") == "file:///Users/me/film/01-%E6%A0%A1%20%E5%9B%AD.jpg"
    assert source_of(media, "D:\\项目\\素材\\") == (
        "file:///D:/%E9%A1%B9%E7%9B%AE/%E7%B4%A0%E6%9D%90/01-%E6%A0%A1%20%E5%9B%AD.jpg"
    )


@pytest.mark.parametrize(
    ("before", "behind", "fault"),
    [
        (' ref="r3"', ' ref="r9"', "nothing is ref r9"),
        ('<asset id="r3"', '<asset id="r1"', "r1 is there 2 times"),
        ("<adjust-volume", '<adjust-blend amount="1" /><adjust-volume', ""),
        ("</video>", '<adjust-blend amount="1" /></video>', "video holds"),
        ('tcStart="0s"', 'tcStart="1/31s"', "no whole frame"),
        ('audioRole="dialogue"', 'rolle="dialogue"', "is told {'rolle'}"),
        (' uid="', ' nothing="', "lacks {'uid'}"),
    ],
)
def test_what_the_definition_forbids_is_found(before: str, behind: str, fault: str) -> None:
    text = fcpxml_text(arranged(planned(SAYING, TWO[1], speech=(*HEARD, ())), "film"), None)
    assert before in text
    found = faults(text.replace(before, behind, 1))
    assert any(fault in one for one in found) if fault else not found
