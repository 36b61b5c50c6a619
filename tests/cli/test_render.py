"""`videopipe render`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import STORYBOARD, Call, broken, places
from videopipe import pipeline
from videopipe.cli.door import size_text

FILM = {
    "storyboard",
    "name",
    "film",
    "renditions",
    "seconds",
    "frames",
    "frames_drawn",
    "remembered",
    "took",
    "passed",
    "failed_checks",
    "problems",
    "error",
}


def test_a_film_is_made_then_remembered_then_made_again_by_force(call: Call, project: Path) -> None:
    first = call("render", "school.yaml", "--draft", "--jobs", 2)
    assert first.code == 0
    size = size_text((project / "output/drafts/school/school.douyin.mp4").stat().st_size)
    assert first.out.splitlines()[-1] == f"made {Path('output/drafts/school/school.douyin.mp4')} (douyin, {size})"
    assert "drew 39 of 39 frames" in first.out
    assert (project / "output/drafts/school/school.douyin.mp4").stat().st_size > 1000
    assert "everything was remembered" in call("render", "school.yaml", "--draft").out
    assert "全部沿用上次结果" in call("render", "school.yaml", "--draft", lang="zh").out
    assert "drew 39 of 39 frames" in call("render", "school.yaml", "--draft", "--force", "--jobs", 1).out


def test_the_films_of_other_platforms_are_made_on_demand(call: Call, project: Path) -> None:
    answer = call(
        "render", "school.yaml", "--draft", "--jobs", 1, "--platform", "square", "--platform", "wecom", "--json"
    )
    (film,) = answer.document["films"]
    assert [(one["platform"], one["size"]) for one in film["renditions"]] == [
        ("square", [540, 540]),
        ("wecom", [540, 960]),
    ]
    assert film["frames_drawn"] == 2 * film["frames"]
    unknown = call("render", "school.yaml", "--platform", "nowhere")
    assert (unknown.code, "there are: channels" in unknown.err) == (2, True)


def test_a_folder_stands_for_its_storyboards_and_a_bad_one_stops_no_other(call: Call, project: Path) -> None:
    bad = broken(project)
    (project / "videopipe.yaml").write_text("platforms: [douyin]\n", encoding="utf-8")
    answer = call("render", ".", "-o", "films", "--draft", "--jobs", 1)
    assert answer.code == 1
    assert places(answer.err) == [f"{bad.name}:8:12", f"{bad.name}:10:5"]
    assert answer.err.index("broken.yaml") < answer.err.index("drawing")
    assert (project / "films/school/school.douyin.mp4").is_file()
    assert "1 made, 1 not" in answer.out


def test_programs_get_one_document(call: Call, project: Path) -> None:
    broken(project)
    answer = call("render", "broken.yaml", "school.yaml", "--draft", "--jobs", 1, "--json")
    bad, good = answer.document["films"]
    assert set(bad) == set(good) == FILM
    assert [problem["rule"] for problem in bad["problems"]] == ["path-missing", "unknown-key"]
    assert (bad["film"], bad["frames"]) == (None, None)
    assert (good["name"], good["frames"], good["frames_drawn"], good["remembered"]) == ("school", 39, 39, False)
    assert Path(good["film"]).is_file()
    (only,) = good["renditions"]
    assert (only["platform"], only["file"], only["size"]) == ("douyin", good["film"], [540, 960])
    assert only["bytes"] == Path(good["film"]).stat().st_size
    assert good["seconds"] == 1.3
    assert answer.err == ""
    assert answer.code == 1


def test_a_photo_that_breaks_while_drawing_is_found_at_its_line(call: Call, project: Path) -> None:
    photo = project / "yard.jpg"
    photo.write_bytes(photo.read_bytes()[:-200])
    answer = call("render", "school.yaml", "--draft", "--jobs", 1)
    assert answer.code == 1
    assert places(answer.err) == ["school.yaml:8:12"]


def test_storyboards_of_one_name_are_refused_before_they_overwrite_each_other(call: Call, project: Path) -> None:
    (project / "other").mkdir()
    (project / "other/school.yaml").write_text(STORYBOARD, encoding="utf-8")
    answer = call("render", "school.yaml", "other/school.yaml", "-o", "films")
    assert answer.code == 2
    assert "both become school" in answer.err


def test_a_folder_without_storyboards_is_a_call_not_understood(call: Call, project: Path) -> None:
    (project / "empty").mkdir()
    answer = call("render", "empty")
    assert (answer.code, answer.out) == (2, "")
    assert "no storyboard" in answer.err


def test_when_the_disk_refuses_the_world_has_failed(call: Call, project: Path) -> None:
    (project / "films").write_text("not a folder")
    answer = call("render", "school.yaml", "--draft", "--jobs", 1, "-o", "films/deeper")
    assert answer.code == 3
    assert "failed: " in answer.err


def test_a_mistake_of_ours_is_logged_and_other_films_go_on(
    call: Call, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "other.yaml").write_text(STORYBOARD, encoding="utf-8")
    plan_film = pipeline.plan_film

    def mistaken(file: Path, *rest: object, **named: object) -> object:
        if file.name == "other.yaml":
            raise ZeroDivisionError("secret detail")
        return plan_film(file, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "plan_film", mistaken)
    answer = call("render", "other.yaml", "school.yaml", "--draft", "--jobs", 1)
    assert answer.code == 70
    assert "sorry" in answer.err
    assert "Traceback" not in answer.err
    assert (project / "output/drafts/school/school.douyin.mp4").is_file()
    (log,) = (tmp_path / "store").glob("error-*.log")
    assert "secret detail" in log.read_text(encoding="utf-8")
    monkeypatch.setenv("VIDEOPIPE_DEBUG", "1")
    assert "Traceback" in call("render", "other.yaml").err


def test_an_interrupted_render_leaves_nothing_half_written(
    call: Call, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("videopipe.pipeline.bundling.join", interrupted)
    answer = call("render", "school.yaml", "--draft", "--jobs", 1)
    assert answer.code == 130
    assert answer.err.splitlines()[-1].startswith("stopped")
    assert not list((project / "output/drafts").iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_a_link_in_the_place_of_the_films_is_followed_only_where_the_call_names_it(
    call: Call, project: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (project / "output").symlink_to(outside)
    for command in ("render", "explain"):
        answer = call(command, "school.yaml")
        assert answer.code == 3
        assert "leads out of the project" in answer.err
        assert "-o" in answer.err
    assert list(outside.iterdir()) == []
    assert call("render", "school.yaml", "--draft", "-o", "output").code == 0
    assert (outside / "school").is_dir()


def test_what_lies_in_a_films_place_is_named_before_anything_is_made(call: Call, project: Path) -> None:
    (project / "output").mkdir()
    (project / "output" / "school").write_text("mine", encoding="utf-8")
    answer = call("render", "school.yaml")
    assert answer.code == 3
    assert "film's own folder" in answer.err
    assert "drawing" not in answer.err
    assert (project / "output" / "school").read_text(encoding="utf-8") == "mine"


def test_a_place_where_nothing_may_be_written_is_named_before_anything_is_made(
    call: Call, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _, mode, **__: mode != os.W_OK)
    answer = call("render", "school.yaml", lang="zh")
    assert answer.code == 3
    assert "没有权限写入" in answer.err
    assert "绘制" not in answer.err
    assert not (project / "output").exists()
