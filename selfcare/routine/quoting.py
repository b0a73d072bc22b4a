"""Values on one line that lack quotes, braces or what closes them, as they would be with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from selfcare.routine.problems import shortened
from selfcare.translation import tr

_SMART = "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}«»"
_CLOSING = {"[": "]", "{": "}"}
_FIRST_KEY = re.compile(r"[({]?([a-z_]+):? ")
_TIGHT = re.compile(r"([a-z_]+):(?=[^\s:/])")
_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_ODD_FIRST = "*&!%@`|>#[{-?]},“„«\"'"
_SEMICOLON = re.compile(r"; ?(?=[a-z_]+:)")
_BLOCK = re.compile(r"[|>][-+]? ?(?=[^\s])")

_Mend = tuple[str, str, str]


def braced(value: str, known: Collection[str]) -> Iterator[_Mend]:
    """Yield several keys on one line in braces."""
    found = _FIRST_KEY.match(value)
    if found and found[1] in known:
        words = "{" + value.strip("(){} ") + "}"
        what = tr("Several keys on one line stand in braces.")
        yield words, what, tr("Write `{words}`, or each key on its own line.").format(words=shortened(words, 80))


def spaced(value: str, known: Collection[str]) -> Iterator[_Mend]:
    """Yield a value in braces with spaces behind its colons, commas for semicolons, points for decimal commas."""
    if value[:1] != "{":
        return
    tight = [found for found in _TIGHT.finditer(value) if found[1] in known]
    if tight:
        words = _TIGHT.sub(r"\1: ", value)
        what = tr("A space is missing after the colon of `{word}`.").format(word=tight[0][1])
        yield words, what, tr("Write `{words}`.").format(words=shortened(words, 80))
    if _SEMICOLON.search(value):
        words = _SEMICOLON.sub(", ", value)
        what = tr("What stands in braces is parted by commas.")
        yield words, what, tr("Write `{words}`.").format(words=shortened(words, 80))
    if _DECIMAL_COMMA.search(value):
        words = _DECIMAL_COMMA.sub(".", value)
        what = tr("A comma parts two values here; in a number it is a point.")
        yield words, what, tr("Write `{words}`.").format(words=shortened(words, 80))


def quoted(value: str) -> Iterator[_Mend]:
    """Yield a text in quotes, where it has what would need them."""
    if value[0] in _CLOSING and value.endswith(_CLOSING[value[0]]):
        return
    if _BLOCK.match(value):
        words = _in_quotes(_BLOCK.sub("", value))
        what = tr("Behind `{letter}` the text begins on the next line.").format(letter=value[0])
        yield words, what, tr("Write `{words}`.").format(words=shortened(words, 80))
        return
    text = value
    for mark in _SMART:
        text = text.replace(mark, "")
    if len(text) < len(value) and ": " in text:
        words = _in_quotes(text)
        what = tr("These quotation marks do not count; there is a colon in the text.")
        yield words, what, tr("Write `{words}`, with straight quotation marks.").format(words=shortened(words, 80))
    elif ": " in value or value.endswith(":"):
        words = _in_quotes(value)
        what = tr("A colon is not expected here.")
        mend = tr("If it is part of the text, put the text in quotes: `{words}`.")
        yield words, what, mend.format(words=shortened(words, 80))
    elif value[0] in _ODD_FIRST:
        words = _in_quotes(value)
        what = tr("A text that begins with `{letter}` has to be in quotes.").format(letter=value[0])
        if value[0] == "#":
            what = tr("What stands behind `#` is a remark and not read.")
        elif value[0] in "\"'":
            what = tr("The quotation marks end before the text does.")
        yield words, what, tr("Write `{words}`.").format(words=shortened(words, 80))


def closed(value: str) -> str:
    """Return a value with what closes it, where a quote or a bracket is open; else the value as it is."""
    first = value[:1]
    if first in _CLOSING:
        return _bracket_closed(value)
    if first and first in "\"'" and not _ends_quote(value, first):
        body = value[:-1] if len(value) > 1 and value[-1] in "\"'" and value[-1] != first else value
        return body + first if body.count(first) % 2 else value
    return value


def _bracket_closed(value: str) -> str:
    opened = [letter for letter in value if letter in "[{"]
    for letter in value:
        if letter in "]}" and opened and letter == _CLOSING[opened[-1]]:
            opened.pop()
    if not opened:
        return value
    body = value.rstrip(", ")
    if body[-1:] in "]})" and body.count("[") + body.count("{") == 1:
        body = body[:-1]
    return body + "".join(_CLOSING[letter] for letter in reversed(opened))


def _ends_quote(value: str, mark: str) -> bool:
    return len(value) > 1 and value.endswith(mark) and value.count(mark) == 2


def _in_quotes(value: str) -> str:
    """Return a text in the quotes that need no backslashes, if there are such."""
    text = value.strip()
    if text[:1] in "\"'" and text[-1:] == text[:1] and len(text) > 1:
        text = text[1:-1]
    if '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
