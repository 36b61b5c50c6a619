"""The two pieces: what is played, when and how."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from sounds.instruments import bass, bell, brush, kick, piano, pizzicato, shaker, strings
from sounds.mixing import Instrument, Loop

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
QUALITIES = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "m7": (0, 3, 7, 10),
    "7": (0, 4, 7, 10),
    "sus": (0, 5, 7),
    "add9": (0, 4, 7, 14),
}
CHORD = re.compile(r"([A-G])(#?)(m7|m|7|sus|add9)?(?:/([A-G])(#?))?$")

SPRING_CHORDS = "Dadd9 Bm7 G Asus D F#m G A Dadd9 Bm7 Em7 A G D/F# Em7 A G A F#m Bm Em7 A D D/F# Gadd9 D/F# Em7 Asus"
SPRING_MELODY = (
    "A4:1 D5:1 E5:.5 F#5:1.5 | E5:1 D5:1 B4:2 | B4:1 D5:1 E5:.5 D5:.5 B4:1 | A4:3 -:1 |"
    "A4:1 D5:1 E5:.5 F#5:.5 A5:1 | A5:1.5 F#5:.5 E5:2 | D5:1 E5:1 B4:1 D5:1 | E5:3 -:1 |"
    "A4:1 D5:1 E5:.5 F#5:1.5 | A5:1 F#5:.5 E5:.5 D5:2 | E5:1 D5:.5 B4:.5 D5:1 E5:1 | E5:2.5 F#5:.5 A5:1 |"
    "B5:1.5 A5:.5 F#5:1 D5:1 | F#5:1.5 E5:.5 D5:2 | B4:1 D5:1 E5:1 F#5:1 | E5:3 -:1 |"
    "B5:1.5 A5:.5 B5:1 D6:1 | C#6:1 B5:.5 A5:.5 E5:2 | A5:1.5 B5:.5 A5:1 F#5:1 | D5:1 E5:.5 F#5:.5 B4:2 |"
    "E5:1 F#5:.5 A5:.5 B5:1 A5:1 | A5:1.5 F#5:.5 E5:1 C#5:1 | D5:3 -:1 | -:2 A4:1 B4:1 |"
    "B4:2 D5:2 | A4:2 F#5:2 | E5:2 D5:2 | E5:1 D5:1 A4:2"
)

FORWARD_CHORDS = (
    "G D/F# Em7 Cadd9 G D/F# Em7 Cadd9 G D Em7 Dsus C G/B Am7 D C G/B Am7 Dsus Em Cadd9 G D/F# Em Cadd9 G D"
)
FORWARD_MELODY = (
    "-:4 | -:4 | -:4 | -:3 D5:.5 E5:.5 |"
    "G5:1.5 A5:.5 B5:1 A5:.5 G5:.5 | A5:2 D5:1 E5:1 | G5:1.5 E5:.5 D5:1 E5:1 | G5:2 E5:1 D5:1 |"
    "G5:1.5 A5:.5 B5:1 D6:1 | A5:2.5 G5:.5 A5:1 | B5:1 G5:1 E5:1 G5:1 | A5:3 G5:.5 A5:.5 |"
    "E5:1 G5:1 C6:1 B5:.5 A5:.5 | B5:2 G5:2 | A5:1 C6:.5 B5:.5 A5:1 E5:1 | F#5:2 A5:2 |"
    "E5:1 G5:1 C6:1 D6:1 | D6:1.5 B5:.5 G5:2 | A5:1 B5:.5 C6:.5 B5:1 A5:1 | A5:3 A5:.5 B5:.5 |"
    "B5:1.5 A5:.5 G5:1 B5:1 | D6:1.5 C6:.5 G5:2 | B5:1.5 A5:.5 G5:1 D5:1 | A5:2 F#5:1 A5:1 |"
    "B5:1.5 A5:.5 G5:1 B5:1 | D6:1 E6:1 D6:1 G5:1 | B5:2 A5:1 G5:1 | A5:2 F#5:1 D5:1"
)


def pitch(name: str) -> int:
    """Read a note such as F#5."""
    return 12 * (int(name[-1]) + 1) + NAMES[name[0]] + name.count("#")


def chord(name: str) -> tuple[int, tuple[int, ...]]:
    """Read a chord: its bass (octave 2 or low 3) and its tones above middle C."""
    match = CHORD.match(name)
    if match is None:
        raise ValueError(f"not a chord: {name}")
    root = NAMES[match[1]] + len(match[2])
    low = NAMES[match[4]] + len(match[5] or "") if match[4] else root
    tones = tuple(sorted({60 + (root + step) % 12 for step in QUALITIES[match[3] or ""]}))
    return 36 + low + (12 if low < 2 else 0), tones


def melody(text: str) -> Iterator[tuple[float, int, float]]:
    """Read a melody: beat, pitch and length of every note."""
    for number, bar in enumerate(text.split("|")):
        beat = 4.0 * number
        for item in bar.split():
            name, length = item.split(":")
            if name != "-":
                yield beat, pitch(name), float(length)
            beat += float(length)


class Player:
    """Plays on a loop in beats, with a human touch."""

    def __init__(self, tempo: float, bars: int, seed: int) -> None:
        self.beat = 60 / tempo
        self.loop = Loop(bars * 4 * self.beat)
        self.random = np.random.default_rng(seed)

    def note(
        self,
        instrument: Instrument,
        beat: float,
        tone: float,
        length: float,
        force: float,
        *,
        pan: float = 0,
        room: float = 0.3,
    ) -> None:
        late = float(self.random.normal(0, 0.005))
        touch = force * float(np.clip(self.random.normal(1, 0.05), 0.85, 1.15))
        self.loop.play(instrument, beat * self.beat + late, tone, length * self.beat, touch, pan=pan, room=room)


def spring() -> Loop:
    """Gentle and hopeful: felt piano, strings, a few bells. D major, 88 to the minute."""
    player = Player(88, 28, 1)
    swell = [0.45] * 8 + [0.62] * 8 + [0.8] * 8 + [0.5] * 4
    for bar, name in enumerate(SPRING_CHORDS.split()):
        low, tones = chord(name)
        _broken_chord(player, bar, low, tones, 0.3 + 0.16 * swell[bar])
        _pad(player, bar, low, tones, 0.72 * swell[bar])
        if 8 <= bar < 24:
            _plucks(player, bar, tones, 0.5 * swell[bar])
        if bar % 4 in (0, 2):
            player.note(bell, bar * 4 + 3, tones[-1] + 24, 2, 0.4 * swell[bar], pan=0.4, room=0.8)
    for beat, tone, length in melody(SPRING_MELODY):
        force = 0.6 + 0.25 * swell[int(beat // 4)] + (0.06 if beat % 2 == 0 else 0)
        player.note(piano, beat, tone, length, force, pan=0.1, room=0.5)
        if 64 <= beat < 92:
            player.note(strings, beat, tone, length, 0.6, pan=-0.15, room=0.6)
    return player.loop


def _broken_chord(player: Player, bar: int, low: int, tones: tuple[int, ...], force: float) -> None:
    figure = (low, low + 12, tones[0], tones[1], tones[2], tones[1], tones[0], tones[1])
    for step, tone in enumerate(figure):
        accent = 1.2 if step == 0 else 1.0 if step % 2 == 0 else 0.86
        player.note(
            piano, bar * 4 + step / 2, tone, 1.6 if step else 3.5, force * accent, pan=-0.22 + 0.05 * step, room=0.4
        )


def _pad(player: Player, bar: int, low: int, tones: tuple[int, ...], force: float) -> None:
    for place, tone in enumerate((low + 12, *tones)):
        pan = (-0.45, -0.15, 0.2, 0.5, 0.35)[place]
        player.note(strings, bar * 4 - 0.12, tone, 4.0, force * (0.9 if place else 0.7), pan=pan, room=0.6)


def _plucks(player: Player, bar: int, tones: tuple[int, ...], force: float) -> None:
    for step, place in ((0.5, 0), (1.5, 1), (2.5, 2), (3.5, 1)):
        player.note(pizzicato, bar * 4 + step, tones[place] + 12, 0.5, force, pan=0.5, room=0.5)


def forward() -> Loop:
    """Brighter, with drive: ostinato, warm strings, soft drums. G major, 104 to the minute."""
    player = Player(104, 28, 2)
    energy = [0.5] * 4 + [0.68] * 8 + [0.8] * 8 + [0.95] * 8
    for bar, name in enumerate(FORWARD_CHORDS.split()):
        low, tones = chord(name)
        _ostinato(player, bar, tones, 0.34 + 0.2 * energy[bar])
        _pad(player, bar, low, tones, 0.75 * energy[bar])
        _bass_line(player, bar, low, energy[bar])
        if bar >= 2:
            _drums(player, bar, energy[bar], full=bar >= 4)
        if bar >= 12:
            _plucks(player, bar, tones, 0.45 * energy[bar])
    for beat, tone, length in melody(FORWARD_MELODY):
        level = energy[int(beat // 4)]
        player.note(piano, beat, tone, length, 0.62 + 0.25 * level, pan=0.08, room=0.45)
        if beat >= 48:
            player.note(strings, beat, tone, length, 0.75 * level, pan=-0.15, room=0.6)
        if beat >= 80:
            player.note(bell, beat, tone + 12, length, 0.35, pan=0.35, room=0.7)
    return player.loop


def _ostinato(player: Player, bar: int, tones: tuple[int, ...], force: float) -> None:
    figure = (0, 2, 1, 2, 0, 2, 1, 2)
    for step, place in enumerate(figure):
        accent = (1.22, 0.82, 0.95, 1.08)[step % 4]
        player.note(
            piano,
            bar * 4 + step / 2,
            tones[place] + 12 * (place == 0),
            0.75,
            force * accent,
            pan=-0.2 + 0.1 * place,
            room=0.35,
        )
    player.note(piano, bar * 4, tones[0] - 12, 3.6, force, pan=-0.3, room=0.35)


def _bass_line(player: Player, bar: int, low: int, force: float) -> None:
    for beat, length, step in ((0, 1.4, 0), (1.5, 0.5, 0), (2, 1.3, 0), (3.5, 0.5, 7)):
        player.note(bass, bar * 4 + beat, low + step, length, 0.75 * force, room=0.08)


def _drums(player: Player, bar: int, force: float, *, full: bool) -> None:
    for beat in (0.0, 1.5, 2.0) if full else (0.0, 2.0):
        player.note(kick, bar * 4 + beat, 36, 0.4, force * (0.75 if beat == 1.5 else 1), room=0.06)
    for eighth in range(8):
        grain = 70 + eighth
        player.note(shaker, bar * 4 + eighth / 2, grain, 0.1, force * (0.6 if eighth % 2 else 1), pan=0.35, room=0.15)
    if full:
        for beat in (1.0, 3.0):
            player.note(brush, bar * 4 + beat, 38, 0.3, force, pan=-0.1, room=0.3)


PIECES = {"spring": spring, "forward": forward}
