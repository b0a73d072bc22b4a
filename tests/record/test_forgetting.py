"""The history is deleted off the disk, what protects somebody stays, and all of it comes back if it is asked back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.care.answers import Held
from selfcare.care.instruments import PEG
from selfcare.care.measures import take
from selfcare.record.soreness import keep, to_be_asked
from selfcare.session.commands import Answer, Hurts, Start
from tests.record.life import Life
from tests.session.build import knead, routine, tuck


@pytest.fixture
def life(tmp_path: Path) -> Life:
    life = Life(tmp_path / "data")
    life.history.confirm("stop rules")
    life.history.health.set_profile([Held("anticoagulant")])
    life.history.health.check_in({"neck": 4}, ())
    run = life.begin(routine(knead(30), tuck(3))).do(Start()).to_the_end()
    life.history.health.sore(run.recorder.session, 5.0, bruised=False)
    numbers = dict(zip(("pain", "enjoyment", "activity"), (3, 4, 5), strict=True))
    life.history.keep_measure(take(PEG, numbers, life.clock.now()))
    return life


def bytes_of(life: Life) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(life.folder.glob("history.db*")))


def test_what_happened_is_gone_off_the_disk_and_what_was_told_of_ones_health_stays(life: Life) -> None:
    assert b"a-routine" in bytes_of(life)
    assert life.history.forget() is not None
    assert b"a-routine" not in bytes_of(life)
    later = life.crash()
    assert later.history.sessions() == []
    assert later.history.measures(PEG.id) == []
    assert later.history.health.last_in("neck") is None
    assert later.history.confirmed("stop rules")
    assert [held.id for held in later.history.health.profile().held] == ["anticoagulant"]
    checked = later.history.health.check_in_today()
    assert checked is not None
    assert checked.pain == {"neck": 4}, "today’s answers count until midnight"


def test_it_comes_back_as_it_was(life: Life) -> None:
    sessions, measures = life.history.sessions(), life.history.measures(PEG.id)
    deleted = life.history.forget()
    assert deleted is not None
    assert life.history.bring_back(deleted)
    later = life.crash()
    assert (later.history.sessions(), later.history.measures(PEG.id)) == (sessions, measures)
    later.begin(routine(knead(30))).do(Start()).to_the_end()
    assert len(later.history.sessions()) == 2


def test_what_rests_today_rests_on_and_a_warning_sign_keeps_the_door_shut(life: Life) -> None:
    life.begin(routine(knead(30), tuck(3))).do(Start()).wait(40).do(Hurts(), Answer("sharp"))
    life.begin(routine(knead(30), tuck(3))).do(Start()).wait(40).do(Hurts(), Answer("numb"))
    before = life.history.health.told()
    assert before.locked
    assert before.stopped is not None
    assert life.history.forget() is not None
    after = life.crash().history.health.told()
    assert (after.locked, after.stopped) == (before.locked, before.stopped)


def test_on_another_day_nothing_of_it_is_left(life: Life) -> None:
    life.begin(routine(knead(30), tuck(3))).do(Start()).wait(40).do(Hurts(), Answer("numb"))
    life.clock.seconds += timedelta(days=1).total_seconds()
    asked = to_be_asked(life.history, life.clock.now())
    assert asked is not None
    keep(life.history, asked.session, 2.0, bruised=False)
    assert life.history.forget() is not None
    assert life.history.health.told().stopped is None
    rows = life.history._store.rows
    assert rows("SELECT id FROM session UNION SELECT id FROM plan UNION SELECT session FROM hurt") == []
    assert rows("SELECT region FROM region_lock") == []
    assert rows("SELECT topic FROM confirmation") == [("stop rules",)]


def test_a_session_that_was_cut_off_can_still_be_gone_on_with(life: Life) -> None:
    life.begin(routine(knead(30), tuck(3))).do(Start()).wait(40)
    later = life.crash()
    assert later.history.forget() is not None
    found = later.history.unfinished()
    assert found is not None
    later.go_on(found)


def test_a_disk_that_takes_nothing_keeps_all_of_it(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(life.history._store, "write", lambda *_lines, **_surely: "later")
    assert life.history.forget() is None
    assert len(life.history.sessions()) == 1
