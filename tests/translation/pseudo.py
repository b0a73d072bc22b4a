"""A language in which every translated text stands in brackets, so that what is not translated is seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from selfcare.translation import speaking


class Pseudo:
    """Marks each text that it is asked for, and keeps all of them in `asked`."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.add(msgid1)
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - what a catalogue is asked with
        self.asked.add(message)
        return message if len(message) < 4 else f"⟦{message}⟧"


@contextmanager
def pseudo() -> Iterator[Pseudo]:
    """Speak it for a while."""
    marks = Pseudo()
    with speaking("xx", marks):
        yield marks


def unmarked(text: str) -> str:
    """Return what stands outside of all brackets."""
    left, depth = [], 0
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        if depth == 0 and letter != "⟧":
            left.append(letter)
    return "".join(left)
