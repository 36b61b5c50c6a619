"""The command line as a whole: languages, help, calls that are not understood."""

from __future__ import annotations

import re
import string
import subprocess
import sys
import time

import pytest

import videopipe
from tests.cli.conftest import Call, commands
from videopipe.cli.app import app
from videopipe.cli.door import clock, size_text
from videopipe.cli.helping import HELP
from videopipe.cli.language import chosen_language
from videopipe.cli.wording import MESSAGES

COMMANDS = commands(app("en"))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_help_has_an_example_in_both_languages(call: Call, words: tuple[str, ...]) -> None:
    example = f"videopipe {' '.join(words)}"
    english, chinese = call(*words, "--help").out, call(*words, "--help", lang="zh").out
    assert example in english.partition("xample")[2]
    assert example in chinese.partition("例子")[2]
    assert re.search("[一-龥]", chinese)
    assert not re.search("[一-龥]", re.sub(r"videopipe.*", "", english))


def test_both_languages_speak_of_the_same_values() -> None:
    for english, chinese in MESSAGES.values():
        assert names(english) == names(chinese)


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_no_help_text_is_left_over(call: Call) -> None:
    shown = " ".join(" ".join(call(*words, "--help").out.split()) for words in [(), *COMMANDS])
    for name, (english, _) in HELP.items():
        assert " ".join(english.split("\n\n")[0].split()[:4]) in shown, name


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ((), {"LANG": "zh_CN.UTF-8"}, "zh"),
        ((), {"LANG": "en_GB.UTF-8"}, "en"),
        ((), {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ((), {"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, "zh"),
        ((), {"LANG": "C", "VIDEOPIPE_LANG": "zh"}, "zh"),
        (("check", "--lang", "en"), {"LANG": "zh_CN"}, "en"),
        (("--lang=zh", "check"), {"LANG": "en_US"}, "zh"),
    ],
)
def test_the_language_is_the_options_then_ours_then_the_locales(
    arguments: tuple[str, ...], environment: dict[str, str], language: str
) -> None:
    assert chosen_language(arguments, environment) == language


def test_an_unknown_command_or_option_suggests_the_nearest(call: Call) -> None:
    assert "did you mean check?" in call("chekc").err
    assert "是不是 --json？" in call("check", "--jsn", "a.yaml", lang="zh").err
    assert {call("chekc").code, call("check", "--jsn", "a.yaml").code, call("check").code} == {2}


def test_the_version_is_told(call: Call) -> None:
    assert call("--version").out == f"videopipe {videopipe.__version__}\n"


def test_the_program_answers_quickly_and_in_the_language_of_the_environment() -> None:
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "videopipe.cli.main", "--help"],
        env={"LC_ALL": "zh_CN.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    assert "用法：videopipe" in done.stdout.decode()
    assert time.monotonic() - begun < 4


def test_a_console_that_cannot_write_chinese_still_gets_an_answer() -> None:
    command = [sys.executable, "-m", "videopipe.cli.main", "--lang", "zh", "--help"]
    done = subprocess.run(command, env={"PYTHONIOENCODING": "ascii"}, capture_output=True, check=True)
    assert b"videopipe" in done.stdout


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00.0"), (7.44, "0:07.4"), (59.96, "1:00.0"), (3661, "61:01.0")])
def test_times_are_told_in_minutes_seconds_and_tenths(seconds: float, text: str) -> None:
    assert clock(seconds) == text


@pytest.mark.parametrize(("size", "text"), [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (20_000_000_000, "20.0 GB")])
def test_sizes_are_told_in_round_numbers(size: int, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize("words", [(), *COMMANDS], ids=" ".join)
def test_what_click_adds_to_help_is_in_the_language_and_without_formulas(call: Call, words: tuple[str, ...]) -> None:
    english, chinese = call(*words, "--help").out, call(*words, "--help", lang="zh").out
    assert not re.search(r"\[required|\[default:|\[env var|OPTIONS|Options|Usage|Commands|选项:|命令:", chinese)
    assert "x>=" not in english + chinese
