"""What is wanted to be started, and what the door has cleared of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfcare.anatomy.regions import BODY_MAP
from selfcare.care.door import Clearance
from selfcare.care.progress import More
from selfcare.desktop.pages.health import PLACES
from selfcare.record.choice import Choice
from selfcare.record.coming import Coming
from selfcare.record.unfinished import Unfinished
from selfcare.routine.models import ExerciseStep, Routine, Side


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to start, or to go on with; `seconds` at hand, None for as long as it takes.

    `places` of the body map were chosen, most of its work first; it is asked how it is there, before anywhere else.
    `file` where it is not to be played now, but saved as a file of sound.
    """

    routine: Routine
    worse: Side | None = None
    seconds: float | None = None
    unfinished: Unfinished | None = None
    more: tuple[str, More] | None = None
    file: bool = False
    places: tuple[str, ...] = ()

    @property
    def regions(self) -> list[str]:
        """The regions to be asked about: the chosen ones, then those that the routine works."""
        chosen = (BODY_MAP[place].region for place in self.places)
        return list(dict.fromkeys((*(each for each in chosen if each in PLACES), *regions_of(self.routine))))


@dataclass(frozen=True, slots=True)
class Cleared:
    """Leave to play `clearance.routine`; `coming` is None where a session goes on."""

    wanted: Wanted
    clearance: Clearance
    coming: Coming | None
    before: Mapping[str, int]

    @property
    def choice(self) -> Choice:
        """What is to be kept with the session."""
        fitted = self.clearance.fitted
        cuts = tuple(cut.words() for cut in fitted.cuts) if fitted is not None else ()
        changes = dict.fromkeys((*(change.words() for change in self.clearance.changes), *cuts))
        asked = None if fitted is None else fitted.asked / 60
        return Choice(asked, tuple(changes), self.coming.grown if self.coming else {}, self.before)


def regions_of(routine: Routine) -> list[str]:
    """Return the regions that a routine works and a number can be given for, in playing order."""
    steps = (step for step in routine.played_steps() if isinstance(step, ExerciseStep))
    return list(dict.fromkeys(step.exercise.region for step in steps if step.exercise.region in PLACES))
