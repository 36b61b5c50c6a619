"""`videopipe render`: films from storyboards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command, platform_option
from videopipe.cli.door import Door, clock, cores, say_json, shown, size_text
from videopipe.cli.files import delivery_folder, known_platforms, refuse_same_films, storyboards
from videopipe.cli.making import Maker, Outcome
from videopipe.cli.store import foreign_folders
from videopipe.cli.tidying import tidied
from videopipe.cli.wording import Words
from videopipe.render.hardware import ENCODERS, Encoder

if TYPE_CHECKING:
    from videopipe.examine.checks import Examined
    from videopipe.pipeline import MadeFilm
    from videopipe.render.encoding import Encoding

QUALITIES = ("standard", "high")


def render_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("render", cls=Command, words=words, help=words.help("render"))
    @click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER…", type=click.Path(path_type=Path))
    @click.option("-o", "--into", type=click.Path(file_okay=False, path_type=Path), help=words.help("render.into"))
    @click.option("--draft", is_flag=True, help=words.help("render.draft"))
    @platform_option(words, several=True)
    @click.option("--quality", type=click.Choice(QUALITIES), default="standard", help=words.help("render.quality"))
    @click.option("--encoder", type=click.Choice(ENCODERS), default="x264", help=words.help("render.encoder"))
    @click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=words.help("render.jobs"))
    @click.option("--force", is_flag=True, help=words.help("render.force"))
    @click.option("--stems", is_flag=True, help=words.help("render.stems"))
    @click.option("--json", "as_json", is_flag=True, help=words.help("json"))
    @click.pass_context
    def render(
        ctx: click.Context,
        paths: tuple[Path, ...],
        into: Path | None,
        draft: bool,
        platform: tuple[str, ...],
        quality: str,
        encoder: Encoder,
        jobs: int | None,
        force: bool,
        stems: bool,
        as_json: bool,
    ) -> None:
        from videopipe.pipeline import Settings
        from videopipe.store.limit import trim

        door: Door = ctx.obj
        if draft and quality != "standard":
            raise click.UsageError(words("draft-or-quality"))
        files = storyboards(paths, words)
        settings = Settings(
            store=door.store,
            language=words.language,
            encoding=_encoding(door, "draft" if draft else quality, encoder),
            jobs=jobs or cores(),
            force=force,
            stems=stems,
            platforms=known_platforms(platform, files, words),
        )
        folders = {file: into or delivery_folder(file, draft=draft) for file in files}
        refuse_same_films({file: folder / file.stem for file, folder in folders.items()}, words)
        tidied(door, *dict.fromkeys(folders.values()))
        maker = Maker(
            door,
            settings,
            folders,
            quiet=as_json,
            report=_nothing if as_json else lambda outcome: _report(door, outcome),
        )
        outcomes = maker.make(files)
        if not foreign_folders(door.store):
            trim(door.store)
        if as_json:
            say_json({"films": [outcome.document() for outcome in outcomes]})
        elif len(outcomes) > 1:
            _summarize(door, outcomes)
        ctx.exit(max(outcome.code for outcome in outcomes))

    return render


def _encoding(door: Door, quality: str, encoder: Encoder) -> Encoding:
    """The encoding asked for; with x264, and a word about it, where this machine has no such encoder."""
    from videopipe.render.encoding import DRAFT, HIGH, STANDARD, with_encoder
    from videopipe.render.probe import cannot_encode

    chosen = {"draft": DRAFT, "standard": STANDARD, "high": HIGH}[quality]
    if encoder == "x264":
        return chosen
    wanted = with_encoder(chosen, encoder)
    if reason := cannot_encode(wanted):
        door.complain(door.words("no-encoder", encoder=encoder, reason=reason))
        return chosen
    return wanted


def _nothing(outcome: Outcome) -> None:
    """For programs everything is said at the end."""


def _report(door: Door, outcome: Outcome) -> None:
    """A film on standard output, everything else on standard error."""
    for problem in outcome.problems:
        door.complain_of(problem)
    if outcome.error:
        door.complain(door.words("stage-line", film=outcome.file.stem, stage=outcome.error))
    if outcome.film:
        door.say(door.words("stage-line", film=outcome.film.name, stage=_how(door.words, outcome)))
        for line in _files(door.words, outcome.film):
            door.say(line)
        for line in failures(door.words, outcome.film.failed):
            door.complain(line)
        if outcome.film.failed:
            door.complain(door.words("see-report", page=shown(outcome.film.folder / "report.html")))


def _files(words: Words, film: MadeFilm) -> Iterator[str]:
    """A line for each platform's file, and what was done to it."""
    for one in film.renditions:
        values = {"film": shown(one.file), "size": size_text(one.bytes), "platform": one.platform}
        if one.ssim is not None:
            picture = f"{one.size.width}×{one.size.height}"
            yield words("made-fitted", **values, picture=picture, ssim=f"{one.ssim:.3f}")
        elif one.same_as:
            yield words("made-same", **values, other=one.same_as)
        else:
            yield words("made", **values)


def failures(words: Words, files: Iterable[Examined]) -> Iterator[str]:
    """A line for each check that a file failed, and one for what to do about it."""
    from videopipe.examine.phrases import advice_on, title_of

    for file in files:
        for check in file.failed:
            title = title_of(check.name, words.language)
            yield words("check-failed", file=file.file, check=title, wanted=check.wanted, found=check.found)
            yield words("check-advice", advice=advice_on(check.name, words.language))


def _how(words: Words, outcome: Outcome) -> str:
    film = outcome.film
    assert film is not None  # noqa: S101 - told only of films that were made
    name = "remembered" if outcome.whole else "sound-anew" if film.remembered else "drawn"
    values = {"seconds": clock(film.seconds), "took": clock(outcome.took)}
    return words(name, drawn=film.frames_drawn, frames=film.frames, **values)


def _summarize(door: Door, outcomes: tuple[Outcome, ...]) -> None:
    made = sum(outcome.film is not None for outcome in outcomes)
    door.say(door.words("summary", made=made, failed=len(outcomes) - made))
