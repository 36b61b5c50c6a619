"""A film's sentences as requests to its voices: who speaks what, in which recording, and how words are said."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.errors import Problem, SpeechError
from videopipe.speech.pronunciation import can_be_said
from videopipe.speech.request import SpeechRequest, Take, VoiceChoice
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.model import Voice
from videopipe.survey import Recorded, Survey
from videopipe.timeline.sentences import sentences


@dataclass(frozen=True, slots=True)
class Script:
    """What every scene says and how words are said, with the proxy to an online voice."""

    said: tuple[tuple[str, ...], ...]
    pronounce: tuple[tuple[str, str], ...]
    proxy: str | None
    takes: tuple[Recorded | None, ...]

    def requests(self, voices: tuple[Voice, ...]) -> tuple[tuple[SpeechRequest, ...], ...]:
        """Every scene's sentences, asked of its voice."""
        return tuple(
            tuple(self._request(number, place, voice) for place in range(len(self.said[number])))
            for number, voice in enumerate(voices)
        )

    def _request(self, number: int, place: int, voice: Voice) -> SpeechRequest:
        texts, recorded = self.said[number], self.takes[number]
        take = Take(recorded.file, recorded.digest, texts, place) if recorded else None
        near = "\n".join(texts) if take else texts[place]
        pronounce = tuple(pair for pair in self.pronounce if pair[0] in near)
        return SpeechRequest(texts[place], choice_of(voice), pronounce, self.proxy, take)


def script_of(loaded: LoadedStoryboard, survey: Survey) -> Script:
    """What the film says. Raises SpeechError for a pronunciation that nobody can say."""
    scenes = loaded.storyboard.scenes
    takes = tuple(survey.takes.get(number) for number in range(len(scenes)))
    said = tuple(sentences(scene.say) for scene in scenes)
    return Script(said, pronunciations(loaded), loaded.office.proxy, takes)


def pronunciations(loaded: LoadedStoryboard) -> tuple[tuple[str, str], ...]:
    """How words are said: as the storyboard has it, else the project, else the first of its lexicons with the word."""
    known: dict[str, str] = dict(loaded.storyboard.pronounce)
    for lexicon in loaded.lexicons:
        for word, sound in lexicon.entries:
            known.setdefault(word, sound)
    return tuple(known.items())


def unclear_pronunciations(loaded: LoadedStoryboard) -> tuple[Problem, ...]:
    """A problem for every sound that nobody can say, in the storyboard, its project and the project's lexicons."""
    own = [
        loaded.problem(("pronounce", word), "pronounce-unclear", word=word, sound=sound)
        for word, sound in loaded.storyboard.pronounce
        if not can_be_said(sound)
    ]
    shared = [
        lexicon.problem(loaded.language, Fault((word,), "pronounce-unclear", {"word": word, "sound": sound}))
        for lexicon in loaded.lexicons
        for word, sound in lexicon.entries
        if not can_be_said(sound)
    ]
    return (*own, *shared)


def voice_of(loaded: LoadedStoryboard, number: int) -> Voice:
    """The voice of a scene: its own, or the film's."""
    return loaded.storyboard.scenes[number].voice or loaded.storyboard.voice


def voice_name(voice: Voice) -> str:
    """A voice as reports name it: `edge:xiaoxiao`, or `recording` for the editor's own."""
    return voice.engine if voice.engine == "recording" else f"{voice.engine}:{voice.name}"


def choice_of(voice: Voice) -> VoiceChoice:
    """A storyboard's voice as engines want it."""
    return VoiceChoice(voice.engine, voice.name, voice.rate_percent, voice.pitch_hz, voice.volume_percent)


def speech_problem(loaded: LoadedStoryboard, said: tuple[tuple[str, ...], ...], error: SpeechError) -> Problem:
    """A sentence that cannot be spoken, at the scene that says it; the error itself when no scene does."""
    message = str(error)
    for number, texts in enumerate(said):
        for text in texts:
            if text in message:
                return loaded.problem(("scenes", number, "say"), "speech-failed", text=text, reason=message)
    raise error
