"""What is sounded and said, told as tables."""

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
    Tempo,
    Text,
    Timed,
)
from selfcare.session import commands
from selfcare.session.engine import Session
from selfcare.session.phrases import Phrases
from selfcare.session.planning import Wish, estimate, place
from selfcare.session.timeline import Spoken
from tests.session.build import cues, exercise, knead, lines, routine, step, text, tuck


def heard(session: Session) -> str:
    return "\n".join(cues([*session.send(commands.Start(), 0), *session.advance(1e6)]))


def test_a_whole_small_session_is_heard_like_this() -> None:
    cue = text("Pick up the muscle and roll it.")
    desk = routine(knead(30, cue=cue), RestStep(10), tuck(2), SayStep(text("Stand up slowly."), 10))
    assert heard(Session(desk)) == lines("""
        0.06 A routine. About 3 minutes.
        0.15 ready
        2.9601 Sitting on a chair.
        4.81734 Space pauses. Press Escape if something hurts.
        20.15 next
        20.65 First: Kneading. Left side.
        23.65 Pick up the muscle and roll it.
        26.3643 30 seconds. Pressure 3 to 5 out of 10.
        32 three
        33 two
        34 one
        35 work
        35.4 Begin.
        55 Ten seconds.
        62 three
        62 Three.
        63 two
        63 Two.
        64 one
        64 One.
        65.15 switch
        65.65 Switch sides. Right side.
        70 three
        71 two
        72 one
        73 work
        73.4 Begin.
        93 Ten seconds.
        100 three
        100 Three.
        101 two
        101 Two.
        102 one
        102 One.
        103 rest
        103.4 Rest for 10 seconds.
        105.757 After that: Chin tucks.
        113.15 next
        113.65 Next: Chin tucks.
        115.45 2 times.
        125 three
        126 two
        127 one
        128 work
        128 One.
        130 Hold.
        136 Last one.
        138 Hold.
        144.15 next
        144.65 Stand up slowly.
        154 done
        154 That is all. Sit a moment before you get up.
    """)


def test_a_sentence_without_room_is_dropped_and_the_more_important_one_stays() -> None:
    long = "x" * 70
    wishes = [Wish("cue", long, 0, 6, 0), Wish("name", long, 1, 7, 0), Wish("half", "Half-way.", 0.0, 9, 0)]
    placed, dropped = place(wishes)
    assert [(spoken.kind, spoken.at) for spoken in placed] == [("name", 1), ("half", 6.5)]
    assert [spoken.kind for spoken in dropped] == ["cue"]


def test_a_lower_sentence_waits_for_the_end_of_a_higher_one() -> None:
    placed, dropped = place([Wish("cue", "b" * 28, 0, 10, 0), Wish("name", "a" * 28, 0, 10, 0)])
    assert [spoken.kind for spoken in placed] == ["name", "cue"]
    assert placed[1].at >= placed[0].end
    assert not dropped


def test_the_estimate_is_fourteen_letters_a_second() -> None:
    assert estimate("a" * 28) == 2.2


def test_fifteen_seconds_more_move_the_countdown_and_say_half_way_once() -> None:
    session = Session(routine(knead(50, "none")))
    events = [*session.send(commands.Start(), 0), *session.advance(65)]
    events += [*session.send(commands.AddTime(), 65), *session.advance(1e6)]
    heard = cues(events)
    assert heard.count("60 half") == 1
    assert not [line for line in heard if line.endswith(" half") and line != "60 half"]
    assert [line for line in heard if line.endswith(" three")] == ["32 three", "97 three"]


@pytest.mark.parametrize(("seconds", "told"), [(29, []), (30, ["ten"]), (39, ["ten"]), (40, ["half", "ten"])])
def test_half_way_and_the_last_ten_seconds_never_crowd_each_other(seconds: float, told: list[str]) -> None:
    words = said(Session(routine(knead(seconds, "none"))))
    marks = {"Half-way.": "half", "Ten seconds.": "ten"}
    assert [marks[each] for each in words if each in marks] == told


def test_what_was_heard_of_a_phase_is_not_heard_again_after_easing() -> None:
    session = Session(routine(knead(60, "none")))
    events = [*session.send(commands.Start(), 0), *session.advance(35)]
    events += [*session.send(commands.Ease(), 35), *session.advance(1e6)]
    heard = cues(events)
    assert heard.count("35 work") == 1
    assert "77 done" in heard


def test_a_note_is_said_after_the_cue() -> None:
    noted = step(exercise("Ball", Timed(40), cue=text("Lean in.")), note=text("Stay off the bone."))
    heard = cues([*(session := Session(routine(noted))).send(commands.Start(), 0), *session.advance(1e6)])
    said = [line.split(" ", 1)[1] for line in heard]
    assert said.index("Lean in.") < said.index("Stay off the bone.")


def moving(*moves: dict[str, str]) -> dict[str, object]:
    return {"motion": list(moves)}


def test_each_repetition_is_paced_in_the_authors_words() -> None:
    figure = moving({"to": "tucked", "over": "2 s", "say": "Draw back"}, {"to": "start", "over": "2 s", "breath": "in"})
    heard = cues(
        [*(session := Session(routine(tuck(2, figure=figure)))).send(commands.Start(), 0), *session.advance(1e6)]
    )
    assert "\n".join(heard[heard.index("35 work") :]) == lines("""
        35 work
        35 Draw back.
        37 Hold.
        40 Breathe in.
        43 Last one. Draw back.
        45.4 Hold.
        48 Breathe in.
        51 done
        51 That is all. Sit a moment before you get up.
    """)


def test_a_breathing_exercise_is_paced_to_its_end_and_other_loops_twice() -> None:
    figure = moving({"to": "full", "over": "4 s", "breath": "in"}, {"to": "start", "over": "6 s", "breath": "out"})
    for technique, breaths in (("breathing", 12), ("kneading", 4)):
        session = Session(routine(step(exercise("Breath", Timed(60), technique=technique, figure=figure))))
        heard = cues([*session.send(commands.Start(), 0), *session.advance(1e6)])
        assert len([line for line in heard if "Breathe" in line]) == breaths


def test_a_long_hold_is_left_in_peace() -> None:
    figure = moving({"to": "tilted", "over": "4 s", "hold": "30 s", "say": "Tip away"})
    session = Session(routine(step(exercise("Stretch", Timed(20), figure=figure))))
    assert not [line for line in cues([*session.send(commands.Start(), 0), *session.advance(1e6)]) if "Tip" in line]


def said(session: Session) -> list[str]:
    return [cue.text for cue in session.timeline.cues if isinstance(cue, Spoken)]


def test_how_to_settle_in_and_what_to_keep_off_are_said_once_before_the_first_side() -> None:
    told = (
        Instruction("preparation", text("Sit tall.")),
        Instruction("step", text("Reach across.")),
        Instruction("safety", text("Keep off the throat.")),
    )
    session = Session(routine(tuck(2), knead(60, cue=text("Squeeze and roll."), instructions=told)))
    words = said(session)
    assert words[words.index("Next: Kneading. Left side.") :][:5] == [
        "Next: Kneading. Left side.",
        "Sit tall.",
        "Squeeze and roll.",
        "60 seconds. Pressure 3 to 5 out of 10.",
        "Keep off the throat.",
    ]
    assert [words for words in said(session) if words == "Sit tall."] == ["Sit tall."]


def test_what_to_do_comes_first_where_there_is_no_time_for_both() -> None:
    told = (Instruction("preparation", text("Sit back in the chair, " + "and breathe " * 14)),)
    session = Session(routine(knead(60, cue=text("Squeeze " * 9), instructions=told)))
    order = [words.split()[0] for words in said(session)]
    assert order.index("Squeeze") < order.index("Sit")


def test_the_last_seconds_of_a_side_are_counted_in_words_and_those_of_a_lead_in_tones_alone() -> None:
    session = Session(routine(knead(20, "none")))
    counted = [cue for cue in session.timeline.cues if isinstance(cue, Spoken) and cue.kind == "count"]
    assert [(cue.at, cue.latest, cue.text) for cue in counted] == [
        (52, 52, "Three."),
        (53, 53, "Two."),
        (54, 54, "One."),
    ]


def test_a_rest_between_sets_names_the_set_and_only_the_last_set_is_counted_down() -> None:
    session = Session(routine(step(exercise("Kneading", Timed(20), dose=Dose(Timed(20), sets=2, rest=8)))))
    assert "Rest for 8 seconds. Then the last set." in said(session)
    assert said(session).count("Three.") == 1
    three = exercise("Kneading", Timed(20), dose=Dose(Timed(20), sets=3, rest=8))
    assert "Rest for 8 seconds. Then set 2." in said(Session(routine(step(three))))


def named(seconds: float, **facts: object) -> ExerciseStep:
    both = Text((("de", "Kneten"), ("en", "Kneading")))
    return step(replace(exercise("Kneading", Timed(seconds), sides=Sides("each"), **facts), name=both))


def test_a_german_session_is_told_in_german() -> None:
    words = Session(routine(named(60), RestStep(20), named(20)), language="de")
    heard = " ".join(said(words))
    for english in ("side", "Next", "Rest", "seconds", "Hold", "Sitting", "Begin", "Pressure"):
        assert english not in heard
    assert "Als Nächstes: Kneten." in heard
    assert "Auf einem Stuhl." in heard


def test_words_that_were_only_written_in_english_say_so() -> None:
    cue = text("Squeeze and roll.")
    session = Session(routine(named(60, cue=cue)), language="de")
    languages = {cue.text: cue.language for cue in session.timeline.cues if isinstance(cue, Spoken)}
    assert languages["Squeeze and roll."] == "en"
    assert languages["Zuerst: Kneten. Linke Seite."] == ""


def test_a_language_without_words_of_its_own_is_told_in_english() -> None:
    assert "Half-way." in said(Session(routine(knead(60)), language="fi"))


def test_what_skip_back_and_ease_may_bring_up_is_known_ahead() -> None:
    gentler = exercise("Rubbing", Timed(60), cue=text("Stroke."), sides=Sides("each"))
    session = Session(routine(replace(knead(60), gentler=gentler)))
    words = {words for words, _ in Phrases("en").detours(session.timeline)}
    assert {"Next: Kneading. Left side.", "Again: Kneading. Right side.", "Get ready: Kneading. Left side."} <= words
    assert {"Easier: Rubbing. Left side.", "Stroke.", "Easier: less pressure, shorter."} <= words
    assert "This exercise ends here." in words
    session.send(commands.Start(), 0)
    session.advance(40)
    session.send(commands.Ease(), 40)
    assert "Easier: Rubbing. Left side." in said(session)
    assert "Stroke." in said(session)


def test_what_is_gone_back_to_is_named_with_how_to_get_there_again() -> None:
    lying = step(exercise("Tilts", Timed(20), start="hook_lying"))
    kneeling = step(exercise("Cat", Timed(20), start="quadruped"))
    session = Session(routine(lying, kneeling))
    session.send(commands.Start(), 0)
    assert "Roll onto your side and push yourself up. On hands and knees." in said(session)
    session.advance(91)
    session.send(commands.Back(), 91)
    later = [cue.text for cue in session.timeline.cues if isinstance(cue, Spoken) and cue.at >= 91]
    assert later[0] == "Again: Tilts."
    assert later[1] == "Lie down slowly. On your back, knees bent."


def test_where_the_author_says_the_way_it_is_not_said_again() -> None:
    up = SayStep(text("Get up slowly, by way of hands and knees."), 10)
    words = said(Session(routine(knead(20, "none", start="prone"), up, knead(20, "none", start="standing"))))
    assert "Standing." in words
    assert "Stand up slowly." not in words


def test_an_exercise_skipped_before_its_work_leaves_nobody_in_its_position() -> None:
    session = Session(routine(knead(20, "none"), knead(20, "none", start="prone"), knead(20, "none", start="prone")))
    session.send(commands.Start(), 0)
    session.advance(57)
    session.send(commands.Skip(), 57)
    later = [cue.text for cue in session.timeline.cues if isinstance(cue, Spoken) and cue.at >= 57]
    assert later[1] == "Come down to the floor. On your front."


def test_a_hold_is_gone_into_and_let_go_of_in_the_authors_words() -> None:
    figure = moving(
        {"to": "leaned", "over": "4 s", "hold": "20 s", "say": "Lean in"},
        {"to": "start", "over": "4 s", "say": "Ease off"},
    )
    held = exercise("Ball", Timed(20), technique="pressure", figure=figure, dose=Dose(Timed(20), sets=2, rest=12))
    session = Session(routine(step(held), step(exercise("Stretch", Timed(20), technique="stretch"))))
    heard = cues([*session.send(commands.Start(), 0), *session.advance(1e6)])
    assert "31 Lean in." in heard
    assert "55.4 Ease off." in heard
    assert "63 Lean in." in heard
    assert "87.65 Ease off." in heard
    assert heard[-1].endswith("Let go. That is all. Sit a moment before you get up.")


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("hook_lying", "That is all. Rest a moment, then get up slowly."),
        ("sitting_chair", "That is all. Sit a moment before you get up."),
        ("wall_back_standing", "That is all. Take a calm breath before you go on."),
    ],
)
def test_the_last_words_fit_to_how_one_lies_sits_or_stands(start: str, words: str) -> None:
    assert said(Session(routine(knead(20, "none", start=start))))[-1] == words


def test_how_many_are_left_is_told_where_the_moves_are_said() -> None:
    figure = moving(
        {"to": "tucked", "over": "2 s", "say": "Draw back"}, {"to": "start", "over": "2 s", "say": "Return"}
    )
    paced = [words for words in said(Session(routine(tuck(10, figure=figure)))) if words.endswith("Draw back.")]
    assert [paced[index] for index in (5, 7, 9)] == [
        "Five more. Draw back.",
        "Three more. Draw back.",
        "Last one. Draw back.",
    ]


def test_how_to_settle_in_is_said_in_the_first_seconds_for_the_side_that_comes_first() -> None:
    told = (Instruction("preparation", text("Sit tall, the working hand on your thigh.")),)
    both = said(Session(routine(knead(60, "right", instructions=told))))
    sit = "Sit tall, the right hand on your thigh."
    assert both.index("Sitting on a chair.") < both.index(sit) < both.index("First: Kneading. Right side.")
    assert both.count(sit) == 1


def test_how_to_settle_in_waits_for_its_exercise_where_the_first_seconds_have_no_room() -> None:
    told = (Instruction("preparation", text("Sit tall, " + "and breathe " * 14)),)
    words = said(Session(routine(knead(60, "none", instructions=told))))
    assert next(at for at, each in enumerate(words) if each.startswith("Sit tall")) > words.index("First: Kneading.")


def test_the_word_of_a_move_is_never_said_in_the_move_after_it() -> None:
    quick = moving(
        {"to": "up", "over": "1 s", "hold": "1 s", "say": "Up"}, {"to": "away", "over": "1 s", "say": "Away"}
    )
    cue = text("Pull your toes up, then point them away. Easy and quick, as long as it feels easy.")
    pumps = step(exercise("Ankle pumps", Repetitions(15, Tempo(1, 1, 1, 0)), target=None, figure=quick, cue=cue))
    session = Session(routine(replace(pumps, exercise=replace(pumps.exercise, prep=1))))
    own: dict[str, str] = {"Up.": "in", "Away.": "out"}
    words = [each for each in session.timeline.cues if isinstance(each, Spoken) and each.text in own]
    assert len(words) > 15
    for word in words:
        phase = session.timeline.phase_at(word.at)
        assert session.timeline.phases[phase].kind == own[word.text]
    assert not [words for words in said(session) if words.endswith("more. Up.")]
    assert {"Five more.", "Three more.", "Last one."} <= set(said(session))


def careful(seconds: float, **facts: object) -> list[tuple[str, str]]:
    """Return what is told to keep off with the kind of phase it is told in, in ten repetitions after `seconds`."""
    care = (Instruction("safety", text("Lift less if the hip pinches.")),)
    work = Repetitions(10, Tempo(2, 3, 2, 1))
    counted = exercise("Clamshell", work, technique="activation", target=None, prep=seconds, instructions=care, **facts)
    timeline = Session(routine(step(counted))).timeline
    words = [each for each in timeline.cues if isinstance(each, Spoken) and each.kind == "care"]
    return [(each.text, timeline.phases[timeline.phase_at(each.at)].kind) for each in words]


def test_what_to_keep_off_is_told_outside_of_the_beat() -> None:
    assert careful(10) == [("Lift less if the hip pinches.", "announce")]
    twice = Dose(Repetitions(10, Tempo(2, 3, 2, 1)), sets=2, rest=15)
    assert careful(1, dose=twice)[0][1] == "announce", "how often can wait for it"
    assert careful(1, sides=Sides("each"))[0][1] == "switch"
