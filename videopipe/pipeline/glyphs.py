"""Whether every character can be drawn, before anything is: a missing one is named with where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from videopipe.errors import Problem
from videopipe.fonts.fonts import fonts_with, missing_characters
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.styles.look import Look
from videopipe.timeline.model import TextArt, Timeline
from videopipe.timeline.plan import Plan
from videopipe.units import Span

Place: TypeAlias = tuple[str | int, ...]

# Keys of a scene whose text is not drawn.
_NOT_DRAWN = frozenset(("id", "note", "credit", "photo", "photos", "collage", "before", "after", "video", "voice"))
# Pictographs, the older symbols that phones draw in colour, flags, key caps and skin tones (Unicode's emoji-data).
_EMOJI = (
    *(range(0x1F000, 0x1FB00), range(0x2600, 0x27C0), range(0x2B00, 0x2C00), range(0x2300, 0x2400)),
    *(range(0x20E3, 0x20E4), range(0xE0020, 0xE0080)),
)


def missing_glyphs(loaded: LoadedStoryboard, look: Look, made: Plan) -> tuple[Problem, ...]:
    """A problem for every character that would be drawn as an empty box, at the words it stands in."""
    problems = [
        _problem(loaded, _written(loaded, scene.index, character), character, text, art.font)
        for scene in made.scenes
        for art in _texts(made.timeline, scene.span)
        for text in ("".join(line.text for line in art.lines),)
        for character in missing_characters(text, art.font)
    ]
    return tuple(dict.fromkeys((*problems, *_on_the_cover(loaded, look))))


def _on_the_cover(loaded: LoadedStoryboard, look: Look) -> Iterator[Problem]:
    storyboard = loaded.storyboard
    own = storyboard.cover is not None and storyboard.cover.text is not None
    title: Place = ("cover", "text") if own else ("title",)
    words = (storyboard.cover.text if storyboard.cover else None) or storyboard.title
    shown = ((title, words, look.card.title_font), (("subtitle",), storyboard.subtitle or "", look.card.subtitle_font))
    for place, text, font in shown:
        for character in missing_characters(text, font):
            yield _problem(loaded, place, character, text, font)


def _problem(loaded: LoadedStoryboard, place: Place, character: str, text: str, font: str) -> Problem:
    values: dict[str, Any] = {"character": character, "code": f"U+{ord(character):04X}", "text": text, "font": font}
    if any(ord(character) in codes for codes in _EMOJI):
        return loaded.problem(place, "emoji", **values)
    having = fonts_with(character)
    if having:
        return loaded.problem(place, "missing-glyph-here", fonts=", ".join(having), **values)
    return loaded.problem(place, "missing-glyph", **values)


def _written(loaded: LoadedStoryboard, index: int, character: str) -> Place:
    """Where in its scene a character is written."""
    if index == len(loaded.storyboard.scenes) - 1 and character in (loaded.office.organization or ""):
        return ("organization",)
    scene = loaded.storyboard.scenes[index].model_dump(warnings=False)
    places = (place for place, text in _leaves(scene, ("scenes", index)) if character in text)
    return next(places, ("scenes", index))


def _leaves(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text of a scene that may be drawn, with its place."""
    match value:
        case str():
            yield place, value
        case dict():
            for key, inside in value.items():
                if key not in _NOT_DRAWN or isinstance(inside, dict):
                    yield from _leaves(inside, (*place, key))
        case list() | tuple():
            for number, inside in enumerate(value):
                yield from _leaves(inside, (*place, number))


def _texts(timeline: Timeline, span: Span) -> list[TextArt]:
    """Every text that first appears in `span`."""
    shown = [layer.art for layer in timeline.every_layer if layer.span.start in span]
    return [
        art
        for art in (*shown, *(cue.art for cue in timeline.cues if cue.span.start in span))
        if isinstance(art, TextArt)
    ]
