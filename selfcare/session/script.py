"""What is sounded and said in each phase: tones at exact seconds, and wishes to speak with their windows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import assert_never

from selfcare.routine.models import ExerciseStep, PlayedStep, SayStep
from selfcare.routine.pacing import Pace
from selfcare.session.lead import Lead, lead_wishes
from selfcare.session.phrases import Line, Phrases
from selfcare.session.planning import BREATH, Wish, estimate, place
from selfcare.session.sheet import Sheet
from selfcare.session.timeline import WORKING, Cue, Part, Phase, Spoken, SpokenKind, Timeline, Tone, ToneName
from selfcare.session.wording import Kept

HALF_FROM = 30.0
LAST_TEN_FROM = 30.0
COUNT_FROM = 5.0
HOLD_SAID_FROM = 3.0
LOOPS_SAID = 2
# A phase that a command may open at this very second: its tone leaves the sound card time to play it exactly.
OPENING = 0.15
# Words begin when most of the tone before them has rung, so that neither has to give way.
AFTER_OPENING = 0.65
AFTER_TONE = 0.4
STILL = frozenset({"stretch", "hold_relax", "pressure"})  # techniques whose timed work is one long hold
BREATHS: dict[str, Kept] = {"in": "breathe in", "out": "breathe out"}
COUNT: tuple[tuple[int, ToneName], ...] = ((3, "three"), (2, "two"), (1, "one"))


class Script:
    """Writes the cues of a plan, phase by phase. `title` is the routine's name as it is said at the start."""

    def __init__(self, title: str, language: str) -> None:
        self._title = title
        self._phrases = Phrases(language)

    def timeline(
        self, phases: tuple[Phase, ...], parts: tuple[Part, ...], steps: tuple[PlayedStep, ...], first: int = 0
    ) -> Timeline:
        """Return the phases with the cues of those from index `first` on."""
        page = _Page(phases, parts, steps, self._title, self._phrases)
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


class _Page(Sheet):
    """Writes the lines of each phase."""

    def lines(self, first: int) -> Iterator[Tone | Wish]:
        for index in range(first, len(self.phases)):
            yield from self._of_phase(index, self.phases[index])
        if self.phases:
            last = len(self.phases) - 1
            yield Tone(self.end, "done", last)
            yield Wish("done", self.wording.fixed["done"], self.end, self.end + 10, last)

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
            yield self._wish("name", self.phrases.title(self.title, self.end), index, 0.5, phase.end)
            yield self._fixed("keys", "keys", index, 1.0, phase.end)
            return
        if self.kind_before(index) != "announce":
            yield self._wish("side", self.phrases.again(phase.side), index, phase.start + AFTER_TONE, phase.end)
        yield from self._three_two_one(index, phase)

    def _announce(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "next", index)
        yield from self._name(index, phase)
        yield from self._lead(index, self.phases[min(index + 1, len(self.phases) - 1)])

    def _position(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        if self.kind_before(index) != "announce":
            yield Tone(phase.start + OPENING, "next", index)
            yield from self._name(index, phase)
            yield from self._lead(index, phase)
        yield from self._three_two_one(index, phase)

    def _lead(self, index: int, lead: Phase) -> Iterator[Wish]:
        """Say what comes before the work, from the moment the exercise has been named; `lead` is the last phase."""
        step = self.step(index)
        if isinstance(step, ExerciseStep):
            moved = step.exercise.start != self.start_before(index) and lead.kind == "position"
            side = self.parts[lead.part].side
            named = self.phases[index].start + AFTER_OPENING + estimate(self._name_words(index, step)) + BREATH
            yield from lead_wishes(
                self.phrases, step, side, Lead(index, named, lead.end, self.work_end(index)), moved=moved
            )

    def _switch(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "switch", index)
        words = self.phrases.switch(phase.side)
        yield self._wish("side", words, index, phase.start + AFTER_OPENING, self.work_end(index))
        yield from self._three_two_one(index, phase)

    def _work(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "work", index)
        middle = phase.start + phase.seconds / 2
        if phase.seconds >= HALF_FROM:
            yield Tone(middle, "half", index)
            yield self._fixed("half", "half", index, middle + AFTER_TONE, middle + 4)
        if phase.seconds >= LAST_TEN_FROM:
            yield self._fixed("last-ten", "ten", index, phase.end - 10, phase.end - 6)
        yield from self._three_two_one(index, phase)
        if self.last_set(phase):
            yield from self._count_down(index, phase)
        yield from self._begin(index, phase)
        yield from self._loops(index, phase)

    def _begin(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say that it begins, where no move of a loop is said at this moment."""
        paces, exercise = self.paces(index), self.exercise(index)
        still = self.is_still(index)
        if exercise is not None and (still or not paces or not (paces[0].say or paces[0].breath)):
            held = exercise.technique in STILL
            at = phase.start + AFTER_TONE
            yield self._fixed("begin", "stay" if held else "begin", index, at, at + 2.5)

    def _loops(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say the moves of a loop that runs through a timed set: all of them to breathe by, else the first two."""
        exercise, paces = self.exercise(index), self.paces(index)
        seconds = sum(pace.seconds for pace in paces)
        if exercise is None or seconds <= 0 or self.is_still(index):
            return
        most = phase.seconds / seconds if exercise.technique == "breathing" else LOOPS_SAID
        at, end = phase.start, min(phase.end, phase.start + most * seconds) - 1
        for pace in cycle(paces):
            if at >= end:
                return
            yield from self._pace(index, pace, at)
            at += pace.seconds

    def _pace(self, index: int, pace: Pace, at: float, before: str = "") -> Iterator[Wish]:
        """Say the words or the breath of a move; `before` is said in the same breath."""
        if pace.say:
            yield self._wish("tempo", f"{before}{pace.say}.", index, at, at + 2.5)
        elif pace.breath:
            words = self.wording.fixed[BREATHS[pace.breath]]
            yield self._wish("breath", f"{before}{words}", index, at, at + 2.5)

    def _repetition(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        before = self.phases[index - 1] if index else phase
        if (before.set, before.part) != (phase.set, phase.part) or before.kind not in WORKING:
            yield Tone(phase.start, "work", index)
        begins = (before.repetition, before.side, before.set) != (phase.repetition, phase.side, phase.set)
        if begins:
            yield from self._repetition_begins(index, phase)
        paces, turn = self.paces(index), self._turn(index, phase)
        if paces and phase.kind in {"in", "out"}:
            last = f"{self.wording.fixed['last']} " if begins and not turn and self.is_last(index, phase) else ""
            yield from self._pace(index, paces[0] if phase.kind == "in" else paces[-1], phase.start, last)
        if phase.kind == "hold" and phase.seconds >= HOLD_SAID_FROM:
            yield self._fixed("tempo", "hold", index, phase.start, phase.start + 2)

    def _repetition_begins(self, index: int, phase: Phase) -> Iterator[Wish]:
        turn = self._turn(index, phase)
        if turn:
            last = f"{self.wording.fixed['last']} " if self.is_last(index, phase) else ""
            yield self._wish("side", f"{last}{turn}", index, phase.start, phase.start + 2.5)
        paces, words = self.paces(index), self.wording.number(phase.repetition)
        if paces and (paces[0].say or paces[0].breath):
            return  # the move is said, and with it which one is the last
        if turn:
            return
        if self.is_last(index, phase):
            yield self._fixed("repetition", "last", index, phase.start, phase.start + 4)
        elif words:
            yield self._wish("repetition", words, index, phase.start, phase.start + 2.5)

    def _turn(self, index: int, phase: Phase) -> str:
        """Return whose turn it is where the sides alternate, "" elsewhere."""
        side = phase.side if self.parts[self.phases[index].part].side is None else None
        return self.wording.turns[side] if side else ""

    def _rest(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "rest", index)
        words = self.phrases.rest(phase.seconds, phase.set + 1 if phase.set else 0)
        yield self._wish("rest", words, index, phase.start + AFTER_TONE, phase.end)
        if phase.set:  # a rest between sets leads straight back to work
            yield from self._three_two_one(index, phase)
            return
        following = self.next_exercise(index)
        if following is not None:
            name = following.name.in_language(self.phrases.language).rstrip(".")
            words = self.wording.then.format(name=name)
            yield self._wish("next", words, index, phase.start + AFTER_TONE, phase.end)

    def _say(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "next", index)
        step = self.step(index)
        if isinstance(step, SayStep):
            # The author's own words are said even where their time is short for them.
            at, line = phase.start + AFTER_OPENING, self.phrases.own(step.text)
            yield self._wish("say", line, index, at, max(phase.end, phase.start + 60))

    def _tap(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "work", index)
        at = phase.start + AFTER_TONE
        yield self._fixed("ready", "tap", index, at, phase.start + 60)
        yield self._fixed("keys", "go on", index, at, phase.start + 60)

    def _name(self, index: int, phase: Phase) -> Iterator[Wish]:
        step = self.step(index)
        if isinstance(step, ExerciseStep):
            yield self._wish(
                "name", self._name_words(index, step), index, phase.start + AFTER_OPENING, self.work_end(index)
            )

    def _name_words(self, index: int, step: ExerciseStep) -> str:
        first = self.start_before(index) is None and index <= 1
        return self.phrases.name(step.exercise, self.phases[index].side, first=first)

    def _three_two_one(self, index: int, phase: Phase) -> Iterator[Tone]:
        if phase.seconds >= COUNT_FROM:
            for seconds, name in COUNT:
                yield Tone(phase.end - seconds, name, index)

    def _count_down(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say the last three seconds of a side's work, each word on its second."""
        if phase.seconds >= COUNT_FROM:
            for seconds, _ in COUNT:
                at = phase.end - seconds
                yield Wish("count", self.wording.number(seconds), at, at, index, exact=True)

    def _fixed(self, kind: SpokenKind, words: Kept, phase: int, earliest: float, deadline: float) -> Wish:
        return self._wish(kind, self.wording.fixed[words], phase, earliest, deadline)

    def _wish(self, kind: SpokenKind, words: str | Line, phase: int, earliest: float, deadline: float) -> Wish:
        text, language = (words, "") if isinstance(words, str) else words
        return Wish(kind, text, earliest, deadline, phase, language if language != self.phrases.language else "")
