"""The pinned lists hold what pyproject.toml asks for, and pip can check every file of them."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
APP = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["voice"]]
ASKED = {"app": APP, "dev": [*APP, *PROJECT["optional-dependencies"]["dev"]]}


def pinned(kind: str) -> dict[str, str]:
    """Return what follows each pinned name in a list: version, marker, hashes."""
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8").strip())
    return {name: rest for name, _, rest in (entry.partition("==") for entry in entries)}


@pytest.mark.parametrize("kind", ASKED)
def test_each_asked_library_is_pinned_at_a_version_it_allows(kind: str) -> None:
    pins = pinned(kind)
    for wish in map(Requirement, ASKED[kind]):
        version = pins[wish.name.lower()].split()[0]
        assert wish.specifier.contains(version), f"{wish} is pinned at {version}: run make lock"


@pytest.mark.parametrize("kind", ASKED)
def test_every_pin_has_hashes(kind: str) -> None:
    assert [name for name, rest in pinned(kind).items() if "--hash=sha256:" not in rest] == []


def test_the_tests_run_with_the_very_versions_the_app_runs_with() -> None:
    assert pinned("app").items() <= pinned("dev").items()
