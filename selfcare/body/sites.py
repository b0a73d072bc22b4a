"""Where the marks of a technique go on the sheet: on the shown area of a muscle, along its middle line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from selfcare.anatomy.landmarks import LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.patches import PATCHES, Band
from selfcare.body.camera import Camera
from selfcare.body.figure import Figure, HandPlace, Overlay
from selfcare.body.hands import spot_on
from selfcare.body.marks import cut, evenly, lengths
from selfcare.body.pose import INDEX
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array, smoothstep, vector
from selfcare.body.targets import Area, area

_SHORTEST = 0.075
"""A line along a muscle is drawn at least this long, in body heights."""

_FACING_AWAY = (-0.25, 0.15)
_TOUCHING = 0.045
"""Places of both sides that lie nearer than this get one mark, in body heights."""

_BY_HAND = ("strokes", "circles", "lift_and_roll", "zigzag", "press_hold", "pulse")
_UP_THE_LIMB = {"foot": (-1, 0, 0)}
_UP = (0, 1, 0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where marks go on the sheet: a line along the tissue, its middle, how well the viewer sees it (0 to 1).

    `outward` is the direction on the sheet in which the skin looks, shorter the more it looks at the viewer;
    `hands` are the hands that lie there; `tips` is whether only fingertips or a thumb of theirs touch;
    `part` is the part of the body that the place is on; `wide` is how far the shown area goes to the side of its line,
    0 where none is shown.
    """

    line: Array
    middle: Array
    visible: float
    outward: Array
    hands: tuple[str, ...] = ()
    tips: bool = False
    part: str = ""
    wide: float = 0.0


Areas = Mapping[tuple[str, str], Area]
"""Areas that are shown anyway, by muscle and side."""

Hands = Mapping[str, HandPlace]
"""Where hands are laid, by side."""

NO_HANDS: Hands = MappingProxyType({})


def places(overlay: Overlay, skeleton: Skeleton, camera: Camera, shown: Areas, hands: Hands) -> list[Place]:
    """Return where an overlay can be seen, on one side of the body or on both."""
    sides = sides_of(overlay)
    found = [place_of(overlay, side, skeleton, camera, shown) for side in sides]
    return _apart([_worked(place, overlay, side, hands) for place, side in zip(found, sides, strict=True)])


def elsewhere(figure: Figure, overlay: Overlay, hands: Hands) -> bool:
    """Say whether the hands that work on a place in one pose of the figure are not there at the moment."""
    if overlay.kind not in _BY_HAND:
        return False
    muscle = _muscle_at(overlay.at or "") or overlay.at
    served = {_muscle_at(laid.on) or laid.on for key in figure.poses.values() for laid in key.hands.values()}
    return muscle in served and muscle not in {_muscle_at(laid.on) or laid.on for laid in hands.values()}


def _worked(place: Place, overlay: Overlay, side: str, hands: Hands) -> Place:
    """Return the place with the hands that work on it."""
    muscle = _muscle_at(overlay.at or "") or overlay.at
    there = [
        f"hand_{hand}"
        for hand, laid in hands.items()
        if (_muscle_at(laid.on) or laid.on) == muscle and (sides_of(overlay) == "w" or (laid.of or hand) == side)
    ]
    tips = all(hands[hand[-1]].touch in ("fingertips", "thumb") for hand in there)
    return replace(place, hands=tuple(there), tips=bool(there) and tips)


def _apart(places: list[Place]) -> list[Place]:
    """Return the places that can be seen; of two that nearly touch, one between them."""
    seen = [place for place in places if place.visible > 0.05]
    if len(seen) < 2 or float(np.hypot(*(seen[0].middle - seen[1].middle))) > _TOUCHING:
        return seen
    middle = (seen[0].middle + seen[1].middle) / 2
    return [replace(seen[0], middle=middle, line=seen[0].line + middle - seen[0].middle)]


def sides_of(overlay: Overlay) -> str:
    """Return the sides an overlay is drawn on: the one it names, else both of what comes in pairs."""
    if overlay.of is not None:
        return overlay.of
    muscle = MUSCLES.get(_muscle_at(overlay.at or "") or "")
    return "wo" if muscle is None or muscle.paired else "w"


def place_of(overlay: Overlay, side: str, skeleton: Skeleton, camera: Camera, shown: Areas) -> Place:
    """Return where an overlay lies on one side of the body."""
    at = overlay.at or ""
    muscle = _muscle_at(at)
    touched = spot_on(skeleton, at, side)
    outward = np.zeros(2) if touched is None else camera.flat(touched.normal)
    seen = None
    if muscle is not None:
        seen = shown.get((muscle, side)) or area(muscle, side, skeleton, camera)
    if seen is not None and len(seen.spine) > 1:
        line = seen.spine
        middle = (line[(len(line) - 1) // 2] + line[len(line) // 2]) / 2
        line, part = _turned(line, overlay, side, skeleton, camera), seen.owners[0]
        return Place(line, middle, seen.visible, outward, part=part, wide=_beside(line, middle, seen))
    if touched is None:
        return Place(np.zeros((2, 2)), np.zeros(2), 0.0, outward)
    middle = camera.flat(touched.point)
    way = camera.flat(touched.along) * _SHORTEST / 2
    visible = smoothstep(*_FACING_AWAY, float(camera.depth(touched.normal)))
    line = np.array((middle - way, middle + way))
    visible = visible if muscle is None else 0.0
    return Place(_turned(line, overlay, side, skeleton, camera), middle, visible, outward, part=_part_of(at, side))


def _beside(line: Array, middle: Array, seen: Area) -> float:
    """Return how far an area goes at most to either side of a line through its middle."""
    way = line[-1] - line[0]
    across = np.array((-way[1], way[0])) / max(float(np.hypot(*way)), 1e-6)
    return max(float(np.abs((points - middle) @ across).max()) for points, _normals in seen.outlines)


def _muscle_at(at: str) -> str | None:
    if at in PATCHES:
        return at
    landmark = LANDMARKS.get(at)
    return landmark.muscle if landmark is not None and landmark.muscle in PATCHES else None


def _part_of(at: str, side: str) -> str:
    """Return the part of the body that a landmark is on."""
    bone = LANDMARKS[at].bone if at in LANDMARKS else "T5"
    if bone in ("head", "pelvis"):
        return bone
    return "shirt" if bone in INDEX or bone == "girdle" else f"{bone}_{side}"


def _turned(line: Array, overlay: Overlay, side: str, skeleton: Skeleton, camera: Camera) -> Array:
    """Return the line the way strokes run, long enough to be seen."""
    short = _SHORTEST / max(float(lengths(line)[-1]), 1e-6)
    line = cut(line, 0.5 - short / 2, 0.5 + short / 2) if short > 1 else evenly(line, 25)
    limb, way = _limb_of(overlay.at or ""), line[-1] - line[0]
    if limb:
        # Along a limb the heart lies up the limb, however it is bent; other strokes go down it.
        heart = camera.flat(skeleton.looking(f"{limb}_{side}", vector(*_UP_THE_LIMB.get(limb, _UP))))
        heart = heart if "toward_heart" in (overlay.path, overlay.direction) else -heart
    elif "toward_heart" in (overlay.path, overlay.direction):
        heart = camera.flat(skeleton.origins[9]) - line.mean(axis=0)
    else:
        return line
    return line if float(way @ heart) > 0 else line[::-1]


def _limb_of(at: str) -> str:
    """Return the part of a limb that a place is on ("shank"), "" for head and trunk."""
    muscle = _muscle_at(at)
    shape = None if muscle is None else PATCHES[muscle].shapes[0]
    bone = "" if shape is None else shape.segment if isinstance(shape, Band) else shape.bone
    return bone if bone in ("thigh", "shank", "foot", "upper_arm", "forearm", "hand") else ""
