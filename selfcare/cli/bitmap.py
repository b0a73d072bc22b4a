"""A drawing as a PNG: the one place of the terminal that needs Qt, imported when a bitmap is asked for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from selfcare.body.drawing import Drawing
from selfcare.body.themes import Palette
from selfcare.desktop.widgets.figure import FigurePainter
from selfcare.translation import tr

_SHARP: Final = 2.0
"""Pixels of the file for each logical pixel of the drawing."""

_LARGEST: Final = 12_000
"""No side of a bitmap is longer than this many pixels."""


def save(drawing: Drawing, colours: Palette, path: Path) -> None:
    """Write the drawing at twice its size; raises OSError where the file cannot be written."""
    # Nothing is shown, so no screen is needed; and outlines are painted faster on one thread.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    application = QGuiApplication.instance() or QGuiApplication([])
    scale = min(_SHARP, _LARGEST / max(drawing.width, drawing.height))
    image = QImage(round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_ARGB32)
    image.fill(QColor("transparent"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    FigurePainter(_Colours(colours)).paint(painter, drawing, QPointF(0, 0), scale)
    painter.end()
    del application
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise OSError(0, tr("the bitmap could not be saved"))


class _Colours:
    """The colours of a palette, for the painter."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def colour(self, token: str) -> QColor:
        value = self._palette[token]
        if not value.startswith("rgba"):
            return QColor(value)
        red, green, blue, alpha = value[5:-1].split(",")
        return QColor(int(red), int(green), int(blue), round(255 * float(alpha)))
