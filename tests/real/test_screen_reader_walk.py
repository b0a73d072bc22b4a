"""The window walked through by the actions that a screen reader can do, and what it hears on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.real.read import Read
from tests.real.screen_reader import Said

pytestmark = [pytest.mark.device, pytest.mark.timeout(300)]

FORGOTTEN: Final = "The history is deleted. What you told about your health, and what rests today, stays."


@pytest.fixture(scope="module")
def window(devices: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:  # noqa: ARG001
    """One window for all walks: a start costs more than any of them."""
    window = Read(tmp_path_factory.mktemp("walked"))
    yield window
    window.close()


def test_from_today_to_done_by_what_a_screen_reader_can_do(window: Read) -> None:
    window.ask("go today")
    window.press("Library")
    window.write("Search routines", "micro")
    window.press("Micro-break")
    window.find("Micro-break", "label")
    window.press("1. Shoulder rolls")
    window.find("Shoulder rolls", "dialog")
    window.press("Close")
    window.press("Start")
    window.read_on("I have read this: go on")
    window.read_on("None of this: go on")
    for group in range(1, 5):
        window.find_part(f"({group} of 4)")
        window.tick("None of these")
        window.press("Next")
    window.move("Shoulder: pain", 2)
    window.tick("None of these")
    window.press("Go on")
    window.find("This hurts")
    window.ask("until work")
    window.press("Pause")
    window.press("Go on")
    window.find("Pause")  # a press comes a moment later, as a button is seen to go down
    window.ask("pass 10")
    window.press("Make it easier")
    window.press("This hurts")
    window.press("Pressed by mistake")
    window.find("Pause")
    window.ask("pass 600")
    window.tick("About right", "radio button")
    window.press("Save and finish")
    window.find("Done", "label")
    window.press("Back to the library")
    window.find("Search routines", "text")


def test_a_place_is_chosen_on_the_body_map_by_its_box(window: Read) -> None:
    window.ask("go today")
    window.tick("Calf, your left")
    assert "checked" in window.find("Calf, your left", "check box").states
    assert "checked" not in window.find("Calf, your right", "check box").states
    window.find("Left calf", "check box")  # the chip of it


def test_the_history_is_deleted_and_brought_back_and_both_are_heard(window: Read) -> None:
    window.ask("go settings")
    window.reader.announced()
    window.press("Delete the history")
    assert window.hear() == [Said(f"{FORGOTTEN} Undo Ctrl+Z", polite=True)]
    undo = window.find(f"Undo: {FORGOTTEN}")
    assert undo.description == "Ctrl+Z"
    assert "focusable" in undo.states
    window.reader.do(undo, "Press")
    assert window.hear() == [Said("Taken back.", polite=True)]
    assert not [node.name for node in window.tree().all() if node.name.startswith("Undo")]


def test_a_note_on_a_page_is_announced_once_and_again_where_it_is_the_answer_again(
    window: Read, tmp_path: Path
) -> None:
    window.ask("go settings")
    window.reader.announced()
    for said in (
        "“gone” is looked through from now on. It is not there now. Its routines come back as soon as it is.",
        "This folder is looked through already.",
        "This folder is looked through already.",
    ):
        window.ask(f"folder {tmp_path / 'gone'}")
        assert window.reader.announced().count(Said(said, polite=True)) == 1
    window.ask("go settings")
    assert said not in window.reader.heard(), "what has gone from a page is not said again"
    window.press("Take out: ")
    assert any(each.words.startswith("“gone” is no longer looked through.") for each in window.hear())


def test_what_a_search_finds_is_heard_and_no_caution_of_what_it_passes(window: Read) -> None:
    window.ask("go library")
    window.reader.announced()
    window.write("Search routines", "wind down before")
    assert window.hear() == [Said("1 routine for “wind down before”", polite=True)]
    window.write("Search routines", "")
    [all_of_them] = window.hear()
    assert all_of_them.words.endswith(" routines")
