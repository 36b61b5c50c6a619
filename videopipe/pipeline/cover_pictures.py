"""What lies under a cover's words: the editor's photo, else the best of the film's photos and of its clips' frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from videopipe.errors import ClipError, PhotoError
from videopipe.pipeline.film import PlannedFilm
from videopipe.store import Store
from videopipe.storyboard.files import photo_places
from videopipe.storyboard.model import VideoScene
from videopipe.timeline.clips import played_frames
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.tracking import veils
from videopipe.timeline.treatment import Treatment, cover_treatment, treatment_of

# Where in what plays of a clip frames are looked at, and in how many clips of a film at most.
_SHARES = (0.2, 0.5, 0.8)
_MOST_CLIPS = 8


@dataclass(frozen=True, slots=True)
class CoverPicture:
    """A photo, or a clip's frame kept as one: its facts, its file, and what is done with it before it is shown."""

    facts: PhotoFacts
    file: Path
    treatment: Treatment


def cover_picture(film: PlannedFilm, store: Store) -> CoverPicture | None:
    """The editor's photo, else what invites most, of equals the earlier; None for a film without pictures.

    Raises WorldError when the disk refuses. What breaks while it is looked at is passed over.
    """
    cover = film.loaded.storyboard.cover
    if cover and cover.photo:
        return _photo(film, cover.photo)
    own = range(len(film.loaded.storyboard.scenes))
    own_scenes = tuple(index for index in own if film.loaded.frame.is_own(index))
    found = _best(film, own_scenes, store)
    return found or _best(film, tuple(index for index in own if index not in own_scenes), store)


def _best(film: PlannedFilm, scenes: tuple[int, ...], store: Store) -> CoverPicture | None:
    from videopipe.assets.appeal import appeal_of

    def score(picture: CoverPicture) -> float:
        try:
            return appeal_of(picture.facts, picture.file, store)
        except PhotoError:
            return -1.0

    return max((*_photos(film, scenes), *_clip_frames(film, scenes, store)), key=score, default=None)


def _photos(film: PlannedFilm, scenes: tuple[int, ...]) -> Iterator[CoverPicture]:
    places = photo_places(film.loaded.storyboard)
    written = dict.fromkeys(path for place, path in places if place[0] == "scenes" and int(place[1]) in scenes)
    yield from (_photo(film, path) for path in written)


def _photo(film: PlannedFilm, written: str) -> CoverPicture:
    facts = film.survey.photos[written]
    treatment = cover_treatment(written, film.loaded.storyboard, film.look)
    return CoverPicture(facts, film.survey.files[facts.digest], treatment)


def _clip_frames(film: PlannedFilm, scenes: tuple[int, ...], store: Store) -> Iterator[CoverPicture]:
    """A few frames of every clip scene. One that cannot be decoded is passed over."""
    storyboard = film.loaded.storyboard
    shown = [storyboard.scenes[index] for index in scenes]
    for scene in [scene for scene in shown if isinstance(scene, VideoScene)][:_MOST_CLIPS]:
        for share in _SHARES:
            try:
                yield _clip_frame(film, scene, share, store)
            except (ClipError, PhotoError):
                continue


def _clip_frame(film: PlannedFilm, scene: VideoScene, share: float, store: Store) -> CoverPicture:
    from videopipe.assets.looked_at import look_at, recall
    from videopipe.assets.photo import photo_facts
    from videopipe.render.clip_still import clip_still

    clip, rate = film.survey.clips[scene.video], film.plan.timeline.rate
    played = played_frames(scene, clip, rate)
    frame = played.start + int(played.frames * share)
    file = clip_still(clip, film.survey.files[clip.digest], frame, rate, store)
    treatment = treatment_of(scene, film.loaded.storyboard, film.look)
    if treatment.hide_faces:
        hidden = (veil.at(frame) for veil in veils(clip.looks, rate, played))
        treatment = replace(treatment, marked=(*treatment.marked, *(box for box in hidden if box)))
    facts, thorough = photo_facts(file), treatment.hide_faces
    seen = recall(facts.digest, store, thorough=thorough) or look_at(file, facts.digest, store, thorough=thorough)
    faces = tuple(face.box for face in seen.faces)
    return CoverPicture(replace(facts, faces=faces, salient=seen.salient), file, treatment)
