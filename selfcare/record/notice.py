"""What the user is told, once, when something cannot be written down or was found damaged."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from selfcare.translation import tr


@dataclass(frozen=True, slots=True)
class Notice:
    """Plain words for the user: `what` happened, and `advice`: what they can do about it."""

    what: str
    advice: str

    def __str__(self) -> str:
        return f"{self.what} {self.advice}"


Tell = Callable[[Notice], None]


class Told:
    """Hands notices on, each only once."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._already: set[Notice] = set()

    def once(self, notice: Notice) -> None:
        if notice not in self._already:
            self._already.add(notice)
            self._tell(notice)


def damaged(kept_as: Path) -> Notice:
    """Return the words for a history that could not be read and was put aside as `kept_as`."""
    return Notice(
        tr("The history could not be read. It was put aside as {name}, and a new one was begun.").format(
            name=kept_as.name
        ),
        tr("Nothing was deleted. If you have a backup of {folder}, you can put its file back.").format(
            folder=kept_as.parent
        ),
    )


def newer(path: Path, beside: Path) -> Notice:
    """Return the words for a history of a later program, with the file that is used in its place."""
    return Notice(
        tr(
            "The history ({name}) was written by a newer Selfcare and is left as it is. What you do now is "
            "kept beside it, in {other}."
        ).format(name=path.name, other=beside.name),
        tr("Start the newer Selfcare to see the whole history."),
    )


def unwritable(folder: Path) -> Notice:
    """Return the words for a folder that takes no files."""
    return Notice(
        tr("Selfcare may not write in {folder}, so what you do now is not kept.").format(folder=folder),
        tr("Sessions run as usual. To keep a history, allow writing there and start again."),
    )


def full(folder: Path) -> Notice:
    """Return the words for a disk that has no room or does not take what is written."""
    return Notice(
        tr("The disk that holds {folder} takes nothing more, so what you do now may not be kept.").format(
            folder=folder
        ),
        tr("The session goes on. Free some space: what is missing is written as soon as there is room."),
    )


def in_use(folder: Path) -> Notice:
    """Return the words for a history that another program holds on to."""
    return Notice(
        tr("Another program keeps the history in {folder} busy, so what you do now may not be kept.").format(
            folder=folder
        ),
        tr("The session goes on. Close other windows of Selfcare and backup programs."),
    )


def not_moved(path: Path) -> Notice:
    """Return the words for a history that could not be brought to this version."""
    return Notice(
        tr(
            "The history ({name}) could not be brought to this version and is left as it was; what you do "
            "now is not kept."
        ).format(name=path.name),
        tr("Free some space on the disk or close other windows of Selfcare, and start again."),
    )
