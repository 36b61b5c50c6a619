"""The gallery's page and pictures are those of the looks there are; `make gallery` draws them again."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from videopipe.styles.look import built_in_looks

ROOT = Path(__file__).resolve().parents[2]


def test_the_gallery_shows_every_look() -> None:
    spec = importlib.util.spec_from_file_location("make_gallery", ROOT / "docs" / "make_gallery.py")
    assert spec is not None
    assert spec.loader is not None
    gallery = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gallery)
    assert (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8") == gallery.page()
    pictures = sorted(path.stem for path in (ROOT / "docs" / "pictures" / "looks").glob("*.jpg"))
    assert pictures == sorted(built_in_looks())
    assert sum(path.stat().st_size for path in (ROOT / "docs" / "pictures").rglob("*.jpg")) < 6_000_000
