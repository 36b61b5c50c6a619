"""A storyboard exported, end to end: files that open, media that are there, nothing lost and nothing betrayed."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import numpy as np
import opentimelineio as otio
import pyJianYingDraft as draft  # noqa: N813
import pytest
from PIL import Image

from tests.builders import photo_project
from tests.export.fcpxml_reader import faults, read
from tests.render.test_segment import decoded
from videopipe.assemble.subtitles import parse_srt
from videopipe.errors import WorldError
from videopipe.events import silent
from videopipe.export.jianying import HERE, transition_of
from videopipe.export.writing import Target, is_untouched
from videopipe.pipeline import Settings, plan_film
from videopipe.pipeline.exporting import Exported, export
from videopipe.store import Store
from videopipe.timeline.model import Transition

FILM = """\
title: 十年
voice: {engine: silent}
scenes:
  - title: {text: 十年, subtitle: 教育}
    duration: 0.8s
  - photo: a.png
    say: 十年奋进。
    motion: zoom-in
    heading: 校园
    transition: {kind: wipe, duration: 0.3s}
  - collage: [a.png, b.png]
    duration: 0.6s
    transition: cut
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with photos, one of which says where it was taken, and a storyboard."""
    return photo_project(tmp_path_factory.mktemp("project"), "ab", FILM)


@pytest.fixture(scope="module")
def as_draft(project: Path) -> Exported:
    return exported(project, "jianying")


@pytest.fixture(scope="module")
def as_otio(project: Path) -> Exported:
    return exported(project, "otio")


def settings_of(project: Path) -> Settings:
    return Settings(Store(project / "store"), jobs=1)


def exported(project: Path, target: Target) -> Exported:
    return export(project / "film.yaml", target, settings_of(project), silent)


def test_a_draft_is_read_by_the_librarys_own_reader(project: Path, as_draft: Exported) -> None:
    made = as_draft
    assert made.file.name == "draft_content.json"
    script = draft.DraftFolder(str(made.folder.parent)).load_template(made.folder.name)
    plan = plan_film(project / "film.yaml", settings_of(project), silent).plan
    rate = plan.timeline.rate
    assert (script.width, script.height, script.fps) == (1080, 1920, 30)
    assert script.duration == round(rate.seconds(plan.timeline.frames) * 1_000_000)
    content = json.loads(made.file.read_text(encoding="utf-8"))
    tracks = {track["name"]: track for track in content["tracks"]}
    assert {"pictures", "overlay", "captions"} <= set(tracks)
    pictures = [segment["target_timerange"] for segment in tracks["pictures"]["segments"]]
    assert pictures[0]["start"] == 0
    assert all(one["start"] + one["duration"] == other["start"] for one, other in pairwise(pictures))
    assert pictures[-1]["start"] + pictures[-1]["duration"] == script.duration
    starts = [
        round(rate.seconds(shot.span.start + (shot.enter.frames // 2 if shot.enter else 0)) * 1_000_000)
        for shot in plan.timeline.shots
    ]
    assert [one["start"] for one in pictures] == starts
    assert [one["name"] for one in content["materials"]["transitions"]] == ["向右擦除"]
    said = [json.loads(text["content"])["text"] for text in content["materials"]["texts"]]
    assert said == ["\n".join(line.text for line in cue.art.lines) for cue in plan.timeline.cues]
    moving = tracks["pictures"]["segments"][1]["common_keyframes"]
    assert {keys["property_type"] for keys in moving} == {"KFTypeScaleX", "KFTypePositionX", "KFTypePositionY"}


def test_every_material_of_a_draft_lies_beside_it(as_draft: Exported) -> None:
    made = as_draft
    materials = json.loads(made.file.read_text(encoding="utf-8"))["materials"]
    paths = [one["path"] for kind in ("videos", "audios") for one in materials[kind]]
    assert paths
    for path in paths:
        assert path.startswith(f"{HERE}/")
        assert (made.folder / path.removeprefix(f"{HERE}/")).is_file()


def test_a_draft_for_another_computer_names_its_folder_and_nothing_of_ours(project: Path, tmp_path: Path) -> None:
    settings = replace(settings_of(project), into=tmp_path)
    made = export(project / "film.yaml", "jianying", settings, silent, where="D:\\项目\\素材")
    materials = json.loads(made.file.read_text(encoding="utf-8"))["materials"]
    assert all(one["path"].startswith("D:\\项目\\素材\\0") for one in materials["videos"])
    for file in made.folder.iterdir():
        if file.is_file():
            assert str(project) not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["otio", "xmeml"])
def test_a_project_finds_its_media_and_says_nothing_of_this_computer(project: Path, target: Target) -> None:
    made = exported(project, target)
    timeline: Any = otio.adapters.read_from_file(str(made.file))
    clips = list(timeline.find_clips())
    assert len(clips) == made.clips
    assert all((made.folder / clip.media_reference.target_url).is_file() for clip in clips)
    assert str(project) not in made.file.read_text(encoding="utf-8")
    plan = plan_film(project / "film.yaml", settings_of(project), silent).plan
    captions = parse_srt((made.folder / "film.srt").read_text(encoding="utf-8"), plan.timeline.rate)
    assert [span for span, _ in captions] == [cue.span for cue in plan.timeline.cues]


def test_a_document_for_final_cut_pro_finds_its_media_and_says_nothing_of_this_computer(project: Path) -> None:
    made = exported(project, "fcpxml")
    text = made.file.read_text(encoding="utf-8")
    assert made.file.name == "film.fcpxml"
    assert faults(text) == []
    clips = [clip for lane in read(text).lanes.values() for clip in lane]
    assert len(clips) == made.clips
    assert all((made.folder / unquote(clip.file)).is_file() for clip in clips)
    assert str(project) not in text
    assert "“Wipe”" in (made.folder / "notes.txt").read_text(encoding="utf-8")


def test_a_dip_into_paper_is_one_through_white_in_jianying() -> None:
    assert transition_of(Transition("dip", 12, "#EFE6D4")) == "闪白"
    assert transition_of(Transition("dip", 12)) == "闪黑"
    for kind in ("fade", "dip", "wipe", "push", "slide", "zoom"):
        assert draft.TransitionType.from_name(transition_of(Transition(kind, 12)))


def test_stretches_have_their_frames_and_stills_no_notes(project: Path, as_otio: Exported) -> None:
    made = as_otio
    plan = plan_film(project / "film.yaml", settings_of(project), silent).plan
    (film,) = (made.folder / "media").glob("*.mp4")
    size, frames = plan.timeline.size, plan.timeline.shots[-1].span.frames
    assert len(decoded(film)) == size.width * size.height * 3 // 2 * frames
    for still in (made.folder / "media").glob("*.jpg"):
        with Image.open(still) as picture:
            assert not picture.getexif()


def test_what_lies_over_a_picture_is_seen_only_where_its_ink_is(project: Path, as_otio: Exported) -> None:
    made = as_otio
    (caption,) = (made.folder / "media").glob("caption-*.png")
    pixels = np.asarray(Image.open(caption))
    plan = plan_film(project / "film.yaml", settings_of(project), silent).plan
    assert pixels.shape == (plan.timeline.size.height, plan.timeline.size.width, 4)
    rows = np.flatnonzero(pixels[:, :, 3].max(axis=1))
    baselines = [line.y for cue in plan.timeline.cues for line in cue.art.lines]
    assert min(baselines) - 90 < rows[0] < rows[-1] < max(baselines) + 40
    letters = pixels[pixels[:, :, 3] == 255]
    assert letters.max() > 230
    assert letters.min() < 80


def test_words_alone_are_one_file(project: Path) -> None:
    for target in ("srt", "ass"):
        made = exported(project, target)
        assert {path.name for path in made.folder.iterdir()} == {f"film.{target}", "export.json"}


def test_an_export_takes_the_place_of_an_older_one_unless_that_was_worked_on(project: Path) -> None:
    made = exported(project, "srt")
    assert is_untouched(made.folder)
    again = exported(project, "srt")
    assert again == made
    made.file.write_text("改过", encoding="utf-8")
    with pytest.raises(WorldError, match="worked on"):
        exported(project, "srt")
    assert made.file.read_text(encoding="utf-8") == "改过"


def test_a_folder_that_is_no_export_is_never_replaced(project: Path, tmp_path: Path) -> None:
    mine = tmp_path / "film-ass" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("我的", encoding="utf-8")
    with pytest.raises(WorldError, match="worked on"):
        export(project / "film.yaml", "ass", replace(settings_of(project), into=tmp_path), silent)
    assert mine.read_text(encoding="utf-8") == "我的"


def test_a_missing_library_is_told_with_the_command_that_brings_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("videopipe.pipeline.exporting.find_spec", lambda name: None)
    with pytest.raises(WorldError, match=r'pip install "videopipe\[export\]"'):
        exported(project, "jianying")
