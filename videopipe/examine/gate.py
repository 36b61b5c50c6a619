"""One file through the gate: opened, played once, and compared with what its plan wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from videopipe.errors import FilmError, MachineError, WorldError
from videopipe.examine.account import account_checks
from videopipe.examine.checks import Check
from videopipe.examine.decoding import Decoded, Frames, Pictures, Rgb, decoded
from videopipe.examine.hearing import IN_TIME_MS, heard
from videopipe.examine.phrases import phrase
from videopipe.examine.seeing import sees_mark
from videopipe.examine.wanted import Wanted, WantedFile
from videopipe.examine.watching import Astray, astray, plain_stretches, still_stretches
from videopipe.mp4.tracks import read_film
from videopipe.sound.loudness import PEAK_DBTP, TARGET_LUFS, TOLERANCE_LU
from videopipe.storyboard.wording import Language, in_words
from videopipe.units import FrameRate, Size, Span

_MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class Judge:
    """Whether a plain stretch, or one that stands still, is what the timeline wants."""

    plain: Callable[[Span, Frames], bool]
    still: Callable[[Span, Frames], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """A file that was played: its checks, frames shown to people by number, and stretches found to be as planned."""

    checks: tuple[Check, ...]
    stills: dict[int, Rgb]
    dark: tuple[Span, ...] = ()
    still: tuple[Span, ...] = ()


def known_to(wanted: Wanted) -> Judge:
    """Judges by the stretches that were found to be as planned before."""

    def among(known: tuple[Span, ...]) -> Callable[[Span, Frames], bool]:
        care = round(float(wanted.rate.fraction) / 6)
        return lambda span, _: any(one.start - care <= span.start and span.end <= one.end + care for one in known)

    return Judge(among(wanted.dark), among(wanted.still))


def read_account(path: Path, file: WantedFile, wanted: Wanted, language: Language) -> tuple[Check, ...]:
    """Checks of what a film's file says of itself. It never raises for what is wrong with the file."""
    try:
        film, length = read_film(path), path.stat().st_size
    except (FilmError, OSError) as error:
        return (Check("readable", False, "MP4", phrase("unreadable", language, reason=_why(error, language))),)
    return tuple(account_checks(film, length, file, wanted.frames, wanted.rate, language))


def play(
    path: Path,
    wanted: Wanted,
    judge: Judge,
    language: Language,
    stills: Sequence[int] = (),
    seen: Pictures | None = None,
) -> Played:
    """Play a film's file once; `stills` are frames to show. It never raises for what is wrong with the file.

    Pictures that were `seen` before, those stills among them, are not decoded again.
    """
    say = _Words(language, wanted.rate)
    marked = wanted.mark.frames if wanted.mark else ()
    try:
        film = read_film(path)
        picture = film.track("vide")
        if picture is None or picture.size is None or not _is_bearable(picture.size):
            return _unplayed(say("missing"), say)
        sounds = film.track("soun") is not None
        found = decoded(path, picture.size, (*stills, *marked), sounds=sounds, seen=seen)
    except WorldError as error:
        return _unplayed(say("unreadable", reason=_why(error, language)), say)
    frames = found.pictures.frames
    dark, is_dark = _sorted(plain_stretches(frames), frames, judge.plain)
    still, frozen = _sorted(still_stretches(frames, float(wanted.rate.fraction)), frames, judge.still)
    frozen = tuple(span for span in frozen if not any(span.overlaps(other) for other in is_dark))
    checks = (
        _to_the_end(found.fault, say),
        Check("frames", len(frames) == wanted.frames, say.frames(wanted.frames), say.frames(len(frames))),
        _format(found),
        *_label(found.pictures, wanted, say),
        Check("dark", not is_dark, say("none"), say.places(is_dark)),
        Check("frozen", not frozen, say("none"), say.places(frozen)),
        _pictures(astray(wanted.sights, frames, float(wanted.rate.fraction)), say),
        *_heard(found, wanted, say),
    )
    return Played(
        checks, {frame: found.pictures.stills[frame] for frame in stills if frame in found.pictures.stills}, dark, still
    )


def _is_bearable(size: Size) -> bool:
    return 0 < size.width <= 8192 and 0 < size.height <= 8192


def _why(error: WorldError | OSError, language: Language) -> str:
    """Why a film cannot be opened or played; what broke down while playing it, broke down over it."""
    reason = FilmError("it breaks ffmpeg") if isinstance(error, MachineError) else error
    return in_words(reason, language)


def _unplayed(why: str, say: _Words) -> Played:
    return Played((Check("plays", False, say("to-the-end"), why),), {})


def _to_the_end(fault: str | None, say: _Words) -> Check:
    found = say("to-the-end") if fault is None else say("fault")
    return Check("plays", fault is None, say("to-the-end"), found)


def _sorted(
    spans: tuple[Span, ...], frames: Frames, as_planned: Callable[[Span, Frames], bool]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The stretches that are as planned, and those that are not."""
    planned = tuple(as_planned(span, frames) for span in spans)
    return (
        tuple(span for span, well in zip(spans, planned, strict=True) if well),
        tuple(span for span, well in zip(spans, planned, strict=True) if not well),
    )


def _format(seen: Decoded) -> Check:
    pixels = seen.pictures.pixel_format
    found = f"{pixels}, {seen.sound_codec}".strip(", ")
    right = pixels == "yuv420p" and seen.sound_codec in ("aac (LC)", "")
    return Check("coding", right, "yuv420p, aac (LC)", found)


def _label(seen: Pictures, wanted: Wanted, say: _Words) -> Iterator[Check]:
    mark = wanted.mark
    if mark is None:
        return
    there = all(frame in seen.stills and sees_mark(mark, seen.stills[frame]) for frame in mark.frames)
    yield Check("visible-label", there, say("two-seconds"), say("seen" if there else "not-seen"))


def _pictures(found: tuple[Astray, ...], say: _Words) -> Check:
    told = [_told(one, say) for one in found[:_MOST_PLACES]]
    return Check("pictures", not found, say("as-planned"), say.listed(told, len(found)) if found else say("as-planned"))


def _told(one: Astray, say: _Words) -> str:
    place = say.clock(one.frame)
    if one.late is None:
        return say("other-picture", place=place)
    late = f"{abs(one.late) / float(say.rate.fraction):.2f}"
    return say("late" if one.late > 0 else "early", place=place, late=late)


def _heard(seen: Decoded, wanted: Wanted, say: _Words) -> Iterator[Check]:
    """Checks of what is heard; of a film without any sound, that it is silent."""
    level, peak = seen.loudness.integrated, seen.loudness.true_peak
    if not wanted.sounds:
        yield Check("loudness", level is None, say("silent"), say("silent") if level is None else f"{level:.1f} LUFS")
        return
    count = len(wanted.speech.stretches)
    if count:
        found = heard(wanted.speech, seen.sound)
        missing = [say.moment(start) for start, _ in found.missing[:_MOST_PLACES]]
        told = say("not-heard", places=say.listed(missing, len(found.missing)))
        yield Check("speech", not missing, say("all"), told if missing else say("of", count=count, all=count))
        yield _in_sync(found.late_ms, found.loose, say)
    within = level is not None and abs(level - TARGET_LUFS) <= TOLERANCE_LU
    wish = f"{TARGET_LUFS:g} ±{TOLERANCE_LU:g} LUFS".replace("-", "−")
    yield Check("loudness", within, wish, say("silent") if level is None else f"{level:.1f} LUFS".replace("-", "−"))
    low = peak is None or peak <= PEAK_DBTP
    most = say("at-most", most=f"{PEAK_DBTP:g} dBTP".replace("-", "−"))
    yield Check("peak", low, most, say("silent") if peak is None else f"{peak:.1f} dBTP".replace("-", "−"))


def _in_sync(late: int | None, loose: tuple[tuple[int, int], ...], say: _Words) -> Check:
    wish = say("within", most=IN_TIME_MS)
    if late is not None and abs(late) > IN_TIME_MS:
        return Check("in-sync", False, wish, _lateness(late, say))
    if loose:
        told = [f"{say.moment(start)}: {_lateness(by, say)}" for start, by in loose[:_MOST_PLACES]]
        return Check("in-sync", False, wish, say.listed(told, len(loose)))
    return Check("in-sync", True, wish, wish if late is None else _lateness(late, say))


def _lateness(late: int, say: _Words) -> str:
    if not late:
        return say("in-step")
    return say("sound-early" if late < 0 else "sound-late", by=abs(late))


@dataclass(frozen=True, slots=True)
class _Words:
    """Phrases in one language, and places of a film at one rate."""

    language: Language
    rate: FrameRate

    def __call__(self, name: str, **values: object) -> str:
        return phrase(name, self.language, **values)

    def frames(self, count: int) -> str:
        return self("count-frames", count=count)

    def clock(self, frame: int) -> str:
        return self.moment(self.rate.ms(frame))

    def moment(self, ms: int) -> str:
        return f"{ms // 60_000}:{ms / 1000 % 60:04.1f}"

    def listed(self, places: Sequence[str], count: int) -> str:
        told = ("、" if self.language == "zh" else ", ").join(places)
        more = count if self.language == "zh" else count - len(places)
        return told if count <= len(places) else self("more", places=told, more=more)

    def places(self, spans: Sequence[Span]) -> str:
        if not spans:
            return self("none")
        told = [f"{self.clock(span.start)}–{self.clock(span.end)}" for span in spans[:_MOST_PLACES]]
        return self("at", places=self.listed(told, len(spans)))
