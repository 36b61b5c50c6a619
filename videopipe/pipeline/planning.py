"""From a storyboard to a planned film: load, survey, speak, plan; every problem at its line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.captions import all_shapes
from videopipe.errors import Problem, SpeechError, StoryboardError
from videopipe.events import Noticed, Tell
from videopipe.fonts.fonts import text_width
from videopipe.pipeline.clips import warnings_of_clips
from videopipe.pipeline.film import PlannedFilm, Settings
from videopipe.pipeline.glyphs import missing_glyphs
from videopipe.pipeline.labelled import shown_label
from videopipe.pipeline.photos import warnings_of_photos
from videopipe.pipeline.plugged import broken_in
from videopipe.pipeline.shaping import chosen_profiles, refused_lengths, refused_texts, shaped_plans
from videopipe.pipeline.showing_faces import faces_to_look_at
from videopipe.pipeline.speaking import (
    SpokenFilm,
    pronunciations,
    script_of,
    speak,
    speaking,
    speech_problem,
    unclear_pronunciations,
    voice_of,
)
from videopipe.platforms.profile import Profile, platforms
from videopipe.scenes import all_scenes
from videopipe.scenes.marks import Marks, with_marks
from videopipe.speech.engines import Engines
from videopipe.speech.voices import VOICES
from videopipe.storyboard.later import Later
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.paths import folders_of
from videopipe.storyboard.validate import load
from videopipe.storyboard.wording import Language
from videopipe.styles.look import Look, broken_look, built_in_look, built_in_looks, look_names, named_look, read_look
from videopipe.styles.scaling import look_at
from videopipe.survey import Survey, look_closely, survey
from videopipe.timeline.inputs import PlanningError, SpokenSentence
from videopipe.timeline.plan import Facts, Plan, plan
from videopipe.timeline.treatment import photos_with_hidden_faces

if TYPE_CHECKING:
    from videopipe.speech.recording import RecordingEngine
    from videopipe.speech.request import SpeechRequest
    from videopipe.speech.silent import SilentEngine

DEFAULT_STYLE = "jade"
_OF_LENGTH = ("duration-too-short", "film-too-long", "film-too-short", "film-too-large")


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A storyboard that was read, its look, and the facts of its files."""

    loaded: LoadedStoryboard
    look: Look
    found: Survey


def survey_film(file: Path, settings: Settings) -> Surveyed:
    """What a film is made of. Raises StoryboardError with what can be seen of it without speaking."""
    loaded, look = read_storyboard(file, settings.language)
    found, problems = survey(loaded, settings.store)
    if problems:
        raise StoryboardError(problems)
    return Surveyed(loaded, look, found)


def plan_film(
    file: Path,
    settings: Settings,
    tell: Tell,
    *,
    engines: Engines | None = None,
    lookers: int = 1,
    surveyed: Surveyed | None = None,
    wording: bool = True,
) -> PlannedFilm:
    """Everything that will be seen and heard; speaks what has not been spoken before.

    Hand in `engines` to load the voice once for several films, and `surveyed` when its files were looked at already.
    Photos not seen before are looked at by so many `lookers`, which are processes: a script that wants more than one
    does its work under `if __name__ == "__main__":`. `wording` says whether its words are read as a careful editor
    and a voice would; who only looks at a frame needs no reader.
    """
    from videopipe.pipeline.watching import watch_clips

    problems: tuple[Problem, ...] = ()
    if surveyed is None:
        loaded, look = read_storyboard(file, settings.language)
        found, problems = survey(loaded, settings.store)
    else:
        loaded, look, found = surveyed.loaded, surveyed.look, surveyed.found
    profiles = chosen_profiles(loaded, settings.platforms)
    texts = refused_texts(loaded, profiles)
    said = _unsaid(loaded) if wording else ()
    forbidden = _forbidden(loaded) if wording else ()
    refused = (*(problem for problem in (*texts, *said) if not problem.warning), *forbidden)
    if problems := (*unclear_pronunciations(loaded), *problems, *refused):
        raise StoryboardError(problems)
    for problem in (*loaded.notes, *texts, *said, *faces_to_look_at(loaded)):
        tell(Noticed(loaded.name, str(problem)))
    careful = photos_with_hidden_faces(loaded.storyboard)
    found = look_closely(found, loaded.name, settings.store, tell, thorough=careful, jobs=lookers)
    found = watch_clips(loaded, found, settings.store, tell)
    spoken = speak(loaded, script_of(loaded, found), settings, tell, engines)
    film = _planned(loaded, look, found, spoken, profiles)
    for warning in warnings_of_clips(film):
        tell(Noticed(loaded.name, str(warning)))
    return _proofread(film, tell) if wording else film


def _unsaid(loaded: LoadedStoryboard) -> tuple[Problem, ...]:
    """What its voices would not say."""
    from videopipe.pipeline.unsaid import unsaid

    return unsaid(loaded)


def _forbidden(loaded: LoadedStoryboard) -> tuple[Problem, ...]:
    """What its words say that no film may."""
    from videopipe.proofreading.proof import proofread

    return proofread(loaded).forbidden


def _proofread(film: PlannedFilm, tell: Tell) -> PlannedFilm:
    """The film with what its storyboard allows of what its words were found to say; the rest is told."""
    from videopipe.proofreading.proof import proofread

    proof = proofread(film.loaded, film.plan)
    for warning in proof.warnings:
        tell(Noticed(film.name, str(warning)))
    return replace(film, allowed=proof.allowed)


def check(file: Path, language: Language) -> tuple[Problem, ...]:
    """Every problem of a storyboard that can be known without speaking or drawing; warnings are marked as such.

    Lengths are estimated, so a scene that seems too short for its narration is a warning here.
    """
    from videopipe.proofreading.proof import proofread
    from videopipe.speech.recording import RecordingEngine
    from videopipe.speech.silent import SilentEngine

    try:
        loaded, look = read_storyboard(file, language)
        profiles = chosen_profiles(loaded)
    except StoryboardError as error:
        return error.problems
    said = _unsaid(loaded)
    unheard = tuple(problem for problem in said if problem.warning)
    texts = (*loaded.notes, *refused_texts(loaded, profiles), *proofread(loaded).problems, *unheard)
    found, problems = survey(loaded)
    problems = (*unclear_pronunciations(loaded), *problems, *(problem for problem in said if not problem.warning))
    photos = () if problems else warnings_of_photos(loaded, found)
    if problems or any(not problem.warning for problem in photos):
        return tuple(sorted((*problems, *photos, *texts)))
    script = script_of(loaded, found)
    voices = tuple(voice_of(loaded, number) for number in range(len(script.said)))
    engines = (RecordingEngine(), SilentEngine())
    try:
        requests = script.requests(voices)
        sentences = tuple(tuple(_estimated(request, *engines) for request in scene) for scene in requests)
    except SpeechError as error:
        return (speech_problem(loaded, script.said, error),)
    try:
        spoken = SpokenFilm(sentences, requests, speaking(voices, requests))
        film = _planned(loaded, look, found, spoken, profiles)
    except StoryboardError as error:
        return tuple(sorted((*map(_as_estimated, error.problems), *photos, *texts)))
    texts = (*loaded.notes, *refused_texts(loaded, profiles), *proofread(loaded, film.plan).problems, *unheard)
    return tuple(sorted((*warnings_of_clips(film), *photos, *texts, *faces_to_look_at(loaded))))


def _as_estimated(problem: Problem) -> Problem:
    """A problem found with estimated lengths: those of length are warnings."""
    return replace(problem, warning=problem.warning or problem.rule in _OF_LENGTH)


def _estimated(request: SpeechRequest, recorded: RecordingEngine, silent: SilentEngine) -> SpokenSentence:
    """About how long a sentence takes; a recording takes as long as it takes."""
    from videopipe.speech.engine import spoken_by

    sound = spoken_by(recorded if request.take else silent, request)
    return SpokenSentence(request.text, sound.times, sound.duration_ms, None, sound.rest_ms)


def read_storyboard(file: Path, language: Language) -> tuple[LoadedStoryboard, Look]:
    """The storyboard and its look; raises StoryboardError with every problem."""
    known = platforms(folders_of(file).root)
    loaded = load(
        file, language=language, styles=look_names(), platforms=known, voices=_voice_names(), rules=Later(_rule_names)
    )
    look = _look_of(loaded, language)
    if problems := broken_in(loaded, look):
        raise StoryboardError(problems)
    return loaded, look


def _rule_names() -> tuple[str, ...]:
    from videopipe.proofreading.rules import rule_names

    return rule_names()


def _look_of(loaded: LoadedStoryboard, language: Language) -> Look:
    style = loaded.storyboard.style or DEFAULT_STYLE
    if style in built_in_looks():
        return built_in_look(style)
    if style in loaded.files:
        return read_look(loaded.files[style], language)
    if broken := broken_look(style):
        raise StoryboardError((loaded.problem(("style",), broken.rule, **broken.values),))
    return named_look(style)


def _voice_names() -> tuple[str, ...]:
    return tuple(name for voice in VOICES for name in (voice.name, voice.online))


def _planned(
    loaded: LoadedStoryboard, look: Look, found: Survey, spoken: SpokenFilm, profiles: tuple[Profile, ...]
) -> PlannedFilm:
    names = tuple(name for name, _ in pronunciations(loaded))
    facts = Facts(found.photos, spoken.sentences, found.music, names, found.clips)
    label = shown_label(loaded.storyboard, spoken.voices, look)
    marks = Marks(loaded.office, loaded.frame, len(loaded.storyboard.scenes), found.logo, labelled=label is not None)
    kinds, captions = with_marks(all_scenes(), marks), all_shapes()

    def plan_for(chosen: Profile) -> Plan:
        fitted = look_at(look, chosen.size)
        return plan(
            loaded.storyboard, facts, chosen, fitted, measure=text_width, kinds=kinds, shapes=captions, label=label
        )

    try:
        shapes = shaped_plans(profiles, plan_for)
    except PlanningError as error:
        raise StoryboardError(
            tuple(
                loaded.problem(finding.path, finding.rule, warning=False, **finding.values)
                for finding in error.findings
            )
        ) from error
    problems = [problem for shaped in shapes for problem in missing_glyphs(loaded, look, shaped.plan)]
    problems += [problem for problem in refused_lengths(loaded, shapes) if not problem.warning]
    if problems:
        raise StoryboardError(tuple(dict.fromkeys(problems)))
    return PlannedFilm(loaded, look, found, shapes, spoken.voices, spoken.fell_back)
