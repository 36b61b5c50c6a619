"""What a card stands on: the look's own ground, or a photo darkened so that text on it can be read."""

from __future__ import annotations

from dataclasses import replace

from videopipe.storyboard.common import CommonKeys
from videopipe.timeline.model import Move, Picture, Scrim
from videopipe.timeline.setting import SceneSetting, card_picture, photo_in_motion


def card_ground(
    photo: str | None, scene: CommonKeys, setting: SceneSetting, *, plain: bool = False
) -> tuple[Picture, tuple[Move, ...]]:
    """The card's picture and how it moves; `photo` is the path of the photo behind it as written.

    A `plain` ground has no ornament, for what reaches into where ornaments are drawn.
    """
    card, paced = setting.look.card, setting.paced
    if photo is None:
        picture, moves = card_picture(setting)
        return (replace(picture, ornament="none") if plain else picture), moves
    return photo_in_motion(
        setting.photos[photo],
        setting,
        body=paced.span.frames,
        tail=paced.tail,
        motion=scene.motion,
        fit="cover" if scene.fit == "auto" else scene.fit,
        focus=scene.focus,
        before=setting.before,
        scrim=Scrim(card.scrim.color, card.scrim.top, card.scrim.middle, card.scrim.bottom),
    )
