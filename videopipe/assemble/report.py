"""The report: what was made from what, as JSON that a program or a careful person can read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import videopipe
from videopipe.digest import digest_of_file
from videopipe.fonts.fonts import FONTS, font_digest
from videopipe.render.encoding import Encoding
from videopipe.speech.voices import is_synthetic
from videopipe.timeline.plan import Plan

REPORT_VERSION = 3
REPORT = "report.json"
_LIBRARIES = ("moviepy", "numpy", "onnxruntime", "opencv-python-headless", "pillow", "pypinyin")


@dataclass(frozen=True, slots=True)
class Origin:
    """A file a film was made from: its path as written, its content's digest, and its credit where one is given."""

    path: str
    digest: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """One platform's film as it was delivered: picture in pixels, mean kilobits a second.

    `same_as` is the platform whose very file it is. `fitted` tells, where it was encoded again to fit a cap, its SSIM
    against the film it was made from.
    """

    platform: str
    file: Path
    size: tuple[int, int]
    kbits: int
    same_as: str | None = None
    fitted: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class PlannedShape:
    """A plan, the platforms it is for and the keys of its segments."""

    platforms: tuple[str, ...]
    plan: Plan
    segment_keys: tuple[str, ...]


def film_report(
    shapes: tuple[PlannedShape, ...],
    *,
    title: str,
    key: str,
    films: tuple[Delivered, ...],
    beside: tuple[str, ...],
    origins: tuple[Origin, ...],
    voices: tuple[str, ...],
    encoding: Encoding,
    fell_back: str | None = None,
) -> dict[str, Any]:
    """What the film is, rendition by rendition and scene by scene, and what it was made from.

    `beside` names what else lies in the delivery.
    """
    plan = shapes[0].plan
    rate = plan.timeline.rate
    return {
        "report": REPORT_VERSION,
        "title": title,
        "key": key,
        "frames": plan.timeline.frames,
        "frame_rate": f"{rate.numerator}/{rate.denominator}",
        "seconds": round(float(rate.seconds(plan.timeline.frames)), 3),
        "captions": len(plan.timeline.cues),
        "synthetic_voice": any(map(is_synthetic, voices)),
        "encoder": {"name": encoding.encoder, "preset": encoding.preset},
        "voices": list(voices),
        "voice_fell_back": fell_back,
        "renditions": list(_renditions(films)),
        "beside": list(beside),
        "shapes": [_shape(shape) for shape in shapes],
        "scenes": [
            {
                "id": scene.id,
                "start": scene.span.start,
                "frames": scene.span.frames,
                "said": [placed.spoken.text for placed in scene.sentences],
            }
            | ({"faces_shown_because": scene.scene.consent} if scene.scene.consent else {})
            for scene in plan.scenes
        ],
        "made_from": [
            {"path": origin.path, "sha256": origin.digest} | ({"credit": origin.credit} if origin.credit else {})
            for origin in origins
        ],
        "fonts": {name: font_digest(name) for name in FONTS},
        "versions": {"videopipe": videopipe.__version__} | {name: version(name) for name in _LIBRARIES},
    }


def _renditions(films: tuple[Delivered, ...]) -> Iterator[dict[str, Any]]:
    digests: dict[str, str] = {}
    for film in films:
        digests[film.platform] = digests[film.same_as] if film.same_as else digest_of_file(film.file)
        yield {
            "platform": film.platform,
            "file": film.file.name,
            "sha256": digests[film.platform],
            "bytes": film.file.stat().st_size,
            "size": list(film.size),
            "kbits": film.kbits,
            "same_as": film.same_as,
            "fitted": film.fitted,
        }


def _shape(shape: PlannedShape) -> dict[str, Any]:
    size = shape.plan.timeline.size
    segments = zip(shape.plan.scenes, shape.segment_keys, strict=True)
    return {
        "platforms": list(shape.platforms),
        "size": [size.width, size.height],
        "segments": {scene.id: key for scene, key in segments},
    }


def write_report(report: dict[str, Any], folder: Path) -> None:
    """Write a delivery's report, readable by people too."""
    (folder / REPORT).write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read_report(folder: Path) -> dict[str, Any]:
    """The report of a delivery; empty where there is none that can be read."""
    try:
        report = json.loads((folder / REPORT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return report if isinstance(report, dict) else {}


def delivered_segments(folder: Path) -> dict[tuple[str, str], str]:
    """The keys of a delivered film's segments by platform and scene; empty where there is nothing that can be read."""
    try:
        return {
            (str(platform), str(scene)): str(key)
            for shape in read_report(folder)["shapes"]
            for platform in shape["platforms"]
            for scene, key in shape["segments"].items()
        }
    except (KeyError, TypeError, AttributeError):
        return {}


def delivered_key(folder: Path) -> str | None:
    """The key of the film that lies whole in a folder.

    None where anything is missing, a film is changed, or not everything passed the gate.
    """
    report = read_report(folder)
    try:
        films = {str(film["file"]): str(film["sha256"]) for film in report["renditions"]}
        beside = [str(name) for name in report["beside"]]
        key = str(report["key"])
        whole = (
            bool(films)
            and report.get("passed", True) is True
            and all((folder / name).is_file() for name in beside)
            and _unchanged(folder, films)
        )
    except (OSError, KeyError, TypeError):
        return None
    return key if whole else None


def _unchanged(folder: Path, films: dict[str, str]) -> bool:
    """Whether every film has the digest it had; the same file under several names is read once."""
    seen: dict[tuple[int, int], str] = {}
    for name, wanted in films.items():
        path = folder / name
        status = path.stat()
        place = (status.st_dev, status.st_ino)
        found = seen.get(place) if status.st_ino else None
        if found is None:
            found = seen[place] = digest_of_file(path)
        if found != wanted:
            return False
    return True
