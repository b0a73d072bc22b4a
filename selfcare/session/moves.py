"""Where skip and back lead, and what a command may ask of this moment."""

from __future__ import annotations

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.routine.models import Exercise, ExerciseStep
from selfcare.session.commands import Answer
from selfcare.session.easing import MOST_EASES
from selfcare.session.layout import Lead
from selfcare.session.replan import Place
from selfcare.session.timeline import WORKING, Timeline

JUST_BEGUN = 3.0
MOST_ON_A_POINT = 90.0
MOST_NEAR_THE_NERVE = 45.0
MOST_MASSAGE = 20 * 60.0

Way = tuple[int, Lead]


def onward(place: Place) -> Way | None:
    """Return the part that skip leads to and how it begins; None when nothing is left."""
    timeline, here = place.timeline, place.now.part
    if place.phase == 0 and place.now.kind == "ready":
        return here, "announce"
    following = next((part for part in range(here + 1, len(timeline.parts)) if part not in timeline.left_out), None)
    if following is None:
        return None
    if timeline.parts[following].step != timeline.parts[here].step:
        return following, "announce"
    return following, "position" if work_begin(place) is None else "switch"


def backward(place: Place) -> Way | None:
    """Return the part that back leads to and how it begins; None where there is nothing to go back to."""
    begin = work_begin(place)
    if begin is not None and place.elapsed - begin >= JUST_BEGUN:
        return place.now.part, "again"
    timeline, here = place.timeline, place.now.part
    earlier = (part for part in range(here - 1, -1, -1) if part not in timeline.left_out)
    before = next((part for part in earlier if timeline.exercise_of(part)), None)
    if before is None:
        return None if begin is None else (here, "again")
    same = timeline.parts[before].step == timeline.parts[here].step
    return before, "switch" if same else "position"


def work_begin(place: Place) -> float | None:
    """Session second at which the work of the present part began in this attempt; None if it has not."""
    played = place.timeline.phases[place.attempt : place.phase + 1]
    return next((phase.start for phase in played if phase.kind in WORKING), None)


def region_of(place: Place) -> str | None:
    """Return the region that is being worked, or was last worked."""
    timeline = place.timeline
    near = (timeline.exercise_of(part) for part in range(place.now.part, -1, -1))
    return next((exercise.region for exercise in near if exercise), None)


def parts_in(place: Place, region: str) -> tuple[int, ...]:
    """Return the parts from the present one on that work a region, or a target of what is being worked now."""
    return place.timeline.parts_hurting(place.now.part, region)


def may_add(place: Place, seconds: float) -> bool:
    """Whether the present phase may be that much longer: timed work or rest, within the limits of massage."""
    if place.now.kind == "rest":
        return True
    exercise = place.timeline.exercise_of(place.now.part)
    if place.now.kind != "work" or exercise is None:
        return False
    on_point = exercise.technique != "pressure" or place.now.seconds + seconds <= _most_on_a_point(exercise)
    massage = not TECHNIQUES[exercise.technique].massage or _massage(place.timeline) + seconds <= MOST_MASSAGE
    return on_point and massage


def may_ease(place: Place, eases: int) -> bool:
    """Whether the present exercise can be made lighter once more."""
    step = place.timeline.steps[place.timeline.parts[place.now.part].step]
    return isinstance(step, ExerciseStep) and eases < MOST_EASES


def may_answer(answer: Answer) -> bool:
    """Whether an answer is whole: "dull" comes with a number from 0 to 10, the others without."""
    if answer.kind != "dull":
        return answer.score is None
    return answer.score is not None and 0 <= answer.score <= 10


def _most_on_a_point(exercise: Exercise) -> float:
    return MOST_NEAR_THE_NERVE if "sciatic_notch" in exercise.tags else MOST_ON_A_POINT


def _massage(timeline: Timeline) -> float:
    def is_massage(part: int) -> bool:
        exercise = timeline.exercise_of(part)
        return exercise is not None and TECHNIQUES[exercise.technique].massage

    return sum(phase.seconds for phase in timeline.phases if phase.kind == "work" and is_massage(phase.part))
