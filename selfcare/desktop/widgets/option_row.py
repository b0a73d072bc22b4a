"""A tall row to choose from: an icon, a title, what follows from it, and its key; from afar title and key alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.hurt_button import paint_key
from selfcare.desktop.widgets.hurt_sizes import HurtSizes, page_sizes
from selfcare.desktop.widgets.painted import RING, paint_ring, seen


class OptionRow(Button):
    """A button as wide as its card. Its accessible name is title and consequence in one."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        follows: str,
        icon: IconName,
        key: str,
        parent: QWidget | None = None,
        *,
        brief: str = "",
    ) -> None:
        """`brief` is the title as it is read from afar."""
        super().__init__(theme, title, icon=icon, parent=parent)
        self._title, self._brief, self._follows, self._sign, self._key = title, brief or title, follows, icon, key
        self._sizes = page_sizes(theme, QSize(1280, 800))
        self.setAccessibleName(f"{title}. {follows}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take(self, sizes: HurtSizes) -> None:
        """Be as large as this."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    @property
    def said(self) -> str:
        """The title as it is written: in few words where all of them would be smaller than a page's text."""
        least = self.theme.px(_LEAST)
        return self._brief if self._sizes.brief or self._title_font(self._title).pixelSize() < least else self._title

    @property
    def pixels(self) -> int:
        """How large the title is written."""
        return self._title_font(self.said).pixelSize()

    def sizeHint(self) -> QSize:
        return QSize(600, self._sizes.row + 2 * self._rim)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, unit = self._box, self._sizes.unit
        theme, hovered = self.theme, self.underMouse() or self.isDown()
        painter.setPen(QPen(theme.colour("line-strong"), 2 * unit))
        painter.setBrush(theme.colour("sunken" if hovered else "bg"))
        painter.drawRoundedRect(box.adjusted(unit, unit, -unit, -unit), RADIUS["card"] * unit, RADIUS["card"] * unit)
        self._paint_both(painter)
        key, colour = self.theme.font_of(self._sizes.key), theme.colour("muted")
        paint_key(painter, seen(self, self._cap), self._key, key, colour, unit)
        if self.ringed:
            paint_ring(painter, theme, box, RADIUS["card"] * unit, unit)

    def _paint_both(self, painter: QPainter) -> None:
        theme, sizes, words = self.theme, self._sizes, seen(self, self._words)
        if not sizes.far:
            side = self._side
            sign = QRectF(self._box.left() + 32, words.center().y() - side / 2, side, side)
            theme.icons.paint(painter, seen(self, sign), self._sign, theme.colour("tight"))
        said = self.said
        first, second = sizes.words * 1.36, sizes.follows * 1.5
        top = words.center().y() - (first + second) / 2
        painter.setFont(self._title_font(said))
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(words.left(), top, words.width(), first), _LINE, said)
        if sizes.follows:
            painter.setFont(self._fitting(sizes.follows, bold=False, words=self._follows, room=words.width()))
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRectF(words.left(), top + first, words.width(), second), _LINE, self._follows)

    def _title_font(self, title: str) -> QFont:
        return self._fitting(self._sizes.words, bold=True, words=title, room=self._words.width())

    @property
    def _side(self) -> float:
        """Of the icon."""
        return min(self.theme.sign(50), self._sizes.row * 0.56)

    @property
    def _rim(self) -> int:
        return self._sizes.px(RING)

    @property
    def _box(self) -> QRectF:
        rim = self._rim
        return QRectF(self.rect()).adjusted(rim, rim, -rim, -rim)

    @property
    def _cap(self) -> QRectF:
        """Where the key stands."""
        side, box = max(self._sizes.px(48), self._sizes.key * 1.3), self._box
        return QRectF(box.right() - self._sizes.px(24) - side, box.center().y() - side / 2, side, side)

    @property
    def _words(self) -> QRectF:
        """Where the words stand."""
        sizes, box = self._sizes, self._box
        before = sizes.px(32) if sizes.far else 32 + self._side + 28
        return QRectF(
            box.left() + before, box.top(), self._cap.left() - sizes.px(16) - box.left() - before, box.height()
        )


_LEAST = 20  # pixels at 100 %
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
