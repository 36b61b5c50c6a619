"""From planned films to delivered ones: draw, mix, join, deliver; nothing is made again that is remembered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from videopipe.assemble.bundle import whole_folder
from videopipe.assemble.kept import take_over
from videopipe.events import Made, Noticed, StageAdvanced, StageBegun, Tell
from videopipe.examine.checks import Examined
from videopipe.pipeline.bundling import Beside, Bundle, delivered_renditions, made_beside, write_bundle
from videopipe.pipeline.film import MadeFilm, PlannedFilm, Rendition, Settings
from videopipe.pipeline.mending import mended
from videopipe.pipeline.orders import Order, order_of
from videopipe.pipeline.viewing import Viewer, viewing
from videopipe.render.memory import available_bytes, bearable_jobs, give_back, worker_bytes
from videopipe.render.pool import Outcome, drawing
from videopipe.render.segment import SegmentTask
from videopipe.storyboard.wording import say
from videopipe.units import Size


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
    orders = [order_of(film, settings, tell) for film in films]
    tasks: dict[str, SegmentTask] = {}
    for order in orders:
        tasks |= {task.key: task for task in order.tasks if task.key not in tasks}
    failed: dict[str, Exception] = {}
    finished: set[str] = set()
    give_back()
    counter = _Counter(orders, tell)
    jobs = _jobs(orders, settings, len(tasks), tell)
    with (
        drawing(tuple(tasks.values()), settings.store, jobs, counter) as outcomes,
        viewing(orders, settings.store, jobs) as viewer,
    ):
        for order in orders:
            if order.delivered:
                yield _made(order, delivered_renditions(order.folder), drawn=0)
                continue
            beside = made_beside(order, settings, tell)
            _await(order, outcomes, failed, finished, viewer, settings, tell)
            yield _finish(order, beside, failed, settings, tell)


def _jobs(orders: Sequence[Order], settings: Settings, tasks: int, tell: Tell) -> int:
    """As many workers as are wanted and of use, and as memory bears; fewer are told."""
    wanted = min(settings.jobs, tasks)
    if wanted <= 1:
        return wanted
    surveys = [order.film.survey for order in orders]
    photo = max((_area(facts.size) for found in surveys for facts in found.photos.values()), default=0)
    clip = max((_area(facts.size) for found in surveys for facts in found.clips.values()), default=0)
    frames = [shaped.plan.timeline.size for order in orders for shaped in order.film.shapes]
    needed = worker_bytes(max(frames, key=_area), photo, clip)
    jobs = bearable_jobs(wanted, needed, available_bytes())
    if jobs < wanted:
        tell(Noticed(orders[0].film.name, say("fewer-jobs", settings.language, jobs=jobs, wanted=wanted)))
    return jobs


def _area(size: Size) -> int:
    return size.width * size.height


def _await(
    order: Order,
    outcomes: Iterator[Outcome],
    failed: dict[str, Exception],
    finished: set[str],
    viewer: Viewer,
    settings: Settings,
    tell: Tell,
) -> None:
    """Wait until every segment of the film has ended, well or not, and the gate has looked at those that were drawn."""
    waiting = {task.key for task in order.tasks}
    while not waiting <= finished:
        outcome = next(outcomes)
        finished.add(outcome.task.key)
        if outcome.error is not None:
            failed[outcome.task.key] = outcome.error
            continue
        viewer.begin(outcome.task.key)
        if outcome.again:
            scene = order.scenes.get(outcome.task.key, "")
            tell(Noticed(order.film.name, say("drawn-again", settings.language, scene=scene)))
    for key, scene in order.scenes.items():
        if key in waiting and key not in failed:
            tell(Made(order.film.name, "segment", scene))
    viewer.wait(order)


def _finish(
    order: Order,
    beside: Beside | Exception,
    failed: dict[str, Exception],
    settings: Settings,
    tell: Tell,
) -> MadeFilm | Exception:
    """Join and deliver a film whose segments have ended."""
    stopped = next((failed[key] for of_shape in order.keys for key in of_shape if key in failed), None)
    if stopped is not None:
        return stopped
    if isinstance(beside, Exception):
        return beside
    name = order.film.name
    try:
        beside = mended(order, beside, settings, tell)
        tell(StageBegun(name, "join", 1))
        with whole_folder(order.folder) as folder:
            renditions, failed_files = write_bundle(Bundle(order, beside, folder, settings, tell))
            edited = take_over(order.folder, folder)
    except Exception as error:
        return error
    for file, kept in edited.items():
        tell(Noticed(name, say("kept-edited", settings.language, file=file, kept=kept)))
    tell(Made(name, "film", name))
    return _made(order, renditions, drawn=order.frames, failed=failed_files)


def _made(
    order: Order, renditions: tuple[Rendition, ...], *, drawn: int, failed: tuple[Examined, ...] = ()
) -> MadeFilm:
    timeline = order.film.plan.timeline
    seconds = float(timeline.rate.seconds(timeline.frames))
    name, frames = order.film.name, timeline.frames
    return MadeFilm(name, order.folder, renditions, seconds, frames, drawn, remembered=drawn == 0, failed=failed)


class _Counter:
    """Adds up the frames drawn for each film and tells how many there are."""

    def __init__(self, orders: Sequence[Order], tell: Tell) -> None:
        self._films = {task.key: order.film.name for order in reversed(orders) for task in order.tasks}
        self._drawn = {order.film.name: 0 for order in orders}
        self._whole = {order.film.name: order.frames for order in orders}
        self._tell = tell

    def __call__(self, key: str, frames: int) -> None:
        film = self._films[key]
        self._drawn[film] = min(self._drawn[film] + frames, self._whole[film])
        self._tell(StageAdvanced(film, "draw", self._drawn[film]))
