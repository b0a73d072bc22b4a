"""What the user wishes of a session, from whatever was pressed: each wish is one command."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from selfcare.session.commands import AddTime, Answer, Back, Ease, Hurts, PainKind, Pause, Repeat, Skip, Stop
from selfcare.session.states import COMMANDS, State


class Source(Protocol):
    """A row of controls or a set of keys."""

    back: SignalInstance
    skip: SignalInstance
    ease: SignalInstance
    hurt: SignalInstance
    add: SignalInstance
    again: SignalInstance


class Wishes(QObject):
    """`wished` carries the command; `state` is the session's, for whoever shows it to keep."""

    wished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.state: State = "running"

    def hear(self, source: Source) -> None:
        """Turn what a source announces into commands."""
        for signal, slot in (
            (source.back, self.back),
            (source.skip, self.skip),
            (source.ease, self.ease),
            (source.hurt, self.hurt),
            (source.add, self.add),
            (source.again, self.again),
        ):
            signal.connect(slot)

    @Slot()
    def rest(self) -> None:
        """Stand still; nothing where it does so already, for what is refused is said aloud."""
        if Pause in COMMANDS[self.state]:
            self.wished.emit(Pause())

    @Slot()
    def back(self) -> None:
        """Begin this side anew, or the one before."""
        self.wished.emit(Back())

    @Slot()
    def skip(self) -> None:
        """Leave out the rest of this side."""
        self.wished.emit(Skip())

    @Slot()
    def ease(self) -> None:
        """Make it lighter."""
        self.wished.emit(Ease())

    @Slot()
    def hurt(self) -> None:
        """Stop at once."""
        self.wished.emit(Hurts())

    @Slot()
    def add(self) -> None:
        """Give it fifteen seconds more."""
        self.wished.emit(AddTime())

    @Slot()
    def again(self) -> None:
        """Do this side once more."""
        self.wished.emit(Repeat())

    @Slot()
    def stop(self) -> None:
        """End the session."""
        self.wished.emit(Stop())

    @Slot(str, int)
    def answer(self, kind: PainKind, score: int) -> None:
        """Say what it is like, and how strong (-1: not asked)."""
        self.wished.emit(Answer(kind, None if score < 0 else score))
