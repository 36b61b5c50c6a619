"""The finished soundtrack as a file: remembered by content."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from videopipe.digest import digest
from videopipe.errors import MachineError
from videopipe.ffmpeg import feed_ffmpeg, file_argument
from videopipe.store import Store
from videopipe.timeline.sound import Soundtrack

if TYPE_CHECKING:
    from videopipe.sound.loudness import Blocks
    from videopipe.sound.mix import Mix

# Raised by one whenever the same plan sounds different.
RECIPE = 4
KIND, SUFFIX = "sound", ".m4a"
STEM_KIND, STEMS = "stem", ("voice", "music", "effects")
_KBITS = 192
Clips: TypeAlias = Mapping[str, Path]
_NONE: Clips = MappingProxyType({})
_PLAIN = ("-map_metadata", "-1", "-fflags", "+bitexact")


def sound_key(sound: Soundtrack) -> str:
    """The name under which a soundtrack is remembered."""
    return digest({"recipe": RECIPE, "sound": sound, "kbits": _KBITS})


def finish_sound(sound: Soundtrack, store: Store, music: Path | None, clips: Clips = _NONE) -> Path:
    """The soundtrack as AAC-LC, 48 kHz stereo, at the norm's loudness; raises WorldError when it cannot be made.

    `clips` gives the file of each clip's digest.
    """
    return store.keep(KIND, sound_key(sound), SUFFIX, lambda path: _write(sound, store, music, clips, path))


def finish_stems(sound: Soundtrack, store: Store, music: Path | None, clips: Clips = _NONE) -> dict[str, Path]:
    """The parts of the soundtrack by name (`voice`, `music`, `effects`) as 24-bit WAV files; only those that there are.

    They have the gain of the finished sound, and their sum is that sound before its peaks were held down.
    """
    key = sound_key(sound)
    kept = {name: store.find_whole(STEM_KIND, key, f".{name}.wav") for name in STEMS}
    wanted = {
        name
        for name, there in (
            ("voice", sound.narration),
            ("music", sound.music and music),
            ("effects", sound.clips or sound.passing),
        )
        if there
    }
    if any(kept[name] is None for name in wanted):
        _keep_stems(sound, store, music, clips)
    return {name: store.path_of(STEM_KIND, key, f".{name}.wav") for name in STEMS if name in wanted}


def _keep_stems(sound: Soundtrack, store: Store, music: Path | None, clips: Clips) -> None:
    """Write the stems at the gain the film's own sound took."""
    from videopipe.sound.decode import as_input, given
    from videopipe.sound.loudness import write_normalised

    mixed = _mixed(sound, store, music, clips)
    gain = write_normalised(mixed.blocks, mixed.length, ["-f", "null", "-"])
    for name, there in (
        ("voice", mixed.voice),
        ("music", mixed.music),
        ("effects", mixed.effects or mixed.passing or None),
    ):
        if there is None:
            continue
        part = partial(mixed.blocks, voice=name == "voice", music=name == "music", effects=name == "effects")
        coded = ["-af", f"volume={gain:.3f}dB", "-c:a", "pcm_s24le", *_PLAIN, "-f", "wav"]

        def write(path: Path, part: Blocks = part, coded: list[str] = coded) -> None:
            blocks = (as_input(block) for block in part())
            feed_ffmpeg(["-loglevel", "error", *given(2), *coded, file_argument(path)], blocks)

        store.keep(STEM_KIND, sound_key(sound), f".{name}.wav", write)


def _write(sound: Soundtrack, store: Store, music: Path | None, clips: Clips, path: Path) -> None:
    from videopipe.sound.loudness import write_normalised

    mixed = _mixed(sound, store, music, clips)
    coded = ["-c:a", "aac", "-b:a", f"{_KBITS}k", *_PLAIN, "-f", "ipod", file_argument(path)]
    write_normalised(mixed.blocks, mixed.length, coded)


def _mixed(sound: Soundtrack, store: Store, music: Path | None, clips: Clips) -> Mix:
    from videopipe.sound.mix import mix
    from videopipe.speech.kept import KIND as SENTENCE

    def said(key: str) -> Path:
        found = store.find_whole(SENTENCE, key, ".wav")
        if found is None:
            path = store.path_of(SENTENCE, key, ".wav")
            raise MachineError("memory-lost", f"{path} was deleted or damaged; run again", path=path)
        return found

    return mix(sound, said, music, store, clips)
