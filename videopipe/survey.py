"""Surveying: every photo and the music of a storyboard are opened once and described, every fault at its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from videopipe.assets.clip import clip_facts
from videopipe.assets.faces import Face
from videopipe.assets.known_clips import known_clip
from videopipe.assets.photo import open_logo, photo_facts
from videopipe.digest import digest, digest_of_file
from videopipe.errors import ClipError, MachineError, PhotoError, Problem, SpeechError, WorldError
from videopipe.events import StageAdvanced, StageBegun, Tell
from videopipe.store import Store
from videopipe.storyboard.files import clip_places, photo_places
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.recordings import recordings
from videopipe.timeline.inputs import ClipFacts, PhotoFacts
from videopipe.timeline.plan import scene_ids

T = TypeVar("T")
# Music that was listened to.
_HEARD = "heard"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A scene's recording: its path as written, its file, and the digest of its content."""

    written: str
    file: Path
    digest: str


@dataclass(frozen=True, slots=True)
class Survey:
    """Facts of every photo and clip by its path as written, the real file of each one's digest, the music's digest.

    `takes` are the recordings that speak scenes, by the scene's number; `faces` are what the detector found in each
    photo, by digest, when it was looked at. The logo's file is among `files`, its facts are apart: it is no photo.
    """

    photos: dict[str, PhotoFacts]
    files: dict[str, Path]
    music: str | None
    music_file: Path | None
    takes: Mapping[int, Recorded] = field(default_factory=dict)
    faces: Mapping[str, tuple[Face, ...]] = field(default_factory=dict)
    logo: PhotoFacts | None = None
    clips: Mapping[str, ClipFacts] = field(default_factory=dict)


def survey(loaded: LoadedStoryboard, store: Store | None = None) -> tuple[Survey, tuple[Problem, ...]]:
    """The survey, and a problem for every photo, clip, music and recording that cannot be read.

    Clips described before are remembered in `store`.
    """
    photos, problems = _each_photo(loaded, photo_facts)
    clips, unreadable = _each_clip(loaded, store)
    facts: dict[str, PhotoFacts | ClipFacts] = {**photos, **clips}
    files = {one.digest: loaded.files[written] for written, one in facts.items()}
    music = loaded.storyboard.music
    music_file = loaded.files[music.file] if music else None
    takes, unheard = survey_takes(loaded)
    logo, unseen = _logo(loaded)
    if logo is not None and loaded.office.logo is not None:
        files[logo.digest] = loaded.files[loaded.office.logo.file]
    heard = digest_of_file(music_file) if music_file else None
    found = Survey(photos, files, heard, music_file, takes, logo=logo, clips=clips)
    return found, (*problems, *unreadable, *_of_music(loaded, heard, store), *unheard, *unseen)


def _logo(loaded: LoadedStoryboard) -> tuple[PhotoFacts | None, tuple[Problem, ...]]:
    """The facts of the project's logo, or the problem that it cannot be drawn."""
    logo = loaded.office.logo
    if logo is None:
        return None, ()
    try:
        open_logo(loaded.files[logo.file])
        return photo_facts(loaded.files[logo.file]), ()
    except PhotoError as error:
        place = ("logo", "file")
        return None, (loaded.problem(place, "photo-unreadable", name=logo.file, reason=error),)


def survey_takes(loaded: LoadedStoryboard) -> tuple[dict[int, Recorded], tuple[Problem, ...]]:
    """The recordings of the scenes that are spoken by them, and a problem for each that is missing or says nothing."""
    found, missing = recordings(loaded, scene_ids(loaded.storyboard.scenes))
    problems = list(missing)
    takes: dict[int, Recorded] = {}
    if not found:
        return takes, missing
    from videopipe.speech.recording import is_heard

    for number, recording in found.items():
        try:
            if is_heard(recording.file):
                takes[number] = Recorded(recording.written, recording.file, digest_of_file(recording.file))
            else:
                problems.append(loaded.problem(("scenes", number), "recording-silent", name=recording.written))
        except SpeechError as error:
            place = ("scenes", number)
            problems.append(loaded.problem(place, "recording-unreadable", name=recording.written, reason=error))
    return takes, tuple(problems)


def look_closely(
    found: Survey, film: str, store: Store, tell: Tell, *, thorough: frozenset[str] = frozenset(), jobs: int = 1
) -> Survey:
    """The survey with every photo's faces and salient point, remembered in `store`.

    The photos `thorough` (paths as written) are searched for small faces too. Photos not seen before are looked at by
    as many as `jobs` processes. Raises PhotoError when a photo cannot be read and WorldError when the disk refuses.
    """
    from videopipe.assets.looked_at import recall

    careful = {found.photos[written].digest for written in thorough}
    photos_shown = dict.fromkeys(facts.digest for facts in found.photos.values())
    seen = {photo: recall(photo, store, thorough=photo in careful) for photo in photos_shown}
    if unseen := [photo for photo, what in seen.items() if what is None]:
        from videopipe.looking import Look, looked

        tell(StageBegun(film, "look", len(unseen)))
        looks = [Look(found.files[photo], photo, photo in careful) for photo in unseen]
        for done, (look, what) in enumerate(looked(looks, store, jobs), 1):
            seen[look.photo] = what
            tell(StageAdvanced(film, "look", done))
    known = {photo: what for photo, what in seen.items() if what is not None}
    photos = {
        written: replace(
            facts,
            faces=tuple(face.box for face in known[facts.digest].faces),
            salient=known[facts.digest].salient,
        )
        for written, facts in found.photos.items()
    }
    return replace(found, photos=photos, faces={photo: what.faces for photo, what in known.items()})


def _each_photo(loaded: LoadedStoryboard, look: Callable[[Path], T]) -> tuple[dict[str, T], tuple[Problem, ...]]:
    """What `look` says of each photo's file by the path as written, and a problem for each that it refuses."""
    found: dict[str, T] = {}
    problems: dict[str, Problem] = {}
    for place, written in photo_places(loaded.storyboard):
        if written in found or written in problems:
            continue
        try:
            found[written] = look(loaded.files[written])
        except PhotoError as error:
            problems[written] = loaded.problem(place, "photo-unreadable", name=written, reason=error)
    return found, tuple(problems.values())


def _each_clip(loaded: LoadedStoryboard, store: Store | None) -> tuple[dict[str, ClipFacts], tuple[Problem, ...]]:
    """Facts of each clip by the path as written, and a problem for each that cannot be shown."""
    found: dict[str, ClipFacts] = {}
    problems: dict[str, Problem] = {}
    for place, written in clip_places(loaded.storyboard):
        if written in found or written in problems:
            continue
        try:
            file = loaded.files[written]
            found[written] = clip_facts(file) if store is None else known_clip(file, store)
        except ClipError as error:
            problems[written] = loaded.problem(place, "clip-unreadable", name=written, reason=error)
    return found, tuple(problems.values())


def _of_music(loaded: LoadedStoryboard, content: str | None, store: Store | None) -> tuple[Problem, ...]:
    """A problem when the music (of this content's digest) has nothing to hear where it begins.

    That it has is remembered in `store`.
    """
    music = loaded.storyboard.music
    if music is None:
        return ()
    file, key = loaded.files[music.file], digest([_HEARD, content, music.start_ms])

    def listen() -> None:
        from videopipe.sound.decode import read_music

        read_music(file, music.start_ms, seconds=0.2)

    def keep(path: Path) -> None:
        listen()
        path.write_text("heard", encoding="ascii")

    try:
        if store is None:
            listen()
        else:
            store.keep(_HEARD, key, ".txt", keep)
    except MachineError:
        raise
    except WorldError as error:
        return (loaded.problem(("music", "file"), "music-unreadable", name=music.file, reason=error),)
    return ()
