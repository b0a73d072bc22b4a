"""What leads to work is closed up where it would come too late, and left in its calm where it would not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine.models import Routine
from selfcare.session.engine import Session
from selfcare.session.planning import BETWEEN, BREATH, COUNTED, PRIORITY, estimate
from selfcare.session.timeline import WORKING, Part, Phase, Spoken, SpokenKind, Timeline
from selfcare.sound.clip import Clip
from selfcare.sound.placing import Clips, Script, place_again, place_speech
from tests.session.strategies import routines

PHASES = (Phase("announce", 0, 5, 0), Phase("position", 5, 10, 0), Phase("work", 15, 60, 0, set=1))
PARTS = (Part(0, None, 60),)
NAME, CUE = "Next: Kneading.", "Pick it up and roll it."
HARD, CARE = "Pressure 3 to 5.", "Keep off the throat."


def clip(seconds: float) -> Clip:
    return Clip(Path("clip.wav"), seconds + 0.12, 0.04, seconds + 0.04)


def lasting(seconds: float) -> Clips:
    return lambda _: clip(seconds)


def cue(kind: SpokenKind, at: float, text: str, latest: float = 30.0) -> Spoken:
    return Spoken(at, latest, text, estimate(text), kind, PRIORITY[kind], 0)


def plan(*cues: Spoken, dropped: tuple[Spoken, ...] = ()) -> Timeline:
    return Timeline(PHASES, cues, PARTS, (), dropped)


def crowded(care: float = 15.5) -> Timeline:
    told = cue("name", 0.65, NAME), cue("cue", 4.0, CUE), cue("dose", 10.0, HARD), cue("begin", 13.0, "Lean in.", 14.0)
    return plan(*told, cue("care", care, CARE))


def seconds_of(script: Script) -> dict[str, float]:
    return {each.cue.text: round(each.at, 2) for each in script.said}


def test_what_would_come_into_the_work_is_over_before_it_where_the_words_are_quicker_than_planned() -> None:
    said = seconds_of(place_speech(crowded(), lasting(2.0)))
    assert said[NAME] == 0.65, "the first one stays"
    assert said[CARE] + 2.0 <= 13.0 - BREATH
    assert said["Lean in."] == 13.0, "what has its own moment keeps it"
    assert list(said) == [NAME, CUE, HARD, CARE, "Lean in."]


def test_as_much_quiet_is_left_as_there_is_time_for() -> None:
    calm = seconds_of(place_speech(crowded(), lasting(2.0)))
    close = seconds_of(place_speech(crowded(), lasting(2.7)))
    assert round(calm[CUE] - calm[NAME] - 2.0, 2) == 0.9
    assert round(close[CUE] - close[NAME] - 2.7, 2) == BREATH


def test_words_that_are_all_in_time_keep_the_calm_they_were_planned_with() -> None:
    assert seconds_of(place_speech(crowded(care=12.5), lasting(0.3)))[CUE] == 4.0


def test_where_it_helps_nobody_nothing_is_hurried() -> None:
    assert seconds_of(place_speech(crowded(), lasting(5.0)))[CUE] == 5.95, "as late as the name lasts, and no earlier"


def test_what_had_no_room_by_its_estimate_is_said_last_before_the_work() -> None:
    lost = cue("care", 20.0, CARE)
    told = cue("name", 0.65, NAME), cue("cue", 4.0, CUE)
    between = Spoken(20.0, 19.0, CARE, lost.estimate, "care", BETWEEN, 0)
    assert seconds_of(place_speech(plan(*told, dropped=(between,)), lasting(2.0)))[CARE] == 6.45
    closed = replace(between, latest=3.0)
    script = place_speech(plan(*told, dropped=(closed,)), lasting(2.0))
    assert CARE not in seconds_of(script), "its window closes before it could begin"


def test_what_has_been_said_is_not_moved_and_what_follows_it_stays_close() -> None:
    first = place_speech(crowded(), lasting(2.7))
    at = seconds_of(first)[CUE] + 0.5
    again = place_again(crowded(), lasting(2.7), first, at)
    assert {each.cue.text: round(each.at, 2) for each in again.said if each.at > at} == {
        text: second for text, second in seconds_of(first).items() if second > at
    }


def test_what_is_moved_leaves_a_breath_after_words_that_have_their_own_moment() -> None:
    told = cue("name", 0.65, NAME), cue("begin", 3.0, "Lean in.", 3.2), cue("care", 15.5, CARE)
    assert seconds_of(place_speech(plan(*told), lasting(2.0)))[CARE] == 5.0 + BREATH


@given(routines, st.floats(0.4, 1.2))
def test_nothing_overlaps_comes_later_or_is_lost_by_it(routine: Routine, pace: float) -> None:
    timeline = Session(routine).timeline
    script = place_speech(timeline, lambda cue: clip(pace * cue.estimate))
    for one, other in pairwise(script.said):
        gap = COUNTED if "count" in {one.cue.kind, other.cue.kind} else BREATH
        assert one.end + gap <= other.at + 1e-5
    for each in script.said:
        phase = timeline.phases[each.cue.phase]
        assert each.at >= phase.start or phase.kind in WORKING
    assert len(script.said) + len(script.dropped) == len(wishes_of(timeline))


def wishes_of(timeline: Timeline) -> list[Spoken]:
    return [*(each for each in timeline.cues if isinstance(each, Spoken)), *timeline.dropped]
