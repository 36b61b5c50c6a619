"""The reference film: 12 photos of 4000×3000, 5 s each, slow zooms and pans, fades, captions, narration, music."""

from __future__ import annotations

import shutil
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

PHOTOS = 12
SECONDS = 5
WIDTH, HEIGHT = 4000, 3000
MUSIC = Path(__file__).resolve().parent.parent / "assets" / "music" / "spring.ogg"
_SENTENCES = (
    "十年来新建学校三百二十一所，新增学位上万个。",
    "昔日的土操场，变成了标准塑胶跑道和绿茵球场。",
    "双减落地，社团开花，孩子们的笑声多了。",
    "城乡学校手拉手，好老师走进了乡村课堂。",
)


def prepare(folder: Path) -> Path:
    """Write the photos and the storyboard into `folder` unless they are there; returns the storyboard."""
    photos = folder / "photos"
    photos.mkdir(parents=True, exist_ok=True)
    for index in range(PHOTOS):
        path = photos / f"{index:02}.jpg"
        if not path.is_file():
            cv2.imwrite(str(path), photograph(index), [cv2.IMWRITE_JPEG_QUALITY, 90])
    shutil.copyfile(MUSIC, folder / "music.ogg")
    (folder / "videopipe.yaml").write_text("platforms: [douyin]\n", encoding="utf-8")
    storyboard = folder / "reference.yaml"
    storyboard.write_text(_storyboard(), encoding="utf-8")
    return storyboard


def photograph(seed: int) -> npt.NDArray[np.uint8]:
    """A picture with a photograph's statistics: 1/f noise in three channels, soft light, some hard edges."""
    random = np.random.default_rng(seed)
    small = (HEIGHT // 2, WIDTH // 2)
    rows, columns = np.fft.fftfreq(small[0])[:, None], np.fft.rfftfreq(small[1])[None, :]
    frequency = np.hypot(rows, columns)
    frequency[0, 0] = 1.0
    channels = []
    common = np.fft.rfft2(random.standard_normal(small)) / frequency**1.15
    for _ in range(3):
        own = np.fft.rfft2(random.standard_normal(small)) / frequency**1.3
        plane = np.fft.irfft2(common + 0.35 * own, s=small)
        channels.append((plane - plane.mean()) / plane.std())
    picture = np.clip(np.dstack(channels) * 38 + random.uniform(90, 150, 3), 0, 255).astype(np.uint8)
    large = cv2.resize(picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    for _ in range(40):
        place = random.integers(0, (WIDTH, HEIGHT))
        size = random.integers(60, 500, 2)
        color = tuple(int(value) for value in random.integers(30, 225, 3))
        cv2.rectangle(
            large, place.tolist(), (place + size).tolist(), color, int(random.choice([-1, 6, 14])), cv2.LINE_AA
        )
    return large


def _storyboard() -> str:
    lines = ["title: 基准影片", "style: jade", "music: music.ogg", "scenes:"]
    for index in range(PHOTOS):
        motion = ("zoom-in", "pan-right", "zoom-out", "pan-left")[index % 4]
        lines += [
            f"  - photo: photos/{index:02}.jpg",
            f"    say: {_SENTENCES[index % len(_SENTENCES)]}",
            f"    motion: {motion}",
            "    fit: cover",
            f"    duration: {SECONDS}s",
        ]
    return "\n".join(lines) + "\n"
