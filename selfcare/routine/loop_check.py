"""Whether the loop of a picture keeps time with the repetition it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isclose

from selfcare.routine.models import Exercise, Repetitions, Tempo
from selfcare.routine.problems import Finding
from selfcare.routine.units import NotAnAmount, read_time
from selfcare.translation import tr


def check_loop(exercise: Exercise) -> Iterator[Finding]:
    """Find a picture whose loop takes another time than the repetition it shows."""
    motion, work = exercise.figure.get("motion"), exercise.dose.work
    if not isinstance(motion, list) or not isinstance(work, Repetitions) or len(motion) < 2:
        return
    moments = [_moments(move) for move in motion if isinstance(move, Mapping)]
    told = sum(over + hold for over, hold in moments)
    turns = told / work.tempo.seconds
    both_ways = exercise.sides.kind == "alternating" and isclose(turns, 2, abs_tol=0.05)
    if isclose(turns, 1, abs_tol=0.05) or both_ways:
        yield from _loop_moments(moments, work.tempo)
        return
    what = tr("The picture takes {picture:g} s for a repetition of {seconds:g} s.").format(
        picture=told, seconds=work.tempo.seconds
    )
    yield Finding(("figure", "motion"), what, _loop_mend(work.tempo), "loop", "warning", on_key=True)


def _loop_moments(moments: list[tuple[float, float]], tempo: Tempo) -> Iterator[Finding]:
    if len(moments) == 2 and moments != [(tempo.in_, tempo.hold), (tempo.out, tempo.pause)]:
        what = tr("The picture moves and holds at other moments than the tempo.")
        yield Finding(("figure", "motion"), what, _loop_mend(tempo), "loop", "warning", on_key=True)


def _loop_mend(tempo: Tempo) -> str:
    return tr("Write `{there}` for the way there and `{back}` for the way back.").format(
        there=f"over: {tempo.in_:g} s, hold: {tempo.hold:g} s", back=f"over: {tempo.out:g} s, hold: {tempo.pause:g} s"
    )


def _moments(move: Mapping[object, object]) -> tuple[float, float]:
    return _seconds(move.get("over")), _seconds(move.get("hold"))


def _seconds(words: object) -> float:
    try:
        return 0.0 if words is None else read_time(words)
    except NotAnAmount:
        return 0.0
