"""One storyboard, several platforms: one film where they agree, others where they do not, and texts for each."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from tests.builders import natural
from videopipe.errors import StoryboardError
from videopipe.events import Made, silent
from videopipe.ffmpeg import run_ffmpeg
from videopipe.pipeline import MadeFilm, Settings, check, explain, make, plan_film
from videopipe.render.encoding import Encoding
from videopipe.store import Store
from videopipe.units import Size

QUICK = Encoding(preset="ultrafast", crf=14, shrink=4)
PLACE = "GPS-of-the-school"
FILM = """\
title: 山里的学校
voice: {engine: silent}
platforms: [douyin, channels, square, small]
publish: {description: 十年, hashtags: [张掖教育]}
scenes:
  - title: {text: 山里的学校, photo: a.jpg}
    duration: 0.8s
  - photo: a.jpg
    say: 十年奋进。
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a photo that tells where it was taken, and a platform of its own with a small cap."""
    folder = tmp_path_factory.mktemp("project")
    photo = Image.fromarray(natural(Size(600, 800)))
    exif = Image.Exif()
    exif[0x010E] = PLACE
    exif.get_ifd(0x8825).update({1: "N", 2: (38.0, 55.0, 30.0), 3: "E", 4: (100.0, 27.0, 0.0)})
    photo.save(folder / "a.jpg", exif=exif, comment=PLACE.encode())
    (folder / "videopipe.yaml").write_text("music: off\n", encoding="utf-8")
    (folder / "platforms").mkdir()
    (folder / "platforms/small.toml").write_text('like = "wecom"\nmost_bytes = 100_000\n', encoding="utf-8")
    (folder / "film.yaml").write_text(FILM, encoding="utf-8")
    return folder


def settings_of(project: Path) -> Settings:
    return Settings(Store(project / "store"), encoding=QUICK, jobs=1)


@pytest.fixture(scope="module")
def film(project: Path) -> MadeFilm:
    return make(project / "film.yaml", settings_of(project), silent)


def test_platforms_that_agree_share_one_file_and_others_get_their_own(film: MadeFilm) -> None:
    douyin, channels, small, square = film.renditions
    assert [one.platform for one in film.renditions] == ["douyin", "channels", "small", "square"]
    assert channels.same_as == "douyin"
    assert channels.file.samefile(douyin.file) or os.name == "nt"
    assert channels.file.read_bytes() == douyin.file.read_bytes()
    assert (douyin.size, square.size) == (Size(270, 480), Size(270, 270))
    assert small.same_as is None
    assert film.frames_drawn == 2 * film.frames


def test_a_cap_is_kept_and_what_it_cost_is_told(film: MadeFilm) -> None:
    douyin, _, small, _ = film.renditions
    assert douyin.file.stat().st_size > 100_000
    assert small.file.stat().st_size == small.bytes <= 100_000
    assert small.ssim is not None
    assert 0.5 < small.ssim < 1
    said = run_ffmpeg(["-i", str(small.file), "-f", "null", "-"]).stderr.decode()
    assert f"frame= {film.frames:4}".replace(" ", "") in said.replace(" ", "")
    assert "yuv420p(tv, bt709" in said
    assert "Audio: aac (LC)" in said


def test_nothing_that_is_delivered_tells_where_a_photo_was_taken(film: MadeFilm) -> None:
    delivered = list(film.folder.iterdir())
    assert len(delivered) >= 12
    for path in delivered:
        content = path.read_bytes()
        assert PLACE.encode() not in content, path.name
        assert b"Exif" not in content, path.name


def size_of(picture: Path) -> tuple[int, int]:
    with Image.open(picture) as opened:
        return opened.size


def test_every_post_names_files_that_are_there(film: MadeFilm) -> None:
    posts = json.loads((film.folder / "publish.json").read_text(encoding="utf-8"))["posts"]
    assert [post["platform"] for post in posts] == ["douyin", "channels", "small", "square"]
    assert all((film.folder / name).is_file() for post in posts for name in (post["film"], *post["covers"]))
    sizes = {size_of(film.folder / name) for post in posts for name in post["covers"]}
    assert sizes == {(1080, 1920), (1080, 1440), (1440, 1080), (1080, 1080)}
    assert all((film.folder / name).stat().st_size < 2_000_000 for post in posts for name in post["covers"])


def test_other_texts_encode_nothing_again(project: Path, film: MadeFilm) -> None:
    (project / "film.yaml").write_text(FILM.replace("description: 十年", "description: 二十年"), encoding="utf-8")
    before = sorted((project / "store" / "fitted").rglob("*.mp4"))
    heard: list[object] = []
    again = make(project / "film.yaml", settings_of(project), heard.append)
    assert again.frames_drawn == 0
    assert not [event for event in heard if isinstance(event, Made) and event.kind == "segment"]
    assert sorted((project / "store" / "fitted").rglob("*.mp4")) == before
    assert "二十年" in (again.folder / "publish.txt").read_text(encoding="utf-8")


def test_a_film_that_is_there_tells_the_same_renditions(project: Path, film: MadeFilm) -> None:
    again = make(project / "film.yaml", settings_of(project), silent)
    assert again.remembered
    assert [one.file.name for one in again.renditions] == [one.file.name for one in film.renditions]
    assert again.renditions[2].ssim == film.renditions[2].ssim


def test_force_makes_films_that_were_made_to_fit_covers_and_sounds_again(
    project: Path, film: MadeFilm, tmp_path: Path
) -> None:
    settings = replace(settings_of(project), stems=True)
    make(project / "film.yaml", settings, silent)
    before = finished_in(project)
    for number, path in enumerate(before):
        (tmp_path / str(number)).hardlink_to(path)
    make(project / "film.yaml", replace(settings, force=True), silent)
    after = finished_in(project)
    assert set(after) == set(before)
    assert [path for path in before if after[path] == before[path]] == []


def finished_in(project: Path) -> dict[Path, int]:
    """What is remembered of films, and which file each is; names linked elsewhere are never given to another."""
    kinds = ("segment", "sound", "cover", "fitted")
    found = (path for kind in kinds for path in (project / "store" / kind).rglob("*"))
    return {path: path.stat().st_ino for path in found if path.suffix in {".mp4", ".m4a", ".jpg"}}


def test_every_shape_is_explained(project: Path, film: MadeFilm) -> None:
    states = explain(plan_film(project / "film.yaml", settings_of(project), silent), settings_of(project))
    assert [state.platform for state in states] == ["douyin", "douyin", "square", "square"]
    assert not any(state.reasons for state in states)


def said_of(tmp_path: Path, publish: str, platforms: str = "douyin, channels, wecom") -> list[tuple[str, int, bool]]:
    """What is said of a film's texts: rule, line, whether it is a warning."""
    text = f"title: 山里的小学校\nplatforms: [{platforms}]\npublish:\n{publish}\nscenes: [{{color: '#123456'}}]\n"
    (tmp_path / "film.yaml").write_text(text, encoding="utf-8")
    return [(found.rule, found.line, found.warning) for found in check(tmp_path / "film.yaml", "zh")]


def test_texts_that_a_platform_refuses_are_problems_and_those_it_can_do_without_are_warnings(tmp_path: Path) -> None:
    assert said_of(tmp_path, "  description: 十年") == []
    assert said_of(tmp_path, f"  title: {'长' * 17}") == [("title-long", 4, True)]
    assert ("title-long", 4, False) in said_of(tmp_path, f"  title: {'长' * 31}")
    assert said_of(tmp_path, f"  title: {'长' * 30}\n  short_title: 山脚下的小学") == []
    assert said_of(tmp_path, "  title: 短") == [("title-short", 4, True)]
    assert said_of(tmp_path, "  title: 山里的学校、你好") == [("title-marks", 4, True)]
    assert said_of(tmp_path, "  title: 山里的学校：你好") == []
    assert said_of(tmp_path, f"  description: {'长' * 1001}", "douyin") == [("description-long", 4, False)]
    assert said_of(tmp_path, f"  description: {'长' * 200}", "wecom") == [("description-cut", 4, True)]
    assert said_of(tmp_path, "  hashtags: [一, 二, 三, 四, 五, 六]") == [("topics-many", 4, True)]


def test_a_title_that_is_refused_stops_a_render_at_its_line(tmp_path: Path) -> None:
    said_of(tmp_path, f"  title: {'长' * 31}")
    with pytest.raises(StoryboardError, match=r"film\.yaml:4:"):
        make(tmp_path / "film.yaml", Settings(Store(tmp_path / "store"), encoding=QUICK), silent)


def test_a_film_too_long_for_a_platform_is_a_problem_when_it_is_planned(tmp_path: Path) -> None:
    (tmp_path / "videopipe.yaml").write_text("music: off\n", encoding="utf-8")
    scenes = "[{color: '#123456', duration: 600s}, {color: '#654321', duration: 600s}]"
    (tmp_path / "film.yaml").write_text(
        f"title: 山里的学校\nplatforms: [channels, douyin, wecom]\nscenes: {scenes}\n", encoding="utf-8"
    )
    with pytest.raises(StoryboardError) as caught:
        plan_film(tmp_path / "film.yaml", Settings(Store(tmp_path / "store")), silent)
    assert [(found.rule, found.path) for found in caught.value.problems] == [
        ("film-too-long", "platforms[1]"),
        ("film-too-large", "platforms[2]"),
    ]
