"""`selfcare measure`: the free published questionnaires, asked in the terminal, scored and kept."""

from __future__ import annotations

import re
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Final

import click

from selfcare.care.instruments import INSTRUMENTS, Instrument, Item
from selfcare.care.measures import Taken, UnfitAnswersError, change_words, due, score_words, take
from selfcare.cli.clock import local_now
from selfcare.cli.told import ToldCommand
from selfcare.record.history import History
from selfcare.routine.places import data_folder
from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from selfcare.record.notice import Notice

_NUMBER: Final = re.compile(r"\d{1,2}")


_HELP: Final = marked(
    "Answer one of the questionnaires, which are asked and scored as they were published.\n\n"
    "nprs is one number for pain now; peg three numbers, once a week; psfs three to five activities of your "
    "own; roland-morris 24 sentences about your back. Without a name your scores are printed."
)


@click.command("measure", short_help=marked("Answer a questionnaire, or see your scores."), cls=ToldCommand, help=_HELP)
@click.argument("name", required=False, type=click.Choice(sorted(INSTRUMENTS)))
@click.option(
    "--answers", metavar="TEXT", help=marked("The answers, where nobody is asked: 3,4,5 or walking=4,stairs=2.")
)
def measure(name: str | None, answers: str | None) -> None:
    """Answer one of the questionnaires, which are asked and scored as they were published."""
    with closing(History(data_folder(), local_now, _tell)) as history:
        if name is None:
            _print_scores(history)
            return
        instrument = INSTRUMENTS[name]
        earlier = history.measures(instrument.id)
        taken = _taken(instrument, _answers(instrument, answers, earlier))
        history.keep_measure(taken)
        click.echo(score_words(taken))
        if earlier:
            click.echo(change_words(earlier[-1], taken))


def _taken(instrument: Instrument, answers: dict[str, int]) -> Taken:
    try:
        return take(instrument, answers, local_now())
    except UnfitAnswersError as unfit:
        raise click.ClickException(str(unfit)) from unfit


def _print_scores(history: History) -> None:
    today = local_now().date()
    for instrument in INSTRUMENTS.values():
        scores = history.measures(instrument.id)
        now = ""
        if due(instrument, scores, today):
            now = tr("It is time for it again.") if scores else tr("Not answered yet.")
        click.echo(f"{instrument.id}: {instrument.name}. {now}".rstrip())
        for taken in scores[-5:]:
            click.echo(f"  {taken.at.date().isoformat()}  {score_words(taken)}")


def _answers(instrument: Instrument, given: str | None, earlier: list[Taken]) -> dict[str, int]:
    if given is not None:
        return _read(instrument, given)
    if not sys.stdin.isatty():
        raise click.ClickException(tr("Nobody can be asked here. Add --answers."))
    click.echo(instrument.introduction)
    if instrument.asked_in:
        click.echo(instrument.asked_in)
    match instrument.kind:
        case "numbers":
            return {item.id: _ask(item.words, item) for item in instrument.items}
        case "activities":
            activities = list(earlier[-1].answers) if earlier else _named(instrument)
            return {activity: _ask(activity, instrument.items[0]) for activity in activities}
        case "ticks":
            for item in instrument.items:
                click.echo(f"  {item.id:>2}  {item.words}")
            typed: str = click.prompt(tr("The numbers of the sentences that describe you today, 0 for none"))
            return _read(instrument, typed)


def _ask(question: str, item: Item) -> int:
    click.echo(f"{question}\n  0 = {item.at_0}, 10 = {item.at_10}")
    return click.prompt(tr("0 to 10"), type=click.IntRange(0, 10))


def _named(instrument: Instrument) -> list[str]:
    named: list[str] = []
    while len(named) < instrument.most:
        word: str = click.prompt(
            tr("Activity {count} (Enter: no more)").format(count=len(named) + 1), default="", show_default=False
        )
        if not word.strip() and len(named) >= instrument.least:
            break
        named += [word.strip()] if word.strip() and word.strip() not in named else []
    return named


def _read(instrument: Instrument, given: str) -> dict[str, int]:
    """Return answers that were typed in one go; what is no number is refused with its place and what to write."""
    if instrument.kind == "activities":
        pairs = [each.rpartition("=") for each in given.split(",")]
        numbers = _numbers([number for _, _, number in pairs], 10)
        return {name.strip(): number for (name, _, _), number in zip(pairs, numbers, strict=True)}
    typed = re.split(r"[,\s]+", given.strip())
    if instrument.kind == "ticks":
        return {str(number): 1 for number in _numbers(typed, 99) if number}
    return dict(zip((item.id for item in instrument.items), _numbers(typed, 10), strict=False))


def _numbers(typed: list[str], most: int) -> list[int]:
    words = [each.strip() for each in typed]
    wrong = [place for place, word in enumerate(words) if not (_NUMBER.fullmatch(word) and int(word) <= most)]
    if wrong:
        which = tr("Answer {place}, “{typed}”, is no whole number from 0 to {most}.")
        told = [which.format(place=place + 1, typed=words[place], most=most) for place in wrong]
        how = tr("Write numbers with commas between them, or activity=number for each activity.")
        raise click.ClickException(" ".join((*told, how)))
    return [int(word) for word in words]


def _tell(notice: Notice) -> None:
    click.echo(f"{notice}\n", err=True)
