"""A delivery examined again, by what its own report says it was: after copying, or before it is posted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from videopipe.assemble.report import REPORT, read_report
from videopipe.digest import digest_of_file
from videopipe.errors import WorldError
from videopipe.examine.checks import Check, Examined
from videopipe.examine.covers import examined_covers
from videopipe.examine.gate import Played, known_to, play, read_account
from videopipe.examine.phrases import phrase
from videopipe.examine.wanted import Wanted, WantedFile, read_wanted
from videopipe.storyboard.wording import Language, say
from videopipe.units import Size


def examine_again(place: Path, language: Language) -> tuple[Examined, ...]:
    """The files of the delivery in the folder `place`, or the film `place` alone, examined as when they were made.

    Raises WorldError where there is no report to compare with.
    """
    folder, only = (place, None) if place.is_dir() else (place.parent, place.name)
    report = read_report(folder)
    try:
        found = tuple(_examined(folder, only, report, language))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise WorldError(say("no-report", language, folder=folder, file=REPORT)) from error
    if not found:
        raise WorldError(say("not-delivered", language, file=only or "", folder=folder))
    return found


def _examined(folder: Path, only: str | None, report: Mapping[str, Any], language: Language) -> Iterator[Examined]:
    shapes = {
        str(platform): read_wanted(shape["wanted"]) for shape in report["shapes"] for platform in shape["platforms"]
    }
    played: dict[str, Played] = {}
    for entry in report["renditions"]:
        name = _plain(entry["file"])
        if only in (None, name):
            yield _film(folder / name, entry, shapes[str(entry["platform"])], played, language)
    for name in map(_plain, report["beside"]):
        if only is None and not (folder / name).is_file():
            yield Examined(name, (_missing(language),))
    covers = ((folder / _plain(one["file"]), Size(*map(int, one["size"]))) for one in report["covers"])
    there = [(path, size) for path, size in covers if only in (None, path.name) and path.is_file()]
    yield from examined_covers(there, language)


def _plain(name: Any) -> str:
    """A file's name in the folder itself. Raises ValueError for one that leads elsewhere."""
    text = str(name)
    if Path(text).name != text:
        raise ValueError(f"not the name of a file: {text!r}")
    return text


def _film(
    path: Path, entry: Mapping[str, Any], wanted: Wanted, played: dict[str, Played], language: Language
) -> Examined:
    if not path.is_file():
        return Examined(path.name, (_missing(language),))
    digest = digest_of_file(path)
    if digest not in played:
        played[digest] = play(path, wanted, known_to(wanted), language)
    same = digest == entry["sha256"]
    asked = phrase("like-delivered", language)
    unchanged = Check("unchanged", same, asked, asked if same else phrase("changed", language))
    account = read_account(path, _file(entry), wanted, language)
    return Examined(path.name, (unchanged, *played[digest].checks, *account))


def _missing(language: Language) -> Check:
    return Check("there", False, phrase("yes", language), phrase("missing", language))


def _file(entry: Mapping[str, Any]) -> WantedFile:
    asked = entry["wanted"]
    return WantedFile(
        str(entry["platform"]),
        Size(*map(int, entry["size"])),
        tuple(map(int, asked["profiles"])),
        int(asked["most_kbits"]),
        int(asked["most_bytes"]),
        asked["hidden_label"] is True,
    )
