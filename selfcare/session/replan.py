"""New timelines for the rest of a session: what has been played keeps its place, the rest is laid out anew."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfcare.routine.duration import dose_on
from selfcare.routine.models import ExerciseStep, PlayedStep, Repetitions
from selfcare.session.easing import EASED
from selfcare.session.layout import Lead, PhaseWriter
from selfcare.session.leading import Played
from selfcare.session.script import Script
from selfcare.session.timeline import WORKING, Cue, Phase, Timeline, Tone


@dataclass(frozen=True, slots=True)
class Place:
    """Where a session stands: its plan, the session second, the index of the phase it is in, how many cues are out.

    `attempt` is the index of the phase with which this go at the present part began.
    """

    timeline: Timeline
    elapsed: float
    phase: int
    cues_out: int
    attempt: int

    @property
    def now(self) -> Phase:
        return self.timeline.phases[self.phase]


def from_part(place: Place, script: Script, part: int, lead: Lead) -> Timeline:
    """Return the plan that leaves the present phase here and goes on with `part`, then all that follow it."""
    return _anew(place, script, part, lead, place.timeline.left_out)


def without(place: Place, script: Script, parts: frozenset[int]) -> Timeline:
    """Return the plan that leaves the present phase here and goes on without `parts`."""
    return _anew(place, script, place.now.part + 1, "announce", place.timeline.left_out | parts)


def lengthened(place: Place, script: Script, seconds: float) -> Timeline:
    """Return the plan with `seconds` more of the present phase."""
    phases = place.timeline.phases
    longer = replace(place.now, seconds=place.now.seconds + seconds)
    later = tuple(replace(phase, start=phase.start + seconds) for phase in phases[place.phase + 1 :])
    return _goes_on(place, script, (*phases[: place.phase], longer, *later))


def swapped(place: Place, script: Script, step: ExerciseStep) -> Timeline:
    """Return the plan that starts this side again with another exercise in its step."""
    place = replace(place, timeline=replace(place.timeline, steps=_with_step(place, step)))
    return from_part(place, script, place.now.part, "swap")


def lightened(place: Place, script: Script, step: ExerciseStep) -> Timeline:
    """Return the plan with `step` (already lighter) in place of the present one, going on from this very second."""
    place = replace(place, timeline=replace(place.timeline, steps=_with_step(place, step)))
    kept = (*place.timeline.phases[: place.phase], _shorter(place), *_same_breath(place))
    writer = PhaseWriter(kept[-1].end, place.timeline.steps, place.timeline.parts)
    _rest_of_part(writer, kept[-1], step, place)
    following = place.now.part + 1
    writer.parts_from(following, place.timeline.left_out, _lead_after(place, following))
    return _goes_on(place, script, (*kept, *writer.phases))


def _anew(place: Place, script: Script, part: int, lead: Lead, left_out: frozenset[int]) -> Timeline:
    writer = PhaseWriter(place.elapsed, place.timeline.steps, place.timeline.parts)
    writer.parts_from(part, left_out, lead)
    kept = _played(place)
    # What has just sounded for a phase that had not begun to last goes with it: after a crash nobody knows of it.
    out = tuple(cue for cue in place.timeline.cues[: place.cues_out] if cue.phase < len(kept))
    timeline = _with_cues(place, script, (*kept, *writer.phases), len(kept), out)
    return replace(timeline, left_out=left_out)


def _with_cues(place: Place, script: Script, phases: tuple[Phase, ...], first: int, out: tuple[Cue, ...]) -> Timeline:
    """Write the cues of all phases from `first` on behind those that are `out` already."""
    old = place.timeline
    fresh = script.timeline(phases, old.parts, old.steps, first, Played(place.elapsed, out))
    return replace(fresh, cues=(*out, *fresh.cues), left_out=old.left_out)


def _goes_on(place: Place, script: Script, phases: tuple[Phase, ...]) -> Timeline:
    """Write cues anew where the present phase goes on: what it has already sounded is not sounded again."""
    timeline = _with_cues(place, script, phases, place.attempt, place.timeline.cues[: place.cues_out])
    out, fresh = timeline.cues[: place.cues_out], timeline.cues[place.cues_out :]
    halved = any(isinstance(cue, Tone) and cue.name == "half" and cue.phase == place.phase for cue in out)
    coming = [cue for cue in fresh if cue.phase > place.phase or _ahead(cue, place.elapsed, halved=halved)]
    return replace(timeline, cues=(*out, *coming))


def _ahead(cue: Cue, elapsed: float, *, halved: bool) -> bool:
    name = cue.name if isinstance(cue, Tone) else cue.kind
    return cue.at > elapsed and not (halved and name == "half")


def _played(place: Place) -> tuple[Phase, ...]:
    """Phases up to this second, the present one cut off here."""
    before = place.timeline.phases[: place.phase]
    worked = place.elapsed - place.now.start
    return (*before, replace(place.now, seconds=worked)) if worked > 0 else before


def _with_step(place: Place, step: ExerciseStep) -> tuple[PlayedStep, ...]:
    index = place.timeline.parts[place.now.part].step
    steps = place.timeline.steps
    return (*steps[:index], step, *steps[index + 1 :])


def _shorter(place: Place) -> Phase:
    if place.now.kind != "work":
        return place.now
    worked = place.elapsed - place.now.start
    return replace(place.now, seconds=worked + EASED.seconds(place.now.seconds - worked))


def _same_breath(place: Place) -> tuple[Phase, ...]:
    """What follows at once and stays as it is: the rest of a lead, or of a repetition already begun."""
    here, kept = place.now, []
    for phase in place.timeline.phases[place.phase + 1 :]:
        lead = phase.part == here.part and here.set == 0 and phase.set == 0
        begun = here.repetition > 0 and (phase.part, phase.set, phase.repetition) == (
            here.part, here.set, here.repetition,
        )  # fmt: skip
        if not lead and not begun:
            break
        kept.append(phase)
    return tuple(kept)


def _rest_of_part(writer: PhaseWriter, last: Phase, step: ExerciseStep, place: Place) -> None:
    if last.repetition and last.kind in WORKING:
        work = dose_on(step, place.timeline.parts[last.part].side).work
        left = _repetitions_left(place, last)
        if isinstance(work, Repetitions) and left:
            to = last.repetition + EASED.count(left)
            writer.repetitions(last.part, step, last.set, last.repetition + 1, to)
    writer.sets(last.part, step, last.set + 1, rested=last.kind == "rest")


def _repetitions_left(place: Place, last: Phase) -> int:
    same = [
        phase.repetition
        for phase in place.timeline.phases[place.phase :]
        if (phase.part, phase.set) == (last.part, last.set) and phase.kind in WORKING
    ]
    return max(same, default=last.repetition) - last.repetition


def _lead_after(place: Place, following: int) -> Lead:
    parts = place.timeline.parts
    same = following < len(parts) and parts[following].step == parts[place.now.part].step
    return "switch" if same else "announce"
