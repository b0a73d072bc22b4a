"""What is said around the work: how a session opens, how one gets ready, what comes before a first set or after it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from selfcare.routine.models import ExerciseStep
from selfcare.session.languages import wording_of
from selfcare.session.lead import GOING_IN, HAIR, Gap, Lead, Settling, lead_wishes, owed_wishes
from selfcare.session.phrases import Line, sentences, told
from selfcare.session.planning import BREATH, Wish, estimate
from selfcare.session.sets import Sets
from selfcare.session.timeline import WORKING, Cue, Phase, Spoken, SpokenKind, Tone
from selfcare.session.ways import way_words
from selfcare.session.wording import side_below

# The first get-ready of a session: long enough to take the first position.
LONG_READY = 15.0
# A phase that a command may open at this very second: its tone leaves the sound card time to play it exactly.
OPENING = 0.15
# Less will do for the first words: they begin with a little silence, which can be left out, and nothing is said before
# them that they would have to be exact beside.
AT_ONCE = 0.06
# Words begin when most of the tone before them has rung, so that neither has to give way.
AFTER_OPENING = 0.65


@dataclass(frozen=True, slots=True)
class Played:
    """What has been heard of a plan when it is written anew at second `until`."""

    until: float
    heard: tuple[Cue, ...]


class Leads(Sets):
    """Writes the lines that lead to work."""

    def _welcome(self, index: int, phase: Phase) -> Iterator[Wish]:
        """Say what begins, how one sits or lies for it, and the two keys to know."""
        # At once, over the tone: the output has been open since before Start, so that nothing of it is lost.
        step, at = self.step(index), AT_ONCE
        opening: list[tuple[SpokenKind, Line]] = [("name", (self._title(), self.phrases.language))]
        if isinstance(step, ExerciseStep) and phase.seconds >= LONG_READY:
            opening += self._opening(step)
        for kind, line in opening:
            yield self._wish(kind, line, index, at, phase.end)
            at += estimate(line[0]) + BREATH + HAIR
        yield self._fixed("keys", "keys", index, at, phase.end)

    def _title(self) -> str:
        return self.phrases.title(self.title, self.end)

    def _opening(self, step: ExerciseStep) -> list[tuple[SpokenKind, Line]]:
        """Return what to have at hand, and how to take the first position as far as there is time to say so."""
        needed, where = self.phrases.needed(self.steps), self._where(0, step)
        language = self.phrases.language
        words: list[tuple[SpokenKind, Line]] = [("things", (needed, language))] if needed else []
        early = self._settles_early(step)
        position = self._first_position(step, where if early else ("", ""))
        words += [("position", (position, language))] if position else []
        return [*words, ("where", where)] if early else words

    def _first_position(self, step: ExerciseStep, where: Line) -> str:
        """Return the position to begin in, "" where the author tells it; "sit tall" alone does not say on what."""
        start = step.exercise.start
        told = self._tells_posture(where) and start != "sitting_chair"
        return "" if told else self.wording.position(start, side_below(step.exercise, self.phases[0].side))

    def _settles_early(self, step: ExerciseStep) -> bool:
        """Whether there is time in the first seconds to say how to settle in."""
        where = self._where(0, step)
        if not where[0]:
            return False
        needed, keys = self.phrases.needed(self.steps), self.wording.fixed["keys"]
        words = (self._title(), needed, self._first_position(step, where), where[0], keys)
        return 0.5 + sum(estimate(each) + BREATH for each in words if each) <= self.phases[0].seconds

    def _where(self, index: int, step: ExerciseStep) -> Line:
        """Return the author's words for how to settle in, without what is so already."""
        where = told(step.exercise, "preparation")
        if where is None:
            return "", ""
        words, language = self.phrases.own(where, self.phases[index].side)
        known = self.settled(index)
        return " ".join(each for each in sentences(words) if each not in known), language

    def _tells_posture(self, where: Line) -> bool:
        return wording_of(where[1]).tells_posture(where[0])

    def _release(self, index: int, phase: Phase, after: float = AFTER_OPENING) -> Iterator[Wish]:
        """Say that a hold is over, and how one comes out of it, before anything else is said."""
        at = by = phase.start + after
        # As early as what they follow: of equally important words the one that is written first is said first.
        for line in ((self.released(index), self.phrases.language), self.ending(index)):
            if line[0]:
                by += estimate(line[0]) + 1
                yield self._wish("release", line, index, at, by)

    def _lead(self, index: int, lead: Phase) -> Iterator[Wish]:
        """Say what comes before the work, from the moment the exercise has been named; `lead` is the last phase."""
        step = self.step(index)
        if isinstance(step, ExerciseStep):
            side = self.parts[lead.part].side
            before = (self.released(index), self.ending(index)[0], self._name_words(index, step))
            named = self.phases[index].start + AFTER_OPENING + sum(estimate(each) + BREATH for each in before if each)
            paced = self.moves_told(self.work_index(index))
            going = GOING_IN if self.is_held(self.work_index(index)) else 0.0
            room = Lead(index, named, lead.end, self.work_end(index), self._gaps(index), paced=paced, going_in=going)
            settling, scaled = self._settling(index, step, lead), not self.felt_before(index)
            yield from lead_wishes(self.phrases, step, side, room, settling, scaled=scaled)

    def _settling(self, index: int, step: ExerciseStep, lead: Phase) -> Settling:
        if self._is_first(index) and self._settles_early(step):
            return Settling()
        where = self._where(index, step)
        return Settling(self._position_words(index, step, where) if lead.kind == "position" else "", where)

    def _position_words(self, index: int, step: ExerciseStep, where: Line) -> str:
        if self._is_first(index):
            return ""  # said before the first exercise is named
        before, below = self.start_before(index), side_below(step.exercise, self.phases[index].side)
        told = self._tells_posture(where)
        if self.kind_before(index) == "say" and before != step.exercise.start:
            before = None  # the author has just said how to get there
        return way_words(self.wording, before, step.exercise.start, below, told=told)

    def _is_first(self, index: int) -> bool:
        """Whether this names the first exercise, after a get-ready in which its position was said."""
        opening = self.phases[0]
        return index == 1 and opening.kind == "ready" and opening.seconds >= LONG_READY

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

    def _changes_over(self, index: int) -> Line:
        """Return the author's words for what changes over with the side: a ball, the hand that holds."""
        exercise = self.exercise(index)
        how = told(exercise, "switch") if exercise is not None else None
        return self.phrases.own(how, self.phases[index].side) if how is not None else ("", "")

    def _switch_words(self, index: int) -> str:
        return self.phrases.switch(self.phases[index].side, self.exercise(index))

    def _rest_words(self, phase: Phase) -> str:
        following = phase.set + 1 if phase.set else 0
        return self.phrases.rest(phase.seconds, following, last=following > 1 and self.last_set(phase, 1))

    def owed(self, first: int, played: Played, wishes: list[Wish]) -> Iterator[Wish]:
        """Say later what was to come in the step that goes on and was not heard: the note, and what to keep off."""
        index = max(first, bisect_right(self.phases, played.until, key=_start) - 1)
        step = self.step(index)
        if not isinstance(step, ExerciseStep):
            return
        here = self.phases[index]
        heard = {
            each.text for each in (*played.heard, *wishes) if not isinstance(each, Tone) and self._is_of(here, each)
        }
        same = [each for each in self.phases[index:] if self.parts[each.part].step == self.parts[here.part].step]
        work = next((each for each in same if each.kind in WORKING), None)
        if work is not None:
            begin, until = max(here.start, played.until) + self._said_first(index), same[-1].end
            room = Lead(index, begin, max(work.start, played.until), until, self._gaps(index))
            known = frozenset(each for text in heard for each in sentences(text))
            yield from owed_wishes(self.phrases, step, here.side, room, known)

    def _is_of(self, here: Phase, words: Spoken | Wish) -> bool:
        return self.parts[self.phases[words.phase].part].step == self.parts[here.part].step

    def _gaps(self, index: int) -> tuple[Gap, ...]:
        """Return the rests and changes of sides of this step after `index`, and when words have room in them."""
        return tuple(
            (each, self.phases[each].start + self._said_first(each), self.phases[each].end)
            for each in self.gaps_after(index)
        )

    def _said_first(self, index: int) -> float:
        """Return the seconds from the beginning of a phase that its own words take."""
        phase, exercise = self.phases[index], self.exercise(index)
        words = [self.released(index), self.ending(index)[0]]
        if phase.kind == "switch":
            words += [self._switch_words(index), self._changes_over(index)[0]]
        if phase.kind == "rest":
            words.append(self._rest_words(phase))
        if phase.kind == "ready" and exercise is not None:
            words.append(self.phrases.again(exercise, phase.side))
        return AFTER_OPENING + sum(estimate(each) + BREATH for each in words if each)


def _start(phase: Phase) -> float:
    return phase.start
