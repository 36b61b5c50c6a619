"""What Final Cut Pro 7 XML says of a clip's place and opacity: `Basic Motion` and `Opacity` filters with key frames.

Scale is in hundredths of the media's own size. The middle's place is told in sizes of the clip, from the frame's
middle. Key frames stand at frames of the media: for stills, which begin anywhere, at those of the cut.
"""

from __future__ import annotations

from typing import Any

from videopipe.export.montage import Cut, Pose
from videopipe.units import Size

_MOST_SCALE = 1000


def filters_of(cut: Cut, frame: Size) -> dict[str, Any]:
    """The clip's filters, as the adapter writes dictionaries; none for a clip that fills the frame and stays."""
    size = cut.item.media.size
    filters = []
    if size is not None and cut.poses != (Pose(0, 0.0, 0.0, 1.0),):
        filters.append(_filter("Basic Motion", "basic", "motion", _motion(cut, size)))
    if cut.item.fade_in or cut.item.fade_out:
        filters.append(_filter("Opacity", "opacity", "motion", [_opacity(cut)]))
    told: dict[str, Any] = {"filter": filters} if filters else {}
    return told


def _filter(name: str, effect: str, kind: str, parameters: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "effect": {
            "name": name,
            "effectid": effect,
            "effectcategory": kind,
            "effecttype": kind,
            "mediatype": "video",
            "parameter": parameters,
        }
    }


def _motion(cut: Cut, media: Size) -> list[dict[str, Any]]:
    scales = [(pose.frame, f"{pose.scale * 100:.4f}") for pose in cut.poses]
    middles = [
        (pose.frame, {"horiz": f"{pose.x / media.width:.6f}", "vert": f"{pose.y / media.height:.6f}"})
        for pose in cut.poses
    ]
    return [
        _parameter("scale", "Scale", scales, cut, {"valuemin": 0, "valuemax": _MOST_SCALE}),
        _parameter("center", "Center", middles, cut, {}),
    ]


def _opacity(cut: Cut) -> dict[str, Any]:
    """Rising over the first frames of the item, falling over its last."""
    span, item = cut.span, cut.item
    late = span.start - item.span.start
    keys = []
    if item.fade_in:
        keys += [(-late, "0"), (item.fade_in - late, "100")]
    if item.fade_out:
        last = item.span.frames - late
        keys += [(last - item.fade_out, "100"), (last, "0")]
    return _parameter("opacity", "Opacity", list(dict(keys).items()), cut, {"valuemin": 0, "valuemax": 100})


def _parameter(name: str, called: str, keys: list[tuple[int, Any]], cut: Cut, bounds: dict[str, Any]) -> dict[str, Any]:
    told = {"parameterid": name, "name": called, **bounds, "value": keys[0][1]}
    if len(keys) > 1:
        told["keyframe"] = [{"when": cut.begin + frame, "value": value} for frame, value in keys]
    return told
