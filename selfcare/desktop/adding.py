"""Files that somebody hands to the window: checked, then copied into the user's folder. Nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from stat import S_ISDIR
from typing import Final

from selfcare.desktop.card import Broken
from selfcare.desktop.cards import errors_of
from selfcare.desktop.words import in_line, named, quoted
from selfcare.routine.library import Library
from selfcare.routine.places import routine_files
from selfcare.routine.reader import Read
from selfcare.routine.refusals import said_by
from selfcare.translation import tr, tr_number

_MOST_SHOWN: Final = 3
_ENDINGS: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Added:
    """What came of files that were handed over.

    `routines` are (id, name) of those that can be played now, `known` of those that were there before; `exercises` how
    many came with them; `folder` where all were copied to; `broken` what was left out and why; `lost` what could not be
    opened at all, and what the disk said to it; `refused` what the disk said to a copy.
    """

    folder: Path
    routines: tuple[tuple[str, str], ...] = ()
    exercises: int = 0
    known: tuple[tuple[str, str], ...] = ()
    broken: tuple[Broken, ...] = ()
    lost: tuple[tuple[str, str], ...] = ()
    refused: str = ""

    @property
    def first(self) -> str:
        """The id of the routine to show, "" if there is none."""
        return next((routine for routine, _name in (*self.routines, *self.known)), "")

    @property
    def title(self) -> str:
        """What happened, in a few words."""
        if self.refused:
            return tr("This could not be copied")
        if self.routines or self.exercises:
            return tr("Added to your library")
        if self.broken or self.lost:
            return tr("This cannot be added yet")
        return tr("This is in your library") if self.known else tr("Nothing was added")

    @property
    def words(self) -> str:
        """What happened, and what to do about what did not."""
        return "\n".join(_lines(self)) or tr("There is no routine in it. Routines are files that end in .yaml.")


def add(
    handed: Sequence[Path],
    folder: Path,
    library: Sequence[Path],
    shelf: Library | None = None,
    told: Callable[[int, int], None] | None = None,
) -> Added:
    """Copy what can be played into `folder`, the user's own; `library` are all folders that are looked through.

    `shelf` is what was read of them, if it was; `told` hears how many files have been checked, of how many.
    """
    shelf = shelf or Library(library)
    lost = tuple((path.name, words) for path in handed for words in _unopened(path))
    new = {real: path for real, path in routine_files(handed).items() if not _same(path, real, handed, folder, shelf)}
    known = tuple(
        _named(read)
        for real in routine_files(handed).keys() - new.keys()
        for read in _there(real, handed, folder, shelf)
    )
    checked = Library(list(new.values()), background=library, told=told)
    reads = [read for read in checked.reads if read.kind or read.errors]
    good = [read for read in reads if read.routine is not None or read.exercise is not None]
    broken = tuple(Broken(Path(read.path).name, _problems(read)) for read in reads if read not in good)
    refused = _copied(good, handed, folder)
    if refused:
        return Added(folder, known=known, broken=broken, lost=lost, refused=refused)
    routines = tuple(_named(read) for read in good if read.routine is not None)
    return Added(folder, routines, len(good) - len(routines), known, broken, lost)


def _unopened(path: Path) -> Iterator[str]:
    """Yield what the disk says where there is no such file, or where a folder may not be looked into."""
    try:
        if S_ISDIR(path.stat().st_mode):
            next(path.iterdir(), None)
    except OSError as error:
        yield said_by(error)


def _lines(added: Added) -> Iterator[str]:
    if added.refused:
        advice = tr("Nothing was changed. Make room or choose another disk, then add it again.")
        yield f"{added.refused} {advice}"
    if added.routines:
        yield _copied_words(added)
    if added.exercises:
        came = tr_number("{count} exercise came with it.", "{count} exercises came with it.", added.exercises)
        yield came.format(count=added.exercises)
    if added.known:
        yield tr("“{name}” was there already.").format(name=added.known[0][1])
    for name, why in added.lost:
        lost = tr("{file} could not be opened: {words}. See if it is still there and may be read.")
        yield lost.format(file=quoted(name), words=why)
    for broken in added.broken[:_MOST_SHOWN]:
        left_out = tr("{file} was left out.").format(file=broken.file)
        yield f"{left_out} {' '.join(broken.problems[:_MOST_SHOWN])}"
    more = len(added.broken) - _MOST_SHOWN
    if more > 0:
        words = tr_number("{count} more file was left out.", "{count} more files were left out.", more)
        advice = tr("Type: selfcare check FOLDER")
        yield f"{words.format(count=more)} {advice}"


def _copied_words(added: Added) -> str:
    names = in_line(quoted(name) for _id, name in added.routines[:_MOST_SHOWN])
    more = len(added.routines) - _MOST_SHOWN
    if more <= 0:
        return tr("{routines}: copied to {folder}.").format(routines=names, folder=added.folder)
    words = tr_number(
        "{routines} and {count} more: copied to {folder}.", "{routines} and {count} more: copied to {folder}.", more
    )
    return words.format(routines=names, count=more, folder=added.folder)


def _same(path: Path, real: str, handed: Sequence[Path], folder: Path, shelf: Library) -> bool:
    """Tell whether a file is in the library, or a copy of it where it would be put."""
    return shelf.read_at(real) is not None or _equal(path, folder / _inside(path, handed))


def _there(real: str, handed: Sequence[Path], folder: Path, shelf: Library) -> Iterator[Read]:
    for place in (real, str((folder / _inside(Path(real), handed)).resolve())):
        read = shelf.read_at(place)
        if read is not None and read.routine is not None:
            yield read
            return


def _equal(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except OSError:
        return False


def _inside(path: Path, handed: Sequence[Path]) -> Path:
    """Return where a file goes below the user's folder: a folder that was handed over keeps its name and its tree.

    A file of any other ending gets that of a routine, by which the library finds it.
    """
    for given in handed:
        if given.is_dir() and path.is_relative_to(given):
            return Path(given.name) / path.relative_to(given)
    return Path(path.name) if path.suffix.lower() in _ENDINGS else Path(path.name).with_suffix(_ENDINGS[0])


def _copied(reads: Sequence[Read], handed: Sequence[Path], folder: Path) -> str:
    """Copy files, and the recordings beside them; return what the disk said if it refused, after taking all back."""
    made: list[Path] = []
    try:
        for read in reads:
            target = _free(folder / _inside(Path(read.path), handed))
            target.parent.mkdir(parents=True, exist_ok=True)
            made.append(target)
            copyfile(read.path, target)
            recording = read.exercise.recording if read.exercise else None
            beside = Path(read.path).parent / recording if recording else None
            if beside is not None and recording and beside.is_file() and not (target.parent / recording).exists():
                made.append(target.parent / recording)
                copyfile(beside, target.parent / recording)
    except OSError as error:
        for file in made:
            file.unlink(missing_ok=True)
        return tr("The disk said: {words}.").format(words=said_by(error))
    return ""


def _free(wanted: Path) -> Path:
    """Return the wanted place, or the next one that is free: what is there stays."""
    number, free = 2, wanted
    while free.exists():
        free = wanted.with_stem(f"{wanted.stem}-{number}")
        number += 1
    return free


def _problems(read: Read) -> tuple[str, ...]:
    if not read.kind and Path(read.path).suffix.lower() not in _ENDINGS:
        return (tr("It is no routine. Routines are text files that end in .yaml."),)
    taken = next((each for each in read.problems if each.code == "duplicate-id"), None)
    if taken is None:
        return errors_of(read) or (tr("It is neither a routine nor an exercise."),)
    advice = tr("To use this one instead, take the other file away first, then add this one again.")
    return (f"{taken.what} {advice}",)


def _named(read: Read) -> tuple[str, str]:
    routine = read.routine
    return (routine.id, named(routine.name)) if routine else ("", "")
