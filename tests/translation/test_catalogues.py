"""The catalogues: in step with the code, complete, and with the same fields as the English."""

import pytest
from babel.messages.catalog import Message

from selfcare.translation import LANGUAGES
from tools import words


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_text_is_translated_and_none_is_left_over(language: str) -> None:
    assert list(words.faults(language)) == []


def test_every_language_but_english_has_catalogues() -> None:
    assert set(words.LANGUAGES) == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_text_that_stands_in_several_rooms_has_one_translation(language: str) -> None:
    """All rooms are packed into one catalogue; a text that means two things needs `tr_in`."""
    found: dict[tuple[object, object], set[object]] = {}
    for room in words.rooms():
        for message in words.read(language, room):
            if message.id and message.string and not message.fuzzy:
                found.setdefault((message.context, message.id), set()).add(message.string)
    assert {text: ways for text, ways in found.items() if len(ways) > 1} == {}


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Saved.", "Gesichert."), ""),
        (Message("Saved.", ""), "not translated"),
        (Message("Saved.", "Gesichert.", flags=("fuzzy",)), "not looked at"),
        (Message("Saved as {file}.", "Als {file} gesichert."), ""),
        (Message("Saved as {file}.", "Als {datei} gesichert."), "other fields"),
        (Message("Saved as {file}.", "Gesichert."), "other fields"),
        (Message(("{count} step", "{count} steps"), ("Ein Schritt", "{count} Schritte")), ""),
        (Message(("{count} step", "{count} steps"), ("Ein Schritt", "")), "not translated"),
    ],
)
def test_a_fault_in_a_translation_is_told(message: Message, fault: str) -> None:
    assert words.fault_of(message).startswith(fault)
    assert bool(words.fault_of(message)) == bool(fault)


def test_a_word_that_is_no_room_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["words", "--chekc"])
    assert words.main() == 2
    assert "There is no room called --chekc; there are anatomy, " in capsys.readouterr().out
