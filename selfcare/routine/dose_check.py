"""Amounts that nobody means: a hold of twenty minutes, a set of one second, hundreds of repetitions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from selfcare.routine.models import Dose, Repetitions
from selfcare.routine.problems import Finding, Place
from selfcare.routine.units import written_time
from selfcare.translation import tr

_MOST_REPETITIONS: Final = 100
_LONGEST_MOMENT: Final = 120.0
_LONGEST_SET: Final = 600.0
_LONGEST_STILL_SET: Final = 1800.0
_SHORTEST_SET: Final = 3.0
_LONGEST_REST: Final = 600.0
_STILL: Final = frozenset({"breathing", "relaxation"})
_LIMITED: Final = frozenset({"pressure", "stretch", "hold_relax"})
"""Techniques that have shorter limits of their own."""


def check_dose(place: Place, dose: Dose, technique: str) -> Iterator[Finding]:
    """Find what is far beyond any dose for this technique, most likely a slip of the pen; `place` is the dose's."""
    work = dose.work
    if isinstance(work, Repetitions):
        if work.count > _MOST_REPETITIONS:
            what = tr("One set has {count} repetitions.").format(count=work.count)
            mend = tr("Write {most} or fewer, unless it is meant.").format(most=_MOST_REPETITIONS)
            yield Finding((*place, "reps"), what, mend, "odd-dose", "warning")
        yield from _long_moments((*place, "tempo"), work, technique)
    elif 0 < work.seconds < _SHORTEST_SET:  # 0 stands for a time that could not be read
        what = tr("One set lasts {time} only.").format(time=written_time(work.seconds))
        mend = tr("Write `{time}` or more: it would be over before it is felt.").format(time="20 s")
        yield Finding((*place, "time"), what, mend, "odd-dose", "warning")
    elif technique not in _LIMITED:
        most = _LONGEST_STILL_SET if technique in _STILL else _LONGEST_SET
        yield from _too_long((*place, "time"), tr("One set lasts {time}."), work.seconds, most)
    yield from _too_long((*place, "rest"), tr("The rest between two sets lasts {time}."), dose.rest, _LONGEST_REST)


def _long_moments(place: Place, work: Repetitions, technique: str) -> Iterator[Finding]:
    tempo = work.tempo
    for word, seconds in (("in", tempo.in_), ("hold", tempo.hold), ("out", tempo.out), ("pause", tempo.pause)):
        if word != "hold" or technique != "pressure":
            what = tr("`{word}` takes {time} in each repetition.").format(word=word, time="{time}")
            yield from _too_long((*place, word), what, seconds, _LONGEST_MOMENT)


def _too_long(place: Place, what: str, seconds: float, most: float) -> Iterator[Finding]:
    if seconds > most:
        mend = tr("Write `{time}` or less, unless it is meant.").format(time=written_time(most))
        yield Finding(place, what.format(time=written_time(seconds)), mend, "odd-dose", "warning")
