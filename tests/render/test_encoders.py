"""Encoders in graphics chips: what they are told, and what happens on a machine without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from videopipe.errors import WorldError
from videopipe.ffmpeg import run_ffmpeg
from videopipe.render import probe
from videopipe.render.encoding import DRAFT, HIGH, STANDARD, Encoding, encode_arguments, with_encoder
from videopipe.render.hardware import ENCODERS, HARDWARE, Encoder
from videopipe.units import FrameRate, Size

CHIPS = tuple(encoder for encoder in ENCODERS if encoder != "x264")


def said(encoding: Encoding) -> str:
    return " ".join(encode_arguments(Size(1080, 1920), FrameRate(30), encoding, Path("out.mp4")))


@pytest.mark.parametrize("encoder", CHIPS)
@pytest.mark.parametrize("quality", [DRAFT, STANDARD, HIGH])
def test_a_chip_is_told_what_x264_is_told(encoder: Encoder, quality: Encoding) -> None:
    arguments = said(with_encoder(quality, encoder))
    assert f"-c:v {HARDWARE[encoder].codec}" in arguments
    for wanted in ("-maxrate 10000k", "-g 60", "-profile:v high", "-bf 0", "-colorspace bt709", "colour_primaries=1"):
        assert wanted in arguments
    assert "libx264" not in arguments
    assert "-crf" not in arguments


@pytest.mark.parametrize("encoder", CHIPS)
def test_a_chips_quality_follows_the_quality_asked_for(encoder: Encoder) -> None:
    rates = [with_encoder(quality, encoder).mean_kbits for quality in (DRAFT, STANDARD, HIGH)]
    assert rates == sorted(rates)
    assert rates[-1] <= HIGH.most_kbits


def test_x264_works_here() -> None:
    assert probe.cannot_encode(STANDARD) is None


def test_an_encoder_that_fails_is_told_in_ffmpegs_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_chip(arguments: list[str], **how: object) -> object:
        if "-c:v" in arguments:
            raise WorldError("no device of this kind")
        return run_ffmpeg(arguments)

    monkeypatch.setattr(probe, "run_ffmpeg", without_chip)
    listed = next(one for one in CHIPS if HARDWARE[one].codec.encode() in run_ffmpeg(["-encoders"]).stdout)
    assert probe.cannot_encode(with_encoder(STANDARD, listed)) == "no device of this kind"


def test_an_encoder_that_ffmpeg_was_built_without_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probe, "run_ffmpeg", lambda arguments, **how: run_ffmpeg(["-version"]))
    reason = probe.cannot_encode(with_encoder(STANDARD, "nvenc"))
    assert reason is not None
    assert "h264_nvenc" in reason
