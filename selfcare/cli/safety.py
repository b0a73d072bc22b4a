"""The door of safety at the terminal: asked until it says yes or no, and its answer in plain words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING

import click

from selfcare.care.door import Answer, AskFirst, Clearance, NotOffered, NotToday
from selfcare.care.limits import each_once
from selfcare.care.offering import told
from selfcare.care.screening import GetChecked
from selfcare.desktop.words import named, number
from selfcare.routine.models import ExerciseStep, Routine
from selfcare.translation import tr

if TYPE_CHECKING:
    from selfcare.cli.screening import Interview

ROUNDS = 5
"""So often the door may ask for something before we stop asking it."""


def through_the_door(
    ask: Callable[[], Answer], interview: Interview, regions: Collection[str]
) -> Clearance | NotOffered | None:
    """Ask the door, and the person what it wants to know first. Say what stands in the way; None: nothing today."""
    for _round in range(ROUNDS):
        answer = ask()
        match answer:
            case AskFirst(what="red_flags", why=why, flags=flags):
                interview.red_flags(why, flags)
            case AskFirst(why=why):
                interview.check_in(regions, why)
            case Clearance():
                _echo(changes_of(answer))
                return answer
            case NotOffered():
                _echo(refusal_of(answer))
                if not interview.corrected(answer, regions):
                    return answer
            case NotToday() | GetChecked():
                _echo(refusal_of(answer))
                if isinstance(answer, GetChecked) and answer.urgency == "emergency":
                    click.echo(interview.whom_to_call())
                if not interview.corrected(answer, regions):
                    return None
    raise click.ClickException(tr("The questions of safety do not come to an end. Please report this."))


def regions_of(routine: Routine) -> list[str]:
    """Return the regions that a routine works, in its order: pain is asked in these."""
    steps = (step for step in routine.played_steps() if isinstance(step, ExerciseStep))
    return list(dict.fromkeys(step.exercise.region for step in steps))


def changes_of(clearance: Clearance) -> Iterator[str]:
    """Yield what differs from the routine as it is written, and what else to know."""
    yield from (named(note) for note in clearance.notes)
    yield from (f"  - {what} {why}" for what, why in told(clearance.changes))
    fitted = clearance.fitted
    if fitted is not None:
        yield from (f"  - {cut.words()}." for cut in fitted.cuts)
        if not fitted.fits:
            yield tr("It cannot be made to fit {minutes} min: less would not be worth doing.").format(
                minutes=number(fitted.asked / 60)
            )


def refusal_of(answer: NotToday | NotOffered | GetChecked) -> Iterator[str]:
    """Yield why not, the first thing to do first."""
    match answer:
        case GetChecked():
            yield from answer.words()
        case NotToday(why=why, advice=advice):
            for you, because in each_once(why):
                words = tr("Not today, because {you}.").format(you=named(you))
                yield f"{words} {named(because)}" if because else words
            yield from (named(each) for each in advice)
        case NotOffered(changes=changes, advice=advice):
            yield tr("This routine is not for you today: too much of it would be left out.")
            yield from (named(each) for each in advice)
            hindering = [change for change in changes if change.kind in {"out", "capped"}]
            yield from (f"  - {what} {why}" for what, why in told(hindering))


def _echo(lines: Iterator[str]) -> None:
    for line in lines:
        click.echo(line)
