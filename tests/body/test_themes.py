"""Every theme has a colour for every role, and what matters can be told apart on every skin and garment."""

import pytest

from selfcare.body.drawing import PATTERNS
from selfcare.body.themes import DARK, LIGHT, SKINS, THEMES, palette

GARMENTS = ("f-skin", "f-top", "f-leg")
TARGETS = ("f-hi", "f-hi-stretch", "f-hi-work", "f-hi-move")
SCREENS = ("light", "dark", "high-contrast")


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_every_theme_has_every_role() -> None:
    assert LIGHT.keys() == DARK.keys()
    for theme in THEMES.values():
        assert LIGHT.keys() | {"wall", "floor", "sun", "page", "ink"} <= theme.keys()


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize("theme", SCREENS)
@pytest.mark.parametrize("garment", GARMENTS)
def test_one_line_round_a_target_stands_out_on_everything(theme: str, skin: str, garment: str) -> None:
    colours = palette(theme, skin)
    assert max(contrast(colours[line], colours[garment]) for line in ("f-hi-rim", "f-hi-out")) >= 4.3


@pytest.mark.parametrize("theme", SCREENS)
@pytest.mark.parametrize("target", TARGETS)
def test_marks_and_rim_stand_out_on_every_target(theme: str, target: str) -> None:
    colours = palette(theme)
    assert min(contrast(colours[line], colours[target]) for line in ("f-hi-rim", "f-hi-mark")) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_arrows_stand_out_from_their_rim(theme: str) -> None:
    assert contrast(palette(theme)["f-go"], palette(theme)["f-go-rim"]) >= 7


def test_skin_tones_are_different_and_print_has_none() -> None:
    assert len({palette("light", skin)["f-skin"] for skin in SKINS}) == len(SKINS) >= 3
    assert palette("print", "deep") == palette("print")
    for theme in ("light", "dark"):
        for skin in SKINS:
            assert luminance(palette(theme, skin)["f-skin"]) > luminance(palette(theme, skin)["f-skin-s"])


def test_roles_are_told_apart_without_colour() -> None:
    assert len({(pattern.turn, pattern.dots) for pattern in PATTERNS.values()}) == 4
