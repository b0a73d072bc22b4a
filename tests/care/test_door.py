"""Who gets through the one door, told as stories: what was answered, and what the answer is."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.care import door
from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers, Told
from selfcare.care.door import Answer, AskFirst, Clearance, NotOffered, NotToday, carry_on, clear, preview, shut_so_far
from selfcare.care.screening import GetChecked
from selfcare.routine.models import ExerciseStep, RepeatStep, RestStep, Routine, SayStep, Target, Timed
from tests.care.reference_case import (
    MORNING,
    check_in,
    exercises_of,
    held,
    library,
    routine,
    routines,
    rules,
    step,
    text,
    told,
)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NECK = ("neck-to-shoulder-rubbing", "upper-trapezius-kneading", "chin-tucks", "shoulder-rolls")


def asked(routine_id: str, known: Told) -> Answer:
    return clear(routines()[routine_id], known, rules(), library())


def cleared(routine_id: str, known: Told) -> Clearance:
    answer = asked(routine_id, known)
    assert isinstance(answer, Clearance), answer
    return answer


def words(answer: Clearance | NotOffered) -> list[str]:
    return [change.words() for change in answer.changes]


def test_somebody_without_any_trouble_gets_the_routine_as_it_is_written() -> None:
    for each in routines():
        answer = cleared(each, told())
        assert answer.routine == routines()[each]
        assert (answer.changes, answer.notes, answer.day) == ((), (), MORNING.date())


def test_a_clearance_is_made_by_the_door_alone_and_ends_at_midnight() -> None:
    answer = cleared("desk-reset", told())
    with pytest.raises(TypeError, match="door"):
        Clearance(answer.routine, answer.day)
    with pytest.raises(TypeError, match="door"):
        replace(answer, routine=routines()["neck-hands"], seal=object())
    assert answer.holds(MORNING.replace(hour=23, minute=59))
    assert not answer.holds(MORNING + DAY)


def test_nobody_starts_without_the_red_flags_and_the_check_in() -> None:
    first = asked("desk-reset", told(red_flags=None))
    assert first == AskFirst("red_flags", (text("A few questions come before your first session."),))
    assert asked("desk-reset", told(check_in=None)) == AskFirst("check_in")


def test_the_safety_question_has_no_default() -> None:
    assert asked("desk-reset", told(check_in=replace(check_in(), signs=None))) == AskFirst("check_in")


def test_answers_of_yesterday_are_asked_for_again() -> None:
    late = replace(told(), now=MORNING.replace(hour=23, minute=59))
    assert isinstance(asked("desk-reset", late), Clearance)
    assert asked("desk-reset", replace(late, now=MORNING + DAY)) == AskFirst("check_in")


@pytest.mark.parametrize(("days", "due"), [(29, False), (30, True), (400, True)])
def test_the_red_flags_come_back_every_month(days: int, *, due: bool) -> None:
    answer = asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING - days * DAY)))
    assert isinstance(answer, AskFirst if due else Clearance)


def test_the_red_flags_come_back_when_something_is_ticked_in_the_profile() -> None:
    added = Profile((Held("over_65"),), added=MORNING - HOUR)
    assert isinstance(asked("desk-reset", told(added)), AskFirst)
    assert isinstance(asked("desk-reset", told(added, red_flags=RedFlagAnswers(MORNING))), Clearance)


def test_the_red_flags_come_back_when_a_check_out_called_for_them() -> None:
    called = told(ask_again=MORNING - HOUR)
    assert isinstance(asked("desk-reset", called), AskFirst)
    answered = told(ask_again=MORNING - HOUR, red_flags=RedFlagAnswers(MORNING - MINUTE))
    assert isinstance(asked("desk-reset", answered), Clearance)


@pytest.mark.parametrize(("hours", "shut"), [(0, True), (5, True), (24, False)])
def test_after_a_session_that_ended_for_a_warning_sign_nothing_is_done_that_day(hours: int, *, shut: bool) -> None:
    stopped = MORNING - hours * HOUR
    answered = RedFlagAnswers(MORNING)
    answer = asked("desk-reset", told(stopped=stopped, red_flags=answered))
    assert isinstance(answer, NotToday if shut else Clearance)
    assert isinstance(shut_so_far(told(stopped=stopped), rules()), NotToday if shut else type(None))
    if isinstance(answer, NotToday):
        assert "see a doctor today" in str(answer.advice[0])


def test_the_flags_come_back_on_the_day_after_such_a_session() -> None:
    answer = asked("desk-reset", told(stopped=MORNING - DAY))
    assert isinstance(answer, AskFirst)
    assert answer.what == "red_flags"


@pytest.mark.parametrize(("before", "now", "due"), [(1, 2, False), (1, 3, True), (3, 3, False), (6, 5, False)])
def test_the_red_flags_come_back_when_pain_jumps_by_two(before: int, now: int, *, due: bool) -> None:
    today = check_in(pain={"low_back": now}, before={"low_back": before})
    answer = asked("desk-reset", told(check_in=today))
    assert isinstance(answer, AskFirst if due else Clearance)
    again = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING)))
    assert isinstance(again, Clearance)


@pytest.mark.parametrize("sign", ["new_numbness", "new_injury", "something_new"])
def test_something_new_today_asks_for_the_red_flags_first(sign: str) -> None:
    today = check_in(Held(sign, frozenset({"calf"})))
    assert asked("desk-reset", told(check_in=today)) == AskFirst("red_flags", (text("Something is new today."),))
    answer = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING + MINUTE)))
    assert isinstance(answer, Clearance)


AGAIN = """
0  | new_numbness           | some
15 | new_numbness           | some
16 | new_numbness           | all
5  | new_injury             | some
5  | something_new          | some
5  | new_injury, no_such    | some
"""


@pytest.mark.parametrize("line", AGAIN.strip().splitlines())
def test_flags_answered_minutes_before_the_check_in_are_asked_again_only_where_it_touches_them(line: str) -> None:
    minutes, signs, asks = (part.strip() for part in line.split("|"))
    before = RedFlagAnswers(MORNING - int(minutes) * MINUTE - timedelta(seconds=not int(minutes)))
    today = check_in(*(Held(sign.strip(), frozenset({"calf"})) for sign in signs.split(",")))
    answer = asked("desk-reset", told(check_in=today, red_flags=before))
    assert isinstance(answer, AskFirst)
    named = rules().red_flags.again.asks[signs.split(",")[0]]
    assert answer.flags == (named if asks == "some" else None)


@pytest.mark.parametrize("rises", [True, False])
def test_two_things_at_once_ask_what_either_of_them_touches(rises: bool) -> None:  # noqa: FBT001 - a parameter
    pain = {"low_back": 4} if rises else {"low_back": 9}
    today = check_in(Held("new_injury", frozenset({"hip"})), pain=pain, before={"low_back": 1} if rises else {})
    answer = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING - 2 * MINUTE)))
    asks = rules().red_flags.again.asks
    assert isinstance(answer, AskFirst)
    assert answer.flags == asks["new_injury"] | asks["pain"]


def test_what_the_rules_do_not_name_asks_all_flags_however_young_the_answers_are() -> None:
    """A sign somebody adds to the file is safe before anybody thinks of what it touches."""
    today = check_in(Held("something_new"))
    flags = rules().red_flags
    unnamed = replace(rules(), red_flags=replace(flags, again=replace(flags.again, asks={})))
    known = told(check_in=today, red_flags=RedFlagAnswers(MORNING - MINUTE))
    answer = clear(routines()["desk-reset"], known, unnamed, library())
    assert isinstance(answer, AskFirst)
    assert answer.flags is None


def test_everything_that_calls_for_the_flags_names_some_and_what_cannot_wait_is_asked_for_anything_new() -> None:
    flags, signs = rules().red_flags, rules().check_in.signs
    calling = {sign.id for sign in signs.values() if sign.red_flags}
    assert set(flags.again.asks) == calling | {"pain"}
    assert flags.again.within <= 15 * 60
    cannot_wait = {flag.id for flag in flags.flags.values() if flag.urgency in {"emergency", "same_day"}}
    assert flags.again.asks["something_new"] == cannot_wait
    numb = {flag.id for flag in flags.flags.values() if flag.group == "feeling"}
    assert numb <= flags.again.asks["new_numbness"]


def test_answering_some_does_not_make_the_others_younger() -> None:
    some = RedFlagAnswers(MORNING - MINUTE, whole=MORNING - 31 * DAY)
    answer = asked("desk-reset", told(red_flags=some))
    assert isinstance(answer, AskFirst)
    assert answer.flags is None
    today = check_in(Held("new_injury", frozenset({"calf"})))
    chained = RedFlagAnswers(MORNING - MINUTE, whole=MORNING - 20 * MINUTE)
    answer = asked("desk-reset", told(check_in=today, red_flags=chained))
    assert isinstance(answer, AskFirst)
    assert answer.flags is None


def test_a_place_that_is_newly_numb_is_left_alone_and_the_whole_body_if_nobody_says_where() -> None:
    clear_flags = RedFlagAnswers(MORNING + MINUTE)
    calf = told(check_in=check_in(Held("new_numbness", frozenset({"calf"}))), red_flags=clear_flags)
    legs = routine("calf-kneading", "seated-long-out-breath", "seated-long-out-breath")
    answer = clear(legs, calf, rules(), library())
    assert isinstance(answer, Clearance)
    assert [change.exercise.id for change in answer.changes] == ["calf-kneading"]
    nowhere = told(check_in=check_in(Held("new_numbness")), red_flags=clear_flags)
    assert isinstance(asked("desk-reset", nowhere), NotToday)


def test_fever_ends_the_day_and_says_what_else_to_know() -> None:
    answer = asked("desk-reset", told(check_in=check_in(Held("unwell"))))
    assert isinstance(answer, NotToday)
    assert [str(each.you) for each in answer.why] == ["you do not feel well today"]
    assert [str(each) for each in answer.advice] == ["If your back hurts as well, phone a doctor today and say so."]


PAIN = """
0  | go      |
3  | go      |
4  | lighter | lighter lighter lighter lighter
5  | lighter | lighter lighter lighter lighter
6  | out     | out out replaced replaced
7  | out     | out out replaced replaced
"""


@pytest.mark.parametrize("line", PAIN.strip().splitlines())
def test_pain_in_the_region_decides_how_much_of_it_is_done(line: str) -> None:
    pain, _, kinds = (part.strip() for part in line.split("|"))
    answer = asked("desk-reset", told(check_in=check_in(pain={"neck": int(pain)})))
    assert isinstance(answer, Clearance | NotOffered)
    assert " ".join(change.kind for change in answer.changes) == kinds


@pytest.mark.parametrize("pain", [8, 9, 10])
def test_strong_pain_anywhere_asks_for_the_red_flags_and_ends_the_day(pain: int) -> None:
    today = check_in(pain={"low_back": pain})
    assert asked("desk-reset", told(check_in=today)) == AskFirst("red_flags", (text("Your pain is strong today."),))
    answer = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING)))
    assert isinstance(answer, NotToday)
    assert [str(each.you) for each in answer.why] == [f"you feel pain of {pain} out of 10 in your lower back"]


def test_what_is_in_the_routine_already_takes_no_place_a_second_time() -> None:
    wall = "ball-on-the-buttock-at-the-wall"
    answer = clear(routine(wall, wall, "sitting-on-the-ball"), _no_floor(), rules(), library())
    assert isinstance(answer, Clearance)
    assert exercises_of(answer.routine) == [wall, wall]
    assert [change.kind for change in answer.changes] == ["out"]
    twice = clear(routine("neck-turns", "sitting-on-the-ball", "sitting-on-the-ball"), _no_floor(), rules(), library())
    assert isinstance(twice, Clearance)
    assert exercises_of(twice.routine) == ["neck-turns", wall, wall]


def test_a_routine_of_which_little_would_be_played_is_not_offered_whatever_stands_in() -> None:
    wall, floor = "ball-on-the-buttock-at-the-wall", "sitting-on-the-ball"
    mostly_gone = preview(routine(wall, floor, floor), _no_floor(), rules(), library())
    assert (mostly_gone.lost, mostly_gone.offered) == (0.0, False)


def test_a_stand_in_is_the_best_of_what_is_not_there() -> None:
    two = clear(routine("prone-press-up", "propping-on-elbows"), _no_floor(), rules(), library())
    assert isinstance(two, NotOffered)
    assert [change.now and change.now.id for change in two.changes] == [None, "standing-back-bend"]


def test_a_painful_region_still_has_its_quiet_exercises() -> None:
    low_back = routine("legs-on-chair-rest", "legs-on-chair-rest", "legs-on-chair-rest", "knee-rolls")
    answer = clear(low_back, told(check_in=check_in(pain={"low_back": 6})), rules(), library())
    assert isinstance(answer, Clearance)
    assert exercises_of(answer.routine) == ["legs-on-chair-rest"] * 3


def test_a_region_with_some_pain_is_lighter_in_every_way() -> None:
    answer = cleared("desk-reset", told(check_in=check_in(pain={"neck": 4})))
    kneading = next(each for each in answer.routine.played_steps() if _is(each, "upper-trapezius-kneading"))
    assert isinstance(kneading, ExerciseStep)
    assert (kneading.exercise.target, kneading.exercise.dose.work) == (Target("pressure", 2, 4), Timed(42))
    assert kneading.range == pytest.approx(0.7)


def test_without_a_number_it_stays_gentle_unless_one_is_known_from_before() -> None:
    skipped = CheckIn(MORNING, {}, ())
    answer = asked("upper-back-ball", told(check_in=skipped))
    assert isinstance(answer, NotOffered)
    assert {change.exercise.technique for change in answer.changes if change.kind == "out"} == {"pressure"}
    assert "because you gave no number for this region" in " ".join(words(answer))
    known = CheckIn(MORNING, {}, (), {each.region: 2 for each in library().values()})
    assert cleared("upper-back-ball", told(check_in=known)).changes == ()


def test_a_strong_number_of_last_time_leaves_the_region_quiet_and_ends_no_day() -> None:
    known = CheckIn(MORNING, {"neck": 0, "shoulder": 0}, (), {"low_back": 9})
    assert cleared("desk-reset", told(check_in=known)).changes == ()


def test_after_alcohol_there_is_no_tool_no_deep_pressure_and_no_more_than_three() -> None:
    today = told(check_in=check_in(Held("alcohol_or_sedatives")))
    for each in routines():
        answer = asked(each, today)
        if isinstance(answer, Clearance):
            for played in answer.routine.played_steps():
                assert isinstance(played, ExerciseStep)
                assert played.exercise.technique not in {"pressure", "rolling", "friction"}
                assert not {"ball", "roller", "cane", "massage_stick"} & set(played.exercise.equipment)
                assert played.exercise.target is None or played.exercise.target.high <= _most(played, 3)


def test_a_locked_region_is_left_alone_until_tomorrow() -> None:
    answer = asked("desk-reset", told(locked=frozenset({"neck"})))
    assert isinstance(answer, NotOffered)
    assert words(answer)[0] == (
        "Neck-to-shoulder rubbing is left out, because you felt a sharp pain in your neck today. "
        "It is left in peace until tomorrow."
    )


FLAGGED = """
rf_ces_bladder                | emergency | Call your emergency number now, or ask somebody to call for you.
rf_no_better rf_dvt rf_cancer | emergency | Call your emergency number now, or ask somebody to call for you.
rf_kidney rf_cancer           | same_day  | Phone a doctor or an out-of-hours clinic today, and say what you noticed.
rf_cancer                     | soon      | Ask for an early appointment with a doctor, in the next few days.
"""


@pytest.mark.parametrize("line", FLAGGED.strip().splitlines())
def test_a_red_flag_says_first_what_to_do(line: str) -> None:
    flags, urgency, first = (part.strip() for part in line.split("|"))
    answer = asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING, frozenset(flags.split()))))
    assert isinstance(answer, GetChecked)
    assert answer.urgency == urgency
    assert answer.words()[0] == first
    reasons = [str(rules().red_flags.flags[each].because) for each in flags.split() if each != "rf_no_better"]
    assert set(answer.words()[-len(reasons) :]) == set(reasons)


def test_a_swollen_calf_is_not_to_be_touched_is_said_right_after_the_call() -> None:
    answer = asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING, frozenset({"rf_dvt"}))))
    assert isinstance(answer, GetChecked)
    assert answer.words() == (
        "Call your emergency number now, or ask somebody to call for you.",
        "Do not rub or press the leg.",
        "Stay where you are and rest. Do not drive yourself.",
        "Leave massage and stretching alone.",
        "Say: “One of my calves has been swollen, hot, red or painful since (day).”",
        "A leg like this has to be checked at once, and pressing on it could do harm.",
    )


def test_a_flag_stands_until_it_was_looked_at_and_a_mild_one_goes_along() -> None:
    ticked = RedFlagAnswers(MORNING, frozenset({"rf_cancer", "rf_age"}))
    assert isinstance(asked("desk-reset", told(red_flags=ticked)), GetChecked)
    answer = cleared("desk-reset", told(red_flags=replace(ticked, checked=frozenset({"rf_cancer"}))))
    assert str(answer.notes[0]) == "Book a normal appointment with a doctor or physiotherapist."
    assert str(answer.notes[-1]) == str(rules().red_flags.flags["rf_age"].because)


def test_a_heart_that_is_not_stable_is_sent_to_a_doctor_before_anything_is_asked() -> None:
    answer = asked("desk-reset", Told(MORNING, held("heart_unstable")))
    assert isinstance(answer, GetChecked)
    assert answer.words()[0].startswith("If your chest hurts now")
    assert answer.urgency == "same_day"


def test_a_condition_that_no_rule_knows_any_more_shuts_the_door() -> None:
    assert isinstance(asked("desk-reset", told(held("something-of-an-older-version"))), NotToday)


def test_advice_of_conditions_is_said_once_above_the_routine() -> None:
    answer = cleared("desk-reset", told(held("pregnancy_t1", "pregnancy_t2_t3")))
    assert list(map(str, answer.notes)) == ["Tell your midwife or doctor that you do massage and stretching at home."]


def test_every_change_is_told_in_a_plain_sentence() -> None:
    answer = cleared("neck-cane", told(held("numb_skin")))
    assert words(answer)[0] == (
        "Back-of-neck squeeze and lift takes the place of Upper-trapezius pressure with hook cane, "
        "because you cannot feel pressure well everywhere. It needs more pressure than 3 out of 10."
    )
    capped = cleared("desk-reset", told(held("bleeding_disorder")))
    assert (
        "Upper-trapezius kneading: press 2 out of 10 at most, because you bruise or bleed easily." in words(capped)[1]
    )
    noted = clear(routine("cat-cow"), told(held("cancer_active")), rules(), library())
    assert isinstance(noted, Clearance)
    assert words(noted)[0] == (
        "Cat-cow includes kneeling. Start lighter, because you are being treated for cancer, "
        "or it has been in your bones. "
        "Only light touch is safe without a word from the people who look after you."
    )


def test_rounds_rests_and_words_go_with_the_steps_they_belong_to() -> None:
    roll, breathe = step(library()["calf-foam-rolling"]), step(library()["seated-long-out-breath"])
    rounds = RepeatStep(2, (roll, RestStep(15), breathe, RestStep(10)))
    whole = Routine("rounds", text("Rounds"), (rounds, RepeatStep(3, (roll, RestStep(5))), SayStep(text("Rest."), 5)))
    answer = preview(whole, told(held("anticoagulant")), rules(), {})
    assert answer.routine.steps == (RepeatStep(2, (breathe, RestStep(10))), SayStep(text("Rest."), 5))
    assert [change.place for change in answer.changes if change.kind == "out"] == [0, 2]


def test_what_ease_would_swap_to_is_weighed_as_well() -> None:
    kneading = replace(step(library()["chin-tucks"]), gentler=library()["upper-trapezius-kneading"])
    whole = Routine("one", text("One"), (kneading,))
    barred = clear(whole, told(locked=frozenset({"low_back"})), rules(), library())
    assert isinstance(barred, Clearance)
    light = clear(whole, told(held("cancer_active")), rules(), library())
    assert isinstance(light, Clearance)
    (played,) = light.routine.played_steps()
    assert isinstance(played, ExerciseStep)
    assert played.gentler is not None
    assert played.gentler.target == Target("pressure", 2, 2)


def test_massage_without_a_pressure_is_taken_for_the_usual_one() -> None:
    bare = replace(library()["upper-trapezius-kneading"], id="bare", target=None)
    ball = replace(library()["ball-on-the-chest-muscle"], id="bare-ball", target=None)
    answer = preview(routine(bare, bare, bare, ball), told(held("vertebral_fracture")), rules(), {})
    assert [change.kind for change in answer.changes] == ["capped", "capped", "capped", "out"]


def test_resuming_asks_again_after_an_hour_and_refuses_what_has_since_been_barred() -> None:
    rest = cleared("desk-reset", told(held("bleeding_disorder"))).routine
    known = told(held("bleeding_disorder"))
    stopped = MORNING + 10 * MINUTE
    soon, late = replace(known, now=stopped + HOUR), replace(known, now=stopped + HOUR + MINUTE)
    assert isinstance(carry_on(rest, stopped, soon, rules()), Clearance)
    asks = carry_on(rest, stopped, late, rules())
    assert isinstance(asks, AskFirst)
    assert asks.what == "check_in"
    fresh = replace(late, check_in=replace(check_in(), at=late.now))
    assert isinstance(carry_on(rest, stopped, fresh, rules()), Clearance)
    locked = replace(fresh, locked=frozenset({"neck"}))
    assert isinstance(carry_on(rest, stopped, locked, rules()), NotOffered)
    as_written = carry_on(routines()["desk-reset"], stopped, fresh, rules())
    assert isinstance(as_written, NotOffered)
    assert {change.kind for change in as_written.changes} == {"capped"}
    assert isinstance(carry_on(rest, stopped, replace(fresh, red_flags=None), rules()), AskFirst)


def test_the_door_can_be_reached_before_the_first_frame() -> None:
    reached = "import sys, selfcare.care.door, selfcare.care.progress; "
    slow = "print(sorted({'yaml', 'pydantic', 'numpy', 'PySide6'} & sys.modules.keys()))"
    told = subprocess.run([sys.executable, "-c", reached + slow], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def called(path: Path) -> set[str]:
    """Return the names that a file calls; a pattern that only looks at something calls nothing."""
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return {ast.unparse(each).rpartition(".")[2] for each in calls}


def test_nobody_but_the_door_makes_a_clearance() -> None:
    room = Path(door.__file__).parent
    makers = {path.name for path in room.parent.rglob("*.py") if "Clearance" in called(path)}
    assert makers == {"door.py"}


def test_the_library_is_weighed_before_any_check_in() -> None:
    nothing = Told(MORNING, held("no_floor"))
    offers = {each: preview(found, nothing, rules(), library()).offered for each, found in routines().items()}
    assert sum(offers.values()) == 14


def _no_floor() -> Told:
    return told(held("no_floor"))


def _is(played: object, exercise_id: str) -> bool:
    return isinstance(played, ExerciseStep) and played.exercise.id == exercise_id


def _most(played: ExerciseStep, cap: int) -> int:
    return cap if played.exercise.target and played.exercise.target.feeling == "pressure" else 10
