"""Where in its motion a figure is: between which two poses, and how far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selfcare.body.figure import Move
from selfcare.body.space import smoothstep

HELD = 8.0
"""A loop with a hold of at least this many seconds is a held position: in a timed set that hold fills the set."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Between two named poses: 0 is the first, 1 the second, eased already."""

    start: str
    end: str
    share: float


class Motion:
    """The moves of one loop, as a function of time. Without moves the figure keeps its start position."""

    def __init__(self, moves: Sequence[Move]) -> None:
        self.moves = tuple(moves)
        self.seconds = sum(move.over + move.hold for move in self.moves)

    def at(self, seconds: float) -> Passage:
        """Return where the loop is after some seconds; it begins where it ends."""
        if self.seconds <= 0:
            return _still("start")
        left = seconds % self.seconds
        before = self.moves[-1].to
        for move in self.moves:
            if left < move.over:
                return Passage(before, move.to, _eased(move, left / move.over))
            left -= move.over
            if left < move.hold:
                return _still(move.to)
            left -= move.hold
            before = move.to
        return _still(before)

    def during(self, kind: str, elapsed: float, length: float, *, timed: bool) -> Passage:
        """Return where the figure is inside one phase of a session.

        `kind` is the phase ("in", "hold", "out", "pause", "work", "position", "switch", "rest", anything else: get
        ready), `elapsed` and `length` its seconds, `timed` whether the set is held or worked by time. A timed hold is
        entered in the last seconds before the set and left in the first after it; a repetition follows its tempo.
        """
        if not self.moves:
            return _still("start")
        rest = self.moves[-1].to
        share = elapsed / length if length > 0 else 1.0
        if kind == "work":
            return self._held() if self._is_held() else self.at(elapsed)
        if kind in ("in", "out", "hold", "pause"):
            return self._repetition(kind, share)
        if timed and self._is_held():
            return self._around_hold(kind, elapsed, length)
        return _still(rest)

    def breath(self, passage: Passage, slow: float) -> float:
        """Return how full the chest is (0 to 1): as the author says of the poses, else as a `slow` breath goes."""
        if not self.moves:
            return 0.0
        start, end = (self._full(pose, slow) for pose in (passage.start, passage.end))
        return start + (end - start) * passage.share

    def _full(self, pose: str, slow: float) -> float:
        breaths = {move.breath for move in self.moves if move.to == pose}
        if "in" in breaths:
            return 1.0
        return 0.0 if "out" in breaths else slow

    def _is_held(self) -> bool:
        return max(move.hold for move in self.moves) >= HELD

    def _longest(self) -> Move:
        return max(self.moves, key=lambda move: move.hold)

    def _held(self) -> Passage:
        return _still(self._longest().to)

    def _repetition(self, kind: str, share: float) -> Passage:
        first, second = self.moves[0], self.moves[min(1, len(self.moves) - 1)]
        rest = self.moves[-1].to if len(self.moves) > 1 else "start"
        if kind == "in":
            return Passage(rest, first.to, _eased(first, share))
        if kind == "out":
            return Passage(first.to, rest, _eased(second, share))
        return _still(first.to if kind == "hold" else rest)

    def _around_hold(self, kind: str, elapsed: float, length: float) -> Passage:
        """Move in during the last seconds of getting into position, out during the first of what follows the set."""
        move = self._longest()
        rest = self.moves[-1].to if self.moves[-1] is not move else "start"
        over = min(max(move.over, 0.1), length) if length > 0 else 0.1
        entering = Passage(rest, move.to, _eased(move, (elapsed - (length - over)) / over))
        if kind in ("switch", "rest") and elapsed < length - over:
            return Passage(move.to, rest, _eased(move, elapsed / over))
        return entering if kind in ("position", "switch", "rest") else _still(rest)

    def poses(self) -> tuple[str, ...]:
        """Return every pose the motion visits, the start first."""
        return tuple(dict.fromkeys(("start", *(move.to for move in self.moves))))


def main_pose(moves: Sequence[Move]) -> str:
    """Return the pose that shows a motion best: the one held longest, else the first one moved to."""
    if not moves:
        return "start"
    held = max(moves, key=lambda move: move.hold).to
    return moves[0].to if held == "start" else held


def _still(pose: str) -> Passage:
    return Passage(pose, pose, 0.0)


def _eased(move: Move, share: float) -> float:
    return min(1.0, max(0.0, share)) if move.linear else smoothstep(0, 1, share)
