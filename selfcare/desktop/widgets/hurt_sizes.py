"""How large the questions behind "This hurts" are: on a page by the text size, from afar by the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QSize, QSizeF, Slot

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TYPE
from selfcare.desktop.widgets.far_plan import LABEL, LEAST, far_plan
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.sheet import LARGE

#: Pixels of a row at 100 %, and of the words on it: title and what follows.
_ROW, _TITLE, _FOLLOWS = 116, 34, 22


@dataclass(frozen=True, slots=True)
class HurtSizes:
    """Pixels of letters, rows and cells; `unit` is how many a space of one pixel takes, `wide` what a card may.

    `brief` has few words: for a mat, and where large text finds little room. There `follows` is 0: a row is its title.
    """

    far: bool
    brief: bool
    unit: float
    wide: int
    edge: int
    title: int
    advice: int
    row: int
    words: int
    follows: int
    key: int
    cell: int
    plain: int
    picked: int
    ends: int
    means: int
    button: int

    def px(self, pixels: float) -> int:
        """Return a space of so many pixels."""
        return round(pixels * self.unit)

    def lower(self, pixels: float) -> HurtSizes:
        """Return the same with rows that are lower by so many pixels; letters shrink only on a page."""
        row = max(self.px(92) if self.far else 60 if self.brief else 84, self.row - ceil(pixels))
        if self.far:
            return replace(self, row=row)
        if self.brief:
            return replace(self, row=row, words=min(self.words, row // 2))
        return replace(self, row=row, words=min(self.words, _share(_TITLE, row)), follows=_share(_FOLLOWS, row))

    def shorter(self) -> HurtSizes:
        """Return the same with few words."""
        return replace(self, brief=True, edge=12, row=self.row * 3 // 4, follows=0)


def far_sizes(screen: QSize) -> HurtSizes:
    """Return what can be read from two metres, on a screen of this size, at every text size."""
    plan = far_plan(QSizeF(screen))
    least, label = plan.px(LEAST), plan.px(LABEL)
    return HurtSizes(
        far=True,
        brief=True,
        unit=plan.scale,
        wide=screen.width() - 2 * plan.px(24),
        edge=plan.px(24),
        title=plan.px(72),
        advice=least,
        row=plan.px(_ROW),
        words=label,
        follows=0,
        key=label,
        cell=plan.px(_ROW),
        plain=label,
        picked=label,
        ends=least,
        means=least,
        button=least,
    )


def page_sizes(theme: Theme, page: QSize) -> HurtSizes:
    """Return sizes by the user's text size, on a page of this size."""
    large = theme.text_size >= LARGE
    row, title = theme.px(_ROW), theme.px(TYPE["heading" if large else "name"])
    return HurtSizes(
        far=False,
        brief=False,
        unit=1,
        wide=min(1060, page.width() - 96),
        edge=20 if large or page.height() < 720 else 36,
        title=title,
        advice=theme.px(TYPE["body" if large else "heading"]),
        row=row,
        words=min(_share(_TITLE, row), title),
        follows=_share(_FOLLOWS, row),
        key=min(theme.px(24), 36),
        cell=max(48, theme.px(36)),
        plain=theme.px(TYPE["body"]),
        picked=theme.px(TYPE["heading"]),
        ends=theme.px(TYPE["small"]),
        means=theme.px(TYPE["lead"]),
        button=theme.px(TYPE["lead"]),
    )


def _share(letters: int, row: int) -> int:
    return letters * row // _ROW


class SizedWords(Words):
    """Words whose size is told in pixels."""

    _pixels = 0

    def take(self, pixels: int) -> None:
        """Be so large from now on."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.restyle()
            self.updateGeometry()

    @Slot()
    def restyle(self) -> None:
        """Take the colour from the theme, and keep the size."""
        super().restyle()
        if self._pixels:
            self.setFont(self.theme.font_of(self._pixels, bold=self.font().bold()))
