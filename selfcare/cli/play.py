"""`selfcare play`: a session in the terminal, with the same door, engine, clock rules and record as in the window."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Unpack

import click

from selfcare.cli import asking
from selfcare.cli.clock import clock_of, local_now
from selfcare.cli.conditions import condition_option
from selfcare.cli.finding import find_routine, library_option, minutes_option, routine_argument, side_option
from selfcare.cli.given import (
    Asked,
    no_condition_option,
    no_red_flag_option,
    nothing_new_option,
    pain_option,
    red_flag_option,
    sign_option,
)
from selfcare.cli.told import ToldCommand
from selfcare.record.history import History
from selfcare.record.notice import Notice
from selfcare.routine.languages import played_in
from selfcare.routine.models import Routine, Side
from selfcare.routine.places import data_folder
from selfcare.session.commands import Stop
from selfcare.session.engine import Session
from selfcare.translation import language, marked, tr

if TYPE_CHECKING:
    from selfcare.cli.starting import Starting
    from selfcare.player import Clock, Effect
    from selfcare.record.recorder import Recorder

FOLLOWED: Final = 4.0
"""Faster than this nobody can move along: it is a look at the routine, and no session."""


@dataclass(frozen=True, slots=True)
class Played:
    """What is to be played, and who writes it down (nobody, where it is only tried out)."""

    routine: Routine
    session: Session
    recorder: Recorder | None
    language: str


_HELP: Final = marked(
    "Play a routine in the terminal.\n\n"
    "Space pauses, the arrows skip and go back, e eases, h says that it hurts, + adds 15 s, r repeats, t goes "
    "on from a step that waits, q stops.\n\n"
    "What is not known yet is asked first: what you live with, warning signs, how you are today. Where nobody "
    "can be asked, the options say it."
)


@click.command(cls=ToldCommand, help=_HELP)
@routine_argument
@click.option(
    "--speed", type=click.FloatRange(0.1, 1000), default=1.0, help=marked("Try it out faster; nothing is recorded.")
)
@click.option("--yes", is_flag=True, help=marked("I have read the stop rules."))
@click.option("--quiet", is_flag=True, help=marked("No tones and no words."))
@minutes_option
@condition_option
@no_condition_option
@red_flag_option
@no_red_flag_option
@pain_option
@sign_option
@nothing_new_option
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
    **said: Unpack[Asked],
) -> None:
    """Play a routine in the terminal."""
    routine = find_routine(name, libraries)
    history = History(data_folder(), local_now, _tell)
    try:
        asked = asking.somebody_is_here()
        if not asking.rules_are_known(history, yes=yes, asked=asked):
            context.exit(1)
        if speed > FOLLOWED:
            click.echo(tr("Trying out: nothing is recorded. Nobody can move along so fast, so nothing is asked."))
            spoken = played_in(routine, language())
            session = Session(routine, worse=worse, language=spoken)
            _perform(Played(routine, session, None, spoken), clock_of(speed), None, sound=False)
            return
        from selfcare.cli.starting import starting_of

        starting = starting_of(history, said, libraries, asked=asked)
        chosen = _chosen(starting, routine, worse, said["minutes"], recorded=speed == 1)
        if chosen is None:
            context.exit(1)
        if speed != 1:
            click.echo(tr("Trying out: nothing is recorded."))
        _perform(chosen, clock_of(speed), starting, sound=asked and speed == 1 and not quiet)
        _ask_afterwards(chosen, starting)
    finally:
        history.close()


def _chosen(
    starting: Starting, routine: Routine, worse: Side | None, minutes: float | None, *, recorded: bool
) -> Played | None:
    """Return what the door lets through: the session that was cut off, or the one that was asked for."""
    starting.interview.begin()
    if recorded and starting.asked:
        went_on = starting.cut_off()
        if went_on == "not today":
            return None
        if went_on is not None:
            found, session, recorder = went_on
            return Played(found.routine, session, recorder, found.language)
    return _fresh(starting, routine, worse, minutes, recorded=recorded)


def _fresh(
    starting: Starting, routine: Routine, worse: Side | None, minutes: float | None, *, recorded: bool
) -> Played | None:
    cleared = starting.cleared(routine, None if minutes is None else minutes * 60)
    if cleared is None:
        return None
    if worse is None and starting.asked:
        worse = asking.worse_side(cleared.routine, starting.history)
    spoken = played_in(cleared.routine, language())
    session = Session(cleared.routine, worse=worse, language=spoken, pain_before=cleared.pain)
    recorder = starting.begin(cleared, worse) if recorded else None
    return Played(cleared.routine, session, recorder, spoken)


def _ask_afterwards(played: Played, starting: Starting) -> None:
    """Ask how it was; after a warning sign, say what to do."""
    recorder, ending = played.recorder, played.session.moment().ending
    if ending == "safety":
        starting.interview.stopped(None if recorder is None else recorder.session)
    elif recorder is not None and ending is not None:
        starting.interview.check_out(recorder.session)


def _perform(played: Played, clock: Clock, starting: Starting | None, *, sound: bool) -> None:
    from selfcare.cli.performance import perform, summary

    written = [] if played.recorder is None else [played.recorder]
    title = played.routine.name.in_language(played.language)

    def too_long() -> bool:
        return starting is not None and played.recorder is not None and starting.stood_too_long(played.recorder)

    with ExitStack() as left:
        effects = [*(_sound(played, left) if sound else []), *written]
        while perform(played.session, clock, effects, played.language, title, too_long):
            if not _goes_on(played, clock, starting):
                break
    results = played.recorder.results if played.recorder else ()
    click.echo(summary(played.session, results, recorded=played.recorder is not None))


def _goes_on(played: Played, clock: Clock, starting: Starting | None) -> bool:
    """Ask the door whether a session that stood still for too long goes on; what does not suit any more ends."""
    from selfcare.care.door import Clearance, NotOffered
    from selfcare.player import Player

    if starting is None or played.recorder is None:
        return False
    answer = starting.asked_again(played.routine, played.session, played.recorder)
    if isinstance(answer, NotOffered):
        Player(played.session, clock, [played.recorder]).do(Stop())
    return isinstance(answer, Clearance)


def _sound(played: Played, left: ExitStack) -> list[Effect]:
    """Return the effects that play tones and words, if this machine has anything to play them with."""
    from selfcare.cli.speaking import Rendering, opened_voice, prepare
    from selfcare.desktop.devices.speaker_file import file_speaker
    from selfcare.sound.sounder import Sounder

    speaker = file_speaker()
    if speaker is None:
        click.echo(tr("No sound here: watch the screen."))
        return []
    left.callback(speaker.close)
    voice = left.enter_context(closing(opened_voice(played.session.timeline, played.routine, language=played.language)))
    prepare(voice, whole=False)
    return [Rendering(voice), Sounder(speaker, voice)]


def _tell(notice: Notice) -> None:
    click.echo(f"{notice}\n", err=True)
