"""A sentence as it can be heard: a file, and where in it the words are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Clip:
    """A WAV file (48 kHz, mono, 16 bit) of `seconds`; the first sound is at `onset`, the last at `end` (seconds).

    What lies before and after is near silence that keeps the first and last sound whole: it may overlap others.
    """

    path: Path
    seconds: float
    onset: float
    end: float

    @property
    def spoken(self) -> float:
        """Seconds from the first sound to the last."""
        return self.end - self.onset
