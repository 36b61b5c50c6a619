"""The door for moviepy: any of its clips, with whatever effects and compositing, becomes a clip for a `video` scene."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.disk import working_folder
from videopipe.ffmpeg import file_argument, run_ffmpeg
from videopipe.render.encoding import Encoding
from videopipe.store.entries import written_whole
from videopipe.units import FrameRate

if TYPE_CHECKING:
    from moviepy import VideoClip

# Near enough to lossless that encoding it once more in the film cannot be seen.
_KEPT = Encoding(preset="veryfast", crf=8, most_kbits=200_000, key_frame_seconds=1, threads=2)
_SOUND_RATE = 48_000


def write_scene_clip(clip: VideoClip, file: Path, *, rate: FrameRate = FrameRate(30)) -> None:  # noqa: B008 - a frozen value
    """Write a moviepy clip with its sound into `file` (an `.mp4` in the project), for `video:` in a storyboard.

    Its colours are kept: pictures are converted with BT.709 and say so. What was there before stays until the new
    file is whole. Raises WorldError when disk or ffmpeg fail, and ValueError when the clip has no length.
    """
    from videopipe.raster.planar import from_rgb
    from videopipe.render.writer import PlanarWriter

    if not clip.duration:
        raise ValueError("a clip without a duration cannot be a scene: use with_duration")
    size = from_rgb(clip.get_frame(0).astype("uint8")[:, :, :3]).size
    with working_folder() as folder, written_whole(file) as whole:
        pictures = Path(folder, "pictures.mp4")
        with PlanarWriter(pictures, size, rate, _KEPT) as writer:
            for frame in clip.iter_frames(fps=float(rate.fraction), dtype="uint8"):
                writer.write_frame(from_rgb(frame[:, :, :3]))
        heard: list[str] = []
        if clip.audio is not None:
            sound = Path(folder, "sound.wav")
            clip.audio.write_audiofile(str(sound), fps=_SOUND_RATE, logger=None)
            heard = ["-i", file_argument(sound), "-c:a", "aac", "-b:a", "256k"]
        joined = ["-c:v", "copy", "-movflags", "+faststart", "-f", "mp4", file_argument(whole)]
        run_ffmpeg(["-loglevel", "error", "-i", file_argument(pictures), *heard, *joined])
