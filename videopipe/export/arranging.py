"""Arranging: a planned film becomes a montage. Pure.

What an editing program can show is given to it as parts: photos with poses, words as overlays that stand still. What
moves in a way of its own (panes, counting numbers, growing charts) and clips are stretches drawn by the film itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from videopipe.export.montage import Item, Media, Montage, Overlay, Role, Shade, Source, Stem, Still, Stretch, Track
from videopipe.export.montage import Written as WrittenCue
from videopipe.export.posing import posed, resting
from videopipe.timeline.cutting import cut
from videopipe.timeline.growth import CounterArt, GrowingArt
from videopipe.timeline.model import ClipPicture, Layer, PhotoPicture, Picture, Shot, Timeline
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.plan import Plan
from videopipe.units import Size, Span

MEDIA = "media"
_LONGEST_NAME = 40


@dataclass(slots=True)
class _Shelf:
    """Names for media: what is made of the same is one file."""

    known: dict[Source, Media] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)

    def put(self, source: Source, name: str, ending: str, size: Size | None, frames: int | None = None) -> Media:
        """The media made of `source`, under `name` unless it has one."""
        if source not in self.known:
            count = self.taken[name] = self.taken.get(name, 0) + 1
            file = f"{MEDIA}/{name}{f'-{count}' if count > 1 else ''}{ending}"
            self.known[source] = Media(file, source, size, frames)
        return self.known[source]


def arranged(plan: Plan, name: str) -> Montage:
    """The film on tracks: pictures, what lies on them, captions, marks, narration, music, and clips' own sound."""
    timeline, shelf = plan.timeline, _Shelf()
    parts = [_of_shot(shot, number, plan, shelf) for number, shot in enumerate(timeline.shots)]
    pictures = Track("pictures", "picture", "pictures", tuple(base for base, _ in parts))
    overlays = _stacked([item for _, items in parts for item in items], "overlay")
    marks = _stacked([*_overlaid(timeline.marks, "label", timeline, shelf)], "marks")
    tracks = (pictures, *overlays, *_captions(timeline, shelf), *marks, *_sounds(plan, shelf))
    return Montage(name, timeline.rate, timeline.size, timeline.frames, tracks, timeline.cues)


def _of_shot(shot: Shot, number: int, plan: Plan, shelf: _Shelf) -> tuple[Item, tuple[Item, ...]]:
    """The clip of a shot on the lowest track, and what lies over it."""
    timeline, name = plan.timeline, _name_of(shot, plan)
    bare = not shot.panes and not any(isinstance(layer.art, CounterArt | GrowingArt) for layer in shot.layers)
    base = _base(shot, name, timeline, shelf, bare=bare)
    if not bare:
        return base, ()
    following = timeline.shots[number + 1] if number + 1 < len(timeline.shots) else None
    leaving = following.enter.frames if following and following.enter else 0
    coming = shot.enter.frames if shot.enter else 0
    laid = (*_shaded(shot, name, timeline, shelf), *_overlaid(shot.layers, name, timeline, shelf))
    return base, tuple(_with_shot(item, shot.span, coming, leaving) for item in laid)


def _with_shot(item: Item, shot: Span, coming: int, leaving: int) -> Item:
    """An overlay that comes and goes softly where its shot does."""
    comes = max(item.fade_in, coming) if item.span.start == shot.start else item.fade_in
    goes = max(item.fade_out, leaving) if item.span.end == shot.end else item.fade_out
    comes = min(comes, item.span.frames // 2)
    return replace(item, fade_in=comes, fade_out=min(goes, item.span.frames - comes))


def _base(shot: Shot, name: str, timeline: Timeline, shelf: _Shelf, *, bare: bool) -> Item:
    picture = shot.picture
    if bare and not isinstance(picture, ClipPicture):
        whole = _whole(picture)
        media = shelf.put(Still(whole), name, ".jpg", whole.pixels)
        return Item(name, media, shot.span, 0, posed(shot, whole.pixels, timeline.size), shot.enter)
    alone = replace(shot, enter=None, layers=() if bare else shot.layers)
    stretch = cut(replace(timeline, shots=(alone,), cues=(), marks=()), shot.span)
    media = shelf.put(Stretch(stretch), name, ".mp4", timeline.size, shot.span.frames)
    return Item(name, media, shot.span, 0, enter=shot.enter)


def _whole(picture: Picture) -> Picture:
    """Of a photo that fills the frame all there is, so that it can be framed anew; without the shade over it."""
    if not isinstance(picture, PhotoPicture) or picture.fit != "cover":
        return picture
    _, _, width, height = picture.region
    pixels = Size(round(picture.pixels.width / width), round(picture.pixels.height / height))
    return replace(picture, pixels=pixels, region=(0.0, 0.0, 1.0, 1.0), scrim=None)


def _shaded(shot: Shot, name: str, timeline: Timeline, shelf: _Shelf) -> Iterator[Item]:
    """The shade over a photo that fills the frame; on a photo that is shown whole it is part of the picture."""
    picture = shot.picture
    if isinstance(picture, PhotoPicture) and picture.fit == "cover" and picture.scrim:
        scrim = picture.scrim
        shade = Shade(scrim.color, scrim.top, scrim.middle, scrim.bottom)
        media = shelf.put(shade, f"{name}-shade", ".png", timeline.size)
        yield Item(f"{name} shade", media, shot.span, poses=resting())


def _overlaid(layers: tuple[Layer, ...], name: str, timeline: Timeline, shelf: _Shelf) -> Iterator[Item]:
    """Layers that come and go together are one overlay."""
    for (span, comes, goes), group in groupby(layers, key=lambda layer: (layer.span, layer.arrive, layer.leave)):
        settled = tuple(replace(layer, span=Span(0, 1), arrive=0, rise=0.0, leave=0) for layer in group)
        media = shelf.put(Overlay(settled), f"{name}-text", ".png", timeline.size)
        fade = min(comes, span.frames // 2)
        yield Item(f"{name} text", media, span, 0, resting(), None, fade, min(goes, span.frames - fade))


def _stacked(items: list[Item], role: Role) -> tuple[Track, ...]:
    """Items on as few tracks as hold them: each above all before it that are seen with it."""
    tracks: list[list[Item]] = []
    for item in items:
        above = max((n + 1 for n, track in enumerate(tracks) if any(_together(item, one) for one in track)), default=0)
        if above == len(tracks):
            tracks.append([])
        tracks[above].append(item)
    return tuple(
        Track(
            role if number == 1 else f"{role} {number}",
            "picture",
            role,
            tuple(sorted(track, key=lambda item: item.span)),
        )
        for number, track in enumerate(tracks, 1)
    )


def _together(one: Item, other: Item) -> bool:
    return one.span.overlaps(other.span)


def _captions(timeline: Timeline, shelf: _Shelf) -> tuple[Track, ...]:
    """A track of captions as pictures, each named by its words."""
    items = tuple(
        Item(
            "".join(line.text for line in cue.art.lines),
            shelf.put(WrittenCue(cue), f"caption-{number:03}", ".png", timeline.size),
            cue.span,
            poses=resting(),
            fade_in=min(cue.arrive, cue.span.frames // 2),
            fade_out=min(cue.leave, cue.span.frames // 2),
        )
        for number, cue in enumerate(timeline.cues, 1)
    )
    return (Track("captions", "picture", "captions", items),) if items else ()


def _sounds(plan: Plan, shelf: _Shelf) -> tuple[Track, ...]:
    """A track for every part of the sound; narration and clips' sounds are cut out of theirs where they are heard."""
    frames = plan.timeline.frames
    tracks = []
    if narration := tuple(_sentences(plan)):
        voice = shelf.put(Stem("voice"), "voice", ".wav", None, frames)
        items = tuple(Item(text, voice, span, span.start) for text, span in narration)
        tracks.append(Track("narration", "sound", "narration", items))
    if plan.sound.music:
        music = shelf.put(Stem("music"), "music", ".wav", None, frames)
        tracks.append(Track("music", "sound", "music", (Item("music", music, Span(0, frames)),)))
    if others := tuple(_effects(plan)):
        effects = shelf.put(Stem("effects"), "effects", ".wav", None, frames)
        items = tuple(Item(name, effects, span, span.start) for name, span in others)
        tracks.append(Track("effects", "sound", "effects", items))
    return tuple(tracks)


def _sentences(plan: Plan) -> Iterator[tuple[str, Span]]:
    """Every sentence that is heard and the frames in which it is; none reaches into the next."""
    heard = [
        (
            placed.spoken.text,
            _covering(plan.sound.rate.ms(scene.span.start) + placed.start_ms, placed.spoken.duration_ms, plan),
        )
        for scene in plan.scenes
        for placed in scene.sentences
        if placed.spoken.sound is not None
    ]
    for place, (text, span) in enumerate(heard):
        end = min(span.end, heard[place + 1][1].start) if place + 1 < len(heard) else span.end
        if end > span.start:
            yield text, Span(span.start, end)


def _effects(plan: Plan) -> Iterator[tuple[str, Span]]:
    """Where clips and transitions are heard; what is heard together is one piece, for all share a file."""
    clips = (("clip", sound.start_ms, sound.duration_ms) for sound in plan.sound.clips)
    passing = ((sound.kind, sound.start_ms, sound.duration_ms) for sound in plan.sound.passing)
    heard = sorted((_covering(start, length, plan), name) for name, start, length in (*clips, *passing))
    pieces: list[tuple[Span, list[str]]] = []
    for span, name in ((span, name) for span, name in heard if span.frames):
        if pieces and span.overlaps(pieces[-1][0]):
            begun, names = pieces[-1]
            pieces[-1] = (Span(begun.start, max(begun.end, span.end)), [*names, name])
        else:
            pieces.append((span, [name]))
    yield from ((" + ".join(dict.fromkeys(names)), span) for span, names in pieces)


def _covering(start_ms: int, duration_ms: int, plan: Plan) -> Span:
    """The frames of the film that a sound touches."""
    rate, last = plan.timeline.rate, plan.timeline.frames
    start = min(rate.frame_at(start_ms), last)
    return Span(start, max(start, min(rate.frames_covering(start_ms + duration_ms), last)))


def _name_of(shot: Shot, plan: Plan) -> str:
    """The scene's number and id as a file can be called."""
    scene: PacedScene = next(one for one in reversed(plan.scenes) if one.span.start <= shot.span.start)
    plain = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in scene.id)
    return f"{scene.index + 1:02}-{plain[:_LONGEST_NAME]}"
