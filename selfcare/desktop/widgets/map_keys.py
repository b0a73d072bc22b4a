"""Where arrow keys lead on the body map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from PySide6.QtCore import QPointF, Qt

Place = TypeVar("Place")

WAYS: Final = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


def nearest(here: Place, middles: Mapping[Place, QPointF], way: QPointF) -> Place | None:
    """Return the nearest place that way, None at the edge; what lies straight ahead is nearer than what lies aside."""
    ahead: dict[Place, float] = {}
    for place, middle in middles.items():
        gone = middle - middles[here]
        along = QPointF.dotProduct(gone, way)
        aside = abs(gone.x() * way.y() - gone.y() * way.x())
        if along > 4 and aside < 3 * along:
            ahead[place] = along + 2 * aside
    return min(ahead, key=lambda place: ahead[place], default=None)
