"""`videopipe still` and `videopipe sheet`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import STORYBOARD, Call
from tests.clips import filmed_faces
from tests.drawn_face import face
from videopipe.cli.page import HEIGHT, WIDTH, wrapped
from videopipe.fonts.fonts import text_width
from videopipe.units import Size


def test_a_still_is_the_frame_on_screen_at_that_time(call: Call, project: Path) -> None:
    answer = call("still", "school.yaml", "--at", "0:01", "-o", "still.png")
    assert (answer.code, answer.out) == (0, "wrote still.png\n")
    with Image.open(project / "still.png") as still:
        assert still.size == (1080, 1920)
        color = np.asarray(still)[100, 100].astype(int)
    assert np.abs(color - (0x3A, 0x7A, 0x5C)).max() <= 3


@pytest.mark.parametrize(
    ("at", "into", "said"),
    [
        ("soon", "still.png", "not a time"),
        ("0:09", "still.png", "past the end"),
        ("1s", "still.gif", "cannot write pictures"),
    ],
)
def test_a_still_that_cannot_be_is_a_call_not_understood(
    call: Call, project: Path, at: str, into: str, said: str
) -> None:
    answer = call("still", "school.yaml", "--at", at, "-o", into)
    assert answer.code == 2
    assert said in answer.err
    assert not (project / into).exists()


def test_a_sheet_is_an_upright_page_with_the_pictures_on_it(call: Call, project: Path) -> None:
    assert call("sheet", "school.yaml", "-o", "sheet.png").out == "wrote sheet.png\n"
    with Image.open(project / "sheet.png") as page:
        assert page.size == (WIDTH, HEIGHT)
        colors = {color for _, color in page.getcolors(WIDTH * HEIGHT) or ()}
    assert any(max(abs(a - b) for a, b in zip(color, (0x3A, 0x7A, 0x5C), strict=True)) <= 3 for color in colors)


def test_many_scenes_take_many_pages_or_one_pdf(call: Call, project: Path) -> None:
    scene = '  - color: "#204060"\n    duration: 0.5s\n'
    (project / "many.yaml").write_text(STORYBOARD + scene * 5, encoding="utf-8")
    assert call("sheet", "many.yaml", "-o", "many.jpg").out.split() == ["wrote", "many.jpg", "wrote", "many-2.jpg"]
    assert call("sheet", "school.yaml", "-o", "school.pdf").out == "wrote school.pdf\n"
    assert (project / "school.pdf").read_bytes().startswith(b"%PDF")


def test_a_storyboard_with_problems_has_no_sheet(call: Call, project: Path) -> None:
    (project / "yard.jpg").unlink()
    answer = call("sheet", "school.yaml", "-o", "sheet.png")
    assert answer.code == 1
    assert answer.err.startswith("school.yaml:8:12")


def test_lines_of_a_page_keep_their_width_and_all_words() -> None:
    text = "2012年以来，全市新建改扩建学校321所，新增学位1.2万个，English words too。"
    lines = wrapped(text, 300, 30)
    assert "".join(lines) == text
    assert all(text_width(line.rstrip(), "NotoSansSC-Regular", 30) <= 300 for line in lines)
    assert not any(line[0] in "，。" for line in lines)


def test_a_safe_sheet_shows_what_platforms_cover(call: Call, project: Path) -> None:
    call("sheet", "school.yaml", "-o", "bare.png")
    call("sheet", "school.yaml", "--safe", "-o", "safe.png")
    bare, safe = (
        np.asarray(Image.open(project / f"{name}.png").convert("RGB")).astype(int) for name in ("bare", "safe")
    )
    changed = np.abs(bare - safe).max(axis=2) > 12
    first = changed[300:900, 96:440]
    assert first[:40].mean() > 0.9
    assert first[-80:].mean() > 0.9
    assert not first[200:330, 40:200].any()


def test_the_sheet_of_faces_shows_moments_of_a_clip_with_what_is_hidden(call: Call, project: Path) -> None:
    filmed_faces(project / "a.mp4", [(60, 60, 40)] * 4, Size(160, 120))
    (project / "clip.yaml").write_text(
        "title: 早\nfaces: blur\nvoice: {engine: silent}\nscenes:\n  - video: a.mp4\n", encoding="utf-8"
    )
    assert call("sheet", "clip.yaml", "--faces", "-o", "faces.png").out == "wrote faces.png\n"
    with Image.open(project / "faces.png") as page:
        pixels = np.asarray(page.convert("RGB")).astype(int)
    red = np.abs(pixels - (0xD4, 0x31, 0x1F)).max(axis=2) <= 3
    assert red.sum() > 4 * 200
    answer = call("check", "clip.yaml")
    assert answer.code == 0
    assert "--faces" in answer.out


def test_a_photo_that_one_scene_hides_and_another_shows_is_on_the_sheet_of_faces_twice(
    call: Call, project: Path
) -> None:
    Image.fromarray(face(200)).save(project / "face.png")
    (project / "film.yaml").write_text(
        "title: 早\nfaces: blur\nvoice: {engine: silent}\nscenes:\n  - photo: face.png\n"
        "  - photo: face.png\n    consent: 已同意\n",
        encoding="utf-8",
    )
    assert call("sheet", "film.yaml", "--faces", "-o", "faces.png").code == 0
    with Image.open(project / "faces.png") as page:
        pixels = np.asarray(page.convert("RGB")).astype(int)
    hidden, shown = (np.abs(pixels - color).max(axis=2) <= 3 for color in ((0xD4, 0x31, 0x1F), (0x1F, 0x8F, 0x4E)))
    assert hidden[: HEIGHT // 2].sum() > 400
    assert not hidden[HEIGHT // 2 :].any()
    assert shown[HEIGHT // 2 :].sum() > 400
