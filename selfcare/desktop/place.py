"""Where the window was: its size, its place and its screen, kept in a small file between two starts.

Qt brings a window back into sight where its screen is gone or has become smaller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

TITLE: Final = 40
"""Pixels of a title bar, at most: what a window cannot have of its screen's height."""


def restored(window: QWidget, file: Path) -> bool:
    """Put the window where it was; tell whether that is known."""
    try:
        known = window.restoreGeometry(QByteArray(file.read_bytes()))
    except OSError:
        return False
    room = window.screen().availableGeometry().height() - TITLE
    if known and not window.isMaximized() and window.height() > room:
        window.resize(window.width(), room)  # Qt lets it be as high as the screen, its title bar not counted
    return known


def remember(window: QWidget, file: Path) -> None:
    """Keep where the window is. In full screen it stands where nobody has put it; a disk that refuses costs no more."""
    if window.isFullScreen():
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.with_suffix(".new").write_bytes(window.saveGeometry().data())
        file.with_suffix(".new").replace(file)
    except OSError:
        return
