"""The least a Qt window can be: one label. Writes the moment of its first painted frame and ends.

python bench/bare_label.py LOG     LOG gets the line `first-frame <monotonic nanoseconds>`
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    """A label that notes when it was first painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.note)

    def note(self) -> None:
        Path(sys.argv[1]).write_text(f"first-frame {time.monotonic_ns()}\n", encoding="ascii")
        QApplication.quit()


application = QApplication(sys.argv)
label = Label("Selfcare")
label.resize(1280, 800)
label.show()
sys.exit(application.exec())
