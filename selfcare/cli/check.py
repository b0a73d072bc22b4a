"""`selfcare check`: every problem of routine and exercise files, with the line, a caret and a mend."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import click

from selfcare.cli import reading
from selfcare.cli.looking import look
from selfcare.cli.told import ToldCommand
from selfcare.translation import marked, tr, tr_number

if TYPE_CHECKING:
    from selfcare.routine.library import Library
    from selfcare.routine.problems import Problem

Format = Literal["text", "json", "github"]
_WIDEST = 110
_GITHUB_WORDS = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_GITHUB_PROPERTY = _GITHUB_WORDS | {":": "%3A", ",": "%2C"}


_HELP: Final = marked(
    "Check routine and exercise files, or every one in a folder.\n\n"
    "Exits with 1 if there is an error. Warnings alone can be played and exit with 0."
)


@click.command(cls=ToldCommand, help=_HELP)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help=marked("How to print.")
)
@click.option(
    "--library",
    "libraries",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help=marked("A further folder with exercises; may be given several times."),
)
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], form: Format, libraries: tuple[Path, ...]) -> None:
    """Check routine and exercise files, or every one in a folder."""
    gc.disable()  # nothing here goes in circles, and looking for circles takes a fifth of the time
    from selfcare.routine.library import Library
    from selfcare.routine.places import library_folders

    with reading.told() as told:
        background = library_folders(*libraries)
        library = Library(paths, background, to_play=False, told=told, look=look)
    files = _asked_for(library, paths)
    problems = [problem for _path, found in files for problem in found]
    match form:
        case "text":
            _print_text(files)
        case "json":
            import json

            click.echo(json.dumps([problem._asdict() for problem in problems], indent=2, ensure_ascii=False))
        case "github":
            _print_lines(_github_line(problem) for problem in problems)
    if any(problem.severity == "error" for problem in problems) or not files:
        context.exit(1)


def _asked_for(library: Library, paths: Sequence[Path]) -> list[tuple[Path, list[Problem]]]:
    """Return the files at or below `paths` with their problems, under the names the user would write."""
    from selfcare.routine.places import routine_files

    files: list[tuple[Path, list[Problem]]] = []
    for real, path in routine_files(paths).items():
        read = library.read_at(real)
        if read is not None:
            files.append((path, [problem._replace(path=str(path)) for problem in read.problems]))
    return files


def _print_text(files: list[tuple[Path, list[Problem]]]) -> None:
    from selfcare.routine.reader import open_source

    blocks: list[str] = []
    for path, problems in files:
        source = open_source(path) if problems else None
        blocks += [_block(problem, source.line(problem.line) if source else "") for problem in problems]
    _print_lines(blocks)
    click.echo(_summary(len(files), [problem for _path, problems in files for problem in problems]))


def _print_lines(lines: Iterable[str]) -> None:
    text = "\n".join(lines)
    if text:
        click.echo(text)


def _block(problem: Problem, line: str) -> str:
    """Return one problem as it is read: where, what, the line with carets under the words, the mend."""
    where = f"{problem.path}:{problem.line}:{problem.column}"
    severity = tr("error") if problem.severity == "error" else tr("warning")
    head = f"{where}: {severity}: {problem.what}  [{problem.code}]"
    return "\n".join((head, *_pointed_at(problem, line), f"      {problem.mend}", ""))


def _pointed_at(problem: Problem, line: str) -> Iterator[str]:
    if not line.strip():
        return
    column, length = problem.column - 1, problem.length
    cut = max(0, column - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = line[cut : cut + _WIDEST]
    number = f"{problem.line:>5} | "
    yield number + shown.rstrip()
    blank = "".join("\t" if letter == "\t" else " " for letter in shown[: column - cut])
    yield " " * (len(number) - 2) + "| " + blank + "^" * max(1, min(length, len(shown) - len(blank)))


def _summary(files: int, problems: list[Problem]) -> str:
    if not files:
        return tr("There are no routine or exercise files here.")
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        words = tr_number("{files} file checked, nothing to mend.", "{files} files checked, nothing to mend.", files)
        return words.format(files=files)
    words = tr_number("{files} file checked: {found}.", "{files} files checked: {found}.", files)
    return words.format(files=files, found=counted(errors, warnings))


def counted(errors: int, warnings: int) -> str:
    """Return how many there are of each, as in "1 error, 2 warnings"."""
    return ", ".join(
        (
            tr_number("{count} error", "{count} errors", errors).format(count=errors),
            tr_number("{count} warning", "{count} warnings", warnings).format(count=warnings),
        )
    )


def _github_line(problem: Problem) -> str:
    """Return a workflow command, which marks the line in a pull request."""
    end = problem.column + problem.length
    place = f"file={_escaped(problem.path, _GITHUB_PROPERTY)},line={problem.line},col={problem.column},endColumn={end}"
    words = _escaped(f"{problem.what} {problem.mend}", _GITHUB_WORDS)
    return f"::{problem.severity} {place},title={_escaped(problem.code, _GITHUB_PROPERTY)}::{words}"


def _escaped(words: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in words)
