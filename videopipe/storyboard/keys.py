"""The keys of what was written: unknown, misplaced, not yet built and empty ones are named and taken out.

What remains goes to the model, so that its complaints are about values only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from videopipe.storyboard.cards import TitleText
from videopipe.storyboard.change import Compare, Quote
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import Shape, written_keys
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.figures import Chart, Count
from videopipe.storyboard.kinds import broken_picture, pictures, shape_inside
from videopipe.storyboard.labelling import Label
from videopipe.storyboard.looking import CustomMotion, Transition
from videopipe.storyboard.model import Cover, Publish, Storyboard
from videopipe.storyboard.nearest import nearest
from videopipe.storyboard.office import Logo, Office
from videopipe.storyboard.sound import Music, Voice
from videopipe.storyboard.syntax import colon_slip, mark_slip
from videopipe.storyboard.wording import Phrase
from videopipe.storyboard.written import Path

DEFAULT_KEYS = (
    "style",
    "voice",
    "music",
    "platforms",
    "pronounce",
    "publish",
    "label",
    "caption_style",
    "transition_sound",
    "enhance",
    "faces",
)
PROJECT_KEYS = (*DEFAULT_KEYS, *written_keys(Office))
# After so many faults nobody reads what each was meant to be.
_MOST_GUESSED = 100
STAND_IN: dict[str, object] = {"color": "#000000"}

_NESTED: dict[str, type[Shape]] = {
    "voice": Voice,
    "music": Music,
    "cover": Cover,
    "publish": Publish,
    "label": Label,
    "motion": CustomMotion,
    "transition": Transition,
}
_IN_SCENE: dict[str, type[Shape]] = {
    **_NESTED,
    "title": TitleText,
    "compare": Compare,
    "quote": Quote,
    "number": Count,
    "chart": Chart,
}
_IN_PROJECT: dict[str, type[Shape]] = {**_NESTED, "logo": Logo}
_TOP_KEYS = tuple(written_keys(Storyboard))


@dataclass(frozen=True, slots=True)
class _SceneKeys:
    """The keys of scenes: those of each picture, all of them, and the mappings that some hold."""

    of: Mapping[str, tuple[str, ...]]
    every: tuple[str, ...]
    inside: Mapping[str, type[Shape]]


def _scene_keys() -> _SceneKeys:
    return _keys_of(tuple(pictures().items()))


@lru_cache(maxsize=4)
def _keys_of(known: tuple[tuple[str, type[CommonKeys]], ...]) -> _SceneKeys:
    of = {picture: tuple(written_keys(shape)) for picture, shape in known}
    every = dict.fromkeys((*of, *written_keys(CommonKeys), *(key for own in of.values() for key in own)))
    fields = {key: field for _, shape in known for key, field in written_keys(shape).items()}
    inside = {key: shape for key, field in fields.items() if (shape := shape_inside(field))}
    return _SceneKeys(of, tuple(every), {**inside, **_IN_SCENE})


@dataclass(slots=True)
class Tidying:
    """The faults found while tidying."""

    faults: list[Fault] = field(default_factory=list)

    def storyboard(self, data: object) -> dict[str, object] | None:
        """The keys of a storyboard that can be checked further; None when it is no mapping."""
        top = self._file(data, "top", _TOP_KEYS)
        if top is None:
            return None
        return self._scenes(top, "scenes")

    def _scenes(self, top: dict[str, object], place: str) -> dict[str, object]:
        """The keys of a file, with the scenes listed at `place` tidied too."""
        scenes = top.get(place)
        if isinstance(scenes, dict):
            slips = ((key, mark_slip(key)) for key in scenes)
            self.faults += [Fault((place, key), slip[0], {"mark": slip[1]}, on_key=True) for key, slip in slips if slip]
        if isinstance(scenes, list):
            top[place] = [self._numbered(place, number, scene) for number, scene in enumerate(scenes)]
        return top

    def _numbered(self, place: str, number: int, scene: object) -> dict[str, object]:
        tidying = Tidying()
        tidy = tidying._scene(scene, (place, number))
        self.faults += tidying.faults
        return tidy

    def project(self, data: object) -> dict[str, object]:
        """The keys of a project file that can be checked further."""
        if data is None:
            return {}
        return self._scenes(self._scenes(self._file(data, "project", PROJECT_KEYS) or {}, "intro"), "outro")

    def _file(self, data: object, where: str, known: tuple[str, ...]) -> dict[str, object] | None:
        if isinstance(data, dict):
            return self._mapping(data, (), where, known, _IN_PROJECT if where == "project" else _NESTED)
        self._not_a_mapping((), data, "mapping-wanted", known)
        return None

    def _scene(self, scene: object, path: Path) -> dict[str, object]:
        if not isinstance(scene, dict):
            self._not_a_mapping(path, scene, "scene-wanted", ())
            return {**STAND_IN}
        keys = _scene_keys()
        tidy: dict[str, object] = self._mapping(scene, path, "scene", keys.every, keys.inside)
        found = [key for key in scene if key in keys.of]
        if len(found) == 1 and found[0] in tidy:
            return self._own_keys(tidy, path, found[0])
        if len(found) > 1:
            self._several(path, tuple(found))
        elif not found and not self._meant_a_picture(path):
            self.faults.append(Fault(path, "no-picture", {"known": tuple(keys.of)}))
        return {**{key: value for key, value in tidy.items() if key in written_keys(CommonKeys)}, **STAND_IN}

    def _own_keys(self, tidy: dict[str, object], path: Path, picture: str) -> dict[str, object]:
        """The keys that a scene with this picture can have; those of other pictures are faults."""
        of = _scene_keys().of
        for key in tidy:
            if key not in of[picture]:
                owners = tuple(name for name, own in of.items() if key in own)
                values = {"key": key, "picture": picture, "owners": owners}
                self.faults.append(Fault((*path, key), "key-of-other-picture", values, on_key=True))
        return {key: value for key, value in tidy.items() if key in of[picture]}

    def _several(self, path: Path, pictures: tuple[str, ...]) -> None:
        places = {(*path, picture) for picture in pictures}
        self.faults = [fault for fault in self.faults if fault.path not in places]
        self.faults.append(Fault((*path, pictures[1]), "several-pictures", {"keys": pictures}, on_key=True))

    def _meant_a_picture(self, path: Path) -> bool:
        """Whether what is wrong with a key already says that it should have been a picture."""
        known = pictures()
        return any(
            fault.path[:-1] == path and (fault.values.get("near") in known or fault.rule.startswith("plugin-"))
            for fault in self.faults
        )

    def _mapping(
        self,
        data: dict[str, object],
        path: Path,
        where: str | type[Shape],
        known: tuple[str, ...],
        nested: Mapping[str, type[Shape]],
    ) -> dict[str, object]:
        tidy: dict[str, object] = {}
        for key, value in data.items():
            inside = (*path, key)
            if key not in known:
                guessed = len(self.faults) < _MOST_GUESSED
                self.faults.append(_unknown(inside, key, where, known, guessed=guessed))
            elif value is None:
                rule = "color-unquoted" if key == "color" else "empty-value"
                self.faults.append(Fault(inside, rule, on_key=True))
            elif isinstance(value, dict) and key in nested:
                shape = nested[key]
                tidy[key] = self._mapping(value, inside, shape, tuple(written_keys(shape)), {})
            else:
                tidy[key] = value
        return tidy

    def _not_a_mapping(self, path: Path, value: object, rule: str, known: tuple[str, ...]) -> None:
        slip = colon_slip(value) if isinstance(value, str) else None
        if value is None:
            self.faults.append(Fault(path, "file-empty" if not path else "empty-value"))
        elif slip:
            self.faults.append(Fault(path, slip[0], {"key": slip[1]}))
        else:
            self.faults.append(Fault(path, rule, {"known": known}))


def _unknown(path: Path, key: str, where: str | type[Shape], known: tuple[str, ...], *, guessed: bool) -> Fault:
    """The fault of a key that cannot be written here: written elsewhere, or unknown."""
    if slip := mark_slip(key):
        return Fault(path, slip[0], {"mark": slip[1]}, on_key=True)
    if where in (Count, Chart) and key.isdigit():
        return Fault(path, "number-comma", on_key=True)
    if where == "scene" and (broken := broken_picture(key)):
        return Fault(path, broken.rule, broken.values, on_key=True)
    if place := _elsewhere(key, where):
        return Fault(path, "misplaced-key", {"key": key, "where": Phrase(place)}, on_key=True)
    near = (nearest(key, known)) if guessed else None
    values = {"key": key, "near": near, "known": None if near else known}
    return Fault(path, "unknown-key", values, on_key=True)


def _elsewhere(key: str, where: str | type[Shape]) -> str | None:
    match where:
        case "scene" if key in _TOP_KEYS:
            return "where-top"
        case "top" if key in _scene_keys().every:
            return "where-scene"
        case "top" if key in written_keys(Office):
            return "where-project"
        case "project" if key in _TOP_KEYS:
            return "where-storyboard"
    return None
