"""Timers of qintervals: they become routines of spoken words and rests, since a timer does not say which exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from selfcare.importing.drafts import Code, Draft, Ids, Imported, Missing, comment, plain, quoted
from selfcare.routine.reader import read_text
from selfcare.routine.units import written_time
from selfcare.translation import tr

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
        reading.problem(tr("the file"), "file", tr("It has no title."), tr("Add `title:`."))
    steps = list(reading.steps(tree.get("intervals"), "intervals", "  "))
    if not steps:
        reading.problem(tr("the file"), "file", tr("It has no intervals that can be kept."), tr("Add `intervals:`."))
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
        reading.problem(tr("the routine"), "length", each.what, each.mend)
    problems = tuple(reading.problems)
    lines = [
        *head,
        *(["# " + tr("Still to do:"), *comment(f"- {each.entry}: {each.what} {each.mend}" for each in problems)]),
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
            self.problem(place, "length", tr("Its blocks lie too deep inside each other."), tr("Write the rounds out."))
            return
        if not isinstance(value, list):
            self.problem(place, "entry", tr("A list of intervals belongs here."), tr("Write each behind `- `."))
            return
        for number, entry in enumerate(value, start=1):
            here = f"{place}, {number}"
            self._left -= 1
            if self._left < 0:
                self.problem(
                    here, "length", tr("There are too many steps; the rest was not read."), tr("Make it shorter.")
                )
                return
            if isinstance(entry, dict) and "block" in entry:
                yield from self._block(entry["block"], here, margin)
            elif isinstance(entry, dict):
                yield from self._interval(entry, here, margin)
            else:
                self.problem(
                    here, "entry", tr("This is no interval and no block."), tr("Write `type`, `name` and `length`.")
                )

    def _block(self, block: object, place: str, margin: str) -> Iterator[str]:
        """Yield the rounds of a block; one that skips its last rest gets its last round written out."""
        if not isinstance(block, dict):
            self.problem(place, "entry", tr("This is no block."), tr("Write `repeats` and `intervals` below it."))
            return
        count = block.get("repeats")
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= MOST_ROUNDS:
            what = tr("Its `repeats` is no number from 1 to {most}; it was taken once.").format(most=MOST_ROUNDS)
            self.problem(place, "entry", what, tr("Write how many rounds it has."))
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
            yield from self.steps(last, tr("{place}, last round").format(place=place), margin)
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
            self.problem(here, "kind", tr("Its `type` is not known."), tr("Write work, rest, warmup or warmdown."))
        if seconds is None:
            return
        if kind == "rest":
            yield f"{margin}- rest: {written_time(seconds)}"
            return
        if not name:
            self.problem(here, "entry", tr("It has no name."), tr("Write what is done."))
        self.problem(
            here, "exercise", tr("A timer does not say which exercise this is."), tr("Put a `use:` in its place.")
        )
        yield f"{margin}- say: {quoted(name or 'Go on.')}"
        yield f"{margin}  for: {written_time(seconds)}"

    def _seconds(self, length: object, place: str) -> float | None:
        found = _LENGTH.fullmatch(length.strip()) if isinstance(length, str) and len(length) < 40 else None
        if found is None:
            self.problem(
                place, "length", tr("It has no length that can be read; it was left out."), tr("Write it like `30s`.")
            )
            return None
        seconds = round(float(found[1]) * (60 if found[2] == "m" else 1), 2)
        if not SHORTEST <= seconds <= LONGEST:
            self.problem(
                place, "length", tr("It is too short or longer than an hour; it was left out."), tr("Split it.")
            )
            return None
        return seconds


def _without_last_rest(inner: object) -> list[object] | None:
    """Return the intervals of a last round, None where there is no rest to be skipped at its end."""
    if isinstance(inner, list) and inner and isinstance(inner[-1], dict) and inner[-1].get("type") == "rest":
        return inner[:-1]
    return None
