"""`selfcare import`: exercises and timers of other programs, made into files of our format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from selfcare.cli import reading
from selfcare.cli.told import ToldCommand
from selfcare.routine.refusals import said_by
from selfcare.translation import marked, tr, tr_number

if TYPE_CHECKING:
    from selfcare.importing.drafts import Draft, Missing

_NAMED = 3
"""So many entries are named for each problem; the files say it for each."""


_HELP: Final = marked(
    "Make files of our format from FILE: the list of free-exercise-db (JSON) or a timer of qintervals (YAML).\n\n"
    "What FILE does not say is not guessed: each new file says what is still to do, and `selfcare check` "
    "finds it. Pictures are left out. Nothing that is there already is overwritten."
)


@click.command(
    "import", short_help=marked("Bring in exercises and timers of other programs."), cls=ToldCommand, help=_HELP
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("imported"), show_default=True)
@click.pass_context
def import_file(context: click.Context, file: Path, folder: Path) -> None:
    """Make files of our format from FILE: the list of free-exercise-db (JSON) or a timer of qintervals (YAML)."""
    from selfcare.importing.drafts import Missing
    from selfcare.importing.reading import MOST_BYTES, import_bytes
    from selfcare.routine.library import Library
    from selfcare.routine.places import library_folders

    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise click.ClickException(
            tr("{file} cannot be opened: {why}.").format(file=file, why=said_by(error))
        ) from error
    with reading.told() as told:
        known = Library(library_folders(), told=told)
    imported = import_bytes(data, {*known.ids(), *known.routine_ids()})
    kept = [draft for draft in imported.drafts if _write(folder, draft)]
    skipped = [
        Missing(
            draft.path, "file", tr("There is such a file already; it was left as it is."), tr("Move it, or choose -o.")
        )
        for draft in imported.drafts
        if draft not in kept
    ]
    _print_problems((*imported.all_problems, *skipped))
    if not kept:
        click.echo(tr("Nothing was written."))
        context.exit(1)
    words = tr_number(
        "{count} file written to {folder}. Next: selfcare check {folder}",
        "{count} files written to {folder}. Next: selfcare check {folder}",
        len(kept),
    )
    click.echo(words.format(count=len(kept), folder=folder))


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
        raise click.ClickException(
            tr("{path} cannot be written: {why}.").format(path=path, why=said_by(error))
        ) from error
    return True


def _print_problems(problems: Sequence[Missing]) -> None:
    """Print each kind of problem once, with how many have it, some of them, and the mend."""
    grouped: dict[tuple[str, str], list[Missing]] = {}
    for problem in problems:
        grouped.setdefault((problem.code, problem.mend), []).append(problem)
    for (_code, mend), found in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        names = ", ".join(problem.entry for problem in found[:_NAMED])
        if len(found) > _NAMED:
            names = tr("{names} and {count} more").format(names=names, count=len(found) - _NAMED)
        whats = {problem.what for problem in found}
        what = found[0].what if len(whats) == 1 else tr("{what} (and the like)").format(what=found[0].what)
        click.echo(f"{len(found)} x {what} {mend}\n    {names}")
