"""From a storyboard to a delivered film, end to end."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import photo_project
from tests.render.test_segment import decoded
from videopipe.assemble.subtitles import parse_srt
from videopipe.errors import StoryboardError, VideopipeError, WorldError
from videopipe.events import Event, Made, Noticed, Remembered, StageAdvanced, silent
from videopipe.ffmpeg import run_ffmpeg
from videopipe.pipeline import MadeFilm, Settings, check, deliver_all, make, plan_film
from videopipe.raster.planar import Planes
from videopipe.render import writer
from videopipe.render.encoding import Encoding
from videopipe.sound.finish import finish_sound
from videopipe.store import Store
from videopipe.timeline.sound import Soundtrack
from videopipe.units import FrameRate

QUICK = Encoding(preset="ultrafast", shrink=4)
FILM = """\
title: 十年
voice: {engine: silent}
scenes:
  - title: {text: 十年, subtitle: 教育}
    duration: 0.8s
  - photo: a.png
    say: 十年奋进。
  - photo: b.png
    say: 再出发！
    transition: push
    duration: 1.4s
"""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with photos, and a storyboard in it."""
    return photo_project(tmp_path_factory.mktemp("project"), "abc", FILM)


@pytest.fixture(scope="module")
def finished(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with its film made."""
    folder = tmp_path_factory.mktemp("finished") / "project"
    shutil.copytree(begun, folder)
    made(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path, begun: Path) -> Path:
    """A project of one's own."""
    return Path(shutil.copytree(begun, tmp_path / "project"))


@pytest.fixture
def delivered(tmp_path: Path, finished: Path) -> Path:
    """A project of one's own whose film is made."""
    return Path(shutil.copytree(finished, tmp_path / "project"))


FIRST = ("output", "film", "film.douyin.mp4")


def settings_of(project: Path, *, jobs: int = 1) -> Settings:
    return Settings(Store(project / "store"), encoding=QUICK, jobs=jobs, into=project / "output")


class Listener:
    """Remembers what was told."""

    def __init__(self) -> None:
        self.heard: list[Event] = []

    def __call__(self, event: Event) -> None:
        self.heard.append(event)

    def names(self, kind: type[Made] | type[Remembered], what: str) -> list[str]:
        return [event.name for event in self.heard if isinstance(event, kind) and event.kind == what]


def made(project: Path, *, jobs: int = 1) -> tuple[MadeFilm, Listener]:
    listener = Listener()
    return make(project / "film.yaml", settings_of(project, jobs=jobs), listener), listener


def frames_of(film: Path) -> list[bytes]:
    content, size = decoded(film), 270 * 480 * 3 // 2
    return [content[start : start + size] for start in range(0, len(content), size)]


def test_a_film_is_delivered_whole_and_as_planned(project: Path) -> None:
    film, listener = made(project)
    assert sorted(path.name for path in film.film.parent.iterdir()) == [
        "film.cover-3x4.jpg",
        "film.cover-4x3.jpg",
        "film.cover-9x16.jpg",
        "film.douyin.mp4",
        "film.srt",
        "film.vtt",
        "publish.json",
        "publish.txt",
        "report.html",
        "report.json",
    ]
    assert not film.remembered
    assert film.frames_drawn == film.frames
    assert [event.done for event in listener.heard if isinstance(event, StageAdvanced) and event.stage == "draw"][
        -1
    ] == film.frames
    said = run_ffmpeg(["-i", str(film.film), "-f", "null", "-"]).stderr.decode()
    video = next(line for line in said.splitlines() if "Video: h264" in line)
    assert "270x480" in video
    assert "30 fps" in video
    assert re.search(r"yuv420p\(tv, bt709", video)
    assert "Audio: aac (LC)" in said
    assert len(frames_of(film.film)) == film.frames
    assert film.seconds == pytest.approx(film.frames / 30)
    sound = run_ffmpeg(["-i", str(film.film), "-f", "s16le", "-ac", "1", "pipe:1"]).stdout
    assert abs(len(sound) / 2 / 48_000 - film.seconds) <= 1 / 30 + 0.0005
    report = json.loads((film.film.parent / "report.json").read_text(encoding="utf-8"))
    assert report["frames"] == film.frames
    captions = parse_srt((film.film.parent / "film.srt").read_text(encoding="utf-8"), FrameRate(30))
    assert [lines for _, lines in captions] == [("十年奋进",), ("再出发！",)]


def test_any_number_of_workers_makes_the_same_frames(project: Path, finished: Path) -> None:
    two, _ = made(project, jobs=2)
    assert frames_of(two.film) == frames_of(finished.joinpath(*FIRST))
    assert two.film.read_bytes() == finished.joinpath(*FIRST).read_bytes()


def test_a_second_time_nothing_is_drawn(delivered: Path) -> None:
    again, listener = made(delivered)
    assert again.remembered
    assert again.frames_drawn == 0
    assert again.film == delivered.joinpath(*FIRST)
    assert listener.names(Remembered, "film") == ["film"]
    assert listener.names(Made, "segment") == []


def test_a_changed_sentence_redraws_only_its_scene(delivered: Path) -> None:
    old = frames_of(delivered.joinpath(*FIRST))
    (delivered / "film.yaml").write_text(FILM.replace("十年奋进。", "十年来，教育奋进。"), encoding="utf-8")
    after, listener = made(delivered)
    scenes = json.loads((after.film.parent / "report.json").read_text(encoding="utf-8"))["scenes"]
    assert after.frames_drawn == scenes[1]["frames"]
    assert len(listener.names(Remembered, "segment")) == 2
    new = frames_of(after.film)
    assert new[: scenes[1]["start"]] == old[: scenes[1]["start"]]
    assert new[scenes[2]["start"] :] == old[-scenes[2]["frames"] :]
    assert new != old


def test_a_changed_photo_redraws_what_shows_it(delivered: Path) -> None:
    (delivered / "a.png").write_bytes((delivered / "c.png").read_bytes())
    after, _ = made(delivered)
    assert 0 < after.frames_drawn < after.frames


def test_without_its_store_a_delivered_film_is_still_remembered(delivered: Path) -> None:
    Store(delivered / "store").clean()
    assert made(delivered)[0].remembered


def test_a_delivery_that_was_touched_is_made_again_without_drawing(delivered: Path) -> None:
    film = delivered.joinpath(*FIRST)
    content = film.read_bytes()
    film.write_bytes(b"")
    again, _ = made(delivered)
    assert again.frames_drawn == 0
    assert again.film.read_bytes() == content


def test_what_people_put_into_a_delivery_or_changed_outlives_the_next(delivered: Path) -> None:
    folder = delivered / "output" / "film"
    (folder / "note.txt").write_text("mine", encoding="utf-8")
    (folder / "publish.txt").write_text("better words", encoding="utf-8")
    (delivered / "film.yaml").write_text(FILM.replace("title: 十年\n", "title: 十年路\n"), encoding="utf-8")
    _, listener = made(delivered)
    assert (folder / "note.txt").read_text(encoding="utf-8") == "mine"
    assert (folder / "publish.edited.txt").read_text(encoding="utf-8") == "better words"
    assert "better words" not in (folder / "publish.txt").read_text(encoding="utf-8")
    told = [event.message for event in listener.heard if isinstance(event, Noticed)]
    assert len(told) == 1
    assert "publish.edited.txt" in told[0]


def test_a_damaged_segment_is_noticed_and_drawn_again(delivered: Path) -> None:
    film = delivered.joinpath(*FIRST)
    content = film.read_bytes()
    damaged = min((delivered / "store" / "segment").rglob("*.mp4"), key=lambda path: path.stat().st_size)
    damaged.write_bytes(damaged.read_bytes()[:-10])
    film.write_bytes(b"")
    again, listener = made(delivered)
    assert 0 < again.frames_drawn < again.frames
    assert any(isinstance(event, Noticed) for event in listener.heard)
    assert again.film.read_bytes() == content


class DiskFullError(WorldError):
    """A disk that is full."""


def failing_after(frames: int) -> object:
    """A writer's method that writes so many frames and then fails."""
    write, count = writer.PlanarWriter.write_frame, [0]

    def write_frame(self: writer.PlanarWriter, frame: Planes) -> None:
        count[0] += 1
        if count[0] > frames:
            raise DiskFullError("the disk is full")
        write(self, frame)

    return write_frame


def test_a_draw_that_fails_leaves_the_older_film_and_nothing_half_written(
    delivered: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film, before = delivered.joinpath(*FIRST), segments_in(delivered)
    content = film.read_bytes()
    (delivered / "film.yaml").write_text(FILM.replace("再出发！", "我们再次！"), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(writer.PlanarWriter, "write_frame", failing_after(20))
        with pytest.raises(DiskFullError, match="disk is full"):
            made(delivered)
    assert segments_in(delivered) == before
    assert not [path for path in delivered.rglob("*") if "partial" in path.name]
    assert film.read_bytes() == content
    assert not made(delivered)[0].remembered


def segments_in(project: Path) -> list[Path]:
    return sorted(path for path in (project / "store" / "segment").rglob("*") if path.is_file())


def test_a_film_that_fails_stops_no_other(delivered: Path) -> None:
    (delivered / "other.yaml").write_text(FILM.replace("b.png", "c.png"), encoding="utf-8")
    (delivered / "third.yaml").write_text(FILM.replace("title: 十年", "title: 另一部", 1), encoding="utf-8")
    settings, listener = settings_of(delivered), Listener()
    films = [plan_film(delivered / name, settings, listener) for name in ("other.yaml", "third.yaml")]
    content = (delivered / "c.png").read_bytes()
    (delivered / "c.png").write_bytes(content[: len(content) // 2])
    failed, made_film = deliver_all(films, settings, listener)
    assert isinstance(made_film, MadeFilm)
    assert made_film.frames_drawn == 0
    assert isinstance(failed, VideopipeError)
    assert "c.png" in str(failed)
    assert not (delivered / "output" / "other").exists()


def test_a_fault_of_ours_in_one_film_stops_no_other(delivered: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(delivered / "film.yaml", delivered / "other.yaml")
    settings = replace(settings_of(delivered), force=True)
    films = [plan_film(delivered / name, settings, silent) for name in ("film.yaml", "other.yaml")]

    def broken(sound: Soundtrack, store: Store, music: Path | None, clips: dict[str, Path]) -> Path:
        calls.append(store)
        if len(calls) == 1:
            raise ZeroDivisionError("a fault of ours")
        return finish_sound(sound, store, music, clips)

    calls: list[Store] = []
    monkeypatch.setattr("videopipe.pipeline.bundling.finish_sound", broken)
    failed, made_film = deliver_all(films, settings, silent)
    assert isinstance(failed, ZeroDivisionError)
    assert isinstance(made_film, MadeFilm)


def test_a_storyboard_with_faults_is_refused_with_every_fault_at_its_line(project: Path) -> None:
    (project / "b.png").write_bytes(b"not a picture")
    (project / "a.png").write_bytes(b"")
    with pytest.raises(StoryboardError) as caught:
        made(project)
    assert [(problem.line, problem.rule) for problem in caught.value.problems] == [
        (6, "photo-unreadable"),
        (8, "photo-unreadable"),
    ]


def test_an_emoji_is_refused_where_it_is_written(project: Path) -> None:
    (project / "film.yaml").write_text(FILM.replace("再出发", "再😀出发"), encoding="utf-8")
    with pytest.raises(StoryboardError) as caught:
        made(project)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.line) == ("emoji", 9)
    assert "U+1F600" in problem.message


def test_a_character_one_font_lacks_is_named_with_the_fonts_that_have_it(project: Path) -> None:
    (project / "film.yaml").write_text(FILM.replace("text: 十年", "text: 𰻝面十年"), encoding="utf-8")
    with pytest.raises(StoryboardError) as caught:
        made(project)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.line, problem.path) == ("missing-glyph-here", 4, "scenes[0].title.text")
    assert "NotoSansSC-Bold" in problem.message


def test_a_character_no_font_has_is_a_fault_of_its_scene(project: Path) -> None:
    (project / "film.yaml").write_text(FILM.replace("再出发", "再\U0001d11e出发"), encoding="utf-8")
    with pytest.raises(StoryboardError) as caught:
        made(project)
    assert [(problem.rule, problem.line) for problem in caught.value.problems] == [("missing-glyph", 9)]


def test_characters_of_the_cover_are_looked_at_too(project: Path) -> None:
    (project / "film.yaml").write_text(f"{FILM}cover: {{text: 好🎉}}\n", encoding="utf-8")
    with pytest.raises(StoryboardError) as caught:
        made(project)
    assert [(problem.rule, problem.path) for problem in caught.value.problems] == [("emoji", "cover.text")]


def test_joiners_and_variation_selectors_are_left_out(project: Path) -> None:
    (project / "film.yaml").write_text(FILM.replace("再出发", "再\u200b出\ufe0f发"), encoding="utf-8")
    assert check(project / "film.yaml", "en") == ()


def test_checking_finds_nothing_in_a_good_storyboard_and_leaves_nothing_behind(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    before = sorted(project.rglob("*"))
    assert check(project / "film.yaml", "en") == ()
    assert sorted(project.rglob("*")) == before


def test_checking_calls_an_estimate_a_warning(project: Path) -> None:
    text = FILM.replace("    say: 十年奋进。", "    say: 十年奋进。\n    duration: 0.5s")
    (project / "film.yaml").write_text(text, encoding="utf-8")
    assert [(problem.rule, problem.warning) for problem in check(project / "film.yaml", "zh")] == [
        ("duration-too-short", True)
    ]


def test_a_title_on_two_lines_is_drawn(project: Path) -> None:
    (project / "film.yaml").write_text(
        "title: 十年\nscenes:\n  - title: |-\n      张掖教育\n      这十年\n    duration: 0.5s\n", encoding="utf-8"
    )
    assert made(project)[0].frames == 15


def test_a_film_of_one_silent_photo_has_silence_as_long_as_it_is(project: Path) -> None:
    (project / "film.yaml").write_text("title: 十年\nscenes:\n  - photo: a.png\n    duration: 0.5s\n", encoding="utf-8")
    film, _ = made(project)
    sound = run_ffmpeg(["-i", str(film.film), "-f", "s16le", "-ac", "1", "pipe:1"]).stdout
    assert abs(len(sound) / 2 / 48_000 - 0.5) <= 1 / 30
    assert not any(sound)


def test_a_music_that_is_none_is_refused_by_name(delivered: Path) -> None:
    (delivered / "song.mp3").write_text("not music")
    (delivered / "film2.yaml").write_text(FILM.replace("voice:", "music: song.mp3\nvoice:"), encoding="utf-8")
    with pytest.raises(StoryboardError, match=r"film2\.yaml:2:.*song\.mp3"):
        make(delivered / "film2.yaml", settings_of(delivered), Listener())
    assert not (delivered / "output" / "film2").exists()
