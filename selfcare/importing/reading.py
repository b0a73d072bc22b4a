"""From the bytes of somebody else's file to drafts and problems. Any bytes end in one or the other."""

from __future__ import annotations

import json
from typing import Final

from selfcare.importing.drafts import Ids, Imported, Missing
from selfcare.importing.exercises_db import import_exercises, is_exercises
from selfcare.importing.intervals import import_intervals, is_intervals
from selfcare.routine.parser import parse
from selfcare.translation import tr

MOST_BYTES: Final = 16 * 1024 * 1024


def import_bytes(data: bytes, taken: set[str] | None = None) -> Imported:
    """Return what comes of a file. Ids that are `taken` are not used again."""
    if len(data) > MOST_BYTES:
        return _nothing(tr("It is larger than 16 MiB."), tr("Cut it into several files."))
    tree = _tree(data)
    if isinstance(tree, Imported):
        return tree
    ids = Ids(set(taken or ()))
    if is_exercises(tree):
        return import_exercises(tree, ids)
    if isinstance(tree, dict) and is_intervals(tree):
        return import_intervals(tree, ids)
    return _nothing(
        tr("It is of no kind that can be imported."),
        tr("Choose the list of free-exercise-db (JSON), or a timer of qintervals (YAML)."),
    )


def _tree(data: bytes) -> object:
    """Return the plain values of a file, or what is wrong with it."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"[", b"{"}:
        try:
            tree: object = json.loads(data.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            return _nothing(
                tr("It is not JSON that can be read."), tr("Fetch it once more, or look at it with an editor.")
            )
        return tree
    source = parse(data)
    if source.faults:
        return _nothing(tr("It cannot be read: {what}").format(what=source.faults[0].what), source.faults[0].mend)
    return source.value


def _nothing(what: str, mend: str) -> Imported:
    return Imported(problems=(Missing(tr("the file"), "file", what, mend),))
