"""`selfcare suggest`: which routines suit where it is tight and the minutes at hand, each with its reason."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from selfcare.cli import reading
from selfcare.cli.conditions import condition_option
from selfcare.cli.finding import library_option, minutes_option
from selfcare.cli.given import pain_option, places_named
from selfcare.cli.known import conditions_and_pain, known_from
from selfcare.cli.told import ToldCommand
from selfcare.translation import language, marked, tr

if TYPE_CHECKING:
    from selfcare.care.suggesting import Suggested


_HELP: Final = marked(
    "Print up to three routines for where it is tight, the best first, each with its reason.\n\n"
    "What you told before counts; --condition and --pain are tried out and not kept. The rule is in "
    "docs/choosing.md."
)


@click.command("suggest", short_help=marked("Choose routines for where it is tight."), cls=ToldCommand, help=_HELP)
@click.option(
    "--region",
    "places",
    multiple=True,
    metavar="PLACE",
    help=marked("Where it is tight: a place of the body map, an area like neck, or a muscle."),
)
@click.option("--regions", "listed", is_flag=True, help=marked("Print the places of the body map and what they are."))
@minutes_option
@condition_option
@pain_option
@library_option
def suggest_command(
    places: tuple[str, ...],
    listed: bool,  # noqa: FBT001 - a flag of the command line
    minutes: float | None,
    condition: tuple[str, ...],
    pain: tuple[str, ...],
    libraries: tuple[Path, ...],
) -> None:
    """Print up to three routines for where it is tight, the best first, each with its reason."""
    if listed:
        _print_places()
        return
    from selfcare.anatomy.regions import BODY_MAP
    from selfcare.care.rule_reader import built_in_rules
    from selfcare.care.suggesting import Wish, suggest

    wanted = [place for word in places for place in places_named(word) if BODY_MAP[place].massage or place == word]
    rules = built_in_rules()
    library = reading.library(*libraries)
    known = known_from()
    told = conditions_and_pain(known.told, condition, pain, rules)
    exercises = {each.id: each for each in library.exercises()}
    wish = Wish(tuple(dict.fromkeys(wanted)), None if minutes is None else minutes * 60)
    words = tr("Looking through the routines: {number} of {count}")
    routines = reading.through(library.routines(), words)
    _print(suggest(routines, wish, told, rules, exercises, known.done))


def _print_places() -> None:
    from selfcare.anatomy.regions import BODY_MAP

    for place in BODY_MAP.values():
        word = place.word if place.massage else tr("{place} (not for massage)").format(place=place.word)
        click.echo(f"{place.id:<24} {word}")


def _print(suggested: Suggested) -> None:
    from selfcare.care.offering import told
    from selfcare.cli.safety import refusal_of
    from selfcare.desktop.words import foreign, in_line, named
    from selfcare.routine.languages import played_in

    if suggested.shut is not None:
        click.echo("\n".join(refusal_of(suggested.shut)))
        return
    for offer in suggested.offers:
        spoken = played_in(offer.written, language())
        click.echo(f"{offer.written.id}: {in_line((named(offer.written.name), str(offer.reason), foreign(spoken)))}")
        for what, why in told(offer.changes, spoken):
            click.echo(f"  - {what} {why}")
        for cut in offer.cuts:
            click.echo(f"  - {cut.words(spoken)}.")
    if not suggested.offers:
        click.echo(tr("Nothing here suits this. These come closest:"))
        for each in suggested.closest[:5]:
            click.echo(f"  {each.routine.id}: {each.why}")
