"""Slips in the space before a line: tabs, too much of it, too little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfcare.routine.lines import BLANKS, Line, Slip, above, columns_for, hanging, line_at, short
from selfcare.translation import tr, tr_number


def tabs(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    """Yield the mend of every line that begins with a tab."""
    tabbed = [number for number, words in enumerate(lines) if "\t" in words[: len(words) - len(words.lstrip(BLANKS))]]
    what = tr_number(
        "A tab is used as space at the start of the line.",
        "Tabs are used as space at the start of {count} lines, from here on.",
        len(tabbed),
    ).format(count=len(tabbed))
    first = line_at(lines, tabbed[0])
    for wide in (2, 4):
        instead = tuple((number, _without_tabs(lines[number], wide)) for number in tabbed)
        count = len(instead[0][1]) - len(instead[0][1].lstrip())
        yield Slip(first.number, instead, 0, len(first.blank), what, _spaces_instead(count))
    for column in columns_for(lines, line):
        instead = ((line.number, " " * column + line.whole),)
        yield Slip(line.number, instead, 0, len(line.blank), what, _spaces_instead(column))


def _spaces_instead(count: int) -> str:
    words = tr_number("Use {count} space here instead.", "Use {count} spaces here instead.", count)
    return words.format(count=count) if count else tr("Take it out: the line begins at the very left.")


def _without_tabs(words: str, wide: int) -> str:
    rest = words.lstrip(BLANKS)
    return words[: len(words) - len(rest)].replace("\t", " " * wide) + rest


def too_far(lines: Sequence[str], line: Line) -> Iterator[Slip]:
    """Yield this line, or this line and those that hang on it, further to the left or right."""
    below = hanging(lines, line)
    for column in columns_for(lines, line):
        for numbers in dict.fromkeys(((line.number,), below)):
            by = column - len(line.blank)
            instead = tuple((number, _moved(lines[number], by)) for number in numbers)
            what, mend = _told(lines, line, column, numbers)
            yield Slip(line.number, instead, 0, len(line.blank + line.whole), what, mend)


def _told(lines: Sequence[str], line: Line, column: int, numbers: tuple[int, ...]) -> tuple[str, str]:
    what = tr("This line begins too far in.") if len(line.blank) > column else tr("This line begins too far left.")
    if line.blank.strip(" "):
        what = tr("This line does not begin with ordinary spaces.")
    mends = [tr_number("Begin it with {count} space.", "Begin it with {count} spaces.", column).format(count=column)]
    if column == 0:
        mends = [tr("Begin it at the very left, without spaces.")]
    beside = next((each.key for each in above(lines, line) if each.key and each.key_column == column), "")
    if beside:
        mends.append(tr("`{word}` above begins there too.").format(word=short(beside, 30)))
    if len(numbers) > 1:
        mends.append(tr("Move the lines down to line {last} along.").format(last=numbers[-1] + 1))
    return what, " ".join(mends)


def _moved(words: str, by: int) -> str:
    rest = words.lstrip(BLANKS)
    return " " * max(0, len(words) - len(rest) + by) + rest
