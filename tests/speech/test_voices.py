from __future__ import annotations

import io

import pytest

from videopipe.errors import SpeechError
from videopipe.speech.tables import shipped
from videopipe.speech.voices import DEFAULT_VOICE, VOICES, find_voice


@pytest.mark.parametrize("voice", VOICES, ids=lambda voice: voice.name)
def test_a_voice_is_found_by_either_name(voice: object) -> None:
    offered = next(one for one in VOICES if one is voice)
    assert find_voice(offered.name) is offered
    assert find_voice(offered.online) is offered
    assert find_voice(offered.online.upper()) is offered


def test_the_default_voice_is_offered() -> None:
    assert find_voice(DEFAULT_VOICE).gender == "woman"


def test_a_misspelt_voice_is_answered_with_the_nearest() -> None:
    with pytest.raises(SpeechError, match="did you mean xiaoxiao"):
        find_voice("xiaoxao")


def test_every_voice_has_a_style_for_every_length() -> None:
    import numpy as np

    with np.load(io.BytesIO(shipped("kokoro-voices.npz"))) as styles:
        assert {voice.style for voice in VOICES} == set(styles.files)
        assert all(styles[name].shape == (510, 256) for name in styles.files)
