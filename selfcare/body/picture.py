"""From a figure block to drawings: the door of this room.

A `Picture` is one figure on one side of the body on a sheet of one size. It is put together once and then asked for
any number of frames; it keeps no time of its own.
"""

from __future__ import annotations

from selfcare.anatomy.figure_words import CAMERAS
from selfcare.body.beat import STILL, Beat
from selfcare.body.camera import Camera, looking_from
from selfcare.body.composing import Composition
from selfcare.body.courses import Courses
from selfcare.body.drawing import Drawing
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.framing import framed
from selfcare.body.marks import Mark
from selfcare.body.motion import Motion, Passage
from selfcare.body.overlays import marks
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import Side
from selfcare.body.props import scene_of
from selfcare.body.targets import Area, area

_FLOOR_BEHIND = 0.075
"""How far above the ground line the floor of a room meets its wall, in body heights."""

_WORKING = ("work", "in", "hold", "out", "pause")
"""Phases in which the technique is done; in all others it is only shown."""

Size = tuple[float, float]


class Picture:
    """One figure, one working side, one size of sheet (width and height in logical pixels).

    Poses are solved for a figure whose working side is its right, seen from the right, so that the working side is
    the near one; the left side is the mirror image. Camera and size are the same for every frame.
    """

    def __init__(self, spec: FigureSpec, side: Side = "right", size: Size = (640.0, 400.0)) -> None:
        self.side = side
        self.size = size
        self.figure = figure_of(spec, side)
        self.motion = Motion(self.figure.motion)
        self._stance = Stance(self.figure)
        self._postures = {name: self._stance.posture(name) for name in self.motion.poses()}
        self._scene = scene_of(self.figure, self._stance.home, self._postures[self._main()])
        self._camera = self._framed()
        self._props = self._scene.props(self._camera)
        self._courses = Courses(self.figure, self._stance, self._postures, self._camera)

    @property
    def seconds(self) -> float:
        """Seconds of one loop of the motion, 0 for a figure that keeps still."""
        return self.motion.seconds

    def at(self, seconds: float) -> Drawing:
        """Return the frame at some second of the loop."""
        return self._drawn(self.motion.at(seconds), Beat(seconds))

    def during(self, kind: str, elapsed: float, length: float, *, timed: bool) -> Drawing:
        """Return the frame at `elapsed` of `length` seconds of a session's phase, see `Motion.during`."""
        passage = self.motion.during(kind, elapsed, length, timed=timed)
        return self._drawn(passage, _beat(kind, elapsed, length))

    def key(self, kind: str, elapsed: float, length: float, *, timed: bool) -> tuple[object, ...]:
        """Return what `during` depends on: frames with equal keys look the same."""
        passage, beat = self.motion.during(kind, elapsed, length, timed=timed), _beat(kind, elapsed, length)
        shares = [round(40 * beat.share(overlay.kind, self.figure.rate)) % 40 for overlay in self.figure.overlays]
        return passage.start, passage.end, round(passage.share, 3), *shares, round(20 * beat.swell())

    def main(self) -> Drawing:
        """Return the one frame that shows the exercise best: the pose held longest, else the first one moved to."""
        pose = self._main()
        return self._drawn(Passage(pose, pose, 0.0))

    def _main(self) -> str:
        moves = self.motion.moves
        if not moves:
            return "start"
        held = max(moves, key=lambda move: move.hold).to
        return moves[0].to if held == "start" else held

    def _drawn(self, passage: Passage, beat: Beat = STILL) -> Drawing:
        start, end = (self._postures[name] for name in (passage.start, passage.end))
        posture = self._stance.between(start, end, passage.share)
        composition = Composition(posture.skeleton, posture.pose, self._camera)
        touching = frozenset((place.on, f"hand_{side}") for side, place in posture.hands.items())
        extras = [*self._props, *self._scene.tools(posture, self._camera)]
        composition.paint(extras, self._areas(posture), touching)
        arrows = self._courses.marks(passage)
        for mark in (*marks(self.figure, posture.skeleton, self._camera, beat), *arrows):
            self._mark(mark, composition)
        ground = self._camera.top
        from_above = float(self._camera.axes[2][1]) > 0.7
        horizon = 0.0 if from_above else ground - _FLOOR_BEHIND * self._camera.scale
        width, height = self.size
        layers = composition.layers(width if self.side == "left" else None)
        return Drawing(width, height, layers, ground, horizon, self._camera.scale, still=composition.still)

    def _mark(self, mark: Mark, composition: Composition) -> None:
        """Draw a mark over its rim."""
        scale, seen = self._camera.scale, mark.opacity
        rim = (mark.width + 2 * mark.edge) * scale
        composition.add(mark.name, mark.points, line=mark.rim, width=rim, opacity=seen)
        if mark.width:
            composition.add(mark.name, mark.points, line=mark.role, width=mark.width * scale, opacity=seen)
        else:
            composition.add(mark.name, mark.points, fill=mark.role, opacity=seen)

    def _areas(self, posture: Posture) -> list[Area]:
        shown = (area(muscle, side, posture.skeleton, self._camera, role) for muscle, side, role in self.figure.show)
        return [found for found in shown if found is not None]

    def _framed(self) -> Camera:
        azimuth, elevation = CAMERAS[self.figure.camera]
        if self.figure.near == "other":
            azimuth = 180 - azimuth
        postures = [(posture.skeleton, posture.pose) for posture in self._postures.values()]
        return framed(looking_from(azimuth, elevation), postures, self.figure.frame, self.size)


def _beat(kind: str, elapsed: float, length: float) -> Beat:
    return Beat(elapsed, length) if kind in _WORKING else STILL


def draw(spec: FigureSpec, *, seconds: float | None = None, side: Side = "right", size: Size = (640, 400)) -> Drawing:
    """Return one frame: at some second of the loop, or the one that shows the exercise best."""
    picture = Picture(spec, side, size)
    return picture.main() if seconds is None else picture.at(seconds)
