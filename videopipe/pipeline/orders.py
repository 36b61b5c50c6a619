"""An order: a planned film with the keys of all that it is made of, and what of it must still be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from videopipe.assemble.cover import RECIPE as COVER_RECIPE
from videopipe.assemble.fit import RECIPE as FIT_RECIPE
from videopipe.assemble.report import Origin, delivered_key
from videopipe.assemble.subtitles import srt
from videopipe.assets.appeal import RECIPE as APPEAL_RECIPE
from videopipe.digest import digest
from videopipe.events import Noticed, Remembered, StageBegun, Tell
from videopipe.pipeline.film import PlannedFilm, Settings
from videopipe.pipeline.output import output_of
from videopipe.render.segment import KIND, SUFFIX, SegmentTask, segment_key
from videopipe.sound.finish import KIND as SOUND_KIND
from videopipe.sound.finish import STEM_KIND, STEMS, sound_key
from videopipe.sound.finish import SUFFIX as SOUND_SUFFIX
from videopipe.store import Store
from videopipe.storyboard.files import clip_places, photo_places
from videopipe.storyboard.wording import say
from videopipe.timeline.model import ClipPicture, LogoArt, PhotoPicture, Timeline

# Raised by one whenever the same plan is delivered differently; see `segment.RECIPE` and `finish.RECIPE` for the rest.
DELIVERY_RECIPE = 6


@dataclass(frozen=True, slots=True)
class Order:
    """A film to deliver: the keys of its segments by shape, those still to draw, and whether it lies delivered already.

    A segment that shapes share is drawn once.
    """

    film: PlannedFilm
    folder: Path
    key: str
    keys: tuple[tuple[str, ...], ...]
    tasks: tuple[SegmentTask, ...]
    delivered: bool

    @property
    def frames(self) -> int:
        """How many frames are to be drawn."""
        return sum(task.timeline.frames for task in self.tasks)

    @property
    def scenes(self) -> dict[str, str]:
        """The scene that each segment's key belongs to."""
        return {
            key: segment.scene
            for shaped, keys in zip(self.film.shapes, self.keys, strict=True)
            for segment, key in zip(shaped.plan.segments, keys, strict=True)
        }


def order_of(film: PlannedFilm, settings: Settings, tell: Tell) -> Order:
    """What is to be done for a film; told where nothing is."""
    keys = tuple(
        tuple(segment_key(segment.timeline, settings.encoding) for segment in shaped.plan.segments)
        for shaped in film.shapes
    )
    key = _film_key(film, keys, settings)
    folder = (settings.into or output_of(film.loaded.root)) / film.name
    if settings.force:
        _forget(film, keys, settings.store)
    elif delivered_key(folder) == key:
        tell(Remembered(film.name, "film", film.name))
        return Order(film, folder, key, keys, (), delivered=True)
    order = Order(film, folder, key, keys, _tasks(film, keys, settings, tell), delivered=False)
    if order.tasks:
        tell(StageBegun(film.name, "draw", order.frames))
    return order


def _tasks(
    film: PlannedFilm, keys: tuple[tuple[str, ...], ...], settings: Settings, tell: Tell
) -> tuple[SegmentTask, ...]:
    """What must be drawn: every segment that is not remembered whole."""
    tasks: dict[str, SegmentTask] = {}
    for shaped, shape_keys in zip(film.shapes, keys, strict=True):
        for segment, key in zip(shaped.plan.segments, shape_keys, strict=True):
            was_there = settings.store.find(KIND, key, SUFFIX) is not None
            if settings.store.find_whole(KIND, key, SUFFIX):
                tell(Remembered(film.name, "segment", segment.scene))
                continue
            if was_there:
                tell(Noticed(film.name, say("memory-damaged", settings.language, scene=segment.scene)))
            tasks[key] = task_of(film, key, segment.timeline, settings)
    return tuple(tasks.values())


def task_of(film: PlannedFilm, key: str, timeline: Timeline, settings: Settings) -> SegmentTask:
    """A segment to draw."""
    return SegmentTask(key, timeline, settings.encoding, _seen_files(film, timeline))


def _seen_files(film: PlannedFilm, timeline: Timeline) -> tuple[tuple[str, Path], ...]:
    """The files of the photos, the clips and the logo that a timeline shows, by digest."""
    digests = {
        picture.digest
        for shot in timeline.shots
        for picture in shot.pictures
        if isinstance(picture, PhotoPicture | ClipPicture)
    }
    layers = (layer.art for shot in timeline.shots for layer in shot.layers)
    digests |= {art.digest for art in layers if isinstance(art, LogoArt)}
    return tuple(sorted((photo, film.survey.files[photo]) for photo in digests))


def _film_key(film: PlannedFilm, keys: tuple[tuple[str, ...], ...], settings: Settings) -> str:
    """What decides every byte of a delivery."""
    sounds = [sound_key(shaped.plan.sound) for shaped in film.shapes]
    wanted = [profile.model_dump(mode="json") for profile in film.profiles]
    storyboard = film.loaded.storyboard.model_dump(warnings=False)
    made_from = [[origin.path, origin.digest, origin.credit or ""] for origin in origins_of(film)]
    recipes = [DELIVERY_RECIPE, COVER_RECIPE, APPEAL_RECIPE, FIT_RECIPE]
    delivered: list[object] = [recipes, [list(of_shape) for of_shape in keys], sounds, storyboard, made_from]
    beside: list[object] = [wanted, film.look.model_dump(), srt(film.plan.timeline), film.fell_back, settings.stems]
    allowed = [[one.problem.rule, one.problem.path, one.reason] for one in film.allowed]
    return digest([*delivered, *beside, film.loaded.office.organization, allowed])


def _forget(film: PlannedFilm, keys: tuple[tuple[str, ...], ...], store: Store) -> None:
    for key in (key for of_shape in keys for key in of_shape):
        store.forget(KIND, key, SUFFIX)
    for shaped in film.shapes:
        store.forget(SOUND_KIND, sound_key(shaped.plan.sound), SOUND_SUFFIX)
        for stem in STEMS:
            store.forget(STEM_KIND, sound_key(shaped.plan.sound), f".{stem}.wav")


def origins_of(film: PlannedFilm) -> tuple[Origin, ...]:
    """Every file the film was made from, with its credit."""
    scenes = film.loaded.storyboard.scenes
    origins: dict[str, Origin] = {}
    for place, written in photo_places(film.loaded.storyboard):
        credit = scenes[int(place[1])].credit if place[0] == "scenes" else None
        if written not in origins or credit:
            origins[written] = Origin(written, film.survey.photos[written].digest, credit)
    for place, written in clip_places(film.loaded.storyboard):
        if written not in origins or scenes[int(place[1])].credit:
            origins[written] = Origin(written, film.survey.clips[written].digest, scenes[int(place[1])].credit)
    for take in film.survey.takes.values():
        origins[take.written] = Origin(take.written, take.digest)
    logo, sign = film.loaded.office.logo, film.survey.logo
    if logo and sign:
        origins[logo.file] = Origin(logo.file, sign.digest)
    music = film.loaded.storyboard.music
    if music and film.survey.music:
        origins[music.file] = Origin(music.file, film.survey.music)
    return tuple(origins.values())
