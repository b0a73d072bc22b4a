"""The window as a screen reader meets it: a real one on a screen, read through the accessibility bus, page by page.

One window is read at all its pages first; the tests look at what was read. A second one is walked through by the
actions that a screen reader can do, and by nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import pytest

from tests.real.read import Read
from tests.real.screen_reader import Node

#: All pages are read before the first test: 40 to 60 s alone, twice that on a machine that has much else to do.
pytestmark = [pytest.mark.device, pytest.mark.timeout(300)]

#: Where the window is read, and what leads there from the place before.
STOPS: Final[dict[str, tuple[str, ...]]] = {
    "today": ("go today",),
    "library": ("go library", "open desk-reset"),
    "rules": ("click Start",),
    "health, first": ("read on", "click I have read this: go on"),
    "red flags": ("read on", "click None of this: go on"),
    "check-in": ("known osteoporosis", "go library", "click Start"),
    "ready": ("choose Neck 4", "tick None of these", "click Go on"),
    "player, getting ready": ("click Start", "until ready"),
    "player, into position": ("until position",),
    "player, working": ("until work", "pass 2"),
    "player, changing sides": ("until switch", "pass 1"),
    "player, moving in": ("until in",),
    "player, holding": ("until hold",),
    "player, moving out": ("until out", "pass 1"),
    "player, paused": ("click Pause",),
    "player, how it is done": ("explain",),
    "player, what is it like": ("click Close", "hurts"),
    "player, how strong": ("dull",),
    "player, end here": ("mistake", "end"),
    "check-out": ("click End here",),
    "done": ("click Save and finish",),
    "today, its figure drawn": ("go today",),
    "settings": ("go settings",),
    "sound check": ("click Check the sound step by step",),
    "health": ("go health",),
    "safety": ("go safety",),
    "measures": ("go health", "click Measures"),
    "welcome": ("greet",),
    "welcome, sound": ("click Next",),
    "welcome, about you": ("click Skip this step",),
    "welcome, health": ("click Tell it now",),
    "stopped": ("go library", "start desk-reset", "hurts", "numb"),
    "not now": ("go library", "open micro-break", "click See why"),
    "today, a session left": ("go today", "left Micro-break"),
    "keys": ("go library", "keys"),
    "ill": ("close", "day", "flag", "go library", "open micro-break", "click Start", "tick Do you have a fever"),
    "rest today": ("click Go on",),
    "get checked, soon": ("day", "flag rf_infection", "go library", "open micro-break", "click See why"),
    "get checked, emergency": ("flag rf_chest", "go library", "open micro-break", "click See why"),
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A page as it was read, and what had been announced on the way to it."""

    tree: Node
    heard: tuple[str, ...]


@pytest.fixture(scope="module")
def stops(devices: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Stop]:  # noqa: ARG001
    window = Read(tmp_path_factory.mktemp("read"))
    found = {}
    for name, lines in STOPS.items():
        for line in lines:
            window.ask(line)
        found[name] = Stop(window.tree(), tuple(window.reader.heard()))
    window.close()
    print(f"\n{len(found)} pages, {sum(len(list(stop.tree.all())) for stop in found.values())} nodes")
    return found


def parts(stops: dict[str, Stop]) -> Iterator[tuple[str, Node]]:
    """Yield everything on every page, with the name of the page."""
    for name, stop in stops.items():
        for node in stop.tree.all():
            yield name, node


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


def test_a_place_is_chosen_on_the_body_map_by_its_box(window: Read) -> None:
    window.ask("go today")
    window.tick("Calf, your left")
    assert "checked" in window.find("Calf, your left", "check box").states
    assert "checked" not in window.find("Calf, your right", "check box").states
    window.find("Left calf", "check box")  # the chip of it


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
        "player, end here": [("End here?", True)],
        "keys": [("Keys on this page", True)],
    }


def test_what_can_be_taken_back_is_announced_and_has_a_button_that_says_what(stops: dict[str, Stop]) -> None:
    ended = stops["check-out"]
    assert any(node.name == "Undo: Ended." and node.role == "push button" for node in ended.tree.all())
    assert [words for words in ended.heard if words.startswith("Ended. Undo")] == ["Ended. Undo Ctrl+Z"]


def test_what_safety_says_is_read_with_its_ways_on(stops: dict[str, Stop]) -> None:
    def names(page: str) -> list[str]:
        return [node.name for node in stops[page].tree.all()]

    assert "Rest today" in names("rest today")
    assert any(words.startswith("Call your emergency number now") for words in names("get checked, emergency"))
    assert "Show the number to call" in names("get checked, emergency")
    assert "today" in " ".join(names("get checked, soon"))
    for page in ("get checked, soon", "get checked, emergency"):
        assert "I have read this" in names(page), page


def test_a_session_that_was_left_is_offered_by_its_name(stops: dict[str, Stop]) -> None:
    names = [node.name for node in stops["today, a session left"].tree.all() if node.role == "push button"]
    assert "Carry on with Micro-break, part 3 of 8" in names
    assert "Leave it" in names


def test_each_part_of_the_settings_is_there(stops: dict[str, Stop]) -> None:
    names = {node.name for node in stops["settings"].tree.all() if node.role == "push button"}
    assert "Add a folder" in names


def test_the_stage_tells_phase_exercise_and_pose(stops: dict[str, Stop]) -> None:
    told = {}
    for name, stop in stops.items():
        for node in stop.tree.all():
            if node.role == "graphic":
                told[name.removeprefix("player, ")] = node
    assert told["working"].name.startswith("Rub. Neck-to-shoulder rubbing. ")
    assert told["working"].description == (
        "Sitting on a chair, left hand on the left thigh, right hand holding the top of the left shoulder"
    )
    assert told["changing sides"].name.startswith("Switch sides")
    assert told["holding"].description == "Sitting on a chair, chin drawn straight back, both hands on the thighs"
    assert told["moving out"].description == "Sitting on a chair, both hands on the thighs"
    assert told["paused"].name.startswith("Paused. ")


def test_side_count_pressure_and_what_comes_can_be_asked_for(stops: dict[str, Stop]) -> None:
    names = [node.name for node in stops["player, working"].tree.all()]
    assert "Your left side, then right" in names
    assert any(name.startswith("Countdown: ") and name.endswith(" seconds") for name in names)
    assert any(name.startswith("Press to ") for name in names)
    assert any(name.startswith("Next: ") for name in names)
    assert any(name.startswith("Part 1 of ") for name in names)


def test_milestones_are_announced_and_seconds_are_not(stops: dict[str, Stop]) -> None:
    heard = [words for name, stop in stops.items() if name.startswith("player") for words in stop.heard]
    assert any(words.startswith("Rub, Neck-to-shoulder rubbing, left side") for words in heard)
    assert any(words.startswith("Switch sides") for words in heard)
    assert "Paused" in heard
    assert 8 <= len(heard) <= 40, heard  # of some five minutes
    assert not [words for words in heard if words.split()[0].isdigit() or "Countdown" in words]


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
