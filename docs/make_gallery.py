"""The gallery: real frames of every kind of scene in every look, and their page. `make gallery` runs this.

Frames are drawn by what draws films, on the project's own pictures: one bright, one dark, one busy.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from videopipe.cli.door import Door
from videopipe.cli.look_sheet import Frame, sample_frames
from videopipe.cli.wording import Words
from videopipe.fonts.typeset import write
from videopipe.styles.look import Look, built_in_look, built_in_looks

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "pictures" / "looks"
PHOTOS = tuple(ROOT / "assets" / "photos" / name for name in ("qilian-school.jpg", "night-school.jpg", "robotics.jpg"))
CLIP = ROOT / "assets" / "clips" / "flag.mp4"
COLUMNS, WIDTH, GAP, LABEL = 7, 232, 12, 30
QUALITY = 84
FIRST = ("red", "jade", "campus", "ink", "plain", "sunny")


def main() -> None:
    """Write `docs/gallery.md` and a picture for each look."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as store:
        door = Door(Words("en"), Path(store))
        for name in in_order():
            frames = sample_frames(door, name, PHOTOS, CLIP)
            side_by_side(frames).save(PICTURES / f"{name}.jpg", quality=QUALITY, optimize=True, progressive=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


def in_order() -> tuple[str, ...]:
    """The looks, the best known first."""
    return tuple(sorted(built_in_looks(), key=lambda name: (FIRST.index(name) if name in FIRST else len(FIRST), name)))


def page() -> str:
    """The page's text."""
    shown = "\n".join(_of_look(built_in_look(name)) for name in in_order())
    return f"""# Gallery

Every picture below is made of real frames, drawn by `make gallery` as a film is drawn: title cards and a title over a
photo, quotations, numbers and charts on the look's own ground and over photos, captions on a bright, a dark and a busy
picture, a headline with a tag, labelled photos, a collage, then and now side by side and under a slider, a clip,
a plain ground, and one caption in each of the other caption styles. `style: red` in a storyboard chooses a look;
`videopipe styles --sheet -o looks.pdf` draws such sheets, with `--photo` on your own photos;
`videopipe styles --copy red styles/ours.toml` begins a look of your own ([how](howto/look.md)).

下面每一幅都是真实的成片画面。在分镜里写一行 `style: red` 就能换风格；
`videopipe styles --sheet --photo 照片 -o looks.pdf` 用自己的照片生成同样的样张。

{shown}"""


def _of_look(look: Look) -> str:
    return f"""## {look.zh} · {look.en}

{look.about_zh} {look.about_en} `style: {look.name}`

![Frames in the look {look.en}](pictures/looks/{look.name}.jpg)
"""


def side_by_side(frames: Sequence[Frame]) -> Image.Image:
    """Frames in rows, each with the id of its scene below it."""
    height = round(WIDTH * frames[0].picture.height / frames[0].picture.width)
    rows = -(-len(frames) // COLUMNS)
    size = (COLUMNS * (WIDTH + GAP) - GAP, rows * (height + LABEL + GAP) - GAP)
    sheet = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(sheet)
    for order, frame in enumerate(frames):
        left, top = order % COLUMNS * (WIDTH + GAP), order // COLUMNS * (height + LABEL + GAP)
        sheet.paste(frame.picture.resize((WIDTH, height), Image.Resampling.LANCZOS), (left, top))
        write(draw, (left + 2, top + height + 22), frame.scene, "#66706d", "NotoSansSC-Regular", 17)
    return sheet


if __name__ == "__main__":
    main()
