"""From the files of rules to the rules, or to every problem of every file at once.

    bytes -> tree with places (parser) -> document (rule_documents) -> rules, and findings -> problems

The same parser and the same kind of problems as for routines, so whoever has mended one has mended the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple, TypeVar

from selfcare.care import rule_checks
from selfcare.care.rule_documents import (
    CheckInFile,
    ConditionDocument,
    ConditionsFile,
    EffectDocument,
    LighterDocument,
    ProgressionFile,
    RedFlagDocument,
    RedFlagsFile,
    SignDocument,
    SourceDocument,
    StackFile,
    StopRulesFile,
)
from selfcare.care.rules import (
    Action,
    Ceiling,
    CheckInRules,
    Colours,
    Condition,
    Effect,
    Floor,
    Lighter,
    Load,
    PainBand,
    ProgressRules,
    RedFlag,
    RedFlags,
    Rules,
    Soreness,
    Stack,
    StopRules,
)
from selfcare.care.stop_rules import Rule
from selfcare.routine.declaring import Document, Found, MappingOf
from selfcare.routine.kinds import FeltRange, Words
from selfcare.routine.models import Target, Text
from selfcare.routine.problems import Finding, Problem
from selfcare.routine.reader import open_source, told
from selfcare.routine.resolving import optional_text, text_of

_LANGUAGE: Final = "en"
_D = TypeVar("_D", bound=Document)
_K = TypeVar("_K", bound=str)
_V = TypeVar("_V")


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
        lines = (f"{each.path}:{each.line}: {each.what} {each.mend}" for each in read.problems)
        raise BrokenRulesError("\n".join(lines))
    return read.rules


def built_in_stop_rules() -> StopRules:
    """Return the stop rules that came with the program, without reading the others. Raises BrokenRulesError."""
    problems: list[Problem] = []
    path = built_in_folder() / "stop_rules.yaml"
    written = _file(path, StopRulesFile, rule_checks.check_stop_rules, problems)
    if written is None or any(problem.severity == "error" for problem in problems):
        raise BrokenRulesError("\n".join(f"{each.path}:{each.line}: {each.what} {each.mend}" for each in problems))
    return _stop(written)


def read_rules(folder: Path) -> RulesRead:
    """Read the six files of a folder."""
    problems: list[Problem] = []
    flags = _file(folder / "red_flags.yaml", RedFlagsFile, rule_checks.check_red_flags, problems)
    conditions = _file(folder / "conditions.yaml", ConditionsFile, rule_checks.check_conditions, problems)
    check_in = _file(folder / "check_in.yaml", CheckInFile, rule_checks.check_check_in, problems)
    stack = _file(folder / "stack.yaml", StackFile, rule_checks.check_stack, problems)
    stop = _file(folder / "stop_rules.yaml", StopRulesFile, rule_checks.check_stop_rules, problems)
    progress = _file(folder / "progression.yaml", ProgressionFile, rule_checks.check_progression, problems)
    broken = any(problem.severity == "error" for problem in problems)
    if broken or not (flags and conditions and check_in and stack and stop and progress):
        return RulesRead(None, tuple(problems))
    rules = Rules(
        red_flags=_red_flags(flags),
        conditions=_conditions(conditions.questions, conditions.sources),
        groups=_by_key((group.id, _text(group.name)) for group in conditions.groups),
        check_in=_check_in(check_in),
        stack=_stack(stack),
        stop=_stop(stop),
        progress=_progress(progress),
    )
    return RulesRead(rules, tuple(problems))


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


def _red_flags(written: RedFlagsFile) -> RedFlags:
    cited = _cited(written.sources)
    actions = (
        Action(each.action, _text(each.when), tuple(map(_text, each.do)), goes_on=each.goes_on)
        for each in written.actions
    )
    return RedFlags(
        flags=_by_key((each.id, _red_flag(each, cited)) for each in written.questions),
        actions=_by_key((action.urgency, action) for action in actions),
        every_days=round(written.every),
        rise=written.rise,
    )


def _red_flag(written: RedFlagDocument, cited: Mapping[str, str]) -> RedFlag:
    return RedFlag(
        id=written.id,
        ask=_text(written.ask),
        urgency=written.action,
        because=_text(written.because),
        tell=_text(written.tell),
        suspects=written.suspects,
        also=optional_text(written.also, _LANGUAGE),
        sources=tuple(cited[each] for each in written.sources),
    )


def _conditions(written: tuple[ConditionDocument, ...], sources: tuple[SourceDocument, ...]) -> Mapping[str, Condition]:
    cited = _cited(sources)
    return _by_key((each.id, _condition(each, cited)) for each in written)


def _condition(written: ConditionDocument, cited: Mapping[str, str]) -> Condition:
    return Condition(
        id=written.id,
        ask=_text(written.ask),
        you=_text(written.you),
        because=_text(written.because),
        effect=_effect(written),
        group=written.group or "",
        asks_where=written.where == "asked",
        regions=frozenset(written.where) if isinstance(written.where, tuple) else frozenset(),
        advice=optional_text(written.advice, _LANGUAGE),
        refer=written.refer,
        today=written.today,
        red_flags=written.red_flags,
        sources=tuple(cited[each] for each in written.sources),
    )


def _effect(written: EffectDocument) -> Effect:
    return Effect(
        block=written.block,
        tags=frozenset(written.block_tags or ()),
        techniques=frozenset(written.without_techniques or ()),
        equipment=frozenset(written.without_equipment or ()),
        cautions=frozenset(written.caution_tags or ()),
        cap=written.cap,
    )


def _check_in(written: CheckInFile) -> CheckInRules:
    bands = (
        PainBand(band.from_, band.to, band.then, optional_text(band.because, _LANGUAGE), red_flags=band.red_flags)
        for band in written.pain
    )
    return CheckInRules(
        bands=tuple(bands),
        signs=_conditions(written.signs, written.sources),
        quiet=frozenset(written.quiet),
        unknown=_effect(written.unknown),
        unknown_because=_text(written.unknown.because),
        again_after=written.again_after,
    )


def _stack(written: StackFile) -> Stack:
    return Stack(
        most_lost=written.most_lost,
        below_cap=frozenset(written.below_cap),
        usual_pressure=_by_key((each.technique, _pressure(each.pressure)) for each in written.usual_pressure),
        caution=_lighter(written.caution),
        lighter=_lighter(written.lighter),
        holds=_by_key((each.region, frozenset(each.regions)) for each in written.holds),
        loaded_by=_by_key((each.region, Load(frozenset(each.tags), hands=each.hands)) for each in written.loaded_by),
    )


def _pressure(felt: FeltRange) -> Target:
    return Target("pressure", round(felt.low), round(felt.high))


def _lighter(written: LighterDocument) -> Lighter:
    return Lighter(written.feeling, written.range_, written.work, written.least_time, written.least_reps)


def _stop(written: StopRulesFile) -> StopRules:
    sore, colours = written.soreness, written.colours
    return StopRules(
        stop=_lines(written.stop),
        now=_lines(written.now),
        first=_lines(written.first),
        afterwards=_lines(written.afterwards),
        soreness=Soreness(sore.fine, sore.most, sore.less.pressure, sore.less.work, _text(sore.because)),
        colours=Colours(colours.amber, colours.red, colours.rise),
    )


def _lines(written: tuple[SignDocument, ...]) -> tuple[Rule, ...]:
    return tuple(Rule(each.sign, each.rest or "") for each in written)


def _progress(written: ProgressionFile) -> ProgressRules:
    return ProgressRules(
        sessions=written.sessions,
        back_after=written.back_after,
        away_days=round(written.away),
        more_time=written.more.time,
        more_reps=written.more.reps,
        more_sets=written.more.sets,
        more_rest=written.more.rest,
        most=_by_key((each.technique, Ceiling(each.time, each.reps, each.sets)) for each in written.most),
        least=_by_key((each.technique, Floor(each.time, each.reps)) for each in written.least),
        short_tag=written.short.tag,
        short_time=written.short.time,
    )


def _cited(sources: tuple[SourceDocument, ...]) -> Mapping[str, str]:
    return {source.id: source.is_ for source in sources}


def _text(words: Words) -> Text:
    return text_of(words, _LANGUAGE)


def _by_key(entries: Iterator[tuple[_K, _V]]) -> Mapping[_K, _V]:
    return MappingProxyType(dict(entries))
