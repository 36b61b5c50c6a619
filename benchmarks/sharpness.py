"""`python -m benchmarks.sharpness [PHOTO…]`: how near frames come to one Lanczos step from the photo's own pixels.

Writes the page's section for the reference photos; with photos named, prints their rows alone.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from benchmarks.page import machine, table, write_section
from benchmarks.reference import photograph
from videopipe.assets.photo import open_photo
from videopipe.pipeline import Settings, plan_film
from videopipe.raster.planar import from_rgb
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.timeline.model import Shot, Timeline
from videopipe.timeline.motion import framing_at
from videopipe.timeline.pictures import PhotoPicture
from videopipe.units import Size

MOTIONS = ("still", "zoom-in", "zoom-out", "pan-right")
FRAMES = (20, 75, 130)
PHOTOS = 3
HEAD = ("photo and motion", "PSNR dB, mean", "least", "fine detail, of the reference's")
Luma = npt.NDArray[np.uint8]


def main(named: list[str]) -> None:
    """Measure these photos, or the reference ones and write the page's section."""
    with tempfile.TemporaryDirectory(prefix="videopipe-bench-") as name:
        folder = Path(name)
        (folder / "videopipe.yaml").write_text("platforms: [douyin]\nvoice: {engine: silent}\n", encoding="utf-8")
        photos = [Path(photo) for photo in named]
        for index in range(0 if named else PHOTOS):
            photos.append(folder / f"photo{index}.jpg")
            cv2.imwrite(str(photos[-1]), photograph(index), [cv2.IMWRITE_JPEG_QUALITY, 90])
        rows = [row for photo in photos for row in rows_of(photo, folder)]
    if named:
        print("\n".join(table(HEAD, rows)))
        return
    write_section(
        "sharpness",
        [
            "## What is drawn, before it is encoded",
            "",
            "Luma of frames of 1080×1920 against one Lanczos step from the photo's 4000×3000 pixels to the frame, at",
            f"{len(FRAMES)} places of each motion. Fine detail is the energy of all that is finer than half of what",
            "pixels can show.",
            "",
            *table(HEAD, rows),
            "",
            machine(),
        ],
    )


def rows_of(photo: Path, folder: Path) -> Iterator[list[str]]:
    """A row for each motion."""
    (folder / "photo.jpg").write_bytes(photo.read_bytes())
    pixels = open_photo(photo)
    for motion in MOTIONS:
        storyboard = folder / "film.yaml"
        scene = f"{{photo: photo.jpg, fit: cover, motion: {motion}, duration: 5s}}"
        storyboard.write_text(f"title: 测量\nscenes:\n  - {scene}\n", encoding="utf-8")
        film = plan_film(storyboard, Settings(Store(folder / "store")), lambda _: None)
        timeline = bare(film.plan.timeline)
        with closing(Sources(film.survey.files)) as sources:
            pairs = [(frame(timeline, n, sources).y, reference(timeline.shots[0], n, pixels)) for n in FRAMES]
        near = [cv2.PSNR(drawn, wanted) for drawn, wanted in pairs]
        detail = np.mean([fine(drawn) / fine(wanted) for drawn, wanted in pairs])
        yield [f"{photo.stem}, {motion}", f"{np.mean(near):.1f}", f"{min(near):.1f}", f"{detail:.3f}"]


def bare(timeline: Timeline) -> Timeline:
    """The first shot's picture alone, nothing laid on it."""
    shot = timeline.shots[0]
    picture = replace(shot.picture, scrim=None) if isinstance(shot.picture, PhotoPicture) else shot.picture
    return replace(timeline, shots=(replace(shot, picture=picture, layers=(), panes=()),), cues=(), marks=())


def reference(shot: Shot, n: int, photo: Image.Image) -> Luma:
    """What frame `n` shows, in one Lanczos step from the photo."""
    picture = shot.picture
    if not isinstance(picture, PhotoPicture):
        raise TypeError("only a photo has a reference")
    x, y, width, height = picture.region
    framing = framing_at(shot.moves, n + shot.skip)
    size, wide = picture.pixels, framing.width
    tall = wide * size.width * 16 / 9 / size.height
    edges = (framing.x, framing.y, framing.x + wide, framing.y + tall)
    across, down = width * photo.width, height * photo.height
    box = tuple(
        start * side + edge * part
        for edge, start, side, part in zip(
            edges, (x, y, x, y), (photo.width, photo.height) * 2, (across, down) * 2, strict=True
        )
    )
    frame_size = Size(1080, 1920)
    lanczos = Image.Resampling.LANCZOS
    return from_rgb(np.asarray(photo.resize((frame_size.width, frame_size.height), lanczos, box=box))).y


def fine(luma: Luma) -> float:
    """Energy of what is finer than half of what pixels can show."""
    spectrum = np.abs(np.fft.rfft2(luma.astype(np.float32))) ** 2
    down, across = np.fft.fftfreq(luma.shape[0])[:, None], np.fft.rfftfreq(luma.shape[1])[None, :]
    return float(spectrum[np.hypot(down, across) > 0.25].sum())


if __name__ == "__main__":
    main(sys.argv[1:])
