"""What a word without quotes means: the core schema of YAML 1.2, where `on` and `1:30` are just words."""

from __future__ import annotations

import re
from math import isfinite

from selfcare.routine.problems import Unfit
from selfcare.translation import tr

Plain = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_FIRST_OF_NUMBERS = frozenset("+-.0123456789")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_BROKEN = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_ENDLESS = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_MOST_DIGITS = 15


def resolved(words: str) -> Plain:
    """Return what plain words mean; raise Unfit for endless and for far too long numbers."""
    if words[:1] in _FIRST_OF_NUMBERS and words:
        return _number(words)
    return _WORDS.get(words, words)


def _number(words: str) -> Plain:
    if " " in words:  # most of what begins like a number is an amount: 45 s
        return words
    if _WHOLE.fullmatch(words):
        return _whole(words, 10)
    if _OCTAL.fullmatch(words):
        return _whole(words, 8)
    if _HEXADECIMAL.fullmatch(words):
        return _whole(words, 16)
    if _ENDLESS.fullmatch(words):
        raise Unfit(
            tr("`{word}` is not a number that can be used.").format(word=words),
            tr("Write an ordinary number."),
            "number",
        )
    if _BROKEN.fullmatch(words):
        return _broken(words)
    return words


def _whole(words: str, base: int) -> int:
    if len(words) > _MOST_DIGITS:
        raise Unfit(tr("This number is too long."), tr("Write an ordinary number, or put text in quotes."), "number")
    return int(words, base)


def _broken(words: str) -> float:
    number = float(words)
    if not isfinite(number):
        raise Unfit(tr("This number is too large."), tr("Write an ordinary number, or put text in quotes."), "number")
    return number
