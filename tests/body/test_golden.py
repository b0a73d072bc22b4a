"""Six pictures that were looked at and found good: they stay as they are until somebody looks again.

To look again: ACCEPT=1 pytest tests/body/test_golden.py writes the pictures anew; open them before they are kept.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from selfcare.body.figure import FigureSpec
from selfcare.body.picture import draw
from selfcare.body.sheet import in_room
from selfcare.body.svg import written
from selfcare.body.themes import palette
from selfcare.routine.parser import parse

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.yaml"))
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
LARGEST = 0.25
"""Pixels by which another processor's arithmetic may move a point."""


def picture(name: str) -> str:
    words = parse((GOLDEN / f"{name}.yaml").read_bytes()).value
    assert isinstance(words, Mapping)
    family = "stretch" if "stretch" in name or name == "knee-to-chest" else "press"
    drawing = draw(FigureSpec(str(words["start"]), words, family=family), size=(360, 270))
    return written(in_room(drawing), palette("light"))


@pytest.mark.parametrize("name", NAMES)
def test_the_picture_is_the_one_that_was_looked_at(name: str) -> None:
    path = GOLDEN / f"{name}.svg"
    now = picture(name)
    if os.environ.get("ACCEPT"):
        path.write_text(now, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    assert NUMBER.sub("0", now) == NUMBER.sub("0", kept), "other layers: look at the picture"
    pairs = zip(NUMBER.findall(now), NUMBER.findall(kept), strict=True)
    assert max(abs(float(one) - float(other)) for one, other in pairs) <= LARGEST, "moved: look at the picture"


def test_all_six_are_there() -> None:
    assert len(NAMES) == 6
