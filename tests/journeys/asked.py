"""What journeys through the questions of safety have in common: what was told before, and what stands on a page."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QApplication, QWidget

from selfcare.care.answers import Held
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.record.health import Health
from selfcare.routine.models import ExerciseStep, Routine
from tests.journeys.evening import Journey

HOUR = 3600.0


def words_on(page: QWidget) -> str:
    texts = [words.text() for words in page.findChildren(Words) if words.isVisibleTo(page)]
    texts += [row.text() for row in page.findChildren(TickRow) if row.isVisibleTo(page)]
    return "\n".join(re.sub("</?b>", "", text) for text in texts)


def health_of(journey: Journey) -> Health:
    return journey.desk.history.health


def known(journey: Journey, *held: Held) -> None:
    """Let everything that is asked before a first session be answered, but for today's check-in."""
    journey.desk.history.confirm(TOPIC)
    health_of(journey).set_profile(held)
    journey.clock.seconds += 1
    health_of(journey).answer_red_flags(frozenset())
    journey.clock.seconds += 1


def play(journey: Journey, routine: str) -> None:
    journey.window.library.open_routine(routine)
    journey.click("Start")


def played(journey: Journey) -> Routine:
    run = journey.desk._run
    assert run is not None
    return run.opening.routine


def exercises_of(routine: Routine) -> list[str]:
    return [step.exercise.id for step in routine.played_steps() if isinstance(step, ExerciseStep)]


def button(page: QWidget, words: str) -> Button:
    QApplication.processEvents()
    return next(each for each in page.findChildren(Button) if each.text() == words and each.isVisibleTo(page))
