"""Errors print well and survive the way from a worker process."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import videopipe
from tests.builders import travelled
from videopipe.errors import (
    ClipError,
    FilmError,
    FontError,
    MachineError,
    NoFfmpegError,
    PhotoError,
    PluginError,
    Problem,
    SpeechError,
    StoryboardError,
    VideopipeError,
    VoiceServiceError,
    WorldError,
)
from videopipe.storyboard.sentences import SENTENCES
from videopipe.storyboard.wording import names_in
from videopipe.timeline.inputs import Finding, PlanningError

PROBLEM = Problem("film.yaml", 3, 5, "scenes[1].photo", "there is no file a.jpg", "missing-file")
WARNING = Problem("film.yaml", 2, 1, "", "an empty line", "odd", warning=True)


def every_kind(kind: type[VideopipeError]) -> set[type[VideopipeError]]:
    return {kind} | {deeper for below in kind.__subclasses__() for deeper in every_kind(below)}


@pytest.mark.parametrize("kind", [VideopipeError, WorldError, PhotoError, FilmError, ClipError, SpeechError, FontError])
def test_an_error_of_the_world_survives_pickling(kind: type[VideopipeError]) -> None:
    error = travelled(kind("照片.jpg: the file is cut off"))
    assert type(error) is kind
    assert str(error) == error.message == "照片.jpg: the file is cut off"


def test_the_name_and_values_of_a_sentence_survive_pickling() -> None:
    error = travelled(PhotoError("a.jpg: 1×1 pixels are too few", "picture-tiny", name="a.jpg", width=1, height=1))
    assert (error.rule, error.values) == ("picture-tiny", {"name": "a.jpg", "width": 1, "height": 1})


def test_a_storyboard_error_survives_pickling_with_every_problem() -> None:
    error = travelled(StoryboardError((WARNING, PROBLEM)))
    assert error.problems == (WARNING, PROBLEM)
    assert str(error).splitlines() == [
        "film.yaml:2:1  an empty line",
        "film.yaml:3:5  scenes[1].photo  there is no file a.jpg",
    ]


def test_a_planning_error_survives_pickling_with_every_finding() -> None:
    finding = Finding(("scenes", 0, "duration"), "duration-too-short", {"needed": "3s"})
    error = travelled(PlanningError((finding,)))
    assert error.findings == (finding,)
    assert "duration-too-short" in str(error)


def test_a_fault_of_the_voice_service_survives_pickling_with_its_name_and_values() -> None:
    error = travelled(VoiceServiceError("refused", status="403"))
    assert (error.fault, error.values, error.rule) == ("refused", {"status": "403"}, "voice-refused")
    assert "refused (status 403)" in str(error)


def test_a_fault_of_the_machine_survives_pickling_with_its_name_and_values() -> None:
    error = travelled(MachineError("ffmpeg-stuck", "ffmpeg did not end", minutes=3))
    assert (error.fault, error.values, str(error)) == ("ffmpeg-stuck", {"minutes": 3}, "ffmpeg did not end")


def test_every_kind_of_error_is_tried_here() -> None:
    tried = {VideopipeError, WorldError, PhotoError, SpeechError, FontError, StoryboardError, PlanningError}
    tried |= {VoiceServiceError, FilmError, ClipError, MachineError, NoFfmpegError, PluginError}
    assert {
        kind
        for kind in every_kind(VideopipeError)
        if kind.__module__.startswith("videopipe.") and not kind.__name__.startswith("_")
    } <= tried


def test_problems_are_sorted_by_place() -> None:
    assert sorted((PROBLEM, WARNING)) == [WARNING, PROBLEM]


def raised(name: str) -> list[ast.Call]:
    """Every place in the program that makes an error of this name."""
    package = Path(videopipe.__file__).parent
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in package.rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == name]


def test_every_error_of_speech_is_told_in_both_languages() -> None:
    for call in raised("SpeechError"):
        given = {keyword.arg for keyword in call.keywords}
        if None in given:
            continue
        rule = call.args[1] if len(call.args) > 1 else None
        assert isinstance(rule, ast.Constant), ast.unparse(call)
        assert {"zh", "en"} <= SENTENCES[str(rule.value)].keys(), ast.unparse(call)
        assert names_in(str(rule.value)) <= given | {"near", "known"}, ast.unparse(call)


def test_every_fault_of_the_voice_service_is_told_in_both_languages() -> None:
    faults = {str(call.args[0].value) for call in raised("VoiceServiceError") if isinstance(call.args[0], ast.Constant)}
    assert len(faults) >= 10
    for fault in faults:
        assert {"zh", "en"} <= SENTENCES[f"voice-{fault}"].keys()
