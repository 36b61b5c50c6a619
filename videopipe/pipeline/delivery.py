"""From a planned film to a delivered one: draw, mix, join, deliver; nothing is made again that is remembered."""

from __future__ import annotations

from pathlib import Path

from videopipe.assemble.bundle import whole_folder
from videopipe.assemble.join import join
from videopipe.assemble.publish import publish_text
from videopipe.assemble.report import Origin, delivered_key, film_report, write_report
from videopipe.assemble.subtitles import srt
from videopipe.digest import digest
from videopipe.events import Made, Remembered, StageAdvanced, StageBegun, Tell
from videopipe.fonts.fonts import text_width
from videopipe.pipeline.film import MadeFilm, PlannedFilm, Settings
from videopipe.pipeline.planning import voice_of
from videopipe.render.encoding import STANDARD
from videopipe.render.pool import KIND as SEGMENT_KIND
from videopipe.render.pool import SUFFIX as SEGMENT_SUFFIX
from videopipe.render.pool import draw_segments
from videopipe.render.segment import SegmentTask, segment_key
from videopipe.scenes.title import compose_title
from videopipe.sound.finish import KIND as SOUND_KIND
from videopipe.sound.finish import SUFFIX as SOUND_SUFFIX
from videopipe.sound.finish import finish_sound, sound_key
from videopipe.store import Store
from videopipe.storyboard.model import TitleScene, TitleText
from videopipe.survey import photo_places
from videopipe.timeline.model import PhotoPicture, Timeline
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Span

# Raised by one whenever the same plan is delivered differently; see `segment.RECIPE` and `finish.RECIPE` for the rest.
DELIVERY_RECIPE = 1


def deliver(film: PlannedFilm, settings: Settings, tell: Tell) -> MadeFilm:
    """Draw, mix, join and deliver a planned film, making nothing again that is remembered."""
    keys = tuple(segment_key(segment.timeline, settings.encoding) for segment in film.plan.segments)
    key = _film_key(film, keys, cover := cover_card(film))
    folder = (settings.into or film.loaded.root / "output") / film.name
    if not settings.force and delivered_key(folder, film.name) == key:
        tell(Remembered(film.name, "film", film.name))
        return _made(film, folder, drawn=0)
    if settings.force:
        _forget(film, keys, settings.store)
    drawn = _draw(film, keys, settings, tell)
    tell(StageBegun(film.name, "mix", 1))
    sound = finish_sound(film.plan.sound, settings.store, film.survey.music_file)
    tell(StageBegun(film.name, "join", 1))
    with whole_folder(folder) as partial_folder:
        _write_delivery(film, keys, key, sound, cover, partial_folder, settings.store)
    tell(Made(film.name, "film", film.name))
    return _made(film, folder, drawn=drawn)


def _film_key(film: PlannedFilm, keys: tuple[str, ...], cover: Timeline) -> str:
    """What decides every byte of a delivery."""
    made_from = [_content(origin) for origin in _origins(film)]
    storyboard = film.loaded.storyboard.model_dump(warnings=False)
    delivered: list[object] = [DELIVERY_RECIPE, list(keys), sound_key(film.plan.sound), storyboard, made_from]
    return digest([*delivered, segment_key(cover, STANDARD), srt(film.plan.timeline)])


def _content(origin: Origin) -> list[str]:
    return [origin.path, origin.digest, origin.credit or ""]


def _forget(film: PlannedFilm, keys: tuple[str, ...], store: Store) -> None:
    for key in keys:
        store.path_of(SEGMENT_KIND, key, SEGMENT_SUFFIX).unlink(missing_ok=True)
    store.path_of(SOUND_KIND, sound_key(film.plan.sound), SOUND_SUFFIX).unlink(missing_ok=True)


def _draw(film: PlannedFilm, keys: tuple[str, ...], settings: Settings, tell: Tell) -> int:
    """Draw every segment that is not remembered; returns how many frames that was."""
    tasks: dict[str, SegmentTask] = {}
    ids: dict[str, str] = {}
    for segment, key in zip(film.plan.segments, keys, strict=True):
        ids.setdefault(key, segment.scene)
        if settings.store.find(SEGMENT_KIND, key, SEGMENT_SUFFIX):
            tell(Remembered(film.name, "segment", segment.scene))
        elif key not in tasks:
            tasks[key] = SegmentTask(key, segment.timeline, settings.encoding, _photo_files(film, segment.timeline))
    total = sum(task.timeline.frames for task in tasks.values())
    if not tasks:
        return 0
    tell(StageBegun(film.name, "draw", total))
    draw_segments(
        tuple(tasks.values()),
        settings.store,
        settings.jobs,
        drawn=_Counter(film.name, tell),
        made=lambda task: tell(Made(film.name, "segment", ids[task.key])),
    )
    return total


class _Counter:
    """Adds up drawn frames and tells how many there are."""

    def __init__(self, film: str, tell: Tell) -> None:
        self._film, self._tell, self._frames = film, tell, 0

    def __call__(self, frames: int) -> None:
        self._frames += frames
        self._tell(StageAdvanced(self._film, "draw", self._frames))


def _photo_files(film: PlannedFilm, timeline: Timeline) -> tuple[tuple[str, Path], ...]:
    """The files of the photos that a timeline shows, by digest."""
    digests = {shot.picture.digest for shot in timeline.shots if isinstance(shot.picture, PhotoPicture)}
    return tuple(sorted((photo, film.survey.files[photo]) for photo in digests))


def _write_delivery(
    film: PlannedFilm,
    keys: tuple[str, ...],
    key: str,
    sound: Path,
    cover: Timeline,
    folder: Path,
    store: Store,
) -> None:
    from videopipe.assemble.cover import write_cover
    from videopipe.render.sources import Sources

    name, storyboard = film.name, film.loaded.storyboard
    target = folder / f"{name}.mp4"
    join([store.path_of(SEGMENT_KIND, one, SEGMENT_SUFFIX) for one in keys], sound, target)
    (folder / f"{name}.srt").write_text(srt(film.plan.timeline), encoding="utf-8")
    write_cover(cover, Sources(film.survey.files), folder / f"{name}.cover.jpg")
    text = publish_text(storyboard, synthetic_voice=bool(film.plan.sound.narration))
    (folder / f"{name}.publish.txt").write_text(text, encoding="utf-8")
    report = film_report(
        film.plan,
        title=storyboard.title,
        key=key,
        film=target,
        segment_keys=keys,
        origins=_origins(film),
        voices=_voices(film),
    )
    write_report(report, folder / f"{name}.report.json")


def _voices(film: PlannedFilm) -> tuple[str, ...]:
    spoken = [voice_of(film.loaded, scene.index) for scene in film.plan.scenes if scene.sentences]
    return tuple(dict.fromkeys(f"{voice.engine}:{voice.name}" for voice in spoken))


def _origins(film: PlannedFilm) -> tuple[Origin, ...]:
    """Every file the film was made from, with its credit."""
    scenes = film.loaded.storyboard.scenes
    origins: dict[str, Origin] = {}
    for place, written in photo_places(film.loaded):
        credit = scenes[int(place[1])].credit if place[0] == "scenes" else None
        if written not in origins or credit:
            origins[written] = Origin(written, film.survey.photos[written].digest, credit)
    music = film.loaded.storyboard.music
    if music and film.survey.music:
        origins[music.file] = Origin(music.file, film.survey.music)
    return tuple(origins.values())


def _made(film: PlannedFilm, folder: Path, *, drawn: int) -> MadeFilm:
    frames = film.plan.timeline.frames
    seconds = float(film.plan.timeline.rate.seconds(frames))
    return MadeFilm(film.name, folder / f"{film.name}.mp4", seconds, frames, drawn, remembered=drawn == 0)


def cover_card(film: PlannedFilm) -> Timeline:
    """The cover as a card of the look: the cover's photo (else the film's first) under the cover's words."""
    storyboard = film.loaded.storyboard
    cover = storyboard.cover
    photo = (cover.photo if cover else None) or next((written for _, written in photo_places(film.loaded)), None)
    text = (cover.text if cover else None) or storyboard.title
    scene = TitleScene(title=TitleText(text=text, subtitle=storyboard.subtitle, photo=photo), motion="still")
    paced = PacedScene(0, "cover", scene, Span(0, 1), None, 0, ())
    timeline = film.plan.timeline
    setting = SceneSetting(
        paced, timeline.size, timeline.rate, film.look, film.profile, film.survey.photos, text_width, None
    )
    return Timeline(timeline.rate, timeline.size, 1, compose_title(scene, setting))
