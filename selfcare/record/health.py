"""What a person has told about themselves, kept in the history, and made into what the rules of safety ask for.

    health = history.health
    answer = clear(routine, health.told(), rules, library)

Answers of today end at midnight: they are not read on another day, and the next start takes them off the disk.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from selfcare.care.aftercare import Aftercare, CheckOut, Past, after_session
from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers, Told
from selfcare.care.progress import More
from selfcare.care.rules import Rules
from selfcare.record.encoding import UnreadableError
from selfcare.record.past import hurt_last, last_in, past_of
from selfcare.record.reading import moment, whole, words
from selfcare.record.spelling import (
    check_in_from_text,
    check_in_to_text,
    profile_from_text,
    profile_to_text,
    red_flags_from_text,
    red_flags_to_text,
    steps_from_text,
    steps_to_text,
    text_of,
)
from selfcare.record.store import Statement, Store

Topic = Literal["profile", "red flags", "today", "ask again", "not meant", "clock behind"]


class Health:
    """Everything that was told. What the disk does not take is known until the program ends."""

    def __init__(self, store: Store, locked: Callable[[date], frozenset[str]]) -> None:
        """Take the store of the history; `locked` gives the regions that are locked on a day."""
        self._store = store
        self._locked = locked
        self._given: dict[Topic, tuple[datetime, str]] = {}
        self._forget_other_days()

    def told(self) -> Told:
        """Return what is known now: the one thing that `care.door` is asked with, from the window and the terminal."""
        now = self._store.now()
        again, signs = self._answer("ask again"), self._signs()
        return Told(
            now=now,
            profile=self.profile(),
            check_in=self.check_in_today(),
            red_flags=self.red_flags(),
            locked=self._locked(now.date()),
            ask_again=again[0] if again else None,
            stopped=max((sign for sign in signs if sign.date() <= now.date()), default=None),
            behind=self._found_behind(max((sign for sign in signs if sign.date() > now.date()), default=None)),
            hurt=hurt_last(self._store),
        )

    # ---- what a person lives with ----------------------------------------------------------------------------

    @property
    def profile_given(self) -> bool:
        """Whether the standing conditions were ever asked, if only to be answered with none."""
        return self._profile() is not None

    def profile(self) -> Profile:
        """Return the standing conditions; none where they were never told."""
        return self._profile() or Profile()

    def set_profile(self, held: Sequence[Held]) -> None:
        """Keep what a person lives with from now on; something newly ticked is noted with its moment."""
        before = self.profile()
        now = self._store.now()
        added = now if {each.id for each in held} - {each.id for each in before.held} else before.added
        self._keep("profile", profile_to_text(Profile(tuple(held), added)))

    # ---- red flags -------------------------------------------------------------------------------------------

    def red_flags(self) -> RedFlagAnswers | None:
        """Return the latest answers to the red flags; None where they were never asked."""
        kept = self._answer("red flags")
        with suppress(UnreadableError):
            return red_flags_from_text(kept[1], kept[0]) if kept else None
        return None

    def answer_red_flags(self, ticked: frozenset[str], asked: frozenset[str] | None = None) -> None:
        """Keep which red flags are ticked now; of those not `asked` (None: all were) the earlier answers stay."""
        answers, before = RedFlagAnswers(self._store.now(), ticked), self.red_flags()
        if asked is not None and before is not None:
            still, seen = before.ticked - asked, before.checked - asked
            answers = RedFlagAnswers(answers.at, ticked | still, seen, before.all_at)
        self._keep("red flags", red_flags_to_text(answers), *(() if asked is not None else self._asked_again()))
        if asked is None:
            self._date_back(answers.at)

    def looked_at(self, flags: frozenset[str]) -> None:
        """Keep that a professional has since looked at these signs; the moment of the answers stays."""
        kept = self.red_flags()
        if kept is not None:
            seen = replace(kept, checked=kept.checked | flags)
            self._keep("red flags", red_flags_to_text(seen), given=kept.at)

    # ---- today -----------------------------------------------------------------------------------------------

    def check_in_today(self) -> CheckIn | None:
        """Return today's check-in; several of one day are one."""
        kept = self._answer("today")
        if kept is None or kept[0].date() != self._store.now().date():
            return None
        with suppress(UnreadableError):
            return check_in_from_text(kept[1], kept[0])
        return None

    def check_in(self, pain: Mapping[str, int], signs: Sequence[Held]) -> CheckIn:
        """Keep today's answers: pain 0-10 by exercise region, skipped ones left out, and the signs that are true."""
        earlier = self.check_in_today()
        whole_day = {**(earlier.pain if earlier else {}), **pain}
        given = CheckIn(self._store.now(), whole_day, tuple(signs), self._last_known())
        self._keep("today", check_in_to_text(given), *self._pain_lines("before", pain, given.at))
        return given

    # ---- afterwards ------------------------------------------------------------------------------------------

    def check_out(self, session: int, before: Mapping[str, int], told: CheckOut, rules: Rules) -> Aftercare:
        """Keep what was told after a session, and return what to say to it."""
        care = after_session(before, told, rules)
        now = self._store.now()
        new = int(told.something_new)
        values = (session, now.isoformat(), text_of(dict(told.pain)), told.hard, new, 0.0, 0)
        lines = [(_CHECKED_OUT, values), *self._pain_lines("after", told.pain, now)]
        if care.red_flags:
            self._keep("ask again", "{}", *lines)
        else:
            self._store.keep(*lines)
        return care

    def not_meant(self) -> None:
        """Keep that the warning sign which ended the last session was a slip of the finger."""
        self._keep("not meant", "{}")

    def sore(self, session: int, hours: float, *, bruised: bool) -> None:
        """Keep how sore a past session left somebody, in hours, and whether there was a bruise."""
        nothing_told = (session, self._store.now().isoformat(), "{}", None, 0, 0.0, 0)
        self._store.keep((_NOTHING_TOLD, nothing_told), (_SORE, (hours, int(bruised), session)))

    def past(self, routine: str, exercise: str) -> tuple[Past, ...]:
        """Return how an exercise of a routine went in all sessions that played it, from old to new."""
        return past_of(self._store, exercise, routine)

    def past_anywhere(self, exercise: str) -> tuple[Past, ...]:
        """Return how an exercise went in all sessions that played it, whatever their routine, from old to new."""
        return past_of(self._store, exercise)

    def last_in(self, region: str) -> Past | None:
        """Return how it went in a region the last time that anything was worked there; None if nothing ever was."""
        return last_in(self._store, region)

    # ---- progress --------------------------------------------------------------------------------------------

    def agreed(self, routine: str) -> dict[str, tuple[More, ...]]:
        """Return the steps of progress in force, by exercise."""
        found: dict[str, tuple[More, ...]] = {}
        for exercise, steps in self._store.rows(_AGREED, (routine,)):
            with suppress(UnreadableError):
                found[words(exercise)] = steps_from_text(words(steps))
        return found

    def agree(self, routine: str, exercise: str, steps: Sequence[More]) -> None:
        """Keep which steps of progress are in force from now on."""
        values = (routine, exercise, self._store.now().isoformat(), steps_to_text(steps))
        self._store.keep((_AGREE, values))

    # ---- disk ------------------------------------------------------------------------------------------------

    def _profile(self) -> Profile | None:
        kept = self._answer("profile")
        with suppress(UnreadableError):
            return profile_from_text(kept[1]) if kept else None
        return None

    def _signs(self) -> list[datetime]:
        """Return when sessions ended for a warning sign that was no slip, told by the clock where the user is now."""
        here, slip = self._store.now().tzinfo, self._answer("not meant")
        meant = (sign for sign in self._warned() if slip is None or not timedelta() <= slip[0] - sign < _A_DAY)
        return [sign.astimezone(here) for sign in meant]

    def _asked_again(self) -> list[Statement]:
        """Forget that the red flags are to be asked again: they were, whatever the clock says of which came first."""
        self._given.pop("ask again", None)
        return [("DELETE FROM answer WHERE topic = ?", ("ask again",))]

    def _date_back(self, now: datetime) -> None:
        """Date what was ticked on a clock that was ahead: it was told before now, whenever that was."""
        profile = self.profile()
        if profile.added is not None and profile.added > now:
            self._keep("profile", profile_to_text(replace(profile, added=now)))

    def _found_behind(self, ahead: datetime | None) -> datetime | None:
        """Return when it was first found that the clock is behind a sign that is dated `ahead`; it is kept at once."""
        if ahead is None:
            return None
        sign, kept = ahead.astimezone(UTC).isoformat(), self._answer("clock behind")
        if kept is None or kept[1] != sign or kept[0].date() > self._store.now().date():
            self._keep("clock behind", sign)
            return self._store.now()
        return kept[0]

    def _warned(self) -> Iterator[datetime]:
        """Yield when sessions ended for a warning sign, in no order: their ids tell nothing of time."""
        for (ended,) in self._store.rows(_WARNED):
            with suppress(UnreadableError):
                yield moment(ended)

    def _answer(self, topic: Topic) -> tuple[datetime, str] | None:
        """Return the newest answer of a topic: kept by the disk, by this program or by another one that is open."""
        here = self._given.get(topic)
        for given, text in self._store.rows("SELECT given, answer FROM answer WHERE topic = ?", (topic,)):
            with suppress(UnreadableError):
                kept = moment(given), words(text)
                return kept if here is None or kept[0] > here[0] else here
        return here

    def _keep(self, topic: Topic, text: str, *lines: Statement, given: datetime | None = None) -> None:
        at = given or self._store.now()
        self._given[topic] = at, text
        answer = "INSERT OR REPLACE INTO answer (topic, given, answer) VALUES (?, ?, ?)", (topic, at.isoformat(), text)
        self._store.keep(answer, *lines)

    def _last_known(self) -> dict[str, int]:
        """Return the last number of each region at the start of a session, or the higher one after it."""
        last: dict[str, int] = {}
        for region, score, when in self._store.rows(_PAIN):
            with suppress(UnreadableError):
                place, number = words(region), whole(score)
                last[place] = max(last.get(place, 0), number) if when == "after" else number
        return last

    def _pain_lines(self, when: Literal["before", "after"], pain: Mapping[str, int], now: datetime) -> list[Statement]:
        line = "INSERT OR REPLACE INTO pain (given, moment, region, score) VALUES (?, ?, ?, ?)"
        return [(line, (now.isoformat(), when, region, score)) for region, score in pain.items()]

    def _forget_other_days(self) -> None:
        kept = self._answer("today")
        if kept is not None and kept[0].date() != self._store.now().date():
            self._store.keep(("DELETE FROM answer WHERE topic = ?", ("today",)))


_A_DAY: Final = timedelta(days=1)  # who takes a warning sign back as a slip does so right after it
_CHECKED_OUT: Final = """
    INSERT OR REPLACE INTO check_out (session, given, pain, hard, something_new, sore_hours, bruised)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_NOTHING_TOLD: Final = _CHECKED_OUT.replace("INSERT OR REPLACE", "INSERT OR IGNORE")
_PAIN: Final = "SELECT region, score, moment FROM pain ORDER BY julianday(given), moment DESC"  # "before" comes first
_WARNED: Final = "SELECT ended FROM session WHERE ending = 'safety'"
_SORE: Final = "UPDATE check_out SET sore_hours = ?, bruised = ? WHERE session = ?"
_AGREE: Final = "INSERT OR REPLACE INTO agreed (routine, exercise, given, steps) VALUES (?, ?, ?, ?)"
_AGREED: Final = "SELECT exercise, steps FROM agreed WHERE routine = ?"
