"""What is sounded and said, told as tables."""

from __future__ import annotations

from selfcare.routine.models import RestStep, SayStep, Timed
from selfcare.session import commands
from selfcare.session.engine import Session
from selfcare.session.planning import Wish, estimate, place
from tests.session.build import cues, exercise, knead, lines, routine, step, text, tuck


def heard(session: Session) -> str:
    return "\n".join(cues([*session.send(commands.Start(), 0), *session.advance(1e6)]))


def test_a_whole_small_session_is_heard_like_this() -> None:
    cue = text("Pick up the muscle and roll it.")
    desk = routine(knead(30, cue=cue), RestStep(10), tuck(2), SayStep(text("Stand up slowly."), 10))
    assert heard(Session(desk)) == lines("""
        0.15 ready
        0.5 A routine. About 3 minutes.
        20.15 next
        20.4 First: Kneading. Left side.
        25 Sitting on a chair.
        26.8571 Pick up the muscle and roll it.
        32 three
        33 two
        34 one
        35 work
        50 half
        50.3 Half-way.
        55 Ten seconds.
        62 three
        63 two
        64 one
        65.15 switch
        65.3 Switch sides. Right side.
        70 three
        71 two
        72 one
        73 work
        88 half
        88.3 Half-way.
        93 Ten seconds.
        100 three
        101 two
        102 one
        103 rest
        103.3 Rest for 10 seconds.
        113.15 next
        113.4 Next: Chin tucks.
        125 three
        126 two
        127 one
        128 work
        128 One.
        130 Hold.
        136 Last one.
        138 Hold.
        144.15 next
        144.3 Stand up slowly.
        154 done
        154 That is all. Lie or sit a moment before you get up.
    """)


def test_a_sentence_without_room_is_dropped_and_the_more_important_one_stays() -> None:
    long = "x" * 70
    wishes = [Wish("cue", long, 0, 6, 0), Wish("name", long, 1, 7, 0), Wish("half", "Half-way.", 0.0, 9, 0)]
    placed, dropped = place(wishes)
    assert [(spoken.kind, spoken.at) for spoken in placed] == [("name", 1), ("half", 6.5)]
    assert [spoken.kind for spoken in dropped] == ["cue"]


def test_a_lower_sentence_waits_for_the_end_of_a_higher_one() -> None:
    placed, dropped = place([Wish("cue", "b" * 28, 0, 10, 0), Wish("name", "a" * 28, 0, 10, 0)])
    assert [spoken.kind for spoken in placed] == ["name", "cue"]
    assert placed[1].at >= placed[0].end
    assert not dropped


def test_the_estimate_is_fourteen_letters_a_second() -> None:
    assert estimate("a" * 28) == 2.2


def test_fifteen_seconds_more_move_the_countdown_and_say_half_way_once() -> None:
    session = Session(routine(knead(30, "none")))
    events = [*session.send(commands.Start(), 0), *session.advance(55)]
    events += [*session.send(commands.AddTime(), 55), *session.advance(1e6)]
    heard = cues(events)
    assert heard.count("50 half") == 1
    assert not [line for line in heard if line.endswith(" half") and line != "50 half"]
    assert [line for line in heard if line.endswith(" three")] == ["32 three", "77 three"]


def test_what_was_heard_of_a_phase_is_not_heard_again_after_easing() -> None:
    session = Session(routine(knead(60, "none")))
    events = [*session.send(commands.Start(), 0), *session.advance(35)]
    events += [*session.send(commands.Ease(), 35), *session.advance(1e6)]
    heard = cues(events)
    assert heard.count("35 work") == 1
    assert "77 done" in heard


def test_a_note_is_said_after_the_cue() -> None:
    noted = step(exercise("Ball", Timed(40), cue=text("Lean in.")), note=text("Stay off the bone."))
    heard = cues([*(session := Session(routine(noted))).send(commands.Start(), 0), *session.advance(1e6)])
    said = [line.split(" ", 1)[1] for line in heard]
    assert said.index("Lean in.") < said.index("Stay off the bone.")


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
        43 Draw back.
        45 Hold.
        45.8571 Last one.
        48 Breathe in.
        51 done
        51 That is all. Lie or sit a moment before you get up.
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
