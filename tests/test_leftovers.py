"""What killed processes left behind goes; what running ones write stays, whatever the clock says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.left_behind import begin, kill
from videopipe.assemble.bundle import left_in, recover_all
from videopipe.store import Store
from videopipe.store.leftovers import leftovers, sweep
from videopipe.writers import is_left_behind, mark


def everything_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_only_what_nobody_writes_any_more_is_left_behind(tmp_path: Path) -> None:
    store, output, temporary = Store(tmp_path / "store"), tmp_path / "output", tmp_path / "temporary"
    temporary.mkdir()
    process = begin(store.root, output / "film", temporary)
    try:
        assert leftovers(store, temporary=temporary) == ()
        assert left_in(output) == ()
        for path in everything_in(tmp_path):
            if path.parent != temporary:
                os.utime(path, (0, 0))
        assert leftovers(store, temporary=temporary) == (), "a clock does not end a writer"
    finally:
        kill(process)
    assert {left.path.parent.name for left in leftovers(store, temporary=temporary)} == {"ab", "temporary"}
    assert len(left_in(output)) == 1
    assert sum(left.size for left in sweep(store, temporary=temporary)) == 8
    recover_all(output)
    assert [path for path in everything_in(tmp_path) if path.suffix != ".lock" or path.parent != temporary] == []


def test_an_older_delivery_that_was_set_aside_comes_back_whatever_film_is_made_next(tmp_path: Path) -> None:
    process = begin(tmp_path / "store", tmp_path / "output" / "film", tmp_path)
    kill(process)
    (half,) = left_in(tmp_path / "output")
    aside = half.with_name(half.name.replace(".partial-", ".old-"))
    aside.mkdir()
    (aside / "film.mp4").write_text("older")
    recover_all(tmp_path / "output")
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["film"]
    assert (tmp_path / "output/film/film.mp4").read_text() == "older"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_a_link_or_a_file_that_was_set_aside_does_not_stay_for_ever(tmp_path: Path) -> None:
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "film.mp4").write_text("elsewhere")
    process = begin(tmp_path / "store", output / "film", tmp_path)
    kill(process)
    (half,) = left_in(output)
    (output / "film").mkdir()
    for number, target in enumerate((elsewhere, tmp_path / "nowhere")):
        half.with_name(f"{half.name[:-1].replace('.partial-', '.old-')}{number}").symlink_to(target)
    half.with_name(f"{half.name[:-1].replace('.partial-', '.old-')}2").touch()
    assert len(left_in(output)) == 4
    recover_all(output)
    assert [path.name for path in output.iterdir()] == ["film"]
    assert (elsewhere / "film.mp4").read_text() == "elsewhere"


def test_what_is_left_write_protected_goes_too(tmp_path: Path) -> None:
    process = begin(tmp_path / "store", tmp_path / "output" / "film", tmp_path)
    kill(process)
    (half,) = left_in(tmp_path / "output")
    (half / "inside").mkdir()
    (half / "inside" / "film.mp4").touch()
    for path in (half / "inside" / "film.mp4", half / "inside", half):
        path.chmod(0o500 if path.is_dir() else 0o400)
    recover_all(tmp_path / "output")
    assert list((tmp_path / "output").iterdir()) == []


def test_folders_that_only_look_like_ours_stay(tmp_path: Path) -> None:
    for name in (".film.old-2024", ".my.partial-draft", "videopipe-notes"):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, 0))
    recover_all(tmp_path)
    sweep(Store(tmp_path / "store"), temporary=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".film.old-2024",
        ".my.partial-draft",
        "videopipe-notes",
    ]


def test_another_machines_file_is_left_behind_after_a_day_into_past_and_future(tmp_path: Path) -> None:
    own = mark()
    other = tmp_path / f"x.partial-ffffff{own[6:]}.mp4"
    other.touch()
    now = other.stat().st_mtime
    assert [is_left_behind(other, now=now + hours * 3600) for hours in (0, 23, 25, -25)] == [False, False, True, True]
    mine = tmp_path / f"x.partial-{own}.mp4"
    mine.touch()
    assert not is_left_behind(mine, now=now + 10**9)


def test_a_process_that_got_the_id_of_a_killed_one_is_another(tmp_path: Path) -> None:
    place, process, begun, rest = mark().split("-")
    other = tmp_path / f"x.partial-{place}-{process}-{int(begun, 16) + 1:x}-{rest}.mp4"
    other.touch()
    assert is_left_behind(other)
