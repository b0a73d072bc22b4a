"""What is wrong or doubtful in a file: where, what, and how to mend it.

A `Finding` speaks of a place by its keys; a `Problem` by line and column of one file. The reader turns one into the
other, so that nobody else needs to know where in the text a key was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from selfcare.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["error", "warning"]
Place = tuple[str | int, ...]

MOST_PROBLEMS = 100
"""As many problems of one file are told; the last one says how many more there are."""

_LONGEST_WORD = 60


class Unfit(ValueError):  # noqa: N818 - what it says, in the words of this room
    """A value that cannot be used; `what` is wrong with it and `mend` shows what can be written."""

    def __init__(self, what: str, mend: str, code: str) -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend
        self.code = code


class Problem(NamedTuple):
    """One thing to mend. `line` and `column` count from 1, `length` is letters of `words` on that line.

    An error cannot be played; a warning can, and should be looked at.
    """

    path: str
    line: int
    column: int
    length: int
    words: str
    what: str
    mend: str
    severity: Severity
    code: str


class Finding(NamedTuple):
    """A problem by the keys that lead to it, from the top of the file: ("steps", 2, "time").

    `on_key`: the key itself is at fault, not its value. `absent`: the finding is that none of these keys is written
    there; the reader drops it where one is, because then something else is wrong with that one.
    """

    place: Place
    what: str
    mend: str
    code: str
    severity: Severity = "error"
    on_key: bool = False
    absent: tuple[str, ...] = ()

    def under(self, *place: str | int) -> Finding:
        """Return the same finding, seen from further up."""
        return Finding((*place, *self.place), self.what, self.mend, self.code, self.severity, self.on_key, self.absent)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, or None. Long words are not guessed at: that costs time."""
    if len(word) > _LONGEST_WORD:
        return None
    from difflib import get_close_matches  # who writes no unknown words never needs it

    plain = {_plain(other): other for other in known}
    if _plain(word) in plain:
        return plain[_plain(word)]
    close = get_close_matches(_plain(word), plain, n=1, cutoff=0.6) or _holding(_plain(word), plain)
    return plain[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Say how to mend an unknown word: the nearest known one, or all of them if they are few."""
    words = sorted(known)
    close = nearest(word, words)
    if close is not None:
        return tr("Did you mean `{word}`?").format(word=close)
    if not words:
        return tr("Take it out.")
    if len(words) <= 24:
        return tr("Known words: {names}.").format(names=", ".join(words))
    return tr("Known words: {names} and {count} more.").format(names=", ".join(words[:12]), count=len(words) - 12)


def shortened(words: str, most: int = 60) -> str:
    """Return `words` on one line, cut to at most `most` letters."""
    line = " ".join(words[: most * 4].split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _holding(word: str, known: Iterable[str]) -> list[str]:
    """Return the one known word that has all of `word` in it, if it is the only one."""
    found = [other for other in known if word in other] if len(word) > 3 else []
    return found if len(found) == 1 else []


def _plain(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")
