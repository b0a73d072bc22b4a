"""What a moment looks like, as a table of stories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from selfcare.desktop import counting
from selfcare.desktop.cadence import cadence_of
from selfcare.desktop.facts import Pain, facts_of
from selfcare.desktop.icons import IconName
from selfcare.desktop.scenes import (
    Outline,
    aim_of,
    following_of,
    light_of,
    scene_of,
    slab_of,
    step_count,
)
from selfcare.desktop.widgets.lamp import Count
from selfcare.desktop.widgets.side_slab import Slab
from selfcare.record.results import PartResult
from selfcare.routine.models import (
    Dose,
    EndsBy,
    Exercise,
    ExerciseStep,
    Repetitions,
    RestStep,
    Routine,
    SayStep,
    Side,
    Sides,
    Step,
    Target,
    Tempo,
    Text,
    Timed,
)
from selfcare.session.commands import Answer, Command, Ease, Hurts, Pause, Resume, Skip, Start
from selfcare.session.engine import Session
from selfcare.session.events import HurtAnswered, Outcome
from selfcare.session.moment import Moment


def text(words: str) -> Text:
    return Text((("en", words),))


def exercise(
    name: str,
    technique: str,
    dose: Dose,
    *,
    sides: Sides | None = None,
    target: Target | None = None,
    start: str = "sitting_chair",
) -> Exercise:
    words = text(name.capitalize())
    own = sides or Sides()
    return Exercise(name, words, technique, "neck", start, dose, sides=own, target=target, cue=text("A cue."))


def step(made: Exercise, ends_by: EndsBy | None = None) -> ExerciseStep:
    return ExerciseStep(
        made, ends_by or ("time" if isinstance(made.dose.work, Timed) else "reps"), note=text("A note.")
    )


EACH = Sides("each", "left")
KNEAD = step(exercise("knead", "kneading", Dose(Timed(120)), sides=EACH, target=Target("pressure", 3, 5)))
PRESS = step(exercise("press", "pressure", Dose(Timed(30), 2, 10), target=Target("pressure", 4, 4)))
PULL = step(exercise("pull", "stretch", Dose(Timed(30)), target=Target("stretch", 3, 4)))
ROLL = step(exercise("roll", "mobility", Dose(Repetitions(4)), sides=Sides("alternating")))
BREATHE = step(exercise("breathe", "breathing", Dose(Repetitions(3, Tempo(4, 1, 6, 1)))))
HOLD = step(exercise("lift", "activation", Dose(Repetitions(2, Tempo(2, 6, 2, 1))), target=Target("effort", 3, 5)))
BRIDGE = step(exercise("bridge", "activation", Dose(Timed(30)), start="hook_lying"))
OWN = step(exercise("shake", "mobility", Dose(Timed(10))), "tap")


def session(*steps: Step) -> Session:
    made = Session(Routine("r", text("R"), steps))
    made.send(Start(), 0)
    return made


def at(made: Session, there: Callable[[Moment], bool]) -> Moment:
    now = made.moment().elapsed
    for _tenth in range(20_000):
        if there(made.moment()):
            return made.moment()
        now += 0.1
        made.advance(now)
    pytest.fail("never there")


def count_of(moment: Moment) -> Count:
    return counting.count_of(moment, cadence_of(moment, "en"))


def word_of(moment: Moment) -> tuple[str, IconName]:
    return counting.word_of(moment, cadence_of(moment, "en"))


def working(moment: Moment) -> bool:
    return moment.working


@pytest.mark.parametrize(
    ("steps", "kind", "light", "word"),
    [
        ((KNEAD,), "ready", "ready", "Get ready"),
        ((KNEAD,), "announce", "ready", "Get ready"),
        ((KNEAD,), "position", "ready", "Get ready"),
        ((KNEAD,), "work", "work", "Knead"),
        ((KNEAD,), "switch", "switch", "Switch sides"),
        ((PRESS,), "work", "hold", "Hold"),
        ((PRESS,), "rest", "rest", "Rest"),
        ((PULL,), "work", "hold", "Hold"),
        ((ROLL,), "in", "work", "Move"),
        ((ROLL,), "hold", "work", "Move"),
        ((BREATHE,), "out", "work", "Breathe"),
        ((HOLD,), "hold", "hold", "Hold"),
        ((HOLD,), "in", "work", "Strengthen"),
        ((KNEAD, RestStep(5)), "rest", "rest", "Rest"),
        ((KNEAD, SayStep(text("Shake."), 5)), "say", "rest", "A moment"),
        ((OWN,), "tap", "rest", "At your pace"),
    ],
)
def test_light_and_word_of_each_kind_of_moment(steps: tuple[Step, ...], kind: str, light: str, word: str) -> None:
    moment = at(session(*steps), lambda moment: moment.phase.kind == kind)
    scene = scene_of(moment, "en")
    assert (light_of(moment), scene.light, scene.word) == (light, light, word)


@pytest.mark.parametrize(
    ("commands", "word", "sign"),
    [([Pause()], "Paused", "pause"), ([Pause(), Resume()], "Get ready", None), ([Hurts()], "Stopped", "pause")],
)
def test_standing_still_is_said_and_shown(commands: list[Command], word: str, sign: str | None) -> None:
    made = session(KNEAD)
    at(made, working)
    for command in commands:
        made.send(command, 60)
    assert scene_of(made.moment(), "en").word == word
    assert count_of(made.moment()).sign == sign


@pytest.mark.parametrize(("made", "seconds"), [(PULL, 5.0), (BRIDGE, 10.0)])
def test_the_ring_of_the_resuming_count_runs_down_once(made: ExerciseStep, seconds: float) -> None:
    going = session(made)
    now = at(going, working).elapsed
    going.send(Pause(), now)
    going.send(Resume(), now)
    rings = []
    for part in (0.0, 0.25, 0.5, 0.75):
        going.advance(now + part * seconds)
        rings.append(count_of(going.moment()).left)
    assert rings == pytest.approx([1, 0.75, 0.5, 0.25], abs=0.02)


def test_the_side_tells_what_comes_and_what_is_done() -> None:
    made = session(KNEAD)
    assert slab_of(at(made, working)) == Slab("left", "then right")
    assert slab_of(at(made, lambda moment: moment.phase.kind == "switch")) == Slab("right", "left done", done=True)


def test_a_side_that_was_skipped_is_not_ticked() -> None:
    made = session(KNEAD)
    at(made, working)
    made.send(Skip(), made.elapsed)
    assert slab_of(made.moment()) == Slab("right", "left skipped")
    at(made, working)
    assert [segment.state for segment in Outline(made.timeline).bar(made.moment()).segments] == ["left out", "now"]


def test_what_became_easier_and_what_is_left_out_stands_on_the_stage() -> None:
    made = session(KNEAD, PULL, KNEAD)
    at(made, working)
    made.send(Ease(), made.elapsed)
    assert scene_of(made.moment(), "en").note == "Easier: less pressure, shorter."


def test_what_is_left_out_stands_on_the_stage_while_one_gets_ready() -> None:
    far = Exercise("far", text("Far"), "mobility", "foot", "sitting_chair", Dose(Timed(20)))
    made = session(KNEAD, ExerciseStep(far, "time"), PULL)
    at(made, working)
    made.send(Hurts(), made.elapsed)
    made.send(Answer("sharp"), made.elapsed)
    assert scene_of(made.moment(), "en").note == "The rest for your neck is left out today: 1 step."
    assert scene_of(at(made, working), "en").note == ""


def test_sides_that_are_not_worked_apart() -> None:
    assert slab_of(at(session(PRESS), working)) == Slab()
    assert slab_of(at(session(ROLL), lambda moment: moment.phase.kind == "position")) == Slab("left", "then right")
    assert slab_of(at(session(ROLL), working)).side == "left"


def test_the_lamp_counts_seconds_or_repetitions() -> None:
    made = session(KNEAD)
    assert (count_of(at(made, working)).number, count_of(made.moment()).caption) == ("2:00", "minutes")
    moment = at(made, lambda moment: moment.working and moment.phase_left < 24.05)
    assert (count_of(moment).number, count_of(moment).caption) == ("24", "seconds")
    assert count_of(moment).left == pytest.approx(24 / 120, abs=0.01)
    moment = at(session(ROLL), lambda moment: moment.phase.repetition == 3)
    assert (count_of(moment).number, count_of(moment).caption) == ("3", "of 4")


def test_the_breath_is_paced_where_repetitions_are_breaths() -> None:
    made = session(BREATHE)
    moment = at(made, lambda moment: moment.phase.kind == "in" and moment.phase_left < 0.15)
    assert word_of(moment)[0] == "Breathe in"
    assert count_of(moment).breath == pytest.approx(1, abs=0.05)
    moment = at(made, lambda moment: moment.phase.kind == "pause")
    assert count_of(moment).breath == 0
    assert count_of(at(session(ROLL), working)).breath is None


def test_the_word_below_the_lamp_names_the_set() -> None:
    made = session(PRESS)
    assert word_of(at(made, working))[0] == "Set 1 of 2"
    assert word_of(at(made, lambda moment: moment.phase.kind == "rest"))[0] == "Set 2 of 2"
    assert word_of(at(session(PULL), working))[0] == ""


@pytest.mark.parametrize(
    ("made", "title", "scale"),
    [
        (KNEAD, "Press to 3–5", True),
        (PULL, "Stretch to a mild pull, 3–4 of 10", False),
        (HOLD, "Light effort, 3–5 of 10", False),
    ],
)
def test_the_aim_in_words(made: ExerciseStep, title: str, scale: bool) -> None:  # noqa: FBT001
    aim = aim_of(at(session(made), working))
    assert aim is not None
    assert (aim.title, aim.scale) == (title, scale)


def test_what_comes_next() -> None:
    made = session(KNEAD, RestStep(5), PULL)
    following = following_of(at(made, working), "en")
    assert (following.words, following.side) == ("Knead, right side", "right")
    assert following.when == "Next, in 2:00"
    moment = at(made, lambda moment: moment.phase.kind == "rest")
    assert following_of(moment, "en").words == "Pull"
    assert scene_of(moment, "en").cue == "Next: Pull"
    assert step_count(moment) == ("1 of 2", "Exercise 1 of 2")
    assert following_of(at(made, lambda moment: moment.exercise == PULL.exercise), "en").words == "Done"


def test_the_bar_shows_done_now_to_come_and_left_out() -> None:
    made = session(KNEAD, PULL)
    moment = at(made, lambda moment: moment.working and moment.side == "right")
    bar = Outline(moment.timeline).bar(moment)
    assert [segment.state for segment in bar.segments] == ["done", "now", "to come"]
    assert [segment.family for segment in bar.segments] == ["press", "press", "stretch"]
    assert 0 < bar.progress < 0.2


def test_skipped_before_any_work_is_left_out() -> None:
    made = session(KNEAD, PULL)
    at(made, lambda moment: moment.phase.kind == "position")
    made.send(Skip(), made.elapsed)
    made.send(Skip(), made.elapsed)
    bar = Outline(made.timeline).bar(made.moment())
    assert [segment.state for segment in bar.segments] == ["left out", "left out", "now"]


def test_a_region_left_out_shows_as_left_out() -> None:
    other = step(exercise("far", "mobility", Dose(Timed(20))))
    far = ExerciseStep(Exercise("far", text("Far"), "mobility", "foot", "sitting_chair", other.exercise.dose), "time")
    made = session(KNEAD, far)
    moment = at(made, working)
    made.send(Hurts(), moment.elapsed)
    made.send(Answer("sharp"), moment.elapsed)
    bar = Outline(made.timeline).bar(made.moment())
    assert [segment.state for segment in bar.segments] == ["left out", "left out", "now"]


def part(number: int, outcome: Outcome, done: float, *, side: Side | None = "left", repeats: int = 0) -> PartResult:
    return PartResult(number, side, "knead", "neck", 60.0, done, counted=False, outcome=outcome, repeats=repeats)


def test_done_says_plain_facts() -> None:
    routine = Routine("r", text("R"), (KNEAD, PULL))
    results = [part(0, "done", 60, repeats=1), part(0, "stopped", 40, side="right"), part(1, "skipped", 0, side=None)]
    facts = facts_of(routine, results, "stopped", 300, ["neck"], "en")
    assert (facts.title, facts.summary) == ("Ended early", "R. 5 min, 1 exercise.")
    assert facts.lines[0].facts == ("Left: 60 s, twice", "Right: 40 of 60 s, stopped")
    assert facts.lines[1].facts == ("Skipped",)
    assert "your neck" in facts.note
    eased = facts_of(routine, [part(0, "eased", 42)], "done", 300, [], "en")
    assert (eased.title, eased.note) == ("Done", "")
    assert eased.lines[0].facts == ("Left: 42 s, made easier",)


def test_done_says_what_hurt_and_what_was_left_out_for_it() -> None:
    routine = Routine("r", text("R"), (KNEAD, PULL))
    results = [part(0, "stopped", 20), part(0, "stopped", 0, side="right"), part(1, "stopped", 0, side=None)]
    pain = Pain(
        [HurtAnswered(40, 0, "neck", "dull", 6), HurtAnswered(41, 0, "neck", "mistake", None)],
        {(0, "left"), (0, "right")},
    )
    facts = facts_of(routine, results, "stopped", 300, [], "en", pain)
    assert facts.lines[0].facts == (
        "Left: 20 of 60 s, stopped because it hurt",
        "Right: left out because it hurt",
        "It hurt: strong but dull",
    )
    assert facts.lines[1].facts == ("Not reached",)
    assert facts.note.startswith("Something hurt at: ")


def test_done_does_not_call_it_done_where_everything_was_skipped() -> None:
    routine = Routine("r", text("R"), (KNEAD,))
    facts = facts_of(routine, [part(0, "skipped", 0), part(0, "skipped", 0, side="right")], "done", 30, [], "en")
    assert facts.title == "Ended early"
    assert facts.summary.endswith("nothing was done this time.")
    assert facts.lines[0].facts == ("Both sides: skipped",)


def test_done_names_the_gentler_exercise_that_was_done_instead() -> None:
    gentler = exercise("Rub", "rubbing", Dose(Timed(40)))
    routine = Routine("r", text("R"), (replace(KNEAD, gentler=gentler),))
    result = replace(part(0, "eased", 40), exercise=gentler.id)
    assert facts_of(routine, [result], "done", 300, [], "en").lines[0].facts == ("Left: 40 s, made easier: Rub",)
