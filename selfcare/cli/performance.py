"""One session being played in a terminal: keys and time go in, pictures or lines and tones come out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import click
from rich.console import Console
from rich.live import Live
from rich.text import Text

from selfcare.cli.controls import Controls
from selfcare.cli.keys import Keys, NoKeys, TerminalKeys
from selfcare.cli.screen import Lines, Screen
from selfcare.cli.simulate import TAP
from selfcare.desktop.words import clock, in_line, named, on_side
from selfcare.player import Clock, Effect, Player, never
from selfcare.record.results import PartResult
from selfcare.routine.models import ExerciseStep
from selfcare.session.commands import Command, Resume, Start, Tap
from selfcare.session.engine import Session
from selfcare.session.events import Outcome
from selfcare.session.moment import Moment
from selfcare.translation import marked, tr


class Performance:
    """Plays one session to its end, until the user leaves, or until it has `lapsed`: it stood still for too long."""

    def __init__(
        self, session: Session, time: Clock, effects: Sequence[Effect], too_long: Callable[[], bool] = never
    ) -> None:
        self._session = session
        self._clock = time
        self._player = Player(session, time, effects, too_long)
        self._controls = Controls()
        self._waiting_since: float | None = None

    @property
    def lapsed(self) -> bool:
        """Whether the door is to be asked before the session goes on."""
        return self._player.lapsed

    def with_keys(self, keys: Keys, screen: Screen | None) -> None:
        """Play while `keys` are read; Ctrl-C and a closed terminal leave the session as it is, to go on with later."""
        self._begin()
        while self._player.moment.state != "finished" and not self.lapsed:
            try:
                key = keys.read(self._player.interval)
            except (EOFError, KeyboardInterrupt):
                return
            if key is not None:
                self._press(key)
            elif self._player.interval is not None:
                self._player.beat()
            if screen is not None:
                screen.show(self._player.moment, self._controls.typed)

    def alone(self, keys: Keys) -> None:
        """Play while nobody can press a key: what waits for the user goes on by itself."""
        self._begin()
        while self._player.moment.state != "finished":
            go_on = self._by_itself()
            if go_on is not None:
                self._player.do(go_on)
            try:
                keys.read(self._player.interval)
            except EOFError:  # paused: it has lapsed
                return
            self._player.beat()

    def _begin(self) -> None:
        if self._session.state == "waiting":
            self._player.do(Start())
            return
        for command in (self._session.after_crash(), Resume()):
            if command is not None:
                self._player.do(command)

    def _press(self, key: str) -> None:
        command = self._controls.command(key, self._player.moment.state)
        if command is not None:
            self._player.do(command)
        elif self._player.interval is not None:
            self._player.beat()

    def _by_itself(self) -> Command | None:
        state, now = self._player.moment.state, self._clock.monotonic()
        if state != "tapping":
            self._waiting_since = None
            return Resume() if state == "paused" else None
        since = self._waiting_since = now if self._waiting_since is None else self._waiting_since
        return Tap() if now - since >= TAP else None


def perform(
    session: Session, time: Clock, effects: Sequence[Effect], language: str, title: str, too_long: Callable[[], bool]
) -> bool:
    """Play a session in whatever this is: a terminal with a screen, a poor terminal, or a pipe.

    Return whether it stood still for `too_long`, so that the door is to be asked before it goes on.
    """
    console = Console(highlight=False)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        played = Performance(session, time, [*effects, Lines(_print, language)], too_long)
        played.alone(NoKeys())
    elif console.is_dumb_terminal:
        with TerminalKeys() as keys:
            played = Performance(session, time, [*effects, Lines(_print, language)], too_long)
            played.with_keys(keys, None)
    else:
        with TerminalKeys() as keys, _live(console) as live:
            screen = Screen(console, live, title, language)
            played = Performance(session, time, [*effects, screen], too_long)
            played.with_keys(keys, screen)
    return played.lapsed


def summary(session: Session, results: Sequence[PartResult], *, recorded: bool) -> str:
    """Return what to say when a session is over or left."""
    moment = session.moment()
    if moment.ending is None:
        left = tr("Left after {time}.").format(time=clock(moment.elapsed))
        return f"{left} {tr('Start Selfcare again within a day to go on from there.')}" if recorded else left
    first = (
        tr("Done, after {time}.").format(time=clock(moment.elapsed))
        if moment.ending == "done"
        else tr("Stopped. What was done counts.")
    )
    return "\n".join((first, *(_line(result, moment) for result in results)))


def _line(result: PartResult, moment: Moment) -> str:
    step = moment.timeline.steps[result.step]
    name = named(step.exercise.name) if isinstance(step, ExerciseStep) else result.exercise
    much = tr("{done} of {planned}").format(done=clock(result.done), planned=clock(result.planned))
    if result.counted:
        much = tr("{done:g} of {planned:g} times").format(done=result.done, planned=result.planned)
    again = tr("played {count} times").format(count=result.repeats + 1) if result.repeats else ""
    return f"  {on_side(name, result.side)}: {in_line((tr(_OUTCOMES[result.outcome]), much, again))}"


@contextmanager
def _live(console: Console) -> Iterator[Live]:
    with Live(Text(), console=console, screen=True, auto_refresh=False) as live:
        yield live


def _print(line: str) -> None:
    click.echo(line)


_OUTCOMES: Final[dict[Outcome, str]] = {
    "done": marked("done"),
    "eased": marked("eased"),
    "skipped": marked("skipped"),
    "stopped": marked("stopped"),
}
