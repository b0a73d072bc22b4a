"""Commands whose help is told in the reader's language when it is shown: what the code holds is marked English."""

from __future__ import annotations

from copy import copy

import click

from selfcare.translation import tr


class ToldCommand(click.Command):
    """A command with help in the reader's language."""

    def get_short_help_str(self, limit: int = 45) -> str:
        return click.Command.get_short_help_str(_told(self), limit)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        click.Command.format_help_text(_told(self), ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)


class ToldGroup(click.Group):
    """A group of commands with help in the reader's language."""

    def get_short_help_str(self, limit: int = 45) -> str:
        return click.Command.get_short_help_str(_told(self), limit)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        click.Command.format_help_text(_told(self), ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def _told(command: click.Command) -> click.Command:
    """Return the same command with its help in the language that is spoken now."""
    told = copy(command)
    words, short = command.help or "", command.short_help or ""
    told.help, told.short_help = tr(words), tr(short)
    return told


def _write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    options = [copy(each) for each in command.get_params(ctx) if isinstance(each, click.Option)]
    for option in options:
        words = option.help or ""
        option.help = tr(words)
    records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
    with formatter.section(tr("Options")):
        formatter.write_dl(records)
