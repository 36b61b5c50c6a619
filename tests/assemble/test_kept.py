"""What people put into a delivery, or changed in it, outlives the next one."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from videopipe.assemble.bundle import whole_folder
from videopipe.assemble.kept import DIGESTS, digests_in, take_over
from videopipe.errors import MachineError


def deliver(folder: Path, text: str, *, with_report: bool = True) -> dict[str, str]:
    """A delivery with a film and a text, whose report says what was written; what was kept of the older one."""
    with whole_folder(folder) as new:
        (new / "film.mp4").write_text(text)
        (new / "publish.txt").write_text(text)
        report = {"renditions": [], "beside": [], DIGESTS: digests_in(new)}
        (new / "report.json").write_text(json.dumps(report) if with_report else "{}")
        return take_over(folder, new)


def content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "report.json"
    }


def test_files_and_folders_of_people_stay_in_a_delivery(tmp_path: Path) -> None:
    film = tmp_path / "film"
    deliver(film, "older")
    (film / "mine").mkdir()
    (film / "mine" / "note.txt").write_text("check the date")
    (film / "film.final.mp4").write_text("mine")
    (film / "film.final.mp4").chmod(0o400)
    for text in ("newer", "newest"):
        assert deliver(film, text) == {}
    mine = {"mine/note.txt": "check the date", "film.final.mp4": "mine"}
    assert content(film) == {"film.mp4": "newest", "publish.txt": "newest"} | mine
    assert [path.name for path in tmp_path.iterdir()] == ["film"]


def test_a_changed_file_of_ours_lies_beside_the_new_one(tmp_path: Path) -> None:
    film = tmp_path / "film"
    deliver(film, "older")
    (film / "publish.txt").write_text("better words")
    assert deliver(film, "newer") == {"publish.txt": "publish.edited.txt"}
    (film / "publish.txt").write_text("still better words")
    assert deliver(film, "newest") == {"publish.txt": "publish.edited-2.txt"}
    kept = {"publish.edited.txt": "better words", "publish.edited-2.txt": "still better words"}
    assert content(film) == {"film.mp4": "newest", "publish.txt": "newest"} | kept


def test_what_no_delivery_makes_any_more_goes_unless_it_was_changed(tmp_path: Path) -> None:
    film = tmp_path / "film"
    with whole_folder(film) as new:
        (new / "film.old.mp4").write_text("x")
        (new / "cover.jpg").write_text("x")
        report = {"renditions": [], "beside": [], DIGESTS: digests_in(new)}
        (new / "report.json").write_text(json.dumps(report))
    (film / "cover.jpg").write_text("mine")
    assert deliver(film, "newer") == {"cover.jpg": "cover.jpg"}
    assert content(film) == {"film.mp4": "newer", "publish.txt": "newer", "cover.jpg": "mine"}


def test_without_a_report_what_has_a_new_names_is_ours(tmp_path: Path) -> None:
    film = tmp_path / "film"
    deliver(film, "older", with_report=False)
    (film / "note.txt").write_text("mine")
    assert deliver(film, "newer") == {}
    assert content(film) == {"film.mp4": "newer", "publish.txt": "newer", "note.txt": "mine"}


def test_a_file_in_the_place_of_a_delivery_stays_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "film").write_text("mine")
    with pytest.raises(MachineError) as caught:
        deliver(tmp_path / "film", "new")
    assert (caught.value.fault, caught.value.values["path"]) == ("in-the-way", tmp_path / "film")
    assert content(tmp_path) == {"film": "mine"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
@pytest.mark.parametrize("there", [True, False])
def test_a_link_in_the_place_of_a_delivery_is_neither_followed_nor_replaced(tmp_path: Path, there: bool) -> None:
    outside = tmp_path / "outside"
    if there:
        outside.mkdir()
    (tmp_path / "film").symlink_to(outside)
    with pytest.raises(MachineError):
        deliver(tmp_path / "film", "new")
    assert (tmp_path / "film").is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film", "outside"][: 1 + there]
    assert not there or list(outside.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_a_link_among_peoples_files_stays_a_link(tmp_path: Path) -> None:
    film, away = tmp_path / "film", tmp_path / "away"
    away.mkdir()
    (away / "secret.txt").write_text("not ours")
    deliver(film, "older")
    (film / "away").symlink_to(away)
    deliver(film, "newer")
    assert (film / "away").is_symlink()
    assert (away / "secret.txt").read_text() == "not ours"
