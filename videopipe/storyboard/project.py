"""The project file's defaults under a storyboard: what the storyboard does not say is taken from the project."""

from __future__ import annotations

from videopipe.storyboard.written import Path, Plain

_SHORT = {"voice": "name", "music": "file", "label": "text"}


def with_defaults(
    storyboard: dict[str, object], project: dict[str, object]
) -> tuple[dict[str, object], frozenset[Path]]:
    """`storyboard` completed from `project`, and the paths that came from there.

    `style` and `platforms` are taken whole; `voice`, `pronounce`, `publish` and `label` key by key; `music` key by key
    unless the storyboard names a file of its own. `music: off` means no music.
    """
    merged = dict(storyboard)
    taken: set[Path] = set()
    for key, default in project.items():
        if key not in merged:
            merged[key] = default
            taken.add((key,))
        elif isinstance(inherited := _inherited(key, merged[key], default), dict):
            merged[key] = inherited
            taken |= {(key, inside) for inside in inherited if inside not in _mapping(key, storyboard[key])}
    if _is_off(merged.get("music")):
        del merged["music"]
    return merged, frozenset(taken)


def _inherited(key: str, own: object, default: object) -> dict[str, object] | None:
    mine, theirs = _mapping(key, own), _mapping(key, default)
    if key not in ("voice", "music", "pronounce", "publish", "label") or not theirs or _is_off(own) or _is_off(default):
        return None
    if not isinstance(own, dict | str) or (key == "music" and "file" in mine):
        return None
    return {**theirs, **mine}


def _mapping(key: str, value: object) -> dict[str, object]:
    if isinstance(value, str) and key in _SHORT:
        return {_SHORT[key]: value}
    return value if isinstance(value, dict) else {}


def _is_off(music: object) -> bool:
    return isinstance(music, Plain) and music.casefold() == "off"
