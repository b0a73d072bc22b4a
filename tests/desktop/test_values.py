"""Cards, settings and what they become on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfcare.desktop.card import Broken, Shelf, keep, kept
from selfcare.desktop.cards import card_of, face_of, shelf_of
from selfcare.desktop.searching import Search
from selfcare.desktop.settings import Settings, keep_settings, read_settings
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.words import clock, listed, minutes, span
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder


@pytest.fixture(scope="module")
def library() -> Library:
    return Library([built_in_folder()])


@pytest.fixture(scope="module")
def shelf(library: Library) -> Shelf:
    return shelf_of(library)


def test_a_shelf_comes_back_as_it_was_kept(shelf: Shelf, tmp_path: Path) -> None:
    whole = replace(shelf, broken=(Broken("mine.yaml", ("Line 3: what. Mend.",)),))
    keep(whole, tmp_path / "cache" / "library.json")
    assert kept(tmp_path / "cache" / "library.json") == whole


@given(some.binary(max_size=200) | some.text(max_size=60).map(str.encode))
def test_any_bytes_for_a_shelf_are_no_shelf(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("cache") / "library.json"
    file.write_bytes(data)
    assert kept(file) is None


@pytest.mark.parametrize("text", ['{"version": 1}', '{"version": 1, "cards": [3], "broken": []}', "[]", "null"])
def test_json_that_is_no_shelf(tmp_path: Path, text: str) -> None:
    (tmp_path / "library.json").write_text(text, "utf-8")
    assert kept(tmp_path / "library.json") is None


def test_a_shelf_that_was_damaged_is_written_anew(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "library.json").write_bytes(b'{"version": \xff')
    assert kept(tmp_path / "library.json") is None
    keep(shelf, tmp_path / "library.json")
    assert kept(tmp_path / "library.json") == shelf


def test_a_folder_that_cannot_be_written_costs_nothing(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    keep(shelf, tmp_path / "file" / "library.json")
    assert kept(tmp_path / "file" / "library.json") is None


def test_search_wants_every_word(shelf: Shelf) -> None:
    def ids(wanted: str) -> list[str]:
        return [card.id for card in Search(shelf.cards).found(shelf.cards, wanted)]

    assert ids("SCREEN rub") == ["desk-reset", "head-ease"]
    assert ids("NECK rub") == ["desk-reset", "head-ease", "neck-hands", "wind-down"]
    assert ids("ball door") == ["upper-back-ball"]
    assert ids("knead jaw") == ["head-ease", "wind-down"]
    assert ids("zzz") == []
    assert len(ids("")) == len(shelf.cards)


def test_a_card_says_what_a_person_needs(library: Library) -> None:
    read = library.routine("desk-reset")
    assert read is not None
    assert read.routine is not None
    card = card_of(read.routine)
    assert (card.time, card.place, card.worse, card.reviewed) == ("8 min", "Chair", True, "")
    assert card.needs == "a firm chair"
    assert card.rows[0].name.endswith(", left and right")
    assert card.rows[0].time == "1:30"
    face = face_of(read.routine)
    assert face is not None
    assert face.id == "upper-trapezius-kneading"


def test_settings_come_back(tmp_path: Path) -> None:
    chosen = Settings("dark", 130, still=True, sound=SoundSettings("brief", 35, 0, 1.15, "espeak-ng", flash=True))
    keep_settings(chosen, tmp_path / "new" / "settings.json")
    assert read_settings(tmp_path / "new" / "settings.json") == chosen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Settings()),
        ("[1]", Settings()),
        ('{"scheme": "pink", "text_size": 17, "sound": {"tones": "loud", "level": 3}}', Settings()),
        (
            '{"scheme": "light", "text_size": 115, "sound": {"tones": 400, "voice": -3, "speed": 7.5}, "still": true}',
            Settings("light", 115, still=True, sound=SoundSettings(tones=100, voice=0)),
        ),
        ('{"sound": [1]}', Settings()),
    ],
)
def test_settings_that_cannot_be_understood_are_as_at_first(tmp_path: Path, text: str, expected: Settings) -> None:
    (tmp_path / "settings.json").write_text(text, "utf-8")
    assert read_settings(tmp_path / "settings.json") == expected


def test_settings_that_the_disk_does_not_take_are_told_and_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert keep_settings(Settings(), tmp_path / "file" / "settings.json") != ""
    assert keep_settings(Settings(), tmp_path / "settings.json") == ""


@pytest.mark.parametrize(
    ("seconds", "words"), [(400, "6:40"), (59.2, "1:00"), (0, "0:00"), (0.1, "0:01"), (60.0, "1:00")]
)
def test_clock(seconds: float, words: str) -> None:
    assert clock(seconds) == words


@pytest.mark.parametrize(("seconds", "words"), [(20, "1 min"), (250, "4 min"), (0, "1 min")])
def test_minutes(seconds: float, words: str) -> None:
    assert minutes(seconds) == words


def test_lists_and_spans() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert span(4, 4) == "4"
    assert span(3, 5) == "3–5"
