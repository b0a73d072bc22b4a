"""The JSON Schema says what the reader says: whatever can be played fits it, and every key is described."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from selfcare.routine.figure_check import check_figure
from selfcare.routine.parser import parse
from selfcare.routine.places import built_in_folder, routine_files
from selfcare.routine.reader import read_text
from selfcare.routine.schema import json_schema
from tests.routine.test_any_document import spoilt, varied
from tests.routine.written import SHELF

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
FILES = [pytest.param(path, id=path.stem) for path in routine_files([built_in_folder()]).values()]


def fits(value: object) -> bool:
    return bool(VALIDATOR.is_valid(value))


def properties(schema: object, place: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    """Every described key below a schema."""
    if isinstance(schema, list):
        for each in schema:
            yield from properties(each, place)
    elif isinstance(schema, dict):
        described = schema.get("properties")
        for key, each in (described if isinstance(described, dict) else {}).items():
            yield f"{place}.{key}", each
        for key, each in schema.items():
            yield from properties(each, f"{place}.{key}")


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_key_is_described() -> None:
    described = list(properties(SCHEMA))
    assert len(described) > 200
    assert [place for place, schema in described if not schema.get("description")] == []


@pytest.mark.parametrize("path", FILES)
def test_the_built_in_files_fit(path: Path) -> None:
    assert fits(parse(path.read_bytes()).value)


@given(varied())
def test_whatever_can_be_played_fits(document: object) -> None:
    assume(read_text(json.dumps(document), SHELF).routine is not None)  # fails where too few can be
    assert fits(document)


@given(spoilt() | varied())
def test_whatever_does_not_fit_is_told(document: object) -> None:
    if not fits(document):
        assert read_text(json.dumps(document), SHELF).errors


@pytest.mark.parametrize(
    "figure",
    [
        {"start": "standin"},
        {"view": {"camera": "above"}},
        {"keep": "feet"},
        {"poses": {"a": {"lumbar": {"flexon": 3}}}},
        {"poses": {"a": {"lumbar": {"flexion": -3}}}},
        {"hands": {"always": {"both": {"on": "moon"}}}},
        {"motion": [{"over": "2 s"}]},
        {"motion": [{"to": "start", "over": 2}]},
        {"tool": {"size": "7 cm"}},
        {"overlay": {"kind": "dots"}},
        {"show": {"press": ["nose"]}},
        {"colour": "red"},
    ],
)
def test_schema_and_reader_refuse_the_same_figures(figure: dict[str, object]) -> None:
    whole = {
        "exercise": 1, "id": "a", "name": "A", "technique": "mobility", "region": "neck", "start": "standing",
        "time": "30 s", "figure": figure,
    }  # fmt: skip
    assert fits(whole | {"figure": {}})
    assert not fits(whole)
    assert any(finding.severity == "error" for finding in check_figure(figure))
