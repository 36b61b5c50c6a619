"""The visible label: seen in a film that carries it, and missed by name in every film that does not as it must."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.builders import photo_files, planned, small_look, small_profile
from videopipe.assemble.join import join
from videopipe.examine.expecting import Expectation, expectation
from videopipe.examine.gate import play
from videopipe.fonts.fonts import text_width
from videopipe.render.encoding import Encoding
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.render.writer import PlanarWriter
from videopipe.sound.finish import finish_sound
from videopipe.store import Store
from videopipe.storyboard.model import PhotoScene
from videopipe.timeline.label import ShownLabel, label_marks
from videopipe.timeline.model import Layer, PlateArt, TextArt, Timeline
from videopipe.timeline.plan import Plan
from videopipe.timeline.sound import Soundtrack
from videopipe.units import Size, Span

QUICK = Encoding(preset="ultrafast", crf=20)
PHOTO = PhotoScene.model_validate({"photo": "yard", "duration": "3s"})
LABEL = ShownLabel("配音由AI合成", 4000, 0.75)
Change = Callable[[Layer], tuple[Layer, ...]]


@dataclass(frozen=True)
class Labelled:
    """A plan with the label, what is wanted of its files, and where they are made."""

    plan: Plan
    expected: Expectation
    sources: Sources
    store: Store

    def film(self, change: Change, into: Path) -> Path:
        """The film with its marks changed."""
        marks = tuple(one for mark in self.plan.timeline.marks for one in change(mark))
        return self._written(replace(self.plan.timeline, marks=marks), into)

    def _written(self, timeline: Timeline, into: Path) -> Path:
        pictures = into.with_suffix(".pictures.mp4")
        with PlanarWriter(pictures, timeline.size, timeline.rate, QUICK) as writer:
            for n in range(timeline.frames):
                writer.write_frame(frame(timeline, n, self.sources))
        join([pictures], finish_sound(self.plan.sound, self.store, None), into)
        return into

    def is_seen(self, film: Path) -> bool:
        """Whether the gate sees the label in `film`."""
        checks = play(film, self.expected.wanted, self.expected.judge, "en").checks
        (seen,) = (check.passed for check in checks if check.name == "visible-label")
        return seen


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Labelled:
    folder = tmp_path_factory.mktemp("label")
    facts, files = photo_files(folder, ["yard"], Size(600, 900))
    plan = planned(PHOTO, photos=facts)
    timeline = plan.timeline
    marks = label_marks(LABEL, small_profile(), small_look(), timeline.frames, text_width)
    sound = Soundtrack(timeline.rate, timeline.frames, (), None)
    plan = replace(plan, timeline=replace(timeline, marks=marks), sound=sound)
    store = Store(folder / "store")
    sources = Sources(files, store)
    return Labelled(plan, expectation(plan, ["not drawn"] * len(plan.segments), sources, store), sources, store)


def as_it_is(mark: Layer) -> tuple[Layer, ...]:
    return (mark,)


def gone(mark: Layer) -> tuple[Layer, ...]:
    return ()


def too_short(mark: Layer) -> tuple[Layer, ...]:
    return (replace(mark, span=Span(0, 50)),)


def too_late(mark: Layer) -> tuple[Layer, ...]:
    return (replace(mark, span=Span(9, mark.span.end)),)


def without_words(mark: Layer) -> tuple[Layer, ...]:
    return (mark,) if isinstance(mark.art, PlateArt) else ()


def half_as_large(mark: Layer) -> tuple[Layer, ...]:
    art = mark.art
    if not isinstance(art, TextArt):
        return (mark,)
    (line,) = art.lines
    return (replace(mark, art=replace(art, size=art.size // 2, lines=(replace(line, y=line.y - 6),))),)


def with_other_words(mark: Layer) -> tuple[Layer, ...]:
    art = mark.art
    if not isinstance(art, TextArt):
        return (mark,)
    (line,) = art.lines
    return (replace(mark, art=replace(art, lines=(replace(line, text="山里的小学校"),))),)


def test_a_label_that_stands_as_it_must_is_seen(labelled: Labelled, tmp_path: Path) -> None:
    assert labelled.expected.wanted.mark is not None
    assert labelled.is_seen(labelled.film(as_it_is, tmp_path / "film.mp4"))


@pytest.mark.parametrize("change", [gone, too_short, too_late, without_words, half_as_large, with_other_words])
def test_a_label_that_does_not_stand_as_it_must_is_missed(change: Change, labelled: Labelled, tmp_path: Path) -> None:
    assert not labelled.is_seen(labelled.film(change, tmp_path / "film.mp4"))
