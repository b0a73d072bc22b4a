"""Every problem is told in the language that is spoken: the cases of this room, spoilt in many ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selfcare.routine.figure_check import check_figure
from selfcare.routine.parser import parse
from selfcare.routine.places import built_in_folder
from selfcare.routine.problems import Problem
from selfcare.routine.reader import read_file, read_source, read_text
from selfcare.translation import speaking
from tests.routine import test_doubts, test_figure_check, test_parser, test_slips, test_told
from tests.routine.written import HEAD, KNEADING, NODS, RUBBING, SHELF
from tests.translation.pseudo import pseudo, unmarked
from tools import words

JUNK = (
    "x",
    "-1",
    "500",
    "0.1 s",
    "9 h",
    "3-1",
    "[1, x]",
    "{a: 1}",
    "",
    '"',
    "*a",
    "!t x",
    "1:30",
    "@x",
    "[a",
    "{a",
    "é" * 3000,
)


def spoilt(text: str) -> Iterator[str]:
    """Yield a text with one line after the other gone, doubled, under another key, or with junk for its value."""
    lines = text.splitlines()
    for place, line in [*enumerate(lines)][:: 1 + len(lines) // 25]:
        key, colon, _value = line.partition(":")
        changed = [[], [line, line], [f" {line}"], [f"{key}z:"]]
        changed += [[f"{key}: {junk}"] for junk in JUNK] if colon else []
        yield from ("\n".join([*lines[:place], *each, *lines[place + 1 :]]) for each in changed)


def cases(test: Callable[..., None]) -> list[tuple[object, ...]]:
    """Return the table of a test of this room."""
    mark: pytest.Mark = next(mark for mark in test.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
    return list(mark.args[1])


def told() -> Iterator[Problem]:
    """Yield the problems of everything that this room's tests break, and of its examples spoilt."""
    for _name, data, _code in cases(test_parser.test_what_goes_wrong_is_told):
        assert isinstance(data, bytes)
        yield from read_source("a file", parse(data), SHELF).problems
    for table in (
        test_told.test_an_error_is_told_with_its_place_and_mend,
        test_doubts.test_a_doubt_is_a_warning_and_can_be_played,
    ):
        for steps, *_rest in cases(table):
            yield from read_text(f"{HEAD}{steps}", SHELF).problems
    for change, _code in cases(test_doubts.test_exercises_are_judged_too):
        assert isinstance(change, tuple)
        yield from read_text(KNEADING.replace(*change)).problems
    drawn = sorted((built_in_folder() / "exercises").rglob("*.yaml"))[40:41]
    routine = (built_in_folder() / "desk-reset.yaml").read_text("utf-8")
    for text in (KNEADING, RUBBING, NODS, routine, *(each.read_text("utf-8") for each in drawn)):
        for broken in spoilt(text):
            yield from read_text(broken, SHELF).problems
    yield from read_file(Path("nowhere.yaml")).problems
    for read in test_slips.read_all():
        yield from read.problems


def test_every_problem_is_told_in_the_language_that_is_spoken() -> None:
    with pseudo() as marks:
        for problem in told():
            assert not unmarked(f"{problem.what} {problem.mend}").strip(), problem
        for block, *_rest in cases(test_figure_check.test_unknown_words_name_the_nearest):
            for finding in check_figure(block):
                assert not unmarked(f"{finding.what} {finding.mend}").strip(), finding
    texts = [message.id if isinstance(message.id, str) else message.id[0] for message in words.collected("routine")]
    said = [text for text in texts if text in marks.asked]
    assert len(said) > 0.75 * len(texts), sorted(set(texts) - set(said))


def test_the_codes_and_the_words_of_the_format_stay() -> None:
    text = "routine: 1\nid: nacken\nname: Nacken\nsteps:\n  - {use: kneading, time: 45}\n"
    with speaking("de"):
        (problem,) = read_text(text, SHELF).problems
    assert (problem.code, problem.severity, problem.words) == ("unit", "error", "45")
    assert (problem.what, problem.mend) == ("`45` hat keine Einheit.", "Schreib `45 s`.")
