"""`python -m benchmarks.captions`: how well captions keep time with the embedded voice, on ten paragraphs of news."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np

from benchmarks.page import machine, table, write_section
from tests.speech.clauses import ClauseStart, clause_starts
from tests.speech.news import NEWS
from videopipe.speech.offline import OfflineEngine
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.store import Store
from videopipe.timeline.sentences import sentences

VOICE = "xiaoxiao"
THREADS = 2


def main() -> None:
    """Speak, measure, and write the page's section."""
    with tempfile.TemporaryDirectory(prefix="videopipe-bench-") as name:
        engine = OfflineEngine(Store(Path(name)), THREADS)
        texts = [text for paragraph, _ in NEWS for text in sentences((paragraph,))]
        spoken = [(text, engine.speak(SpeechRequest(text, VoiceChoice("offline", VOICE)))) for text in texts]
    write([start for text, sound in spoken for start in clause_starts(text, sound)], len(texts))


def write(starts: list[ClauseStart], count: int) -> None:
    """The section, from every clause of `count` sentences."""
    rested = [start for start in starts if start.rested]
    rows = [_row("after a rest", rested), _row("at a mark without a rest", [one for one in starts if not one.rested])]
    write_section(
        "captions",
        [
            "## Captions in time with the embedded voice",
            "",
            f"{count} sentences of news, {len(starts)} clauses, voice {VOICE}: when a clause is told to begin against",
            "when it is heard to, which is the end of the rest before it (below −45 dBFS) or, where the voice makes",
            "none of 50 ms, the quietest moment within a quarter of a second. The limit is 150 ms.",
            "",
            *table(("clauses", "count", "mean ms late", "mean distance ms", "95 % within ms", "farthest ms"), rows),
            "",
            machine(),
        ],
    )


def _row(name: str, starts: list[ClauseStart]) -> list[str]:
    late = np.array([start.late_ms for start in starts])
    far = np.abs(late)
    figures = (late.mean(), far.mean(), np.percentile(far, 95), far.max()) if len(late) else ()
    return [name, str(len(late)), *(f"{figure:.0f}" for figure in figures), *[""] * (0 if len(late) else 4)]


if __name__ == "__main__":
    main()
