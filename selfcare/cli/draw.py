"""`selfcare draw`: the picture of an exercise as a file, for paper, for a web page, or to look at while writing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

import click

from selfcare.anatomy.figure_words import CAMERAS
from selfcare.body.themes import OUTLINED, SKINS, THEMES, palette
from selfcare.cli import reading
from selfcare.cli.finding import library_option
from selfcare.cli.told import ToldCommand
from selfcare.routine.refusals import said_by
from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from selfcare.body.drawing import Drawing
    from selfcare.body.picture import Picture
    from selfcare.body.themes import Palette
    from selfcare.routine.library import Library
    from selfcare.routine.models import Exercise

Side = Literal["left", "right"]
Build = Literal["slim", "medium", "large"]
Hair = Literal["bun", "short"]
BUILDS, HAIRS = get_args(Build), get_args(Hair)
_ENDINGS = (".svg", ".png")
_LARGE, _MIDDLE, _SMALL = (800.0, 600.0), (480.0, 360.0), (400.0, 300.0)
"""One drawing, the moments of a strip (large enough for a second view), many drawings on a page."""

_COLUMNS = 4


class _Look:
    """What all drawings of one command share: side, camera, theme, and whom the figure looks like."""

    def __init__(self, side: Side, camera: str | None, theme: str, build: Build, hair: Hair) -> None:
        self.side: Side = side
        self.camera = camera
        self.theme = theme
        self.build: Build = build
        self.hair: Hair = hair

    def picture(self, exercise: Exercise, size: tuple[float, float]) -> Picture:
        """Return the picture of an exercise on a sheet of a size."""
        from selfcare.body.looks import Look
        from selfcare.body.picture import Picture
        from selfcare.body.subject import spec_of

        return Picture(spec_of(exercise, self.camera), self.side, size, Look(self.build, self.hair))

    def finished(self, drawing: Drawing) -> Drawing:
        """Return a drawing in its room, with lines where the theme asks for them."""
        from selfcare.body.line_art import outlined
        from selfcare.body.sheet import in_room

        return in_room(outlined(drawing) if self.theme in OUTLINED else drawing)


_HELP: Final = marked(
    "Draw an exercise into a file: EXERCISE is an id of the library, FILE an exercise or a routine.\n\n"
    "Without --at or --strip, the moment that shows it best. Without -o, the file is named like the exercise."
)


@click.command("draw", short_help=marked("Draw exercises into a file."), cls=ToldCommand, help=_HELP)
@click.argument("name", required=False, metavar="[EXERCISE|FILE]")
@click.option(
    "--sheet", is_flag=True, help=marked("Draw all exercises of the library, or of a routine file, on one page.")
)
@click.option("--exercises", "listed", is_flag=True, help=marked("Print the exercises of the library."))
@click.option("--at", "seconds", type=click.FloatRange(0), help=marked("Draw this second of the movement."))
@click.option(
    "--strip", "count", type=click.IntRange(2, 24), help=marked("Draw this many moments of the movement in a row.")
)
@click.option("--side", type=click.Choice(["left", "right"]), default="right", help=marked("Which side works."))
@click.option(
    "--view", "camera", type=click.Choice(list(CAMERAS)), help=marked("Look from here, whatever the file says.")
)
@click.option("--theme", type=click.Choice(list(THEMES)), default="light", show_default=True, help=marked("Colours."))
@click.option("--skin", type=click.Choice(list(SKINS)), default="tan", show_default=True, help=marked("Skin tone."))
@click.option(
    "--build", type=click.Choice(BUILDS), default="medium", show_default=True, help=marked("How broad the body is.")
)
@click.option("--hair", type=click.Choice(HAIRS), default="bun", show_default=True, help=marked("A bun or short hair."))
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help=marked("A file, .svg or .png."))
@library_option
def draw(  # noqa: PLR0913, PLR0917 - one for each option
    name: str | None,
    seconds: float | None,
    count: int | None,
    side: Side,
    camera: str | None,
    theme: str,
    skin: str,
    build: Build,
    hair: Hair,
    out: Path | None,
    libraries: tuple[Path, ...],
    *,
    sheet: bool,
    listed: bool,
) -> None:
    """Draw an exercise into a file: EXERCISE is an id of the library, FILE an exercise or a routine."""
    if listed:
        _print_exercises(libraries)
        return
    if sum((sheet, seconds is not None, count is not None)) > 1:
        raise click.UsageError(tr("Choose one of --sheet, --at and --strip."))
    if name is None and not sheet:
        raise click.UsageError(tr("Name an exercise or a file, or write --sheet."))
    path = out or Path(f"{Path(name).stem if name else 'exercises'}.svg")
    if path.suffix not in _ENDINGS:
        raise click.UsageError(tr("Write a file name that ends in .svg or .png."))
    found = _exercises(name, libraries)
    look = _Look(side, camera, theme, build, hair)
    if sheet or len(found) > 1:
        drawing = _sheet(found, look)
    elif count is not None:
        drawing = _strip(found[0], count, look)
    else:
        drawing = _one(found[0], seconds, look)
    _save(drawing, palette(theme, skin), path)
    click.echo(tr("Drawn: {file}").format(file=path))


def _one(exercise: Exercise, seconds: float | None, look: _Look) -> Drawing:
    picture = look.picture(exercise, _LARGE)
    return look.finished(picture.main() if seconds is None else picture.at(seconds))


def _strip(exercise: Exercise, count: int, look: _Look) -> Drawing:
    """Return moments at even distances through one loop, under their seconds."""
    from selfcare.body.sheet import page

    picture = look.picture(exercise, _MIDDLE)
    moments = [picture.seconds * at / count for at in range(count)]
    return page([(f"{moment:.1f} s", look.finished(picture.at(moment))) for moment in moments], count)


def _sheet(exercises: Sequence[Exercise], look: _Look) -> Drawing:
    from selfcare.body.sheet import page
    from selfcare.desktop.words import named

    tiles = [(named(each.name), look.finished(look.picture(each, _SMALL).main())) for each in exercises]
    return page(tiles, _COLUMNS)


def _exercises(name: str | None, libraries: tuple[Path, ...]) -> list[Exercise]:
    """Return the exercise of an id, those of a file, or all there are; raises ClickException where there is none."""
    library = reading.library(*libraries)
    if name is None:
        return library.exercises()
    known = library.find(name)
    if known is not None and known.exercise is not None:
        return [known.exercise]
    path = Path(name)
    if path.is_file():
        return _in_file(path, library)
    if path.suffix or len(path.parts) > 1:
        raise click.UsageError(tr("There is no file {name}.").format(name=name))
    raise click.UsageError(tr("There is no exercise {name}. {mend}").format(name=name, mend=_meant(name, library)))


def _meant(name: str, library: Library) -> str:
    """Say which exercises were probably meant: the nearest id, and those that have the word in them."""
    from selfcare.routine.problems import nearest

    ids = sorted(library.ids())
    word = name.casefold().replace(" ", "-").replace("_", "-")
    close = nearest(word, ids)
    found = dict.fromkeys([*([close] if close else []), *(each for each in ids if f"-{word}" in f"-{each}")])
    if not found:
        return tr("`selfcare draw --exercises` lists them all.")
    return tr("Did you mean {names}?").format(names=", ".join(f"`{each}`" for each in list(found)[:5]))


def _print_exercises(libraries: tuple[Path, ...]) -> None:
    from selfcare.desktop.words import named

    for exercise in sorted(_exercises(None, libraries), key=lambda each: each.id):
        click.echo(f"{exercise.id:<44} {named(exercise.name)}")


def _in_file(path: Path, library: Library) -> list[Exercise]:
    from selfcare.routine.models import ExerciseStep
    from selfcare.routine.reader import read_file

    read = read_file(path, library)
    if read.exercise is not None:
        return [read.exercise]
    if read.routine is not None:
        steps = read.routine.played_steps()
        found = {step.exercise.id: step.exercise for step in steps if isinstance(step, ExerciseStep)}
        return list(found.values())
    first = next(problem for problem in read.problems if problem.severity == "error")
    raise click.ClickException(
        tr(
            "This file cannot be drawn yet. {path}, line {line}: {what} {mend}\nFor everything there is to "
            "mend, type: selfcare check {file}"
        ).format(path=first.path, line=first.line, what=first.what, mend=first.mend, file=path)
    )


def _save(drawing: Drawing, colours: Palette, path: Path) -> None:
    try:
        if path.suffix == ".svg":
            from selfcare.body.svg import written

            path.write_text(written(drawing, colours), encoding="utf-8")
            return
        from selfcare.cli.bitmap import save

        save(drawing, colours, path)
    except OSError as error:
        raise click.ClickException(
            tr("The file {path} cannot be written: {why}.").format(path=path, why=said_by(error))
        ) from error
