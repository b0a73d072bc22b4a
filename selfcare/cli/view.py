"""What the terminal shows of a moment, as words; two equal views need no new picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.desktop.words import clock
from selfcare.routine.models import ExerciseStep, Repetitions, SayStep
from selfcare.session.moment import Moment
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import PhaseKind

Light = Literal["ready", "work", "rest", "still", "hurt"]

_REPETITION: Final = {"hold": "Hold", "out": "Return", "pause": "Wait"}
_BREATHS: Final = {"in": "Breathe in", "hold": "Hold", "out": "Breathe out", "pause": "Wait"}
_WORDS: Final[dict[PhaseKind, str]] = {
    "ready": "Get ready",
    "announce": "Get ready",
    "position": "Get into position",
    "switch": "Switch sides",
    "rest": "Rest",
    "say": "A moment",
    "tap": "At your pace",
}
_KEYS: Final = (
    ("Space", "pause"),
    ("→", "skip"),
    ("←", "back"),
    ("e", "ease"),
    ("h", "this hurts"),
    ("+", "15 s more"),
    ("r", "again"),
    ("q", "stop"),
)
_NUMBER: Final = (("Enter", "that is it"), ("Esc", "back"), ("m", "pressed by mistake"))
_KINDS: Final = (
    ("1", "strong but dull"),
    ("2", "sharp, electric, burning or spreading"),
    ("3", "numb, tingling, weak, dizzy, chest, headache"),
    ("m", "pressed by mistake"),
)


@dataclass(frozen=True, slots=True)
class View:
    """All the words of one picture. `share` of the whole is in thousandths; `count` is empty where none is shown.

    `keys` and `choices` are pairs of a key and what it does; choices stand in the count's place.
    """

    title: str
    place: str
    left: str
    share: int
    light: Light
    word: str
    side: str
    name: str
    count: str
    unit: str
    cue: str
    heard: str
    coming: str
    keys: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...] = ()


def view_of(moment: Moment, title: str, language: str, heard: str = "", typed: str | None = None) -> View:
    """Return what to show. `heard` is the last sentence; `typed` the number typed so far, where one is asked for."""
    exercise = moment.exercise
    return View(
        title=title,
        place=_place(moment),
        left=f"{clock(moment.left)} left",
        share=round(1000 * moment.elapsed / moment.timeline.end) if moment.timeline.end else 0,
        light=_light(moment),
        word=_word(moment),
        side=_side(moment),
        name=exercise.name.in_language(language) if exercise else "",
        count=_count(moment, typed),
        unit=_unit(moment, typed),
        cue=_cue(moment, language, typed),
        heard="" if moment.state in {"paused", "hurt"} else heard,
        coming=_coming(moment, language),
        keys=_keys(moment, typed),
        choices=_KINDS if moment.state == "hurt" and typed is None else (),
    )


def _place(moment: Moment) -> str:
    steps = moment.timeline.steps
    exercises = [index for index, step in enumerate(steps) if isinstance(step, ExerciseStep)]
    here = sum(index <= moment.part.step for index in exercises)
    return f"{max(here, 1)} of {len(exercises)}" if exercises else ""


def _light(moment: Moment) -> Light:
    if moment.state == "hurt":
        return "hurt"
    if moment.state in {"paused", "waiting"}:
        return "still"
    if moment.state == "resuming":
        return "ready"
    if moment.working:
        return "work"
    return "rest" if moment.phase.kind in {"rest", "say"} else "ready"


def _word(moment: Moment) -> str:
    states = {"hurt": "Stopped", "paused": "Paused", "resuming": "Get ready", "waiting": "Get ready"}
    if moment.state in states:
        return states[moment.state]
    kind, exercise = moment.phase.kind, moment.exercise
    if kind in _WORDS:
        return _WORDS[kind]
    if exercise is None:
        return ""
    technique = TECHNIQUES[exercise.technique]
    if kind != "work" and technique.id == "breathing":
        return _BREATHS.get(kind, "")
    return _REPETITION.get(kind, technique.word)


def _side(moment: Moment) -> str:
    if moment.side is None or moment.exercise is None:
        return ""
    return f"your {moment.side}"


def _count(moment: Moment, typed: str | None) -> str:
    if moment.state == "hurt":
        return typed or ""
    if moment.state in {"tapping", "waiting"} or (moment.state == "running" and moment.phase.kind == "tap"):
        return ""
    return str(moment.count)


def _unit(moment: Moment, typed: str | None) -> str:
    if not _count(moment, typed):
        return ""
    if moment.state == "hurt":
        return "of 10"
    if moment.state != "resuming" and moment.working and moment.phase.repetition:
        return f"of {moment.repetitions}"
    return "second" if moment.count == 1 else "seconds"


def _cue(moment: Moment, language: str, typed: str | None) -> str:
    if moment.state == "hurt":
        return "What is it like?" if typed is None else "How strong is it, from 0 to 10?"
    if moment.state == "paused":
        return "The clock stands still. Space to go on."
    if moment.state == "tapping":
        return "Take the time you need, then press t or Enter."
    step, exercise = moment.step, moment.exercise
    if isinstance(step, SayStep):
        return step.text.in_language(language)
    return Phrases(language).own(exercise.cue, moment.part.side)[0] if exercise and exercise.cue else ""


def _coming(moment: Moment, language: str) -> str:
    following = moment.next_part()
    if following is None:
        return "Then done"
    step = moment.timeline.steps[following.step]
    if following.step == moment.part.step and following.side:
        return f"Then your {following.side} side"
    if isinstance(step, ExerciseStep):
        return f"Next: {step.exercise.name.in_language(language)}{_dose(step)}"
    return "Then a moment" if isinstance(step, SayStep) else "Then rest"


def _dose(step: ExerciseStep) -> str:
    work = step.exercise.dose.work
    return f", {work.count} times" if isinstance(work, Repetitions) else ""


def _keys(moment: Moment, typed: str | None) -> tuple[tuple[str, str], ...]:
    if moment.state == "hurt":
        return (("q", "stop the session"),) if typed is None else _NUMBER
    if moment.state == "tapping":
        return (("t", "go on"), *_KEYS)
    if moment.state in {"paused", "resuming"}:
        return (("Space", "go on" if moment.state == "paused" else "pause"), *_KEYS[1:])
    return _KEYS
