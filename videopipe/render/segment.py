"""Rendering one segment: its key, its frames, its file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.digest import canonical_json, digest_of_bytes
from videopipe.fonts.fonts import font_digest
from videopipe.plugins import Group, origin
from videopipe.render.encoding import Encoding, picture_size
from videopipe.store import Store
from videopipe.storyboard.looking import CAPTION_STYLES, TRANSITIONS
from videopipe.timeline.growth import CounterArt
from videopipe.timeline.model import TextArt, Timeline

if TYPE_CHECKING:
    from videopipe.raster.planar import Planes

KIND, SUFFIX, INGREDIENTS_SUFFIX = "segment", ".mp4", ".json"
# Raised by one whenever the same data is drawn differently: what was remembered before is then drawn again.
RECIPE = 8
_TOLD_EVERY = 15


@dataclass(frozen=True, slots=True)
class SegmentTask:
    """A segment to draw: its timeline, how to encode it, and the file of every photo and clip in it by digest."""

    key: str
    timeline: Timeline
    encoding: Encoding
    photos: tuple[tuple[str, Path], ...]


def ingredients(timeline: Timeline, encoding: Encoding) -> str:
    """All that decides how a segment looks, and nothing else, as canonical JSON."""
    fonts = {art.font: font_digest(art.font) for art in _set_in_type(timeline)}
    own = {"recipe": RECIPE, "timeline": timeline, "encoding": encoding, "fonts": fonts}
    plugins = _drawn_by_packages(timeline)
    return canonical_json({**own, "plugins": plugins} if plugins else own)


def segment_key(timeline: Timeline, encoding: Encoding) -> str:
    """The name under which a segment is remembered: the digest of its ingredients."""
    return digest_of_bytes(ingredients(timeline, encoding).encode())


def _drawn_by_packages(timeline: Timeline) -> dict[str, str]:
    """The package and its version for each transition and caption style that another package draws."""
    drawn: list[tuple[Group, str]] = [("transitions", shot.enter.kind) for shot in timeline.shots if shot.enter]
    drawn += [("captions", cue.style) for cue in timeline.cues]
    ours = {"transitions": TRANSITIONS, "captions": CAPTION_STYLES}
    found = {f"{group}: {name}": origin(group, name) for group, name in drawn if name not in ours[group]}
    return {what: whose for what, whose in found.items() if whose}


def _set_in_type(timeline: Timeline) -> list[TextArt | CounterArt]:
    layers = [layer.art for layer in timeline.every_layer]
    return [art for art in (*layers, *(cue.art for cue in timeline.cues)) if isinstance(art, TextArt | CounterArt)]


def draw_into_store(task: SegmentTask, store: Store, drawn: Callable[[int], None]) -> None:
    """Draw one segment into the store unless it is there, its ingredients beside it; what another draws is awaited."""

    def note(path: Path) -> None:
        path.write_text(ingredients(task.timeline, task.encoding), encoding="utf-8")

    from videopipe.render.sight import Sights

    sights: Sights | None = None

    def draw(path: Path) -> None:
        nonlocal sights
        sights = Sights(task.timeline)
        draw_segment(task, path, drawn, store=store, seen=sights.take)

    store.keep(KIND, task.key, SUFFIX, draw, waiting=lambda: drawn(0))
    store.keep(KIND, task.key, INGREDIENTS_SUFFIX, note)
    if sights is None:
        drawn(task.timeline.frames)
    else:
        sights.keep(task.key, store)


def _not_seen(n: int, frame: Planes) -> None:
    """Nobody wants to see the frames."""


def draw_segment(
    task: SegmentTask,
    into: Path,
    drawn: Callable[[int], None],
    *,
    store: Store | None = None,
    seen: Callable[[int, Planes], None] = _not_seen,
) -> None:
    """Draw and encode every frame into a new mp4 file; `drawn(count)` is told every so many frames.

    Every frame is shown to `seen` before it is encoded.

    Raises PhotoError or ClipError when a picture cannot be read and WorldError when ffmpeg fails.
    """
    from videopipe.render.frame import frame
    from videopipe.render.shrink import shrunk
    from videopipe.render.sources import Sources
    from videopipe.render.writer import PlanarWriter

    timeline, encoding = task.timeline, task.encoding
    sources = Sources(dict(task.photos), store)
    with (
        closing(sources),
        PlanarWriter(into, picture_size(timeline.size, encoding), timeline.rate, encoding) as writer,
    ):
        for n in range(timeline.frames):
            planes = frame(timeline, n, sources)
            seen(n, planes)
            writer.write_frame(shrunk(planes, encoding.shrink))
            if (n + 1) % _TOLD_EVERY == 0:
                drawn(_TOLD_EVERY)
    drawn(timeline.frames % _TOLD_EVERY)
