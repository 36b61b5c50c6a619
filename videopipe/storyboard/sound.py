"""What is heard: the voice and the music."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, PlainValidator, ValidationInfo, model_validator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import (
    PathText,
    PlaceText,
    VoiceName,
    gain_between,
    hertz_between,
    percent_between,
    read_engine,
    read_fallback,
    time_between,
)


def _pitch_can_be_made(pitch_hz: int, info: ValidationInfo) -> int:
    if pitch_hz and info.data.get("engine") in ("offline", "recording"):
        raise WritingError(f"{info.data['engine']}-pitch")
    return pitch_hz


class Voice(Shape):
    """Who speaks and how. In a scene, what is not said is the film's."""

    engine: Annotated[
        Literal["offline", "edge", "recording", "silent"],
        PlainValidator(read_engine),
        key(
            "What makes the speech: `offline`, the embedded voice; `edge`, the online service; `recording`, your own"
            " recordings (see `files`); `silent`, believable lengths without sound.",
            "用什么配音：`offline` 为内置音色；`edge` 为在线配音；`recording` 为自己的录音（见 `files`）；"
            "`silent` 不出声、只按语速留出时长，适合试看。",
            kind="engine",
            example="offline",
            default="offline",
        ),
    ] = "offline"
    name: Annotated[
        VoiceName,
        key("The voice's name.", "音色的名字。", kind="line", example="xiaoxiao", default="xiaoxiao"),
    ] = "xiaoxiao"
    rate_percent: Annotated[
        int,
        percent_between(-50, 100),
        key(
            "Faster (+) or slower (−) than the voice speaks by itself (−50% to +100%).",
            "语速：比平常快（+）或慢（−），-50% 到 +100%。",
            kind="percent",
            example="+8%",
            default="+0%",
            alias="rate",
        ),
    ] = 0
    pitch_hz: Annotated[
        int,
        hertz_between(-100, 100),
        AfterValidator(_pitch_can_be_made),
        key(
            "Higher (+) or lower (−); the offline voice knows `+0Hz` only.",
            "音调：更高（+）或更低（−）；内置音色只能是 `+0Hz`。",
            kind="hertz",
            example="+0Hz",
            default="+0Hz",
            alias="pitch",
        ),
    ] = 0
    volume_percent: Annotated[
        int,
        percent_between(-90, 100),
        key(
            "Louder (+) or softer (−).",
            "音量：更响（+）或更轻（−）。",
            kind="percent",
            example="+0%",
            default="+0%",
            alias="volume",
        ),
    ] = 0

    fallback: Annotated[
        Annotated[Literal["offline"], PlainValidator(read_fallback)] | None,
        key(
            "Who speaks the whole film when the online service cannot: `offline`. Without it the film is not made.",
            "在线配音不成时，由谁给整部片子配音：`offline`。不写则不出片。",
            kind="fallback",
            example="offline",
            default="none",
        ),
    ] = None
    files: Annotated[
        PlaceText | None,
        key(
            "Your own recordings: a folder with one sound file per scene, named after the scene's `id`"
            " (`narration/school.m4a` for `id: school`); in a scene, its file. Writing `files` chooses `recording`.",
            "自己的录音：一个文件夹，每个场景一个录音文件，以场景的 `id` 命名（`id: school` 对应"
            " `narration/school.m4a`）；写在场景里时，就是那个场景的录音文件。写了 `files` 就用 `recording`。",
            kind="path",
            example="narration/",
            default="none",
        ),
    ] = None

    @model_validator(mode="after")
    def _fallback_of_the_online_voice(self) -> Voice:
        if self.fallback and "engine" in self.model_fields_set and self.engine != "edge":
            raise WritingError("fallback-without-edge", ("fallback",))
        return self

    @model_validator(mode="before")
    @classmethod
    def _in_short(cls, value: object) -> object:
        """A name alone, and recordings without saying that they are."""
        if isinstance(value, str):
            return {"name": value}
        return {"engine": "recording", **value} if isinstance(value, dict) and "files" in value else value


class Music(Shape):
    """What sounds under the narration; it loops when it is short."""

    file: Annotated[PathText, key("The music's file.", "音乐文件。", kind="path", example="assets/music/spring.ogg")]
    volume_db: Annotated[
        float,
        gain_between(-60, 12),
        key(
            "How loud while somebody speaks, against the voice (−60dB to 12dB).",
            "有人说话时的音量，相对于人声（-60dB 到 12dB）。",
            kind="gain",
            example="-18dB",
            default="-18dB",
            alias="volume",
        ),
    ] = -18.0
    duck_db: Annotated[
        float,
        gain_between(0, 40),
        key(
            "How much louder it becomes where nobody speaks for a while.",
            "没有人说话时，音乐升高多少。",
            kind="gain",
            example="10dB",
            default="10dB",
            alias="duck",
        ),
    ] = 10.0
    fade_in_ms: Annotated[
        int,
        time_between(0, 30_000),
        key(
            "How long it takes to come in.",
            "开头渐强的时间。",
            kind="time",
            example="1s",
            default="1s",
            alias="fade_in",
        ),
    ] = 1000
    fade_out_ms: Annotated[
        int,
        time_between(0, 30_000),
        key(
            "How long it takes to go out.",
            "结尾渐弱的时间。",
            kind="time",
            example="2s",
            default="2s",
            alias="fade_out",
        ),
    ] = 2000
    start_ms: Annotated[
        int,
        time_between(0, 3_600_000),
        key(
            "Where in the file the music begins.",
            "从文件的什么时间开始放。",
            kind="time",
            example="0:10",
            default="0s",
            alias="start",
        ),
    ] = 0

    @model_validator(mode="before")
    @classmethod
    def _file_alone(cls, value: object) -> object:
        return {"file": value} if isinstance(value, str) else value
