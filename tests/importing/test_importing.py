"""Files of other programs: what becomes of them, what is said to be missing, and that no file at all breaks it."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.importing.drafts import Draft, Imported
from selfcare.importing.exercises_db import MOST_ENTRIES
from selfcare.importing.reading import MOST_BYTES, import_bytes
from selfcare.routine.duration import total_seconds
from selfcare.routine.models import RepeatStep, RestStep, SayStep
from selfcare.routine.reader import Read, read_text

SAMPLE = (Path(__file__).resolve().parent.parent / "data" / "free_exercise_db_sample.json").read_bytes()
TIMER = b"""
title: "Steps: up & down"
intervals:
  - {type: warmup, name: Warm up, length: 10m}
  - block:
      repeats: 3
      skip_last_rest: true
      intervals:
        - {type: work, name: Full, length: 15s}
        - {type: rest, name: Rest, length: 1.5m}
  - {type: warmdown, name: "Easy: \\"slow\\"", length: 45s}
"""
TO_DO = {"missing", "no-cue", "tags", "text-dose", "named-side"}
"""What our reader may find in an imported exercise: start, dose, cue, tags are missing; text tells a dose or a side."""


def imported(entries: object) -> Imported:
    return import_bytes(json.dumps(entries).encode())


def entry(**facts: object) -> dict[str, object]:
    known = {"name": "Calf stretch", "category": "stretching", "level": "beginner", "equipment": None}
    return {**known, "primaryMuscles": ["calves"], "instructions": ["Lean."], "id": "Calf", **facts}


def codes(found: Imported) -> list[str]:
    return [problem.code for problem in found.all_problems]


def read(draft: Draft) -> Read:
    return read_text(draft.text)


def test_stretches_and_rolling_of_the_real_list_become_drafts() -> None:
    found = import_bytes(SAMPLE)
    paths = {draft.path for draft in found.drafts}
    assert len(paths) == 12
    assert {"exercises/lower_leg/calves-smr.yaml", "exercises/low_back/child-s-pose.yaml"} < paths
    left_out = {problem.entry: problem.code for problem in found.problems}
    assert left_out == {"3/4 Sit-Up": "left-out", "Lower Back-SMR": "left-out", "Neck-SMR": "left-out"}


def test_a_draft_carries_its_source_and_says_everything_that_is_missing() -> None:
    calves = next(draft for draft in import_bytes(SAMPLE).drafts if draft.path.endswith("calves-smr.yaml"))
    assert "technique: rolling" in calves.text
    assert "targets: [gastrocnemius]" in calves.text
    assert "level: 2" in calves.text
    assert "entry Calves-SMR; text: The Unlicense" in calves.text
    assert ".jpg" not in calves.text
    assert [problem.code for problem in calves.problems] == ["start", "dose", "sides", "feeling", "picture"]
    assert "Its text says 10-30 seconds." in calves.problems[1].what
    assert all(problem.what in calves.text for problem in calves.problems)


@pytest.mark.parametrize("draft", import_bytes(SAMPLE).drafts, ids=lambda draft: draft.path)
def test_our_reader_finds_the_named_problems_and_no_others(draft: Draft) -> None:
    assert {problem.code for problem in read(draft).problems} <= TO_DO
    assert read(draft).exercise is None
    mended = draft.text.replace("sources:", "start: standing\ntime: 30 s\nsides: each\nsources:", 1)
    finished = read_text(mended)
    assert finished.exercise is not None
    assert {problem.code for problem in finished.problems} <= TO_DO - {"missing"}


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"category": "strength"}, "left-out"),
        ({"category": None}, "left-out"),
        ({"primaryMuscles": ["neck"], "equipment": "foam roll"}, "left-out"),
        ({"name": "Back-SMR", "primaryMuscles": ["lower back"]}, "left-out"),
        ({"name": None}, "entry"),
        ({"name": "\ud800 "}, "entry"),
        ({"primaryMuscles": ["tail"]}, "entry"),
        ({"level": "guru"}, "entry"),
        ({"instructions": 7}, "entry"),
        ({"equipment": "bands"}, "equipment"),
        ({"primaryMuscles": ["forearms"]}, "targets"),
        ({"instructions": ["Have a partner hold your leg."]}, "partner"),
    ],
)
def test_what_cannot_be_taken_over_is_said(facts: dict[str, object], code: str) -> None:
    assert code in codes(imported([entry(**facts)]))


def test_two_of_one_name_get_ids_of_their_own_and_a_single_entry_will_do() -> None:
    found = imported([entry(), entry()])
    assert [draft.path for draft in found.drafts] == [
        "exercises/lower_leg/calf-stretch.yaml",
        "exercises/lower_leg/calf-stretch-2.yaml",
    ]
    taken = import_bytes(json.dumps(entry()).encode(), {"calf-stretch"})
    assert taken.drafts[0].path.endswith("calf-stretch-2.yaml")


def test_a_timer_becomes_a_routine_of_the_same_length() -> None:
    (draft,) = import_bytes(TIMER).drafts
    routine = read(draft).routine
    assert routine is not None
    assert read(draft).problems == ()
    assert (routine.id, str(routine.name)) == ("steps-up-down", "Steps: up & down")
    assert total_seconds(routine) == 20 + 600 + 3 * 15 + 2 * 90 + 45
    first, rounds, last_round, end = routine.steps
    assert isinstance(first, SayStep)
    assert isinstance(rounds, RepeatStep)
    assert (rounds.count, rounds.steps[1]) == (2, RestStep(90.0))
    assert isinstance(last_round, SayStep)
    assert isinstance(end, SayStep)
    assert str(end.text) == 'Easy: "slow"'
    assert {problem.code for problem in draft.problems} == {"exercise"}
    assert len(draft.problems) == 3


@pytest.mark.parametrize(
    ("block", "seconds"),
    [
        ("{repeats: 1, skip_last_rest: true, intervals: [{type: warmup, length: 9s}, {type: rest, length: 5s}]}", 9),
        ("{repeats: 3, skip_last_rest: true, intervals: [{type: rest, length: 5s}]}", 10),
        ("{repeats: 3, skip_last_rest: true, intervals: [{type: work, name: A, length: 9s}]}", 27),
        ("{repeats: 3, skip_last_rest: false, intervals: [{type: rest, length: 5s}]}", 15),
    ],
)
def test_a_last_rest_is_skipped_where_there_is_one(block: str, seconds: float) -> None:
    (draft,) = import_bytes(f"title: A\nintervals: [{{block: {block}}}]".encode()).drafts
    routine = read(draft).routine
    assert routine is not None
    assert total_seconds(routine) == 20 + seconds


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("intervals: [{type: work, name: A, length: 15s}]", "file"),
        ("title: A\nintervals: [{type: work, name: A, length: 15}, {type: rest, length: 5s}]", "length"),
        ("title: A\nintervals: [{type: work, name: A, length: 61m}, {type: rest, length: 5s}]", "length"),
        ("title: A\nintervals: [{type: nap, name: A, length: 5s}]", "kind"),
        ("title: A\nintervals: [{type: work, length: 5s}]", "entry"),
        ("title: A\nintervals: [7, {type: rest, length: 5s}]", "entry"),
        ("title: A\nintervals: [{block: 7}, {type: rest, length: 5s}]", "entry"),
        ("title: A\nintervals: [{block: {repeats: 0, intervals: [{type: rest, length: 5s}]}}]", "entry"),
        ("title: A\nintervals: [{block: {repeats: 2}}, {type: rest, length: 5s}]", "entry"),
        ("title: A\nintervals: 7", "file"),
        ("title: A\nintervals: [{block: {repeats: 1, skip_last_rest: true, intervals: [{type: rest}]}}]", "file"),
    ],
)
def test_a_slip_in_a_timer_is_said(written: str, code: str) -> None:
    assert code in codes(import_bytes(written.encode()))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"[[[",
        b"null",
        b"7",
        b"\xff\xfe",
        b'{"name": 1e999}',
        b"title: A",
        b"routine: 1\nid: a\nname: A\nsteps: []",
        b"[" * 100_000,
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b"[" + b"9" * 5000 + b"]",
        b" " * (MOST_BYTES + 1),
    ],
    ids=lambda data: repr(data[:12]),
)
def test_a_file_of_another_kind_ends_in_a_problem(data: bytes) -> None:
    found = import_bytes(data)
    assert found.drafts == ()
    assert codes(found) == ["file"]
    assert found.problems[0].what
    assert found.problems[0].mend


def test_blocks_without_end_and_lists_without_end_are_cut_short() -> None:
    block: object = [{"type": "work", "name": "A", "length": "5s"}, {"type": "rest", "length": "5s"}]
    for _level in range(60):
        inner = {"repeats": 2, "skip_last_rest": True, "intervals": block}
        block = [{"block": inner}, {"type": "rest", "length": "5s"}]
    deep = imported({"title": "Deep", "intervals": block})
    assert "length" in codes(deep)
    assert all(read(draft).routine is not None for draft in deep.drafts)
    many = imported([entry(name=f"Stretch {number}") for number in range(MOST_ENTRIES + 1)])
    assert len(many.drafts) == MOST_ENTRIES
    assert many.problems[-1].code == "file"
    wide = imported({"title": "Wide", "intervals": [{"type": "work", "name": "\\" * 300, "length": "5s"}] * 3000})
    assert read(wide.drafts[0]).routine is not None
    rounds = {"repeats": 50, "intervals": [{"type": "rest", "length": "5s"}]}
    long = imported({"title": "Long", "intervals": [{"block": {"repeats": 50, "intervals": [{"block": rounds}]}}]})
    assert read(long.drafts[0]).routine is None
    assert "With all rounds there are more than 400 steps." in [each.what for each in long.all_problems]


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
trees = st.recursive(leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4))


@given(st.randoms(use_true_random=False), trees)
def test_any_tree_of_these_kinds_ends_in_files_that_our_reader_understands(chance: random.Random, tree: object) -> None:
    known: object = json.loads(SAMPLE) if chance.random() < 0.6 else timer()
    found = imported(planted(deepcopy(known), tree, chance))
    assert found.drafts or found.problems
    for draft in found.drafts:
        whole(draft)


def whole(draft: Draft) -> None:
    """A draft is one our reader reads: an exercise with its named gaps, a routine that can be played."""
    done = read(draft)
    assert done.kind == ("exercise" if draft.path.startswith("exercises/") else "routine")
    told = {problem.what for problem in draft.problems}
    assert all(problem.code in TO_DO or problem.what in told for problem in done.problems), done.problems
    assert done.kind == "exercise" or done.routine is not None or "length" in {each.code for each in draft.problems}
    assert ".." not in draft.path


def timer() -> dict[str, object]:
    rest, work = {"type": "rest", "name": "R", "length": "5s"}, {"type": "work", "name": "W", "length": "1m"}
    block = {"repeats": 2, "skip_last_rest": True, "intervals": [work, rest]}
    return {"title": "T", "intervals": [work, {"block": block}, rest]}


def planted(known: object, tree: object, chance: random.Random) -> object:
    """Return what is known with one value somewhere in it replaced."""
    here = known
    for _depth in range(chance.randrange(1, 6)):
        if isinstance(here, list) and here:
            place: int | str = chance.randrange(len(here))
        elif isinstance(here, dict) and here:
            place = chance.choice(sorted(here))
        else:
            break
        if chance.random() < 0.4:
            here[place] = tree  # type: ignore[index]  # a list by its number, a mapping by its key
            break
        here = here[place]  # type: ignore[index]
    return known


def mutated(chance: random.Random) -> bytes:
    """Return a real file with some of its bytes changed, left out or put in twice."""
    data = bytearray(SAMPLE if chance.random() < 0.5 else TIMER)
    for _change in range(chance.randrange(1, 8)):
        at = chance.randrange(len(data))
        match chance.randrange(3):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(1, 40)]
            case _:
                data[at:at] = data[at : at + chance.randrange(1, 40)]
    return bytes(data)


@given(st.binary(max_size=300) | st.randoms(use_true_random=False).map(mutated))
def test_any_bytes_end_in_files_or_in_problems(data: bytes) -> None:
    found = import_bytes(data)
    assert found.drafts or found.problems
    for draft in found.drafts:
        whole(draft)
