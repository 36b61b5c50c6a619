"""The pictures of the README: real frames of the sample film, side by side. `make docs` runs this.

Every frame is drawn by `videopipe still`, so that the picture shows what a render gives.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
STORYBOARD = ROOT / "storyboards" / "ten-years.yaml"
TIMES = ("2.4s", "9.8s", "21s", "36.8s", "56s")
WIDTH, GAP = 1600, 16
QUALITY = 84


def main() -> None:
    """Write `docs/pictures/ten-years.jpg`."""
    with tempfile.TemporaryDirectory() as folder:
        frames = [still(time, Path(folder, f"{number}.png")) for number, time in enumerate(TIMES)]
    into = ROOT / "docs" / "pictures" / "ten-years.jpg"
    into.parent.mkdir(exist_ok=True)
    side_by_side(frames).save(into, quality=QUALITY, optimize=True, progressive=True)


def still(time: str, into: Path) -> Image.Image:
    """The sample film's frame at `time`."""
    command = [sys.executable, "-m", "videopipe.cli.main", "still", str(STORYBOARD), "--at", time, "-o", str(into)]
    subprocess.run(command, check=True)
    with Image.open(into) as picture:
        picture.load()
        return picture


def side_by_side(frames: Sequence[Image.Image]) -> Image.Image:
    """Frames of one shape in a row, `WIDTH` pixels across."""
    width = (WIDTH - GAP * (len(frames) - 1)) // len(frames)
    height = round(width * frames[0].height / frames[0].width)
    row = Image.new("RGB", (width * len(frames) + GAP * (len(frames) - 1), height), "white")
    for place, frame in enumerate(frames):
        row.paste(frame.resize((width, height), Image.Resampling.LANCZOS), (place * (width + GAP), 0))
    return row


if __name__ == "__main__":
    main()
