"""How the shipped texts speak: calm, plain, without promises, and true for either side."""

from __future__ import annotations

import re

import pytest

from selfcare.routine.models import Exercise, Routine
from tests.content.shipped import EXERCISES, ROUTINES, exercise, routine

PROMISES = re.compile(
    r"\b(heal\w*|cur(?:e|es|ed|ing)|fix\w*|toxin\w*|detox\w*|release\w*|guarantee\w*|posture|correct\w*|"
    r"great|perfect\w*|well done|good job|excellent|amazing)\b",
    re.IGNORECASE,
)
SIDED = re.compile(r"\b(left|right)\b", re.IGNORECASE)
COUNTS = re.compile(
    r"\d|\b(once|twice|thrice|times|seconds?|minutes?|"
    r"(?:one|two|three|four|five|six|eight|ten|twelve|thirty|sixty) (?:sets?|reps|repetitions|rounds|breaths))\b",
    re.IGNORECASE,
)
LONGEST_CUE = 110
LONGEST_FIRST_SENTENCE = 55
LONGEST_NAME = 40
LONGEST_PURPOSE = 95
LONGEST_SENTENCE = 22
"""Words in one sentence: what a listener keeps in mind."""


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_an_exercise_speaks_calmly_and_promises_nothing(exercise_id: str) -> None:
    for text in _texts(exercise(exercise_id)):
        assert "!" not in text
        assert not PROMISES.search(text), text


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_a_routine_speaks_calmly_and_promises_nothing(routine_id: str) -> None:
    for text in _words_of(routine(routine_id)):
        assert "!" not in text
        assert not PROMISES.search(text), text


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_an_exercise_names_no_side_since_the_player_mirrors_it(exercise_id: str) -> None:
    for text in _texts(exercise(exercise_id)):
        assert not SIDED.search(text), text


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_the_dose_stands_in_the_data_and_not_in_the_text(exercise_id: str) -> None:
    for text in _texts(exercise(exercise_id)):
        assert not COUNTS.search(text), text


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_cue_fits_and_its_first_sentence_stands_alone(exercise_id: str) -> None:
    cue = str(exercise(exercise_id).cue)
    assert len(cue) <= LONGEST_CUE
    assert cue.count("\n") <= 1
    first, *_rest = re.split(r"(?<=\.)\s", cue)
    assert first.endswith(".")
    assert len(first) <= LONGEST_FIRST_SENTENCE, first
    assert first[0].isupper()


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_an_exercise_says_how_and_what_to_feel(exercise_id: str) -> None:
    ours = exercise(exercise_id)
    assert 3 <= len([each for each in ours.instructions if each.role not in {"rest", "switch", "end"}]) <= 5
    assert ours.feel
    assert ours.not_feel
    assert ours.mistakes
    assert ours.sources


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_instructions_begin_with_getting_ready_and_end_with_safety(exercise_id: str) -> None:
    roles = [instruction.role for instruction in exercise(exercise_id).instructions]
    assert roles[0] == "preparation"
    assert roles[-1] == "safety"
    assert set(roles) & {"step", "breathing"}


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_sentence_is_short_enough_to_be_heard(exercise_id: str) -> None:
    for text in _texts(exercise(exercise_id)):
        for sentence in re.split(r"(?<=[.?])\s", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_massage_by_hand_has_a_rate_and_pressing_has_none(exercise_id: str) -> None:
    ours = exercise(exercise_id)
    assert (ours.rate is not None) == (ours.technique in ("rubbing", "kneading", "friction"))


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_every_exercise_has_its_picture_and_none_claims_a_review(exercise_id: str) -> None:
    ours = exercise(exercise_id)
    assert {"start", "view", "motion", "show"} <= ours.figure.keys()
    assert ours.figure["start"] == ours.start
    assert ours.reviewed is None


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_what_stands_on_a_card_is_short(routine_id: str) -> None:
    ours = routine(routine_id)
    assert len(str(ours.name)) <= LONGEST_NAME
    assert len(str(ours.purpose)) <= LONGEST_PURPOSE


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_a_sentence_of_a_routine_is_short_enough_to_be_heard(routine_id: str) -> None:
    ours = routine(routine_id)
    for text in _words_of(ours):
        if text != str(ours.not_for):  # read at leisure; a list of what to look out for
            for sentence in re.split(r"(?<=[.?])\s", text):
                assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_no_two_routines_have_the_same_name() -> None:
    names = [str(routine(each).name) for each in ROUTINES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_a_routine_says_whom_it_is_for_and_who_wrote_it(routine_id: str) -> None:
    ours = routine(routine_id)
    assert ours.purpose
    assert ours.suits
    assert ours.not_for
    assert ours.frequency
    assert ours.author is not None
    assert ours.author.name == "Selfcare"
    assert "not reviewed" in (ours.author.role or "")
    assert ours.author.reviewed is None


def _texts(ours: Exercise) -> list[str]:
    """Return everything of an exercise that a user hears or reads, but for its name."""
    texts = [ours.cue, ours.feel, ours.not_feel, *ours.mistakes, *(each.text for each in ours.instructions)]
    return [str(text) for text in texts if text is not None] + list(_said(ours))


def _said(ours: Exercise) -> list[str]:
    motion = ours.figure.get("motion")
    moves = motion if isinstance(motion, list) else []
    said = [move["say"] for move in moves if isinstance(move, dict) and "say" in move]
    return [str(each["en"] if isinstance(each, dict) else each) for each in said]


def _words_of(ours: Routine) -> list[str]:
    texts = [ours.name, ours.purpose, ours.suits, ours.not_for]
    spoken = [
        text for step in ours.played_steps() for text in (getattr(step, "note", None), getattr(step, "text", None))
    ]
    return [str(text) for text in (*texts, *spoken) if text is not None]
