"""What is known of a session that was cut off: what was settled before it, and what it still has ahead."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.player import Player
from selfcare.record.choice import Choice, choice_of
from selfcare.record.unfinished import rest_of
from selfcare.routine.models import Routine
from selfcare.session.commands import Answer, Hurts, Start
from selfcare.session.engine import Session
from tests.record.life import Life
from tests.session.build import knead, tuck
from tests.session.build import routine as built


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path / "data")


def test_what_was_settled_is_kept_with_the_session_and_survives_a_crash(life: Life) -> None:
    settled = Choice(7.5, ("Cat-cow is left out.",), {"kneading": 2}, {"neck": 3})
    evening = built(knead(30), tuck(3))
    recorder = life.history.begin(evening, choice=settled)
    player = Player(Session(evening), life.clock, [recorder])
    player.do(Start())
    again = life.crash()
    assert choice_of(again.history._store, recorder.session) == settled
    found = again.history.unfinished()
    assert found is not None
    assert any("INTO choice" in line[0] for line in found.page.lines)


def ids(routine: Routine) -> list[str]:
    return [step.exercise.id for step in routine.played_steps() if hasattr(step, "exercise")]


def test_the_rest_of_a_session_is_what_lies_ahead(life: Life) -> None:
    evening = built(knead(30), tuck(3))
    run = life.begin(evening).do(Start()).wait(120)
    rest = rest_of(evening, run.session)
    assert ids(rest) == ["chin-tucks"]


def test_what_was_left_out_does_not_lie_ahead(life: Life) -> None:
    evening = built(knead(30), tuck(3), knead(20, "none"))
    run = life.begin(evening).do(Start()).wait(40)
    assert ids(rest_of(evening, run.session)) == ["kneading", "chin-tucks", "kneading"]
    run.do(Hurts(), Answer("sharp"))
    assert ids(rest_of(evening, run.session)) == []
