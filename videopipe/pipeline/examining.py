"""The gate at the end: every file of a delivery is opened, played and compared with the plan it was made from."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videopipe.assemble.report import Delivered
from videopipe.examine.checks import Check, Examined
from videopipe.examine.covers import examined_covers
from videopipe.examine.decoding import Rgb
from videopipe.examine.expecting import Expectation, expectation
from videopipe.examine.gate import Played, play, read_account
from videopipe.examine.phrases import phrase
from videopipe.examine.placing import covered_texts
from videopipe.examine.viewing import Part, pictures_of
from videopipe.examine.wanted import WantedFile, kept
from videopipe.pipeline.film import PlannedFilm, Settings, ShapedPlan
from videopipe.pipeline.labelled import is_labelled
from videopipe.pipeline.orders import Order
from videopipe.pipeline.viewing import parts_of
from videopipe.platforms.profile import Profile
from videopipe.render.encoding import Encoding
from videopipe.render.sources import Sources
from videopipe.storyboard.wording import Language
from videopipe.units import Size

if TYPE_CHECKING:
    from PIL import Image

# x264 at its quickest writes Baseline, whatever is asked for.
_HIGH, _QUICKEST = (100,), (66, 77, 100)
# Of a scene's picture and a cover on the page, in pixels; it shows them smaller.
_SHOWN_WIDTH, _SHOWN_HEIGHT = 216, 450
_QUALITY = 80


@dataclass(frozen=True, slots=True, eq=False)
class Gate:
    """What came of examining a delivery: its files, what the report keeps of each file and plan, a JPEG a scene."""

    files: tuple[Examined, ...]
    asked: tuple[dict[str, Any], ...]
    wanted: tuple[dict[str, Any], ...]
    pictures: Mapping[str, bytes]


def examined_delivery(
    order: Order, films: Sequence[Delivered], covers: Mapping[Size, Path], settings: Settings
) -> Gate:
    """Every film and cover of a delivery through the gate. A file that platforms share is played once."""
    film = order.film
    sources = Sources(film.survey.files, settings.store)
    files: list[Examined] = []
    wanted: list[dict[str, Any]] = []
    pictures: dict[str, bytes] = {}
    try:
        for shaped, keys, parts in zip(film.shapes, order.keys, parts_of(order, settings.store), strict=True):
            expected = expectation(shaped.plan, keys, sources, settings.store)
            played = _played(shaped, films, expected, parts, settings)
            files += _examined(film, shaped, films, expected, played, settings)
            first = next(iter(played.values()))
            wanted.append(kept(expected.kept(first.dark, first.still)))
            pictures = pictures or dict(_pictures(shaped, expected, first))
    finally:
        sources.close()
    beside = examined_covers([(path, size) for size, path in covers.items()], settings.language)
    labelled = is_labelled(film.loaded.storyboard, film.voices)
    profiles = {one.name: one for one in film.profiles}
    asked = (wanted_file(profiles[one.platform], one, settings.encoding, labelled=labelled) for one in films)
    return Gate((*files, *beside), tuple(map(_kept_file, asked)), tuple(wanted), pictures)


def _kept_file(file: WantedFile) -> dict[str, Any]:
    """What a report keeps of what one file is to be."""
    caps = {"most_kbits": file.most_kbits, "most_bytes": file.most_bytes}
    return {"profiles": list(file.profiles), **caps, "hidden_label": file.hidden_label}


def _of(shaped: ShapedPlan, films: Sequence[Delivered]) -> Iterator[tuple[Profile, Delivered]]:
    """The platforms of a shape with their films."""
    for one in films:
        for profile in shaped.profiles:
            if profile.name == one.platform:
                yield profile, one


def _played(
    shaped: ShapedPlan, films: Sequence[Delivered], expected: Expectation, parts: Sequence[Part], settings: Settings
) -> dict[str, Played]:
    """Every film of a shape by its platform, but for those that are the very file of another.

    One that holds the segments as they were drawn is not decoded again: they were looked at.
    """
    played = {}
    for _, one in _of(shaped, films):
        if one.same_as is None:
            seen = pictures_of(one.file, parts, settings.store) if one.fitted is None else None
            judged = expected.wanted, expected.judge, settings.language, expected.shown
            played[one.platform] = play(one.file, *judged, seen)
    return played


def _examined(
    film: PlannedFilm,
    shaped: ShapedPlan,
    films: Sequence[Delivered],
    expected: Expectation,
    played: Mapping[str, Played],
    settings: Settings,
) -> Iterator[Examined]:
    labelled = is_labelled(film.loaded.storyboard, film.voices)
    for profile, one in _of(shaped, films):
        file = wanted_file(profile, one, settings.encoding, labelled=labelled)
        account = read_account(one.file, file, expected.wanted, settings.language)
        placed = _placed(shaped, profile, settings.language)
        yield Examined(one.file.name, (*played[one.same_as or one.platform].checks, *account, placed))


def wanted_file(profile: Profile, one: Delivered, encoding: Encoding, *, labelled: bool) -> WantedFile:
    """What one platform's file is to be."""
    quickest = encoding.preset == "ultrafast" and one.fitted is None
    profiles = _QUICKEST if quickest else _HIGH
    return WantedFile(profile.name, Size(*one.size), profiles, profile.most_kbits, profile.most_bytes, labelled)


def _placed(shaped: ShapedPlan, profile: Profile, language: Language) -> Check:
    rate = shaped.plan.timeline.rate
    found = covered_texts(shaped.plan.timeline, profile)
    places = ", ".join(f"{rate.ms(span.start) / 1000:.1f} s" for span in found[:4])
    told = phrase("at", language, places=places) if found else phrase("clear", language)
    return Check("captions", not found, phrase("clear", language), told)


def _pictures(shaped: ShapedPlan, expected: Expectation, played: Played) -> Iterator[tuple[str, bytes]]:
    for scene, frame in zip(shaped.plan.scenes, expected.shown, strict=True):
        if frame in played.stills:
            picture = _image(played.stills[frame])
            yield scene.id, _jpeg(picture, _SHOWN_WIDTH / picture.width)


def small_jpeg(path: Path) -> bytes:
    """A small JPEG of a picture's file, to be shown on a page."""
    from PIL import Image

    with Image.open(path) as image:
        return _jpeg(image.convert("RGB"), _SHOWN_HEIGHT / image.height)


def _image(picture: Rgb) -> Image.Image:
    from PIL import Image

    return Image.fromarray(picture)


def _jpeg(image: Image.Image, share: float) -> bytes:
    """A picture as JPEG, a share as large where that is smaller."""
    from PIL import Image

    if share < 1.0:
        image = image.resize((round(image.width * share), round(image.height * share)), Image.Resampling.LANCZOS)
    into = io.BytesIO()
    image.save(into, "JPEG", quality=_QUALITY, optimize=True)
    return into.getvalue()
