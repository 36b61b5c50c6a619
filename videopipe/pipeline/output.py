"""Where films go when nobody says where: the folder `output` of the project, and never through a link out of it."""

from __future__ import annotations

import os.path
from pathlib import Path

from videopipe.errors import MachineError

OUTPUT = "output"


def output_of(root: Path, *below: str) -> Path:
    """The project's folder for films, or one below it. Raises MachineError when a link there leads out of the project.

    Projects come from many hands, and what is delivered takes the place of what was there. Whoever wants films
    elsewhere says so in the call.
    """
    folder = root.joinpath(OUTPUT, *below)
    real = Path(os.path.realpath(folder))
    if not real.is_relative_to(os.path.realpath(root)):
        raise MachineError("output-outside", f"{folder} leads out of the project: {real}", path=folder, real=real)
    return folder
