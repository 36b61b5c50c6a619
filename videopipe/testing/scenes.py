"""The laws of a scene kind."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Mapping
from pathlib import Path

import cv2
from pydantic import ValidationError

from videopipe.assets.photo import photo_facts
from videopipe.captions import all_shapes
from videopipe.digest import canonical_json
from videopipe.fonts.fonts import text_width
from videopipe.platforms.profile import Profile, profile
from videopipe.plugins import WrongShapeError
from videopipe.raster.art import ink_of
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.scenes import SCENES
from videopipe.scenes.added import fault_of_shots
from videopipe.scenes.dressing import dressed
from videopipe.scenes.room import overlap
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import told, written_keys
from videopipe.storyboard.files import photo_places
from videopipe.storyboard.kinds import PLUGGED, SceneKind
from videopipe.storyboard.model import ColorScene, Storyboard
from videopipe.storyboard.reader import read
from videopipe.storyboard.scenes import PICTURES
from videopipe.storyboard.values import Known
from videopipe.styles.look import Look, built_in_look, built_in_looks
from videopipe.styles.scaling import look_at
from videopipe.testing.laws import SAID, hold, hold_clear, profiles, same, specks, spoken
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.model import Shot, TextArt
from videopipe.timeline.plan import Facts, Plan, plan
from videopipe.timeline.setting import ComposeScene, SceneSetting
from videopipe.units import Color, Size

GROUND = ColorScene(color=Color(20, 30, 40), duration_ms=2000)
PHOTO_SIZES = (Size(1200, 1600), Size(1600, 1000), Size(900, 900))


def check_scene_kind(kind: SceneKind, *examples: str) -> None:
    """`kind` is a scene kind; `examples` are scenes as a storyboard writes them, `countdown: {days: 30, until: 开学}`.

    The example that its own key tells is tried too. In every look and every shape of frame its shots fill the scene,
    are data, depend on the scene and its setting alone, are the same wherever the scene stands, and keep text clear of
    what the app covers and of captions; a segment shows what the film shows.
    """
    name = _checked(kind)
    own = f"{name}: {told(written_keys(kind.model)[name]).example}"
    kinds = {**SCENES, kind.model: dressed(_pure(kind.compose))}
    for example in dict.fromkeys((*examples, own)):
        for style in built_in_looks():
            check_in(built_in_look(style), example, kinds, {name: kind.model})
        _check_drawn(_scene(example, {name: kind.model}), kinds)


def _checked(kind: SceneKind) -> str:
    hold(isinstance(kind, SceneKind), f"a scene kind is a SceneKind, not a {type(kind).__name__}")
    own = [key for key in written_keys(kind.model) if key not in written_keys(CommonKeys)]
    hold(bool(own), "the model has no key of its own, after which the kind is named")
    try:
        PLUGGED.check(own[0], kind)
    except WrongShapeError as wrong:
        hold(False, str(wrong))
    return own[0]


def check_in(
    look: Look,
    example: str,
    kinds: Mapping[type, ComposeScene],
    models: Mapping[str, type[CommonKeys]] = PICTURES,
) -> None:
    """What holds of a scene's plan in a look, on every shape of frame."""
    scene = _scene(example, models)
    hold(pickle.loads(pickle.dumps(scene)) == scene, "a scene is another one in another process")  # noqa: S301 - our own
    photos = {written: PhotoFacts(f"{number:064x}", PHOTO_SIZES[number % 3]) for number, written in _photos(scene)}
    for chosen in profiles():
        fitted = look_at(look, chosen.size)
        first, later = (_planned((*before, scene, GROUND), fitted, chosen, kinds, photos) for before in _BEFORE)
        where = f"in {look.name} on {chosen.name}"
        alone, moved = first.segments[-2].timeline, later.segments[-2].timeline
        hold(canonical_json(alone) == canonical_json(moved), f"{where} it is another scene when it stands later")
        _check_text(first, chosen, where)


_BEFORE = ((GROUND,), (GROUND, GROUND))


def _check_text(made: Plan, chosen: Profile, where: str) -> None:
    """No text under what the app covers, none under a caption."""
    span = made.scenes[-2].span
    cues = [cue for cue in made.timeline.cues if cue.span.overlaps(span)]
    for shot in made.timeline.shots:
        for layer in shot.every_layer if shot.span.overlaps(span) else ():
            if isinstance(layer.art, TextArt):
                text, ink = "".join(line.text for line in layer.art.lines), ink_of(layer.art)
                hold_clear(ink, chosen, f"{where} {text!r}")
                over = [cue for cue in cues if cue.span.overlaps(layer.span) and overlap(ink, cue.box)]
                hold(not over, f"{where} {text!r} lies under a caption: {ink}")


def _check_drawn(scene: CommonKeys, kinds: Mapping[type, ComposeScene]) -> None:
    """A segment shows what the film shows, drawn with real photos."""
    chosen, look = profile("douyin"), built_in_look("jade")
    with tempfile.TemporaryDirectory() as folder:
        photos, files = {}, {}
        for number, written in _photos(scene):
            file = Path(folder) / f"{number}.png"
            cv2.imwrite(str(file), specks(PHOTO_SIZES[number % 3], number))
            photos[written] = photo_facts(file)
            files[photos[written].digest] = file
        made = _planned((GROUND, scene, GROUND), look, chosen, kinds, photos)
        segment, sources = made.segments[1], Sources(files)
        for k in (0, segment.span.frames // 2):
            whole, alone = (
                frame(made.timeline, segment.span.start + k, sources),
                frame(segment.timeline, k, sources),
            )
            hold(same(whole, alone), f"frame {k} of its segment is not what the film shows")


def _pure(compose: ComposeScene) -> ComposeScene:
    """The kind, asked twice: its answers are shots as they must be, and the same."""

    def composed(scene: CommonKeys, setting: SceneSetting) -> tuple[Shot, ...]:
        shots = compose(scene, setting)
        fault = fault_of_shots(shots, setting)
        hold(fault is None, f"{fault}")
        hold(compose(scene, setting) == shots, "compose gives other shots when it is asked again")
        return shots

    return composed


def _scene(example: str, models: Mapping[str, type[CommonKeys]]) -> CommonKeys:
    """The scene that an example describes, with something to say."""
    data = read(example)[0].data
    hold(isinstance(data, dict), f"an example is a scene as a storyboard writes it, not {example!r}")
    known = Known((), (), (), str)
    (name,) = [key for key in models if isinstance(data, dict) and key in data] or [next(iter(models))]
    try:
        scene = models[name].model_validate(data, context=known)
    except ValidationError as error:
        hold(False, f"the example {example!r} is refused: {error}")
        raise
    return scene if scene.say else scene.model_copy(update={"say": (SAID,)})


def _photos(scene: CommonKeys) -> list[tuple[int, str]]:
    film = Storyboard(title="片名", scenes=(scene,))
    return list(enumerate(dict.fromkeys(written for _, written in photo_places(film)), start=1))


def _planned(
    scenes: tuple[CommonKeys, ...],
    look: Look,
    chosen: Profile,
    kinds: Mapping[type, ComposeScene],
    photos: Mapping[str, PhotoFacts],
) -> Plan:
    film = Storyboard(title="片名", scenes=scenes)
    facts = Facts(photos, tuple(tuple(spoken(text) for text in scene.say) for scene in scenes))
    return plan(film, facts, chosen, look, measure=text_width, kinds=kinds, shapes=all_shapes())
