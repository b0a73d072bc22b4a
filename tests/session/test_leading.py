"""What is said before the first set: how to settle in, what to do, what to keep off, and how one gets there."""

from __future__ import annotations

from selfcare.routine.models import (
    Dose,
    Instruction,
    Repetitions,
    SayStep,
    Sides,
    Tempo,
    Timed,
)
from selfcare.session import commands
from selfcare.session.engine import Session
from selfcare.session.timeline import Spoken
from tests.session.build import cues, exercise, knead, routine, said, step, text, tuck


def test_a_note_is_said_after_the_cue() -> None:
    noted = step(exercise("Ball", Timed(40), cue=text("Lean in.")), note=text("Stay off the bone."))
    heard = cues([*(session := Session(routine(noted))).send(commands.Start(), 0), *session.advance(1e6)])
    said = [line.split(" ", 1)[1] for line in heard]
    assert said.index("Lean in.") < said.index("Stay off the bone.")


def test_how_to_settle_in_and_what_to_keep_off_are_said_once_before_the_first_side() -> None:
    told = (
        Instruction("preparation", text("Sit tall.")),
        Instruction("step", text("Reach across.")),
        Instruction("safety", text("Keep off the throat.")),
    )
    session = Session(routine(tuck(2), knead(60, cue=text("Squeeze and roll."), instructions=told)))
    words = said(session)
    assert words[words.index("Next: Kneading. Left side.") :][:5] == [
        "Next: Kneading. Left side.",
        "Sit tall.",
        "Squeeze and roll.",
        "60 seconds. Pressure 3 to 5 out of 10.",
        "Keep off the throat.",
    ]
    assert [words for words in said(session) if words == "Sit tall."] == ["Sit tall."]


def test_what_to_do_comes_first_where_there_is_no_time_for_both() -> None:
    told = (Instruction("preparation", text("Sit back in the chair, " + "and breathe " * 14)),)
    session = Session(routine(knead(60, cue=text("Squeeze " * 9), instructions=told)))
    order = [words.split()[0] for words in said(session)]
    assert order.index("Squeeze") < order.index("Sit")


def test_what_is_gone_back_to_is_named_with_how_to_get_there_again() -> None:
    lying = step(exercise("Tilts", Timed(20), start="hook_lying"))
    kneeling = step(exercise("Cat", Timed(20), start="quadruped"))
    session = Session(routine(lying, kneeling))
    session.send(commands.Start(), 0)
    assert "Roll onto your side and push yourself up. On hands and knees." in said(session)
    session.advance(91)
    session.send(commands.Back(), 91)
    later = [cue.text for cue in session.timeline.cues if isinstance(cue, Spoken) and cue.at >= 91]
    assert later[0] == "Again: Tilts."
    assert later[1] == "Lie down slowly. On your back, knees bent."


def test_where_the_author_says_the_way_it_is_not_said_again() -> None:
    up = SayStep(text("Get up slowly, by way of hands and knees."), 10)
    words = said(Session(routine(knead(20, "none", start="prone"), up, knead(20, "none", start="standing"))))
    assert "Standing." in words
    assert "Stand up slowly." not in words


def test_an_exercise_skipped_before_its_work_leaves_nobody_in_its_position() -> None:
    session = Session(routine(knead(20, "none"), knead(20, "none", start="prone"), knead(20, "none", start="prone")))
    session.send(commands.Start(), 0)
    session.advance(57)
    session.send(commands.Skip(), 57)
    later = [cue.text for cue in session.timeline.cues if isinstance(cue, Spoken) and cue.at >= 57]
    assert later[1] == "Come down to the floor. On your front."


def test_how_to_settle_in_is_said_in_the_first_seconds_for_the_side_that_comes_first() -> None:
    told = (Instruction("preparation", text("Sit tall, the working hand on your thigh.")),)
    both = said(Session(routine(knead(60, "right", instructions=told))))
    sit = "Sit tall, the right hand on your thigh."
    assert both.index("Sitting on a chair.") < both.index(sit) < both.index("First: Kneading. Right side.")
    assert both.count(sit) == 1


def test_how_to_settle_in_waits_for_its_exercise_where_the_first_seconds_have_no_room() -> None:
    told = (Instruction("preparation", text("Sit tall, " + "and breathe " * 14)),)
    words = said(Session(routine(knead(60, "none", instructions=told))))
    assert next(at for at, each in enumerate(words) if each.startswith("Sit tall")) > words.index("First: Kneading.")


def careful(seconds: float, **facts: object) -> list[tuple[str, str]]:
    """Return what is told to keep off with the kind of phase it is told in, in ten repetitions after `seconds`."""
    care = (Instruction("safety", text("Lift less if the hip pinches.")),)
    work = Repetitions(10, Tempo(2, 3, 2, 1))
    counted = exercise("Clamshell", work, technique="activation", target=None, prep=seconds, instructions=care, **facts)
    timeline = Session(routine(step(counted))).timeline
    words = [each for each in timeline.cues if isinstance(each, Spoken) and each.kind == "care"]
    return [(each.text, timeline.phases[timeline.phase_at(each.at)].kind) for each in words]


def test_what_to_keep_off_is_told_outside_of_the_beat() -> None:
    assert careful(10) == [("Lift less if the hip pinches.", "announce")]
    twice = Dose(Repetitions(10, Tempo(2, 3, 2, 1)), sets=2, rest=15)
    assert careful(1, dose=twice)[0][1] == "announce", "how often can wait for it"
    assert careful(1, sides=Sides("each"))[0][1] == "switch"
