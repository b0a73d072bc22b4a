from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from selfcare.desktop.icons import GLYPHS, MATERIAL, PHOSPHOR, Icons, fonts_folder
from selfcare.desktop.theme import Scheme, Theme
from selfcare.desktop.tokens import DARK, LIGHT

PHASES = ("ready", "work", "hold", "switch", "rest")
FAMILIES = ("press", "stretch", "work", "move")
PAIRS = [
    ("ink", "bg", 4.5), ("ink", "surface", 4.5), ("ink", "sunken", 4.5), ("ink", "raised", 4.5), ("muted", "bg", 4.5),
    ("muted", "surface", 4.5), ("muted", "sunken", 4.5), ("accent", "bg", 4.5), ("accent", "surface", 4.5),
    ("on-accent", "accent", 4.5), ("on-accent", "accent-hover", 4.5), ("on-accent", "accent-press", 4.5),
    ("on-accent-soft", "accent-soft", 4.5), ("on-tight", "tight", 4.5), ("tight", "surface", 4.5),
    ("alert", "alert-soft", 4.5), ("alert", "surface", 4.5), ("ink", "warn-soft", 4.5), ("ink", "alert-soft", 4.5),
    ("ink", "accent-soft", 4.5), ("warn", "warn-soft", 3.0), ("bg", "ink", 4.5), ("bg", "line-strong", 3.0),
    ("line-strong", "surface", 3.0), ("line-strong", "bg", 3.0), ("focus", "bg", 3.0), ("focus", "surface", 3.0),
    ("focus", "raised", 3.0),
    *((token, f"wall-{phase}", 7.0) for phase in PHASES for token in ("ph-ink",)),
    *((token, f"floor-{phase}", 7.0) for phase in PHASES for token in ("ph-ink",)),
    *((f"wall-{phase}", f"ph-{phase}", 4.5) for phase in PHASES),
    *((f"ph-{phase}", "surface", 3.0) for phase in PHASES),
    *((f"t-{family}", f"t-{family}-soft", 3.0) for family in FAMILIES),
    *((f"t-{family}", ground, 3.0) for family in FAMILIES for ground in ("bg", "surface")),
]  # fmt: skip


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    parsed = QColor(colour)
    return 0.2126 * linear(parsed.redF()) + 0.7152 * linear(parsed.greenF()) + 0.0722 * linear(parsed.blueF())


@pytest.mark.parametrize(("foreground", "background", "least"), PAIRS)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(palette: dict[str, str], foreground: str, background: str, least: float) -> None:
    lighter, darker = sorted((luminance(palette[foreground]), luminance(palette[background])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= least


def test_both_palettes_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("font", [PHOSPHOR, MATERIAL])
def test_glyphs_are_those_of_the_fonts_own_table(font: str) -> None:
    folder = fonts_folder()
    assert folder is not None
    name, _, version = font.removesuffix(".ttf").rpartition("-")
    table = json.loads((folder / f"{name}-charmap-{version}.json").read_text("utf-8"))
    ours = {word: code for file, word, code in GLYPHS.values() if file == font}
    assert ours == {word: int(table[word], 16) for word in ours}


def test_every_icon_leaves_ink(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    icons = Icons()
    for name in GLYPHS:
        image = icons.pixmap(name, 24, QColor("black"), 1.0).toImage()
        inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))
        assert inked > 12, name


def test_without_the_fonts_the_words_stand_alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr("selfcare.desktop.icons.fonts_folder", lambda: None)
    picture = QPixmap(24, 24)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    Icons().paint(painter, QRectF(0, 0, 24, 24), "play", QColor("black"))
    painter.end()
    assert picture.toImage().pixelColor(12, 12).alpha() == 0


@pytest.mark.parametrize(("scheme", "token", "colour"), [("light", "bg", "#F4EEE8"), ("dark", "bg", "#1C1715")])
def test_colours_follow_the_scheme(qtbot: QtBot, scheme: Scheme, token: str, colour: str) -> None:  # noqa: ARG001
    assert Theme(scheme=scheme).colour(token) == QColor(colour)


def test_a_change_is_told_and_renews_everything(qtbot: QtBot) -> None:
    theme = Theme(scheme="light")
    before, brush = theme.colour("ink"), theme.pattern("press")
    with qtbot.waitSignal(theme.changed, timeout=0):
        theme.use(scheme="dark", text_size=130)
    assert theme.colour("ink") != before
    assert theme.pattern("press").texture().toImage() != brush.texture().toImage()
    assert theme.font("body").pixelSize() == 23


def test_an_alpha_colour_is_translucent(qtbot: QtBot) -> None:  # noqa: ARG001
    assert Theme(scheme="light").colour("sun").alphaF() == pytest.approx(0.42, abs=0.01)


def test_every_family_has_a_pattern_of_its_own(qtbot: QtBot) -> None:  # noqa: ARG001
    theme = Theme(scheme="light")
    tiles = [theme.pattern("press"), theme.pattern("stretch"), theme.pattern("work"), theme.pattern("move")]
    grey = [tile.texture().toImage().convertToFormat(tile.texture().toImage().Format.Format_Mono) for tile in tiles]
    assert all(one != other for index, one in enumerate(grey) for other in grey[index + 1 :])
