"""What the terminal shows of a moment, as words; two equal views need no new picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.desktop.words import clock, in_line
from selfcare.routine.models import ExerciseStep, Repetitions, SayStep
from selfcare.session.moment import Moment
from selfcare.session.phrases import Phrases
from selfcare.session.states import State
from selfcare.session.timeline import PhaseKind
from selfcare.translation import marked, tr, tr_number

Light = Literal["ready", "work", "rest", "still", "hurt"]

_REPETITION: Final = {"hold": marked("Hold"), "out": marked("Return"), "pause": marked("Wait")}
_BREATHS: Final = {
    "in": marked("Breathe in"),
    "hold": marked("Hold"),
    "out": marked("Breathe out"),
    "pause": marked("Wait"),
}
_WORDS: Final[dict[PhaseKind, str]] = {
    "ready": marked("Get ready"),
    "announce": marked("Get ready"),
    "position": marked("Get into position"),
    "switch": marked("Switch sides"),
    "rest": marked("Rest"),
    "say": marked("A moment"),
    "tap": marked("At your pace"),
}
_STATES: Final[dict[State, str]] = {
    "hurt": marked("Stopped"),
    "paused": marked("Paused"),
    "resuming": marked("Get ready"),
    "waiting": marked("Get ready"),
}
_KEYS: Final = (
    (marked("Space"), marked("pause")),
    ("→", marked("skip")),
    ("←", marked("go back")),
    ("e", marked("ease")),
    ("h", marked("this hurts")),
    ("+", marked("15 s more")),
    ("r", marked("again")),
    ("q", marked("stop")),
)
_NUMBER: Final = (
    (marked("Enter"), marked("that is it")),
    (marked("Esc"), marked("go back")),
    ("m", marked("pressed by mistake")),
)
_KINDS: Final = (
    ("1", marked("strong but dull")),
    ("2", marked("sharp, electric, burning or spreading")),
    ("3", marked("numb, tingling, weak, dizzy, chest, headache")),
    ("m", marked("pressed by mistake")),
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
        left=tr("{time} left").format(time=clock(moment.left)),
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
        keys=_told(_keys(moment, typed)),
        choices=_told(_KINDS) if moment.state == "hurt" and typed is None else (),
    )


def _place(moment: Moment) -> str:
    steps = moment.timeline.steps
    exercises = [index for index, step in enumerate(steps) if isinstance(step, ExerciseStep)]
    here = sum(index <= moment.part.step for index in exercises)
    return tr("{number} of {count}").format(number=max(here, 1), count=len(exercises)) if exercises else ""


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
    if moment.state in _STATES:
        return tr(_STATES[moment.state])
    kind, exercise = moment.phase.kind, moment.exercise
    if kind in _WORDS:
        return tr(_WORDS[kind])
    if exercise is None:
        return ""
    technique = TECHNIQUES[exercise.technique]
    if kind != "work" and technique.id == "breathing":
        return tr(_BREATHS.get(kind, ""))
    return tr(_REPETITION[kind]) if kind in _REPETITION else technique.word


def _side(moment: Moment) -> str:
    if moment.side is None or moment.exercise is None:
        return ""
    return tr("your left") if moment.side == "left" else tr("your right")


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
        return tr("of {number}").format(number=10)
    if moment.state != "resuming" and moment.working and moment.phase.repetition:
        return tr("of {number}").format(number=moment.repetitions)
    return tr_number("second", "seconds", moment.count)


def _cue(moment: Moment, language: str, typed: str | None) -> str:
    if moment.state == "hurt":
        return tr("What is it like?") if typed is None else tr("How strong is it, from 0 to 10?")
    if moment.state == "paused":
        return tr("The clock stands still. Space to go on.")
    if moment.state == "tapping":
        return tr("Take the time you need, then press t or Enter.")
    step, exercise = moment.step, moment.exercise
    if isinstance(step, SayStep):
        return step.text.in_language(language)
    return Phrases(language).own(exercise.cue, moment.part.side)[0] if exercise and exercise.cue else ""


def _coming(moment: Moment, language: str) -> str:
    following = moment.next_part()
    if following is None:
        return tr("Then done")
    step = moment.timeline.steps[following.step]
    if following.step == moment.part.step and following.side:
        return tr("Then your left side") if following.side == "left" else tr("Then your right side")
    if isinstance(step, ExerciseStep):
        return tr("Next: {exercise}").format(exercise=in_line((step.exercise.name.in_language(language), _dose(step))))
    return tr("Then a moment") if isinstance(step, SayStep) else tr("Then rest")


def _dose(step: ExerciseStep) -> str:
    work = step.exercise.dose.work
    return (
        tr_number("{count} time", "{count} times", work.count).format(count=work.count)
        if isinstance(work, Repetitions)
        else ""
    )


def _keys(moment: Moment, typed: str | None) -> tuple[tuple[str, str], ...]:
    if moment.state == "hurt":
        return (("q", marked("stop the session")),) if typed is None else _NUMBER
    if moment.state == "tapping":
        return (("t", marked("go on")), *_KEYS)
    if moment.state == "paused":
        return ((marked("Space"), marked("go on")), *_KEYS[1:])
    return _KEYS


def _told(keys: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((tr(key), tr(words)) for key, words in keys)
