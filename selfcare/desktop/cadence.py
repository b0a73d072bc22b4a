"""The rhythm of the present move: the words that go with it, and how full the lungs are, by the author's own loop.

Where a breathing exercise has no loop of its own, each repetition is one breath.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi, sin
from typing import Final

from selfcare.routine.pacing import HELD, Pace, paces_of
from selfcare.session.moment import Moment
from selfcare.translation import marked, tr

#: Stays of at least so many seconds have a word of their own; in shorter ones the word of the move stays.
_STAY: Final = 2.0
#: Steps of the halo that can be told apart.
_STEPS: Final = 48
_BREATHS: Final = {"in": marked("Breathe in"), "out": marked("Breathe out"), None: ""}
_FULL: Final = {"in": 1.0, "out": 0.0}
_ONE_BREATH: Final = (Pace(0, 0, None, "in"), Pace(0, 0, None, "out"))
_REPETITION: Final = frozenset({"in", "hold", "out", "pause"})


@dataclass(frozen=True, slots=True)
class Cadence:
    """`word` said of this moment, "" for none; `full` from 0 to 1, None where not both halves of a breath are paced."""

    word: str
    full: float | None


def cadence_of(moment: Moment, language: str) -> Cadence | None:
    """Return the rhythm of a moment; None where nothing is worked, or where a position is held or a stroke is free."""
    exercise = moment.exercise
    if exercise is None or moment.state == "resuming":
        return None
    paces = paces_of(exercise, language)
    if moment.phase.kind in _REPETITION:
        return _of_repetition(moment, paces or (_ONE_BREATH if exercise.technique == "breathing" else ()))
    if moment.phase.kind == "work" and paces and max(pace.hold for pace in paces) < HELD:
        return _of_loop(moment, paces)
    return None


def _of_repetition(moment: Moment, paces: Sequence[Pace]) -> Cadence | None:
    if not paces:
        return None
    kind, seconds = moment.phase.kind, moment.phase.seconds
    share = 1 - moment.phase_left / max(seconds, 1e-6) if kind in ("in", "out") else None
    return _cadence((paces[0], paces[-1]), 0 if kind in ("in", "hold") else 1, share, seconds, moment)


def _of_loop(moment: Moment, paces: Sequence[Pace]) -> Cadence | None:
    whole = sum(pace.seconds for pace in paces)
    left = (moment.elapsed - moment.phase.start) % whole if whole > 0 else 0.0
    for index, pace in enumerate(paces):
        if left < pace.over:
            return _cadence(paces, index, left / pace.over, pace.over, moment)
        left -= pace.over
        if left < pace.hold:
            return _cadence(paces, index, None, pace.hold, moment)
        left -= pace.hold
    return None


def _cadence(paces: Sequence[Pace], index: int, share: float | None, seconds: float, moment: Moment) -> Cadence | None:
    """Return the rhythm at `share` of a move, None of it for the stay of `seconds` behind it."""
    pace, full = paces[index], _full(paces, index, share)
    word = pace.say or tr(_BREATHS[pace.breath])
    breathing = moment.exercise is not None and moment.exercise.technique == "breathing"
    if share is None and seconds >= _STAY and (breathing or index < len(paces) - 1):
        word = tr("Hold")
    return Cadence(word, full) if word or full is not None else None


def _full(paces: Sequence[Pace], index: int, share: float | None) -> float | None:
    """Return how full the lungs are: a move without a breath leaves them as the one before did."""
    if not {"in", "out"} <= {pace.breath for pace in paces}:
        return None
    before, after = _breath_after(paces, index - 1), _breath_after(paces, index)
    if share is None:
        return after
    eased = (1 + sin(pi * (share - 0.5))) / 2
    return round((before + (after - before) * eased) * _STEPS) / _STEPS


def _breath_after(paces: Sequence[Pace], index: int) -> float:
    for back in range(len(paces)):
        breath = paces[(index - back) % len(paces)].breath
        if breath is not None:
            return _FULL[breath]
    return 0.0
