"""Watching a film's clips for faces that are to be hidden."""

from __future__ import annotations

from dataclasses import replace

from videopipe.events import StageAdvanced, StageBegun, Tell
from videopipe.render.clip_faces import look_at, recall, stretches
from videopipe.store import Store
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.survey import Survey
from videopipe.timeline.treatment import clips_with_hidden_faces


def watch_clips(loaded: LoadedStoryboard, found: Survey, store: Store, tell: Tell) -> Survey:
    """The survey with the faces of every clip in which they are hidden, remembered in `store`.

    Raises ClipError when a clip cannot be read and MachineError when the disk refuses.
    """
    parts = clips_with_hidden_faces(loaded.storyboard, found.clips)
    wanted = [(written, number) for written, part in parts.items() for number in stretches(found.clips[written], *part)]
    seen = {one: recall(found.clips[one[0]], one[1], store) for one in wanted}
    unseen = [one for one, known in seen.items() if known is None]
    if unseen:
        tell(StageBegun(loaded.name, "watch", len(unseen)))
    for done, (written, number) in enumerate(unseen, 1):
        clip = found.clips[written]
        seen[written, number] = look_at(found.files[clip.digest], clip, number, store)
        tell(StageAdvanced(loaded.name, "watch", done))
    looks = {
        written: tuple(look for (of, _), known in seen.items() if of == written for look in known or ())
        for written in parts
    }
    clips = {written: replace(clip, looks=looks.get(written, ())) for written, clip in found.clips.items()}
    return replace(found, clips=clips)
