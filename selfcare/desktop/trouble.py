"""When something in the program itself goes wrong: it is written down, and one calm dialog says what it means."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from selfcare.translation import tr

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QMessageBox

_MOST = 256 * 1024


class Trouble:
    """Takes what nothing else has caught. Qt would go on without a word after an exception in a slot."""

    def __init__(self, window: QWidget, log: Path, now: Callable[[], datetime]) -> None:
        self._window = window
        self._log = log
        self._now = now
        self._dialog: QMessageBox | None = None

    def watch(self) -> None:
        """Take every exception from now on."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write an exception down and show the dialog, unless it is shown already."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        from traceback import format_exception

        text = "".join(format_exception(kind, error, trace))
        sys.stderr.write(text)
        self._write(text)
        if self._dialog is None:
            self._show()

    def _show(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        self._dialog = QMessageBox(self._window)
        self._dialog.setWindowTitle("Selfcare")
        self._dialog.setText(tr("Something in Selfcare did not work."))
        words = tr(
            "You can go on. If the window behaves oddly, close it and start again: your history is kept, and a "
            "session that was cut off is offered again. What happened is written in {file}."
        )
        self._dialog.setInformativeText(words.format(file=self._log))
        go_on = self._dialog.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _write(self, text: str) -> None:
        """Add to the log; an old one that has grown large is begun anew."""
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            mode = "a" if self._log.exists() and self._log.stat().st_size < _MOST else "w"
            with self._log.open(mode, encoding="utf-8") as log:
                log.write(f"{self._now().isoformat(timespec='seconds')}\n{text}\n")
        except OSError:
            return
