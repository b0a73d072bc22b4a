"""The pictures of the documents: every page in every look, none that nobody shows, and each what it is called."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools.camera import SHOWN, index, looks_of

SCREENS = Path(__file__).resolve().parents[2] / "docs" / "screens"


def test_every_page_is_there_in_every_look_and_nothing_else() -> None:
    named = {f"{name}{suffix}.webp" for name in SHOWN for suffix in looks_of(name)}
    assert {file.name for file in SCREENS.iterdir()} == named | {"README.md"}
    assert (SCREENS / "README.md").read_text(encoding="utf-8") == index()


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_looks_different_in_every_look_and_has_the_size_that_is_told(name: str) -> None:
    pictures = [QImage(str(SCREENS / f"{name}{suffix}.webp")) for suffix in looks_of(name)]
    assert [(each.width(), each.height()) for each in pictures] == [(1280, 800)] * len(pictures)
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])
