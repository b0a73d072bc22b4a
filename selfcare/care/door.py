"""The one door to a session: whoever wants to start, resume or play in the terminal needs a `Clearance` from here.

The order of the gates: red flags that are ticked; conditions with which nothing is offered; a warning sign in a session
of today; the red flags if they are due; today's check-in, and the red flags again if it asks for them; then the
routine itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import InitVar, dataclass, field
from datetime import date, datetime, timedelta
from typing import Final, Literal

from selfcare.care.answers import CheckIn, Told
from selfcare.care.fitting import Fitted
from selfcare.care.judging import Judge
from selfcare.care.limits import Limit, Reason, limits_today, standing_limits, stops_today
from selfcare.care.offering import Change, Offer, offer_of
from selfcare.care.rules import Rules
from selfcare.care.saying import said
from selfcare.care.screening import (
    GetChecked,
    advice_on,
    flags_due_today,
    get_checked,
    questions_due,
    questions_due_today,
    referred,
)
from selfcare.care.settling import settle
from selfcare.routine.models import Exercise, Routine, Text
from selfcare.translation import marked, tr

_SEAL: Final = object()


@dataclass(frozen=True, slots=True)
class Clearance:
    """Leave to play `routine` on `day`: it holds nothing that may not be done, and no more pressure than may be.

    `changes` say what differs from the routine as written, `notes` what is to be said once, `fitted` what was done
    to fit it to the time at hand (None: nobody asked). Made by `clear` and `carry_on` alone.
    """

    routine: Routine
    day: date
    changes: tuple[Change, ...] = ()
    notes: tuple[Text, ...] = ()
    fitted: Fitted | None = None
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        """Refuse to be made by anybody else."""
        if seal is not _SEAL:
            raise TypeError("A Clearance comes from selfcare.care.door alone.")

    def holds(self, now: datetime) -> bool:
        """Whether it still counts: until midnight."""
        return now.date() == self.day


@dataclass(frozen=True, slots=True)
class AskFirst:
    """Questions to be answered before anything can be said, and why they are asked; `flags`: these alone, not all.

    `called`: today's check-in called for them, so that correcting it may spare them.
    """

    what: Literal["red_flags", "check_in"]
    why: tuple[Text, ...] = ()
    flags: frozenset[str] | None = None
    called: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class NotToday:
    """Nothing today, and why; `advice` is what else to know."""

    why: tuple[Reason, ...]
    advice: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class NotOffered:
    """Too much of this routine would be left out. `lost` is the share of its work; `changes` say why.

    `advice` is what else to know.
    """

    lost: float
    changes: tuple[Change, ...]
    advice: tuple[Text, ...] = ()


Answer = Clearance | AskFirst | NotToday | GetChecked | NotOffered


def clear(
    routine: Routine, told: Told, rules: Rules, library: Mapping[str, Exercise], seconds: float | None = None
) -> Answer:
    """Say whether and how a routine may be played now. `library` holds the exercises that may stand in, by id.

    With `seconds` at hand, what may be played is then shortened to them, as far as is worth doing.
    """
    passed = _gates(told, rules)
    if not isinstance(passed, CheckIn):
        return passed
    limits = limits_today(told, passed, rules)
    offer = offer_of(routine, Judge(limits, rules.stack, library))
    if not offer.offered:
        return NotOffered(offer.lost, offer.changes, _advice_today(passed, rules))
    notes = (*_notes(told, rules), *_advice_today(passed, rules))
    if seconds is None:
        return Clearance(offer.routine, told.now.date(), offer.changes, notes, seal=_SEAL)
    settled = settle(offer, seconds, rules.progress.least)
    played = settled.fitted.routine
    return Clearance(played, told.now.date(), settled.changes, notes, settled.fitted, seal=_SEAL)


def carry_on(rest: Routine, stopped_at: datetime, told: Told, rules: Rules) -> Answer:
    """Say whether the rest of a session that was cut off may be played as it stands.

    `rest` is the routine as it was cleared, with the steps that are still ahead. It is not changed any more: what may
    not be done in it today is a reason to begin anew. A check-in from before `stopped_at` counts for an hour.
    """
    passed = _gates(told, rules)
    if not isinstance(passed, CheckIn):
        return passed
    if passed.at <= stopped_at and told.now - stopped_at > timedelta(seconds=rules.check_in.again_after):
        return AskFirst("check_in", (said(tr(_A_WHILE)),))
    judge = Judge(limits_today(told, passed, rules), rules.stack, {}, ease=False)
    offer = offer_of(rest, judge)
    hindering = tuple(change for change in offer.changes if change.kind in {"out", "capped"})
    if hindering:
        return NotOffered(offer.lost, hindering, _advice_today(passed, rules))
    return Clearance(rest, told.now.date(), (), _notes(told, rules), seal=_SEAL)


def stood_too_long(seen: datetime, now: datetime, rules: Rules) -> bool:
    """Whether a session that was last `seen` to run stood still for longer than answers count, or over midnight."""
    return now - seen > timedelta(seconds=rules.check_in.again_after) or seen.date() != now.date()


def preview(routine: Routine, told: Told, rules: Rules, library: Mapping[str, Exercise]) -> Offer:
    """Weigh a routine by what is known so far, for the shelves of the library. It opens no door."""
    return offer_of(routine, Judge(_known_limits(told, rules), rules.stack, library))


def shut_so_far(told: Told, rules: Rules) -> NotToday | GetChecked | None:
    """Return what keeps everything shut by what is known so far, whatever is still to be asked; None if nothing."""
    shut = _flagged(told, rules) or _referred(told, rules) or _stopped(told, rules)
    why = stops_today(_known_limits(told, rules))
    if shut is None and why:
        return NotToday(why, _advice_today(told.check_in, rules) if told.check_in else ())
    return shut


def _gates(told: Told, rules: Rules) -> CheckIn | AskFirst | NotToday | GetChecked:
    """Return today's check-in if every gate before the routine is open, else what stands in the way."""
    shut = _flagged(told, rules) or _referred(told, rules) or _stopped(told, rules)
    if shut is not None:
        return shut
    due = questions_due(told, rules)
    if due:
        return AskFirst("red_flags", due)
    check_in = told.check_in
    if check_in is None or check_in.signs is None or check_in.at.date() != told.now.date():
        return AskFirst("check_in")
    due = questions_due_today(told, check_in, rules)
    if due:
        return AskFirst("red_flags", due, flags_due_today(told, check_in, rules), called=True)
    why = stops_today(limits_today(told, check_in, rules))
    return NotToday(why, _advice_today(check_in, rules)) if why else check_in


def _known_limits(told: Told, rules: Rules) -> tuple[Limit, ...]:
    """Return the standing limits, and those of today's check-in where it was given."""
    check_in = told.check_in
    if check_in is None or check_in.signs is None or check_in.at.date() != told.now.date():
        return standing_limits(told, rules)
    return limits_today(told, check_in, rules)


def _flagged(told: Told, rules: Rules) -> GetChecked | None:
    return get_checked(told.red_flags.open, rules.red_flags) if told.red_flags is not None else None


def _referred(told: Told, rules: Rules) -> GetChecked | None:
    held = (rules.conditions.get(each.id) for each in told.profile.held)
    for condition in held:
        if condition is not None and condition.refer is not None:
            return referred(condition, rules.red_flags.actions[condition.refer])
    return None


def _stopped(told: Told, rules: Rules) -> NotToday | None:
    """Return that nothing is done any more on a day when a session ended for a warning sign.

    One that is dated ahead of the clock came on a day that nobody knows: it counts for the day on which that is found.
    """
    today = told.now.date()
    if told.stopped is not None and told.stopped.date() == today:
        reason = Reason("stopped", said(tr(_SIGN)), said(tr(_UNTIL_TOMORROW)))
    elif told.behind is not None and told.behind.date() == today:
        reason = Reason("stopped", said(tr(_BEHIND)), said(tr(_SET_THE_CLOCK)))
    else:
        return None
    last = rules.stop.afterwards[-1:]
    return NotToday((reason,), tuple(said(f"{rule.sign} {rule.rest}".strip()) for rule in last))


def _notes(told: Told, rules: Rules) -> tuple[Text, ...]:
    held = (rules.conditions.get(each.id) for each in told.profile.held)
    advice = (condition.advice for condition in held if condition is not None)
    flags = advice_on(told.red_flags.open, rules.red_flags) if told.red_flags is not None else ()
    return (*flags, *(each for each in dict.fromkeys(advice) if each is not None))


def _advice_today(check_in: CheckIn, rules: Rules) -> tuple[Text, ...]:
    signs = (rules.check_in.signs.get(each.id) for each in check_in.signs or ())
    return tuple(sign.advice for sign in signs if sign is not None and sign.advice is not None)


_SIGN: Final = marked("you felt numb, tingling, weak, dizzy or unwell in a session today")
_UNTIL_TOMORROW: Final = marked("Leave massage and stretching for today, whatever it was.")
_BEHIND: Final = marked(
    "you felt numb, tingling, weak, dizzy or unwell in a session that is dated later than the clock of this computer"
)
_SET_THE_CLOCK: Final = marked(
    "If its date is wrong, set it right. If it is right, this opens again tomorrow. Leave massage and stretching until "
    "then."
)
_A_WHILE: Final = marked("It is a while since you stopped.")
