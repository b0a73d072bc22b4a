"""What is said and asked in the terminal before a session: the stop rules, the worse side, a session cut off."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from selfcare.care.rule_reader import built_in_stop_rules
from selfcare.care.stop_rules import TOPIC, Rule
from selfcare.desktop.words import clock, named, on_side
from selfcare.translation import tr, tr_in, tr_number

if TYPE_CHECKING:
    from selfcare.record.history import History
    from selfcare.record.unfinished import Unfinished
    from selfcare.routine.models import Routine, Side
    from selfcare.session.moment import Moment


def somebody_is_here() -> bool:
    """Return whether somebody sits at the terminal and can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def agreed(question: str, *, default: bool) -> bool:
    """Ask what is answered with yes or no, in the letters of the reader's language; y and n count in all of them."""
    yes, no = tr_in("key for yes", "y"), tr_in("key for no", "n")
    for_yes, for_no = {yes, tr_in("answer", "yes"), "y", "yes"}, {no, tr_in("answer", "no"), "n", "no"}

    def answer(typed: str) -> bool:
        word = typed.strip().lower()
        if word not in {*for_yes, *for_no, ""}:
            raise click.BadParameter(tr("type {yes} or {no}.").format(yes=yes, no=no))
        return word in for_yes if word else default

    keys = f"{yes.upper()}/{no}" if default else f"{yes}/{no.upper()}"
    return click.prompt(f"{question} [{keys}]", default="", show_default=False, value_proc=answer)


def rules_are_known(history: History, *, yes: bool, asked: bool) -> bool:
    """Say the stop rules and who gets checked first, until they were confirmed once; False if they are not.

    `yes` confirms without asking. Where nobody can be `asked`, they are said each time and the session begins.
    """
    if history.confirmed(TOPIC):
        return True
    click.echo(_rules())
    if yes or (asked and agreed(tr("I have read this, and none of the signs is true for me"), default=False)):
        history.confirm(TOPIC)
        return True
    if asked:
        click.echo(tr("Then leave it for now. A doctor or physiotherapist can tell what is right for you."))
        return False
    click.echo(tr("Nobody can be asked here. `--yes` says that you have read this.\n"))
    return True


def afterwards() -> str:
    """Return what to do after a session that ended with a warning sign."""
    return "\n".join((tr("The session has ended."), *_listed(built_in_stop_rules().afterwards)))


def worse_side(routine: Routine, history: History) -> Side | None:
    """Ask which side is worse, if the routine uses it; the last answer is offered."""
    if not uses_worse(routine):
        return None
    letters = {"left": tr_in("key for left", "l"), "right": tr_in("key for right", "r"), "": tr_in("key for same", "s")}
    words = tr("Which side is worse? {left} = left, {right} = right, {same} = about the same")
    answer: str = click.prompt(
        words.format(left=letters["left"], right=letters["right"], same=letters[""]),
        type=click.Choice(list(letters.values())),
        default=letters.get(history.last_worse() or "", letters[""]),
        show_choices=False,
    )
    return "left" if answer == letters["left"] else "right" if answer == letters["right"] else None


def uses_worse(routine: Routine) -> bool:
    """Return whether a routine begins anything on the worse side."""
    steps = (getattr(step, "exercise", None) for step in routine.played_steps())
    return any(exercise is not None and exercise.sides.first == "worse" for exercise in steps)


def wants_to_go_on(unfinished: Unfinished, moment: Moment, now: datetime) -> bool:
    """Offer a session that was cut off."""
    words = tr('"{name}" was cut off {ago}, in a pause between exercises, with {left} left.')
    where = ""
    if moment.exercise is not None:
        words = tr('"{name}" was cut off {ago}, at {where}, with {left} left.')
        where = on_side(named(moment.exercise.name), moment.part.side)
    name, past = named(unfinished.routine.name), ago(unfinished.age(now))
    click.echo(words.format(name=name, ago=past, where=where, left=clock(moment.left)))
    return agreed(tr("Go on with it"), default=True)


def ago(age: timedelta) -> str:
    """Return how long ago something was, in one unit."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return tr("a moment ago")
    if minutes < 60:
        return tr_number("a minute ago", "{count} minutes ago", minutes).format(count=minutes)
    return tr_number("an hour ago", "{count} hours ago", minutes // 60).format(count=minutes // 60)


def _rules() -> str:
    rules = built_in_stop_rules()
    return "\n".join(
        (
            tr("Before the first session. Stop at once, and do not start again today, with:"),
            *_listed(rules.stop),
            "",
            tr("Get emergency help now, and do not use this program, with:"),
            *_listed(rules.now),
            "",
            tr("Have a doctor or physiotherapist look first, if there is:"),
            *_listed(rules.first),
            "",
        )
    )


def _listed(rules: Sequence[Rule]) -> Iterable[str]:
    return (f"  - {rule.sign} {rule.rest}".rstrip() for rule in rules)
