"""A whole session, heard as a table; its languages, and its last words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcare.routine.models import (
    ExerciseStep,
    RestStep,
    SayStep,
    Sides,
    Text,
    Timed,
)
from selfcare.session import commands
from selfcare.session.engine import Session
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import Spoken
from tests.session.build import cues, exercise, knead, lines, routine, said, step, text, tuck


def heard(session: Session) -> str:
    return "\n".join(cues([*session.send(commands.Start(), 0), *session.advance(1e6)]))


def test_a_whole_small_session_is_heard_like_this() -> None:
    cue = text("Pick up the muscle and roll it.")
    desk = routine(knead(30, cue=cue), RestStep(10), tuck(2), SayStep(text("Stand up slowly."), 10))
    assert heard(Session(desk)) == lines("""
        0.06 A routine. About 3 minutes.
        0.15 ready
        2.9601 Sitting on a chair.
        4.81734 Space pauses. Press Escape if something hurts.
        20.15 next
        20.65 First: Kneading. Left side.
        23.65 Pick up the muscle and roll it.
        26.3643 30 seconds. Pressure 3 to 5 out of 10.
        32 three
        33 two
        34 one
        35 work
        35.4 Begin.
        55 Ten seconds.
        62 three
        62 Three.
        63 two
        63 Two.
        64 one
        64 One.
        65.15 switch
        65.65 Switch sides. Right side.
        70 three
        71 two
        72 one
        73 work
        73.4 Begin.
        93 Ten seconds.
        100 three
        100 Three.
        101 two
        101 Two.
        102 one
        102 One.
        103 rest
        103.4 Rest for 10 seconds.
        105.757 After that: Chin tucks.
        113.15 next
        113.65 Next: Chin tucks.
        115.45 2 times.
        125 three
        126 two
        127 one
        128 work
        128 One.
        130 Hold.
        136 Last one.
        138 Hold.
        144.15 next
        144.65 Stand up slowly.
        154 done
        154 That is all. Sit a moment before you get up.
    """)


def named(seconds: float, **facts: object) -> ExerciseStep:
    both = Text((("de", "Kneten"), ("en", "Kneading")))
    return step(replace(exercise("Kneading", Timed(seconds), sides=Sides("each"), **facts), name=both))


def test_a_german_session_is_told_in_german() -> None:
    words = Session(routine(named(60), RestStep(20), named(20)), language="de")
    heard = " ".join(said(words))
    for english in ("side", "Next", "Rest", "seconds", "Hold", "Sitting", "Begin", "Pressure"):
        assert english not in heard
    assert "Jetzt: Kneten." in heard
    assert "Auf einem Stuhl." in heard


def test_words_that_were_only_written_in_english_say_so() -> None:
    cue = text("Squeeze and roll.")
    session = Session(routine(named(60, cue=cue)), language="de")
    languages = {cue.text: cue.language for cue in session.timeline.cues if isinstance(cue, Spoken)}
    assert languages["Squeeze and roll."] == "en"
    assert languages["Zuerst: Kneten. Linke Seite."] == ""


def test_a_language_without_words_of_its_own_is_told_in_english() -> None:
    assert "Half-way." in said(Session(routine(knead(60)), language="fi"))


def test_what_skip_back_and_ease_may_bring_up_is_known_ahead() -> None:
    gentler = exercise("Rubbing", Timed(60), cue=text("Stroke."), sides=Sides("each"))
    session = Session(routine(replace(knead(60), gentler=gentler)))
    words = {words for words, _ in Phrases("en").detours(session.timeline)}
    assert {"Next: Kneading. Left side.", "Again: Kneading. Right side.", "Get ready: Kneading. Left side."} <= words
    assert {"Easier: Rubbing. Left side.", "Stroke.", "Easier: less pressure, shorter."} <= words
    assert "This exercise ends here." in words
    session.send(commands.Start(), 0)
    session.advance(40)
    session.send(commands.Ease(), 40)
    assert "Easier: Rubbing. Left side." in said(session)
    assert "Stroke." in said(session)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("hook_lying", "That is all. Rest a moment, then get up slowly."),
        ("sitting_chair", "That is all. Sit a moment before you get up."),
        ("wall_back_standing", "That is all. Take a calm breath before you go on."),
    ],
)
def test_the_last_words_fit_to_how_one_lies_sits_or_stands(start: str, words: str) -> None:
    assert said(Session(routine(knead(20, "none", start=start))))[-1] == words
