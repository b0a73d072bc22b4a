"""What the hands, the tool or the body do, as marks over the figure: one small drawing for each kind of technique.

Marks lie on the shown area of a muscle and run along its middle line, so that they follow the body; where nothing
of it can be seen, nothing is drawn. They move with the beat of the technique, see `beat`.

What a hand does is drawn round the hand and lies beneath it: neither the hand nor the place may be hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from selfcare.body.beat import Beat
from selfcare.body.camera import Camera
from selfcare.body.figure import Figure, Overlay
from selfcare.body.marks import Mark, arc, arrow, aside, cut, evenly, lengths, pen, ring, round_arrow, spot, wave
from selfcare.body.pose import INDEX
from selfcare.body.sites import NO_HANDS, Areas, Hands, Place, elsewhere, places
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array, smoothstep, vector
from selfcare.body.tools import tool_at

_SIDEWAYS = 0.45
"""From this on a place is seen from its side rather than from in front of it."""

_NARROW, _CLEAR = 2.6, 1.9
"""Half of what is too narrow for a line along it, and how far beside it the line runs, in widths of a shaft."""

_HAND_LONG, _HAND_WIDE = 0.046, 0.026
"""Half a hand's length and half its width, in body heights."""


def marks(
    figure: Figure, skeleton: Skeleton, camera: Camera, beat: Beat, shown: Areas, hands: Hands = NO_HANDS
) -> Iterator[Mark]:
    """Yield the marks of every overlay but the arrows of movements, from back to front."""
    for overlay in figure.overlays:
        draw = _KINDS.get(overlay.kind)
        if draw is None or overlay.at is None:
            continue
        if elsewhere(figure, overlay, hands):
            continue
        found = places(overlay, skeleton, camera, shown, hands)
        for place in found:
            share = beat.share(overlay.kind, figure.rate)
            work = _Work(overlay, place, beat, share, pen(camera.scale), figure, alone=len(found) == 1)
            for mark in draw(work, skeleton, camera):
                yield replace(mark.faded(place.visible), beneath=place.hands, on=place.part)


@dataclass(frozen=True, slots=True)
class _Work:
    """One overlay at one place at one moment; `share` is how far its stroke has come, `pen` the width of a shaft.

    `alone` is False where the same is drawn on the other side as well.
    """

    overlay: Overlay
    place: Place
    beat: Beat
    share: float
    pen: float
    figure: Figure
    alone: bool = True

    @property
    def name(self) -> str:
        return f"mark {self.overlay.kind}"


def _hand_at(work: _Work, skeleton: Skeleton, camera: Camera) -> Array:
    """Return the middle of the hand that works, on the sheet."""
    return camera.flat(skeleton.at(work.place.hands[0], vector(0, -_HAND_LONG, 0)))


def _strokes(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """Arrows side by side that grow along the stroke, and fade while the hand comes back."""
    grown, coming_back = smoothstep(0, 0.6, work.share), smoothstep(0.68, 0.95, work.share)
    lines = [
        cut(aside(work.place.line, by), -0.1, 1.1)
        for by in ((-1.9 * work.pen, 1.9 * work.pen) if work.alone else (0.0,))
    ]
    least = 0.25
    if work.place.hands:
        lines, least = list(_beside_hand(work, skeleton, camera)), 0.7
    for line in lines:
        yield arrow(work.name, cut(line, 0.0, least + (1 - least) * grown), work.pen).faded(1 - 0.6 * coming_back)


def _beside_hand(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Array]:
    """Yield lines along the stroke at either side of the hand.

    Only one at the outer side where both hands work, and one before the fingertips of a hand that lies across.
    """
    line = evenly(work.place.line, 25)
    hand, way = _hand_at(work, skeleton, camera), line[-1] - line[0]
    course = way / max(float(np.hypot(*way)), 1e-6)
    across = np.array((-course[1], course[0]))
    half = camera.flat(skeleton.looking(work.place.hands[0], vector(0, _HAND_LONG, 0)))
    wide = abs(float(half @ across)) + _HAND_WIDE + 0.6 * work.pen
    long = float(lengths(line)[-1]) / 2
    reach = max(long, min(abs(float(half @ course)) + 0.05, long + 0.03))
    middle = work.place.middle + across * float((hand - work.place.middle) @ across)
    sides: tuple[float, ...] = (-1.0, 1.0)
    if not work.alone:
        sides = (float(np.sign((hand - camera.flat(skeleton.origins[0])) @ across)),)
    elif abs(float(half @ across)) > abs(float(half @ course)):
        sides = (-float(np.sign(half @ across)),)
    for by in (side * wide for side in sides):
        yield np.array((middle - course * reach, middle + course * reach)) + across * by


def _circles(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """One round arrow that turns with the fingertips, round the hand where one can be seen."""
    width = (0.66 if work.alone else 0.56) * work.pen
    radius, middle = max(work.overlay.size / 2, 3.0 * width), work.place.middle
    if work.place.tips and work.alone:
        radius = max(radius, _HAND_WIDE + width)
    elif work.place.hands and not work.place.tips:
        radius, middle = 0.9 * _HAND_LONG + width, _hand_at(work, skeleton, camera)
    turn = -360 * work.share
    yield round_arrow(work.name, middle, radius, (turn + 100, turn - 190), width)


def _lift_and_roll(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """Two arrows that chase each other round the hand, and close in while it squeezes."""
    swing = np.sin(2 * np.pi * work.share)
    radius, middle = max(work.overlay.size, 0.046), work.place.middle
    if work.place.hands:
        radius, middle = _HAND_LONG + 0.6 * work.pen, _hand_at(work, skeleton, camera)
    radius *= 1 - 0.12 * smoothstep(0, 1, (1 + swing) / 2)
    for first in (20, 200):
        turn = first + 35 * swing
        yield round_arrow(work.name, middle, radius, (turn + 105, turn), 0.72 * work.pen)


def _zigzag(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """A line to and fro across the fibres, that shakes with the fingertips."""
    del skeleton, camera
    reach = max(work.overlay.size * 1.5, 2.2 * work.pen)
    line = evenly(cut(work.place.line, -0.05, 1.05), 121)
    wave = 2 / np.pi * np.arcsin(np.sin(np.linspace(0, 7 * np.pi, 121)))
    shift = 0.2 * np.sin(2 * np.pi * work.share)
    across = aside(line, 1.0) - line
    yield arrow(work.name, line + across * (reach * (wave + shift))[:, None], 0.7 * work.pen, shaft=0.85, points=121)


def _press_hold(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """A dot and rings round it, more of them the firmer the pressure; they swell and are held."""
    centre, core = _pressed(work, skeleton, camera)
    count = 2 if work.figure.pressure is None else 1 + round(min(work.figure.pressure, 7) / 3.5)
    swell, width = work.pen * (0.7 + 0.3 * work.beat.swell()), 0.45 * work.pen
    if core == 0:
        # Hands that press and the end of a held tool are to be seen: rings go round them.
        held = bool(work.place.hands) or work.figure.tool is not None
        if not held:
            yield spot(work.name, centre, 0.7 * work.pen, width)
        inner = _HAND_WIDE if held else 0.4 * swell
        if work.figure.tool is not None and work.figure.tool.kind == "cane":
            inner, count = 0.35 * _HAND_WIDE, 2
        yield from (ring(work.name, centre, inner + 1.55 * at * swell, width) for at in range(1, count + (not held)))
        return
    for at in range(1, count + 1):
        yield _wave(work, centre, core + (2.0 * at - 0.4) * swell, 0.8 * width)


def _wave(work: _Work, centre: Array, radius: float, width: float) -> Mark:
    """Return a wave from a ball into the body: a whole ring would hide where the ball touches."""
    inward = -work.place.outward
    open_by = 52.0 if float(np.hypot(*inward)) > _SIDEWAYS else 180.0
    toward = float(np.degrees(np.arctan2(inward[1], inward[0])))
    return wave(work.name, arc(centre, radius, toward - open_by, toward + open_by), width)


def _pulse(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """One ring, or a wave from a ball, that goes out from the place with every beat."""
    centre, core = _pressed(work, skeleton, camera)
    width, radius = 0.5 * work.pen, core + (1.2 + 3.2 * work.share) * work.pen
    if core == 0:
        yield spot(work.name, centre, 0.7 * work.pen, width)
        yield ring(work.name, centre, radius, width, 1 - 0.8 * work.share**2)
        return
    yield _wave(work, centre, radius, width).faded(1 - 0.8 * work.share**2)


def _pressed(work: _Work, skeleton: Skeleton, camera: Camera) -> tuple[Array, float]:
    """Return where rings go, and the radius of what is there already: a ball is its own dot."""
    tool = work.figure.tool
    if tool is not None and tool.kind == "ball":
        centre = tool_at(tool, skeleton)
        if centre is not None:
            return camera.flat(centre), tool.size / 2
    if tool is not None and tool.kind == "cane":
        centre = tool_at(tool, skeleton)
        return (work.place.middle if centre is None else camera.flat(centre)), 0.0
    return work.place.middle, 0.0


def _roll(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """A double arrow along the way of the tool: on the floor or the wall it runs on, else along the muscle."""
    line, tool = work.place.line, work.figure.tool
    centre = None if tool is None else tool_at(tool, skeleton)
    way, middle = line[-1] - line[0], work.place.middle
    if centre is not None and tool is not None:
        if tool.against in _RUNS:
            way = camera.flat(np.array(_RUNS[tool.against]))
        out = _square_to(way, camera.flat(centre) - middle)
        middle = camera.flat(centre) + out * (tool.size / 2 + 2.4 * work.pen)
    half = way * 0.075 / max(float(np.hypot(*way)), 1e-6)
    yield arrow(work.name, np.array((middle - half, middle + half)), work.pen, both=True)


_RUNS = {"floor": (1.0, 0.0, 0.0), "wall": (0.0, 1.0, 0.0)}
"""Which way a tool rolls on what it is pressed against."""


def _square_to(way: Array, toward: Array) -> Array:
    """Return the direction at right angles to `way` that points more or less `toward`."""
    across = np.array((-way[1], way[0]))
    across = across if float(across @ toward) > 0 else -across
    return np.asarray(across / max(float(np.hypot(*across)), 1e-6))


def _stretch_line(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """A line along the fibres with a head at either end, longer the further the stretch has come.

    It runs beside a place that is too narrow for it, out of the skin or away from the chest: the place must be seen.
    """
    more = 0.06 + 0.16 * work.beat.swell()
    line = cut(work.place.line, -more, 1 + more)
    if 0 < work.place.wide < _NARROW * work.pen:
        away = work.place.outward
        if float(np.hypot(*away)) < _SIDEWAYS:
            away = work.place.middle - camera.flat(skeleton.origins[INDEX["T5"]])
        ends = work.place.line[[0, -1]]
        line = cut(ends, -more, 1 + more) + _square_to(ends[1] - ends[0], away) * (work.place.wide + _CLEAR * work.pen)
    yield arrow(work.name, line, 0.62 * work.pen, both=True, shaft=0.6).faded(0.7 + 0.3 * work.beat.swell())


def _breath(work: _Work, skeleton: Skeleton, camera: Camera) -> Iterator[Mark]:
    """A circle that grows and shrinks with the breath, round hands that lie there."""
    del skeleton, camera
    full = (1 - np.cos(2 * np.pi * work.share)) / 2
    radius = 0.062 + 0.032 * full
    yield ring(work.name, work.place.middle, radius, 0.55 * work.pen)


_Draw = Callable[[_Work, Skeleton, Camera], Iterator[Mark]]

_KINDS: Mapping[str, _Draw] = {
    "strokes": _strokes,
    "circles": _circles,
    "lift_and_roll": _lift_and_roll,
    "zigzag": _zigzag,
    "press_hold": _press_hold,
    "pulse": _pulse,
    "roll": _roll,
    "stretch_line": _stretch_line,
    "breath": _breath,
}
