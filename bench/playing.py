"""How much of a processor core the player takes while a figure moves.

The real page with a real session, on a platform without a screen, its heart-beat as in the window; the processor time
of the whole process is counted. The first loop of a movement draws its frames, later ones come back to them: the claim
is about the first seconds, and those after the first loops are told beside it.
"""

from __future__ import annotations

import os
import time
from statistics import median
from typing import TYPE_CHECKING

from bench.claim import CannotMeasureError, Claim

if TYPE_CHECKING:
    from selfcare.desktop.pages.player import PlayerPage
    from selfcare.player import Player

EXERCISES: tuple[str, ...] = ("bird-dog", "upper-trapezius-kneading", "seated-trunk-turns", "calf-foam-rolling")
SECONDS = 5.0
LATER = 12.0
"""Seconds after which every loop, and every breath beside it, has been seen once."""
WIDTH, HEIGHT = 1280, 720


class HandClock:
    """A clock that runs ahead while nothing is measured, and with the machine's while something is."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def skip(self, seconds: float) -> None:
        self._ahead += seconds

    def monotonic(self) -> float:
        return time.monotonic() + self._ahead

    def boot(self) -> float | None:
        return None

    def wall(self) -> float:
        return time.time() + self._ahead


def claims() -> list[Claim]:
    """Play some seconds of exercises that move; the median of them counts."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_NO_GUI_THREADPOOL="1")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    shares = {name: shares_of_core(name) for name in EXERCISES}
    still, _later = shares_of_core(EXERCISES[0], paused=True)
    application.shutdown()
    detail = ", ".join(f"{name} {first:.0f} ({later:.0f})" for name, (first, later) in shares.items())
    detail = f"{SECONDS:.0f} s each of the real page at {WIDTH}x{HEIGHT} (and later): {detail}; paused {still:.1f}"
    measured = median(first for first, _later in shares.values())
    return [Claim("the player while a figure moves", measured, 25, "%", detail)]


def shares_of_core(name: str, *, paused: bool = False) -> tuple[float, float]:
    """Return the processor time in percent of the time that passes while an exercise is played: at first, and later."""
    from PySide6.QtCore import QCoreApplication

    from selfcare.desktop.guide import Guide
    from selfcare.session.commands import Pause

    page, player, clock = played(name)
    guide = next(child for child in page.children() if isinstance(child, Guide))
    while not player.moment.working:
        clock.skip(0.25)
        guide.beat()
        if player.moment.state == "finished":
            raise CannotMeasureError(f"{name} has no work to play")
    page.stage.settle()
    if paused:
        guide.do(Pause())
    QCoreApplication.processEvents()
    first = share_of(SECONDS)
    if not paused:
        share_of(LATER - SECONDS)
    later = first if paused else share_of(SECONDS)
    guide.leave()
    page.close()
    return first, later


def share_of(seconds: float) -> float:
    """Let some seconds pass; return the processor time of the process in percent of them."""
    from PySide6.QtCore import QEventLoop, QTimer

    begun, worked = time.monotonic(), time.process_time()
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
    return 100 * (time.process_time() - worked) / (time.monotonic() - begun)


def played(name: str) -> tuple[PlayerPage, Player, HandClock]:
    """Return a page on which an exercise has begun."""
    from selfcare.desktop.guide import Guide
    from selfcare.desktop.pages.player import PlayerPage
    from selfcare.desktop.pictures import Pictures
    from selfcare.desktop.theme import Theme
    from selfcare.player import Player
    from selfcare.routine.library import Library
    from selfcare.routine.models import ExerciseStep, Routine, Text
    from selfcare.routine.places import built_in_folder
    from selfcare.session.commands import Start
    from selfcare.session.engine import Session

    exercises = {exercise.id: exercise for exercise in Library([built_in_folder()]).exercises()}
    theme, clock = Theme(scheme="light"), HandClock()
    page = PlayerPage(theme, Pictures(theme))
    theme.setParent(page)
    page.resize(WIDTH, HEIGHT)
    page.show()
    step = ExerciseStep(exercises[name], "time")
    guide = Guide(page, page)
    player = Player(Session(Routine("r", Text((("en", name),)), (step,))), clock, [guide])
    page.open_routine(name, "en")
    guide.take(player, Start())
    return page, player, clock
