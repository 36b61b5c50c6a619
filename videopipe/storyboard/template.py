"""The storyboard that a new film begins with: short, commented, and valid once its photo is there."""

from __future__ import annotations

import json
import re
from importlib.resources import files

from videopipe.storyboard.wording import Language

_SAFE = re.compile(r"[^\W\d][\w ]*\Z")
_WORDS = frozenset({"null", "true", "false", "~"})


def new_storyboard(title: str, *, language: Language, schema: str, photo: str = "assets/photos/school.jpg") -> str:
    """The text of a new storyboard called `title` (1–40 characters), commented in `language`.

    `schema` is the path or address of the JSON Schema, for the first line; `photo` the path of its photo.
    """
    text = files("videopipe.storyboard").joinpath("data", f"new.{language}.yaml").read_text(encoding="utf-8")
    return text.format(title=_scalar(title), photo=_scalar(photo), schema=schema)


def _scalar(text: str) -> str:
    """`text` as a YAML scalar, in quotes unless it is plainly a text."""
    plain = _SAFE.match(text) and text == text.strip() and text.casefold() not in _WORDS
    return text if plain or re.fullmatch(r"[\w][\w/.-]*[A-Za-z]", text) else json.dumps(text, ensure_ascii=False)
