"""What `make` uses before and beside the program: each check can fail, and says what to do."""

from __future__ import annotations

import re

import pytest

from tools import clean_tree, qt_libraries

HERE = "/"  # written apart, so that the check of the tree does not find this file


@pytest.mark.parametrize(
    "line",
    [
        f"see {HERE}home/anna/neck.yaml",
        f"cd {HERE}root/selfcare",
        f"({HERE}Users/anna)",
        f"{HERE}work/main",
        "https://pypi." + "org/simple",
        "https://files.pythonhosted." + "org/x.whl",
        "--index" + "-url x",
        "--find" + "-links x",
        '"resolved": ' + '"https://example.org/x.tgz"',
    ],
)
def test_a_place_of_this_machine_or_of_a_registry_is_found(line: str) -> None:
    assert clean_tree.FOREIGN.search(line)


@pytest.mark.parametrize("line", ["docs/home/neck.md", "https://example.org/work/neck", "~/neck.yaml", "/tmp/neck"])  # noqa: S108
def test_a_place_that_is_the_same_everywhere_is_left_in_peace(line: str) -> None:
    assert not clean_tree.FOREIGN.search(line)


def test_the_tree_is_looked_through_with_its_line_numbers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clean_tree.ROOT / "main.py" in clean_tree.tracked()
    monkeypatch.setattr(clean_tree, "FOREIGN", re.compile("`python main.py` starts"))
    assert clean_tree.main() == 1
    assert 'main.py:1: """`python main.py` starts Selfcare' in capsys.readouterr().out


@pytest.mark.parametrize(("words", "code"), [(["qt"], 1), (["qt", "--optional"], 0)])
def test_a_library_that_is_not_there_is_told_with_what_to_type(
    words: list[str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(qt_libraries, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(qt_libraries, "may_install", lambda: False)
    monkeypatch.setattr("sys.argv", words)
    monkeypatch.setattr("sys.platform", "linux")
    assert qt_libraries.main() == code
    said = capsys.readouterr().err
    assert "libnowhere" in said
    assert "libc" not in said
