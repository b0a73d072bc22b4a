"""From what was typed to a routine that can be played: an id of the library, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfcare.cli import reading
from selfcare.translation import language, marked, tr

if TYPE_CHECKING:
    from selfcare.routine.models import EndsBy, Exercise, Routine, Side
    from selfcare.routine.reader import Read

_ENDINGS = (".yaml", ".yml")


def find_routine(name: str, libraries: tuple[Path, ...] = ()) -> Routine:
    """Return the routine; raises UsageError for an unknown one, ClickException for one that cannot be played."""
    read = _read(name, libraries)
    if read.kind == "exercise":
        raise click.UsageError(
            tr("{path} is an exercise. Name a routine that uses it; alone it can be simulated and drawn.").format(
                path=read.path
            )
        )
    if read.routine is None:
        raise click.ClickException(_broken(read))
    return read.routine


def find_played(name: str, libraries: tuple[Path, ...] = ()) -> Routine:
    """Return a routine; an exercise, by its id or its file, becomes a routine of one step."""
    from selfcare.routine.reader import read_file

    library = reading.library(*libraries)
    exercise = next((each for each in library.exercises() if each.id == name), None)
    if exercise is None and Path(name).is_file():
        read = read_file(Path(name), library)
        exercise = read.exercise if read.kind == "exercise" and not read.errors else None
    return find_routine(name, libraries) if exercise is None else alone(exercise)


def alone(exercise: Exercise) -> Routine:
    """Return a routine of this one exercise, as it was written."""
    from selfcare.routine.models import ExerciseStep, Repetitions, Routine

    ends_by: EndsBy = "reps" if isinstance(exercise.dose.work, Repetitions) else "time"
    return Routine(exercise.id, exercise.name, (ExerciseStep(exercise, ends_by),))


def spoken_in(routine: Routine, asked: str) -> str:
    """Return the language a routine is spoken in: the one asked for, else the reader's own where it is written in it.

    Raises UsageError where it is not written in the one asked for from its name to its last cue.
    """
    from selfcare.routine.languages import played_in

    spoken = played_in(routine, asked or language())
    if asked and _main(spoken) != _main(asked):
        raise click.UsageError(
            tr(
                "{routine} is not written in “{asked}” to its last cue. Leave --language out to hear it in “{own}”."
            ).format(routine=routine.id, asked=asked, own=routine.language)
        )
    return spoken


def _main(code: str) -> str:
    return code.partition("-")[0].lower()


def _read(name: str, libraries: tuple[Path, ...]) -> Read:
    from selfcare.routine.reader import read_file

    library = reading.library(*libraries)
    known = library.routine(name)
    if known is not None:
        return known
    path = Path(name)
    if path.is_file():
        return read_file(path, library)
    if path.suffix in _ENDINGS or len(path.parts) > 1:
        raise click.UsageError(tr("There is no file {name}.").format(name=name))
    from selfcare.routine.problems import did_you_mean

    if any(each.id == name for each in library.exercises()):
        raise click.UsageError(
            tr("{name} is an exercise. Name a routine that uses it, or type: selfcare simulate {name}").format(
                name=name
            )
        )
    raise click.UsageError(
        tr("There is no routine {name}. {mend}").format(name=name, mend=did_you_mean(name, library.routine_ids()))
    )


def _broken(read: Read) -> str:
    first = next(problem for problem in read.problems if problem.severity == "error")
    return tr(
        "This routine cannot be played yet. {path}, line {line}: {what} {mend}\nFor everything there is "
        "to mend, type: selfcare check {file}"
    ).format(path=first.path, line=first.line, what=first.what, mend=first.mend, file=read.path)


def _worse(_context: click.Context, _option: click.Parameter, value: str | None) -> Side | None:
    match (value or "").removeprefix("worse="):
        case "":
            return None
        case "left":
            return "left"
        case "right":
            return "right"
        case _:
            raise click.BadParameter(tr("Write worse=left or worse=right."))


routine_argument = click.argument("name", metavar="ROUTINE")
language_option = click.option(
    "--language",
    "asked_language",
    metavar="CODE",
    default="",
    help=marked("The language to speak (en, de, es, or what the file is written in); yours if not said."),
)
library_option = click.option(
    "--library",
    "libraries",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help=marked("A further folder with routines and exercises; may be given several times."),
)
minutes_option = click.option(
    "--minutes",
    type=click.FloatRange(1, 240),
    help=marked("Shorten it to the minutes you have, as far as is worth doing."),
)
side_option = click.option(
    "--side",
    "worse",
    metavar="worse=left|right",
    callback=_worse,
    help=marked("Which side is worse, where the routine asks for it; left if not said."),
)
