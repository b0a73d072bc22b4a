"""The window in another language: nothing is left in English but content, and longer words find room."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

import selfcare.translation
from selfcare.care.instruments import INSTRUMENTS
from selfcare.desktop.settings import Settings
from selfcare.desktop.widgets.rail import Rail
from selfcare.desktop.widgets.side_slab import SideSlab
from selfcare.routine.library import Library
from selfcare.routine.models import ExerciseStep, SayStep, Side, Text
from selfcare.routine.pacing import paces_of
from selfcare.routine.places import built_in_folder
from selfcare.session.sided import sided
from selfcare.translation import LANGUAGES, Catalogue, speaking
from tests.desktop.reading_eyes import Eyes, crowded, texts_of
from tests.translation.longer import FROM_THE_RIGHT, Longer, plain
from tools.camera import Camera
from tools.evening import Evening

OURS = (
    "Selfcare",
    "English",
    "Deutsch",
    "Español",
    "espeak-ng",
    "Heart",
    "PEG",
    "PSFS",
    "NPRS",
    "Roland-Morris",
    "Esc",
)
"""What is called so in every language."""

RESUMED = ("Hips after sitting", "Hip flexor stretch, left side, 0:42 left")
"""A session that the evening pretends was cut off."""


class Looking(Camera):
    """Looks at each page instead of keeping a picture of it."""

    def __init__(self, eyes: Eyes, look: Callable[[str, QWidget, Eyes], None]) -> None:
        super().__init__(Path(), "", "", every=True)
        self._eyes, self._looked = eyes, look

    def take(self, name: str, page: QWidget) -> None:
        self._looked(name, page, self._eyes)


class Window:
    """What was found on the pages of a window: plain words, and words without room."""

    def __init__(self, content: tuple[str, ...]) -> None:
        self.plain: set[str] = set()
        self.crowded: set[str] = set()
        self._content = content

    def look(self, name: str, page: QWidget, eyes: Eyes) -> None:
        painted = eyes.painted(page)
        for text in {*texts_of(page), *(each.words for each in painted)}:
            if words := plain(self._without_content(text)):
                self.plain.add(f"{name}: {' '.join(words)} in {text!r}")
        self.crowded |= {f"{name}: {fault}" for fault in crowded(page)}
        self.crowded |= {f"{name}: {each.words!r} lacks {each.lacks} pixels" for each in painted if each.lacks > 2}

    def _without_content(self, text: str) -> str:
        text = text.replace("\u200b", "")  # where a long path may break
        for words in (f"{os.environ['SELFCARE_HOME']}/routines", os.environ["SELFCARE_HOME"], *self._content):
            if words in text:
                text = text.replace(words, "")
        return text


@pytest.fixture(scope="module")
def content() -> tuple[str, ...]:
    """All that authors wrote, the longest first."""
    library = Library((built_in_folder(),))
    found = {words for text in _texts(library) for _tag, words in text.entries} | set(_published()) | set(RESUMED)
    whole = {form for words in found for form in (words, words.rstrip("."), words[:1].upper() + words[1:].rstrip("."))}
    on_a_side = {sided(words, side, "en") for words in whole for side in SIDES}
    return tuple(sorted({*whole, *on_a_side, *OURS}, key=len, reverse=True))


def _published() -> Iterator[str]:
    """Yield what questionnaires ask: in other words they would measure something else."""
    for instrument in INSTRUMENTS.values():
        for item in instrument.items:
            yield from (item.words, item.at_0, item.at_10)
        yield instrument.introduction_en


def _texts(library: Library) -> Iterator[Text]:
    for exercise in library.exercises():
        yield from (exercise.name, *exercise.mistakes, *(each.text for each in exercise.instructions))
        yield from (text for text in (exercise.cue, exercise.feel, exercise.not_feel) if text is not None)
        yield from (Text((("en", pace.say),)) for pace in paces_of(exercise, "en") if pace.say)
    for routine in library.routines():
        yield from (text for text in (routine.name, routine.purpose, routine.suits, routine.not_for) if text)
        for step in routine.played_steps():
            if isinstance(step, SayStep):
                yield step.text
            elif isinstance(step, ExerciseStep) and step.note is not None:
                yield step.note


@pytest.fixture
def another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Return a function that makes a language, by its code, one that the window speaks."""
    for name in ("SELFCARE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    shipped = selfcare.translation._shipped

    def make(code: str) -> None:
        def found(asked: str) -> Catalogue | None:
            return Longer(FROM_THE_RIGHT if code == HEBREW else "") if asked == code else shipped(asked)

        monkeypatch.setitem(LANGUAGES, code, "Deutsch")
        monkeypatch.setattr(selfcare.translation, "_shipped", found)

    with speaking("en"):
        yield make
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


SIDES: tuple[Side, ...] = ("left", "right")
SIZES = ((1280, 720), (1024, 600))
HEBREW = "he"


@pytest.fixture(params=SIZES)
def found(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    another: Callable[[str], None],
    content: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Evening, Window]]:
    """An evening in a language of longer words, and what is found in it."""
    another("xx")
    window = Window(content)
    settings = Settings("light", language="xx", still=True)
    evening = Evening(qapp, settings, request.param, Looking(Eyes(monkeypatch), window.look))
    yield evening, window
    evening.go_home()


def test_on_no_page_before_a_session_is_anything_left_in_english_or_cut_off(found: tuple[Evening, Window]) -> None:
    evening, window = found
    evening.quiet_pages()
    evening.on_the_way()
    assert window.plain == set()
    assert window.crowded == set()


def test_nor_on_one_that_asks_or_explains(found: tuple[Evening, Window]) -> None:
    evening, window = found
    evening.answer_all()
    evening.questions()
    evening.welcome()
    evening.sound_check()
    assert window.plain == set()
    assert window.crowded == set()


def test_nor_in_a_session_or_after_it(found: tuple[Evening, Window]) -> None:
    evening, window = found
    evening.answer_all()
    evening.session()
    evening.endings()
    assert window.plain == set()
    assert window.crowded == set()


@pytest.fixture
def from_the_right(
    qapp: QApplication, another: Callable[[str], None], content: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Evening, Window]]:
    """An evening in a language that is written from right to left."""
    another(HEBREW)
    window = Window(content)
    settings = Settings("light", language=HEBREW, still=True)
    evening = Evening(qapp, settings, SIZES[0], Looking(Eyes(monkeypatch), window.look))
    yield evening, window
    evening.go_home()


def test_from_right_to_left_nothing_is_cut_off(from_the_right: tuple[Evening, Window]) -> None:
    evening, window = from_the_right
    evening.quiet_pages()
    evening.on_the_way()
    evening.answer_all()
    evening.session()
    assert window.plain == set()
    assert window.crowded == set()


def test_from_right_to_left_the_rail_changes_sides_and_the_sides_of_the_body_do_not(
    qapp: QApplication, another: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    another(HEBREW)
    rails: set[bool] = set()
    slabs: set[bool] = set()

    def look(name: str, page: QWidget, _eyes: Eyes) -> None:
        if name == "today-first":
            rails.update(rail.geometry().right() == page.width() - 1 for rail in page.findChildren(Rail))
        elif name == "player-work":  # the left side first
            arrows = page.findChildren(SideSlab)
            slabs.update(slab.grab().toImage().pixelColor(8, 44).lightness() < 90 for slab in arrows)

    settings = Settings("light", language=HEBREW, still=True)
    evening = Evening(qapp, settings, SIZES[0], Looking(Eyes(monkeypatch), look))
    evening.quiet_pages()
    evening.on_the_way()
    evening.session()
    evening.go_home()
    assert (rails, slabs) == ({True}, {True})
