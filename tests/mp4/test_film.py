"""MP4 files read without a decoder: true ones rightly, broken ones refused, hostile ones in bounded time."""

from __future__ import annotations

import contextlib
import json
import struct
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from videopipe.errors import FilmError
from videopipe.ffmpeg import run_ffmpeg
from videopipe.mp4.tracks import ColorTags, Film, Track, read_film
from videopipe.units import Size

AIGC = json.dumps({"Label": "1", "ProduceID": "abc"}, separators=(",", ":"))


def written(folder: Path, *more: str, name: str = "film.mp4", colors: str = "bt709:range=tv") -> Path:
    """Two seconds of grey at 30 frames a second, with a tone."""
    path = folder / name
    pictures = ["-f", "lavfi", "-i", "color=gray:s=96x128:r=30:d=2"]
    sound = ["-f", "lavfi", "-i", "sine=440:r=48000:d=2"]
    tagged = f"setparams=color_primaries=bt709:color_trc=bt709:colorspace={colors}"
    coded = ["-vf", tagged, "-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-c:a", "aac", "-ac", "2"]
    run_ffmpeg(["-loglevel", "error", *pictures, *sound, *coded, *more, str(path)])
    return path


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    labelled = ("-metadata", f"AIGC={AIGC}", "-movflags", "+faststart+use_metadata_tags")
    return written(tmp_path_factory.mktemp("film"), *labelled)


def track(found: Film, kind: str) -> Track:
    there = found.track(kind)
    assert there is not None
    return there


def test_pictures_are_told_with_size_rate_and_tags(film: Path) -> None:
    pictures = track(read_film(film), "vide")
    assert (pictures.codec, pictures.size, pictures.samples) == ("avc1", Size(96, 128), 60)
    assert pictures.seconds == 2
    assert pictures.steps == (Fraction(1, 30),)
    assert not pictures.starts
    assert pictures.colors == ColorTags(1, 1, 1, full_range=False)
    assert pictures.profile == 100


def test_sound_is_told_with_rate_and_channels(film: Path) -> None:
    sound = track(read_film(film), "soun")
    assert (sound.codec, sound.channels, sound.sample_rate) == ("mp4a", 2, 48000)
    assert abs(sound.seconds - 2) < Fraction(1, 20)


def test_metadata_is_read_back_and_a_copy_without_the_flag_has_lost_it(film: Path, tmp_path: Path) -> None:
    assert dict(read_film(film).metadata)["AIGC"] == AIGC
    copy = tmp_path / "copy.mp4"
    run_ffmpeg(["-loglevel", "error", "-i", str(film), "-c", "copy", str(copy)])
    assert "AIGC" not in dict(read_film(copy).metadata)


def test_an_index_behind_the_content_is_no_fast_start(film: Path, tmp_path: Path) -> None:
    assert read_film(film).fast_start
    assert not read_film(written(tmp_path)).fast_start


def test_full_range_and_a_late_start_are_seen(tmp_path: Path) -> None:
    full = read_film(written(tmp_path, colors="bt709:range=pc"))
    colors = track(full, "vide").colors
    assert colors is not None
    assert colors.full_range
    plain = written(tmp_path, name="plain.mp4")
    late = tmp_path / "late.mp4"
    both = ["-i", str(plain), "-itsoffset", "0.3", "-i", str(plain), "-map", "0:v", "-map", "1:a", "-c", "copy"]
    run_ffmpeg(["-loglevel", "error", *both, str(late)])
    assert abs(track(read_film(late), "soun").starts - Fraction(3, 10)) < Fraction(1, 40)


@pytest.mark.parametrize("kept", [0.0, 0.002, 0.3, 0.9, 0.999])
def test_a_film_that_is_cut_off_is_refused_by_name(film: Path, tmp_path: Path, kept: float) -> None:
    content = film.read_bytes()
    (tmp_path / "cut.mp4").write_bytes(content[: round(len(content) * kept)])
    with pytest.raises(FilmError, match=r"cut\.mp4"):
        read_film(tmp_path / "cut.mp4")


def test_what_is_no_film_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"\xff\xd8\xff\xe0" * 100)
    with pytest.raises(FilmError):
        read_film(tmp_path / "a.mp4")
    with pytest.raises(FilmError):
        read_film(tmp_path / "none.mp4")


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def test_boxes_without_end_are_refused_quickly(tmp_path: Path) -> None:
    (tmp_path / "many.mp4").write_bytes(_box(b"ftyp", b"isom") + _box(b"free", b"") * 50_000)
    with pytest.raises(FilmError, match="boxes"):
        read_film(tmp_path / "many.mp4")
    (tmp_path / "none.mp4").write_bytes(struct.pack(">I4s", 4, b"ftyp") * 10)
    with pytest.raises(FilmError, match="smaller"):
        read_film(tmp_path / "none.mp4")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_anywhere_is_refused_or_read_but_never_a_crash(film: Path, tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(film.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, min(len(content), 4000) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.mp4"
    path.write_bytes(bytes(content))
    with contextlib.suppress(FilmError):
        read_film(path)
