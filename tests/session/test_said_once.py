"""What is said once and no more, and what is said later because its moment was taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcare.routine.models import (
    Dose,
    ExerciseStep,
    Instruction,
    Repetitions,
    RestStep,
    SayStep,
    Sides,
    Target,
    Tempo,
    Text,
    Timed,
)
from selfcare.session import commands
from selfcare.session.commands import Command
from selfcare.session.engine import Session
from selfcare.session.timeline import Spoken, Timeline
from tests.session.build import exercise, knead, routine, step, text, tuck

TEMPO = Tempo(2, 3, 2, 1)
CARE = Instruction("safety", text("Stop if an arm tingles."))


def spoken(timeline: Timeline, kind: str = "") -> list[str]:
    return [cue.text for cue in timeline.cues if isinstance(cue, Spoken) and kind in {"", cue.kind}]


def settled(seconds: float, where: str, **facts: object) -> ExerciseStep:
    told = (Instruction("preparation", text(where)),)
    return step(exercise("Kneading", Timed(seconds), sides=Sides("none"), instructions=told, **facts))


def moved(session: Session, second: float, command: Command) -> Timeline:
    session.send(commands.Start(), 0)
    session.advance(second)
    session.send(command, second)
    session.advance(1e6)
    return session.timeline


def heard(timeline: Timeline, words: str) -> int:
    return len([cue for cue in timeline.cues if isinstance(cue, Spoken) and words in cue.text])


def test_what_to_have_at_hand_is_said_once_at_the_start() -> None:
    first, second = knead(20, "none", equipment=("chair", "ball")), knead(20, "none", equipment=("ball", "towel"))
    words = spoken(Session(routine(first, second)).timeline)
    assert words[1] == "You need a firm chair, a ball and a towel."
    assert not spoken(Session(routine(knead(20))).timeline, "things")


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Du brauchst eine Matte und eine Rolle."), ("es", "Necesitas una esterilla y un rodillo.")],
)
def test_what_to_have_at_hand_is_said_in_the_language_of_the_session(language: str, words: str) -> None:
    rolled = knead(20, "none", equipment=("mat", "roller"))
    assert words in spoken(Session(routine(rolled), language=language).timeline)


def test_how_one_sits_already_is_left_out_and_what_is_new_is_said() -> None:
    session = Session(routine(settled(20, "Sit tall. Hands on your thighs."), settled(20, "Sit tall. Arms crossed.")))
    assert spoken(session.timeline, "where") == ["Sit tall. Hands on your thighs.", "Arms crossed."]


def test_after_words_of_the_author_or_in_another_position_all_of_it_is_said_again() -> None:
    sitting, standing = settled(20, "Sit tall."), settled(20, "Sit tall.", start="standing")
    stood_up = SayStep(text("Shake your arms out."), 10)
    assert spoken(Session(routine(sitting, stood_up, sitting)).timeline, "where") == ["Sit tall."] * 2
    assert spoken(Session(routine(sitting, standing)).timeline, "where") == ["Sit tall."] * 2
    assert spoken(Session(routine(sitting, RestStep(10), sitting)).timeline, "where") == ["Sit tall."]


def test_a_position_that_the_author_tells_is_not_told_by_the_house() -> None:
    lying = settled(20, "Lie on your back, knees bent.", start="hook_lying")
    kneeling = settled(20, "Hands under your shoulders.", start="quadruped")
    words = spoken(Session(routine(knead(20, "none"), lying, kneeling)).timeline, "position")
    assert words == [
        "Sitting on a chair.",
        "Come down to the floor.",
        "Roll onto your side and push yourself up. On hands and knees.",
    ]


def test_nobody_is_told_twice_to_stand() -> None:
    standing = settled(20, "Stand with your feet apart.", start="standing")
    lying = settled(20, "Lie on your back.", start="supine")
    assert spoken(Session(routine(knead(20, "none"), standing)).timeline, "position") == ["Sitting on a chair."]
    assert spoken(Session(routine(lying, standing)).timeline, "position") == ["Stand up slowly."]


def test_the_scale_of_a_feeling_is_told_once_and_never_below_one() -> None:
    light = replace(knead(20).exercise, target=Target("pressure", 0, 1))
    words = spoken(Session(routine(knead(20), tuck(2), step(light))).timeline, "dose")
    assert words == ["20 seconds. Pressure 3 to 5 out of 10.", "2 times.", "20 seconds. Pressure 1."]


def test_the_word_a_hold_is_gone_into_with_wins_over_a_note() -> None:
    figure = {"motion": [{"to": "leaned", "over": "4 s", "hold": "20 s", "say": "Lean in"}]}
    held = exercise("Ball", Timed(20), technique="pressure", figure=figure, cue=text("Lean " * 9), prep=9)
    timeline = Session(routine(step(held, note=text("Use a soft ball, " * 3)))).timeline
    assert spoken(timeline, "begin") == ["Lean in.", "And hold."]
    (note,) = (cue for cue in timeline.cues if isinstance(cue, Spoken) and cue.kind == "note")
    assert timeline.phases[timeline.phase_at(note.at)].kind == "work"


def counted(**facts: object) -> ExerciseStep:
    return step(exercise("Clamshell", Repetitions(10, TEMPO), technique="activation", target=None, **facts))


def test_a_note_and_what_to_keep_off_share_the_gaps_and_neither_is_lost() -> None:
    told = counted(prep=1, instructions=(CARE,), dose=Dose(Repetitions(10, TEMPO), sets=2, rest=15))
    timeline = Session(routine(replace(told, note=text("Keep it small.")))).timeline
    late = [cue for cue in timeline.cues if isinstance(cue, Spoken) and cue.kind in {"note", "care"}]
    assert {cue.kind for cue in late} == {"note", "care"}
    assert {timeline.phases[timeline.phase_at(cue.at)].kind for cue in late} <= {"announce", "position", "rest"}


def test_no_word_of_a_beat_gives_way_to_what_to_keep_off() -> None:
    figure = {"motion": [{"to": "up", "over": "2 s", "say": "Open"}, {"to": "start", "over": "2 s", "say": "Close"}]}
    long = Instruction("safety", text("Stop " + "and rest " * 6 + "if it hurts."))
    plain = Session(routine(counted(prep=1, figure=figure))).timeline
    careful = Session(routine(counted(prep=1, figure=figure, instructions=(long,)))).timeline
    assert spoken(careful, "tempo") == spoken(plain, "tempo")
    assert [cue.kind for cue in careful.dropped] == ["care"]


def test_what_to_keep_off_finds_the_quiet_of_a_long_hold() -> None:
    long = Instruction("safety", text("Come down at once if the shoulder hurts or the arm tingles."))
    slow = counted(prep=1, instructions=(long,), dose=Dose(Repetitions(5, Tempo(2, 8, 2, 1))))
    timeline = Session(routine(slow)).timeline
    (care,) = (cue for cue in timeline.cues if isinstance(cue, Spoken) and cue.kind == "care")
    assert timeline.phases[timeline.phase_at(care.at)].kind == "hold"


@pytest.mark.parametrize(
    ("second", "command"),
    [
        (41, commands.Ease()),
        (41, commands.AddTime()),
        (41, commands.Skip()),
        (41, commands.Repeat()),
        (38, commands.Back()),
    ],
)
def test_what_a_new_plan_took_the_place_of_is_said_later_and_once(second: float, command: Command) -> None:
    told = knead(60, cue=text("Pick up the muscle and roll it, " * 3), instructions=(CARE,))
    timeline = moved(Session(routine(replace(told, note=text("Half of it is enough.")))), second, command)
    assert heard(timeline, "Stop if an arm tingles.") == 1
    assert heard(timeline, "Half of it is enough.") == 1


def test_what_has_been_heard_of_a_step_is_not_said_again_on_its_other_side() -> None:
    timeline = moved(Session(routine(knead(60, instructions=(CARE,)))), 60, commands.Skip())
    assert heard(timeline, "Stop if an arm tingles.") == 1


def test_the_cue_of_a_step_that_is_eased_while_one_gets_ready_is_still_said() -> None:
    told = knead(60, cue=text("Pick up the muscle and roll it."), instructions=(CARE,))
    timeline = moved(Session(routine(tuck(2), told)), 57, commands.Ease())
    assert heard(timeline, "Pick up the muscle and roll it.") == 1
    assert heard(timeline, "Stop if an arm tingles.") == 1


def test_how_to_come_out_of_it_is_said_when_a_side_is_over_and_never_into_a_hold() -> None:
    told = Instruction("end", text("Roll to one side."))
    held = exercise("Ball", Timed(20), technique="pressure", sides=Sides("each"), instructions=(CARE, told))
    held = replace(held, dose=Dose(Timed(20), sets=2, rest=10))
    timeline = Session(routine(step(held), tuck(2))).timeline
    said = [cue for cue in timeline.cues if isinstance(cue, Spoken) and "Roll to one side." in cue.text]
    assert [timeline.phases[timeline.phase_at(cue.at)].kind for cue in said] == ["switch", "announce"]
    for cue in said:
        order = [each.text for each in timeline.cues if isinstance(each, Spoken) and each.phase == cue.phase]
        assert order[:2] == ["Let go.", "Roll to one side."]


def test_how_to_come_out_of_the_last_exercise_is_said_before_the_last_words() -> None:
    told = Instruction("end", text("Roll to one side."))
    lain = exercise(
        "Rest", Timed(20), sides=Sides("none"), start="supine", technique="relaxation", instructions=(told,)
    )
    assert spoken(Session(routine(step(lain))).timeline, "done")[0].startswith("Roll to one side. That is all.")


def test_where_time_is_short_how_hard_comes_before_how_long_and_the_first_stop_rule_before_a_note() -> None:
    care = Instruction("safety", text("Stop if it tingles. Keep off the bone, the throat and the side of the neck."))
    short = knead(60, "none", cue=text("Squeeze and roll."), instructions=(care,), prep=9)
    cues = Session(routine(tuck(2), replace(short, note=text("Half of it is enough for today.")))).timeline.cues
    words = [cue.text for cue in cues if isinstance(cue, Spoken) and cue.kind in {"dose", "care", "note"}][1:]
    assert words[:3] == ["Pressure 3 to 5 out of 10.", "Stop if it tingles.", "Half of it is enough for today."]
    assert set(words[3:]) == {"60 seconds.", "Keep off the bone, the throat and the side of the neck."}


def test_the_words_of_another_language_keep_it() -> None:
    both = Instruction("preparation", Text((("en", "Sit tall."),)))
    told = step(exercise("Kneading", Timed(20), instructions=(both,)))
    (where,) = (
        cue
        for cue in Session(routine(tuck(2), told), language="de").timeline.cues
        if isinstance(cue, Spoken) and cue.kind == "where"
    )
    assert where.language == "en"


def test_a_rest_with_words_of_its_own_is_led_into_and_out_of() -> None:
    told = Instruction("rest", text("Set your hips down."))
    rolled = exercise("Roller", Timed(30), technique="rolling", cue=text("Lift your hips. Roll."), instructions=(told,))
    rolled = replace(rolled, dose=Dose(Timed(30), sets=2, rest=20), sides=Sides("none"))
    timeline = Session(routine(step(rolled), tuck(2))).timeline
    words = {cue.text: cue.at for cue in timeline.cues if isinstance(cue, Spoken)}
    rest = next(phase for phase in timeline.phases if phase.kind == "rest")
    assert heard(timeline, "Set your hips down.") == 2, "in the rest, and when the last set is over"
    assert words["Lift your hips."] > rest.end - 6
    order = [cue.text for cue in timeline.cues if isinstance(cue, Spoken) and rest.start <= cue.at < rest.end]
    assert order == ["Set your hips down.", "Rest for 20 seconds. Then the last set.", "Lift your hips."]


def test_what_changes_over_is_said_with_the_side_and_names_it() -> None:
    told = Instruction("switch", text("The working hand holds the seat."))
    both = exercise("Stretch", Timed(30), sides=Sides("each"), switch=14.0, instructions=(told,))
    words = spoken(Session(routine(step(both))).timeline, "side")
    assert words == ["Switch sides. Right side.", "The right hand holds the seat."]


def test_a_loop_one_moves_with_begins_with_begin_and_breathing_with_its_breath() -> None:
    figure = {"motion": [{"to": "up", "over": "3 s", "breath": "out"}, {"to": "low", "over": "3 s", "breath": "in"}]}
    moved_by = exercise("Roller", Timed(30), technique="rolling", figure=figure)
    assert spoken(Session(routine(step(moved_by))).timeline, "breath")[:2] == ["Begin. Breathe out.", "Breathe in."]
    breathed = exercise("Breath", Timed(30), technique="breathing", figure=figure)
    assert spoken(Session(routine(step(breathed))).timeline, "breath")[0] == "Breathe out."


def test_a_set_that_follows_without_a_rest_says_which_one_it_is() -> None:
    held = exercise("Stretch", Timed(20), technique="stretch", dose=Dose(Timed(20), sets=3), sides=Sides("none"))
    assert spoken(Session(routine(step(held))).timeline, "begin") == [
        "And hold.", "Set 2.", "And hold.", "The last set.", "And hold.",
    ]  # fmt: skip
    rested = replace(held, dose=Dose(Timed(20), sets=3, rest=20))
    assert spoken(Session(routine(step(rested))).timeline, "begin") == ["And hold."] * 3
