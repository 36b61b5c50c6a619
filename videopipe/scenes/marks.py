"""The office's marks on a film: its sign in a corner, and its name on the closing title card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from videopipe.platforms.parts import CardPlace
from videopipe.scenes.coming import coming
from videopipe.scenes.figure import fitted
from videopipe.storyboard.framed import Frame
from videopipe.storyboard.model import TitleScene
from videopipe.storyboard.office import Logo, Office
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.model import Layer, LogoArt, Shot, TextArt, TextLine
from videopipe.timeline.setting import ComposeScene, SceneSetting
from videopipe.units import Rect, Span

# The sign is small, as platforms show films with large ones to fewer people: at most so wide and high, 1080 across.
LOGO_WIDTH, LOGO_HEIGHT = 180, 80
LOGO_GAP = 16
# A corner below the captions that leaves less than this share of the height gives way to the one above.
LEAST_ROOM = 0.5
NAME_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Marks:
    """What is put on a film of `scenes` scenes; `sign` are the facts of the logo's picture.

    A film that is `labelled` as synthetic has its label in the upper left as it begins: there the logo gives way.
    """

    office: Office
    frame: Frame
    scenes: int
    sign: PhotoFacts | None = None
    labelled: bool = False

    def shows_logo(self, setting: SceneSetting) -> bool:
        """Whether the logo is on this scene: on all, or at the ends of the film."""
        logo, index = self.office.logo, setting.paced.index
        if logo is None or self.sign is None:
            return False
        first, last = self.frame.intro, self.scenes - self.frame.outro - 1
        opens_or_closes = index in (first, last) and isinstance(setting.paced.scene, TitleScene)
        return logo.where == "always" or not first <= index <= last or opens_or_closes

    def logo_on(self, setting: SceneSetting, logo: Logo) -> Logo:
        """The logo as it is on this scene: in its corner, or in the one across while the label stands in it."""
        if self.labelled and setting.paced.index == 0 and logo.corner == "top-left":
            return logo.model_copy(update={"corner": "top-right"})
        return logo

    def shows_name(self, setting: SceneSetting) -> bool:
        """Whether the office's name is on this scene: on the last one, when it is a title card."""
        closes = setting.paced.index == self.scenes - 1 and isinstance(setting.paced.scene, TitleScene)
        return closes and self.office.organization is not None


def with_marks(kinds: Mapping[type, ComposeScene], marks: Marks) -> Mapping[type, ComposeScene]:
    """Scene kinds that put the office's marks on what they set."""
    return {kind: _marking(compose, marks) for kind, compose in kinds.items()}


def _marking(compose: ComposeScene, marks: Marks) -> ComposeScene:
    def marked(scene: Any, setting: SceneSetting) -> tuple[Shot, ...]:
        inner = _below(setting.label, setting) if setting.label else setting
        if marks.office.logo is None or marks.sign is None or not marks.shows_logo(setting):
            shots = compose(scene, inner)
        else:
            place = logo_place(marks.logo_on(setting, marks.office.logo), marks.sign, setting)
            art = LogoArt(marks.sign.digest, place)
            shots = tuple(_on_top(shot, (Layer(shot.span, art),)) for shot in compose(scene, _below(place, inner)))
        return _signed(shots, marks, setting) if marks.shows_name(setting) else shots

    return marked


def logo_place(logo: Logo, sign: PhotoFacts, setting: SceneSetting) -> Rect:
    """Where the logo is: in its corner, clear of what the app covers and of captions."""
    profile, safe = setting.profile, setting.profile.safe
    highest, gap = setting.scaled(LOGO_HEIGHT), round(setting.scaled(LOGO_GAP))
    room = safe.bottom - profile.caption.bottom - gap
    below = logo.corner.startswith("bottom") and room >= highest * LEAST_ROOM
    scale = min(
        setting.scaled(LOGO_WIDTH) / sign.size.width, (min(highest, room) if below else highest) / sign.size.height
    )
    width, height = max(round(sign.size.width * scale), 1), max(round(sign.size.height * scale), 1)
    top = profile.caption.bottom + gap if below else safe.top
    column = profile.keep_out.column
    right = min(safe.right, column.left) if top + height > column.top else safe.right
    return Rect(safe.left if logo.corner.endswith("left") else right - width, top, width, height)


def _below(mark: Rect, setting: SceneSetting) -> SceneSetting:
    """The setting of a scene whose words begin below a logo in an upper corner, or below the label."""
    profile, card = setting.profile, setting.profile.card_place
    top = mark.bottom + round(setting.scaled(LOGO_GAP))
    if mark.top > setting.size.height // 2:
        return setting
    place = CardPlace(left=card.left, right=card.right, top=max(card.top, top), bottom=max(card.bottom, top + 16))
    edges = profile.keep_out.model_copy(update={"top": max(mark.bottom, profile.keep_out.top)})
    return replace(setting, profile=profile.model_copy(update={"card": place, "keep_out": edges}))


def _signed(shots: tuple[Shot, ...], marks: Marks, setting: SceneSetting) -> tuple[Shot, ...]:
    """The office's name at the foot of the card, where the card's own words leave room for it."""
    card, place, last = setting.look.card, setting.profile.card_place, shots[-1]
    size = card.subtitle_size * NAME_SHARE
    name = fitted(marks.office.organization, card.subtitle_font, size, place.width, setting, lines=1)
    width = setting.measure(name.lines[0], name.font, name.size)
    left = place.left + ((place.width - width) / 2 if card.align == "centre" else 0.0)
    baseline = place.bottom - name.size * 0.3
    lowest = max(
        (line.y for layer in last.layers if isinstance(layer.art, TextArt) for line in layer.art.lines), default=0
    )
    if lowest + name.size * 0.6 > baseline - name.size:
        return shots
    over_photo = isinstance(setting.paced.scene, TitleScene) and setting.paced.scene.title.photo is not None
    color = (card.photo_subtitle_color or card.subtitle_color) if over_photo else card.subtitle_color
    shadow = setting.scaled(16.0) if over_photo else 0.0
    art = TextArt((TextLine(name.lines[0], left, baseline),), name.font, name.size, color, shadow=shadow)
    begins = max((layer.span.start for layer in last.layers), default=last.span.start)
    span = Span(min(begins, last.span.end), setting.paced.span.end + setting.paced.tail // 2)
    return (*shots[:-1], _on_top(last, coming([(art,)], setting, span=span)))


def _on_top(shot: Shot, layers: tuple[Layer, ...]) -> Shot:
    return replace(shot, layers=(*shot.layers, *layers))
