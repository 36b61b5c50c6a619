"""The report of a delivery, for programs and as a page for people: what was made from what, and what the gate found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from videopipe.assemble.kept import DIGESTS, digests_in
from videopipe.assemble.report import Delivered, PlannedShape, film_report, write_report
from videopipe.examine.checks import all_passed
from videopipe.examine.page import PAGE, report_page
from videopipe.pipeline.examining import Gate, small_jpeg
from videopipe.pipeline.film import PlannedFilm, Settings
from videopipe.pipeline.orders import Order, origins_of
from videopipe.units import Size


@dataclass(frozen=True, slots=True)
class Written:
    """What lies in a delivery before its report: films, covers by size, and the names of everything else."""

    films: tuple[Delivered, ...]
    covers: Mapping[Size, Path]
    beside: tuple[str, ...]


def write_reports(order: Order, written: Written, gate: Gate, folder: Path, settings: Settings) -> dict[str, Any]:
    """Write `report.html` and, last of all, `report.json`; the report."""
    report = _of_film(order, written, settings) | _of_editor(order.film) | _of_gate(gate)
    for shape, wanted in zip(report["shapes"], gate.wanted, strict=True):
        shape["wanted"] = wanted
    profiles = {one.name: one for one in order.film.profiles}
    for entry, asked in zip(report["renditions"], gate.asked, strict=True):
        profile = profiles[entry["platform"]]
        declares = report["synthetic_voice"] and profile.declaration
        entry |= {
            "wanted": asked,
            "name": {"zh": profile.zh, "en": profile.en},
            "declare": [profile.declaration.tick] if declares and profile.declaration else [],
        }
    report["covers"] = [{"file": path.name, "size": [size.width, size.height]} for size, path in written.covers.items()]
    covers = {path.name: small_jpeg(path) for path in written.covers.values()}
    page = report_page(report, {**gate.pictures, **covers}, settings.language)
    (folder / PAGE).write_text(page, encoding="utf-8")
    report[DIGESTS] = digests_in(folder)
    write_report(report, folder)
    return report


def _of_film(order: Order, written: Written, settings: Settings) -> dict[str, Any]:
    """What the film is, and what it was made from."""
    film = order.film
    return film_report(
        tuple(_shapes(order)),
        title=film.loaded.storyboard.title,
        key=order.key,
        films=written.films,
        beside=(*written.beside, PAGE),
        origins=origins_of(film),
        voices=film.voices,
        encoding=settings.encoding,
        fell_back=film.fell_back,
    )


def _shapes(order: Order) -> Sequence[PlannedShape]:
    return [
        PlannedShape(tuple(one.name for one in shaped.profiles), shaped.plan, keys)
        for shaped, keys in zip(order.film.shapes, order.keys, strict=True)
    ]


def _of_editor(film: PlannedFilm) -> dict[str, Any]:
    """Who publishes, and what the editor decided, with the reasons."""
    return {
        "organization": film.loaded.office.organization,
        "allowed": [
            {"rule": one.problem.rule, "path": one.problem.path, "found": one.problem.message, "reason": one.reason}
            for one in film.allowed
        ],
        "label": {"shown": bool(film.plan.timeline.marks), "off": film.loaded.storyboard.label.off},
    }


def _of_gate(gate: Gate) -> dict[str, Any]:
    return {"passed": all_passed(gate.files), "examined": [one.document() for one in gate.files]}
