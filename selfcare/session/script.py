"""What is sounded and said in each phase: tones at exact seconds, and wishes to speak with their windows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from selfcare.routine.models import ExerciseStep, PlayedStep, SayStep
from selfcare.session.lead import Lead, lead_wishes
from selfcare.session.phrases import Phrases, told
from selfcare.session.planning import BREATH, Wish, estimate, place
from selfcare.session.sets import AFTER_TONE, Sets
from selfcare.session.timeline import Cue, Part, Phase, Spoken, Timeline, Tone
from selfcare.session.ways import posture_of, way_words
from selfcare.session.wording import Kept

# The first get-ready of a session: long enough to take the first position.
LONG_READY = 15.0
# A phase that a command may open at this very second: its tone leaves the sound card time to play it exactly.
OPENING = 0.15
# Words begin when most of the tone before them has rung, so that neither has to give way.
AFTER_OPENING = 0.65
_DONE: dict[str, Kept] = {"chair": "done sitting", "standing": "done standing"}


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


class _Page(Sets):
    """Writes the lines of each phase."""

    def lines(self, first: int) -> Iterator[Tone | Wish]:
        for index in range(first, len(self.phases)):
            yield from self._of_phase(index, self.phases[index])
        if self.phases:
            last = len(self.phases) - 1
            yield Tone(self.end, "done", last)
            yield Wish("done", self._done(last), self.end, self.end + 10, last)

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
            yield from self._welcome(index, phase)
            return
        exercise = self.exercise(index)
        if self.kind_before(index) != "announce" and exercise is not None:
            words = self.phrases.again(exercise, phase.side)
            yield self._wish("side", words, index, phase.start + AFTER_TONE, self.work_end(index))
        yield from self._three_two_one(index, phase)

    def _welcome(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say what begins, how one sits or lies for it, and the two keys to know."""
        # The words are ready within a tenth of a second. They still wait for the tone: what a stream that has just been
        # opened plays first may be lost, and a lost tone leaves nobody guessing, a lost word does.
        yield self._wish("name", self._title(), index, 0.5, phase.end)
        step = self.step(index)
        if isinstance(step, ExerciseStep) and phase.seconds >= LONG_READY:
            yield self._wish("position", self.wording.position(step.exercise.start, phase.side), index, 0.6, phase.end)
            if self._settles_early(step) and (where := told(step.exercise, "preparation")):
                yield self._wish("where", self.phrases.own(where), index, 0.7, phase.end)
        yield self._fixed("keys", "keys", index, 0.8, phase.end)

    def _title(self) -> str:
        return self.phrases.title(self.title, self.end)

    def _settles_early(self, step: ExerciseStep) -> bool:
        """Whether there is time in the first seconds to say how to settle in; not where it depends on the side."""
        where = told(step.exercise, "preparation")
        if where is None or step.exercise.sides.kind not in {"none", "alternating"}:
            return False
        position, keys = self.wording.position(step.exercise.start, self.phases[0].side), self.wording.fixed["keys"]
        words = (self._title(), position, self.phrases.own(where)[0], keys)
        return 1.0 + sum(estimate(each) + BREATH for each in words) <= self.phases[0].seconds

    def _done(self, last: int) -> str:
        """Return the last words: they fit to how one sits, stands or lies."""
        starts = (each.start for index in range(last, -1, -1) if (each := self.exercise(index)))
        posture = posture_of(next(starts, "sitting_chair"))
        done = self.wording.fixed[_DONE.get(posture, "done on the floor")]
        return f"{release} {done}" if (release := self.released(last + 1)) else done

    def _announce(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "next", index)
        yield from self._release(index, phase)
        yield from self._name(index, phase)
        yield from self._lead(index, self.phases[min(index + 1, len(self.phases) - 1)])

    def _position(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        if self.kind_before(index) != "announce":
            yield Tone(phase.start + OPENING, "next", index)
            yield from self._release(index, phase)
            yield from self._name(index, phase)
            yield from self._lead(index, phase)
        yield from self._go_in(index, phase)
        yield from self._three_two_one(index, phase)

    def _release(self, index: int, phase: Phase, after: float = AFTER_OPENING) -> Iterator[Wish]:
        """Say that a hold is over, before anything else is said."""
        words = self.released(index)
        if words:
            yield self._wish("release", words, index, phase.start + after, phase.start + after + 2.5)

    def _lead(self, index: int, lead: Phase) -> Iterator[Wish]:
        """Say what comes before the work, from the moment the exercise has been named; `lead` is the last phase."""
        step = self.step(index)
        if isinstance(step, ExerciseStep):
            position = self._position_words(index, step) if lead.kind == "position" else ""
            side = self.parts[lead.part].side
            before = (self.released(index), self._name_words(index, step))
            named = self.phases[index].start + AFTER_OPENING + sum(estimate(each) + BREATH for each in before if each)
            room = Lead(index, named, lead.end, self.work_end(index), self.gap_after(index))
            settled = self._is_first(index) and self._settles_early(step)
            yield from lead_wishes(self.phrases, step, side, room, position, settled=settled)

    def _position_words(self, index: int, step: ExerciseStep) -> str:
        if self._is_first(index):
            return ""  # said before the first exercise is named
        before, side = self.start_before(index), self.phases[index].side
        if self.kind_before(index) == "say" and before != step.exercise.start:
            return self.wording.position(step.exercise.start, side)  # the author has just said how to get there
        return way_words(self.wording, before, step.exercise.start, side)

    def _is_first(self, index: int) -> bool:
        """Whether this names the first exercise, after a get-ready in which its position was said."""
        opening = self.phases[0]
        return index == 1 and opening.kind == "ready" and opening.seconds >= LONG_READY

    def _switch(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "switch", index)
        exercise = self.exercise(index)
        words = self.phrases.switch(phase.side, exercise.start if exercise else "")
        yield from self._release(index, phase)
        yield self._wish("side", words, index, phase.start + AFTER_OPENING, self.work_end(index))
        yield from self._go_in(index, phase)
        yield from self._three_two_one(index, phase)

    def _rest(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "rest", index)
        following_set = phase.set + 1 if phase.set else 0
        words = self.phrases.rest(phase.seconds, following_set, last=following_set > 1 and self.last_set(phase, 1))
        yield from self._release(index, phase, AFTER_TONE)
        yield self._wish("rest", words, index, phase.start + AFTER_TONE, phase.end)
        if phase.set:  # a rest between sets leads straight back to work
            yield from self._go_in(index, phase)
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

    def _opens(self, index: int) -> bool:
        return index <= 1 and self.parts[self.phases[index].part].step == 0

    def _name_words(self, index: int, step: ExerciseStep) -> str:
        side = self.phases[index].side
        if self.swapped(index):
            return self.phrases.instead(step.exercise, side)
        if self.came_back(index):
            return self.phrases.again(step.exercise, side)
        return self.phrases.name(step.exercise, side, first=self._opens(index))
