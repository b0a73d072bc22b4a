"""The window as a screen reader meets it: a real one on a screen, read through the accessibility bus, page by page.

One window is read at all its pages first; the tests look at what was read. What is said here holds on all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import pytest

from tests.real.pages_read import Stop, parts
from tests.real.screen_reader import Node

#: All pages are read before the first test: 40 to 60 s alone, twice that on a machine that has much else to do.
pytestmark = [pytest.mark.device, pytest.mark.timeout(300)]


def test_every_page_is_a_window_with_a_name_and_something_to_press(stops: dict[str, Stop]) -> None:
    for name, stop in stops.items():
        assert (stop.tree.role, stop.tree.name) == ("frame", "Selfcare"), name
        assert any("Press" in node.actions for node in stop.tree.all()), name


def test_whatever_takes_the_focus_has_a_name_and_a_role_of_its_own(stops: dict[str, Stop]) -> None:
    nameless = {
        (name, node.role, node.box) for name, node in parts(stops) if "focusable" in node.states and not node.name
    }
    assert not nameless
    # A place that scrolls is reached by Tab where nothing else in it is.
    fillers = {(name, node.name) for name, node in parts(stops) if "focusable" in node.states and node.role == "filler"}
    assert {words for _name, words in fillers} <= SCROLLED


SCROLLED: Final = {
    "What this page says",
    "About this routine",
    "How it is done",
    "When to stop, and who should be checked first",
}


def test_what_can_be_ticked_says_so_and_sliders_say_where_they_stand(stops: dict[str, Stop]) -> None:
    boxes = [node for _name, node in parts(stops) if node.role in ("check box", "radio button")]
    assert len(boxes) > 100
    for node in boxes:
        assert "checkable" in node.states, node
        assert "Toggle" in node.actions, node
    assert any("checked" in node.states for node in boxes)
    sliders = [node for _name, node in parts(stops) if node.role == "slider"]
    assert len(sliders) > 5
    for node in sliders:
        assert node.value is not None, node
        assert node.value[0] <= node.value[1] <= node.value[2], node
        assert {"Increase", "Decrease"} <= set(node.actions), node


def test_a_choice_of_one_of_several_has_a_name_and_one_that_is_chosen_or_none(stops: dict[str, Stop]) -> None:
    groups = [node for _name, node in parts(stops) if any(child.role == "radio button" for child in node.children)]
    assert len(groups) > 10
    for group in groups:
        assert (group.role, bool(group.name)) == ("panel", True), group
        assert sum("checked" in child.states for child in group.children) <= 1, group


def test_what_only_decorates_is_not_there(stops: dict[str, Stop]) -> None:
    pictures = [(name, node) for name, node in parts(stops) if node.role in ("graphic", "canvas", "image", "icon")]
    assert {node.name.partition(".")[0] for name, node in pictures if not name.startswith("player")} == {"Body map"}
    for name, node in parts(stops):
        if not node.name and node.role == "label":  # words that are not there now; a screen reader passes them over
            assert not node.children, (name, node)
            assert not node.description, (name, node)


def test_each_area_of_the_body_map_is_a_box_of_its_own(stops: dict[str, Stop]) -> None:
    [body] = [node for node in stops["today, its figure drawn"].tree.all() if node.role == "canvas"]
    boxes = {node.name: node for node in body.children if node.role == "check box"}
    assert len(boxes) > 50
    for node in boxes.values():
        assert not {"checked", "focusable"} & node.states, node
        assert min(node.box[2:]) >= 44, node
    assert boxes["Calf, your left"].box[0] < boxes["Calf, your right"].box[0]  # it is seen from behind
    assert [node.name for node in body.children if node.role == "push button"] == [
        "Throat, not for massage",
        "Hollow of the knee, your left, not for massage",
        "Hollow of the knee, your right, not for massage",
    ]


def test_a_page_is_read_from_top_to_bottom(stops: dict[str, Stop]) -> None:
    wrong = []
    for name, node in parts(stops):
        shown = [child for child in node.children if child.role != "dialog" and child.box[2] > 0]
        for one, other in pairwise(shown):
            (left, top, wide, _high), (left2, top2, wide2, high2) = one.box, other.box
            if top2 + high2 <= top and left2 < left + wide and left < left2 + wide2:
                wrong.append((name, one.name or one.role, other.name or other.role))
    assert not wrong


def test_what_is_laid_over_a_page_is_a_dialog_with_its_question_as_name(stops: dict[str, Stop]) -> None:
    asked = {
        name: [(node.name, "modal" in node.states) for node in stop.tree.all() if node.role == "dialog"]
        for name, stop in stops.items()
    }
    assert {name: found for name, found in asked.items() if found} == {
        "player, how it is done": [("Chin tucks", True)],
        "player, what is it like": [("Stopped. What is it like?", True)],
        "player, how strong": [("How strong is it?", True)],
        "player, what follows": [("How strong is it?", True)],
        "player, end here": [("End here?", True)],
        "keys": [("Keys on this page", True)],
    }


def test_what_can_be_taken_back_is_announced_and_has_a_button_that_says_what(stops: dict[str, Stop]) -> None:
    ended = stops["check-out"]
    assert any(node.name == "Undo: Ended." and node.role == "push button" for node in ended.tree.all())
    assert [words for words in ended.heard if words.startswith("Ended. Undo")] == ["Ended. Undo Ctrl+Z"]


def test_milestones_are_announced_and_seconds_are_not(stops: dict[str, Stop]) -> None:
    heard = [words for name, stop in stops.items() if name.startswith("player") for words in stop.heard]
    assert any(words.startswith("Rub, Neck-to-shoulder rubbing, left side") for words in heard)
    assert any(words.startswith("Switch sides") for words in heard)
    assert "Paused" in heard
    assert 8 <= len(heard) <= 40, heard  # of some five minutes
    assert not [words for words in heard if words.split()[0].isdigit() or "Countdown" in words]


def test_nothing_is_read_twice(stops: dict[str, Stop]) -> None:
    for name, node in parts(stops):
        assert not node.description or not node.description.startswith(node.name or "-"), (name, node)
        assert not node.description or node.description not in node.name, (name, node)
        assert node.name not in [child.description for child in node.children if node.name], (name, node)


def test_buttons_of_one_page_are_told_apart_by_their_names(stops: dict[str, Stop]) -> None:
    for name, stop in stops.items():
        names = [node.name for node in beneath(stop.tree) if node.role == "push button"]
        assert len(names) == len(set(names)), (name, sorted(names))


def beneath(node: Node) -> Iterator[Node]:
    """Yield what is on a page, without what is laid over it."""
    if node.role != "dialog":
        yield node
        for child in node.children:
            yield from beneath(child)


def test_what_is_announced_waits_its_turn_and_comes_once(stops: dict[str, Stop]) -> None:
    for name, stop in stops.items():
        assert [each.words for each in stop.said if not each.polite] == [], name
        assert not [one for one, other in pairwise(stop.heard) if one == other], (name, stop.heard)
        assert not any("Not now" in words for words in stop.heard), (name, "nothing was asked for that is refused")
