"""What is sounded and said while a set is worked: its moves, its middle, its last seconds, how it is let go of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcare.routine.models import (
    Dose,
    Repetitions,
    Tempo,
    Timed,
)
from selfcare.session import commands
from selfcare.session.engine import Session
from selfcare.session.timeline import Spoken
from tests.session.build import cues, exercise, knead, lines, routine, said, step, text, tuck


def test_fifteen_seconds_more_move_the_countdown_and_say_half_way_once() -> None:
    session = Session(routine(knead(50, "none")))
    events = [*session.send(commands.Start(), 0), *session.advance(65)]
    events += [*session.send(commands.AddTime(), 65), *session.advance(1e6)]
    heard = cues(events)
    assert heard.count("60 half") == 1
    assert not [line for line in heard if line.endswith(" half") and line != "60 half"]
    assert [line for line in heard if line.endswith(" three")] == ["32 three", "97 three"]


@pytest.mark.parametrize(("seconds", "told"), [(29, []), (30, ["ten"]), (39, ["ten"]), (40, ["half", "ten"])])
def test_half_way_and_the_last_ten_seconds_never_crowd_each_other(seconds: float, told: list[str]) -> None:
    words = said(Session(routine(knead(seconds, "none"))))
    marks = {"Half-way.": "half", "Ten seconds.": "ten"}
    assert [marks[each] for each in words if each in marks] == told


def test_what_was_heard_of_a_phase_is_not_heard_again_after_easing() -> None:
    session = Session(routine(knead(60, "none")))
    events = [*session.send(commands.Start(), 0), *session.advance(35)]
    events += [*session.send(commands.Ease(), 35), *session.advance(1e6)]
    heard = cues(events)
    assert heard.count("35 work") == 1
    assert "77 done" in heard


def moving(*moves: dict[str, str]) -> dict[str, object]:
    return {"motion": list(moves)}


def test_each_repetition_is_paced_in_the_authors_words() -> None:
    figure = moving({"to": "tucked", "over": "2 s", "say": "Draw back"}, {"to": "start", "over": "2 s", "breath": "in"})
    heard = cues(
        [*(session := Session(routine(tuck(2, figure=figure)))).send(commands.Start(), 0), *session.advance(1e6)]
    )
    assert "\n".join(heard[heard.index("35 work") :]) == lines("""
        35 work
        35 Draw back.
        37 Hold.
        40 Breathe in.
        43 Last one. Draw back.
        45.4 Hold.
        48 Breathe in.
        51 done
        51 That is all. Sit a moment before you get up.
    """)


def test_a_breathing_exercise_is_paced_to_its_end_and_other_loops_twice() -> None:
    figure = moving({"to": "full", "over": "4 s", "breath": "in"}, {"to": "start", "over": "6 s", "breath": "out"})
    for technique, breaths in (("breathing", 12), ("kneading", 4)):
        session = Session(routine(step(exercise("Breath", Timed(60), technique=technique, figure=figure))))
        heard = cues([*session.send(commands.Start(), 0), *session.advance(1e6)])
        assert len([line for line in heard if "Breathe" in line]) == breaths


def test_a_long_hold_is_left_in_peace() -> None:
    figure = moving({"to": "tilted", "over": "4 s", "hold": "30 s", "say": "Tip away"})
    session = Session(routine(step(exercise("Stretch", Timed(20), figure=figure))))
    assert not [line for line in cues([*session.send(commands.Start(), 0), *session.advance(1e6)]) if "Tip" in line]


def test_the_last_seconds_of_a_side_are_counted_in_words_and_those_of_a_lead_in_tones_alone() -> None:
    session = Session(routine(knead(20, "none")))
    counted = [cue for cue in session.timeline.cues if isinstance(cue, Spoken) and cue.kind == "count"]
    assert [(cue.at, cue.latest, cue.text) for cue in counted] == [
        (52, 52, "Three."),
        (53, 53, "Two."),
        (54, 54, "One."),
    ]


def test_a_rest_between_sets_names_the_set_and_only_the_last_set_is_counted_down() -> None:
    session = Session(routine(step(exercise("Kneading", Timed(20), dose=Dose(Timed(20), sets=2, rest=8)))))
    assert "Rest for 8 seconds. Then the last set." in said(session)
    assert said(session).count("Three.") == 1
    three = exercise("Kneading", Timed(20), dose=Dose(Timed(20), sets=3, rest=8))
    assert "Rest for 8 seconds. Then set 2." in said(Session(routine(step(three))))


def test_a_hold_is_gone_into_and_let_go_of_in_the_authors_words() -> None:
    figure = moving(
        {"to": "leaned", "over": "4 s", "hold": "20 s", "say": "Lean in"},
        {"to": "start", "over": "4 s", "say": "Ease off"},
    )
    held = exercise("Ball", Timed(20), technique="pressure", figure=figure, dose=Dose(Timed(20), sets=2, rest=12))
    session = Session(routine(step(held), step(exercise("Stretch", Timed(20), technique="stretch"))))
    heard = cues([*session.send(commands.Start(), 0), *session.advance(1e6)])
    assert "31 Lean in." in heard
    assert "55.4 Ease off." in heard
    assert "63 Lean in." in heard
    assert "87.65 Ease off." in heard
    assert heard[-1].endswith("Let go. That is all. Sit a moment before you get up.")


def test_how_many_are_left_is_told_where_the_moves_are_said() -> None:
    figure = moving(
        {"to": "tucked", "over": "2 s", "say": "Draw back"}, {"to": "start", "over": "2 s", "say": "Return"}
    )
    paced = [words for words in said(Session(routine(tuck(10, figure=figure)))) if words.endswith("Draw back.")]
    assert [paced[index] for index in (5, 7, 9)] == [
        "Five more. Draw back.",
        "Three more. Draw back.",
        "Last one. Draw back.",
    ]


def test_the_word_of_a_move_is_never_said_in_the_move_after_it() -> None:
    quick = moving(
        {"to": "up", "over": "1 s", "hold": "1 s", "say": "Up"}, {"to": "away", "over": "1 s", "say": "Away"}
    )
    cue = text("Pull your toes up, then point them away. Easy and quick, as long as it feels easy.")
    pumps = step(exercise("Ankle pumps", Repetitions(15, Tempo(1, 1, 1, 0)), target=None, figure=quick, cue=cue))
    session = Session(routine(replace(pumps, exercise=replace(pumps.exercise, prep=1))))
    own: dict[str, str] = {"Up.": "in", "Away.": "out"}
    words = [each for each in session.timeline.cues if isinstance(each, Spoken) and each.text in own]
    assert len(words) > 15
    for word in words:
        phase = session.timeline.phase_at(word.at)
        assert session.timeline.phases[phase].kind == own[word.text]
    assert not [words for words in said(session) if words.endswith("more. Up.")]
    assert {"Five more.", "Three more.", "Last one."} <= set(said(session))


def test_what_sounded_for_a_set_that_was_skipped_at_once_does_not_sound_again() -> None:
    session = Session(routine(knead(60)))
    before = cues([*session.send(commands.Start(), 0), *session.advance(35)])
    assert before[-1] == "35 work"
    after = cues([*session.send(commands.Skip(), 35), *session.advance(36)])
    assert "35 work" not in after
    assert after[0] == "35.15 switch"
