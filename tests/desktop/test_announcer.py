"""What a screen reader is told of a session: milestones, not seconds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.announcer import Announcer
from selfcare.routine.models import Dose, Exercise, ExerciseStep, Repetitions, Routine, Sides, Text, Timed
from selfcare.session.commands import AddTime, Answer, Ease, Hurts, Pause, Resume, Start
from selfcare.session.engine import Session
from selfcare.session.events import Refused


class Listener(Announcer):
    """Keeps what it would have a screen reader say."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "en")
        self.said: list[str] = []

    def announce(self, words: str) -> None:
        self.said.append(words)


def play(dose: Dose, seconds: float, *, sides: Sides | None = None) -> list[str]:
    exercise = Exercise(
        "knead", Text((("en", "Knead"),)), "kneading", "neck", "sitting_chair", dose, sides=sides or Sides()
    )
    session = Session(Routine("r", Text((("en", "R"),)), (ExerciseStep(exercise, "time"),)))
    page = QWidget()
    listener = Listener(page)
    listener.hear(session.send(Start(), 0), session.moment())
    for tenth in range(round(seconds * 10)):
        listener.hear(session.advance(tenth / 10), session.moment())
    page.deleteLater()
    return listener.said


def test_each_phase_is_named_once_with_its_side_and_seconds(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    said = play(Dose(Timed(40)), 130, sides=Sides("each", "left"))
    assert "Knead, Knead, left side, 40 seconds" in said
    assert any("Switch sides" in words for words in said)
    assert said[-1].endswith("Finished")
    assert len(said) < 20


def test_repetitions_are_not_read_out_one_by_one(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    assert len(play(Dose(Repetitions(10)), 140)) < 10


def test_standing_still_and_going_on_are_said(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    exercise = Exercise("k", Text((("en", "K"),)), "kneading", "neck", "standing", Dose(Timed(9)))
    session = Session(Routine("r", Text((("en", "R"),)), (ExerciseStep(exercise, "time"),)))
    page = QWidget()
    listener = Listener(page)
    for command in (Start(), Pause(), Resume()):
        listener.hear(session.send(command, 0), session.moment())
    assert "Paused" in listener.said
    assert "Going on" in listener.said, "what leads to the work is a get-ready by itself"
    session.advance(40)
    for command in (Pause(), Resume()):
        listener.hear(session.send(command, 40), session.moment())
    assert "Going on in 5 seconds" in listener.said


def test_what_a_command_has_changed_is_said(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    exercise = Exercise("k", Text((("en", "K"),)), "kneading", "neck", "standing", Dose(Timed(60)))
    session = Session(Routine("r", Text((("en", "R"),)), (ExerciseStep(exercise, "time"),) * 2))
    page = QWidget()
    listener = Listener(page)
    session.send(Start(), 0)
    session.advance(40)
    for command in (AddTime(), Ease(), Hurts(), Answer("sharp")):
        listener.hear(session.send(command, 40), session.moment())
    listener.hear([Refused(40)], session.moment())
    assert listener.said[:2] == ["15 seconds more", "Easier: smaller, shorter"]
    assert "The rest for your neck is left out today: 1 step" in " ".join(listener.said)
    assert listener.said[-1] == "Not now"
    page.deleteLater()
