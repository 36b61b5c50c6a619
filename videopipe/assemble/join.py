"""Joining segments and sound into one film, without encoding again: every frame is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from videopipe.assemble.metadata import Entries, metadata_arguments
from videopipe.disk import working_folder
from videopipe.ffmpeg import file_argument, run_ffmpeg


def join(segments: Sequence[Path], sound: Path, into: Path, metadata: Entries = ()) -> None:
    """Write the film `into` a new mp4 file with `metadata`, its index in front; raises WorldError when ffmpeg fails."""
    with working_folder() as folder:
        listing = Path(folder, "segments.txt")
        listing.write_text(concat_list(segments), encoding="utf-8")
        run_ffmpeg(join_arguments(listing, sound, into, metadata), limit_s=_limit_s(segments))


def _limit_s(segments: Sequence[Path]) -> float:
    """How long copying may take: a megabyte a second is slow for any disk."""
    return 60 + sum(segment.stat().st_size for segment in segments) / 1_000_000


def concat_list(segments: Sequence[Path]) -> str:
    """The list that ffmpeg's concat demuxer reads; quotes in names are written as it wants them."""
    lines = []
    for segment in segments:
        quoted = segment.resolve().as_posix().replace("'", "'\\''")
        lines.append(f"file 'file:{quoted}'\n")
    return "".join(lines)


def join_arguments(listing: Path, sound: Path, into: Path, metadata: Entries = ()) -> list[str]:
    """ffmpeg's arguments: copy the pictures of the list and the sound into one mp4."""
    return [
        *("-hide_banner", "-loglevel", "error", "-f", "concat", "-safe", "0", "-i", file_argument(listing)),
        *("-i", file_argument(sound), "-map", "0:v:0", "-map", "1:a:0", "-c", "copy"),
        *(*metadata_arguments(metadata), "-f", "mp4", file_argument(into)),
    ]
