"""The note that goes with an export: what lies on which track, what was replaced, and what an editor has to know."""

from __future__ import annotations

from videopipe.export.jianying import TRANSITIONS as OF_JIANYING
from videopipe.export.montage import Montage
from videopipe.export.otio import TRANSITIONS as OF_FCP
from videopipe.export.writing import Target
from videopipe.storyboard.wording import Language, say


def notes_text(montage: Montage, target: Target, language: Language) -> str:
    """The note as text, a fact a line."""
    lines = [say("export-notes", language, name=montage.name, target=target), ""]
    lines += [
        say(f"export-track-{track.role}", language, name=track.name, clips=len(track.items)) for track in montage.tracks
    ]
    lines.append("")
    lines += [say(rule, language) for rule in ("export-label", f"export-open-{target}", "export-text", "export-sound")]
    theirs = OF_JIANYING if target == "jianying" else OF_FCP
    used = dict.fromkeys(item.enter.kind for track in montage.tracks for item in track.items if item.enter is not None)
    lines += [say("export-transition", language, kind=kind, theirs=theirs.get(kind, theirs["fade"])) for kind in used]
    return "\n".join(lines) + "\n"
