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
_MINUTES = r"(?:m|min|mins|minut[eao]s?|minuten|')\.?"
_SECONDS = r"(?:s|sec|secs|seconds?|sek|sekunden?|seg|segundos?|''|\")\.?"
_LOOSE_TIME = re.compile(
    rf"(?:({_NUMBER}) ?{_MINUTES})?,? ?(?:(?:and|und|y) )?(?:({_NUMBER})(?: ?{_SECONDS}|(?<=[0-9])(?=$)))?"
)
_HOURS = re.compile(rf"({_NUMBER}) ?(?:h|hours?|stunden?|horas?)\.?")
_ABOUT = re.compile(r"(?:ca\.?|approx\.?|about|etwa|circa|~|hasta|bis zu|up to) ?")
_EACH_SIDE = re.compile(r"(.+?),? ?(?:each side|per side|each|pro seite|je seite|por lado|cada lado)")
_SETS = re.compile(r"([0-9]{1,2}) ?(?:x|×|\*|mal|times) ?([0-9].*)")
_TWO_AMOUNTS = re.compile(rf"({_NUMBER}) ?(?:-|–|to|bis|a) ?({_NUMBER})(.*)")
_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_AROUND = "\"'“”„«»()[] "
_SPAN_WORDS = re.compile(r" ?(?:–|—|to|bis|a|until) ?")
_TIMES = re.compile(r" ?(?:x|×|times|mal|reps|repetitions|wdh|wiederholungen|rep|repeticiones|veces)\.?$")
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
        what = tr("{value} is not a whole number or a range.").format(value=_shown(words))
        raise NotAnAmount(what, _meant_span(_written(words).lower().strip(_AROUND)))
    low, high = int(found[1]), int(found[2])
    if low > high:
        raise NotAnAmount(
            tr("{value} runs backwards.").format(value=_shown(words)),
            tr("Write `{word}`.").format(word=f"{high}-{low}"),
        )
    return Span(low, high)


def meant_range(text: str) -> str:
    """Return a range or a number with a hyphen and a point, where people write "to", a long dash or a comma."""
    return _SPAN_WORDS.sub("-", _DECIMAL_COMMA.sub(".", text.lower().strip(_AROUND).partition("/")[0])).strip()


def _meant_span(text: str) -> str:
    if len(text) <= 40:
        sets = _SETS.fullmatch(text)
        plain = _SPAN_WORDS.sub("-", _TIMES.sub("", sets[2] if sets else text))
        if _SPAN.fullmatch(plain) or (plain.isdecimal() and len(plain) < 4):
            words = tr("Write `{time}`, and `sets: {count}` on a line of its own.") if sets else tr("Write `{word}`.")
            return words.format(time=plain, word=plain, count=sets[1] if sets else "")
    return tr("Write it like `4` or `3-5`.")


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
    text = _written(words).strip(_AROUND) if isinstance(words, str) else _written_alone(words)
    mend = _meant_time(text.lower()) if text and len(text) <= 40 else None
    if mend is None:
        return NotAnAmount(tr("{value} is not a time.").format(value=_shown(words)), tr(TIME_SPELLING))
    what = tr("{value} is not spelled as a time.")
    if _CLOCK.fullmatch(text):
        what = tr("{value} is not a time here.")
    return NotAnAmount(what.format(value=_shown(words)), mend)


def _meant_time(text: str) -> str | None:
    """Return how a time is written that people spell in another way, None where nothing can be guessed."""
    clock = _CLOCK.fullmatch(text)
    if clock:
        return _write(written_time(int(clock[1]) * 60 + int(clock[2])))
    plain = _DECIMAL_COMMA.sub(".", _ABOUT.sub("", text, count=1))
    seconds = _loose_seconds(plain)
    if seconds is not None:
        return _write(written_time(seconds))
    for pattern, words in (
        (_SETS, marked("Write `{time}`, and `sets: {count}` on a line of its own.")),
        (_EACH_SIDE, marked("Write `{time}`, and `sides: each` on a line of its own.")),
        (_TWO_AMOUNTS, marked("A time is one number here. Write `{time}`, or the longer one.")),
    ):
        found = pattern.fullmatch(plain)
        said = "" if found is None else found[2] if pattern is _SETS else found[1]
        said += found[3] if found and pattern is _TWO_AMOUNTS else ""
        seconds = _loose_seconds(said)
        if found is not None and seconds is not None:
            return tr(words).format(time=written_time(seconds), count=found[1])
    return None


def _loose_seconds(text: str) -> float | None:
    hours = _HOURS.fullmatch(text)
    if hours:
        return 3600.0 if float(hours[1]) == 1 else None
    loose = _LOOSE_TIME.fullmatch(text)
    return float(loose[1] or 0) * 60 + float(loose[2] or 0) if loose and (loose[1] or loose[2]) else None


def _write(words: str) -> str:
    return tr("Write `{word}`.").format(word=words)


def _written_alone(words: object) -> str:
    """Return the one text of a list, "" for anything else."""
    return words[0].strip() if isinstance(words, list) and len(words) == 1 and isinstance(words[0], str) else ""


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
