"""The JSON Schema of both kinds of file, made from the very declarations that the reader walks.

Editors complete and check with it while somebody types.
"""

from __future__ import annotations

from selfcare.routine.declaring import ByForm, Document, Key, ListOf, MappingOf
from selfcare.routine.documents import ExerciseDocument
from selfcare.routine.figure_schema import figure_schema
from selfcare.routine.kinds import FIGURE, Kind, Schema
from selfcare.routine.routine_documents import STEP, RoutineDocument, StepsOf

FORMAT_VERSION = 1


def json_schema() -> Schema:
    """Return one schema for a file that is a routine or an exercise, told apart by that key."""
    definitions: dict[str, Schema] = {}
    kinds: list[Schema] = [_reference(document, definitions) for document in (RoutineDocument, ExerciseDocument)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Selfcare routine or exercise, format version {FORMAT_VERSION}",
        "description": "Guided self-massage and stretching, as a physiotherapist writes it.",
        "type": "object",
        "oneOf": kinds,
        "$defs": dict(sorted(definitions.items())) | {"Figure": figure_schema()},
    }


def _reference(document: type[Document], definitions: dict[str, Schema]) -> Schema:
    """Return a reference to a document, which is described once; it may contain itself."""
    name = document.__name__.removesuffix("Document")
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _described(document, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _described(document: type[Document], definitions: dict[str, Schema]) -> Schema:
    keys = document.keys
    return {
        "description": document.__doc__ or "",
        "type": "object",
        "properties": {word: _key(key, definitions) for word, key in keys.items()},
        "required": [key.word for key in document.needed],
        "additionalProperties": False,
    }


def _key(key: Key, definitions: dict[str, Schema]) -> Schema:
    return _written(key.kind, definitions) | {"description": key.about}


def _written(kind: object, definitions: dict[str, Schema]) -> Schema:
    match kind:
        case MappingOf():
            return _reference(kind.document, definitions)
        case StepsOf():
            return {"type": "array", "minItems": 1, "items": _written(STEP, definitions)}
        case ListOf():
            return {"type": "array", "items": _written(kind.item, definitions)}
        case ByForm():
            return {"oneOf": [_written(form, definitions) for form in kind.forms().values()]}
        case Kind():
            return {"$ref": "#/$defs/Figure"} if kind is FIGURE else dict(kind.schema)
        case _:
            raise TypeError(f"{kind!r} has no schema")
