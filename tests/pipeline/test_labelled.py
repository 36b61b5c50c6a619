"""Labels as they come out: drawn large enough, written into the file, and only where a machine speaks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.builders import natural, saved
from tests.render.test_segment import QUICK
from videopipe.assemble.aigc import KEY, hidden_label, hidden_label_in
from videopipe.assemble.join import join
from videopipe.fonts.fonts import text_width
from videopipe.mp4.tracks import read_film
from videopipe.pipeline import Settings, check, plan_film
from videopipe.pipeline.labelled import shown_label
from videopipe.platforms.profile import profile
from videopipe.raster.art import draw_art
from videopipe.raster.planar import blank
from videopipe.render.writer import PlanarWriter
from videopipe.sound.finish import finish_sound
from videopipe.store import Store
from videopipe.storyboard.model import Label, Storyboard, TitleScene, TitleText
from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.timeline.label import label_marks
from videopipe.timeline.model import TextArt, TextLine
from videopipe.timeline.sound import Soundtrack
from videopipe.units import FrameRate, Size

SCENE = TitleScene(title=TitleText(text="十年"))
DOUYIN = profile("douyin")


def ink_height(character: str, words: TextArt) -> int:
    """Rows of a drawn character that are at least half ink."""
    drawn = draw_art(TextArt((TextLine(character, 200.0, 300.0),), words.font, words.size, "#ffffff"))
    return int(np.count_nonzero((255 - drawn.ground).max(axis=1) >= 128))


@pytest.mark.parametrize("style", built_in_looks())
@pytest.mark.parametrize("text", ["配音由AI合成", "内容由AI生成"])
def test_the_ink_of_every_character_is_a_twentieth_of_the_short_side_high(style: str, text: str) -> None:
    look = built_in_look(style)
    storyboard = Storyboard(title="十年", scenes=(SCENE,), label=Label(text=text))
    label = shown_label(storyboard, ["offline:xiaoxiao"], look)
    assert label is not None
    words = label_marks(label, DOUYIN, look, 300, text_width)[1].art
    assert isinstance(words, TextArt)
    assert min(ink_height(character, words) for character in text) >= 54


def test_only_a_machines_voice_is_labelled() -> None:
    storyboard, look = Storyboard(title="十年", scenes=(SCENE,)), built_in_look("jade")
    assert shown_label(storyboard, ["edge:xiaoxiao"], look) is not None
    assert shown_label(storyboard, ["recording:", "silent:xiaoxiao"], look) is None
    off = storyboard.model_copy(update={"label": Label(off="仅供内部审看")})
    assert shown_label(off, ["offline:xiaoxiao"], look) is None


def test_the_hidden_label_is_read_back_from_a_joined_film(tmp_path: Path) -> None:
    segment, film = tmp_path / "a.mp4", tmp_path / "film.mp4"
    with PlanarWriter(segment, Size(64, 96), FrameRate(30), QUICK) as writer:
        for _ in range(5):
            writer.write_frame(blank(Size(64, 96)))
    sound = finish_sound(Soundtrack(FrameRate(30), 5, (), None), Store(tmp_path / "store"), None)
    join([segment], sound, film, ((KEY, hidden_label("office-1", "abc")),))
    found = hidden_label_in(read_film(film))
    assert found is not None
    assert (found["Label"], found["ContentProducer"], found["ProduceID"]) == ("1", "office-1", "abc")


def project(folder: Path, project_file: str, storyboard: str) -> Path:
    saved(natural(Size(1080, 1920)), folder / "a.png")
    (folder / "videopipe.yaml").write_text(project_file, encoding="utf-8")
    film = folder / "film.yaml"
    film.write_text(f"title: 十年\n{storyboard}\nscenes: [{{photo: a.png, say: 你好。}}]\n", encoding="utf-8")
    return film


def test_a_silent_draft_is_planned_without_a_label(tmp_path: Path) -> None:
    film = project(tmp_path, "voice: {engine: silent}\n", "")
    planned = plan_film(film, Settings(Store(tmp_path / "store")), lambda _: None)
    assert planned.plan.timeline.marks == ()


@pytest.mark.parametrize(
    ("in_project", "in_film", "rules"),
    [
        ("label: 内容由AI生成\n", "label: {duration: 6s}", []),
        ("", "label: off", ["label-off-reason"]),
        ("", "label: {off: 否}", ["label-off-reason"]),
        ("", "label: {off: 仅供内部审看}", []),
        ("label: {off: 仅供内部审看}\n", "", ["label-off-in-project"]),
        ("", "label: 真人配音", ["label-words"]),
        ("", "label: {producer: 教育局}", ["label-producer"]),
        ("", "label: {duration: 1s}", ["out-of-range"]),
    ],
)
def test_what_may_be_written_of_labels(tmp_path: Path, in_project: str, in_film: str, rules: list[str]) -> None:
    film = project(tmp_path, in_project, in_film)
    assert [problem.rule for problem in check(film, "zh")] == rules
