"""The reference names every key, and the committed one is fresh."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel

from videopipe.storyboard.describe import written_keys
from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.reference import main, reference
from videopipe.storyboard.scenes import PICTURES

COMMITTED = Path(__file__).parents[2] / "docs/storyboard.md"


def test_the_committed_reference_is_fresh() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == reference(), "the reference is stale: run `make docs`"


def test_the_reference_names_every_key() -> None:
    shapes: tuple[type[BaseModel], ...] = (Storyboard, *PICTURES.values())
    for shape in shapes:
        for key in written_keys(shape):
            assert reference().count(f"| `{key}` |") >= 2, key


def test_the_command_writes_the_reference(tmp_path: Path) -> None:
    main([str(tmp_path / "storyboard.md")])
    assert (tmp_path / "storyboard.md").read_text(encoding="utf-8") == reference()
