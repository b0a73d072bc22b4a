"""Make the program's icon for menus and installers: the logo, painted by the window's own hand.

python -m tools.make_icon [FILE]        FILE: assets/icon.png of this repository
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = 256


def main(arguments: list[str]) -> int:
    """Paint the logo into the file that is asked for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # Qt reads the environment when it is imported

    from selfcare.desktop.theme import Theme
    from selfcare.desktop.widgets.logo import window_icon

    application = QApplication(["selfcare"])
    file = Path(arguments[0]) if arguments else ROOT / "assets" / "icon.png"
    saved = window_icon(Theme(application, scheme="light")).pixmap(SIZE, SIZE).save(str(file))
    return 0 if saved else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
