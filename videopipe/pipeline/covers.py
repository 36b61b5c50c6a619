"""A film's covers: one card of the look for each shape that its platforms want, laid out anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import gcd

from videopipe.fonts.fonts import text_width
from videopipe.pipeline.cover_pictures import CoverPicture
from videopipe.pipeline.film import PlannedFilm
from videopipe.platforms.parts import CaptionPlace, CardPlace, Column, CoverShape, KeepOut
from videopipe.platforms.profile import Profile
from videopipe.scenes.title import compose_title
from videopipe.storyboard.model import TitleScene, TitleText
from videopipe.styles.look import Look
from videopipe.styles.scaling import look_at
from videopipe.timeline.clearing import words_cleared
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.model import Timeline
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.setting import SceneSetting
from videopipe.timeline.treatment import Treatment, treated
from videopipe.units import Size, Span

# A cover is seen as small as a stamp: its words are larger than a title card's, and its picture clearer.
_LARGER = 1.2
_CLEARER = 0.75
_PHOTO = "cover"
# Without faces, what draws the eye is kept free of words: so much of the photo's shorter side about that point.
_ABOUT = 0.14


@dataclass(frozen=True, slots=True)
class CoverCard:
    """A cover to draw: its size, the ending of its file's name, and the card."""

    size: Size
    ending: str
    card: Timeline


def cover_cards(film: PlannedFilm, picture: CoverPicture | None) -> tuple[CoverCard, ...]:
    """A card for every cover that the film's platforms want, over `picture` or on the look's own ground."""
    shapes = {(shape.width, shape.height): shape for profile in film.profiles for shape in profile.covers}
    if not shapes:
        frame = film.profile
        safe = (frame.safe.left, frame.safe.top, frame.safe.right, frame.safe.bottom)
        shapes = {(frame.width, frame.height): CoverShape(width=frame.width, height=frame.height, safe=safe)}
    return tuple(
        CoverCard(Size(*size), f"cover-{_ratio(*size)}", _card(film, picture, shape)) for size, shape in shapes.items()
    )


def _ratio(width: int, height: int) -> str:
    shared = gcd(width, height)
    return f"{width // shared}x{height // shared}"


def _card(film: PlannedFilm, picture: CoverPicture | None, shape: CoverShape) -> Timeline:
    """The picture under the cover's words, set where every crop keeps them and off faces where that can be."""
    storyboard = film.loaded.storyboard
    text = (storyboard.cover.text if storyboard.cover else None) or storyboard.title
    photo = _PHOTO if picture else None
    scene = TitleScene(title=TitleText(text=text, subtitle=storyboard.subtitle, photo=photo), motion="still")
    frame = _profile(film.profile, shape)
    rate, photos = film.plan.timeline.rate, {_PHOTO: picture.facts} if picture else {}
    setting = SceneSetting(
        PacedScene(0, "cover", scene, Span(0, 1), None, 0, ()),
        frame.size,
        rate,
        look_at(_cover_look(film.look), frame.size),
        frame,
        photos,
        text_width,
        None,
    )
    known = {facts.digest: _kept_free(facts) for facts in photos.values()}
    (shot,) = compose_title(scene, setting)
    shot = words_cleared(shot, known, frame.size, frame.card_place, text_width)
    treatment = picture.treatment if picture else Treatment()
    return Timeline(rate, frame.size, 1, treated((shot,), treatment, photos, {}, rate))


def _kept_free(facts: PhotoFacts) -> PhotoFacts:
    """The photo with what draws the eye in the place of faces, where it has none."""
    if facts.faces or facts.salient is None:
        return facts
    side, (x, y) = _ABOUT * min(facts.size.width, facts.size.height), facts.salient
    across, down = side / facts.size.width, side / facts.size.height
    return replace(facts, faces=((x - across / 2, y - down / 2, across, down),))


def _profile(like: Profile, shape: CoverShape) -> Profile:
    """A frame of the cover's shape whose safe place is the cover's."""
    left, top, right, bottom = shape.safe
    edges = {"top": top, "bottom": shape.height - bottom, "left": left, "right": shape.width - right}
    return like.model_copy(
        update={
            "width": shape.width,
            "height": shape.height,
            "keep_out": KeepOut(**edges, column=Column(left=shape.width, top=shape.height)),
            "caption": CaptionPlace(bottom=bottom, left=left, right=right),
            "card": CardPlace(left=left, top=top, right=right, bottom=bottom),
        }
    )


def _cover_look(look: Look) -> Look:
    card = look.card
    scrim = card.scrim
    clearer = {name: getattr(scrim, name) * _CLEARER for name in ("top", "middle", "bottom")}
    larger = {name: round(getattr(card, name) * _LARGER) for name in ("title_size", "title_smallest", "subtitle_size")}
    return look.model_copy(
        update={"card": card.model_copy(update={**larger, "scrim": scrim.model_copy(update=clearer)})}
    )
