"""Names of files that are safe on every system: what Windows cannot open or takes for something else is refused.

Sources: “Naming Files, Paths, and Namespaces” (Microsoft); Unicode categories for what nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from videopipe.storyboard.faults import Fault
from videopipe.storyboard.wording import Phrase
from videopipe.storyboard.written import BEGINNING

_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|\Z)", re.IGNORECASE)
_MARKS = frozenset('<>:"/\\|?*')
# A delivery's files and folders add endings to the film's name; file systems take 255 bytes.
_LONGEST_FILM = 180


def unusable_in_path(part: str) -> str | None:
    """The phrase that says why a folder or file of this name cannot be used; None when it can."""
    if ":" in part:
        return "name-colon"
    if _unseen(part):
        return "name-hidden"
    if part[-1:] in (".", " "):
        return "name-end"
    return "name-device" if _DEVICE.match(part) else None


def unusable_film_name(file: str) -> tuple[Fault, ...]:
    """The fault of a storyboard's file name that can be no film's; none when it can."""
    name = PurePath(file).stem
    reason = _unusable_film(name)
    return (Fault((), "film-name", {"name": name, "reason": Phrase(reason)}, at=BEGINNING),) if reason else ()


def _unusable_film(name: str) -> str | None:
    if not name.strip(". "):
        return "name-empty"
    if name.startswith("."):
        return "name-dot"
    if name[0].isspace():
        return "name-begin"
    if _MARKS & set(name):
        return "name-marks"
    if len(name.encode("utf-8", "surrogatepass")) > _LONGEST_FILM:
        return "name-long"
    return unusable_in_path(name)


def _unseen(name: str) -> bool:
    kinds = {unicodedata.category(character) for character in name if character != "\u200d"}
    return bool(kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"})
