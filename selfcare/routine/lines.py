"""The lines of a file as somebody sees them who looks for a slip: how far in, which dashes, which key.

Lines and columns count from 0 here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from selfcare.anatomy.joints import JOINT_WORDS
from selfcare.routine.declaring import Document
from selfcare.routine.documents import OTHER_NAMES
from selfcare.routine.figure_check import WORDS_OF_FIGURES
from selfcare.routine.problems import shortened

BLANKS: Final = " \t\N{NO-BREAK SPACE}"
FURTHEST: Final = 200
"""So many lines up something that a line belongs to is looked for."""


class Slip(NamedTuple):
    """A guess: what is wrong in a line, from `start` to `end`, and the lines as they would be `instead`."""

    line: int
    instead: tuple[tuple[int, str], ...]
    start: int
    end: int
    what: str
    mend: str

    @property
    def last(self) -> int:
        """The last line that would be another one."""
        return max(number for number, _words in self.instead)


class Line(NamedTuple):
    """A line in its parts: how far in, the dashes before it, and what is left."""

    number: int
    blank: str
    dashes: str
    words: str

    @property
    def key_column(self) -> int:
        return len(self.blank) + len(self.dashes)

    @property
    def whole(self) -> str:
        return self.dashes + self.words

    @property
    def key(self) -> str:
        return self.words.partition(":")[0] if ":" in self.words else ""


def _all_keys(document: type[Document]) -> Iterator[str]:
    yield from document.keys
    for below in document.__subclasses__():
        yield from _all_keys(below)


KNOWN_KEYS: Final = frozenset({*_all_keys(Document), *WORDS_OF_FIGURES, *JOINT_WORDS, *OTHER_NAMES})
"""Every key of every file and block, and what other programs call them."""


def line_at(lines: Sequence[str], number: int) -> Line:
    """Return line `number` in its parts."""
    words = lines[number].rstrip("\r")
    rest = words.lstrip(BLANKS)
    blank, dashes = words[: len(words) - len(rest)], ""
    while rest.startswith("- "):
        inner = rest[1:].lstrip(" ")
        dashes, rest = dashes + rest[: len(rest) - len(inner)], inner
    return Line(number, blank, dashes, rest)


def above(lines: Sequence[str], line: Line) -> Iterator[Line]:
    """Yield the lines above that say something, the nearest first."""
    for number in range(line.number - 1, max(-1, line.number - FURTHEST), -1):
        upper = line_at(lines, number)
        if upper.words.strip() and not upper.words.startswith("#"):
            yield upper


def hanging(lines: Sequence[str], line: Line) -> tuple[int, ...]:
    """Return the numbers of this line and of those below it that are as far in or further."""
    numbers = [line.number]
    for number in range(line.number + 1, len(lines)):
        below = line_at(lines, number)
        if below.words.strip() and len(below.blank) < max(1, len(line.blank)):
            break
        if not line.blank and below.key in KNOWN_KEYS:
            break
        numbers += [number] if below.words.strip() else []
    return tuple(numbers)


def columns_for(lines: Sequence[str], line: Line) -> list[int]:
    """Return where this line may have been meant to begin: where its neighbours do, or two further in."""
    columns: list[int] = []
    for each in above(lines, line):
        columns += [each.key_column, len(each.blank)]
        columns += [each.key_column + 2] if each.words.rstrip().endswith((":", "|", ">", ">-")) or not line.key else []
        if len(columns) > 12:
            break
    here = len(line.blank) if line.blank.strip(" ") == "" else -1
    return [column for column in dict.fromkeys((*columns, 0)) if column != here][:7]


def instead_of(line: Line, words: str, what: str, mend: str) -> Slip:
    """Return a slip of one line, which would be `words`."""
    start = len(line.blank) if line.whole.strip() else 0
    return Slip(line.number, ((line.number, words),), start, start + len(line.whole.rstrip()), what, mend)


def short(words: str, most: int = 80) -> str:
    """Return words as they may stand in a mend."""
    return shortened(words, most)
