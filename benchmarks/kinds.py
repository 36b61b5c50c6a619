"""`python -m benchmarks.kinds`: what each kind of scene costs beside encoding its frames; writes the page's section.

`python -m benchmarks.kinds KIND…` prints the row of these kinds alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import cv2

from benchmarks.page import machine, table, write_section
from benchmarks.reference import photograph
from videopipe.ffmpeg import ffmpeg_program
from videopipe.pipeline import PlannedFilm, Settings, plan_film
from videopipe.render.encoding import STANDARD, encode_arguments
from videopipe.render.frame import frame
from videopipe.render.segment import SegmentTask, draw_segment
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.styles.look import look_text
from videopipe.timeline.model import CardPicture

PHOTOS = 4
SCENE = "duration: 5s, say: 十年来新建学校三百二十一所，新增学位上万个。"
LIMIT, CLIP_LIMIT = 1.35, 1.6
KINDS = {
    "photo": "- {photo: 0.jpg, fit: cover, motion: zoom-in, heading: 校园的春天, tag: 祁连山下, SCENE}",
    "photo, whole over its blurred copy": "- {photo: 0.jpg, fit: blur, motion: zoom-in, SCENE}",
    "photos": "- {photos: [0.jpg, 1.jpg, 2.jpg], fit: cover, labels: [春, 夏, 秋], SCENE}",
    "quote": "- {quote: {text: 让每个孩子都能享有公平而有质量的教育, by: 教育工作者}, SCENE}",
    "collage of four": "- {collage: [0.jpg, 1.jpg, 2.jpg, 3.jpg], labels: [东, 南, 西, 北], SCENE}",
    "compare, split": "- {compare: {before: 0.jpg, after: 1.jpg, kind: split}, labels: [2012, 2022], SCENE}",
    "compare, wipe": "- {compare: {before: 0.jpg, after: 1.jpg, kind: wipe}, labels: [2012, 2022], SCENE}",
    "compare, slider": "- {compare: {before: 0.jpg, after: 1.jpg, kind: slider}, labels: [2012, 2022], SCENE}",
    "number over a photo": "- {number: {value: 12000, from: 3200, unit: 册, label: 藏书, photo: 0.jpg}, SCENE}",
    "chart": "- {chart: {kind: line, points: {2018: 96.1, 2020: 97.8, 2022: 99.5}, unit: '%', label: 巩固率}, SCENE}",
    "captions word by word": "- {photo: 0.jpg, fit: cover, motion: pan-left, SCENE}",
    "wipe, push and zoom of 1 s": """- {photo: 0.jpg, fit: cover, duration: 2s}
  - {photo: 1.jpg, fit: cover, duration: 2s, transition: {kind: wipe, duration: 1s}}
  - {photo: 2.jpg, fit: cover, duration: 2s, transition: {kind: push, duration: 1s}}
  - {photo: 3.jpg, fit: cover, duration: 2s, transition: {kind: zoom, duration: 1s}}""",
    "clip, 1080×1920": "- {video: upright.mp4, SCENE}",
    "clip, 1920×1080 over its blurred copy": "- {video: level.mp4, fit: blur, SCENE}",
}
CLIPS = {"upright.mp4": "1080x1920", "level.mp4": "1920x1080"}


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds: of encoding alone, and of drawing and encoding as a film is made; and how many frames."""

    encoding: float
    both: float
    frames: int

    def row(self, kind: str) -> list[str]:
        """The table's row."""
        whole = (self.encoding, self.both - self.encoding, self.both)
        each = [f"{seconds * 1000 / self.frames:.1f}" for seconds in whole]
        return [kind, *each, f"{self.both / self.encoding:.2f}", f"{CLIP_LIMIT if 'clip' in kind else LIMIT}"]


def main(kinds: list[str]) -> None:
    """Measure these kinds, or all and write the page's section."""
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory(prefix="videopipe-bench-") as name:
        folder = Path(name)
        prepare(folder)
        rows = [cost(kind, folder).row(kind) for kind in kinds or KINDS]
    if kinds:
        print("\n".join(" | ".join(row) for row in rows))
        return
    write_section(
        "kinds",
        [
            "## Every kind of scene",
            "",
            "5 s of each, 1080×1920 at 30 fps, photos of 4000×3000, captions; CPU milliseconds a frame, with all that",
            "is done once for a scene: photos opened and scaled, text set. The look's grounds are remembered, as they",
            "are after its first film. *Encoding* is x264 alone on the very same frames, raw from a file; the ratio is",
            f"asked to stay below {LIMIT}, for clips below {CLIP_LIMIT}. Under load both figures rise, the ratio less.",
            "",
            *table(("kind", "encoding", "the rest", "as made", "as made / encoding", "asked"), rows),
            "",
            machine(),
        ],
    )


def prepare(folder: Path) -> None:
    """Photos, clips and a look whose captions come word by word."""
    for index in range(PHOTOS):
        cv2.imwrite(str(folder / f"{index}.jpg"), photograph(index), [cv2.IMWRITE_JPEG_QUALITY, 90])
    for name, size in CLIPS.items():
        subprocess.run([ffmpeg_program(), *_filmed(folder / "0.jpg", size), str(folder / name)], check=True)
    pop = look_text("jade").replace('name = "jade"', 'name = "pop"').replace('style = "outline"', 'style = "pop"')
    (folder / "pop.toml").write_text(pop, encoding="utf-8")
    (folder / "videopipe.yaml").write_text("platforms: [douyin]\nvoice: {engine: silent}\n", encoding="utf-8")


def _filmed(photo: Path, size: str) -> list[str]:
    """ffmpeg's arguments for 6 s of a slow zoom on a photo, tagged as cameras tag their films."""
    zoom = f"zoompan=z='1.1+0.1*on/180':d=1:s={size}:fps=30,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
    tags = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
    given = ["-v", "error", "-y", "-loop", "1", "-framerate", "30", "-i", str(photo), "-t", "6"]
    return [*given, "-vf", f"{zoom},{tags}", "-c:v", "libx264", "-preset", "veryfast", "-crf", "20"]


def cost(kind: str, folder: Path) -> Cost:
    """What a kind costs; its frames are the same each time."""
    storyboard, look = folder / "kind.yaml", "pop.toml" if "word by word" in kind else "jade"
    scenes = KINDS[kind].replace("SCENE", SCENE)
    storyboard.write_text(f"title: 测量\nstyle: {look}\nscenes:\n  {scenes}\n", encoding="utf-8")
    store = Store(folder / "store")
    film = plan_film(storyboard, Settings(store), lambda _: None)
    raw, made = folder / "frames.yuv", folder / "made.mp4"
    _dump(film, raw)
    arguments = encode_arguments(film.plan.timeline.size, film.plan.timeline.rate, STANDARD, folder / "alone.mp4")
    arguments[arguments.index("pipe:0")] = f"file:{raw}"
    encoding = _cpu_of(lambda: subprocess.run([ffmpeg_program(), *arguments], check=True))
    task = SegmentTask("", film.plan.timeline, STANDARD, tuple(film.survey.files.items()))
    shutil.rmtree(folder / "fresh", ignore_errors=True)
    fresh = Store(folder / "fresh")
    _paint_grounds(film, fresh)
    both = _cpu_of(lambda: draw_segment(task, made, lambda _: None, store=fresh))
    return Cost(encoding, both, film.plan.timeline.frames)


def _dump(film: PlannedFilm, into: Path) -> None:
    """Draw every frame into a file of raw frames."""
    with closing(Sources(film.survey.files)) as sources, into.open("wb") as file:
        for n in range(film.plan.timeline.frames):
            file.write(frame(film.plan.timeline, n, sources).tobytes())


def _paint_grounds(film: PlannedFilm, store: Store) -> None:
    sources = Sources({}, store)
    for shot in film.plan.timeline.shots:
        if isinstance(shot.picture, CardPicture):
            sources.canvas(shot.picture)


def _cpu_of(work: Callable[[], object]) -> float:
    """CPU seconds of some work, with those of the programs it started and ended."""
    before = os.times()
    work()
    return sum(os.times()[:4]) - sum(before[:4])


if __name__ == "__main__":
    main(sys.argv[1:])
