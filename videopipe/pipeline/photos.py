"""What an editor should know of a film's photos: too small, blurred, or the same as another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from videopipe.assets.impression import ALIKE, MARKS, SHARP, Impression, impression_of, remembered
from videopipe.errors import PhotoError, Problem
from videopipe.store import Store
from videopipe.storyboard.files import photo_places
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.written import Path
from videopipe.survey import Survey

# A photo is shown at least as wide as a frame of this many pixels; made larger than two and a half times it looks soft.
_FRAME = 1080
_MOST_LARGER = 2.5
_SHOWN_AS_PHOTOS = ("photo", "photos", "collage")


def warnings_of_photos(loaded: LoadedStoryboard, found: Survey, store: Store | None = None) -> tuple[Problem, ...]:
    """A warning for every photo that will not look well, each file once, and a problem for a broken one.

    With a `store` a photo is looked at once in its life.
    """
    places: dict[str, Path] = {}
    for place, written in photo_places(loaded.storyboard):
        if places.get(written, ("cover",))[0] == "cover":
            places[written] = place
    seen: dict[str, Impression] = {}
    problems: list[Problem] = []
    for written, place in places.items():
        try:
            file, photo = loaded.files[written], found.photos[written].digest
            seen[written] = remembered(file, photo, store) if store else impression_of(file)
        except PhotoError as error:
            problems.append(loaded.problem(place, "photo-unreadable", name=written, reason=error))
            continue
        problems += _of_one(loaded, found, written, place, seen[written])
    return (*problems, *_alike(loaded, places, seen))


def _of_one(loaded: LoadedStoryboard, found: Survey, written: str, place: Path, seen: Impression) -> Iterator[Problem]:
    size = found.photos[written].size
    larger = _FRAME / size.width
    if larger > _MOST_LARGER:
        wanted = {"wanted_width": _FRAME, "wanted_height": round(size.height * larger)}
        values = {"name": written, "width": size.width, "height": size.height, **wanted}
        yield loaded.problem(place, "photo-too-small", warning=True, **values)
    elif seen.sharpness is not None and seen.sharpness < SHARP:
        values = {"name": written, "sharpness": f"{seen.sharpness:.0f}", "least": SHARP}
        yield loaded.problem(place, "photo-blurred", warning=True, **values)


def _alike(loaded: LoadedStoryboard, places: Mapping[str, Path], seen: Mapping[str, Impression]) -> Iterator[Problem]:
    """Each photo that another file has shown before; pairs that are compared are meant to be alike."""
    shown = [written for written in seen if len(places[written]) > 2 and places[written][2] in _SHOWN_AS_PHOTOS]
    for number, written in enumerate(shown):
        for earlier in shown[:number]:
            differs = seen[written].differs(seen[earlier])
            plain = seen[written].sharpness is None or seen[earlier].sharpness is None
            if differs <= ALIKE and not plain:
                share = round(100 * (1 - differs / MARKS))
                line = loaded.places.line(places[earlier])
                values = {"name": written, "other": earlier, "share": share, "line": line}
                yield loaded.problem(places[written], "photo-alike", warning=True, **values)
                break
