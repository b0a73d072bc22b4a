"""The voice in the terminal: a routine's sentences are rendered while the user sees how far it is."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfcare.cli import reading
from selfcare.session.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcare.routine.models import Exercise, Routine, VoiceLevel
    from selfcare.session.commands import Command
    from selfcare.session.events import Event
    from selfcare.session.timeline import Timeline
    from selfcare.sound.voice import Voice

LOOK = 0.25  # seconds between looks at what is being rendered


def opened_voice(
    timeline: Timeline,
    routine: Routine,
    libraries: tuple[Path, ...] = (),
    *,
    level: VoiceLevel | None = None,
    speed: float = 1.0,
    narrator: str = "",
    language: str = "",
) -> Voice:
    """Return the voice of this machine, opened for a session; nothing is rendered yet.

    `language` is the timeline's, the routine's own if "".
    """
    from selfcare.sound.voice import house_voice

    voice = house_voice(speed=speed, narrator=narrator)
    voice.set_level(level)
    voice.open(timeline, routine, language=language, recording=_recordings(routine, libraries))
    return voice


def prepare(voice: Voice, *, whole: bool, told: Callable[[float], None] | None = None) -> None:
    """Render until all is ready, or what is needed to start.

    Progress goes to where errors go; `told` is told the share that is done.
    """
    enough: Callable[[], bool] = (lambda: voice.progress.done) if whole else (lambda: voice.ready_to_start)
    said = ""
    while not enough():
        voice.beat(time.monotonic())
        progress = voice.progress
        if told is not None:
            told((progress.ready + progress.lost) / max(1, progress.whole))
        if sys.stderr.isatty() and str(voice.progress) != said:
            said = str(voice.progress)
            click.echo(f"\r{said} ", nl=False, err=True)
        voice.wait(LOOK)
    if said:
        click.echo(err=True)
    if voice.line:
        click.echo(voice.line, err=True)


class Rendering:
    """An effect of the player that lets rendering go on while a session is played. Put it before the sounder."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def obey(self, elapsed: float, command: Command) -> None:
        """Commands change nothing here."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:  # noqa: ARG002 - an effect hears of both
        """Let it go on with every beat."""
        self._voice.beat(time.monotonic())


def _recordings(routine: Routine, libraries: tuple[Path, ...]) -> Callable[[Exercise], Path | None]:
    """Return where the author's recordings are: beside the file of their exercise."""
    from selfcare.sound.sentences import no_recording

    exercises = (getattr(step, "exercise", None) for step in routine.played_steps())
    if not any(exercise is not None and exercise.recording for exercise in exercises):
        return no_recording
    from selfcare.sound.sentences import recordings_beside

    library = reading.library(*libraries)

    def path_of(exercise_id: str) -> str | None:
        known = library.find(exercise_id)
        return known.path if known else None

    return recordings_beside(path_of)
