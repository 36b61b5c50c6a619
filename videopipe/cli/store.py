"""`videopipe store`: how much finished work is remembered, and forgetting it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from videopipe.cli.building import Command, Group, lang_option, store_option
from videopipe.cli.door import Door, console, size_text
from videopipe.cli.wording import MESSAGES, Words
from videopipe.errors import WorldError
from videopipe.store import Store

_SHELF = re.compile(r"[0-9a-f]{2}\Z")


def store_commands(words: Words) -> click.Group:
    """`store` and `store clean` in their language."""

    @click.pass_context
    def sizes(ctx: click.Context, limit: str | None) -> None:
        if limit is not None:
            _bound(ctx.obj, limit)
        if ctx.invoked_subcommand is None:
            _table(ctx.obj)

    group = Group(
        words,
        name="store",
        help=words.help("store.group"),
        callback=sizes,
        invoke_without_command=True,
        params=[
            click.Option(["--limit"], metavar="SIZE", help=words.help("store.limit")),
            lang_option(words),
            store_option(words),
        ],
    )

    @click.command("clean", cls=Command, words=words, help=words.help("store.clean"))
    @click.option("--yes", is_flag=True, help=words.help("store.yes"))
    @click.pass_obj
    def clean(door: Door, yes: bool) -> None:
        _clean(door, ask=not yes)

    group.add_command(clean)
    return group


_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT]?)B?\Z", re.IGNORECASE)
_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


def _bound(door: Door, text: str) -> None:
    """Set the store's limit, and forget at once what is beyond it."""
    from videopipe.store.limit import set_size_limit, trim

    found = _SIZE.match(text.strip())
    if not found:
        raise click.UsageError(door.words("store-limit-wrong", text=text))
    foreign = foreign_folders(door.store)
    if foreign:
        raise WorldError(door.words("not-a-store", path=door.store.root, names=", ".join(foreign)))
    set_size_limit(door.store, int(float(found.group(1)) * _UNITS[found.group(2).upper()]))
    trim(door.store)


def _table(door: Door) -> None:
    from rich.table import Table

    from videopipe.store.limit import size_limit

    words, sizes = door.words, door.store.sizes()
    door.say(words("store-at", path=door.store_folder))
    if not sizes:
        door.say(words("store-empty"))
        return
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_column(justify="right")
    for size in sizes:
        name = f"kind-{size.kind}"
        kind = words(name) if name in MESSAGES else size.kind
        table.add_row(kind, words("entries", count=size.entries), size_text(size.size))
    table.add_row(words("in-all"), "", size_text(sum(size.size for size in sizes)))
    console().print(table)
    door.say(words("store-limit-is", size=size_text(size_limit(door.store))))


def _clean(door: Door, *, ask: bool) -> None:
    words, store = door.words, door.store
    foreign = foreign_folders(store)
    if foreign:
        raise WorldError(words("not-a-store", path=store.root, names=", ".join(foreign)))
    size = size_text(sum(entry.size for entry in store.sizes()))
    if ask and not _agreed(words, size):
        door.say(words("kept"))
        return
    door.say(words("cleaned", size=size_text(store.clean())))


def foreign_folders(store: Store) -> tuple[str, ...]:
    """Folders that do not look like a store's: a folder that was named by mistake must not be emptied."""
    kinds = [folder for folder in sorted(store.root.iterdir()) if folder.is_dir()] if store.root.is_dir() else []
    return tuple(kind.name for kind in kinds if not _of_shelves(kind))


def _of_shelves(kind: Path) -> bool:
    return not kind.is_symlink() and all(shelf.is_dir() and _SHELF.match(shelf.name) for shelf in kind.iterdir())


def _agreed(words: Words, size: str) -> bool:
    try:
        return click.confirm(words("clean-ask", size=size), default=False)
    except click.Abort as error:
        if sys.stdin.isatty():
            raise
        raise click.UsageError(words("clean-needs-yes")) from error
