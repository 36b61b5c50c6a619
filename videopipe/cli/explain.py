"""`videopipe explain`: which scenes are remembered, and why the others would be drawn again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command, platform_option
from videopipe.cli.door import Door, cores, say_json
from videopipe.cli.files import delivery_folder, known_platforms
from videopipe.cli.progress import listening
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from videopipe.pipeline import SegmentState


def explain_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("explain", cls=Command, words=words, help=words.help("explain"))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("-o", "--into", type=click.Path(file_okay=False, path_type=Path), help=words.help("render.into"))
    @click.option("--draft", is_flag=True, help=words.help("render.draft"))
    @platform_option(words, several=True)
    @click.option("--json", "as_json", is_flag=True, help=words.help("json"))
    @click.pass_obj
    def explain(
        door: Door, file: Path, into: Path | None, draft: bool, platform: tuple[str, ...], as_json: bool
    ) -> None:
        from videopipe import pipeline
        from videopipe.render.encoding import DRAFT, STANDARD

        settings = pipeline.Settings(
            store=door.store,
            language=words.language,
            into=into,
            encoding=DRAFT if draft else STANDARD,
            jobs=cores(),
            platforms=known_platforms(platform, (file,), words),
        )
        with listening(words, quiet=as_json) as tell:
            film = pipeline.plan_film(file, settings, tell, lookers=settings.jobs)
        settings = replace(settings, into=into or delivery_folder(file, draft=draft))
        states = pipeline.explain(film, settings)
        if as_json:
            say_json({"film": film.name, "segments": [_entry(state) for state in states]})
        else:
            _report(door, states)

    return explain


def _entry(state: SegmentState) -> dict[str, object]:
    return {
        "scene": state.scene,
        "platform": state.platform,
        "frames": state.frames,
        "remembered": not state.reasons,
        "reasons": list(state.reasons),
    }


def _report(door: Door, states: tuple[SegmentState, ...]) -> None:
    words = door.words
    comma = "、" if words.language == "zh" else ", "
    several = len({state.platform for state in states}) > 1
    for state in states:
        reasons = comma.join(words(f"why-{reason}") for reason in state.reasons)
        name = "would-be-drawn" if state.reasons else "is-remembered"
        scene = f"{state.scene} ({state.platform})" if several else state.scene
        door.say(words(name, scene=scene, frames=state.frames, reasons=reasons))
