"""The finished soundtrack as a file: remembered by content."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.digest import digest
from videopipe.ffmpeg import file_argument, run_ffmpeg
from videopipe.store import Store
from videopipe.timeline.sound import Soundtrack

if TYPE_CHECKING:
    from videopipe.sound.decode import Samples
    from videopipe.sound.mix import Stems

# Raised by one whenever the same plan sounds different.
RECIPE = 2
KIND, SUFFIX = "sound", ".m4a"
STEM_KIND, STEMS = "stem", ("voice", "music")
_KBITS = 192


def sound_key(sound: Soundtrack) -> str:
    """The name under which a soundtrack is remembered."""
    return digest({"recipe": RECIPE, "sound": sound, "kbits": _KBITS})


def finish_sound(sound: Soundtrack, store: Store, music: Path | None) -> Path:
    """The soundtrack as AAC-LC, 48 kHz stereo, at the norm's loudness; raises WorldError when it cannot be made."""
    return store.keep(KIND, sound_key(sound), SUFFIX, lambda path: _write(sound, store, music, path))


def finish_stems(sound: Soundtrack, store: Store, music: Path | None) -> dict[str, Path]:
    """The parts of the soundtrack by name (`voice`, `music`) as 24-bit WAV files; only those that there are.

    They have the gain of the finished sound, and their sum is that sound before its peaks were held down.
    """
    key = sound_key(sound)
    kept = {name: store.find_whole(STEM_KIND, key, f".{name}.wav") for name in STEMS}
    wanted = {name for name, there in (("voice", sound.narration), ("music", sound.music and music)) if there}
    if any(kept[name] is None for name in wanted):
        _keep_stems(sound, store, music)
    return {name: store.path_of(STEM_KIND, key, f".{name}.wav") for name in STEMS if name in wanted}


def _keep_stems(sound: Soundtrack, store: Store, music: Path | None) -> None:
    from videopipe.sound.loudness import normalised

    stems = _mixed(sound, store, music)
    _, gain = normalised(stems.sum)
    for name, samples in (("voice", stems.voice), ("music", stems.music)):
        if samples is not None:
            louder = samples * 10 ** (gain / 20)
            store.keep(STEM_KIND, sound_key(sound), f".{name}.wav", partial(_write_wave, louder))


def _write(sound: Soundtrack, store: Store, music: Path | None, path: Path) -> None:
    from videopipe.sound.loudness import normalised

    samples, _ = normalised(_mixed(sound, store, music).sum)
    coded = ["-c:a", "aac", "-b:a", f"{_KBITS}k", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "ipod"]
    _encode(samples, coded, path)


def _write_wave(samples: Samples, path: Path) -> None:
    _encode(samples, ["-c:a", "pcm_s24le", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "wav"], path)


def _encode(samples: Samples, coded: list[str], path: Path) -> None:
    from videopipe.sound.decode import SAMPLE_RATE

    given = ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "2", "-i", "pipe:0"]
    run_ffmpeg(["-loglevel", "error", *given, *coded, file_argument(path)], given=samples.astype("<f4").tobytes())


def _mixed(sound: Soundtrack, store: Store, music: Path | None) -> Stems:
    from videopipe.sound.mix import mix
    from videopipe.speech.kept import KIND as SENTENCE

    return mix(sound, lambda key: store.path_of(SENTENCE, key, ".wav"), music)
