"""How evenly pictures move: each step measured in the decoded film against the smooth way it belongs to.

Steps are measured by phase correlation of a patch that lies away from the middle, so that a zoom moves it. The smooth
way is a cubic in time through all positions of a stretch without fades. What is left over is the error: its root mean
square a frame, in pixels. A stalled frame moves less than a tenth of what it should.
"""

from __future__ import annotations

import itertools
import subprocess
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.ffmpeg import ffmpeg_program

PATCH, LEFT, TOP = 448, 120, 320
FIRST, FRAMES = 30, 90
_DEGREE = 3


@dataclass(frozen=True, slots=True)
class Smoothness:
    """Motion error (pixels, root mean square a frame) and how many frames stood still that should not."""

    error: float
    stalled: int


def smoothness(film: Path, scenes: int, scene_frames: int) -> Smoothness:
    """Of the first `scenes` scenes of a film, the largest error and all stalled frames."""
    found = [_of_stretch(_patches(film, scene * scene_frames + FIRST)) for scene in range(scenes)]
    return Smoothness(max(one.error for one in found), sum(one.stalled for one in found))


def _patches(film: Path, first: int) -> npt.NDArray[np.float32]:
    """The luma of a patch in `FRAMES` frames from `first`."""
    frames = f"trim=start_frame={first}:end_frame={first + FRAMES},setpts=PTS-STARTPTS"
    chosen = f"{frames},crop={PATCH}:{PATCH}:{LEFT}:{TOP},format=gray"
    command = [ffmpeg_program(), "-v", "error", "-i", str(film), "-vf", chosen, "-f", "rawvideo", "-"]
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    return np.frombuffer(raw, np.uint8).reshape(-1, PATCH, PATCH).astype(np.float32)


def _of_stretch(patches: npt.NDArray[np.float32]) -> Smoothness:
    window = cv2.createHanningWindow((PATCH, PATCH), cv2.CV_32F)
    steps = np.array([cv2.phaseCorrelate(one, other, window)[0] for one, other in itertools.pairwise(patches)])
    time = np.linspace(-1, 1, len(steps))
    smooth = np.stack([np.polyval(np.polyfit(time, steps[:, axis], _DEGREE - 1), time) for axis in range(2)], axis=1)
    left = steps - smooth
    should, moved = np.hypot(*smooth.T), np.hypot(*steps.T)
    return Smoothness(float(np.sqrt((left**2).sum(axis=1).mean())), int((moved < 0.1 * should).sum()))
