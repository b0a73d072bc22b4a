"""After a session and before the next: what is proposed, and that it is never more than one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.care.aftercare import CheckOut, Hard, Past, after_session, colour_of
from selfcare.care.door import Clearance, clear
from selfcare.care.progress import Agreed, More, Proposal, as_agreed, more_words, next_time, routine_as_agreed
from selfcare.care.rules import Lighter
from selfcare.routine.models import Dose, ExerciseStep, RepeatStep, Repetitions, RestStep, Sides, Target, Timed
from tests.care.reference_case import exercises_of, held, library, routine, rules, told

TODAY = date(2026, 11, 23)

COLOURS = """
-  0 green
3  3 green
1  3 red
0  2 red
2  3 green
3  4 amber
4  5 amber
3  5 red
6  6 red
-  6 red
-  - amber
"""


@pytest.mark.parametrize("line", COLOURS.strip().splitlines())
def test_a_session_is_judged_by_its_pain(line: str) -> None:
    before, after, colour = line.split()
    assert colour_of(_number(before), _number(after), rules().stop.colours) == colour


STORIES = """
                                       | same  |
e2                                     | same  |
e3 e2                                  | same  |
e4 e3 e2                               | more  | time sets
e4 r3 e2                               | same  |
e5 e4 e3 r2                            | same  |
e4 e3 x2                               | back  |
e4 e3 e2a                              | same  |
e4 e3 e2b                              | less  |
e4 e3 e2s                              | less  |
e12 e11 e10                            | more  | time sets
"""
"""What the last sessions were (e easy, r right, x it hurt; days ago; a amber, b bruised, s sore for days): proposal."""


@pytest.mark.parametrize("line", STORIES.strip("\n").splitlines())
def test_what_is_proposed_follows_from_the_last_sessions(line: str) -> None:
    past, kind, choices = (part.strip() for part in line.split("|"))
    proposal = proposed("upper-trapezius-kneading", *past.split())
    assert proposal.kind == kind
    assert [choice.what for choice in proposal.choices] == choices.split()


def test_after_a_week_away_it_begins_one_step_back() -> None:
    two = Agreed((More("time", 10), More("sets", 1, rest=10)))
    away = proposed("calf-kneading", "e8", agreed=two)
    assert (away.kind, away.then.steps) == ("back", (More("time", 10),))
    assert proposed("calf-kneading", "e7", agreed=two).kind == "same"


def test_one_red_session_takes_one_step_back_and_without_a_step_begins_lighter() -> None:
    one = Agreed((More("time", 10),))
    assert proposed("calf-kneading", "x1", agreed=one).then == Agreed()
    assert proposed("calf-kneading", "x1").then == Agreed((), rules().stack.lighter)


def test_three_easy_sessions_count_only_at_the_step_they_were_done_at() -> None:
    one = Agreed((More("time", 10),))
    assert proposed("calf-kneading", "e4", "e3", "e2", agreed=one).kind == "same"
    grown = [replace(each, grown=1) for each in pasts("e4", "e3", "e2")]
    proposal = next_time(library()["calf-kneading"], grown, one, TODAY, library(), rules())
    assert proposal.kind == "more"


def test_after_a_bruise_it_is_half_the_time_and_two_less_of_pressure() -> None:
    proposal = proposed("upper-trapezius-kneading", "e2b")
    kneading = as_agreed(library()["upper-trapezius-kneading"], proposal.then, library())
    assert (kneading.dose.work, kneading.target) == (Timed(30), Target("pressure", 1, 3))
    after = next_time(library()["calf-kneading"], pasts("e2"), proposal.then, TODAY, library(), rules())
    assert after.then.less == Lighter()


def test_near_a_nerve_a_bout_never_gets_longer_than_45_seconds() -> None:
    ball = library()["sitting-on-the-ball"]
    assert "sciatic_notch" in ball.tags
    for seconds, offered in ((35, True), (40, False), (45, False)):
        shorter = replace(ball, dose=replace(ball.dose, work=Timed(seconds)))
        proposal = next_time(shorter, pasts("e4", "e3", "e2"), Agreed(), TODAY, library(), rules())
        assert ("time" in [choice.what for choice in proposal.choices]) == offered


def test_a_harder_exercise_is_offered_and_still_goes_through_the_door() -> None:
    ladder = library() | {"calf-kneading": replace(library()["calf-kneading"], harder="calf-foam-rolling")}
    proposal = next_time(ladder["calf-kneading"], pasts("e4", "e3", "e2"), Agreed(), TODAY, ladder, rules())
    assert proposal.choices[-1] == More("exercise", exercise="calf-foam-rolling")
    agreed = {"calf-kneading": Agreed((proposal.choices[-1],))}
    grown = routine_as_agreed(routine("calf-kneading", "chin-tucks"), agreed, ladder)
    assert exercises_of(grown) == ["calf-foam-rolling", "chin-tucks"]
    answer = clear(grown, told(held("anticoagulant")), rules(), library())
    assert isinstance(answer, Clearance)
    assert "calf-foam-rolling" not in exercises_of(answer.routine)


def test_what_was_agreed_on_reaches_rounds_both_sides_and_nothing_else() -> None:
    sided = replace(library()["calf-kneading"], sides=Sides("each", left=Dose(Timed(40)), right=Dose(Timed(80))))
    inner = routine(sided, "chin-tucks")
    whole = replace(inner, steps=(RepeatStep(2, inner.steps), RestStep(10)))
    grown = routine_as_agreed(whole, {"calf-kneading": Agreed((More("time", 10), More("reps", 2)))}, library())
    (rounds, rest) = grown.steps
    assert isinstance(rounds, RepeatStep)
    (calf, tucks) = rounds.steps
    assert isinstance(calf, ExerciseStep)
    assert calf.exercise.sides == Sides("each", left=Dose(Timed(50)), right=Dose(Timed(90)))
    assert (tucks, rest) == (inner.steps[1], RestStep(10))


def test_a_second_set_brings_a_rest_along() -> None:
    more = as_agreed(library()["chin-tucks"], Agreed((More("sets", 1, rest=10), More("reps", 2))), library())
    assert isinstance(more.dose.work, Repetitions)
    assert (more.dose.sets, more.dose.rest) == (library()["chin-tucks"].dose.sets + 1, 10)
    gone = as_agreed(library()["chin-tucks"], Agreed((More("exercise", exercise="no-longer-there"),)), library())
    assert gone == library()["chin-tucks"]


@given(st.sampled_from(sorted(library())), st.integers(1, 30))
def test_progress_always_ends(exercise_id: str, sessions: int) -> None:
    agreed, exercise = Agreed(), library()[exercise_id]
    for _again in range(sessions):
        grown = [replace(each, grown=len(agreed.steps)) for each in pasts("e4", "e3", "e2")]
        proposal = next_time(exercise, grown, agreed, TODAY, library(), rules())
        if proposal.kind == "same":
            break
        assert proposal.kind == "more"
        agreed = Agreed((*agreed.steps, proposal.choices[0]))
    most = rules().progress.most[exercise.technique]
    played = as_agreed(exercise, agreed, library())
    assert len(agreed.steps) <= 25
    assert played.dose.sets <= max(most.sets or 0, exercise.dose.sets)
    if isinstance(played.dose.work, Timed):
        assert played.dose.work.seconds <= max(most.time or 0, exercise.dose.work.seconds)


AFTER = """
neck 2 2 | no  | green | no  |
neck 2 4 | no  | red   | yes | That was too much for today. Rest, and start with less next time.
neck 3 4 | no  | amber | no  |
neck 7 8 | no  | red   | yes | That was too much for today. Rest, and start with less next time.
neck 1 1 | yes | green | yes | Something is new. A few questions come before your next session.
"""


@pytest.mark.parametrize("line", AFTER.strip().splitlines())
def test_after_a_session_it_is_said_how_it_was(line: str) -> None:
    pain, new, colour, flags, first = (part.strip() for part in line.split("|"))
    region, before, after = pain.split()
    check_out = CheckOut({region: int(after)}, "right", something_new=new == "yes")
    care = after_session({region: int(before)}, check_out, rules())
    assert (care.colour, care.red_flags) == (colour, flags == "yes")
    sore = "Feeling sore for up to 24 hours is fine, 48 hours at most."
    assert [str(each) for each in care.words] == [*([first] if first else []), *([] if new == "yes" else [sore])]


def test_without_a_number_a_session_is_amber() -> None:
    assert after_session({"neck": 3}, CheckOut(), rules()).colour == "amber"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (More("time", 10), "10 s longer each time"),
        (More("reps", 2), "2 more repetitions"),
        (More("sets", 1), "One more set"),
        (More("sets", 2), "2 more sets"),
        (More("exercise", exercise="bird-dog"), "The next level: Bird dog"),
        (More("exercise", exercise="long-gone"), "The next level"),
    ],
)
def test_one_thing_more_is_said_in_plain_words(more: More, words: str) -> None:
    assert more_words(more, library()) == words


def proposed(exercise_id: str, *words: str, agreed: Agreed | None = None) -> Proposal:
    return next_time(library()[exercise_id], pasts(*words), agreed or Agreed(), TODAY, library(), rules())


def _number(word: str) -> int | None:
    return None if word == "-" else int(word)


def pasts(*words: str) -> list[Past]:
    return [_past(word) for word in words]


def _past(word: str) -> Past:
    kinds: dict[str, Hard] = {"e": "easy", "r": "right", "x": "hard"}
    flag = word[-1] if word[-1].isalpha() else ""
    days = int(word[1:].removesuffix(flag))
    return Past(
        day=TODAY - timedelta(days=days),
        before=4 if flag == "a" else 2,
        after=4 if flag == "a" else 2,
        hard=kinds[word[0]],
        stopped=word[0] == "x",
        sore_hours=60 if flag == "s" else 20,
        bruised=flag == "b",
    )
