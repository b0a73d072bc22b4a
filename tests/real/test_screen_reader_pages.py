"""What a screen reader meets on one page or another: what is offered, asked, chosen, and what follows from it."""

from __future__ import annotations

import pytest

from tests.real.pages_read import Stop
from tests.real.screen_reader import Node

pytestmark = [pytest.mark.device, pytest.mark.timeout(300)]


def test_what_safety_says_is_read_with_its_ways_on(stops: dict[str, Stop]) -> None:
    assert "Rest today" in stops["rest today"].lines
    emergency = stops["get checked, emergency"].lines
    [first] = [number for number, words in enumerate(emergency) if words.startswith("1. Call your emergency number")]
    assert [words[:3] for words in emergency[first : first + 3]] == ["1. ", "2. ", "3. "], "they have an order"
    assert "Show the number to call" in emergency
    assert "today" in " ".join(stops["get checked, soon"].lines)
    for page in ("get checked, soon", "get checked, emergency"):
        assert "I have read this" in stops[page].lines, page


def test_what_suits_better_today_is_offered_with_starts_that_are_told_apart(stops: dict[str, Stop]) -> None:
    page = stops["another today"]
    title, offered = page.lines.index("Better another one today"), page.lines.index("This suits you today")
    assert page.lines[title + 1].startswith("More than a third of “Desk reset: neck and shoulders” does not suit you")
    assert page.lines[title + 2].startswith("Neck-to-shoulder rubbing, Upper-trapezius kneading and Shoulder rolls are")
    buttons = [node for node in page.tree.all() if node.role == "push button"]
    names = [node.name for node in buttons]
    routines = [name.removeprefix("Start ") for name in names if name.startswith("Start ")]
    assert len(routines) == 2
    one, other = routines
    assert names == [
        "Change my answers",
        *(f"Start {one}", f"Look inside {one}"),
        *(f"Start {other}", f"Look inside {other}"),
        "See all others",
    ]
    for node in buttons:
        assert {"focusable", "sensitive"} <= node.states, node
        assert "Press" in node.actions, node
    for routine in routines:
        place = page.lines.index(routine)
        assert place > offered
        assert page.lines[place + 1].startswith("For "), "why it is offered comes before its Start"


def test_the_sheet_behind_this_hurts_is_read_with_what_follows(stops: dict[str, Stop]) -> None:
    kinds = sheet(stops["player, what is it like"])
    assert [node.name for node in kinds if node.role == "label"] == [
        "Stopped. What is it like?",
        "Let go and keep still. The clock is waiting.",
    ]
    assert [node.name for node in kinds if node.role == "push button" and "sensitive" in node.states] == [
        "Strong but dull. We ask how strong, then carry on or make it lighter.",
        "Sharp, electric, burning or spreading. We leave this area out until tomorrow.",
        "Numb, tingling, weak, dizzy or unwell. Chest pain or a headache too. We end and show what to do.",
        "Pressed by mistake",
        "End for today",
    ]
    asked, told = sheet(stops["player, how strong"]), sheet(stops["player, what follows"])
    [empty], [moved] = ([node for node in part if node.role == "slider"] for part in (asked, told))
    assert empty.name == moved.name == "How strong, from 0, no pain, to 10, the worst you can imagine"
    assert (empty.value, empty.description) == ((0, 0, 10), "No number chosen yet")
    assert (moved.value, moved.description) == ((0, 2, 10), "")
    buttons = {node.name: "sensitive" in node.states for node in asked if node.role == "push button"}
    assert buttons == {"Choose a number first": False, "Something else": True, "Pressed by mistake": True}
    buttons = {node.name: "sensitive" in node.states for node in told if node.role == "push button"}
    assert buttons == {"Carry on": True, "Something else": True, "Pressed by mistake": True}
    follows = "Up to 3: carry on. Stay where you can breathe and your face stays soft."
    assert follows in [node.name for node in told if node.role == "label"]
    assert stops["player, what follows"].heard == (follows,), "nobody has to look for what a number leads to"


def sheet(stop: Stop) -> list[Node]:
    """Return what is read of the sheet over a page."""
    [laid] = [node for node in stop.tree.all() if node.role == "dialog"]
    return list(laid.all())


def test_the_welcome_says_where_one_is_and_what_is_chosen(stops: dict[str, Stop]) -> None:
    first, sound, about = (stops[name] for name in ("welcome", "welcome, sound", "welcome, about you"))
    for number, stop in enumerate((first, sound, about), 1):
        assert stop.heard[:1] == (f"Step {number} of 3",)
        assert f"Step {number} of 3" in stop.lines
        assert ("Back" in stop.lines) == (number > 1)
    groups = {node.name: node.children for node in first.tree.all() if node.role == "panel" and node.name}
    chosen = {name: [one.name for one in ones if "checked" in one.states] for name, ones in groups.items()}
    assert chosen == {"Language": ["As the system"], "Text size": ["100 %"], "Colours": ["As the system"]}
    sliders = {node.name: node.value for node in sound.tree.all() if node.role == "slider"}
    assert sliders == {"Volume of the voice": (0, 90, 100), "Volume of the tones": (0, 80, 100)}
    assert {"Test sound", "I hear it", "I hear nothing", "Skip this step"} <= set(sound.lines)
    boxes = [node for node in about.tree.all() if node.role == "check box"]
    assert [node.name for node in boxes][:2] == ["Head", "Neck"]
    assert not [node for node in boxes if "checked" in node.states]
    assert about.lines.index("Where is it tight?") < about.lines.index("Head") < about.lines.index("Tell it now")
    assert about.lines[-1] == "Show what suits me"


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
    assert any(name.startswith("Exercise 1 of ") for name in names)
