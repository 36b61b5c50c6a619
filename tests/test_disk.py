"""What a disk refuses is told by its cause, and finished things are put in place with patience."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import travelled
from videopipe import disk
from videopipe.assemble.bundle import whole_folder
from videopipe.disk import HeldError, patiently, refused, working_folder
from videopipe.errors import MachineError
from videopipe.store import written_whole


def held(path: Path) -> PermissionError:
    """What Windows says of a file that another program has open."""
    error = PermissionError(errno.EACCES, "The process cannot access the file", str(path))
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    return error


@pytest.fixture
def player(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[Path]]:
    """A player that holds whatever is to be renamed, for so many tries; gives what was tried."""
    monkeypatch.setattr(disk, "_WAITS_S", (0.0, 0.0, 0.0))
    tried: list[Path] = []

    def opens(times: int) -> list[Path]:
        for name in ("rename", "replace"):
            really = getattr(Path, name)

            def rename(self: Path, target: Path, really: Callable[[Path, Path], Path] = really) -> Path:
                tried.append(self)
                if len(tried) <= times:
                    raise held(self)
                return really(self, target)

            monkeypatch.setattr(Path, name, rename)
        return tried

    return opens


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EROFS, "write-protected"),
        (errno.EACCES, "write-protected"),
        (errno.EIO, "cannot-write"),
    ],
)
def test_every_refusal_has_its_name(tmp_path: Path, number: int, fault: str) -> None:
    error = travelled(refused(tmp_path / "film", OSError(number, "no")))
    assert (error.fault, error.values["path"]) == (fault, tmp_path / "film")
    assert "cannot write" in str(error)


def test_numpys_refusal_is_understood(tmp_path: Path) -> None:
    assert refused(tmp_path, OSError("4633200 requested and 991104 written")).fault == "disk-full"


def test_what_is_held_for_a_moment_is_replaced(tmp_path: Path, player: Callable[[int], list[Path]]) -> None:
    tried = player(3)
    with written_whole(tmp_path / "film.srt") as partial:
        partial.write_text("new")
    assert (tmp_path / "film.srt").read_text() == "new"
    assert len(tried) == 4


def test_a_delivery_that_a_player_holds_stays_and_is_named(tmp_path: Path, player: Callable[[int], list[Path]]) -> None:
    with whole_folder(tmp_path / "film") as new:
        (new / "film.mp4").write_text("older")
    player(100)
    with pytest.raises(MachineError) as caught, whole_folder(tmp_path / "film") as new:
        (new / "film.mp4").write_text("newer")
    assert (caught.value.fault, caught.value.values["path"]) == ("in-use", str(tmp_path / "film"))
    assert [path.name for path in tmp_path.iterdir()] == ["film"]
    assert (tmp_path / "film/film.mp4").read_text() == "older"


def test_a_right_that_is_missing_is_told_at_once(tmp_path: Path) -> None:
    calls = []

    def action() -> None:
        calls.append(1)
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(PermissionError) as caught:
        patiently(action, tmp_path)
    assert not isinstance(caught.value, HeldError)
    assert calls == [1]


def test_a_folder_for_work_is_gone_afterwards() -> None:
    with working_folder() as folder:
        (folder / "half").touch()
    assert not folder.exists()
