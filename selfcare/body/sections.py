"""How thick the body is: cross-sections along each limb and the trunk, in fractions of body height.

Columns of a limb: share of its length, half width, half depth, outward shift, forward shift. Bare limbs after
drawings that looked right; clothes lie a little outside them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from selfcare.body.space import Array

Section = tuple[float, float, float, float, float]

THIGH: tuple[Section, ...] = (
    (0.00, 0.0470, 0.0570, 0.000, -0.002),
    (0.12, 0.0500, 0.0588, 0.002, -0.001),
    (0.28, 0.0490, 0.0555, 0.002, 0.002),
    (0.45, 0.0458, 0.0512, 0.001, 0.004),
    (0.65, 0.0410, 0.0442, 0.000, 0.004),
    (0.82, 0.0372, 0.0390, 0.000, 0.003),
    (0.93, 0.0352, 0.0368, 0.000, 0.003),
    (1.00, 0.0342, 0.0358, 0.000, 0.003),
)
"""The upper trouser leg."""

SHANK: tuple[Section, ...] = (
    (0.00, 0.0342, 0.0358, 0.000, 0.003),
    (0.10, 0.0340, 0.0362, 0.000, 0.000),
    (0.22, 0.0342, 0.0374, 0.001, -0.005),
    (0.34, 0.0340, 0.0372, 0.001, -0.007),
    (0.48, 0.0325, 0.0350, 0.001, -0.006),
    (0.64, 0.0304, 0.0322, 0.000, -0.004),
    (0.80, 0.0290, 0.0302, 0.000, -0.002),
    (0.90, 0.0288, 0.0300, 0.000, -0.001),
)
"""The lower trouser leg, to its hem above the ankle."""

ANKLE: tuple[Section, ...] = (
    (0.70, 0.0190, 0.0205, 0.000, -0.002),
    (0.84, 0.0168, 0.0188, 0.000, -0.001),
    (0.92, 0.0162, 0.0180, 0.000, 0.000),
    (1.00, 0.0166, 0.0186, 0.000, 0.000),
)
"""The bare leg under the hem."""

SLEEVE: tuple[Section, ...] = (
    (0.00, 0.0290, 0.0312, 0.000, 0.000),
    (0.12, 0.0312, 0.0332, 0.002, 0.000),
    (0.28, 0.0306, 0.0330, 0.002, 0.001),
    (0.42, 0.0300, 0.0322, 0.001, 0.002),
    (0.50, 0.0300, 0.0320, 0.001, 0.002),
)
"""The sleeve of the shirt."""

UPPER_ARM: tuple[Section, ...] = (
    (0.47, 0.0242, 0.0269, 0.001, 0.003),
    (0.55, 0.0233, 0.0259, 0.001, 0.002),
    (0.68, 0.0218, 0.0240, 0.000, 0.001),
    (0.86, 0.0200, 0.0210, 0.000, 0.000),
    (1.00, 0.0194, 0.0200, 0.000, 0.000),
)
"""The bare arm under the sleeve."""

FOREARM: tuple[Section, ...] = (
    (0.00, 0.0194, 0.0200, 0.000, 0.000),
    (0.10, 0.0206, 0.0212, 0.001, 0.000),
    (0.25, 0.0222, 0.0222, 0.002, 0.001),
    (0.42, 0.0205, 0.0203, 0.001, 0.001),
    (0.62, 0.0174, 0.0170, 0.000, 0.000),
    (0.82, 0.0146, 0.0142, 0.000, 0.000),
    (1.00, 0.0134, 0.0130, 0.000, 0.000),
)
"""The forearm, elbow to wrist."""

TRUNK: tuple[tuple[float, float, float], ...] = (
    (0.0800, 0.0580, 0.010),
    (0.0750, 0.0550, 0.010),
    (0.0720, 0.0535, 0.010),
    (0.0720, 0.0535, 0.011),
    (0.0740, 0.0545, 0.015),
    (0.0775, 0.0570, 0.020),
    (0.0810, 0.0595, 0.024),
    (0.0835, 0.0600, 0.027),
    (0.0830, 0.0555, 0.024),
    (0.0720, 0.0450, 0.016),
    (0.0450, 0.0310, 0.008),
)
"""The shirt at the eleven spine nodes, L5 to T1: half width, half depth, how far ahead of the node its middle lies."""

PELVIS: tuple[tuple[float, float, float, float], ...] = (
    (-0.040, 0.0540, 0.0480, -0.006),
    (-0.018, 0.0790, 0.0620, -0.008),
    (0.004, 0.0885, 0.0660, -0.008),
    (0.028, 0.0870, 0.0620, -0.006),
    (0.050, 0.0820, 0.0580, -0.002),
)
"""The trousers at the pelvis: height above the hips, half width, half depth, forward shift."""

TOES: tuple[tuple[tuple[float, float, float], tuple[float, float, float]], ...] = (
    ((0.1010, -0.0285, -0.0140), (0.0140, 0.0092, 0.0088)),
    ((0.1020, -0.0305, -0.0020), (0.0105, 0.0068, 0.0058)),
    ((0.0975, -0.0310, 0.0080), (0.0098, 0.0064, 0.0054)),
    ((0.0918, -0.0315, 0.0165), (0.0090, 0.0060, 0.0051)),
    ((0.0845, -0.0320, 0.0238), (0.0085, 0.0057, 0.0052)),
)
"""Big to little toe: centre and half axes of its tip (forward, up, out)."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What the body wears, as the sections that differ: `hem` are discs (forward, up, half depth, half width).

    What ends in a hem has an edge there; bare skin goes on.
    """

    thigh: tuple[Section, ...]
    shank: tuple[Section, ...]
    sleeve: tuple[Section, ...]
    trunk: tuple[tuple[float, float, float], ...]
    pelvis: tuple[tuple[float, float, float, float], ...]
    hem: tuple[tuple[float, float, float, float], ...]
    hemmed: bool = True

    @property
    def fade(self) -> float:
        """Return over how much of a limb its edge fades where a hem would be, in body heights."""
        return 0.0 if self.hemmed else 0.05


CLOTHED = Cut(THIGH, SHANK, SLEEVE, TRUNK, PELVIS, ((-0.008, 0.012, 0.0680, 0.0905), (-0.006, 0.030, 0.0655, 0.0885)))
"""Trousers and a T-shirt."""

BARE = Cut(
    (
        (0.00, 0.0440, 0.0540, 0.000, -0.002),
        (0.12, 0.0470, 0.0560, 0.002, -0.001),
        (0.28, 0.0460, 0.0525, 0.002, 0.003),
        (0.45, 0.0425, 0.0480, 0.001, 0.005),
        (0.65, 0.0368, 0.0405, 0.000, 0.005),
        (0.82, 0.0325, 0.0348, 0.000, 0.003),
        (1.00, 0.0295, 0.0315, 0.000, 0.003),
    ),
    (
        (0.00, 0.0290, 0.0310, 0.000, 0.003),
        (0.08, 0.0285, 0.0310, 0.000, 0.000),
        (0.20, 0.0312, 0.0340, 0.001, -0.006),
        (0.32, 0.0320, 0.0350, 0.001, -0.009),
        (0.45, 0.0292, 0.0315, 0.001, -0.008),
        (0.60, 0.0235, 0.0252, 0.000, -0.005),
        (0.78, 0.0180, 0.0195, 0.000, -0.002),
        (0.90, 0.0162, 0.0180, 0.000, 0.000),
    ),
    (
        (0.00, 0.0275, 0.0295, 0.000, 0.000),
        (0.12, 0.0290, 0.0308, 0.002, 0.000),
        (0.28, 0.0265, 0.0290, 0.002, 0.001),
        (0.50, 0.0236, 0.0264, 0.001, 0.003),
    ),
    (
        (0.0785, 0.0560, 0.010),
        (0.0715, 0.0525, 0.010),
        (0.0675, 0.0505, 0.010),
        (0.0675, 0.0505, 0.011),
        (0.0700, 0.0520, 0.015),
        (0.0745, 0.0555, 0.020),
        (0.0790, 0.0585, 0.024),
        (0.0820, 0.0590, 0.027),
        (0.0820, 0.0545, 0.024),
        (0.0720, 0.0440, 0.016),
        (0.0450, 0.0310, 0.008),
    ),
    (
        (-0.040, 0.0520, 0.0460, -0.006),
        (-0.018, 0.0760, 0.0600, -0.008),
        (0.004, 0.0865, 0.0645, -0.008),
        (0.028, 0.0850, 0.0600, -0.006),
        (0.050, 0.0800, 0.0565, -0.002),
    ),
    ((-0.006, 0.040, 0.0560, 0.0800), (-0.006, 0.046, 0.0560, 0.0795)),
    hemmed=False,
)
"""Nothing, for the body map."""


def sampled(table: tuple[Section, ...], shares: Array) -> Array:
    """Return width, depth, outward and forward shift at each share of the length (n, 4), smoothly through the table."""
    rows = np.array(table, dtype=np.float64)
    known = rows[:, 0]
    slopes = np.gradient(rows[:, 1:], known, axis=0)
    right = np.clip(np.searchsorted(known, shares, side="right"), 1, len(known) - 1)
    left = right - 1
    step = (known[right] - known[left])[:, None]
    t = ((shares - known[left])[:, None]) / step
    return np.asarray(
        (2 * t**3 - 3 * t**2 + 1) * rows[left, 1:]
        + (t**3 - 2 * t**2 + t) * step * slopes[left]
        + (3 * t**2 - 2 * t**3) * rows[right, 1:]
        + (t**3 - t**2) * step * slopes[right]
    )
