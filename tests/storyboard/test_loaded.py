"""Later rooms report problems at the line where their cause was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storyboard.projects import loaded, written

TEXT = "title: a\nscenes:\n  - photos: [assets/photos/a.jpg, assets/photos/b.jpg]\n    say: 甲\n"


@pytest.mark.parametrize(
    ("path", "line", "column", "shown"),
    [
        (("scenes", 0, "photos", 1), 3, 35, "scenes[0].photos[1]"),
        (("scenes", 0, "say", 0), 4, 10, "scenes[0].say"),
        (("scenes", 0, "duration"), 3, 5, "scenes[0]"),
        (("style",), 1, 1, ""),
        (("music", "file"), 1, 8, "music.file"),
    ],
)
def test_a_problem_is_shown_where_its_cause_is_written(
    root: Path, path: tuple[str | int, ...], line: int, column: int, shown: str
) -> None:
    (root / "videopipe.yaml").write_text("music: {file: assets/music/spring.ogg}", "utf-8")
    problem = loaded(written(root, TEXT)).problem(path, "photo-unreadable", name="b.jpg", reason="empty")
    expected = (line, 15, shown) if path[0] == "music" else (line, column, shown)
    assert (problem.line, problem.column, problem.path) == expected
    assert problem.file == ("videopipe.yaml" if path[0] == "music" else "storyboards/film.yaml")


def test_a_problem_can_be_a_warning_and_speaks_the_editors_language(root: Path) -> None:
    film = loaded(written(root, TEXT), "zh")
    problem = film.problem(("scenes", 0), "clip-silent", warning=True, name="a.jpg")
    assert problem.warning
    assert problem.message == "视频 a.jpg 没有原声，sound 不起作用。请删去这一项。"
