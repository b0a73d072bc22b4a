"""What is left out to be quick changes nothing: the short way ends where the long one does."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine import text_check
from selfcare.routine.declaring import Found
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder
from selfcare.routine.reader import read_text
from selfcare.routine.resolving import changed_names, exercise_of, exercise_with, overridden
from selfcare.routine.routine_documents import STEP, UseStepDocument
from selfcare.routine.shelf import Known, ShelfOf

ODD_LETTERS = {
    "i": "iI\N{LATIN SMALL LETTER DOTLESS I}\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}",
    "s": "sS\N{LATIN SMALL LETTER LONG S}",
    "k": "kK\N{KELVIN SIGN}",
}
SAID = (
    *("left hand", "your right", "linken", "rechtes", "izquierda", "derechos"),
    *("twice", "thrice", "three times", "2 sets", "six repetitions", "ten reps"),
    *("hold for five seconds", "hold it about 3 s"),
)
WRITTEN: dict[str, st.SearchStrategy[object]] = {
    "time": st.just("45 s"),
    "reps": st.sampled_from([10, "8-12"]),
    "tempo": st.just({"in": "2 s", "out": "3 s"}),
    "sets": st.integers(1, 20),
    "rest": st.just("10 s"),
    "sides": st.sampled_from(["none", "each", "left", {"first": "worse"}, {"left": {"time": "9 s"}}]),
    "name": st.sampled_from(["Other", {"de": "Anders", "en": "Other"}]),
    "technique": st.just("rubbing"),
    "targets": st.just(["top_of_shoulder"]),
    "start": st.just("standing"),
    "pressure": st.just("3-5"),
    "stretch": st.just(3),
    "effort": st.just("2-4"),
    "rate": st.just("40 / min"),
    "equipment": st.just(["chair"]),
    "level": st.integers(1, 3),
    "cue": st.sampled_from(["Let go.", {"es": "Suelta.", "de": "Lass los."}]),
    "instructions": st.just([{"role": "step", "text": "Let go."}]),
    "feel": st.just("warm"),
    "not_feel": st.just("pain"),
    "mistakes": st.just(["too fast", {"de": "zu schnell"}]),
    "tags": st.just(["supine_flat"]),
    "easier": st.just("rubbing"),
    "harder": st.just("kneading"),
    "sources": st.just(["a book"]),
    "reviewed": st.just("2026-01-31"),
    "recording": st.just("mine.ogg"),
    "prep": st.just("20 s"),
    "switch": st.just("3 s"),
    "figure": st.just({"start": "standing"}),
}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library((Path(built_in_folder()) / "exercises",))


@given(step=st.fixed_dictionaries({}, optional=WRITTEN), data=st.data(), language=st.sampled_from(["en", "de"]))
def test_a_step_shares_with_the_library_only_what_it_leaves_as_it_is(
    library: Library, step: dict[str, object], data: st.DataObject, language: str
) -> None:
    known = library.find(data.draw(st.sampled_from(sorted(library.ids()))))
    assert known is not None
    assert known.written is not None
    assert known.exercise is not None
    written = STEP.read_at({"use": known.exercise.id, **step}, (), Found())
    assert isinstance(written, UseStepDocument)
    names = changed_names(written)
    assert names == step.keys()
    changed = overridden(known.written, written, names, language)
    assert exercise_with(known.exercise, changed, names) == exercise_of(changed)


def test_every_key_of_an_exercise_is_tried_as_a_step_may_write_it() -> None:
    assert WRITTEN.keys() == UseStepDocument.keys.keys() - {"use", "ends_by", "note", "optional", "least"}


@given(data=st.data(), said=st.sampled_from(SAID), around=st.tuples(st.text(max_size=5), st.text(max_size=5)))
def test_a_glance_overlooks_no_words_that_the_patterns_find(
    data: st.DataObject, said: str, around: tuple[str, str]
) -> None:
    letters = (data.draw(st.sampled_from(ODD_LETTERS.get(each, each + each.upper()))) for each in said)
    words = f"{around[0]} {''.join(letters)} {around[1]}"
    assert _span(text_check._side_named(words)) == _span(text_check._SIDE.search(words))
    assert text_check._may_count(words.lower()) or text_check._OFTEN.search(words) is None
    assert "hold" in words.lower() or text_check._HOLD.search(words) is None


def _span(found: re.Match[str] | None) -> tuple[int, int] | None:
    return None if found is None else found.span()


ONE_SIDED = """
exercise: 1
id: press
name: Press
technique: pressure
region: hand
start: sitting_chair
sides: left
time: 30 s
cue: Press your left hand.
tags: []
"""


@pytest.mark.parametrize(
    ("before", "after", "doubted"),
    [
        ("left", "each", True),
        ("left", "right", False),
        ("each", "alternating", False),
        ("each", "{first: worse}", False),
    ],
)
def test_words_for_one_side_are_doubted_where_a_step_makes_them_be_said_for_both(
    before: str,
    after: str,
    doubted: bool,  # noqa: FBT001 - a table
) -> None:
    known = read_text(ONE_SIDED.replace("sides: left", f"sides: {before}"))
    shelf = ShelfOf({"press": Known("press.yaml", known.written, known.exercise)})
    read = read_text(f"routine: 1\nid: a\nname: A\nsteps:\n  - use: press\n    sides: {after}\n", shelf)
    assert ("named-side" in {each.code for each in read.problems}) is doubted


def test_a_library_that_is_only_checked_tells_the_same_and_holds_no_routines(tmp_path: Path) -> None:
    step = "steps: [{rest: 15 s}]"
    (tmp_path / "good.yaml").write_text(f"routine: 1\nid: good\nname: Good\n{step}\n", encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(f"routine: 1\nid: bad\nnamed: Bad\n{step}\n", encoding="utf-8")
    checked, played = Library((tmp_path,), to_play=False), Library((tmp_path,))
    assert [each.problems for each in checked.reads] == [each.problems for each in played.reads]
    assert any(each.problems for each in checked.reads)
    assert checked.routine_ids() == played.routine_ids()
    assert checked.routines() == []
    assert len(played.routines()) == 1
