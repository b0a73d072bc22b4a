"""Eyes for a page: every text that it paints or has read aloud, and every text that has too little room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from selfcare.desktop.reading import Readable
from selfcare.desktop.widgets.far_room import FarRoom
from selfcare.desktop.widgets.stage import Stage


class _Draw(Protocol):
    def __call__(self, painter: QPainter, /, *arguments: object) -> object: ...


@dataclass(frozen=True, slots=True)
class Painted:
    """A text as a painter was asked for it; `lacks` are the pixels that its place lacks."""

    words: str
    lacks: int


class Eyes:
    """Sees what is painted while it watches; watching ends with the test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._seen: list[Painted] = []
        draw = cast("_Draw", QPainter.drawText)

        def drawn(painter: QPainter, *arguments: object) -> object:
            self._seen += _painted(painter, arguments)
            return draw(painter, *arguments)

        monkeypatch.setattr(QPainter, "drawText", drawn)

    def painted(self, page: QWidget) -> list[Painted]:
        """Return every text that our own widgets paint on a page."""
        self._seen.clear()
        page.grab()
        return list(self._seen)


def texts_of(page: QWidget) -> Iterator[str]:
    """Yield what is written in the widgets of a page that are seen, and what a screen reader is told of them."""
    for widget in (page, *page.findChildren(QWidget)):
        if not widget.isVisibleTo(page):
            continue
        yield from (widget.toolTip(), widget.accessibleName())
        if not isinstance(widget, (FarRoom, Stage)):  # how a figure is told has tables of its own
            yield widget.accessibleDescription()
        if isinstance(widget, Readable):
            yield widget.words_now()
        if isinstance(widget, QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLabel):
            yield re.sub(r"<[^>]+>", "", widget.text())
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()


def crowded(page: QWidget) -> Iterator[str]:
    """Yield the labels and buttons that are smaller than their words ask for, or lie beside the page."""
    for widget in page.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisibleTo(page) or not widget.text():
            continue
        left = widget.mapTo(page, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > page.width():
            yield f"{widget.text()!r} lies beside the page: {left} to {left + widget.width()} of {page.width()}"
        elif (lacks := _lacks(widget)) > 1:
            yield f"{widget.text()!r} lacks {lacks} pixels"


def _lacks(widget: QLabel | QAbstractButton) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width()) - widget.height()
    asked = widget.minimumSizeHint()
    return max(asked.width() - widget.width(), asked.height() - widget.height())


def _painted(painter: QPainter, arguments: tuple[object, ...]) -> Iterator[Painted]:
    match arguments:
        case (QRectF() | QRect() as place, flags, str(words), *_):
            whole = place.toAlignedRect() if isinstance(place, QRectF) else place
            number = flags if isinstance(flags, int) else int(getattr(flags, "value", 0))
            asked = painter.fontMetrics().boundingRect(whole, number, words)
            icon = len(words) == 1 and not words.isprintable()  # of a font of pictures
            lacks = 0 if icon else max(asked.width() - whole.width(), asked.height() - whole.height())
            yield Painted(words, max(0, lacks))
        case (QPoint() | QPointF(), str(words)) | (_, _, str(words)):
            yield Painted(words, 0)
        case _:
            pass
