"""What a person has told: kept, merged over a day, gone at midnight, and made into what the door asks for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from selfcare.care.aftercare import CheckOut
from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers
from selfcare.care.door import Answer as Answered
from selfcare.care.door import AskFirst, Clearance, NotToday, clear
from selfcare.record.notice import Told as Teller
from selfcare.record.opening import open_history
from selfcare.record.schema import MIGRATIONS
from selfcare.routine.models import Routine
from selfcare.session.commands import Answer, Hurts, Start
from tests.care.reference_case import library, routines, rules
from tests.record.life import EVENING, Life
from tests.session.build import knead, tuck
from tests.session.build import routine as built

HOUR = 3600.0
DAY = 24 * HOUR


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path / "data")


def desk_reset() -> Routine:
    return routines()["desk-reset"]


def wait(life: Life, seconds: float) -> None:
    life.clock.seconds += seconds


def test_nothing_was_told_at_first(life: Life) -> None:
    told = life.history.health.told()
    assert (told.profile, told.check_in, told.red_flags, told.ask_again) == (Profile(), None, None, None)
    assert not life.history.health.profile_given


def test_everything_told_is_found_by_the_next_program(life: Life) -> None:
    health = life.history.health
    health.set_profile([Held("anticoagulant"), Held("skin_problem", frozenset({"calf", "hand"}))])
    health.answer_red_flags(frozenset({"rf_age"}))
    health.check_in({"neck": 4}, [Held("new_injury", frozenset({"hand"}))])
    told = life.crash().history.health.told()
    assert told.profile.held == (Held("anticoagulant"), Held("skin_problem", frozenset({"calf", "hand"})))
    assert told.profile.added == EVENING
    assert told.red_flags == RedFlagAnswers(EVENING, frozenset({"rf_age"}))
    assert told.check_in == CheckIn(EVENING, {"neck": 4}, (Held("new_injury", frozenset({"hand"})),))


def test_the_door_opens_for_what_was_told_and_not_before(life: Life) -> None:
    health, asked = life.history.health, desk_reset()

    def answer() -> object:
        return clear(asked, health.told(), rules(), library())

    assert answer() == AskFirst("red_flags", answer().why)  # type: ignore[attr-defined]
    health.answer_red_flags(frozenset())
    assert answer() == AskFirst("check_in")
    health.check_in({}, ())
    assert isinstance(answer(), Clearance)


def test_today_ends_at_midnight_and_leaves_the_disk(life: Life) -> None:
    health = life.history.health
    health.check_in({"neck": 4}, [Held("alcohol_or_sedatives")])
    wait(life, 5.9 * HOUR)
    assert health.check_in_today() is not None
    wait(life, 0.2 * HOUR)
    assert health.check_in_today() is None
    again = life.crash()
    assert again.history.health.told().check_in is None
    with closing(sqlite3.connect(again.folder / "history.db")) as disk:
        assert disk.execute("SELECT * FROM answer").fetchall() == []
        assert disk.execute("SELECT region, score, moment FROM pain").fetchall() == [("neck", 4, "before")]


def test_check_ins_of_one_day_are_one_and_the_signs_are_the_last(life: Life) -> None:
    health = life.history.health
    health.check_in({"neck": 4, "hip": 1}, [Held("unwell")])
    wait(life, HOUR)
    given_now = health.check_in({"neck": 2, "foot": 3}, ())
    assert dict(given_now.pain) == {"neck": 2, "hip": 1, "foot": 3}
    assert given_now.signs == ()
    assert dict(given_now.before) == {"neck": 4, "hip": 1}
    assert health.told().check_in == given_now


def test_the_last_number_known_is_the_higher_one_of_before_and_after(life: Life) -> None:
    health = life.history.health
    health.check_in({"neck": 4, "hip": 3}, ())
    health.check_out(1, {}, CheckOut({"neck": 1, "hip": 5}), rules())
    wait(life, DAY)
    assert dict(health.check_in({}, ()).before) == {"neck": 4, "hip": 5}


def test_a_new_condition_asks_for_the_red_flags_and_taking_one_away_does_not(life: Life) -> None:
    health = life.history.health
    health.set_profile([Held("anticoagulant"), Held("no_floor")])
    wait(life, 60)
    health.answer_red_flags(frozenset())
    wait(life, 60)
    health.set_profile([Held("no_floor")])
    assert health.profile().added == EVENING
    health.set_profile([Held("no_floor"), Held("reflux")])
    assert health.profile().added == life.clock.now()


def test_what_a_professional_has_looked_at_is_no_longer_open(life: Life) -> None:
    health = life.history.health
    health.answer_red_flags(frozenset({"rf_kidney", "rf_age"}))
    wait(life, DAY)
    health.looked_at(frozenset({"rf_kidney"}))
    kept = life.crash().history.health.red_flags()
    assert kept is not None
    assert kept.open == {"rf_age"}
    assert kept.at == EVENING


def test_flags_asked_once_more_leave_the_answers_to_the_others_as_they_are(life: Life) -> None:
    health = life.history.health
    health.answer_red_flags(frozenset({"rf_kidney", "rf_age"}))
    health.looked_at(frozenset({"rf_kidney", "rf_age"}))
    first = health.red_flags()
    assert first is not None
    wait(life, HOUR)
    health.answer_red_flags(frozenset({"rf_chest"}), frozenset({"rf_chest", "rf_kidney"}))
    kept = life.crash().history.health.red_flags()
    assert kept is not None
    assert (set(kept.ticked), set(kept.checked)) == ({"rf_chest", "rf_age"}, {"rf_age"})
    assert kept.at > kept.all_at == first.at
    assert kept.open == {"rf_chest"}


def test_a_session_that_ended_for_a_warning_sign_is_known_until_it_was_a_slip(life: Life) -> None:
    life.begin(built(knead(30), tuck(3))).do(Start()).wait(40).do(Hurts(), Answer("numb"))
    at = life.clock.now()
    assert life.history.health.told().stopped == at
    after = life.crash().history
    assert after.health.told().stopped == at
    after.health.not_meant()  # said at once
    assert after.health.told().stopped is None


def test_the_latest_warning_sign_counts_however_many_there_were_before(life: Life) -> None:
    for _ in range(8):
        life.begin(built(knead(30), tuck(3))).do(Start()).wait(40).do(Hurts(), Answer("numb"))
        assert life.history.health.told().stopped == life.clock.now()
        assert isinstance(clear(desk_reset(), life.history.health.told(), rules(), library()), NotToday)
        wait(life, DAY)


def warned(life: Life) -> None:
    """End a session for a warning sign, on a clock that then moves on by an hour."""
    life.begin(built(knead(30), tuck(3))).do(Start()).wait(40).do(Hurts(), Answer("numb"))
    wait(life, HOUR)


def asked(life: Life) -> Answered:
    health = life.history.health
    health.answer_red_flags(frozenset())
    health.check_in({}, ())
    return clear(desk_reset(), health.told(), rules(), library())


@pytest.mark.parametrize("days", [1, 3, 1500])
def test_a_clock_set_back_opens_no_day_that_a_warning_sign_has_shut(life: Life, days: int) -> None:
    warned(life)
    wait(life, -days * DAY)
    answer = asked(life)
    assert isinstance(answer, NotToday)
    assert "dated later than the clock of this computer" in str(answer.why[0].you)
    assert "set it right" in str(answer.why[0].because)
    assert isinstance(asked(life.crash()), NotToday)


def test_a_clock_that_was_years_ahead_shuts_one_day_and_not_all_until_then(life: Life) -> None:
    warned(life)
    wait(life, -1500 * DAY)
    assert isinstance(asked(life), NotToday)
    life = life.crash()
    wait(life, DAY)
    assert isinstance(asked(life), Clearance)
    warned(life)  # what comes then is not hidden by it
    assert isinstance(asked(life), NotToday)
    wait(life, DAY)
    assert isinstance(asked(life), Clearance)


def test_a_clock_set_right_again_shuts_the_day_of_the_sign(life: Life) -> None:
    warned(life)
    wait(life, -2 * DAY)
    assert isinstance(asked(life), NotToday)
    wait(life, DAY)
    assert isinstance(asked(life), Clearance)
    wait(life, DAY)
    assert isinstance(asked(life), NotToday)


@pytest.mark.parametrize(("first", "then"), [(9, -8), (-8, 9)], ids=["to the west", "to the east"])
def test_a_flight_opens_no_day_that_a_warning_sign_has_shut(life: Life, first: int, then: int) -> None:
    life.clock.zone = timezone(timedelta(hours=first))
    warned(life)
    life.clock.zone = timezone(timedelta(hours=then))
    assert isinstance(asked(life), NotToday)
    wait(life, DAY)
    assert isinstance(asked(life), Clearance)


def test_a_slip_takes_back_no_sign_that_comes_on_a_clock_set_back(life: Life) -> None:
    warned(life)
    life.history.health.not_meant()
    wait(life, -1500 * DAY)
    assert isinstance(asked(life), Clearance)
    warned(life)
    assert isinstance(asked(life), NotToday)


def test_questions_that_a_check_out_called_for_come_to_an_end_on_a_clock_set_back(life: Life) -> None:
    health = life.history.health
    health.answer_red_flags(frozenset())
    wait(life, 60)
    health.check_out(7, {}, CheckOut({}, "right", something_new=True), rules())
    wait(life, -10 * DAY)
    health.check_in({}, ())
    answer = clear(desk_reset(), health.told(), rules(), library())
    assert isinstance(answer, AskFirst)
    assert answer.what == "red_flags"
    assert isinstance(asked(life), Clearance)
    assert isinstance(asked(life.crash()), Clearance)


def test_something_new_after_a_session_asks_for_the_red_flags_before_the_next(life: Life) -> None:
    health = life.history.health
    health.answer_red_flags(frozenset())
    wait(life, 60)
    care = health.check_out(7, {}, CheckOut({}, "right", something_new=True), rules())
    assert care.red_flags
    health.check_in({}, ())
    answer = clear(desk_reset(), health.told(), rules(), library())
    assert isinstance(answer, AskFirst)
    assert answer.what == "red_flags"
    wait(life, 60)
    health.answer_red_flags(frozenset())
    assert isinstance(clear(desk_reset(), health.told(), rules(), library()), Clearance)


def test_a_condition_told_on_a_clock_years_ahead_asks_once(life: Life) -> None:
    health = life.history.health
    health.answer_red_flags(frozenset())
    wait(life, 60)
    health.set_profile([Held("reflux")])
    wait(life, -1500 * DAY)
    health.answer_red_flags(frozenset(), frozenset({"rf_age"}))
    health.check_in({}, ())
    answer = clear(desk_reset(), health.told(), rules(), library())
    assert isinstance(answer, AskFirst)
    assert answer.what == "red_flags"
    assert isinstance(asked(life), Clearance)
    assert isinstance(asked(life.crash()), Clearance)


def test_without_a_disk_what_was_told_counts_until_the_program_ends(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    life = Life(tmp_path / "data")
    health = life.history.health
    health.answer_red_flags(frozenset())
    health.check_in({"neck": 1}, ())
    assert health.told().red_flags is not None
    assert health.told().check_in is not None


def test_what_the_disk_refuses_is_known_all_the_same(life: Life) -> None:
    with closing(sqlite3.connect(life.folder / "history.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        life.history.health.answer_red_flags(frozenset({"rf_age"}))
        life.history.health.check_in({"hip": 2}, ())
        other.execute("ROLLBACK")
    told = life.history.health.told()
    assert told.red_flags is not None
    assert told.red_flags.ticked == {"rf_age"}
    assert told.check_in is not None


def test_a_history_of_before_is_brought_up(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    opened = open_history(folder, EVENING, Teller(lambda _notice: None), MIGRATIONS[:1])
    opened.connection.close()
    life = Life(folder)
    life.history.health.answer_red_flags(frozenset())
    assert life.crash().history.health.red_flags() is not None
    assert not life.notices


@pytest.mark.parametrize("junk", ["", "[]", "{", '{"held": 3}', '{"held": [[1, []]]}', '{"held": [["a"]]}', "null"])
def test_a_profile_that_cannot_be_read_is_asked_for_anew(life: Life, junk: str) -> None:
    life.history.health.set_profile([Held("reflux")])
    life.history._store.write([("UPDATE answer SET answer = ?", (junk,))])
    again = life.crash().history.health
    assert again.profile() == Profile()
    assert not again.profile_given
