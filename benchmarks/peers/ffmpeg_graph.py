"""The reference film as an ffmpeg expert would write it: zoompan, xfade and overlay in one filter graph.

`python -m benchmarks.peers.ffmpeg_graph FOLDER INTO.mp4 [UPSCALE]`: UPSCALE enlarges the photos before zoompan, the
usual cure for its jitter. Captions are PNG files drawn beforehand, as the filter has no Chinese line breaking.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageDraw

from benchmarks.reference import PHOTOS, SECONDS
from videopipe.ffmpeg import ffmpeg_program
from videopipe.fonts.fonts import face

FADE = 0.5


def film(folder: Path, into: Path, upscale: int) -> None:
    """Write the film."""
    caption = folder / "caption.png"
    _draw_caption(caption)
    frames = round((SECONDS + FADE) * 30)
    inputs, graph = [], []
    for index in range(PHOTOS):
        inputs += ["-i", str(folder / "photos" / f"{index:02}.jpg")]
        width, height = 1210 * upscale, 2150 * upscale
        zoom = f"1+0.12*on/{frames}" if index % 2 == 0 else "1.12"
        x = "iw/2-(iw/zoom/2)" if index % 2 == 0 else f"(iw-iw/zoom)*on/{frames}"
        graph.append(
            f"[{index}:v]scale={width}:{height}:force_original_aspect_ratio=increase:flags=lanczos,"
            f"crop={width}:{height},zoompan=z='{zoom}':x='{x}':y='ih/2-(ih/zoom/2)':d={frames}:s=1080x1920:fps=30,"
            f"setsar=1,format=yuv420p[p{index}]"
        )
    last = "p0"
    for index in range(1, PHOTOS):
        graph.append(f"[{last}][p{index}]xfade=transition=fade:duration={FADE}:offset={index * SECONDS}[x{index}]")
        last = f"x{index}"
    end = PHOTOS * SECONDS
    graph.append(f"[{last}][{PHOTOS}:v]overlay=x=(W-w)/2:y=1280:enable='lt(mod(t,{SECONDS}),4.2)',format=yuv420p[v]")
    arguments = [
        *("-v", "error", "-y", *inputs, "-i", str(caption), "-i", str(folder / "sound.m4a")),
        *("-filter_complex", ";".join(graph), "-map", "[v]", "-map", f"{PHOTOS + 1}:a", "-t", str(end), "-r", "30"),
        *("-c:v", "libx264", "-preset", "veryfast", "-crf", "19", "-maxrate", "10000k", "-bufsize", "20000k"),
        *("-g", "60", "-c:a", "aac", "-b:a", "192k", str(into)),
    ]
    subprocess.run([ffmpeg_program(), *arguments], check=True)


def _draw_caption(into: Path) -> None:
    picture = Image.new("RGBA", (900, 180))
    font = face("NotoSansSC-Bold", 62)
    text = "昔日的土操场\n变成了标准塑胶跑道"
    ImageDraw.Draw(picture).multiline_text(
        (450, 90), text, font=font, fill="white", stroke_width=4, stroke_fill="black", anchor="mm", align="center"
    )
    picture.save(into)


if __name__ == "__main__":
    film(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
