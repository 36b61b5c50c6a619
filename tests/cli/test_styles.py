"""`videopipe styles`: the looks there are, a sheet of them, a look of one's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import Call
from videopipe.cli.page import HEIGHT, WIDTH
from videopipe.styles.look import built_in_look, built_in_looks, read_look


def test_every_look_is_listed_with_what_it_is_for(call: Call) -> None:
    english, chinese = call("styles").out, call("styles", lang="zh").out
    for name in built_in_looks():
        look = built_in_look(name)
        assert look.about_en in english
        assert look.about_zh in chinese
    listed = call("styles", "--json").document["styles"]
    assert [one["name"] for one in listed] == list(built_in_looks())
    assert next(one for one in listed if one["name"] == "campus")["transition"]["sound"] == "whoosh"
    assert "push + whoosh" in english


def test_a_look_of_ones_own_begins_as_a_copy_and_is_never_overwritten(call: Call, project: Path) -> None:
    answer = call("styles", "--copy", "red", "styles/ours.toml")
    assert answer.out.splitlines()[0] == "wrote styles/ours.toml"
    assert answer.out.endswith("style: styles/ours.toml\n")
    own = project / "styles" / "ours.toml"
    look = read_look(own)
    assert look == built_in_look("red").model_copy(update={"name": "ours"})
    own.write_text("mine", encoding="utf-8")
    assert call("styles", "--copy", "jade", "styles/ours.toml").code == 2
    assert own.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--copy", "jde", "ours.toml"), "did you mean jade"),
        (("--copy", "jade", "ours.txt"), "ends in .toml"),
        (("--sheet",), "-o is missing"),
        (("--sheet", "-o", "looks.gif"), "cannot write pictures"),
        (("--sheet", "--style", "blue", "-o", "looks.png"), "there is no style “blue”"),
        (("-o", "looks.png"), "-o needs --sheet"),
    ],
)
def test_a_call_that_cannot_be_is_told(call: Call, arguments: tuple[str, ...], said: str) -> None:
    answer = call("styles", *arguments)
    assert answer.code == 2
    assert said in answer.err


def test_a_sheet_shows_a_look_on_ones_own_photo(call: Call, project: Path) -> None:
    """The look's own file, changed: its ground and the photo are on the page."""
    call("styles", "--copy", "plain", "ours.toml")
    file = project / "ours.toml"
    file.write_text(file.read_text("utf-8").replace('ground = "#f4f1ec"', 'ground = "#204080"'), encoding="utf-8")
    Image.new("RGB", (360, 640), "#c03060").save(project / "pink.png")
    answer = call("styles", "--sheet", "--style", "ours.toml", "--photo", "pink.png", "-o", "sheet.png")
    assert answer.code == 0, answer.err
    pages = [np.asarray(Image.open(project / f"{name}.png").convert("RGB")) for name in ("sheet", "sheet-2")]
    page = np.stack(pages).astype(int)
    assert page.shape == (2, HEIGHT, WIDTH, 3)
    for color in ((0x20, 0x40, 0x80), (0xC0, 0x30, 0x60)):
        assert (np.abs(page - color).max(axis=3) <= 4).sum() > 20_000


def test_wrong_keys_of_a_style_file_are_told_by_the_sheet_and_by_check(call: Call, project: Path) -> None:
    call("styles", "--copy", "plain", "ours.toml")
    file = project / "ours.toml"
    file.write_text(file.read_text("utf-8").replace("smallest =", "smalest =", 1), encoding="utf-8")
    board = project / "school.yaml"
    board.write_text(board.read_text("utf-8").replace("voice:", "style: ours.toml\nvoice:"), encoding="utf-8")
    for arguments in (("styles", "--sheet", "--style", "ours.toml", "-o", "sheet.png"), ("check", "school.yaml")):
        answer = call(*arguments, lang="zh")
        assert answer.code == 1
        assert "ours.toml:" in answer.out + answer.err
        assert "没有“smalest”这个项目。是不是 smallest？" in answer.out + answer.err
