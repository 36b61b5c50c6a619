"""What importing costs: the command line answers before any heavy library is loaded."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("numpy", "cv2", "PIL", "moviepy", "onnxruntime", "pydub", "rjieba", "imageio_ffmpeg")


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("videopipe.cli.main").isdisjoint(HEAVY)


def test_planning_loads_nothing_heavy() -> None:
    assert loaded_by("videopipe.timeline.plan").isdisjoint(HEAVY)


def test_checking_loads_nothing_heavy_before_it_is_needed() -> None:
    assert loaded_by("videopipe.pipeline.planning").isdisjoint(HEAVY)


def test_the_check_would_see_a_heavy_library() -> None:
    assert "numpy" in loaded_by("videopipe.raster.planar")
