"""Paths stay inside the project, and a slip of the pen is answered with the nearest file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.paths import Folders, folders_of


@pytest.fixture
def folders(root: Path) -> Folders:
    return folders_of(root / "storyboards/film.yaml")


def test_the_root_is_the_nearest_folder_with_a_project_file(root: Path) -> None:
    deep = root / "storyboards/may"
    deep.mkdir()
    assert folders_of(deep / "film.yaml") == Folders(root.resolve(), deep.resolve())
    (root / "videopipe.yaml").unlink()
    assert folders_of(deep / "film.yaml").root == deep.resolve()


def test_the_root_comes_before_the_folder_of_the_storyboard(root: Path, folders: Folders) -> None:
    (root / "storyboards/x.jpg").write_bytes(b"")
    assert folders.find("x.jpg") == (root / "storyboards/x.jpg").resolve()
    (root / "x.jpg").write_bytes(b"")
    assert folders.find("x.jpg") == (root / "x.jpg").resolve()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("/etc/hosts", "path-absolute"),
        ("~/a.jpg", "path-absolute"),
        ("C:/a.jpg", "path-absolute"),
        ("C:\\a.jpg", "path-absolute"),
        ("\\\\server\\share\\a.jpg", "path-absolute"),
        ("//server/share/a.jpg", "path-absolute"),
        ("https://example.org/a.jpg", "path-url"),
        ("file:///etc/hosts", "path-url"),
        ("data:image/png;base64,AA", "path-url"),
        ("../secret.jpg", "path-leaves"),
        ("assets/../../secret.jpg", "path-leaves"),
        ("assets\\photos\\a.jpg", "path-backslash"),
        ("assets/photos", "path-folder"),
        ("a\0b", "control-character"),
        ("none.jpg", "path-missing"),
        ("x" * 5000, "path-unreadable"),
    ],
)
def test_a_path_that_cannot_be_used_is_refused(folders: Folders, text: str, rule: str) -> None:
    with pytest.raises(WritingError) as caught:
        folders.find(text)
    assert caught.value.rule == rule


def test_a_link_out_of_the_project_is_refused(
    root: Path, folders: Folders, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.jpg"
    secret.write_bytes(b"")
    (root / "link.jpg").symlink_to(secret)
    (root / "folder").symlink_to(secret.parent)
    (root / "loop.jpg").symlink_to(root / "loop.jpg")
    for text in ("link.jpg", "folder/secret.jpg"):
        with pytest.raises(WritingError) as caught:
            folders.find(text)
        assert caught.value.rule == "path-leaves"
    with pytest.raises(WritingError):
        folders.find("loop.jpg")
    with pytest.raises(WritingError) as caught:
        folders.find("folder/secrat.jpg")
    assert caught.value.values.get("near") is None


@pytest.mark.parametrize(
    "text",
    [
        "assets/photos/shcool.jpg",
        "assets/photos/School.JPG",
        "assets/photos/school.png",
        "assets/photos/school",
        "asset/photo/school.jpg",
        "Assets/Photos/school.jpeg",
    ],
)
def test_the_nearest_file_is_suggested(folders: Folders, text: str) -> None:
    assert folders.near(text) == "assets/photos/school.jpg"


def test_nothing_is_suggested_when_nothing_is_near(folders: Folders) -> None:
    assert folders.near("assets/photos/qqqqqq.jpg") is None
    assert folders.near("../x.jpg") is None


def test_a_name_is_found_however_its_accents_are_stored(root: Path, folders: Folders) -> None:
    (root / unicodedata.normalize("NFD", "Café.jpg")).write_bytes(b"")
    assert folders.find(unicodedata.normalize("NFC", "Café.jpg")).is_file()


@given(st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_path_is_a_file_of_the_project_or_refused(folders: Folders, text: str) -> None:
    try:
        found = folders.find(text)
    except WritingError:
        return
    assert found.is_relative_to(folders.root)
