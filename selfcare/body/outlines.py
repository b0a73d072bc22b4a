"""The outlines of all skins of the body in one computation a frame.

Which ellipsoids make up which outline never changes, so it is laid out once; a frame then only asks each chain which
way its left side looks and gathers the points. A chain seen too much end on has no such side: its links are hulled
one by one instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from selfcare.body.projection import DIRECTIONS, FAN, WALLS, Outline, Projection
from selfcare.body.shape import BODY, Shape, Skin
from selfcare.body.space import Array

_Rows = NDArray[np.intp]
_HALF, _QUARTER = FAN // 2, FAN // 4
_WIDEST = 7
_STUCK_OUT = 0.0012


@dataclass(frozen=True, slots=True)
class SkinOutline:
    """One skin seen: its outline, its lit area's points, the box around it, and its convex pieces.

    `contact` is the outline with fewer points, for the soft band behind it.
    """

    outline: Outline
    contact: Outline
    lit: Array
    box: tuple[float, float, float, float]
    walls: Array


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where one skin's points lie among all, its outlines' starts, its chains, and its convex pieces.

    `rough` is where the points lie of an outline with fewer of them, `rough_starts` where its outlines begin.
    """

    skin: Skin
    points: slice[int, int, None]
    starts: tuple[int, ...]
    rough: slice[int, int, None]
    rough_starts: tuple[int, ...]
    chains: tuple[int, ...]
    walls: slice[int, int, None]


class Layout:
    """The points of every outline of a shape, as places in flat tables."""

    def __init__(self, shape: Shape) -> None:
        self._members: list[int] = []
        self._chain_starts: list[int] = []
        self._hulls: list[tuple[int, ...]] = []
        self._walls: list[tuple[int, ...]] = []
        self._point_member: list[int] = []
        self._point_offset: list[int] = []
        self._point_hull: list[int] = []
        self._point_shade: list[float] = []
        self._rough: list[int] = []
        self.skins = tuple(tuple(self._lay(skin) for skin in part.skins) for part in shape.parts)
        self.members: _Rows = np.array(self._members)
        self.chain_starts: _Rows = np.array(self._chain_starts)
        hulls: _Rows = np.array([_padded(hull) for hull in self._hulls])
        self.walls: _Rows = np.array([row for wall in self._walls for row in wall])
        self.wall_starts: _Rows = np.cumsum([0, *(len(wall) for wall in self._walls[:-1])])
        self.member: _Rows = np.array(self._point_member)
        self.offset: _Rows = np.array(self._point_offset)
        hull: _Rows = np.array(self._point_hull)
        self.rows = self.members[self.member]
        self.hulled: _Rows = np.flatnonzero(hull >= 0)
        self.choices = _Choices(hulls[hull[self.hulled]], self.offset[self.hulled])
        self.shades = np.array(self._point_shade)
        self.rough: _Rows = np.array(self._rough)
        self.firsts: _Rows = np.array([laid.points.start for row in self.skins for laid in row])
        ends = np.array([*self._chain_starts[1:], len(self._members)]) - 1
        at = np.arange(len(self._members))
        chain = np.searchsorted(self.chain_starts, at, side="right") - 1
        self.chain_ends: _Rows = ends
        self.after: _Rows = np.minimum(at + 1, ends[chain])
        self.before: _Rows = np.maximum(at - 1, self.chain_starts[chain])

    def _lay(self, skin: Skin) -> _Laid:
        first, starts, chains, wall = len(self._point_member), [], [], len(self._walls)
        rough: list[int] = []
        rough_starts: list[int] = []
        for chain in skin.chains:
            rough_starts.append(len(rough))
            rough += [len(self._point_member) + row for row in _rough_chain(len(chain))]
            chains.append(len(self._chain_starts))
            starts.append(len(self._point_member) - first)
            self._lay_chain(chain)
            self._walls += [(a, b) for a, b in pairwise(chain[::2] if len(chain) % 2 else (*chain[::2], chain[-1]))]
        for bridge in skin.bridges:
            starts.append(len(self._point_member) - first)
            self._lay_hull(bridge, skin.coarse)
        last = len(self._point_member)
        for bridge in _joined(skin.bridges):
            rough_starts.append(len(rough))
            rough += self._lay_hull(bridge, max(3, skin.coarse))
            self._walls.append(bridge)
        self._point_shade += [skin.shade] * (last - first) + [0.0] * (len(self._point_member) - last)
        walls, thinned = slice(wall, len(self._walls)), slice(len(self._rough), len(self._rough) + len(rough))
        self._rough += rough
        return _Laid(skin, slice(first, last), tuple(starts), thinned, tuple(rough_starts), tuple(chains), walls)

    def _lay_hull(self, ids: tuple[int, ...], step: int) -> range:
        """Add the hull of some ellipsoids in every `step`-th direction; return where its points lie among all."""
        fan = range(0, FAN, step)
        self._point_member += [0] * len(fan)
        self._point_offset += fan
        self._point_hull += [len(self._hulls)] * len(fan)
        self._hulls.append(ids)
        return range(len(self._point_member) - len(fan), len(self._point_member))

    def _lay_chain(self, chain: tuple[int, ...]) -> None:
        """Go down the left side, round the end, up the right side, round the start."""
        base, count = len(self._members), len(chain)
        self._chain_starts.append(base)
        self._members += chain
        cap = range(1, _HALF)
        rows = [*range(count), *([count - 1] * len(cap)), *reversed(range(count)), *([0] * len(cap))]
        offsets = [*([0] * count), *cap, *([_HALF] * count), *(step + _HALF for step in cap)]
        self._point_member += [base + row for row in rows]
        self._point_offset += offsets
        self._point_hull += [-1] * len(rows)


class _Choices:
    """For every point of a hull the ellipsoids it may lie on, one point's after the other's."""

    def __init__(self, ids: _Rows, fan: _Rows) -> None:
        kept = np.array([[other not in row[:at] for at, other in enumerate(row)] for row in ids.tolist()])
        counts = kept.sum(axis=1)
        self._rows = ids[kept]
        self._places = self._rows * FAN + np.repeat(fan, counts)
        self._firsts: _Rows = np.cumsum([0, *counts[:-1]])
        self._owners = np.repeat(np.arange(len(ids)), counts)

    def outermost(self, reach: Array) -> _Rows:
        """Return on which ellipsoid each point lies: the one that reaches out furthest, the first of equals."""
        reaches = reach.take(self._places)
        furthest = np.flatnonzero(reaches == np.maximum.reduceat(reaches, self._firsts)[self._owners])
        owners = self._owners[furthest]
        first = np.concatenate(([True], owners[1:] != owners[:-1]))
        return np.asarray(self._rows[furthest[first]])


def _rough_chain(count: int) -> list[int]:
    """Return which points of a chain a rough outline keeps: every other along its sides, a third round its ends."""
    cap = _HALF - 1
    side = [*range(0, count - 1, 2), count - 1]
    ends = list(range(2, cap, 3))
    up = [count + cap + row for row in side]
    return [*side, *(count + row for row in ends), *up, *(2 * count + cap + row for row in ends)]


def _joined(links: tuple[tuple[int, ...], ...]) -> list[tuple[int, ...]]:
    """Return the pairs with what goes on from them (the bones of a finger) as one."""
    joined: list[tuple[int, ...]] = []
    for link in links:
        if joined and len(joined[-1]) == 2 and joined[-1][-1] == link[0]:
            joined[-1] = (*joined[-1], *link[1:])
        else:
            joined.append(link)
    return joined


def _padded(ids: tuple[int, ...]) -> tuple[int, ...]:
    return (*ids, *([ids[0]] * (_WIDEST - len(ids))))


LAYOUT = Layout(BODY)
"""Where every point of the body's outlines comes from, laid out once."""


def outlines(seen: Projection, light: Array) -> Iterator[tuple[SkinOutline, ...]]:
    """Yield the outlines of every part's skins, in the order of the shape's parts."""
    side, good = _sides(seen)
    rows, hulled = LAYOUT.rows.copy(), LAYOUT.hulled
    fan = (side[LAYOUT.member] + LAYOUT.offset) % FAN
    rows[hulled] = LAYOUT.choices.outermost(seen.reach)
    fan[hulled] = LAYOUT.offset[hulled]
    points = seen.points.reshape(-1, 2).take(rows * FAN + fan, axis=0)
    normals, seams = DIRECTIONS.take(fan, axis=0), seen.shape.seams.take(rows)
    inward = LAYOUT.shades * seams * np.maximum(0.0, -(normals @ light))
    lit = points - normals * inward[:, None]
    low, high = (ufunc.reduceat(points, LAYOUT.firsts, axis=0) for ufunc in (np.minimum, np.maximum))
    walls = np.maximum.reduceat(seen.reach[:, :: FAN // len(WALLS)][LAYOUT.walls], LAYOUT.wall_starts, axis=0)
    rough = (points.take(LAYOUT.rough, axis=0), normals.take(LAYOUT.rough, axis=0), seams.take(LAYOUT.rough))
    boxes, fine = iter(np.concatenate((low, high), axis=1).tolist()), good.tolist()
    for row in LAYOUT.skins:
        found = []
        for laid in row:
            a, b, c, d = next(boxes)
            part, thin = laid.points, laid.rough
            if all(fine[chain] for chain in laid.chains):
                outline = Outline(points[part], normals[part], seams[part], laid.starts)
                contact = Outline(rough[0][thin], rough[1][thin], rough[2][thin], laid.rough_starts)
                found.append(SkinOutline(outline, contact, lit[part], (a, b, c, d), walls[laid.walls]))
            else:
                outline = seen.hulled(laid.skin)
                shaded = outline.lit(laid.skin.shade, light)
                found.append(SkinOutline(outline, outline, shaded, outline.box(), walls[laid.walls]))
        yield tuple(found)


def _sides(seen: Projection) -> tuple[_Rows, NDArray[np.bool_]]:
    """Return for each member of a chain the direction of its left side, and which chains have one throughout."""
    members, starts, ends = LAYOUT.members, LAYOUT.chain_starts, LAYOUT.chain_ends
    centres = seen.centres[members]
    steps = (LAYOUT.after - LAYOUT.before)[:, None]
    course = (centres[LAYOUT.after] - centres[LAYOUT.before]) / steps
    side = np.rint(-np.arctan2(course[:, 1], course[:, 0]) * FAN / (2 * np.pi)).astype(np.intp) - _QUARTER
    good = np.minimum.reduceat(np.hypot(course[:, 0], course[:, 1]), starts) >= 0.004
    forward = course + course[LAYOUT.after]
    for fan in (side % FAN, (side + _HALF) % FAN):
        edge = seen.points[members[LAYOUT.after], fan[LAYOUT.after]] - seen.points[members, fan]
        progress = (edge * forward).sum(axis=1)
        progress[ends] = 1.0
        good &= np.minimum.reduceat(progress, starts) > -2e-5
    counts = ends - starts + 1
    ahead = np.repeat((side[ends] + _QUARTER) % FAN, counts)
    behind = np.repeat((side[starts] - _QUARTER) % FAN, counts)
    front, back = seen.reach[members, ahead], seen.reach[members, behind]
    good &= np.maximum.reduceat(front, starts) <= front[ends] + _STUCK_OUT
    good &= np.maximum.reduceat(back, starts) <= back[starts] + _STUCK_OUT
    return side, good
