"""What a scene kind is told to set its scene: the frame, the look, the photos, and when it is on screen."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from videopipe.platforms.profile import Profile
from videopipe.styles.look import Look
from videopipe.styles.scaling import unit_of
from videopipe.timeline.captioning import ASCENT_EMS, DESCENT_EMS
from videopipe.timeline.focus import Attention, Region, attention
from videopipe.timeline.inputs import ClipFacts, MeasureText, PhotoFacts
from videopipe.timeline.model import CardPicture, ClipPicture, Fit, Framing, Move, PhotoPicture, Scrim, Shot
from videopipe.timeline.motion import PRESCALE, automatic, height_of, path, roomy, travel
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.whole import BLUR_ZOOM, inset_of, inset_share, middle_clear_of
from videopipe.units import FrameRate, Rect, Size, Span

# Covering may lose this much of a photo before the whole photo is shown over a blurred copy of itself.
MOST_LOST = 0.45
# Covering may magnify a photo this much.
MOST_MAGNIFIED = 1.5
# Rows and columns of the photo kept around the framings, in frame pixels, for the resampling filter.
MARGIN = 8
# Windows closer than this share of the widest are enlarged when drawn: memory has an end.
CLOSEST = 0.4
# Above captions on a plate, and so that none touches what is above it.
AIR_EMS = 0.5
# Sizes in a look are pixels of a frame whose shorter side has this many.
LOOKS_ARE_FOR = 1080
_A_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class SceneSetting:
    """One scene's setting. `before` says how the photo before it moves, so that neighbours move differently.

    `names` are words that no line break may part. Captions are `caption_scale` times as large as the look says.
    `label` is the place of the label of a synthetic voice, on scenes that begin while it stands.
    """

    paced: PacedScene
    size: Size
    rate: FrameRate
    look: Look
    profile: Profile
    photos: Mapping[str, PhotoFacts]
    measure: MeasureText
    before: str | None
    names: tuple[str, ...] = ()
    clips: Mapping[str, ClipFacts] = field(default_factory=dict)
    caption_scale: float = 1.0
    label: Rect | None = None

    @property
    def unit(self) -> float:
        """Pixels of the frame for one where its short side is 1080: what lengths that are not the look's grow with."""
        return unit_of(self.size)

    @property
    def frames(self) -> int:
        """How long the scene's last picture may be seen, with the frames in which the next scene comes in."""
        return self.paced.span.frames + self.paced.tail

    def scaled(self, pixels: float) -> float:
        """`pixels` of a look, which are at 1080 across, in pixels of the frame: by its shorter side."""
        return pixels * min(self.size.width, self.size.height) / LOOKS_ARE_FOR


ComposeScene: TypeAlias = Callable[[Any, SceneSetting], tuple[Shot, ...]]
"""A scene kind: the shots of one scene of its kind, in timeline frames, the first with the scene's transition.

To add a scene kind: 1. give it a model in `storyboard/scenes.py`; 2. write `scenes/<kind>.py` with a function of this
form; 3. name it in `scenes/__init__.py`.
"""


def fit_of(wanted: str, photo: Size, frame: Size, *, closest: float) -> str:
    """The fit to use: what is wanted, or for `auto` the one that keeps enough of the photo and of its sharpness.

    `closest` is how much closer than the widest the closest framing is; 0 where sharpness does not matter, as in clips.
    """
    if wanted != "auto":
        return wanted
    kept = min(photo.aspect / frame.aspect, frame.aspect / photo.aspect)
    magnified = max(frame.width / photo.width, frame.height / photo.height) * closest
    return "cover" if 1 - kept <= MOST_LOST and magnified <= MOST_MAGNIFIED else "blur"


def photo_in_motion(
    photo: PhotoFacts,
    setting: SceneSetting,
    *,
    body: int,
    tail: int,
    motion: object,
    fit: str,
    focus: tuple[float, float] | None,
    before: str | None,
    scrim: Scrim | None = None,
) -> tuple[PhotoPicture, tuple[Move, ...]]:
    """The photo made ready for how it moves over `body` frames and the `tail` in which the next picture comes in."""
    frame = setting.size
    chosen = fit_of(fit, photo.size, frame, closest=setting.look.motion.zoom)
    ground = setting.look.colors.ground
    if chosen != "cover":
        middle = _middle(photo.size, setting)
        look_at = _on_the_ground(photo, focus, frame, middle)
        start, end = _framings(motion, photo, frame, frame, look_at, before, zoom=BLUR_ZOOM)
        pixels = _prepared_size(min(start.width, end.width), frame)
        kind: Fit = "blur" if chosen == "blur" else "contain"
        inset = inset_share(photo.size, frame)
        picture = PhotoPicture(photo.digest, pixels, kind, ground=ground, scrim=scrim, inset=inset, middle=middle)
        return picture, travel(start, end, body, tail)
    look_at, zoom = attention(photo, focus, frame), setting.look.motion.zoom
    start, end = _framings(motion, photo, photo.size, frame, look_at, before, zoom=zoom)
    region, pixels = _region(start, end, photo.size, frame)
    picture = PhotoPicture(photo.digest, pixels, "cover", region, ground, scrim)
    return picture, travel(_within(start, region), _within(end, region), body, tail)


def clip_in_motion(
    clip: ClipFacts,
    played: Span,
    setting: SceneSetting,
    *,
    motion: object,
    fit: str,
    focus: tuple[float, float] | None,
) -> tuple[ClipPicture, tuple[Move, ...]]:
    """The clip's frames `played` (at the film's rate), fitted like a photo; framed still unless a motion is named.

    What stands still is decoded at the very size at which it is seen.
    """
    frame, paced = setting.size, setting.paced
    wanted = "still" if motion == "auto" else motion
    chosen = fit_of(fit, clip.size, frame, closest=0.0)
    ground = setting.look.colors.ground
    if chosen == "cover":
        look_at = attention(PhotoFacts(clip.digest, clip.size), focus, frame)
        start, end = _framings(wanted, clip, clip.size, frame, look_at, None, zoom=setting.look.motion.zoom)
        region, pixels = _region(start, end, clip.size, frame)
        if start == end:
            region, pixels = (start.x, start.y, start.width, height_of(start.width, clip.size, frame)), frame
        start, end = _within(start, region), _within(end, region)
        fitted: Fit = "cover"
        inset = pixels = Size(_even(pixels.width), _even(pixels.height))
    else:
        start, end = _framings(wanted, clip, frame, frame, Attention(), None, zoom=BLUR_ZOOM)
        pixels = frame if start == end == Framing(0.0, 0.0, 1.0) else _prepared_size(min(start.width, end.width), frame)
        region, fitted, inset = (
            (0.0, 0.0, 1.0, 1.0),
            "blur" if chosen == "blur" else "contain",
            _inset(clip.size, pixels),
        )
    picture = ClipPicture(clip.digest, clip.reading, pixels, fitted, inset, played.start, played.frames, region, ground)
    if fitted != "cover":
        picture = replace(picture, middle=_middle(clip.size, setting))
    return picture, travel(start, end, paced.span.frames, paced.tail)


def _inset(picture: Size, frame: Size) -> Size:
    """The largest even size of the picture's shape inside the frame."""
    scale = min(frame.width / picture.width, frame.height / picture.height)
    return Size(
        min(_even(round(picture.width * scale)), frame.width // 2 * 2),
        min(_even(round(picture.height * scale)), frame.height // 2 * 2),
    )


def _even(length: int) -> int:
    return length + length % 2


def card_in_motion(setting: SceneSetting) -> tuple[Size, tuple[Move, ...]]:
    """The size of a card's ground and its slow approach."""
    start, end = path("zoom-in", setting.size, setting.size, Attention(), zoom=1.04)
    moves = travel(start, end, setting.paced.span.frames, setting.paced.tail)
    return _prepared_size(end.width, setting.size), moves


def card_picture(setting: SceneSetting) -> tuple[CardPicture, tuple[Move, ...]]:
    """The look's card ground, slowly approaching."""
    pixels, moves = card_in_motion(setting)
    card = setting.look.card
    return CardPicture(pixels, card.colors, card.ornament, card.accent, card.tints), moves


def _framings(
    motion: object,
    photo: PhotoFacts | ClipFacts,
    picture: Size,
    frame: Size,
    look_at: Attention,
    before: str | None,
    *,
    zoom: float,
) -> tuple[Framing, Framing]:
    """Where a motion starts and ends."""
    if not isinstance(motion, str):
        return _custom(motion, picture, frame)
    name = automatic(photo.digest, before, roomy(picture, frame, look_at, zoom=zoom)) if motion == "auto" else motion
    return path(name, picture, frame, look_at, zoom=zoom)


def _middle(picture: Size, setting: SceneSetting) -> float:
    """How high a whole photo or clip stands, clear of where two lines of captions are."""
    place, caption = setting.profile.caption, setting.look.caption
    size = caption.size * setting.caption_scale
    height = round(size * (caption.line_height + ASCENT_EMS + DESCENT_EMS + AIR_EMS) + 2 * caption.outline)
    captions = Rect(place.left, place.bottom - height, place.right - place.left, height)
    return middle_clear_of(inset_of(picture, setting.size, 0.0)[3], setting.size, captions)


def _on_the_ground(photo: PhotoFacts, focus: tuple[float, float] | None, frame: Size, middle: float) -> Attention:
    """What must stay in the frame of a whole photo that stands on its ground: the faces that do."""
    keep = attention(photo, focus, photo.size).keep
    if keep is None:
        return Attention()
    left, top, width, height = inset_of(photo.size, frame, middle)
    x, y = left + keep[0] * width, top + keep[1] * height
    return Attention((0.5, 0.5), (x, y, keep[2] * width, keep[3] * height))


def _custom(motion: Any, picture: Size, frame: Size) -> tuple[Framing, Framing]:
    """An editor's own framings, made no larger than the frame's shape allows and pushed inside the picture."""
    return tuple(_pushed_inside(wish, picture, frame) for wish in (motion.start, motion.end))  # type: ignore[return-value]


def _pushed_inside(wish: Any, picture: Size, frame: Size) -> Framing:
    width = min(wish.width, 1.0, frame.aspect / picture.aspect)
    height = height_of(width, picture, frame)
    return Framing(min(max(wish.x, 0.0), 1.0 - width), min(max(wish.y, 0.0), max(1.0 - height, 0.0)), width)


def _prepared_size(closest: float, frame: Size) -> Size:
    """Pixels of a frame-shaped picture: `PRESCALE` of them a frame pixel in the closest window, exactly in shape."""
    shared = math.gcd(frame.width, frame.height)
    across = frame.width // shared
    count = math.ceil(_pixels_across(closest, frame, frame) / across)
    return Size(count * across, count * (frame.height // shared))


def _pixels_across(closest: float, picture: Size, frame: Size) -> float:
    """Pixels of the whole picture's width that give the closest window `PRESCALE` of them a frame pixel."""
    return frame.width * PRESCALE / max(closest, CLOSEST * min(1.0, frame.aspect / picture.aspect))


def _region(start: Framing, end: Framing, photo: Size, frame: Size) -> tuple[Region, Size]:
    """The part of the photo that is ever seen, with a margin, and its size in prepared pixels.

    The part begins and ends on whole prepared pixels, so that they are as wide as they are high: a pixel that is
    stretched by a thousandth is half a frame pixel out of place at the other end of the picture.
    """
    across = _pixels_across(min(start.width, end.width), photo, frame)
    if photo.aspect >= frame.aspect:
        down = float(round(across / photo.aspect))
        across = down * photo.aspect
    else:
        across = float(round(across))
        down = across / photo.aspect
    margin = MARGIN * max(start.width, end.width) / frame.width
    right = max(window.x + window.width for window in (start, end))
    bottom = max(window.y + height_of(window.width, photo, frame) for window in (start, end))
    x, width = _whole_pixels(min(start.x, end.x) - margin, right + margin, across)
    y, height = _whole_pixels(min(start.y, end.y) - margin * photo.aspect, bottom + margin * photo.aspect, down)
    return (x / across, y / down, width / across, height / down), Size(width, height)


def _whole_pixels(first: float, last: float, pixels: float) -> tuple[int, int]:
    """The first pixel and how many there are from fraction `first` to `last` of a side `pixels` long."""
    begin = math.floor(max(first, 0.0) * pixels)
    end = min(math.ceil(min(last, 1.0) * pixels - _A_HAIR), math.floor(pixels + _A_HAIR))
    return begin, max(end - begin, 2)


def _within(window: Framing, region: Region) -> Framing:
    """A framing of the whole photo as a framing of its region."""
    return Framing((window.x - region[0]) / region[2], (window.y - region[1]) / region[3], window.width / region[2])
