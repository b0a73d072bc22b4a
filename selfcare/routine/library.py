"""Every exercise and routine of some folders. A broken file never hides the others: it is there with its problems.

Exercises are read first, so that routines find them; problems that only show between files (an id used twice, an
unknown or circular `easier`) are added to the file they are mended in. Folders in the background lend their exercises
one by one, when a routine names them: whoever checks a folder need not wait for the whole library.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from selfcare.routine.models import Exercise, Routine
from selfcare.routine.parser import parse
from selfcare.routine.places import routine_files
from selfcare.routine.problems import Finding
from selfcare.routine.reader import Read, file_bytes, open_source, read_source, told, unreadable_source
from selfcare.routine.shelf import LADDERS, Known, Ladder, Shelf, next_on, unknown_ladders
from selfcare.routine.source import Source
from selfcare.translation import tr

_EXERCISE_FIRST: Final = re.compile(rb"(?m)^exercise[ \t]*:")
_ID: Final = re.compile(rb"(?m)^id[ \t]*:[ \t]*([a-z0-9-]+)[ \t]*\r?$")
_ROUTINE_FIRST: Final = re.compile(rb"(?m)^routine[ \t]*:")
_SMALL: Final = 16 * 1024
_UNREAD: Final = Read("", None, None, None, None, None, ())


class Library:
    """The files of some folders, read once. A shelf of exercises for whoever reads further files."""

    def __init__(
        self,
        folders: Sequence[Path],
        background: Sequence[Path] = (),
        *,
        to_play: bool = True,
        told: Callable[[int, int], None] | None = None,
        look: Callable[[Read, Shelf], list[Finding]] | None = None,
    ) -> None:
        """Read everything below `folders`; a path that is a file counts as a folder with this file alone.

        The folders in the `background` lend exercises, read when they are asked for, and hold ids that are taken.
        With `to_play` False each routine is let go once it is judged: who only wants the problems of thousands of
        files need not hold them all. `told` hears after each file how many have been read, and of how many.
        `look` is shown each file without errors while its tree is at hand, and returns what else there is to tell.
        """
        self._to_play = to_play
        self._told = told
        self._look = look
        self._lent: dict[str, Path] = {}
        self._taken: dict[str, Path] = {}
        self._exercises: dict[str, Known] = {}
        self._places: dict[str, str] = {}
        self._reads: dict[str, Read] = {}
        self._routines: dict[str, Read] = {}
        files = routine_files(folders)
        self._done, self._count = 0, len(files)
        self._lend({real: path for real, path in routine_files(background).items() if real not in files})
        later = self._read_exercises(files)
        self._check_ladders()
        self._read_routines(later)

    @property
    def reads(self) -> tuple[Read, ...]:
        """Return every file in the order of the folders, broken ones too; none has its `source`."""
        return tuple(self._reads.values())

    def read_at(self, real_path: str) -> Read | None:
        """Return a file by its real path (see `places.routine_files`), None if it is not in the library."""
        return self._reads.get(real_path)

    def routines(self) -> list[Routine]:
        """Return every routine that can be played, in the order of the folders."""
        return [read.routine for read in self._routines.values() if read.routine is not None]

    def exercises(self) -> list[Exercise]:
        """Return every exercise that can be played, in the order of the folders."""
        return [known.exercise for known in self._exercises.values() if known.exercise is not None]

    def routine(self, routine_id: str) -> Read | None:
        """Return the file of a routine, None if there is none of this id."""
        return self._routines.get(routine_id)

    def find(self, exercise_id: str) -> Known | None:
        lent = self._lent.pop(exercise_id, None)
        if lent is not None and exercise_id not in self._exercises:
            read = read_source(str(lent), open_source(lent))
            self._exercises[exercise_id] = Known(read.path, read.written, read.exercise)
        return self._exercises.get(exercise_id)

    def ids(self) -> Collection[str]:
        return self._exercises.keys() | self._lent.keys()

    def routine_ids(self) -> Collection[str]:
        return self._routines.keys()

    def _lend(self, files: Mapping[str, Path]) -> None:
        """Note which exercise is in which file; one whose id cannot be seen at a glance is read at once."""
        for real, path in files.items():
            data = file_bytes(path)
            if not isinstance(data, bytes):
                continue
            if _ROUTINE_FIRST.search(data):
                self._taken.update({found.decode(): path for found in _ID.findall(data)[:1]})
                continue
            exercise_id = _exercise_id(path, data)
            if exercise_id is not None and self._places.setdefault(exercise_id, real) == real:
                self._lent[exercise_id] = path

    def _read_exercises(self, files: Mapping[str, Path]) -> dict[str, tuple[Path, bytes | None]]:
        """Read what is not a routine; return the routines by their real paths."""
        later: dict[str, tuple[Path, bytes | None]] = {}
        for real, path in files.items():
            self._reads[real] = _UNREAD  # keeps its place in the order
            data = file_bytes(path)
            if isinstance(data, bytes) and _ROUTINE_FIRST.search(data):
                later[real] = (path, data if len(data) < _SMALL else None)
                continue
            source = parse(data) if isinstance(data, bytes) else unreadable_source(data)
            read = read_source(str(path), source)
            if read.kind == "routine":
                later[real] = (path, None)
            else:
                self._keep(real, self._looked_at(self._on_the_shelf(real, read, source), source))
                self._tell()
        return later

    def _on_the_shelf(self, real: str, read: Read, source: Source) -> Read:
        """Put an exercise on the shelf, unless another one has its id."""
        if read.kind != "exercise" or read.id is None:
            return read
        other = self._places.setdefault(read.id, real)
        if other != real:
            return _with(read, source, [_twice(read.id, self._path_of(read.id, other))])
        self._exercises[read.id] = Known(read.path, read.written, read.exercise)
        return read

    def _path_of(self, exercise_id: str, real: str) -> str:
        return str(self._lent[exercise_id]) if exercise_id in self._lent else self._reads[real].path

    def _read_routines(self, later: Mapping[str, tuple[Path, bytes | None]]) -> None:
        for real, (path, data) in later.items():
            source = open_source(path) if data is None else parse(data)
            read = read_source(str(path), source, self)
            other = self._routines.get(read.id or "")
            taken = str(self._taken[read.id]) if read.id in self._taken else other.path if other else None
            if taken is not None and read.id is not None:
                read = _with(read, source, [_twice(read.id, taken)])
            kept = self._keep(real, self._looked_at(read, source))
            if taken is None and kept.kind == "routine" and kept.id is not None:
                self._routines[kept.id] = kept
            self._tell()

    def _tell(self) -> None:
        self._done += 1
        if self._told is not None:
            self._told(self._done, self._count)

    def _looked_at(self, read: Read, source: Source) -> Read:
        if self._look is None or read.kind is None or read.errors:
            return read
        return _with(read, source, self._look(read, self))

    def _keep(self, real: str, read: Read) -> Read:
        """Keep what was read without the tree it came from: of a thousand files that would be much."""
        kept = read._replace(source=None) if self._to_play else read._replace(source=None, routine=None)
        self._reads[real] = kept
        return kept

    def _check_ladders(self) -> None:
        read = [known.exercise for known in self._exercises.values() if known.exercise is not None]
        for exercise in read:
            findings = list(self._ladder_findings(exercise))
            if findings:
                real = self._places[exercise.id]
                self._keep(real, _with(self._reads[real], open_source(Path(self._reads[real].path)), findings))

    def _ladder_findings(self, exercise: Exercise) -> Iterator[Finding]:
        yield from unknown_ladders(exercise, self)
        for ladder in LADDERS:
            if self._comes_back(exercise, ladder):
                what = tr("Following `{ladder}` from here leads back to here.").format(ladder=ladder)
                yield Finding((ladder,), what, tr("Let the chain end somewhere."), "circle", "warning")

    def _comes_back(self, exercise: Exercise, ladder: Ladder) -> bool:
        seen: set[str] = set()
        named = next_on(ladder, exercise)
        while named is not None and named not in seen:
            if named == exercise.id:
                return True
            seen.add(named)
            known = self.find(named)
            named = next_on(ladder, known.exercise) if known and known.exercise else None
        return False


def _exercise_id(path: Path, data: bytes) -> str | None:
    glance: list[bytes] = _ID.findall(data) if _EXERCISE_FIRST.search(data) else []
    if len(glance) == 1:
        return glance[0].decode()
    read = read_source(str(path), parse(data))
    return read.id if read.kind == "exercise" else None


def _twice(exercise_or_routine: str, path: str) -> Finding:
    what = tr("The id `{word}` is already used in {path}.").format(word=exercise_or_routine, path=path)
    return Finding(("id",), what, tr("Give it an id of its own."), "duplicate-id")


def _with(read: Read, source: Source, findings: list[Finding]) -> Read:
    """Return the file with more problems; an error takes its routine or exercise away."""
    both = dict.fromkeys((*read.problems, *told(read.path, source, findings)))
    problems = tuple(sorted(both, key=lambda problem: (problem.line, problem.column, problem.severity)))
    if any(each.severity == "error" for each in problems):
        return read._replace(routine=None, exercise=None, written=None, problems=problems)
    return read._replace(problems=problems)
