"""The settings of the figure: kept, read back, and followed by everything that is painted."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from selfcare.body.looks import BUILDS as BODY_BUILDS
from selfcare.body.looks import HAIRS as BODY_HAIRS
from selfcare.body.looks import Look
from selfcare.body.themes import SKINS as BODY_SKINS
from selfcare.desktop.figure_settings import BUILDS, HAIRS, SKINS, FigureSettings, read_figure
from selfcare.desktop.settings import Settings, keep_settings, read_settings
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.choice import Segment
from selfcare.desktop.widgets.figure_choices import FigureChoices

OTHER = FigureSettings("deep", "large", "short")


def test_everything_that_can_be_drawn_is_offered() -> None:
    assert {key for key, _words in SKINS} == set(BODY_SKINS)
    assert {key for key, _words in BUILDS} == set(BODY_BUILDS)
    assert {key for key, _words in HAIRS} == set(BODY_HAIRS)


def test_a_choice_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    keep_settings(Settings(figure=OTHER), file)
    assert read_settings(file).figure == OTHER
    assert OTHER.look() == Look("large", "short")


@pytest.mark.parametrize("held", [{}, {"skin": "green", "build": 3, "hair": None}, {"skin": ["tan"]}])
def test_what_cannot_be_understood_is_as_at_the_first_start(held: dict[object, object]) -> None:
    assert read_figure(held) == FigureSettings()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_skin_is_a_colour_of_the_theme(qtbot: QtBot, scheme: str) -> None:  # noqa: ARG001 - an application
    theme = Theme(scheme="dark" if scheme == "dark" else "light", figure=OTHER)
    lit, shade = BODY_SKINS["deep"][scheme]
    assert (theme.colour("f-skin").name().upper(), theme.colour("f-skin-s").name().upper()) == (lit, shade)
    usual = Theme(scheme="dark" if scheme == "dark" else "light")
    assert usual.colour("f-skin").name().upper() == BODY_SKINS["tan"][scheme][0]


def test_a_choice_is_told_and_seen(qtbot: QtBot) -> None:
    theme = Theme(scheme="light")
    choices = FigureChoices(theme, FigureSettings())
    qtbot.addWidget(choices)
    choices.show()
    told: list[object] = []
    choices.changed.connect(told.append)
    before = choices.figure.grab().toImage()
    deep = next(one for one in choices.findChildren(Segment) if one.text() == "Deep")
    deep.click()
    assert told == [FigureSettings(skin="deep")]
    theme.use(figure=FigureSettings(skin="deep"))
    assert choices.figure.grab().toImage() != before
