"""Kinds of values in the files: each reads what an author wrote, and says in the JSON Schema what may be written.

An error is a `PydanticCustomError` whose context holds `what` and `mend`, or `known` words to choose from; the
words for people are made in `wording`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.landmarks import ALIASES
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.routine.units import (
    RATE_PATTERN,
    SPAN_PATTERN,
    TIME_PATTERN,
    NotAnAmount,
    Span,
    read_rate,
    read_span,
    read_time,
    written_time,
)

LONGEST_TIME = 3600.0
LONGEST_TEXT = 2000
_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_FEELING_PATTERN = r"^(10|[0-9](\.5)?) ?- ?(10|[0-9](\.5)?)$"
_DAY_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_ID = re.compile(_ID_PATTERN)
_LANGUAGE = re.compile(_LANGUAGE_PATTERN)
_FEELING = re.compile(r"([0-9]+(?:\.5)?) ?- ?([0-9]+(?:\.5)?)")

Words = str | Mapping[str, str]
"""Text as written: one string, or one for each language."""


class FeltRange(NamedTuple):
    """What it should feel like, 0-10, as written: halves are possible."""

    low: float
    high: float


class Reads:
    """Marks a type with the function that reads it and with its JSON Schema."""

    def __init__(self, read: Callable[[object], object], schema: JsonSchemaValue) -> None:
        self._read = read
        self._schema = schema

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return dict(self._schema)


def unfit(code: str, what: str, mend: str) -> PydanticCustomError:
    """Return the error for a value that cannot be used."""
    return PydanticCustomError(code, "{what}", {"what": what, "mend": mend})


def one_of(*words: str) -> Reads:
    """Accept these words and no others."""
    known = frozenset(words)

    def read(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise PydanticCustomError("unknown-word", "{value}", {"value": value, "known": words})

    return Reads(read, {"type": "string", "enum": list(words)})


class _Amount:
    """Reads an amount with its unit and keeps it inside bounds."""

    def __init__(
        self, reads: Callable[[object], float], least: float, most: float, shown: Callable[[float], str]
    ) -> None:
        self._reads = reads
        self._least = least
        self._most = most
        self._shown = shown

    def __call__(self, value: object) -> float:
        try:
            amount = self._reads(value)
        except NotAnAmount as error:
            raise unfit("unit", error.what, error.mend) from None
        if self._least <= amount <= self._most:
            return amount
        what = f"`{value}` is too much." if amount > self._most else f"`{value}` is too little."
        raise unfit("bounds", what, f"Write {self._shown(self._least)} to {self._shown(self._most)}.")


def _shown_time(seconds: float) -> str:
    return f"`{written_time(seconds)}`"


def _shown_rate(rate: float) -> str:
    return f"`{rate:g} / min`"


def _read_repetitions(value: object) -> Span:
    return _read_span(value, 1, 200)


def _read_span(value: object, least: int, most: int) -> Span:
    try:
        span = read_span(value)
    except NotAnAmount as error:
        raise unfit("number", error.what, error.mend) from None
    if span.low < least or span.high > most:
        raise unfit("bounds", f"`{value}` is outside {least}-{most}.", f"Write a number from {least} to {most}.")
    return span


def _read_feeling(value: object) -> FeltRange:
    mend = "Write a number from 0 to 10, or a range like `3-5`."
    if isinstance(value, int | float) and not isinstance(value, bool):
        felt = FeltRange(value, value)
    elif isinstance(value, str) and len(value) < 12 and (found := _FEELING.fullmatch(value)):
        felt = FeltRange(float(found[1]), float(found[2]))
    else:
        raise unfit("number", "This is not a feeling from 0 to 10.", mend)
    if not 0 <= felt.low <= felt.high <= 10 or felt.low * 2 % 1 or felt.high * 2 % 1:
        raise unfit("bounds", f"`{value}` is not a feeling from 0 to 10.", mend)
    return felt


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise _not_text(value)
    if not value.strip():
        raise unfit("empty", "There are no words here.", "Write some words, or take the line out.")
    if len(value) > LONGEST_TEXT:
        raise unfit("length", f"This text is longer than {LONGEST_TEXT} letters.", "Make it shorter.")
    return value.strip()


def _not_text(value: object) -> PydanticCustomError:
    if isinstance(value, dict | list):
        return unfit("type", "Text belongs here.", "Write it on one line, or behind `>-` on the lines below.")
    return unfit("type", f"`{value}` is not text.", f'Put it in quotes: `"{value}"`.')


def _read_words(value: object) -> Words:
    if not isinstance(value, dict):
        return _read_text(value)
    if not value:
        raise unfit("empty", "There are no words here.", "Write them as `{en: ...}`.")
    return {_read_language(language): _read_text(words) for language, words in value.items()}


def _read_language(value: object) -> str:
    if isinstance(value, str) and len(value) <= 35 and _LANGUAGE.fullmatch(value):
        return value
    raise unfit("language", f"`{value}` is not a language.", "Write its short name, like `en` or `de`.")


def _read_id(value: object) -> str:
    if isinstance(value, str) and len(value) <= 80 and _ID.fullmatch(value):
        return value
    mended = re.sub(r"[^a-z0-9]+", "-", str(value)[:80].lower()).strip("-") or "my-exercise"
    raise unfit("id", "An id is made of small letters, numbers and hyphens.", f"Write `{mended}`.")


def _read_day(value: object) -> str:
    try:
        if isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise unfit("date", f"`{value}` is not a day.", "Write it like `2026-11-22`.")


def _read_yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in {"yes", "no"}:
        return value == "yes"
    raise unfit("type", f"`{value}` is neither yes nor no.", "Write `yes` or `no`.")


def _read_block(value: object) -> Mapping[str, object]:
    if isinstance(value, dict):
        return value
    raise unfit("type", "A figure is a mapping.", "Write `figure:` and below it lines like `start: standing`.")


_WORDS_SCHEMA: JsonSchemaValue = {
    "anyOf": [
        {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT},
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": _LANGUAGE_PATTERN},
            "additionalProperties": {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT},
        },
    ]
}
_TIME_SCHEMA: JsonSchemaValue = {"type": "string", "pattern": TIME_PATTERN, "examples": ["45 s", "1 min 30 s"]}
_FEELING_SCHEMA: JsonSchemaValue = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 10, "multipleOf": 0.5},
        {"type": "string", "pattern": _FEELING_PATTERN},
    ],
    "examples": ["3-5", 4],
}
_REPETITIONS_SCHEMA: JsonSchemaValue = {
    "anyOf": [{"type": "integer", "minimum": 1, "maximum": 200}, {"type": "string", "pattern": SPAN_PATTERN}],
    "examples": [10, "8-12"],
}
_TEXT_SCHEMA: JsonSchemaValue = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}

Seconds = Annotated[float, Reads(_Amount(read_time, 0.5, LONGEST_TIME, _shown_time), _TIME_SCHEMA)]
SecondsOrNone = Annotated[float, Reads(_Amount(read_time, 0, LONGEST_TIME, _shown_time), _TIME_SCHEMA)]
PerMinute = Annotated[
    float, Reads(_Amount(read_rate, 1, 240, _shown_rate), {"type": "string", "pattern": RATE_PATTERN})
]
RepetitionRange = Annotated[Span, Reads(_read_repetitions, _REPETITIONS_SCHEMA)]
Felt = Annotated[FeltRange, Reads(_read_feeling, _FEELING_SCHEMA)]
TextLine = Annotated[str, Reads(_read_text, _TEXT_SCHEMA)]
TextWords = Annotated[Words, Reads(_read_words, _WORDS_SCHEMA)]
LanguageTag = Annotated[str, Reads(_read_language, {"type": "string", "pattern": _LANGUAGE_PATTERN})]
Id = Annotated[str, Reads(_read_id, {"type": "string", "pattern": _ID_PATTERN, "maxLength": 80})]
Day = Annotated[str, Reads(_read_day, {"type": "string", "pattern": _DAY_PATTERN})]
YesNo = Annotated[bool, Reads(_read_yes_no, {"enum": ["yes", "no", True, False]})]
TechniqueWord = Annotated[str, one_of(*TECHNIQUES)]
RegionWord = Annotated[str, one_of(*REGIONS)]
StartWord = Annotated[str, one_of(*START_POSITIONS)]
TargetWord = Annotated[str, one_of(*MUSCLES, *ALIASES)]
EquipmentWord = Annotated[str, one_of(*EQUIPMENT)]
TagWord = Annotated[str, one_of(*CAUTIONS)]
FigureBlock = Annotated[Mapping[str, object], Reads(_read_block, {"$ref": "#/$defs/Figure"})]
