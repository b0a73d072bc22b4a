"""Icons: glyphs of the Phosphor and Material fonts that the QtAwesome package carries.

The package itself is not imported: its start-up costs more than the window's first frame may. Only the fonts'
files are loaded, and only the glyphs named here are used.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

IconName = Literal[
    "anchor", "arrow-left", "bag", "books", "books-fill", "check", "check-circle", "clock", "close", "corners",
    "corners-in", "dots", "down", "feather", "first-aid", "first-aid-fill", "floor", "hand", "hourglass", "house",
    "house-fill", "left", "lightning", "lock", "moon", "move", "pause", "person", "play", "plus", "press", "repeat",
    "right", "seat", "settings", "settings-fill", "search", "skip-back", "skip-forward", "speaker", "speaker-off",
    "stethoscope", "stretch", "strengthen", "switch", "text", "user", "user-fill", "warning", "warning-circle",
    "waves", "wind", "info",
]  # fmt: skip

PHOSPHOR: Final = "phosphor-1.3.0.ttf"
MATERIAL: Final = "materialdesignicons6-webfont-6.9.96.ttf"

#: Which font, which name in it (a test compares the code points with the font's own table), which code point.
GLYPHS: Final[dict[IconName, tuple[str, str, int]]] = {
    "anchor": (PHOSPHOR, "anchor-simple-bold", 0xF381),
    "arrow-left": (PHOSPHOR, "arrow-left", 0xF03B),
    "bag": (PHOSPHOR, "handbag-simple", 0xF1BA),
    "books": (PHOSPHOR, "books", 0xF098),
    "books-fill": (PHOSPHOR, "books-fill", 0xF802),
    "check": (PHOSPHOR, "check-bold", 0xF465),
    "check-circle": (PHOSPHOR, "check-circle", 0xF0E8),
    "clock": (PHOSPHOR, "clock", 0xF0F9),
    "close": (PHOSPHOR, "x", 0xF36D),
    "corners": (PHOSPHOR, "corners-out", 0xF118),
    "corners-in": (PHOSPHOR, "corners-in", 0xF117),
    "dots": (PHOSPHOR, "dots-three-bold", 0xF4DD),
    "down": (PHOSPHOR, "caret-down", 0xF0C2),
    "feather": (MATERIAL, "feather", 0xF06D3),
    "first-aid": (PHOSPHOR, "first-aid-kit", 0xF179),
    "first-aid-fill": (PHOSPHOR, "first-aid-kit-fill", 0xF8E3),
    "floor": (MATERIAL, "rug", 0xF1475),
    "hand": (PHOSPHOR, "hand-palm", 0xF1BD),
    "hourglass": (PHOSPHOR, "hourglass-simple-bold", 0xF5B0),
    "house": (PHOSPHOR, "house", 0xF1D8),
    "house-fill": (PHOSPHOR, "house-fill", 0xF942),
    "info": (PHOSPHOR, "info", 0xF1E0),
    "left": (PHOSPHOR, "arrow-fat-left-fill", 0xF79A),
    "lightning": (PHOSPHOR, "lightning", 0xF1EF),
    "lock": (PHOSPHOR, "lock-simple", 0xF205),
    "moon": (PHOSPHOR, "moon-bold", 0xF5FB),
    "move": (MATERIAL, "sine-wave", 0xF095B),
    "pause": (PHOSPHOR, "pause-fill", 0xF9C9),
    "person": (PHOSPHOR, "person", 0xF26A),
    "play": (PHOSPHOR, "play-fill", 0xF9E7),
    "plus": (PHOSPHOR, "plus", 0xF27F),
    "press": (PHOSPHOR, "arrow-line-down-bold", 0xF3BA),
    "repeat": (PHOSPHOR, "arrow-counter-clockwise", 0xF021),
    "right": (PHOSPHOR, "arrow-fat-right-fill", 0xF7A3),
    "search": (PHOSPHOR, "magnifying-glass", 0xF20A),
    "seat": (PHOSPHOR, "armchair", 0xF00B),
    "settings": (PHOSPHOR, "sliders-horizontal", 0xF2D0),
    "settings-fill": (PHOSPHOR, "sliders-horizontal-fill", 0xFA3A),
    "skip-back": (PHOSPHOR, "skip-back-fill", 0xFA35),
    "skip-forward": (PHOSPHOR, "skip-forward-fill", 0xFA37),
    "speaker": (PHOSPHOR, "speaker-high", 0xF2E0),
    "speaker-off": (PHOSPHOR, "speaker-x", 0xF2E9),
    "stethoscope": (MATERIAL, "stethoscope", 0xF04D9),
    "strengthen": (PHOSPHOR, "arrow-line-up-bold", 0xF3BF),
    "stretch": (PHOSPHOR, "arrows-out-line-horizontal-bold", 0xF3CE),
    "switch": (PHOSPHOR, "arrows-left-right-bold", 0xF3CB),
    "text": (PHOSPHOR, "text-aa", 0xF310),
    "user": (PHOSPHOR, "user", 0xF346),
    "user-fill": (PHOSPHOR, "user-fill", 0xFAB4),
    "warning": (PHOSPHOR, "warning", 0xF35C),
    "warning-circle": (PHOSPHOR, "warning-circle", 0xF35D),
    "waves": (PHOSPHOR, "waves", 0xF360),
    "wind": (PHOSPHOR, "wind", 0xF369),
}


def fonts_folder() -> Path | None:
    """Return the folder of icon fonts inside the QtAwesome package, None where it is not installed."""
    found = find_spec("qtawesome")
    places = found.submodule_search_locations if found else None
    return Path(places[0]) / "fonts" if places else None


class Icons:
    """The two icon fonts, loaded once; without them the words stand alone."""

    def __init__(self) -> None:
        folder = fonts_folder()
        self._families = {name: _loaded(folder / name) for name in (PHOSPHOR, MATERIAL)} if folder else {}

    def paint(self, painter: QPainter, rect: QRectF, name: IconName, colour: QColor) -> None:
        """Draw an icon as large as fits into `rect`, centred."""
        font, glyph = self._glyph(name, min(rect.width(), rect.height()))
        if not glyph:
            return
        painter.save()
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)
        painter.restore()

    def pixmap(self, name: IconName, side: int, colour: QColor, ratio: float) -> QPixmap:
        """Return the icon as a picture of `side` logical pixels."""
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRectF(0, 0, side, side), name, colour)
        painter.end()
        return picture

    def icon(self, name: IconName, side: int, colour: QColor, ratio: float) -> QIcon:
        """Return the icon for the few places where Qt itself paints one."""
        return QIcon(self.pixmap(name, side, colour, ratio))

    def _glyph(self, name: IconName, side: float) -> tuple[QFont, str]:
        file, _word, code = GLYPHS[name]
        family = self._families.get(file)
        font = QFont()
        if family is None:
            return font, ""
        font.setFamily(family)
        font.setPixelSize(max(1, round(side)))
        return font, chr(code)


def _loaded(file: Path) -> str | None:
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return families[0] if families else None
