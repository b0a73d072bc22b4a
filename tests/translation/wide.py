"""A language of wide letters: whatever is left in ordinary ones was not translated."""

from __future__ import annotations

import re
from string import Formatter, ascii_letters


class Wide:
    """Every letter outside the fields becomes its wide twin, as they stand in U+FF21 to U+FF5A."""

    def gettext(self, message: str) -> str:
        parts = []
        for words, field, spec, _ in Formatter().parse(message):
            parts.append(words.translate(_WIDE))
            parts.append("" if field is None else f"{{{field}{':' if spec else ''}{spec or ''}}}")
        return "".join(parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, _context: str, message: str) -> str:
        return self.gettext(message)


def left_over(text: str) -> list[str]:
    """Return the ordinary words of a text."""
    return re.findall(r"[A-Za-z]+", text)


_WIDE = {code: code + 0xFEE0 for code in map(ord, ascii_letters)}
