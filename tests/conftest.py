"""What every test stands on: no screen and no files of the user's, and one way to ask for a real device."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import pytest
from hypothesis import settings

# Before anything imports Qt: draw into memory unless a screen was chosen, and as fast as the app does.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
# In English, whatever the laptop speaks.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# Two busy cores make single examples slow now and then; the time limit of the whole test stands. Laptops look for new
# examples at each run, CI judges a change by the same ones each time.
settings.register_profile("selfcare", deadline=None, print_blob=True, derandomize="CI" in os.environ)
settings.load_profile("selfcare")


@pytest.fixture(autouse=True, scope="session")
def _nothing_of_the_users() -> Iterator[None]:
    """Give the whole run a home of its own and English, for this process and those it starts."""
    with TemporaryDirectory(prefix="selfcare-tests-") as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", home)
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(Path(home) / name.lower()))
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield


@pytest.fixture(scope="session")
def absent() -> Callable[[str], NoReturn]:
    """Return a function that ends a test for want of a device: skipped on a laptop, failed where CI is set."""

    def end(what: str) -> NoReturn:
        if os.environ.get("CI"):
            pytest.fail(f"{what}, and CI promises it")
        pytest.skip(what)

    return end


@pytest.fixture(scope="session")
def need(absent: Callable[[str], NoReturn]) -> Callable[[str], str]:
    """Return a function that gives the path of a program; without it the test ends as for any absent device."""

    def path_of(program: str) -> str:
        return shutil.which(program) or absent(f"{program} is not installed")

    return path_of


@pytest.fixture(scope="session")
def pseudo_terminals(absent: Callable[[str], NoReturn]) -> None:
    """Ask for pseudo-terminals, which a bare chroot lacks: there the test ends as for any absent device."""
    try:
        ends = os.openpty()
    except OSError:
        absent("this system has no pseudo-terminals (devpts is not mounted)")
    for end in ends:
        os.close(end)
