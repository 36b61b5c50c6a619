"""`python -m benchmarks.narration`: how long the embedded voice takes to load and to speak about a minute."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.page import machine, table, write_section
from videopipe.speech.offline import OfflineEngine
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.store import Store

THREADS = 2
TEXTS = (
    "十年来，全市新建改扩建学校三百二十一所，新增学位一点二万个，孩子们在家门口就能上好学。",
    "公办园在园幼儿占比提高到百分之六十二点五，三至六岁的孩子都有园可上。",
    "课后服务覆盖所有义务教育学校，编程、足球、书法、合唱，一个个社团点亮了傍晚的校园。",
    "智慧课堂走进乡村，一块屏幕连起城里和山里，同一位老师，同一堂课。",
    "九年义务教育巩固率达到百分之九十九点五，每个数字背后，都有老师的坚守。",
    "寄宿制学校用上了清洁取暖，冬天的教室温暖如春，再也不用生炉子。",
    "从丹霞到草原，从城市到乡村，公平而有质量的教育，正在抵达每一个孩子。",
    "灯火可亲，书声不息，下一个十年，我们一起出发。",
)


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock, and of the processor over all threads."""

    wall: float
    cpu: float


class _Watch:
    def __init__(self) -> None:
        self._wall, self._cpu = time.monotonic(), _cpu_s()

    @property
    def took(self) -> Took:
        return Took(time.monotonic() - self._wall, _cpu_s() - self._cpu)


def _cpu_s() -> float:
    used = os.times()
    return used.user + used.system


def main() -> None:
    """Measure and write the page's section."""
    with tempfile.TemporaryDirectory(prefix="videopipe-bench-") as name:
        engine = OfflineEngine(Store(Path(name)), THREADS)
        watch = _Watch()
        engine.speak(_request("好。"))
        loading = watch.took
        watch = _Watch()
        spoken_s = sum(engine.speak(_request(text)).duration_ms for text in TEXTS) / 1000
        speaking = watch.took
    rows = [_row("load the model and say one word", loading, None), _row("speak", speaking, spoken_s)]
    busy = f"The machine's load was {os.getloadavg()[0]:.1f} meanwhile." if hasattr(os, "getloadavg") else ""
    write_section(
        "narration",
        [
            "## Narration by the embedded voice",
            "",
            f"{len(TEXTS)} sentences, {spoken_s:.0f} s of speech, {THREADS} threads, one run; from an empty store, so",
            f"that the model's parts are joined first. {busy}",
            "",
            *table(("step", "wall s", "CPU s", "wall / speech", "CPU / speech"), rows),
            "",
            machine(),
        ],
    )


def _request(text: str) -> SpeechRequest:
    return SpeechRequest(text, VoiceChoice("offline", "xiaoxiao"))


def _row(step: str, took: Took, spoken_s: float | None) -> list[str]:
    shares = [f"{seconds / spoken_s:.2f}" if spoken_s else "" for seconds in (took.wall, took.cpu)]
    return [step, f"{took.wall:.1f}", f"{took.cpu:.1f}", *shares]


if __name__ == "__main__":
    main()
