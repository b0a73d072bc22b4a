"""Every colour of words that is seen, on the ground it is seen on, is among the pairs whose contrast is computed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.settings import Settings
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import LIGHT
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.choice import Choice, Segment
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.sheet import Sheet
from tests.desktop.test_theme import MARKS, ROOM, TEXT
from tools.camera import Camera
from tools.evening import Evening

TOKENS = {QColor(value).name(): {token for token in LIGHT if LIGHT[token] == value} for value in LIGHT.values()}


@dataclass(frozen=True, slots=True)
class Seen:
    """Words or an icon where they stand on a page, in their colour."""

    place: QRect
    colour: QColor
    words: str

    @property
    def icon(self) -> bool:
        return len(self.words) == 1 and not self.words.isascii()


class _Draw(Protocol):
    def __call__(self, painter: QPainter, /, *arguments: object) -> object: ...


class Looking(Camera):
    """Collects the pairs of colours on each page instead of keeping a picture of it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(Path(), "", "", every=True)
        self.pairs: dict[tuple[str, str, bool], str] = {}
        self._painted: list[tuple[QWidget, QRect, QColor, str]] = []
        draw = cast("_Draw", QPainter.drawText)

        def drawn(painter: QPainter, *arguments: object) -> object:
            self._painted += _painted(painter, arguments)
            return draw(painter, *arguments)

        monkeypatch.setattr(QPainter, "drawText", drawn)

    def take(self, name: str, page: QWidget) -> None:
        self._painted.clear()
        picture = page.grab().toImage()
        for seen in self._seen(page):
            ground = ground_of(picture, seen)
            if ground is not None:
                self.pairs.setdefault((seen.colour.name(), ground, seen.icon), f"{name}: {seen.words!r}")

    def _seen(self, page: QWidget) -> Iterator[Seen]:
        sheets: list[QWidget] = [sheet for sheet in page.findChildren(Sheet) if sheet.isVisibleTo(page)]
        [within] = sheets or [page]  # what lies below a sheet is dimmed, and cannot be used
        for widget, place, colour, words in self._painted:
            if widget is within or within.isAncestorOf(widget):
                yield Seen(QRect(widget.mapTo(page, place.topLeft()), place.size()), colour, words)
        for label in within.findChildren(Words):
            if label.isVisibleTo(page) and label.text():
                place = label.visibleRegion().boundingRect()
                colour = label.palette().color(label.foregroundRole())
                yield Seen(QRect(label.mapTo(page, place.topLeft()), place.size()), colour, label.text())


def _painted(painter: QPainter, arguments: tuple[object, ...]) -> Iterator[tuple[QWidget, QRect, QColor, str]]:
    device = painter.device()
    match arguments:
        case (QRectF() | QRect() as place, flags, str(words), *_) if isinstance(device, QWidget):
            whole = place.toAlignedRect() if isinstance(place, QRectF) else place
            number = flags if isinstance(flags, int) else int(getattr(flags, "value", 0))
            inked = painter.fontMetrics().boundingRect(whole, number, words)
            visible = painter.worldTransform().mapRect(inked).intersected(device.visibleRegion().boundingRect())
            yield device, visible, painter.pen().color(), words
        case _:
            pass


def ground_of(picture: QImage, seen: Seen) -> str | None:
    """Return the commonest colour round some words that is not theirs; None where nothing of them is seen."""
    place = seen.place.intersected(picture.rect())
    counted = Counter(
        picture.pixelColor(QPoint(x, y)).name()
        for y in range(place.top(), place.bottom() + 1, max(1, place.height() // 20))
        for x in range(place.left(), place.right() + 1, max(1, place.width() // 60))
    )
    grounds = [colour for colour, _count in counted.most_common(2) if colour != seen.colour.name()]
    return grounds[0] if grounds and place.width() > 4 and place.height() > 4 else None


def test_every_pair_that_is_seen_is_among_those_whose_contrast_is_computed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("SELFCARE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    looking = Looking(monkeypatch)
    evening = Evening(qapp, Settings("light", still=True, language="en"), (1280, 800), looking)
    evening.welcome()
    evening.quiet_pages()
    evening.on_the_way()
    evening.answer_all()
    evening.session()
    evening.questions()
    evening.endings()
    evening.go_home()
    known = {*TEXT, *ROOM}
    unknown = {
        f"{colour} {TOKENS.get(colour)} on {ground} {TOKENS.get(ground)}": where
        for (colour, ground, icon), where in looking.pairs.items()
        if not {(one, other) for one in TOKENS.get(colour, ()) for other in TOKENS.get(ground, ())}
        & (known | set(MARKS) if icon else known)
    }
    assert len(looking.pairs) > 30
    assert unknown == {}


def test_the_ring_of_a_chosen_segment_is_told_from_its_ground(qtbot: QtBot) -> None:
    theme = Theme(scheme="light")
    choice = Choice(theme, "Colours", (("light", "Light"), ("dark", "Dark")))
    qtbot.addWidget(choice)
    choice.choose("light")
    with qtbot.waitExposed(choice):
        choice.show()
    choice.focus_chosen()
    segment = choice.findChildren(Segment)[0]
    segment._ring = True
    picture = segment.grab().toImage()
    middle = picture.height() // 2
    colours = [picture.pixelColor(x, middle).name() for x in range(20)]
    assert colours.index(LIGHT["focus"].lower()) < colours.index(LIGHT["on-accent"].lower())


def test_what_hurts_can_be_read_under_the_mouse(qtbot: QtBot) -> None:
    button = Button(Theme(scheme="light"), "This hurts", "hurt")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.setDown(True)
    colours = Counter(
        button.grab().toImage().pixelColor(x, y).name() for x in range(button.width()) for y in range(button.height())
    )
    assert colours[LIGHT["ink"].lower()] > 20
    assert colours[LIGHT["sunken"].lower()] > colours[LIGHT["surface"].lower()]
