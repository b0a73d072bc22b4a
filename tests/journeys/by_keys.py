"""A page gone round by Tab: its stops, their rings and their order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.journeys.evening import Journey

TAB, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or str(getattr(widget, "text", str)())


def round_trip(journey: Journey) -> list[QWidget]:
    """Press Tab until it comes round, and back the same way; returns the stops."""
    stops: list[QWidget] = []
    while focused() not in stops:
        stops.append(focused())
        assert len(stops) < 120
        journey.press(TAB)
    start = stops.index(focused())
    back = []
    for _stop in stops[start:]:
        journey.press(Qt.Key.Key_Backtab)
        back.append(focused())
    assert back == stops[start:][::-1], "back the way it came"
    return stops[start:]


def looks(widget: QWidget) -> QImage:
    """Return the window where a widget is, with what lies round it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0))
    return window.grab(widget.rect().translated(corner).adjusted(-8, -8, 8, 8)).toImage()


def ringed(journey: Journey, stop: QWidget) -> bool:
    """Whether a stop looks otherwise once the keys are there."""
    bring_into_sight(stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    with_ring = looks(stop)
    window = journey.window
    stop.clearFocus()
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    without = looks(stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return with_ring != without


def bring_into_sight(stop: QWidget) -> None:
    """Scroll as Tab does."""
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()


def scrolled_in(stop: QWidget) -> QScrollArea | None:
    """Return what a stop scrolls in."""
    above = stop.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def unordered(stops: list[QWidget], page: QWidget) -> Iterator[tuple[str, str]]:
    """Yield pairs of stops of which the later one stands wholly above and not to the right of the earlier one.

    What scrolls together is compared as it is laid out, other things as they are seen.
    """
    inside = [stop for stop in stops if page.isAncestorOf(stop)]
    top = min(inside, key=lambda stop: stop.mapTo(page, QPoint(0, 0)).y(), default=None)
    for one, other in pairwise(inside):
        if other is top:
            continue  # the round has come to its beginning
        here, there = scrolled_in(one), scrolled_in(other)
        if here is there and here is not None:
            first, second, whole = one, other, here.widget()
        else:
            first, second, whole = here or one, there or other, page
        assert whole is not None
        start, end = first.mapTo(whole, QPoint(0, 0)), second.mapTo(whole, QPoint(0, 0))
        if end.y() + second.height() <= start.y() and end.x() < start.x() + first.width():
            yield name_of(one), name_of(other)


def walk(journey: Journey, page: type[QWidget], *, least: int) -> list[str]:
    """Go round a page by Tab; returns the names of its stops."""
    shown = journey.page(page)
    stops = round_trip(journey)
    assert len(stops) >= least, [name_of(stop) for stop in stops]
    for stop in stops:
        assert name_of(stop), f"{page.__name__}: {stop} has no name"
        assert ringed(journey, stop), f"{page.__name__}: {name_of(stop)} has no ring"
    assert not list(unordered(stops, shown)), page.__name__
    return [name_of(stop) for stop in stops]
