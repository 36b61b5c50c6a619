"""Compose and render the music of the sample films into assets/music.

python assets/make_music.py [NAME...]
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from sounds.instruments import RATE
from sounds.mixing import Stereo, finish, measure
from sounds.pieces import PIECES

MUSIC = Path(__file__).resolve().parent / "music"


def encode(sound: Stereo, path: Path) -> None:
    """Write Ogg Vorbis without metadata."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-y"]
    command += ["-f", "f32le", "-ar", str(RATE), "-ac", "2", "-i", "-"]
    command += ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    command += ["-c:a", "libvorbis", "-b:a", "128k", str(path)]
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(command, input=sound.T.astype(np.float32).tobytes(), check=True)


def main(names: list[str]) -> int:
    """Render the named pieces, or both."""
    unknown = sorted(set(names) - set(PIECES))
    if unknown:
        print(f"No such piece: {', '.join(unknown)}. There are: {', '.join(PIECES)}")
        return 2
    for name in names or PIECES:
        sound = finish(PIECES[name]())
        path = MUSIC / f"{name}.ogg"
        encode(sound, path)
        peak = 20 * np.log10(np.abs(sound).max())
        seconds = sound.shape[1] / RATE
        print(f"{path.name}: {seconds:.1f} s, {measure(sound):.1f} LUFS, peak {peak:.1f} dBFS")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
