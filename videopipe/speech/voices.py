"""The voices on offer: one name serves the embedded engine and the online service alike."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Literal

from videopipe.errors import SpeechError

DEFAULT_VOICE = "xiaoxiao"


@dataclass(frozen=True, slots=True)
class OfferedVoice:
    """A voice: its friendly `name`, its `online` name, the name of its `style` in the embedded model, and wording.

    `tempo` is how fast the embedded model is asked to speak, so that all voices keep a newsreader's pace.
    """

    name: str
    online: str
    style: str
    gender: Literal["woman", "man", "boy"]
    zh: str
    en: str
    tempo: float = 1.0


VOICES: tuple[OfferedVoice, ...] = (
    OfferedVoice(
        "xiaoxiao", "zh-CN-XiaoxiaoNeural", "zf_xiaoxiao", "woman", "晓晓：女声，亲切清晰", "a warm, clear woman"
    ),
    OfferedVoice("xiaoyi", "zh-CN-XiaoyiNeural", "zf_xiaoyi", "woman", "晓伊：女声，年轻活泼", "a young, lively woman"),
    OfferedVoice("yunxi", "zh-CN-YunxiNeural", "zm_yunxi", "man", "云希：男声，明朗自然", "a bright, natural man", 0.9),
    OfferedVoice("yunjian", "zh-CN-YunjianNeural", "zm_yunjian", "man", "云健：男声，浑厚有力", "a full, strong man"),
    OfferedVoice("yunxia", "zh-CN-YunxiaNeural", "zm_yunxia", "boy", "云夏：男童声", "a boy"),
    OfferedVoice(
        "yunyang", "zh-CN-YunyangNeural", "zm_yunyang", "man", "云扬：男声，新闻播报", "a newsreading man", 0.88
    ),
)


def find_voice(name: str) -> OfferedVoice:
    """The voice called `name`, friendly (`xiaoxiao`) or in full (`zh-CN-XiaoxiaoNeural`), in any case.

    Raises SpeechError that suggests the nearest name.
    """
    wanted = name.strip().casefold()
    for voice in VOICES:
        if wanted in (voice.name, voice.online.casefold()):
            return voice
    near = _nearest(wanted)
    known = tuple(voice.name for voice in VOICES)
    advice = f"did you mean {near}?" if near else f"offered are {', '.join(known)}"
    message = f"there is no voice called “{name}”; {advice}"
    raise SpeechError(message, "unknown-voice", value=name, near=near, known=None if near else known)


def is_synthetic(voice: str) -> bool:
    """Whether a voice as reports name it is heard and made by a machine."""
    return voice.startswith(("offline:", "edge:"))


def _nearest(wanted: str) -> str | None:
    """The name most like one that is not offered."""
    names = {known.casefold(): known for voice in VOICES for known in (voice.name, voice.online)}
    close = difflib.get_close_matches(wanted, names, n=1)
    return names[close[0]] if close else None
