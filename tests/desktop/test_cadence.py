"""The words and the breath of a move, moment by moment, as the author wrote its loop."""

from __future__ import annotations

import pytest

from selfcare.desktop.cadence import cadence_of
from selfcare.routine.models import Dose, Exercise, ExerciseStep, Repetitions, Routine, Tempo, Text, Timed
from selfcare.session.commands import Pause, Resume, Start
from selfcare.session.engine import Session

Move = dict[str, object]
BRIDGE: list[Move] = [
    {"to": "raised", "over": "2 s", "hold": "3 s", "breath": "out", "say": {"en": "Raise", "de": "Heben"}},
    {"to": "start", "over": "2 s", "hold": "1 s", "breath": "in"},
]
BOX: list[Move] = [
    {"to": "full", "over": "4 s", "hold": "2 s", "breath": "in"},
    {"to": "start", "over": "4 s", "hold": "2 s", "breath": "out"},
]
STEPS: list[Move] = [
    {"to": "up", "over": "2 s", "breath": "in"},
    {"to": "side", "over": "2 s", "say": "Across"},
    {"to": "start", "over": "4 s", "breath": "out"},
]
LONG: list[Move] = [{"to": "there", "over": "4 s", "hold": "30 s", "breath": "in", "say": "Sink"}]
SWING: list[Move] = [{"to": "ahead", "over": "1 s"}, {"to": "behind", "over": "1 s"}]


def session(technique: str, work: Timed | Repetitions, motion: list[Move]) -> Session:
    words = Text((("en", "A"),))
    exercise = Exercise("a", words, technique, "neck", "sitting_chair", Dose(work), figure={"motion": motion})
    step = ExerciseStep(exercise, "time" if isinstance(work, Timed) else "reps")
    made = Session(Routine("r", words, (step,)))
    made.send(Start(), 0)
    made.advance(next(phase.start for phase in made.timeline.phases if phase.kind in ("work", "in")))
    return made


def seen(made: Session, second: float, language: str = "en") -> tuple[str, float | None]:
    """Return word and breath some seconds into the work."""
    begin = next(phase.start for phase in made.timeline.phases if phase.kind in ("work", "in"))
    made.advance(begin + second)
    cadence = cadence_of(made.moment(), language)
    assert cadence is not None
    return cadence.word, None if cadence.full is None else round(cadence.full, 2)


@pytest.mark.parametrize(
    ("second", "word", "full"),
    [
        (0.0, "Raise", 1.0),
        (1.0, "Raise", 0.5),
        (2.1, "Hold", 0.0),
        (5.0, "Breathe in", 0.0),
        (6.0, "Breathe in", 0.5),
        (7.1, "Breathe in", 1.0),
        (9.0, "Raise", 0.5),
    ],
)
def test_a_repetition_breathes_as_its_author_wrote(second: float, word: str, full: float) -> None:
    assert seen(session("activation", Repetitions(4, Tempo(2, 3, 2, 1)), BRIDGE), second) == (word, full)


def test_the_authors_words_in_the_users_language() -> None:
    assert seen(session("activation", Repetitions(4, Tempo(2, 3, 2, 1)), BRIDGE), 1.0, "de")[0] == "Heben"


@pytest.mark.parametrize(
    ("second", "word", "full"),
    [
        (2.0, "Breathe in", 0.5),
        (4.5, "Hold", 1.0),
        (8.0, "Breathe out", 0.5),
        (10.5, "Hold", 0.0),
        (14.0, "Breathe in", 0.5),
    ],
)
def test_a_loop_by_the_clock_breathes_in_its_own_time(second: float, word: str, full: float) -> None:
    assert seen(session("breathing", Timed(60), BOX), second) == (word, full)


@pytest.mark.parametrize(
    ("second", "word", "full"), [(2.0, "Across", 1.0), (3.9, "Across", 1.0), (6.0, "Breathe out", 0.5)]
)
def test_a_move_without_a_breath_leaves_the_lungs_as_they_are(second: float, word: str, full: float) -> None:
    assert seen(session("mobility", Timed(60), STEPS), second) == (word, full)


def test_a_breathing_exercise_without_a_loop_breathes_with_its_tempo() -> None:
    made = session("breathing", Repetitions(3, Tempo(4, 0, 6, 0)), [])
    assert [seen(made, second) for second in (2.0, 7.0)] == [("Breathe in", 0.5), ("Breathe out", 0.5)]


@pytest.mark.parametrize(("technique", "motion"), [("stretch", LONG), ("mobility", SWING), ("kneading", [])])
def test_a_held_position_and_a_free_stroke_are_not_paced(technique: str, motion: list[Move]) -> None:
    made = session(technique, Timed(60), motion)
    assert made.moment().working
    assert cadence_of(made.moment(), "en") is None


def test_the_breath_waits_with_the_clock_and_is_not_paced_before_the_work() -> None:
    made = session("breathing", Timed(60), BOX)
    before = seen(made, 2.0)
    made.send(Pause(), 1000.0)
    made.advance(2000.0)
    paused = cadence_of(made.moment(), "en")
    assert paused is not None
    assert (paused.word, paused.full) == before
    made.send(Resume(), 2000.0)
    assert cadence_of(made.moment(), "en") is None
