"""Names that a system would take for something else are refused, whatever system this is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.storyboard.naming import unusable_film_name, unusable_in_path


@pytest.mark.parametrize("name", ["con", "CON.jpg", "nul.tar.gz", "com1", "LPT9.png", "aux .jpg", "COM¹.jpg"])
def test_device_names_are_refused(name: str) -> None:
    assert unusable_in_path(name) == "name-device"


@pytest.mark.parametrize("name", ["console.jpg", "a.con", "com10.jpg", "开学.jpg", "IMG (1).jpg", "👍.jpg", "-i.jpg"])
def test_usual_names_are_taken(name: str) -> None:
    assert unusable_in_path(name) is None


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("..yaml", "name-empty"), (" .yaml", "name-empty"), (".hidden.yaml", "name-dot"), ("a..yaml", "name-end"),
        ("a .yaml", "name-end"), (" a.yaml", "name-begin"), ("con.yaml", "name-device"), ("a?.yaml", "name-marks"),
        ("a\u202eb.yaml", "name-hidden"), ("a\nb.yaml", "name-hidden"), ("开" * 61 + ".yaml", "name-long"),
    ],
)  # fmt: skip
def test_a_storyboard_whose_name_can_be_no_film_s_is_refused(file: str, reason: str) -> None:
    (fault,) = unusable_film_name(file)
    assert (fault.rule, fault.values["reason"]) == ("film-name", reason)


@pytest.mark.parametrize("file", ["film.yaml", "开学 第一课.yaml", "2022.10.yml", "👩‍🏫.yaml", "-x.yaml", "film"])
def test_ordinary_names_become_films(file: str) -> None:
    assert unusable_film_name(file) == ()


@given(st.text(min_size=1).filter(lambda name: "/" not in name and "\0" not in name))
def test_a_name_that_is_taken_is_one_folder(name: str) -> None:
    if not unusable_film_name(f"{name}.yaml"):
        assert name not in (".", "..")
        assert "\\" not in name
        assert len(name.encode("utf-8")) <= 180
