"""The far view as a screen reader meets it: a window of its own, beside the one of the player."""

from __future__ import annotations

import pytest

from tests.real.read import Read
from tests.real.screen_reader import Node

pytestmark = pytest.mark.device


def test_the_far_view_is_a_window_of_its_own_and_asks_there_when_it_hurts(window: Read) -> None:
    window.ask("start desk-reset")
    window.press("Far view")
    window.wait_for("Selfcare", "Selfcare, far view")
    assert ". Next: " in picture(window.tree()).name
    assert [node for node in window.tree().all() if node.role == "push button"] == [], "nothing is there to be pressed"
    window.ask("until work")
    player, far = window.windows()
    assert picture(far).name.startswith("Rub. Your left side, then right. ")
    assert picture(far).name.rpartition(" ")[2].isdigit()
    assert picture(far).description == picture(player).description != ""
    window.ask("until switch")
    heard = window.reader.heard()
    assert sum(words.startswith("Switch sides") for words in heard) == 1, "nothing is said by both windows"

    window.reader.do(picture(window.tree()), "Press")
    window.find("Leave the far view")
    assert not [node for node in window.tree().all() if "focusable" in node.states and not node.name]
    window.press("This hurts")
    assert "modal" in window.find("Stopped. What is it like?", "dialog").states
    assert not [node for node in window.windows()[0].all() if node.role == "dialog"]
    window.press("Strong but dull")
    window.find("How strong is it?", "dialog")
    window.move("How strong, from 0", 2)
    window.press("Carry on")
    window.wait_without("dialog")
    window.ask("until work")
    window.reader.do(picture(window.tree()), "Press")
    window.press("Leave the far view")
    window.wait_for("Selfcare")
    window.find("Far view")


def picture(window: Node) -> Node:
    """Return what tells the moment: the stage, or the room of the far view."""
    [node] = [node for node in window.all() if node.role == "graphic"]
    return node
