"""A storyboard reaches nothing outside its project; what is delivered tells nothing of machine or camera."""

from __future__ import annotations

import getpass
import re
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.corpus.photos import scene
from videopipe.errors import MachineError, SpeechError
from videopipe.ffmpeg import run_ffmpeg
from videopipe.pipeline import Settings, check, make
from videopipe.pipeline.output import output_of
from videopipe.render.encoding import Encoding
from videopipe.speech.recording import decoded
from videopipe.store import Store

FILM = "title: 十年\nvoice: {engine: silent}\nscenes:\n  - photo: a.jpg\n    say: 好\n"
CAMERA, PLACE = "Camera-Of-Somebody", "at-somebodys-home"


def test_delivered_files_tell_nothing_of_machine_and_camera(tmp_path: Path) -> None:
    project = tmp_path / "somebodys-own-folder"
    project.mkdir()
    exif = Image.Exif()
    exif[0x010F], exif[0x010E], exif[0x013B] = CAMERA, PLACE, CAMERA
    scene(600, 800).save(project / "a.jpg", exif=exif, comment=PLACE.encode())
    (project / "film.yaml").write_text(FILM, encoding="utf-8")
    settings = Settings(store=Store(tmp_path / "store"), encoding=Encoding(preset="ultrafast", shrink=4), jobs=1)
    made = make(project / "film.yaml", settings, lambda event: None)
    told = [CAMERA, PLACE, tmp_path.name, project.name, str(tmp_path)]
    told += [name for name in (getpass.getuser(),) if len(name) > 5]
    files = [file for file in made.folder.rglob("*") if file.is_file()]
    assert len(files) > 3
    for file in files:
        content = file.read_bytes()
        assert not [name for name in told if name.encode() in content or name.encode("utf-16-le") in content], file.name


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_links_out_of_the_project_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "videopipe.yaml").write_text("organization: 别处\n", encoding="utf-8")
    (outside / "wall.toml").write_text("like = 'douyin'\n", encoding="utf-8")
    project = tmp_path / "project"
    (project / "platforms").mkdir(parents=True)
    scene(600, 800).save(project / "a.jpg")
    (project / "film.yaml").write_text(FILM + "platforms: [wall]\n", encoding="utf-8")
    (project / "videopipe.yaml").symlink_to(outside / "videopipe.yaml")
    (project / "platforms/wall.toml").symlink_to(outside / "wall.toml")
    assert {problem.rule for problem in check(project / "film.yaml", "en")} == {"path-leaves", "unknown-platform"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_films_are_not_written_through_a_link_out_of_the_project(tmp_path: Path) -> None:
    outside, project = tmp_path / "outside", tmp_path / "project"
    outside.mkdir()
    project.mkdir()
    (project / "output").symlink_to(outside)
    for below in ((), ("drafts",)):
        with pytest.raises(MachineError) as raised:
            output_of(project, *below)
        assert raised.value.fault == "output-outside"
    (project / "output").unlink()
    (project / "elsewhere").mkdir()
    (project / "output").symlink_to(project / "elsewhere")
    assert output_of(project) == project / "output"
    (project / "output" / "drafts").symlink_to(outside)
    with pytest.raises(MachineError):
        output_of(project, "drafts")


@pytest.mark.parametrize("name", ["list.wav", "list.mp3", "list.m4a"])
def test_a_recording_that_is_a_list_of_other_files_opens_none_of_them(tmp_path: Path, name: str) -> None:
    run_ffmpeg(["-f", "lavfi", "-i", "sine=d=0.5", f"file:{tmp_path / 'secret.wav'}"])
    for text in ("#EXTM3U\n#EXTINF:1,\nsecret.wav\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile secret.wav\n"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(SpeechError):
            decoded(tmp_path / name)


def test_every_file_ffmpeg_is_given_is_named_as_a_file() -> None:
    """No argument list in the product opens or writes a path by its bare name, and nothing runs a shell."""
    for source in Path(__file__).parents[2].joinpath("videopipe").rglob("*.py"):
        text = source.read_text(encoding="utf-8")
        assert not re.search(r'"-i", (?!file_argument|"pipe:0"|f?"(color|anullsrc|testsrc|sine))', text), source.name
        assert "shell=True" not in text
        assert "os.system" not in text
