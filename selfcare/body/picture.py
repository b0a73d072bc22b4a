"""From a figure block to drawings: the door of this room.

A `Picture` is one figure on one side of the body on a sheet of one size. It is put together once and then asked for
any number of frames; it keeps no time of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi

import numpy as np

from selfcare.body.beat import RATES, STILL, SWELLING, Beat
from selfcare.body.courses import Courses
from selfcare.body.drawing import Drawing, Inset, Layer
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.insets import inset_size, placed
from selfcare.body.looks import USUAL, Look
from selfcare.body.motion import Motion, Passage, main_pose
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import Side
from selfcare.body.props import scene_of
from selfcare.body.view import Size, View, camera_of
from selfcare.body.working import WORKING

_DONE = ("work", "in", "hold", "out", "pause")
"""Phases in which the technique is done; in all others it is only shown."""

_WIDER = {"hand": "upper", "head_neck": "upper", "foot": "whole", "lower": "whole"}
"""How much a second view shows beside a frame that is close."""

_TIP = 0.08
"""How far what is seen of a bone lies from its joint, in body heights."""

_BREATHS = 16
"""Steps of a breath."""


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment of a session as a figure shows it: how far it is on its way, and where its technique is.

    Instants with equal keys look the same, but for the arrows over them.
    """

    passage: Passage
    beat: Beat
    key: tuple[object, ...]


class Picture:
    """One figure, one working side, one size of sheet (width and height in logical pixels).

    Poses are solved for a figure whose working side is its right, seen from the right, so that the working side is
    the near one; the left side is the mirror image. From the front, the back and above the viewer keeps that place:
    the figure faces the same way and works with its other side. Camera and size are the same for every frame.
    """

    def __init__(self, spec: FigureSpec, side: Side = "right", size: Size = (640.0, 400.0), look: Look = USUAL) -> None:
        self.side = side
        self.size = size
        self.look = look
        self.figure = figure_of(spec, side)
        self.motion = Motion(self.figure.motion)
        self._stance = Stance(self.figure)
        self._postures = {name: self._stance.posture(name) for name in self.motion.poses()}
        self._scene = scene_of(self.figure, self._stance.home, self._postures[main_pose(self.motion.moves)])
        self._view = self._seen_from(self.figure.camera, self.figure.frame, size)
        self._courses = Courses(self.figure, self._stance, self._postures, self._view.camera)
        self._arrows: dict[tuple[str, str], tuple[Layer, ...]] = {}
        self._kinds = frozenset(overlay.kind for overlay in self.figure.overlays)
        self._one_way = bool(self._kinds & WORKING) or self._courses.within
        self._insets: tuple[Inset, ...] | None = None

    @property
    def seconds(self) -> float:
        """Seconds of one loop of the motion, 0 for a figure that keeps still."""
        return self.motion.seconds

    def at(self, seconds: float) -> Drawing:
        """Return the frame at some second of the loop."""
        return self._drawn(self.motion.at(seconds), Beat(seconds))

    def solved(self, seconds: float) -> Posture:
        """Return the body at some second of the loop, before anything is drawn of it."""
        return self._posture(self.motion.at(seconds), Beat(seconds))

    def during(self, kind: str, elapsed: float, length: float, *, timed: bool) -> Drawing:
        """Return the frame at `elapsed` of `length` seconds of a session's phase, see `Motion.during`."""
        passage = self.motion.during(kind, elapsed, length, timed=timed)
        return self._drawn(passage, _beat(kind, elapsed, length))

    def instant(self, kind: str, elapsed: float, length: float, *, timed: bool) -> Instant:
        """Return the moment at `elapsed` of `length` seconds of a session's phase."""
        passage, beat = self.motion.during(kind, elapsed, length, timed=timed), _beat(kind, elapsed, length)
        return Instant(passage, beat, self._key(passage, beat))

    def bare(self, instant: Instant) -> Drawing:
        """Return the frame of a moment without the arrows that lie over everything."""
        return self._bare(instant.passage, instant.beat)

    def arrows(self, instant: Instant) -> tuple[Layer, ...]:
        """Return the arrows that lie over everything at a moment, the same ones as long as the way is the same."""
        return self._over(instant.passage)

    def _key(self, passage: Passage, beat: Beat) -> tuple[object, ...]:
        """Return what a frame depends on, but for arrows over it."""
        kinds, rate = self._kinds, self.figure.rate
        strokes = [beat.step(kind, rate) for kind in kinds if kind in RATES]
        swell = round(20 * beat.swell()) if kinds & SWELLING else 0
        way = passage if self._one_way and passage.start != passage.end else _forth(passage)
        return way.start, way.end, round(way.share, 3), *strokes, swell, self._breath(passage, beat)

    def _breath(self, passage: Passage, beat: Beat) -> float:
        """Return how full the chest is, in steps too small to be seen; a still picture does not breathe.

        Between two steps the trunk stands still and need not be painted.
        """
        if beat.seconds is None:
            return 0.0
        full = self.motion.breath(passage, 0.5 - 0.5 * cos(2 * pi * beat.share("breath", None)))
        return round(_BREATHS * full) / _BREATHS

    def travel(self) -> float:
        """Return how far some bone gets at most between the two `ends`, by its joint or its tip, in body heights."""
        first, main = (self._postures[name].skeleton for name in ("start", main_pose(self.motion.moves)))
        moved = np.sqrt(((first.origins - main.origins) ** 2).sum(axis=1))
        turned = np.sqrt(((first.turns - main.turns) ** 2).sum(axis=1)).max(axis=1)
        return float(np.maximum(moved, _TIP * turned).max())

    def ends(self) -> tuple[Drawing, Drawing]:
        """Return the pose that everything starts from and the one that shows the exercise best, without arrows."""
        first, main = (self._postures[name] for name in ("start", main_pose(self.motion.moves)))
        return self._view.drawn(first), self._view.drawn(main)

    def main(self) -> Drawing:
        """Return the one frame that shows the exercise best: the pose held longest, else the first one moved to."""
        pose = main_pose(self.motion.moves)
        return self._drawn(Passage(pose, pose, 0.0))

    def _posture(self, passage: Passage, beat: Beat) -> Posture:
        start, end = (self._postures[name] for name in (passage.start, passage.end))
        return self._stance.between(start, end, passage.share, beat, self._breath(passage, beat))

    def _drawn(self, passage: Passage, beat: Beat = STILL) -> Drawing:
        bare = self._bare(passage, beat)
        return replace(bare, layers=bare.layers + self._over(passage))

    def _bare(self, passage: Passage, beat: Beat) -> Drawing:
        arrows = [arrow for arrow in self._courses.marks(passage) if arrow.beneath]
        drawing = self._view.drawn(self._posture(passage, beat), arrows, beat)
        return replace(drawing, insets=self._second_view()) if self.figure.second else drawing

    def _over(self, passage: Passage) -> tuple[Layer, ...]:
        way = self._courses.way(passage)
        if way not in self._arrows:
            marks = self._courses.marks(passage)
            self._arrows[way] = self._view.over([arrow for arrow in marks if not arrow.beneath])
        return self._arrows[way]

    def _second_view(self) -> tuple[Inset, ...]:
        """Return the exercise's main moment from another side; it stands still, so it is drawn once."""
        size = inset_size(self.size)
        if self._insets is None and self.figure.second and size is not None:
            main = self._postures[main_pose(self.motion.moves)]
            frame = _WIDER.get(self.figure.frame, self.figure.frame)
            second = self._seen_from(self.figure.second, frame, size).drawn(main)
            self._insets = (placed(self._view.drawn(main), second),)
        return self._insets or ()

    def _seen_from(self, camera: str, frame: str, size: Size) -> View:
        postures = list(self._postures.values())
        found = camera_of(self.figure, camera, frame, postures, size, side=self.side)
        return View(self._scene, found, size, self.look, mirror=self.side == "left")


def _forth(passage: Passage) -> Passage:
    """Return where a body is on its way forth that is where `passage` has it, on its way back."""
    if passage.start == passage.end or not 0 < passage.share < 1:
        pose = passage.end if passage.share >= 1 else passage.start
        return Passage(pose, pose, 0.0)
    return passage if passage.start < passage.end else Passage(passage.end, passage.start, 1 - passage.share)


def _beat(kind: str, elapsed: float, length: float) -> Beat:
    return Beat(elapsed, length) if kind in _DONE else STILL


def draw(spec: FigureSpec, *, seconds: float | None = None, side: Side = "right", size: Size = (640, 400)) -> Drawing:
    """Return one frame: at some second of the loop, or the one that shows the exercise best."""
    picture = Picture(spec, side, size)
    return picture.main() if seconds is None else picture.at(seconds)
