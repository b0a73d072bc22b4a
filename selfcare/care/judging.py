"""One exercise weighed against every limit: block wins, the lowest cap wins; then how it may be played.

`Judge` keeps what it found out about the exercises of the library, since a routine's substitute is looked for among
all of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.care.lighter import lightened
from selfcare.care.limits import Limit, Reason
from selfcare.care.rules import AS_WRITTEN, Lighter, Stack
from selfcare.care.traits import Traits, traits_of
from selfcare.routine.models import Exercise, Target


@dataclass(frozen=True, slots=True)
class Note:
    """A caution: the tags it is about, and why."""

    tags: frozenset[str]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the limits say about one exercise.

    `barred` are the reasons that take it out (empty: it may be done), `too_low` those of a cap that it cannot be
    played at. `played` is the exercise as it may be done, None if not at all; `lighter` how it is made lighter.
    `cap` is the lowest that acts on it, `capped` why pressure was taken away.
    """

    barred: tuple[Reason, ...] = ()
    too_low: tuple[Reason, ...] = ()
    notes: tuple[Note, ...] = ()
    lighter: tuple[Reason, ...] = ()
    cap: int | None = None
    capped: tuple[Reason, ...] = ()
    ease: Lighter = AS_WRITTEN
    played: Exercise | None = None

    @property
    def reasons_out(self) -> tuple[Reason, ...]:
        """Why it is left out, if it is."""
        return self.barred or self.too_low


class Judge:
    """Weighs exercises. `library` holds every one by its id; with `ease` False nothing is made lighter."""

    def __init__(
        self, limits: tuple[Limit, ...], stack: Stack, library: Mapping[str, Exercise], *, ease: bool = True
    ) -> None:
        self.stack = stack
        self._limits = limits
        self._library = library
        self._ids = sorted(library)
        self._ease = ease
        self._known: dict[str, Verdict] = {}

    def verdict(self, exercise: Exercise) -> Verdict:
        """Return what the limits say about an exercise, of the library or changed by a routine."""
        if self._library.get(exercise.id) is not exercise:
            return self._weighed(exercise)
        if exercise.id not in self._known:
            self._known[exercise.id] = self._weighed(exercise)
        return self._known[exercise.id]

    def substitute(self, exercise: Exercise, used: Collection[str] = ()) -> Exercise | None:
        """Return what may take its place, None if nothing may.

        First the easier one, then those alike and no harder by their ids; never one that is `used` already: the same
        place would be worked twice.
        """
        unused = (each for each in self._instead_of(exercise) if each.id not in used)
        return next((each for each in unused if self.verdict(each).played is not None), None)

    def _instead_of(self, exercise: Exercise) -> Iterator[Exercise]:
        easier = self._library.get(exercise.easier or "")
        if easier is not None and easier.id != exercise.id:
            yield easier
        yield from (self._library[each] for each in self._ids if _alike(self._library[each], exercise))

    def _weighed(self, exercise: Exercise) -> Verdict:
        traits = traits_of(exercise, self.stack)
        limits = [limit for limit in self._limits if limit.acts_on(traits, self.stack)]
        barred = tuple(limit.reason for limit in limits if limit.bars(traits, self.stack))
        if barred:
            return Verdict(barred=barred)
        cautioned = [(traits.tags & limit.cautions, limit.reason) for limit in limits]
        notes = tuple(Note(tags, reason) for tags, reason in cautioned if tags)
        lighter = tuple(limit.reason for limit in limits if limit.lighter)
        judged = Verdict(notes=notes, lighter=lighter, ease=self._how_light(notes, lighter))
        return self._capped(judged, exercise, traits, limits)

    def _how_light(self, notes: tuple[Note, ...], lighter: tuple[Reason, ...]) -> Lighter:
        """A painful region is made lighter in every way; a caution only starts lighter; both count once."""
        if not self._ease or not (notes or lighter):
            return AS_WRITTEN
        return self.stack.lighter if lighter else self.stack.caution

    def _capped(self, judged: Verdict, exercise: Exercise, traits: Traits, limits: list[Limit]) -> Verdict:
        """Hold the lowest cap against the pressure as written; what is still too strong is played at the cap."""
        cap = min((limit.cap for limit in limits if limit.cap is not None), default=None)
        written = felt_pressure(exercise, self.stack)
        lighter = lightened(exercise, judged.ease)
        if cap is None or written is None:
            return replace(judged, played=lighter)
        reasons = tuple(limit.reason for limit in limits if limit.cap == cap)
        if written.low > cap and not (traits.by_hand and exercise.technique in self.stack.below_cap):
            return replace(judged, cap=cap, too_low=reasons)
        felt = felt_pressure(lighter, self.stack) or written
        if felt.high <= cap:
            return replace(judged, cap=cap, played=lighter)
        played = replace(lighter, target=Target("pressure", min(felt.low, cap), cap))
        return replace(judged, cap=cap, capped=reasons, played=played)


def felt_pressure(exercise: Exercise, stack: Stack) -> Target | None:
    """Return the pressure of a massage, the usual one where its author wrote none; None if it is no massage."""
    if not TECHNIQUES[exercise.technique].massage:
        return None
    if exercise.target is not None and exercise.target.feeling == "pressure":
        return exercise.target
    return stack.usual_pressure[exercise.technique]


def _alike(other: Exercise, exercise: Exercise) -> bool:
    return (
        other.id != exercise.id
        and other.region == exercise.region
        and TECHNIQUES[other.technique].family == TECHNIQUES[exercise.technique].family
        and other.level <= exercise.level
        and other.start == exercise.start
    )
