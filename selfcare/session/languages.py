"""Which languages a session speaks of its own accord; authors' words come from their files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfcare.session.english import ENGLISH
from selfcare.session.german import GERMAN
from selfcare.session.spanish import SPANISH
from selfcare.session.wording import Wording


def wording_of(language: str) -> Wording:
    """Return the words of a language; English where it is not known.

    A language without a table gets the English words: a narrator of that language then still has something to read.
    """
    return _WORDINGS.get(language.split("-", maxsplit=1)[0].lower(), ENGLISH)


_WORDINGS: Mapping[str, Wording] = MappingProxyType({each.language: each for each in (ENGLISH, GERMAN, SPANISH)})
