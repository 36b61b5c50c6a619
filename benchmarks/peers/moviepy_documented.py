"""The reference film as moviepy's documentation would write it: clips, effects, TextClip, CompositeVideoClip.

`python -m benchmarks.peers.moviepy_documented FOLDER PHOTOS INTO.mp4`: the first PHOTOS photos only, since this takes
long; the caller scales the time.
"""

from __future__ import annotations

import sys
from pathlib import Path

from moviepy import AudioFileClip, CompositeVideoClip, ImageClip, TextClip, vfx

from benchmarks.reference import SECONDS
from videopipe.fonts.fonts import font_file

SIZE, FADE = (1080, 1920), 0.5


def film(folder: Path, photos: int, into: Path) -> None:
    """Write the film."""
    clips = []
    for index in range(photos):
        picture = (
            ImageClip(str(folder / "photos" / f"{index:02}.jpg"))
            .resized(height=SIZE[1])
            .with_duration(SECONDS + (FADE if index < photos - 1 else 0))
            .resized(lambda t: 1 + 0.12 * t / SECONDS)
            .with_position("center")
            .with_start(index * SECONDS)
        )
        clips.append(picture.with_effects([vfx.CrossFadeIn(FADE)]) if index else picture)
    for index in range(photos):
        clips.append(
            TextClip(
                font=str(font_file("NotoSansSC-Bold")),
                text="昔日的土操场\n变成了标准塑胶跑道",
                font_size=62,
                color="white",
                stroke_color="black",
                stroke_width=4,
                text_align="center",
                margin=(20, 20),
            )
            .with_position(("center", 1280))
            .with_start(index * SECONDS + 0.4)
            .with_duration(SECONDS - 0.8)
        )
    whole = CompositeVideoClip(clips, size=SIZE).with_duration(photos * SECONDS)
    sound = AudioFileClip(str(folder / "sound.m4a")).subclipped(0, photos * SECONDS)
    whole.with_audio(sound).write_videofile(
        str(into),
        fps=30,
        codec="libx264",
        preset="veryfast",
        audio_codec="aac",
        ffmpeg_params=["-crf", "19"],
        logger=None,
    )


if __name__ == "__main__":
    film(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
