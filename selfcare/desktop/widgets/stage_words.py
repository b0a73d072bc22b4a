"""Where things stand on the stage: words above a lying figure, words to the left of an upright one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme, fitted
from selfcare.desktop.widgets.room import Light

_EDGE: Final = 28
TAG_ICON: Final = 26  # pixels at 100 % text; it stands 18 after the tag's edge and 14 before its word
_LOW: Final = 500  # below this height the name moves up beside the phase tag
_FIGURE: Final = 0.44  # of the stage's height belongs to a lying figure, whatever there is to say
_FIGURE_BESIDE_LARGE: Final = 0.34  # where the text is large, it was made so to be read
_UPRIGHT: Final = 1.3  # narrower drawings than this, width by height, stand at the right of the words
_NARROWEST, _WIDEST = 0.4, 0.5  # of the stage's width belongs to an upright figure
_CUE_SIZES: Final = (30, 27, 24, 22, 20)
_NOTE_SIZES: Final = (18, 18, 18, 17, 16)
_WIDE: Final = 2.6  # wider stages, width by height, have the figure at the right of the words
_LOW_EDGE: Final = 14
_SHARES: Final = (0.44, 0.36, 0.28, 0.2, 0.0)  # of a low stage's width belong to the figure
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LINE: Final = Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Scene:
    """What the stage says: the phase by light, word and icon, the exercise, one cue, and one small note."""

    light: Light = "ready"
    word: str = ""
    icon: IconName = "hourglass"
    name: str = ""
    cue: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """Words in a font in a place of their own."""

    words: str
    font: QFont
    place: QRect
    flags: Qt.TextFlag | Qt.AlignmentFlag

    @property
    def bottom(self) -> int:
        """The first line below."""
        return self.place.bottom() + 1


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of the phase tag, of name, cue and note, and of the figure; `left_unsaid` did not find room."""

    tag: QRectF
    lines: tuple[Written, Written, Written]
    figure: QRectF
    left_unsaid: str = ""

    @property
    def cue(self) -> str:
        """As much of the cue as is said."""
        return self.lines[1].words

    @property
    def note(self) -> str:
        """The note, if it is said."""
        return self.lines[2].words


def arranged(theme: Theme, scene: Scene, size: QSize, proportion: float | None) -> Arrangement:
    """Find a place for everything; `proportion` is the width of the figure by its height, None without a figure.

    Words and figure never share a place. Where there is little room the words get smaller first; then all but the
    first sentence of the cue stays unsaid, then the note.
    """
    if size.width() > _WIDE * size.height():
        return _low(theme, scene, size, figure=proportion is not None)
    if proportion is not None and proportion < _UPRIGHT:
        return _beside(theme, scene, size, proportion)
    return _above(theme, scene, size)


def tag_font(theme: Theme) -> QFont:
    """Return the font of the phase tag."""
    return theme.font_of(theme.px(26), bold=True)


def paint_words(painter: QPainter, written: Written) -> None:
    """Write words in their place with the pen of `painter`."""
    painter.setFont(written.font)
    painter.drawText(written.place, written.flags, written.words)


def _beside(theme: Theme, scene: Scene, size: QSize, proportion: float) -> Arrangement:
    wide, high = size.width(), size.height()
    share = min(max(proportion * high / wide, _NARROWEST), _WIDEST)
    figure = QRectF(round(wide * (1 - share)), 0, round(wide * share), high)
    column = QRect(_EDGE, 0, round(figure.left()) - _EDGE - 8, high)
    tag = _tag(theme, scene)
    name = _wrapped(scene.name, _narrowed(theme, scene.name, column), column, round(tag.bottom()) + 6)

    def options() -> Iterator[Arrangement]:
        for cue, note in _less(scene):
            for pixels, small in zip(_CUE_SIZES, _NOTE_SIZES, strict=True):
                cue_line = _wrapped(cue, theme.font_of(theme.px(pixels)), column, name.bottom + 6)
                note_line = _wrapped(note, theme.font_of(theme.px(small)), column, cue_line.bottom + 8)
                yield Arrangement(tag, (name, cue_line, note_line), figure, _unsaid(scene, cue, note))

    return _fitting_option(options(), high - 20)


def _low(theme: Theme, scene: Scene, size: QSize, *, figure: bool) -> Arrangement:
    """Put words at the left and the figure at the right of a wide and low stage; the figure gives way first."""
    tag = _tag(theme, scene)
    tag.moveTop(_LOW_EDGE)

    def options() -> Iterator[Arrangement]:
        for cue, note in (*_less(scene), ("", "")):
            for share in _SHARES if figure else (0.0,):
                for pixels, small in zip(_CUE_SIZES, _NOTE_SIZES, strict=True):
                    wide = round(size.width() * share)
                    place = QRectF(size.width() - wide, 0, wide, size.height())
                    column = QRect(_EDGE, 0, size.width() - wide - _EDGE - (8 if wide else _EDGE), size.height())
                    name = _name_at(theme, scene.name, tag, column)
                    cue_line = _wrapped(
                        cue, theme.font_of(theme.px(pixels)), column, max(name.bottom, round(tag.bottom())) + 4
                    )
                    note_line = _wrapped(note, theme.font_of(theme.px(small)), column, cue_line.bottom + 4)
                    yield Arrangement(tag, (name, cue_line, note_line), place, _unsaid(scene, cue, note))

    return _fitting_option(options(), size.height() - _LOW_EDGE)


def _name_at(theme: Theme, name: str, tag: QRectF, column: QRect) -> Written:
    """Put the name beside the tag where it fits there, or below it."""
    left = round(tag.right()) + 20
    font = _fitting(theme, name, column.right() - left)
    if font.pixelSize() >= max(26, theme.px(18)):
        return Written(name, font, QRect(left, round(tag.top()), column.right() - left, round(tag.height())), _LINE)
    return _wrapped(name, theme.fitting("cue", name, column.width(), bold=True), column, round(tag.bottom()) + 2)


def _above(theme: Theme, scene: Scene, size: QSize) -> Arrangement:
    tag, name = _heading(theme, scene, size)
    column = QRect(_EDGE, 0, size.width() - 2 * _EDGE, size.height())

    def options() -> Iterator[Arrangement]:
        for cue, note in _less(scene):
            for pixels, small in zip(_CUE_SIZES, _NOTE_SIZES, strict=True):
                cue_line = _wrapped(cue, theme.font_of(theme.px(pixels)), column, name.bottom + 3)
                note_line = _wrapped(note, theme.font_of(theme.px(small)), column, cue_line.bottom + 2)
                below = note_line.bottom
                figure = QRectF(0, below, size.width(), size.height() - below)
                yield Arrangement(tag, (name, cue_line, note_line), figure, _unsaid(scene, cue, note))

    share = _FIGURE if theme.text_size <= 100 else _FIGURE_BESIDE_LARGE
    return _fitting_option(options(), (1 - share) * size.height())


def _fitting_option(options: Iterator[Arrangement], lowest: float) -> Arrangement:
    """Return the first option whose words end above `lowest`, else the last."""
    found = next(options)
    for option in options:
        if found.lines[-1].bottom <= lowest:
            break
        found = option
    return found


def _less(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield cue and note, all of them first, then less and less."""
    first = scene.cue.partition(". ")[0].rstrip(".") + "." if scene.cue else ""
    yield scene.cue, scene.note
    yield first, scene.note  # the note may be the only word about a lost sound
    yield first, ""


def _unsaid(scene: Scene, cue: str, note: str) -> str:
    return "" if (cue, note) == (scene.cue, scene.note) else f"{scene.cue}\n{scene.note}".strip()


def _tag(theme: Theme, scene: Scene) -> QRectF:
    wide = QFontMetrics(tag_font(theme)).horizontalAdvance(scene.word) + 52 + theme.sign(TAG_ICON)
    return QRectF(_EDGE, 24, wide, max(52, theme.px(46)))


def _heading(theme: Theme, scene: Scene, size: QSize) -> tuple[QRectF, Written]:
    tag = _tag(theme, scene)
    left = round(tag.right()) + 20
    beside = size.width() - left - _EDGE
    font = _fitting(theme, scene.name, beside)
    if size.height() < _LOW and font.pixelSize() >= theme.px(30):
        return tag, Written(scene.name, font, QRect(left, round(tag.top()), beside, round(tag.height())), _LINE)
    place = QRect(_EDGE, round(tag.bottom()) + 8, size.width() - 2 * _EDGE, theme.px(62))
    return tag, Written(scene.name, _fitting(theme, scene.name, place.width()), place, _LINE)


def _wrapped(words: str, font: QFont, column: QRect, top: int) -> Written:
    corner = QPoint(column.left(), top)
    asked = QRect(corner, QSize(column.width(), 10 * column.height()))
    high = QFontMetrics(font).boundingRect(asked, _WRAP, words).height() if words else 0
    return Written(words, font, QRect(corner, QSize(column.width(), high)), _WRAP)


def _fitting(theme: Theme, name: str, room: int) -> QFont:
    """The name's font, smaller where a long name would not fit into one line."""
    return fitted(theme.font("name"), [name], room, least=24)


def _narrowed(theme: Theme, name: str, column: QRect) -> QFont:
    """The name's font, smaller where it would not fit into two lines, or its longest word not into one."""
    font = theme.font("name")
    while font.pixelSize() > 24:
        metrics = QFontMetrics(font)
        longest = max((metrics.horizontalAdvance(word) for word in name.split()), default=0)
        high = metrics.boundingRect(column, _WRAP, name).height()
        if longest <= column.width() and high <= 2 * metrics.lineSpacing() + 2:
            break
        font.setPixelSize(font.pixelSize() - 2)
    return font
