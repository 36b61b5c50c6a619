"""Whether an encoder works on this machine: a few frames are really encoded, since being listed proves nothing."""

from __future__ import annotations

from pathlib import Path

from videopipe.disk import working_folder
from videopipe.errors import WorldError
from videopipe.ffmpeg import file_argument, first_words, run_ffmpeg
from videopipe.render.encoding import Encoding, encode_arguments, picture_size
from videopipe.render.hardware import HARDWARE
from videopipe.units import Color, FrameRate, Size

_SIZE, _RATE = Size(1080, 1920), FrameRate(30)
_SHADES = ("#204060", "#305070", "#406080")


def cannot_encode(encoding: Encoding) -> str | None:
    """Why this machine cannot encode so, in ffmpeg's words; None when it can."""
    from videopipe.raster.planar import blank

    codec = HARDWARE[encoding.encoder].codec if encoding.encoder in HARDWARE else "libx264"
    if codec.encode() not in run_ffmpeg(["-encoders"]).stdout:
        return f"this ffmpeg was built without {codec}"
    size = picture_size(_SIZE, encoding)
    frames = b"".join(blank(size, Color.parse(shade)).tobytes() for shade in _SHADES)
    with working_folder() as folder:
        film = Path(folder, "trial.mp4")
        try:
            run_ffmpeg(encode_arguments(size, _RATE, encoding, film), given=frames, quoted=first_words)
        except WorldError as error:
            return str(error)
        return None if film.is_file() and _holds_frames(film) else "the film it wrote cannot be read"


def _holds_frames(film: Path) -> bool:
    """Whether every frame of the trial can be read back."""
    try:
        done = run_ffmpeg(["-i", file_argument(film), "-f", "rawvideo", "-pix_fmt", "gray", "-s", "2x2", "pipe:1"])
    except WorldError:
        return False
    return len(done.stdout) == 4 * len(_SHADES)
