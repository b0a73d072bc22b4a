"""Where routines are looked for: with the program, in the user's own folder, and where the cache of them is kept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from operator import attrgetter
from os import scandir, sep
from os.path import realpath
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

HOME_VARIABLE = "SELFCARE_HOME"
_PROGRAM = "selfcare"
_ENDINGS = (".yaml", ".yml")


def built_in_folder() -> Path:
    """Return the folder of routines that came with the program: inside it once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "routines"
    return inside if inside.is_dir() else package.parent / "routines"


def user_folder() -> Path:
    """Return the user's own folder of routines; it may not exist yet."""
    return data_folder() / "routines"


def data_folder() -> Path:
    """Return the folder for what belongs to the user; it need not exist yet.

    The environment variable SELFCARE_HOME names another one: for a portable copy, and for trying things out.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else user_data_path(_PROGRAM, appauthor=False)


def cache_file() -> Path:
    """Return the file that remembers what is in the library; SELFCARE_HOME keeps it with everything else."""
    portable = os.environ.get(HOME_VARIABLE)
    folder = data_folder() / "cache" if portable else user_cache_path(_PROGRAM, appauthor=False)
    return folder / "library.json"


def library_folders(*others: Path) -> tuple[Path, ...]:
    """Return every folder of the library in its order: built in, the user's, and any given."""
    return (built_in_folder(), user_folder(), *others)


def routine_files(folders: Iterable[Path]) -> dict[str, Path]:
    """Return every YAML file below the folders by its real path, in order; a file stands for itself."""
    files: dict[str, Path] = {}
    for folder in folders:
        if folder.is_file():
            files.setdefault(realpath(folder), folder)
            continue
        for real, shown in _files_below(str(folder), realpath(folder)):
            files.setdefault(real, Path(shown))
    return files


def _files_below(shown: str, real: str) -> Iterator[tuple[str, str]]:
    """Yield (real path, path as asked for); a folder that cannot be read has no files."""
    try:
        entries = sorted(scandir(shown), key=attrgetter("name"))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_below(entry.path, f"{real}{sep}{entry.name}")
        elif entry.name.endswith(_ENDINGS):
            yield (realpath(entry.path) if entry.is_symlink() else f"{real}{sep}{entry.name}"), entry.path
