"""From the files of rules to the rules, or to every problem of every file at once.

    bytes -> tree with places (parser) -> document (rule_documents) -> rules, and findings -> problems

The same parser and the same kind of problems as for routines, so whoever has mended one has mended the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from selfcare.care import rule_checks
from selfcare.care.dose_documents import ProgressionFile, StackFile, StopRulesFile
from selfcare.care.rule_documents import CheckInFile, ConditionsFile, EmergencyNumbersFile, RedFlagsFile
from selfcare.care.rule_making import (
    check_in_of,
    conditions_of,
    emergency_numbers_of,
    groups_of,
    progress_of,
    red_flags_of,
    stack_of,
    stop_rules_of,
)
from selfcare.care.rules import Rules, StopRules
from selfcare.routine.declaring import Document, Found, MappingOf
from selfcare.routine.problems import Finding, Problem
from selfcare.routine.reader import open_source, told

_D = TypeVar("_D", bound=Document)


class RulesRead(NamedTuple):
    """What came of a folder of rules; `rules` are there only if no problem is an error."""

    rules: Rules | None
    problems: tuple[Problem, ...]


class BrokenRulesError(ValueError):
    """The rules that came with the program cannot be read; nothing may be offered."""


def built_in_folder() -> Path:
    """Return the folder of the rules that came with the program."""
    return Path(__file__).resolve().parent / "data"


def built_in_rules() -> Rules:
    """Return the rules that came with the program. Raises BrokenRulesError if somebody broke one of the files."""
    read = read_rules(built_in_folder())
    if read.rules is None:
        raise _broken(read.problems)
    return read.rules


def built_in_stop_rules() -> StopRules:
    """Return the stop rules that came with the program, without reading the others. Raises BrokenRulesError."""
    problems: list[Problem] = []
    path = built_in_folder() / "stop_rules.yaml"
    written = _file(path, StopRulesFile, rule_checks.check_stop_rules, problems)
    if written is None or any(problem.severity == "error" for problem in problems):
        raise _broken(problems)
    return stop_rules_of(written)


def read_rules(folder: Path) -> RulesRead:
    """Read the seven files of a folder."""
    problems: list[Problem] = []
    flags = _file(folder / "red_flags.yaml", RedFlagsFile, rule_checks.check_red_flags, problems)
    conditions = _file(folder / "conditions.yaml", ConditionsFile, rule_checks.check_conditions, problems)
    check_in = _file(folder / "check_in.yaml", CheckInFile, rule_checks.check_check_in, problems)
    stack = _file(folder / "stack.yaml", StackFile, rule_checks.check_stack, problems)
    stop = _file(folder / "stop_rules.yaml", StopRulesFile, rule_checks.check_stop_rules, problems)
    progress = _file(folder / "progression.yaml", ProgressionFile, rule_checks.check_progression, problems)
    check_numbers = rule_checks.check_emergency_numbers
    numbers = _file(folder / "emergency_numbers.yaml", EmergencyNumbersFile, check_numbers, problems)
    broken = any(problem.severity == "error" for problem in problems)
    if broken or not (flags and conditions and check_in and stack and stop and progress and numbers):
        return RulesRead(None, tuple(problems))
    rules = Rules(
        red_flags=red_flags_of(flags),
        conditions=conditions_of(conditions.questions, conditions.sources),
        groups=groups_of(conditions.groups),
        check_in=check_in_of(check_in),
        stack=stack_of(stack),
        stop=stop_rules_of(stop),
        progress=progress_of(progress),
        emergency=emergency_numbers_of(numbers),
    )
    return RulesRead(rules, tuple(problems))


def _broken(problems: Iterable[Problem]) -> BrokenRulesError:
    return BrokenRulesError("\n".join(f"{each.path}:{each.line}: {each.what} {each.mend}" for each in problems))


def _file(
    path: Path, document: type[_D], check: Callable[[_D], Iterator[Finding]], problems: list[Problem]
) -> _D | None:
    """Read one file; what is wrong with it is added to `problems`."""
    source, found = open_source(path), Found()
    written = None if source.faults else MappingOf(document).read_at(source.value, (), found)
    if written is not None:
        found.findings += check(written)
    problems += told(str(path), source, found.findings)
    return written
