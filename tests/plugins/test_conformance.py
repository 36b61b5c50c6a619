"""The kit passes what is ours and the sample package, and names the law that something wrong breaks."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import pytest

from tests.plugins.conftest import SAMPLE
from videopipe.captions import CAPTIONS
from videopipe.captions.style import CaptionStyle, Part
from videopipe.raster.planar import Planes
from videopipe.scenes import SCENES
from videopipe.storyboard.describe import key
from videopipe.storyboard.kinds import SceneKind
from videopipe.storyboard.model import ColorScene
from videopipe.storyboard.scenes import AddedScene
from videopipe.styles.look import built_in_look, built_in_looks, look_text
from videopipe.testing import BrokenLawError, check_caption_style, check_look, check_scene_kind, check_transition
from videopipe.testing.scenes import check_in
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue, Layer, Shot, TextArt, TextLine
from videopipe.timeline.setting import SceneSetting
from videopipe.transitions import TRANSITIONS
from videopipe.units import Color, Span

EXAMPLES = {
    "title": "title: {text: 办好人民满意的教育, subtitle: 喜迎二十大}",
    "photo": "{photo: a.jpg, heading: 十年新变化, tag: 张掖市第一小学}",
    "photos": "{photos: [a.jpg, b.jpg], labels: [2012, 2022]}",
    "collage": "collage: [a.jpg, b.jpg, c.jpg]",
    "compare": "compare: {before: a.jpg, after: b.jpg}",
    "quote": "quote: {text: 让每个孩子都能享有公平而有质量的教育, by: 教育工作者}",
    "color": 'color: "#1F6F5C"',
    "number": 'number: {value: 99.5, from: 90.2, unit: "%", label: 巩固率}',
    "chart": 'chart: {kind: line, points: {2012: 90.2, 2022: 99.5}, unit: "%"}',
}


@pytest.mark.parametrize("kind", TRANSITIONS)
def test_our_transitions_pass(kind: str) -> None:
    check_transition(TRANSITIONS[kind])


@pytest.mark.parametrize("style", CAPTIONS)
def test_our_caption_styles_pass(style: str) -> None:
    check_caption_style(CAPTIONS[style])


@pytest.mark.parametrize("kind", EXAMPLES)
def test_our_scene_kinds_pass(kind: str) -> None:
    check_in(built_in_look("jade"), EXAMPLES[kind], SCENES)


@pytest.mark.parametrize("style", built_in_looks())
def test_our_looks_pass(style: str, tmp_path: Path) -> None:
    path = tmp_path / f"{style}.toml"
    path.write_text(look_text(style), encoding="utf-8")
    check_look(path)


@pytest.mark.usefixtures("sample")
def test_the_sample_package_passes_in_its_own_tests(tmp_path: Path) -> None:
    run = "import sys, pytest; sys.path[:0] = sys.argv[1:3]; sys.exit(pytest.main(sys.argv[3:]))"
    options = ["-q", "-p", "no:cacheprovider", "-c", str(SAMPLE / "pyproject.toml"), str(SAMPLE)]
    call = [sys.executable, "-B", "-c", run, str(SAMPLE / "src"), str(tmp_path / "site-videopipe-sample-1.0"), *options]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


_asked = itertools.count()


def _ghost(old: Planes, new: Planes, progress: float) -> Planes:
    made = TRANSITIONS["fade"](old, new, progress)
    return Planes(np.roll(made.y, next(_asked), 0), made.u, made.v) if 0 < progress < 1 else made


def _spoils(old: Planes, new: Planes, progress: float) -> Planes:
    made = TRANSITIONS["fade"](old, new, progress)
    old.y[0, 0] += 1
    return made


def _floats(old: Planes, new: Planes, progress: float) -> Planes:
    return replace(TRANSITIONS["fade"](old, new, progress), y=old.y.astype(np.float32))


def _crops(old: Planes, new: Planes, progress: float) -> Planes:
    made = TRANSITIONS["fade"](old, new, progress)
    return replace(made, u=made.u[: made.u.shape[0] // 2 * 2])


def _bright(old: Planes, new: Planes, progress: float) -> Planes:
    made = TRANSITIONS["fade"](old, new, progress)
    return replace(made, y=np.full_like(made.y, 250)) if 0 < progress < 1 else made


def _backwards(old: Planes, new: Planes, progress: float) -> Planes:
    return TRANSITIONS["fade"](new, old, progress)


def _cuts(old: Planes, new: Planes, progress: float) -> Planes:
    return new if progress >= 0.5 else old


@pytest.mark.parametrize(
    ("blend", "law"),
    [
        (_ghost, "another frame when it is asked again"),
        (_spoils, "changes the old frame"),
        (_floats, "plane y"),
        (_crops, "plane u"),
        (_bright, "luma"),
        (_backwards, "not the old frame"),
        (_cuts, "that is a cut"),
        (lambda old, new: new, "blend"),
    ],
)
def test_a_wrong_transition_is_told_which_law_it_breaks(blend: Callable[..., Planes], law: str) -> None:
    with pytest.raises(BrokenLawError, match=law):
        check_transition(blend)


def _plain(cue: Cue, t: int) -> Iterator[Part]:
    yield Part(cue.art)


def _dancing(cue: Cue, t: int) -> Iterator[Part]:
    yield Part(cue.art, lower=float(t % 2))


def _random(cue: Cue, t: int) -> Iterator[Part]:
    yield Part(cue.art, lower=float(next(_asked)))


def _of_its_place(cue: Cue, t: int) -> Iterator[Part]:
    yield Part(cue.art, lower=float(cue.span.start + t > 30))


def _too_much(cue: Cue, t: int) -> Iterator[Part]:
    yield Part(cue.art, opacity=1.5)


def _far_below(cue: Cue, t: int) -> Iterator[Part]:
    lines = tuple(replace(line, y=line.y + 400) for line in cue.art.lines)
    yield Part(replace(cue.art, lines=lines))


@pytest.mark.parametrize(
    ("parts", "plain", "law"),
    [
        (_plain, True, "contrast"),
        (_dancing, False, "does not rest"),
        (_random, False, "not the same when it is asked for again"),
        (_of_its_place, False, "rest|where the film is cut"),
        (_too_much, False, "opacity is 1.5"),
        (_far_below, False, "edges"),
    ],
)
def test_a_wrong_caption_style_is_told_which_law_it_breaks(
    parts: Callable[[Cue, int], Iterator[Part]], plain: bool, law: str
) -> None:
    with pytest.raises(BrokenLawError, match=law):
        check_caption_style(CaptionStyle(CaptionShape(plain=plain), parts))


@pytest.mark.parametrize(
    ("was", "now", "law"),
    [
        ('style = "outline"', 'style = "outlin"', "outlin"),
        ('title_color = "#', 'title_color = "#0a0a0a" #', "titles"),
        ('zh = "', 'zh = "" #', "name in Chinese"),
    ],
)
def test_a_wrong_look_is_told_what_is_wrong(tmp_path: Path, was: str, now: str, law: str) -> None:
    text = look_text("jade")
    assert was in text
    path = tmp_path / "own.toml"
    path.write_text(text.replace(was, now, 1), encoding="utf-8")
    with pytest.raises(BrokenLawError, match=law):
        check_look(path)


def _scene_kind(compose: Callable[[Any, SceneSetting], tuple[Shot, ...]]) -> SceneKind:
    return SceneKind(SignScene, compose)


class SignScene(AddedScene):
    """A plain ground with a word on it."""

    sign: Annotated[str, key("A word.", "一个词。", kind="line", example="学校")]


def _sign(scene: SignScene, setting: SceneSetting, *, x: float = 300.0, y: float = 500.0) -> tuple[Shot, ...]:
    (shot,) = SCENES[ColorScene](ColorScene(color=Color(0, 0, 0)), setting)
    text = TextArt((TextLine("学校", x * setting.unit, y * setting.unit),), "NotoSansSC-Bold", 40, "#ffffff")
    span = Span(setting.paced.span.start, setting.paced.span.end)
    return (replace(shot, layers=(Layer(span, text),)),)


def _short(scene: SignScene, setting: SceneSetting) -> tuple[Shot, ...]:
    (shot,) = _sign(scene, setting)
    return (replace(shot, span=Span(shot.span.start, shot.span.end - 1)),)


@pytest.mark.parametrize(
    ("compose", "law"),
    [
        (lambda scene, setting: (), "one or more shots"),
        (_short, "the last shot ends in frame"),
        (lambda scene, setting: _sign(scene, setting, x=300.0 + next(_asked)), "other shots when it is asked again"),
        (lambda scene, setting: _sign(scene, setting, x=300.0 + setting.paced.index), "when it stands later"),
        (lambda scene, setting: _sign(scene, setting, y=60.0), "the edges that"),
        (lambda scene, setting: (replace(_sign(scene, setting)[0], enter=None),), "setting.paced.enter"),
    ],
)
def test_a_wrong_scene_kind_is_told_which_law_it_breaks(
    compose: Callable[[Any, SceneSetting], tuple[Shot, ...]], law: str
) -> None:
    with pytest.raises(BrokenLawError, match=law):
        check_scene_kind(_scene_kind(compose))


def test_a_wrong_example_and_a_key_without_description_are_told() -> None:
    with pytest.raises(BrokenLawError, match="is refused"):
        check_scene_kind(_scene_kind(_sign), "{sign: 学校, sigh: 1}")

    class Undescribed(AddedScene):
        sign: str

    with pytest.raises(BrokenLawError, match="not described"):
        check_scene_kind(SceneKind(Undescribed, _sign))
