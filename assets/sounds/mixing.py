"""The desk: placing notes in a loop, room, compression and loudness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sounds.instruments import RATE, Sound

Stereo = NDArray[np.float64]
Instrument = Callable[[float, float, float], Sound]


@dataclass
class Loop:
    """A stereo loop; whatever sounds past its end returns at its beginning."""

    seconds: float
    dry: Stereo = field(init=False)
    room: Stereo = field(init=False)
    _notes: dict[tuple[str, float, float, float], Sound] = field(default_factory=dict)

    def __post_init__(self) -> None:
        samples = round(self.seconds * RATE)
        self.dry = np.zeros((2, samples))
        self.room = np.zeros((2, samples))

    def play(
        self,
        instrument: Instrument,
        start: float,
        pitch: float,
        held: float,
        force: float,
        *,
        pan: float = 0.0,
        room: float = 0.3,
    ) -> None:
        """Add one note; pan runs from -1 to 1, room is the share sent to the reverb."""
        key = (instrument.__name__, pitch, round(held, 3), round(force, 2))
        if key not in self._notes:
            self._notes[key] = instrument(pitch, held, round(force, 2))
        sound = self._notes[key]
        angle = (pan + 1) * np.pi / 4
        placed = np.outer((np.cos(angle), np.sin(angle)), sound)
        first = round(start * RATE) % self.dry.shape[1]
        before_end = min(sound.size, self.dry.shape[1] - first)
        for track, share in ((self.dry, 1.0), (self.room, room)):
            track[:, first : first + before_end] += share * placed[:, :before_end]
            track[:, : sound.size - before_end] += share * placed[:, before_end:]


def finish(loop: Loop, *, loudness: float = -18.0, ceiling: float = -3.6) -> Stereo:
    """Reverb, gentle compression and levels."""
    mixed = loop.dry + _reverb(loop.room)
    mixed = _without_rumble(mixed)
    mixed = _compress(mixed)
    for _ in range(3):
        mixed = mixed * 10 ** ((loudness - measure(mixed)) / 20)
        mixed = _limit(mixed, 10 ** (ceiling / 20))
    return mixed


def measure(sound: Stereo) -> float:
    """Integrated loudness in LUFS (ITU-R BS.1770, gated)."""
    weighted = _filtered(sound, _k_weight)
    block, hop = int(0.4 * RATE), int(0.1 * RATE)
    power = np.cumsum((weighted**2).sum(axis=0))
    starts = np.arange(0, power.size - block, hop)
    means = (power[starts + block] - power[starts]) / block
    means = means[means > 10 ** ((-70 + 0.691) / 10)]
    gate = means.mean() / 10
    return float(-0.691 + 10 * np.log10(means[means > gate].mean()))


def _filtered(sound: Stereo, response: Callable[[Sound], NDArray[np.complex128]]) -> Stereo:
    spectrum = np.fft.rfft(sound, axis=1)
    gains = response(np.fft.rfftfreq(sound.shape[1], 1 / RATE))
    return np.fft.irfft(spectrum * gains, n=sound.shape[1], axis=1)


def _k_weight(frequencies: Sound) -> NDArray[np.complex128]:
    turn = np.exp(-2j * np.pi * frequencies / RATE)
    shelf = (1.53512485958697 - 2.69169618940638 * turn + 1.19839281085285 * turn**2) / (
        1 - 1.69065929318241 * turn + 0.73248077421585 * turn**2
    )
    high = (1 - 2 * turn + turn**2) / (1 - 1.99004745483398 * turn + 0.99007225036621 * turn**2)
    return np.asarray(shelf * high)


def _without_rumble(sound: Stereo) -> Stereo:
    def response(frequencies: Sound) -> NDArray[np.complex128]:
        low = frequencies**2 / (frequencies**2 + 34.0**2)
        air = 1 / np.sqrt(1 + (frequencies / 11_000) ** 4)
        return (low * air).astype(np.complex128)

    return _filtered(sound, response)


def _reverb(sent: Stereo, seconds: float = 2.3) -> Stereo:
    """A warm hall: decaying noise, duller as it fades, different left and right."""
    times = np.arange(int(seconds * RATE)) / RATE
    answer = np.zeros_like(sent)
    for channel in range(2):
        noise = np.random.default_rng(90 + channel).normal(size=times.size)
        dull = np.convolve(noise, np.hanning(40) / 20, mode="same")
        bright = np.convolve(noise, np.hanning(9) / 4.5, mode="same")
        tail = dull * np.exp(-times * 6.9 / seconds) + 0.4 * bright * np.exp(-times * 6.9 / 0.8)
        tail *= np.clip((times - 0.018) / 0.03, 0, 1)
        tail /= np.sqrt((tail**2).sum())
        wave = np.fft.rfft(sent[channel]) * np.fft.rfft(tail, n=sent.shape[1])
        answer[channel] = np.fft.irfft(wave, n=sent.shape[1])
    return answer


def _compress(sound: Stereo, ratio: float = 2.0) -> Stereo:
    """Slow, even gain riding around the average level."""
    power = (sound**2).mean(axis=0)
    spread = np.exp(-((np.arange(power.size) - power.size // 2) ** 2) / (2 * (0.12 * RATE) ** 2))
    spread = np.roll(spread / spread.sum(), -(power.size // 2))
    smooth = np.fft.irfft(np.fft.rfft(power) * np.fft.rfft(spread), n=power.size)
    level = np.sqrt(np.maximum(smooth, 1e-9))
    threshold = np.sqrt(power.mean()) * 0.9
    gain = np.where(level > threshold, (level / threshold) ** (1 / ratio - 1), 1.0)
    return np.asarray(sound * gain)


def _limit(sound: Stereo, ceiling: float) -> Stereo:
    """Bend only the highest peaks."""
    knee = ceiling * 0.7
    size = np.abs(sound)
    room = ceiling - knee
    bent = knee + room * np.tanh((size - knee) / room)
    return np.asarray(np.where(size > knee, np.sign(sound) * bent, sound))
