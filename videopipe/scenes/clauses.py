"""When the clauses of a scene's narration end: good moments for a picture to change."""

from __future__ import annotations

from videopipe.timeline.linebreak import PAUSES
from videopipe.timeline.setting import SceneSetting


def sentence_ends(setting: SceneSetting) -> list[int]:
    """Frames of the film in which a sentence of the narration has just ended and another follows."""
    start = setting.paced.span.start
    return [start + setting.rate.frame_at(placed.end_ms) for placed in setting.paced.sentences[:-1]]


def clause_ends(setting: SceneSetting) -> list[int]:
    """Frames of the film in which a clause or sentence of the narration has just ended."""
    found, start = [], setting.paced.span.start
    for placed in setting.paced.sentences:
        found.append(start + setting.rate.frame_at(placed.end_ms))
        for time, following in zip(placed.spoken.times, placed.spoken.times[1:], strict=False):
            if any(mark in PAUSES for mark in placed.spoken.text[time.end : following.start]):
                found.append(start + setting.rate.frame_at(placed.start_ms + (time.end_ms + following.start_ms) // 2))
    return found
