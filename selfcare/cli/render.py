"""`selfcare render`: a whole session as one file of sound, to be taken along on a phone."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Unpack

import click

from selfcare.cli import asking
from selfcare.cli.clock import local_now
from selfcare.cli.conditions import condition_option
from selfcare.cli.finding import (
    find_routine,
    language_option,
    library_option,
    minutes_option,
    routine_argument,
    side_option,
    spoken_in,
)
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
from selfcare.desktop.words import clock
from selfcare.routine.models import Side, VoiceLevel
from selfcare.routine.places import data_folder
from selfcare.session.engine import Session
from selfcare.translation import marked, tr, tr_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from selfcare.record.notice import Notice
    from selfcare.routine.models import Routine
    from selfcare.sound.performance import Performance

PREPARED = 0.6  # of the time goes by until the voice is ready


_HELP: Final = marked(
    "Write a whole session as one file of sound, with its voice, tones and chapters.\n\n"
    "It is fitted to you as a session in the window or in the terminal is, and asks the same first. What "
    "waits for a tap lasts 30 seconds."
)


@click.command(short_help=marked("Write a session as a sound file."), cls=ToldCommand, help=_HELP)
@routine_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=marked("The file: .wav, .flac, .ogg, .mp3 or .m4a. ROUTINE.mp3 if not said."),
)
@click.option("--level", type=click.Choice(["full", "brief", "tones"]), help=marked("How much is said."))
@click.option("--speed", type=click.FloatRange(0.5, 2.0), default=1.0, help=marked("How fast it is read; 1 is calm."))
@click.option(
    "--voice", "narrator", default="", help=marked("Who reads, by name (hibari, espeak-ng); the best if not said.")
)
@click.option("--percent", is_flag=True, help=marked("Print how far it is, one number a line, for other programs."))
@click.option("--yes", is_flag=True, help=marked("I have read the stop rules."))
@minutes_option
@condition_option
@no_condition_option
@red_flag_option
@no_red_flag_option
@pain_option
@sign_option
@nothing_new_option
@side_option
@language_option
@library_option
def render(  # noqa: PLR0913 - one for each option
    name: str,
    output: Path | None,
    level: VoiceLevel | None,
    speed: float,
    narrator: str,
    worse: Side | None,
    libraries: tuple[Path, ...],
    *,
    asked_language: str,
    percent: bool,
    yes: bool,
    **said: Unpack[Asked],
) -> None:
    """Write a whole session as one file of sound, with its voice, tones and chapters."""
    from selfcare.sound.audio_file import NotWritten, check_writable, write_audio

    written = find_routine(name, libraries)
    path = output or Path(f"{written.id}.mp3")
    try:
        check_writable(path)
        reading = Reading(level, speed, narrator, spoken_in(written, asked_language))
        routine = _cleared(written, libraries, said, yes=yes, asked=not percent and asking.somebody_is_here())
        told = _steps(_print_percent(), 100) if percent else None
        performance = _performance(routine, worse, libraries, reading, _between(told, 0.0, PREPARED))
        title = routine.name.in_language(reading.language)
        if told is not None:
            write_audio(performance, path, title, _between(told, PREPARED, 1.0))
        else:
            with click.progressbar(length=1000, label=tr("Writing {file}").format(file=path.name)) as bar:
                write_audio(performance, path, title, _steps(bar.update, 1000))
    except NotWritten as problem:
        raise click.ClickException(str(problem)) from problem
    words = tr_number("{file}: {time}, {count} sentence.", "{file}: {time}, {count} sentences.", len(performance.said))
    click.echo(words.format(file=path, time=clock(performance.seconds), count=len(performance.said)))


def _cleared(routine: Routine, libraries: tuple[Path, ...], said: Asked, *, yes: bool, asked: bool) -> Routine:
    """Return the routine as the door of safety lets it through; raises ClickException if it does not."""
    from selfcare.cli.starting import starting_of
    from selfcare.record.history import History

    with closing(History(data_folder(), local_now, _tell)) as history:
        if asking.rules_are_known(history, yes=yes, asked=asked):
            starting = starting_of(history, said, libraries, asked=asked)
            starting.interview.begin()
            minutes = said["minutes"]
            cleared = starting.cleared(routine, None if minutes is None else minutes * 60)
            if cleared is not None:
                return cleared.routine
    raise click.ClickException(tr("So no file was written: it would lead through what is not for you today."))


def _tell(notice: Notice) -> None:
    click.echo(f"{notice}\n", err=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """How much is said, how fast, by whom, and in which language."""

    level: VoiceLevel | None
    speed: float
    narrator: str
    language: str


def _performance(
    routine: Routine,
    worse: Side | None,
    libraries: tuple[Path, ...],
    reading: Reading,
    told: Callable[[float], None],
) -> Performance:
    from selfcare.cli.speaking import opened_voice, prepare
    from selfcare.sound.performance import performed

    timeline = Session(routine, worse=worse, language=reading.language).timeline
    voice = opened_voice(
        timeline,
        routine,
        libraries,
        level=reading.level,
        speed=reading.speed,
        narrator=reading.narrator,
        language=reading.language,
    )
    with closing(voice):
        prepare(voice, whole=True, told=told)
        return performed(timeline, voice.clip, reading.language)


def _between(told: Callable[[float], None] | None, first: float, last: float) -> Callable[[float], None]:
    """Return what tells of a part of the work, which lies between two shares of the whole."""

    def part(share: float) -> None:
        if told is not None:
            told(first + (last - first) * share)

    return part


def _steps(update: Callable[[int], None], whole: int) -> Callable[[float], None]:
    """Return what tells `update` how many of `whole` steps have been made since it was told last."""
    done = 0

    def told(share: float) -> None:
        nonlocal done
        now = round(whole * share)
        if now > done:
            update(now - done)
        done = now

    return told


def _print_percent() -> Callable[[int], None]:
    reached = 0

    def told(steps: int) -> None:
        nonlocal reached
        reached += steps
        click.echo(reached)

    return told
