"""From a file to a routine or an exercise, or to every problem of the file at once.

    bytes -> tree with positions (parser) -> document (documents) -> routine or exercise, and findings -> problems

Whatever the bytes are, the answer is a `Read`; nothing is raised, nothing hangs, memory is bounded.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from stat import S_ISREG
from typing import Literal, NamedTuple

from selfcare.routine.declaring import Found
from selfcare.routine.decoding import MOST_BYTES
from selfcare.routine.documents import EXERCISE_FILE, WrittenExercise
from selfcare.routine.exercise_checks import check_exercise
from selfcare.routine.figure_check import check_figure
from selfcare.routine.models import Exercise, Routine
from selfcare.routine.parser import parse
from selfcare.routine.problems import MOST_PROBLEMS, Finding, Problem, nearest
from selfcare.routine.resolving import exercise_of
from selfcare.routine.routine_documents import ROUTINE_FILE
from selfcare.routine.shelf import EMPTY_SHELF, Shelf
from selfcare.routine.source import Fault, Source, Value
from selfcare.routine.steps import routine_of
from selfcare.translation import tr

Kind = Literal["routine", "exercise"]
_KINDS = ("exercise", "routine")
# Stands in for what every file has and no check looks at, so that its absence does not hide the rest.
_UNNAMED = {"id": "unnamed", "name": "unnamed"}


class Read(NamedTuple):
    """What came of a file. `routine` or `exercise` is there only if there is no error among `problems`.

    `id` and `kind` are known as soon as they can be read, whatever else is wrong. `source` finds places for
    problems that others find later; it is dropped where many files are kept.
    """

    path: str
    kind: Kind | None
    id: str | None
    routine: Routine | None
    exercise: Exercise | None
    written: WrittenExercise | None
    problems: tuple[Problem, ...]
    source: Source | None = None

    @property
    def errors(self) -> int:
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors


def read_file(path: Path, shelf: Shelf = EMPTY_SHELF) -> Read:
    """Read one file; a file that cannot be opened is a problem like any other."""
    return read_source(str(path), open_source(path), shelf)


def read_text(text: str, shelf: Shelf = EMPTY_SHELF, path: str = "text") -> Read:
    """Read a routine or an exercise from a string."""
    return read_source(path, parse(text.encode("utf-8", errors="surrogatepass")), shelf)


def open_source(path: Path) -> Source:
    """Return the tree of a file; one that cannot be opened has a fault and no text."""
    data = file_bytes(path)
    return parse(data) if isinstance(data, bytes) else unreadable_source(data)


def unreadable_source(fault: Fault) -> Source:
    """Return the tree of a file that could not be opened: none."""
    return Source("", None, (fault,), cut=())


def file_bytes(path: Path) -> bytes | Fault:
    """Return what is in a file, or why not. Only ordinary files are read, and no more of them than the limit."""
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):
            return _unreadable(tr("This is not a file."))
        with FileIO(path) as file:
            # A buffer of the limit's size for each small file would take longer than reading it.
            return file.read(min(max(about.st_size, 4096), MOST_BYTES) + 1)
    except FileNotFoundError:
        return _unreadable(tr("There is no such file."))
    except (OSError, ValueError):
        return _unreadable(tr("This file cannot be opened."))


def read_source(path: str, source: Source, shelf: Shelf = EMPTY_SHELF) -> Read:
    """Read what the parser found; where its layout slipped, what the author probably meant."""
    read = _read_as_it_is(path, source, shelf)
    if read.errors and source.text:
        from selfcare.routine.mending import mended  # whose files are in order never needs it

        meant = mended(source)
        return read if meant is None else _read_as_it_is(path, meant, shelf)
    return read


def _read_as_it_is(path: str, source: Source, shelf: Shelf) -> Read:
    kind, findings = _kind(source)
    match kind:
        case "routine":
            return _read_routine(path, source, shelf)
        case "exercise":
            return _read_exercise(path, source)
        case None:
            return Read(path, None, _id(source.value), None, None, None, told(path, source, findings), source)


def _read_routine(path: str, source: Source, shelf: Shelf) -> Read:
    found = Found()
    written = ROUTINE_FILE.read_at(source.value, (), found, {"routine": 1, **_UNNAMED})
    routine: Routine | None = None
    if written is not None:
        routine, more = routine_of(written, shelf)
        found.findings += more
    problems = told(path, source, found.findings)
    playable = None if _broken(problems) else routine
    return Read(path, "routine", _id(source.value), playable, None, None, problems, source)


def _read_exercise(path: str, source: Source) -> Read:
    found = Found()
    written = EXERCISE_FILE.read_at(source.value, (), found, {"exercise": 1, **_UNNAMED})
    exercise: Exercise | None = None
    if written is not None:
        exercise = exercise_of(written)
        found.findings += check_exercise(written, exercise)
    elif isinstance(source.value, dict):
        # Whatever else is wrong, the words of the picture are looked at in the same go.
        found.findings += [each.under("figure") for each in check_figure(source.value.get("figure", {}))]
    problems = told(path, source, found.findings)
    if _broken(problems):
        written = exercise = None
    return Read(path, "exercise", _id(source.value), None, exercise, written, problems, source)


def _broken(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def told(path: str, source: Source, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Return faults and findings as problems in the order of the text, no more of them than a person would read."""
    problems = [source.fault_problem(path, fault) for fault in source.faults[: MOST_PROBLEMS + 1]]
    findings = list(findings)
    unknown = [each for each in findings if each.code == "unknown-key"]
    problems += [
        source.problem(path, each)
        for each in findings
        if source.complains_rightly(each) and not any(_stands_for(other, each) for other in unknown)
    ]
    problems.sort(key=lambda problem: (problem.line, problem.column, problem.severity))
    return tuple(problems) if len(problems) <= MOST_PROBLEMS else _first(problems)


def _stands_for(unknown: Finding, missing: Finding) -> bool:
    """Whether a key that is said to be missing is there under a word that is not known, and told at that."""
    return unknown.place[:-1] == missing.place and any(f"`{word}`" in unknown.mend for word in missing.absent)


def _first(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return the first problems, errors before warnings: a warning must not push out an error."""
    kept = sorted(problems, key=lambda problem: problem.severity != "error")[: MOST_PROBLEMS - 1]
    last = kept[-1]
    more = tr("There are more problems than these {count}.").format(count=len(kept))
    rest = Problem(last.path, last.line, last.column, 1, "", more, tr("Mend these first."), last.severity, "more")
    return (*sorted(kept, key=lambda problem: (problem.line, problem.column)), rest)


def _unreadable(what: str) -> Fault:
    return Fault(0, 0, what, tr("Choose a YAML file."), "file")


def _kind(source: Source) -> tuple[Kind | None, list[Finding]]:
    value = source.value
    if not isinstance(value, dict):
        what = tr("This is not a routine and not an exercise.")
        mend = tr("Begin with `routine: 1` or `exercise: 1`, and `key: value` on each line.")
        return None, [] if source.faults else [Finding((), what, mend, "kind")]
    two_in_one = any(fault.code == "documents" for fault in source.faults)
    if source.has_key("routine") and source.has_key("exercise") and not two_in_one:
        what = tr("A file is a routine or an exercise, not both.")
        return None, [Finding(("exercise",), what, tr("Keep one of the two keys."), "kind", on_key=True)]
    if source.has_key("routine"):
        return "routine", []
    if source.has_key("exercise"):
        return "exercise", []
    what = tr("This is not a routine and not an exercise.")
    first = next(iter(value), "")
    meant = nearest(first, _KINDS)
    if meant is not None:
        return None, [Finding((first,), what, tr("Write `{word}`.").format(word=f"{meant}: 1"), "kind", on_key=True)]
    mend = tr("Add `routine: 1` or `exercise: 1` as the first line.")
    return None, [Finding((), what, mend, "kind", absent=("routine", "exercise"))]


def _id(value: Value) -> str | None:
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None
