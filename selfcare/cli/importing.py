"""`selfcare import`: exercises and timers of other programs, made into files of our format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from selfcare.importing.drafts import Draft, Missing

_NAMED = 3
"""So many entries are named for each problem; the files say it for each."""


@click.command("import", short_help="Bring in exercises and timers of other programs.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("imported"), show_default=True)
@click.pass_context
def import_file(context: click.Context, file: Path, folder: Path) -> None:
    """Make files of our format from FILE: the list of free-exercise-db (JSON) or a timer of qintervals (YAML).

    What FILE does not say is not guessed: each new file says what is still to do, and `selfcare check` finds it.
    Pictures are left out. Nothing that is there already is overwritten.
    """
    from selfcare.importing.drafts import Missing
    from selfcare.importing.reading import MOST_BYTES, import_bytes
    from selfcare.routine.library import Library
    from selfcare.routine.places import library_folders

    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be opened: {error.strerror}.") from error
    known = Library(library_folders())
    imported = import_bytes(data, {*known.ids(), *known.routine_ids()})
    kept = [draft for draft in imported.drafts if _write(folder, draft)]
    skipped = [
        Missing(draft.path, "file", "There is such a file already; it was left as it is.", "Move it, or choose -o.")
        for draft in imported.drafts
        if draft not in kept
    ]
    _print_problems((*imported.all_problems, *skipped))
    files = f"{len(kept)} file{'' if len(kept) == 1 else 's'}"
    click.echo(f"{files} written to {folder}. Next: selfcare check {folder}" if kept else "Nothing was written.")
    if not kept:
        context.exit(1)


def _write(folder: Path, draft: Draft) -> bool:
    """Write one draft; False if there is such a file already."""
    path = folder / draft.path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as new:
            new.write(draft.text)
    except FileExistsError:
        return False
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}.") from error
    return True


def _print_problems(problems: Sequence[Missing]) -> None:
    """Print each kind of problem once, with how many have it, some of them, and the mend."""
    grouped: dict[tuple[str, str], list[Missing]] = {}
    for problem in problems:
        grouped.setdefault((problem.code, problem.mend), []).append(problem)
    for (_code, mend), found in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        names = ", ".join(problem.entry for problem in found[:_NAMED])
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        whats = {problem.what for problem in found}
        what = found[0].what if len(whats) == 1 else f"{found[0].what} (and the like)"
        click.echo(f"{len(found)} x {what} {mend}\n    {names}{more}")
