"""An ffmpeg that misbehaves: a small program in its place."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from videopipe import ffmpeg

HANGS = "import time; time.sleep(600)"
CRASHES = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"
FILLS = "import sys; sys.stderr.write('av_interleaved_write_frame(): No space left on device\\n'); sys.exit(228)"


def put_in_place(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str) -> Path:
    """Let ffmpeg be a program that runs this Python code; it is forgotten after the test."""
    program = folder / "ffmpeg"
    program.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
    program.chmod(0o755)
    use(monkeypatch, program)
    return program


def use(monkeypatch: pytest.MonkeyPatch, program: Path) -> None:
    """Let ffmpeg be this program, in workers too."""
    monkeypatch.setitem(os.environ, "IMAGEIO_FFMPEG_EXE", str(program))
    ffmpeg.ffmpeg_program.cache_clear()
