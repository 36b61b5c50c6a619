"""What the page shows of a delivery: each platform's film and what to tick, the covers, the scenes and their words."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from videopipe.examine.checks import Examined
from videopipe.examine.said import Said, clock, megabytes

# How much of a film is kept when it is made to fit: above the first nobody sees a difference, above the second few do.
_ALL_KEPT, _MOST_KEPT = 0.98, 0.95


def posts(report: Mapping[str, Any], files: Sequence[Examined], say: Said) -> str:
    """A card for every platform."""
    failed = {file.file for file in files if file.failed}
    cards = (_post(one, report, say, fails=one["file"] in failed) for one in report["renditions"])
    return f'<ul class="posts">{"".join(cards)}</ul>'


def _post(one: Mapping[str, Any], report: Mapping[str, Any], say: Said, *, fails: bool) -> str:
    state = f'<span class="bad">✗ {say("failed")}</span>' if fails else f'<span class="good">✓ {say("passed")}</span>'
    size = escape("×".join(map(str, one["size"])))
    facts = f"{size} · {escape(megabytes(int(one['bytes'])))}"
    notes = "".join(f'<p class="quiet">{note}</p>' for note in _notes(one, report, say))
    declared = [say("tick", tick=tick) for tick in one.get("declare", ())]
    if report.get("synthetic_voice") and not declared:
        declared = [say("say-synthetic")]
    ticks = "".join(f'<p class="tick">{text}</p>' for text in declared)
    return (
        f"<li><h3>{escape(_name(one, say))} <small>{state}</small></h3>"
        f"<p><code>{escape(str(one['file']))}</code></p><p>{facts}</p>{notes}{ticks}</li>"
    )


def _name(one: Mapping[str, Any], say: Said) -> str:
    names = one.get("name") or {}
    return str(names.get(say.language) or one["platform"])


def _notes(one: Mapping[str, Any], report: Mapping[str, Any], say: Said) -> Iterator[str]:
    if one["same_as"]:
        other = next((other for other in report["renditions"] if other["platform"] == one["same_as"]), one)
        yield say("same-as", other=_name(other, say))
    if one["fitted"]:
        ssim = float(one["fitted"]["ssim"])
        kept = "all-kept" if ssim >= _ALL_KEPT else "most-kept" if ssim >= _MOST_KEPT else "some-lost"
        yield say("fitted", kept=say(kept), ssim=f"{ssim:.3f}")


def covers(report: Mapping[str, Any], pictures: Mapping[str, bytes], say: Said) -> Iterator[str]:
    """The covers side by side, each with its file."""
    shown = [str(one["file"]) for one in report.get("covers", ()) if str(one["file"]) in pictures]
    if shown:
        figures = "".join(
            f"<figure>{_image(pictures[file], file)}<figcaption><code>{escape(file)}</code></figcaption></figure>"
            for file in shown
        )
        yield f'<section><h2>{say("covers")}</h2><div class="covers">{figures}</div></section>'


def scenes(report: Mapping[str, Any], pictures: Mapping[str, bytes], say: Said) -> str:
    """A frame of every scene, when it is seen and what is said."""
    over, _, under = str(report["frame_rate"]).partition("/")
    rate = int(over) / int(under or 1)
    cards = []
    for number, scene in enumerate(report["scenes"], start=1):
        start, frames, name = int(scene["start"]) / rate, int(scene["frames"]) / rate, str(scene["id"])
        shown = _image(pictures[name], name) if name in pictures else '<span class="blank"></span>'
        said = "".join(f"<p>{escape(str(text))}</p>" for text in scene["said"])
        words = said or f'<p class="quiet">{say("no-words")}</p>'
        reason = scene.get("faces_shown_because")
        faces = f'<p class="quiet">{say("faces-shown", reason=reason)}</p>' if reason else ""
        cards.append(
            f'<li>{shown}<div><p class="when"><b>{number}</b> {clock(start)} – {clock(start + frames)}'
            f" <code>{escape(name)}</code></p>{words}{faces}</div></li>"
        )
    return f'<ol class="scenes">{"".join(cards)}</ol>'


def _image(picture: bytes, name: str) -> str:
    content = base64.b64encode(picture).decode("ascii")
    return f'<img alt="{escape(name)}" src="data:image/jpeg;base64,{content}">'
