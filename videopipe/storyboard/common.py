"""What any scene may say: the common keys."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict

from videopipe.storyboard.allowing import Allow
from videopipe.storyboard.describe import key
from videopipe.storyboard.said import SaidKeys
from videopipe.storyboard.seen import SeenKeys
from videopipe.storyboard.treating import TreatedKeys
from videopipe.storyboard.values import Line, Text, at_most


class CommonKeys(TreatedKeys, SeenKeys, SaidKeys):
    """What any scene may say, whatever it shows; in the reference the last class's keys come first."""

    model_config = ConfigDict(defer_build=True)

    allow: Annotated[
        Allow,
        key(
            "What the wording check may find in this scene, and why: `{rule: reason}`, or a list of `{rule, reason}`;"
            " `videopipe wording` lists the rules.",
            "这个场景允许用词检查发现的哪些问题，为什么：`{规则: 理由}`，"
            "或 `{rule, reason}` 的列表；规则见 `videopipe wording`。",
            kind="allow",
            example="{superlative: 引用获奖证书原文}",
            default="none",
        ),
    ] = ()
    note: Annotated[
        Annotated[Text, at_most(2000)] | None,
        key(
            "A note for reviewers, never shown.",
            "给审片人的备注，不会出现在画面上。",
            kind="text",
            example="等新照片",
            default="none",
        ),
    ] = None
    credit: Annotated[
        Annotated[Line, at_most(200)] | None,
        key(
            "Who made the photo; kept in the delivered metadata.",
            "图片来源，保存在成片的信息里。",
            kind="line",
            example="张掖融媒",
            default="none",
        ),
    ] = None
