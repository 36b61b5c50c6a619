"""Small things to test with: a small platform and look, spoken sentences, photos, plans."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from videopipe.assets.photo import photo_facts
from videopipe.captions import SHAPES
from videopipe.fonts.fonts import text_width
from videopipe.platforms.parts import CaptionPlace, Column, KeepOut
from videopipe.platforms.profile import Profile, profile
from videopipe.raster.planar import Planes
from videopipe.scenes import SCENES
from videopipe.storyboard.model import (
    ChartScene,
    Music,
    NumberScene,
    PhotoScene,
    QuoteScene,
    Scene,
    Storyboard,
    TitleScene,
)
from videopipe.storyboard.photographed import LabelledScene
from videopipe.styles.look import Look, built_in_look
from videopipe.timeline.inputs import ClipFacts, MeasureText, PhotoFacts, SpokenSentence, TimedText
from videopipe.timeline.linebreak import PAUSES
from videopipe.timeline.model import ClipReading
from videopipe.timeline.plan import Facts, Plan, plan
from videopipe.timeline.sentences import sentences
from videopipe.units import Milliseconds, Size

Rgb = npt.NDArray[np.uint8]
T = TypeVar("T")


def travelled(value: T) -> T:
    """The value after a journey to another process."""
    copy: T = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own value
    return copy


def small_profile(rate: int = 30) -> Profile:
    """抖音 at a quarter of its size: 270×480."""
    return profile("douyin").model_copy(
        update={
            "width": 270,
            "height": 480,
            "rate": rate,
            "keep_out": KeepOut(top=50, bottom=105, left=15, right=30, column=Column(left=233, top=220)),
            "caption": CaptionPlace(bottom=360, left=38, right=232),
        }
    )


def small_look(name: str = "jade") -> Look:
    """A built-in look at a quarter of its size."""
    look = built_in_look(name)
    caption = look.caption.model_copy(update={"size": 16, "smallest": 16, "outline": 1.0, "shadow": 2.0})
    card = look.card.model_copy(
        update={"title_size": 30, "title_smallest": 20, "subtitle_size": 30, "subtitle_font": "NotoSansSC-Regular"}
    )
    return look.model_copy(update={"caption": caption, "card": card})


def even_width(text: str, font: str, size: int) -> float:
    """A width that needs no font: an em for a wide character, half an em for a narrow one."""
    return sum(size if ord(character) > 0x2000 else size / 2 for character in text)


def spoken(text: str, *, character_ms: int = 190, sound: str | None = None) -> SpokenSentence:
    """A sentence as a voice might speak it: every audible character takes its time, every mark a rest."""
    times, now = [], 60
    for index, character in enumerate(text):
        if character.isalnum():
            times.append(TimedText(index, index + 1, Milliseconds(now), Milliseconds(now + character_ms)))
            now += character_ms
        elif character in PAUSES:
            now += 220
    end = times[-1].end_ms if times else now
    return SpokenSentence(text, tuple(times), Milliseconds(end + 60), sound)


def speech_of(scenes: Iterable[Scene], *, character_ms: int = 190) -> tuple[tuple[SpokenSentence, ...], ...]:
    """What every scene says, spoken."""
    return tuple(tuple(spoken(text, character_ms=character_ms) for text in sentences(scene.say)) for scene in scenes)


def storyboard(*scenes: Scene, music: Music | None = None) -> Storyboard:
    """A storyboard of these scenes."""
    return Storyboard(title="片名", scenes=scenes, music=music)


def photos_named(scenes: Iterable[Scene]) -> tuple[str, ...]:
    """The photos that scenes name, each once."""
    found: dict[str, None] = {}
    for scene in scenes:
        match scene:
            case PhotoScene():
                found[scene.photo] = None
            case LabelledScene():
                found.update(dict.fromkeys(scene.pictures))
            case QuoteScene() if scene.quote.photo:
                found[scene.quote.photo] = None
            case TitleScene() if scene.title.photo:
                found[scene.title.photo] = None
            case NumberScene() if scene.number.photo:
                found[scene.number.photo] = None
            case ChartScene() if scene.chart.photo:
                found[scene.chart.photo] = None
    return tuple(found)


def imagined(name: str, size: Size = Size(400, 300)) -> PhotoFacts:  # noqa: B008 - a frozen value
    """Facts of a photo that need not exist."""
    return PhotoFacts(hashlib.sha256(name.encode()).hexdigest(), size)


def filmed(name: str, length_ms: int, size: Size = Size(1920, 1080), sound: int | None = 1) -> ClipFacts:  # noqa: B008 - a frozen value
    """Facts of a clip that need not exist."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    return ClipFacts(digest, size, Milliseconds(length_ms), ClipReading(0, "bt709"), "30", sound)


def planned(
    *scenes: Scene,
    photos: Mapping[str, PhotoFacts] | None = None,
    clips: Mapping[str, ClipFacts] | None = None,
    speech: tuple[tuple[SpokenSentence, ...], ...] | None = None,
    platform: Profile | None = None,
    look: Look | None = None,
    measure: MeasureText = text_width,
) -> Plan:
    """The plan of these scenes; photos are imagined and sentences spoken where they are not given."""
    known = {name: imagined(name) for name in photos_named(scenes)} | dict(photos or {})
    facts = Facts(known, speech if speech is not None else speech_of(scenes), clips=dict(clips or {}))
    return plan(
        storyboard(*scenes),
        facts,
        platform or small_profile(),
        look or small_look(),
        measure=measure,
        kinds=SCENES,
        shapes=SHAPES,
    )


def natural(size: Size, *, seed: int = 1, channels: int = 3) -> Rgb:
    """A picture whose detail falls off as a photo's does (1/f), the same on every run."""
    random = np.random.default_rng(seed)
    fx, fy = np.fft.fftfreq(size.width)[None, :], np.fft.fftfreq(size.height)[:, None]
    falloff = 1 / np.maximum(np.hypot(fx, fy), 1 / max(size.width, size.height))
    planes = []
    for _ in range(channels):
        noise = np.fft.ifft2(np.fft.fft2(random.normal(size=(size.height, size.width))) * falloff).real
        planes.append(np.clip(128 + noise / noise.std() * 45, 0, 255))
    mixed = np.dstack(planes)
    mixed = mixed.mean(axis=2, keepdims=True) * 0.7 + mixed * 0.3
    return np.rint(mixed).astype(np.uint8)


def smooth(size: Size, *, seed: int = 1) -> Rgb:
    """A picture of soft colours without edges."""
    few = np.random.default_rng(seed).integers(30, 226, (4, 3, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(few, (size.width, size.height), interpolation=cv2.INTER_CUBIC))


def saved(pixels: Rgb, path: Path, **options: object) -> Path:
    """A picture as a file; the ending says which kind."""
    Image.fromarray(pixels).save(path, **options)  # type: ignore[arg-type]
    return path


def photo_files(folder: Path, names: Iterable[str], size: Size) -> tuple[dict[str, PhotoFacts], dict[str, Path]]:
    """Photos on disk, unlike each other: their facts by name, and their files by digest."""
    facts: dict[str, PhotoFacts] = {}
    files: dict[str, Path] = {}
    for seed, name in enumerate(names, start=1):
        path = saved(natural(size, seed=seed), folder / f"{name}.png")
        facts[name] = photo_facts(path)
        files[facts[name].digest] = path
    return facts, files


def same(one: Planes, other: Planes) -> bool:
    """Whether two frames are equal, sample by sample."""
    return all(np.array_equal(getattr(one, plane), getattr(other, plane)) for plane in ("y", "u", "v"))


def psnr(one: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8]) -> float:
    """Peak signal-to-noise ratio in dB."""
    error = float(np.mean(np.square(one.astype(np.float64) - other.astype(np.float64))))
    return float("inf") if error == 0 else 10 * float(np.log10(255**2 / error))


def photo_project(folder: Path, names: str, storyboard: str) -> Path:
    """A folder with a natural photo for every letter of `names`, and a storyboard in it."""
    for seed, name in enumerate(names):
        saved(natural(Size(480, 640), seed=seed), folder / f"{name}.png")
    (folder / "film.yaml").write_text(storyboard, encoding="utf-8")
    return folder
