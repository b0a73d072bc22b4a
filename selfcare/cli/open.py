"""`selfcare open`: the window with files. The front door opens it where there is a display; this is the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from selfcare.cli.told import ToldCommand
from selfcare.translation import marked, tr

_HELP: Final = marked(
    "Open the window and take FILES in: routines, exercises, or folders of them.\n\n"
    "Each is checked and copied into your own folder of routines; what is there already is never overwritten. "
    "A double click on a file does the same once `selfcare desktop install` was typed."
)


@click.command("open", short_help=marked("Open the window, with files of routines."), cls=ToldCommand, help=_HELP)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
def open_window(files: tuple[Path, ...]) -> None:
    """Open the window and take FILES in: routines, exercises, or folders of them."""
    what_to_type = f"selfcare play {files[0]}" if files else "selfcare list"
    raise click.ClickException(tr("There is no display here for a window. Type: {words}").format(words=what_to_type))
