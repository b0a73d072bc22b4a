"""The first frame: the ground of the window, the edge of its rail and its first heading, from as little as possible.

A first frame is dear: the namespace `Qt` alone takes a seventh of a bare start, QStyle a twentieth, the pages a third.
So nothing here asks for them, not even by a painter's brush: Qt fills and writes by itself, from palettes. `Window`
puts the real parts in place right after the frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from selfcare.desktop.languages import system_language
from selfcare.desktop.tokens import DARK, LIGHT, TYPE
from selfcare.translation import LANGUAGES, language, marked, speak, tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

HEADING: Final = marked("Where is it tight?")
PLACES: Final = (marked("Today"), marked("Library"), marked("Health"), marked("Safety"), marked("Settings"))
"""The places of the rail, from the top."""

_RAIL: Final = (104, 92)  # at least, and at 100 % of the text size
_MOST: Final = 136, 124  # at least, and at 100 %, for the languages whose words want it
_BESIDE: Final = 36  # a word of the rail
_LEFT: Final = 28  # from the rail to the heading
_TOP: Final = 20
_DARK_BELOW: Final = 128  # lightness, of 255


class Opening(QWidget):
    """What stands in the window before its parts do; colours and text size are those of the user's settings."""

    def __init__(self, settings: Path, window: QWidget) -> None:
        """Take the file of the settings; the palette of `window` is the system's.

        The language of the settings is spoken from here on.
        """
        super().__init__(window)
        scheme, percent, chosen = _chosen(settings)
        speak(chosen or system_language())
        dark = scheme == "dark" or (scheme != "light" and window.palette().window().color().lightness() < _DARK_BELOW)
        colours = DARK if dark else LIGHT
        self._rail = rail_width(percent)
        self._line = QWidget(self)
        self._heading = QLabel(tr(HEADING), self)
        for part, colour in ((window, "bg"), (self._line, "line")):
            part.setPalette(QPalette(QColor(colours[colour]), QColor(colours[colour])))
        self._line.setAutoFillBackground(True)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colours["ink"]))
        self._heading.setPalette(palette)
        font = QFont()
        font.setPixelSize(round(TYPE["page"] * percent / 100))
        font.setBold(True)
        self._heading.setFont(font)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._line.setGeometry(self._rail - 1, 0, 1, self.height())
        self._heading.adjustSize()
        self._heading.move(self._rail + _LEFT, _TOP)


def rail_width(percent: int) -> int:
    """Return how wide the rail is at a text size, in pixels: longer words than the English ones widen it."""
    usual = max(_RAIL[0], round(_RAIL[1] * percent / 100))
    if language() == "en":
        return usual
    font = QFont()
    font.setPixelSize(round(TYPE["small"] * percent / 100))
    font.setBold(True)
    longest = max(QFontMetrics(font).horizontalAdvance(tr(place)) for place in PLACES)
    most = max(_MOST[0], round(_MOST[1] * percent / 100))
    return max(usual, min(longest + _BESIDE, most))


def _chosen(settings: Path) -> tuple[str, int, str]:
    """Return scheme, text size in percent and language; the full reader of the settings comes after the first frame."""
    import json

    try:
        held: object = json.loads(settings.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "system", 100, ""
    if not isinstance(held, dict):
        return "system", 100, ""
    size, chosen = held.get("text_size"), held.get("language")
    return (
        str(held.get("scheme")),
        size if isinstance(size, int) and 100 <= size <= 200 else 100,
        str(chosen) if chosen in LANGUAGES else "",
    )
