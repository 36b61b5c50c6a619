"""`python -m benchmarks [film] [changes] [medium]`: the reference film by us and by others, against encoding alone.

Writes these sections of docs/benchmarks.md, all three unless some are named.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fidelity import fidelity
from benchmarks.measure import Run, measure
from benchmarks.ours import forget_all_but_narration
from benchmarks.page import machine, table, write_section
from benchmarks.reference import PHOTOS, SECONDS, prepare
from benchmarks.smoothness import smoothness
from videopipe.ffmpeg import ffmpeg_program

TIMES = 3
MOVIEPY_PHOTOS = 2
SCENE_FRAMES = SECONDS * 30
FRAMES = PHOTOS * SCENE_FRAMES
PYTHON = sys.executable
ROOT = Path(__file__).resolve().parent.parent
ENCODE = [PYTHON, "-m", "benchmarks.encode_only"]
HEAD = ("way", "wall s", "CPU s", "peak MB", "wall / limit", "CPU / limit", "motion error px", "stalled", "")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to make a film: its command, the film it writes, and what is undone before each run."""

    name: str
    command: list[str]
    film: Path
    before: Callable[[], None] = lambda: None
    scenes: int = PHOTOS
    times: int = TIMES
    note: str = ""

    @property
    def scale(self) -> float:
        """How much longer the whole film takes than what is made here."""
        return PHOTOS / self.scenes


def main() -> None:
    """Run what is asked for and write the page's sections."""
    wanted = sys.argv[1:] or ["film", "changes", "medium"]
    with tempfile.TemporaryDirectory(prefix="videopipe-bench-") as name:
        folder = Path(name)
        storyboard, store = prepare(folder), folder / "store"
        ours = [PYTHON, "-m", "videopipe.cli.main", "--store", str(store), "render", str(storyboard)]
        measure([*ours, "--draft"])
        shutil.copyfile(next((store / "sound").rglob("*.m4a")), folder / "sound.m4a")
        measure([*ENCODE, "dump", str(storyboard), str(folder), str(store)], folder=ROOT)
        if "film" in wanted:
            cold(folder, ours, storyboard, store)
        if "changes" in wanted:
            changes(folder, ours, storyboard)
        if "medium" in wanted:
            medium(folder, storyboard, store)


def cold(folder: Path, ours: list[str], storyboard: Path, store: Path) -> None:
    """A film made for the first time, narration spoken: by us, by others, and encoding alone."""
    film = folder / "output" / "reference" / "reference.douyin.mp4"
    graph = [PYTHON, "-m", "benchmarks.peers.ffmpeg_graph", str(folder)]
    documented = [PYTHON, "-m", "benchmarks.peers.moviepy_documented", str(folder), str(MOVIEPY_PHOTOS)]
    ways = [
        Way("encode only, one x264, all threads", [*ENCODE, "one", str(folder), "veryfast"], folder / "one.mp4"),
        Way("encode only, two x264 of one thread", [*ENCODE, "two", str(folder), "veryfast"], folder / "two.mp4"),
        Way("videopipe, two jobs", [*ours, "--force", "--jobs", "2"], film, lambda: forget_all_but_narration(store)),
        Way(
            "videopipe, two jobs, finished film not examined",
            [PYTHON, "-m", "benchmarks.ours", str(storyboard), str(store), "veryfast", "2", "--cold", "--unseen"],
            film,
            note="as all others",
        ),
        Way("ffmpeg zoompan", [*graph, str(folder / "zp.mp4")], folder / "zp.mp4"),
        Way(
            "ffmpeg zoompan, photos 4 × enlarged",
            [*graph, str(folder / "up.mp4"), "4"],
            folder / "up.mp4",
            times=1,
            note="one run",
        ),
        Way(
            "moviepy as documented",
            [*documented, str(folder / "moviepy.mp4")],
            folder / "moviepy.mp4",
            scenes=MOVIEPY_PHOTOS,
            times=1,
            note=f"one run of {MOVIEPY_PHOTOS} photos, scaled",
        ),
    ]
    runs = taken_in_turn(ways)
    limit = min((runs[way.name] for way in ways[:2]), key=lambda run: run.wall)
    rows = []
    for way in ways:
        check(way, sound=way not in ways[:2])
        run, motion = runs[way.name], smoothness(way.film, 2, SCENE_FRAMES)
        wall, cpu = run.wall * way.scale, run.cpu * way.scale
        figures = [
            f"{wall:.1f}",
            f"{cpu:.1f}",
            f"{run.peak_mb:.0f}",
            f"{wall / limit.wall:.2f}",
            f"{cpu / limit.cpu:.2f}",
        ]
        rows.append([way.name, *figures, f"{motion.error:.3f}", str(motion.stalled), way.note])
    kept = fidelity(film, folder / "half0.yuv", FRAMES // 2)
    rate = film.stat().st_size * 8 / (FRAMES / 30) / 1e6
    write_section(
        "film",
        [
            "## A film made for the first time",
            "",
            f"{PHOTOS} photos of 4000×3000, {SECONDS} s each, slow zooms and pans, fades, captions, narration already",
            f"spoken, music; {FRAMES} frames of 1080×1920, x264 `veryfast` crf 19. Medians of {TIMES} runs in turn.",
            "The limit is the faster way to only encode the same frames, raw from a file. Motion error is how far",
            "frames lie from a smooth way in the decoded film; the encoder's own share of it stands in the first rows.",
            "",
            *table(HEAD, rows),
            "",
            f"Our film has {rate:.1f} Mbit/s; against its frames before encoding: VMAF {kept.vmaf:.1f}, "
            f"SSIM {kept.ssim:.4f}.",
            "",
            machine(),
        ],
    )


def changes(folder: Path, ours: list[str], storyboard: Path) -> None:
    """What an editor waits for after a change."""
    text = storyboard.read_text(encoding="utf-8")
    silent = re.sub(r"(say: .*)", r"\1\n    caption: 一句", text, count=1)
    rows = []
    for name, written in (
        ("nothing changed", text),
        ("one caption changed", silent),
        ("music changed", text.replace("music: music.ogg", "music: {file: music.ogg, volume: -21dB}")),
    ):
        runs = []
        for turn in range(TIMES):
            storyboard.write_text(text, encoding="utf-8")
            measure(ours)
            storyboard.write_text(written.replace("一句", f"第{turn}句"), encoding="utf-8")
            runs.append(measure(ours))
        rows.append([name, f"{_median(runs).wall:.1f}", f"{_median(runs).cpu:.1f}"])
    storyboard.write_text(text, encoding="utf-8")
    write_section("changes", ["## The same film again", "", *table(("", "wall s", "CPU s"), rows)])


def medium(folder: Path, storyboard: Path, store: Path) -> None:
    """The same comparison with x264's preset `medium`: one run of each."""
    made = [PYTHON, "-m", "benchmarks.ours", str(storyboard), str(store), "medium", "2", "--cold"]
    ours = measure(made, folder=ROOT)
    limit = min(
        (measure([*ENCODE, how, str(folder), "medium"], folder=ROOT) for how in ("one", "two")),
        key=lambda run: run.wall,
    )
    rows = [
        ["encode only, the faster way", f"{limit.wall:.1f}", f"{limit.cpu:.1f}", "1.00"],
        ["videopipe, two jobs", f"{ours.wall:.1f}", f"{ours.cpu:.1f}", f"{ours.wall / limit.wall:.2f}"],
    ]
    head = ("way", "wall s", "CPU s", "wall / limit")
    write_section("medium", ["## With preset medium", "", "One run of each.", "", *table(head, rows)])


def taken_in_turn(ways: list[Way]) -> dict[str, Run]:
    """The median run of every way, measured turn by turn so that a slow minute of the machine falls on all of them."""
    runs: dict[str, list[Run]] = {way.name: [] for way in ways}
    for turn in range(TIMES):
        for way in ways:
            if turn < way.times:
                way.before()
                runs[way.name].append(measure(way.command, folder=ROOT))
    return {name: _median(of) for name, of in runs.items()}


def _median(runs: list[Run]) -> Run:
    middle = [statistics.median(getattr(run, field) for run in runs) for field in ("wall", "cpu", "peak_mb")]
    return Run(*middle)


def check(way: Way, *, sound: bool) -> None:
    """No one wins by doing less: size, frame count and sound of every film."""
    command = [ffmpeg_program(), "-hide_banner", "-i", str(way.film), "-map", "0:v:0", "-c", "copy", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    counted, wanted = int(re.findall(r"frame=\s*(\d+)", said)[-1]), way.scenes * SCENE_FRAMES
    if counted != wanted or "1080x1920" not in said or (sound and "Audio:" not in said):
        raise RuntimeError(f"{way.film.name} is not the film that was asked for: {counted} frames of {wanted}")


if __name__ == "__main__":
    main()
