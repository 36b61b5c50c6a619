"""What a film's voices would not say is told by `check`, at its line, before anybody speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from videopipe.errors import Problem, StoryboardError
from videopipe.events import Event, Noticed
from videopipe.pipeline import Settings, check, plan_film
from videopipe.pipeline.listening import listen
from videopipe.store import Store

FILM = """title: 片名
voice: {voice}
pronounce: {{Щ: 夏}}
scenes:
  - {{id: one, color: "#202020", say: 这里有Щ和字母Ж。, caption: false}}
  - {{id: two, color: "#303030", say: [没有问题。, 重点★在这里。, Champion出发。], caption: false}}
"""
SAYING = frozenset(("say-unreadable", "say-skipped", "say-spelt"))


def written(root: Path, voice: str) -> Path:
    file = root / "film.yaml"
    file.write_text(FILM.format(voice=voice), encoding="utf-8")
    return file


def found(root: Path, voice: str) -> list[Problem]:
    return [problem for problem in check(written(root, voice), "en") if problem.rule in SAYING]


def test_each_is_told_at_its_sentence_with_what_to_do(tmp_path: Path) -> None:
    unreadable, skipped, spelt = found(tmp_path, "xiaoxiao")
    assert (unreadable.line, unreadable.column, unreadable.warning) == (5, 45, False)
    assert "“这里有Щ和字母Ж。”, “Ж” cannot" in str(unreadable)
    assert "pronounce: {Ж: …}" in str(unreadable)
    assert (skipped.line, skipped.path, skipped.warning) == (6, "scenes[1].say[1]", True)
    assert "“★” will not be heard" in str(skipped)
    assert (spelt.rule, spelt.path, spelt.warning) == ("say-spelt", "scenes[1].say[2]", True)


@pytest.mark.parametrize(
    ("voice", "stops", "rules"),
    [
        ("{engine: offline}", True, SAYING),
        ("{engine: edge, fallback: offline}", True, SAYING - {"say-spelt"}),
        ("{engine: edge}", False, SAYING - {"say-spelt"}),
        ("{engine: silent}", False, SAYING - {"say-spelt"}),
    ],
)
def test_what_the_embedded_voice_may_have_to_read_stops_a_film(
    tmp_path: Path, voice: str, stops: bool, rules: frozenset[str]
) -> None:
    problems = found(tmp_path, voice)
    assert {problem.rule for problem in problems} == rules
    assert any(not problem.warning for problem in problems) is stops


def test_a_film_is_stopped_before_anybody_speaks(tmp_path: Path) -> None:
    store = tmp_path / "store"
    with pytest.raises(StoryboardError) as caught:
        plan_film(written(tmp_path, "xiaoxiao"), Settings(Store(store)), lambda _: None)
    assert [problem.rule for problem in caught.value.problems] == ["say-unreadable"]
    assert not (store / "sentence").exists()


def test_what_stops_nothing_is_noticed(tmp_path: Path) -> None:
    told: list[Event] = []
    plan_film(written(tmp_path, "{engine: silent}"), Settings(Store(tmp_path / "store")), told.append)
    noticed = [event.message for event in told if isinstance(event, Noticed)]
    assert any("“Ж” cannot be read aloud" in message for message in noticed)
    assert any("“★” will not be heard" in message for message in noticed)


def test_listening_to_one_scene_asks_for_no_other(tmp_path: Path) -> None:
    file = written(tmp_path, "{engine: silent}")
    told: list[Event] = []
    listen(file, Settings(Store(tmp_path / "store")), told.append, scene="two")
    noticed = [event.message for event in told if isinstance(event, Noticed)]
    assert any("★" in message for message in noticed)
    assert not any("Ж" in message for message in noticed)
