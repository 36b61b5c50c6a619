"""What is asked of an engine: a sentence, a voice, and how particular words are said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from videopipe.errors import SpeechError


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """Who speaks and how.

    `engine` is `offline`, `edge`, `recording` or `silent`; `name` a voice (see `voices`). `rate_percent` makes speech
    faster (+) or slower (−), `volume_percent` louder or softer, `pitch_hz` higher or lower (which only the online voice
    can).
    """

    engine: str
    name: str
    rate_percent: int = 0
    pitch_hz: int = 0
    volume_percent: int = 0

    @property
    def pace(self) -> float:
        """How many times as fast as usual. Raises SpeechError for a rate that cannot be understood."""
        if not -50 <= self.rate_percent <= 100:
            message = f"a rate of {self.rate_percent:+d}% cannot be understood; choose from -50% to +100%"
            raise SpeechError(message, "speech-rate", value=f"{self.rate_percent:+d}%")
        return 1 + self.rate_percent / 100


@dataclass(frozen=True, slots=True)
class Take:
    """A recording of a whole scene: its `file`, its content's digest, the sentences said in it, and which is meant.

    Where the file lies does not change the sound.
    """

    file: Path
    digest: str
    texts: tuple[str, ...]
    place: int


@dataclass(frozen=True, slots=True)
class SpeechRequest:
    """One sentence to be spoken.

    `text` is the written form. `pronounce` holds pairs of written text and how it is said: pinyin with tone marks
    (`zhāng yè`), pinyin with tone digits (`zhang1 ye4`), or other characters that sound so (`民勒县`). `proxy` is the
    way to an online service; it does not change the sound. `take` is the recording in which the sentence is said.
    """

    text: str
    voice: VoiceChoice
    pronounce: tuple[tuple[str, str], ...] = ()
    proxy: str | None = None
    take: Take | None = None

    @property
    def touching(self) -> tuple[tuple[str, str], ...]:
        """The pronunciations whose written text occurs here: the only ones that can change the sound."""
        said = "\n".join(self.take.texts) if self.take else self.text
        return tuple(sorted({pair for pair in self.pronounce if pair[0] and pair[0] in said}))
