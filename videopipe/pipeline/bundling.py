"""What is delivered: the film for every platform, captions, covers, texts to post, and the report of it all."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from videopipe.assemble.files import same_file
from videopipe.assemble.fit import Master, fitted
from videopipe.assemble.join import join
from videopipe.assemble.publish import postings, publish_document, publish_text
from videopipe.assemble.report import Delivered, read_report
from videopipe.assemble.subtitles import srt, vtt
from videopipe.digest import digest
from videopipe.events import StageBegun, Tell
from videopipe.examine.checks import Examined
from videopipe.pipeline.cover_pictures import cover_picture
from videopipe.pipeline.covers import cover_cards
from videopipe.pipeline.examining import examined_delivery
from videopipe.pipeline.film import Rendition, Settings, ShapedPlan
from videopipe.pipeline.labelled import hidden_metadata
from videopipe.pipeline.orders import Order
from videopipe.pipeline.reporting import Written, write_reports
from videopipe.platforms.profile import Profile
from videopipe.render.encoding import picture_size
from videopipe.render.segment import KIND, SUFFIX
from videopipe.sound.finish import finish_sound, finish_stems, sound_key
from videopipe.speech.voices import is_synthetic
from videopipe.units import Size

# The film before it is any platform's; no platform can have this name.
MASTER = ".master.mp4"


@dataclass(frozen=True, slots=True)
class Beside:
    """What is made while workers draw: a soundtrack for each shape, covers by size, and the sound's parts."""

    sounds: tuple[Path, ...]
    covers: dict[Size, tuple[str, Path]]
    stems: dict[str, Path]


def made_beside(order: Order, settings: Settings, tell: Tell) -> Beside | Exception:
    """Sound and covers finished, or what stopped them."""
    from videopipe.assemble.cover import finish_cover
    from videopipe.render.sources import Sources

    film, store = order.film, settings.store
    tell(StageBegun(film.name, "mix", 1))
    try:
        music = film.survey.music_file
        sounds = tuple(finish_sound(shaped.plan.sound, store, music, film.survey.files) for shaped in film.shapes)
        picture = cover_picture(film, store)
        sources = Sources(film.survey.files | ({picture.facts.digest: picture.file} if picture else {}), store)
        cards = cover_cards(film, picture)
        drawn = {card.size: finish_cover(card.card, sources, store, again=settings.force) for card in cards}
        covers = {card.size: (card.ending, drawn[card.size]) for card in cards}
        stems = finish_stems(film.plan.sound, store, music, film.survey.files) if settings.stems else {}
        return Beside(sounds, covers, stems)
    except Exception as error:
        return error


@dataclass(frozen=True, slots=True)
class Bundle:
    """A delivery to write into `folder`: the order, and what was made beside its segments."""

    order: Order
    beside: Beside
    folder: Path
    settings: Settings
    tell: Tell

    def file(self, ending: str) -> Path:
        """The delivered file of the film with this ending."""
        return self.folder / f"{self.order.film.name}.{ending}"


def write_bundle(bundle: Bundle) -> tuple[tuple[Rendition, ...], tuple[Examined, ...]]:
    """Write everything, the report last; the renditions as they will lie in the delivery, and what failed the gate."""
    order, settings = bundle.order, bundle.settings
    films = tuple(one for index, shaped in enumerate(order.film.shapes) for one in _films_of(bundle, index, shaped))
    covers = _write_covers(bundle)
    beside = (
        *_write_words(bundle),
        *(path.name for path in covers.values()),
        *_write_stems(bundle),
        *_write_posts(bundle, films),
    )
    bundle.tell(StageBegun(order.film.name, "examine", 1))
    gate = examined_delivery(order, films, covers, settings)
    report = write_reports(order, Written(films, covers, beside), gate, bundle.folder, settings)
    renditions = tuple(_rendition(entry, order.folder) for entry in report["renditions"])
    return renditions, tuple(one for one in gate.files if one.failed)


def _films_of(bundle: Bundle, index: int, shaped: ShapedPlan) -> list[Delivered]:
    """The files of the platforms of one shape: the film as it is where it fits, else made to fit."""
    order, store, encoding = bundle.order, bundle.settings.store, bundle.settings.encoding
    timeline, keys, path = shaped.plan.timeline, order.keys[index], bundle.folder / MASTER
    key = digest([list(keys), sound_key(shaped.plan.sound)])
    metadata = hidden_metadata(order.film, key)
    join([store.path_of(KIND, one, SUFFIX) for one in keys], bundle.beside.sounds[index], path, metadata)
    master = Master(path, key, timeline.frames, timeline.rate, picture_size(timeline.size, encoding), metadata)
    films: list[Delivered] = []
    for one in shaped.profiles:
        films.append(_film_for(one, master, bundle, films))
    path.unlink()
    return films


def _film_for(one: Profile, master: Master, bundle: Bundle, others: list[Delivered]) -> Delivered:
    into = bundle.file(f"{one.name}.mp4")
    if _fits(one, master, bundle.settings.encoding.most_kbits):
        same_file(master.path, into)
        same = next((other.platform for other in others if other.fitted is None), None)
        return Delivered(one.name, into, (master.size.width, master.size.height), _kbits(into, master), same)
    bundle.tell(StageBegun(bundle.order.film.name, "fit", 1))
    settings = bundle.settings
    made = fitted(master, one.most_bytes, one.most_kbits, settings.store, again=settings.force)
    shutil.copyfile(made.path, into)
    size = (made.size.width, made.size.height)
    return Delivered(one.name, into, size, _kbits(into, master), fitted={"ssim": made.ssim})


def _fits(one: Profile, master: Master, capped_at: int) -> bool:
    """Whether the platform takes the film as it is; its pictures were held to `capped_at` kilobits a second."""
    slow = capped_at <= one.most_kbits or _kbits(master.path, master) <= one.most_kbits
    return slow and master.path.stat().st_size <= one.most_bytes


def _kbits(film: Path, master: Master) -> int:
    """Mean kilobits a second of the whole file."""
    return round(film.stat().st_size * 8 / 1000 / float(master.rate.seconds(master.frames)))


def _write_words(bundle: Bundle) -> list[str]:
    timeline, written = bundle.order.film.plan.timeline, []
    for ending, text in (("srt", srt(timeline)), ("vtt", vtt(timeline))):
        path = bundle.file(ending)
        path.write_text(text, encoding="utf-8")
        written.append(path.name)
    return written


def _write_covers(bundle: Bundle) -> dict[Size, Path]:
    """The covers' files by size."""
    written = {}
    for size, (ending, cover) in bundle.beside.covers.items():
        written[size] = bundle.file(f"{ending}.jpg")
        shutil.copyfile(cover, written[size])
    return written


def _write_stems(bundle: Bundle) -> list[str]:
    written = []
    for part, stem in bundle.beside.stems.items():
        path = bundle.file(f"{part}.wav")
        shutil.copyfile(stem, path)
        written.append(path.name)
    return written


def _write_posts(bundle: Bundle, films: Sequence[Delivered]) -> list[str]:
    film = bundle.order.film
    covers = {
        (size.width, size.height): bundle.file(f"{ending}.jpg").name
        for size, (ending, _) in bundle.beside.covers.items()
    }
    named = {one.platform: one.file.name for one in films}
    posts = postings(film.loaded.storyboard, film.profiles, named, covers)
    synthetic = any(map(is_synthetic, film.voices))
    publisher = film.loaded.office.organization
    text = publish_text(posts, synthetic_voice=synthetic, organization=publisher)
    (bundle.folder / "publish.txt").write_text(text, encoding="utf-8")
    document = publish_document(film.name, posts, synthetic_voice=synthetic, organization=publisher)
    (bundle.folder / "publish.json").write_text(document, encoding="utf-8")
    return ["publish.txt", "publish.json"]


def delivered_renditions(folder: Path) -> tuple[Rendition, ...]:
    """The renditions that lie in a whole delivery."""
    return tuple(_rendition(entry, folder) for entry in read_report(folder)["renditions"])


def _rendition(entry: dict[str, Any], folder: Path) -> Rendition:
    told, (width, height) = entry["fitted"], entry["size"]
    return Rendition(
        platform=str(entry["platform"]),
        file=folder / str(entry["file"]),
        size=Size(width, height),
        bytes=entry["bytes"],
        kbits=entry["kbits"],
        same_as=entry["same_as"],
        ssim=told["ssim"] if told else None,
    )
