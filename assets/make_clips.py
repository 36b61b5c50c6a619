"""Draw the sample film clip, with the sound of its wind, into assets/clips.

python assets/make_clips.py
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from pictures import moving
from scipy.signal import butter, sosfiltfilt

CLIPS = Path(__file__).resolve().parent / "clips"
MAXIMUM_BYTES = 400_000
SOUND_RATE = 48_000


def wind(seconds: int) -> bytes:
    """Two channels of gusts: noise without lows and highs, swelling as the trees lean; it repeats without a click."""
    count = seconds * SOUND_RATE
    turn = np.arange(count) / count
    noise = np.random.default_rng(4).normal(size=(2, count))
    filtered = sosfiltfilt(butter(2, (140, 900), "bandpass", fs=SOUND_RATE, output="sos"), np.tile(noise, 3))
    soft = filtered[:, count : 2 * count]
    gusts = 0.55 + 0.3 * np.sin(2 * np.pi * 3 * turn) + 0.15 * np.sin(2 * np.pi * 7 * turn)
    sound = soft * gusts / np.abs(soft).max() * 0.22
    return sound.T.astype(np.float32).tobytes()


def encode(frames: bytes, sound: Path, path: Path, quality: int) -> None:
    """Write H.264 and AAC in BT.709, without metadata."""
    size = f"{moving.WIDTH}x{moving.HEIGHT}"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-y"]
    command += ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-r", str(moving.RATE), "-i", "-"]
    command += ["-f", "f32le", "-ar", str(SOUND_RATE), "-ac", "2", "-i", str(sound)]
    command += ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"]
    command += ["-c:v", "libx264", "-preset", "veryslow", "-crf", str(quality), "-threads", "1"]
    command += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]
    command += ["-c:a", "aac", "-b:a", "64k", "-map_metadata", "-1", "-fflags", "+bitexact", "-movflags", "+faststart"]
    subprocess.run([*command, str(path)], input=frames, check=True)


def main() -> int:
    """Draw it, as good as its size allows."""
    CLIPS.mkdir(parents=True, exist_ok=True)
    path, frames = CLIPS / "flag.mp4", b"".join(np.ascontiguousarray(rows).tobytes() for rows in moving.flag())
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / "wind.f32"
        sound.write_bytes(wind(moving.SECONDS))
        for quality in range(22, 40, 2):
            encode(frames, sound, path, quality)
            if path.stat().st_size <= MAXIMUM_BYTES:
                break
    print(f"{path.name}: {path.stat().st_size // 1000} kB, quality {quality}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
