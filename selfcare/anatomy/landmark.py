"""A place where hands touch, bound to a bone.

Points are (forward, up, out) in fractions of body height, as in `patches`. `normal` is the direction the skin
looks there, `along` the way the fingers of a hand lying on it point; both need no particular length.
"""

from __future__ import annotations

from dataclasses import dataclass

from selfcare.anatomy.patches import Point
from selfcare.translation import tr


@dataclass(frozen=True, slots=True)
class Landmark:
    """A spot on the skin that a hand can be laid on; `muscle` is the muscle under it, None on bone."""

    id: str
    word_en: str
    muscle: str | None
    bone: str
    point: Point
    normal: Point
    along: Point

    @property
    def word(self) -> str:
        return tr(self.word_en)
