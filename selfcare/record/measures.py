"""Questionnaires that were answered: kept with instrument, version, language, raw answers, moment and score."""

from contextlib import suppress
from typing import Final

from selfcare.care.measures import Taken
from selfcare.record.encoding import UnreadableError
from selfcare.record.reading import moment, real, words
from selfcare.record.spelling import scores_from_text, text_of
from selfcare.record.store import Store

_KEEP: Final = """
    INSERT OR REPLACE INTO measure (given, instrument, version, language, answers, score) VALUES (?, ?, ?, ?, ?, ?)
"""
_FIND: Final = "SELECT given, instrument, version, language, answers, score FROM measure WHERE instrument = ?"


def keep_measure(store: Store, taken: Taken) -> None:
    """Keep one measure; the same one of the same moment is replaced."""
    answers = text_of(dict(taken.answers))
    values = (taken.at.isoformat(), taken.instrument, taken.version, taken.language, answers, taken.score)
    store.keep((_KEEP, values))


def measures_of(store: Store, instrument: str) -> list[Taken]:
    """Return every time a measure was taken, from old to new; what cannot be read is left out."""
    found: list[Taken] = []
    for at, name, version, language, answers, score in store.rows(_FIND, (instrument,)):
        with suppress(UnreadableError):
            raw = scores_from_text(words(answers))
            found.append(Taken(words(name), words(version), words(language), moment(at), raw, real(score)))
    return sorted(found, key=lambda taken: taken.at)
