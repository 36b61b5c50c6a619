"""Phrases as a page has them: in one language, escaped; times and sizes as people write them."""

from __future__ import annotations

from html import escape

from videopipe.examine.phrases import phrase
from videopipe.storyboard.wording import Language


class Said:
    """Phrases in one language, escaped."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str, **values: object) -> str:
        return escape(phrase(name, self.language, **values))

    def listed(self, texts: list[str]) -> str:
        """Texts one after the other, escaped."""
        return escape(("、" if self.language == "zh" else ", ").join(texts))

    def lasting(self, seconds: float) -> str:
        """A length of time."""
        minutes, rest = divmod(round(seconds, 1), 60)
        if minutes:
            return self("minutes", minutes=int(minutes), seconds=f"{rest:.0f}")
        return self("seconds", seconds=f"{rest:g}")


def clock(seconds: float) -> str:
    """A moment of a film."""
    return f"{int(seconds // 60)}:{seconds % 60:04.1f}"


def megabytes(size: int) -> str:
    """A file's size."""
    return f"{size / 1_000_000:.1f} MB"
