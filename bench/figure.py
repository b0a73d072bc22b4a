"""How long one frame of the figure takes. Its parts, solved, drawn and painted, and a fixed piece of work are told too.

Frames are of a figure on the move, at the size of a window; the room and what stands still in it come from a picture
that is kept, as on the stage. The fixed work never changes with the program: outlines filled by Qt and small matrices
multiplied by numpy. On a slower machine both grow, so that two runs are compared by the quotient.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from bench.claim import CannotMeasureError, Claim

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QImage, QPixmap

    from selfcare.body.drawing import Drawing
    from selfcare.body.picture import Picture
    from selfcare.desktop.widgets.figure import FigurePainter

WIDTH, HEIGHT = 1280, 720
FRAMES = 12
TICK = 1 / 30


@dataclass(frozen=True, slots=True)
class Times:
    """Median milliseconds of one figure's frames: all of it, and its three parts."""

    name: str
    frame: float
    solved: float
    drawn: float
    painted: float


def claims() -> list[Claim]:
    """Time moving frames of each built-in figure and, beside each, the fixed work; the median of all counts."""
    # Before the application object exists: paint into memory, on one thread as the app does.
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_NO_GUI_THREADPOOL="1")
    from PySide6.QtGui import QGuiApplication, QImage

    application = QGuiApplication([])
    sheet = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    work = fixed_work(sheet)
    fixed: list[float] = []
    times: list[Times] = []
    pictures = moving_pictures()
    gc.freeze()  # as the window does once it stands
    for name, picture in pictures.items():
        fixed.append(milliseconds(work))
        times.append(frame_times(name, picture, sheet))
    application.shutdown()
    slowest = max(times, key=lambda each: each.frame)
    parts = ", ".join(
        f"{word} {median(getattr(each, word) for each in times):.1f}" for word in ("solved", "drawn", "painted")
    )
    beside = f"slowest {slowest.frame:.1f} ({slowest.name}); fixed work of the same run {median(fixed):.1f} ms"
    detail = f"{len(times)} figures at {WIDTH}x{HEIGHT}, 30 frames a second: {parts}; {beside}"
    return [Claim("a moving figure's frame", median(each.frame for each in times), 8, "ms", detail)]


def moving_pictures() -> dict[str, Picture]:
    """Return the picture of every built-in exercise that moves."""
    from selfcare.body.picture import Picture
    from selfcare.body.subject import spec_of
    from selfcare.routine.library import Library
    from selfcare.routine.places import built_in_folder

    size = (float(WIDTH), float(HEIGHT))
    drawn = [exercise for exercise in Library([built_in_folder()]).exercises() if exercise.figure]
    pictures = {exercise.id: Picture(spec_of(exercise), size=size) for exercise in drawn}
    if not pictures:
        raise CannotMeasureError("no built-in exercise has a figure")
    return {name: picture for name, picture in pictures.items() if picture.seconds}


def frame_times(name: str, picture: Picture, sheet: QImage) -> Times:
    """Return the median times of frames spread over the first move of a figure's loop.

    Before each of them the frame of one tick earlier is on the sheet, as while the figure moves; the frame then brings
    back the room where the figure was, and is painted where it is another.
    """
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPixmap

    from selfcare.desktop.theme import Theme
    from selfcare.desktop.widgets.figure import FigurePainter

    figures, place, shown = FigurePainter(Theme(scheme="light")), QRectF(0, 0, WIDTH, HEIGHT), _Shown(picture)
    figures.picture = shown
    room = QPixmap(sheet.size())
    room.fill(0xFFF0E8E0)
    over = picture.motion.moves[0].over
    whole, solved, drawn = [], [], []
    for number in range(FRAMES + 1):
        shown.at = over * (number + 0.5) / (FRAMES + 1)
        figures.picture = shown
        before = figures.on(place)
        _painted(figures, sheet, room, sheet.rect())
        shown.at += TICK
        started = time.thread_time()
        picture.solved(shown.at)
        between = time.thread_time()
        figures.picture = shown
        after = figures.on(place)
        painted_from = time.thread_time()
        _painted(figures, sheet, room, figures.difference(before, after).adjusted(-6, -6, 6, 6).toAlignedRect())
        ended = time.thread_time()
        solved.append(1000 * (between - started))
        drawn.append(1000 * (painted_from - between) - solved[-1])
        whole.append(1000 * (ended - between))
    # The first frame lays things out that are kept.
    parts = [median(times[1:]) for times in (whole, solved, drawn)]
    return Times(name, parts[0], parts[1], parts[2], parts[0] - parts[1] - parts[2])


def _painted(figures: FigurePainter, sheet: QImage, room: QPixmap, exposed: QRect) -> None:
    """Bring back the room where something is exposed, and paint the figure there."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(exposed)
    figures.paint_on(painter, QRectF(0, 0, WIDTH, HEIGHT), exposed, room)
    painter.end()


class _Shown:
    """A picture at some second, as the stage is handed it."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._drawn: tuple[float, Drawing] | None = None
        self.at = 0.0

    def drawing(self, _size: QSize) -> Drawing:
        if self._drawn is None or self._drawn[0] != self.at:
            self._drawn = self.at, self._picture.at(self.at)
        return self._drawn[1]


def milliseconds(frame: Callable[[float], None]) -> float:
    """Return the median time of one frame, over frames spread along a loop (0 to 1)."""
    frame(0.0)
    times: list[float] = []
    for number in range(FRAMES):
        started = time.thread_time()
        frame(number / FRAMES)
        times.append(1000 * (time.thread_time() - started))
    return median(times)


def fixed_work(sheet: QImage) -> Callable[[float], None]:
    """Return the piece of work that is told beside them: 60 outlines of 80 points, 200 products of 3x3."""
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
