"""`selfcare desktop`: Selfcare in the menu of a Linux desktop, with its icon, and its files known by what they are.

Everything goes below XDG_DATA_HOME, the user's own folder; nothing needs rights of an administrator.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from selfcare.cli.told import ToldCommand, ToldGroup
from selfcare.routine.refusals import said_by
from selfcare.translation import marked, tr

ENTRY: Final = "applications/selfcare.desktop"
ICON: Final = "icons/hicolor/scalable/apps/selfcare.svg"
MIME: Final = "mime/packages/selfcare.xml"

_MIME: Final = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-selfcare-routine">
    <comment>Selfcare routine</comment>
    <comment xml:lang="de">Selfcare-Routine</comment>
    <comment xml:lang="es">Rutina de Selfcare</comment>
    <sub-class-of type="text/plain"/>
    <icon name="selfcare"/>
    <glob pattern="*.routine.yaml" weight="60"/>
    <glob pattern="*.routine.yml" weight="60"/>
  </mime-type>
</mime-info>
"""

#: Any YAML file can be opened with Selfcare; only files named so (neck.routine.yaml) are opened with it by themselves.
_ENTRY: Final = """[Desktop Entry]
Type=Application
Version=1.0
Name=Selfcare
GenericName=Self-massage and stretching
GenericName[de]=Selbstmassage und Dehnen
GenericName[es]=Automasaje y estiramientos
Comment=Be led through self-massage and stretching
Comment[de]=Lass dich durch Selbstmassage und Dehnübungen leiten
Comment[es]=Déjate guiar por automasajes y estiramientos
Exec={command} open %F
Icon=selfcare
Terminal=false
Categories=Education;
Keywords=massage;stretching;neck;back;pain;exercise;
MimeType=application/x-selfcare-routine;application/yaml;application/x-yaml;
StartupNotify=true
StartupWMClass=selfcare
"""


_HELP: Final = marked("Put Selfcare into the menu of your Linux desktop, or take it out again.")

_HELP_INSTALL: Final = marked(
    "Put Selfcare into the menu, with its icon, and let a double click open routines (neck.routine.yaml)."
)

_HELP_REMOVE: Final = marked("Take Selfcare out of the menu. Your routines and your history stay.")


@click.group(
    "desktop",
    short_help=marked("Put Selfcare into the menu of a Linux desktop, or take it out."),
    cls=ToldGroup,
    help=_HELP,
)
def desktop() -> None:
    """Put Selfcare into the menu of your Linux desktop, or take it out again."""


@desktop.command(cls=ToldCommand, help=_HELP_INSTALL)
def install() -> None:
    """Put Selfcare into the menu, with its icon, and let a double click open routines (neck.routine.yaml)."""
    home = data_home()
    texts = {ENTRY: _ENTRY.format(command=command()), MIME: _MIME, ICON: icon().read_text(encoding="utf-8")}
    with _changing(home):
        for name, text in texts.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text(text, encoding="utf-8")
    _refresh(home)
    click.echo(
        tr("Selfcare is in your menu now. To take it out again, type: selfcare desktop remove\n{file}").format(
            file=home / ENTRY
        )
    )


@desktop.command(cls=ToldCommand, help=_HELP_REMOVE)
def remove() -> None:
    """Take Selfcare out of the menu. Your routines and your history stay."""
    home = data_home()
    there = [home / name for name in (ENTRY, MIME, ICON) if (home / name).exists()]
    with _changing(home):
        for file in there:
            file.unlink()
    _refresh(home)
    said = tr("Selfcare is out of your menu. Your routines and your history are kept.")
    click.echo(said if there else tr("Selfcare was not in your menu. Nothing was changed."))


@contextmanager
def _changing(home: Path) -> Iterator[None]:
    """Tell in words where the disk refuses a change."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(
            tr("{folder} cannot be written ({why}). Nothing else was changed.").format(folder=home, why=said_by(error))
        ) from error


def data_home() -> Path:
    """Return the folder of the user's data, as the desktop looks for it."""
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def icon() -> Path:
    """Return the icon's file: inside the program once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "assets" / "icons" / "selfcare.svg"
    return inside if inside.is_file() else package.parent / "assets" / "icons" / "selfcare.svg"


def command() -> str:
    """Return what starts this very program, quoted as a desktop entry wants it."""
    beside = Path(__file__).resolve().parents[2] / "main.py"
    rest = [str(beside)] if beside.is_file() else ["-m", "selfcare"]
    return " ".join(quoted(word) for word in (sys.executable, *rest))


def quoted(word: str) -> str:
    """Return a word of a command for a desktop entry: in quotes, with what quotes do not hold escaped."""
    for letter in '\\"`$':
        word = word.replace(letter, f"\\{letter}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _refresh(home: Path) -> None:
    """Tell the desktop, with the programs that are there; without them it looks by itself, a little later."""
    for program, folder in (
        ("update-mime-database", home / "mime"),
        ("update-desktop-database", home / "applications"),
    ):
        found = shutil.which(program)
        if found is not None and folder.is_dir():
            subprocess.run([found, str(folder)], check=False, capture_output=True)  # noqa: S603 - the desktop’s own
