"""Everything this room says is said in the language that is spoken: in a language of wide letters, nothing is left."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.regions import BODY_MAP
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.care.aftercare import CheckOut, Past, after_session
from selfcare.care.answers import Held, Profile, RedFlagAnswers, Told
from selfcare.care.door import Answer, AskFirst, Clearance, NotOffered, NotToday, clear
from selfcare.care.fitting import Cut, CutKind, fit
from selfcare.care.instruments import INSTRUMENTS, NPRS, PEG, PSFS, ROLAND_MORRIS
from selfcare.care.limits import Reason
from selfcare.care.measures import UnfitAnswersError, change_words, score_words, take
from selfcare.care.offering import told as told_changes
from selfcare.care.progress import Agreed, More, more_words, next_time
from selfcare.care.rule_reader import built_in_folder, read_rules
from selfcare.care.rules import URGENCIES
from selfcare.care.screening import GetChecked, advice_on, get_checked
from selfcare.care.suggesting import Wish, suggest
from selfcare.routine.models import Exercise, Text
from selfcare.translation import LANGUAGES, speaking
from tests.care.reference_case import MORNING, check_in, held, library, routine, routines, rules, told
from tests.care.test_rules import BREAKS, Slip
from tests.translation.wide import Wide, left_over

CONDITIONS = sorted(rules().conditions)
FLAGS = sorted(rules().red_flags.flags)
SIGNS = sorted(rules().check_in.signs)
OTHERS = sorted(set(LANGUAGES) - {"en"})


def in_wide_letters(lines: Iterable[object]) -> list[str]:
    """Return lines without the names of exercises and routines, which are their authors'."""
    return [_without_names(str(line)) for line in lines if str(line)]


def lines_of(answer: Answer) -> Iterator[object]:
    """Yield all that an answer of the door has to say."""
    match answer:
        case Clearance(changes=changes, notes=notes, fitted=fitted):
            yield from (change.words() for change in changes)
            yield from (part for parts in told_changes(changes) for part in parts)
            yield from notes
            yield from (cut.words() for cut in (fitted.cuts if fitted else ()))
        case NotOffered(changes=changes, advice=advice):
            yield from (change.words() for change in changes)
            yield from advice
        case NotToday(why=why, advice=advice):
            yield from (line for reason in why for line in _both(reason))
            yield from advice
        case GetChecked():
            yield from answer.words()
            yield answer.when
        case AskFirst(why=why):
            yield from why


def _both(reason: Reason) -> Iterator[Text]:
    yield reason.you
    if reason.because is not None:
        yield reason.because


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_and_what_it_does_to_every_routine(condition: str) -> None:
    rule = rules().conditions[condition]
    profile = held(condition, **({condition: "low_back"} if rule.asks_where else {}))
    with speaking("xx", Wide()):
        answers = [clear(each, told(profile), rules(), library(), 600) for each in routines().values()]
        suggested = suggest(routines().values(), Wish(("upper_trapezius",), 900), told(profile), rules(), library())
        lines = [line for answer in answers for line in lines_of(answer)]
        lines += [offer.reason for offer in suggested.offers] + [each.why for each in suggested.left_out]
        lines += [rule.ask, rule.you, rule.because, *([rule.advice] if rule.advice else [])]
        assert_wide(lines)


@pytest.mark.parametrize("flag", FLAGS)
def test_a_red_flag(flag: str) -> None:
    rule = rules().red_flags.flags[flag]
    with speaking("xx", Wide()):
        checked = get_checked([flag], rules().red_flags)
        lines = [rule.ask, *advice_on([flag], rules().red_flags), *(lines_of(checked) if checked else ())]
        assert_wide(lines)


@pytest.mark.parametrize("pain", range(11))
def test_a_number_of_pain(pain: int) -> None:
    with speaking("xx", Wide()):
        today = check_in(pain={"neck": pain}, before={"low_back": pain})
        answers = [clear(each, told(check_in=today), rules(), library()) for each in routines().values()]
        answers += [clear(each, told(locked=frozenset({"neck"})), rules(), library()) for each in routines().values()]
        assert_wide([line for answer in answers for line in lines_of(answer)])


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_of_today(sign: str) -> None:
    rule = rules().check_in.signs[sign]
    with speaking("xx", Wide()):
        today = check_in(Held(sign, frozenset({"low_back"}) if rule.asks_where else frozenset()))
        answered = RedFlagAnswers(MORNING + timedelta(minutes=1))
        later = told(check_in=today, red_flags=answered)
        first = told(check_in=today, red_flags=RedFlagAnswers(MORNING - timedelta(days=2)))
        answers = [clear(each, known, rules(), library()) for each in routines().values() for known in (first, later)]
        lines = [line for answer in answers for line in lines_of(answer)]
        assert_wide([*lines, rule.ask, rule.you, rule.because, *([rule.advice] if rule.advice else [])])


def test_why_the_questions_are_asked() -> None:
    long_ago = RedFlagAnswers(MORNING - timedelta(days=40))
    before = RedFlagAnswers(MORNING - timedelta(hours=2))
    known: list[Told] = [
        told(red_flags=None),
        told(red_flags=long_ago),
        replace(told(red_flags=before), profile=Profile(added=MORNING)),
        replace(told(red_flags=before), ask_again=MORNING),
        replace(told(), stopped=MORNING),
        told(Profile((Held("gone"),))),
    ]
    with speaking("xx", Wide()):
        for each in known:
            lines = list(lines_of(clear(routine("cat-cow"), each, rules(), library())))
            assert lines
            assert_wide(lines)


def test_headings_stop_rules_and_countries() -> None:
    with speaking("xx", Wide()):
        stop = rules().stop
        lists = (stop.stop, stop.now, stop.first, stop.afterwards)
        lines: list[object] = [part for each in lists for rule in each for part in (rule.sign, rule.rest)]
        lines += [*rules().groups.values(), *rules().red_flags.groups.values(), stop.soreness.because]
        lines += [part for each in rules().emergency.countries.values() for part in (each.name, each.number)]
        assert_wide(lines)


def test_a_check_out_and_the_next_time() -> None:
    exercise = library()["ball-beside-the-shoulder-blade"]
    day = date(2026, 11, 23)
    easy = [Past(day - timedelta(days=count), 1, 1, "easy") for count in (4, 3, 2)]
    pasts = [[], easy, easy[:1], [Past(day, 3, 8)], [Past(day, bruised=True)], [Past(day - timedelta(days=40), 1, 1)]]
    with speaking("xx", Wide()):
        lines: list[object] = []
        for past in pasts:
            proposal = next_time(exercise, past, Agreed((More("time", 10),)), day, library(), rules())
            lines += [proposal.why, *(more_words(more, library()) for more in proposal.choices)]
        more = [More(what, count) for what in ("time", "reps", "sets") for count in (1, 2)]
        more += [More("exercise", exercise=harder) for harder in ("cat-cow", "gone")]
        lines += [more_words(each, library()) for each in more]
        lines += after_session({"neck": 2}, CheckOut({"neck": 9}, "hard", something_new=True), rules()).words
        assert_wide(lines)


def test_a_routine_fitted_to_the_time() -> None:
    names = (library()["cat-cow"].name, library()["neck-turns"].name)
    with speaking("xx", Wide()):
        kinds = get_args(CutKind)
        lines = [Cut(kind, names[:many], 3, now).words() for kind in kinds for many in (1, 2) for now in (1, 2)]
        assert_wide(lines)
        fitted = [fit(each, 240, rules().progress.least) for each in routines().values()]
        assert_wide(cut.words() for each in fitted for cut in each.cuts)


def test_the_measures_are_asked_in_english_and_say_so() -> None:
    for instrument in (PEG, PSFS, ROLAND_MORRIS):
        english = instrument.items
        assert not instrument.asked_in
        with speaking("xx", Wide()):
            assert instrument.items == english
            assert instrument.language == "en"
            assert instrument.asked_in
            assert not left_over(instrument.asked_in)


def test_the_number_for_pain_is_asked_in_the_language_that_is_spoken() -> None:
    with speaking("xx", Wide()):
        (item,) = NPRS.items
        assert not left_over(item.words + item.at_0 + item.at_10 + NPRS.asked_in)
        taken = take(NPRS, {"pain": 4}, MORNING)
    assert (taken.language, taken.score) == ("xx", 4)
    assert take(NPRS, {"pain": 4}, MORNING).language == "en"


def test_what_is_ours_about_a_measure_is_translated() -> None:
    with speaking("xx", Wide()):
        for instrument in INSTRUMENTS.values():
            names = re.compile(r"\b(?:NPRS|PEG|PSFS|Roland|Morris)\b")
            assert not left_over(names.sub("", instrument.name)) or instrument.id == "peg"
            assert instrument is ROLAND_MORRIS or not left_over(instrument.introduction)
        before, now = (take(NPRS, {"pain": pain}, MORNING) for pain in (7, 3))
        lines = [change_words(one, other) for one, other in ((before, now), (now, before), (now, now))]
        assert_wide([*lines, score_words(now)])
        for answers in (
            {},
            {"pain": 11, "enjoyment": 1, "activity": 1},
            {"pain": 1, "enjoyment": 1, "activity": 1, "x": 1},
        ):
            with pytest.raises(UnfitAnswersError) as unfit:
                take(PEG, answers, MORNING)
            told_why = str(unfit.value)
            assert not left_over(told_why.replace(PEG.items[0].words, "").replace(" x", ""))


@pytest.mark.parametrize("language", OTHERS)
def test_the_number_to_call_goes_by_the_country_alone(language: str) -> None:
    numbers = {code: re.findall(r"\d+", rules().emergency.number_in(code)) for code in rules().emergency.countries}
    with speaking(language):
        emergency = rules().emergency
        assert {code: re.findall(r"\d+", emergency.number_in(code)) for code in emergency.countries} == numbers
        assert emergency.number_in("??") == emergency.elsewhere


@pytest.mark.parametrize("language", OTHERS)
def test_countries_stand_in_the_order_of_their_names(language: str) -> None:
    with speaking(language):
        names = [country.name for country in rules().emergency.countries.values()]
    assert names == sorted(names, key=lambda name: name.translate(str.maketrans("Öéáíóñüä", "Oeaionua")))


def test_the_same_rules_speak_each_language_in_turn() -> None:
    because = rules().red_flags.flags["rf_chest"].because
    heard = []
    for language in ("en", "de", "es", "en"):
        with speaking(language):
            heard.append(because.in_language("en"))
    assert heard[0] == heard[3]
    assert len(set(heard)) == 3


@pytest.mark.parametrize("language", OTHERS)
def test_decimals_are_written_as_in_the_language(language: str) -> None:
    with speaking(language):
        taken = take(PEG, {"pain": 4, "enjoyment": 4, "activity": 5}, MORNING)
        assert score_words(taken).startswith("4,3 ")


@pytest.mark.parametrize("slip", BREAKS, ids=lambda slip: slip.new)
def test_a_slip_in_the_rules(slip: Slip, tmp_path: Path) -> None:
    """Keys, values and what to write instead stay as they are, between backticks or quotation marks."""
    shutil.copytree(built_in_folder(), tmp_path / "rules")
    file = tmp_path / "rules" / slip.file
    file.write_text(file.read_text("utf-8").replace(slip.old, slip.new, 1), "utf-8")
    with speaking("xx", Wide()):
        problems = read_rules(tmp_path / "rules").problems
        assert problems
        for problem in problems:
            words = re.sub(r"`[^`]*`|\"[^\"]*\"|'[^']*'|“[^”]*”", "", f"{problem.what} {problem.mend}")
            ids = {*TECHNIQUES, *URGENCIES, *CAUTIONS, *rules().red_flags.groups}
            assert [word for word in re.findall(r"[A-Za-z_]+", words) if word not in ids] == [], words


def assert_wide(lines: Iterable[object]) -> None:
    found = in_wide_letters(lines)
    assert [line for line in found if left_over(line)] == []


def _without_names(line: str) -> str:
    for name in _names():
        line = line.replace(name, "")
    return line


def _names() -> list[str]:
    of_exercises: Iterable[Exercise] = library().values()
    names = {str(each.name) for each in of_exercises} | {str(each.name) for each in routines().values()}
    return sorted(names, key=len, reverse=True)


def test_every_place_of_the_body_has_its_words() -> None:
    with speaking("xx", Wide()):
        assert_wide(part for place in BODY_MAP.values() for part in (place.word, place.words))
