"""Figures and names in words, in each language that the window speaks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfcare.desktop import words
from selfcare.desktop.cards import shelf_of
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder
from selfcare.translation import speaking


@pytest.mark.parametrize(
    ("code", "listed", "day", "number"),
    [
        ("en", "neck, back and feet", "2 March 2026", "1.5"),
        ("de", "neck, back und feet", "2. März 2026", "1,5"),
        ("es", "neck, back y feet", "2 de marzo de 2026", "1,5"),
    ],
)
def test_lists_days_and_numbers(code: str, listed: str, day: str, number: str) -> None:
    with speaking(code):
        assert words.listed(["neck", "back", "feet"]) == listed
        assert words.day(date(2026, 3, 2)) == day
        assert (words.number(1.5), words.number(2.0)) == (number, "2")


@pytest.mark.parametrize(
    ("last", "both"), [("isquios", "cuello e isquios"), ("hierba", "cuello y hierba"), ("espalda", "cuello y espalda")]
)
def test_the_spanish_and_before_the_sound_of_i(last: str, both: str) -> None:
    with speaking("es"):
        assert words.listed(["cuello", last]) == both


def test_inside_a_sentence_only_german_keeps_its_large_letters() -> None:
    assert words.within("Upper back") == "upper back"
    with speaking("de"):
        assert words.within("Nacken") == "Nacken"
        assert words.within("Unterer Rücken") == "unterer Rücken"
        assert words.within("Ganze Wirbelsäule") == "ganze Wirbelsäule"
        assert words.within("Hüfte und Gesäß") == "Hüfte und Gesäß"
        assert words.within("Schulter oben") == "Schulter oben"
    with speaking("es"):
        assert words.within("Cuello") == "cuello"


def test_a_language_is_named_only_where_it_is_another() -> None:
    assert (words.foreign("en"), words.foreign("en-GB"), words.foreign("de"), words.foreign("tlh")) == (
        "", "", "in German", "in the language tlh",
    )  # fmt: skip
    with speaking("de"):
        assert (words.foreign("de-AT"), words.foreign("en")) == ("", "auf Englisch")


def test_routines_in_the_language_of_the_window_come_first_and_the_others_say_theirs(tmp_path: Path) -> None:
    mine = "routine: 1\nid: mine\nname: A pause\nsteps:\n  - use: chin-tucks\n"
    (tmp_path / "mine.yaml").write_text(mine, encoding="utf-8")
    library = Library((built_in_folder(), tmp_path))
    with speaking("de"):
        *told, last = [card.language for card in shelf_of(library).cards]
    assert (set(told), last) == ({""}, "auf Englisch")
    assert {card.language for card in shelf_of(library).cards} == {""}


def test_places_as_a_line_and_inside_a_sentence() -> None:
    assert words.places(("floor", "wall")) == "Floor, at a wall"
    assert words.on_places(("floor", "sitting")) == "on the floor and on a chair"
    assert words.places(()) == words.on_places(()) == ""
    with speaking("de"):
        assert words.places(("standing", "wall")) == "Stehen, Wand"
        assert words.on_places(("standing", "floor")) == "im Stehen und auf dem Boden"
