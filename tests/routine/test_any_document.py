"""Any document, however spoilt, ends in a routine or in errors."""

import copy
import json

from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine.reader import read_text
from tests.routine.written import SHELF

DOCUMENT = json.loads(
    json.dumps(
        {
            "routine": 1,
            "id": "test",
            "name": {"en": "Test", "de": "Probe"},
            "author": {"name": "A", "role": "physiotherapist", "reviewed": "2026-11-22"},
            "frequency": {"per_day": 2, "days_per_week": 5},
            "language": "en",
            "voice": "brief",
            "steps": [
                {"use": "kneading", "sides": {"first": "worse", "left": {"time": "60 s"}}, "note": "Softly."},
                {"rest": "15 s"},
                {"say": "Stand up.", "for": "20 s"},
                {"repeat": 2, "steps": [{"use": "nods", "reps": "6-8", "ends_by": "tap", "tags": ["prone"]}]},
                {
                    "exercise": {
                        "id": "own", "name": "Own", "technique": "stretch", "region": "hip", "start": "supine",
                        "reps": 5, "tempo": {"in": "2 s", "out": "2 s"}, "stretch": "3-4", "equipment": ["mat"],
                        "instructions": [{"role": "step", "text": "Do it."}], "figure": {"view": {"camera": "side"}},
                    },
                    "optional": "no",
                },
            ],
        }
    )
)  # fmt: skip
JUNK = (
    st.none()
    | st.booleans()
    | st.integers(-2, 300)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["", "45 s", "1:30", "on", "kneading", "each", "3-5", "-", "left", "worse", "yes", "en", "tap"])
    | st.lists(st.sampled_from([1, "a", "5 s"]), max_size=2)
    | st.dictionaries(
        st.sampled_from(["use", "rest", "steps", "first", "in", "x"]), st.sampled_from([1, "5 s"]), max_size=2
    )
)
#: What may stand under a key instead, here where it is of this kind already.
OTHERS: dict[str, list[object]] = {
    "days_per_week": [1, 7],
    "en": ["Other", "Drückt’s?"],
    "ends_by": ["time", "tap"],
    "equipment": [[], ["mat", "chair"]],
    "first": ["left", "right", "worse"],
    "for": ["5 s", "1 min 30 s"],
    "in": ["1 s", "1.5 s"],
    "language": ["de", "en"],
    "note": ["Slowly.", {"en": "Softly.", "de": "Sanft."}],
    "optional": ["yes", "no"],
    "per_day": [1, 12],
    "repeat": [1, 50],
    "reps": [1, 8, "3-5"],
    "rest": ["5 s", "2 min"],
    "stretch": [3, 2.5, "0-2"],
    "tags": [[], ["prone", "floor_transfer"]],
    "time": ["45 s", "2 min"],
    "voice": ["full", "tones"],
}


def _places(value: object, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place, *(found for key, each in inside for found in _places(each, (*place, key)))]


@st.composite
def spoilt(draw: st.DrawFn) -> object:
    """The document above with some values exchanged for junk, taken away or doubled under another key."""
    document = copy.deepcopy(DOCUMENT)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(_places(document)[1:] or [("x",)]))
        inside = document
        for word in place[:-1]:
            inside = inside[word]
        if isinstance(inside, dict) and draw(st.booleans()):
            inside.pop(place[-1], None)
            inside[draw(st.sampled_from(["x", "time", "use", "steps", str(place[-1])]))] = draw(JUNK)
        else:
            inside[place[-1]] = draw(JUNK)
    return document


@st.composite
def varied(draw: st.DrawFn) -> object:
    """The document above with some values exchanged for others that may stand there, or left out."""
    document = copy.deepcopy(DOCUMENT)
    for _ in range(draw(st.integers(0, 4))):
        named = [place for place in _places(document) if place and place[-1] in OTHERS]
        place = draw(st.sampled_from(named))
        inside = document
        for word in place[:-1]:
            inside = inside[word]
        if draw(st.integers(0, 3)):
            inside[place[-1]] = draw(st.sampled_from(OTHERS[str(place[-1])]))
        else:
            inside.pop(place[-1])
    return document


@given(spoilt())
def test_any_document_ends_in_a_routine_or_in_errors(document: object) -> None:
    read = read_text(json.dumps(document), SHELF)
    assert (read.routine is None) == bool(read.errors)
    assert all(problem.what and problem.mend for problem in read.problems)
