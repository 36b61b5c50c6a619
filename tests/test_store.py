"""The store: whole entries or none."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from videopipe.errors import WorldError
from videopipe.store import Store, written_whole
from videopipe.store.limit import DEFAULT_LIMIT, IN_USE_S, set_size_limit, size_limit, trim

KEY = "ab" + "0" * 62


def filling(content: bytes) -> Callable[[Path], None]:
    """A writer of this content."""

    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def everything_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_nothing_is_found_before_it_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "not yet there")
    assert store.find("segment", KEY, ".mp4") is None
    assert store.sizes() == ()
    assert store.clean() == 0
    assert not (tmp_path / "not yet there").exists()


def test_work_is_done_once(tmp_path: Path) -> None:
    store, calls = Store(tmp_path), []

    def write(path: Path) -> None:
        calls.append(path)
        path.write_text("work")

    first, second = store.keep("segment", KEY, ".mp4", write), store.keep("segment", KEY, ".mp4", write)
    assert first == second == store.find("segment", KEY, ".mp4")
    assert first.read_text() == "work"
    assert len(calls) == 1


def test_the_writer_fills_a_file_beside_the_entry_of_the_same_kind(tmp_path: Path) -> None:
    seen: list[Path] = []

    def write(path: Path) -> None:
        seen.append(path)
        path.write_text("work")

    entry = Store(tmp_path).keep("segment", KEY, ".mp4", write)
    assert seen[0].parent == entry.parent
    assert seen[0] != entry
    assert seen[0].suffix == ".mp4"
    assert KEY in seen[0].name


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failing_writer_leaves_nothing(tmp_path: Path, error: type[BaseException]) -> None:
    def write(path: Path) -> None:
        path.write_text("half")
        raise error

    with pytest.raises(error):
        Store(tmp_path).keep("segment", KEY, ".mp4", write)
    assert everything_in(tmp_path) == []


def test_a_disk_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "segment").write_text("a file where a folder should be")
    with pytest.raises(WorldError, match="cannot write"):
        Store(tmp_path).keep("segment", KEY, ".mp4", lambda path: path.touch())


def test_a_reader_never_sees_half_an_entry(tmp_path: Path) -> None:
    store, half, go_on = Store(tmp_path), threading.Event(), threading.Event()

    def write(path: Path) -> None:
        path.write_text("half")
        half.set()
        assert go_on.wait(10)
        path.write_text("whole")

    with ThreadPoolExecutor(1) as pool:
        kept = pool.submit(store.keep, "segment", KEY, ".mp4", write)
        assert half.wait(10)
        assert store.find("segment", KEY, ".mp4") is None
        go_on.set()
        assert kept.result(10).read_text() == "whole"


def test_two_writers_never_mix(tmp_path: Path) -> None:
    path, together = tmp_path / "film.mp4", threading.Barrier(2)

    def writer(text: str) -> None:
        with written_whole(path) as partial:
            together.wait(10)
            for _ in range(200):
                with partial.open("a") as file:
                    file.write(text)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(writer, ("a", "b")))
    assert path.read_text() in ("a" * 200, "b" * 200)
    assert everything_in(tmp_path) == [path]


def test_what_two_want_is_made_by_one_while_the_other_waits(tmp_path: Path) -> None:
    store, waits, written = Store(tmp_path), threading.Event(), []

    def keeper(text: str) -> Path:
        def write(path: Path) -> None:
            written.append(text)
            assert waits.wait(10)
            path.write_text(text)

        return store.keep("segment", KEY, ".mp4", write, waiting=waits.set)

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(keeper, ("a", "b"))
    assert one == other
    assert one.read_text() == "".join(written)
    assert sorted(everything_in(tmp_path)) == [one, one.with_name(f"{one.name}.sha256")]


def test_who_waits_makes_it_when_the_other_fails(tmp_path: Path) -> None:
    store, waits = Store(tmp_path), threading.Event()

    def fails(path: Path) -> None:
        assert waits.wait(10)
        raise RuntimeError

    with ThreadPoolExecutor(1) as pool:
        failing = pool.submit(store.keep, "segment", KEY, ".mp4", fails)
        while not list(tmp_path.glob("*/*/*.lock")):
            time.sleep(0.01)
        path = store.keep("segment", KEY, ".mp4", filling(b"work"), waiting=waits.set)
        assert isinstance(failing.exception(10), RuntimeError)
    assert path.read_bytes() == b"work"


def test_a_store_that_is_deleted_while_it_is_written_is_written_once_more(tmp_path: Path) -> None:
    calls = []

    def write(path: Path) -> None:
        calls.append(path)
        if len(calls) == 1:
            shutil.rmtree(tmp_path / "store")
        path.write_bytes(b"work")

    assert Store(tmp_path / "store").keep("segment", KEY, ".mp4", write).read_bytes() == b"work"
    assert len(calls) == 2


def test_what_is_held_is_counted_and_forgotten(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep("segment", KEY, ".mp4", filling(b"12345"))
    store.keep("segment", "cd" + KEY[2:], ".mp4", filling(b"123"))
    store.keep("sound", KEY, ".m4a", filling(b"1"))
    assert [(size.kind, size.entries, size.size - 64 * size.entries) for size in store.sizes()] == [
        ("segment", 2, 8),
        ("sound", 1, 1),
    ]
    assert store.clean() == 9 + 3 * 64
    assert store.sizes() == ()
    assert store.find("segment", KEY, ".mp4") is None


def fail_in(path: Path) -> None:
    """Fail while a file is half written."""
    with written_whole(path) as partial:
        partial.write_text("half")
        raise RuntimeError


def test_a_file_is_replaced_only_when_its_successor_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_text("old")
    with pytest.raises(RuntimeError):
        fail_in(path)
    assert path.read_text() == "old"
    with written_whole(path) as partial:
        partial.write_text("new")
    assert path.read_text() == "new"
    assert everything_in(tmp_path) == [path]


def test_an_entry_that_was_damaged_is_found_out_and_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = store.keep("segment", KEY, ".mp4", filling(b"work"))
    assert store.find_whole("segment", KEY, ".mp4") == path
    path.write_bytes(b"worm")
    assert store.find_whole("segment", KEY, ".mp4") is None
    assert store.keep("segment", KEY, ".mp4", filling(b"work")).read_bytes() == b"work"
    assert store.find_whole("segment", KEY, ".mp4") == path


def test_an_entry_can_be_forgotten(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep("segment", KEY, ".mp4", filling(b"work"))
    store.forget("segment", KEY, ".mp4")
    store.forget("segment", KEY, ".mp4")
    assert everything_in(tmp_path) == []


def filled(root: Path, ages_s: tuple[float, ...], now: float) -> Store:
    """A store with an entry of 100 bytes for each age."""
    store = Store(root)
    for index, age in enumerate(ages_s):
        path = store.keep("segment", f"{index:064}", ".mp4", filling(b"x" * 100))
        os.utime(path, (now - age, now - age))
    return store


def test_what_was_used_longest_ago_is_forgotten_first(tmp_path: Path) -> None:
    now = time.time()
    store = filled(tmp_path, (9 * IN_USE_S, 3 * IN_USE_S, 5 * IN_USE_S, 2 * IN_USE_S), now)
    assert trim(store, limit=250, now=now) == 200
    left = [index for index in range(4) if store.path_of("segment", f"{index:064}", ".mp4").is_file()]
    assert left == [1, 3]


def test_what_was_used_just_now_stays_whatever_the_limit(tmp_path: Path) -> None:
    now = time.time()
    store = filled(tmp_path, (10.0, 2 * IN_USE_S), now)
    trim(store, limit=0, now=now)
    assert [path.name[:64] for path in everything_in(tmp_path) if path.suffix == ".mp4"] == [f"{0:064}"]


def test_finding_an_entry_counts_as_using_it(tmp_path: Path) -> None:
    now = time.time()
    store = filled(tmp_path, (9 * IN_USE_S, 3 * IN_USE_S), now)
    store.find("segment", f"{0:064}", ".mp4")
    trim(store, limit=150, now=now)
    assert store.find("segment", f"{0:064}", ".mp4")
    assert not store.find("segment", f"{1:064}", ".mp4")


def test_what_a_writer_without_a_mark_left_goes_after_a_day(tmp_path: Path) -> None:
    now = time.time()
    store = filled(tmp_path, (10.0,), now)
    left = store.path_of("segment", f"{0:064}", ".partial-0123456789ab.mp4")
    for age, stays in ((3600, True), (48 * 3600, False)):
        left.write_bytes(b"half")
        os.utime(left, (now - age, now - age))
        trim(store, limit=1000, now=now)
        assert left.exists() is stays


def test_a_clock_that_was_set_back_does_not_make_everything_in_use_for_ever(tmp_path: Path) -> None:
    now = time.time()
    store = filled(tmp_path, (-400 * 24 * 3600.0, -399 * 24 * 3600.0), now)
    assert trim(store, limit=0, now=now) == 0, "it may be in use by who began before the clock was set"
    assert trim(store, limit=0, now=now + 2 * IN_USE_S) == 200


def test_the_limit_is_remembered(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert size_limit(store) == DEFAULT_LIMIT
    set_size_limit(store, 5_000_000)
    assert size_limit(store) == 5_000_000
    store.clean()
    assert size_limit(store) == 5_000_000
    with pytest.raises(ValueError, match="negative"):
        set_size_limit(store, -1)


def test_a_damaged_entry_is_written_again_when_it_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)

    def write(path: Path) -> None:
        path.write_text("work")

    store.keep("sound", KEY, ".m4a", write).write_text("wo")
    assert store.keep("sound", KEY, ".m4a", write).read_text() == "work"
