"""Scene kinds: what each sets on screen."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import imagined, planned
from videopipe.fonts.fonts import text_width
from videopipe.platforms.profile import platforms, profile
from videopipe.raster.art import ink_of
from videopipe.scenes import SCENES
from videopipe.storyboard.model import ColorScene, PhotoScene, PhotosScene, TitleScene, TitleText
from videopipe.storyboard.scenes import PICTURES
from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.timeline.inputs import SpokenSentence, TimedText
from videopipe.timeline.model import CardPicture, GroundPicture, PhotoPicture, Shot, TextArt
from videopipe.timeline.plan import Plan
from videopipe.units import Color, Milliseconds, Rect, Size


def texts(plan: Plan) -> list[TextArt]:
    return [layer.art for layer in plan.timeline.shots[0].layers if isinstance(layer.art, TextArt)]


def full_size(*scenes: TitleScene, style: str = "jade", platform: str = "douyin") -> Plan:
    return planned(*scenes, platform=profile(platform), look=built_in_look(style))


def test_every_kind_of_scene_can_be_set() -> None:
    assert set(SCENES) == set(PICTURES.values())


def test_a_photo_scene_is_one_shot_of_its_photo() -> None:
    plan = planned(PhotoScene(photo="a"), photos={"a": imagined("content")})
    (shot,) = plan.timeline.shots
    assert isinstance(shot.picture, PhotoPicture)
    assert shot.picture.digest == imagined("content").digest
    assert shot.span == plan.scenes[0].span


@pytest.mark.parametrize(
    ("size", "fit"),
    [
        (Size(1080, 1920), "cover"),
        (Size(300, 400), "cover"),
        (Size(400, 300), "blur"),
        (Size(500, 500), "cover"),
        (Size(100, 400), "blur"),
    ],
)
def test_a_photo_fills_the_frame_unless_too_much_of_it_would_be_lost(size: Size, fit: str) -> None:
    (shot,) = planned(PhotoScene(photo="a"), photos={"a": imagined("a", size)}).timeline.shots
    assert isinstance(shot.picture, PhotoPicture)
    assert shot.picture.fit == fit


@settings(max_examples=40)
@given(
    st.integers(2, 9),
    st.lists(
        st.sampled_from(["十年奋进，十年跨越。", "好。", "教育兴则国家兴，教育强则国家强，这是信念。"]), max_size=4
    ),
)
def test_several_photos_share_a_scene(count: int, say: list[str]) -> None:
    names = tuple(f"{index}.jpg" for index in range(count))
    plan = planned(
        ColorScene(color=Color(0, 0, 0)), PhotosScene(photos=names, say=tuple(say)), ColorScene(color=Color(0, 0, 0))
    )
    scene = plan.scenes[1]
    shots = plan.timeline.shots[1:-1]
    assert [shot.picture.digest for shot in shots if isinstance(shot.picture, PhotoPicture)] == [
        imagined(name).digest for name in names
    ]
    assert shots[0].span.start == scene.span.start
    assert shots[-1].span.end == scene.span.end + scene.tail
    share = scene.span.frames / count
    for one, other in itertools.pairwise(shots):
        assert one.span.start < other.span.start
        assert one.span.end - other.span.start == (other.enter.frames if other.enter else 0)
    for one, third in zip(shots, shots[2:], strict=False):
        assert one.span.end <= third.span.start
    assert min(b.span.start - a.span.start for a, b in itertools.pairwise(shots)) >= share * 0.19 - 1


def test_photos_change_where_a_clause_ends() -> None:
    plan = planned(PhotosScene(photos=("a", "b"), say=("我们走过了漫长的十年，今天又站在新的起点上。",)))
    border = plan.timeline.shots[1].span.start
    (placed,) = plan.scenes[0].sentences
    pause = [(a.end_ms, b.start_ms) for a, b in itertools.pairwise(placed.spoken.times) if b.start_ms > a.end_ms]
    rate = plan.timeline.rate
    assert any(
        rate.frame_at(placed.start_ms + end) <= border <= rate.frame_at(placed.start_ms + start) for end, start in pause
    )


def test_no_three_photos_meet_where_two_clauses_end_close_together() -> None:
    def clause(start: int, end: int, start_ms: int, end_ms: int) -> TimedText:
        return TimedText(start, end, Milliseconds(start_ms), Milliseconds(end_ms))

    said = SpokenSentence(
        "走过十年，好，再出发。",
        (clause(0, 4, 0, 1380), clause(5, 6, 1480, 1720), clause(7, 10, 1800, 3200)),
        Milliseconds(3200),
        None,
    )
    scene = PhotosScene(photos=("a", "b", "c"), say=(said.text,), duration_ms=4000)
    shots = planned(scene, speech=((said,),)).timeline.shots
    assert shots[0].span.end <= shots[2].span.start


def test_a_colour_scene_stands_still() -> None:
    (shot,) = planned(ColorScene(color=Color(1, 2, 3))).timeline.shots
    assert isinstance(shot.picture, GroundPicture)
    assert shot.picture.color == "#010203"
    assert shot.moves[0].start == shot.moves[0].end


def test_a_title_stands_on_the_looks_card_or_over_a_darkened_photo() -> None:
    plain, over = (
        planned(TitleScene(title=TitleText(text="标题", photo=photo))).timeline.shots[0].picture
        for photo in (None, "a")
    )
    assert isinstance(plain, CardPicture)
    assert isinstance(over, PhotoPicture)
    assert over.scrim is not None


def test_a_title_shows_its_words_once() -> None:
    plan = full_size(TitleScene(title=TitleText(text="张掖教育这十年", subtitle="喜迎二十大 奋进新征程")))
    assert "".join(line.text for art in texts(plan) for line in art.lines) == "张掖教育这十年喜迎二十大 奋进新征程"


def test_a_title_may_have_lines_of_its_own() -> None:
    plan = full_size(TitleScene(title=TitleText(text="张掖教育\n这十年", subtitle="第一行\n第二行")))
    lines = [line.text for art in texts(plan) for line in art.lines]
    assert lines == ["张掖教育", "这十年", "第一行", "第二行"]


TITLES = st.text(alphabet=st.sampled_from("张掖教育这十年来全市学校的AI1，。《》“” "), min_size=1, max_size=40).filter(
    str.strip
)


@example("1111AA““A。“““", None, "jade", "channels")
@settings(max_examples=60)
@given(
    TITLES,
    st.none() | st.text(alphabet="喜迎二十大奋进新征程，A ", min_size=1, max_size=60),
    st.sampled_from(built_in_looks()),
    st.sampled_from(platforms()),
)
def test_the_words_of_a_title_keep_clear_of_the_apps_own_signs(
    text: str, subtitle: str | None, style: str, name: str
) -> None:
    platform = profile(name)
    plan = full_size(TitleScene(title=TitleText(text=text, subtitle=subtitle)), style=style, platform=name)
    safe = platform.safe
    column = platform.keep_out.column
    for art in texts(plan):
        ink = ink_of(art)
        assert safe.contains(Rect(ink.left, ink.top, ink.width, ink.height)), art.lines
        assert ink.right <= column.left or ink.bottom <= column.top


def test_a_long_title_is_set_smaller_and_on_more_lines() -> None:
    short = texts(full_size(TitleScene(title=TitleText(text="标题"))))
    long = texts(full_size(TitleScene(title=TitleText(text="张掖市教育事业十年发展成就展播活动今天在这里正式启动"))))
    assert len(long) > len(short)
    assert long[0].size <= short[0].size


def test_lines_of_a_title_do_not_overlap() -> None:
    arts = texts(
        full_size(
            TitleScene(
                title=TitleText(
                    text="张掖市教育事业十年发展成就展播活动今天启动",
                    subtitle="喜迎二十大奋进新征程，谱写教育高质量发展新篇章，办好人民满意的教育",
                )
            )
        )
    )
    boxes = [ink_of(art) for art in arts]
    assert all(one.bottom <= other.top for one, other in itertools.pairwise(boxes))


def test_a_titles_lines_arrive_one_after_another_and_have_arrived_before_the_scene_ends() -> None:
    plan = full_size(TitleScene(title=TitleText(text="张掖教育这十年", subtitle="喜迎二十大"), duration_ms=500))
    (shot,) = plan.timeline.shots
    starts = [layer.span.start for layer in shot.layers]
    assert starts == sorted(set(starts))
    assert all(layer.span.start + layer.arrive <= plan.scenes[0].span.end for layer in shot.layers)
    assert all(layer.span.end == shot.span.end for layer in shot.layers)


def test_a_title_card_moves_and_reaches_no_edge() -> None:
    (shot,) = full_size(TitleScene(title=TitleText(text="标题"))).timeline.shots
    assert moves_inside(shot)


def moves_inside(shot: Shot) -> bool:
    return all(w.x >= 0 and w.x + w.width <= 1 for move in shot.moves for w in (move.start, move.end))


def test_text_width_is_what_the_title_is_centred_by() -> None:
    (art,) = texts(full_size(TitleScene(title=TitleText(text="标题"))))
    line = art.lines[0]
    assert line.x + text_width(line.text, art.font, art.size) / 2 == pytest.approx(540)


def fitted(size: Size, fit: str = "auto") -> PhotoPicture:
    (shot,) = planned(PhotoScene(photo="a", fit=fit), photos={"a": imagined("a", size)}).timeline.shots
    assert isinstance(shot.picture, PhotoPicture)
    return shot.picture


def test_a_small_photo_is_shown_whole_rather_than_blown_up() -> None:
    """The frame is 270 × 480 and zooms come 1.12 times closer: 202 pixels across are the least that fill it."""
    assert fitted(Size(203, 361)).fit == "cover"
    assert fitted(Size(200, 355)).fit == "blur"
    assert fitted(Size(200, 355), "cover").fit == "cover"


def test_a_whole_photo_is_magnified_twice_at_the_most() -> None:
    assert fitted(Size(150, 120)).inset == 1.0
    tiny = fitted(Size(60, 48))
    assert tiny.inset * 270 / 60 * 1.06 == pytest.approx(2.0, abs=0.01)
