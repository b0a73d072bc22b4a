"""German and Spanish: these routines are translated to the last word, in the same calm voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from selfcare.routine.models import Exercise, ExerciseStep, Routine, SayStep, Text
from tests.content.shipped import exercise, routine

LANGUAGES = ("de", "es")
TRANSLATED = (
    "back-ball",
    "back-calm",
    "back-hands",
    "chair-mobility",
    "core-control",
    "desk-reset",
    "extension-bias",
    "feet-evening",
    "flexion-bias",
    "glute-release",
    "hamstring-calf",
    "head-ease",
    "hip-front",
    "keyboard-hands",
    "legs-roll",
    "micro-break",
    "morning-back",
    "neck-cane",
    "neck-hands",
    "sciatica-friendly",
    "shoulder-ease",
    "spine-flow",
    "thoracic-roller",
    "upper-back-ball",
    "wind-down",
)
USED = sorted(
    {step.exercise.id for each in TRANSLATED for step in routine(each).steps if isinstance(step, ExerciseStep)}
)
SIDED = re.compile(r"\b(links|rechts|linken?|rechten?|izquierd[ao]s?|derech[ao]s?)\b", re.IGNORECASE)
FORMAL = re.compile(r"\b(Ihnen|Ihr|Ihre[mnrs]?|[Uu]sted(es)?|[Vv]osotr[ao]s)\b")
PROMISES = re.compile(
    r"\b(heil\w*|kurier\w*|garant\w*|entgift\w*|toxin\w*|cura\w*|sana|desintoxic\w*|perfekt\w*|perfect\w*)\b",
    re.IGNORECASE,
)
LONGEST_CUE = 110
LONGEST_FIRST_SENTENCE = 60
LONGEST_SENTENCE = 24
"""Words in one sentence: German and Spanish need a few more than English."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("routine_id", TRANSLATED)
def test_a_translated_routine_has_every_text_in_the_language(routine_id: str, language: str) -> None:
    for words in _of_routine(routine(routine_id)):
        _is_told(words, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise_id", USED)
def test_its_exercises_have_every_text_in_the_language(exercise_id: str, language: str) -> None:
    for words in _of_exercise(exercise(exercise_id)):
        _is_told(words, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise_id", USED)
def test_a_translated_cue_fits_and_names_neither_side_nor_number(exercise_id: str, language: str) -> None:
    ours = exercise(exercise_id)
    assert ours.cue is not None
    cue = ours.cue.in_language(language)
    assert len(cue) <= LONGEST_CUE
    assert len(re.split(r"(?<=\.)\s", cue)[0]) <= LONGEST_FIRST_SENTENCE
    for words in _of_exercise(ours):
        assert not SIDED.search(words[language]), words[language]
        assert not re.search(r"\d", words[language]), words[language]


def _is_told(words: Mapping[str, str], language: str) -> None:
    assert {"en", *LANGUAGES} <= words.keys(), words
    told = words[language]
    assert told
    assert told != words["en"]
    assert "!" not in told
    assert "¡" not in told
    assert not PROMISES.search(told), told
    assert not FORMAL.search(told), told
    for sentence in re.split(r"(?<=[.?:])\s", told):
        assert len(sentence.split()) <= LONGEST_SENTENCE * (1 if "." in told else 2), sentence


def _of_routine(ours: Routine) -> Iterator[Mapping[str, str]]:
    texts = [ours.name, ours.purpose, ours.suits]
    for step in ours.played_steps():
        texts += [step.note] if isinstance(step, ExerciseStep) else []
        texts += [step.text] if isinstance(step, SayStep) else []
    yield from _entries(texts)


def _of_exercise(ours: Exercise) -> Iterator[Mapping[str, str]]:
    texts = [ours.name, ours.cue, ours.feel, ours.not_feel, *ours.mistakes]
    yield from _entries([*texts, *(each.text for each in ours.instructions)])
    motion = ours.figure.get("motion")
    for move in motion if isinstance(motion, list | tuple) else ():
        if "say" in move:
            assert isinstance(move["say"], Mapping), move["say"]
            yield {str(language): str(words) for language, words in move["say"].items()}


def _entries(texts: list[Text | None]) -> Iterator[Mapping[str, str]]:
    for text in texts:
        if text is not None:
            yield dict(text.entries)
