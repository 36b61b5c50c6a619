"""The scenes that show photos: one, several in turn or together, and then beside now."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from videopipe.storyboard.change import Compare, Labels, checked_labels
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import key
from videopipe.storyboard.values import PathText, counted


class PhotoScene(CommonKeys):
    """One photo, filling the frame, moving slowly."""

    photo: Annotated[
        PathText,
        key(
            "One photo, filling the frame, moving slowly.",
            "一张照片，铺满画面，缓缓移动。",
            kind="path",
            example="assets/photos/school.jpg",
        ),
    ]


class LabelledScene(CommonKeys):
    """A scene of several pictures, each of which may have a label."""

    labels: Annotated[
        Labels,
        key(
            "For `photos`, `collage` and `compare`: a label for each picture, in order.",
            "用于 `photos`、`collage`、`compare`：每张照片一个标签，按顺序写。",
            kind="labels",
            example="[2012, 2022]",
            default="none",
        ),
    ] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos, in order."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _one_label_each(self) -> Self:
        checked_labels(self.labels, len(self.pictures))
        return self


class PhotosScene(LabelledScene):
    """Photos one after another over the narration."""

    photos: Annotated[
        tuple[PathText, ...],
        counted(2, 9),
        key(
            "2–9 photos one after another over the narration.",
            "2–9 张照片，随着解说依次出现。",
            kind="paths",
            example="[assets/photos/a.jpg, assets/photos/b.jpg]",
        ),
    ]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos, in order."""
        return self.photos


class CollageScene(LabelledScene):
    """Photos together, tiled by the style."""

    collage: Annotated[
        tuple[PathText, ...],
        counted(2, 4),
        key(
            "2–4 photos together, tiled by the style.",
            "2–4 张照片拼在一起，由风格排版。",
            kind="few-paths",
            example="[assets/photos/a.jpg, assets/photos/b.jpg, assets/photos/c.jpg]",
        ),
    ]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos, in order."""
        return self.collage


class CompareScene(LabelledScene):
    """Then and now."""

    compare: Annotated[
        Compare,
        key(
            "Then and now: `{before, after, kind}`.",
            "今昔对比：`{before, after, kind}`。",
            kind="compare",
            example="{before: assets/photos/2012.jpg, after: assets/photos/2022.jpg}",
        ),
    ]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos: then and now."""
        return (self.compare.before, self.compare.after)
