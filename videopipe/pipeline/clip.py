"""A planned film as an ordinary moviepy clip, for scripts that go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videopipe.pipeline.film import PlannedFilm

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from moviepy import VideoClip


def film_clip(film: PlannedFilm) -> VideoClip:
    """The film's pictures, without sound: the very frames that a render encodes, as RGB arrays.

    The clip has the film's size, length and rate; any moviepy effect or compositing can follow.
    """
    from moviepy import VideoClip

    from videopipe.raster.planar import to_rgb
    from videopipe.render.frame import frame
    from videopipe.render.sources import Sources

    timeline, sources = film.plan.timeline, Sources(film.survey.files)
    rate = timeline.rate

    def picture(t: float) -> npt.NDArray[np.uint8]:
        n = min(max(rate.frame_at(round(t * 1000 + 0.5)), 0), timeline.frames - 1)
        return to_rgb(frame(timeline, n, sources))

    clip = VideoClip(frame_function=picture, duration=float(rate.seconds(timeline.frames)))
    return clip.with_fps(float(rate.fraction))
