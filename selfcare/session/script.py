"""What is sounded and said in each phase: tones at exact seconds, and wishes to speak with their windows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from selfcare.routine.models import PlayedStep, SayStep
from selfcare.session.leading import AFTER_OPENING, OPENING, Leads, Played
from selfcare.session.phrases import Phrases
from selfcare.session.planning import Wish, place
from selfcare.session.sets import AFTER_TONE
from selfcare.session.timeline import Cue, Part, Phase, Spoken, Timeline, Tone
from selfcare.session.ways import posture_of
from selfcare.session.wording import Kept

_DONE: dict[str, Kept] = {"chair": "done sitting", "standing": "done standing"}


class Script:
    """Writes the cues of a plan, phase by phase. `title` is the routine's name as it is said at the start."""

    def __init__(self, title: str, language: str) -> None:
        self._title = title
        self._phrases = Phrases(language)

    def timeline(
        self,
        phases: tuple[Phase, ...],
        parts: tuple[Part, ...],
        steps: tuple[PlayedStep, ...],
        first: int = 0,
        played: Played | None = None,
    ) -> Timeline:
        """Return the phases with the cues of those from index `first` on; in a plan that has been `played` in part."""
        page = _Page(phases, parts, steps, self._title, self._phrases)
        lines = list(page.lines(first))
        tones = [line for line in lines if isinstance(line, Tone)]
        wishes = [line for line in lines if isinstance(line, Wish)]
        if played is not None and first < len(phases):
            wishes += page.owed(first, played, wishes)
        placed, dropped = place(wishes)
        return Timeline(phases, in_order([*tones, *placed]), parts, steps, tuple(dropped))


def in_order(cues: list[Cue]) -> tuple[Cue, ...]:
    """Return cues in playing order; at the same second those of the earlier phase and tones come first."""
    return tuple(sorted(cues, key=_when))


def _when(cue: Cue) -> tuple[float, int, bool]:
    return cue.at, cue.phase, isinstance(cue, Spoken)


class _Page(Leads):
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

    def _done(self, last: int) -> str:
        """Return the last words: they fit to how one sits, stands or lies."""
        starts = (each.start for index in range(last, -1, -1) if (each := self.exercise(index)))
        posture = posture_of(next(starts, "sitting_chair"))
        done = self.wording.fixed[_DONE.get(posture, "done on the floor")]
        ending, language = self.ending(last + 1)
        own = ending if language == self.phrases.language else ""
        return " ".join(filter(None, (self.released(last + 1), own, done)))

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

    def _switch(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start + OPENING, "switch", index)
        yield from self._release(index, phase)
        for words in (self._switch_words(index), self._changes_over(index)):
            if words[0]:
                yield self._wish("side", words, index, phase.start + AFTER_OPENING, self.work_end(index))
        yield from self._go_in(index, phase)
        yield from self._three_two_one(index, phase)

    def _rest(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "rest", index)
        yield from self._release(index, phase, AFTER_TONE)
        yield self._wish("rest", self._rest_words(phase), index, phase.start + AFTER_TONE, phase.end)
        if phase.set:  # a rest between sets leads straight back to work
            yield from self._go_in(index, phase)
            yield from self._go_back(index, phase)
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
