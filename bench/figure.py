"""How long one frame of the figure takes, solved, drawn and painted, in milliseconds beside a fixed piece of work.

The fixed work never changes with the program: outlines filled by Qt and small matrices multiplied by numpy, about what
a figure needs. On a slower machine both grow, and the quotient stays.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from statistics import median
from typing import TYPE_CHECKING

from bench.claim import CannotMeasureError, Claim

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

WIDTH, HEIGHT = 640, 480
FRAMES = 40


def claims() -> list[Claim]:
    """Time a loop of each built-in figure and, before and after each, the fixed work; the slowest figure counts."""
    # Before the application object exists: paint into memory, on one thread as the app does.
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_NO_GUI_THREADPOOL="1")
    from PySide6.QtGui import QGuiApplication, QImage

    application = QGuiApplication([])
    sheet = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    work = fixed_work(sheet)
    fixed: list[float] = []
    times: dict[str, float] = {}
    for name, frame in figure_frames(sheet).items():
        fixed.append(milliseconds(work))
        times[name] = milliseconds(frame)
    application.shutdown()
    slowest = max(times, key=lambda name: times[name])
    beside = f"fixed work of the same run {median(fixed):.1f} ms"
    detail = f"{slowest}; median of {len(times)} figures {median(times.values()):.1f} ms; {beside}"
    return [Claim("slowest figure's frame: solved, drawn, painted", times[slowest], 8, "ms", detail)]


def milliseconds(frame: Callable[[float], None]) -> float:
    """Return the median time of one frame, over frames spread along a loop (0 to 1)."""
    frame(0.0)
    times: list[float] = []
    for number in range(FRAMES):
        started = time.perf_counter()
        frame(number / FRAMES)
        times.append(1000 * (time.perf_counter() - started))
    return median(times)


def figure_frames(sheet: QImage) -> dict[str, Callable[[float], None]]:
    """Return, for each built-in exercise with a figure, what paints its frame at a share of its loop."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor, QPainter

    from selfcare.body.figure import FigureSpec
    from selfcare.body.picture import Picture
    from selfcare.desktop.theme import Theme
    from selfcare.desktop.widgets.figure import FigurePainter
    from selfcare.routine.library import Library
    from selfcare.routine.places import built_in_folder

    figures = FigurePainter(Theme(scheme="light"))

    def painting(picture: Picture) -> Callable[[float], None]:
        def frame(share: float) -> None:
            sheet.fill(QColor("white"))
            painter = QPainter(sheet)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            figures.paint(painter, picture.at(share * picture.seconds), QPointF(0, 0))
            painter.end()

        return frame

    drawn = [exercise for exercise in Library([built_in_folder()]).exercises() if exercise.figure]
    if not drawn:
        raise CannotMeasureError("no built-in exercise has a figure")
    specs = {exercise.id: FigureSpec(exercise.start, exercise.figure) for exercise in drawn}
    return {name: painting(Picture(spec, size=(WIDTH, HEIGHT))) for name, spec in specs.items()}


def fixed_work(sheet: QImage) -> Callable[[float], None]:
    """Return the piece of work that everything is seen beside: 60 outlines of 80 points, 200 products of 3x3."""
    import numpy as np
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor, QPainter, QPolygonF

    turns = np.linspace(0, 2 * np.pi, 80, endpoint=False)
    outlines = [
        QPolygonF([QPointF(40 + 10 * (n % 56) + 30 * np.cos(a), 40 + 6 * n + 30 * np.sin(a)) for a in turns])
        for n in range(60)
    ]
    step = np.array([[0.8, -0.6, 0.0], [0.6, 0.8, 0.0], [0.0, 0.0, 1.0]])

    def work(_share: float) -> None:
        matrix = np.eye(3)
        for _ in range(200):
            matrix = matrix @ step
        sheet.fill(QColor("white"))
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("teal"))
        for outline in outlines:
            painter.drawPolygon(outline)
        painter.end()

    return work
