"""How far a command may go: no longer on a point or in massage than is safe, no lighter than is worth doing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcare.routine.models import ExerciseStep, SideKind, Sides, Tempo, Timed
from selfcare.session import commands
from selfcare.session.engine import Session
from selfcare.session.events import Eased, PartEnded, RegionLeftOut
from tests.session.build import exercise, knead, routine, step, tuck


def at_work(*steps: ExerciseStep, pain_before: int | None = None) -> Session:
    """Return a session that has been at its first set for a second."""
    session = Session(routine(*steps), pain_before=pain_before)
    session.send(commands.Start(), 0)
    session.advance(36)
    assert session.moment().working
    return session


@pytest.mark.parametrize(("tags", "seconds"), [((), 75.0), (("sciatic_notch",), 30.0)])
def test_a_point_is_pressed_no_longer_than_is_safe(tags: tuple[str, ...], seconds: float) -> None:
    session = at_work(step(exercise("Press", Timed(seconds), technique="pressure", tags=tags)))
    session.send(commands.AddTime(), 36)
    assert session.moment().phase.seconds == seconds + 15
    assert not session.can(commands.AddTime())


def test_all_massage_together_lasts_twenty_minutes_at_most() -> None:
    session = at_work(knead(585, "none"), knead(600, "none"))
    session.send(commands.AddTime(), 36)
    assert not session.can(commands.AddTime())


def test_easing_leaves_what_is_worth_doing() -> None:
    timed, counted = at_work(knead(12)), at_work(tuck(3), tuck(3))
    timed.send(commands.Ease(), 36)
    assert [phase.seconds for phase in timed.timeline.phases if phase.kind == "work" and phase.side == "right"] == [
        10.0
    ]
    counted.send(commands.Ease(), 36)
    assert counted.moment().repetitions == 3


@pytest.mark.parametrize(("sides", "swapped"), [("each", "rubbing"), ("none", None)])
def test_a_gentler_exercise_takes_its_place_only_if_it_is_worked_on_the_same_sides(
    sides: SideKind, swapped: str | None
) -> None:
    gentler = exercise("Rubbing", Timed(60), sides=Sides(sides))
    eased, *_ = at_work(replace(knead(60), gentler=gentler)).send(commands.Ease(), 36)
    assert isinstance(eased, Eased)
    assert eased.swapped_to == swapped


@pytest.mark.parametrize(("before", "score", "stops"), [(None, 3, False), (1, 2, False), (1, 3, True), (0, 2, True)])
def test_pain_that_has_risen_by_two_since_the_check_in_leaves_its_region_out(
    before: int | None, score: int, *, stops: bool
) -> None:
    session = at_work(knead(60), pain_before=before)
    session.send(commands.Hurts(), 36)
    events = session.send(commands.Answer("dull", score), 36)
    assert any(isinstance(event, RegionLeftOut) for event in events) == stops


def test_a_repetition_counts_once_its_moves_are_over_whatever_pause_follows() -> None:
    session = Session(routine(tuck(3, Tempo(2, 0, 2, 10))))
    session.send(commands.Start(), 0)
    work = next(phase.start for phase in session.timeline.phases if phase.kind == "in")
    session.advance(work + 5)
    assert session.moment().phase.kind == "pause"
    ended = [event for event in session.send(commands.Stop(), work + 5) if isinstance(event, PartEnded)]
    assert [event.done for event in ended] == [1]
