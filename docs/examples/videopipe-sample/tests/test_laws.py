"""What this package adds keeps videopipe's laws."""

from importlib.resources import as_file, files

from videopipe_sample.countdown import COUNTDOWN
from videopipe_sample.curtain import blend
from videopipe_sample.sign import SIGN

from videopipe.testing import check_caption_style, check_look, check_scene_kind, check_transition


def test_the_transition() -> None:
    check_transition(blend)


def test_the_caption_style() -> None:
    check_caption_style(SIGN)


def test_the_scene_kind() -> None:
    check_scene_kind(
        COUNTDOWN,
        "countdown: {days: 100, until: 2022年全国教师教学能力大赛总决赛, photo: gate.jpg}",
        "{countdown: {days: 3, until: 开学}, heading: 准备好了吗, tag: 张掖市第一小学}",
    )


def test_the_look() -> None:
    with as_file(files("videopipe_sample.looks") / "autumn.toml") as path:
        check_look(path)
