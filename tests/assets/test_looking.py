"""Photos looked at by several processes: the same is found, and what goes wrong is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import saved
from tests.drawn_face import photo_of_faces
from videopipe.assets.faces import _network, find_faces
from videopipe.digest import digest_of_file
from videopipe.errors import PhotoError
from videopipe.looking import Look, looked
from videopipe.store import Store
from videopipe.units import Size

SIZES = (Size(1200, 900), Size(900, 1200), Size(800, 800), Size(1280, 720))


def looks(folder: Path) -> list[Look]:
    found = []
    for index, size in enumerate(SIZES):
        path = folder / f"{index}.png"
        saved(photo_of_faces(size, ((size.width // 2, size.height // 2, 150),)), path)
        found.append(Look(path, digest_of_file(path), thorough=False))
    return found


def kept_in(store: Path) -> dict[str, set[str]]:
    """The names of what a store holds, by kind."""
    return {kind.name: {path.name for path in kind.rglob("*.json")} for kind in store.iterdir()}


def test_any_number_of_processes_finds_the_same_and_keeps_it(tmp_path: Path) -> None:
    wanted = looks(tmp_path)
    alone = dict(looked(wanted, Store(tmp_path / "one"), 1))
    together = dict(looked(wanted, Store(tmp_path / "two"), 2))
    assert alone == together
    assert len(alone) == len(SIZES)
    assert all(len(found.faces) == 1 for found in alone.values())
    one, two = (kept_in(tmp_path / name) for name in ("one", "two"))
    assert one == two
    assert {kind: len(names) for kind, names in one.items()} == dict.fromkeys(("faces", "appeal"), len(SIZES))


def test_no_network_stays_in_memory_after_looking_here(tmp_path: Path) -> None:
    list(looked(looks(tmp_path)[:1], Store(tmp_path / "store"), 1))
    assert _network.cache_info().currsize == 0


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_photo_that_cannot_be_read_is_told_by_name(tmp_path: Path, jobs: int) -> None:
    wanted = looks(tmp_path)
    wanted[2].file.write_bytes(wanted[2].file.read_bytes()[:400])
    with pytest.raises(PhotoError, match=r"2\.png"):
        list(looked(wanted, Store(tmp_path / "store"), jobs))


@pytest.mark.parametrize("size", [*SIZES, Size(640, 480), Size(480, 640), Size(500, 640)])
def test_a_face_is_found_at_its_place_in_photos_of_every_shape(size: Size) -> None:
    width = min(size.width, size.height) // 5
    (face,) = find_faces(photo_of_faces(size, ((size.width // 2, size.height // 2, width),)), thorough=False)
    left, top, across, down = face.box
    assert abs(left + across / 2 - 0.5) < 0.05
    assert abs(top + down / 2 - 0.5) < 0.1
