"""What runs that were cut off left behind: found, and put right before the next one begins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.cli.door import Door
from videopipe.cli.store import foreign_folders

if TYPE_CHECKING:
    from videopipe.store.leftovers import Leftover


def found_left(door: Door, *outputs: Path) -> tuple[Leftover, ...]:
    """Everything that was left behind, in the store, for temporary files and in folders of deliveries."""
    from videopipe.assemble.bundle import left_in
    from videopipe.store.leftovers import leftover, leftovers

    lying = (path for output in outputs or _usual_outputs() for path in left_in(output))
    return (*(() if foreign_folders(door.store) else leftovers(door.store)), *map(leftover, lying))


def tidied(door: Door, *outputs: Path) -> tuple[Leftover, ...]:
    """Remove what was left behind, put older deliveries that were set aside back in place, and say what it was.

    What the disk refuses to remove stays; that stops nothing.
    """
    from videopipe.assemble.bundle import left_in, recover_all
    from videopipe.store.leftovers import leftover, sweep

    folders = outputs or _usual_outputs()
    try:
        lying = tuple(leftover(path) for folder in folders for path in left_in(folder))
        swept = () if foreign_folders(door.store) else sweep(door.store)
        for folder in folders:
            recover_all(folder)
    except OSError:
        return ()
    return (*swept, *lying)


def _usual_outputs() -> tuple[Path, ...]:
    """Where films of the project in the current folder are delivered."""
    return (Path("output"), Path("output", "drafts"))
