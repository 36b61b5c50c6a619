"""Metadata of delivered films: nothing that came with the sources, and what the film itself has to say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

Entries: TypeAlias = tuple[tuple[str, str], ...]
"""Keys and values, as they are written into a film's file."""


def metadata_arguments(entries: Iterable[tuple[str, str]]) -> list[str]:
    """ffmpeg's arguments for an mp4 with `entries` alone, its index in front.

    Keys of one's own are dropped without `use_metadata_tags`.
    """
    written = [part for key, value in entries for part in ("-metadata", f"{key}={value}")]
    return ["-map_metadata", "-1", *written, "-fflags", "+bitexact", "-movflags", "+faststart+use_metadata_tags"]
