"""What an editor should know of a film's clips before it is made."""

from __future__ import annotations

from videopipe.errors import Problem
from videopipe.pipeline.film import PlannedFilm
from videopipe.timeline.clips import silent, stays


def warnings_of_clips(film: PlannedFilm) -> tuple[Problem, ...]:
    """A warning for every clip whose last picture stays long, and for a sound that is not there."""
    clips, rate = film.survey.clips, film.plan.timeline.rate
    found = [
        finding
        for paced in film.plan.scenes
        for finding in (
            stays(paced.index, paced.scene, paced.span.frames + paced.tail, clips, rate),
            silent(paced.index, paced.scene, clips),
        )
        if finding is not None
    ]
    return tuple(film.loaded.problem(finding.path, finding.rule, warning=True, **finding.values) for finding in found)
