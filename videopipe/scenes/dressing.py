"""What any scene may carry: a headline in its upper third and a tag above its captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from videopipe.scenes.coming import coming
from videopipe.scenes.room import caption_room, margin, overlap, widest_row
from videopipe.scenes.strip import strip, strip_art
from videopipe.scenes.words import Words, fitting
from videopipe.storyboard.common import CommonKeys
from videopipe.timeline.model import Art, CardPicture, GroundPicture, PlateArt, Shot, TextArt
from videopipe.timeline.setting import ComposeScene, SceneSetting
from videopipe.units import Rect

HEADING_LINES = 2
HEADING_EMS = 1.24
HEADING_GROUND_EMS = 0.4
TAG_SIZE = 1.12
# The headline stands in this part of the frame's height.
UPPER = 1 / 3


def dressed(compose: ComposeScene) -> ComposeScene:
    """A scene kind whose scenes also show their `heading` and `tag`, over all of their shots."""

    def composed(scene: CommonKeys, setting: SceneSetting) -> tuple[Shot, ...]:
        shots: tuple[Shot, ...] = compose(scene, setting)
        headings = _heading(scene, setting)
        if headings and all(_on_the_looks_ground(headings[0][0], shot, setting) for shot in shots):
            headings = _heading(scene, setting, on_ground=True, with_card=not any(shot.panes for shot in shots))
            shots = tuple(_quiet_behind(headings[0][0], shot, setting) for shot in shots)
        groups = [art for _, art in (*headings, *_tag(scene, setting))]
        layers = coming(groups, setting)
        return tuple(replace(shot, layers=(*shot.layers, *layers)) for shot in shots) if layers else shots

    return composed


def dress_places(scene: CommonKeys, setting: SceneSetting) -> tuple[Rect, ...]:
    """What the scene's headline and tag cover."""
    return tuple(place for place, _ in (*_heading(scene, setting), *_tag(scene, setting)))


def heading_bottom(scene: CommonKeys, setting: SceneSetting) -> int:
    """The row below the scene's headline, or where the app's own signs at the top end."""
    places = [place.bottom + margin(setting) for place, _ in _heading(scene, setting)]
    return max(places, default=setting.profile.safe.top)


Placed = tuple[Rect, Sequence[Art]]


def _on_the_looks_ground(place: Rect, shot: Shot, setting: SceneSetting) -> bool:
    """Whether nothing but the look's own ground lies behind `place`: its card's, or that of pictures side by side."""
    match shot.picture:
        case CardPicture():
            own = True
        case GroundPicture(color=color):
            own = color == setting.look.collage.ground
        case _:
            own = False
    return own and not any(overlap(place, pane.place) for pane in shot.panes)


def _quiet_behind(place: Rect, shot: Shot, setting: SceneSetting) -> Shot:
    """The shot, its card without ornament as far down as `place`."""
    match shot.picture:
        case CardPicture():
            quiet = max(shot.picture.quiet, round(place.bottom / setting.size.height, 4))
            return replace(shot, picture=replace(shot.picture, quiet=quiet))
    return shot


def _heading(
    scene: CommonKeys, setting: SceneSetting, *, on_ground: bool = False, with_card: bool = False
) -> tuple[Placed, ...]:
    """The headline's place and art; on the look's own ground it is set like a title, in line with the card's words."""
    if not scene.heading:
        return ()
    look, air = setting.look.heading, margin(setting)
    top = setting.profile.safe.top + air
    row = widest_row(top, max(round(setting.size.height * UPPER), top + 2), setting)
    sides = HEADING_GROUND_EMS * look.size if look.ground else look.outline
    words = fitting(
        scene.heading,
        look.font,
        (look.size, look.smallest),
        row.width - 2 * sides,
        setting,
        lines=HEADING_LINES,
        ems=HEADING_EMS,
    )
    place = _heading_place(words, row, sides, setting)
    card = round(setting.profile.card_place.left - sides)
    if with_card and setting.look.card.align == "left" and row.left <= card <= row.right - place.width:
        place = replace(place, left=card)
    return ((place, _heading_art(words, place, sides, setting, on_ground=on_ground)),)


def _heading_place(words: Words, row: Rect, sides: float, setting: SceneSetting) -> Rect:
    width, height = round(words.width + 2 * sides), round(words.height + 1.4 * sides)
    left = row.left if setting.look.card.align == "left" else row.left + (row.width - width) // 2
    return Rect(left, row.top, width, height)


def _heading_art(words: Words, place: Rect, sides: float, setting: SceneSetting, *, on_ground: bool) -> tuple[Art, ...]:
    look = setting.look.heading
    lines = words.at(place.left + sides, place.top + 0.7 * sides, words.width, setting.look.card.align, setting)
    if look.ground:
        plate = PlateArt(place, look.ground, radius=setting.scaled(8), shadow=look.shadow)
        return (plate, TextArt(lines, look.font, words.size, look.color))
    if on_ground:
        return (TextArt(lines, look.font, words.size, setting.look.card.title_color),)
    edge, shade = (look.outline, look.outline_color), (look.shadow, look.shadow_color)
    text = TextArt(lines, look.font, words.size, look.color, *edge, *shade)
    return (text,)


def _tag(scene: CommonKeys, setting: SceneSetting) -> tuple[Placed, ...]:
    """The strip at the left, its lower edge above the room of the captions."""
    if not scene.tag:
        return ()
    bottom = caption_room(setting).top - margin(setting)
    row = widest_row(round(setting.size.height / 2), bottom, setting)
    made = strip(scene.tag, row.width, setting, size=TAG_SIZE)
    place = Rect(row.left, bottom - made.height, made.width, made.height)
    return ((place, strip_art(made, place, setting)),)
