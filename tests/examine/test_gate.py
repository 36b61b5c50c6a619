"""The gate: good films pass, and each of a set of films broken on purpose is found out, by name."""

from __future__ import annotations

import shutil
import wave
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from tests.builders import natural, saved
from videopipe.assemble.aigc import KEY, hidden_label
from videopipe.assemble.metadata import metadata_arguments
from videopipe.assemble.report import read_report
from videopipe.events import silent
from videopipe.examine.expecting import Expectation, expectation
from videopipe.examine.gate import known_to, play, read_account
from videopipe.examine.wanted import WantedFile, kept, read_wanted
from videopipe.ffmpeg import run_ffmpeg
from videopipe.pipeline import MadeFilm, Settings, make, plan_film
from videopipe.render.encoding import Encoding
from videopipe.render.segment import segment_key
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.units import Size, Span

QUICK = Encoding(preset="ultrafast", crf=14, shrink=4)
FILM = """\
title: 山里的学校
voice: {files: narration/}
scenes:
  - title: {text: 山里的学校}
    duration: 1.2s
  - id: yard
    photo: yard.png
    motion: zoom-in
    say: 十年奋进。
  - color: "#000000"
    duration: 1s
    transition: dip
  - photo: yard.png
    motion: still
    duration: 1s
"""


def spoken(path: Path) -> None:
    """Three and a half seconds that rise and fall as syllables do."""
    rate, random = 24_000, np.random.default_rng(3)
    times = np.arange(int(3.5 * rate)) / rate
    loud = np.interp(times, np.arange(30) * 0.12, random.uniform(0, 1, 30)) ** 2
    samples = loud * np.sin(2 * np.pi * 220 * times) * 0.5 * (times > 0.1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((samples * 32767).astype("<i2").tobytes())


@dataclass(frozen=True)
class Made:
    """A film, what is wanted of it, and a copy of its file that carries the hidden label."""

    film: MadeFilm
    expected: Expectation
    labelled: Path
    file: WantedFile

    def failed(self, path: Path, *, again: bool = False) -> set[str]:
        """The names of the checks that `path` fails; `again` as from a report, without the timeline."""
        wanted, judge = self.expected.wanted, self.expected.judge
        if again:
            wanted = read_wanted(kept(self.expected.kept(*self.planned())))
            judge = known_to(wanted)
        played = play(path, wanted, judge, "en")
        checks = (*played.checks, *read_account(path, self.file, wanted, "en"))
        return {check.name for check in checks if not check.passed}

    def planned(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        played = play(self.labelled, self.expected.wanted, self.expected.judge, "en")
        return played.dark, played.still


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("gate")
    saved(natural(Size(900, 1200)), folder / "yard.png")
    (folder / "narration").mkdir()
    spoken(folder / "narration/yard.wav")
    (folder / "videopipe.yaml").write_text("music: off\n", encoding="utf-8")
    (folder / "film.yaml").write_text(FILM, encoding="utf-8")
    store = Store(folder / "store")
    settings = Settings(store, encoding=QUICK, jobs=1)
    film = make(folder / "film.yaml", settings, silent)
    planned = plan_film(folder / "film.yaml", settings, silent)
    keys = [segment_key(segment.timeline, QUICK) for segment in planned.plan.segments]
    expected = expectation(planned.plan, keys, Sources(planned.survey.files, store), store)
    labelled = folder / "labelled.mp4"
    label = ((KEY, hidden_label("school", "1")),)
    run_ffmpeg(["-i", str(film.film), "-c", "copy", *metadata_arguments(label), str(labelled)])
    file = WantedFile("douyin", Size(270, 480), (66, 77, 100), 10_000, 4_000_000_000, hidden_label=True)
    return Made(film, expected, labelled, file)


def test_a_good_film_passes_at_once_and_when_it_is_examined_again(good: Made) -> None:
    assert good.film.failed == ()
    report = read_report(good.film.folder)
    assert report["passed"] is True
    assert next(entry["file"] for entry in report["examined"]) == good.film.film.name
    assert good.failed(good.labelled) == set()
    assert good.failed(good.labelled, again=True) == set()


PICTURES = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "14", "-pix_fmt", "yuv420p", "-c:a", "copy"]
LABEL = metadata_arguments(((KEY, hidden_label("school", "1")),))
FROZEN = "[0:v]split[a][b];[a][b]freezeframes=first=60:last=90:replace=60[v]"
REPEATED = (
    "[0:v]split=3[a][b][c];[a]trim=end_frame=80,setpts=PTS-STARTPTS[x];"
    "[b]trim=start_frame=50:end_frame=80,setpts=PTS-STARTPTS[y];"
    "[c]trim=start_frame=110,setpts=PTS-STARTPTS[z];[x][y][z]concat=n=3[v]"
)
GRAPH = ["-map", "[v]", "-map", "0:a"]
BROKEN: dict[str, tuple[list[str], set[str]]] = {
    "a black second": (["-vf", "drawbox=t=fill:c=black:enable='between(n,60,90)'", *PICTURES, *LABEL], {"dark"}),
    "a frozen second": (["-filter_complex", FROZEN, *GRAPH, *PICTURES, *LABEL], {"frozen"}),
    "a second twice": (["-filter_complex", REPEATED, *GRAPH, *PICTURES, *LABEL], {"pictures"}),
    "no sound": (["-an", "-c", "copy", *LABEL], {"sound", "speech"}),
    "silence": (["-af", "volume=0", "-c:v", "copy", "-c:a", "aac", *LABEL], {"speech", "loudness"}),
    "late sound": (["-af", "adelay=300:all=1", "-c:v", "copy", "-c:a", "aac", *LABEL], {"in-sync"}),
    "too loud": (["-af", "volume=9dB", "-c:v", "copy", "-c:a", "aac", *LABEL], {"loudness", "peak"}),
    "no colour tags": (
        ["-vf", "setparams=color_primaries=unknown:color_trc=unknown:colorspace=unknown", *PICTURES, *LABEL],
        {"colors"},
    ),
    "a copy without the label": (["-c", "copy", "-movflags", "+faststart"], {"hidden-label"}),
    "an index behind": (["-c", "copy", *LABEL, "-movflags", "use_metadata_tags"], {"fast-start"}),
    "another size": (["-vf", "scale=216:384", *PICTURES, *LABEL], {"picture"}),
    "a second less": (["-t", "5", "-c", "copy", *LABEL], {"frames"}),
    "another rate": (["-r", "25", *PICTURES, *LABEL], {"timing", "frames"}),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_film_is_found_out_by_name(fault: str, good: Made, tmp_path: Path) -> None:
    arguments, wanted = BROKEN[fault]
    broken = tmp_path / "broken.mp4"
    run_ffmpeg(["-i", str(good.labelled), *arguments, str(broken)])
    assert wanted <= good.failed(broken)
    assert wanted <= good.failed(broken, again=True) | {"pictures"}


def test_an_edit_list_that_delays_the_sound_is_late_sound(good: Made, tmp_path: Path) -> None:
    late = tmp_path / "late.mp4"
    twice = ["-i", str(good.labelled), "-itsoffset", "0.3", "-i", str(good.labelled), "-map", "0:v", "-map", "1:a"]
    run_ffmpeg([*twice, "-c", "copy", *LABEL, str(late)])
    assert "in-sync" in good.failed(late)


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (lambda content: content[: len(content) * 6 // 10], {"plays", "readable"}),
        (lambda content: content[:500], {"plays", "readable"}),
        (lambda _: b"", {"plays", "readable"}),
        (lambda _: b"<html>not a film</html>" * 100, {"plays", "readable"}),
        (lambda content: content[:-9000] + bytes(9000), {"plays"}),
    ],
)
def test_damage_is_a_check_that_fails_and_never_an_error(
    change: Callable[[bytes], bytes], names: set[str], good: Made, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(change(good.labelled.read_bytes()))
    assert good.failed(broken) & names


def test_caps_are_read_off_the_file(good: Made) -> None:
    small = replace(good, file=replace(good.file, most_bytes=1000, most_kbits=10))
    assert small.failed(good.labelled) == {"size-cap", "rate-cap"}


def test_a_file_that_is_not_there_fails(good: Made, tmp_path: Path) -> None:
    assert good.failed(tmp_path / "gone.mp4") == {"plays", "readable"}


def test_a_film_that_failed_is_delivered_marked_and_not_taken_as_remembered(
    good: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "project"
    shutil.copytree(good.film.folder.parent.parent, folder)
    settings = Settings(Store(folder / "store"), encoding=QUICK, jobs=1)
    monkeypatch.setattr("videopipe.examine.gate.PEAK_DBTP", -60.0)
    (folder / "film.yaml").write_text(FILM.replace("1.2s", "1.3s"), encoding="utf-8")
    film = make(folder / "film.yaml", settings, silent)
    assert [(one.file, [check.name for check in one.failed]) for one in film.failed] == [("film.douyin.mp4", ["peak"])]
    assert film.film.is_file()
    assert read_report(film.folder)["passed"] is False
    assert "failure" in (film.folder / "report.html").read_text(encoding="utf-8")
    monkeypatch.undo()
    again = make(folder / "film.yaml", settings, silent)
    assert again.failed == ()
    assert read_report(film.folder)["passed"] is True


def test_after_a_change_only_what_was_drawn_again_is_looked_at_again(good: Made, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    shutil.copytree(good.film.folder.parent.parent, folder)
    store = Store(folder / "store")

    def looked_at() -> set[Path]:
        return set((folder / "store").rglob("seen/**/*.npz"))

    before = looked_at()
    changed = FILM.replace("    motion: still\n    duration: 1s", "    motion: still\n    duration: 1.1s")
    (folder / "film.yaml").write_text(changed, encoding="utf-8")
    film = make(folder / "film.yaml", Settings(store, encoding=QUICK, jobs=1), silent)
    assert film.failed == ()
    assert len(before) == 4
    assert len(looked_at() - before) == 1
