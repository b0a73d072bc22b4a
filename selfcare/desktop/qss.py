"""Style sheets for the few parts that Qt paints itself: fields, menus, scroll bars, tips. Built from the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS


def app_sheet(theme: Theme) -> str:
    """Return the sheet of the whole application: tips and scroll bars."""
    ink, bg, strong = (_hex(theme.colour(token)) for token in ("ink", "bg", "line-strong"))
    return f"""
    QToolTip {{ background: {ink}; color: {bg}; border: none; padding: 6px 10px; font-size: {theme.px(16)}px; }}
    QScrollArea, #qt_scrollarea_viewport {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {strong}; border-radius: 3px; min-height: 44px; margin: 0 2px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; border: none; height: 0; }}
    """


def menu_sheet(theme: Theme) -> str:
    """Return the sheet of a menu."""
    raised, ink, line, sunken, muted = (
        _hex(theme.colour(token)) for token in ("raised", "ink", "line-strong", "sunken", "muted")
    )
    return f"""
    QMenu {{ background: {raised}; color: {ink}; border: 2px solid {line}; padding: 6px; }}
    QMenu::item {{ padding: 10px 28px 10px 16px; font-size: {theme.px(18)}px; border-radius: {RADIUS["key"]}px; }}
    QMenu::item:selected {{ background: {sunken}; }}
    QMenu::item:disabled {{ color: {muted}; }}
    """


def field_sheet(theme: Theme, left: int = 50) -> str:
    """Return the sheet of a text field; its icon, `left` pixels wide, and its focus ring are painted.

    Qt mirrors what is asked for here where lines begin at the right.
    """
    surface, ink, line, accent, on = (
        _hex(theme.colour(token)) for token in ("surface", "ink", "line-strong", "accent", "on-accent")
    )
    return f"""
    QLineEdit {{ background: {surface}; color: {ink}; border: 2px solid {line}; margin: 6px;
        border-radius: {RADIUS["button"]}px;
        padding: 0 14px 0 {left}px; font-size: {theme.px(18)}px; selection-background-color: {accent};
        selection-color: {on}; }}
    """


def _hex(colour: QColor) -> str:
    return colour.name()
