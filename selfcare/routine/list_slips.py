"""Slips around the dashes of lists: one that is missing, one too many, another sign, a list that has no key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfcare.routine.lines import (
    BLANKS,
    KNOWN_KEYS,
    Line,
    Slip,
    above,
    columns_for,
    hanging,
    instead_of,
    line_at,
    short,
)
from selfcare.translation import tr, tr_number

_BULLET = re.compile("(?:-(?=[^ \\-0-9])|[\N{BULLET}\N{EN DASH}\N{EM DASH}*]) ?(?=[^\\s])")


def dash_slips(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    """Yield what may have slipped with the dash of this line, or with that of its list."""
    found = _BULLET.match(line.words) if not line.dashes else None
    if found:
        rest = line.words[found.end() :]
        what = tr("An item of a list begins with a hyphen and a space.")
        mend = tr("Write `{words}`.").format(words=short(f"- {rest}"))
        alike = [(number, other) for number, words in enumerate(lines) if (other := _item(words))]
        for instead in dict.fromkeys((((line.number, f"{line.blank}- {rest}"),), tuple(alike))):
            first = line_at(lines, instead[0][0])
            yield Slip(first.number, instead, len(first.blank), len(first.blank) + len(first.whole), what, mend)
    elif line.dashes and line.key in KNOWN_KEYS:
        what = tr("There is a dash too many: `{word}` belongs to the item above.").format(word=line.key)
        mend = tr("Write spaces instead of the dash, so that `{word}` stays where it is.").format(word=line.key)
        for column in dict.fromkeys((line.key_column, *columns_for(lines, line), len(line.blank))):
            yield instead_of(line, " " * column + line.words, what, mend)
        yield from _list_without_key(lines, line)
    elif not line.dashes:
        for column in _dashes_above(lines, line):
            what = tr("A dash is missing: here a new item of the list begins.")
            mend = tr_number(
                "Begin the line with {count} space and `- `: `{words}`.",
                "Begin the line with {count} spaces and `- `: `{words}`.",
                column,
            )
            mend = mend.format(count=column, words=short(f"- {line.words}"))
            yield instead_of(line, f"{' ' * column}- {line.words}", what, mend)
        yield from _no_dashes(lines, line)


def _list_without_key(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    """Yield a list that begins under a key which has its value already: the key of the list was left out."""
    upper = next(above(lines, line), None)
    if upper is None or upper.dashes or len(upper.blank) > len(line.blank) or upper.words.rstrip().endswith(":"):
        return
    key = "instructions" if line.key == "role" else "steps"
    what = tr("A list begins here, and it does not say what of: the line above has its own value.")
    mend = tr("Write `{word}` on a line of its own above it.").format(word=f"{key}:")
    instead = ((upper.number, f"{upper.blank}{key}:"),)
    yield Slip(line.number, instead, len(line.blank), len(line.blank) + len(line.whole), what, mend)


def _no_dashes(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    """Yield a whole list without dashes: every line with the key of the first begins an item."""
    if not line.key:
        return
    instead = []
    for number in hanging(lines, line):
        below = line_at(lines, number)
        dash = "- " if below.key == line.key and below.blank == line.blank else "  "
        instead.append((number, f"{below.blank}{dash}{below.whole}"))
    what = tr("A list belongs here; each of its items begins with a dash.")
    mend = tr("Write `{words}`, and the lines of the same item two spaces further in.").format(
        words=short(f"- {line.words}")
    )
    yield Slip(line.number, tuple(instead), len(line.blank), len(line.blank) + len(line.words), what, mend)


def _item(words: str) -> str:
    """Return a line that begins with some other sign as an item of a list, "" if it is none."""
    rest = words.lstrip(BLANKS)
    found = _BULLET.match(rest)
    return f"{words[: len(words) - len(rest)]}- {rest[found.end() :]}" if found else ""


def _dashes_above(lines: Sequence[str], line: Line) -> list[int]:
    """Return where the items of the lists above begin, the nearest first."""
    found = [len(each.blank) for each in above(lines, line) if each.dashes]
    if not found:
        found = [len(line.blank)]
    return list(dict.fromkeys(found))[:3]
