"""The first gate: when the red flags are to be asked, and what follows from those that are ticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from selfcare.care.answers import CheckIn, Told
from selfcare.care.rules import URGENCIES, Action, Condition, RedFlag, RedFlags, Rules, Urgency
from selfcare.care.saying import said
from selfcare.routine.models import Text
from selfcare.translation import language, marked, tr


@dataclass(frozen=True, slots=True)
class GetChecked:
    """Somebody has to look first: `do` in order, the first thing first; then what to `tell` them; then `why`."""

    urgency: Urgency
    when: Text
    do: tuple[Text, ...]
    tell: tuple[Text, ...]
    why: tuple[Text, ...]

    def words(self) -> tuple[str, ...]:
        """Return every sentence in the order it is to be shown."""
        tell = (tr("Say: “{words}”").format(words=each) for each in _read(self.tell))
        return (*_read(self.do), *tell, *_read(self.why))


def questions_due(told: Told, rules: Rules) -> tuple[Text, ...]:
    """Return why the red flags are to be asked now, whatever today's check-in says; empty if they are not."""
    answers = told.red_flags
    if answers is None:
        return (said(tr(_NEVER)),)
    if answers.open - rules.red_flags.flags.keys():  # one that was ticked is not known any more: we cannot tell
        return (said(tr(_CHANGED)),)
    # Answers from after today were given by a clock that was wrong, and are as old as they are ahead.
    if abs(told.now - answers.all_at) >= timedelta(days=rules.red_flags.every_days):
        return (said(tr(_LONG_AGO).format(days=rules.red_flags.every_days)),)
    if told.profile.added is not None and told.profile.added > answers.all_at:
        return (said(tr(_ADDED)),)
    for called in (told.ask_again, told.stopped):
        if called is not None and called > answers.all_at:
            return (said(tr(_AFTERWARDS)),)
    return ()


def questions_due_today(told: Told, check_in: CheckIn, rules: Rules) -> tuple[Text, ...]:
    """Return why today's check-in asks for the red flags; empty if not, or if they were answered after it."""
    if told.red_flags is not None and told.red_flags.at >= check_in.at:
        return ()
    return tuple(said(tr(words)) for words in dict.fromkeys(words for _call, words in _today(check_in, rules)))


def flags_due_today(told: Told, check_in: CheckIn, rules: Rules) -> frozenset[str] | None:
    """Return which red flags today's check-in asks for; None for all of them.

    Some are enough only where all were answered so shortly before it that the others still count, and only for what
    the rules name: whatever else is new asks all of them.
    """
    answers, again = told.red_flags, rules.red_flags.again
    if answers is None or check_in.at - answers.all_at > timedelta(seconds=again.within):
        return None
    calls = [call for call, _words in _today(check_in, rules)]
    if any(call not in again.asks for call in calls):
        return None
    return frozenset[str]().union(*(again.asks[call] for call in calls))


def get_checked(flags: Iterable[str], rules: RedFlags) -> GetChecked | None:
    """Return what to do about ticked red flags, the most pressing first; None if nothing keeps one from going on."""
    ticked = [flag for flag in _known(flags, rules) if not rules.actions[flag.urgency].goes_on]
    if not ticked:
        return None
    action = rules.actions[ticked[0].urgency]
    first, *rest = action.do
    also = tuple(flag.also for flag in ticked if flag.also is not None)
    return GetChecked(
        urgency=action.urgency,
        when=action.when,
        do=(first, *also, *rest),
        tell=tuple(flag.tell for flag in ticked),
        why=tuple(flag.because for flag in ticked),
    )


def referred(condition: Condition, action: Action) -> GetChecked:
    """Return what to do where a condition leaves nothing to offer."""
    also = (condition.advice,) if condition.advice is not None else ()
    return GetChecked(action.urgency, action.when, (*also, *action.do), (), (condition.because,))


def advice_on(flags: Iterable[str], rules: RedFlags) -> tuple[Text, ...]:
    """Return what to do about ticked flags that let one go on meanwhile."""
    ticked = [flag for flag in _known(flags, rules) if rules.actions[flag.urgency].goes_on]
    do = rules.actions[ticked[0].urgency].do if ticked else ()
    return (*do, *(flag.because for flag in ticked))


def _today(check_in: CheckIn, rules: Rules) -> Iterable[tuple[str, str]]:
    """Yield what of today's check-in calls for the red flags, a sign's id or "pain", and why in words."""
    for each in check_in.signs or ():
        sign = rules.check_in.signs.get(each.id)
        if sign is not None and sign.red_flags:
            yield sign.id, _SOMETHING_NEW
    if any(rules.check_in.band(pain).red_flags for pain in check_in.pain.values()):
        yield _PAIN, _STRONG
    if any(_risen(check_in, region, rules.red_flags.rise) for region in check_in.pain):
        yield _PAIN, _RISEN


def _risen(check_in: CheckIn, region: str, rise: int) -> bool:
    before = check_in.before.get(region)
    return before is not None and check_in.pain[region] >= before + rise


def _known(flags: Iterable[str], rules: RedFlags) -> list[RedFlag]:
    """Return the flags in order: the most pressing first, then as in the file; one no longer known is asked anew."""
    wanted = frozenset(flags)
    known = [flag for flag in rules.flags.values() if flag.id in wanted]
    return sorted(known, key=lambda flag: URGENCIES.index(flag.urgency))


def _read(texts: tuple[Text, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.in_language(language()) for text in texts))


_PAIN: Final = "pain"
_NEVER: Final = marked("A few questions come before your first session.")
_CHANGED: Final = marked("The questions have changed since you answered them.")
_LONG_AGO: Final = marked("It is {days} days since these questions were asked.")
_ADDED: Final = marked("You have told us something new about yourself.")
_AFTERWARDS: Final = marked("After your last session something was new, or clearly worse.")
_SOMETHING_NEW: Final = marked("Something is new today.")
_STRONG: Final = marked("Your pain is strong today.")
_RISEN: Final = marked("Your pain is clearly higher than last time.")
