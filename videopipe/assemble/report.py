"""The report: what was made from what, as JSON that a program or a careful person can read."""

from __future__ import annotations

import json
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

REPORT_VERSION = 1
_LIBRARIES = ("moviepy", "numpy", "onnxruntime", "opencv-python-headless", "pillow", "pypinyin")


@dataclass(frozen=True, slots=True)
class Origin:
    """A file a film was made from: its path as written, its content's digest, and its credit where one is given."""

    path: str
    digest: str
    credit: str | None = None


def film_report(
    plan: Plan,
    *,
    title: str,
    key: str,
    film: Path,
    segment_keys: tuple[str, ...],
    origins: tuple[Origin, ...],
    voices: tuple[str, ...],
    encoding: Encoding,
    fell_back: str | None = None,
) -> dict[str, Any]:
    """What the film is, scene by scene, and what it was made from."""
    rate, size = plan.timeline.rate, plan.timeline.size
    return {
        "report": REPORT_VERSION,
        "title": title,
        "film": film.name,
        "key": key,
        "sha256": digest_of_file(film),
        "frames": plan.timeline.frames,
        "frame_rate": f"{rate.numerator}/{rate.denominator}",
        "seconds": round(float(rate.seconds(plan.timeline.frames)), 3),
        "size": [size.width, size.height],
        "captions": len(plan.timeline.cues),
        "synthetic_voice": any(map(is_synthetic, voices)),
        "encoder": {"name": encoding.encoder, "preset": encoding.preset},
        "voices": list(voices),
        "voice_fell_back": fell_back,
        "scenes": [
            {
                "id": scene.id,
                "start": scene.span.start,
                "frames": scene.span.frames,
                "said": [placed.spoken.text for placed in scene.sentences],
                "segment": segment,
            }
            for scene, segment in zip(plan.scenes, segment_keys, strict=True)
        ],
        "made_from": [
            {"path": origin.path, "sha256": origin.digest} | ({"credit": origin.credit} if origin.credit else {})
            for origin in origins
        ],
        "fonts": {name: font_digest(name) for name in FONTS},
        "versions": {"videopipe": videopipe.__version__} | {name: version(name) for name in _LIBRARIES},
    }


def write_report(report: dict[str, Any], into: Path) -> None:
    """Write a report, readable by people too."""
    into.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def delivered_segments(folder: Path, name: str) -> dict[str, str]:
    """The keys of a delivered film's segments by scene; empty where there is no delivery that can be read."""
    try:
        report = json.loads((folder / f"{name}.report.json").read_text(encoding="utf-8"))
        return {str(scene["id"]): str(scene["segment"]) for scene in report["scenes"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def delivered_key(folder: Path, name: str) -> str | None:
    """The key of the film that lies whole in a delivered folder; None where anything is missing or changed."""
    try:
        report = json.loads((folder / f"{name}.report.json").read_text(encoding="utf-8"))
        film = folder / f"{name}.mp4"
        whole = report["sha256"] == digest_of_file(film) and all(
            (folder / f"{name}{suffix}").is_file() for suffix in (".srt", ".cover.jpg", ".publish.txt")
        )
        return str(report["key"]) if whole else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
