"""The words of the body are read in the language that is spoken; the tables stay English, and ids stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.landmarks import LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.regions import BODY_MAP, CHIPS, REGIONS
from selfcare.anatomy.techniques import FAMILY_WORDS, TECHNIQUES
from selfcare.session.german import GERMAN
from selfcare.session.spanish import SPANISH
from selfcare.session.wording import Wording
from selfcare.translation import LANGUAGES, speaking
from tests.translation.wide import Wide, left_over

OTHERS = sorted(set(LANGUAGES) - {"en"})


def read() -> Iterator[tuple[str, str]]:
    """Yield every word with its English."""
    for region in REGIONS.values():
        yield from ((region.word, region.word_en), (region.words, region.words_en), (region.where, region.where_en))
    for place in BODY_MAP.values():
        yield from ((place.word, place.word_en), (place.words, place.words_en))
    for thing in EQUIPMENT.values():
        yield from ((thing.name, thing.name_en), (thing.words, thing.words_en), (thing.beside, thing.beside_en))
    yield from ((each.words, each.words_en) for each in CAUTIONS.values())
    yield from ((each.words, each.words_en) for each in START_POSITIONS.values())
    yield from ((each.word, each.word_en) for each in CHIPS.values())
    yield from ((each.word, each.word_en) for each in MUSCLES.values())
    yield from ((each.word, each.word_en) for each in LANDMARKS.values())
    yield from ((each.word, each.word_en) for each in TECHNIQUES.values())


def test_in_english_a_word_is_what_the_table_says() -> None:
    assert all(word == english for word, english in read())
    assert dict(FAMILY_WORDS) == {"press": "Press", "stretch": "Stretch", "work": "Strengthen", "move": "Move"}


def test_every_word_is_translated_when_it_is_read() -> None:
    with speaking("xx", Wide()):
        assert [english for word, english in read() if left_over(word) or not left_over(english)] == []
        assert [word for word in FAMILY_WORDS.values() if left_over(word)] == []
        assert list(FAMILY_WORDS) == ["press", "stretch", "work", "move"]


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_has_one_of_its_own(language: str) -> None:
    alike = {"Hand", "Ball", "Pie", "Arm"}
    with speaking(language):
        assert {english for word, english in read() if word == english} <= alike | {"hand"}


@pytest.mark.parametrize(("language", "begins"), [("de", ("in ", "im ")), ("es", ("en ",))])
def test_where_it_is_stands_anywhere_in_a_sentence(language: str, begins: tuple[str, ...]) -> None:
    with speaking(language):
        assert all(region.where.startswith(begins) for region in REGIONS.values())


@pytest.mark.parametrize("language", OTHERS)
def test_what_stands_behind_for_is_in_its_case(language: str) -> None:
    first = {"de": ("den ", "die ", "das ", "dein"), "es": ("el ", "la ", "los ", "las ", "lo ", "tu", "tod")}
    with speaking(language):
        words = [place.words for place in BODY_MAP.values()] + [region.words for region in REGIONS.values()]
        assert all(each.startswith(first[language]) for each in words), words
        assert all(thing.words.startswith(("ein", "un")) for thing in EQUIPMENT.values())
        assert all(thing.beside.startswith(("mit ", "con ")) for thing in EQUIPMENT.values())


@pytest.mark.parametrize("wording", [GERMAN, SPANISH], ids=lambda wording: wording.language)
def test_a_page_says_a_region_as_the_voice_does(wording: Wording) -> None:
    with speaking(wording.language):
        assert {name: region.words for name, region in REGIONS.items()} == dict(wording.regions)
