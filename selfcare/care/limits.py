"""From what a person has told to limits: what may not be done, or only lighter, each with its reason.

A limit is one rule in force. Whether it came from a condition, a sign, a painful region or a lock no longer matters
to whoever weighs an exercise against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, assert_never

from selfcare.anatomy.regions import BODY_MAP, REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.care.answers import CheckIn, Held, Told
from selfcare.care.rules import CheckInRules, Condition, Effect, PainBand, Rules, Stack
from selfcare.care.saying import said
from selfcare.care.traits import Traits
from selfcare.routine.models import Text
from selfcare.translation import marked, tr

How = Literal["filed", "works", "loads", "elsewhere"]

_DEEP: Final = frozenset(technique.id for technique in TECHNIQUES.values() if technique.deep)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: `source` is the id of the rule; `you` ends "... because you ..."; `because` is a sentence."""

    source: str
    you: Text
    because: Text | None = None


def each_once(why: Sequence[Reason]) -> list[tuple[Text, Text | None]]:
    """Return what each of some reasons is, and what follows from it where no later one says the same."""
    following = [reason.because for reason in why]
    return [
        (reason.you, None if reason.because in following[index + 1 :] else reason.because)
        for index, reason in enumerate(why)
    ]


@dataclass(frozen=True, slots=True)
class Within:
    """Where a limit acts: on exercises filed under these regions, working them, loading them, or filed elsewhere."""

    regions: frozenset[str]
    how: How

    def holds(self, traits: Traits, stack: Stack) -> bool:
        """Whether an exercise is meant."""
        match self.how:
            case "filed":
                return traits.region in self.regions
            case "works":
                return bool(traits.works & self.regions)
            case "loads":
                return traits.loads(self.regions, stack)
            case "elsewhere":
                return not traits.filed & self.regions
            case _:
                assert_never(self.how)


@dataclass(frozen=True, slots=True)
class Limit:
    """One rule in force. `within` None is everywhere.

    `everything` bars all techniques but `keeps`; `contact` bars hands and tools on `touching` (None: anywhere).
    `cap` is the most pressure; `cautions` are offered with a note; `lighter`: with less range and less work.
    """

    reason: Reason
    within: Within | None = None
    everything: bool = False
    keeps: frozenset[str] = frozenset()
    contact: bool = False
    touching: frozenset[str] | None = None
    techniques: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    equipment: frozenset[str] = frozenset()
    exercises: frozenset[str] = frozenset()
    cautions: frozenset[str] = frozenset()
    cap: int | None = None
    lighter: bool = False

    def acts_on(self, traits: Traits, stack: Stack) -> bool:
        """Whether it has anything to say about this exercise."""
        return self.within is None or self.within.holds(traits, stack)

    def bars(self, traits: Traits, stack: Stack) -> bool:
        """Whether it takes this exercise out, if it acts on it."""
        if self.everything and traits.technique not in self.keeps:
            return True
        if self.contact and (traits.contact if self.touching is None else traits.touches(self.touching, stack)):
            return True
        by_word = traits.id in self.exercises or traits.technique in self.techniques or traits.tags & self.tags
        return bool(by_word or traits.equipment & self.equipment)


def standing_limits(told: Told, rules: Rules) -> tuple[Limit, ...]:
    """Return the limits of the profile and of locked regions: what can be said before any check-in."""
    held = ((rules.conditions.get(each.id), each) for each in told.profile.held)
    limits = [limit for condition, each in held for limit in _of_held(condition, each)]
    return (*limits, *(_locked(region) for region in sorted(told.locked)))


def limits_today(told: Told, check_in: CheckIn, rules: Rules) -> tuple[Limit, ...]:
    """Return every limit of today."""
    signs = ((rules.check_in.signs.get(each.id), each) for each in check_in.signs or ())
    limits = [limit for sign, each in signs for limit in _of_held(sign, each)]
    return (*standing_limits(told, rules), *limits, *_of_pain(check_in, rules.check_in))


def stops_today(limits: tuple[Limit, ...]) -> tuple[Reason, ...]:
    """Return why nothing at all may be done, if so."""
    return tuple(limit.reason for limit in limits if limit.everything and limit.within is None)


def regions_of(places: frozenset[str]) -> frozenset[str]:
    """Return the exercise regions of places on the body map; an exercise region stands for itself."""
    return frozenset(BODY_MAP[place].region if place in BODY_MAP else place for place in places)


def _of_held(condition: Condition | None, held: Held) -> Iterator[Limit]:
    """Yield the limits of one thing that is true. One that no rule knows any more bars everything: we cannot tell."""
    if condition is None:
        yield Limit(Reason(held.id, said(tr(_NOT_KNOWN))), everything=True)
        return
    effect, reason = condition.effect, Reason(condition.id, condition.you, condition.because)
    marked = regions_of(held.places)
    if effect.block in {"region", "region_contact"}:
        yield _of_region(effect, reason, marked)
    within = Within(condition.regions, "filed") if condition.regions else None
    yield _of_effect(effect, reason, within)


def _of_region(effect: Effect, reason: Reason, marked: frozenset[str]) -> Limit:
    """Return what is barred around the marked place; where none was marked, that is the whole body."""
    if effect.block == "region_contact":
        return Limit(reason, contact=True, touching=marked or None)
    return Limit(reason, Within(marked, "loads") if marked else None, everything=True)


def _of_effect(effect: Effect, reason: Reason, within: Within | None) -> Limit:
    return Limit(
        reason,
        within,
        everything=effect.block == "all",
        techniques=effect.techniques | (_DEEP if effect.block == "deep" else frozenset()),
        tags=effect.tags,
        equipment=effect.equipment,
        exercises=effect.exercises,
        cautions=effect.cautions,
        cap=effect.cap,
    )


def _of_pain(check_in: CheckIn, rules: CheckInRules) -> Iterator[Limit]:
    known = check_in.known
    for region, pain in sorted(known.items()):
        band = rules.band(pain)
        if band.then != "go":
            yield _of_band(
                band, region, rules.quiet, _pain_words(check_in, region, pain), today=region in check_in.pain
            )
    reason = Reason("unknown", said(tr(_NO_NUMBER)), rules.unknown_because)
    yield _of_effect(rules.unknown, reason, Within(frozenset(known), "elsewhere"))


def _of_band(band: PainBand, region: str, quiet: frozenset[str], you: Text, *, today: bool) -> Limit:
    """Return what a band means for a region; only a number of today's ends the whole day."""
    reason = Reason("pain", you, band.because)
    if band.then == "not_today" and today:
        return Limit(reason, everything=True)
    within = Within(frozenset({region}), "works")
    if band.then == "lighter":
        return Limit(reason, within, lighter=True)
    return Limit(reason, within, everything=True, keeps=quiet)


def _pain_words(check_in: CheckIn, region: str, pain: int) -> Text:
    return said(tr(_PAIN if region in check_in.pain else _PAIN_BEFORE).format(pain=pain, where=_where(region)))


def _locked(region: str) -> Limit:
    reason = Reason("locked", said(tr(_SHARP).format(where=_where(region))), said(tr(_REST)))
    return Limit(reason, Within(frozenset({region}), "loads"), everything=True)


def _where(region: str) -> str:
    """Return "in your neck"; the bare id of a region that is no longer known."""
    return REGIONS[region].where if region in REGIONS else f"({region})"


_NOT_KNOWN: Final = marked("you told us something that is no longer known here")
_NO_NUMBER: Final = marked("you gave no number for this region")
_PAIN: Final = marked("you feel pain of {pain} out of 10 {where}")
_PAIN_BEFORE: Final = marked("you felt pain of {pain} out of 10 {where} last time")
_SHARP: Final = marked("you felt a sharp pain {where} today")
_REST: Final = marked("It is left in peace until tomorrow.")
