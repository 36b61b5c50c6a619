"""Facts of clips: every kind that people send is read rightly, or refused by name with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clips import H264, made, numbered, patterned
from videopipe.assets.clip import clip_facts
from videopipe.errors import ClipError
from videopipe.units import Size


def test_an_ordinary_clip_says_what_it_is(tmp_path: Path) -> None:
    facts = clip_facts(patterned(tmp_path / "a.mp4", 1.2, tone=440))
    assert (facts.size, facts.length_ms, facts.rate, facts.sound) == (Size(320, 180), 1200, "25", 1)
    assert (facts.reading.stream, facts.reading.matrix, facts.reading.full_range) == (0, "bt601", False)
    assert not facts.broken


def test_the_ending_of_a_name_does_not_matter(tmp_path: Path) -> None:
    right = patterned(tmp_path / "a.mkv", 0.4)
    wrong = right.rename(tmp_path / "a.jpg")
    assert clip_facts(wrong).length_ms == 400


def test_odd_sides_and_wide_pixels(tmp_path: Path) -> None:
    odd = made(tmp_path / "odd.avi", "-f", "lavfi", "-i", "testsrc=s=321x181:d=0.2", "-c:v", "ffv1", "-pix_fmt", "bgr0")
    assert clip_facts(odd).size == Size(321, 181)
    wide = made(
        tmp_path / "wide.ts", "-f", "lavfi", "-i", "testsrc=s=720x576:d=0.2", "-vf", "setsar=64/45,setfield=tff",
        "-c:v", "mpeg2video", "-flags", "+ildct+ilme",
    )  # fmt: skip
    assert clip_facts(wide).size == Size(1024, 576)
    assert clip_facts(wide).reading.interlaced


def test_of_several_streams_the_largest_and_the_first_sound_are_taken(tmp_path: Path) -> None:
    small, large = patterned(tmp_path / "a.mp4", 0.4, tone=300), patterned(tmp_path / "b.mp4", 0.4, size="640x360")
    both = made(
        tmp_path / "both.mkv", "-i", str(small), "-i", str(large), "-map", "0", "-map", "1", "-map", "0:a", "-c", "copy"
    )
    facts = clip_facts(both)
    assert (facts.size, facts.reading.stream, facts.sound) == (Size(640, 360), 2, 1)


def test_pictures_end_before_the_sound_does(tmp_path: Path) -> None:
    file = made(
        tmp_path / "a.mp4", "-f", "lavfi", "-i", "testsrc=s=64x64:r=25:d=0.4", "-f", "lavfi", "-i", "sine=d=4", *H264
    )
    assert (clip_facts(file).length_ms, clip_facts(file).broken) == (400, False)


def test_a_clip_of_hours_is_read_at_once(tmp_path: Path) -> None:
    source = "color=red:s=64x64:r=1/60:d=14400"
    file = made(tmp_path / "hours.mp4", "-f", "lavfi", "-i", source, *H264, "-g", "5")
    assert clip_facts(file).length_ms == 14_400_000


@pytest.mark.parametrize("kind", ["mp4", "mkv"])
def test_a_file_that_breaks_off_says_how_far_it_goes(tmp_path: Path, kind: str) -> None:
    file = numbered(tmp_path / f"a.{kind}", range(240), *H264, "-g", "10", "-movflags", "+faststart")
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    facts = clip_facts(file)
    assert facts.broken
    assert 500 < facts.length_ms < 7000


def test_a_recording_without_a_length_in_its_header(tmp_path: Path) -> None:
    file = numbered(tmp_path / "a.mkv", range(45))
    streamed = tmp_path / "streamed.mkv"
    content = made(tmp_path / "b.mkv", "-i", str(file), "-c", "copy", "-f", "matroska", "-live", "1").read_bytes()
    streamed.write_bytes(content)
    facts = clip_facts(streamed)
    assert (facts.length_ms, facts.broken) == (1500, False)


def refused(path: Path) -> str:
    with pytest.raises(ClipError) as caught:
        clip_facts(path)
    return str(caught.value)


def test_what_is_no_clip_is_refused_by_name(tmp_path: Path) -> None:
    empty, words = tmp_path / "empty.mp4", tmp_path / "words.mp4"
    empty.write_bytes(b"")
    words.write_text("these are words " * 50, encoding="utf-8")
    assert refused(empty) == "empty.mp4: the file is empty"
    assert refused(words) == "words.mp4: not a film of a kind that can be read"
    sound = made(tmp_path / "sound.mp4", "-f", "lavfi", "-i", "sine=d=0.3")
    assert refused(sound) == "sound.mp4: there are no moving pictures in it"
    cut = patterned(tmp_path / "cut.mp4", 0.4)
    cut.write_bytes(cut.read_bytes()[:9000])
    assert refused(cut) == "cut.mp4: the file is cut off, its table of contents is missing"
    assert refused(tmp_path / "gone.mp4").startswith("gone.mp4: ")
    small = made(tmp_path / "small.mp4", "-f", "lavfi", "-i", "testsrc=s=8x8:d=0.2", *H264)
    assert refused(small) == "small.mp4: 8×8 pixels are too few to show"


@pytest.mark.parametrize(
    "script",
    [
        "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nsecret.mp4\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile secret.mp4\n",
    ],
)
def test_a_list_that_names_other_files_is_no_clip(tmp_path: Path, script: str) -> None:
    patterned(tmp_path / "secret.mp4", 0.2)
    (tmp_path / "list.mp4").write_text(script, encoding="utf-8")
    assert refused(tmp_path / "list.mp4") == "list.mp4: not a film of a kind that can be read"


def test_a_name_is_never_taken_for_an_option_or_a_protocol(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plain = patterned(tmp_path / "a.mp4", 0.2)
    for name in ("-i.mp4", "concat:a.mp4", "中文 %d 'x'.mp4"):
        Path(name).write_bytes(plain.read_bytes())
        assert clip_facts(Path(name)).length_ms == 200
