"""Sentences put together from the facts of a routine: what it is called, which side, how much, how hard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcare.routine.duration import dose_on
from selfcare.routine.models import Exercise, ExerciseStep, PlayedStep, Role, Side, Text, Timed
from selfcare.session.events import Eased, Event, Refused, RegionLeftOut, TimeAdded
from selfcare.session.languages import wording_of
from selfcare.session.sided import sided
from selfcare.session.timeline import Timeline
from selfcare.session.wording import side_below

Line = tuple[str, str]  # words, and the language they are in

_ENDING: tuple[Role, ...] = ("rest", "end")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")


class Phrases:
    """The sentences of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.wording = wording_of(language)

    def own(self, text: Text, side: Side | None = None) -> Line:
        """Return an author's words for a side and the language they come in: this one if they are written in it."""
        words = text.in_language(self.language)
        # The session's own language first: the same words may be given for several.
        languages = (self.language, self.wording.language, *(language for language, _entry in text.entries))
        written = next((each for each in languages if (each, words) in text.entries), self.language)
        return sided(words, side, written), written

    def title(self, name: str, seconds: float) -> str:
        """Return what a session begins with."""
        minutes = self.wording.count(max(1, round(seconds / 60)), "min")
        return self.wording.title.format(title=name.removesuffix("."), minutes=minutes)

    def name(self, exercise: Exercise, side: Side | None, *, first: bool = False) -> str:
        """Return what comes now, and on which side."""
        return self._named(self.wording.first if first else self.wording.following, exercise, side)

    def again(self, exercise: Exercise, side: Side | None) -> str:
        """Return what a side begins with that is done once more, or gone back to."""
        return self._named(self.wording.again, exercise, side)

    def instead(self, exercise: Exercise, side: Side | None) -> str:
        """Return what a gentler exercise begins with."""
        return self._named(self.wording.easier_name, exercise, side)

    def resuming(self, timeline: Timeline, phase: int) -> str:
        """Return what is said before a session goes on in `phase`: where one is."""
        part = timeline.parts[timeline.phases[phase].part]
        step = timeline.steps[part.step]
        if not isinstance(step, ExerciseStep):
            return self.wording.answers["ready"]
        return self._named(self.wording.resuming, step.exercise, part.side)

    def eased(self, step: PlayedStep) -> str:
        """Return what has become of a step that was made easier: `step` as it goes on; "" for a rest."""
        if not isinstance(step, ExerciseStep):
            return ""
        target = step.exercise.target
        less = self.wording.lighter[target.feeling] if target else self.wording.smaller
        timed = isinstance(step.exercise.dose.work, Timed)
        shorter = "" if step.ends_by == "tap" else self.wording.shorter["time" if timed else "reps"]
        return self.wording.easier.format(what=", ".join(filter(None, (less, shorter))))

    def changed(self, event: Event, timeline: Timeline) -> str:
        """Return what a command has made of the plan, or that it could not be done; "" for all other events."""
        match event:
            case RegionLeftOut(region=region, steps=steps):
                return self.left_out(region, steps)
            case Eased(step=step, swapped_to=None):
                return self.eased(timeline.steps[step])
            case TimeAdded():
                return self.wording.answers["add"]
            case Refused():
                return self.wording.answers["not-now"]
            case _:
                return ""

    def left_out(self, region: str, steps: int) -> str:
        """Return what is left out because something hurt: `steps` of those to come."""
        if not steps:
            return self.wording.nothing_left_out
        words = self.wording
        return words.left_out.format(region=words.region(region), steps=words.count(steps, "steps"))

    def switch(self, side: Side | None, exercise: Exercise | None = None) -> str:
        """Return what a change of sides is told by: also onto which side one rolls over, where one lies on one."""
        over = ""
        below = side_below(exercise, side) if exercise and exercise.start in self.wording.lying else None
        if below is not None:
            over = self.wording.roll_onto.format(side=self.wording.below[below])
        return _joined(self.wording.fixed["switch"], self.side(side), over)

    def side(self, side: Side | None) -> str:
        """Return the side as a sentence, "" where there is none."""
        return self.wording.sides[side] if side else ""

    def dose(self, step: ExerciseStep, side: Side | None, *, scaled: bool = True) -> tuple[str, str]:
        """Return how long or how often, "" where the user's own pace is all there is; and how hard, "" if not told.

        `scaled` says on which scale it is felt, which has to be told once.
        """
        much = "" if step.ends_by == "tap" else f"{self._much(step, side)}."
        return much, self._feeling(step.exercise, scaled=scaled)

    def needed(self, steps: tuple[PlayedStep, ...]) -> str:
        """Return what is to be at hand for these steps, "" where nothing is."""
        exercises = (step.exercise for step in steps if isinstance(step, ExerciseStep))
        return self.wording.needed(tuple(dict.fromkeys(thing for each in exercises for thing in each.equipment)))

    def rest(self, seconds: float, set_: int, *, last: bool = False) -> str:
        """Return what a rest is told by; `set_` is the set that follows, 0 if none does; `last` if it is the last."""
        words = self.wording.rest_before_set if set_ else self.wording.rest
        words = self.wording.rest_before_last if last else words
        return words.format(seconds=self.wording.seconds(seconds), set=set_)

    def detours(self, timeline: Timeline) -> Iterator[Line]:
        """Yield what a command may bring up of this timeline, beside its own sentences."""
        for index, part in enumerate(timeline.parts):
            step = timeline.steps[part.step]
            if index in timeline.left_out or not isinstance(step, ExerciseStep):
                continue
            hurting = timeline.parts_hurting(index, step.exercise.region)
            yield self.name(step.exercise, part.side), self.language
            yield self.again(step.exercise, part.side), self.language
            yield self._named(self.wording.resuming, step.exercise, part.side), self.language
            yield self.left_out(step.exercise.region, timeline.steps_after(index, hurting)), self.language
            if step.gentler is not None:
                yield self.instead(step.gentler, part.side), self.language
                if step.gentler.cue is not None:
                    yield self.own(step.gentler.cue, part.side)
            where = told(step.exercise, "preparation")
            if where is not None:  # the whole of it, where less is planned because one sits or lies that way already
                yield self.own(where, part.side)
            for role in _ENDING:
                ending = told(step.exercise, role)
                if ending is not None:  # a set may be ended at any time
                    yield self.own(ending, part.side)
            yield self.eased(step), self.language

    def _named(self, words: str, exercise: Exercise, side: Side | None) -> str:
        return _joined(words.format(name=exercise.name.in_language(self.language).rstrip(".")), self.side(side))

    def _much(self, step: ExerciseStep, side: Side | None) -> str:
        dose, wording = dose_on(step, side), self.wording
        work = dose.work
        much = wording.seconds(work.seconds) if isinstance(work, Timed) else wording.count(work.count, "x")
        if dose.sets > 1:
            much = wording.in_sets.format(sets=dose.sets, dose=much)
        # Where one side is worked after the other, the side has just been named.
        return wording.each_side.format(dose=much) if step.exercise.sides.kind == "alternating" else much

    def _feeling(self, exercise: Exercise, *, scaled: bool) -> str:
        target = exercise.target
        if target is None:
            return ""
        feelings = self.wording.feelings if scaled else self.wording.feelings_again
        return feelings[target.feeling].format(span=self.wording.span(max(1, target.low), max(1, target.high)))


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, each with its stop."""
    return tuple(_BETWEEN_SENTENCES.split(text.strip())) if text.strip() else ()


def told(exercise: Exercise, role: Role) -> Text | None:
    """Return the first sentence an author gave for a role, None if there is none."""
    return next((each.text for each in exercise.instructions if each.role == role), None)


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
