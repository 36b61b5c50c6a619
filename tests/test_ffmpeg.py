"""Calling ffmpeg."""

from __future__ import annotations

from pathlib import Path

import pytest

from videopipe.errors import WorldError
from videopipe.ffmpeg import file_argument, last_words, run_ffmpeg


def test_a_failure_is_told_in_ffmpegs_last_words() -> None:
    with pytest.raises(WorldError, match=r"ffmpeg failed: .*No such file"):
        run_ffmpeg(["-loglevel", "error", "-i", "no-such-file", "-f", "null", "-"])


def test_what_is_given_is_read_and_what_comes_is_returned() -> None:
    raw = ["-f", "s16le", "-ar", "8000", "-ac", "1"]
    done = run_ffmpeg(["-loglevel", "error", *raw, "-i", "pipe:0", *raw, "pipe:1"], given=bytes(range(100)))
    assert done.stdout == bytes(range(100))


@pytest.mark.parametrize(
    ("stderr", "words"),
    [(b"", "it said nothing"), (b"one\n two \n\n", "two"), ("错误 \xff".encode("latin-1", "replace"), "?? \ufffd")],
)
def test_the_last_line_is_the_message(stderr: bytes, words: str) -> None:
    assert last_words(stderr) == words


def test_a_name_is_neither_option_nor_protocol() -> None:
    assert file_argument(Path("-i")) == "file:-i"
    assert file_argument(Path("http:x.mp4")) == "file:http:x.mp4"
