"""A file whose layout slipped, read as it was meant: the slip told with a mend that has been tried.

YAML tells where it could go on no longer, which is often a line or two behind the slip. Here likely mends are tried
one by one (see `slips`); the one that lets most of the file be read is told, and what follows is read with it in
place. So the mend works when it is typed, and whatever else is wrong is told in the same go.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml import MarkedYAMLError

from selfcare.routine.composing import Composed, compose
from selfcare.routine.declaring import Found
from selfcare.routine.documents import EXERCISE_FILE
from selfcare.routine.figure_check import check_figure
from selfcare.routine.lines import KNOWN_KEYS, Slip
from selfcare.routine.problems import Finding
from selfcare.routine.quick import first_error, flat_enough, quick_value
from selfcare.routine.routine_documents import ROUTINE_FILE
from selfcare.routine.slips import slips_at, unclosed_before
from selfcare.routine.source import Fault, Node, Source, Value

_MOST_LETTERS: Final = 20_000
_MOST_TRIED: Final = 400
_LETTERS_TRIED: Final = 500_000
_MOST_MENDS: Final = 12
_WEIGHTS: Final = {"type": 20, "step": 10}
"""What stands in the way of a whole block weighs more than a word that does not fit."""
_WORST: Final = 100
"""So many things do not fit in a text that is no mapping at all."""
_STOPS: Final = frozenset({"syntax"})
_LAYOUT: Final = frozenset({"unknown-key", "type", "step", "version"})
_ODD: Final = frozenset({"duplicate-key", "alias", "tag", "key", "empty", "syntax"})


class _Tried(NamedTuple):
    """A text as it can be read: how far, and how many things in it do not fit."""

    composed: Composed
    stop: Fault | None
    misfits: int
    lines: tuple[int, ...]
    size: int
    told: int

    @property
    def cost(self) -> tuple[float, int]:
        """Lower is better: reading further counts more than reading well."""
        return (-self.stop.start if self.stop else float("-inf"), self.misfits)


def mended(source: Source) -> Source | None:
    """Return the file as it was probably meant, its slips as faults; None where no mend of the layout is found."""
    text = source.text
    if len(text) > _MOST_LETTERS or not text.strip() or not flat_enough(text):
        return None
    best, slips, left = _tried(text), list[Slip](), min(_MOST_TRIED, _LETTERS_TRIED // len(text))
    while len(slips) < _MOST_MENDS and (best.stop or best.lines):
        found, left = _better(text, best, left)
        if found is None:
            break
        slip, text, best = found
        slips.append(slip)
    root = best.composed.root
    named = root is not None and root.keys is not None and not {"routine", "exercise"}.isdisjoint(root.keys)
    return _as_written(source, text, best, slips) if slips and named else None


def _better(text: str, before: _Tried, left: int) -> tuple[tuple[Slip, str, _Tried] | None, int]:
    """Return the slip whose mend lets most be read, with the text it leads to; and how many more may be tried."""
    best: tuple[Slip, str, _Tried] | None = None
    for slip in _likely(text, before):
        if left <= 0:
            break
        left -= 1
        other = _typed(text, slip)
        if not _worth_trying(other, before):
            continue
        tried = _tried(other)
        if tried.cost < (best[2].cost if best else before.cost) and _reads_on(before, tried, other, slip):
            best = (slip, other, tried)
            if tried.stop is None and tried.misfits == 0:
                break
    return best, left


def _worth_trying(text: str, before: _Tried) -> bool:
    """Whether a guess may help, found out the quick way: most of them lead nowhere."""
    if before.stop is not None:
        error = first_error(text)
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        return mark is None or mark.index > before.stop.start
    value = quick_value(text)
    return value is None or len(_findings(value)) < before.told


def _reads_on(before: _Tried, after: _Tried, text: str, slip: Slip) -> bool:
    """Whether the mend is worth telling: the line it is typed on is not where reading stops now."""
    if after.stop is None:
        return before.stop is not None or (after.size >= before.size and after.told < before.told)
    return before.stop is not None and text.count("\n", 0, after.stop.start) > slip.last


def _likely(text: str, tried: _Tried) -> Iterator[Slip]:
    """Yield slips that may have been made where something is wrong, the likely ones first."""
    lines = text.split("\n")
    stop = [text.count("\n", 0, tried.stop.start)] if tried.stop else []
    for at in dict.fromkeys((*stop, *tried.lines[:3])):
        yield from slips_at(lines, at, after=at not in stop)
    for at in stop:
        yield from unclosed_before(lines, at)


def _typed(text: str, slip: Slip) -> str:
    lines = text.split("\n")
    for number, words in slip.instead:
        lines[number] = words + "\r" * lines[number].endswith("\r")
    return "\n".join(lines)


def _tried(text: str) -> _Tried:
    composed = compose(text)
    stop = next((fault for fault in composed.faults if fault.code in _STOPS), None)
    source = Source(
        text, composed.root.value if composed.root else None, composed.faults, composed.cut, _Root(composed)
    )
    findings = [each for each in _findings(source.value) if source.complains_rightly(each)]
    lines = {text.count("\n", 0, fault.start) for fault in composed.faults if fault.code in _ODD}
    lines |= {source.problem("", each).line - 1 for each in findings if _may_be_layout(each)}
    misfits = sum(_WEIGHTS.get(each.code, 1) + _hidden(source.value, each) for each in findings)
    misfits += sum(fault.code not in _STOPS for fault in composed.faults)
    return _Tried(
        composed, stop, misfits, tuple(sorted(lines)), _size(source.value), len(findings) + len(composed.faults)
    )


def _hidden(value: Value, finding: Finding) -> int:
    """Return how many values nobody looks at, as the list or mapping that they are in does not fit where it is."""
    for word in finding.place:
        if isinstance(value, dict) and isinstance(word, str):
            value = value.get(word)
        elif isinstance(value, list) and isinstance(word, int) and word < len(value):
            value = value[word]
        else:
            return 0
    return _size(value) if isinstance(value, dict | list) and not finding.absent else 0


def _size(value: Value) -> int:
    """Return how many single values there are: a line that became a part of a text is one less."""
    if not isinstance(value, dict | list):
        return 1
    return sum(_size(each) for each in (value.values() if isinstance(value, dict) else value))


def _may_be_layout(finding: Finding) -> bool:
    """Whether it may have come of a slip of the layout: a key that is known elsewhere, another form of value."""
    if finding.code not in _LAYOUT:
        return False
    return not finding.on_key or str(finding.place[-1]) in KNOWN_KEYS or not str(finding.place[-1])[0].isalpha()


def _findings(value: Value) -> list[Finding]:
    found = Found()
    if not isinstance(value, dict):
        return [Finding((), "", "", "kind")] * _WORST
    if "routine" in value:
        ROUTINE_FILE.read_at(value, (), found)
    else:
        EXERCISE_FILE.read_at(value, (), found)
        figure = value.get("figure", {})
        found.findings += [each.under("figure") for each in check_figure(figure) if each.severity == "error"]
    return found.findings


class _Root:
    """Answers for the tree of a text that has been composed already."""

    def __init__(self, composed: Composed) -> None:
        self._composed = composed

    def __call__(self, _text: str) -> Node | None:
        return self._composed.root


def _as_written(source: Source, text: str, best: _Tried, slips: list[Slip]) -> Source:
    """Return the mended file with every place as the author knows it."""
    places = _Places(source.text, text)
    starts = places.written_starts
    faults = [
        Fault(starts[slip.line] + slip.start, starts[slip.line] + slip.end, slip.what, slip.mend, "syntax")
        for slip in slips
    ]
    told_before = [fault for fault in source.faults if fault.code in {"encoding", "control"}]
    faults += [fault._replace(start=places(fault.start), end=places(fault.end)) for fault in best.composed.faults]
    value = best.composed.root.value if best.composed.root else None
    return Source(source.text, value, (*told_before, *faults), best.composed.cut, _Root(best.composed), places)


class _Places:
    """From offsets of the mended text to those of the text as it is written; both have the same number of lines."""

    def __init__(self, written: str, mended: str) -> None:
        self._written, self._mended = written.split("\n"), mended.split("\n")
        self.written_starts = _starts(self._written)
        self._starts = _starts(self._mended)

    def __call__(self, offset: int) -> int:
        line = max(0, bisect_right(self._starts, offset) - 1)
        column = offset - self._starts[line]
        written, mended = self._written[line], self._mended[line]
        if written != mended:
            column = _column(written, mended, column)
        return self.written_starts[line] + column


def _column(written: str, mended: str, column: int) -> int:
    """Return the column in the written line of what stands at a column of the mended one."""
    if written.startswith(mended[:column]):
        return column
    end = mended[column:]
    same = next((count for count in range(len(end), 0, -1) if written.endswith(end[-count:])), 0)
    return max(0, len(written) - same) if same == len(end) else min(column, len(written))


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts
