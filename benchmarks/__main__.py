"""`python -m benchmarks`: the reference film by us and by others, against encoding alone; writes docs/benchmarks.md."""

from __future__ import annotations

import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Run, measure
from benchmarks.reference import PHOTOS, SECONDS, prepare
from videopipe.ffmpeg import ffmpeg_program

TIMES = 3
MOVIEPY_PHOTOS = 2
FRAMES = PHOTOS * SECONDS * 30
PYTHON = sys.executable
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Row:
    """A way to make the film: the median of its runs, scaled to the whole film."""

    name: str
    run: Run
    note: str = ""


def main() -> None:
    """Run everything and write the table."""
    with tempfile.TemporaryDirectory(prefix="videopipe-bench-") as name:
        folder = Path(name)
        storyboard = prepare(folder)
        store = folder / "store"
        spoken = [PYTHON, "-m", "videopipe.cli.main", "--store", str(store), "render", str(storyboard)]
        measure([*spoken, "--draft"])
        shutil.copyfile(next((store / "sound").rglob("*.m4a")), folder / "sound.m4a")
        measure([PYTHON, "-m", "benchmarks.encode_only", "dump", str(storyboard), str(folder), str(store)], folder=ROOT)
        write(rows(folder, spoken), ROOT / "docs" / "benchmarks.md")


def rows(folder: Path, ours: list[str]) -> list[Row]:
    """Every way, measured turn by turn so that a slow minute of the machine falls on all of them."""
    encode = [PYTHON, "-m", "benchmarks.encode_only"]
    upscaled = [PYTHON, "-m", "benchmarks.peers.ffmpeg_graph", str(folder), str(folder / "up.mp4"), "4"]
    ways: dict[str, list[str]] = {
        "encode only, one x264, all threads": [*encode, "one", str(folder), "veryfast"],
        "encode only, two x264 of one thread": [*encode, "two", str(folder), "veryfast"],
        "videopipe, two jobs": [*ours, "--force", "--jobs", "2"],
        "videopipe, nothing changed": ours,
        "ffmpeg zoompan": [PYTHON, "-m", "benchmarks.peers.ffmpeg_graph", str(folder), str(folder / "zp.mp4")],
    }
    runs: dict[str, list[Run]] = {name: [] for name in ways}
    for _ in range(TIMES):
        for name, command in ways.items():
            runs[name].append(measure(command, folder=ROOT))
    found = [Row(name, _median(of)) for name, of in runs.items()]
    found.append(Row("ffmpeg zoompan, photos 4 × enlarged", measure(upscaled, folder=ROOT), "one run"))
    slow = folder / "moviepy.mp4"
    documented = [PYTHON, "-m", "benchmarks.peers.moviepy_documented", str(folder), str(MOVIEPY_PHOTOS), str(slow)]
    few = measure(documented, folder=ROOT)
    scale = PHOTOS / MOVIEPY_PHOTOS
    note = f"one run of {MOVIEPY_PHOTOS} photos, scaled"
    found.append(Row("moviepy as documented", Run(few.wall * scale, few.cpu * scale, few.peak_mb), note))
    for film, frames in (
        (folder / "one.mp4", FRAMES),
        (folder / "two.mp4", FRAMES),
        (folder / "output" / "reference" / "reference.mp4", FRAMES),
        (folder / "zp.mp4", FRAMES),
        (folder / "up.mp4", FRAMES),
        (slow, MOVIEPY_PHOTOS * SECONDS * 30),
    ):
        _check(film, frames, sound=film.name not in ("one.mp4", "two.mp4"))
    return found


def _median(runs: list[Run]) -> Run:
    middle = [statistics.median(getattr(run, field) for run in runs) for field in ("wall", "cpu", "peak_mb")]
    return Run(*middle)


def _check(film: Path, frames: int, *, sound: bool) -> None:
    """No one wins by doing less: size, frame count and sound of every film."""
    command = [ffmpeg_program(), "-hide_banner", "-i", str(film), "-map", "0:v:0", "-c", "copy", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    counted = int(re.findall(r"frame=\s*(\d+)", said)[-1])
    if counted != frames or "1080x1920" not in said or (sound and "Audio:" not in said):
        raise RuntimeError(f"{film.name} is not the film that was asked for: {counted} frames of {frames}")


def write(found: list[Row], into: Path) -> None:
    """Write the table, with ratios to the limit: the better of both ways to encode only."""
    limit = min(found[:2], key=lambda row: row.run.wall).run
    lines = [
        "# Benchmarks",
        "",
        f"{PHOTOS} photos of 4000×3000, {SECONDS} s each, slow zooms and pans, fades, captions, narration already",
        f"spoken, music; {FRAMES} frames of 1080×1920, x264 `veryfast` crf 20. Medians of {TIMES} runs taken in turn.",
        "The limit is the faster way to only encode the same frames, raw from a file. `make bench` runs it all again.",
        "",
        "| way | wall s | CPU s | peak MB | wall / limit | CPU / limit | |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in found:
        run = row.run
        ratios = f"{run.wall / limit.wall:.2f} | {run.cpu / limit.cpu:.2f}"
        lines.append(f"| {row.name} | {run.wall:.1f} | {run.cpu:.1f} | {run.peak_mb:.0f} | {ratios} | {row.note} |")
    libraries = ", ".join(
        f"{name} {version(name)}" for name in ("moviepy", "opencv-python-headless", "numpy", "pillow")
    )
    lines += ["", f"{platform.platform()}, Python {platform.python_version()}, {libraries}.", ""]
    into.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
