"""What a person says about themselves on the command line, where nobody is asked: ids, places and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

import click

from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.regions import BODY_MAP, REGIONS, places_meant
from selfcare.care.answers import Held
from selfcare.cli.conditions import meant
from selfcare.routine.problems import did_you_mean
from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from selfcare.care.rules import Condition, Rules


class Said(TypedDict):
    """The options as click hands them in."""

    condition: tuple[str, ...]
    no_condition: bool
    red_flag: tuple[str, ...]
    no_red_flag: bool
    pain: tuple[str, ...]
    sign: tuple[str, ...]
    nothing_new: bool


class Asked(Said):
    """What else was asked for: the minutes to shorten it to."""

    minutes: float | None


@dataclass(frozen=True, slots=True)
class Given:
    """The answers that were given; None where nothing was said, which is not the same as "none of these"."""

    conditions: tuple[Held, ...] | None = None
    red_flags: frozenset[str] | None = None
    pain: Mapping[str, int] | None = None
    signs: tuple[Held, ...] | None = None


no_condition_option = click.option(
    "--no-condition", is_flag=True, help=marked("None of the standing conditions is true.")
)
red_flag_option = click.option("--red-flag", multiple=True, metavar="ID", help=marked("A warning sign that is true."))
no_red_flag_option = click.option("--no-red-flag", is_flag=True, help=marked("None of the warning signs is true."))
pain_option = click.option("--pain", multiple=True, metavar="REGION=0-10", help=marked("Pain now, in one region."))
sign_option = click.option(
    "--sign", multiple=True, metavar="ID[=PLACE,...]", help=marked("Something that is so today.")
)
nothing_new_option = click.option("--nothing-new", is_flag=True, help=marked("Nothing is new or different today."))


def given_of(said: Said, rules: Rules) -> Given:
    """Return the answers; raises click.BadParameter for an id or a place that nobody knows."""
    return Given(
        _held(said["condition"], rules.conditions, none=said["no_condition"]),
        _flags(said["red_flag"], rules.red_flags.flags, none=said["no_red_flag"]),
        pain_of(said["pain"]) or None,
        _held(said["sign"], rules.check_in.signs, none=said["nothing_new"]),
    )


def conditions_of(words: Iterable[str], rules: Rules) -> tuple[Held, ...]:
    """Return the standing conditions written as `id` or `id=place,place`."""
    return _held(tuple(words), rules.conditions, none=False) or ()


def pain_of(words: Iterable[str]) -> dict[str, int]:
    """Return the pain by exercise region, written as `region=3`; a place of the body map counts for its region."""
    found: dict[str, int] = {}
    for word in words:
        place, _, number = word.partition("=")
        if place not in REGIONS and place not in BODY_MAP:
            raise click.BadParameter(
                tr("{place} is no region. {mend}").format(place=place, mend=did_you_mean(place, REGIONS))
            )
        if not (number.isascii() and number.isdigit() and int(number) <= 10):
            raise click.BadParameter(tr("Write {place}=0 to {place}=10.").format(place=place))
        region = place if place in REGIONS else BODY_MAP[place].region
        found[region] = max(int(number), found.get(region, 0))
    return found


def places_of(words: Iterable[str]) -> frozenset[str]:
    """Return places of the body map, an area or a muscle as all of its places; raises click.BadParameter."""
    return frozenset(place for word in words if word for place in places_named(word))


def places_named(word: str) -> tuple[str, ...]:
    """Return the places that a word names: a place itself, an area with its places, a muscle with where it lies."""
    name = word.lower().replace("-", "_").replace(" ", "_")
    if name in BODY_MAP:
        return (name,)
    if name in MUSCLES and MUSCLES[name].map_region in BODY_MAP:
        return (MUSCLES[name].map_region,)
    found = places_meant(name)
    if not found:
        words = tr("{word} is not on the body map. {mend} `suggest --regions` lists them all.")
        raise click.BadParameter(words.format(word=word, mend=did_you_mean(word, {*BODY_MAP, *REGIONS})))
    return found


def _held(words: tuple[str, ...], known: Mapping[str, Condition], *, none: bool) -> tuple[Held, ...] | None:
    if not words:
        return () if none else None
    _not_both(none=none)
    held: list[Held] = []
    for word in words:
        name, _, places = word.partition("=")
        if name not in known:
            raise click.BadParameter(tr("{name} is not known. {mend}").format(name=name, mend=meant(name, known)))
        held.append(Held(name, places_of(places.split(","))))
    return tuple(held)


def _flags(words: tuple[str, ...], known: Mapping[str, object], *, none: bool) -> frozenset[str] | None:
    if not words:
        return frozenset() if none else None
    _not_both(none=none)
    for word in words:
        if word not in known:
            raise click.BadParameter(
                tr("{word} is not known. {mend}").format(word=word, mend=did_you_mean(word, known))
            )
    return frozenset(words)


def _not_both(*, none: bool) -> None:
    if none:
        raise click.BadParameter(tr("Name what is true, or say that nothing is, not both."))
