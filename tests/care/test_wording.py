"""How this room speaks: calm, plain, without a diagnosis or a promise; in an emergency the first thing first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from selfcare.care import aftercare, door, fitting, limits, progress, screening, suggesting
from selfcare.care.limits import Reason, each_once
from selfcare.care.rules import RedFlag
from selfcare.care.screening import get_checked
from tests.care.reference_case import rules
from tests.care.reference_case import text as said
from tests.content.test_wording import PROMISES

DIAGNOSES = re.compile(
    r"cauda|equina|tumou?r|metasta|aneurysm|dissect|thrombo|embol|stenos|hernia(?!$)|prolaps|slipped disc|disc\b|"
    r"arthrosis|spondyl|sciatica|ischaem|infarct|heart attack|meningitis|myelopath|radiculopath|inflammatory|"
    r"you (?:have|may have|might have|could have) (?:a |an )?(?:fracture|clot|stroke|infection|cancer)",
    re.IGNORECASE,
)
ALARM = re.compile(r"\b(danger\w*|deadly|die|dying|death|fatal|panic|terrible|warning|must never)\b", re.IGNORECASE)
WORKING_CLAIMS = re.compile(r"\b(treats?|treatment|therapy|effective|proven|recommended for)\b", re.IGNORECASE)
DOING = re.compile(r"^(Call|Phone|Ask|Book|Do not|If your chest hurts now)\b")
MOST_WORDS = 24
"""In one sentence."""
AGE = 12


def shown() -> Iterator[str]:
    """Every sentence of the files that a person may see."""
    for flag in rules().red_flags.flags.values():
        yield from map(str, (flag.ask, flag.because, flag.tell, *([flag.also] if flag.also else [])))
    for action in rules().red_flags.actions.values():
        yield from map(str, action.do)
    for each in (*rules().conditions.values(), *rules().check_in.signs.values()):
        yield from map(str, (each.ask, each.because, *([each.advice] if each.advice else [])))
        yield f"It is left out, because {each.you}."
    yield from (str(band.because) for band in rules().check_in.bands if band.because is not None)
    yield str(rules().check_in.unknown_because)
    yield str(rules().stop.soreness.because)
    for module in (aftercare, door, fitting, limits, progress, screening, suggesting):
        yield from (words for name, words in vars(module).items() if name.isupper() and isinstance(words, str))


TEXTS = sorted(set(shown()))


@pytest.mark.parametrize("text", TEXTS)
def test_a_sentence_is_calm_and_promises_nothing(text: str) -> None:
    assert "!" not in text
    assert not PROMISES.search(text)
    assert not ALARM.search(text)
    assert not WORKING_CLAIMS.search(text)


@pytest.mark.parametrize("text", TEXTS)
def test_a_sentence_is_short(text: str) -> None:
    for sentence in re.split(r"(?<=[.?:])\s+", text):
        assert len(sentence.split()) <= MOST_WORDS, sentence


def test_no_answer_names_a_diagnosis() -> None:
    for flag in rules().red_flags.flags.values():
        for text in (flag.because, flag.also):
            assert not DIAGNOSES.search(str(text)), flag.id
            assert not _suspected(flag) & set(_words(str(text))), flag.id
    for action in rules().red_flags.actions.values():
        assert not any(DIAGNOSES.search(str(text)) for text in action.do)


def test_a_child_of_twelve_can_read_it() -> None:
    for kind in (_questions(), _reasons()):
        assert _grade(" ".join(kind)) <= AGE - 5  # grade 7 is read at twelve


def test_the_person_is_spoken_to() -> None:
    for flag in rules().red_flags.flags.values():
        assert re.search(r"\b(you|your)\b", str(flag.ask), re.IGNORECASE), flag.id
        assert str(flag.ask).endswith("?")
        assert re.search(r"\b(I|my)\b", str(flag.tell), re.IGNORECASE), flag.id
    for each in (*rules().conditions.values(), *rules().check_in.signs.values()):
        assert "?" in str(each.ask)


@pytest.mark.parametrize("flag", list(rules().red_flags.flags.values()), ids=lambda flag: flag.id)
def test_what_to_do_comes_first_and_the_reason_after(flag: RedFlag) -> None:
    found = get_checked([flag.id], rules().red_flags)
    if rules().red_flags.actions[flag.urgency].goes_on:
        assert found is None
        return
    assert found is not None
    words = found.words()
    assert DOING.match(words[0])
    assert words[-1] == str(flag.because)
    assert flag.suspects not in " ".join(words)


def test_of_two_flags_the_more_pressing_one_speaks_first() -> None:
    for one, other in combinations(rules().red_flags.flags.values(), 2):
        found = get_checked([other.id, one.id], rules().red_flags)
        if "emergency" in {one.urgency, other.urgency}:
            assert found is not None
            assert found.words()[0].startswith("Call your emergency number now")


def _questions() -> list[str]:
    flags = [str(flag.ask) for flag in rules().red_flags.flags.values()]
    return flags + [str(each.ask) for each in (*rules().conditions.values(), *rules().check_in.signs.values())]


def _reasons() -> list[str]:
    return [text for text in TEXTS if not text.endswith("?")]


def _suspected(flag: RedFlag) -> set[str]:
    common = {"and", "late", "come", "sight", "speech", "face", "signs", "sign", "most", "telling", "neck", "problem"}
    plain = {"severe", "lists", "between", "chest", "heart", "lung", "kidney", "nerve", "root", "stone", "leg", "back"}
    return {word for word in _words(flag.suspects) if len(word) > 3} - common - plain - {"pain", "the", "differ"}


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def _grade(text: str) -> float:
    """Return the school year of Flesch and Kincaid, syllables counted by their vowels."""
    words = _words(text)
    sentences = len(re.findall(r"[.?:]", text))
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word)))) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def test_what_follows_from_several_reasons_is_said_once_after_the_last_of_them() -> None:
    rest, other = said("Rest."), said("Ask.")
    pains = [Reason("pain", said(where), rest) for where in ("the neck", "the back")]
    why = [pains[0], Reason("unwell", said("ill"), other), pains[1]]
    assert [because for _you, because in each_once(why)] == [None, other, rest]
