"""Music repeated for as long as a film lasts, each repeat melting into the next at equal power."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from videopipe.sound.decode import SAMPLE_RATE, Samples

SEAM_MS = 1500


class Source(Protocol):
    """Samples that can be read anywhere."""

    def __len__(self) -> int: ...

    def read(self, first: int, count: int) -> Samples:
        """Samples × 2 from `first` on."""
        ...


class Loop:
    """`source` for ever."""

    def __init__(self, source: Source) -> None:
        self._source, self._own = source, len(source)
        self._seam = min(SEAM_MS * SAMPLE_RATE // 1000, self._own // 4)
        self._period = self._own - self._seam

    def read(self, first: int, count: int) -> Samples:
        """`count` samples × 2 from `first` on."""
        parts = []
        at = first
        while at < first + count:
            turn, place = divmod(at, self._period)
            until = self._seam if turn and place < self._seam else self._period
            taken = min(until - place, first + count - at)
            own = self._source.read(place, taken)
            parts.append(self._melted(own, place) if turn and place < self._seam else own)
            at += taken
        return np.concatenate(parts) if len(parts) > 1 else parts[0]

    def _melted(self, own: Samples, place: int) -> Samples:
        """The beginning of a repeat, `place` samples into the end of the one before."""
        before = self._source.read(self._period + place, len(own))
        turn = ((place + np.arange(len(own), dtype=np.float32)) / max(self._seam - 1, 1) * np.float32(np.pi / 2))[
            :, None
        ]
        return before * np.cos(turn) + own * np.sin(turn)
