"""What a session says of its own accord, in one language: which sentences there are, and how they are filled in.

The words themselves stand in `english`, `german` and `spanish`; authors' words come from their files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.regions import REGIONS
from selfcare.routine.models import Exercise, Feeling, Side

# What a command is answered by: paused, about to go on, longer, refused, stopped because it hurts, stopped for good,
# ended by a warning sign. What else is answered is put together from facts (see `phrases`).
AnswerName = Literal["pause", "ready", "add", "not-now", "hurts", "stop", "safety"]
# How one gets from one start position into another.
WayName = Literal[
    "stand up",
    "sit down",
    "get up",
    "get up and sit",
    "to the floor",
    "roll over",
    "push up",
    "roll and push up",
    "lie down",
]
Kept = Literal[
    "breathe in",
    "breathe out",
    "hold",
    "begin",
    "stay",
    "last",
    "half",
    "ten",
    "switch",
    "let go",
    "done on the floor",
    "done sitting",
    "done standing",
    "tap",
    "go on",
    "keys",
    "sample",
]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. Names in braces are filled in.

    `units` maps "s", "min", "x" and "steps" to (one of it, several); `numbers` are said from one on. `lying` has the
    start positions on one side; there and in `roll_onto` the word of `below` for that side is filled in. `feelings`
    are told once with the scale they are on, and then as in `feelings_again`. `things` are pieces of equipment as they
    stand in `need`, several of them joined by `also`. `postures` are the words that begin a sentence which tells how
    one sits, stands or lies.
    """

    language: str
    units: Mapping[str, tuple[str, str]]
    numbers: tuple[str, ...]
    sides: Mapping[Side, str]
    turns: Mapping[Side, str]
    title: str
    first: str
    following: str
    again: str
    easier_name: str
    easier: str
    lighter: Mapping[Feeling, str]
    smaller: str
    shorter: Mapping[Literal["time", "reps"], str]
    resuming: str
    left_out: str
    nothing_left_out: str
    more: str
    rest: str
    rest_before_set: str
    rest_before_last: str
    next_set: str
    last_set: str
    then: str
    each_side: str
    in_sets: str
    feelings: Mapping[Feeling, str]
    feelings_again: Mapping[Feeling, str]
    need: str
    things: Mapping[str, str]
    also: str
    postures: frozenset[str]
    range: str
    fixed: Mapping[Kept, str]
    answers: Mapping[AnswerName, str]
    ways: Mapping[WayName, str]
    roll_onto: str
    lying: Mapping[str, str]
    below: Mapping[Side, str]
    regions: Mapping[str, str]
    positions: Mapping[str, str]

    def seconds(self, seconds: float) -> str:
        """Return a length of time: seconds up to 99, then minutes and what is left."""
        whole = round(seconds)
        if whole < 100:
            return self.count(whole, "s")
        minutes, rest = divmod(whole, 60)
        return " ".join([self.count(minutes, "min"), *([self.count(rest, "s")] if rest else [])])

    def count(self, number: int, unit: str) -> str:
        """Return "1 minute" or "5 minutes"."""
        return f"{number} {self.units[unit][number != 1]}"

    def number(self, number: int) -> str:
        """Return a number as a sentence of its own, "" beyond those that are known."""
        return f"{self.numbers[number - 1]}." if 0 < number <= len(self.numbers) else ""

    def span(self, low: int, high: int) -> str:
        """Return "3 to 5", or "3" alone."""
        return str(low) if low == high else self.range.format(low=low, high=high)

    def position(self, start: str, below: Side | None = None) -> str:
        """Return how one sits, stands or lies in a start position; `below` is the side one lies on, if on one."""
        if below is not None and start in self.lying:
            return f"{self.lying[start].format(side=self.below[below])}."
        return f"{self.positions.get(start) or START_POSITIONS[start].words_en}."

    def needed(self, things: Sequence[str]) -> str:
        """Return what is to be at hand, "" where nothing is: "You need a ball and a towel."."""
        named = [self.things.get(thing) or EQUIPMENT[thing].words_en for thing in things]
        if not named:
            return ""
        *most, last = named
        return self.need.format(things=f"{', '.join(most)} {self.also} {last}" if most else last)

    def tells_posture(self, sentence: str) -> bool:
        """Whether an author's sentence begins with how one sits, stands or lies."""
        return sentence.split(" ", maxsplit=1)[0].lower().rstrip(",:;") in self.postures

    def region(self, region: str) -> str:
        """Return "your neck"."""
        return self.regions.get(region) or (REGIONS[region].words_en if region in REGIONS else region)


def side_below(exercise: Exercise, side: Side | None) -> Side | None:
    """Return the side one lies on while `side` works, None if one works no side.

    It is the other one, unless the roller is under the working side, or one is propped on the forearm: then the lower
    side holds the body up.
    """
    if side is None or exercise.start == "roller_side_thigh":
        return side
    if exercise.start == "side_lying" and "forearms" in _kept(exercise):
        return side
    return "right" if side == "left" else "left"


def _kept(exercise: Exercise) -> Sequence[object]:
    kept = exercise.figure.get("keep")
    return kept if isinstance(kept, list | tuple) else ()


def words(line: str) -> tuple[str, ...]:
    """Read words that stand side by side."""
    return tuple(line.split())


def table(lines: str) -> Mapping[str, str]:
    """Read lines of `id = words`."""
    pairs = (line.strip().split(" = ", maxsplit=1) for line in lines.strip().splitlines())
    return MappingProxyType({key.strip(): value.strip() for key, value in pairs})
