"""Routines made in a line, and sessions told as tables, for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selfcare.routine.models import (
    Dose,
    EndsBy,
    Exercise,
    ExerciseStep,
    Repetitions,
    Routine,
    SideKind,
    Sides,
    Step,
    Target,
    Tempo,
    Text,
    Timed,
)
from selfcare.session import commands
from selfcare.session.commands import Command
from selfcare.session.engine import Session
from selfcare.session.events import CueDue, Event, PartEnded, PhaseStarted
from selfcare.session.timeline import Spoken, Tone


def text(words: str) -> Text:
    return Text((("en", words),))


def exercise(name: str, work: Timed | Repetitions, **facts: object) -> Exercise:
    base = Exercise(
        id=name.lower().replace(" ", "-"),
        name=text(name),
        technique="kneading",
        region="neck",
        start="sitting_chair",
        dose=Dose(work),
        target=Target("pressure", 3, 5),
    )
    return replace(base, **facts)  # type: ignore[arg-type]  # the facts of an exercise, by name


def step(exercise: Exercise, ends_by: EndsBy | None = None, **facts: object) -> ExerciseStep:
    kind: EndsBy = "reps" if isinstance(exercise.dose.work, Repetitions) else "time"
    return replace(ExerciseStep(exercise, ends_by or kind), **facts)  # type: ignore[arg-type]


def routine(*steps: Step) -> Routine:
    return Routine("a-routine", text("A routine"), tuple(steps))


def knead(seconds: float = 60, sides: SideKind = "each", **facts: object) -> ExerciseStep:
    return step(exercise("Kneading", Timed(seconds), sides=Sides(sides), **facts))


def tuck(count: int = 4, tempo: Tempo | None = None, **facts: object) -> ExerciseStep:
    work = Repetitions(count, tempo or Tempo(2, 3, 2, 1))
    return step(exercise("Chin tucks", work, technique="mobility", target=None, **facts))


WORDS: dict[str, Command] = {
    "start": commands.Start(),
    "pause": commands.Pause(),
    "resume": commands.Resume(),
    "skip": commands.Skip(),
    "back": commands.Back(),
    "repeat": commands.Repeat(),
    "+15": commands.AddTime(),
    "ease": commands.Ease(),
    "hurts": commands.Hurts(),
    "mistake": commands.Answer("mistake"),
    "dull 2": commands.Answer("dull", 2),
    "dull 4": commands.Answer("dull", 4),
    "dull 6": commands.Answer("dull", 6),
    "sharp": commands.Answer("sharp"),
    "numb": commands.Answer("numb"),
    "tap": commands.Tap(),
    "stop": commands.Stop(),
}


def tell(session: Session, script: str) -> str:
    """Play `script` (lines "second command", seconds of the user's clock) and return what happened as a table.

    Cues are left out: they have tables of their own. A line "second" alone lets time run until then.
    """
    lines: list[str] = []
    for line in script.strip().splitlines():
        second, _, word = line.strip().partition(" ")
        now = float(second)
        lines += told(session.advance(now))
        if word:
            command = WORDS[word.strip()]
            happened = session.send(command, now) if session.can(command) else None
            lines += ["refused"] if happened is None else told([*happened, *session.advance(now)])
    return "\n".join(lines)


def told(events: Iterable[Event]) -> list[str]:
    return [line for event in events if (line := _line(event))]


def _line(event: Event) -> str:
    match event:
        case CueDue():
            return ""
        case PhaseStarted(at, phase):
            facts = [phase.kind, f"{phase.seconds:g}s", phase.side, phase.repetition and f"no. {phase.repetition}"]
            return f"{at:g} {' '.join(str(fact) for fact in facts if fact)}"
        case PartEnded():
            unit = "x" if event.counted else "s"
            side = f" {event.side}" if event.side else ""
            return f"{event.at:g} {event.outcome}: step {event.step}{side} {event.done:g} of {event.planned:g}{unit}"
        case _:
            rest = [f"{value}" for name, value in _facts(event) if name not in {"at", "timeline", "phase"}]
            return " ".join([f"{event.at:g}", type(event).__name__.lower(), *rest])


def _facts(event: Event) -> list[tuple[str, object]]:
    return [(name, getattr(event, name)) for name in event.__slots__]


def cues(events: Iterable[Event]) -> list[str]:
    due = [event.cue for event in events if isinstance(event, CueDue)]
    return [f"{cue.at:g} {cue.name if isinstance(cue, Tone) else cue.text}" for cue in due]


def said(session: Session) -> list[str]:
    """Return every sentence of the plan, in order."""
    return [cue.text for cue in session.timeline.cues if isinstance(cue, Spoken)]


def lines(table: str) -> str:
    return "\n".join(line.strip() for line in table.strip().splitlines())


def played(script: str, *steps: Step) -> str:
    """Return what happens in a session of these steps, for a script of what the user does."""
    return tell(Session(routine(*steps)), script)
