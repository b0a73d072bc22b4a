"""`selfcare simulate`: the cue log of a whole session, the same every time, without waiting for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from selfcare.cli.told import ToldCommand

if TYPE_CHECKING:
    from selfcare.care.fitting import Fitted

from selfcare.cli.finding import (
    find_played,
    language_option,
    library_option,
    minutes_option,
    routine_argument,
    side_option,
    spoken_in,
)
from selfcare.routine.models import Routine, Side
from selfcare.session.commands import Start, Tap
from selfcare.session.engine import Session
from selfcare.session.events import CueDue, Event, Finished, PhaseStarted
from selfcare.session.timeline import Phase, Spoken, Timeline, Tone
from selfcare.translation import marked, tr

TAP: Final = 30.0
"""Seconds after which the simulated user taps."""

_LONG: Final = 7 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is heard or begins: `at` is seconds of the user's clock, waiting for taps included."""

    at: float
    kind: str
    text: str

    def __str__(self) -> str:
        minutes, milliseconds = divmod(round(self.at * 1000), 60_000)
        return (
            f"{minutes:02d}:{milliseconds // 1000:02d}.{milliseconds % 1000:03d} {self.kind:<10} {self.text}".rstrip()
        )


def simulate(routine: Routine, *, worse: Side | None = None, language: str | None = None) -> list[Line]:
    """Return the cue log of a session in which the user does nothing but tap 30 s after being asked to."""
    session = Session(routine, worse=worse, language=language or routine.language)
    lines: list[Line] = []
    taps, now = 0, 0.0
    events = session.send(Start(), now)
    while True:
        now += _LONG
        lines += lines_of([*events, *session.advance(now)], taps * TAP)
        if session.state != "tapping":
            return lines
        taps, now = taps + 1, now + TAP
        events = session.send(Tap(), now)


def dropped_lines(timeline: Timeline) -> list[Line]:
    """Return the words that found no room in a plan; seconds are session seconds."""
    return [Line(spoken.at, "dropped", f"{spoken.kind}: {spoken.text}") for spoken in timeline.dropped]


def lines_of(events: Iterable[Event], waited: float = 0.0) -> Iterator[Line]:
    """Yield a line for each phase, tone and sentence among `events`, and for the end; `waited` seconds later."""
    for event in events:
        match event:
            case PhaseStarted(at=at, phase=phase):
                yield Line(at + waited, "phase", phase_words(phase))
            case CueDue(at=at, cue=Tone(name=name)):
                yield Line(at + waited, "tone", name)
            case CueDue(at=at, cue=Spoken(kind=kind, text=text)):
                yield Line(at + waited, kind, text)
            case Finished(at=at, ending=ending):
                yield Line(at + waited, "finished", ending)
            case _:
                pass


def phase_words(phase: Phase) -> str:
    """Return a phase in one line: what, side, set, repetition, seconds."""
    facts = [phase.kind, phase.side, _numbered("set", phase.set), _numbered("repetition", phase.repetition)]
    length = "until you tap" if phase.kind == "tap" else f"{phase.seconds:g} s"
    return ", ".join([*(fact for fact in facts if fact), length])


def _numbered(word: str, number: int) -> str:
    return f"{word} {number}" if number else ""


_HELP: Final = marked(
    "Print everything that is said and sounded in a session, with its moment; an exercise is simulated alone."
)


@click.command("simulate", short_help=marked("Print the cue log of a session."), cls=ToldCommand, help=_HELP)
@routine_argument
@click.option("--json", "as_json", is_flag=True, help=marked("Print JSON for other programs."))
@click.option(
    "--voice", is_flag=True, help=marked("Render the words, and print when each is really said and how long.")
)
@minutes_option
@side_option
@language_option
@library_option
def simulate_command(
    name: str,
    worse: Side | None,
    asked_language: str,
    libraries: tuple[Path, ...],
    minutes: float | None,
    *,
    as_json: bool,
    voice: bool,
) -> None:
    """Print everything that is said and sounded in a session, with its moment; an exercise is simulated alone."""
    fitted = _fitted(find_played(name, libraries), minutes)
    routine, shortened = fitted.routine, _shortened(fitted)
    spoken = spoken_in(routine, asked_language)
    lines = simulate(routine, worse=worse, language=spoken)
    timeline = Session(routine, worse=worse, language=spoken).timeline
    dropped = dropped_lines(timeline)
    if voice:
        lines, dropped = _measured(lines, timeline, routine, spoken, libraries)
    if as_json:
        click.echo(
            json.dumps(_facts(routine, worse, lines, dropped) | {"shortened": shortened}, ensure_ascii=False, indent=1)
        )
        return
    click.echo("".join(f"{line}\n" for line in [*shortened, *lines]), nl=False)
    if dropped:
        click.echo("\n" + tr("No room was found for:") + "\n" + "\n".join(str(line) for line in dropped))


def _fitted(routine: Routine, minutes: float | None) -> Fitted:
    """Return the routine shortened to the minutes; as it is where none were said."""
    from selfcare.care.fitting import Fitted, fit
    from selfcare.care.rule_reader import built_in_rules

    if minutes is None:
        return Fitted(routine, 0.0, 0.0)
    return fit(routine, minutes * 60, built_in_rules().progress.least)


def _shortened(fitted: Fitted) -> list[str]:
    from selfcare.desktop.words import number

    if not fitted.asked:
        return []
    cuts = [f"{cut.words()}." for cut in fitted.cuts]
    return (
        cuts
        if fitted.fits
        else [*cuts, tr("It cannot be made to fit {minutes} min.").format(minutes=number(fitted.asked / 60))]
    )


def _measured(
    lines: Sequence[Line], timeline: Timeline, routine: Routine, language: str, libraries: tuple[Path, ...]
) -> tuple[list[Line], list[Line]]:
    """Return the log with the words as they are really said, and those that are not, with the reason."""
    from selfcare.cli.speaking import opened_voice, prepare
    from selfcare.sound.performance import performed

    with closing(opened_voice(timeline, routine, libraries, language=language)) as voice:
        prepare(voice, whole=True)
        heard = performed(timeline, voice.clip, language, keys=True)
    said = [Line(each.at, each.cue.kind, f"{each.cue.text} ({each.clip.spoken:.1f} s)") for each in heard.said]
    others = [line for line in lines if line.kind in {"phase", "tone", "finished"}]
    dropped = [
        Line(each.cue.at, "dropped", f"{each.cue.kind}: {each.cue.text} {each.reason}") for each in heard.dropped
    ]
    return sorted((*others, *said), key=lambda line: line.at), dropped


def _facts(routine: Routine, worse: Side | None, lines: Sequence[Line], dropped: Sequence[Line]) -> dict[str, object]:
    return {
        "routine": routine.id,
        "worse": worse,
        "seconds": lines[-1].at,
        "lines": [asdict(line) for line in lines],
        "dropped": [asdict(line) for line in dropped],
    }
