"""From a file to a checked storyboard, or all of its problems at once, each at its line and column."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from pydantic import ValidationError

from videopipe.errors import Problem, StoryboardError
from videopipe.storyboard.complaints import faults_of
from videopipe.storyboard.describe import written_keys
from videopipe.storyboard.faults import Fault, WritingError
from videopipe.storyboard.files import paths_in, paths_of_office
from videopipe.storyboard.framed import framed
from videopipe.storyboard.fromdisk import read_file, shown
from videopipe.storyboard.keys import Tidying
from videopipe.storyboard.later import Later
from videopipe.storyboard.lexicon import lexicon_in
from videopipe.storyboard.loaded import LoadedStoryboard, Places
from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.naming import unusable_film_name
from videopipe.storyboard.office import Office
from videopipe.storyboard.paths import PROJECT_FILE, Folders, folders_of
from videopipe.storyboard.project import with_defaults
from videopipe.storyboard.sound import Voice
from videopipe.storyboard.values import Known, listed
from videopipe.storyboard.wide_marks import in_plain_marks
from videopipe.storyboard.wording import Language
from videopipe.storyboard.wordlist import WordList, word_list_in
from videopipe.storyboard.written import BEGINNING, NOTHING, Path, Source

# What a list or a key that begins with a wrong mark brings along.
_AFTER_A_MARK = ("empty-value", "missing-key", "list-wanted")
# With more faults nobody reads which follows from which.
_MOST_EXPLAINED = 300


def load(
    file: FilePath,
    *,
    language: Language,
    styles: Collection[str],
    platforms: Collection[str],
    voices: Collection[str],
    rules: Collection[str] | None = None,
) -> LoadedStoryboard:
    """The storyboard in `file`, with the project's defaults, its paths found and its names known.

    `styles`, `platforms` and `voices` are the names that can be used, `rules` those of the built-in wording rules.
    Raises StoryboardError with every problem of the storyboard, the project file and the project's lists, sorted by
    place, in `language`.
    """
    folders = folders_of(file)
    own = _storyboard_in(file)
    unnamed = unusable_film_name(file.name)
    project = _project_in(folders.root / PROJECT_FILE)
    defaults, offices = _divided(project.keys or {})
    keys, taken = with_defaults(own.keys or {}, defaults)
    wordings = _wordings(offices.get("wording"), folders, () if rules is None else rules)
    allowable = None if rules is None else Later(lambda: (*rules, *(one.name for one in wordings)))
    known = Known(styles, platforms, voices, folders.find, folders.find_place, allowable)
    storyboard, late = _checked(keys, known, own)
    office, wrong = _of_the_office(offices, known, project)

    taken |= {(key,) for key in offices}
    places = Places(language, shown(file), own.source, shown(project.file), project.source, taken)
    of_project = Places(language, places.project_file, project.source)
    problems = [Places(language, places.file, own.source).problem(fault) for fault in (*unnamed, *own.faults)]
    problems += [places.problem(in_plain_marks(fault, places.written(fault.path))) for fault in late]
    problems += [of_project.problem(fault) for fault in (*project.faults, *_not_for_projects(defaults), *wrong)]
    lexicons = tuple(lexicon_in(folders.find(text)) for text in office.lexicon)
    problems += [lexicon.problem(language, fault) for lexicon in lexicons for fault in lexicon.faults]
    problems += [wording.problem(language, fault) for wording in wordings for fault in wording.faults]
    if storyboard is None or any(not problem.warning for problem in problems):
        raise StoryboardError(_sorted(problems, places.file))
    whole, frame = framed(storyboard, office)
    whole = _with_scene_voices(whole)
    files = {text: folders.find(text) for text in (*paths_in(whole), *paths_of_office(office))}
    return LoadedStoryboard(
        whole,
        file.absolute(),
        folders.root,
        file.stem,
        language,
        files,
        places,
        office,
        lexicons,
        frame,
        _sorted(problems, places.file),
        wordings,
    )


@dataclass(frozen=True, slots=True)
class _Written:
    """A file that was read: the keys that can be checked further (None when there are none) and its faults."""

    file: FilePath
    source: Source
    faults: tuple[Fault, ...]
    keys: dict[str, object] | None


def _divided(project: dict[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    """The defaults for storyboards, and what only the project file says."""
    own = written_keys(Office)
    defaults = {key: value for key, value in project.items() if key not in own}
    return defaults, {key: value for key, value in project.items() if key in own}


def _not_for_projects(defaults: dict[str, object]) -> Iterator[Fault]:
    """What may be said of one film, and not of all."""
    label = defaults.get("label")
    if isinstance(label, dict) and "off" in label:
        yield Fault(("label", "off"), "label-off-in-project", on_key=True)


def _of_the_office(keys: dict[str, object], known: Known, project: _Written) -> tuple[Office, tuple[Fault, ...]]:
    """What the project file says of the office, and what is wrong with it."""
    repeated = tuple(fault for place in ("intro", "outro") for fault in _repeated_ids(place, keys, project.source))
    try:
        return Office.model_validate(keys, context=known), repeated
    except ValidationError as error:
        late = tuple(fault for fault in faults_of(error) if not _explained(fault, project.faults))
        return Office(), (*late, *repeated)


def _wordings(written: object, folders: Folders, rules: Collection[str]) -> tuple[WordList, ...]:
    """The project's word lists; paths that lead nowhere are told with the rest of the project file."""
    found = []
    texts = listed(written)
    for text in texts if isinstance(texts, list) else ():
        if isinstance(text, str):
            try:
                found.append(word_list_in(folders.find(text), rules))
            except WritingError:
                continue
    return tuple(found)


def word_lists_of(root: FilePath, rules: Collection[str]) -> tuple[WordList, ...]:
    """The word lists of the project in `root`, those of its project file that can be found."""
    project = _project_in(root / PROJECT_FILE)
    return _wordings((project.keys or {}).get("wording"), folders_of(root / PROJECT_FILE), rules)


def _storyboard_in(file: FilePath) -> _Written:
    source, faults = read_file(file)
    if source.data is None and any(not fault.warning for fault in faults):
        return _Written(file, source, faults, None)
    tidying = Tidying()
    keys = tidying.storyboard(source.data)
    found = tuple(fault for fault in tidying.faults if not _explained(fault, (*faults, *tidying.faults)))
    return _Written(file, source, (*faults, *found), keys)


def _project_in(file: FilePath) -> _Written:
    if not file.is_file():
        return _Written(file, NOTHING, (), None)
    if not file.resolve().is_relative_to(file.parent):
        return _Written(file, NOTHING, (Fault((), "path-leaves", {"path": file.name}, at=BEGINNING),), None)
    source, faults = read_file(file)
    tidying = Tidying()
    keys = None if source.data is None and any(not fault.warning for fault in faults) else tidying.project(source.data)
    return _Written(file, source, (*faults, *tidying.faults), keys)


def _checked(data: dict[str, object], known: Known, own: _Written) -> tuple[Storyboard | None, tuple[Fault, ...]]:
    """The storyboard, or None, and what is wrong with its values."""
    if own.keys is None:
        return None, ()
    repeated = tuple(_repeated_ids("scenes", data, own.source))
    try:
        storyboard = Storyboard.model_validate(data, context=known)
    except ValidationError as error:
        late = _said_once(tuple(faults_of(error)), own.source)
        late = tuple(fault for fault in late if not _explained(fault, own.faults))
        return None, (*late, *repeated)
    return storyboard, repeated


def _said_once(faults: tuple[Fault, ...], source: Source) -> tuple[Fault, ...]:
    """Without the faults of values that were not written, but follow from another that has the same fault."""
    written = {(fault.rule, str(fault.values)) for fault in faults if fault.path in source.values}
    return tuple(
        fault for fault in faults if fault.path in source.values or (fault.rule, str(fault.values)) not in written
    )


def _repeated_ids(place: str, keys: dict[str, object], source: Source) -> Iterator[Fault]:
    first: dict[object, int] = {}
    scenes = keys.get(place)
    for number, scene in enumerate(scenes if isinstance(scenes, list) else ()):
        name = scene.get("id")
        path: Path = (place, number, "id")
        if isinstance(name, str) and name in first:
            yield Fault(path, "duplicate-id", {"id": name, "first": first[name]})
        elif isinstance(name, str):
            first[name] = source.place(path).line


def _with_scene_voices(storyboard: Storyboard) -> Storyboard:
    """What a scene's voice does not say is the film's."""
    scenes = tuple(
        scene.model_copy(update={"voice": _over(storyboard.voice, scene.voice)}) if scene.voice else scene
        for scene in storyboard.scenes
    )
    return storyboard.model_copy(update={"scenes": scenes})


def _over(film: Voice, scene: Voice) -> Voice:
    return film.model_copy(update={name: getattr(scene, name) for name in scene.model_fields_set})


def _explained(fault: Fault, early: tuple[Fault, ...]) -> bool:
    """Whether an early fault already says why this one had to come."""
    path = fault.path
    for other in early if len(early) < _MOST_EXPLAINED else ():
        if other.rule == "yaml-alias" and other.path and path[: len(other.path)] == other.path:
            return True
        if fault.rule in _AFTER_A_MARK and other.rule in ("yaml-wide-dash", "yaml-wide-blank"):
            return True
        meant = other.path == path or (other.path[:-1] == path[:-1] and other.values.get("near") == path[-1])
        if fault.rule == "missing-key" and meant:
            return True
    return False


def _sorted(problems: list[Problem], first: str) -> tuple[Problem, ...]:
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda found: (found.file != first, found)))
