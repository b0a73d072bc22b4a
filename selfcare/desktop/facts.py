"""What was done, in plain facts: the results of a session become the lines of the done page. No praise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.desktop.pages.done import DoneFacts, DoneLine
from selfcare.desktop.words import listed, minutes
from selfcare.record.results import PartResult
from selfcare.routine.models import ExerciseStep, Routine
from selfcare.session.events import Ending, Outcome

_AFTER: Final[dict[Outcome, str]] = {
    "done": "",
    "eased": ", made easier",
    "skipped": ", skipped",
    "stopped": ", stopped",
}


def facts_of(
    routine: Routine,
    results: Sequence[PartResult],
    ending: Ending,
    elapsed: float,
    locked: Sequence[str],
    language: str,
) -> DoneFacts:
    """Return what the done page says; `elapsed` is session seconds, `locked` the regions that rest until tomorrow."""
    worked = [result for result in results if result.done > 0]
    exercises = len({result.step for result in worked})
    count = f"{exercises} exercise{'s' if exercises != 1 else ''}"
    return DoneFacts(
        title="Done" if ending == "done" else "Ended early",
        summary=f"{routine.name.in_language(language)}. {minutes(elapsed)}, {count}.",
        lines=tuple(
            line
            for number, step in enumerate(routine.played_steps())
            if isinstance(step, ExerciseStep) and (line := _line(step, number, results, language))
        ),
        note=_locked(locked),
    )


def _line(step: ExerciseStep, number: int, results: Sequence[PartResult], language: str) -> DoneLine | None:
    parts = [result for result in results if result.step == number]
    family = TECHNIQUES[step.exercise.technique].family
    name = step.exercise.name.in_language(language)
    facts = tuple(_fact(part) for part in parts) or ("not done",)
    return DoneLine(name, family, facts)


def _fact(part: PartResult) -> str:
    side = f"{part.side.capitalize()}: " if part.side else ""
    again = {0: "", 1: ", twice"}.get(part.repeats, f", {part.repeats + 1} times")
    if part.done <= 0:
        return f"{side}not done"
    return f"{side}{_amount(part)}{_AFTER[part.outcome]}{again}"


def _amount(part: PartResult) -> str:
    unit = "times" if part.counted else "s"
    done, planned = round(part.done), round(part.planned)
    if part.outcome in ("done", "eased") or done >= planned:
        return f"{done} {unit}"
    return f"{done} of {planned} {unit}"


def _locked(regions: Sequence[str]) -> str:
    if not regions:
        return ""
    words = listed([REGIONS[region].words for region in regions if region in REGIONS])
    return f"Because it was sharp, {words} can rest until tomorrow. Routines for it wait until then."
