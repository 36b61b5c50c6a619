"""A platform's limits as a value, read from its TOML file.

To add a platform: copy `douyin.toml` beside it under a new name and correct the figures, with `checked` saying when.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from importlib import resources
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from videopipe.units import FrameRate, Rect, Size


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(_Part):
    """The button column: everything from `left` rightwards and from `top` downwards, in pixels."""

    left: int
    top: int


class KeepOut(_Part):
    """What the app covers, in pixels from each edge, and the button column."""

    top: int
    bottom: int
    left: int
    right: int
    column: Column


class CaptionPlace(_Part):
    """Where captions sit: their lower edge and their sides, in pixels of the frame."""

    bottom: int
    left: int
    right: int


class Profile(_Part):
    """One platform: picture size in pixels, frames a second, longest film in seconds, safe places."""

    name: str
    zh: str
    en: str
    checked: date
    width: int
    height: int
    rate: int
    longest: int
    keep_out: KeepOut
    caption: CaptionPlace

    @property
    def size(self) -> Size:
        """The frame in pixels."""
        return Size(self.width, self.height)

    @property
    def frame_rate(self) -> FrameRate:
        """Frames a second, exactly."""
        return FrameRate(self.rate)

    @property
    def safe(self) -> Rect:
        """The frame without its edges; the button column is apart."""
        edges = self.keep_out
        return Rect(
            edges.left, edges.top, self.width - edges.left - edges.right, self.height - edges.top - edges.bottom
        )


def platforms() -> tuple[str, ...]:
    """The names of the platforms known, sorted."""
    folder = resources.files("videopipe.platforms")
    return tuple(sorted(Path(entry.name).stem for entry in folder.iterdir() if entry.name.endswith(".toml")))


@lru_cache
def profile(name: str) -> Profile:
    """The platform `name`; raises KeyError when there is none."""
    if name not in platforms():
        raise KeyError(name)
    text = resources.files("videopipe.platforms").joinpath(f"{name}.toml").read_text("utf-8")
    return Profile.model_validate(tomllib.loads(text))
