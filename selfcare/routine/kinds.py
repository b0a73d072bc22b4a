"""Kinds of single values in the files: each reads what an author wrote, and says in a JSON Schema what may be written.

A value that cannot be used raises `Unfit`, with what is wrong and how to mend it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from selfcare.routine.problems import Unfit, shortened
from selfcare.routine.sayings import LANGUAGES, LETTERS, SYNONYMS, unknown_word
from selfcare.routine.units import (
    RATE_PATTERN,
    SPAN_PATTERN,
    TIME_PATTERN,
    Span,
    meant_range,
    read_rate,
    read_span,
    read_time,
    written_time,
)
from selfcare.translation import tr

Schema = dict[str, object]
Words = str | Mapping[str, str]
"""Text as written: one string, or one for each language."""

_T = TypeVar("_T")
LONGEST_TIME = 3600.0
LONGEST_TEXT = 2000
_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_FEELING_PATTERN = r"^(10|[0-9](\.5)?) ?- ?(10|[0-9](\.5)?)$"
_ID = re.compile(_ID_PATTERN)
_LANGUAGE = re.compile(_LANGUAGE_PATTERN)
_NUMBER = re.compile(r"(?:10|[0-9])(?:\.5)?")
_NUMBER_AND_MORE = re.compile(r"([0-9]{1,2}) ?(?:[,;](?![0-9]).*|(?:#|//).*|×|[^\W\d]+)")
_FEELING = re.compile(r"([0-9]+(?:\.5)?) ?- ?([0-9]+(?:\.5)?)")


_DOTTED_DAY = re.compile(r"([0-3]?[0-9])\.\s?([01]?[0-9])\.\s?(20[0-9]{2})")


class FeltRange(NamedTuple):
    """What it should feel like, 0-10, as written: halves are possible."""

    low: float
    high: float


class Kind(Generic[_T]):
    """One kind of value: the function that reads it, raising Unfit, and the schema of what it reads."""

    def __init__(self, read: Callable[[object], _T], schema: Schema) -> None:
        self.read = read
        self.schema = schema


def one_of(*words: str, also: Mapping[str, str] = SYNONYMS) -> Kind[str]:
    """Accept these words and no others; `also` tells which of them is meant by what people say for it."""
    known = frozenset(words)

    def read(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise unknown_word(value, words, also)

    return Kind(read, {"type": "string", "enum": list(words)})


def whole_number(least: int, most: int) -> Kind[int]:
    """Accept whole numbers within bounds."""

    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            what = tr("{value} is not a whole number.").format(value=shown(value))
            raise Unfit(what, _meant_number(value, least, most), "type")
        if not least <= value <= most:
            raise Unfit(
                tr("{value} is outside {least}-{most}.").format(value=shown(value), least=least, most=most),
                _from_to(least, most),
                "bounds",
            )
        return value

    return Kind(read, {"type": "integer", "minimum": least, "maximum": most})


def _meant_number(value: object, least: int, most: int) -> str:
    found = _NUMBER_AND_MORE.fullmatch(value) if isinstance(value, str) and len(value) < 200 else None
    if found and least <= int(found[1]) <= most:
        return tr("Write `{word}`.").format(word=found[1])
    return tr("Write a whole number, like `2`.")


def _time(least: float) -> Kind[float]:
    def read(value: object) -> float:
        seconds = read_time(value)
        if least <= seconds <= LONGEST_TIME:
            return seconds
        what = tr("{value} is too long.") if seconds > least else tr("{value} is too short.")
        raise Unfit(
            what.format(value=shown(value)),
            tr("Write `{least}` to `{most}`.").format(least=written_time(least), most=written_time(LONGEST_TIME)),
            "bounds",
        )

    return Kind(read, {"type": "string", "pattern": TIME_PATTERN, "examples": ["45 s", "1 min 30 s"]})


def _read_rate(value: object) -> float:
    rate = read_rate(value)
    if 1 <= rate <= 240:
        return rate
    raise Unfit(
        tr("{value} is not a rate to work at.").format(value=shown(value)),
        tr("Write `1 / min` to `240 / min`."),
        "bounds",
    )


def _read_repetitions(value: object) -> Span:
    span = read_span(value)
    if span.low >= 1 and span.high <= 200:
        return span
    raise Unfit(
        tr("{value} is outside {least}-{most}.").format(value=shown(value), least=1, most=200),
        _from_to(1, 200),
        "bounds",
    )


def _read_feeling(value: object) -> FeltRange:
    mend = tr("Write a number from 0 to 10, or a range like `3-5`.")
    if isinstance(value, int | float) and not isinstance(value, bool):
        felt = FeltRange(value, value)
    elif isinstance(value, str) and len(value) < 12 and (found := _FEELING.fullmatch(value)):
        felt = FeltRange(float(found[1]), float(found[2]))
    else:
        meant = meant_range(value) if isinstance(value, str) and len(value) < 24 else ""
        if _FEELING.fullmatch(meant) or _NUMBER.fullmatch(meant):
            mend = tr("Write `{word}`.").format(word=meant)
        raise Unfit(tr("{value} is not a feeling from 0 to 10.").format(value=shown(value)), mend, "number")
    if not 0 <= felt.low <= felt.high <= 10 or felt.low * 2 % 1 or felt.high * 2 % 1:
        raise Unfit(tr("{value} is not a feeling from 0 to 10.").format(value=shown(value)), mend, "bounds")
    return felt


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise _not_text(value)
    if not value.strip():
        raise Unfit(tr("There are no words here."), tr("Write some words, or take the line out."), "empty")
    if len(value) > LONGEST_TEXT:
        raise Unfit(
            tr("This text is longer than {most} letters.").format(most=LONGEST_TEXT),
            tr("Make it shorter."),
            "length",
        )
    return value.strip()


def _not_text(value: object) -> Unfit:
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        words = shortened(" ".join(str(each) for each in value), 80)
        return Unfit(tr("Text belongs here, not a list."), tr("Write `{words}`.").format(words=words), "type")
    if isinstance(value, dict | list):
        return Unfit(tr("Text belongs here."), tr("Write it on one line, or behind `>-` on the lines below."), "type")
    return Unfit(
        tr("{value} is not text.").format(value=shown(value)),
        tr('Put it in quotes: `"{value}"`.').format(value=value),
        "type",
    )


def _read_words(value: object) -> Words:
    if not isinstance(value, dict):
        return _read_text(value)
    if len(value) == 1 and not _LANGUAGE.fullmatch(str(next(iter(value)))):
        first, rest = next(iter(value.items()))
        words = tr("Put the text in quotes: `{words}`.").format(words=shortened(f'"{first}: {rest}"', 80))
        raise Unfit(tr("A colon is not expected here."), words, "language")
    if not value:
        raise Unfit(
            tr("There are no words here."), tr("Write them as {example}.").format(example="`{en: ...}`"), "empty"
        )
    return {_read_language(language): _read_text(words) for language, words in value.items()}


def _read_language(value: object) -> str:
    if isinstance(value, str) and len(value) <= 35 and _LANGUAGE.fullmatch(value):
        return value
    short = LANGUAGES.get(str(value).strip().lower())
    mend = tr("Write `{word}`.").format(word=short) if short else tr("Write its short name, like `en` or `de`.")
    raise Unfit(tr("{value} is not a language.").format(value=shown(value)), mend, "language")


def _read_id(value: object) -> str:
    if isinstance(value, str) and len(value) <= 80 and _ID.fullmatch(value):
        return value
    if isinstance(value, list) and value and isinstance(value[0], str):
        mend = tr("Keep one of them: {names}.").format(names=", ".join(f"`{each}`" for each in value[:6]))
        raise Unfit(tr("One id belongs here."), mend, "id")
    plain = str(value)[:80].lower().translate(LETTERS)
    mended = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "my-exercise"
    raise Unfit(
        tr("An id is made of small letters, numbers and hyphens."), tr("Write `{word}`.").format(word=mended), "id"
    )


def _read_day(value: object) -> str:
    try:
        if isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    found = _DOTTED_DAY.fullmatch(str(value)[:20])
    meant = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else "2026-11-22"
    mend = tr("Write `{word}`.") if found else tr("Write it like `{word}`.")
    raise Unfit(tr("{value} is not a day.").format(value=shown(value)), mend.format(word=meant), "date")


def _read_yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in {"yes", "no"}:
        return value == "yes"
    raise Unfit(tr("{value} is neither yes nor no.").format(value=shown(value)), tr("Write `yes` or `no`."), "type")


def _read_block(value: object) -> Mapping[str, object]:
    if isinstance(value, dict):
        return value
    raise Unfit(tr("A figure is a mapping."), tr("Write `figure:` and below it lines like `start: standing`."), "type")


def _read_version(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value == 1:
        return 1
    raise Unfit(tr("Format version {value} is not known here.").format(value=shown(value)), tr("Write `1`."), "version")


def shown(value: object) -> str:
    """Return a value as it may stand in a sentence."""
    return tr("This") if isinstance(value, list | dict) else f"`{shortened(str(value), 40)}`"


def _from_to(least: int, most: int) -> str:
    return tr("Write a number from {least} to {most}.").format(least=least, most=most)


_TEXT_SCHEMA: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}
_WORDS_SCHEMA: Schema = {
    "anyOf": [
        _TEXT_SCHEMA,
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": _LANGUAGE_PATTERN},
            "additionalProperties": _TEXT_SCHEMA,
        },
    ]
}
_FEELING_SCHEMA: Schema = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 10, "multipleOf": 0.5},
        {"type": "string", "pattern": _FEELING_PATTERN},
    ],
    "examples": ["3-5", 4],
}
_REPETITIONS_SCHEMA: Schema = {
    "anyOf": [{"type": "integer", "minimum": 1, "maximum": 200}, {"type": "string", "pattern": SPAN_PATTERN}],
    "examples": [10, "8-12"],
}

VERSION = Kind(_read_version, {"type": "integer", "const": 1})
SECONDS = _time(0.5)
SECONDS_OR_NONE = _time(0.0)
RATE = Kind(_read_rate, {"type": "string", "pattern": RATE_PATTERN, "examples": ["40 / min"]})
REPETITIONS = Kind(_read_repetitions, _REPETITIONS_SCHEMA)
FEELING = Kind(_read_feeling, _FEELING_SCHEMA)
LINE = Kind(_read_text, _TEXT_SCHEMA)
WORDS = Kind(_read_words, _WORDS_SCHEMA)
LANGUAGE = Kind(_read_language, {"type": "string", "pattern": _LANGUAGE_PATTERN})
ID = Kind(_read_id, {"type": "string", "pattern": _ID_PATTERN, "maxLength": 80})
DAY = Kind(_read_day, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
YES_NO = Kind(_read_yes_no, {"enum": ["yes", "no", True, False]})
FIGURE = Kind(_read_block, {"type": "object"})
