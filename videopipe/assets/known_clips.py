"""Clips described once: what ffmpeg said of a clip is remembered by the clip's digest.

Finding where a clip ends decodes a part of it; what has not changed is not asked again.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from videopipe.assets.clip import described, digest_of_clip
from videopipe.digest import digest
from videopipe.store import Store
from videopipe.timeline.inputs import ClipFacts
from videopipe.timeline.model import ClipReading
from videopipe.units import Milliseconds, Size

KIND, SUFFIX = "clip", ".json"
# Raised by one whenever the same clip gives other facts.
RECIPE = 1


def known_clip(path: Path, store: Store) -> ClipFacts:
    """The clip's facts, as remembered or found now and kept in the store.

    Raises ClipError with the reason when it cannot be shown, and MachineError when the disk refuses.
    """
    content = digest_of_clip(path)
    key = digest({"recipe": RECIPE, "clip": content})
    remembered = store.find_whole(KIND, key, SUFFIX)
    if remembered is not None:
        return _read(remembered.read_text(encoding="ascii"))
    facts = described(path, content)
    store.keep(KIND, key, SUFFIX, lambda into: _write(facts, into))
    return facts


def _read(text: str) -> ClipFacts:
    known = json.loads(text)
    known.pop("looks", None)
    return ClipFacts(
        **{
            **known,
            "size": Size(**known["size"]),
            "length_ms": Milliseconds(known["length_ms"]),
            "reading": ClipReading(**known["reading"]),
        }
    )


def _write(facts: ClipFacts, into: Path) -> None:
    into.write_text(json.dumps(asdict(facts)), encoding="ascii")
