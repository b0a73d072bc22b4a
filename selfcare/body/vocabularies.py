"""In which languages a figure can be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from selfcare.body.english import ENGLISH
from selfcare.body.german import GERMAN
from selfcare.body.spanish import SPANISH
from selfcare.body.vocabulary import Vocabulary


def vocabulary_of(language: str) -> Vocabulary:
    """Return the words of a language; English where there are none."""
    return _VOCABULARIES.get(language, ENGLISH)


_VOCABULARIES: Final[Mapping[str, Vocabulary]] = {each.language: each for each in (ENGLISH, GERMAN, SPANISH)}
