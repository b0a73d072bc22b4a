"""Where routines are looked for: with the program, in the user's own folder, and in those the user has added."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from os import scandir, sep
from os.path import isfile, realpath
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
    """Return every folder of the library in its order: built in, the user's own, those they added, and any given."""
    return (built_in_folder(), user_folder(), *added_folders(), *others)


def added_folders() -> tuple[Path, ...]:
    """Return the folders that the user has added to the library, there or not; none where that cannot be read."""
    import json

    try:
        held: object = json.loads(_added_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(Path(path) for path in held if isinstance(path, str) and path) if isinstance(held, list) else ()


def keep_added(folders: Sequence[Path]) -> None:
    """Keep which folders the user has added, in one piece; raises OSError where the disk takes nothing."""
    import json

    file = _added_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.with_suffix(".new").write_text(json.dumps([str(folder) for folder in folders], indent=1), encoding="utf-8")
    file.with_suffix(".new").replace(file)


def _added_file() -> Path:
    return data_folder() / "folders.json"


def routine_files(folders: Iterable[Path]) -> dict[str, Path]:
    """Return every YAML file below the folders by its real path, in order; a file stands for itself."""
    files: dict[str, Path] = {}
    for folder in folders:
        if isfile(folder):  # noqa: PTH113 - Path raises where it may not be looked at
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
        elif entry.name.lower().endswith(_ENDINGS):
            yield (realpath(entry.path) if entry.is_symlink() else f"{real}{sep}{entry.name}"), entry.path
