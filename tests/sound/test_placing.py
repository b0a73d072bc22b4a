"""Measured clips in their windows: laws for any windows and lengths, and stories of a plan that changes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine.models import Routine
from selfcare.session.commands import Skip, Start
from selfcare.session.engine import Session
from selfcare.session.planning import BREATH, COUNTED, PRIORITY, estimate
from selfcare.session.timeline import WORKING, Part, Phase, Spoken, SpokenKind, Timeline
from selfcare.sound.clip import Clip
from selfcare.sound.placing import HAIR, Clips, Said, Script, place_again, place_speech, said_at
from selfcare.sound.sentences import sentences_of
from tests.session.build import knead, routine, tuck
from tests.session.strategies import routines

KINDS: tuple[SpokenKind, ...] = tuple(PRIORITY)
PHASES = (Phase("work", 0, 60, 0), Phase("switch", 60, 8, 1), Phase("work", 68, 60, 1))
PARTS = (Part(0, "left", 60), Part(0, "right", 60))


def clip(seconds: float, onset: float = 0.04) -> Clip:
    return Clip(Path("clip.wav"), seconds + onset + 0.08, onset, seconds + onset)


def cue(kind: SpokenKind, at: float, latest: float, text: str, phase: int = 0) -> Spoken:
    return Spoken(at, latest, text, estimate(text), kind, PRIORITY[kind], phase)


def timeline(*cues: Spoken, dropped: tuple[Spoken, ...] = ()) -> Timeline:
    return Timeline(PHASES, tuple(sorted(cues, key=lambda each: each.at)), PARTS, (), dropped)


def lasting(seconds: float) -> Clips:
    return lambda _: clip(seconds)


def as_estimated(cue: Spoken) -> Clip:
    return clip(cue.estimate)


def said(script: Script) -> list[tuple[float, str]]:
    return [(round(each.at, 3), each.cue.text) for each in script.said]


moments = st.integers(0, 1200).map(lambda tenths: tenths / 10)
spoken = st.builds(
    lambda kind, at, room, number: cue(kind, at, at + room, f"{kind} number {number}"),
    st.sampled_from(KINDS),
    moments,
    st.integers(0, 100).map(lambda tenths: tenths / 10),
    st.integers(0, 10**6),
)
timelines = st.lists(spoken, max_size=12, unique_by=lambda each: each.text).map(lambda cues: timeline(*cues))
lengths = st.dictionaries(st.sampled_from(KINDS), st.floats(0.2, 8.0))


def clips_of(lengths: dict[SpokenKind, float]) -> Clips:
    return lambda cue: clip(lengths.get(cue.kind, 1.0))


@given(timelines, lengths)
def test_no_two_sentences_overlap(timeline: Timeline, lengths: dict[SpokenKind, float]) -> None:
    for one, other in pairwise(place_speech(timeline, clips_of(lengths)).said):
        gap = COUNTED if "count" in {one.cue.kind, other.cue.kind} else BREATH
        assert one.end + gap <= other.at + 2 * HAIR


@given(timelines, lengths)
def test_each_sentence_begins_in_its_window_and_is_over_with_it(
    timeline: Timeline, lengths: dict[SpokenKind, float]
) -> None:
    for each in place_speech(timeline, clips_of(lengths)).said:
        assert each.cue.at <= each.at <= each.cue.latest + HAIR
        assert each.at == each.cue.at or each.end <= each.cue.latest + each.cue.estimate + 2 * HAIR


@given(timelines, lengths)
def test_each_sentence_is_said_or_dropped_with_a_reason(timeline: Timeline, lengths: dict[SpokenKind, float]) -> None:
    script = place_speech(timeline, clips_of(lengths))
    cues = [each.cue for each in script.said] + [each.cue for each in script.dropped]
    assert sorted(cues, key=repr) == sorted(timeline.cues, key=repr)
    assert all(each.reason for each in script.dropped)


@given(timelines, lengths, st.sampled_from(sorted(set(PRIORITY.values()))))
def test_lower_ones_never_move_more_important_ones(
    whole: Timeline, lengths: dict[SpokenKind, float], level: int
) -> None:
    important = [each for each in whole.cues if isinstance(each, Spoken) and each.priority <= level]
    alone = place_speech(timeline(*important), clips_of(lengths))
    among = place_speech(whole, clips_of(lengths))
    assert alone.said == tuple(each for each in among.said if each.cue.priority <= level)


@given(timelines, lengths)
def test_what_was_dropped_for_want_of_room_has_none(whole: Timeline, lengths: dict[SpokenKind, float]) -> None:
    script = place_speech(whole, clips_of(lengths))
    for each in script.dropped:
        length = lengths.get(each.cue.kind, 1.0)
        tries = [each.cue.at, *(other.end + BREATH for other in script.said)]
        latest = max(each.cue.at, min(each.cue.latest, each.cue.latest + each.cue.estimate - length))
        for at in tries:
            if each.cue.at <= at <= latest:
                assert any(_collide(at, length, other, each.cue) for other in script.said)


def _collide(at: float, length: float, other: Said, cue: Spoken) -> bool:
    gap = COUNTED if "count" in {cue.kind, other.cue.kind} else BREATH
    return at < other.end + gap - HAIR and other.at < at + length + gap + HAIR


@given(routines)
def test_clips_as_long_as_estimated_lie_where_the_session_planned_them_or_are_in_time(routine: Routine) -> None:
    plan = Session(routine).timeline
    script = place_speech(plan, as_estimated)
    planned = {each for each in plan.cues if isinstance(each, Spoken)}
    assert planned <= {each.cue for each in script.said}
    for each in script.said:
        begins = next((phase.start for phase in plan.phases[each.cue.phase :] if phase.kind in WORKING), plan.end)
        assert each.at == each.cue.at or each.at < begins


@given(st.floats(0.0, 0.3), st.floats(0.3, 0.9))
def test_a_counted_word_is_heard_on_its_second_wherever_it_begins_in_its_file(onset: float, seconds: float) -> None:
    words = timeline(*(cue("count", at, at, word) for at, word in ((57, "Three"), (58, "Two"), (59, "One"))))
    script = place_speech(words, lambda _: clip(seconds, onset))
    assert [each.at for each in script.said] == [57, 58, 59]
    assert [each.placed.at + onset for each in script.said] == pytest.approx([57, 58, 59])
    assert {each.placed.bus for each in script.said} == {"voice"}


def test_a_longer_clip_makes_the_next_sentence_wait() -> None:
    plan = timeline(cue("name", 1, 20, "First: Kneading."), cue("position", 2.5, 20, "Sitting."))
    assert said(place_speech(plan, lasting(3.0))) == [(1.0, "First: Kneading."), (4.3, "Sitting.")]


def test_the_less_important_one_gives_way_and_says_to_whom() -> None:
    plan = timeline(cue("half", 30.3, 33, "Half-way."), cue("say", 28, 40, "Let it go."))
    script = place_speech(plan, lambda cue: clip(6.0 if cue.kind == "say" else 0.8))
    assert said(script) == [(28.0, "Let it go.")]
    assert [each.reason for each in script.dropped] == ["No room beside “Let it go.”"]


def test_what_found_no_room_by_its_estimate_is_said_where_the_clip_is_shorter() -> None:
    short = cue("cue", 10, 9.5, "A long line that fits after all.")
    assert said(place_speech(timeline(dropped=(short,)), lasting(1.0))) == [(10.0, short.text)]
    script = place_speech(timeline(dropped=(short,)), lasting(4.0))
    assert [each.reason for each in script.dropped] == ["4.0 seconds of words, and no room for so many."]


def test_a_sentence_without_a_clip_is_dropped_for_the_reason_given() -> None:
    script = place_speech(timeline(cue("half", 30, 33, "Half-way.")), lambda _: "The voice stopped at this sentence.")
    assert [each.reason for each in script.dropped] == ["The voice stopped at this sentence."]


def test_after_a_pause_the_sentence_is_said_again_from_its_beginning() -> None:
    plan = timeline(cue("cue", 3, 50, "Stroke slowly."), cue("half", 30.3, 33, "Half-way."))
    before = place_speech(plan, lasting(2.0))
    after = place_again(plan, lasting(2.0), before, 4.0, resumed=True)
    assert said(after) == [(4.0, "Stroke slowly."), (30.3, "Half-way.")]


def test_after_a_pause_a_sentence_whose_moment_has_passed_is_not_said() -> None:
    plan = timeline(cue("last-ten", 50, 50.5, "Ten seconds."))
    after = place_again(plan, lasting(1.5), place_speech(plan, lasting(1.5)), 51.0, resumed=True)
    assert said(after) == []
    assert [each.reason for each in after.dropped] == ["Its moment has passed."]


def test_what_was_heard_is_not_said_again() -> None:
    plan = timeline(cue("cue", 3, 50, "Stroke slowly."), cue("half", 30.3, 33, "Half-way."))
    before = place_speech(plan, lasting(2.0))
    assert said(place_again(plan, lasting(2.0), before, 5.0, resumed=True)) == [(30.3, "Half-way.")]
    assert said(place_again(plan, lasting(2.0), before, 10.0)) == [(30.3, "Half-way.")]


def test_a_sentence_that_sounds_goes_on_while_the_plan_changes_in_its_part() -> None:
    plan = timeline(cue("cue", 3, 50, "Stroke slowly."))
    before = place_speech(plan, lasting(2.0))
    longer = timeline(cue("cue", 3, 50, "Stroke slowly."), cue("half", 4.2, 8, "Half-way."))
    assert said(place_again(longer, lasting(2.0), before, 4.0)) == [(3.0, "Stroke slowly."), (5.3, "Half-way.")]


def test_a_skip_ends_the_sentence_and_what_else_belonged_to_the_part() -> None:
    session = Session(routine(knead(60, sides="none"), tuck(2)))
    session.send(Start(), 0.0)
    session.advance(30.0)
    before = place_speech(session.timeline, as_estimated)
    session.send(Skip(), 30.0)
    after = place_again(session.timeline, as_estimated, before, session.elapsed)
    assert after.said[0].cue.text.startswith("Next: Chin tucks")
    assert all(each.cue.at >= 30.0 for each in after.said)


def test_after_a_tap_only_the_phases_from_there_on_speak() -> None:
    tapped = (Phase("tap", 10, 0, 0), Phase("rest", 10, 15, 1))
    wait, rest = cue("ready", 10, 70, "Take your time."), cue("rest", 12, 20, "Rest.", phase=1)
    plan = Timeline(tapped, (wait, rest), PARTS, ())
    assert said(place_again(plan, lasting(1.0), Script(), 10.0, phase=1)) == [(12.0, "Rest.")]


@pytest.mark.parametrize(
    ("level", "kinds"),
    [("full", {"safety", "cue", "half", "name"}), ("brief", {"safety", "name"}), ("tones", {"safety"})],
)
def test_each_level_says_less(level: str, kinds: set[str]) -> None:
    asked: tuple[SpokenKind, ...] = ("safety", "cue", "half", "name")
    says: Callable[[SpokenKind], bool] = {
        "full": lambda kind: said_at("full", kind),
        "brief": lambda kind: said_at("brief", kind),
        "tones": lambda kind: said_at("tones", kind),
    }[level]
    assert {kind for kind in asked if says(kind)} == kinds


def test_an_answer_waits_for_the_sentence_that_sounds_and_is_kept_by_the_next_plan() -> None:
    plan = timeline(cue("cue", 3, 50, "Stroke slowly."))
    before = place_speech(plan, lasting(2.0))
    answer = cue("ready", 4, 8, "A little less now.")
    after = place_again(plan, lasting(2.0), before, 4.0, answers=(answer,))
    assert said(after) == [(3.0, "Stroke slowly."), (5.3, "A little less now.")]
    assert said(place_again(plan, lasting(2.0), after, 6.0, answers=(answer,))) == [(5.3, "A little less now.")]


def test_sentences_are_asked_for_once_each_in_the_order_they_are_said() -> None:
    plan = Session(routine(knead(60), tuck(4))).timeline
    sentences = [each.text for each in sentences_of(plan, "en")]
    assert len(sentences) == len(set(sentences))
    assert sentences[0] == "A routine. About 4 minutes."
    assert sentences[3] == "First: Kneading. Left side."
    assert [each.text for each in sentences_of(plan, "en", between=(0.0, 20.0))] == sentences[:3]
    assert "Half-way." not in [each.text for each in sentences_of(plan, "en", "brief")]
