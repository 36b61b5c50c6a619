"""The entry point: the language is known first, then the commands are built in it and called."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from videopipe.cli.app import app
from videopipe.cli.language import chosen_language


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        _bear_everything(stream)
    app(chosen_language(sys.argv[1:], os.environ)).main(prog_name="videopipe")


def _bear_everything(stream: TextIO) -> None:
    """Show a stand-in for a character that a console cannot write, instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


if __name__ == "__main__":
    main()
