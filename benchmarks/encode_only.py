"""The limit: the very frames of a film, raw from a file, into the same x264 with the same settings.

`python -m benchmarks.encode_only dump STORYBOARD FOLDER` writes the frames; `… one FOLDER` encodes them with one
encoder and all threads; `… two FOLDER` with two encoders of one thread each, a half each, joined without encoding.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from videopipe.assemble.join import concat_list
from videopipe.ffmpeg import ffmpeg_program
from videopipe.pipeline import Settings, plan_film
from videopipe.render.encoding import STANDARD, Encoding, encode_arguments
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.units import FrameRate, Size

SIZE, RATE = Size(1080, 1920), FrameRate(30)


def dump(storyboard: Path, folder: Path, store: Path) -> int:
    """Write every frame as raw yuv420p, in two halves; returns how many frames there are."""
    film = plan_film(storyboard, Settings(Store(store)), lambda _: None)
    sources = Sources(film.survey.files)
    frames = film.plan.timeline.frames
    for half, (first, last) in enumerate(((0, frames // 2), (frames // 2, frames))):
        with (folder / f"half{half}.yuv").open("wb") as file:
            for n in range(first, last):
                file.write(frame(film.plan.timeline, n, sources).tobytes())
    return frames


def _command(source: str, encoding: Encoding, into: Path) -> list[str]:
    arguments = encode_arguments(SIZE, RATE, encoding, into)
    arguments[arguments.index("pipe:0")] = source
    return [ffmpeg_program(), *arguments]


def one(folder: Path, preset: str) -> None:
    """One encoder with as many threads as it likes."""
    halves = "|".join(str(folder / f"half{half}.yuv") for half in (0, 1))
    encoding = replace(STANDARD, preset=preset, threads=0)
    subprocess.run(_command(f"concat:{halves}", encoding, folder / "one.mp4"), check=True)


def two(folder: Path, preset: str) -> None:
    """Two encoders with one thread each, side by side, joined by copying."""
    encoding = replace(STANDARD, preset=preset)
    parts = [folder / f"part{half}.mp4" for half in (0, 1)]
    running = [
        subprocess.Popen(_command(f"file:{folder / f'half{half}.yuv'}", encoding, part))
        for half, part in enumerate(parts)
    ]
    if any(process.wait() for process in running):
        raise RuntimeError("an encoder failed")
    listing = folder / "parts.txt"
    listing.write_text(concat_list(parts), encoding="utf-8")
    join = ["-f", "concat", "-safe", "0", "-i", str(listing), "-c", "copy", str(folder / "two.mp4")]
    subprocess.run([ffmpeg_program(), "-v", "error", "-y", *join], check=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["dump", storyboard, folder, store]:
            print(dump(Path(storyboard), Path(folder), Path(store)))
        case ["one", folder, preset]:
            one(Path(folder), preset)
        case ["two", folder, preset]:
            two(Path(folder), preset)
        case _:
            sys.exit(__doc__)
