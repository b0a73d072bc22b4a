"""From a figure block to a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfcare.anatomy.figure_words import CAMERAS
from selfcare.body.camera import looking_from
from selfcare.body.composing import Composition
from selfcare.body.drawing import Drawing, mirrored
from selfcare.body.framing import framed
from selfcare.body.placing import first
from selfcare.body.pose import Angles, Side, changed, posed
from selfcare.body.starts import STARTS


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """What is to be drawn: the start position and the figure block, as plain words already checked."""

    start: str
    block: Mapping[str, object]


def draw(figure: FigureSpec, *, side: Side = "right", size: tuple[float, float] = (640, 400)) -> Drawing:
    """Return the start position of a figure."""
    start = STARTS[figure.start]
    pose = posed(changed(Angles(), start.joints, "right"))
    footing = first(start, pose)
    view = figure.block.get("view")
    camera_word = str(view.get("camera", "side")) if isinstance(view, Mapping) else "side"
    frame = str(view.get("frame", "whole")) if isinstance(view, Mapping) else "whole"
    camera = framed(looking_from(*CAMERAS[camera_word]), [(footing.skeleton, pose)], frame, size)
    composition = Composition(footing.skeleton, pose, camera)
    for _name in composition.paint():
        pass
    ground = camera.top
    drawing = Drawing(size[0], size[1], tuple(composition.layers), ground, ground - 0.06 * size[1], camera.scale)
    return mirrored(drawing) if side == "left" else drawing
