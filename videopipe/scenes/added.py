"""Scene kinds of other packages: composed like ours, and what goes wrong in them is a finding at the scene."""

from __future__ import annotations

from collections.abc import Mapping

from videopipe.digest import canonical_json
from videopipe.plugins import Plugin, told
from videopipe.scenes.dressing import dressed
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.kinds import PLUGGED, SceneKind
from videopipe.timeline.inputs import Finding, PlanningError
from videopipe.timeline.model import Shot
from videopipe.timeline.setting import ComposeScene, SceneSetting


def added_scenes() -> Mapping[type, ComposeScene]:
    """The scene kinds of other packages that can be used, by their model."""
    found = (PLUGGED.find(name) for name in PLUGGED.usable())
    return {plugin.value.model: dressed(_guarded(plugin)) for plugin in found if isinstance(plugin, Plugin)}


def fault_of_shots(shots: object, setting: SceneSetting) -> str | None:
    """What is wrong with the shots of one scene; None when they are as they must be."""
    if not isinstance(shots, tuple) or not shots or not all(isinstance(shot, Shot) for shot in shots):
        return "compose gives a tuple of one or more shots"
    paced = setting.paced
    reached = paced.span.start
    if shots[0].span.start != reached:
        return f"the first shot begins in frame {shots[0].span.start}, not with its scene in frame {reached}"
    if shots[0].enter != paced.enter:
        return "the first shot does not come in as setting.paced.enter says"
    for shot in shots:
        if not shot.span.start <= reached:
            return f"no shot shows the frames from {reached} to {shot.span.start}"
        reached = max(reached, shot.span.end)
    end = paced.span.end + paced.tail
    if reached != end:
        return f"the last shot ends in frame {reached}; with its tail the scene ends in frame {end}"
    return _fault_of_data(shots)


def _fault_of_data(shots: tuple[Shot, ...]) -> str | None:
    try:
        canonical_json(shots)
    except TypeError as error:
        return f"shots are data that can be digested, but {error}"
    return None


def _guarded(plugin: Plugin[SceneKind]) -> ComposeScene:
    def compose(scene: CommonKeys, setting: SceneSetting) -> tuple[Shot, ...]:
        try:
            shots = plugin.value.compose(scene, setting)
        except PlanningError:
            raise
        except Exception as error:
            raise _failed(plugin, setting, told(error)) from error
        if fault := fault_of_shots(shots, setting):
            raise _failed(plugin, setting, fault)
        return shots

    return compose


def _failed(plugin: Plugin[SceneKind], setting: SceneSetting, detail: str) -> PlanningError:
    values = {"name": plugin.name, "package": plugin.package, "version": plugin.version, "detail": detail}
    return PlanningError((Finding(("scenes", setting.paced.index, plugin.name), "plugin-failed", values),))
