"""A project's intro and outro stand around every film, and what is wrong with them is shown in the project file."""

from __future__ import annotations

from pathlib import Path

from tests.storyboard.projects import loaded, problems_of, written
from videopipe.storyboard.loaded import LoadedStoryboard

PROJECT = """\
organization: 张掖市教育局
logo: {file: assets/photos/gate.jpg, where: always, corner: top-right}
voice: {name: yunxi}
intro:
  - title: 张掖教育
    id: hello
outro:
  - photo: assets/photos/b.jpg
    say: 谢谢观看。
    voice: {rate: +8%}
  - title: 感谢观看
"""


def film(root: Path, own: str, project: str = PROJECT) -> LoadedStoryboard:
    (root / "videopipe.yaml").write_text(project, "utf-8")
    return loaded(written(root, f"title: a\nscenes:\n{own}"))


def test_intro_and_outro_stand_around_the_films_own_scenes(root: Path) -> None:
    found = film(root, "  - photo: assets/photos/a.jpg\n    id: hello\n  - title: b\n")
    ids = [scene.id for scene in found.storyboard.scenes]
    assert ids == ["intro-hello", "hello", None, "outro-1", "outro-2"]
    assert [found.frame.is_own(index) for index in range(5)] == [False, True, True, False, False]
    assert {"assets/photos/a.jpg", "assets/photos/b.jpg", "assets/photos/gate.jpg"} <= set(found.files)
    assert (found.office.organization, found.office.logo and found.office.logo.where) == ("张掖市教育局", "always")


def test_an_intros_voice_is_the_films_unless_it_says_otherwise(root: Path) -> None:
    found = film(root, "  - title: b\n")
    voice = found.storyboard.scenes[2].voice
    assert voice is not None
    assert (voice.name, voice.rate_percent) == ("yunxi", 8)


def test_ids_do_not_clash_with_those_of_the_film(root: Path) -> None:
    found = film(root, "  - title: b\n    id: outro-1\n  - title: c\n    id: intro-hello\n")
    ids = [scene.id for scene in found.storyboard.scenes]
    assert ids == ["intro-hello-2", "outro-1", "intro-hello", "outro-1-2", "outro-2"]


def test_problems_found_later_are_shown_where_the_scene_is_written(root: Path) -> None:
    found = film(root, "  - title: b\n  - photo: assets/photos/a.jpg\n")
    places = [str(found.problem(("scenes", index), "empty-value")).split("  ")[:2] for index in range(5)]
    assert places == [
        ["videopipe.yaml:5:5", "intro[0]"],
        ["storyboards/film.yaml:3:5", "scenes[0]"],
        ["storyboards/film.yaml:4:5", "scenes[1]"],
        ["videopipe.yaml:8:5", "outro[0]"],
        ["videopipe.yaml:11:5", "outro[1]"],
    ]
    late = str(found.problem(("scenes", 3, "say"), "empty-value"))
    assert late.startswith("videopipe.yaml:9:10  outro[0].say")


def test_mistakes_in_them_are_reported_with_the_storyboards_own(root: Path) -> None:
    project = """\
intro:
  - phto: assets/photos/a.jpg
  - photo: assets/photos/lost.jpg
    id: a
  - title: b
    id: a
outro: {title: c}
logo: {file: assets/photos/a.jpg, corner: middle, size: 3}
"""
    (root / "videopipe.yaml").write_text(project, "utf-8")
    found = problems_of(written(root, "title: a\nscenes: [{title: a, sya: b}]\nlogo: a.png\n"))
    assert [(problem.file, problem.line, problem.path, problem.rule) for problem in found] == [
        ("storyboards/film.yaml", 2, "scenes[0].sya", "unknown-key"),
        ("storyboards/film.yaml", 3, "logo", "misplaced-key"),
        ("videopipe.yaml", 2, "intro[0].phto", "unknown-key"),
        ("videopipe.yaml", 3, "intro[1].photo", "path-missing"),
        ("videopipe.yaml", 6, "intro[2].id", "duplicate-id"),
        ("videopipe.yaml", 7, "outro", "list-wanted"),
        ("videopipe.yaml", 8, "logo.corner", "unknown-choice"),
        ("videopipe.yaml", 8, "logo.size", "unknown-key"),
    ]


def test_a_storyboards_own_mistake_is_not_blamed_on_the_project(root: Path) -> None:
    (root / "videopipe.yaml").write_text("style: plain\n", "utf-8")
    (found,) = problems_of(written(root, "title: a\nstyle:\nscenes: [{title: a}]\n"))
    assert (found.file, found.line) == ("storyboards/film.yaml", 2)
