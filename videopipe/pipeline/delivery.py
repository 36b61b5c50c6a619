"""From a planned film to a delivered one: draw, mix, join, deliver; nothing is made again that is remembered."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from videopipe.assemble.bundle import whole_folder
from videopipe.assemble.join import join
from videopipe.assemble.publish import publish_text
from videopipe.assemble.report import Origin, delivered_key, film_report, write_report
from videopipe.assemble.subtitles import srt
from videopipe.digest import digest
from videopipe.events import Made, Noticed, Remembered, StageAdvanced, StageBegun, Tell
from videopipe.fonts.fonts import text_width
from videopipe.pipeline.film import MadeFilm, PlannedFilm, Settings
from videopipe.render.encoding import STANDARD
from videopipe.render.memory import available_bytes, bearable_jobs, worker_bytes
from videopipe.render.pool import Outcome, drawing
from videopipe.render.segment import KIND, SUFFIX, SegmentTask, segment_key
from videopipe.scenes.title import compose_title
from videopipe.sound.finish import KIND as SOUND_KIND
from videopipe.sound.finish import SUFFIX as SOUND_SUFFIX
from videopipe.sound.finish import finish_sound, finish_stems, sound_key
from videopipe.speech.voices import is_synthetic
from videopipe.store import Store
from videopipe.storyboard.files import photo_places
from videopipe.storyboard.model import TitleScene, TitleText
from videopipe.storyboard.wording import say
from videopipe.timeline.model import PhotoPicture, Timeline
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Span

# Raised by one whenever the same plan is delivered differently; see `segment.RECIPE` and `finish.RECIPE` for the rest.
DELIVERY_RECIPE = 1


def deliver(film: PlannedFilm, settings: Settings, tell: Tell) -> MadeFilm:
    """Draw, mix, join and deliver one planned film; raises WorldError when disk or ffmpeg fail."""
    (outcome,) = deliver_all((film,), settings, tell)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def deliver_all(films: Sequence[PlannedFilm], settings: Settings, tell: Tell) -> Iterator[MadeFilm | Exception]:
    """Deliver planned films with one pool of workers; for each, in the order given, the film or what stopped it.

    A segment that several films share is drawn once. A film that fails, were it by a fault of ours, stops no other.
    There are no more workers than memory bears.
    """
    orders = [_order(film, settings, tell) for film in films]
    tasks: dict[str, SegmentTask] = {}
    for order in orders:
        tasks |= {task.key: task for task in order.tasks if task.key not in tasks}
    failed: dict[str, Exception] = {}
    finished: set[str] = set()
    counter = _Counter(orders, tell)
    jobs = _jobs(orders, settings, len(tasks), tell)
    with drawing(tuple(tasks.values()), settings.store, jobs, counter) as outcomes:
        for order in orders:
            if order.delivered:
                yield _made(order.film, order.folder, drawn=0)
                continue
            beside = _beside(order, settings, tell)
            _await(order, outcomes, failed, finished, tell)
            yield _finish(order, beside, failed, settings, tell)


def _jobs(orders: Sequence[_Order], settings: Settings, tasks: int, tell: Tell) -> int:
    """As many workers as are wanted and of use, and as memory bears; fewer are told."""
    wanted = min(settings.jobs, tasks)
    if wanted <= 1:
        return wanted
    photos = [facts.size for order in orders for facts in order.film.survey.photos.values()]
    largest = max((size.width * size.height for size in photos), default=0)
    frame = orders[0].film.plan.timeline.size
    jobs = bearable_jobs(wanted, worker_bytes(frame, largest), available_bytes())
    if jobs < wanted:
        tell(Noticed(orders[0].film.name, say("fewer-jobs", settings.language, jobs=jobs, wanted=wanted)))
    return jobs


@dataclass(frozen=True, slots=True)
class _Order:
    """A film to deliver: the keys of its segments, those still to draw, and whether it lies delivered already."""

    film: PlannedFilm
    folder: Path
    key: str
    keys: tuple[str, ...]
    cover: Timeline
    tasks: tuple[SegmentTask, ...]
    delivered: bool

    @property
    def frames(self) -> int:
        """How many frames are to be drawn."""
        return sum(task.timeline.frames for task in self.tasks)


def _order(film: PlannedFilm, settings: Settings, tell: Tell) -> _Order:
    keys = tuple(segment_key(segment.timeline, settings.encoding) for segment in film.plan.segments)
    key = _film_key(film, keys, cover := cover_card(film), settings)
    folder = (settings.into or film.loaded.root / "output") / film.name
    if settings.force:
        _forget(film, keys, settings.store)
    elif delivered_key(folder, film.name) == key:
        tell(Remembered(film.name, "film", film.name))
        return _Order(film, folder, key, keys, cover, (), delivered=True)
    tasks = _tasks(film, keys, settings, tell)
    order = _Order(film, folder, key, keys, cover, tasks, delivered=False)
    if tasks:
        tell(StageBegun(film.name, "draw", order.frames))
    return order


def _tasks(film: PlannedFilm, keys: tuple[str, ...], settings: Settings, tell: Tell) -> tuple[SegmentTask, ...]:
    """What must be drawn: every segment that is not remembered whole."""
    tasks: dict[str, SegmentTask] = {}
    for segment, key in zip(film.plan.segments, keys, strict=True):
        was_there = settings.store.find(KIND, key, SUFFIX) is not None
        if settings.store.find_whole(KIND, key, SUFFIX):
            tell(Remembered(film.name, "segment", segment.scene))
            continue
        if was_there:
            tell(Noticed(film.name, f"{segment.scene}: what was remembered is damaged and is drawn again"))
        tasks[key] = SegmentTask(key, segment.timeline, settings.encoding, _photo_files(film, segment.timeline))
    return tuple(tasks.values())


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is made while workers draw: the soundtrack and the cover."""

    sound: Path
    cover: Path
    stems: dict[str, Path]


def _beside(order: _Order, settings: Settings, tell: Tell) -> _Beside | Exception:
    """Sound and cover finished, or what stopped them."""
    from videopipe.assemble.cover import finish_cover
    from videopipe.render.sources import Sources

    film, store = order.film, settings.store
    tell(StageBegun(film.name, "mix", 1))
    try:
        sound = finish_sound(film.plan.sound, store, film.survey.music_file)
        cover = finish_cover(order.cover, Sources(film.survey.files, store), store)
        stems = finish_stems(film.plan.sound, store, film.survey.music_file) if settings.stems else {}
        return _Beside(sound, cover, stems)
    except Exception as error:
        return error


def _await(
    order: _Order,
    outcomes: Iterator[Outcome],
    failed: dict[str, Exception],
    finished: set[str],
    tell: Tell,
) -> None:
    """Wait until every segment of the film has ended, well or not."""
    waiting = {task.key for task in order.tasks}
    while not waiting <= finished:
        outcome = next(outcomes)
        finished.add(outcome.task.key)
        if outcome.error is not None:
            failed[outcome.task.key] = outcome.error
    for segment, key in zip(order.film.plan.segments, order.keys, strict=True):
        if key in waiting and key not in failed:
            tell(Made(order.film.name, "segment", segment.scene))


def _finish(
    order: _Order,
    beside: _Beside | Exception,
    failed: dict[str, Exception],
    settings: Settings,
    tell: Tell,
) -> MadeFilm | Exception:
    """Join and deliver a film whose segments have ended."""
    stopped = next((failed[key] for key in order.keys if key in failed), None)
    if stopped is not None:
        return stopped
    if isinstance(beside, Exception):
        return beside
    name = order.film.name
    tell(StageBegun(name, "join", 1))
    try:
        with whole_folder(order.folder) as folder:
            _write_delivery(order, beside, folder, settings)
    except Exception as error:
        return error
    tell(Made(name, "film", name))
    return _made(order.film, order.folder, drawn=order.frames)


def _film_key(film: PlannedFilm, keys: tuple[str, ...], cover: Timeline, settings: Settings) -> str:
    """What decides every byte of a delivery."""
    made_from = [_content(origin) for origin in _origins(film)]
    storyboard = film.loaded.storyboard.model_dump(warnings=False)
    delivered: list[object] = [DELIVERY_RECIPE, list(keys), sound_key(film.plan.sound), storyboard, made_from]
    beside: list[object] = [segment_key(cover, STANDARD), srt(film.plan.timeline), film.fell_back, settings.stems]
    return digest([*delivered, *beside])


def _content(origin: Origin) -> list[str]:
    return [origin.path, origin.digest, origin.credit or ""]


def _forget(film: PlannedFilm, keys: tuple[str, ...], store: Store) -> None:
    for key in keys:
        store.forget(KIND, key, SUFFIX)
    store.forget(SOUND_KIND, sound_key(film.plan.sound), SOUND_SUFFIX)


class _Counter:
    """Adds up the frames drawn for each film and tells how many there are."""

    def __init__(self, orders: Sequence[_Order], tell: Tell) -> None:
        self._films = {task.key: order.film.name for order in reversed(orders) for task in order.tasks}
        self._drawn = {order.film.name: 0 for order in orders}
        self._tell = tell

    def __call__(self, key: str, frames: int) -> None:
        film = self._films[key]
        self._drawn[film] += frames
        self._tell(StageAdvanced(film, "draw", self._drawn[film]))


def _photo_files(film: PlannedFilm, timeline: Timeline) -> tuple[tuple[str, Path], ...]:
    """The files of the photos that a timeline shows, by digest."""
    digests = {shot.picture.digest for shot in timeline.shots if isinstance(shot.picture, PhotoPicture)}
    return tuple(sorted((photo, film.survey.files[photo]) for photo in digests))


def _write_delivery(order: _Order, beside: _Beside, folder: Path, settings: Settings) -> None:
    film, keys, key = order.film, order.keys, order.key
    name, storyboard = film.name, film.loaded.storyboard
    target = folder / f"{name}.mp4"
    join([settings.store.path_of(KIND, one, SUFFIX) for one in keys], beside.sound, target)
    (folder / f"{name}.srt").write_text(srt(film.plan.timeline), encoding="utf-8")
    shutil.copyfile(beside.cover, folder / f"{name}.cover.jpg")
    for part, stem in beside.stems.items():
        shutil.copyfile(stem, folder / f"{name}.{part}.wav")
    text = publish_text(storyboard, synthetic_voice=any(map(is_synthetic, film.voices)))
    (folder / f"{name}.publish.txt").write_text(text, encoding="utf-8")
    report = film_report(
        film.plan,
        title=storyboard.title,
        key=key,
        film=target,
        segment_keys=keys,
        origins=_origins(film),
        voices=film.voices,
        encoding=settings.encoding,
        fell_back=film.fell_back,
    )
    write_report(report, folder / f"{name}.report.json")


def _origins(film: PlannedFilm) -> tuple[Origin, ...]:
    """Every file the film was made from, with its credit."""
    scenes = film.loaded.storyboard.scenes
    origins: dict[str, Origin] = {}
    for place, written in photo_places(film.loaded.storyboard):
        credit = scenes[int(place[1])].credit if place[0] == "scenes" else None
        if written not in origins or credit:
            origins[written] = Origin(written, film.survey.photos[written].digest, credit)
    for take in film.survey.takes.values():
        origins[take.written] = Origin(take.written, take.digest)
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
    first = next((written for _, written in photo_places(storyboard)), None)
    photo = (cover.photo if cover else None) or first
    text = (cover.text if cover else None) or storyboard.title
    scene = TitleScene(title=TitleText(text=text, subtitle=storyboard.subtitle, photo=photo), motion="still")
    paced = PacedScene(0, "cover", scene, Span(0, 1), None, 0, ())
    timeline = film.plan.timeline
    setting = SceneSetting(
        paced, timeline.size, timeline.rate, film.look, film.profile, film.survey.photos, text_width, None
    )
    return Timeline(timeline.rate, timeline.size, 1, compose_title(scene, setting))
