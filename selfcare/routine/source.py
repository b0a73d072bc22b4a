"""A file's text and the tree that was read from it: which value stands where.

Offsets count letters from the start of the text; lines and columns are worked out only when a problem is told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from selfcare.routine.problems import Finding, Place, Problem, shortened

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
Offsets = tuple[int, int]

_MOST_SHOWN = 200
_LINE_END = re.compile(r"\r\n|\r|\n")


class Node:
    """One value of the file with its place in the text.

    `value` is plain (str, int, float, bool, list, dict). `parts` are the nodes inside a list or mapping; `keys` the
    places of a mapping's keys, also of those whose value could not be read and is missing in `value`.
    """

    __slots__ = ("end", "keys", "parts", "start", "value")

    def __init__(self, value: Value, start: int, end: int) -> None:
        self.value = value
        self.start = start
        self.end = end
        self.parts: dict[str, Node] | list[Node] | None = None
        self.keys: dict[str, Offsets] | None = None

    def child(self, key: str | int) -> Node | None:
        """Return the node under a key or an index, None if there is none."""
        parts = self.parts
        if isinstance(parts, dict):
            return parts.get(key) if isinstance(key, str) else None
        if isinstance(parts, list) and isinstance(key, int) and 0 <= key < len(parts):
            return parts[key]
        return None


class Fault(NamedTuple):
    """A problem of the text itself, by offsets."""

    start: int
    end: int
    what: str
    mend: str
    code: str


def _nothing(_text: str) -> Node | None:
    return None


def _same(offset: int) -> int:
    return offset


class Source:
    """What the parser found: the text, its plain value as far as it could be read, and faults.

    The tree with the places is asked for only when a problem is told, and made by `compose` then. `cut` is the
    place that was still open where reading had to stop; None if the whole text was read. Where the tree is that of
    another text (see `mending`), `as_written` leads from its places to those of this one; faults have these already.
    """

    def __init__(
        self,
        text: str,
        value: Value,
        faults: tuple[Fault, ...] = (),
        cut: Place | None = None,
        compose: Callable[[str], Node | None] = _nothing,
        as_written: Callable[[int], int] = _same,
    ) -> None:
        self.text = text
        self.value = value
        self.faults = faults
        self.cut = cut
        self._compose = compose
        self._as_written = as_written

    @cached_property
    def root(self) -> Node | None:
        return self._compose(self.text)

    def has_key(self, word: str) -> bool:
        """Whether a key is written at the top of the file, even if its value could not be read."""
        if isinstance(self.value, dict) and word in self.value:
            return True
        return bool(self.faults and self.root and self.root.keys and word in self.root.keys)

    @cached_property
    def line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def line(self, number: int) -> str:
        """Return the words of line `number` (from 1), without its end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def complains_rightly(self, finding: Finding) -> bool:
        """Whether something said to be absent is absent: neither written wrongly nor cut off."""
        if not finding.absent:
            return True
        if self.cut is not None and self.cut[: len(finding.place)] == finding.place:
            return False
        node = self._nearest(finding.place)[0]
        if node is not None and node.keys is None and finding.on_key:
            node = self._nearest(finding.place[:-1])[0]
        return not (node and node.keys and any(key in node.keys for key in finding.absent))

    def problem(self, path: str, finding: Finding) -> Problem:
        """Return the finding with its line and column in this text."""
        start, end = (self._as_written(offset) for offset in self._offsets(finding))
        return self._told(path, Fault(start, end, finding.what, finding.mend, finding.code), finding)

    def fault_problem(self, path: str, fault: Fault) -> Problem:
        """Return a fault of the text as a problem; all of them are errors."""
        return self._told(path, fault, None)

    def _told(self, path: str, fault: Fault, finding: Finding | None) -> Problem:
        start = min(fault.start, len(self.text))
        line, column = self.position(start)
        end_of_line = start + len(self.line(line)) - column + 1
        words = self.text[start : max(start, min(fault.end, end_of_line, start + _MOST_SHOWN))].rstrip()
        severity = finding.severity if finding else "error"
        return Problem(
            path, line, column, max(1, len(words)), shortened(words), fault.what, fault.mend, severity, fault.code
        )

    def _offsets(self, finding: Finding) -> Offsets:
        node, key = self._nearest(finding.place)
        if node is None:
            return 0, len(self.line(1))
        if key is not None and (finding.on_key or finding.absent):
            return key
        if finding.absent:
            return self._opening(node)
        return node.start, node.end

    def _opening(self, node: Node) -> Offsets:
        """Return the first key of a mapping: the place to point at when something is missing in it."""
        keys = list((node.keys or {}).values())
        return min(keys) if keys else (node.start, node.end)

    def _nearest(self, place: Place) -> tuple[Node | None, Offsets | None]:
        """Return the node at `place` (or the last one on the way there), and the offsets of its key."""
        node, key = self.root, None
        for word in place:
            if node is None:
                break
            key_here = node.keys.get(word) if node.keys and isinstance(word, str) else None
            below = node.child(word)
            if below is None:
                return (Node(None, *key_here), key_here) if key_here else (node, key)
            node, key = below, key_here
        return node, key
