"""A film's sentences as requests to its voices: who speaks what, in which recording, and how words are said."""

from __future__ import annotations

from dataclasses import dataclass, replace

from videopipe.errors import Problem, SpeechError, StoryboardError, VoiceServiceError
from videopipe.events import Noticed, Tell
from videopipe.pipeline.film import Settings
from videopipe.speech.engines import Engines
from videopipe.speech.narrate import narrate
from videopipe.speech.pronunciation import can_be_said
from videopipe.speech.request import SpeechRequest, Take, VoiceChoice
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.model import Voice
from videopipe.storyboard.wording import say
from videopipe.survey import Recorded, Survey
from videopipe.timeline.inputs import SpokenSentence
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

    def only(self, number: int) -> Script:
        """The script of one scene; the others say nothing."""
        said = tuple(texts if place == number else () for place, texts in enumerate(self.said))
        return replace(self, said=said)

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
    text = error.values.get("sentence")
    number = next((number for number, texts in enumerate(said) if text in texts), None)
    if number is None:
        raise error
    return loaded.problem(("scenes", number, "say"), "speech-failed", text=text, reason=error)


@dataclass(frozen=True, slots=True)
class SpokenFilm:
    """The film's sentences scene by scene, as they were asked for, the voices that spoke, and why it was another."""

    sentences: tuple[tuple[SpokenSentence, ...], ...]
    requests: tuple[tuple[SpeechRequest, ...], ...]
    voices: tuple[str, ...]
    fell_back: str | None = None


def speak(
    loaded: LoadedStoryboard, script: Script, settings: Settings, tell: Tell, engines: Engines | None
) -> SpokenFilm:
    """Every scene's sentences, spoken or remembered; by the fallback, all of them, when the online voice fails."""
    engines = engines or Engines(settings.store, settings.jobs)
    voices = tuple(voice_of(loaded, index) for index in range(len(loaded.storyboard.scenes)))
    try:
        return _narrated(loaded, script, voices, settings, tell, engines)
    except VoiceServiceError as error:
        stand_in = fallback_of(loaded)
        if stand_in is None:
            raise
        reason = say(error.rule, settings.language, **error.values)
        tell(Noticed(loaded.name, say("voice-fell-back", settings.language, reason=reason)))
        instead = tuple(
            voice.model_copy(update={"engine": stand_in, "pitch_hz": 0}) if voice.engine == "edge" else voice
            for voice in voices
        )
        return replace(_narrated(loaded, script, instead, settings, tell, engines), fell_back=reason)


def fallback_of(loaded: LoadedStoryboard) -> str | None:
    """Who speaks instead of the online voice: as the film says, else the first scene that does."""
    voices = (loaded.storyboard.voice, *(voice_of(loaded, at) for at in range(len(loaded.storyboard.scenes))))
    return next((voice.fallback for voice in voices if voice.fallback), None)


def _narrated(
    loaded: LoadedStoryboard,
    script: Script,
    voices: tuple[Voice, ...],
    settings: Settings,
    tell: Tell,
    engines: Engines,
) -> SpokenFilm:
    """Every scene's sentences by these voices."""
    requests = script.requests(voices)
    wanted = [request for scene in requests for request in scene]
    try:
        spoken = iter(
            narrate(wanted, store=settings.store, threads=settings.jobs, film=loaded.name, tell=tell, engines=engines)
            if wanted
            else ()
        )
    except VoiceServiceError:
        raise
    except SpeechError as error:
        raise StoryboardError((speech_problem(loaded, script.said, error),)) from error
    return SpokenFilm(
        tuple(tuple(next(spoken) for _ in scene) for scene in requests),
        requests,
        speaking(voices, requests),
    )


def speaking(voices: tuple[Voice, ...], requests: tuple[tuple[SpeechRequest, ...], ...]) -> tuple[str, ...]:
    """The voices that have something to say, each once, as reports name them."""
    return tuple(dict.fromkeys(voice_name(voice) for voice, scene in zip(voices, requests, strict=True) if scene))
