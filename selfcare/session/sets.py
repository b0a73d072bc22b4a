"""What is sounded and said while a set is worked: the tone it begins with, its moves, its middle, its last seconds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from selfcare.routine.pacing import Pace
from selfcare.session.phrases import Line, sentences, told
from selfcare.session.planning import Wish, estimate
from selfcare.session.sheet import Sheet
from selfcare.session.timeline import WORKING, Phase, SpokenKind, Tone, ToneName
from selfcare.session.wording import Kept

# Half-way and the last ten seconds are told apart: in a shorter set they would come within ten seconds.
HALF_FROM = 40.0
LAST_TEN_FROM = 30.0
# Where the moves are said and not the numbers, how many are left is told now and then: (left, in a set of at least).
MORE: tuple[tuple[int, int], ...] = ((5, 10), (3, 6))
COUNT_FROM = 5.0
HOLD_SAID_FROM = 3.0
LOOPS_SAID = 2
AFTER_TONE = 0.4
GOING_BACK = 3.5  # seconds left to do what leads back to work
LATE = 0.8  # seconds of a move after which its word is no longer said: it would lead into the next one
QUICK = 0.6  # share of a move within which its own word has to begin
BREATHS: dict[str, Kept] = {"in": "breathe in", "out": "breathe out"}
COUNT: tuple[tuple[int, ToneName], ...] = ((3, "three"), (2, "two"), (1, "one"))


class Sets(Sheet):
    """Writes the lines of the phases in which the user works."""

    def _work(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        yield Tone(phase.start, "work", index)
        yield from self._next_set(index, phase)
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

    def _next_set(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say which set begins, where no rest has said so before it."""
        if phase.set > 1 and self.kind_before(index) in WORKING:
            words = self.wording.last_set if self.last_set(phase) else self.wording.next_set.format(set=phase.set)
            yield self._wish("begin", words, index, phase.start + AFTER_TONE, phase.start + AFTER_TONE + 3)

    def _begin(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say that it begins, where no move of a loop is said at this moment."""
        paces, exercise = self.paces(index), self.exercise(index)
        still = self.is_still(index)
        if exercise is not None and (still or not paces or not (paces[0].say or paces[0].breath)):
            held = self.is_held(index)
            at = phase.start + AFTER_TONE
            yield self._fixed("begin", "stay" if held else "begin", index, at, at + 4)

    def _loops(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say the moves of a loop that runs through a timed set: all of them to breathe by, else the first two."""
        exercise, paces = self.exercise(index), self.paces(index)
        seconds = sum(pace.seconds for pace in paces)
        if exercise is None or seconds <= 0 or self.is_still(index):
            return
        most = phase.seconds / seconds if exercise.technique == "breathing" else LOOPS_SAID
        at, end = phase.start, min(phase.end, phase.start + most * seconds) - 1
        begun = "" if exercise.technique == "breathing" else f"{self.wording.fixed['begin']} "
        for pace in cycle(paces):
            if at >= end:
                return
            yield from self._pace(index, pace, at, pace.over, begun)
            at, begun = at + pace.seconds, ""

    def _pace(self, index: int, pace: Pace, at: float, over: float, before: str = "") -> Iterator[Wish]:
        """Say the words or the breath of a move as it begins, or not at all; `before` is said in the same breath.

        The move lasts `over` seconds; where it is too quick for both, `before` is all there is to say.
        """
        kind: SpokenKind = "tempo" if pace.say else "breath"
        words = f"{pace.say}." if pace.say else self.wording.fixed[BREATHS[pace.breath]] if pace.breath else ""
        if not words:
            return
        quick = bool(before) and estimate(before) > over * QUICK
        words = before.strip() if quick else f"{before}{words}"
        yield self._wish(kind, words, index, at, at + min(LATE, over / 3) + estimate(words))

    def _repetition(self, index: int, phase: Phase) -> Iterator[Tone | Wish]:
        before = self.phases[index - 1] if index else phase
        if (before.set, before.part) != (phase.set, phase.part) or before.kind not in WORKING:
            yield Tone(phase.start, "work", index)
            yield from self._next_set(index, phase)
        begins = (before.repetition, before.side, before.set) != (phase.repetition, phase.side, phase.set)
        if begins:
            yield from self._repetition_begins(index, phase)
        if phase.kind == "hold" and phase.seconds >= HOLD_SAID_FROM:
            yield self._fixed("tempo", "hold", index, phase.start, phase.start + 2)
        elif phase.kind in {"in", "out"} and (paces := self.paces(index)):
            left = self._left(index, phase) if begins and not self._turn(index, phase) else ""
            pace = paces[0] if phase.kind == "in" else paces[-1]
            yield from self._pace(index, pace, phase.start, phase.seconds, left)

    def _repetition_begins(self, index: int, phase: Phase) -> Iterator[Wish]:
        turn = self._turn(index, phase)
        if turn:
            told = self._left(index, phase) if self.is_last(index, phase) or self._first_turn(index, phase) else ""
            yield self._wish("side", f"{told}{turn}", index, phase.start, phase.start + 2.5)
        paces, words = self.paces(index), self.wording.number(phase.repetition)
        if paces and (paces[0].say or paces[0].breath):
            return  # the move is said, and with it which one is the last
        if turn:
            return
        if self.is_last(index, phase):
            yield self._fixed("repetition", "last", index, phase.start, phase.start + 4)
        elif words:
            yield self._wish("repetition", words, index, phase.start, phase.start + 2.5)

    def _left(self, index: int, phase: Phase) -> str:
        """Return which repetition this is, counted from the end, "" for most of them."""
        if self.is_last(index, phase):
            return f"{self.wording.fixed['last']} "
        to_come = self.repetitions_left(index, phase)
        told = any(to_come + 1 == left and phase.repetition + to_come >= least for left, least in MORE)
        number = self.wording.number(to_come + 1).rstrip(".")
        more = self.wording.more.format(number=number.lower())
        return f"{more[0].upper()}{more[1:]} " if told else ""

    def _first_turn(self, index: int, phase: Phase) -> bool:
        return not index or self.phases[index - 1].repetition != phase.repetition

    def _turn(self, index: int, phase: Phase) -> str:
        """Return whose turn it is where the sides alternate, "" elsewhere."""
        side = phase.side if self.parts[self.phases[index].part].side is None else None
        return self.wording.turns[side] if side else ""

    def _go_in(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say the way into a hold just before it is held: one moves in during the last seconds of what leads there."""
        coming = index + 1
        if coming >= len(self.phases) or self.phases[coming].kind != "work" or not self.is_held(coming):
            return
        paces = self.paces(coming)
        if paces and paces[0].say:
            at = phase.end - max(2.0, min(4.0, paces[0].over))
            yield self._wish("begin", f"{paces[0].say}.", index, max(at, phase.start + 1), phase.end)

    def _go_back(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say how one goes back to work from a rest that has words of its own: by the first sentence of the cue."""
        exercise = self.exercise(index)
        if exercise is None or exercise.cue is None or told(exercise, "rest") is None or self.is_held(index + 1):
            return
        cue, language = self.phrases.own(exercise.cue, phase.side)
        words = sentences(cue)[0]
        at = phase.end - estimate(words) - GOING_BACK
        yield self._wish("begin", (words, language), index, max(at, phase.start + AFTER_TONE), phase.end)

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
