"""What a film's file says of itself, against what its platform wants: sizes, codecs, tags, caps, the hidden label."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from videopipe.assemble.aigc import hidden_label_in
from videopipe.examine.checks import Check
from videopipe.examine.phrases import phrase
from videopipe.examine.wanted import WantedFile
from videopipe.mp4.tracks import ColorTags, Film, Track
from videopipe.storyboard.wording import Language
from videopipe.units import FrameRate

BT709 = ColorTags(1, 1, 1, full_range=False)
_SAMPLE_RATE, _CHANNELS = 48_000, 2
# What an encoder of sound adds at its ends, and what nobody notices, in seconds.
_SOUND_CARE = Fraction(1, 10)
_PROFILES = {66: "Baseline", 77: "Main", 100: "High"}


def account_checks(
    film: Film, length: int, wanted: WantedFile, frames: int | None, rate: FrameRate, language: Language
) -> Iterator[Check]:
    """Checks of a file of `length` bytes that is to have `frames` frames (None: not known)."""
    picture, sound = film.track("vide"), film.track("soun")
    yield _timing(picture, rate, language)
    yield _picture(picture, wanted, language)
    yield _sound(sound, language)
    if frames is not None:
        yield _length(sound, rate.seconds(frames), language)
    yield _colors(picture, language)
    told = phrase("in-front" if film.fast_start else "behind", language)
    yield Check("fast-start", film.fast_start, phrase("in-front", language), told)
    most = phrase("at-most", language, most=_bytes(wanted.most_bytes))
    yield Check("size-cap", length <= wanted.most_bytes, most, _bytes(length))
    if picture is not None and picture.seconds:
        kbits = round(length * 8 / 1000 / float(picture.seconds))
        most = phrase("at-most", language, most=f"{wanted.most_kbits} kbit/s")
        yield Check("rate-cap", kbits <= wanted.most_kbits, most, f"{kbits} kbit/s")
    if wanted.hidden_label:
        there = hidden_label_in(film) is not None
        told = phrase("readable" if there else "not-found", language)
        yield Check("hidden-label", there, phrase("readable", language), told)


def _timing(picture: Track | None, rate: FrameRate, language: Language) -> Check:
    shown = f"{float(rate.fraction):g}"
    wanted = phrase("constant", language, rate=shown)
    if picture is None:
        return Check("timing", False, wanted, phrase("missing", language))
    if picture.starts:
        return Check("timing", False, wanted, phrase("starts-late", language, seconds=f"{float(picture.starts):.2f}"))
    if picture.steps != (1 / rate.fraction,):
        same = len(picture.steps) == 1 and picture.steps[0]
        told = f"{float(1 / picture.steps[0]):g}" if same else phrase("uneven", language)
        return Check("timing", False, wanted, told)
    return Check("timing", True, wanted, wanted)


def _picture(picture: Track | None, wanted: WantedFile, language: Language) -> Check:
    allowed = "/".join(_PROFILES.get(one, str(one)) for one in wanted.profiles)
    asked = f"H.264 {allowed} {wanted.size.width}×{wanted.size.height}"
    if picture is None or picture.size is None:
        return Check("picture", False, asked, phrase("missing", language))
    codec = "H.264" if picture.codec == "avc1" else ascii(picture.codec)
    profile = _PROFILES.get(picture.profile or 0, str(picture.profile))
    told = f"{codec} {profile} {picture.size.width}×{picture.size.height}"
    right = picture.codec == "avc1" and picture.profile in wanted.profiles and picture.size == wanted.size
    return Check("picture", right, asked, told)


def _sound(sound: Track | None, language: Language) -> Check:
    asked = "AAC 48 kHz ×2"
    if sound is None:
        return Check("sound", False, asked, phrase("missing", language))
    codec = "AAC" if sound.codec == "mp4a" else ascii(sound.codec)
    right = (sound.codec, sound.sample_rate, sound.channels) == ("mp4a", _SAMPLE_RATE, _CHANNELS)
    return Check("sound", right, asked, f"{codec} {(sound.sample_rate or 0) / 1000:g} kHz ×{sound.channels}")


def _length(sound: Track | None, seconds: Fraction, language: Language) -> Check:
    wanted = phrase("seconds", language, seconds=f"{float(seconds):.2f}")
    if sound is None:
        return Check("length", False, wanted, phrase("missing", language))
    right = abs(sound.starts + sound.seconds - seconds) <= _SOUND_CARE
    found = phrase("seconds", language, seconds=f"{float(sound.starts + sound.seconds):.2f}")
    return Check("length", right, wanted, found)


def _colors(picture: Track | None, language: Language) -> Check:
    colors = picture.colors if picture else None
    if colors is None:
        return Check("colors", False, _tags(BT709), phrase("untagged", language))
    return Check("colors", colors == BT709, _tags(BT709), _tags(colors))


def _tags(colors: ColorTags) -> str:
    names = (colors.primaries, colors.transfer, colors.matrix)
    said = "BT.709" if names == (1, 1, 1) else "/".join(map(str, names))
    return f"{said}, {'0–255' if colors.full_range else '16–235'}"


def _bytes(size: int) -> str:
    return f"{size / 1_000_000_000:g} GB" if size >= 1_000_000_000 else f"{size / 1_000_000:.2f} MB"
