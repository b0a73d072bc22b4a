"""The planned track of a timeline."""

from __future__ import annotations

from selfcare.routine.models import Step, Timed
from selfcare.session.engine import Session
from selfcare.session.timeline import Timeline, Tone
from selfcare.sound.track import Track, count_track, planned_track
from tests.session.build import exercise, knead, lines, routine, step, tuck


def plan(*steps: Step) -> Timeline:
    return Session(routine(*steps)).timeline


def told(track: Track) -> str:
    return "\n".join(f"{each.at:g} {each.clip}" for each in track.placed)


def test_every_tone_of_the_timeline_is_placed_at_its_second() -> None:
    timeline = plan(knead(60), tuck(3))
    tones = [(cue.at, cue.name) for cue in timeline.cues if isinstance(cue, Tone)]
    track = planned_track(timeline)
    assert [(each.at, each.clip) for each in track.placed] == tones
    assert tones[-1] == (timeline.end, "done")


def test_what_was_due_before_is_left_out() -> None:
    timeline = plan(knead(60, "none"))
    assert told(planned_track(timeline, since=93.0)) == lines("""
        93 two
        94 one
        95 done
    """)


def test_the_track_ends_where_the_user_goes_on_by_a_tap_and_goes_on_behind_it() -> None:
    timeline = plan(step(exercise("Breathing", Timed(60)), ends_by="tap"), knead(30, "none"))
    tap = next(index for index, phase in enumerate(timeline.phases) if phase.kind == "tap")
    at = timeline.phases[tap].start
    before, after = planned_track(timeline), planned_track(timeline, since=at, phase=tap + 1)
    whole = [(cue.at, cue.name) for cue in timeline.cues if isinstance(cue, Tone)]
    assert [(each.at, each.clip) for each in before.placed + after.placed] == whole
    assert before.placed[-1].at <= at <= after.placed[0].at
    assert after.placed[0].clip == "next"


def test_the_count_leads_up_to_second_0() -> None:
    assert told(count_track(5.0)) == lines("""
        -5 ready
        -3 three
        -2 two
        -1 one
    """)
    assert told(count_track(2.5)) == lines("""
        -2.5 ready
        -2 two
        -1 one
    """)
