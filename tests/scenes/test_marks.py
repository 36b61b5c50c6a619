"""The office's marks: a small sign in a corner, and the office's name on the closing card."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.builders import imagined, speech_of, storyboard
from videopipe.fonts.fonts import text_width
from videopipe.platforms.profile import profile
from videopipe.raster.art import ink_of
from videopipe.render.encoding import STANDARD
from videopipe.render.segment import segment_key
from videopipe.scenes import SCENES
from videopipe.scenes.marks import LOGO_HEIGHT, LOGO_WIDTH, Marks, with_marks
from videopipe.scenes.room import overlap
from videopipe.storyboard.framed import Frame
from videopipe.storyboard.model import ColorScene, PhotosScene, Scene, TitleScene, TitleText
from videopipe.storyboard.office import CORNERS, Logo, Office
from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.styles.scaling import look_at
from videopipe.timeline.clearing import place_of
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.label import ShownLabel
from videopipe.timeline.model import LogoArt, PlateArt, TextArt
from videopipe.timeline.plan import Facts, Plan, plan
from videopipe.units import Color, Rect, Size

GROUND = ColorScene(color=Color(20, 90, 60), say=("十年奋进，十年跨越。",))
HEADED = GROUND.model_copy(update={"heading": "一个很长很长的小标题，要排成两行才放得下，真的很长"})
TITLE = TitleScene(title=TitleText(text="张掖教育", subtitle="十年"))
FILM: tuple[Scene, ...] = (GROUND, TITLE, HEADED, TITLE, GROUND, TITLE)
SIGN = imagined("sign", Size(600, 300))


def planned(office: Office, *, frame: Frame | None = None, sign: PhotoFacts = SIGN, platform: str = "douyin") -> Plan:
    """A film whose first scene is the intro and whose last the outro."""
    own = frame or Frame(1, len(FILM) - 2, 1)
    kinds = with_marks(SCENES, Marks(office, own, len(FILM), sign))
    facts = Facts({}, speech_of(FILM))
    look, chosen = built_in_look("jade"), profile(platform)
    return plan(storyboard(*FILM), facts, chosen, look, measure=text_width, kinds=kinds)


def logo(**keys: Any) -> Office:
    return Office(logo=Logo(file="a.png", **keys))


def signed(made: Plan) -> list[int]:
    return [
        index
        for index, shot in enumerate(made.timeline.shots)
        if any(isinstance(layer.art, LogoArt) for layer in shot.layers)
    ]


def places(made: Plan) -> set[Rect]:
    layers = [layer.art for shot in made.timeline.shots for layer in shot.layers]
    return {art.place for art in layers if isinstance(art, LogoArt)}


def test_the_sign_is_on_intro_and_outro_and_on_cards_that_open_or_close_the_film() -> None:
    assert signed(planned(logo())) == [0, 1, 5]
    assert signed(planned(logo(), frame=Frame(0, 6, 0))) == [5]
    assert signed(planned(logo(where="always"))) == [0, 1, 2, 3, 4, 5]
    assert signed(planned(Office())) == []


@pytest.mark.parametrize("corner", CORNERS)
@pytest.mark.parametrize("platform", ["douyin", "channels-6x7", "square", "wide"])
@pytest.mark.parametrize("size", [Size(600, 300), Size(300, 300), Size(2000, 120)])
def test_the_sign_is_small_and_clear_of_the_app_and_the_captions(corner: str, platform: str, size: Size) -> None:
    chosen = profile(platform)
    made = planned(logo(where="always", corner=corner), sign=imagined("sign", size), platform=platform)
    (place,) = places(made)
    assert chosen.safe.contains(place)
    assert place.right <= chosen.keep_out.column.left or place.bottom <= chosen.keep_out.column.top
    assert place.width <= LOGO_WIDTH
    assert place.height <= LOGO_HEIGHT
    assert abs(place.width / place.height / size.aspect - 1) < 0.1
    texts = [layer.art for shot in made.timeline.shots for layer in shot.layers if isinstance(layer.art, TextArt)]
    for art in (*texts, *(cue.art for cue in made.timeline.cues)):
        ink = ink_of(art)
        apart = ink.left >= place.right or ink.right <= place.left or ink.top >= place.bottom or ink.bottom <= place.top
        assert apart, art.lines


def test_the_sign_keeps_its_corner() -> None:
    corners = {corner: next(iter(places(planned(logo(corner=corner))))) for corner in CORNERS}
    assert corners["top-left"].left < 540 < corners["top-right"].right
    assert corners["top-left"].top == corners["top-right"].top < 960 < corners["bottom-left"].top


def test_the_offices_name_stands_on_the_closing_card_and_nowhere_else() -> None:
    made = planned(Office(organization="张掖市教育局"))
    words = [
        [line.text for layer in shot.layers if isinstance(layer.art, TextArt) for line in layer.art.lines]
        for shot in made.timeline.shots
    ]
    assert [("张掖市教育局" in of_shot) for of_shot in words] == [False] * 5 + [True]
    boxes = [ink_of(layer.art) for layer in made.timeline.shots[-1].layers if isinstance(layer.art, TextArt)]
    assert boxes[-1].top > max(box.bottom for box in boxes[:-1])
    assert boxes[-1].bottom <= profile("douyin").card_place.bottom


def test_marks_change_no_key_of_a_scene_without_them() -> None:
    plain, marked = planned(Office()), planned(replace_office(logo(), "张掖市教育局"))
    changed = [
        index
        for index, (one, other) in enumerate(zip(plain.segments, marked.segments, strict=True))
        if segment_key(one.timeline, STANDARD) != segment_key(other.timeline, STANDARD)
    ]
    assert changed == [0, 1, 2, 5]


def replace_office(office: Office, name: str) -> Office:
    return office.model_copy(update={"organization": name})


def test_an_intro_changes_no_key_of_the_films_own_scenes_but_its_neighbours() -> None:
    own: tuple[Scene, ...] = (GROUND, TITLE, GROUND, TITLE)
    facts = Facts({}, speech_of(own))
    with_intro = Facts({}, speech_of((TITLE, *own, GROUND)))
    look, chosen = built_in_look("jade"), profile("douyin")
    plain = plan(storyboard(*own), facts, chosen, look, measure=text_width, kinds=SCENES)
    whole = plan(storyboard(TITLE, *own, GROUND), with_intro, chosen, look, measure=text_width, kinds=SCENES)
    keys = [segment_key(one.timeline, STANDARD) for one in plain.segments]
    again = [segment_key(one.timeline, STANDARD) for one in whole.segments[1:-1]]
    assert keys[1:-1] == again[1:-1]
    assert replace(plain.segments[1], span=whole.segments[2].span, scene=whole.segments[2].scene) == whole.segments[2]


def test_a_logo_gives_way_to_the_label_as_the_film_begins() -> None:
    office = logo(where="always", corner="top-left")
    kinds = with_marks(SCENES, Marks(office, Frame(1, len(FILM) - 2, 1), len(FILM), SIGN, labelled=True))
    facts = Facts({}, speech_of(FILM))
    made = plan(storyboard(*FILM), facts, profile("douyin"), built_in_look("jade"), measure=text_width, kinds=kinds)
    layers = [layer.art for shot in made.timeline.shots for layer in shot.layers]
    first, *others = [art for art in layers if isinstance(art, LogoArt)]
    assert first.place.left > 540
    assert all(art.place.left < 540 for art in others)


@pytest.mark.parametrize("style", built_in_looks())
@pytest.mark.parametrize("platform", ["douyin", "channels-6x7", "square", "wide"])
def test_no_words_meet_the_label_of_a_synthetic_voice(platform: str, style: str) -> None:
    """Headlines, labels of photos and titles begin below it, also on the second scene; the sign keeps its corner."""
    photos = PhotosScene(photos=("a", "b"), labels=("春天的操场", "夏夜"), heading="校园的四季与十年新变化")
    scenes = (photos.model_copy(update={"duration_ms": 1500}), photos, TITLE)
    marks = Marks(logo(where="always"), Frame(0, 3, 0), 3, SIGN, labelled=True)
    facts = Facts({"a": imagined("a"), "b": imagined("b")}, speech_of(scenes))
    made = plan(
        storyboard(*scenes),
        facts,
        profile(platform),
        look_at(built_in_look(style), profile(platform).size),
        measure=text_width,
        kinds=with_marks(SCENES, marks),
        label=ShownLabel("内容由AI生成", 4000, 0.7),
    )
    label = made.timeline.marks[0]
    assert isinstance(label.art, PlateArt)
    seen = [layer for shot in made.timeline.shots for layer in shot.every_layer if layer.span.overlaps(label.span)]
    assert len(seen) >= 5
    assert not [layer.art for layer in seen if overlap(place_of(layer.art, text_width), label.art.place)]
    assert len(places(made)) == 1
