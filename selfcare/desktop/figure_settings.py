"""Whom the figure looks like: skin, build and hair, as the user has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from selfcare.translation import marked

if TYPE_CHECKING:
    from selfcare.body.looks import Build, Hair, Look

SKINS: Final = (("fair", marked("Fair")), ("tan", marked("Tan")), ("brown", marked("Brown")), ("deep", marked("Deep")))
BUILDS: Final = (("slim", marked("Slim")), ("medium", marked("Medium")), ("large", marked("Large")))
HAIRS: Final = (("bun", marked("In a knot")), ("short", marked("Short")))


@dataclass(frozen=True, slots=True)
class FigureSettings:
    """Keys of `SKINS`, `BUILDS` and `HAIRS`; `outline` for lines round the figure, for who sees little."""

    skin: str = "tan"
    build: Build = "medium"
    hair: Hair = "bun"
    outline: bool = False

    def look(self) -> Look:
        """Return the look for the body room; it brings numpy, so it is made with the first figure."""
        from selfcare.body.looks import Look

        return Look(self.build, self.hair)


USUAL: Final = FigureSettings()
"""The figure nobody chose."""


def read_figure(held: Mapping[object, object]) -> FigureSettings:
    """Return what was kept; whatever cannot be understood is as at the first start."""
    skin = held.get("skin")
    return FigureSettings(
        skin=skin if isinstance(skin, str) and skin in dict(SKINS) else "tan",
        build=build_of(held.get("build")),
        hair=hair_of(held.get("hair")),
        outline=held.get("outline") is True,
    )


def build_of(word: object) -> Build:
    """Return the build of this name, medium for any other word."""
    return "slim" if word == "slim" else "large" if word == "large" else "medium"


def hair_of(word: object) -> Hair:
    """Return the hair of this name, the knot for any other word."""
    return "short" if word == "short" else "bun"
