"""An author's "working arm" as the left or the right one, for somebody who works on one side just now.

Only the plain phrases that our authors' page names are put in: "the working arm", "der arbeitende Arm", "el brazo que
trabaja", and "the other hand", which rubs or holds the working side. All other words stay as they were written.
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
_ENGLISH_OTHER: Final = re.compile(r"\b([Tt]he|[Yy]our) other (?=(?:hand|palm|thumb)\b)")
_GERMAN_OTHER: Final = re.compile(r"\bander(e[nmrs]?) (?=(?:Hand|Daumen)\b)")
_SPANISH_OTHER: Final = re.compile(r"\b([Ee]l|[Dd]el|[Aa]l|[Ll]a) otr[ao] (mano|palma|pulgar)\b")
# Where one hand is named before, the other one is simply the other of the two.
_OF_TWO: Final = re.compile(r"\b(?:one hand|eine[rn]? Hand|una mano)\b", re.IGNORECASE)
_GERMAN_SIDES: Final[Mapping[Side, str]] = {"left": "link", "right": "recht"}
_SPANISH_SIDES: Final[Mapping[Side, str]] = {"left": "izquierd", "right": "derech"}


@lru_cache(maxsize=1024)
def sided(words: str, side: Side | None, language: str) -> str:
    """Return an author's words of a language as they are on one side; without a side they stay."""
    spoken = language.split("-", maxsplit=1)[0]
    into = _LANGUAGES.get(spoken)
    if side is None or into is None:
        return words
    put_in = into(words, side)
    return put_in if _OF_TWO.search(words) else _OTHER[spoken](put_in, _ACROSS[side])


def _english(words: str, side: Side) -> str:
    """Put "the left hand" for "the hand of the working side" too."""
    return _ENGLISH.sub(rf"\1 {side} ", _ENGLISH_OF.sub(rf"\1 {side} \2", words))


def _german(words: str, side: Side) -> str:
    """Adjectives take the same endings, so only the stem is another."""
    return _GERMAN.sub(rf"{_GERMAN_SIDES[side]}\1 ", words)


def _spanish(words: str, side: Side) -> str:
    return _in_spanish(_SPANISH, words, side)


def _other_english(words: str, side: Side) -> str:
    return _ENGLISH_OTHER.sub(rf"\1 {side} ", words)


def _other_german(words: str, side: Side) -> str:
    return _GERMAN_OTHER.sub(rf"{_GERMAN_SIDES[side]}\1 ", words)


def _other_spanish(words: str, side: Side) -> str:
    return _in_spanish(_SPANISH_OTHER, words, side)


def _in_spanish(phrase: re.Pattern[str], words: str, side: Side) -> str:
    """The article tells the ending, even for "la mano"."""

    def put(found: re.Match[str]) -> str:
        ending = "a" if found[1].lower() == "la" else "o"
        return f"{found[1]} {found[2]} {_SPANISH_SIDES[side]}{ending}"

    return phrase.sub(put, words)


_LANGUAGES: Final[Mapping[str, Callable[[str, Side], str]]] = {"en": _english, "de": _german, "es": _spanish}
_OTHER: Final[Mapping[str, Callable[[str, Side], str]]] = {
    "en": _other_english,
    "de": _other_german,
    "es": _other_spanish,
}
_ACROSS: Final[Mapping[Side, Side]] = {"left": "right", "right": "left"}
