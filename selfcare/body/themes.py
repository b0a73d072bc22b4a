"""The colours of figures, as plain data: one palette for each theme, by role. Nothing here is imported at a cost.

A palette has a CSS colour for every role a drawing uses, and for the room it may stand in (`wall`, `floor`, `sun`)
and what is written beside it (`ink`). Skin tones are pairs of a lit and a shaded colour. Rule for all of them: of
the two lines round a target one is at least 4.3:1 against every garment and every skin.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Palette = Mapping[str, str]

_LINES = {"f-hi-mark": "#FFE9DC", "f-hi-rim": "#FFF6EF", "f-hi-out": "#2B1B14"}

LIGHT: Palette = MappingProxyType(
    {
        "f-skin": "#C48861",
        "f-skin-s": "#A97049",
        "f-top": "#3C7F7B",
        "f-top-s": "#2C6763",
        "f-leg": "#414E6B",
        "f-leg-s": "#323D57",
        "f-hair": "#7B706B",
        "f-hair-s": "#665C58",
        "f-eq": "#E0A040",
        "f-eq-s": "#BD8128",
        "f-mat": "#C5A79B",
        "f-mat-s": "#AD8D81",
        "f-pillow": "#FFFBF5",
        "f-hi": "#C4471F",
        "f-hi-stretch": "#2F5F9C",
        "f-hi-work": "#77457F",
        "f-hi-move": "#2F6B43",
        **_LINES,
        "f-go": "#2B1B14",
        "f-go-rim": "#FFF6EF",
        "f-inset": "#FFFCF8",
        "line-art": "#2B1B14",
        "bm": "#E0C3AC",
        "bm-s": "#CFAE94",
        "bm-line": "#B8957B",
        "shadow": "rgba(60,40,25,.16)",
    }
)
"""Roles of a drawing by day."""

DARK: Palette = MappingProxyType(
    {
        "f-skin": "#D9A581",
        "f-skin-s": "#BD8764",
        "f-top": "#74B3AC",
        "f-top-s": "#5A9891",
        "f-leg": "#8C99BB",
        "f-leg-s": "#717FA2",
        "f-hair": "#B9AEA7",
        "f-hair-s": "#9A8F89",
        "f-eq": "#F0B968",
        "f-eq-s": "#CB9343",
        "f-mat": "#7A5F55",
        "f-mat-s": "#5F4940",
        "f-pillow": "#E4DACE",
        "f-hi": "#D9562B",
        "f-hi-stretch": "#3B6FB3",
        "f-hi-work": "#8E5A98",
        "f-hi-move": "#3A7F50",
        **_LINES,
        "f-hi-rim": "#FFF1E6",
        "f-go": "#FFF1E6",
        "f-go-rim": "#2B1B14",
        "f-inset": "#27201D",
        "line-art": "#120D0B",
        "bm": "#AA8E7A",
        "bm-s": "#927662",
        "bm-line": "#6B5343",
        "shadow": "rgba(0,0,0,.38)",
    }
)
"""Roles of a drawing in the evening."""

_LOUD = {
    **LIGHT,
    "f-skin": "#E8B48C",
    "f-skin-s": "#D39A70",
    "f-top": "#00716B",
    "f-top-s": "#00544F",
    "f-leg": "#1F3FA8",
    "f-leg-s": "#16307F",
    "f-hair": "#3A3A3A",
    "f-hair-s": "#1E1E1E",
    "f-eq": "#FFC400",
    "f-eq-s": "#E0A800",
    "f-mat": "#9A9A9A",
    "f-mat-s": "#6E6E6E",
    "f-pillow": "#FFFFFF",
    "f-hi": "#C21807",
    "f-hi-stretch": "#0B4FA8",
    "f-hi-work": "#6A1B7A",
    "f-hi-move": "#0B6B2E",
    "f-hi-mark": "#FFFFFF",
    "f-hi-rim": "#FFFFFF",
    "f-hi-out": "#000000",
    "f-go": "#000000",
    "f-go-rim": "#FFFFFF",
    "f-inset": "#FFFFFF",
    "shadow": "rgba(0,0,0,.25)",
    "line-art": "#000000",
}

_COPIED = {
    **dict.fromkeys(LIGHT, "#FFFFFF"),
    "f-top-s": "#E4E4E4",
    "f-skin-s": "#F2F2F2",
    "f-leg": "#CFCFCF",
    "f-leg-s": "#B8B8B8",
    "f-hair": "#6E6E6E",
    "f-hair-s": "#585858",
    "f-eq": "#DADADA",
    "f-eq-s": "#A8A8A8",
    "f-mat": "#F4F4F4",
    "f-mat-s": "#D0D0D0",
    "f-hi-mark": "#000000",
    "f-hi-out": "#000000",
    "f-go": "#000000",
    "bm": "#F4F4F4",
    "bm-s": "#DCDCDC",
    "bm-line": "#808080",
    "shadow": "rgba(0,0,0,.10)",
    "line-art": "#000000",
}

THEMES: Mapping[str, Palette] = MappingProxyType(
    {
        "light": MappingProxyType(
            {**LIGHT, "wall": "#E9E0D6", "floor": "#D8CABB", "sun": "#F8E6C6", "page": "#F4EEE8", "ink": "#2B2320"}
        ),
        "dark": MappingProxyType(
            {**DARK, "wall": "#35302C", "floor": "#26211E", "sun": "#544331", "page": "#1C1715", "ink": "#F5EBE1"}
        ),
        "high-contrast": MappingProxyType(
            {**_LOUD, "wall": "#FFFFFF", "floor": "#E6E6E6", "sun": "#FFFFFF", "page": "#FFFFFF", "ink": "#000000"}
        ),
        "print": MappingProxyType(
            {**_COPIED, "wall": "#FFFFFF", "floor": "#FFFFFF", "sun": "#FFFFFF", "page": "#FFFFFF", "ink": "#000000"}
        ),
    }
)
"""Palettes of whole sheets: roles of drawings, the room, the page and its ink."""

OUTLINED = frozenset({"high-contrast", "print"})
"""Themes whose figures are drawn with a line round them, see `line_art`."""

SKINS: Mapping[str, Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "fair": {"light": ("#E6BC9C", "#CE9F7E"), "dark": ("#EBC6AA", "#D2A98A")},
        "tan": {"light": ("#C48861", "#A97049"), "dark": ("#D9A581", "#BD8764")},
        "brown": {"light": ("#94603F", "#7C4E31"), "dark": ("#9A6646", "#835438")},
        "deep": {"light": ("#6B4430", "#563423"), "dark": ("#7C5440", "#664332")},
    }
)
"""Skin tones by name: lit and shaded, by day and in the evening."""


def palette(theme: str, skin: str = "tan") -> Palette:
    """Return the colours of a theme with one of the skin tones; print keeps its own."""
    colours = THEMES[theme]
    if theme == "print" or skin == "tan":
        return colours
    lit, shade = SKINS[skin]["dark" if theme == "dark" else "light"]
    return MappingProxyType({**colours, "f-skin": lit, "f-skin-s": shade})
