"""A figure as one viewer sees it: body, props, tools, targets and marks, composed onto a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selfcare.anatomy.figure_words import CAMERAS
from selfcare.body.beat import STILL, Beat
from selfcare.body.camera import Camera, looking_from
from selfcare.body.composing import Composition
from selfcare.body.drawing import Drawing, Layer
from selfcare.body.figure import Figure
from selfcare.body.framing import framed
from selfcare.body.looks import Look
from selfcare.body.marks import Mark
from selfcare.body.overlays import marks
from selfcare.body.pile import Pile
from selfcare.body.placing import Posture
from selfcare.body.pose import Side
from selfcare.body.props import Scene
from selfcare.body.starts import STARTS
from selfcare.body.targets import Area, Targets
from selfcare.body.walls import FLOOR_BEHIND

_OVER_LAP = 12.0
"""From how high somebody who sits is seen from the front, in degrees."""

_ALONG = 10.0
"""How far from the front one looks who is to see the face of a wall beside the body, in degrees."""

Size = tuple[float, float]


class View:
    """One camera and one sheet, the same for every frame of a figure. `mirror` gives the mirror image."""

    def __init__(self, scene: Scene, camera: Camera, size: Size, look: Look, *, mirror: bool) -> None:
        self.camera = camera
        self._scene = scene
        self._size = size
        self._mirror = size[0] if mirror else None
        self._look = look
        self._props = scene.props(camera)
        self._targets = Targets(camera, look.girth)

    def drawn(self, posture: Posture, arrows: Iterable[Mark] = (), beat: Beat = STILL) -> Drawing:
        """Return one frame, with the marks of the technique at `beat` and `arrows` over it."""
        camera, figure = self.camera, self._scene.figure
        composition = Composition(posture.skeleton, posture.pose, camera, self._look)
        extras = [*self._props, *self._scene.tools(posture, camera)]
        shown = self._areas(posture)
        technique = marks(figure, posture.skeleton, camera, beat, shown, posture.hands)
        composition.paint(extras, list(shown.values()), (*technique, *arrows))
        from_above = float(camera.axes[2][1]) > 0.7
        horizon = 0.0 if from_above else camera.top - FLOOR_BEHIND * camera.scale
        layers = composition.layers(self._mirror)
        return Drawing(*self._size, layers, camera.top, horizon, camera.scale, still=composition.still)

    def over(self, marks: Iterable[Mark]) -> tuple[Layer, ...]:
        """Return marks that lie over everything as layers to follow those of a frame."""
        pile = Pile()
        for mark in marks:
            pile.mark(mark, self.camera.scale)
        return pile.layers(self.camera, self._mirror)

    def _areas(self, posture: Posture) -> dict[tuple[str, str], Area]:
        found = {}
        for muscle, side, role in self._scene.figure.show:
            shown = self._targets.area(muscle, side, role, posture.skeleton)
            if shown is not None:
                found[muscle, side] = shown
        return found


def camera_of(
    figure: Figure, name: str, frame: str, postures: Sequence[Posture], size: Size, *, side: Side = "right"
) -> Camera:
    """Return the camera of a name that shows `frame` of a figure in all its postures, before it is mirrored."""
    azimuth, elevation = CAMERAS[name]
    if name == "front" and frame != "head_neck" and STARTS[figure.start].rests == "seat":
        elevation = _OVER_LAP  # so that thighs are seen to lie on a seat
    if name == "side" and leans_on_wall_ahead(figure):
        azimuth = -azimuth  # from a little behind, so that the wall shows its face and hands lie on it
    elif name == "front" and figure.start == "wall_side_standing":
        azimuth += _ALONG  # for the same reason, where the wall is beside the body
    if figure.near == "other":
        azimuth = 180 - azimuth
    if name == "top" and side == "left":
        azimuth = 180 - azimuth  # the mirror turns it back: head and feet stay where they are on the screen
    seen = [(posture.skeleton, posture.pose) for posture in postures]
    return framed(looking_from(azimuth, elevation), seen, frame, size)


def leans_on_wall_ahead(figure: Figure) -> bool:
    """Say whether the body faces a wall."""
    if figure.start == "wall_facing_standing":
        return True
    return any(place.on == "wall_front" for key in figure.poses.values() for place in key.hands.values())
