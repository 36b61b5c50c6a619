"""`python -m tests.faults [MOMENTS] [SEED]`: renders killed and disks filled in every stage (by hand, half an hour)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.faults.renders import new_project
from tests.faults.scenes import at_once, filled, killed, sharing


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(moments: int = 40, seed: int = 1) -> None:
    """Everything, one after another; the first thing that is wrong ends it."""
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        project = new_project(Path(folder, "project"))
        _say("renders at once")
        at_once(project, _say)
        sharing(project, _say)
        _say(f"killed at {moments} moments, seed {seed}")
        killed(project, moments, seed, _say)
        for where in ("store", "output"):
            _say(f"the disk of the {where} filled")
            try:
                filled(project, max(moments // 8, 1), seed, _say, where=where)
            except OSError as error:
                _say(f"not tried: {error}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
