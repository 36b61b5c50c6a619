"""Words of a Chinese sentence, for breaking lines between them."""

from __future__ import annotations


def words_of(text: str) -> list[str]:
    """`text` cut into words and marks; joined they are `text` again."""
    import rjieba

    return list(rjieba.cut(text))
