"""The one command that runs all tests: every file is in one part, and a failure of one is a failure of all."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tools.testing import CORES, Part, Running, has_room, main, parts, run

ROOT = Path(__file__).parents[1]


def files_of(part: Part) -> set[Path]:
    ignored = {part.words[index + 1] for index, word in enumerate(part.words) if word == "--ignore"}
    left_out = {file for each in ignored for file in found(ROOT / each)}
    asked = [word for word in part.words if word != "--ignore" and word not in ignored]
    return {file for word in asked for file in found(ROOT / word)} - left_out


def found(path: Path) -> list[Path]:
    return sorted(path.rglob("test_*.py")) if path.is_dir() else [path]


def test_every_file_of_tests_is_in_one_part() -> None:
    times = Counter(file for part in parts() for file in files_of(part))
    assert set(times) == set((ROOT / "tests").rglob("test_*.py"))
    assert set(times.values()) == {1}


def test_what_failed_is_told_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, right in (("good", True), ("bad", False)):
        (tmp_path / f"test_{name}.py").write_text(f"def test_it():\n    assert {right}\n")
    both = [Part(name, (str(tmp_path / f"test_{name}.py"),), patient=True) for name in ("good", "bad")]
    failed = run(both, tmp_path, 0.0)
    assert len(failed) == 1
    assert failed[0].startswith("bad: FAILED ")
    assert "test_bad.py::test_it" in failed[0]
    shown = capsys.readouterr().out
    assert "#### good: passed" in shown
    assert "#### bad: FAILED (1)" in shown


def test_a_part_that_ends_before_it_can_say_why_has_failed(tmp_path: Path) -> None:
    (tmp_path / "test_gone.py").write_text("import os\n\ndef test_it():\n    os._exit(3)\n")
    failed = run([Part("gone", (str(tmp_path / "test_gone.py"),))], tmp_path, 0.0)
    assert [each.startswith("gone: pytest ended with 3") for each in failed] == [True]


def test_those_that_listen_begin_at_once_and_have_a_core_until_they_end(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        heard, other = (Running(Part("", (), patient=patient), tmp_path, process) for patient in (False, True))
    assert has_room(heard.part, [other] * (CORES + 1))
    assert has_room(other.part, [heard])
    assert not has_room(other.part, [heard, *[other] * max(1, CORES - 1)])
    assert has_room(other.part, [other] * (CORES - 1))
    assert not has_room(other.part, [other] * CORES)


def test_with_arguments_it_is_one_pytest() -> None:
    code = main(["--collect-only", "-q", "tests/test_testing.py", "-k", "one_pytest or nothing"])
    assert code == 0
    none = subprocess.run(
        [sys.executable, "-m", "tools.testing", "tests/test_testing.py", "-k", "nothing at"], cwd=ROOT, check=False
    )
    assert none.returncode != 0
