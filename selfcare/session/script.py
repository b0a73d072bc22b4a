"""What is sounded and said in each phase: tones at exact seconds, and wishes to speak with their windows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import assert_never

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.models import Exercise, ExerciseStep, PlayedStep, SayStep, Side
from selfcare.routine.pacing import Pace, paces_of
from selfcare.session.planning import Wish, place
from selfcare.session.timeline import WORKING, Cue, Part, Phase, Spoken, SpokenKind, Timeline, Tone, ToneName

HALF_FROM = 30.0
LAST_TEN_FROM = 30.0
COUNT_FROM = 5.0
HOLD_SAID_FROM = 3.0
LONG_HOLD = 8.0
LOOPS_SAID = 2
# A phase that a command may open at this very second: its tone leaves the sound card time to play it exactly.
OPENING = 0.15
BREATHS = {"in": "Breathe in.", "out": "Breathe out."}
COUNT: tuple[tuple[float, ToneName], ...] = ((3.0, "three"), (2.0, "two"), (1.0, "one"))
NUMBERS = (
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen",
    "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
)  # fmt: skip


class Script:
    """Writes the cues of a plan, phase by phase. `title` is the routine's name as it is said at the start."""

    def __init__(self, title: str, language: str) -> None:
        self._title = title
        self._language = language

    def timeline(
        self, phases: tuple[Phase, ...], parts: tuple[Part, ...], steps: tuple[PlayedStep, ...], first: int = 0
    ) -> Timeline:
        """Return the phases with the cues of those from index `first` on."""
        page = _Page(phases, parts, steps, self._title, self._language)
        tones: list[Tone] = []
        wishes: list[Wish] = []
        for line in page.lines(first):
            if isinstance(line, Tone):
                tones.append(line)
            else:
                wishes.append(line)
        placed, dropped = place(wishes)
        return Timeline(phases, in_order([*tones, *placed]), parts, steps, tuple(dropped))


def in_order(cues: list[Cue]) -> tuple[Cue, ...]:
    """Return cues in playing order; at the same second those of the earlier phase and tones come first."""
    return tuple(sorted(cues, key=_when))


def _when(cue: Cue) -> tuple[float, int, bool]:
    return cue.at, cue.phase, isinstance(cue, Spoken)


class _Page:
    def __init__(
        self,
        phases: tuple[Phase, ...],
        parts: tuple[Part, ...],
        steps: tuple[PlayedStep, ...],
        title: str,
        language: str,
    ) -> None:
        self.phases, self.parts, self.steps = phases, parts, steps
        self.title, self.language = title, language
        self.end = phases[-1].end if phases else 0.0
        self.paces: dict[int, tuple[Pace, ...]] = {}

    def lines(self, first: int) -> Iterator[Tone | Wish]:
        for index in range(first, len(self.phases)):
            yield from self._of_phase(index, self.phases[index])
        if self.phases:
            last = len(self.phases) - 1
            yield Tone(self.end, "done", last)
            yield Wish("done", "That is all. Lie or sit a moment before you get up.", self.end, self.end + 10, last)

    def _of_phase(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:  # noqa: PLR0911 - one line for each kind
        match phase.kind:
            case "ready":
                return self._ready(index, phase)
            case "announce":
                return self._announce(index, phase)
            case "position":
                return self._position(index, phase)
            case "switch":
                return self._switch(index, phase)
            case "work":
                return self._work(index, phase)
            case "in" | "hold" | "out" | "pause":
                return self._repetition(index, phase)
            case "rest":
                return self._rest(index, phase)
            case "say":
                return self._say(index, phase)
            case "tap":
                return self._tap(index, phase)
            case _:
                assert_never(phase.kind)

    def _ready(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "ready", index)
        if phase.start == 0.0:
            minutes = max(1, round(self.end / 60))
            yield self._wish("name", f"{self.title}. About {_count(minutes, 'minute')}.", index, 0.5, phase.end)
            return
        if self._kind_before(index) != "announce":
            words = f"Again. {self._side_words(index)}".strip()
            yield self._wish("side", words, index, phase.start + 0.3, phase.end)
        yield from self._three_two_one(index, phase)

    def _announce(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "next", index)
        yield from self._name(index, phase)

    def _position(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        if self._kind_before(index) != "announce":
            yield Tone(phase.start + OPENING, "next", index)
            yield from self._name(index, phase)
        step = self._step(index)
        if isinstance(step, ExerciseStep):
            start = step.exercise.start
            if start != self._start_before(index):
                yield self._wish("position", f"{START_POSITIONS[start].words}.", index, phase.start, phase.end)
            until = self._work_end(index)
            if step.exercise.cue:
                words = step.exercise.cue.in_language(self.language)
                yield self._wish("cue", words, index, phase.start, until)
            if step.note:
                yield self._wish("note", step.note.in_language(self.language), index, phase.start, until)
        yield from self._three_two_one(index, phase)

    def _switch(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "switch", index)
        words = f"Switch sides. {self._side_words(index)}"
        yield self._wish("side", words, index, phase.start + 0.3, self._work_end(index))
        yield from self._three_two_one(index, phase)

    def _work(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "work", index)
        middle = phase.start + phase.seconds / 2
        if phase.seconds >= HALF_FROM:
            yield Tone(middle, "half", index)
            yield self._wish("half", "Half-way.", index, middle + 0.3, middle + 4)
        if phase.seconds >= LAST_TEN_FROM:
            yield self._wish("last-ten", "Ten seconds.", index, phase.end - 10, phase.end - 6)
        yield from self._three_two_one(index, phase)
        yield from self._loops(index, phase)

    def _loops(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say the moves of a loop that runs through a timed set: all of them to breathe by, else the first two."""
        exercise, paces = self._exercise(index), self._paces(index)
        seconds = sum(pace.seconds for pace in paces)
        if exercise is None or seconds <= 0 or max(pace.hold for pace in paces) >= LONG_HOLD:
            return
        most = phase.seconds / seconds if exercise.technique == "breathing" else LOOPS_SAID
        at, end = phase.start, min(phase.end, phase.start + most * seconds) - 1
        for pace in cycle(paces):
            if at >= end:
                return
            yield from self._pace(index, pace, at)
            at += pace.seconds

    def _pace(self, index: int, pace: Pace, at: float) -> Iterator[Wish]:
        if pace.say:
            yield self._wish("tempo", f"{pace.say}.", index, at, at + 2.5)
        elif pace.breath:
            yield self._wish("breath", BREATHS[pace.breath], index, at, at + 2.5)

    def _repetition(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        before = self.phases[index - 1] if index else phase
        if (before.set, before.part) != (phase.set, phase.part) or before.kind not in WORKING:
            yield Tone(phase.start, "work", index)
        if (before.repetition, before.side, before.set) != (phase.repetition, phase.side, phase.set):
            yield from self._repetition_begins(index, phase)
        paces = self._paces(index)
        if paces and phase.kind in {"in", "out"}:
            yield from self._pace(index, paces[0] if phase.kind == "in" else paces[-1], phase.start)
        if phase.kind == "hold" and phase.seconds >= HOLD_SAID_FROM:
            yield self._wish("tempo", "Hold.", index, phase.start, phase.start + 2)

    def _repetition_begins(self, index: int, phase: Phase) -> Iterator[Wish]:
        if self.parts[phase.part].side is None and phase.side is not None:
            yield self._wish("side", f"{phase.side.capitalize()}.", index, phase.start, phase.start + 2)
        paces = self._paces(index)
        if self._last_repetition(index, phase) and phase.repetition > 1:
            yield self._wish("repetition", "Last one.", index, phase.start, phase.start + 4)
        elif phase.repetition <= len(NUMBERS) and not (paces and (paces[0].say or paces[0].breath)):
            words = f"{NUMBERS[phase.repetition - 1]}."
            yield self._wish("repetition", words, index, phase.start, phase.start + 2.5)

    def _rest(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "rest", index)
        words = f"Rest for {_count(round(phase.seconds), 'second')}."
        yield self._wish("rest", words, index, phase.start + 0.3, phase.end)
        if phase.set:  # a rest between sets leads straight back to work
            yield from self._three_two_one(index, phase)

    def _say(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "next", index)
        step = self._step(index)
        if isinstance(step, SayStep):
            # The author's own words are said even where their time is short for them.
            words = step.text.in_language(self.language)
            yield self._wish("say", words, index, phase.start + 0.3, max(phase.end, phase.start + 60))

    def _tap(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "work", index)
        words = "Take your time. Go on when you are done."
        yield self._wish("ready", words, index, phase.start, phase.start + 60)

    def _name(self, index: int, phase: Phase) -> Iterator[Wish]:
        step = self._step(index)
        if isinstance(step, ExerciseStep):
            name = step.exercise.name.in_language(self.language)
            order = "First" if self._start_before(index) is None else "Next"
            side = self._side_words(index)
            words = f"{order}: {name}. {side}".strip()
            yield self._wish("name", words, index, phase.start + 0.4, self._work_end(index))

    def _three_two_one(self, index: int, phase: Phase) -> Iterator[Tone]:
        if phase.seconds >= COUNT_FROM:
            for seconds, name in COUNT:
                yield Tone(phase.end - seconds, name, index)

    def _wish(self, kind: SpokenKind, text: str, phase: int, earliest: float, deadline: float) -> Wish:
        return Wish(kind, text, earliest, deadline, phase)

    def _step(self, index: int) -> PlayedStep:
        return self.steps[self.parts[self.phases[index].part].step]

    def _exercise(self, index: int) -> Exercise | None:
        step = self._step(index)
        return step.exercise if isinstance(step, ExerciseStep) else None

    def _paces(self, index: int) -> tuple[Pace, ...]:
        step = self.parts[self.phases[index].part].step
        if step not in self.paces:
            exercise = self._exercise(index)
            self.paces[step] = paces_of(exercise, self.language) if exercise else ()
        return self.paces[step]

    def _kind_before(self, index: int) -> str:
        return self.phases[index - 1].kind if index else ""

    def _side_words(self, index: int) -> str:
        side: Side | None = self.phases[index].side
        return f"{side.capitalize()} side." if side else ""

    def _start_before(self, index: int) -> str | None:
        """Start position of the exercise step before this one, None if this is the first."""
        for step in reversed(self.steps[: self.parts[self.phases[index].part].step]):
            if isinstance(step, ExerciseStep):
                return step.exercise.start
        return None

    def _work_end(self, index: int) -> float:
        """End of the first set that this lead leads into: by then its words must have been said."""
        here = self.phases[index]
        for phase in self.phases[index:]:
            if phase.kind in WORKING or phase.part != here.part:
                return phase.end if phase.part == here.part else phase.start
        return self.end

    def _last_repetition(self, index: int, phase: Phase) -> bool:
        for later in self.phases[index + 1 :]:
            if (later.part, later.set) != (phase.part, phase.set) or later.kind not in WORKING:
                return True
            if later.repetition > phase.repetition:
                return False
        return True


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
