"""Standing conditions on the command line: the option, the list of them, and which one was probably meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from selfcare.routine.problems import did_you_mean, nearest
from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from selfcare.care.answers import Profile
    from selfcare.care.rules import Condition, Rules

_Words = ParamSpec("_Words")
_Answer = TypeVar("_Answer")
_SHORTEST = 3
"""So many letters a word needs to be looked for in the questions."""

_FEW = 24
"""So many are named in one line, and no more."""


def condition_option(command: Callable[_Words, _Answer]) -> Callable[_Words, _Answer]:
    """Give a command `--condition`, and `--conditions` that lists them all."""
    listing = click.option(
        "--conditions",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_print_all,
        help=marked("Print the standing conditions and what they are."),
    )
    naming = click.option(
        "--condition",
        multiple=True,
        metavar="ID[=PLACE,...]",
        help=marked("A standing condition; may be given several times. --conditions lists them."),
    )
    return naming(listing(command))


def meant(word: str, known: Mapping[str, Condition]) -> str:
    """Say which condition was probably meant by a word: one with a name like it, or with the word in its question."""
    letters = _letters(word)
    asked = [each.id for each in known.values() if len(letters) >= _SHORTEST and letters in _told(each)]
    close = nearest(word, known)
    found = list(dict.fromkeys([*([close] if close else []), *asked])) if len(asked) != 1 else asked
    if not found and len(known) <= _FEW:
        return did_you_mean(word, known)
    if not found:
        return tr("`--conditions` lists them all.")
    return tr("Did you mean {names}?").format(names=", ".join(f"`{each}`" for each in found[:3]))


def tell_what_is_kept(before: Profile, now: Profile, rules: Rules) -> None:
    """Say what is kept of a person from now on, where that is something else than before."""
    then, held = {each.id for each in before.held}, {each.id for each in now.held}
    if set(now.held) == set(before.held):
        return
    kept = _in_words(held, rules)
    click.echo(
        tr("Kept from now on: {what}. `selfcare play --no-condition` takes it back.").format(what=kept)
        if held
        else tr("Kept from now on: none of the conditions is true."),
        err=True,
    )
    gone = then - held
    if gone:
        click.echo(tr("No longer kept: {what}.").format(what=_in_words(gone, rules)), err=True)


def _print_all(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's way
    if not wanted or context.resilient_parsing:
        return
    from selfcare.care.rule_reader import built_in_rules

    for each in built_in_rules().conditions.values():
        name = f"{each.id}=PLACE" if each.asks_where else each.id
        click.echo(f"{name:<34} {each.ask.in_language('')}")
    click.echo(tr("PLACE is one of the places that `selfcare suggest --regions` prints."))
    context.exit()


def _in_words(ids: set[str], rules: Rules) -> str:
    from selfcare.desktop.words import listed

    words: Sequence[str] = [
        rules.conditions[each].you.in_language("") if each in rules.conditions else each for each in sorted(ids)
    ]
    return listed(words)


def _told(condition: Condition) -> str:
    """Return its id, and what is asked and said of it in English and in the language that is spoken, as letters."""
    texts = (condition.ask, condition.you)
    english = [words for text in texts for _language, words in text.entries]
    return " ".join(map(_letters, (condition.id, *english, *(text.in_language("") for text in texts))))


def _letters(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())
