"""Whom the figure looks like: build and hair. Its skin is a matter of colours, see `themes.SKINS`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, get_args

import numpy as np

from selfcare.body import sections, shape
from selfcare.body.pose import BONES, SPINE_BONES
from selfcare.body.shape import BODY, Shape
from selfcare.body.space import Array

Build = Literal["slim", "medium", "large"]
Hair = Literal["bun", "short"]

BUILDS: tuple[Build, ...] = get_args(Build)
HAIRS: tuple[Hair, ...] = get_args(Hair)

_TRUNK = frozenset(("pelvis", *SPINE_BONES))
_LIMBS = ("thigh", "shank", "upper_arm", "forearm", "girdle", "C")

_GIRTHS: dict[Build, tuple[float, float, float]] = {
    "slim": (0.90, 0.88, 0.88),
    "medium": (1.0, 1.0, 1.0),
    "large": (1.25, 1.38, 1.20),
}
"""How much wider and deeper the trunk is, and how much thicker the limbs are."""

_FORWARD = 0.75
"""How much of a deeper trunk lies in front: the back stays where it is, on the floor or against the chair."""


@dataclass(frozen=True, slots=True)
class Look:
    """Choices of a person about the figure; `bare` is the body map's."""

    build: Build = "medium"
    hair: Hair = "bun"
    bare: bool = False

    @property
    def girth(self) -> float:
        """Return how much wider the body is than the medium one."""
        return _GIRTHS[self.build][0]


USUAL = Look()
"""The look nobody chose."""


@cache
def body_of(look: Look) -> Shape:
    """Return the body of a look: the same parts, thinner or thicker."""
    if look.bare:
        return shape.build(sections.BARE)
    if look.build == "medium":
        return BODY
    width, depth, limb = _GIRTHS[look.build]
    names = [BONES[bone] for bone in BODY.bones]
    trunk = np.array([name in _TRUNK for name in names])
    limbs = np.array([name.startswith(_LIMBS) for name in names])
    radii, centres = BODY.radii.copy(), BODY.centres.copy()
    radii[trunk] *= (depth, 1.0, width)
    centres[trunk] *= (1.0, 1.0, width)
    centres[trunk, 0] += _FORWARD * (radii[trunk, 0] - BODY.radii[trunk, 0])
    radii[limbs] *= _thicker(limb, BODY.radii[limbs])
    return replace(BODY, radii=radii, centres=centres)


def _thicker(limb: float, radii: Array) -> Array:
    """Return factors of half axes: round ends grow all round, discs only outward."""
    factors = np.full(radii.shape, limb)
    factors[radii[:, 1] < 0.5 * radii[:, 0], 1] = 1.0
    return factors
