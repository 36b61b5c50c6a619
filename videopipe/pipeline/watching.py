"""Watching a film's clips for faces that are to be hidden."""

from __future__ import annotations

from dataclasses import replace

from videopipe.events import StageAdvanced, StageBegun, Tell
from videopipe.render.clip_faces import looks_at, stretches
from videopipe.store import Store
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.survey import Survey
from videopipe.timeline.treatment import clips_with_hidden_faces


def watch_clips(loaded: LoadedStoryboard, found: Survey, store: Store, tell: Tell) -> Survey:
    """The survey with the faces of every clip in which they are hidden, remembered in `store`.

    Raises ClipError when a clip cannot be read and MachineError when the disk refuses.
    """
    wanted = clips_with_hidden_faces(loaded.storyboard, found.clips)
    if not wanted:
        return found
    clips, before = dict(found.clips), 0
    tell(StageBegun(loaded.name, "watch", sum(len(stretches(*part)) for part in wanted.values())))
    for written, part in wanted.items():
        clip, offset = clips[written], before

        def done(stretch: int, offset: int = offset) -> None:
            tell(StageAdvanced(loaded.name, "watch", offset + stretch + 1))

        looks = looks_at(found.files[clip.digest], clip, store, *part, done)
        clips[written] = replace(clip, looks=looks)
        before += len(stretches(*part))
    return replace(found, clips=clips)
