from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from selfcare.desktop.figure_settings import FigureSettings
from selfcare.desktop.icons import GLYPHS, MATERIAL, PHOSPHOR, Icons, fonts_folder
from selfcare.desktop.theme import Scheme, Theme
from selfcare.desktop.tokens import DARK, LIGHT, LOUD_DARK, LOUD_LIGHT

PHASES = ("ready", "work", "hold", "switch", "rest")
FAMILIES = ("press", "stretch", "work", "move")
#: Text on what it stands, at least 4.5 to 1.
TEXT = [
    *(("ink", ground) for ground in ("bg", "surface", "sunken", "raised", "accent-soft", "warn-soft", "tight-soft")),
    *(("ink", ground) for ground in ("alert-soft", "ok-soft", "wall-rest")),
    *(("muted", ground) for ground in ("bg", "surface", "sunken", "accent-soft")),
    *(("accent", ground) for ground in ("bg", "surface", "sunken")),
    *(("on-accent", ground) for ground in ("accent", "accent-hover", "accent-press")),
    ("on-accent-soft", "accent-soft"), ("on-tight", "tight"), ("tight", "surface"), ("alert", "surface"),
    ("alert", "alert-soft"), ("alert", "raised"), ("bg", "ink"), ("t-work", "surface"),
    *((f"wall-{phase}", f"ph-{phase}") for phase in PHASES),
]  # fmt: skip
#: Words in a room, read from afar: at least 7 to 1.
ROOM = [("ph-ink", f"{part}-{phase}") for phase in PHASES for part in ("wall", "floor")]
#: Borders, icons, marks and rings: at least 3 to 1.
MARKS = [
    ("accent", "accent-soft"), ("tight", "tight-soft"), ("tight", "bg"), ("warn", "warn-soft"), ("warn", "surface"),
    ("ok", "surface"), ("ok", "ok-soft"), ("line-strong", "surface"), ("line-strong", "bg"), ("bg", "line-strong"),
    ("bg", "ph-ink"),
    *(("focus", ground) for ground in ("bg", "surface", "raised", "sunken", "accent-soft", "tight-soft")),
    *((sign, "sunken") for sign in ("tight", "warn", "line-strong")),
    *(("focus", f"wall-{phase}") for phase in PHASES),
    *((f"ph-{phase}", "surface") for phase in PHASES),
    *((f"t-{family}", ground) for family in FAMILIES for ground in (f"t-{family}-soft", "surface", "bg")),
]  # fmt: skip
#: The place on the body, which has two lines and dots beside its colour: at least 3 to 1 in every palette.
TARGET = [("f-hi-out", "f-hi-rim"), ("f-hi-mark", "f-hi"), ("f-hi-rim", "f-hi")]
#: What each palette promises: text, words in a room, marks.
PROMISES = {"light": (LIGHT, 4.5, 7.0, 3.0), "dark": (DARK, 4.5, 7.0, 3.0)}
PROMISES |= {"light, loud": (LOUD_LIGHT, 7.0, 10.0, 4.5), "dark, loud": (LOUD_DARK, 7.0, 10.0, 4.5)}


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    parsed = QColor(colour)
    return 0.2126 * linear(parsed.redF()) + 0.7152 * linear(parsed.greenF()) + 0.0722 * linear(parsed.blueF())


def contrast(palette: Mapping[str, str], one: str, other: str) -> float:
    lighter, darker = sorted((luminance(palette[one]), luminance(palette[other])), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_the_guidelines_do() -> None:
    assert contrast({"a": "#000000", "b": "#FFFFFF"}, "a", "b") == pytest.approx(21.0)
    assert contrast({"a": "#777777", "b": "#FFFFFF"}, "a", "b") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", PROMISES)
def test_every_pair_is_told_apart(name: str) -> None:
    palette, text, room, marks = PROMISES[name]
    found = {
        f"{one} on {other}": round(contrast(palette, one, other), 2)
        for pairs, least in ((TEXT, text), (ROOM, room), (MARKS, marks), (TARGET, 3.0))
        for one, other in pairs
        if contrast(palette, one, other) < least
    }
    assert found == {}


def test_all_palettes_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys() == LOUD_LIGHT.keys() == LOUD_DARK.keys()


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


def test_high_contrast_is_a_choice_of_its_own(qtbot: QtBot) -> None:  # noqa: ARG001
    theme = Theme(scheme="dark", contrast="high")
    assert (theme.dark, theme.loud, theme.outlined) == (True, True, True)
    assert theme.colour("bg") == QColor("#000000")
    theme.use(contrast="usual")
    assert (theme.loud, theme.outlined) == (False, False)
    theme.use(figure=FigureSettings(outline=True))
    assert theme.outlined


class Evening:
    """What the system says after sunset; a platform without a screen says nothing of its own."""

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - as Qt calls it
        return Qt.ColorScheme.Dark

    def accessibility(self) -> Evening:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - as Qt calls it
        return Qt.ContrastPreference.HighContrast


@pytest.mark.parametrize(("scheme", "dark"), [("system", True), ("light", False)])
def test_a_change_of_the_system_is_followed_while_it_is_open(
    qtbot: QtBot,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
    scheme: Scheme,
    dark: bool,  # noqa: FBT001
) -> None:
    theme = Theme(scheme=scheme)
    told: list[str] = []
    theme.changed.connect(lambda: told.append("changed"))
    assert (theme.dark, theme.loud) == (False, False)
    monkeypatch.setattr(theme, "_hints", Evening())
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert (theme.dark, theme.loud) == (dark, True)
    assert told == ["changed"]
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == ["changed"]


def test_an_alpha_colour_is_translucent(qtbot: QtBot) -> None:  # noqa: ARG001
    assert Theme(scheme="light").colour("sun").alphaF() == pytest.approx(0.42, abs=0.01)


def test_every_family_has_a_pattern_of_its_own(qtbot: QtBot) -> None:  # noqa: ARG001
    theme = Theme(scheme="light")
    tiles = [theme.pattern("press"), theme.pattern("stretch"), theme.pattern("work"), theme.pattern("move")]
    grey = [tile.texture().toImage().convertToFormat(tile.texture().toImage().Format.Format_Mono) for tile in tiles]
    assert all(one != other for index, one in enumerate(grey) for other in grey[index + 1 :])


@pytest.mark.parametrize("text_size", [100, 115, 130, 160, 200])
def test_signs_grow_with_the_words_beside_them_but_not_as_far(text_size: int) -> None:
    theme = Theme(scheme="light", text_size=text_size)
    assert 24 <= theme.sign(24) <= theme.px(24)
    assert (theme.sign(24) > 24) == (text_size > 100)
