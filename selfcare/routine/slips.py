"""Slips that people make who write by hand what a program reads: a line too far in, no dash, a colon in a sentence.

Each is a guess with the lines as they would be without it; `mending` types them and keeps what helps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfcare.routine.indent_slips import tabs, too_far
from selfcare.routine.lines import FURTHEST, KNOWN_KEYS, Line, Slip, instead_of, line_at, short
from selfcare.routine.list_slips import dash_slips
from selfcare.routine.quoting import braced, closed, quoted, spaced
from selfcare.translation import tr

_WORD = "[^\\s:;=\"'\\[\\]{},#\N{FULLWIDTH COLON}]+"
_SIGN = "[-=]>|[:;=\N{FULLWIDTH COLON}\N{RIGHTWARDS ARROW}]|(?=[ \N{NO-BREAK SPACE}]|$)"
_PAIR = re.compile(f"({_WORD}(?: (?![-=]>|\N{RIGHTWARDS ARROW}){_WORD})?)[ \N{NO-BREAK SPACE}]*({_SIGN})\\s*(.*)")
_TIGHT = re.compile(r"([ \t]*(?:- )?)([a-z_]+):(?=[^\s:/])")
_SECOND = re.compile("([a-z_]+): ([^{\\[\"':]*?)[,;]? ([a-z_]+): ")
_FENCE = "```"
_REMARKS = ("//", "/*", "<!--")


def slips_at(lines: Sequence[str], at: int, *, after: bool) -> Iterator[Slip]:
    """Yield what may have slipped in the line where something is wrong, or in the two before it, or the one `after`."""
    numbers = [*range(min(at, len(lines) - 1), -1, -1)]
    here = [line for number in numbers if (line := line_at(lines, number)).words.strip()][:3]
    if after and at + 1 < len(lines):
        here.append(line_at(lines, at + 1))
    for line in here:
        yield from _in_the_line(lines, line)
    for line in here:
        yield from too_far(lines, line)


def unclosed_before(lines: Sequence[str], at: int) -> Iterator[Slip]:
    """Yield lines further up that open a quote or a bracket and do not close it, the nearest first."""
    for number in range(min(at, len(lines) - 1), max(-1, at - FURTHEST), -1):
        line = line_at(lines, number)
        if line.words[:1] != "#":
            yield from _unclosed(line)


def _in_the_line(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    if "\t" in line.blank:
        yield from tabs(lines, line)
    if line.words.startswith(_FENCE):
        what = tr("This line marks a listing in a web page or a chat; it is no part of the file.")
        yield instead_of(line, "", what, tr("Take the line out."))
    if line.words.startswith(_REMARKS):
        remark = "# " + line.words.strip("/*<>!- ")
        what = tr("A remark begins with `{letter}` here.").format(letter="#")
        yield instead_of(line, line.blank + remark, what, tr("Write `{words}`.").format(words=short(remark)))
    yield from _pair_slips(lines, line)
    yield from dash_slips(lines, line)
    yield from _unclosed(line)
    yield from _two_keys(line)
    yield from _text_slips(line)
    yield from _value_and_more(lines, line)


def _pair_slips(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    """Yield a key whose colon, or the space behind it, is missing."""
    found = _PAIR.fullmatch(line.words)
    if found is None:
        return
    key, sign, value = found[1], found[2], found[3]
    if key not in KNOWN_KEYS and key.partition(" ")[0] in KNOWN_KEYS and not sign:
        key, value = key.partition(" ")[0], line.words.partition(" ")[2]
    if key.lower() in KNOWN_KEYS:
        pair = f"{key}: {value}".rstrip()
        if pair != line.words.strip():
            what = tr("A colon is missing after `{word}`.")
            if sign == ":":
                what = tr("A space is missing after the colon of `{word}`.")
            mend = tr("Write `{words}`.").format(words=short(line.dashes + pair))
            yield instead_of(line, line.blank + line.dashes + pair, what.format(word=key), mend)
            if sign == ":":
                yield from _all_tight(lines)


def _all_tight(lines: Sequence[str]) -> Iterator[Slip]:
    """Yield the same slip made in every line, as by those who never leave a space."""
    tight = [(number, found) for number, words in enumerate(lines) if (found := _TIGHT.match(words))]
    tight = [(number, found) for number, found in tight if found[2] in KNOWN_KEYS]
    if len(tight) > 1:
        number, first = tight[0]
        what = tr("A space is missing after the colon of `{word}`, and in {count} more lines.")
        what = what.format(word=first[2], count=len(tight) - 1)
        mend = tr("Write `{words}`.").format(words=short(_with_space(lines[number], first).strip()))
        instead = tuple((each, _with_space(lines[each], found)) for each, found in tight)
        yield Slip(number, instead, len(first[1]), len(lines[number]), what, mend)


def _with_space(words: str, found: re.Match[str]) -> str:
    return f"{words[: found.end()]} {words[found.end() :]}"


def _two_keys(line: Line) -> Iterator[Slip]:
    """Yield a second key that stands behind the value of the first."""
    found = _SECOND.match(line.words)
    if found and found[1] in KNOWN_KEYS and found[3] in KNOWN_KEYS:
        what = tr("Two keys stand on one line.")
        mend = tr("Write `{words}` on a line of its own, in line with `{word}`.")
        mend = mend.format(words=short(line.words[found.start(3) :]), word=found[1])
        start = line.key_column + found.start(3)
        instead = ((line.number, f"{line.blank}{line.dashes}{found[1]}: {found[2]}"),)
        yield Slip(line.number, instead, start, line.key_column + len(line.words), what, mend)


def _value_and_more(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    """Yield a key that has a value, and lines below that belong to it as well."""
    key, colon, value = line.words.partition(": ")
    below = line_at(lines, line.number + 1) if line.number + 1 < len(lines) else line
    if colon and value.strip() and key in KNOWN_KEYS and below.key in KNOWN_KEYS and len(below.blank) > line.key_column:
        what = tr("`{word}` has a value here, and keys on the lines below.").format(word=key)
        mend = tr("Write `{words}` alone, if what is below belongs to it.").format(words=f"{line.dashes}{key}:")
        yield instead_of(line, f"{line.blank}{line.dashes}{key}:", what, mend)


def _text_slips(line: Line) -> Iterator[Slip]:
    """Yield text that would have to be in quotes, or several keys that would have to be in braces."""
    key, colon, value = line.words.partition(": ")
    if not colon or line.words[:1] in "#\"'{[":
        key, colon, value = ("", "", line.words) if line.dashes else (key, "", "")
    value = value.strip()
    if not value:
        return
    lead = line.blank + line.dashes + key + colon
    for words, what, mend in (*spaced(value, KNOWN_KEYS), *braced(value, KNOWN_KEYS), *quoted(value)):
        start = _at_fault(len(lead), value)
        yield Slip(line.number, ((line.number, lead + words),), start, start + 1, what, mend)


def _at_fault(value_at: int, value: str) -> int:
    """Return the column of the colon or the sign that is in the way."""
    colon = value.find(": ") if ": " in value else len(value) - 1 if value.endswith(":") else 0
    return value_at + max(0, colon)


def _unclosed(line: Line) -> Iterator[Slip]:
    key, colon, value = line.words.partition(": ")
    if not colon:
        key, colon, value = "", "", line.words if line.dashes else ""
    value = value.strip()
    whole = closed(value) if value else value
    if whole != value:
        start = line.key_column + len(key) + len(colon)
        what = tr("What begins with `{letter}` is not closed.").format(letter=value[0])
        mend = tr("Write `{words}`.").format(words=short(whole))
        written = line.blank + line.dashes + key + colon + whole
        yield Slip(line.number, ((line.number, written),), start, start + len(value), what, mend)
