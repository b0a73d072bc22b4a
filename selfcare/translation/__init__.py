"""Every word of ours in the reader's language. The English text is the key, so the code reads as the window does.

    tr("Saved as {file}.").format(file=name)          one text; fields have names, for languages order them differently
    tr_number("{count} step", "{count} steps", n)     a text that depends on a number; `.format(count=n)` follows
    tr_in("part of the body", "Back")                 a text that means two things in English
    TITLE = marked("Today")  ...  tr(TITLE)           a constant: collected here, translated where it is used

`make words` collects all of these into the catalogues `<language>/<room>.po`, which translators edit, and packs them
into `<language>.mo`, which is read. What a session says aloud and how a figure is told need grammar, not only
phrases; their sentences stand in tables beside the code that builds them (`session/german.py`, `body/german.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

LANGUAGES: Final = {"en": "English", "de": "Deutsch", "es": "Español"}
"""The languages that the program speaks, by their ISO 639-1 code, each in its own words."""

_FROM_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur", "yi"})


class Catalogue(Protocol):
    """What a language makes of the English texts. `gettext.GNUTranslations` is one."""

    def gettext(self, message: str, /) -> str: ...

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str: ...

    def pgettext(self, context: str, message: str, /) -> str: ...


def tr(text: str) -> str:
    """Return a text in the language that is spoken; the text itself where there is no translation."""
    return text if _spoken.catalogue is None or not text else _spoken.catalogue.gettext(text)


def tr_number(one: str, many: str, number: int) -> str:
    """Return the form that a number asks for; the number itself is left to `.format`."""
    if _spoken.catalogue is None:
        return one if number == 1 else many
    return _spoken.catalogue.ngettext(one, many, number)


def tr_in(context: str, text: str) -> str:
    """Return a text that means two things in English; `context` says to translators which is meant."""
    return text if _spoken.catalogue is None else _spoken.catalogue.pgettext(context, text)


def marked(text: str) -> str:
    """Return the English text unchanged: a constant that is translated where it is used."""
    return text


def language() -> str:
    """Return the code of the language that is spoken now, such as "de"."""
    return _spoken.language


def from_right_to_left() -> bool:
    """Tell whether the language that is spoken now is written from right to left."""
    return _spoken.language in _FROM_RIGHT_TO_LEFT


def speak(code: str, catalogue: Catalogue | None = None) -> None:
    """Speak a language from now on, for the whole process: once at the start, and when a person chooses another.

    Args:
        code: "de", "de_AT.UTF-8", "pt-BR"; one that has no catalogue is spoken in English.
        catalogue: Where its texts come from, if not from the catalogue that is shipped.
    """
    short = _short(code)
    found = catalogue or _shipped(short)
    _spoken.language = short if found else "en"
    _spoken.catalogue = found


@contextmanager
def speaking(code: str, catalogue: Catalogue | None = None) -> Iterator[None]:
    """Speak a language for a while, then what was spoken before."""
    before = _spoken.language, _spoken.catalogue
    speak(code, catalogue)
    try:
        yield
    finally:
        _spoken.language, _spoken.catalogue = before


def language_of(environment: Mapping[str, str]) -> str:
    """Return the language that a POSIX environment asks programs to speak; "en" where it asks for none of ours."""
    asked = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return _short(asked) if _short(asked) in LANGUAGES else "en"


class _Spoken:
    """The one thing of the process that changes: which language it speaks. English needs no catalogue."""

    def __init__(self) -> None:
        self.language = "en"
        self.catalogue: Catalogue | None = None


_spoken: Final = _Spoken()


def _short(code: str) -> str:
    return code.replace("-", "_").replace(".", "_").split("_", maxsplit=1)[0].lower()


def _shipped(code: str) -> Catalogue | None:
    file = Path(__file__).parent / f"{code}.mo"
    if code == "en" or code not in LANGUAGES or not file.is_file():
        return None
    from gettext import GNUTranslations  # who speaks English never needs it

    with file.open("rb") as packed:
        return GNUTranslations(packed)
