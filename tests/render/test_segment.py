"""Segments: keys that change with the picture, files that are whole."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.builders import photo_files, planned, saved, smooth, travelled
from videopipe.errors import PhotoError, WorldError
from videopipe.ffmpeg import run_ffmpeg
from videopipe.raster.planar import blank
from videopipe.render.encoding import DRAFT, STANDARD, Encoding, encode_arguments, picture_size
from videopipe.render.frame import frame
from videopipe.render.pool import Outcome, drawing
from videopipe.render.segment import SegmentTask, draw_into_store, draw_segment, segment_key
from videopipe.render.shrink import shrunk
from videopipe.render.sight import compared, recall_sights, small
from videopipe.render.sources import Sources
from videopipe.render.writer import PlanarWriter
from videopipe.store import Store
from videopipe.storyboard.model import PhotoScene, TitleScene, TitleText
from videopipe.timeline.model import (
    Cue,
    Framing,
    GroundPicture,
    Layer,
    Move,
    PhotoPicture,
    Scrim,
    Shot,
    TextArt,
    TextLine,
    Timeline,
    Transition,
)
from videopipe.units import Color, FrameRate, Size, Span

QUICK = Encoding(preset="ultrafast")
TEXT = TextArt((TextLine("字", 10, 20),), "NotoSansSC-Bold", 16, "#ffffff")
PICTURE = PhotoPicture("a", Size(70, 100), "cover")
SHOT = Shot(
    Span(0, 20),
    PICTURE,
    (Move(20, Framing(0, 0, 1), Framing(0.1, 0.1, 0.8)),),
    (Layer(Span(2, 20), TEXT, 5, 8.0),),
    Transition("fade", 5),
)
WHOLE = Timeline(FrameRate(30), Size(64, 96), 20, (SHOT,), (Cue(Span(3, 9), "outline", TEXT),))


def with_shot(**changes: object) -> Timeline:
    return replace(WHOLE, shots=(replace(SHOT, **changes),))  # type: ignore[arg-type]


def with_picture(**changes: object) -> Timeline:
    return with_shot(picture=replace(PICTURE, **changes))  # type: ignore[arg-type]


def with_move(**changes: object) -> Timeline:
    return with_shot(moves=(replace(SHOT.moves[0], **changes),))  # type: ignore[arg-type]


def with_layer(**changes: object) -> Timeline:
    return with_shot(layers=(replace(SHOT.layers[0], **changes),))  # type: ignore[arg-type]


def with_text(**changes: object) -> Timeline:
    return replace(WHOLE, cues=(replace(WHOLE.cues[0], art=replace(TEXT, **changes)),))  # type: ignore[arg-type]


CHANGED = {
    "rate": replace(WHOLE, rate=FrameRate(25)),
    "size": replace(WHOLE, size=Size(66, 96)),
    "frames": replace(WHOLE, frames=19),
    "no cue": replace(WHOLE, cues=()),
    "cue span": replace(WHOLE, cues=(replace(WHOLE.cues[0], span=Span(3, 10)),)),
    "cue style": replace(WHOLE, cues=(replace(WHOLE.cues[0], style="other"),)),
    "shot span": with_shot(span=Span(0, 19)),
    "shot skip": with_shot(skip=1),
    "shot enter": with_shot(enter=None),
    "enter kind": with_shot(enter=Transition("wipe", 5)),
    "enter frames": with_shot(enter=Transition("fade", 6)),
    "enter through": with_shot(enter=Transition("fade", 5, "#f4f1ec")),
    "ground": with_shot(picture=GroundPicture(Size(64, 96), "#000000")),
    "photo": with_picture(digest="b"),
    "pixels": with_picture(pixels=Size(70, 101)),
    "fit": with_picture(fit="blur"),
    "region": with_picture(region=(0.0, 0.0, 1.0, 0.9)),
    "picture ground": with_picture(ground="#000001"),
    "scrim": with_picture(scrim=Scrim("#000000", 0.1, 0.2, 0.3)),
    "move frames": with_move(frames=21),
    "move start": with_move(start=Framing(0, 0, 0.99)),
    "move end": with_move(end=Framing(0.1, 0.10001, 0.8)),
    "slope in": with_move(slope_in=0.9),
    "slope out": with_move(slope_out=0.9),
    "layer span": with_layer(span=Span(3, 20)),
    "arrive": with_layer(arrive=6),
    "rise": with_layer(rise=9.0),
    "words": with_text(lines=(TextLine("子", 10, 20),)),
    "place": with_text(lines=(TextLine("字", 10.5, 20),)),
    "font": with_text(font="NotoSansSC-Regular"),
    "text size": with_text(size=17),
    "color": with_text(color="#fffffe"),
    "outline": with_text(outline=1.0),
    "outline color": with_text(outline_color="#000001"),
    "shadow": with_text(shadow=1.0),
    "shadow color": with_text(shadow_color="#00000098"),
}


def test_whatever_is_seen_is_in_the_key() -> None:
    keys = {name: segment_key(changed, STANDARD) for name, changed in CHANGED.items()}
    assert len(set(keys.values())) == len(keys)
    assert segment_key(WHOLE, STANDARD) not in keys.values()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("preset", "fast"),
        ("crf", 21),
        ("most_kbits", 9000),
        ("key_frame_seconds", 1),
        ("threads", 2),
        ("shrink", 2),
        ("encoder", "nvenc"),
    ],
)
def test_how_it_is_encoded_is_in_the_key(field: str, value: object) -> None:
    assert segment_key(WHOLE, replace(STANDARD, **{field: value})) != segment_key(WHOLE, STANDARD)  # type: ignore[arg-type]


def test_no_path_is_in_the_key() -> None:
    assert segment_key(WHOLE, STANDARD) == segment_key(WHOLE, STANDARD)
    assert len(segment_key(WHOLE, STANDARD)) == 64


def test_the_arguments_say_every_setting() -> None:
    said = " ".join(encode_arguments(Size(1080, 1920), FrameRate(30000, 1001), STANDARD, Path("out.mp4")))
    for wanted in (
        *("-s 1080x1920", "-r 30000/1001", "-c:v libx264", "-preset veryfast", "-crf 19", "-profile:v high"),
        *("-pix_fmt yuv420p", "-colorspace bt709", "-color_primaries bt709", "-color_trc bt709", "-color_range tv"),
        *("-maxrate 10000k", "-threads 1", "-g 60", "-map_metadata -1", "-chroma_sample_location left", "file:out.mp4"),
    ):
        assert wanted in said


def test_a_draft_is_half_as_wide() -> None:
    assert picture_size(Size(1080, 1920), DRAFT) == Size(540, 960)


@pytest.mark.parametrize("factor", [1, 2, 4])
def test_a_smaller_frame_is_the_mean_of_the_larger(factor: int) -> None:
    frame = blank(Size(64, 96), Color(200, 30, 30))
    frame.y[:, ::2] = 50
    small = shrunk(frame, factor)
    assert small.size == Size(64 // factor, 96 // factor)
    assert abs(float(small.y.mean()) - float(frame.y.mean())) < 1
    assert small.u.shape == (48 // factor, 32 // factor)


def decoded(path: Path) -> bytes:
    """Every frame of a film as raw planes."""
    return run_ffmpeg(["-i", str(path), "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"]).stdout


def test_what_is_written_is_what_was_drawn(tmp_path: Path) -> None:
    path, size = tmp_path / "film.mp4", Size(64, 96)
    shades = [Color(level, 40, 90) for level in (10, 90, 170, 250)]
    with PlanarWriter(path, size, FrameRate(30), Encoding(crf=1)) as writer:
        for shade in shades:
            writer.write_frame(blank(size, shade))
    frames = np.frombuffer(decoded(path), np.uint8).reshape(4, -1).astype(int)
    expected = np.stack([np.frombuffer(blank(size, shade).tobytes(), np.uint8) for shade in shades])
    assert np.abs(frames - expected).max() <= 2


def write_frames(path: Path, count: int, *, then: BaseException | None = None) -> None:
    """Write a film of black frames, and fail after them if asked to."""
    with PlanarWriter(path, Size(64, 96), FrameRate(30), QUICK) as writer:
        for _ in range(count):
            writer.write_frame(blank(Size(64, 96)))
        if then is not None:
            raise then


def test_an_encoder_that_cannot_write_says_so(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="ffmpeg"):
        write_frames(tmp_path / "no folder" / "film.mp4", 2000)


def test_an_error_while_drawing_is_told_and_ends_the_encoder(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="mine"):
        write_frames(tmp_path / "film.mp4", 3, then=RuntimeError("mine"))
    write_frames(tmp_path / "film.mp4", 3)
    assert len(decoded(tmp_path / "film.mp4")) == 3 * 64 * 96 * 3 // 2


def tasks_of(folder: Path) -> tuple[SegmentTask, ...]:
    facts, files = photo_files(folder, ("a", "b"), Size(400, 300))
    plan = planned(
        PhotoScene(photo="a", duration_ms=700),
        PhotoScene(photo="b", duration_ms=900),
        TitleScene(title=TitleText(text="字"), duration_ms=600),
        photos=facts,
    )
    return tuple(
        SegmentTask(segment_key(segment.timeline, QUICK), segment.timeline, QUICK, tuple(files.items()))
        for segment in plan.segments
    )


def drawn(tasks: tuple[SegmentTask, ...], store: Store, jobs: int) -> tuple[list[Outcome], int]:
    """How every segment ended, and how many frames were told of."""
    counted: list[int] = []
    with drawing(tasks, store, jobs, lambda _, frames: counted.append(frames)) as outcomes:
        ended = list(outcomes)
    return ended, sum(counted)


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_segment_is_drawn_and_every_frame_counted(tmp_path: Path, jobs: int) -> None:
    tasks, store = tasks_of(tmp_path), Store(tmp_path / "store")
    ended, counted = drawn(tasks, store, jobs)
    assert counted == sum(task.timeline.frames for task in tasks)
    assert {outcome.task.key for outcome in ended if outcome.error is None} == {task.key for task in tasks}
    for task in tasks:
        path = store.find("segment", task.key, ".mp4")
        assert path is not None
        assert len(decoded(path)) == task.timeline.frames * 270 * 480 * 3 // 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_photo_that_cannot_be_drawn_is_named_and_stops_no_other_segment(tmp_path: Path, jobs: int) -> None:
    tasks, store = tasks_of(tmp_path), Store(tmp_path / "store")
    content = (tmp_path / "a.png").read_bytes()
    (tmp_path / "a.png").write_bytes(content[: len(content) // 2])
    ended, _ = drawn(tasks, store, jobs)
    errors = {outcome.task.key: outcome.error for outcome in ended}
    needing = {task.key for task in tasks if tasks_photo(task, tmp_path / "a.png")}
    assert {key for key, error in errors.items() if error} == needing
    assert all(isinstance(errors[key], PhotoError) and "a.png" in str(errors[key]) for key in needing)
    kept = {path.stem.split(".")[0] for path in (tmp_path / "store" / "segment").rglob("*") if path.is_file()}
    assert kept == {task.key for task in tasks} - needing


def tasks_photo(task: SegmentTask, file: Path) -> bool:
    """Whether a task shows the photo in `file`."""
    digests = {shot.picture.digest for shot in task.timeline.shots if isinstance(shot.picture, PhotoPicture)}
    return any(path == file for digest, path in task.photos if digest in digests)


def test_a_task_can_travel_to_a_worker(tmp_path: Path) -> None:
    for task in tasks_of(tmp_path):
        assert travelled(task) == task


def test_a_segment_is_drawn_alike_every_time(tmp_path: Path) -> None:
    task = tasks_of(tmp_path)[1]
    for name in ("one.mp4", "other.mp4"):
        draw_segment(task, tmp_path / name, lambda _: None)
    assert decoded(tmp_path / "one.mp4") == decoded(tmp_path / "other.mp4")


def test_the_comparison_sees_another_photo(tmp_path: Path) -> None:
    task = tasks_of(tmp_path)[1]
    draw_segment(task, tmp_path / "one.mp4", lambda _: None)
    saved(smooth(Size(400, 300)), tmp_path / "b.png")
    draw_segment(task, tmp_path / "other.mp4", lambda _: None)
    assert decoded(tmp_path / "one.mp4") != decoded(tmp_path / "other.mp4")


def test_the_frames_a_film_is_compared_with_are_kept_as_they_are_drawn(tmp_path: Path) -> None:
    task, store = tasks_of(tmp_path)[1], Store(tmp_path / "store")
    timeline = task.timeline
    assert recall_sights(task.key, timeline, store) == {}
    draw_into_store(task, store, lambda _: None)
    kept = recall_sights(task.key, timeline, store)
    assert tuple(kept) == compared(timeline.frames, timeline.rate)
    with closing(Sources(dict(task.photos))) as sources:
        for n, luma in kept.items():
            assert np.array_equal(luma, small(frame(timeline, n, sources).y, timeline.size))


@pytest.mark.parametrize("frames", [1, 2, 44, 45, 46, 150, 1000])
def test_no_stretch_of_a_second_and_a_half_goes_uncompared(frames: int) -> None:
    places = compared(frames, FrameRate(30))
    assert frames // 2 in places
    gaps = np.diff([-1, *places, frames])
    assert gaps.min() >= 1
    assert gaps.max() <= 45
