"""What the C parser complains of, told in plain words with a mend."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from selfcare.routine.source import Fault
from selfcare.translation import marked, tr


class _Saying(NamedTuple):
    """Words of the parser's message, and what we say instead."""

    problem: str
    what: str
    mend: str
    at_context: bool = False
    letter: str = ""


_SAYINGS = (
    _Saying(
        "found unexpected end of stream",
        marked("This quotation mark is never closed."),
        marked("Close it."),
        at_context=True,
    ),
    _Saying(
        "found unexpected document indicator",
        marked("This quotation mark is never closed."),
        marked("Close it."),
        at_context=True,
    ),
    _Saying(
        "expected ',' or ']'",
        marked("This list is not closed with `{letter}` before here."),
        marked("Close it, or add a comma."),
        letter="]",
    ),
    _Saying(
        "expected ',' or '}'",
        marked("This mapping is not closed with `{letter}` before here."),
        marked("Close it, or add a comma."),
        letter="}",
    ),
    _Saying(
        "mapping values are not allowed",
        marked("A colon is not expected here."),
        marked("If it is part of the text, put the text in quotes; else check the spaces at the start of the line."),
    ),
    _Saying(
        "could not find expected ':'",
        marked("A colon is missing after this key."),
        marked("Write it as `key: value`."),
        at_context=True,
    ),
    _Saying(
        "did not find expected key",
        marked("This line does not fit the ones above."),
        marked("Check the spaces at its start: lines of one list or mapping begin in the same column."),
    ),
    _Saying(
        "did not find expected '-' indicator",
        marked("This line does not fit the list above."),
        marked("Check the spaces at its start, or begin it with `- `."),
    ),
    _Saying(
        "block sequence entries are not allowed",
        marked("A list item is not expected here."),
        marked("Begin the list on its own line."),
    ),
    _Saying(
        "unknown escape character",
        marked("This backslash means nothing here."),
        marked("Write it twice, or use single quotes."),
    ),
    _Saying(
        "escape",
        marked("This backslash is not followed by a letter's number."),
        marked("Write it twice, or use single quotes."),
    ),
    _Saying(
        "incompatible YAML document",
        marked("This is a YAML version that is not known here."),
        marked("Take the line out."),
    ),
    _Saying(
        "expected <document start>",
        marked("Something stands behind the end of the file's content."),
        marked("Take it out."),
    ),
    _Saying("tab character", marked("A tab is used as space at the start of a line."), marked("Use spaces instead.")),
)
_OTHER = _Saying(
    "",
    marked("This cannot be read as YAML."),
    marked("Check quotes, brackets and the spaces at the start of the line."),
)


def fault_of(error: yaml.YAMLError, text: str) -> Fault:
    """Return the parser's complaint as a fault with its place."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Fault(0, 0, tr(_OTHER.what), tr(_OTHER.mend), "syntax")
    saying = _saying(error, text)
    mark = error.context_mark if saying.at_context and error.context_mark else error.problem_mark
    start = min(mark.index, len(text)) if mark else 0
    mend = tr("{mend} What follows is looked at after that.").format(mend=tr(saying.mend))
    return Fault(start, _end_of_word(text, start), tr(saying.what).format(letter=saying.letter), mend, "syntax")


def _saying(error: yaml.MarkedYAMLError, text: str) -> _Saying:
    message = str(error.problem or "")
    if "cannot start any token" in message and error.problem_mark:
        return _odd_start(text[error.problem_mark.index : error.problem_mark.index + 1])
    return next((saying for saying in _SAYINGS if saying.problem in message), _OTHER)


def _odd_start(letter: str) -> _Saying:
    if letter == "\t":
        return _Saying("", marked("A tab is used as space at the start of a line."), marked("Use spaces instead."))
    return _Saying(
        "", marked("A word cannot begin with `{letter}` here."), marked("Put the text in quotes."), letter=letter
    )


def _end_of_word(text: str, start: int) -> int:
    end = start + 1
    while end < len(text) and end - start < 60 and not text[end].isspace():
        end += 1
    return end
