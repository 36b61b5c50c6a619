"""What `doctor` looks at: Python, libraries, fonts, the voice model, ffmpeg, the store and the disk."""

from __future__ import annotations

import importlib
import platform
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from videopipe.cli.door import Door, size_text
from videopipe.cli.exits import fault_text
from videopipe.cli.wording import Words
from videopipe.errors import MachineError, NoFfmpegError, VideopipeError
from videopipe.storyboard.wording import in_words, told

# Libraries with parts in machine code: being installed is not enough, they must load.
_LOADED = {"numpy": "numpy", "opencv-python-headless": "cv2", "onnxruntime": "onnxruntime", "pillow": "PIL.Image"}
_ENCODERS = ("libx264", "aac")
_FREE_WANTED = 2_000_000_000
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, what was found, and whether films can be made with it."""

    what: str
    told: str
    well: bool = True


def examine(door: Door, *, clean: bool = False) -> tuple[Finding, ...]:
    """Everything a film needs; nothing is changed but a trial file in the store, and, to `clean`, what was left."""
    words = door.words
    return (
        Finding("videopipe", metadata.version("videopipe")),
        Finding("Python", f"{platform.python_version()} ({platform.system()} {platform.machine()})"),
        *_libraries(words),
        *_fonts(words),
        *_engines(words),
        *_plugins(words),
        *_ffmpeg(words),
        _store(door),
        _disk(door),
        _leftovers(door, clean=clean),
    )


def _libraries(words: Words) -> Iterator[Finding]:
    """The libraries that the package names as needed everywhere; the model's packages are looked at as one."""
    for requirement in metadata.requires("videopipe") or ():
        found = _NAME.match(requirement)
        if found is None or ";" in requirement or "voice-model" in requirement:
            continue
        yield _library(found.group(), words)


def _library(name: str, words: Words) -> Finding:
    try:
        version = metadata.version(name)
        if name in _LOADED:
            importlib.import_module(_LOADED[name])
    except metadata.PackageNotFoundError:
        return Finding(name, f"{words('is-missing')}; {words('install', what=name)}", well=False)
    except (ImportError, OSError) as error:
        return Finding(name, words("cannot-load", reason=error), well=False)
    return Finding(name, version)


def _fonts(words: Words) -> Iterator[Finding]:
    from videopipe.fonts.fonts import FONTS, face

    for name in FONTS:
        try:
            yield Finding(name, " ".join(face(name, 20).getname()[:1] or ("",)))  # type: ignore[arg-type]
        except (VideopipeError, OSError) as error:
            yield Finding(name, told(error, words.language), well=False)


def _plugins(words: Words) -> Iterator[Finding]:
    """What other packages add: what can be used, and why what cannot is not."""
    from videopipe.pipeline.plugged import broken_plugins, usable_plugins
    from videopipe.storyboard.wording import say

    for plugin in usable_plugins():
        what = f"{words(f'added-{plugin.group}')}: {plugin.name}"
        yield Finding(what, f"{plugin.package} {plugin.version}")
    for broken in broken_plugins():
        what = f"{words(f'added-{broken.group}')}: {broken.name}"
        yield Finding(what, say(broken.rule, words.language, **broken.values), well=False)


def _engines(words: Words) -> Iterator[Finding]:
    from videopipe.speech.engines import ENGINES

    for name in ENGINES:
        yield _voice_model(words) if name == "offline" else Finding(f"{words('voice-engines')}: {name}", "")


def voice_packages() -> tuple[str, ...]:
    """The packages that hold the embedded voice, by their names in the package's own requirements."""
    found = (_NAME.match(requirement) for requirement in metadata.requires("videopipe") or ())
    return tuple(sorted(match.group() for match in found if match and "voice-model" in match.group()))


def _voice_model(words: Words) -> Finding:
    """The embedded voice's packages; that they are whole is checked when they are first used."""
    missing = [name for name in voice_packages() if find_spec(name.replace("-", "_")) is None]
    what = f"{words('voice-engines')}: offline"
    if missing:
        told = f"{words('is-missing')}: {', '.join(missing)}; {words('install', what=' '.join(missing))}"
        return Finding(what, told, well=False)
    return Finding(what, words("model-whole", count=len(voice_packages())))


def _ffmpeg(words: Words) -> Iterator[Finding]:
    from videopipe.ffmpeg import run_ffmpeg

    try:
        version = run_ffmpeg(["-version"]).stdout.decode("utf-8", "replace").split()
        listed = run_ffmpeg(["-hide_banner", "-encoders"]).stdout.decode("utf-8", "replace")
    except (MachineError, NoFfmpegError) as error:
        yield Finding("ffmpeg", fault_text(error, words), well=False)
        return
    except VideopipeError as error:
        yield Finding("ffmpeg", told(error, words.language), well=False)
        return
    yield Finding("ffmpeg", version[2] if len(version) > 2 else "")
    have = {line.split()[1] for line in listed.splitlines() if len(line.split()) > 1}
    for encoder in _ENCODERS:
        well = encoder in have
        yield Finding(f"ffmpeg {encoder}", "" if well else words("not-built-in"), well)


def _reason(error: VideopipeError | OSError, words: Words) -> str:
    """Why nothing can be written, in the person's language."""
    why = error.values.get("reason", error) if isinstance(error, MachineError) else error
    return in_words(why, words.language)


def _store(door: Door) -> Finding:
    from videopipe.store import written_whole

    what = door.words.help("store").rstrip(".。")
    path = door.store_folder
    try:
        with written_whole(path / ".trial") as trial:
            trial.write_bytes(b"")
        (path / ".trial").unlink()
    except (VideopipeError, OSError) as error:
        return Finding(what, door.words("store-refuses", path=path, reason=_reason(error, door.words)), well=False)
    size = sum(entry.size for entry in door.store.sizes())
    return Finding(what, door.words("store-holds", path=path, size=size_text(size)))


def _disk(door: Door) -> Finding:
    folder: Path = door.store_folder.absolute()
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(existing).free
    values = {"free": size_text(free), "wanted": size_text(_FREE_WANTED)}
    well = free >= _FREE_WANTED
    return Finding(str(existing), door.words("disk-free" if well else "disk-low", **values), well)


def _leftovers(door: Door, *, clean: bool) -> Finding:
    """What runs that were cut off left in the store, in the system's place for temporary files and in `output/`."""
    from videopipe.cli.tidying import found_left, tidied

    words = door.words
    left = tidied(door) if clean else found_left(door)
    if not left:
        return Finding(words("leftovers"), words("leftovers-none"))
    size = size_text(sum(one.size for one in left))
    return Finding(
        words("leftovers"), words("leftovers-gone" if clean else "leftovers-found", count=len(left), size=size)
    )
