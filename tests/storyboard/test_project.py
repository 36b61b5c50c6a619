"""The project file gives what storyboards do not say, and its own mistakes are shown in it."""

from __future__ import annotations

from pathlib import Path

from tests.storyboard.projects import loaded, problems_of, written
from videopipe.storyboard.model import Storyboard

SETTINGS = """\
style: plain
voice: {name: yunxi, rate: +8%}
music: {file: assets/music/spring.ogg, volume: -20dB}
platforms: [douyin, channels]
pronounce: {张掖: zhāng yè, 民乐: mín lè}
publish: {hashtags: [张掖教育]}
"""


def _film(root: Path, own: str = "", settings: str = SETTINGS) -> Storyboard:
    (root / "videopipe.yaml").write_text(settings, encoding="utf-8")
    return loaded(written(root, f"title: a\n{own}\nscenes: [{{title: a}}]\n")).storyboard


def test_what_is_not_said_is_the_projects(root: Path) -> None:
    film = _film(root)
    assert (film.style, film.voice.name, film.platforms) == ("plain", "yunxi", ("douyin", "channels"))
    assert film.music is not None
    assert (film.music.volume_db, film.publish.hashtags, film.publish.title) == (-20, ("张掖教育",), "a")


def test_the_storyboard_comes_first(root: Path) -> None:
    film = _film(root, "style: jade\nvoice: xiaoxiao\nplatforms: douyin\npronounce: {张掖: 章业}")
    assert (film.style, film.voice.name, film.voice.rate_percent) == ("jade", "xiaoxiao", 8)
    assert film.platforms == ("douyin",)
    assert dict(film.pronounce) == {"张掖": "章业", "民乐": "mín lè"}


def test_music_can_be_adjusted_replaced_and_left_out(root: Path) -> None:
    adjusted = _film(root, "music: {volume: -12dB}").music
    assert adjusted is not None
    assert (adjusted.file, adjusted.volume_db) == ("assets/music/spring.ogg", -12)
    replaced = _film(root, "music: assets/music/spring.ogg").music
    assert replaced is not None
    assert replaced.volume_db == -18
    assert _film(root, "music: off").music is None


def test_mistakes_of_the_project_file_are_shown_in_it(root: Path) -> None:
    (root / "videopipe.yaml").write_text("style: plian\ntitle: a\nlogo: a.png\nvoice: {rate: x, nam: y}\n", "utf-8")
    found = [str(problem).split("  ")[:2] for problem in problems_of(written(root, "title: a\nscenes: [{title: a}]\n"))]
    assert found == [
        ["videopipe.yaml:1:8", "style"],
        ["videopipe.yaml:2:1", "title"],
        ["videopipe.yaml:3:7", "logo"],
        ["videopipe.yaml:4:15", "voice.rate"],
        ["videopipe.yaml:4:18", "voice.nam"],
    ]


def test_a_broken_project_file_and_a_broken_storyboard_are_both_reported(root: Path) -> None:
    (root / "videopipe.yaml").write_text("style: [\n", "utf-8")
    found = problems_of(written(root, "title: a\nscenes: [{titel: a}]\n"))
    assert [problem.file for problem in found] == ["storyboards/film.yaml", "videopipe.yaml"]
