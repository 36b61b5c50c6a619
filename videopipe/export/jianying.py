"""A montage as a draft of 剪映 (JianYing Pro), written with pyJianYingDraft.

Media lie in the draft's own folder, which 剪映 finds by a placeholder wherever the draft is, or in the folder that the
editor names. Captions become 剪映's own text, placed as in the film and free to be changed; everything else lies on
tracks as pictures and sounds. Times are whole microseconds, each rounded from its own frame, so that neighbours touch.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videopipe.captions import caption_style
from videopipe.export.montage import Cut, Media, Montage, Track, after, cuts, pose_at
from videopipe.timeline.model import Cue, PlateArt, Transition
from videopipe.units import Color, Size

if TYPE_CHECKING:
    import pyJianYingDraft as draft  # noqa: N813 - a module whose own name is no word

DRAFT, ABOUT = "draft_content.json", "draft_meta_info.json"
HERE = "##_draftpath_placeholder_0E685133-18CE-45ED-8CB8-2904A212EC80_##"
"""What 剪映 puts the draft's own folder for."""
_TO_BLACK, _TO_WHITE = "闪黑", "闪白"
# Of a colour as bright as this and brighter a dip is one through white: half of what red, green and blue can be.
_BRIGHT = 3 * 128
# 剪映's transitions, or those most like the film's; all come with the program and cost nothing.
_TRANSITIONS: Mapping[str, str] = {
    "fade": "叠化",
    "dip": _TO_BLACK,
    "wipe": "向右擦除",
    "push": "左移",
    "slide": "左移",
    "zoom": "推近",
}
# A unit of 剪映's type is about this part of the frame's shorter side.
_UNITS = 100
# 剪映's outline is 40 where it is as wide as a twelfth of an em.
_OUTLINE = 500
_MIDDLE_EMS = 0.38
# The film's fonts under the names that 剪映 has for them.
_FONTS = {
    "NotoSansSC-Black": "SourceHanSansCN_Bold",
    "NotoSansSC-Bold": "SourceHanSansCN_Bold",
    "NotoSansSC-Regular": "SourceHanSansCN_Regular",
    "NotoSerifSC-Black": "SourceHanSerifCN_Bold",
}


def transition_of(enter: Transition) -> str:
    """剪映's transition that is most like the film's; a dip into paper is one through white."""
    if enter.kind == "dip" and sum(Color.parse(enter.through).rgb) >= _BRIGHT:
        return _TO_WHITE
    return _TRANSITIONS.get(enter.kind, _TRANSITIONS["fade"])


def write_draft(montage: Montage, folder: Path, where: str | None) -> None:
    """Write the draft beside its media, which lie in `folder` already."""
    import pyJianYingDraft as draft  # noqa: N813

    size = montage.size
    script = draft.ScriptFile(size.width, size.height, round(montage.rate.fraction), maintrack_adsorb=False)
    materials = {media: _material(media, montage, folder, where) for media in _shown(montage)}
    for track in montage.tracks:
        if track.role == "captions":
            _write_words(script, track, montage)
        else:
            _write_clips(script, track, montage, materials)
    script.duration = _us(montage, montage.frames)
    script.dump(str(folder / DRAFT))
    (folder / ABOUT).write_text(_about(montage, folder), encoding="utf-8")


def _shown(montage: Montage) -> tuple[Media, ...]:
    """The media that the draft uses: captions are written in words."""
    tracks = (track for track in montage.tracks if track.role != "captions")
    return tuple(dict.fromkeys(item.media for track in tracks for item in track.items))


def _material(media: Media, montage: Montage, folder: Path, where: str | None) -> Any:
    """A file as 剪映 knows it: as the library reads it, as long as it is to the frame, where it will lie."""
    import pyJianYingDraft as draft  # noqa: N813

    kind = draft.AudioMaterial if media.size is None else draft.VideoMaterial
    material = kind(str(folder / media.file))
    if media.frames is not None:
        material.duration = _us(montage, media.frames)
    material.path = path_of(media, where)
    return material


def path_of(media: Media, where: str | None) -> str:
    """Where 剪映 finds a file: in the draft's own folder, or in `where` on the editor's own computer."""
    if where is None:
        return f"{HERE}/{media.file}"
    between = "\\" if "\\" in where else "/"
    return f"{where.rstrip('/' + chr(92))}{between}{media.name}"


def _us(montage: Montage, frame: int) -> int:
    return round(montage.rate.seconds(frame) * 1_000_000)


def _range(montage: Montage, start: int, end: int) -> draft.Timerange:
    import pyJianYingDraft as draft  # noqa: N813

    return draft.Timerange(_us(montage, start), _us(montage, end) - _us(montage, start))


def _write_clips(script: draft.ScriptFile, track: Track, montage: Montage, materials: Mapping[Media, Any]) -> None:
    import pyJianYingDraft as draft  # noqa: N813

    seen = track.kind == "picture"
    place = script.append_track(draft.TrackSpec(draft.TrackType.video if seen else draft.TrackType.audio, track.name))
    all_cuts = tuple(cuts(track, centred=True))
    for cut, following in zip(all_cuts, (*all_cuts[1:], None), strict=True):
        segment = _segment(cut, montage, materials[cut.item.media])
        if following is not None and following.item.enter is not None:
            enter = following.item.enter
            kind = draft.TransitionType.from_name(transition_of(enter))
            segment.add_transition(kind, duration=_us(montage, enter.frames))
        script.add_segment(segment, place)


def _segment(cut: Cut, montage: Montage, material: Any) -> Any:
    import pyJianYingDraft as draft  # noqa: N813

    target = _range(montage, cut.span.start, cut.span.end)
    still = cut.item.media.frames is None
    begin = 0 if still else min(_us(montage, cut.begin), material.duration - target.duration)
    source = draft.Timerange(begin, target.duration)
    if cut.item.media.size is None:
        return draft.AudioSegment(material, target, source_timerange=source, speed=1.0)
    segment = draft.VideoSegment(
        material, target, source_timerange=source, speed=1.0, clip_settings=_resting(cut, montage)
    )
    _add_motion(segment, cut, montage)
    _add_fades(segment, cut, montage)
    return segment


def _fitted(media: Size, frame: Size) -> float:
    """How large 剪映 shows a file at scale 1: as large as fits into the frame."""
    return min(frame.width / media.width, frame.height / media.height)


def _resting(cut: Cut, montage: Montage) -> draft.ClipSettings:
    import pyJianYingDraft as draft  # noqa: N813

    pose, frame, media = cut.poses[0], montage.size, cut.item.media.size
    scale = pose.scale / _fitted(media, frame) if media else 1.0
    x, y = pose.x / (frame.width / 2), -pose.y / (frame.height / 2)
    return draft.ClipSettings(scale_x=scale, scale_y=scale, transform_x=x, transform_y=y)


def _add_motion(segment: draft.VideoSegment, cut: Cut, montage: Montage) -> None:
    """Key frames of place and scale, up to the cut's last frame."""
    import pyJianYingDraft as draft  # noqa: N813

    media, frame, last = cut.item.media.size, montage.size, cut.span.frames - 1
    if media is None or len(cut.poses) == 1:
        return
    poses = [pose for pose in after(cut.poses, 0) if pose.frame < last]
    for pose in (*poses, pose_at(cut.poses, last)):
        at = _us(montage, cut.span.start + pose.frame) - _us(montage, cut.span.start)
        segment.add_keyframe(draft.KeyframeProperty.uniform_scale, at, pose.scale / _fitted(media, frame))
        segment.add_keyframe(draft.KeyframeProperty.position_x, at, pose.x / (frame.width / 2))
        segment.add_keyframe(draft.KeyframeProperty.position_y, at, -pose.y / (frame.height / 2))


def _add_fades(segment: draft.VideoSegment, cut: Cut, montage: Montage) -> None:
    """Opacity from nothing and to nothing, for what lies over the pictures."""
    import pyJianYingDraft as draft  # noqa: N813

    item, frames = cut.item, cut.span.frames
    keys: dict[int, float] = {}
    if item.fade_in:
        keys |= {0: 0.0, item.fade_in: 1.0}
    if item.fade_out:
        keys |= {frames - item.fade_out: 1.0, frames: 0.0}
    for frame, value in keys.items():
        at = _us(montage, cut.span.start + frame) - _us(montage, cut.span.start)
        segment.add_keyframe(draft.KeyframeProperty.alpha, at, value)


def _write_words(script: draft.ScriptFile, track: Track, montage: Montage) -> None:
    """Captions as text that can be changed."""
    import pyJianYingDraft as draft  # noqa: N813

    place = script.append_track(draft.TrackSpec(draft.TrackType.text, track.name))
    for cue in montage.cues:
        script.add_segment(_words(cue, montage), place)


def _words(cue: Cue, montage: Montage) -> draft.TextSegment:
    import pyJianYingDraft as draft  # noqa: N813

    art, frame = cue.art, montage.size
    color = Color.parse(art.color)
    unit = min(frame.width, frame.height) / _UNITS
    style = draft.TextStyle(size=round(art.size / unit, 2), color=_shares(color), align=1)
    border = None
    if art.outline:
        width = min(art.outline / art.size * _OUTLINE, 100.0)
        border = draft.TextBorder(color=_shares(Color.parse(art.outline_color)), width=width)
    x, y = _middle(cue, frame)
    return draft.TextSegment(
        "\n".join(line.text for line in art.lines),
        _range(montage, cue.span.start, cue.span.end),
        font=draft.FontType[_FONTS[art.font]],
        style=style,
        border=border,
        background=_background(cue),
        clip_settings=draft.ClipSettings(transform_x=x, transform_y=y),
    )


def _background(cue: Cue) -> draft.TextBackground | None:
    import pyJianYingDraft as draft  # noqa: N813

    parts = caption_style(cue.style).parts(cue, max(cue.frames - cue.leave - 1, 0))
    for plate in (part.art for part in parts if isinstance(part.art, PlateArt)):
        color = Color.parse(plate.color)
        rgb = f"#{color.red:02x}{color.green:02x}{color.blue:02x}"
        radius = min(plate.radius * 2 / plate.place.height, 1.0)
        return draft.TextBackground(color=rgb, alpha=color.alpha / 255, round_radius=radius)
    return None


def _middle(cue: Cue, frame: Size) -> tuple[float, float]:
    """The middle of a caption in halves of the frame, right and up from its middle."""
    high = sum(line.y for line in cue.art.lines) / len(cue.art.lines) - cue.art.size * _MIDDLE_EMS
    across = cue.box.left + cue.box.width / 2 if cue.box.width else frame.width / 2
    return (across - frame.width / 2) / (frame.width / 2), -(high - frame.height / 2) / (frame.height / 2)


def _shares(color: Color) -> tuple[float, float, float]:
    return color.red / 255, color.green / 255, color.blue / 255


def _about(montage: Montage, folder: Path) -> str:
    """What 剪映's list of drafts shows; the folder's own place is filled in by the program."""
    from pyJianYingDraft import assets

    about = json.loads(Path(assets.get_asset_path("DRAFT_META_TEMPLATE")).read_text(encoding="utf-8"))
    about |= {
        "draft_name": montage.name,
        "draft_id": str(uuid.uuid4()).upper(),
        "tm_duration": _us(montage, montage.frames),
    }
    return json.dumps(about, ensure_ascii=False, indent=1)
