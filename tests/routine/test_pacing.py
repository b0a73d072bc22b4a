"""What the picture says at each move, in the language of the listener."""

from __future__ import annotations

import pytest

from selfcare.routine.models import Exercise
from selfcare.routine.pacing import paces_of
from selfcare.routine.reader import read_text

EXERCISE = """\
exercise: 1
id: lift
name: Lift
technique: mobility
region: shoulder
start: sitting_chair
reps: 4
tempo: {in: 2 s, hold: 0 s, out: 2 s, pause: 1 s}
cue: Lift both arms.
figure:
  poses:
    up: {shoulders: {flexion: 90}}
  motion:
    - {to: up, over: 2 s, hold: 0 s, say: %s}
    - {to: start, over: 2 s, hold: 1 s}
"""


@pytest.mark.parametrize(
    ("say", "language", "heard"),
    [
        ("{en: Up, de: Hoch}", "de", "Hoch"),
        ("{en: Up, de: Hoch}", "de-AT", "Hoch"),
        ("{en: Up, de: Hoch}", "fr", "Up"),
        ("{de: Hoch}", "fr", "Hoch"),
        ("Up", "de", "Up"),
    ],
)
def test_a_word_is_in_the_language_else_in_english_else_in_the_authors(say: str, language: str, heard: str) -> None:
    first, second = paces_of(_exercise(say), language)
    assert first.say == heard
    assert second.say is None


def _exercise(say: str) -> Exercise:
    read = read_text(EXERCISE % say)
    assert read.exercise is not None, read.problems
    return read.exercise
