"""What is seen of a film's segments is what is seen of the film; where it is not, the film is decoded."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.assemble.test_join import segment
from tests.mp4.test_coded import joined
from videopipe.errors import FilmError
from videopipe.examine import viewing
from videopipe.examine.decoding import decoded
from videopipe.examine.viewing import KIND, Part, look_at, pictures_of
from videopipe.ffmpeg import run_ffmpeg
from videopipe.store import Store
from videopipe.units import Size

SIZE = Size(64, 96)
STILLS = (0, 3, 9, 15)


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Part, ...]:
    files = [segment(tmp_path / "parts" / f"{index}.mp4", 50 + 60 * index, 6 + index) for index in range(3)]
    return (Part(files[0], 6, (0, 3)), Part(files[1], 7, (3,)), Part(files[2], 8, (2,)))


def film_of(parts: tuple[Part, ...], folder: Path) -> Path:
    return joined(tuple(part.file for part in parts), folder / "film.mp4")


def test_the_segments_show_what_the_film_shows(parts: tuple[Part, ...], tmp_path: Path) -> None:
    film = film_of(parts, tmp_path)
    seen = pictures_of(film, parts, Store(tmp_path / "store"))
    whole = decoded(film, SIZE, STILLS, sounds=False).pictures
    assert seen is not None
    assert seen.fault is None
    assert seen.pixel_format == whole.pixel_format == "yuv420p"
    assert np.array_equal(seen.frames, whole.frames)
    assert len(seen.frames) == 21
    assert sorted(seen.stills) == sorted(whole.stills) == list(STILLS)
    assert all(np.array_equal(seen.stills[n], whole.stills[n]) for n in STILLS)


def test_a_segment_is_looked_at_once(parts: tuple[Part, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, film = Store(tmp_path / "store"), film_of(parts, tmp_path)
    first = pictures_of(film, parts, store)
    monkeypatch.setattr(viewing, "decoded", lambda *_, **__: pytest.fail("decoded again"))
    again = pictures_of(film, parts, store)
    assert first is not None
    assert again is not None
    assert np.array_equal(first.frames, again.frames)


def test_a_film_of_other_pictures_is_not_taken_for_its_segments(parts: tuple[Part, ...], tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert pictures_of(film_of(parts[::-1], tmp_path), parts, store) is None
    film, other = film_of(parts, tmp_path), tmp_path / "other.mp4"
    run_ffmpeg(["-loglevel", "error", "-i", str(film), "-vf", "hue=s=0", "-c:v", "libx264", str(other)])
    assert pictures_of(other, parts, store) is None
    assert pictures_of(film, (), store) is None
    assert pictures_of(tmp_path / "none.mp4", parts, store) is None


def test_a_segment_that_does_not_play_to_its_end_is_not_kept(parts: tuple[Part, ...], tmp_path: Path) -> None:
    store, content = Store(tmp_path / "store"), bytearray(parts[0].file.read_bytes())
    at = content.index(b"mdat") + 4
    # The slices' own bytes; the lengths in front of them stay.
    length = int.from_bytes(content[at : at + 4], "big")
    at += 4 + length
    content[at + 8 : at + 60] = bytes(52)
    parts[0].file.write_bytes(bytes(content))
    with pytest.raises(FilmError):
        look_at(parts[0], store)
    assert not list((tmp_path / "store").rglob(f"{KIND}/**/*.npz"))
