"""Scenes that tell of change: collages, comparisons, quotations; headlines, tags and labels."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import imagined, planned
from videopipe.platforms.profile import Profile, platforms, profile
from videopipe.raster.art import ink_of
from videopipe.scenes.room import caption_room, overlap
from videopipe.scenes.slider import Crossing
from videopipe.storyboard.model import (
    CollageScene,
    ColorScene,
    Compare,
    CompareScene,
    PhotoScene,
    PhotosScene,
    Quote,
    QuoteScene,
    Scene,
    TitleScene,
    TitleText,
)
from videopipe.styles.look import Look, built_in_look, built_in_looks
from videopipe.styles.scaling import look_at
from videopipe.timeline.focus import holds
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.model import CardPicture, PhotoPicture, PlateArt, Shot, TextArt
from videopipe.timeline.motion import divider_at
from videopipe.timeline.plan import Plan
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Color, Rect, Size

UPRIGHT = {name: imagined(name, Size(1080, 1920)) for name in "ab"}
SAID = ("昔日的土操场，变成了标准塑胶跑道。",)
WORDS = st.text(alphabet="张掖教育这十年来全市学校AI12，。《》“” ", min_size=1, max_size=24).filter(
    lambda t: bool(t.strip())
)


def full(
    *scenes: Scene,
    platform: Profile | None = None,
    look: Look | None = None,
    photos: dict[str, PhotoFacts] | None = None,
) -> Plan:
    return planned(*scenes, platform=platform or profile("douyin"), look=look or built_in_look("jade"), photos=photos)


def room_of(plan: Plan, platform: Profile, look: Look) -> Rect:
    setting = SceneSetting(plan.scenes[0], platform.size, plan.timeline.rate, look, platform, {}, lambda *_: 0, None)
    return caption_room(setting)


@pytest.mark.parametrize("style", built_in_looks())
def test_a_headline_on_the_looks_own_ground_is_set_like_a_title_and_outlined_on_a_picture(style: str) -> None:
    look = built_in_look(style)
    pair = Compare(before="a", after="b", kind="split")
    on_ground = (
        CollageScene(collage=("a", "b"), heading="校园"),
        CompareScene(compare=pair, heading="校园"),
        QuoteScene(quote=Quote(text="读书"), heading="校园"),
    )
    on_pictures = (
        PhotoScene(photo="a", heading="校园"),
        CompareScene(compare=pair.model_copy(update={"kind": "slider"}), heading="校园"),
        QuoteScene(quote=Quote(text="读书", photo="a"), heading="校园"),
        ColorScene(color=Color(9, 99, 9), heading="校园"),
    )
    for scenes, color, outline in (
        (on_ground, look.card.title_color, 0.0),
        (on_pictures, look.heading.color, look.heading.outline),
    ):
        for shot in full(*scenes, look=look, photos=UPRIGHT).timeline.shots:
            (heading,) = (art for art in texts_of(shot) if art.lines[0].text == "校园")
            assert (heading.color, heading.outline) == (color, outline)


@pytest.mark.parametrize("style", [name for name in built_in_looks() if built_in_look(name).card.align == "left"])
def test_a_headline_on_a_card_begins_where_the_cards_words_do(style: str) -> None:
    scene = QuoteScene(quote=Quote(text="读书"), heading="校园")
    (shot,) = full(scene, look=built_in_look(style)).timeline.shots
    starts = {art.lines[0].text: art.lines[0].x for art in texts_of(shot)}
    assert starts["校园"] == pytest.approx(starts["读书"], abs=1)


def rects(shot: Shot) -> list[Rect]:
    """What every text and plate of a shot covers, those of one strip as one."""
    plates = [layer.art.place for layer in shot.every_layer if isinstance(layer.art, PlateArt)]
    inks = [inked(art) for art in texts_of(shot)]
    return plates + [ink for ink in inks if not any(plate.contains(ink) for plate in plates)]


def words_of(shot: Shot) -> list[str]:
    return ["".join(line.text for line in art.lines) for art in texts_of(shot)]


def texts_of(shot: Shot) -> list[TextArt]:
    return [layer.art for layer in shot.every_layer if isinstance(layer.art, TextArt)]


def inked(art: TextArt) -> Rect:
    """Where there is ink; a large opening mark fills only the upper right of its em."""
    ink, em = ink_of(art), art.size
    return Rect(ink.left + em // 2, ink.top, em // 2, round(em * 0.36)) if art.lines[0].text == "“" else ink


@settings(max_examples=60)
@given(WORDS, WORDS, WORDS, st.sampled_from(built_in_looks()), st.sampled_from(platforms()), st.integers(0, 5))
def test_headline_tag_and_labels_keep_clear_of_each_other_the_captions_and_the_app(
    heading: str, tag: str, label: str, style: str, name: str, kind: int
) -> None:
    platform, look = profile(name), built_in_look(style)
    labels = ("2012", label)
    scene: Scene = (
        PhotosScene(photos=("a", "b"), labels=labels, heading=heading, tag=tag),
        CollageScene(collage=("a", "b"), labels=labels, heading=heading, tag=tag),
        CompareScene(compare=Compare(before="a", after="b", kind="split"), labels=labels, heading=heading, tag=tag),
        CompareScene(compare=Compare(before="a", after="b", kind="slider"), labels=labels, heading=heading, tag=tag),
        CompareScene(compare=Compare(before="a", after="b", kind="wipe"), labels=labels, heading=heading, tag=tag),
        ColorScene(color=Color(0, 0, 0), heading=heading, tag=tag),
    )[kind]
    plan = full(scene, platform=platform, look=look)
    captions = room_of(plan, platform, look)
    for shot in plan.timeline.shots:
        found = rects(shot)
        for rect in found:
            assert platform.safe.contains(rect), words_of(shot)
            assert not any(overlap(rect, covered) for covered in platform.covered), words_of(shot)
            assert not overlap(rect, captions), words_of(shot)
        for one, other in itertools.combinations(found, 2):
            assert not overlap(one, other), words_of(shot)


@settings(max_examples=40)
@given(
    st.text(alphabet="张掖教育这十年来全市学校AI12，。《》 ", min_size=1, max_size=120).filter(
        lambda t: bool(t.strip())
    ),
    st.none() | WORDS,
    st.sampled_from(built_in_looks()),
    st.sampled_from(platforms()),
)
def test_a_quotation_keeps_clear_of_captions_and_of_the_app(text: str, by: str | None, style: str, name: str) -> None:
    platform, look = profile(name), built_in_look(style)
    plan = full(QuoteScene(quote=Quote(text=text, by=by)), platform=platform, look=look)
    captions = room_of(plan, platform, look)
    found = rects(plan.timeline.shots[0])
    for rect in found:
        assert platform.safe.contains(rect)
        assert not any(overlap(rect, taken) for taken in (*platform.covered, captions))
    for one, other in itertools.combinations(found, 2):
        assert not overlap(one, other)


def test_a_quotation_shows_its_words_once_between_the_styles_own_marks() -> None:
    (shot,) = full(QuoteScene(quote=Quote(text="“有质量的教育”", by="教师"))).timeline.shots
    assert words_of(shot) == ["“", "有质量的教育", "教师"]
    assert isinstance(shot.picture, CardPicture)


def test_a_quotation_over_a_photo_is_darkened() -> None:
    (shot,) = full(QuoteScene(quote=Quote(text="教育", photo="a"))).timeline.shots
    assert isinstance(shot.picture, PhotoPicture)
    assert shot.picture.scrim is not None
    assert min(shot.picture.scrim.top, shot.picture.scrim.middle) >= 0.6


def test_a_silent_quotation_lasts_as_long_as_it_takes_to_read() -> None:
    short, long = (full(QuoteScene(quote=Quote(text=text))).timeline.frames for text in ("好", "好" * 60))
    assert long - short > 30 * 8


def test_a_collage_shows_each_photo_once_one_after_another_and_all_in_time() -> None:
    plan = full(CollageScene(collage=("a", "b", "c", "d"), duration_ms=3000))
    (shot,) = plan.timeline.shots
    assert [pane.picture.digest for pane in shot.panes if isinstance(pane.picture, PhotoPicture)] == [
        imagined(name).digest for name in "abcd"
    ]
    starts = [pane.span.start for pane in shot.panes]
    assert starts == sorted(set(starts))
    assert all(pane.span.start + pane.arrive < plan.timeline.frames * 0.7 for pane in shot.panes)
    assert all(pane.span.end == shot.span.end for pane in shot.panes)


def test_the_photos_of_a_collage_move_as_one() -> None:
    (shot,) = full(CollageScene(collage=("a", "b", "c"))).timeline.shots
    closer = {move.start.width > move.end.width for pane in shot.panes for move in pane.moves}
    assert len(closer) == 1


def test_what_a_collage_crops_keeps_its_focus() -> None:
    left, right = (
        full(CollageScene(collage=("a", "b"), focus=(x, 0.5), motion="still")).timeline.shots[0].panes[0].picture
        for x in (0.0, 1.0)
    )
    assert isinstance(left, PhotoPicture)
    assert isinstance(right, PhotoPicture)
    assert left.region[0] + left.region[1] < right.region[0] + right.region[1] or left.region == right.region


@pytest.mark.parametrize(
    ("photos", "kind"),
    [(UPRIGHT, "slider"), ({name: imagined(name, Size(1600, 900)) for name in "ab"}, "split")],
)
def test_a_comparison_slides_where_both_photos_fill_the_frame(photos: dict[str, PhotoFacts], kind: str) -> None:
    (shot,) = full(CompareScene(compare=Compare(before="a", after="b")), photos=photos).timeline.shots
    assert all((pane.divider is not None) is (kind == "slider") for pane in shot.panes)


@pytest.mark.parametrize("crossing", ["slider", "wipe"])
@pytest.mark.parametrize("say", [(), SAID, ("昔日的土操场。", "变成了标准塑胶跑道，孩子们跑得最欢。")])
def test_then_comes_first_and_then_now_and_both_are_long_enough_to_see(
    crossing: Crossing, say: tuple[str, ...]
) -> None:
    scene = CompareScene(compare=Compare(before="a", after="b", kind=crossing), say=say)
    plan = full(scene, photos=UPRIGHT)
    divider = plan.timeline.shots[0].panes[0].divider
    assert divider is not None
    places = [divider_at(divider, n) for n in range(plan.timeline.frames)]
    assert all(later <= earlier for earlier, later in itertools.pairwise(places))
    assert sum(place > 0.8 for place in places) >= 30
    assert sum(place < 0.2 for place in places) >= 30
    assert (places[0], places[-1]) == (1.0, 0.12 if crossing == "slider" else 0.0)


def test_now_comes_where_a_clause_ends() -> None:
    plan = full(CompareScene(compare=Compare(before="a", after="b", kind="wipe"), say=SAID), photos=UPRIGHT)
    divider = plan.timeline.shots[0].panes[0].divider
    assert divider is not None
    (placed,) = plan.scenes[0].sentences
    comma = next(b.start_ms for a, b in itertools.pairwise(placed.spoken.times) if b.start > a.end)
    moving = [n for n in range(plan.timeline.frames) if 0.0 < divider_at(divider, n) < 1.0]
    assert moving[0] <= plan.timeline.rate.frame_at(placed.start_ms + comma) <= moving[-1]


@pytest.mark.parametrize("kind", ["split", "wipe", "slider"])
def test_then_and_now_are_framed_and_moved_alike(kind: str) -> None:
    scene = CompareScene(compare=Compare.model_validate({"before": "a", "after": "b", "kind": kind}))
    (shot,) = full(scene, photos=UPRIGHT).timeline.shots
    before, after = shot.panes
    if kind != "split":
        assert before.moves == after.moves
    assert before.picture.pixels == after.picture.pixels
    assert isinstance(before.picture, PhotoPicture)
    assert isinstance(after.picture, PhotoPicture)
    assert before.picture.region == after.picture.region


@pytest.mark.parametrize("kind", ["split", "wipe", "slider"])
@pytest.mark.parametrize("faced", ["a", "b", "ab"])
def test_faces_stay_in_both_halves_of_a_comparison(kind: str, faced: str) -> None:
    """Near the top, where a crop about the middle would cut them; with faces in one both are framed alike."""
    face = (0.44, 0.02, 0.1, 0.08)
    photos = {
        name: replace(imagined(name, Size(1080, 1920)), faces=(face,) if name in faced else (), salient=(0.9, 0.9))
        for name in "ab"
    }
    scene = CompareScene(compare=Compare.model_validate({"before": "a", "after": "b", "kind": kind}), fit="cover")
    (shot,) = full(scene, photos=photos).timeline.shots
    for pane in shot.panes:
        assert isinstance(pane.picture, PhotoPicture)
        left, top, width, height = pane.picture.region
        assert holds((left, top, width, height), face)
        for framing in (end for move in pane.moves for end in (move.start, move.end)):
            tall = framing.width * width * 1080 * pane.place.height / pane.place.width / 1920
            seen = (left + framing.x * width, top + framing.y * height, framing.width * width, tall)
            assert holds(seen, face)


def test_a_label_is_gone_before_the_line_reaches_it() -> None:
    scene = CompareScene(compare=Compare(before="a", after="b", kind="slider"), labels=("2012", "2022"), say=SAID)
    (shot,) = full(scene, photos=UPRIGHT).timeline.shots
    for pane in shot.panes:
        assert pane.divider is not None
        (plate,) = [layer for layer in pane.layers if isinstance(layer.art, PlateArt)]
        assert isinstance(plate.art, PlateArt)
        for n in range(plate.span.start, plate.span.end):
            column = divider_at(pane.divider, n) * 1080
            clear = column > plate.art.place.right if pane.divider.side == "left" else column < plate.art.place.left
            assert clear


def test_the_label_of_a_photo_is_seen_with_it_alone() -> None:
    plan = full(PhotosScene(photos=("a", "b", "c"), labels=("甲", "乙", "丙")))
    assert [words_of(shot) for shot in plan.timeline.shots] == [["甲"], ["乙"], ["丙"]]
    for shot in plan.timeline.shots:
        assert all(shot.span.start <= layer.span.start and layer.span.end <= shot.span.end for layer in shot.layers)


def test_a_headline_stays_while_photos_change() -> None:
    plan = full(PhotosScene(photos=("a", "b", "c"), heading="十年新变化", tag="学校"), PhotoScene(photo="d"))
    of_scene = [set(shot.layers) for shot in plan.timeline.shots[:-1]]
    assert of_scene[0] == of_scene[1] == of_scene[2]
    assert not plan.timeline.shots[-1].layers
    assert max(layer.span.end for layer in of_scene[0]) < plan.timeline.shots[-2].span.end


def test_any_scene_may_carry_a_headline_and_a_tag() -> None:
    for scene in (
        TitleScene(title=TitleText(text="标题"), heading="甲", tag="乙"),
        PhotoScene(photo="a", heading="甲", tag="乙"),
        QuoteScene(quote=Quote(text="标题"), heading="甲", tag="乙"),
    ):
        (shot,) = full(scene).timeline.shots
        assert {"甲", "乙"} <= set(words_of(shot))
        found = rects(shot)
        assert not any(overlap(one, other) for one, other in itertools.combinations(found, 2))


def test_type_shrinks_with_the_frame_and_only_once() -> None:
    whole = profile("douyin")
    smaller = whole.model_copy(
        update={
            "width": 720,
            "height": 1280,
            "keep_out": whole.keep_out.model_copy(update={"top": 133, "bottom": 280, "left": 40, "right": 80}),
        }
    )
    scene, look = PhotoScene(photo="a", heading="十年新变化", tag="一所小学"), built_in_look("red")
    sizes = [
        [art.size for art in texts_of(full(scene, platform=one, look=fitted, photos=UPRIGHT).timeline.shots[0])]
        for one, fitted in ((whole, look), (smaller, look_at(look, smaller.size)))
    ]
    assert len(sizes[0]) == 2
    assert all(abs(small - large * 2 / 3) <= 1 for large, small in zip(*sizes, strict=True))
