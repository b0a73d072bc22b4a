"""The authors' door: check, list, simulate, play, suggest and more; each is imported when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Final

import click

from selfcare.cli.told import ToldGroup
from selfcare.translation import marked, speak, tr

LAZY: Final = {
    "check": "selfcare.cli.check:check",
    "desktop": "selfcare.cli.desktop:desktop",
    "draw": "selfcare.cli.draw:draw",
    "import": "selfcare.cli.importing:import_file",
    "list": "selfcare.cli.list:list_routines",
    "measure": "selfcare.cli.measure:measure",
    "open": "selfcare.cli.open:open_window",
    "play": "selfcare.cli.play:play",
    "render": "selfcare.cli.render:render",
    "schema": "selfcare.cli.schema:schema",
    "simulate": "selfcare.cli.simulate:simulate_command",
    "suggest": "selfcare.cli.suggest:suggest_command",
}

_HELP: Final = marked("""Guided self-massage and stretching. Without a command, the window opens.

ROUTINE is the id of a routine in the library (see `selfcare list`), or a file.""")


def run(arguments: Sequence[str]) -> None:
    """Do what the command line asks, in the person's language, and exit. No arguments: a routine in the terminal."""
    from selfcare.cli.chosen import chosen_language
    from selfcare.cli.click_words import teach_click

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a letter that a terminal does not know is no reason to end
            stream.reconfigure(errors="replace")
    speak(chosen_language(os.environ))
    teach_click()
    asked = list(arguments)
    if not asked:
        routine = os.environ.get("ROUTINE", "desk-reset")
        said = tr("There is no display here for a window, so the routine {routine} plays in the terminal.")
        print(said.format(routine=routine), flush=True)
        asked = ["play", routine]
    main(asked, prog_name="selfcare")


class LateGroup(ToldGroup):
    """Commands that cost nothing before they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own words
        return sorted(LAZY)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in LAZY:
            return None
        module, _, name = LAZY[cmd_name].partition(":")
        command: object = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=LateGroup, help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="selfcare", message="Selfcare %(version)s")
def main() -> None:
    """Do one of the commands."""
