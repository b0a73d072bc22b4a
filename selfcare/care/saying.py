"""How this room speaks the reader's language.

What stands in the rules is English there and in the memory; it is translated at the moment it is read (`RuleText`).
What is put together from facts is put together in the language that is spoken then (`said`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from selfcare.routine.models import Text
from selfcare.translation import language, tr, tr_in


@dataclass(frozen=True, slots=True)
class RuleText(Text):
    """A text of the rules: read in the language that is spoken, whichever of an author's languages is asked for."""

    def in_language(self, _language: str) -> str:
        """Return it as its file has it in the language that is spoken, else as translators have."""
        words = dict(self.entries)
        return words.get(language()) or tr(words.get("en") or self.entries[0][1])


def said(words: str) -> Text:
    """Return words of the language that is spoken as a text."""
    return Text(((language(), words),))


def listed(words: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    last = words[-1]
    if last.lower().startswith(_LIKE_I) and not last.lower().startswith("hie"):
        both = tr_in("before a word that begins with the sound of i", "{most} and {last}")
    else:
        both = tr("{most} and {last}")
    return both.format(most=", ".join(words[:-1]), last=last)


def amount(number: float) -> str:
    """Return a number with the decimal sign of the language."""
    return f"{number:g}".replace(".", tr_in("decimal sign", "."))


_LIKE_I: Final = ("i", "hi", "í")
