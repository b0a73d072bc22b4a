"""A language of longer texts than the English ones, in letters with marks: what is left in plain ones is content.

Words outside the fields of a text become accented; behind them stands as much again as German often needs.
"""

from __future__ import annotations

import re
from math import ceil
from string import Formatter
from typing import Final

LONGER: Final = 0.4
FROM_THE_RIGHT: Final = "\u200f"


class Longer:
    """A catalogue of it; `mark` stands before each text, such as the one that begins a line at the right."""

    def __init__(self, mark: str = "") -> None:
        self._mark = mark

    def gettext(self, message: str) -> str:
        parts = []
        for words, field, spec, _ in Formatter().parse(message):
            parts.append(words.translate(_ACCENTED))
            parts.append("" if field is None else f"{{{field}{':' if spec else ''}{spec or ''}}}")
        return f"{self._mark}{''.join(parts)}{_more(message)}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, _context: str, message: str) -> str:
        return self.gettext(message)


def plain(text: str) -> list[str]:
    """Return the words of a text that are in plain letters, of two and more."""
    return re.findall(r"(?<![^\W\d_])[A-Za-z]{2,}(?![^\W\d_])", text)


def _more(message: str) -> str:
    """Return what makes a text longer: one word to a name, several to a sentence."""
    letters = len(re.sub(r"\{\w*\}|[^A-Za-z]", "", message))
    left = ceil(letters * LONGER) if letters > 1 else 0
    words = [" " + "ẇ" * min(6, max(1, left - start - 1)) for start in range(0, left, 7)]
    return "".join(words)


_PLAIN: Final = "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ"
_ACCENTED: Final = str.maketrans(_PLAIN, "åƀçđéƒĝĥîĵķļɱñöþŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴẊÝŽ")
