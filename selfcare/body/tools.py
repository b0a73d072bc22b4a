"""Ball, roller, hook cane, strap and stick: always in the colour of things one uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from selfcare.body.bearing import on_limb
from selfcare.body.camera import Camera
from selfcare.body.composing import LIGHT, Extra
from selfcare.body.figure import Tool
from selfcare.body.hands import spot_on
from selfcare.body.placing import Posture
from selfcare.body.skeleton import SPINE_UP, Skeleton
from selfcare.body.solids import FINE, Piece, circles_of, hull, rounded_block
from selfcare.body.space import Array, crossed, unit, vector

TOOL, TOOL_SHADE = "f-eq", "f-eq-s"
TOWEL, TOWEL_SHADE = "f-pillow", "f-eq-s"
_BODY = ("pelvis", "shirt", "neck", "head")
_CARRIED = {"chair": ("thigh_w", "thigh_o"), "floor": ("pelvis", "shirt", "thigh_w", "thigh_o", "foot_w", "foot_o")}
"""What lies on a ball, by what the ball lies on."""

DRAWN_AS = MappingProxyType({"pillow": "cushion"})
"""What the layers of a tool are called, where it is not its own word."""

_KNOB = ((0.0145, TOOL_SHADE), (0.0105, TOOL))
"""The end of a hook cane, as discs from back to front: radius and colour."""

_COILS = ((1.5, TOWEL), (1.12, TOWEL_SHADE), (0.85, TOWEL), (0.42, TOWEL_SHADE))
"""The end of a rolled towel, as discs from back to front: size and colour."""

_DOT_AT = 1.0
"""Where on its end a roller is marked before it has rolled: up and ahead, as an angle."""

_LEGS = tuple(f"{bone}_{side}" for bone in ("thigh", "shank", "foot") for side in "wo")


def tool_at(tool: Tool, skeleton: Skeleton) -> Array | None:
    """Return the middle of a tool that is pressed against the body."""
    spot = spot_on(skeleton, tool.at, tool.of or "w") if tool.at is not None else None
    return None if spot is None else np.asarray(spot.point + spot.normal * tool.size * 0.42)


def tool_extras(tool: Tool, wall: tuple[Array, Array] | None, posture: Posture, camera: Camera) -> Iterator[Extra]:
    """Yield the tool as it is pressed between the body and its support, or held in the hands."""
    skeleton = posture.skeleton
    if tool.kind in ("strap", "massage_stick"):
        yield _held_line(tool.kind, tool, skeleton, camera)
        return
    centre = tool_at(tool, skeleton) if posture.tool is None else posture.tool
    if centre is None:
        return
    radius = tool.size / 2
    if wall is not None and tool.against == "wall":
        point, normal = wall
        centre = centre + normal * (radius - float((centre - point) @ normal))
    elif tool.against == "floor":
        centre = vector(float(centre[0]), radius, float(centre[2]))
    if tool.kind == "roller":
        yield _roller(centre, (radius, tool.length), _rolled_by(posture) / radius, camera)
    elif tool.kind == "ball":
        yield replace(_ball(centre, radius, camera), before=_carried(tool))
    elif tool.kind == "cane":
        yield _cane(centre, skeleton, camera)
    elif tool.kind == "towel":
        yield _towel(radius, tool.length, skeleton, camera)
    elif tool.kind == "pillow":
        yield _cushion(centre * (1, 0, 1), camera)


def _carried(tool: Tool) -> tuple[str, ...]:
    """Return what lies on a ball; of somebody who steps on it, that foot alone."""
    if on_limb(tool.at or "") == "foot":
        return (f"foot_{tool.of or 'w'}",)
    return _CARRIED.get(tool.against, ())


def _ball(centre: Array, radius: float, camera: Camera) -> Extra:
    flat = camera.flat(centre)
    circle = flat + FINE * radius
    lit = circle - FINE * (np.maximum(0, -(FINE @ LIGHT)) * radius * 0.42)[:, None]
    pieces = (("ball", circle, TOOL_SHADE, 1.0), ("ball", lit, TOOL, 1.0))
    return Extra(circles_of("ball", centre[None], radius, camera), pieces)


def _rolled_by(posture: Posture) -> float:
    """Return how far the body has gone over its tool toward its feet: along the spine, or by how far it slides."""
    if posture.level is None:
        return posture.slide
    return float(np.interp(posture.level, range(len(SPINE_UP)), SPINE_UP))


def _roller(centre: Array, size: tuple[float, float], rolled: float, camera: Camera) -> Extra:
    """A roller that is turned by an angle: a dot on its end and a seam along it show how far."""
    axis, (radius, length) = vector(0, 0, 1), size
    extra = _rolled("roller", centre, axis, size, camera)
    out = vector(np.cos(_DOT_AT - rolled), np.sin(_DOT_AT - rolled), 0)
    end = centre + axis * (length / 2 if float(camera.depth(axis)) > 0 else -length / 2)
    dot = camera.flat(end + radius * 0.81 * out) + FINE[::3] * radius * 0.13
    seen = float(camera.depth(out)) > 0.08
    wide = crossed(axis, out) * radius * (0.05 if seen else 0.0)
    along = centre + radius * out + np.array([[-0.5], [0.5]]) * axis * length
    seam = camera.flat(np.concatenate((along + wide, along[::-1] - wide)))
    marks = (("roller seam", seam, TOOL_SHADE, 1.0), ("roller dot", dot, TOOL_SHADE, 1.0))
    return replace(extra, pieces=(*extra.pieces, *marks))


def _towel(radius: float, length: float, skeleton: Skeleton, camera: Camera) -> Extra:
    """A towel rolled lengthwise, on the floor under the spine, from the head to the tailbone."""
    head, hips = skeleton.at("head", vector(0, 0.10, 0)) * (1, 0, 1), skeleton.origins[0] * (1, 0, 1)
    way = unit(hips - head)
    middle = head + way * (length / 2 - 0.05) + vector(0, 0.6 * radius, 0)
    roll = _rolled("towel", middle, way, (radius, length), camera)
    under, lit, (name, end, *_rest) = roll.pieces
    centre = end.mean(axis=0)
    coils = tuple((name, centre + (end - centre) * size, fill, 1.0) for size, fill in _COILS)
    return replace(roll, pieces=(("towel", under[1], TOWEL_SHADE, 1.0), ("towel", lit[1], TOWEL, 1.0), *coils))


def _cushion(place: Array, camera: Camera) -> Extra:
    solid = rounded_block(place, (0.15, 0.17), 0.05)
    pieces = (("cushion", hull(solid, camera), "f-pillow", 1.0),)
    return Extra(circles_of("cushion", solid[::8], 0.02, camera), pieces, before=(*_BODY, *_LEGS), after=("mat",))


def _rolled(name: str, centre: Array, axis: Array, size: tuple[float, float], camera: Camera) -> Extra:
    """A round thing lying on the floor along `axis`; `size` is its radius and its length."""
    radius, length = size
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)[:, None]
    ring = radius * (np.cos(turn) * crossed(vector(0, 1, 0), axis) + np.sin(turn) * vector(0, 1, 0))
    ends = (centre - axis * length / 2, centre + axis * length / 2)
    near = ends[1] if float(camera.depth(axis)) > 0 else ends[0]
    outline = hull(np.concatenate((ends[0] + ring, ends[1] + ring)), camera)
    lit = outline - FINE * (np.maximum(0, -(FINE @ LIGHT)) * radius * 0.5)[:, None]
    pieces: Sequence[Piece] = (
        (name, outline, TOOL_SHADE, 1.0),
        (name, lit, TOOL, 1.0),
        (f"{name} end", camera.flat(near + ring * 0.62), TOOL_SHADE, 1.0),
    )
    line = np.linspace(-0.5, 0.5, 7)[:, None] * axis * length + centre
    return Extra(circles_of(name, line, radius, camera), tuple(pieces), before=_BODY)


def _cane(knob: Array, skeleton: Skeleton, camera: Camera) -> Extra:
    """A hook cane: its knob on the muscle, from there in a bow over the shoulder and down into both hands."""
    grip = np.mean([skeleton.at(f"hand_{side}", vector(0, -0.045, 0)) for side in "wo"], axis=0)
    forward, up = skeleton.looking("T3", vector(1, 0, 0)), skeleton.looking("T3", vector(0, 1, 0))
    behind, top = knob + up * 0.058 - forward * 0.052, knob + up * 0.080 + forward * 0.022
    over = knob + up * 0.070 + forward * 0.095
    end = grip + (grip - over) * 0.18
    rod = _rod("cane", np.concatenate([_curve(knob, behind, top), _curve(top, over, grip), [end]]), 0.0075, camera)
    flat = camera.flat(knob)
    return replace(rod, pieces=(*rod.pieces, *(("cane", flat + FINE * size, role, 1.0) for size, role in _KNOB)))


def _held_line(kind: str, tool: Tool, skeleton: Skeleton, camera: Camera) -> Extra:
    """A strap or a stick between the hands; a strap goes on to the foot it is looped round."""
    hands = [skeleton.at(f"hand_{side}", vector(0, -0.05, -sign * 0.012)) for side, sign in (("w", 1.0), ("o", -1.0))]
    line = np.array(hands)
    if kind == "strap" and tool.at is not None:
        foot = skeleton.at("foot_w", vector(0.055, -0.038, 0))
        line = np.array([hands[0], foot, hands[1]])
    if kind == "massage_stick":
        beyond = unit(line[0] - line[1]) * 0.045
        return _rod(kind, np.array((line[0] + beyond, line[1] - beyond)), 0.011, camera)
    beside = ("thigh_w", "shank_w", "foot_w") if len(line) > len(hands) else ()
    return replace(_rod(kind, line, 0.006, camera), after=beside)


def _curve(start: Array, bend: Array, end: Array) -> Array:
    t = np.linspace(0, 1, 9)[:, None]
    return np.asarray((1 - t) ** 2 * start + 2 * t * (1 - t) * bend + t**2 * end)


def _rod(name: str, line: Array, radius: float, camera: Camera) -> Extra:
    """A round rod along a line, as hulls of neighbouring discs."""
    flat = camera.flat(line)
    circles = flat[:, None] + FINE[::3] * radius
    pieces: list[Piece] = []
    for first, second in pairwise(circles):
        both = np.concatenate((first, second))
        pieces.append((name, both[(both @ FINE[::3].T).argmax(0)], TOOL, 1.0))
    return Extra(circles_of(name, line, radius, camera), tuple(pieces))
