"""Where the focus was before something was laid over a page, so that it is found there again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusBefore:
    """Remembers what on a page has the focus, and whether its ring is seen, and gives the focus back."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._widget: QWidget | None = None
        self._reason = Qt.FocusReason.OtherFocusReason

    def remember(self) -> None:
        """Remember what has the focus now."""
        focused = QApplication.focusWidget()
        self._widget = focused if focused is not None and self._page.isAncestorOf(focused) else None
        self._reason = reason_after(focused)

    def give_back(self, otherwise: QWidget) -> None:
        """Give the focus back; to `otherwise` where what had it cannot take it any more."""
        widget = self._widget
        there = widget is not None and isValid(widget) and widget.isVisible() and widget.isEnabled()
        (widget if there and widget is not None else otherwise).setFocus(self._reason)


def reason_after(focused: QWidget | None) -> Qt.FocusReason:
    """Return why the focus goes on from here: by keys, if the ring was seen, so that it is seen there as well."""
    seen = bool(getattr(focused, "ringed", False))
    return Qt.FocusReason.TabFocusReason if seen else Qt.FocusReason.OtherFocusReason
