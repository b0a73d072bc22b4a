"""Timers of qintervals: they become routines of spoken words and rests, since a timer does not say which exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from selfcare.importing.drafts import Code, Draft, Ids, Imported, Missing, comment, plain, quoted
from selfcare.routine.reader import read_text
from selfcare.routine.units import written_time

MOST_ROUNDS: Final = 50
MOST_STEPS: Final = 400
MOST_DEPTH: Final = 8
LONGEST: Final = 3600.0
SHORTEST: Final = 0.5
_LENGTH: Final = re.compile(r"(\d{1,5}(?:\.\d{1,3})?)([sm])")
_KINDS: Final = frozenset({"work", "rest", "warmup", "warmdown"})


def is_intervals(tree: object) -> bool:
    """Whether this looks like a timer of qintervals."""
    return isinstance(tree, dict) and "intervals" in tree and ("title" in tree or "routine" not in tree)


def import_intervals(tree: dict[str, object], ids: Ids) -> Imported:
    """Return the draft of a routine; without a single interval that can be kept there are problems alone."""
    reading = _Reading()
    title = plain(tree.get("title"), 200)
    if not title:
        reading.problem("the file", "file", "It has no title.", "Add `title:`.")
    steps = list(reading.steps(tree.get("intervals"), "intervals", "  "))
    if not steps:
        reading.problem("the file", "file", "It has no intervals that can be kept.", "Add `intervals:`.")
        return Imported(problems=tuple(reading.problems))
    name = title or "Imported timer"
    routine_id = ids.new(name)
    head = [
        "routine: 1",
        f"id: {routine_id}",
        f"name: {quoted(name)}",
        'purpose: "Imported from a qintervals timer; its author and licence are those of that file."',
        "steps:",
        *steps,
    ]
    for each in read_text("\n".join(head)).problems:  # rounds can make more of it than a routine may hold
        reading.problem("the routine", "length", each.what, each.mend)
    problems = tuple(reading.problems)
    lines = [
        *head,
        *(["# Still to do:", *comment(f"- {each.entry}: {each.what} {each.mend}" for each in problems)]),
    ]
    return Imported((Draft(f"{routine_id}.yaml", "\n".join(lines) + "\n", problems),))


class _Reading:
    """One timer while it is read; what is missing is kept in `problems`."""

    def __init__(self) -> None:
        self.problems: list[Missing] = []
        self._left = MOST_STEPS

    def problem(self, entry: str, code: Code, what: str, mend: str) -> None:
        self.problems.append(Missing(entry, code, what, mend))

    def steps(self, value: object, place: str, margin: str) -> Iterator[str]:
        """Yield the lines of a list of intervals and blocks."""
        if len(margin) > 4 * MOST_DEPTH:
            self.problem(place, "length", "Its blocks lie too deep inside each other.", "Write the rounds out.")
            return
        if not isinstance(value, list):
            self.problem(place, "entry", "A list of intervals belongs here.", "Write each behind `- `.")
            return
        for number, entry in enumerate(value, start=1):
            here = f"{place}, {number}"
            self._left -= 1
            if self._left < 0:
                self.problem(here, "length", "There are too many steps; the rest was not read.", "Make it shorter.")
                return
            if isinstance(entry, dict) and "block" in entry:
                yield from self._block(entry["block"], here, margin)
            elif isinstance(entry, dict):
                yield from self._interval(entry, here, margin)
            else:
                self.problem(here, "entry", "This is no interval and no block.", "Write `type`, `name` and `length`.")

    def _block(self, block: object, place: str, margin: str) -> Iterator[str]:
        """Yield the rounds of a block; one that skips its last rest gets its last round written out."""
        if not isinstance(block, dict):
            self.problem(place, "entry", "This is no block.", "Write `repeats` and `intervals` below it.")
            return
        count = block.get("repeats")
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= MOST_ROUNDS:
            what = f"Its `repeats` is no number from 1 to {MOST_ROUNDS}; it was taken once."
            self.problem(place, "entry", what, "Write how many rounds it has.")
            count = 1
        inner = block.get("intervals")
        last = _without_last_rest(inner) if block.get("skip_last_rest") is True else None
        if last is None:
            yield from self._rounds(count, inner, place, margin)
            return
        if count > 1:
            yield from self._rounds(count - 1, inner, place, margin)
        if last:
            known = len(self.problems)
            yield from self.steps(last, f"{place}, last round", margin)
            if count > 1:
                del self.problems[known:]  # said once already

    def _rounds(self, count: int, inner: object, place: str, margin: str) -> Iterator[str]:
        lines = list(self.steps(inner, place, f"{margin}    "))
        if lines:
            yield f"{margin}- repeat: {count}"
            yield f"{margin}  steps:"
            yield from lines

    def _interval(self, entry: dict[str, object], place: str, margin: str) -> Iterator[str]:
        kind, name = plain(entry.get("type"), 40), plain(entry.get("name"), 200)
        here = f"{place} ({name})" if name else place
        seconds = self._seconds(entry.get("length"), here)
        if kind not in _KINDS:
            self.problem(here, "kind", "Its `type` is not known.", "Write work, rest, warmup or warmdown.")
        if seconds is None:
            return
        if kind == "rest":
            yield f"{margin}- rest: {written_time(seconds)}"
            return
        if not name:
            self.problem(here, "entry", "It has no name.", "Write what is done.")
        self.problem(here, "exercise", "A timer does not say which exercise this is.", "Put a `use:` in its place.")
        yield f"{margin}- say: {quoted(name or 'Go on.')}"
        yield f"{margin}  for: {written_time(seconds)}"

    def _seconds(self, length: object, place: str) -> float | None:
        found = _LENGTH.fullmatch(length.strip()) if isinstance(length, str) and len(length) < 40 else None
        if found is None:
            self.problem(place, "length", "It has no length that can be read; it was left out.", "Write it like `30s`.")
            return None
        seconds = round(float(found[1]) * (60 if found[2] == "m" else 1), 2)
        if not SHORTEST <= seconds <= LONGEST:
            self.problem(place, "length", "It is too short or longer than an hour; it was left out.", "Split it.")
            return None
        return seconds


def _without_last_rest(inner: object) -> list[object] | None:
    """Return the intervals of a last round, None where there is no rest to be skipped at its end."""
    if isinstance(inner, list) and inner and isinstance(inner[-1], dict) and inner[-1].get("type") == "rest":
        return inner[:-1]
    return None
