"""Small plans to export, drawn by hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.builders import even_width, planned, small_profile, spoken
from videopipe.storyboard.model import (
    CollageScene,
    ColorScene,
    PhotoScene,
    Scene,
    TitleScene,
    TitleText,
    Transition,
)
from videopipe.timeline.plan import Plan

KINDS = ("cut", "fade", "slide", "wipe", "push", "zoom", "dip")
SAID = ("十年奋进。", "再出发！", "书声里，走过十年。")


@st.composite
def _scenes(draw: st.DrawFn) -> Scene:
    kind, length = draw(st.sampled_from(KINDS)), draw(st.sampled_from([200, 333, 600]))
    keys: dict[str, Any] = {
        "transition": Transition(kind="cut") if kind == "cut" else Transition(kind=kind, duration_ms=length),
        "say": draw(st.sampled_from([(), *((text,) for text in SAID), SAID[:2]])),
        "duration_ms": None,
    }
    match draw(st.sampled_from(["photo", "title", "color", "collage"])):
        case "photo":
            motion = draw(st.sampled_from(["auto", "still", "zoom-in", "pan-left", "pan-down"]))
            fit = draw(st.sampled_from(["cover", "blur", "contain"]))
            return PhotoScene(photo=draw(st.sampled_from("abc")) + ".jpg", motion=motion, fit=fit, **keys)
        case "title":
            return TitleScene(title=TitleText(text="十年", photo=draw(st.sampled_from([None, "a.jpg"]))), **keys)
        case "collage":
            return CollageScene(collage=("a.jpg", "b.jpg"), **keys)
    return ColorScene(color="#1F6F5C", **{**keys, "duration_ms": 3000})


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of a few scenes at one of the usual rates."""
    scenes = draw(st.lists(_scenes(), min_size=1, max_size=4))
    speech = tuple(tuple(spoken(text, sound=f"{n}-{text}") for text in scene.say) for n, scene in enumerate(scenes))
    rate = draw(st.sampled_from([24, 25, 30, 60]))
    return planned(*scenes, speech=speech, platform=small_profile(rate), measure=even_width)
