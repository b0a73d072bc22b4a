"""What the desk knows of a session: what it is made of, while it runs, and once it is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from selfcare.care.aftercare import Aftercare
from selfcare.desktop.facts import Pain, facts_of
from selfcare.desktop.guide import Guide
from selfcare.desktop.pages.done import DoneFacts
from selfcare.player import Player
from selfcare.record.history import History
from selfcare.record.recorder import Recorder
from selfcare.record.unfinished import Unfinished
from selfcare.routine.models import Routine
from selfcare.session.events import Ending


@dataclass(frozen=True, slots=True)
class Opening:
    """What a session is made of; `before` is the pain it began with, by region."""

    routine: Routine
    recorder: Recorder
    before: Mapping[str, int]
    language: str


@dataclass(frozen=True, slots=True)
class Run:
    """A session that is going on, and what belongs to it."""

    opening: Opening
    player: Player
    guide: Guide

    def leave(self, history: History) -> Unfinished | None:
        """Leave a session that stands still as one that was cut off.

        None where the history does not have all of it, on a full disk: then it goes on, for else it would be lost.
        """
        left = history.leave(self.opening.recorder)
        if left is None:
            self.guide.go_on_anyway()
        else:
            self.guide.leave()
            self.guide.deleteLater()
        return left


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that is over, how it ended, and what followed from what was told after it."""

    run: Run
    how: Ending
    care: Aftercare | None = None

    def facts(self, care: Aftercare | None) -> DoneFacts:
        """Return what to tell of it, with what followed from what was told after it where that is serious."""
        opening, elapsed = self.run.opening, self.run.player.moment.elapsed
        recorder = opening.recorder
        pain, locked = Pain(recorder.hurts, recorder.pained), tuple(recorder.locks)
        facts = facts_of(opening.routine, recorder.results, self.how, elapsed, locked, opening.language, pain)
        serious = care is not None and (care.red_flags or len(care.words) > 1)
        words = [each.in_language(opening.language) for each in care.words] if care and serious else []
        return replace(facts, note=" ".join(filter(None, (facts.note, *words))))
