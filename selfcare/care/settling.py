"""What the rules leave of a routine, fitted to the time at hand: one fate for each exercise, told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from selfcare.care.fitting import Fitted, fit
from selfcare.care.offering import Change, Offer
from selfcare.care.rules import Floor
from selfcare.routine.models import ExerciseStep


@dataclass(frozen=True, slots=True)
class Settled:
    """`changes` say what the rules made of the steps that are still played; `fitted` what the time took."""

    changes: tuple[Change, ...]
    fitted: Fitted


def settle(offer: Offer, seconds: float, least: Mapping[str, Floor]) -> Settled:
    """Return an offer shortened to so many seconds, as far as is worth doing; `least` is by technique.

    Of what is left out to save time nothing else is told. Where a stand-in goes, it is the exercise whose place it
    took that is left out, for the reason it was replaced.
    """
    fitted = fit(offer.routine, seconds, least)
    steps = (step for step in fitted.routine.played_steps() if isinstance(step, ExerciseStep))
    played = {step.exercise.id for step in steps}
    gone = {change.now.name for change in offer.changes if change.now is not None and change.now.id not in played}
    cuts = tuple(cut for cut in fitted.cuts if not (cut.kind == "left_out" and gone.issuperset(cut.names)))
    return Settled(tuple(_still_true(offer.changes, played)), replace(fitted, cuts=cuts))


def _still_true(changes: Iterable[Change], played: set[str]) -> Iterator[Change]:
    for change in changes:
        if change.kind == "out" or (change.now or change.exercise).id in played:
            yield change
        elif change.kind == "replaced":
            yield replace(change, kind="out", now=None)
