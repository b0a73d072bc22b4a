"""`selfcare list`: the routines there are, how long they take, what is not offered to you, and what is to mend."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from selfcare.cli import reading
from selfcare.cli.conditions import condition_option
from selfcare.cli.finding import library_option
from selfcare.cli.told import ToldCommand
from selfcare.translation import marked, tr, tr_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from selfcare.routine.library import Library
    from selfcare.routine.models import Routine
    from selfcare.routine.reader import Read

    Refusal = Callable[[Routine], str]


_HELP: Final = marked(
    "List the routines of the library with their time; broken ones with their first problem.\n\n"
    "What you told Selfcare about yourself decides what is not for you; --condition tries out another answer."
)


@click.command(
    "list", short_help=marked("List routines, their time, and what is not for you."), cls=ToldCommand, help=_HELP
)
@condition_option
@library_option
def list_routines(libraries: tuple[Path, ...], condition: tuple[str, ...]) -> None:
    """List the routines of the library with their time; broken ones with their first problem."""
    from rich.console import Console
    from rich.table import Table

    library = reading.library(*libraries)
    refusal = _refusal_with(condition, library)
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(tr("Routine"), no_wrap=True)
    table.add_column(tr("Time"), justify="right", no_wrap=True)
    table.add_column(tr("Name"))
    table.add_column(tr("For you"), style="yellow")
    table.add_column(tr("To mend"), style="yellow")
    routines = [read for read in library.reads if read.kind == "routine"]
    for read in reading.through(routines, tr("Looking through the routines: {number} of {count}")):
        table.add_row(*_row(read, refusal))
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = 200  # a pipe has no margin to keep to
    console.print(table)
    for path in broken_others(library.reads):
        console.print(tr("{path} cannot be used. Type: selfcare check {path}").format(path=path), style="yellow")


def broken_others(reads: tuple[Read, ...]) -> list[str]:
    """Return the files that are broken and no routine that is listed."""
    return [read.path for read in reads if read.errors and read.kind != "routine"]


def _refusal_with(condition: tuple[str, ...], library: Library) -> Refusal:
    """Return what says why a routine is not for this person, by what is known without a check-in."""
    from selfcare.care.door import preview
    from selfcare.care.rule_reader import built_in_rules
    from selfcare.care.suggesting import too_much
    from selfcare.cli.known import conditions_and_pain, known_from

    rules = built_in_rules()
    known = known_from()
    told = conditions_and_pain(known.told, condition, (), rules)
    exercises = {each.id: each for each in library.exercises()}

    def refusal(routine: Routine) -> str:
        resting = resting_in(routine, known.locked)
        if resting:
            return tr("Not today: it hurt sharply {where}.").format(where=resting)
        offer = preview(routine, told, rules, exercises)
        if not offer.offered:
            return tr("Not offered. {why}").format(why=too_much(offer.changes))
        changed = len({change.place for change in offer.changes})
        words = tr_number("Adapted: {count} step", "Adapted: {count} steps", changed)
        return words.format(count=changed) if changed else ""

    return refusal


def resting_in(routine: Routine, locked: frozenset[str]) -> str:
    """Return the regions of a routine that rest until tomorrow, in words; "" if there are none."""
    from selfcare.anatomy.regions import REGIONS
    from selfcare.desktop.words import listed
    from selfcare.routine.models import ExerciseStep

    worked = [step.exercise.region for step in routine.played_steps() if isinstance(step, ExerciseStep)]
    return listed([REGIONS[region].where for region in dict.fromkeys(worked) if region in locked])


def _row(read: Read, refusal: Refusal) -> tuple[str, str, str, str, str]:
    from selfcare.desktop.words import minutes, named
    from selfcare.session.layout import total_seconds

    if read.routine is None:
        return read.id or read.path, "", tr("cannot be played yet"), "", _problems(read)
    name = named(read.routine.name)
    return read.routine.id, minutes(total_seconds(read.routine)), name, refusal(read.routine), _problems(read)


def _problems(read: Read) -> str:
    errors = tr_number("{count} error", "{count} errors", read.errors).format(count=read.errors)
    warnings = tr_number("{count} warning", "{count} warnings", read.warnings).format(count=read.warnings)
    return ", ".join(words for words, number in ((errors, read.errors), (warnings, read.warnings)) if number)
