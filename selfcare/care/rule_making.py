"""From the documents of rules to the rules themselves: what was written, as the plain values that are asked.

Only documents without an error come here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeVar

from selfcare.care.dose_documents import LighterDocument, ProgressionFile, SignDocument, StackFile, StopRulesFile
from selfcare.care.emergency import Country, EmergencyNumbers
from selfcare.care.rule_documents import (
    CheckInFile,
    ConditionDocument,
    EffectDocument,
    EmergencyNumbersFile,
    GroupDocument,
    RedFlagDocument,
    RedFlagsFile,
    SourceDocument,
)
from selfcare.care.rules import (
    Action,
    Again,
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
    Soreness,
    Stack,
    StopRules,
)
from selfcare.care.saying import RuleText
from selfcare.care.stop_rules import Rule
from selfcare.routine.kinds import FeltRange, Words
from selfcare.routine.models import Target
from selfcare.routine.resolving import text_of

_LANGUAGE: Final = "en"
_K = TypeVar("_K", bound=str)
_V = TypeVar("_V")


def red_flags_of(written: RedFlagsFile) -> RedFlags:
    """Return the first gate."""
    cited = _cited(written.sources)
    actions = (
        Action(each.action, _text(each.when), tuple(map(_text, each.do)), goes_on=each.goes_on)
        for each in written.actions
    )
    return RedFlags(
        flags=_by_key((each.id, _red_flag(each, cited)) for each in written.questions),
        actions=_by_key((action.urgency, action) for action in actions),
        groups=groups_of(written.groups),
        every_days=round(written.every),
        rise=written.rise,
        again=Again(written.again_within, _by_key((each.after, frozenset(each.ask)) for each in written.again)),
    )


def _red_flag(written: RedFlagDocument, cited: Mapping[str, str]) -> RedFlag:
    return RedFlag(
        id=written.id,
        ask=_text(written.ask),
        urgency=written.action,
        because=_text(written.because),
        tell=_text(written.tell),
        suspects=written.suspects,
        group=written.group,
        also=_optional(written.also),
        sources=tuple(cited[each] for each in written.sources),
    )


def groups_of(written: tuple[GroupDocument, ...]) -> Mapping[str, RuleText]:
    """Return the headings of groups by their ids, in the order they are asked."""
    return _by_key((group.id, _text(group.name)) for group in written)


def conditions_of(
    written: tuple[ConditionDocument, ...], sources: tuple[SourceDocument, ...]
) -> Mapping[str, Condition]:
    """Return conditions or signs by their ids, in the order of the file."""
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
        advice=_optional(written.advice),
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
        exercises=frozenset(written.without_exercises or ()),
        cautions=frozenset(written.caution_tags or ()),
        cap=written.cap,
    )


def check_in_of(written: CheckInFile) -> CheckInRules:
    """Return the third gate."""
    bands = (
        PainBand(band.from_, band.to, band.then, _optional(band.because), red_flags=band.red_flags)
        for band in written.pain
    )
    return CheckInRules(
        bands=tuple(bands),
        signs=conditions_of(written.signs, written.sources),
        quiet=frozenset(written.quiet),
        unknown=_effect(written.unknown),
        unknown_because=_text(written.unknown.because),
        again_after=written.again_after,
    )


def stack_of(written: StackFile) -> Stack:
    """Return how rules add up."""
    return Stack(
        most_lost=written.most_lost,
        most_gone=written.most_gone,
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


def stop_rules_of(written: StopRulesFile) -> StopRules:
    """Return when to stop, and what then."""
    sore, colours = written.soreness, written.colours
    return StopRules(
        lines=MappingProxyType(
            {
                "stop": _lines(written.stop),
                "now": _lines(written.now),
                "first": _lines(written.first),
                "afterwards": _lines(written.afterwards),
            }
        ),
        soreness=Soreness(sore.fine, sore.most, sore.less.pressure, sore.less.work, _text(sore.because)),
        colours=Colours(colours.amber, colours.red, colours.rise),
    )


def _lines(written: tuple[SignDocument, ...]) -> tuple[Rule, ...]:
    return tuple(Rule(each.sign, each.rest or "") for each in written)


def progress_of(written: ProgressionFile) -> ProgressRules:
    """Return when a little more may be offered."""
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


def emergency_numbers_of(written: EmergencyNumbersFile) -> EmergencyNumbers:
    """Return the number to call in an emergency, by country."""
    countries = (Country(each.code, each.name, tuple(each.number.split(" or "))) for each in written.countries)
    return EmergencyNumbers(_by_key((each.code, each) for each in countries), written.elsewhere)


def _cited(sources: tuple[SourceDocument, ...]) -> Mapping[str, str]:
    return {source.id: source.is_ for source in sources}


def _text(words: Words) -> RuleText:
    return RuleText(text_of(words, _LANGUAGE).entries)


def _optional(words: Words | None) -> RuleText | None:
    return None if words is None else _text(words)


def _by_key(entries: Iterator[tuple[_K, _V]]) -> Mapping[_K, _V]:
    return MappingProxyType(dict(entries))
