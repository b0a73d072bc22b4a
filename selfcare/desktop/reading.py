"""What a screen reader is told of widgets that paint themselves, and the order in which it reads a page.

Qt knows what a button, a slider and a label are. A widget of our own is a `Readable`: it says what it is, and what is
true of it at the moment somebody asks; so a countdown can be asked for at any second without announcing each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import ClassVar, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLayout, QStackedLayout, QWidget

Role = QAccessible.Role


class Readable:
    """A part of a widget's class that says what a screen reader meets.

    `reads_as` is its role; `DECORATION` is nothing to be read, and a button that cannot be pressed is mere text.
    """

    reads_as: ClassVar[QAccessible.Role] = Role.StaticText

    def words_now(self) -> str:
        """Return a name that is true at this moment, "" for the one that was set."""
        return ""

    @property
    def pressable(self) -> bool:
        """Whether it can be pressed."""
        return False

    def press_here(self) -> None:
        """Do what a press does."""

    @property
    def ticked(self) -> bool | None:
        """Whether it is ticked, None for what cannot be; a press changes it."""
        return None


DECORATION: Final = Role.NoRole
_DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly
_PRESS: Final = QAccessibleActionInterface.pressAction()
_TOGGLE: Final = QAccessibleActionInterface.toggleAction()


class _Reading(QAccessibleWidget):
    """What a screen reader is told of one readable widget."""

    def __init__(self, widget: QWidget, readable: Readable) -> None:
        still = readable.reads_as == Role.Button and not readable.pressable
        super().__init__(widget, Role.StaticText if still else readable.reads_as)
        self._readable = readable

    def text(self, kind: QAccessible.Text) -> str:
        words = super().text(kind)
        if kind == QAccessible.Text.Name:
            return self._readable.words_now() or words
        read = kind == QAccessible.Text.Description and words in self.text(QAccessible.Text.Name)
        return "" if read else words  # a tip shows whole what is cut short in sight: a name is not read twice

    def state(self) -> QAccessible.State:
        state = super().state()
        role = self._readable.reads_as
        if role == DECORATION:
            state.invisible = True
        if role == Role.Dialog:
            state.modal = True
        if self._readable.ticked is not None:
            state.checkable = True
            state.checked = self._readable.ticked
        return state

    def actionNames(self) -> list[str]:
        names = super().actionNames()
        if not self._readable.pressable:
            return names
        return [_PRESS, *names] if self._readable.ticked is None else [_TOGGLE, _PRESS, *names]

    def doAction(self, name: str) -> None:
        if name in (_PRESS, _TOGGLE) and self._readable.pressable:
            self._readable.press_here()
        else:
            super().doAction(name)


def install() -> None:
    """Let screen readers be told of readable widgets as they say themselves; while none asks, this costs nothing."""
    QAccessible.installFactory(_reading_of)


def _reading_of(kind: str, thing: QObject) -> QAccessibleInterface | None:
    if kind == "Window" and isinstance(thing, QWidget) and thing.isWindow():
        return QAccessibleWidget(thing, Role.Window)  # by its name: its first frame cannot afford this module
    return _Reading(thing, thing) if isinstance(thing, QWidget) and isinstance(thing, Readable) else None


def put_in_order(page: QWidget) -> None:
    """Have everything on a page read, and reached by Tab, as it is laid out: Qt goes by the order of creation.

    What no layout holds, such as a sheet, lies above the rest and is read last.
    """
    for parent in (page, *page.findChildren(QWidget)):
        layout = parent.layout()
        if layout is None or isinstance(layout, QStackedLayout):
            continue
        children = parent.findChildren(QWidget, options=_DIRECT)
        laid = laid_in(layout, children)
        above = [child for child in children if child not in laid and not child.isWindow()]
        for child in (*laid, *above):
            child.raise_()
    for one, following in pairwise(_stops(page)):
        QWidget.setTabOrder(one, following)


def lead_into(window: QWidget, page: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Put the focus on the first stop of a page, where the one that had it has gone with the page before.

    A page that has put it somewhere itself keeps it there; for `reason` its ring is seen.
    """
    here: QWidget | None = window.focusWidget()
    first = next((stop for stop in _stops(page) if stop.isEnabled() and stop.isVisible()), None)
    if first is not None and (here is None or not here.isVisible() or not here.hasFocus()):
        first.setFocus(reason)
    elif reason == Qt.FocusReason.TabFocusReason and here is not None and page.isAncestorOf(here):
        here.clearFocus()
        here.setFocus(reason)


def put_in_place(place: QWidget, stops: Sequence[QWidget]) -> None:
    """Let Tab reach `stops`, made later than the page, one after the other where the widget `place` stands."""
    policy = place.focusPolicy()
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders only what takes the focus
    for one, following in pairwise((place, *stops)):
        QWidget.setTabOrder(one, following)
    place.setFocusPolicy(policy)


def _stops(parent: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at, in the order of widgets."""
    for child in parent.findChildren(QWidget, options=_DIRECT):
        if child.isWindow():
            continue
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield child
        yield from _stops(child)


def laid_in(layout: QLayout, children: Sequence[QWidget]) -> list[QWidget]:
    """Return those of its widget's `children` that a layout holds, itself and through layouts in it, as they are laid.

    Its items are not asked for: Shiboken keeps their wrappers after Qt has deleted the items, and then takes whatever
    Qt makes at the same address for one of them.
    """
    inner = layout.findChildren(QLayout, options=_DIRECT)
    places = [(layout.indexOf(each), laid_in(each, children)) for each in inner]
    places += [(place, [each]) for each in children if (place := layout.indexOf(each)) >= 0]
    return [widget for _, widgets in sorted(places, key=itemgetter(0)) for widget in widgets]
