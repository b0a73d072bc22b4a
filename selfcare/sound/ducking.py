"""Words and tones on one track: a tone that sounds while words are heard is softer, planned and not by chance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from selfcare.sound.placing import Said
from selfcare.sound.track import Placed, Track

DUCKED = 0.35  # 9 dB softer
RINGS = 0.35  # seconds in which most of any tone is heard; what rings on after that disturbs no word


def with_words(tones: Track, said: Iterable[Said]) -> Track:
    """Return the track of both, in order; the words as loud as they are, the tones below them ducked."""
    words = sorted(said, key=attrgetter("at"))
    ducked = [replace(tone, gain=tone.gain * DUCKED) if _under(tone, words) else tone for tone in tones.placed]
    return Track(tuple(sorted((*ducked, *(each.placed for each in words)), key=attrgetter("at"))))


def _under(tone: Placed, words: Sequence[Said]) -> bool:
    """Whether words are heard while a tone sounds: no two sentences overlap, so the last one begun is enough."""
    begun = bisect_left(words, tone.at + RINGS, key=attrgetter("at"))
    return begun > 0 and tone.at < words[begun - 1].end
