"""What is settled before a session in the terminal: the door asks, and a little more can be chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Self

import pytest
from click.testing import CliRunner

from selfcare.care.aftercare import CheckOut
from selfcare.care.door import Clearance
from selfcare.cli.given import Given
from selfcare.cli.performance import Performance
from selfcare.cli.screening import Interview
from selfcare.cli.starting import Cleared, Starting
from selfcare.player import Player
from selfcare.record.choice import Choice
from selfcare.routine.models import ExerciseStep, Routine, Timed
from selfcare.session.commands import Answer, Hurts, Start
from selfcare.session.engine import Session
from tests.care.reference_case import rules
from tests.record.life import Life
from tests.session.build import knead, routine

HOUR = 3600.0
DAY = 24 * HOUR
WELL = Given((), frozenset(), {"neck": 1}, ())


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Life:
    life = Life(tmp_path)
    monkeypatch.setattr("selfcare.cli.starting.local_now", life.clock.now)
    return life


def evening() -> Routine:
    return routine(knead(30))


def play(life: Life, pain: int) -> None:
    recorder = life.history.begin(evening(), choice=Choice(before={"neck": 2}))
    player = Player(Session(evening()), life.clock, [recorder])
    player.do(Start())
    while player.moment.state != "finished":
        life.clock.seconds += 0.5
        player.beat()
    life.history.health.check_out(recorder.session, {"neck": 2}, CheckOut({"neck": pain}, "easy"), rules())
    life.clock.seconds += DAY


def settled(life: Life, given: Given, typed: str = "", seconds: float | None = None) -> tuple[Cleared | None, str]:
    """Return what is cleared, and what was said, where `typed` was answered."""
    interview = Interview(life.history.health, rules(), given, asked=bool(typed))
    library = {"kneading": knead(30).exercise}
    starting = Starting(life.history, rules(), library, interview, asked=bool(typed))
    with CliRunner().isolation(input=typed) as streams:
        interview.begin()
        cleared = starting.cleared(evening(), seconds)
        if cleared is not None:
            starting.begin(cleared, None)
        return cleared, streams[0].getvalue().decode()


def seconds_of(cleared: Cleared | None) -> float:
    assert cleared is not None
    (step,) = cleared.routine.steps
    assert isinstance(step, ExerciseStep)
    assert isinstance(step.exercise.dose.work, Timed)
    return step.exercise.dose.work.seconds


def test_a_little_more_is_offered_after_three_easy_sessions_and_kept_once_it_begins(life: Life) -> None:
    for _session in range(3):
        play(life, 1)
    cleared, said = settled(life, WELL, "0\nn\n1\n")
    assert "Kneading: It was easy 3 times in a row. If you like, add one of these." in said
    assert "1  10 s longer each time" in said
    assert seconds_of(cleared) == 40
    assert [each.amount for each in life.history.health.agreed("a-routine")["kneading"]] == [10]


def test_the_same_again_is_as_good(life: Life) -> None:
    for _session in range(3):
        play(life, 1)
    cleared, _said = settled(life, WELL, "0\nn\n0\n")
    assert seconds_of(cleared) == 30
    assert life.history.health.agreed("a-routine") == {}


def test_where_nobody_is_asked_nothing_more_is_done(life: Life) -> None:
    for _session in range(3):
        play(life, 1)
    cleared, said = settled(life, WELL)
    assert seconds_of(cleared) == 30
    assert "If you like" not in said


def test_after_a_session_that_hurt_it_begins_lighter_and_says_why(life: Life) -> None:
    play(life, 7)
    cleared, said = settled(life, Given((), frozenset(), {"neck": 1}, ()))
    assert seconds_of(cleared) < 30
    assert "It hurt afterwards last time, so it goes back one step." in said


def test_soreness_is_asked_once_on_a_later_day_and_too_much_makes_it_lighter(life: Life) -> None:
    play(life, 1)
    cleared, said = settled(life, WELL, "60\nn\n")
    assert 'After "A routine" last time, how many hours were you sore?' in said
    assert "mean it was too much" in said
    assert seconds_of(cleared) == 15
    _cleared, said = settled(life, WELL, "\n")
    assert "how many hours" not in said


def test_a_bruise_counts_however_short_it_was_sore(life: Life) -> None:
    play(life, 1)
    cleared, _said = settled(life, WELL, "0\ny\n")
    assert seconds_of(cleared) == 15


def test_soreness_is_not_asked_after_a_week(life: Life) -> None:
    play(life, 1)
    life.clock.seconds += 8 * DAY
    _cleared, said = settled(life, WELL, "\n")
    assert "how many hours" not in said


def test_pain_is_known_to_the_session_and_in_the_record(life: Life) -> None:
    cleared, _said = settled(life, Given((), frozenset(), {"neck": 3, "hip": 5}, ()))
    assert cleared is not None
    assert cleared.pain == 3


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ({"LANG": "de_DE.UTF-8"}, "The emergency number in Germany: 112."),
        ({"LC_ALL": "en_US", "LANG": "de_DE"}, "The emergency number in United States: 911."),
        ({"LANG": "C"}, "The emergency number: 112 from most mobile phones."),
    ],
)
def test_an_emergency_ends_with_the_number_to_call(
    life: Life, monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], said: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, word in locale.items():
        monkeypatch.setenv(name, word)
    _cleared, told = settled(life, Given((), frozenset({"rf_chest"}), {"neck": 1}, ()))
    assert told.splitlines()[-1] == said


def test_a_warning_sign_is_asked_about_until_a_doctor_has_looked(life: Life) -> None:
    cleared, said = settled(life, Given((), frozenset({"rf_chest"}), {"neck": 1}, ()))
    assert cleared is None
    assert said.startswith("Call your emergency number now")
    cleared, said = settled(life, Given(), "n\nn\n")
    assert cleared is None
    assert "You told of these signs:" in said
    assert "Was one of your answers pressed by mistake" in said
    cleared, said = settled(life, Given(), "y\n")
    assert "Has a doctor looked at this since" in said
    assert seconds_of(cleared) == 30


def test_a_slip_among_the_warning_signs_is_mended_on_the_spot(life: Life) -> None:
    settled(life, Given((), frozenset({"rf_chest"}), {"neck": 1}, ()))
    cleared, said = settled(life, Given(), "n\n" + "y\n" + "0\n")
    assert "Call your emergency number now" in said
    assert seconds_of(cleared) == 30


@pytest.mark.parametrize("first", ["1\n1\n", "8\n0\n"], ids=["ill", "pain"])
def test_a_slip_in_the_check_in_is_mended_on_the_spot(life: Life, first: str) -> None:
    cleared, said = settled(life, Given((), frozenset()), first + "y\n" + "1\n0\n")
    assert said.count("Pain now in your neck") == 2
    assert seconds_of(cleared) == 30


@pytest.mark.parametrize("slip", ["y", "n"])
def test_a_warning_sign_in_a_session_says_whom_to_call_and_a_slip_is_taken_back(life: Life, slip: str) -> None:
    recorder = life.history.begin(evening())
    player = Player(Session(evening()), life.clock, [recorder])
    for command in (Start(), Hurts(), Answer("numb")):
        player.do(command)
    interview = Interview(life.history.health, rules(), Given(), asked=True)
    with CliRunner().isolation(input=f"{slip}\n", env={"LC_ALL": "de_AT.UTF-8"}) as streams:
        interview.stopped(recorder.session)
        said = streams[0].getvalue().decode()
    assert said.startswith("The session has ended.")
    assert "The emergency number in Austria: 144 or 112." in said
    told = life.history.health.told()
    assert (told.stopped is None) == (slip == "y")
    assert told.ask_again is not None


def test_answers_are_asked_for_where_somebody_sits(life: Life) -> None:
    typed = "0\n" + "0\n" + "4\n" + "2\nneck_back, calf\n" + "n\n"
    cleared, said = settled(life, Given(), typed)
    assert "What you live with." in said
    assert "A few questions come before your first session." in said
    assert "Pain now in your neck" in said
    assert "Places: head, jaw" in said
    assert cleared is None
    assert "too much of it would be left out" in said


class Pressing:
    """Keys that are pressed one after the other, hours of waiting between them."""

    def __init__(self, life: Life, *presses: tuple[float, str]) -> None:
        self._life, self._presses = life, list(presses)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None: ...

    def read(self, seconds: float | None) -> str | None:  # noqa: ARG002 - as long as it takes
        """Return the next key after its wait; raises EOFError after the last."""
        if not self._presses:
            raise EOFError
        wait, key = self._presses.pop(0)
        self._life.clock.seconds += wait
        return key


@pytest.mark.parametrize(("pain", "goes_on"), [("2", True), ("9", False)])
@pytest.mark.parametrize("presses", [((1, "space"), (3 * HOUR, "space")), ((1, "h"), (3 * HOUR, "m"))])
def test_a_session_that_stood_for_hours_goes_on_only_from_the_door(
    life: Life,
    presses: tuple[tuple[float, str], ...],
    pain: str,
    goes_on: bool,  # noqa: FBT001
) -> None:
    health = life.history.health
    health.set_profile(())
    health.answer_red_flags(frozenset())
    health.check_in({"neck": 1}, ())
    starting = Starting(life.history, rules(), {}, Interview(health, rules(), WELL, asked=True), asked=True)
    session, recorder = Session(evening()), life.history.begin(evening())

    def too_long() -> bool:
        return starting.stood_too_long(recorder)

    first = Performance(session, life.clock, [recorder], too_long)
    first.with_keys(Pressing(life, *presses), None)
    assert first.lapsed
    assert session.state == "paused"
    with CliRunner().isolation(input=f"{pain}\n0\n0\n" + "n\n" * 9) as streams:
        answer = starting.asked_again(evening(), session, recorder)
        said = streams[0].getvalue().decode()
    assert "It is a while since you stopped." in said
    assert "Pain now in your neck" in said  # what was said on the command line is hours old
    assert isinstance(answer, Clearance) == goes_on
    again = Performance(session, life.clock, [recorder], too_long)
    if isinstance(answer, Clearance):
        again.with_keys(Pressing(life), None)
    assert not again.lapsed
    assert (session.state != "paused") == goes_on


def test_what_stood_for_hours_where_nobody_can_be_asked_stays_as_it_is(life: Life) -> None:
    interview = Interview(life.history.health, rules(), WELL, asked=False)
    starting = Starting(life.history, rules(), {}, interview, asked=False)
    recorder = life.history.begin(evening())
    life.clock.seconds += 3 * HOUR
    assert starting.stood_too_long(recorder)
    assert starting.asked_again(evening(), Session(evening()), recorder) is None
