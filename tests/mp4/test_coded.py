"""Two files show the same where their slices are the same; nothing else is taken for it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from videopipe.errors import FilmError
from videopipe.ffmpeg import run_ffmpeg
from videopipe.mp4.coded import coded_pictures

FRAMES = (12, 20)


def coded(path: Path, *more: str, frames: int = 12) -> Path:
    """A moving test picture as H.264 with frames that are shown in another order than they are decoded."""
    picture = ["-f", "lavfi", "-i", "testsrc2=s=96x128:r=30", "-frames:v", str(frames)]
    run_ffmpeg(["-loglevel", "error", *picture, "-c:v", "libx264", "-preset", "veryfast", "-bf", "3", *more, str(path)])
    return path


@pytest.fixture(scope="module")
def segments(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("segments")
    return coded(folder / "0.mp4"), coded(folder / "1.mp4", "-vf", "hue=h=90", frames=20)


@pytest.fixture(scope="module")
def film(segments: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return joined(segments, tmp_path_factory.mktemp("film") / "film.mp4")


def joined(segments: tuple[Path, ...], into: Path) -> Path:
    listing = into.with_suffix(".txt")
    listing.write_text("".join(f"file 'file:{path.as_posix()}'\n" for path in segments), encoding="utf-8")
    run_ffmpeg(["-loglevel", "error", "-f", "concat", "-safe", "0", "-i", str(listing), "-c", "copy", str(into)])
    return into


def test_a_joined_film_has_the_digests_of_its_segments(film: Path, segments: tuple[Path, ...]) -> None:
    alone = [coded_pictures(path, (count,))[0] for path, count in zip(segments, FRAMES, strict=True)]
    assert list(coded_pictures(film, FRAMES)) == alone
    assert alone[0] != alone[1]
    assert list(coded_pictures(joined(segments[::-1], film.with_name("turned.mp4")), FRAMES[::-1])) == alone[::-1]


def test_a_copy_with_its_index_in_front_is_the_same(film: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.mp4"
    run_ffmpeg(["-loglevel", "error", "-i", str(film), "-c", "copy", "-movflags", "+faststart", str(copy)])
    assert coded_pictures(copy, FRAMES) == coded_pictures(film, FRAMES)


def test_pictures_encoded_otherwise_differ(tmp_path: Path, segments: tuple[Path, ...]) -> None:
    other = coded(tmp_path / "other.mp4", "-crf", "30")
    assert coded_pictures(other, (12,)) != coded_pictures(segments[0], (12,))


def test_another_order_of_the_same_slices_differs_or_is_refused(film: Path, tmp_path: Path) -> None:
    content = bytearray(film.read_bytes())
    at = content.index(b"ctts")
    first, second = content[at + 12 : at + 20], content[at + 20 : at + 28]
    assert first[4:] != second[4:]
    content[at + 16 : at + 20], content[at + 24 : at + 28] = second[4:], first[4:]
    (tmp_path / "other.mp4").write_bytes(bytes(content))
    with pytest.raises(FilmError):
        coded_pictures(tmp_path / "other.mp4", FRAMES)


@pytest.mark.parametrize("stretches", [(), (12,), (12, 19), (12, 20, 1), (11, 21), (32, 0), (6, 6, 20)])
def test_stretches_that_are_not_the_films_are_refused(film: Path, stretches: tuple[int, ...]) -> None:
    with pytest.raises(FilmError, match=r"film\.mp4"):
        coded_pictures(film, stretches)


def test_a_film_that_begins_later_than_its_first_picture_is_refused(film: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.mp4"
    run_ffmpeg(["-loglevel", "error", "-ss", "0.1", "-i", str(film), "-c", "copy", str(cut)])
    with pytest.raises(FilmError):
        coded_pictures(cut, FRAMES)


def test_a_changed_byte_among_the_pictures_is_seen(film: Path, tmp_path: Path) -> None:
    content = bytearray(film.read_bytes())
    content[content.index(b"mdat") + len(content) // 3] ^= 1
    (tmp_path / "changed.mp4").write_bytes(bytes(content))
    assert coded_pictures(tmp_path / "changed.mp4", FRAMES) != coded_pictures(film, FRAMES)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_anywhere_is_refused_or_read_but_never_a_crash(film: Path, tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(film.read_bytes())
    moov = content.index(b"moov")
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(moov, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.mp4"
    path.write_bytes(bytes(content[: data.draw(st.integers(len(content) // 2, len(content)))]))
    with contextlib.suppress(FilmError):
        coded_pictures(path, FRAMES)
