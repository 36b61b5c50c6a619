"""A film's covers: one card of the look for each shape that its platforms want, laid out anew."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd

from videopipe.errors import PhotoError
from videopipe.fonts.fonts import text_width
from videopipe.pipeline.film import PlannedFilm
from videopipe.platforms.profile import CaptionPlace, CardPlace, Column, CoverShape, KeepOut, Profile
from videopipe.scenes.title import compose_title
from videopipe.store import Store
from videopipe.storyboard.files import photo_places
from videopipe.storyboard.model import TitleScene, TitleText
from videopipe.styles.look import Look
from videopipe.styles.scaling import look_at
from videopipe.timeline.model import Timeline
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.setting import SceneSetting
from videopipe.timeline.treatment import cover_treatment, treated
from videopipe.units import Size, Span

# A cover is seen as small as a stamp: its words are larger than a title card's, and its picture clearer.
_LARGER = 1.2
_CLEARER = 0.75


@dataclass(frozen=True, slots=True)
class CoverCard:
    """A cover to draw: its size, the ending of its file's name, and the card."""

    size: Size
    ending: str
    card: Timeline


def cover_cards(film: PlannedFilm, photo: str | None) -> tuple[CoverCard, ...]:
    """A card for every cover that the film's platforms want; `photo` is its picture's path as written, if any."""
    shapes = {(shape.width, shape.height): shape for profile in film.profiles for shape in profile.covers}
    if not shapes:
        frame = film.profile
        safe = (frame.safe.left, frame.safe.top, frame.safe.right, frame.safe.bottom)
        shapes = {(frame.width, frame.height): CoverShape(width=frame.width, height=frame.height, safe=safe)}
    return tuple(
        CoverCard(Size(*size), f"cover-{_ratio(*size)}", _card(film, photo, shape)) for size, shape in shapes.items()
    )


def _ratio(width: int, height: int) -> str:
    shared = gcd(width, height)
    return f"{width // shared}x{height // shared}"


def _card(film: PlannedFilm, photo: str | None, shape: CoverShape) -> Timeline:
    """The photo under the cover's words, set where every crop keeps them."""
    storyboard = film.loaded.storyboard
    text = (storyboard.cover.text if storyboard.cover else None) or storyboard.title
    scene = TitleScene(title=TitleText(text=text, subtitle=storyboard.subtitle, photo=photo), motion="still")
    frame = _profile(film.profile, shape)
    rate = film.plan.timeline.rate
    setting = SceneSetting(
        PacedScene(0, "cover", scene, Span(0, 1), None, 0, ()),
        frame.size,
        rate,
        look_at(_cover_look(film.look), frame.size),
        frame,
        film.survey.photos,
        text_width,
        None,
    )
    treatment = cover_treatment(photo, storyboard, film.look)
    shots = treated(compose_title(scene, setting), treatment, film.survey.photos, {}, rate)
    return Timeline(rate, frame.size, 1, shots)


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


def cover_photo(film: PlannedFilm, store: Store) -> str | None:
    """The photo for the cover, as written: the editor's, else the film's best; None for a film without photos."""
    storyboard = film.loaded.storyboard
    if storyboard.cover and storyboard.cover.photo:
        return storyboard.cover.photo
    places = [(place, path) for place, path in photo_places(storyboard) if place[0] == "scenes"]
    own = [path for place, path in places if film.loaded.frame.is_own(int(place[1]))]
    written = tuple(dict.fromkeys(own or [path for _, path in places]))
    return best_photo(written, film, store)


def best_photo(written: tuple[str, ...], film: PlannedFilm, store: Store) -> str | None:
    """The photo that invites most; of equals the earlier. A photo that breaks while it is looked at is the last."""
    from videopipe.assets.appeal import appeal_of

    def score(path: str) -> float:
        facts = film.survey.photos[path]
        try:
            return appeal_of(facts, film.survey.files[facts.digest], store)
        except PhotoError:
            return -1.0

    return max(written, key=score, default=None)
