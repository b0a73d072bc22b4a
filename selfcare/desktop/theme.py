"""Tokens become colours, fonts and patterns, for light and dark, at the user's text size.

theme = Theme(parent, scheme="system", text_size=100)
    .colour("ink") -> QColor          .font("body", bold=True) -> QFont
    .pattern("press", ratio) -> QBrush .px(18) -> int, multiplied by the text size
    .icons.paint(painter, rect, "play", colour)
    .changed                           emitted when any of them would answer differently
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QStyle

from selfcare.anatomy.techniques import Family
from selfcare.body.themes import SKINS
from selfcare.desktop.figure_settings import USUAL, FigureSettings
from selfcare.desktop.icons import Icons
from selfcare.desktop.tokens import DARK, LIGHT, LOUD_DARK, LOUD_LIGHT, TYPE

Scheme = Literal["system", "light", "dark"]
Contrast = Literal["system", "usual", "high"]

#: Side of one tile of each technique's pattern, in logical pixels.
_TILE = {"press": 8, "stretch": 10, "work": 8, "move": 6}
_SKIN_TOKENS = ("f-skin", "f-skin-s")
_WIDEST = 1440  # pixels of a page at 100 % text
_BOLD_ROLES = frozenset({"lead", "heading", "page", "name", "side", "count"})


class Theme(QObject):
    """What everything is painted with. Pages and widgets get it by constructor and listen to `changed`."""

    changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        scheme: Scheme = "system",
        text_size: int = 100,
        still: bool = False,
        figure: FigureSettings = USUAL,
        contrast: Contrast = "system",
        far_elsewhere: bool = False,
    ) -> None:
        super().__init__(parent)
        self._scheme: Scheme = scheme
        self._text_size = text_size
        self._still = still
        self._figure = figure
        self._contrast: Contrast = contrast
        self._far_elsewhere = far_elsewhere
        self._colours: dict[str, QColor] = {}
        self._brushes: dict[tuple[str, float], QBrush] = {}
        self._family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).families()
        self.icons = Icons()
        self._hints = QGuiApplication.styleHints()  # held: what it hands out lives no longer than this
        self._dark, self._loud = self._wants_dark(), self._wants_loud()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def dark(self) -> bool:
        return self._dark

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def text_size(self) -> int:
        """Percent: one of `tokens.TEXT_SIZES`."""
        return self._text_size

    @property
    def still(self) -> bool:
        """Whether movement is reduced, by the user or by the system: no cross-fades, breath in steps, still figures."""
        return self._still or _system_stands_still()

    @property
    def loud(self) -> bool:
        """Whether contrast is high, by the user or by the system."""
        return self._loud

    @property
    def outlined(self) -> bool:
        """Whether figures have lines round them: where the user wants it, and wherever contrast is high."""
        return self._loud or self._figure.outline

    @property
    def far_elsewhere(self) -> bool:
        """Whether the far view opens on the other screen, where there are two."""
        return self._far_elsewhere

    @property
    def figure(self) -> FigureSettings:
        """Whom the figure looks like; its skin is in the colours already."""
        return self._figure

    def use(
        self,
        *,
        scheme: Scheme | None = None,
        text_size: int | None = None,
        still: bool | None = None,
        figure: FigureSettings | None = None,
        contrast: Contrast | None = None,
        far_elsewhere: bool | None = None,
    ) -> None:
        """Change what is given, keep the rest, and tell everybody."""
        self._scheme = scheme if scheme is not None else self._scheme
        self._text_size = text_size if text_size is not None else self._text_size
        self._still = still if still is not None else self._still
        self._figure = figure if figure is not None else self._figure
        self._contrast = contrast if contrast is not None else self._contrast
        self._far_elsewhere = far_elsewhere if far_elsewhere is not None else self._far_elsewhere
        self._renew()

    def colour(self, token: str) -> QColor:
        """Return the colour of `token` (KeyError for a word that is not one)."""
        known = self._colours.get(token)
        if known is None:
            known = self._colours[token] = _parsed(self._value(token))
        return known

    def _value(self, token: str) -> str:
        if token in _SKIN_TOKENS:
            lit, shade = SKINS[self._figure.skin]["dark" if self._dark else "light"]
            return shade if token.endswith("-s") else lit
        return _PALETTES[self._dark, self._loud][token]

    def px(self, pixels: float) -> int:
        """Return `pixels` multiplied by the user's text size."""
        return round(pixels * self._text_size / 100)

    def sign(self, pixels: float) -> int:
        """Return the size of a sign beside words: it grows with them, but not as far, so that they keep their room."""
        return round(pixels * (100 + 0.6 * (self._text_size - 100)) / 100)

    def beyond(self, width: int) -> int:
        """Return the pixels that a page of `width` leaves free at either side: columns grow no wider than that."""
        return max(0, width - self.px(_WIDEST)) // 2

    def font(self, role: str, *, bold: bool | None = None) -> QFont:
        """Return the font of a role of the type table; roles of headings are bold unless told otherwise."""
        return self.font_of(self.px(TYPE[role]), bold=role in _BOLD_ROLES if bold is None else bold)

    def font_of(self, pixels: int, *, bold: bool = False) -> QFont:
        """Return the system's font at a size of its own (for words that must fit into a shape)."""
        font = QFont()
        font.setFamilies(self._family)
        font.setPixelSize(max(1, pixels))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def fitting(self, role: str, words: str, room: float, *, bold: bool | None = None) -> QFont:
        """Return the font of a role, or a smaller one in which `words` fit into `room` pixels of one line."""
        return fitted(self.font(role, bold=bold), [words], room)

    def pattern(self, family: Family, ratio: float = 1.0) -> QBrush:
        """Return the technique's pattern: soft ground, strong marks. Kept per family and pixel ratio."""
        key = (family, ratio)
        if key not in self._brushes:
            self._brushes[key] = _patterned(family, ratio, self.colour(f"t-{family}-soft"), self.colour(f"t-{family}"))
        return self._brushes[key]

    def palette(self) -> QPalette:
        """Return the colours for the parts that Qt paints itself."""
        palette = QPalette()
        for role, token in _PALETTE:
            palette.setColor(role, self.colour(token))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, self.colour("muted"))
        return palette

    def _wants_dark(self) -> bool:
        if self._scheme == "system":
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    def _wants_loud(self) -> bool:
        if self._contrast == "system":
            return self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        return self._contrast == "high"

    @Slot()
    def _follow_system(self) -> None:
        if (self._wants_dark(), self._wants_loud()) != (self._dark, self._loud):
            self._renew()

    def _renew(self) -> None:
        self._dark, self._loud = self._wants_dark(), self._wants_loud()
        self._colours.clear()
        self._brushes.clear()
        self.changed.emit()


#: By whether it is dark and whether contrast is high.
_PALETTES = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): LOUD_LIGHT,
    (True, True): LOUD_DARK,
}
_PALETTE = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.ToolTipBase, "ink"),
    (QPalette.ColorRole.ToolTipText, "bg"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on-accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "line-strong"),
)


def fitted(font: QFont, lines: Sequence[str], room: float, least: int = 1) -> QFont:
    """Return the font, smaller where a line would be wider than `room` pixels, but no smaller than `least`."""
    wide = max(QFontMetrics(font).horizontalAdvance(line) for line in lines)
    if wide > room:
        font.setPixelSize(max(least, int(font.pixelSize() * room / wide)))
    return font


def _parsed(value: str) -> QColor:
    if not value.startswith("rgba"):
        return QColor(value)
    red, green, blue, alpha = value[5:-1].split(",")
    colour = QColor(int(red), int(green), int(blue))
    colour.setAlphaF(float(alpha))
    return colour


def _patterned(family: Family, ratio: float, ground: QColor, marks: QColor) -> QBrush:
    side = _TILE[family]
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _MARKS[family](painter, marks)
    painter.end()
    return QBrush(tile)


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(4, 4), 1.9, 1.9)


def _diagonals(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 2))
    for offset in (-10, 0, 10):
        painter.drawLine(QPointF(offset - 2, 12), QPointF(offset + 12, -2))


def _uprights(painter: QPainter, colour: QColor) -> None:
    painter.fillRect(QRectF(0, 0, 3, 8), colour)


def _rows(painter: QPainter, colour: QColor) -> None:
    painter.fillRect(QRectF(0, 0, 6, 2), colour)


_MARKS = {"press": _dots, "stretch": _diagonals, "work": _uprights, "move": _rows}


def _system_stands_still() -> bool:
    """Tell whether the system asks for no animations: its style then gives them no time."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return False
    return application.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
