"""A delivery is whole or is not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from videopipe.assemble.bundle import whole_folder
from videopipe.errors import WorldError


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def fail_in(folder: Path, error: type[BaseException]) -> None:
    """Fail while a folder is half written."""
    with whole_folder(folder) as partial:
        (partial / "film.mp4").write_text("half")
        raise error


def test_a_folder_appears_when_it_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "film"
    with whole_folder(folder) as partial:
        (partial / "film.mp4").write_text("new")
        assert not folder.exists()
    assert names(tmp_path) == ["output/film/film.mp4"]


def test_a_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "film"
    for text, name in (("old", "old.mp4"), ("new", "new.mp4")):
        with whole_folder(folder) as partial:
            (partial / name).write_text(text)
    assert names(tmp_path) == ["film/new.mp4"]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, OSError])
def test_the_old_folder_stays_when_the_new_one_fails(tmp_path: Path, error: type[BaseException]) -> None:
    folder = tmp_path / "film"
    with whole_folder(folder) as partial:
        (partial / "film.mp4").write_text("old")
    with pytest.raises((error, WorldError)):
        fail_in(folder, error)
    assert names(tmp_path) == ["film/film.mp4"]
    assert (folder / "film.mp4").read_text() == "old"


def test_nothing_is_left_of_a_first_folder_that_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        fail_in(tmp_path / "film", RuntimeError)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    with pytest.raises(WorldError, match="cannot write"), whole_folder(tmp_path / "output" / "film"):
        pass


def test_an_older_delivery_set_aside_by_a_killed_writer_comes_back(tmp_path: Path) -> None:
    aside = tmp_path / ".film.old-1234abcd"
    aside.mkdir()
    (aside / "film.mp4").write_text("older")
    with whole_folder(tmp_path / "film") as new:
        assert (tmp_path / "film" / "film.mp4").read_text() == "older"
        (new / "film.mp4").write_text("newer")
    assert (tmp_path / "film" / "film.mp4").read_text() == "newer"
    assert not aside.exists()


def test_half_a_delivery_left_behind_long_ago_goes_away(tmp_path: Path) -> None:
    left, fresh = tmp_path / ".film.partial-1", tmp_path / ".film.partial-2"
    left.mkdir()
    fresh.mkdir()
    os.utime(left, (0, 0))
    with whole_folder(tmp_path / "film"):
        pass
    assert not left.exists()
    assert fresh.exists()
