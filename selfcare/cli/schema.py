"""`selfcare schema`: the JSON Schema of the files, for editors."""

from __future__ import annotations

import json
from typing import Final

import click

from selfcare.cli.told import ToldCommand
from selfcare.translation import marked

_HELP: Final = marked("Print the JSON Schema of routine and exercise files; editors complete and check with it.")


@click.command(cls=ToldCommand, help=_HELP)
def schema() -> None:
    """Print the JSON Schema of routine and exercise files; editors complete and check with it."""
    from selfcare.routine.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
