"""Cross-sections of the body under a strip of skin: what a band on trunk or limb is laid on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from selfcare.anatomy.patches import Band
from selfcare.body import sections
from selfcare.body.pose import SPINE_BONES
from selfcare.body.skeleton import FOREARM, SHANK, SPINE_UP, THIGH, UPPER_ARM
from selfcare.body.space import Array

LIMBS = {
    "thigh": (sections.THIGH, THIGH),
    "shank": (sections.SHANK, SHANK),
    "upper_arm": (sections.UPPER_ARM, UPPER_ARM),
    "forearm": (sections.FOREARM, FOREARM),
}
"""Table of sections and length of every limb's segment, by its bone."""

_STEPS = 14


@dataclass(frozen=True, slots=True)
class Rings:
    """Cross-sections under a band, one per row: two bones and the share of the second, middles, sizes, narrowing."""

    bones: tuple[str, ...]
    next_bones: tuple[str, ...]
    shares: Array
    middles: Array
    widths: Array
    depths: Array
    insets: Array


@cache
def rings_under(band: Band, girth: float) -> Rings:
    """Return the cross-sections under a band, for the right side."""
    heights = np.linspace(band.start, band.end, _STEPS)
    rows = [
        _trunk_section(float(at)) if band.segment == "trunk" else _limb_section(band.segment, float(at))
        for at in heights
    ]
    edge = np.minimum(1.0, np.minimum(np.arange(_STEPS), np.arange(_STEPS)[::-1]) / 2.5)
    insets = (1 - np.sqrt(1 - (1 - edge) ** 2)) * np.radians(band.last - band.first) * 0.30
    return Rings(
        tuple(row[0] for row in rows),
        tuple(row[1] for row in rows),
        np.array([row[2] for row in rows]),
        np.array([row[3] for row in rows]),
        np.maximum(np.array([row[4] for row in rows]) * girth, 1e-4),
        np.maximum(np.array([row[5] for row in rows]) * girth, 1e-4),
        insets,
    )


_Section = tuple[str, str, float, tuple[float, float, float], float, float]


def _trunk_section(height: float) -> _Section:
    """Return the trunk's section at a height above the hips, between the two spine nodes it lies between."""
    if height < SPINE_UP[0]:
        known = np.array(sections.PELVIS)
        width, depth, ahead = (float(np.interp(height, known[:, 0], known[:, column])) for column in (1, 2, 3))
        return "pelvis", "pelvis", 0.0, (ahead, height, 0.0), width, depth
    table = np.array(sections.TRUNK)
    width, depth, ahead = (float(np.interp(height, SPINE_UP, table[:, column])) for column in (0, 1, 2))
    upper = int(np.clip(np.searchsorted(SPINE_UP, height), 1, len(SPINE_UP) - 1))
    share = (height - SPINE_UP[upper - 1]) / (SPINE_UP[upper] - SPINE_UP[upper - 1])
    return SPINE_BONES[upper - 1], SPINE_BONES[upper], share, (ahead, 0.0, 0.0), width, depth


def _limb_section(segment: str, share: float) -> _Section:
    """Return a limb's section at a share of its length; above the joint it closes to a cap."""
    table, length = LIMBS[segment]
    if segment == "upper_arm" and share < table[0][0]:
        table = sections.SLEEVE
    inside = np.array([min(max(share, table[0][0]), table[-1][0])])
    width, depth, out, ahead = (float(value) for value in sections.sampled(table, inside)[0])
    cap = float(np.sqrt(max(0.0, 1 - (min(share, 0.0) / 0.12) ** 2)))
    return segment, segment, 0.0, (ahead, -share * length, out), width * cap, depth * cap
