"""Pictures of exercises: asks the body room for frames, and keeps the figures of the sizes in use.

The body room brings numpy, so it is imported with the first frame that is asked for, after the window's own first.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.body.drawing import Drawing
from selfcare.desktop.figure_settings import USUAL, FigureSettings
from selfcare.routine.models import Exercise, ExerciseStep, Side, Timed
from selfcare.session.moment import Moment
from selfcare.session.timeline import Phase

if TYPE_CHECKING:
    from selfcare.body.describing import Description
    from selfcare.body.figure import Figure as BodyFigure
    from selfcare.body.figure import FigureSpec
    from selfcare.body.frames import Frames
    from selfcare.body.picture import Picture
    from selfcare.desktop.theme import Theme

_MOST: Final = 24
_LINE: Final = 2.0
"""Pixels of the lines round a figure, where they are wanted."""
_SQUARE: Final = QSize(400, 400)
_WITH_HEAD: Final = {"lower": "whole", "foot": "whole", "hand": "upper"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: a name of its own to keep it by, the start position, the author's figure block, the side.

    `range` is the share of the movement that is shown, less than 1 for a step that was made easier.
    """

    name: str
    start: str
    side: Side = "right"
    targets: tuple[str, ...] = field(default=(), compare=False)
    family: str = field(default="press", compare=False)
    block: Mapping[str, object] = field(default_factory=dict, compare=False)
    rate: float | None = field(default=None, compare=False)
    pressure: float | None = field(default=None, compare=False)
    range: float = 1.0


SITTING: Final = Subject("sitting", "sitting_chair")
STANDING: Final = Subject("standing", "standing", block={"view": {"camera": "three_quarter_front", "frame": "upper"}})


def subject_of(exercise: Exercise, side: Side | None) -> Subject:
    """Return what to draw for an exercise on a side; both and none are drawn as right."""
    family = TECHNIQUES[exercise.technique].family
    pressure = exercise.target.high if exercise.target is not None and exercise.target.feeling == "pressure" else None
    return Subject(
        exercise.id, exercise.start, side or "right", exercise.targets, family, exercise.figure, exercise.rate, pressure
    )


def with_head(subject: Subject) -> Subject:
    """Return a subject as it stands for a whole routine: one that is framed too near to show a head has its head."""
    view = subject.block.get("view")
    wider = _WITH_HEAD.get(str(view.get("frame"))) if isinstance(view, Mapping) else None
    if not isinstance(view, Mapping) or wider is None:
        return subject
    block = {**subject.block, "view": {**view, "frame": wider}}
    return replace(subject, name=f"{subject.name}, {wider}", block=block)


def eased(subject: Subject, moment: Moment) -> Subject:
    """Return a subject as it is drawn at a moment: a step that was made easier moves less."""
    if moment.exercise is None or not isinstance(moment.step, ExerciseStep):
        return subject
    return replace(subject, range=moment.step.range)


class Pictures:
    """Figures by subject and size, with the look that the theme has; the ones made longest ago go first."""

    def __init__(self, theme: Theme | None = None) -> None:
        self._theme = theme
        self._figures: dict[tuple[Subject, FigureSettings, int, int], Figure] = {}
        self._proportions: dict[Subject, float] = {}
        self._words: dict[Subject, Description] = {}
        self._quickest: dict[Subject, float] = {}

    def still(self, subject: Subject) -> Still:
        """Return the one frame that shows a subject best."""
        return Still(self, subject)

    def ends(self, subject: Subject) -> Ends:
        """Return the first and the main frame of a subject beside each other: a movement that stands still."""
        return Ends(self, subject)

    def moving(self, subject: Subject, moment: Moment) -> Frame:
        """Return the frame of a moment: the figure moves with the tempo of the phase."""
        phase, exercise = moment.phase, moment.exercise
        timed = exercise is not None and isinstance(exercise.dose.work, Timed)
        frames = self._frames(subject, phase)
        elapsed = round((moment.elapsed - phase.start) * frames) / frames
        return Frame(self, eased(subject, moment), phase.kind, elapsed, phase.seconds, timed)

    def words(self, subject: Subject, moment: Moment) -> str:
        """Return the figure of a moment in words, for who cannot see it."""
        if subject not in self._words:
            if len(self._words) >= _MOST:
                self._words.pop(next(iter(self._words)))
            self._words[subject] = _description(subject)
        phase, exercise = moment.phase, moment.exercise
        timed = exercise is not None and isinstance(exercise.dose.work, Timed)
        return self._words[subject].during(phase.kind, moment.elapsed - phase.start, phase.seconds, timed=timed)

    def _frames(self, subject: Subject, phase: Phase) -> int:
        """Return how many frames a second show what moves in a phase."""
        from selfcare.body.beat import frames_for, quickest

        if subject not in self._quickest:
            if len(self._quickest) >= _MOST:
                self._quickest.pop(next(iter(self._quickest)))
            self._quickest[subject] = quickest(_figure(subject))
        in_tempo = phase.kind in ("in", "out")
        return frames_for(min(self._quickest[subject], phase.seconds) if in_tempo else self._quickest[subject])

    def proportion(self, subject: Subject) -> float:
        """Return the width of what is drawn of a subject, by its height."""
        if subject not in self._proportions:
            left, top, right, bottom = Figure(subject, _SQUARE, self._look()).main().bounds()
            self._proportions[subject] = (right - left) / max(bottom - top, 1.0)
        return self._proportions[subject]

    def figure(self, subject: Subject, size: QSize) -> Figure:
        """Return the figure of a subject on a sheet of `size` logical pixels."""
        look = self._look()
        key = (subject, look, size.width(), size.height())
        if key not in self._figures:
            if len(self._figures) >= _MOST:
                self._figures.pop(next(iter(self._figures)))
            for other in self._figures.values():
                other.forget_frames()  # kept for all the exercises of a session they took 140 MB
            self._figures[key] = Figure(subject, size, look)
        return self._figures[key]

    def _look(self) -> FigureSettings:
        if self._theme is None:
            return USUAL
        look = self._theme.figure
        return replace(look, outline=True) if self._theme.outlined else look


class Figure:
    """One subject on a sheet of one size. A movement comes back: its latest frames are kept.

    A figure that cannot be drawn leaves its room empty, and the log says why: a session never ends for a picture.
    """

    def __init__(self, subject: Subject, size: QSize, look: FigureSettings = USUAL) -> None:
        self._subject, self._size, self._look = subject, size, look
        self._picture: Picture | None = None
        self._main: Drawing | None = None
        self._ends: Drawing | None = None
        self._frames: Frames | None = None
        with self._guarded():
            self._picture = _picture(subject, size, look)
            self._frames = _frames(self._picture, self._lined)

    def main(self) -> Drawing:
        """Return the frame that shows the subject best."""
        with self._guarded():
            if self._main is None and self._picture is not None:
                self._main = self._lined(self._picture.main())
        return self._main or self._empty()

    def ends(self) -> Drawing:
        """Return the first and the main frame beside each other."""
        with self._guarded():
            if self._ends is None and self._picture is not None:
                self._ends = self._lined(_both_ends(self._subject, self._size, self._look))
        return self._ends or self._empty()

    def during(self, kind: str, elapsed: float, length: float, *, timed: bool) -> Drawing:
        """Return the frame at `elapsed` of `length` seconds of a phase."""
        with self._guarded():
            if self._picture is not None and self._frames is not None:
                return self._frames.during(kind, elapsed, length, timed=timed)
        return self._empty()

    def forget_frames(self) -> None:
        """Let the frames of the movement go; they are drawn anew when they are wanted."""
        if self._frames is not None:
            self._frames.forget()

    def _lined(self, drawing: Drawing) -> Drawing:
        if not self._look.outline:
            return drawing
        from selfcare.body.line_art import outlined

        return outlined(drawing, _LINE)

    def _empty(self) -> Drawing:
        width, height = float(self._size.width()), float(self._size.height())
        return Drawing(width, height, (), height * 0.9, height * 0.77, height)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except Exception:
            self._picture = None
            logging.getLogger(__name__).exception("the figure of %s cannot be drawn", self._subject.name)


def _picture(subject: Subject, size: QSize, look: FigureSettings) -> Picture:
    from selfcare.body.picture import Picture

    return Picture(_spec(subject), subject.side, (float(size.width()), float(size.height())), look.look())


def _frames(picture: Picture, finished: Callable[[Drawing], Drawing]) -> Frames:
    from selfcare.body.frames import Frames

    return Frames(picture, finished)


def _description(subject: Subject) -> Description:
    from selfcare.body.describing import Description

    return Description(_spec(subject), subject.side)


def _both_ends(subject: Subject, size: QSize, look: FigureSettings) -> Drawing:
    from selfcare.body.beside import both_ends

    return both_ends(_spec(subject), subject.side, (float(size.width()), float(size.height())), look.look())


def _figure(subject: Subject) -> BodyFigure:
    from selfcare.body.figure import figure_of

    return figure_of(_spec(subject), subject.side)


def _spec(subject: Subject) -> FigureSpec:
    from selfcare.body.figure import FigureSpec

    told = (subject.start, subject.block, subject.targets, subject.family, subject.rate, subject.pressure)
    return FigureSpec(*told, range=subject.range)


@dataclass(frozen=True, slots=True)
class Still:
    """One frame of a subject, drawn at whatever size a widget has."""

    pictures: Pictures = field(compare=False)
    subject: Subject

    def drawing(self, size: QSize) -> Drawing:
        """Return the drawing on a sheet of `size` logical pixels."""
        return self.pictures.figure(self.subject, size).main()


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a subject's movement, drawn at whatever size a widget has."""

    pictures: Pictures = field(compare=False)
    subject: Subject

    def drawing(self, size: QSize) -> Drawing:
        """Return the drawing on a sheet of `size` logical pixels."""
        return self.pictures.figure(self.subject, size).ends()


@dataclass(frozen=True, slots=True)
class Frame:
    """One moment of a movement. Two frames at the same tick of the same phase are equal."""

    pictures: Pictures = field(compare=False)
    subject: Subject
    kind: str
    elapsed: float
    length: float
    timed: bool

    def drawing(self, size: QSize) -> Drawing:
        """Return the drawing on a sheet of `size` logical pixels."""
        figure = self.pictures.figure(self.subject, size)
        return figure.during(self.kind, self.elapsed, self.length, timed=self.timed)
