"""Pictures of exercises: asks the body room for drawings, and keeps those of the sizes in use.

The body room brings numpy, so it is imported with the first drawing that is asked for, after the first frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSize

from selfcare.body.drawing import Drawing
from selfcare.routine.models import Exercise, Side

_MOST: Final = 48
_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: a name of its own to keep it by, the start position, the author's figure block, the side."""

    name: str
    start: str
    side: Side = "right"
    block: Mapping[str, object] = field(default=_NOTHING, compare=False)


SITTING: Final = Subject("sitting", "sitting_chair")


def subject_of(exercise: Exercise, side: Side | None) -> Subject:
    """Return what to draw for an exercise on a side; both and none are drawn as right."""
    return Subject(exercise.id, exercise.start, side or "right", exercise.figure)


class Pictures:
    """Drawings by subject and size; the ones made longest ago go first."""

    def __init__(self) -> None:
        self._drawings: dict[tuple[Subject, int, int], Drawing] = {}

    def of(self, subject: Subject) -> Picture:
        """Return the picture of a subject."""
        return Picture(self, subject)

    def drawing(self, subject: Subject, size: QSize) -> Drawing:
        """Return the drawing of a subject on a sheet of `size` logical pixels."""
        key = (subject, size.width(), size.height())
        if key not in self._drawings:
            if len(self._drawings) >= _MOST:
                self._drawings.pop(next(iter(self._drawings)))
            self._drawings[key] = _drawn(subject, size)
        return self._drawings[key]


class Picture:
    """One subject, drawn at whatever size a widget has."""

    def __init__(self, pictures: Pictures, subject: Subject) -> None:
        self._pictures = pictures
        self.subject = subject

    def drawing(self, size: QSize) -> Drawing:
        """Return the drawing on a sheet of `size` logical pixels."""
        return self._pictures.drawing(self.subject, size)


def _drawn(subject: Subject, size: QSize) -> Drawing:
    from selfcare.body.picture import FigureSpec, draw

    spec = FigureSpec(subject.start, subject.block)
    return draw(spec, side=subject.side, size=(float(size.width()), float(size.height())))
