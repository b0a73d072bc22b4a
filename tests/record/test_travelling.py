"""What came first is told by time, not by the hands of clocks: they go back in autumn, and on a flight to the west."""

from __future__ import annotations

from datetime import timedelta, timezone
from pathlib import Path

import pytest

from selfcare.care.aftercare import CheckOut
from selfcare.session.commands import Answer, Hurts, Start
from tests.care.reference_case import rules
from tests.record.life import Life
from tests.session.build import knead, routine, tuck

EVENING = routine(knead(30), tuck(3))


@pytest.fixture(params=[(9, -8), (2, 1)], ids=["from Tokyo to Los Angeles", "on the night clocks go back"])
def hours(request: pytest.FixtureRequest) -> tuple[int, int]:
    """How many hours the clock is ahead of Greenwich, first and then."""
    first, then = request.param
    return first, then


def set_clock(life: Life, hours: int) -> None:
    life.clock.zone = timezone(timedelta(hours=hours))


def test_the_later_of_two_sessions_is_the_last(tmp_path: Path, hours: tuple[int, int]) -> None:
    life = Life(tmp_path)
    set_clock(life, hours[0])
    first = life.begin(EVENING, "left").do(Start()).wait(40).do(Hurts(), Answer("sharp")).to_the_end()
    set_clock(life, hours[1])
    later = life.begin(EVENING, "right").do(Start()).to_the_end()
    history = life.history
    assert [past.session for past in history.sessions()] == [later.recorder.session, first.recorder.session]
    assert history.last_worse() == "right"
    assert [past.stopped for past in history.health.past("a-routine", "kneading")] == [True, False]
    last = history.health.last_in("neck")
    assert last is not None
    assert not last.stopped
    assert history.health.told().hurt == frozenset()


def test_the_later_of_two_numbers_is_the_last_known(tmp_path: Path, hours: tuple[int, int]) -> None:
    life = Life(tmp_path)
    set_clock(life, hours[0])
    life.history.health.check_out(1, {}, CheckOut({"neck": 7}), rules())
    set_clock(life, hours[1])
    life.clock.seconds += 600
    life.history.health.check_in({"neck": 2}, ())
    assert dict(life.history.health.check_in({}, ()).before) == {"neck": 2}


def test_the_later_of_two_that_were_cut_off_is_offered(tmp_path: Path, hours: tuple[int, int]) -> None:
    life = Life(tmp_path)
    set_clock(life, hours[0])
    life.begin(EVENING).do(Start()).wait(40)
    set_clock(life, hours[1])
    later = life.begin(EVENING).do(Start()).wait(40)
    found = life.crash().history.unfinished()
    assert found is not None
    assert found.session == later.recorder.session
