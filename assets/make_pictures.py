"""Draw the illustrations of the sample films into assets/photos.

python assets/make_pictures.py [NAME...]
"""

from __future__ import annotations

import sys
from pathlib import Path

from pictures import canteen, classrooms, library, outdoors, playgrounds, robotics

PHOTOS = Path(__file__).resolve().parent / "photos"
PICTURES = {
    **outdoors.PICTURES,
    **playgrounds.PICTURES,
    **classrooms.PICTURES,
    "library": library.library,
    "robotics": robotics.robotics,
    "canteen": canteen.canteen,
}


def main(names: list[str]) -> int:
    """Draw the named pictures, or all of them."""
    unknown = sorted(set(names) - set(PICTURES))
    if unknown:
        print(f"No such picture: {', '.join(unknown)}. There are: {', '.join(PICTURES)}")
        return 2
    for name in names or PICTURES:
        path = PHOTOS / f"{name}.jpg"
        PICTURES[name]().save(path)
        print(f"{path.name}: {path.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
