"""Whom the figure looks like: skin, build and hair, beside the figure as it is then."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcare.desktop.figure_settings import BUILDS, HAIRS, SKINS, FigureSettings, build_of, hair_of
from selfcare.desktop.pictures import STANDING, Pictures
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.option_lines import OptionLines
from selfcare.desktop.widgets.room import Room
from selfcare.desktop.words import offered
from selfcare.translation import marked, tr

_WIDE, _HIGH = 150, 190
_LINES = (("none", marked("Without")), ("lines", marked("Outline the figure")))


class FigureChoices(QWidget):
    """`changed` carries the FigureSettings. The figure beside them follows the theme, as all figures do."""

    changed = Signal(object)

    def __init__(
        self, theme: Theme, settings: FigureSettings, pictures: Pictures | None = None, parent: QWidget | None = None
    ) -> None:
        """Show `settings`; whoever shows them again and again keeps `pictures`: the figure need not be drawn anew."""
        super().__init__(parent)
        self._skin = Choice(theme, tr("Figure’s skin"), offered(SKINS), self)
        self._build = Choice(theme, tr("Build"), offered(BUILDS), self)
        self._hair = Choice(theme, tr("Hair"), offered(HAIRS), self)
        self._outline = Choice(theme, tr("Outline"), offered(_LINES), self)
        self.figure = Room(theme, radius=RADIUS["card"], parent=self)
        self.figure.setFixedSize(_WIDE, _HIGH)
        self.figure.show_picture((pictures or Pictures(theme)).still(STANDING))
        self._lay_out(theme)
        self._show(settings)
        for choice in (self._skin, self._build, self._hair, self._outline):
            choice.chosen.connect(self._take)

    def _show(self, settings: FigureSettings) -> None:
        self._skin.choose(settings.skin)
        self._build.choose(settings.build)
        self._hair.choose(settings.hair)
        self._outline.choose("lines" if settings.outline else "none")

    @Slot()
    def _take(self) -> None:
        skin, build, hair = self._skin.key or "tan", build_of(self._build.key), hair_of(self._hair.key)
        self.changed.emit(FigureSettings(skin, build, hair, outline=self._outline.key == "lines"))

    def _lay_out(self, theme: Theme) -> None:
        lines = OptionLines(theme, (self._skin, self._build, self._hair, self._outline), self)
        lines.setMaximumWidth(lines.widest)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(28)
        line.addWidget(lines, 1000)
        line.addWidget(self.figure)
        line.addStretch(1)
