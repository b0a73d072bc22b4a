"""Arrows of movements: the way a place of the body really takes from one pose to the next, drawn beside the body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.figure import Figure, Overlay
from selfcare.body.hands import spot_on
from selfcare.body.marks import Mark, arc, arrow, cut, lengths, pen
from selfcare.body.motion import Passage
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import INDEX
from selfcare.body.sites import sides_of
from selfcare.body.space import Array, vector

_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
_SHORTEST, _LONGEST = 0.075, 0.34
_BESIDE = 0.040
"""How far from the skin an arrow runs, in body heights."""

_AHEAD = 0.10

_LEVEL = ("hand", "knee", "ankle", "toes", "foot_top")
"""Places that circle in a level; others roll like a wheel seen from the side."""

_WITHIN = {"hand": "hand", "toes": "foot", "foot_top": "foot"}
"""What a circle goes round, by the place it is drawn at: it lies beneath that."""

_CHIN = vector(0.070, -0.012, 0)
_BOW, _STILL = 52.0, 2.0
"""Over how many degrees the arrow of a nod is drawn, and from how many on one nods."""

_ROUND, _LEVEL_BOW, _TURNED, _UPRIGHT = 0.15, 80.0, 10.0, 0.8
"""How far round the chest the arrow of a turning trunk runs and over how many degrees, and what is a turn at all."""

_APART = 0.16
"""Arrows of both sides that lie nearer than this become one."""


class Courses:
    """The ways of one figure's arrows. Each is found once, however often its move is drawn."""

    def __init__(self, figure: Figure, stance: Stance, postures: dict[str, Posture], camera: Camera) -> None:
        self._stance = stance
        self._postures = postures
        self._camera = camera
        self._overlays = _arrows_of(figure)
        self._poses = [move.to for move in figure.motion]
        self._found: dict[tuple[str, str], tuple[Mark, ...]] = {}

    @property
    def within(self) -> bool:
        """Whether some arrow may lie beneath a part of the body."""
        return any(overlay.direction == "clockwise" and overlay.at in _WITHIN for overlay in self._overlays)

    def way(self, passage: Passage) -> tuple[str, str]:
        """Return from which pose to which the move goes a figure is in, or, where it keeps still, the one before."""
        if not self._overlays or passage.start != passage.end:
            return passage.start, passage.end
        return self._before(passage.end), passage.end

    def marks(self, passage: Passage) -> tuple[Mark, ...]:
        """Return the arrows of the move a figure is in, or, where it keeps still, of the one that led there."""
        if not self._overlays:
            return ()
        way = self.way(passage)
        if way not in self._found:
            self._found[way] = tuple(self._arrows(*way))
        return self._found[way]

    def _before(self, pose: str) -> str:
        """Return the pose from which the motion comes to this one; a figure that never moves stays where it is."""
        if pose not in self._poses:
            return self._poses[-1] if self._poses else pose
        before = self._poses[self._poses.index(pose) - 1]
        return before if before != pose else "start"

    def _arrows(self, start: str, end: str) -> Iterator[Mark]:
        if start == end:
            return
        between = [self._stance.between(self._postures[start], self._postures[end], share) for share in _STEPS]
        for overlay in self._overlays:
            taken: list[Array] = []
            for side in sides_of(overlay):
                line = self._line(overlay, side, between)
                if line is None or any(np.hypot(*(line[-1] - other)) < _APART for other in taken):
                    continue
                taken.append(line[-1])
                within = _WITHIN.get(overlay.at or "") if overlay.direction == "clockwise" else None
                beneath = () if within is None else (f"{within}_{side}",)
                yield replace(arrow("mark arrow", line, pen(self._camera.scale)), beneath=beneath)

    def _line(self, overlay: Overlay, side: str, between: list[Posture]) -> Array | None:
        spots = [spot_on(posture.skeleton, overlay.at or "", side) for posture in between]
        found = [spot for spot in spots if spot is not None]
        if not found:
            return None
        points = self._camera.flat(np.array([spot.point for spot in found]))
        if overlay.direction == "clockwise":
            if overlay.at in _LEVEL:
                turn = 150.0 if side == "w" else 30.0
                return arc(points.mean(axis=0) - (0, 0.02), 0.070, turn, turn - 260, 0.42)
            return arc(points.mean(axis=0), 0.060, -40.0, 230.0, 0.95)
        bow = self._nod(between) if overlay.at == "jaw" and float(lengths(points)[-1]) < _SHORTEST else None
        if overlay.at == "chest_center":
            bow = self._turn(between)
        if bow is not None:
            return bow
        outward = self._camera.flat(np.array([spot.normal for spot in found])).mean(axis=0)
        return _clear(_rounded(points), outward)

    def _nod(self, between: list[Posture]) -> Array | None:
        """Return a small bow before the chin of a head that nods, else None: a straight arrow would say "press"."""
        pivot = self._camera.flat(np.array([posture.skeleton.origins[INDEX["head"]] for posture in between]))
        points = self._camera.flat(np.array([posture.skeleton.at("head", _CHIN) for posture in between]))
        first, last = (_degrees(points[end] - pivot[end]) for end in (0, -1))
        turn = (last - first + 180) % 360 - 180
        if abs(turn) < _STILL:
            return None
        more = max(0.0, _BOW - abs(turn)) / 2 * np.sign(turn)
        radius = float(np.hypot(*(points[-1] - pivot[-1]))) + 0.7 * _BESIDE
        return arc(pivot.mean(axis=0), radius, first - more, first + turn + more)

    def _turn(self, between: list[Posture]) -> Array | None:
        """Return a level bow before the chest of an upright trunk that turns, else None: it goes round, not aside."""
        chest = INDEX["T3"]
        ends = [between[end].skeleton.turns[chest] for end in (0, -1)]
        if min(float(end[1, 1]) for end in ends) < _UPRIGHT:
            return None
        right, _up, toward = self._camera.axes
        first, last = (_degrees(np.array((end[:, 0] @ right, -(end[:, 0] @ toward)))) for end in ends)
        turn = (last - first + 180) % 360 - 180
        if abs(turn) < _TURNED:
            return None
        more = max(0.0, _LEVEL_BOW - abs(turn)) / 2 * np.sign(turn)
        middle = self._camera.flat(np.array([posture.skeleton.origins[chest] for posture in between])).mean(axis=0)
        return arc(middle, _ROUND, first - more, first + turn + more, 0.42)


def _arrows_of(figure: Figure) -> tuple[Overlay, ...]:
    """Return the arrows an author asks for; where no overlay is asked for at all, one for what is shown to move."""
    if figure.overlays:
        return tuple(each for each in figure.overlays if each.kind == "arrow" and each.at is not None)
    moved = [muscle for muscle, _side, role in figure.show if role == "move"]
    return (Overlay("arrow", moved[0], None),) if moved else ()


def _degrees(way: Array) -> float:
    return float(np.degrees(np.arctan2(way[1], way[0])))


def _rounded(line: Array) -> Array:
    """Return a line with its corners cut, its ends where they were."""
    for _round in range(3):
        first, second = 0.75 * line[:-1] + 0.25 * line[1:], 0.25 * line[:-1] + 0.75 * line[1:]
        line = np.concatenate((line[:1], np.stack((first, second), axis=1).reshape(-1, 2), line[-1:]))
    return line


def _clear(points: Array, outward: Array) -> Array | None:
    """Return a way beside the skin, neither too short to be seen nor too long to be followed."""
    total = float(lengths(points)[-1])
    if total < 0.002:
        return None
    way = (points[-1] - points[0]) / max(float(np.hypot(*(points[-1] - points[0]))), 1e-6)
    # Where the skin looks at the viewer, an arrow beside it would lie on the body: it leads out of it instead.
    ahead = _AHEAD * max(0.0, 1 - 2 * float(np.hypot(*outward))) if total < _LONGEST else 0.0
    side = points + outward * _BESIDE + way * ahead
    if total < _SHORTEST:
        # Away from the skin an arrow ends where the body is now; toward it, it ends just before.
        tip = side[-1] + way * (0.5 * _SHORTEST)
        return np.array((tip - way * _SHORTEST, tip))
    return cut(side, max(0.0, 1 - _LONGEST / total), 1.0)
