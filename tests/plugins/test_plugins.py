"""What other packages add is known wherever ours is; what cannot be used says so, and stops nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from tests.builders import natural, same, saved
from tests.plugins.conftest import Install, install_sample
from videopipe import plugins, transitions
from videopipe.cli.app import app
from videopipe.errors import PluginError, StoryboardError
from videopipe.events import silent
from videopipe.pipeline import check, plan_film
from videopipe.pipeline.film import PlannedFilm, Settings
from videopipe.pipeline.plugged import broken_plugins, usable_plugins
from videopipe.plugins import GROUPS
from videopipe.raster.planar import blank
from videopipe.render.encoding import Encoding
from videopipe.render.explain import reasons
from videopipe.render.frame import frame
from videopipe.render.pool import drawing
from videopipe.render.segment import SegmentTask, ingredients, segment_key
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.storyboard.jsonschema import installed_schema_text, schema_text
from videopipe.units import Size

QUICK = Encoding(preset="ultrafast", shrink=4)
FILM = """\
title: 开学
style: autumn
voice: {engine: silent}
scenes:
  - countdown: {days: 30, until: 开学, photo: gate.jpg}
    say: 准备好了吗？
    duration: 2s
  - title: 准备
    transition: {kind: curtain, duration: 0.3s}
    duration: 1s
"""


def written(folder: Path, text: str = FILM) -> Path:
    (folder / "videopipe.yaml").write_text("", encoding="utf-8")
    saved(natural(Size(900, 1600)), folder / "gate.jpg")
    file = folder / "film.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def film_of(folder: Path, text: str = FILM) -> PlannedFilm:
    return plan_film(written(folder, text), Settings(Store(folder / "store"), encoding=QUICK), silent)


@pytest.mark.usefixtures("sample")
def test_a_storyboard_may_use_all_that_a_package_adds(tmp_path: Path) -> None:
    film = film_of(tmp_path)
    timeline = film.plan.timeline
    assert film.look.name == "autumn"
    assert {cue.style for cue in timeline.cues} == {"sign"}
    assert timeline.shots[1].enter is not None
    assert timeline.shots[1].enter.kind == "curtain"
    assert film.plan.scenes[0].id.startswith("countdown-")
    assert [layer.art for layer in timeline.shots[0].layers]
    assert not check(tmp_path / "film.yaml", "en")


@pytest.mark.usefixtures("sample")
def test_worker_processes_draw_with_what_a_package_adds(tmp_path: Path) -> None:
    film = film_of(tmp_path)
    photos = tuple(film.survey.files.items())
    tasks = [
        SegmentTask(segment_key(segment.timeline, QUICK), segment.timeline, QUICK, photos)
        for segment in film.plan.segments
    ]
    store = Store(tmp_path / "drawn")
    with drawing(tasks, store, 2, lambda key, frames: None) as outcomes:
        assert [outcome.error for outcome in outcomes] == [None, None]
    told = [json.loads(path.read_text("utf-8")).get("plugins") for path in sorted((tmp_path / "drawn").rglob("*.json"))]
    assert sorted(str(one) for one in told) == sorted(
        str(json.loads(ingredients(task.timeline, QUICK)).get("plugins")) for task in tasks
    )
    assert {"captions: sign": "videopipe-sample 1.0"} in told
    assert any(one and "transitions: curtain" in one for one in told)


def test_another_version_of_a_package_draws_anew_what_it_drew_alone(tmp_path: Path, install: Install) -> None:
    install_sample(install)
    (tmp_path / "plain").mkdir()
    film, plain = (
        film_of(tmp_path),
        film_of(tmp_path / "plain", FILM.replace("autumn", "jade").replace("curtain", "fade")),
    )
    before = [ingredients(segment.timeline, QUICK) for segment in film.plan.segments]
    others = [segment_key(segment.timeline, QUICK) for segment in plain.plan.segments]
    install_sample(install, "1.1")
    now = [ingredients(segment.timeline, QUICK) for segment in film.plan.segments]
    assert [reasons(old, new) for old, new in zip(before, now, strict=True)] == [("plugin",), ("plugin",)]
    assert others == [segment_key(segment.timeline, QUICK) for segment in plain.plan.segments]


@pytest.mark.usefixtures("sample")
def test_the_schema_that_is_printed_knows_installed_packages_and_the_kept_one_does_not(tmp_path: Path) -> None:
    schema = json.loads(installed_schema_text())
    scene = {"countdown": {"days": 30, "until": "开学"}, "transition": "curtain"}
    storyboard = {"title": "开学", "scenes": [scene]}
    jsonschema.validate(storyboard, schema)
    for wrong in ({"countdown": {"dayz": 30}}, {"title": "x", "transition": "curtin"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({"title": "开学", "scenes": [wrong]}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(storyboard, json.loads(schema_text()))


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize(
    ("was", "written_so", "line", "rule"),
    [
        ("days: 30", "dayz: 30", 5, "unknown-key"),
        ("days: 30", "days: 0", 5, "out-of-range"),
        ("gate.jpg", "gat.jpg", 5, "path-missing"),
        ("    say:", "    labels: [a, b]\n    say:", 6, "key-of-other-picture"),
        ("kind: curtain", "kind: curtin", 9, "unknown-choice"),
        ("style: autumn", "style: autum", 2, "unknown-style"),
    ],
)
def test_what_is_wrong_in_an_added_scene_is_told_as_in_ours(
    tmp_path: Path, was: str, written_so: str, line: int, rule: str
) -> None:
    problems = check(written(tmp_path, FILM.replace(was, written_so)), "en")
    assert (line, rule) in [(problem.line, problem.rule) for problem in problems]


BROKEN = {
    "import": ("raise RuntimeError('no such\\nthing')", "RuntimeError: no such thing"),
    "exit": ("raise SystemExit(3)", "SystemExit: 3"),
    "syntax": ("def", "SyntaxError"),
    "shape": ("value = 3", ""),
}


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.parametrize("group", GROUPS)
def test_a_broken_plugin_is_a_problem_where_it_is_named(tmp_path: Path, install: Install, group: str, how: str) -> None:
    code, told = BROKEN[how]
    package = f"broken-{group}-{how}"
    install(package, {group: {"odd": f"{package.replace('-', '_')}:value"}}, code=code)
    look = (Path(plugins.__file__).parent / "styles" / "jade.toml").read_text("utf-8")
    (tmp_path / "own.toml").write_text(look.replace('style = "outline"', 'style = "odd"'), encoding="utf-8")
    film = {
        "captions": "title: 片名\nstyle: own.toml\nscenes:\n  - title: 片名\n",
        "transitions": "title: 片名\nscenes:\n  - title: 片名\n  - title: 片名\n    transition: odd\n",
        "scenes": "title: 片名\nscenes:\n  - title: 片名\n  - odd: 3\n",
        "styles": "title: 片名\nstyle: odd\nscenes:\n  - title: 片名\n",
    }[group]
    line = {"captions": 2, "transitions": 5, "scenes": 4, "styles": 2}[group]
    (problem,) = check(written(tmp_path, film), "zh" if how == "exit" else "en")
    assert problem.line == line
    assert problem.rule == ("plugin-shape" if how == "shape" else "plugin-import")
    assert package in problem.message
    assert told in problem.message
    if how == "import":
        assert not check(written(tmp_path, "title: 片名\nscenes:\n  - title: 片名\n"), "en")


def test_a_builtin_keeps_its_name_and_two_packages_cannot_share_one(install: Install) -> None:
    install("thief", {"transitions": {"fade": "thief:blend"}, "scenes": {"say": "thief:kind"}}, code="blend = 1")
    install("one", {"captions": {"odd": "one:style"}}, code="style = 1")
    install("other", {"captions": {"odd": "other:style", "Odd One": "other:style"}}, code="style = 1")
    found = {(broken.group, broken.name): broken.why for broken in broken_plugins()}
    assert found == {
        ("transitions", "fade"): "taken",
        ("scenes", "say"): "taken",
        ("captions", "odd"): "twice",
        ("captions", "Odd One"): "name",
    }
    assert transitions.transition("fade") is transitions.TRANSITIONS["fade"]


@pytest.mark.usefixtures("sample")
def test_doctor_names_what_is_added_and_what_is_broken(install: Install) -> None:
    assert {(plugin.group, plugin.name) for plugin in usable_plugins()} == {
        ("captions", "sign"),
        ("transitions", "curtain"),
        ("scenes", "countdown"),
        ("styles", "autumn"),
    }
    install("sour", {"transitions": {"sour": "sour:blend"}}, code="import no_such_module_of_mine")
    done = CliRunner().invoke(app("en"), ["doctor"])
    text = " ".join(done.output.split())
    assert "transition: curtain videopipe-sample 1.0" in text
    assert "no_such_module_of_mine" in text
    assert done.exit_code != 0


FAILING = """
from videopipe.storyboard.kinds import SceneKind
from videopipe.storyboard.scenes import AddedScene
from videopipe.storyboard.describe import key
from typing import Annotated

class OddScene(AddedScene):
    odd: Annotated[str, key("Odd.", "怪。", kind="line", example="a")]

def compose(scene, setting):
    if scene.odd == "raises":
        raise KeyError("lost")
    return ()

ODD = SceneKind(OddScene, compose)

def blend(old, new, progress):
    if progress > 0.5:
        raise ZeroDivisionError("by nothing")
    return 3
"""


@pytest.mark.parametrize(("odd", "told"), [("raises", "KeyError: 'lost'"), ("empty", "one or more shots")])
@pytest.mark.usefixtures("sample")
def test_a_scene_kind_that_fails_is_a_problem_at_its_scene(
    tmp_path: Path, install: Install, odd: str, told: str
) -> None:
    install("failing", {"scenes": {"odd": "failing:ODD"}}, code=FAILING)
    (problem,) = check(written(tmp_path, f"title: 片名\nscenes:\n  - odd: {odd}\n"), "en")
    assert (problem.line, problem.rule) == (3, "plugin-failed")
    assert "failing 1.0" in problem.message
    assert told in problem.message


@pytest.mark.usefixtures("sample")
def test_a_transition_that_fails_names_its_package(install: Install) -> None:
    install("failing", {"transitions": {"odd": "failing:blend"}}, code=FAILING)
    old, new = blank(Size(8, 8)), blank(Size(8, 8))
    for progress, told in ((0.2, "int instead of Planes"), (0.8, "ZeroDivisionError: by nothing")):
        with pytest.raises(PluginError, match=f"failing 1.0.*{told}"):
            transitions.transition("odd")(old, new, progress)
    with pytest.raises(PluginError, match="is not installed"):
        transitions.transition("never")


@pytest.mark.usefixtures("sample")
def test_a_segment_shows_an_added_transition_as_the_film_does(tmp_path: Path) -> None:
    film = film_of(tmp_path)
    whole, second = film.plan.timeline, film.plan.segments[1]
    sources = Sources(film.survey.files)
    for k in (2, 6):
        assert same(frame(whole, second.span.start + k, sources), frame(second.timeline, k, sources))


def test_nothing_of_a_package_is_imported_for_help(install: Install, tmp_path: Path) -> None:
    install("eager", {group: {"eager": "eager:value"} for group in GROUPS}, code="print('imported')")
    path = str(tmp_path / "site-eager-1.0")
    code = f"import sys; sys.path.insert(0, {path!r}); from videopipe.cli.main import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=False)
    assert "imported" not in done.stdout
    assert done.returncode == 0


def test_a_storyboard_error_lists_the_broken_plugin_once(tmp_path: Path, install: Install) -> None:
    install("sour", {"styles": {"sour": "sour:value"}}, code="value = 1")
    with pytest.raises(StoryboardError) as caught:
        film_of(tmp_path, "title: 片名\nstyle: sour\nscenes:\n  - title: 片名\n")
    assert len(caught.value.problems) == 1
