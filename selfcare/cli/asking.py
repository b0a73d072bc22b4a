"""What is said and asked in the terminal before a session: the stop rules, the worse side, a session cut off."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from selfcare.care.rule_reader import built_in_stop_rules
from selfcare.care.stop_rules import TOPIC, Rule
from selfcare.desktop.words import clock

if TYPE_CHECKING:
    from selfcare.record.history import History
    from selfcare.record.unfinished import Unfinished
    from selfcare.routine.models import Routine, Side
    from selfcare.session.moment import Moment


def somebody_is_here() -> bool:
    """Return whether somebody sits at the terminal and can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def rules_are_known(history: History, *, yes: bool, asked: bool) -> bool:
    """Say the stop rules and who gets checked first, until they were confirmed once; False if they are not.

    `yes` confirms without asking. Where nobody can be `asked`, they are said each time and the session begins.
    """
    if history.confirmed(TOPIC):
        return True
    click.echo(_rules())
    if yes or (asked and click.confirm("I have read this, and none of the signs is true for me", default=False)):
        history.confirm(TOPIC)
        return True
    if asked:
        click.echo("Then leave it for now. A doctor or physiotherapist can tell what is right for you.")
        return False
    click.echo("Nobody can be asked here. `--yes` says that you have read this.\n")
    return True


def afterwards() -> str:
    """Return what to do after a session that ended with a warning sign."""
    return "\n".join(("The session has ended.", *_listed(built_in_stop_rules().afterwards)))


def worse_side(routine: Routine, history: History) -> Side | None:
    """Ask which side is worse, if the routine uses it; the last answer is offered."""
    if not uses_worse(routine):
        return None
    default = {"left": "l", "right": "r"}.get(history.last_worse() or "", "s")
    words = "Which side is worse? l = left, r = right, s = about the same"
    answer = click.prompt(words, type=click.Choice(["l", "r", "s"]), default=default, show_choices=False)
    return "left" if answer == "l" else "right" if answer == "r" else None


def uses_worse(routine: Routine) -> bool:
    """Return whether a routine begins anything on the worse side."""
    steps = (getattr(step, "exercise", None) for step in routine.played_steps())
    return any(exercise is not None and exercise.sides.first == "worse" for exercise in steps)


def wants_to_go_on(unfinished: Unfinished, moment: Moment, now: datetime) -> bool:
    """Offer a session that was cut off."""
    name = unfinished.routine.name.in_language(unfinished.language)
    where = moment.exercise.name.in_language(unfinished.language) if moment.exercise else "a pause between exercises"
    side = f", {moment.part.side} side" if moment.part.side else ""
    click.echo(f'"{name}" was cut off {ago(unfinished.age(now))}, at {where}{side}, with {clock(moment.left)} left.')
    return click.confirm("Go on with it", default=True)


def ago(age: timedelta) -> str:
    """Return how long ago something was, in one unit."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return "a moment ago"
    if minutes < 60:
        return "a minute ago" if minutes == 1 else f"{minutes} minutes ago"
    return "an hour ago" if minutes < 120 else f"{minutes // 60} hours ago"


def _rules() -> str:
    rules = built_in_stop_rules()
    return "\n".join(
        (
            "Before the first session. Stop at once, and do not start again today, with:",
            *_listed(rules.stop),
            "",
            "Get emergency help now, and do not use this program, with:",
            *_listed(rules.now),
            "",
            "Have a doctor or physiotherapist look first, if there is:",
            *_listed(rules.first),
            "",
        )
    )


def _listed(rules: Sequence[Rule]) -> Iterable[str]:
    return (f"  - {rule.sign} {rule.rest}".rstrip() for rule in rules)
