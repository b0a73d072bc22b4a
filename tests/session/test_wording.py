"""The words of each language: none forgotten, all fit to be said."""

from __future__ import annotations

import pytest

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.session.wording import Wording, wording_of

LANGUAGES = ("en", "de", "es")


@pytest.fixture(params=LANGUAGES)
def wording(request: pytest.FixtureRequest) -> Wording:
    return wording_of(str(request.param))


def test_every_language_says_what_english_says(wording: Wording) -> None:
    english = wording_of("en")
    assert wording.fixed.keys() == english.fixed.keys()
    assert wording.answers.keys() == english.answers.keys()
    assert wording.feelings.keys() == english.feelings.keys()
    assert wording.units.keys() == english.units.keys()
    assert len(wording.numbers) == len(english.numbers) == 20


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_start_position_has_its_words(language: str) -> None:
    assert set(wording_of(language).positions) == set(START_POSITIONS)


def test_each_sentence_ends_like_one_and_shouts_nowhere(wording: Wording) -> None:
    for words in (*wording.fixed.values(), *wording.answers.values(), *wording.sides.values()):
        assert words.endswith(".")
        assert "!" not in words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (45, "45 seconds"), (90, "90 seconds"), (120, "2 minutes"), (150, "2 minutes 30 seconds")],
)
def test_lengths_are_said_in_seconds_up_to_a_minute_and_a_half(seconds: float, words: str) -> None:
    assert wording_of("en").seconds(seconds) == words


def test_a_regional_language_speaks_as_its_own() -> None:
    assert wording_of("de-AT") is wording_of("de")
    assert wording_of("fi") is wording_of("en")
