"""`videopipe platforms`: where films can be posted, and what each place wants."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, console, say_json, shown, size_text
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from videopipe.platforms.parts import TextRule
    from videopipe.platforms.profile import Profile


def platforms_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("platforms", cls=Command, words=words, help=words.help("platforms"))
    @click.argument("name", required=False, metavar="[NAME]")
    @click.option("-o", "--into", type=click.Path(dir_okay=False, path_type=Path), help=words.help("platforms.into"))
    @click.option("--json", "as_json", is_flag=True, help=words.help("json"))
    @click.pass_obj
    def platforms(door: Door, name: str | None, into: Path | None, as_json: bool) -> None:
        from videopipe.platforms.profile import platforms as known

        root = _project()
        names = known(root)
        if name is not None and name not in names:
            raise click.UsageError(words("no-platform", name=name, known=", ".join(names)))
        if into is not None and name is None:
            raise click.UsageError(words("missing", what="NAME"))
        _show(door, name, names, root, as_json=as_json)
        if into is not None and name is not None:
            _write_mask(door, name, root, into)

    return platforms


def _project() -> Path:
    """The root of the project that the current folder lies in."""
    from videopipe.storyboard.paths import folders_of

    return folders_of(Path("storyboard.yaml")).root


def _show(door: Door, name: str | None, names: tuple[str, ...], root: Path, *, as_json: bool) -> None:
    from videopipe.platforms.profile import profile

    found = [profile(one, root) for one in (names if name is None else (name,))]
    if as_json:
        say_json({"platforms": [one.model_dump(mode="json") for one in found]})
    elif name is None:
        _table(found, door.words)
    else:
        _details(found[0], door.words)


def _table(profiles: list[Profile], words: Words) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("platform-name", "platform-is", "platform-picture", "platform-bytes", "platform-length"):
        table.add_column(words(column))
    table.add_column(words("platform-checked"))
    for one in profiles:
        table.add_row(
            escape(one.name), escape(_name(one, words)), _picture(one), size_text(one.most_bytes), *_rest(one)
        )
    console().print(table)


def _rest(one: Profile) -> tuple[str, str]:
    return _length(one.longest), one.checked.isoformat()


def _details(one: Profile, words: Words) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    edges, column = one.keep_out, one.keep_out.column

    def row(name: str, told: str) -> None:
        table.add_row(name, escape(told))

    row(words("platform-is"), f"{_name(one, words)} ({one.name})")
    row(words("platform-picture"), f"{_picture(one)}, {words('platform-rate', kbits=one.most_kbits)}")
    row(words("platform-bytes"), size_text(one.most_bytes))
    row(words("platform-length"), f"{_length(one.shortest)} – {_length(one.longest)}")
    sides = {"top": edges.top, "bottom": edges.bottom, "left": edges.left, "right": edges.right}
    row(words("platform-covered"), words("platform-edges", **sides))
    if column.left < one.width and column.top < one.height:
        row("", words("platform-column", left=column.left, top=column.top))
    row(words("platform-captions"), words("platform-caption", **one.caption.model_dump()))
    row(words("platform-title"), _rule(one.title, words))
    row(words("platform-description"), _rule(one.description, words))
    most = words("platform-any") if one.topics.most is None else str(one.topics.most)
    row(words("platform-topics"), most)
    row(words("platform-covers"), ", ".join(f"{cover.width}×{cover.height}" for cover in one.covers) or "–")
    row(words("platform-declaration"), _declaration(one, words))
    row(words("platform-checked"), one.checked.isoformat())
    for number, source in enumerate(one.sources):
        row("" if number else words("platform-sources"), source)
    console().print(table)


def _name(one: Profile, words: Words) -> str:
    return one.zh if words.language == "zh" else one.en


def _picture(one: Profile) -> str:
    return f"{one.width}×{one.height}, {one.rate} fps"


def _length(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _rule(rule: TextRule | None, words: Words) -> str:
    if rule is None:
        return "–"
    name = "platform-text-range" if rule.least > 1 else "platform-text"
    unit = words("platform-characters" if rule.counted == "characters" else "platform-bytes-unit")
    told = words(name, least=rule.least, most=rule.most, unit=unit)
    return told + (words("platform-marks", marks=rule.marks) if rule.marks is not None else "")


def _declaration(one: Profile, words: Words) -> str:
    told = one.declaration
    return f"{told.tick} ({told.zh if words.language == 'zh' else told.en})" if told else "–"


def _write_mask(door: Door, name: str, root: Path, into: Path) -> None:
    """The mask of the frame: what the app covers in red, the rest transparent."""
    from PIL import Image, ImageDraw

    from videopipe.platforms.profile import profile
    from videopipe.store import written_whole

    if into.suffix.casefold() != ".png":
        raise click.UsageError(door.words("picture-form", suffix=into.suffix or into.name, known=".png"))
    found = profile(name, root)
    mask = Image.new("RGBA", (found.width, found.height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(mask)
    for rect in found.covered:
        draw.rectangle((rect.left, rect.top, rect.right - 1, rect.bottom - 1), fill=(220, 40, 40, 110))
    with written_whole(into) as partial:
        mask.save(partial)
    door.say(door.words("wrote", path=shown(into)))
