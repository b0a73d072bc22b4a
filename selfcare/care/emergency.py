"""Whom to call in an emergency: the number of a country, whatever language is spoken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from selfcare.translation import tr


@dataclass(frozen=True, slots=True)
class Country:
    """A country by the two letters of its code, and the emergency numbers there, one or two."""

    code: str
    name_en: str
    numbers: tuple[str, ...]

    @property
    def name(self) -> str:
        return tr(self.name_en)

    @property
    def number(self) -> str:
        """The number, or both of two: "999 or 112"."""
        one, *other = self.numbers
        return tr("{number} or {other}").format(number=one, other=other[0]) if other else one


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """Whom to call, by the code of the country; `elsewhere` where a country is not named.

    The number goes by the country alone, whatever language is spoken.
    """

    by_code: Mapping[str, Country]
    elsewhere: str

    @property
    def countries(self) -> Mapping[str, Country]:
        """The countries by their codes, in the order of their names in the language that is spoken."""
        return {each.code: each for each in sorted(self.by_code.values(), key=_place_in_the_alphabet)}

    def number_in(self, code: str) -> str:
        """Return the number to call in a country."""
        country = self.by_code.get(code)
        return self.elsewhere if country is None else country.number


def _place_in_the_alphabet(country: Country) -> str:
    """Return a name without its accents: those sort behind all letters."""
    return normalize("NFKD", country.name).encode("ascii", "ignore").decode().casefold()
