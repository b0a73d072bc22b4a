"""What the terminal shows, moment by moment, and that it fits."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from selfcare.cli.picture import big, picture
from selfcare.cli.view import View, view_of
from selfcare.routine.models import Routine, SayStep, Timed
from selfcare.session.commands import Answer, Command, Hurts, Pause, Resume, Start
from selfcare.session.engine import Session
from tests.session.build import exercise, knead, routine, step, text, tuck
from tests.session.strategies import routines

EVENING = routine(
    knead(30, cue=text("Lift it, roll it, let go.")),
    tuck(4),
    SayStep(text("Stand up slowly."), 10),
    step(exercise("Shake", Timed(20)), ends_by="tap"),
)


def shown(second: float, *commands: Command, played: Routine = EVENING, typed: str | None = None) -> View:
    session = Session(played)
    session.send(Start(), 0)
    session.advance(second)
    for command in commands:
        session.send(command, second)
    return view_of(session.moment(), "An evening", "en", typed=typed)


def drawn(view: View, width: int = 90, height: int = 28) -> list[str]:
    console = Console(width=width, height=height, file=io.StringIO(), force_terminal=True, color_system=None)
    lines = console.render_lines(picture(view, width, height), console.options.update(width=width))
    return ["".join(segment.text for segment in line).rstrip() for line in lines]


@pytest.mark.parametrize(
    ("second", "word", "side", "count", "unit", "coming"),
    [
        (3, "Get ready", "your left", "17", "seconds", "Then your right side"),
        (26.5, "Get into position", "your left", "9", "seconds", "Then your right side"),
        (45, "Knead", "your left", "20", "seconds", "Then your right side"),
        (64.5, "Knead", "your left", "1", "second", "Then your right side"),
        (66, "Switch sides", "your right", "7", "seconds", "Next: Chin tucks, 4 times"),
        (119, "Move", "", "1", "of 4", "Then a moment"),
        (121, "Hold", "", "1", "of 4", "Then a moment"),
        (124, "Return", "", "1", "of 4", "Then a moment"),
        (133, "Wait", "", "2", "of 4", "Then a moment"),
        (152, "A moment", "", "8", "seconds", "Next: Shake"),
        (176, "At your pace", "", "", "", "Then done"),
    ],
)
def test_a_session_is_shown_moment_by_moment(
    second: float, word: str, side: str, count: str, unit: str, coming: str
) -> None:
    view = shown(second)
    assert (view.word, view.side, view.count, view.unit, view.coming) == (word, side, count, unit, coming)


def test_the_cue_line_is_the_exercises_own_then_what_to_do_when_it_stands_still() -> None:
    assert shown(45).cue == "Lift it, roll it, let go."
    assert shown(152).cue == "Stand up slowly."
    assert shown(45, Pause()).cue == "The clock stands still. Space to go on."
    assert "press t" in shown(176).cue


def test_a_pause_shows_what_goes_on() -> None:
    paused, resuming = shown(45, Pause()), shown(45, Pause(), Resume())
    assert (paused.word, paused.count, paused.light) == ("Paused", "20", "still")
    assert (resuming.word, resuming.count, resuming.light) == ("Get ready", "5", "ready")


def test_what_hurts_is_asked_in_the_place_of_the_count() -> None:
    view = shown(45, Hurts())
    lines = drawn(view)
    assert [key for key, _ in view.choices] == ["1", "2", "3", "m"]
    assert any("What is it like?" in line for line in lines)
    assert any("numb, tingling" in line for line in lines)
    asked = shown(45, Hurts(), typed="7")
    assert (asked.count, asked.unit, asked.cue) == ("7", "of 10", "How strong is it, from 0 to 10?")


def test_after_an_answer_the_count_runs_again() -> None:
    assert shown(45, Hurts(), Answer("mistake")).word == "Get ready"


@pytest.mark.parametrize(
    ("size", "large"), [((90, 28), True), ((80, 24), True), ((60, 18), False), ((40, 14), False)], ids=str
)
def test_the_picture_fits_and_a_small_one_loses_only_the_large_digits(size: tuple[int, int], *, large: bool) -> None:
    for second in (3, 26.5, 45, 66, 121, 152, 176):
        lines = drawn(shown(second), *size)
        assert len(lines) <= size[1]
        assert max(len(line) for line in lines) <= size[0]
        words = " ".join(lines)
        assert "q stop" in words
        assert shown(second).word.upper() in words
    assert any("██" in line for line in drawn(shown(45), *size)) is large


def test_large_digits_are_five_lines_of_one_width() -> None:
    lines = big("180").split("\n")
    assert len(lines) == 5
    assert len({len(line) for line in lines}) == 1


@given(routines, st.floats(0, 400))
def test_every_moment_of_every_routine_can_be_shown(played: Routine, second: float) -> None:
    lines = drawn(shown(second, played=played), 80, 30)
    assert max(len(line) for line in lines) <= 80
    assert len(lines) <= 30
