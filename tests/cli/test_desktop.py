"""Selfcare in the menu of a desktop: what is written there, judged by the desktop's own tools."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from selfcare.cli.desktop import quoted

ROOT = Path(__file__).resolve().parents[2]
NECK = "routine: 1\nid: anna-neck\nname: Neck for Anna\nsteps:\n  - use: shoulder-rolls\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other desktops have no such menus")


def spoken(home: Path, *words: str) -> str:
    environment = {**os.environ, "XDG_DATA_HOME": str(home)}
    ended = subprocess.run(
        [sys.executable, "-m", "selfcare", "desktop", *words],
        cwd=ROOT, env=environment, check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return ended.stdout


def entry(home: Path) -> dict[str, str]:
    lines = (home / "applications/selfcare.desktop").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def files(home: Path) -> list[str]:
    return sorted(str(file.relative_to(home)) for file in home.rglob("selfcare*"))


def test_it_comes_with_one_command_and_goes_with_another(tmp_path: Path) -> None:
    assert "selfcare desktop remove" in spoken(tmp_path, "install")
    assert files(tmp_path) == [
        "applications/selfcare.desktop",
        "icons/hicolor/scalable/apps/selfcare.svg",
        "mime/packages/selfcare.xml",
    ]
    icon = (tmp_path / "icons/hicolor/scalable/apps/selfcare.svg").read_text("utf-8")
    assert icon == (ROOT / "assets/icons/selfcare.svg").read_text("utf-8")
    spoken(tmp_path, "install")
    assert "history are kept" in spoken(tmp_path, "remove")
    assert files(tmp_path) == []
    assert "was not in your menu" in spoken(tmp_path, "remove")


@pytest.mark.parametrize("word", ["install", "remove"])
def test_a_disk_that_refuses_is_told_in_words(tmp_path: Path, word: str) -> None:
    (tmp_path / "applications" / "selfcare.desktop").mkdir(parents=True)  # no file can be in its place, even root's
    with pytest.raises(subprocess.CalledProcessError) as ended:
        spoken(tmp_path, word)
    assert str(ended.value.stderr).startswith(f"Error: {tmp_path} cannot be written (")


def test_the_desktop_itself_finds_nothing_to_mend(tmp_path: Path, absent: Callable[[str], NoReturn]) -> None:
    judge = shutil.which("desktop-file-validate") or absent("desktop-file-validate is not here")
    spoken(tmp_path, "install")
    judged = subprocess.run(
        [judge, "--warn-kde", str(tmp_path / "applications/selfcare.desktop")],
        check=False, capture_output=True, text=True, timeout=30,
    )  # fmt: skip
    assert judged.stdout + judged.stderr == ""
    assert judged.returncode == 0


ASK = """
import sys
from PySide6.QtCore import QMimeDatabase
for name in sys.argv[1:]:
    print(QMimeDatabase().mimeTypeForFile(name).name())
"""


def test_a_routine_is_known_by_its_name_and_other_yaml_stays_what_it_is(
    tmp_path: Path, absent: Callable[[str], NoReturn]
) -> None:
    if shutil.which("update-mime-database") is None:
        absent("update-mime-database is not here")
    spoken(tmp_path, "install")
    names = [tmp_path / "neck.routine.yaml", tmp_path / "compose.yaml"]
    for name in names:
        name.write_text(NECK, encoding="utf-8")
    asked = subprocess.run(
        [sys.executable, "-c", ASK, *map(str, names)], env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    kinds = asked.stdout.split()
    assert kinds[0] == "application/x-selfcare-routine"
    assert kinds[1] in ("application/yaml", "application/x-yaml")
    assert {kinds[0], kinds[1]} <= set(entry(tmp_path)["MimeType"].split(";"))


def test_a_double_click_opens_the_window_with_the_file(tmp_path: Path, qtbot: QtBot) -> None:
    spoken(tmp_path, "install")
    file = tmp_path / "neck of anna.routine.yaml"
    file.write_text(NECK, encoding="utf-8")
    command = shlex.split(entry(tmp_path)["Exec"])
    assert command.pop() == "%F"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SELFCARE_HOME": str(tmp_path / "home")}
    with subprocess.Popen([*command, str(file)], env=environment, cwd=tmp_path) as window:
        try:
            copied = tmp_path / "home/routines" / file.name
            qtbot.waitUntil(lambda: copied.exists() and copied.read_text("utf-8") == NECK, timeout=60_000)
            assert window.poll() is None, "the window stays open"
        finally:
            window.terminate()


def test_without_a_display_it_says_what_to_type_instead(tmp_path: Path) -> None:
    file = tmp_path / "neck.yaml"
    file.write_text(NECK, encoding="utf-8")
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    ended = subprocess.run(
        [sys.executable, "-m", "selfcare", "open", str(file)],
        cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 1
    assert f"selfcare play {file}" in ended.stderr


@pytest.mark.parametrize(
    ("word", "written"), [("/a b/py", '"/a b/py"'), ("100%", '"100%%"'), ("a$b", '"a\\\\$b"'), ('a"b', '"a\\\\"b"')]
)
def test_words_of_a_command_are_quoted_as_a_desktop_entry_wants_them(word: str, written: str) -> None:
    assert quoted(word) == written
