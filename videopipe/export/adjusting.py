"""What FCPXML says of a clip's place, size and opacity: `adjust-transform` and `adjust-blend`, with key frames.

Final Cut Pro fits media into the frame first: scale is told against that. The middle's place is in hundredths of the
frame's height, right of and above the frame's middle. Key frames stand in the clip's own time; those before its first
frame and after its last serve the transitions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from videopipe.export.montage import Cut, Pose
from videopipe.units import Size

TimeOf = Callable[[int], str]
"""The time in a clip of a frame that is counted from where it is cut."""


def adjustments(cut: Cut, frame: Size, time_of: TimeOf) -> Iterator[ET.Element]:
    """The clip's adjustments; none for one that fills the frame and stays."""
    media, late = cut.item.media.size, cut.span.start - cut.item.span.start
    if media is not None and (media, cut.item.poses) != (frame, (Pose(0, 0.0, 0.0, 1.0),)):
        yield _transform(cut.item.poses, late, media, frame, time_of)
    if cut.item.fade_in or cut.item.fade_out:
        yield _blend(cut, late, time_of)


def written(value: float) -> str:
    """A number, short."""
    return f"{round(value, 6) + 0.0:.9g}"


def _transform(poses: tuple[Pose, ...], late: int, media: Size, frame: Size, time_of: TimeOf) -> ET.Element:
    fitted = min(frame.width / media.width, frame.height / media.height)
    places = [f"{written(pose.x / frame.height * 100)} {written(-pose.y / frame.height * 100)}" for pose in poses]
    scales = [" ".join([written(pose.scale / fitted)] * 2) for pose in poses]
    element = ET.Element("adjust-transform", position=places[0], scale=scales[0])
    if len(poses) > 1:
        times = [time_of(pose.frame - late) for pose in poses]
        _animated(element, "position", times, places)
        _animated(element, "scale", times, scales, curve="linear")
    return element


def _blend(cut: Cut, late: int, time_of: TimeOf) -> ET.Element:
    """Rising over the first frames of the item, falling over its last."""
    keys: dict[int, str] = {}
    item = cut.item
    if item.fade_in:
        keys |= {0: "0", item.fade_in: "1"}
    if item.fade_out:
        keys |= {item.span.frames - item.fade_out: "1", item.span.frames: "0"}
    element = ET.Element("adjust-blend", amount="1")
    _animated(element, "amount", [time_of(frame - late) for frame in keys], list(keys.values()), curve="linear")
    return element


def _animated(element: ET.Element, name: str, times: list[str], values: list[str], **how: str) -> None:
    """Key frames of a parameter. Those of places take no curve: Final Cut Pro would ignore them."""
    animation = ET.SubElement(ET.SubElement(element, "param", name=name), "keyframeAnimation")
    for time, value in zip(times, values, strict=True):
        ET.SubElement(animation, "keyframe", {"time": time, "value": value, **how})
