"""A storyboard's sentences to listen to, before any picture is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from videopipe.errors import StoryboardError
from videopipe.events import Noticed, Tell
from videopipe.pipeline.film import Settings
from videopipe.pipeline.planning import read_storyboard
from videopipe.pipeline.speaking import script_of, speak, unclear_pronunciations
from videopipe.pipeline.unsaid import unsaid
from videopipe.speech.as_read import AsRead, as_read
from videopipe.speech.engines import Engines
from videopipe.speech.kept import KIND
from videopipe.survey import Survey, survey_takes
from videopipe.timeline.plan import scene_ids


@dataclass(frozen=True, slots=True)
class Listened:
    """A sentence: its scene's number (from 1) and id, its own number there, what is written, how it is read.

    `voice` is who speaks (`offline:xiaoxiao`), `sound` the WAV file, None where the voice makes none.
    """

    scene: int
    id: str
    number: int
    written: str
    read: AsRead
    voice: str
    seconds: float
    sound: Path | None

    @property
    def name(self) -> str:
        """A file name that sorts as the film runs: `03-yard-1`."""
        return f"{self.scene:02}-{self.id}-{self.number}"


class NoSuchSceneError(Exception):
    """No scene has this id; `ids` are those there are."""

    def __init__(self, scene: str, ids: tuple[str, ...]) -> None:
        super().__init__(scene)
        self.scene, self.ids = scene, ids

    def __reduce__(self) -> tuple[type[NoSuchSceneError], tuple[str, tuple[str, ...]]]:
        return (type(self), (self.scene, self.ids))


def listen(
    file: Path, settings: Settings, tell: Tell, *, scene: str | None = None, engines: Engines | None = None
) -> tuple[Listened, ...]:
    """Every sentence of a storyboard, or of the scene with that id, spoken or remembered.

    Raises StoryboardError with every problem, NoSuchSceneError, and WorldError when the voice fails.
    """
    loaded, _ = read_storyboard(file, settings.language)
    ids = scene_ids(loaded.storyboard.scenes)
    if scene is not None and scene not in ids:
        raise NoSuchSceneError(scene, ids)
    takes, missing = survey_takes(loaded)
    said = unsaid(loaded, None if scene is None else ids.index(scene))
    if problems := (*unclear_pronunciations(loaded), *missing, *(problem for problem in said if not problem.warning)):
        raise StoryboardError(problems)
    for problem in said:
        tell(Noticed(loaded.name, str(problem)))
    script = script_of(loaded, Survey({}, {}, None, None, takes))
    script = script if scene is None else script.only(ids.index(scene))
    spoken = speak(loaded, script, settings, tell, engines)
    return tuple(
        Listened(
            number + 1,
            ids[number],
            place + 1,
            sentence.text,
            as_read(request),
            f"{request.voice.engine}:{request.voice.name}" if request.take is None else "recording",
            sentence.duration_ms / 1000,
            settings.store.path_of(KIND, sentence.sound, ".wav") if sentence.sound else None,
        )
        for number, (sentences, requests) in enumerate(zip(spoken.sentences, spoken.requests, strict=True))
        for place, (sentence, request) in enumerate(zip(sentences, requests, strict=True))
    )
