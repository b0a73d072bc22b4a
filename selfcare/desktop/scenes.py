"""What a moment of a session looks like: a Moment becomes the values that the player's widgets show.

Nothing here paints and nothing decides about the session; every function is told a moment and answers a value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.techniques import TECHNIQUES, Family
from selfcare.desktop.icons import IconName
from selfcare.desktop.widgets.pressure_scale import Aim
from selfcare.desktop.widgets.room import Light
from selfcare.desktop.widgets.side_slab import Slab
from selfcare.desktop.widgets.stage_words import Scene
from selfcare.desktop.widgets.timeline_bar import Bar, Segment, SegmentState
from selfcare.desktop.words import clock, on_side, span
from selfcare.routine.models import Exercise, ExerciseStep, SayStep, Side
from selfcare.session.easing import MOST_EASES
from selfcare.session.moment import Moment
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import PhaseKind, Timeline
from selfcare.translation import language, marked, tr

#: Inside a repetition the room changes only for holds of at least so many seconds.
LONG_HOLD: Final = 5.0
#: Timed work of these techniques is a hold.
_HELD: Final = frozenset({"stretch", "hold_relax", "pressure"})
_LIGHTS: Final[dict[PhaseKind, Light]] = {
    "ready": "ready",
    "announce": "ready",
    "position": "ready",
    "switch": "switch",
    "rest": "rest",
    "say": "rest",
    "tap": "rest",
    "in": "work",
    "hold": "work",
    "out": "work",
    "pause": "work",
}
_TAGS: Final[dict[str, tuple[str, IconName]]] = {
    "ready": (marked("Get ready"), "hourglass"),
    "hold": (marked("Hold"), "anchor"),
    "switch": (marked("Switch sides"), "switch"),
    "rest": (marked("Rest"), "moon"),
    "paused": (marked("Paused"), "pause"),
    "hurt": (marked("Stopped"), "hand"),
    "say": (marked("A moment"), "info"),
    "tap": (marked("At your pace"), "person"),
}
_ICONS: Final[dict[Family, IconName]] = {
    "press": "press",
    "stretch": "stretch",
    "work": "strengthen",
    "move": "move",
}


def light_of(moment: Moment) -> Light:
    """Return the light of the room: the kind of moment this is."""
    if moment.state in ("resuming", "waiting"):
        return "ready"
    kind = moment.phase.kind
    if kind == "work":
        return "hold" if _technique(moment) in _HELD else "work"
    if kind == "hold" and moment.phase.seconds >= LONG_HOLD:
        return "hold"
    return _LIGHTS[kind]


def scene_of(moment: Moment, language: str, note: str = "") -> Scene:
    """Return what the stage says. `note` is one honest line about the program itself, if there is one to say."""
    word, icon = _tag(moment)
    exercise, step = moment.exercise, moment.step
    if isinstance(step, SayStep):
        return Scene(light_of(moment), word, icon, "", step.text.in_language(language), note)
    if exercise is None:
        following = moment.next_exercise()
        cue = tr("Next: {exercise}").format(exercise=following.name.in_language(language)) if following else ""
        return Scene(light_of(moment), word, icon, tr("Rest"), cue, note)
    own = Phrases(language).own(step.note, moment.part.side)[0] if isinstance(step, ExerciseStep) and step.note else ""
    name = exercise.name.in_language(language)
    return Scene(light_of(moment), word, icon, name, _cue(moment, exercise, language), note or _changed(moment) or own)


def _changed(moment: Moment) -> str:
    """Say what a command has made of the plan: what is left out while one gets ready, what became easier."""
    left_out = moment.timeline.left_out
    if left_out and not moment.working:
        hurting = min(left_out)
        exercise = moment.timeline.exercise_of(hurting)
        steps = moment.timeline.steps_left_out()
        return Phrases(language()).left_out(exercise.region, steps) if exercise and steps else ""
    lighter = isinstance(moment.step, ExerciseStep) and moment.step.range < 1
    return Phrases(language()).eased(moment.step) if lighter else ""


def slab_of(moment: Moment) -> Slab:
    """Return the side that is worked, and what becomes of the other one."""
    exercise, side = moment.exercise, moment.side or moment.part.side
    if exercise is None or (moment.phase.kind == "tap" and side is None):
        return Slab()
    if exercise.sides.kind == "alternating":
        first: Side = "right" if exercise.sides.first == "right" else "left"
        other: Side = "left" if first == "right" else "right"
        return Slab(side) if side else Slab(first, tr(_THEN[other]))
    if side is None:
        return Slab()
    timeline, here = moment.timeline, moment.phase.part
    for index, part in enumerate(timeline.parts):
        if part.step == moment.part.step and part.side and part.side != side and index not in timeline.left_out:
            return Slab(side, tr(_THEN[part.side])) if index > here else _beside(side, part.side, moment, index)
    return Slab(side)


def _beside(side: Side, other: Side, moment: Moment, index: int) -> Slab:
    """Say what became of the other side: ticked only where it was really worked to its end."""
    done = moment.outcomes.get(index) in ("done", "eased")
    return Slab(side, tr((_DONE if done else _SKIPPED)[other]), done=done)


_THEN: Final[dict[Side, str]] = {"left": marked("then left"), "right": marked("then right")}
_DONE: Final[dict[Side, str]] = {"left": marked("left done"), "right": marked("right done")}
_SKIPPED: Final[dict[Side, str]] = {"left": marked("left skipped"), "right": marked("right skipped")}


def aim_of(moment: Moment) -> Aim | None:
    """Return how strong it should feel, if the author said so."""
    target = moment.exercise.target if moment.exercise else None
    if target is None:
        return None
    range_ = span(target.low, target.high)
    match target.feeling:
        case "pressure":
            return Aim(tr("Press to {range}").format(range=range_), target.low, target.high)
        case "stretch":
            return Aim(
                tr("Stretch to a mild pull, {range} of 10").format(range=range_), target.low, target.high, scale=False
            )
        case "effort":
            return Aim(tr("Light effort, {range} of 10").format(range=range_), target.low, target.high, scale=False)


def instead_of_easing(moment: Moment) -> str:
    """Return what is offered where an exercise cannot be made easier (any more); "" in all other moments."""
    spent = moment.eases >= MOST_EASES or moment.state == "tapping"
    if moment.exercise is None or not spent:
        return ""
    return tr("Skip this side") if moment.part.side else tr("Skip this one")


def step_count(moment: Moment) -> tuple[str, str]:
    """Return "3 of 8", which exercise this is, and the same for who does not see what it stands beside."""
    number, count = step_number(moment)
    words = tr("{number} of {count}"), tr("Exercise {number} of {count}")
    return words[0].format(number=number, count=count), words[1].format(number=number, count=count)


def step_number(moment: Moment) -> tuple[int, int]:
    """Return which exercise this is, from 1, and of how many."""
    steps = moment.timeline.steps
    exercises = [index for index, step in enumerate(steps) if isinstance(step, ExerciseStep)]
    here = sum(index <= moment.part.step for index in exercises)
    return max(here, 1), len(exercises)


@dataclass(frozen=True, slots=True)
class Following:
    """What comes after this part: its words, the exercise in its picture, its side."""

    words: str = ""
    when: str = ""
    exercise: Exercise | None = None
    side: Side | None = None


def following_of(moment: Moment, language: str) -> Following:
    """Return what comes next, and in how long."""
    phases = moment.timeline.phases[moment.phase_index + 1 :]
    phase = next((phase for phase in phases if phase.part != moment.phase.part), None)
    if phase is None:
        return Following(tr("Done"), tr("In {time}").format(time=clock(moment.left)))
    when = tr("Next, in {time}").format(time=clock(phase.start - moment.elapsed))
    exercise, side = moment.timeline.exercise_of(phase.part), moment.timeline.parts[phase.part].side
    if exercise is None:
        step = moment.timeline.steps[moment.timeline.parts[phase.part].step]
        return Following(tr("A short note") if isinstance(step, SayStep) else tr("Rest"), when)
    return Following(on_side(exercise.name.in_language(language), side), when, exercise, side)


class Outline:
    """The parts of one timeline with their seconds, measured once for all moments of it."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._seconds = [0.0] * len(timeline.parts)
        for phase in timeline.phases:
            self._seconds[phase.part] += phase.seconds

    def bar(self, moment: Moment) -> Bar:
        """Return the bar with this moment's part as "now"."""
        here = moment.phase.part
        segments = tuple(self._segment(index, moment) for index in range(len(self._seconds)))
        played = sum(
            min(phase.end, moment.elapsed) - phase.start
            for phase in self.timeline.phases[: moment.phase_index + 1]
            if phase.part == here
        )
        done = sum(segment.state == "done" for segment in segments)
        words = tr("Part {number} of {count}, {done} done").format(number=here + 1, count=len(segments), done=done)
        return Bar(segments, played / max(self._seconds[here], 1e-6), words)

    def _segment(self, index: int, moment: Moment) -> Segment:
        exercise = self.timeline.exercise_of(index)
        family = TECHNIQUES[exercise.technique].family if exercise else None
        planned = self.timeline.parts[index].planned
        seconds = self._seconds[index] or planned * (6.0 if self.timeline.parts[index].counted else 1.0)
        return Segment(seconds, family, self._state(index, moment))

    def _state(self, index: int, moment: Moment) -> SegmentState:
        if index == moment.phase.part:
            return "now"
        if index in self.timeline.left_out:
            return "left out"
        if index > moment.phase.part:
            return "to come"
        worked = moment.outcomes.get(index) in ("done", "eased")
        return "done" if worked or self.timeline.exercise_of(index) is None else "left out"


def _tag(moment: Moment) -> tuple[str, IconName]:
    light = light_of(moment)
    if light == "work" and moment.state not in _TAGS:
        technique = TECHNIQUES[_technique(moment)]
        return technique.word, _ICONS[technique.family]
    word, icon = _TAGS.get(moment.state) or (light == "rest" and _TAGS.get(moment.phase.kind)) or _TAGS[light]
    return tr(word), icon


def _technique(moment: Moment) -> str:
    return moment.exercise.technique if moment.exercise else "relaxation"


def _cue(moment: Moment, exercise: Exercise, language: str) -> str:
    phase = moment.phase
    words = Phrases(language).own(exercise.cue, moment.part.side)[0] if exercise.cue else ""
    if moment.state != "resuming":
        if phase.kind in ("ready", "announce", "position"):
            # What is about to be done is read while there is time to get there, not when the clock already runs.
            return f"{START_POSITIONS[exercise.start].words}. {words}".strip()
        if phase.kind == "switch":
            return tr("Now your left side.") if phase.side == "left" else tr("Now your right side.")
        if phase.kind == "rest" and isinstance(moment.step, ExerciseStep):
            return tr("Set {number} comes next.").format(number=phase.set + 1)
    return words
