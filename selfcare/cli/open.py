"""`selfcare open`: the window with files. The front door opens it where there is a display; this is the rest."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("open", short_help="Open the window, with files of routines.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
def open_window(files: tuple[Path, ...]) -> None:
    """Open the window and take FILES in: routines, exercises, or folders of them.

    Each is checked and copied into your own folder of routines; what is there already is never overwritten. A double
    click on a file does the same once `selfcare desktop install` was typed.
    """
    instead = f" Type: selfcare play {files[0]}" if files else " Type: selfcare list"
    raise click.ClickException(f"There is no display here for a window.{instead}")
