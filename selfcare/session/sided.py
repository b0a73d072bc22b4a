"""An author's "working arm" as the left or the right one, for somebody who works on one side just now.

Only the plain phrases that our authors' page names are put in: "the working arm", "der arbeitende Arm", "el brazo que
trabaja". All other words stay as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from selfcare.routine.models import Side

_ENGLISH_OF: Final = re.compile(r"\b([Tt]he|[Yy]our) (\w+) of the working side\b")
_ENGLISH: Final = re.compile(r"\b([Tt]he|[Yy]our) working (?=[a-z])")
_GERMAN: Final = re.compile(r"\barbeitend(e[nmrs]?) (?=[A-ZÄÖÜ])")
_SPANISH: Final = re.compile(r"\b([Ee]l|[Dd]el|[Aa]l|[Ll]a) (\w+) que (?:se )?trabajas?\b")
_GERMAN_SIDES: Final[Mapping[Side, str]] = {"left": "link", "right": "recht"}
_SPANISH_SIDES: Final[Mapping[Side, str]] = {"left": "izquierd", "right": "derech"}


@lru_cache(maxsize=1024)
def sided(words: str, side: Side | None, language: str) -> str:
    """Return an author's words of a language as they are on one side; without a side they stay."""
    into = _LANGUAGES.get(language.split("-", maxsplit=1)[0])
    return words if side is None or into is None else into(words, side)


def _english(words: str, side: Side) -> str:
    """Put "the left hand" for "the hand of the working side" too."""
    return _ENGLISH.sub(rf"\1 {side} ", _ENGLISH_OF.sub(rf"\1 {side} \2", words))


def _german(words: str, side: Side) -> str:
    """Adjectives take the same endings, so only the stem is another."""
    return _GERMAN.sub(rf"{_GERMAN_SIDES[side]}\1 ", words)


def _spanish(words: str, side: Side) -> str:
    """The article tells the ending, even for "la mano"."""

    def put(found: re.Match[str]) -> str:
        ending = "a" if found[1].lower() == "la" else "o"
        return f"{found[1]} {found[2]} {_SPANISH_SIDES[side]}{ending}"

    return _SPANISH.sub(put, words)


_LANGUAGES: Final[Mapping[str, Callable[[str, Side], str]]] = {"en": _english, "de": _german, "es": _spanish}
