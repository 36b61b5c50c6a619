"""An ffmpeg that is missing, breaks down, hangs or fills the disk is told as what it is."""

from __future__ import annotations

import errno
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import travelled
from tests.faulty_ffmpeg import CRASHES, FILLS, HANGS, put_in_place, use
from videopipe import ffmpeg, watch
from videopipe.errors import MachineError, NoFfmpegError, WorldError
from videopipe.ffmpeg import feed_ffmpeg, run_ffmpeg
from videopipe.raster.planar import blank
from videopipe.render.encoding import Encoding
from videopipe.render.writer import PlanarWriter
from videopipe.sound.decode import read_music
from videopipe.units import Color, FrameRate, Size

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script cannot stand for a program on Windows")


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    ffmpeg.ffmpeg_program.cache_clear()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "STUCK_S", 1.0)
    monkeypatch.setattr(watch, "_LOOK_S", 0.2)


def encode(folder: Path) -> None:
    with PlanarWriter(folder / "film.mp4", Size(64, 64), FrameRate(30), Encoding()) as writer:
        for _ in range(200):
            writer.write_frame(blank(Size(64, 64), Color.parse("#204060")))


def feed(folder: Path) -> None:
    feed_ffmpeg(["-i", "pipe:0", f"file:{folder / 'film.mp4'}"], [bytes(100_000)] * 20)


def run(folder: Path) -> None:
    run_ffmpeg(["-i", "file:a.mp4", f"file:{folder / 'film.mp4'}"])


WAYS = [encode, feed, run]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.usefixtures("impatient")
def test_one_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: type) -> None:
    put_in_place(monkeypatch, tmp_path, HANGS)
    begun = time.monotonic()
    with pytest.raises(MachineError) as caught:
        way(tmp_path)
    assert caught.value.fault == "ffmpeg-stuck"
    assert time.monotonic() - begun < 20


@pytest.mark.usefixtures("impatient")
def test_one_that_works_longer_than_its_work_can_take_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_in_place(monkeypatch, tmp_path, "while True: pass")
    with pytest.raises(MachineError) as caught:
        run_ffmpeg([], limit_s=4)
    assert (caught.value.fault, caught.value.values) == ("ffmpeg-slow", {"seconds": 4})


@pytest.mark.usefixtures("impatient")
def test_one_that_is_fed_slowly_is_not_ended(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield bytes(1000)
        time.sleep(3)
        yield bytes(1000)

    raw = ["-f", "s16le", "-ar", "8000", "-ac", "1"]
    feed_ffmpeg([*raw, "-i", "pipe:0", *raw, f"file:{tmp_path / 'sound'}"], pieces())
    assert (tmp_path / "sound").stat().st_size == 2000


@pytest.mark.parametrize("way", WAYS)
def test_one_that_breaks_down_is_told_by_its_signal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: type) -> None:
    put_in_place(monkeypatch, tmp_path, CRASHES)
    with pytest.raises(MachineError) as caught:
        way(tmp_path)
    assert (caught.value.fault, caught.value.values["reason"]) == ("ffmpeg-ended", "SIGSEGV")


@pytest.mark.parametrize("way", WAYS)
def test_one_that_fills_the_disk_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: type) -> None:
    put_in_place(monkeypatch, tmp_path, FILLS)
    with pytest.raises(OSError, match=r"film\.mp4") as caught:
        way(tmp_path)
    assert caught.value.errno == errno.ENOSPC


@pytest.mark.parametrize("way", WAYS)
def test_one_that_is_missing_is_no_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: type
) -> None:
    use(monkeypatch, tmp_path / "no-such-ffmpeg")
    with pytest.raises(NoFfmpegError) as caught:
        way(tmp_path)
    assert travelled(caught.value).program == str(tmp_path / "no-such-ffmpeg")
    with pytest.raises(NoFfmpegError):
        read_music(tmp_path / "music.mp3", 0)
    assert not isinstance(caught.value, WorldError)
