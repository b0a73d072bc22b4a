"""Laws that hold for every routine and every way to behave."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine import duration
from selfcare.routine.duration import dose_on, preparation
from selfcare.routine.models import ExerciseStep, Repetitions, RestStep, Routine, SayStep
from selfcare.session import commands
from selfcare.session.commands import Command, Start
from selfcare.session.engine import NotNow, Session
from selfcare.session.events import CueDue, Event, Finished, PartEnded, Planned, Started
from selfcare.session.layout import parts_of, settled_steps, total_seconds
from selfcare.session.states import BY_TIME, COMMANDS
from selfcare.session.timeline import WORKING, Spoken, Tone
from tests.session.strategies import behaviours, routines, waits, wishes

Behaviour = list[tuple[float, Command]]


def lived(session: Session, behaviour: Behaviour, *, to_the_end: bool = True) -> list[Event]:
    """Start, behave, and then go on obediently until nothing is left."""
    now = 0.0
    events = [*session.send(Start(), now), *session.advance(now)]
    for wait, command in behaviour:
        now += wait
        events += session.advance(now)
        if session.can(command):
            events += [*session.send(command, now), *session.advance(now)]
    while to_the_end and session.state != "finished":
        now += 7.0
        events += session.advance(now)
        events += next((session.send(go_on, now) for go_on in OBEDIENT if session.can(go_on)), [])
    return events


OBEDIENT = (commands.Resume(), commands.Tap(), commands.Answer("mistake"))


@given(routines)
def test_the_total_is_the_published_formula(routine: Routine) -> None:
    total = 20.0
    for step in settled_steps(routine, None):
        match step:
            case RestStep(seconds) | SayStep(_, seconds):
                total += seconds
            case ExerciseStep():
                total += 5 + preparation(step) + worked_seconds(step)
    assert total_seconds(routine) == pytest.approx(total)
    assert duration.total_seconds(routine) == pytest.approx(total)


def worked_seconds(step: ExerciseStep) -> float:
    sides = step.exercise.sides.kind
    worked = {"each": ("left", "right"), "left": ("left",), "right": ("right",)}.get(sides, (None,))
    doses = [dose_on(step, side) for side in worked]  # type: ignore[arg-type]
    factor = 0 if step.ends_by == "tap" else 2 if sides == "alternating" else 1
    switch = step.exercise.switch if step.exercise.switch is not None else 8
    work = sum(dose.sets * dose.work.seconds * factor + (dose.sets - 1) * dose.rest for dose in doses)
    return work + (len(doses) - 1) * switch


@given(routines)
def test_phases_follow_each_other_without_a_gap(routine: Routine) -> None:
    timeline = Session(routine).timeline
    assert timeline.phases[0].start == 0
    for before, after in pairwise(timeline.phases):
        assert after.start == before.end
        assert after.part >= before.part


@given(routines, st.lists(waits, min_size=1, max_size=30))
def test_one_long_advance_equals_many_short_ones(routine: Routine, pieces: list[float]) -> None:
    at_once, bit_by_bit = Session(routine), Session(routine)
    at_once.send(Start(), 0)
    bit_by_bit.send(Start(), 0)
    now, events = 0.0, []
    for piece in pieces:
        now += piece
        events += bit_by_bit.advance(now)
    assert at_once.advance(now) == events
    assert at_once.moment() == bit_by_bit.moment()


@given(routines, behaviours)
def test_stamps_never_go_back_nor_pass_the_end(routine: Routine, behaviour: Behaviour) -> None:
    end, last = 0.0, 0.0
    for event in lived(Session(routine), behaviour):
        if isinstance(event, Started | Planned):
            end = event.timeline.end
        assert last <= event.at <= end
        last = event.at


@given(routines, behaviours)
def test_exactly_one_finished_and_then_silence(routine: Routine, behaviour: Behaviour) -> None:
    session = Session(routine)
    events = lived(session, behaviour)
    assert [isinstance(event, Finished) for event in events].count(True) == 1
    assert isinstance(events[-1], Finished)
    assert session.advance(1e9) == []
    assert not any(session.can(command) for command in (*OBEDIENT, commands.Stop(), commands.Skip()))


@given(routines, behaviours, st.floats(1, 1e6))
def test_a_pause_of_any_length_costs_no_session_time(routine: Routine, behaviour: Behaviour, long: float) -> None:
    session = Session(routine)
    lived(session, behaviour, to_the_end=False)
    before = session.elapsed
    now = sum(wait for wait, _ in behaviour)
    if session.can(commands.Pause()):
        session.send(commands.Pause(), now)
    if session.state == "paused":
        assert session.advance(now + long) == []
        session.send(commands.Resume(), now + long)
        count = session.moment().resume_in
        session.advance(now + long + count)
        assert session.elapsed == pytest.approx(before, abs=1e-6)


@given(routines, behaviours)
def test_after_a_pause_there_is_always_time_to_get_ready_and_only_once(routine: Routine, behaviour: Behaviour) -> None:
    session = Session(routine)
    lived(session, behaviour, to_the_end=False)
    now = sum(wait for wait, _ in behaviour)
    if session.can(commands.Pause()):
        session.send(commands.Pause(), now)
    if session.state == "paused":
        session.send(commands.Resume(), now)
        moment = session.moment()
        coming = moment.timeline.phases[moment.phase_index :]
        lead = next((phase.start - moment.elapsed for phase in coming if phase.kind in WORKING), None)
        if moment.working:
            assert moment.resume_in in {5.0, 10.0}
        elif lead is not None:
            assert moment.resume_in == 0 or 5.0 - 1e-6 <= moment.resume_in + lead <= 10.0 + 1e-6
            assert moment.resume_in + lead >= 5.0 - 1e-6


@given(routines, behaviours)
def test_every_countdown_falls_strictly_inside_its_phase(routine: Routine, behaviour: Behaviour) -> None:
    for event in lived(Session(routine), behaviour):
        if isinstance(event, Started | Planned):
            coming = [cue for cue in event.timeline.cues if isinstance(cue, Tone) and cue.at > event.at]
            for cue in coming:
                phase = event.timeline.phases[cue.phase]
                if cue.name in {"half", "three", "two", "one"}:
                    assert phase.start < cue.at < phase.end


@given(routines, behaviours)
def test_no_two_spoken_cues_of_a_plan_overlap(routine: Routine, behaviour: Behaviour) -> None:
    said: list[Spoken] = []
    for event in lived(Session(routine), behaviour):
        if isinstance(event, Planned):
            said.clear()  # a new plan cuts off what was being said
        if isinstance(event, CueDue) and isinstance(event.cue, Spoken):
            assert not said or said[-1].end <= event.cue.at
            assert event.cue.at <= event.cue.latest + 1e-9
            said.append(event.cue)


@given(routines, behaviours)
def test_every_side_asked_for_is_told_how_it_ended(routine: Routine, behaviour: Behaviour) -> None:
    session = Session(routine)
    assert ended(lived(session, behaviour)) == asked(session)


@given(routines, behaviours)
def test_a_session_stopped_half_way_tells_how_every_side_ended(routine: Routine, behaviour: Behaviour) -> None:
    session = Session(routine)
    events = lived(session, behaviour, to_the_end=False)
    if session.can(commands.Stop()):
        events += session.send(commands.Stop(), 1e6)
    assert ended(events) == asked(session)


def asked(session: Session) -> set[tuple[int, str | None]]:
    parts = enumerate(session.timeline.parts)
    return {(part.step, part.side) for index, part in parts if session.timeline.exercise_of(index)}


def ended(events: list[Event]) -> set[tuple[int, str | None]]:
    return {(event.step, event.side) for event in events if isinstance(event, PartEnded)}


@given(routines, behaviours)
def test_nothing_is_done_beyond_what_was_possible(routine: Routine, behaviour: Behaviour) -> None:
    for event in lived(Session(routine), behaviour):
        if isinstance(event, PartEnded):
            assert event.done >= 0
            if event.counted:
                assert event.done == int(event.done)


@given(routines, behaviours, wishes)
def test_a_refused_command_raises_and_changes_nothing(routine: Routine, behaviour: Behaviour, command: Command) -> None:
    session = Session(routine)
    lived(session, behaviour, to_the_end=False)
    before = session.moment()
    if not session.can(command):
        with pytest.raises(NotNow):
            session.send(command, 1e6)
        assert session.moment() == before


@given(routines, behaviours)
def test_every_change_of_state_is_in_the_table(routine: Routine, behaviour: Behaviour) -> None:
    session = Session(routine)
    session.send(Start(), 0)
    now = 0.0
    for wait, command in behaviour:
        now += wait
        before = session.state
        session.advance(now)
        assert reachable(before, session.state)
        before = session.state
        if session.can(command):
            session.send(command, now)
            leads_to = COMMANDS[before][type(command)]
            expected = before if leads_to == "same" else leads_to
            assert session.state in {expected, "finished"}


def reachable(before: str, after: str) -> bool:
    seen, found = {before}, {before}
    while found:
        found = {state for one in found for state in BY_TIME.get(one, ())} - seen  # type: ignore[call-overload]
        seen |= found
    return after in seen


@given(routines, behaviours)
def test_a_session_is_rebuilt_by_its_commands(routine: Routine, behaviour: Behaviour) -> None:
    session = Session(routine)
    journal: list[tuple[float, Command]] = [(0.0, Start())]
    session.send(Start(), 0)
    now = 0.0
    for wait, command in behaviour:
        now += wait
        session.advance(now)
        if session.can(command):
            journal.append((session.elapsed, command))
            session.send(command, now)
            session.advance(now)
    again = Session.restored(routine, journal, session.elapsed, now=5.0)
    assert again.timeline == session.timeline
    assert again.elapsed == session.elapsed
    assert again.moment().phase == session.moment().phase
    assert again.state in {"paused", "hurt", "finished"}


@given(routines)
def test_parts_name_every_side_once(routine: Routine) -> None:
    steps = settled_steps(routine, "right")
    parts = parts_of(steps)
    assert len({(part.step, part.side) for part in parts}) == len(parts)
    assert {part.step for part in parts} == set(range(len(steps)))
    for part in parts:
        step = steps[part.step]
        if isinstance(step, ExerciseStep):
            assert part.counted == isinstance(dose_on(step, part.side).work, Repetitions)
