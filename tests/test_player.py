"""The player on clocks that pause, sleep, jump and go back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from selfcare.player import Player
from selfcare.routine.models import Step
from selfcare.session import commands
from selfcare.session.commands import Command
from selfcare.session.engine import Session
from selfcare.session.events import Event, Finished, PartEnded, Paused
from selfcare.session.moment import Moment
from tests.clock import HandClock
from tests.session.build import knead, routine, step, tuck


@dataclass
class Witness:
    """Remembers everything it is told, in order."""

    told: list[Event | tuple[float, Command]] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)

    def obey(self, elapsed: float, command: Command) -> None:
        self.told.append((elapsed, command))

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        self.told += events
        self.moments.append(moment)


class Stage:
    """A player on a hand clock, with one witness."""

    def __init__(self, *steps: Step, knows_sleep: bool = True) -> None:
        self.clock = HandClock(knows_sleep=knows_sleep)
        self.witness = Witness()
        self.late = False
        session = Session(routine(*(steps or (knead(60), tuck(3)))))
        self.player = Player(session, self.clock, [self.witness], lambda: self.late)

    def run(self, seconds: float) -> None:
        """Beat ten times a second."""
        for _ in range(round(seconds * 10)):
            self.clock.seconds += 0.1
            self.player.beat()

    @property
    def pauses(self) -> list[tuple[float, str]]:
        return [(round(event.at, 3), event.reason) for event in self.witness.told if isinstance(event, Paused)]


@pytest.fixture
def stage() -> Stage:
    stage = Stage()
    assert stage.player.do(commands.Start())
    return stage


def test_it_plays_to_the_end_on_beats_alone(stage: Stage) -> None:
    stage.run(300)
    assert isinstance(stage.witness.told[-1], Finished)
    assert stage.player.interval is None


def test_a_stopped_process_is_a_pause_at_the_last_beat(stage: Stage) -> None:
    stage.run(40)
    stage.clock.seconds += 60
    stage.player.beat()
    assert stage.pauses == [(40.0, "gap")]
    assert stage.player.moment.elapsed == pytest.approx(40)


def test_a_closed_lid_is_a_pause_though_the_clock_stood_still(stage: Stage) -> None:
    stage.run(40)
    stage.clock.asleep += 3600
    stage.run(0.1)
    assert stage.pauses == [(40.0, "gap")]


def test_three_slow_seconds_are_no_gap(stage: Stage) -> None:
    stage.run(40)
    stage.clock.seconds += 2.9
    stage.player.beat()
    assert stage.pauses == []
    assert stage.player.moment.elapsed == pytest.approx(42.9)


@pytest.mark.parametrize("set_by", [-86400.0, 86400.0])
def test_a_wall_clock_that_is_set_is_ignored_where_boot_time_agrees(stage: Stage, set_by: float) -> None:
    stage.run(40)
    stage.clock.set_by = set_by
    stage.run(1)
    assert stage.pauses == []


def test_without_boot_time_the_wall_clock_tells_of_sleep_and_setting_it_back_does_not() -> None:
    stage = Stage(knows_sleep=False)
    stage.player.do(commands.Start())
    stage.run(10)
    stage.clock.set_by = -3600
    stage.run(1)
    assert stage.pauses == []
    stage.clock.asleep = 60
    stage.run(0.1)
    assert stage.pauses == [(11.0, "gap")]


def test_after_a_gap_it_gets_ready_and_goes_on_from_the_exact_second(stage: Stage) -> None:
    stage.run(40)
    stage.clock.seconds += 600
    stage.player.beat()
    before = stage.player.moment.elapsed
    stage.clock.seconds += 5000  # nobody beats while paused
    assert stage.player.do(commands.Resume())
    stage.run(5)
    assert stage.player.moment.elapsed == pytest.approx(before, abs=0.11)
    stage.run(10)
    assert stage.player.moment.elapsed == pytest.approx(before + 10, abs=0.11)
    assert stage.pauses == [(40.0, "gap")]


def test_a_click_that_time_has_overtaken_is_no_error(stage: Stage) -> None:
    stage.run(300)
    assert not stage.player.do(commands.Pause())


def test_a_click_lets_time_run_first(stage: Stage) -> None:
    stage.run(40)
    stage.clock.seconds += 2
    assert stage.player.do(commands.Pause())
    assert stage.pauses == [(42.0, "asked")]


def test_effects_learn_of_a_command_before_what_it_did(stage: Stage) -> None:
    stage.run(40)
    stage.player.do(commands.Skip())
    told = stage.witness.told
    skip = next(index for index, one in enumerate(told) if isinstance(one, tuple) and one[1] == commands.Skip())
    assert type(told[skip + 1]).__name__ == "PartEnded"


def test_it_beats_fast_while_the_picture_moves_slow_otherwise_and_not_at_all_when_paused(stage: Stage) -> None:
    stage.run(1)
    assert stage.player.interval == 0.1
    stage.run(36)
    assert stage.player.interval == 0.033
    stage.player.do(commands.Pause())
    assert stage.player.interval is None
    stage.player.do(commands.Resume())
    assert stage.player.interval == 0.1


def test_sleep_does_not_count_as_work_at_the_users_own_pace() -> None:
    own_pace = step(knead(30, "none").exercise, "tap")
    stage = Stage(own_pace)
    stage.player.do(commands.Start())
    stage.run(45)
    stage.clock.seconds += 600
    stage.player.beat()
    stage.player.do(commands.Resume())
    stage.run(7)
    stage.player.do(commands.Tap())
    ended = [event for event in stage.witness.told if isinstance(event, PartEnded)]
    assert [round(event.done) for event in ended] == [12]


@pytest.mark.parametrize(
    ("stands", "onward"),
    [
        ((commands.Pause(),), commands.Resume()),
        ((commands.Hurts(),), commands.Answer("mistake")),
        ((commands.Hurts(),), commands.Answer("dull", 5)),
        ((commands.Pause(), commands.Hurts()), commands.Answer("mistake")),
        ((), commands.Tap()),
        ((), commands.Skip()),
    ],
)
def test_what_stood_for_too_long_does_not_go_on_until_somebody_was_asked(
    stands: tuple[Command, ...], onward: Command
) -> None:
    stage = Stage(step(knead(30, "none").exercise, "tap"), tuck(3))
    player = stage.player
    for command in (commands.Start(), *stands):
        player.do(command)
        stage.run(40)
    stage.late = True
    player.do(onward)
    assert player.lapsed
    assert (player.moment.state, player.interval) == ("paused", None)
    assert player.do_anyway(commands.Resume())
    assert player.interval is not None


@pytest.mark.parametrize("command", [commands.Skip(), commands.Hurts(), commands.Stop()])
def test_what_lets_nothing_go_on_is_done_however_long_it_stood(stage: Stage, command: Command) -> None:
    stage.player.do(commands.Pause())
    stage.late = True
    assert stage.player.do(command)
    assert not stage.player.lapsed
