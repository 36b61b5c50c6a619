"""Coverage-guided fuzzing of everything that reads what others wrote: `python -m tests.fuzzing [seconds]`.

Each target is run in a process of its own for that long (180 s), from the seeds below; a crash stops it and leaves
the input in the current folder. Nothing but problems, faults and the errors we know may come out. Needs `atheris`,
as an extra: `pip install .[fuzz]`.
"""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

SECONDS = 180
_CAPTION_BYTES = 60
Target = Callable[[bytes], None]


def _reader(content: bytes) -> None:
    from videopipe.storyboard.decode import Decoded, decode
    from videopipe.storyboard.reader import read

    text = decode(content)
    if isinstance(text, Decoded):
        read(text.text)


def _validator(content: bytes) -> None:
    from videopipe.errors import StoryboardError
    from videopipe.storyboard.validate import load

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "film.yaml")
        file.write_bytes(content)
        with contextlib.suppress(StoryboardError):
            load(file, language="zh", styles=("jade",), platforms=("douyin",), voices=("xiaoxiao",))


def _times(content: bytes) -> None:
    from videopipe.storyboard.faults import WritingError
    from videopipe.storyboard.times import parse_fraction, parse_gain, parse_hertz, parse_percent, parse_time

    text = content.decode("utf-8", "replace")
    for parse in (parse_time, parse_gain, parse_percent, parse_hertz, parse_fraction):
        with contextlib.suppress(WritingError):
            parse(text)


def _paths(content: bytes) -> None:
    from videopipe.storyboard.faults import WritingError
    from videopipe.storyboard.naming import unusable_film_name
    from videopipe.storyboard.paths import Folders

    text = content.decode("utf-8", "surrogateescape")
    here = Path(__file__).parent.resolve()
    unusable_film_name(text)
    with contextlib.suppress(WritingError):
        found = Folders(here, here).find(text)
        if not found.is_relative_to(here):
            raise AssertionError(f"{text!r} leads to {found}")


def _captions(content: bytes) -> None:
    from videopipe.timeline.linebreak import balanced, breaks, pages

    # A few lines show every rule of breaking; work grows with the square of the text.
    text = " ".join(content[:_CAPTION_BYTES].decode("utf-8", "ignore").split())
    if text:
        if "".join(pages(text, _width, 300.0)) != text or breaks(text)[-1].end != len(text):
            raise AssertionError(f"{text!r} is not whole in its pages")
        balanced(text, _width, 300.0, 2)


def _width(words: str) -> float:
    return 40.0 * len(words)


def _subtitles(content: bytes) -> None:
    from videopipe.assemble.subtitles import parse_srt
    from videopipe.units import FrameRate

    with contextlib.suppress(ValueError):
        parse_srt(content.decode("utf-8", "replace"), FrameRate(30))


def _boxes(content: bytes) -> None:
    import struct

    from videopipe.errors import FilmError
    from videopipe.mp4.boxes import Boxes
    from videopipe.mp4.tracks import _read

    with contextlib.suppress(FilmError, struct.error):
        _read(Boxes(io.BytesIO(content)))


TARGETS: dict[str, Target] = {
    "reader": _reader, "validator": _validator, "times": _times, "paths": _paths, "captions": _captions,
    "subtitles": _subtitles, "boxes": _boxes,
}  # fmt: skip
SEEDS: dict[str, tuple[bytes, ...]] = {
    "reader": ("title: 早\nscenes:\n  - photo: a.jpg\n    say: [甲, '乙']\n".encode(),),
    "validator": ("title: 早\nscenes:\n  - title: {text: 早, subtitle: 晚}\n    say: 好\n    duration: 4s\n".encode(),),
    "times": (b"1:02.5", b"250ms", b"-12dB", b"+8%", b"0.25"),
    "paths": (b"golden/messages.md", b"../a", b"con.jpg", "照片/一.jpg".encode()),
    "captions": ("十年来，全市教育投入12.5亿元；“双减”之后 GDP 增长8%。".encode(),),
    "subtitles": ("1\n00:00:01,000 --> 00:00:02,500\n十年奋进\n\n".encode(),),
    "boxes": (b"\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x08mdat\0\0\0\x08moov",),
}


def main() -> None:
    """Run every target, or in a process of its own the one that is named."""
    if sys.argv[1:2] == ["--only"]:
        _fuzz(sys.argv[2])
        return
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    failed = [name for name in TARGETS if _run(name, seconds)]
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


def _run(name: str, seconds: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(SEEDS[name]):
            Path(folder, str(number)).write_bytes(seed)
        options = [folder, f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=1000", "-print_final_stats=1"]
        return subprocess.run([sys.executable, "-m", "tests.fuzzing", "--only", name, *options], check=False).returncode


def _fuzz(name: str) -> None:
    import atheris

    with atheris.instrument_imports(include=["videopipe", "yaml"]):
        TARGETS[name](SEEDS[name][0])
    atheris.Setup([sys.argv[0], *sys.argv[3:]], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
