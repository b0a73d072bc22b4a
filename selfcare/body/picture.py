"""From a figure block to drawings: the door of this room.

A `Picture` is one figure on one side of the body on a sheet of one size. It is put together once and then asked for
any number of frames; it keeps no time of its own.
"""

from __future__ import annotations

from selfcare.anatomy.figure_words import CAMERAS
from selfcare.body.camera import Camera, looking_from
from selfcare.body.composing import Composition
from selfcare.body.drawing import Drawing
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.framing import framed
from selfcare.body.hands import spot_on
from selfcare.body.motion import Motion, Passage
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import Side
from selfcare.body.projection import DIRECTIONS
from selfcare.body.props import scene_of
from selfcare.body.space import Array
from selfcare.body.targets import Area, area

_FLOOR_BEHIND = 0.075
"""How far above the ground line the floor of a room meets its wall, in body heights."""

_PRESSING = ("press_hold", "pulse")

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

    @property
    def seconds(self) -> float:
        """Seconds of one loop of the motion, 0 for a figure that keeps still."""
        return self.motion.seconds

    def at(self, seconds: float) -> Drawing:
        """Return the frame at some second of the loop."""
        return self._drawn(self.motion.at(seconds))

    def during(self, kind: str, elapsed: float, length: float, *, timed: bool) -> Drawing:
        """Return the frame at `elapsed` of `length` seconds of a session's phase, see `Motion.during`."""
        return self._drawn(self.motion.during(kind, elapsed, length, timed=timed))

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

    def _drawn(self, passage: Passage) -> Drawing:
        start, end = (self._postures[name] for name in (passage.start, passage.end))
        posture = self._stance.between(start, end, passage.share)
        composition = Composition(posture.skeleton, posture.pose, self._camera)
        touching = frozenset((place.on, f"hand_{side}") for side, place in posture.hands.items())
        composition.paint(self._scene.extras(posture, self._camera), self._areas(posture), touching)
        self._rings(posture, composition)
        ground = self._camera.top
        from_above = float(self._camera.axes[2][1]) > 0.7
        horizon = 0.0 if from_above else ground - _FLOOR_BEHIND * self._camera.scale
        width, height = self.size
        layers = composition.layers(width if self.side == "left" else None)
        return Drawing(width, height, layers, ground, horizon, self._camera.scale)

    def _rings(self, posture: Posture, composition: Composition) -> None:
        """Mark a point that a hand presses, where the viewer can see it; a ball is its own mark."""
        if self.figure.tool is not None and self.figure.tool.kind == "ball":
            return
        for overlay in self.figure.overlays:
            if overlay.kind not in _PRESSING or overlay.at is None:
                continue
            for side in overlay.of or "wo":
                spot = spot_on(posture.skeleton, overlay.at, side)
                if spot is not None and float(self._camera.depth(spot.normal)) > 0.15:
                    self._ring(self._camera.flat(spot.point), composition)

    def _ring(self, centre: Array, composition: Composition) -> None:
        width = 0.0045 * self._camera.scale
        composition.add("ring", centre + DIRECTIONS * 0.019, line="f-hi-rim", width=width)
        composition.add("ring", centre + DIRECTIONS * 0.007, fill="f-hi-rim")

    def _areas(self, posture: Posture) -> list[Area]:
        shown = (area(muscle, side, posture.skeleton, self._camera, role) for muscle, side, role in self.figure.show)
        return [found for found in shown if found is not None]

    def _framed(self) -> Camera:
        azimuth, elevation = CAMERAS[self.figure.camera]
        if self.figure.near == "other":
            azimuth = 180 - azimuth
        postures = [(posture.skeleton, posture.pose) for posture in self._postures.values()]
        return framed(looking_from(azimuth, elevation), postures, self.figure.frame, self.size)


def draw(spec: FigureSpec, *, seconds: float | None = None, side: Side = "right", size: Size = (640, 400)) -> Drawing:
    """Return one frame: at some second of the loop, or the one that shows the exercise best."""
    picture = Picture(spec, side, size)
    return picture.main() if seconds is None else picture.at(seconds)
