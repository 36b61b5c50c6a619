"""The finished soundtrack as a file: remembered by content."""

from __future__ import annotations

from pathlib import Path

from videopipe.digest import digest
from videopipe.ffmpeg import file_argument, run_ffmpeg
from videopipe.store import Store
from videopipe.timeline.sound import Soundtrack

# Raised by one whenever the same plan sounds different.
RECIPE = 1
KIND, SUFFIX = "sound", ".m4a"
_KBITS = 192


def sound_key(sound: Soundtrack) -> str:
    """The name under which a soundtrack is remembered."""
    return digest({"recipe": RECIPE, "sound": sound, "kbits": _KBITS})


def finish_sound(sound: Soundtrack, store: Store, music: Path | None) -> Path:
    """The soundtrack as AAC-LC, 48 kHz stereo, at the norm's loudness; raises WorldError when it cannot be made."""
    return store.keep(KIND, sound_key(sound), SUFFIX, lambda path: _write(sound, store, music, path))


def _write(sound: Soundtrack, store: Store, music: Path | None, path: Path) -> None:
    from videopipe.sound.decode import SAMPLE_RATE
    from videopipe.sound.loudness import normalised
    from videopipe.sound.mix import mix
    from videopipe.speech.kept import KIND as SENTENCE

    samples = normalised(mix(sound, lambda key: store.path_of(SENTENCE, key, ".wav"), music))
    given = ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "2", "-i", "pipe:0"]
    coded = ["-c:a", "aac", "-b:a", f"{_KBITS}k", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "ipod"]
    run_ffmpeg(["-loglevel", "error", *given, *coded, file_argument(path)], given=samples.astype("<f4").tobytes())
