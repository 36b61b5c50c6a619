"""The note that goes with an export: what lies on which track, what was replaced, and what an editor has to know."""

from __future__ import annotations

from collections.abc import Callable

from videopipe.export import fcpxml, jianying, otio
from videopipe.export.montage import Montage
from videopipe.export.writing import Target
from videopipe.storyboard.wording import Language, say
from videopipe.timeline.model import Transition

_TRANSITIONS: dict[Target, Callable[[Transition], str]] = {
    "jianying": jianying.transition_of,
    "fcpxml": fcpxml.transition_of,
}


def notes_text(montage: Montage, target: Target, language: Language) -> str:
    """The note as text, a fact a line."""
    lines = [say("export-notes", language, name=montage.name, target=target), ""]
    lines += [
        say(f"export-track-{track.role}", language, name=track.name, clips=len(track.items)) for track in montage.tracks
    ]
    lines.append("")
    lines += [say(rule, language) for rule in ("export-label", f"export-open-{target}", "export-text", "export-sound")]
    theirs = _TRANSITIONS.get(target, otio.transition_of)
    entering = [item.enter for track in montage.tracks for item in track.items if item.enter is not None]
    used = dict.fromkeys((enter.kind, theirs(enter)) for enter in entering)
    lines += [say("export-transition", language, kind=kind, theirs=name) for kind, name in used]
    return "\n".join(lines) + "\n"
