"""How this room speaks in German and Spanish: as calm and plain as in English, without a diagnosis or a promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest

from selfcare.care.rules import RedFlag
from selfcare.care.screening import get_checked
from selfcare.translation import speaking
from tests.care.reference_case import rules
from tools import words

PROMISES: Final = {
    "de": r"heil(t|en|ung|sam)?|geheilt|kurier\w*|garant\w*|entgift\w*|toxin\w*|perfekt\w*|wunder\w*|beseitig\w*|"
    r"wirk(t|sam|samkeit)|therapie\w*|bewiesen\w*|nachweislich|verspr\w+",
    "es": r"cura(r|s|n|rá|ción|tivo)?|sana(r|s|n|rá)?|garant\w*|desintoxic\w*|toxin\w*|perfect\w*|milagr\w*|elimina\w*|"
    r"eficaz|eficacia|terapia\w*|demostrado\w*|promet\w*|remedio",
}
ALARM: Final = {
    "de": r"gefahr\w*|gefährlich\w*|tödlich\w*|sterb\w*|tod|panik|schrecklich\w*|warnung|furchtbar\w*|katastroph\w*",
    "es": r"peligr\w*|mortal\w*|morir\w*|muerte|pánico|terrible\w*|advertencia|horrible\w*|fatal\w*|catástrof\w*",
}
DIAGNOSES: Final = {
    "de": r"cauda|tumor\w*|metastas\w*|aneurysm\w*|thrombo\w*|embolie|stenos\w*|bandscheib\w*|ischias|infarkt\w*|"
    r"herzinfarkt|meningitis|schlaganfall\w*|arthros\w*|spondyl\w*|hexenschuss|bruch|fraktur\w*|vorfall",
    "es": r"cauda|cola de caballo|tumor\w*|metástasis|aneurisma\w*|trombo\w*|embolia|estenosis|ciática|infarto\w*|"
    r"meningitis|ictus|artrosis|espondil\w*|fractura\w*|hernia\w*|disco",
}
FORMAL: Final = {"de": r"Sie|Ihnen|Ihre?[nmrs]?", "es": r"usted(es)?|vosotros|\w+(áis|éis)"}
TO_THE_PERSON: Final = {"de": r"du|dir|dich|deine?[nmrs]?", "es": r"tu|tus|te|ti|\w+(as|es|ás)"}
OF_ONESELF: Final = {
    "de": r"ich|mir|meine?[nmrs]?|bei mir",
    "es": r"mi|mis|me|tengo|he|no puedo|no controlo|desde \(\w+\).*",
}
DOING: Final = {"de": r"(Ruf|Bitte um|Mach|Wenn dir jetzt)\b", "es": r"(Llama|Pide|Si ahora)\b"}
CALLING: Final = {"de": "Ruf jetzt deine Notrufnummer an", "es": "Llama ahora al número de emergencias"}
MOST_WORDS: Final = {"de": 26, "es": 30}
"""In one sentence; Spanish takes more words for the same."""

LANGUAGES: Final = sorted(words.LANGUAGES)


def pairs(language: str) -> Iterator[tuple[str, str]]:
    """Yield every text of this room with what it is in a language; of those with a plural each form."""
    for message in words.read(language, "care"):
        if isinstance(message.id, str) and isinstance(message.string, str) and message.id:
            yield message.id, message.string
        elif isinstance(message.id, tuple) and isinstance(message.string, tuple):
            yield from zip(message.id, message.string, strict=True)


def translated(language: str) -> list[str]:
    return [other for _one, other in pairs(language)]


def holds(pattern: str, text: str, flags: int = re.IGNORECASE) -> bool:
    return re.search(rf"\b(?:{pattern})\b", text, flags) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_calm_and_promises_nothing(language: str) -> None:
    for text in translated(language):
        assert "!" not in text, text
        assert "¡" not in text, text
        assert not holds(PROMISES[language], text), text
        assert not holds(ALARM[language], text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_person_is_spoken_to_as_a_friend(language: str) -> None:
    for text in translated(language):
        assert not holds(FORMAL[language], text, 0), text
    with speaking(language):
        for flag in rules().red_flags.flags.values():
            assert holds(TO_THE_PERSON[language], str(flag.ask)), str(flag.ask)
            assert str(flag.ask).endswith("?")
            assert holds(OF_ONESELF[language], str(flag.tell)), str(flag.tell)
        for each in (*rules().conditions.values(), *rules().check_in.signs.values()):
            assert "?" in str(each.ask)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_short(language: str) -> None:
    for text in translated(language):
        for sentence in re.split(r"(?<=[.?:;])\s+", text):
            is_list = sentence.count(",") > 5
            assert is_list or len(sentence.split()) <= MOST_WORDS[language], sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_names_a_diagnosis(language: str) -> None:
    with speaking(language):
        for flag in rules().red_flags.flags.values():
            for text in filter(None, (flag.because, flag.also)):
                assert not holds(DIAGNOSES[language], str(text)), str(text)
        for action in rules().red_flags.actions.values():
            assert not any(holds(DIAGNOSES[language], str(text)) for text in action.do)


@pytest.mark.parametrize("flag", list(rules().red_flags.flags.values()), ids=lambda flag: flag.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_do_comes_first_and_the_reason_after(language: str, flag: RedFlag) -> None:
    with speaking(language):
        found = get_checked([flag.id], rules().red_flags)
        if found is None:
            return
        told = found.words()
        assert re.match(DOING[language], told[0]), told[0]
        assert (flag.urgency == "emergency") == told[0].startswith(CALLING[language])
        assert told[-1] == str(flag.because)
        assert len(told[0].split()) <= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_marks_stand_in_every_language(language: str) -> None:
    """What a person fills in, as in "Since (time)", stands in brackets in every language; so do figures."""
    for one, other in pairs(language):
        assert one.count("(") == other.count("("), other
        assert sorted(re.findall(r"\d+", one)) == sorted(re.findall(r"\d+", other)), other


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_and_statements_end_alike(language: str) -> None:
    for one, other in pairs(language):
        if len(one) > 1 and one[-1] in ".?,:":
            assert other[-1] == one[-1], (one, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_can_be_a_clause_and_a_sentence(language: str) -> None:
    """ "It is left out, because you ..." and "You ... ." are made of the same words."""
    with speaking(language):
        for each in (*rules().conditions.values(), *rules().check_in.signs.values()):
            you = str(each.you)
            assert not you.endswith("."), you
            assert language == "de" or you[0].islower(), you  # a German noun is written large anywhere


def test_spanish_questions_are_opened() -> None:
    for text in translated("es"):
        assert text.count("?") == text.count("¿"), text
