"""The front door: which room it opens, and what it says when it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def started(*arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the tree without a screen, but with the given variables."""
    screenless = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = [sys.executable, *arguments]
    environment = {**screenless, **extra}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("screen", [{}, {"QT_QPA_PLATFORM": "offscreen"}], ids=["terminal", "window"])
def test_without_its_libraries_it_says_in_one_line_what_to_type(screen: dict[str, str]) -> None:
    bare = started("-S", "main.py", **screen)  # -S: no site-packages
    assert bare.returncode == 1
    assert bare.stderr.count("\n") == 1
    assert "`make run`" in bare.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_says_so_and_asks_the_terminal_for_the_routine() -> None:
    told = started("main.py", ROUTINE="no-such-routine")
    assert told.stdout.startswith("There is no display here for a window, so the routine no-such-routine plays")
    assert told.returncode != 0
    assert "Traceback" not in told.stderr


def test_any_argument_speaks_to_the_terminal() -> None:
    told = started("main.py", "--help", QT_QPA_PLATFORM="offscreen")
    assert told.returncode == 0
    assert "simulate" in told.stdout


def test_the_front_door_itself_imports_the_standard_library_only() -> None:
    asked = "import sys, selfcare.__main__; print(*sys.modules)"
    imported = {name.partition(".")[0] for name in started("-S", "-c", asked).stdout.split()}
    assert imported - sys.stdlib_module_names <= {"selfcare", "__main__"}
