"""Captions keep clear of faces and of the scene's own text, in one place for a scene where that can be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import even_width, imagined, planned
from videopipe.platforms.profile import profile
from videopipe.storyboard.model import PhotoScene, Transition
from videopipe.styles.look import built_in_look
from videopipe.timeline.clearing import cleared, place_of, raised
from videopipe.timeline.model import (
    BarArt,
    Cue,
    Framing,
    GroundPicture,
    Layer,
    Move,
    Pane,
    PhotoPicture,
    Shot,
    TextArt,
    TextLine,
)
from videopipe.units import Rect, Size, Span

DOUYIN = profile("douyin")
FRAME = DOUYIN.size
SAY = ("十年来，学校的变化真大，孩子们在家门口就能上好学。", "老师们也笑了。")
UPRIGHT = Size(1080, 1920)


def cues(*faces: tuple[float, float, float, float], fit: str = "auto", size: Size = UPRIGHT) -> tuple[Cue, ...]:
    """The captions over a photo with these faces, which does not move."""
    photo = replace(imagined("a", size), faces=faces)
    scene = PhotoScene.model_validate({"photo": "a", "say": SAY, "motion": "still", "fit": fit})
    return planned(scene, photos={"a": photo}, platform=DOUYIN, look=built_in_look("jade")).timeline.cues


def pixels(face: tuple[float, float, float, float]) -> Rect:
    """A face of an upright photo that fills the frame."""
    return Rect(*(round(v * side) for v, side in zip(face, (1080, 1920, 1080, 1920), strict=True)))


def apart(one: Rect, other: Rect) -> bool:
    return one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top


def test_without_faces_captions_stand_on_the_platforms_line() -> None:
    assert {cue.box.bottom for cue in cues()} == {DOUYIN.caption.bottom}


def test_captions_go_above_a_face_that_is_in_their_way() -> None:
    face = (0.3, 0.62, 0.4, 0.2)
    found = cues(face)
    assert len(found) > 1
    for cue in found:
        assert apart(cue.box, pixels(face))
        assert DOUYIN.safe.contains(cue.box)
        assert cue.box.bottom < DOUYIN.caption.bottom


def test_all_captions_of_a_scene_keep_one_line() -> None:
    assert len({cue.box.bottom for cue in cues((0.3, 0.62, 0.4, 0.2))}) == 1


def test_they_go_no_higher_than_they_must() -> None:
    bottom = cues((0.3, 0.62, 0.4, 0.2))[0].box.bottom
    assert 0.62 * 1920 - 60 <= bottom <= 0.62 * 1920


def test_between_two_faces_there_is_a_place() -> None:
    faces = ((0.3, 0.66, 0.4, 0.2), (0.3, 0.2, 0.4, 0.2))
    for cue in cues(*faces):
        assert all(apart(cue.box, pixels(face)) for face in faces)


def test_a_face_beside_the_captions_moves_nothing() -> None:
    assert {cue.box.bottom for cue in cues((0.9, 0.66, 0.09, 0.1))} == {DOUYIN.caption.bottom}


def test_where_nothing_is_free_they_stay() -> None:
    assert {cue.box.bottom for cue in cues((0.0, 0.0, 1.0, 1.0))} == {DOUYIN.caption.bottom}


def test_small_faces_of_a_crowd_do_not_drive_captions_about() -> None:
    crowd = tuple((x / 20, 0.7, 0.02, 0.02) for x in range(20))
    assert {cue.box.bottom for cue in cues(*crowd)} == {DOUYIN.caption.bottom}


@pytest.mark.parametrize("fit", ["blur", "contain"])
def test_faces_of_a_whole_photo_are_found_where_it_stands(fit: str) -> None:
    """A lying photo stands a little above the middle: a face at its lower edge is far from the captions."""
    lying = Size(1600, 1200)
    assert {cue.box.bottom for cue in cues((0.3, 0.7, 0.4, 0.25), fit=fit, size=lying)} == {DOUYIN.caption.bottom}


TEXT = TextArt((TextLine("教育十年", 300, 1430),), "NotoSansSC-Bold", 60, "#ffffff")
STILL = Framing(0, 0, 1)


@pytest.mark.parametrize("art", [TEXT, BarArt(200, 1380, 500, 40, "#ffffff")])
def test_captions_go_above_the_scenes_own_text(art: TextArt | BarArt) -> None:
    shot = Shot(Span(0, 100), GroundPicture(FRAME, "#000000"), (Move(1, STILL, STILL),), (Layer(Span(50, 100), art),))
    line = TextLine("字幕", 480, 1430)
    box = Rect(470, 1370, 140, 70)
    during = Cue(Span(60, 90), "outline", replace(TEXT, lines=(line,)), box)
    before = replace(during, span=Span(10, 40))
    found = cleared((during,), (shot,), {}, FRAME, DOUYIN.safe, even_width)
    assert apart(found[0].box, place_of(art, even_width))
    assert cleared((before,), (shot,), {}, FRAME, DOUYIN.safe, even_width) == (before,)
    assert len({cue.box.top for cue in cleared((before, during), (shot,), {}, FRAME, DOUYIN.safe, even_width)}) == 1


def test_raising_takes_letters_and_box_along() -> None:
    cue = cues()[0]
    higher = raised(cue, 100)
    assert higher.box.top == cue.box.top - 100
    assert [line.y for line in higher.art.lines] == [line.y - 100 for line in cue.art.lines]
    assert raised(cue, 0) is cue


def test_faces_in_panes_are_found_where_the_panes_stand() -> None:
    """Two photos one above the other: the face in the lower one is in the captions' way, the one above is not."""
    photo = replace(imagined("a", Size(1000, 1000)), faces=((0.3, 0.3, 0.4, 0.4),))
    picture = PhotoPicture(photo.digest, Size(1000, 1000), "cover")
    line = TextLine("字幕", 480, 1430)
    cue = Cue(Span(0, 50), "outline", replace(TEXT, lines=(line,)), Rect(470, 1370, 140, 70))
    for top, moves in ((100, False), (980, True)):
        pane = Pane(Span(0, 100), Rect(80, top, 900, 900), picture, (Move(1, STILL, STILL),))
        shot = Shot(Span(0, 100), GroundPicture(FRAME, "#000000"), (Move(1, STILL, STILL),), panes=(pane,))
        (found,) = cleared((cue,), (shot,), {"a": photo}, FRAME, DOUYIN.safe, even_width)
        assert (found != cue) == moves
        assert apart(found.box, Rect(80 + 270, top + 270, 360, 360))


def test_captions_go_down_where_that_is_nearer() -> None:
    above = BarArt(200, 1340, 500, 50, "#ffffff")
    shot = Shot(Span(0, 100), GroundPicture(FRAME, "#000000"), (Move(1, STILL, STILL),), (Layer(Span(0, 100), above),))
    cue = Cue(Span(0, 50), "outline", replace(TEXT, lines=(TextLine("字幕", 480, 1430),)), Rect(470, 1370, 140, 70))
    (found,) = cleared((cue,), (shot,), {}, FRAME, DOUYIN.safe, even_width)
    assert cue.box.top < found.box.top
    assert DOUYIN.safe.contains(found.box)


def test_a_face_that_is_melting_away_moves_no_caption() -> None:
    photos = {"a": replace(imagined("a", UPRIGHT), faces=((0.3, 0.62, 0.4, 0.2),)), "b": imagined("b", UPRIGHT)}
    melting = Transition(kind="fade", duration_ms=600)
    scenes = (
        PhotoScene(photo="a", motion="still", say=("十年来。",), id="a"),
        PhotoScene(photo="b", motion="still", say=SAY, id="b", transition=melting),
    )
    plan = planned(*scenes, photos=photos, platform=DOUYIN, look=built_in_look("jade"))
    leaving, coming = plan.timeline.shots
    first, *rest = (cue for cue in plan.timeline.cues if cue.span.start >= coming.span.start)
    assert first.span.start < leaving.span.end
    assert {cue.box.bottom for cue in (first, *rest)} == {DOUYIN.caption.bottom}
