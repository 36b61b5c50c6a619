"""Every caption style draws readable captions that keep their place, and words come when they are heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import Rgb, planned, same, spoken
from tests.timeline.test_linebreak import SENTENCES
from videopipe.captions import CAPTIONS
from videopipe.captions.style import Part
from videopipe.platforms.profile import profile
from videopipe.raster.art import draw_art, ink_of
from videopipe.raster.contrast import contrast_around
from videopipe.raster.planar import Planes, from_rgb, to_rgb
from videopipe.raster.tile import lay
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.storyboard.looking import CAPTION_STYLES
from videopipe.storyboard.model import ColorScene
from videopipe.styles.look import Look, built_in_look, built_in_looks
from videopipe.timeline.cutting import cut
from videopipe.timeline.model import Cue, PlateArt, TextArt, TextLine, Timeline
from videopipe.units import Color, Span

SAID = "2012年以来，新建学校321所，《义务教育法》深入人心。"
DOUYIN = profile("douyin")
BLACK = Color(0, 0, 0)


def look_with(style: str, name: str = "jade") -> Look:
    look = built_in_look(name)
    return look.model_copy(update={"caption": look.caption.model_copy(update={"style": style})})


@lru_cache(maxsize=64)
def film(style: str, say: str = SAID, name: str = "jade") -> Timeline:
    """A plain ground whose narration is captioned in a style."""
    scene = ColorScene(color=BLACK, say=(say,))
    return planned(scene, speech=((spoken(say),),), platform=DOUYIN, look=look_with(style, name)).timeline


def parts(cue: Cue, t: int) -> list[Part]:
    return list(CAPTIONS[cue.style].parts(cue, t))


def drawn(cue: Cue, t: int, ground: Rgb) -> Rgb:
    """What the caption makes of a ground that fills the platform's frame."""
    planes: Planes = from_rgb(ground)
    for part in parts(cue, t):
        lay(planes, draw_art(part.art), opacity=part.opacity, lower=part.lower)
    return to_rgb(planes)


def grounds(height: int) -> Iterator[tuple[str, Rgb]]:
    """Black, white, and a picture of hard black and white specks of many sizes, `height` rows of the frame."""
    random = np.random.default_rng(7)
    for name, value in (("dark", 6), ("bright", 250)):
        yield name, np.full((height, 1080, 3), value, np.uint8)
    busy = np.zeros((height, 1080, 3), np.uint8)
    for step in (24, 8, 3):
        specks = random.integers(0, 2, (height // step + 1, 1080 // step + 1, 3), np.uint8) * 255
        large = np.kron(specks, np.ones((step, step, 1), np.uint8))[:height, :1080]
        busy = np.where(random.random((height, 1080, 1)) < 0.5, large, busy).astype(np.uint8)
    yield "busy", busy


def lowered(cue: Cue, rows: int) -> Cue:
    """The caption `rows` rows further up, for a shorter ground."""
    lines = tuple(replace(line, y=line.y - rows) for line in cue.art.lines)
    return replace(cue, art=replace(cue.art, lines=lines), box=replace(cue.box, top=cue.box.top - rows))


@pytest.mark.parametrize("style", CAPTIONS)
@pytest.mark.parametrize("name", built_in_looks())
def test_letters_with_descenders_stand_in_their_box(style: str, name: str) -> None:
    for cue in film(style, "Wi-Fi jump，gypsy和py，e-learning正在进行。", name).cues:
        ink = ink_of(cue.art)
        assert cue.box.top <= ink.top
        assert ink.bottom <= cue.box.bottom + 1


def test_looks_may_name_each_style() -> None:
    assert set(CAPTION_STYLES) == set(CAPTIONS)


@pytest.mark.parametrize("style", CAPTIONS)
@pytest.mark.parametrize("name", built_in_looks())
def test_text_can_be_read_on_dark_bright_and_busy_pictures(style: str, name: str) -> None:
    cue = lowered(film(style, name=name).cues[-1], 1100)
    t = cue.frames - 1 - cue.leave
    assert {part.opacity for part in parts(cue, t)} == {1.0}
    for ground, pixels in grounds(360):
        seen = drawn(cue, t, pixels)
        for line in cue.art.lines:
            contrast = contrast_around(seen, replace(cue.art, lines=(line,)))
            assert contrast >= 4.5, (ground, line.text, contrast)


@pytest.mark.parametrize(("color", "readable"), [("#ffffff", False), ("#8a8a8a", False), ("#000000", True)])
def test_the_measure_of_contrast_sees_what_cannot_be_read(color: str, readable: bool) -> None:
    art = TextArt((TextLine("教育十年", 60, 160),), "NotoSansSC-Bold", 62, color)
    planes = from_rgb(np.full((240, 400, 3), 200, np.uint8))
    lay(planes, draw_art(art))
    assert (contrast_around(to_rgb(planes), art) >= 4.5) == readable


@pytest.mark.parametrize("style", CAPTIONS)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_all_that_a_caption_draws_keeps_clear_of_the_apps_own_signs(style: str, data: st.DataObject) -> None:
    text = data.draw(SENTENCES)
    column = DOUYIN.keep_out.column
    for cue in film(style, f"{text}。").cues:
        assert DOUYIN.safe.contains(cue.box)
        assert cue.box.right <= column.left
        for part in parts(cue, cue.frames - 1):
            place = part.art.place if isinstance(part.art, PlateArt) else None
            place = ink_of(part.art) if isinstance(part.art, TextArt) else place
            assert place is not None
            assert DOUYIN.safe.contains(place)
            assert place.right <= column.left or place.bottom <= column.top


@pytest.mark.parametrize("style", CAPTIONS)
def test_letters_lie_inside_the_box_that_is_kept_clear(style: str) -> None:
    for cue in film(style).cues:
        assert cue.box.contains(ink_of(cue.art))


@pytest.mark.parametrize("style", CAPTIONS)
def test_a_caption_rests_in_one_place(style: str) -> None:
    """Once its words have arrived, every frame is the same: nothing jumps, nothing trembles."""
    for cue in film(style).cues:
        settled = max([cue.words[-1].begin + 8 if cue.words else 0, 16])
        still = {tuple(parts(cue, t)) for t in range(settled, cue.frames - cue.leave)}
        assert len(still) <= 1


@pytest.mark.parametrize("style", CAPTIONS)
def test_a_segment_shows_a_caption_as_the_film_does_wherever_it_is_cut(style: str) -> None:
    timeline = film(style)
    cue = timeline.cues[0]
    middle = cue.span.start + cue.frames // 2
    part = cut(timeline, Span(middle, middle + 40))
    for k in (0, 3, 9, 20, 39):
        whole = frame(timeline, middle + k, Sources({}))
        assert same(whole, frame(part, k, Sources({}))), k


@pytest.mark.parametrize("style", CAPTIONS)
def test_a_caption_is_the_same_wherever_its_scene_stands(style: str) -> None:
    scene = ColorScene(color=BLACK, say=(SAID,))
    front = ColorScene(color=BLACK, duration_ms=1700)
    look = look_with(style)
    said = (spoken(SAID),)
    alone = planned(front, scene, speech=((), said), platform=DOUYIN, look=look)
    later = planned(front, front, scene, speech=((), (), said), platform=DOUYIN, look=look)
    assert alone.segments[-1].timeline == later.segments[-1].timeline


def words_shown(cue: Cue, t: int) -> str:
    """One letter a word: `.` not there (or not lit), `+` on its way, `#` there."""
    opacity = {(part.art.lines[0].part): part.opacity for part in parts(cue, t) if isinstance(part.art, TextArt)}
    found = []
    for word in cue.words:
        seen = opacity.get((word.start, word.end), 0.0)
        found.append("#" if seen == 1 else "+" if seen else ".")
    return "".join(found)


def test_words_light_up_one_after_another() -> None:
    cue = film("karaoke").cues[0]
    assert [cue.art.lines[word.line].text[word.start : word.end] for word in cue.words] == [
        *("2012年", "以来", "新建", "学校", "321所"),
    ]
    begins = [word.begin for word in cue.words]
    assert [words_shown(cue, begin) for begin in begins] == ["+....", "#+...", "##+..", "###+.", "####+"]
    assert [words_shown(cue, begin + 3) for begin in begins] == ["#....", "##...", "###..", "####.", "#####"]


def test_words_arrive_one_after_another() -> None:
    cue = film("pop").cues[0]
    begins = [word.begin for word in cue.words]
    assert [words_shown(cue, begin) for begin in begins[1:]] == ["#+...", "##+..", "###+.", "####+"]
    assert words_shown(cue, cue.frames - 1 - cue.leave) == "#####"


def test_an_arriving_word_swings_about_its_own_middle() -> None:
    cue = film("pop").cues[0]
    word = cue.words[2]
    boxes = [
        ink_of(part.art)
        for t in range(word.begin, word.begin + 8)
        for part in parts(cue, t)[-1:]
        if isinstance(part.art, TextArt)
    ]
    middles = [(box.left + box.right) / 2 for box in boxes]
    assert max(middles) - min(middles) <= 1.5
    assert boxes[0].width < boxes[-1].width < boxes[3].width


@pytest.mark.parametrize("pace", [120, 190, 400])
def test_words_are_heard_in_order_inside_their_caption(pace: int) -> None:
    scene = ColorScene(color=BLACK, say=(SAID,))
    said = spoken(SAID, character_ms=pace)
    timeline = planned(scene, speech=((said,),), platform=DOUYIN, look=look_with("karaoke")).timeline
    position = 0
    rate = timeline.rate
    for cue in timeline.cues:
        assert [word.begin for word in cue.words] == sorted(word.begin for word in cue.words)
        assert cue.words[0].begin == 0
        for word in cue.words:
            assert 0 <= word.begin < word.until <= cue.frames
            text = cue.art.lines[word.line].text[word.start : word.end]
            first = SAID.index(next(filter(str.isalnum, text)), position)
            heard = next(time for time in said.times if time.start == first)
            lead_ms = rate.ms(timeline.cues[0].span.start) - said.times[0].start_ms
            assert abs(cue.span.start + word.begin - rate.frame_at(lead_ms + heard.start_ms)) <= 1
            position = first + sum(map(str.isalnum, text))


def test_headlines_mark_what_carries_the_sense() -> None:
    marked = [
        [cue.art.lines[w.line].text[w.start : w.end] for w in cue.words if w.key] for cue in film("headline").cues
    ]
    assert [word for words in marked for word in words][:2] == ["2012年", "321所"]
    assert all(marked)


def test_styles_that_need_no_words_do_not_depend_on_when_they_are_heard() -> None:
    assert all(not cue.words for style in ("outline", "boxed", "bar") for cue in film(style).cues)
