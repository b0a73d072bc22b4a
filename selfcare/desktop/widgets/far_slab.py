"""The side in the far view: LEFT fills the left half with its arrow, RIGHT the right half; the place alone tells it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from selfcare.desktop.theme import Theme, fitted
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.far_plan import LABEL, SIDE, FarPlan
from selfcare.desktop.widgets.side_slab import SIDE_WORDS, Slab, WorkedSide
from selfcare.translation import tr

_MARGIN, _ARROW, _GAP, _RADIUS = 40, 88, 44, RADIUS["sheet"]


def paint_slab(painter: QPainter, theme: Theme, plan: FarPlan, slab: Slab) -> None:
    """Draw the side that is worked, and in the other half what becomes of the other side."""
    if slab.side is None:
        return
    left, right = plan.halves
    place = plan.whole if slab.side == "both" else left if slab.side == "left" else right
    _paint_main(painter, theme, plan, slab.side, place)
    if slab.other and slab.side != "both":
        _paint_other(painter, theme, plan, slab, right if slab.side == "left" else left)


def _paint_main(painter: QPainter, theme: Theme, plan: FarPlan, side: WorkedSide, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ph-ink"))
    painter.drawRoundedRect(place, plan.px(_RADIUS), plan.px(_RADIUS))
    colour, inner = theme.colour("bg"), place.adjusted(plan.px(_MARGIN), 0, -plan.px(_MARGIN), 0)
    arrow = QRectF(inner.left(), place.center().y() - plan.px(_ARROW) / 2, plan.px(_ARROW), plan.px(_ARROW))
    if side in ("left", "both"):
        theme.icons.paint(painter, arrow, "left", colour)
    if side in ("right", "both"):
        theme.icons.paint(painter, arrow.translated(inner.width() - arrow.width(), 0), "right", colour)
    step = plan.px(_ARROW + _GAP)
    word = inner.adjusted(step if side != "right" else 0, 0, -step if side != "left" else 0, 0)
    here = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute  # a side of the body never mirrors
    along = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}
    words = tr(SIDE_WORDS[side])
    painter.setFont(fitted(theme.font_of(plan.px(SIDE), bold=True), [words], word.width()))
    painter.setPen(colour)
    painter.drawText(word, along.get(side, Qt.AlignmentFlag.AlignHCenter) | here, words)


def _paint_other(painter: QPainter, theme: Theme, plan: FarPlan, slab: Slab, place: QRectF) -> None:
    ink = theme.colour("ph-ink")
    pen = QPen(ink, plan.px(3))
    if not slab.done:
        pen.setDashPattern([2.6, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, plan.px(_RADIUS), plan.px(_RADIUS))
    inner = place.adjusted(plan.px(_MARGIN), 0, -plan.px(_MARGIN), 0)
    along = Qt.AlignmentFlag.AlignRight if slab.side == "left" else Qt.AlignmentFlag.AlignLeft
    tick = plan.px(52)
    font = fitted(theme.font_of(plan.px(LABEL)), [slab.other], inner.width() - tick - plan.px(16))
    wide = QFontMetrics(font).horizontalAdvance(slab.other)
    left = inner.left() if slab.side == "right" else inner.right() - wide - tick - plan.px(16)
    if slab.done:
        theme.icons.paint(painter, QRectF(left, place.center().y() - tick / 2, tick, tick), "check", ink)
        inner = QRectF(left + tick + plan.px(16), inner.top(), wide + 2, inner.height())
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(inner, along | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, slab.other)
