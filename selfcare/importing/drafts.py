"""What comes of an import: drafts of files, and problems for everything that is missing or was left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

Code = Literal[
    "file", "entry", "left-out", "dose", "sides", "start", "picture", "technique", "targets", "equipment",
    "feeling", "partner", "exercise", "length", "kind",
]  # fmt: skip

_LONGEST_ID: Final = 60
_LONGEST_TEXT: Final = 1900
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that was not there or could not be taken over: in which entry, what, and how to mend it."""

    entry: str
    code: Code
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One file to be written: its `path` inside the folder (with `/`), and its text."""

    path: str
    text: str
    problems: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """Everything that came of one file; `problems` are those of no draft."""

    drafts: tuple[Draft, ...] = ()
    problems: tuple[Missing, ...] = ()

    @property
    def all_problems(self) -> tuple[Missing, ...]:
        return (*self.problems, *(problem for draft in self.drafts for problem in draft.problems))


@dataclass(slots=True)
class Ids:
    """Ids that are taken; a new one gets a number behind it where it has to."""

    taken: set[str] = field(default_factory=set)

    def new(self, words: str) -> str:
        """Return an id made of these words that nothing else has, and take it."""
        plain = re.sub(r"[^a-z0-9]+", "-", words[:400].lower()).strip("-")[:_LONGEST_ID].strip("-") or "imported"
        found, number = plain, 2
        while found in self.taken:
            found, number = f"{plain}-{number}", number + 1
        self.taken.add(found)
        return found


def plain(words: object, most: int = _LONGEST_TEXT) -> str:
    """Return words on one line, without what cannot be shown; empty for anything that is no words."""
    if not isinstance(words, str):
        return ""
    return " ".join(_UNSEEN.sub(" ", words[: most * 2]).split())[:most].strip()


def quoted(words: str) -> str:
    """Return words as YAML reads them back, whatever is in them."""
    return json.dumps(words, ensure_ascii=False)


def comment(lines: Iterable[str]) -> list[str]:
    """Return lines as comments."""
    return [f"# {plain(line, 300)}".rstrip() for line in lines]
