"""The window: the only room with Qt. Widgets show values and announce wishes; they decide nothing.

tokens -> theme, icons -> widgets -> pages -> window; `words` and `scene` say what a moment looks like, without Qt.
"""
