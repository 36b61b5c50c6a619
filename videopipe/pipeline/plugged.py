"""What a storyboard uses of other packages: everything that cannot be used is a problem where it is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from videopipe import captions
from videopipe.errors import Problem
from videopipe.plugins import BrokenPlugin, Gallery, Plugin, names
from videopipe.storyboard import kinds
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.looking import TRANSITIONS
from videopipe.storyboard.written import Path
from videopipe.styles import look as looks
from videopipe.styles.look import Look


def galleries() -> tuple[Gallery[Any], ...]:
    """Everything that other packages may add to."""
    from videopipe import transitions

    return (captions.PLUGGED, transitions.PLUGGED, kinds.PLUGGED, looks.PLUGGED)


def usable_plugins() -> tuple[Plugin[Any], ...]:
    """All that other packages add and that can be used."""
    return tuple(found for found in _all() if isinstance(found, Plugin))


def broken_plugins() -> tuple[BrokenPlugin, ...]:
    """All that other packages add and that cannot be used."""
    return tuple(found for found in _all() if isinstance(found, BrokenPlugin))


def _all() -> list[object]:
    return [gallery.find(name) for gallery in galleries() for name in names(gallery.group)]


def broken_in(loaded: LoadedStoryboard, look: Look) -> tuple[Problem, ...]:
    """A problem for every transition and caption style that a storyboard or its look names and that is broken."""
    return tuple(loaded.problem(path, found.rule, **found.values) for path, found in _broken_in(loaded, look))


def _broken_in(loaded: LoadedStoryboard, look: Look) -> Iterator[tuple[Path, BrokenPlugin]]:
    named: list[tuple[Path, str]] = [(("style",), look.transition.kind)]
    for index, scene in enumerate(loaded.storyboard.scenes):
        if scene.transition:
            named.append((("scenes", index, "transition"), scene.transition.kind))
    found = [(path, _transition(kind)) for path, kind in named]
    found += [(path, _caption_style(name)) for path, name in _caption_styles(loaded, look)]
    yield from ((path, broken) for path, broken in found if isinstance(broken, BrokenPlugin))


def _caption_styles(loaded: LoadedStoryboard, look: Look) -> Iterator[tuple[Path, str]]:
    """The caption styles that a storyboard and its look name, and where."""
    board = loaded.storyboard
    own: dict[Path, str | None] = {
        ("style",): look.caption.style,
        ("caption_style",): board.caption_style,
        **{("scenes", index, "caption_style"): scene.caption_style for index, scene in enumerate(board.scenes)},
    }
    return ((path, name) for path, name in own.items() if name)


def _transition(kind: str) -> object:
    if kind in TRANSITIONS:
        return None
    from videopipe import transitions

    return transitions.PLUGGED.find(kind)


def _caption_style(name: str) -> object:
    return None if name in captions.PLUGGED.taken else captions.PLUGGED.find(name)
