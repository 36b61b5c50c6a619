"""A platform's limits as a value, read from its TOML file.

To add a platform: copy `douyin.toml` beside it under a new name and correct the figures, with `checked` saying when.
An office corrects or adds platforms without touching code: `platforms/*.toml` beside its project file say only what
differs (`docs/howto/platform.md`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from videopipe.errors import WorldError
from videopipe.platforms.complaints import complaints
from videopipe.platforms.parts import (
    CaptionPlace,
    CardPlace,
    Count,
    CoverShape,
    Declaration,
    KeepOut,
    Part,
    Side,
    TextRule,
    TopicRule,
)
from videopipe.units import FrameRate, Rect, Size

LARGEST = 200_000
FOLDER = "platforms"
_LINE = re.compile(r"at line (\d+)")


class Profile(Part):
    """One platform: picture size in pixels, frames a second, caps, lengths in seconds, safe places, rules of texts."""

    name: str
    zh: str
    en: str
    checked: date
    sources: tuple[str, ...] = ()
    width: Side
    height: Side
    rate: Annotated[int, Field(ge=1, le=120)]
    most_kbits: Annotated[int, Field(ge=100)]
    most_bytes: Annotated[int, Field(ge=100_000)]
    shortest: Count = 0
    longest: Annotated[int, Field(gt=0)]
    keep_out: KeepOut
    caption: CaptionPlace
    card: CardPlace | None = None
    title: TextRule | None = None
    description: TextRule | None = None
    topics: TopicRule = TopicRule()
    covers: tuple[CoverShape, ...] = ()
    declaration: Declaration | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_a_column(cls, value: Any) -> Any:
        if not isinstance(value, dict) or not isinstance(value.get("keep_out"), dict):
            return value
        corner = {"left": value.get("width"), "top": value.get("height")}
        return {**value, "keep_out": {"column": corner, **value["keep_out"]}}

    @model_validator(mode="after")
    def _has_room(self) -> Self:
        safe, place = self.safe, self.caption
        if safe.width <= 0 or safe.height <= 0:
            raise PydanticCustomError("keep-out", "keep_out leaves nothing of the frame")
        if not (safe.left <= place.left < place.right <= safe.right and safe.top < place.bottom <= safe.bottom):
            raise PydanticCustomError("caption-place", "caption does not lie inside what keep_out leaves free")
        return self

    @property
    def size(self) -> Size:
        """The frame in pixels."""
        return Size(self.width, self.height)

    @property
    def frame_rate(self) -> FrameRate:
        """Frames a second, exactly."""
        return FrameRate(self.rate)

    @property
    def safe(self) -> Rect:
        """The frame without its edges; the button column is apart."""
        edges = self.keep_out
        return Rect(
            edges.left, edges.top, self.width - edges.left - edges.right, self.height - edges.top - edges.bottom
        )

    @property
    def card_place(self) -> Rect:
        """Where the text of cards may stand: as told, else the caption's sides, from the top to above the captions."""
        if self.card is not None:
            card = self.card
            return Rect(card.left, card.top, card.right - card.left, card.bottom - card.top)
        caption, top = self.caption, self.keep_out.top
        return Rect(caption.left, top, caption.right - caption.left, caption.bottom - 220 - top)

    @property
    def covered(self) -> tuple[Rect, ...]:
        """What the app covers, as rectangles that together are the mask of the frame."""
        edges, safe = self.keep_out, self.safe
        column = Rect(edges.column.left, edges.column.top, self.width - edges.column.left, self.height)
        rects = (
            Rect(0, 0, self.width, edges.top),
            Rect(0, safe.bottom, self.width, edges.bottom),
            Rect(0, safe.top, edges.left, safe.height),
            Rect(safe.right, safe.top, edges.right, safe.height),
            Rect(column.left, column.top, column.width, max(safe.bottom - column.top, 0)),
        )
        return tuple(rect for rect in rects if rect.width > 0 and rect.height > 0)

    @property
    def shape(self) -> tuple[object, ...]:
        """All that a film is planned by: platforms with the same shape share one film."""
        return (self.width, self.height, self.rate, self.keep_out, self.caption, self.card)


def platforms(root: Path | None = None) -> tuple[str, ...]:
    """The names of the platforms known, sorted; with those of the project in `root`."""
    return tuple(sorted({*_built_in(), *_of_project(root)}))


def profile(name: str, root: Path | None = None) -> Profile:
    """The platform `name`, as the project in `root` corrects it.

    Raises KeyError when there is none, and WorldError that names the file and every wrong key of a project's own.
    """
    own = _of_project(root).get(name)
    if own is None:
        return built_in(name)
    said = _said(own)
    like = said.pop("like", name)
    base = _keys(str(like)) if like in _built_in() else {}
    if like != name and not base:
        message = f"the platform file {own.name} is like {like!r}, which there is not"
        raise WorldError(message, "platform-like", file=own.name, like=like)
    try:
        return Profile.model_validate({**_over(base, said), "name": name})
    except ValidationError as error:
        faults = complaints(error)
        message = f"the platform file {own.name} has problems: {'; '.join(map(str, faults))}"
        raise WorldError(message, "platform-faults", file=own.name, faults=faults) from error


@lru_cache
def built_in(name: str) -> Profile:
    """The platform `name` as it comes with the product; raises KeyError when there is none."""
    if name not in _built_in():
        raise KeyError(name)
    return Profile.model_validate(_keys(name))


@lru_cache
def _built_in() -> tuple[str, ...]:
    folder = resources.files("videopipe.platforms")
    return tuple(sorted(Path(entry.name).stem for entry in folder.iterdir() if entry.name.endswith(".toml")))


def _keys(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("videopipe.platforms").joinpath(f"{name}.toml").read_text("utf-8"))


def _of_project(root: Path | None) -> dict[str, Path]:
    """The project's own platform files by the name they give; links out of the project are none."""
    folder = root / FOLDER if root else None
    if root is None or folder is None or not folder.is_dir():
        return {}
    files = (path for path in sorted(folder.glob("*.toml")) if path.is_file())
    return {path.stem: path for path in files if path.resolve().is_relative_to(root.resolve())}


def _said(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            limit = f"{LARGEST // 1000} kB"
            message = f"the platform file {path.name} is larger than {limit}"
            raise WorldError(message, "platform-heavy", file=path.name, limit=limit)
        return tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except OSError as error:
        message = f"cannot read the platform file {path.name}: {error}"
        raise WorldError(message, "platform-refused", file=path.name, reason=error) from error
    except UnicodeDecodeError as error:
        message = f"cannot read the platform file {path.name}: {error}"
        raise WorldError(message, "platform-encoding", file=path.name) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        message, line = f"the platform file {path.name} is not TOML: {error}", found.group(1) if found else None
        raise WorldError(message, "platform-toml", file=path.name, line=line) from error


def _over(base: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with what `said` says otherwise; tables key by key."""
    merged = dict(base)
    for key, value in said.items():
        under = merged.get(key)
        merged[key] = _over(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged
