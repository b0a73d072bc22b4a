"""The lines between neighbouring fingers: narrow outlines from joint to joint, as far as the fingers lie together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from selfcare.body.space import Array

_Points = NDArray[np.complex128]
"""Points on the sheet, x + iy: to turn a way is to multiply it."""

_SIDE_BY_SIDE, _WIDE = 0.008, 0.0022
"""How far apart the middle joints of fingers are that a line parts, and how wide that line is, in body heights."""


def lines_between(fingers: Array, radii: Array) -> list[Array]:
    """Return for every hand the outlines (n, 8, 2) between its fingers that the viewer sees side by side.

    `fingers` are the joints of each finger of each hand on the sheet (hands, 4, 3, 2), `radii` how thick they are there
    (hands, 4, 3).
    """
    joints: _Points = np.ascontiguousarray(fingers).view(np.complex128)[..., 0]
    across, lines = joints[:, 1:] - joints[:, :-1], (joints[:, 1:] + joints[:, :-1]) / 2
    course = lines[:, :, 2:] - lines[:, :, :1]
    course /= np.maximum(np.abs(course), 1e-9)
    along = across * course.conj()
    together = radii[:, 1:] + radii[:, :-1] - np.abs(along.imag)
    # The longer finger goes on where the shorter one ends.
    lines[:, :, 2:] -= course * np.maximum(np.abs(along.real[:, :, 2:]) - radii[:, 1:, 2:], 0) / 2
    if together.min() < 0:
        _shorten(lines, together)
    tip = course * (_WIDE / 2)
    left = tip * 1j
    outlines = np.concatenate((lines - left, lines[:, :, 2:] + tip, lines[:, :, ::-1] + left, lines[:, :, :1] - tip), 2)
    seen = (np.abs(across[:, :, 1]) > _SIDE_BY_SIDE) & (together[:, :, :2].max(axis=2) > 0)
    corners = outlines.view(np.float64).reshape(*outlines.shape, 2)
    return [found[shown] for found, shown in zip(corners, seen, strict=True)]


def _shorten(lines: _Points, together: Array) -> None:
    """Draw lines from joint to joint (hands, 3, 3) in to where two fingers part."""
    begin, middle, end = (lines[:, :, joint].copy() for joint in range(3))
    before, at, after = together[:, :, 0], together[:, :, 1], together[:, :, 2]
    if together[:, :, :2].min() < 0:
        lines[:, :, 0] = middle + _share(at, before) * (begin - middle)
        lines[:, :, 1] = begin + _share(before, at) * (middle - begin)
    lines[:, :, 2] = lines[:, :, 1] + _share(at, after) * (at > 0) * (end - middle)


def _share(here: Array, there: Array) -> Array:
    """Return how much of the way from one joint to the next fingers lie together, all of it where they do `there`."""
    here = np.maximum(here, 0)
    return np.where(there < 0, here / (here - np.minimum(there, -1e-9)), 1.0)
