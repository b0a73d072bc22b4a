"""Amounts as authors write them: "1 min 30 s", "40 / min", "7 cm", "3-5". No logic but reading and writing them.

The same patterns go into the JSON Schema, so that an editor and the reader agree. A `NotAnAmount` carries the
right spelling of what was probably meant.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from selfcare.routine.problems import Unfit
from selfcare.translation import marked, tr

_NUMBER = r"[0-9]{1,4}(?:\.[0-9]{1,2})?"
TIME_PATTERN = rf"^(?:{_NUMBER} ?min(?: {_NUMBER} ?s)?|{_NUMBER} ?s)$"
RATE_PATTERN = rf"^{_NUMBER} ?/ ?min$"
LENGTH_PATTERN = rf"^{_NUMBER} ?(?:cm|mm|m)$"
SPAN_PATTERN = r"^[0-9]{1,3} ?- ?[0-9]{1,3}$"
TIME_SPELLING = marked("Write it like `45 s` or `1 min 30 s`.")

_TIME = re.compile(rf"(?:({_NUMBER}) ?min(?: ({_NUMBER}) ?s)?|({_NUMBER}) ?s)")
_RATE = re.compile(rf"({_NUMBER}) ?/ ?min")
_LENGTH = re.compile(rf"({_NUMBER}) ?(cm|mm|m)")
_SPAN = re.compile(r"([0-9]{1,3}) ?- ?([0-9]{1,3})")
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
_LOOSE_TIME = re.compile(
    rf"(?:({_NUMBER}) ?(?:m|min|mins|minutes?)\.?)?,? ?(?:and )?(?:({_NUMBER}) ?(?:s|sec|secs|seconds?)\.?)?"
)
_LOOSE_RATE = re.compile(rf"({_NUMBER}) ?(?:/ ?|per |x ?/ ?|a )?(?:min|minute|bpm|m)?")
_CENTIMETRES = {"mm": 0.1, "cm": 1.0, "m": 100.0}


class NotAnAmount(Unfit):
    """Not spelled as an amount of this kind."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what, mend, "unit")


class Span(NamedTuple):
    """A range of whole numbers; `low` equals `high` where one number was written."""

    low: int
    high: int


def read_time(words: object) -> float:
    """Return seconds; raise NotAnAmount for anything but "45 s", "2 min", "1 min 30 s"."""
    if isinstance(words, str):
        found = _TIME.fullmatch(words)
        if found:
            return float(found[1] or 0) * 60 + float(found[2] or found[3] or 0)
    raise _no_time(words)


def read_rate(words: object) -> float:
    """Return strokes a minute; raise NotAnAmount for anything but "40 / min"."""
    found = _RATE.fullmatch(words) if isinstance(words, str) else None
    if found:
        return float(found[1])
    guess = _LOOSE_RATE.fullmatch(_written(words))
    number = guess[1] if guess else "40"
    raise NotAnAmount(
        tr("{value} is not a rate.").format(value=_shown(words)),
        tr("Write it like `{word}`.").format(word=f"{number} / min"),
    )


def read_length(words: object) -> float:
    """Return centimetres; raise NotAnAmount for anything but "7 cm" (or mm, m)."""
    found = _LENGTH.fullmatch(words) if isinstance(words, str) else None
    if found:
        return float(found[1]) * _CENTIMETRES[found[2]]
    number = _written(words) if _is_number(words) else "7"
    raise NotAnAmount(
        tr("{value} is not a length.").format(value=_shown(words)),
        tr("Write it like `{word}`.").format(word=f"{number} cm"),
    )


def read_span(words: object) -> Span:
    """Return the range of "3-5", or of one whole number; raise NotAnAmount for anything else."""
    if isinstance(words, int) and not isinstance(words, bool):
        return Span(words, words)
    found = _SPAN.fullmatch(words) if isinstance(words, str) else None
    if not found:
        raise NotAnAmount(
            tr("{value} is not a whole number or a range.").format(value=_shown(words)),
            tr("Write it like `4` or `3-5`."),
        )
    low, high = int(found[1]), int(found[2])
    if low > high:
        raise NotAnAmount(
            tr("{value} runs backwards.").format(value=_shown(words)),
            tr("Write `{word}`.").format(word=f"{high}-{low}"),
        )
    return Span(low, high)


def written_time(seconds: float) -> str:
    """Return seconds as an author would write them: "1 min 30 s"."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes:.0f} min"] if minutes else []
    if rest or not minutes:
        parts.append(f"{rest:g} s")
    return " ".join(parts)


def _no_time(words: object) -> NotAnAmount:
    if _is_number(words):
        return NotAnAmount(tr("{value} has no unit.").format(value=_shown(words)), _time_mend(words))
    text = _written(words)
    clock = _CLOCK.fullmatch(text)
    if clock:
        spelling = written_time(int(clock[1]) * 60 + int(clock[2]))
        return NotAnAmount(
            tr("{value} is not a time here.").format(value=_shown(words)),
            tr("Write `{word}`.").format(word=spelling),
        )
    loose = _LOOSE_TIME.fullmatch(text.lower()) if len(text) <= 40 else None
    if loose and (loose[1] or loose[2]):
        spelling = written_time(float(loose[1] or 0) * 60 + float(loose[2] or 0))
        return NotAnAmount(
            tr("{value} is not spelled as a time.").format(value=_shown(words)),
            tr("Write `{word}`.").format(word=spelling),
        )
    return NotAnAmount(tr("{value} is not a time.").format(value=_shown(words)), tr(TIME_SPELLING))


def _time_mend(number: object) -> str:
    seconds = float(_written(number))
    return tr("Write `{word}`.").format(word=written_time(seconds)) if 0 <= seconds < 6000 else tr(TIME_SPELLING)


def _is_number(words: object) -> bool:
    return isinstance(words, int | float) and not isinstance(words, bool)


def _written(words: object) -> str:
    return words.strip() if isinstance(words, str) else str(words)


def _shown(words: object) -> str:
    if isinstance(words, dict | list):
        return tr("This")
    text = _written(words)
    return f"`{text}`" if len(text) <= 40 else f"`{text[:39]}…`"
