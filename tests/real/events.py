"""Qt's events, let run for a while."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer


def run_for(seconds: float) -> None:
    """Let Qt's events run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
