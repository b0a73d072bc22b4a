"""`selfcare play`: a whole session in the terminal, with the same engine, clock rules and record as in the window."""

from __future__ import annotations

import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfcare.anatomy.regions import REGIONS
from selfcare.cli import asking
from selfcare.cli.clock import clock_of, local_now
from selfcare.cli.finding import find_routine, library_option, routine_argument, side_option
from selfcare.desktop.words import listed
from selfcare.record.history import History
from selfcare.record.locked import locked_ahead, locked_in
from selfcare.record.notice import Notice
from selfcare.routine.models import Routine, Side
from selfcare.routine.places import data_folder
from selfcare.session.engine import Session

if TYPE_CHECKING:
    from selfcare.player import Clock, Effect
    from selfcare.record.recorder import Recorder


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be played, and who writes it down (nobody, where it is only tried out)."""

    routine: Routine
    session: Session
    recorder: Recorder | None
    language: str


@click.command()
@routine_argument
@click.option("--speed", type=click.FloatRange(0.1, 1000), default=1.0, help="Try it out faster; nothing is recorded.")
@click.option("--yes", is_flag=True, help="I have read the stop rules.")
@click.option("--quiet", is_flag=True, help="No tones and no words.")
@side_option
@library_option
@click.pass_context
def play(
    context: click.Context,
    name: str,
    speed: float,
    worse: Side | None,
    libraries: tuple[Path, ...],
    *,
    yes: bool,
    quiet: bool,
) -> None:
    """Play a routine in the terminal.

    Space pauses, the arrows skip and go back, e eases, h says that it hurts, + adds 15 s, r repeats, t goes on from
    a step that waits, q stops.
    """
    routine = find_routine(name, libraries)
    history = History(data_folder(), local_now, _tell)
    try:
        asked = sys.stdin.isatty() and sys.stdout.isatty()
        if not asking.rules_are_known(history, yes=yes, asked=asked):
            context.exit(1)
        choice = _chosen(routine, worse, history, recorded=speed == 1, asked=asked)
        if speed != 1:
            click.echo("Trying out: nothing is recorded.")
        _perform(choice, clock_of(speed), sound=asked and speed == 1 and not quiet)
    finally:
        history.close()


def _chosen(routine: Routine, worse: Side | None, history: History, *, recorded: bool, asked: bool) -> Choice:
    if recorded and asked and (going_on := _cut_off(history)):
        return going_on
    _refuse_locked(locked_in(routine, history.locked_regions(local_now().date())))
    if worse is None and asked:
        worse = asking.worse_side(routine, history)
    session = Session(routine, worse=worse, language=routine.language)
    recorder = history.begin(routine, worse=worse, language=routine.language) if recorded else None
    return Choice(routine, session, recorder, routine.language)


def _cut_off(history: History) -> Choice | None:
    """Return the session that was cut off, if there is one and the user wants to go on with it."""
    found = history.unfinished()
    if found is None:
        return None
    session = found.restored(0.0)
    if locked_ahead(session, history.locked_regions(local_now().date())):
        click.echo("A session that was cut off goes on into a region that is locked today; it counts as stopped.")
    elif asking.wants_to_go_on(found, session.moment(), local_now()):
        return Choice(found.routine, session, history.go_on(found), found.language)
    history.give_up(found)
    return None


def _refuse_locked(regions: frozenset[str]) -> None:
    if regions:
        words = listed(sorted(REGIONS[region].words for region in regions))
        raise click.ClickException(
            f"This routine works {words}, where something was sharp, electric, burning or spreading today. "
            "It can be played again tomorrow. Choose one for another region, or rest."
        )


def _perform(choice: Choice, clock: Clock, *, sound: bool) -> None:
    from selfcare.cli.performance import perform, summary

    written = [] if choice.recorder is None else [choice.recorder]
    title = choice.routine.name.in_language(choice.language)
    with ExitStack() as left:
        heard = _sound(choice, left) if sound else []
        perform(choice.session, clock, [*heard, *written], choice.language, title)
    results = choice.recorder.results if choice.recorder else ()
    click.echo(summary(choice.session, results, choice.language, recorded=choice.recorder is not None))
    if choice.session.moment().ending == "safety":
        click.echo(asking.afterwards())


def _sound(choice: Choice, left: ExitStack) -> list[Effect]:
    """Return the effects that play tones and words, if this machine has anything to play them with."""
    from selfcare.cli.speaking import Rendering, opened_voice, prepare
    from selfcare.desktop.devices.speaker_file import file_speaker
    from selfcare.sound.sounder import Sounder

    speaker = file_speaker()
    if speaker is None:
        click.echo("No sound here: watch the screen.")
        return []
    left.callback(speaker.close)
    voice = left.enter_context(closing(opened_voice(choice.session.timeline, choice.routine)))
    prepare(voice, whole=False)
    return [Rendering(voice), Sounder(speaker, voice)]


def _tell(notice: Notice) -> None:
    click.echo(f"{notice}\n", err=True)
