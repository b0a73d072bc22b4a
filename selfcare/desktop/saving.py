"""A routine as a file of sound, written by `selfcare render` in a process of its own, while the window goes on."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from selfcare.desktop.sound_settings import SoundSettings
from selfcare.routine.refusals import said_by
from selfcare.sound.workplace import workplace_beside
from selfcare.translation import marked, tr

STUMBLED = marked("The file could not be written. Nothing was changed; try once more, or choose another folder.")


@dataclass(frozen=True, slots=True)
class Order:
    """What to save: a routine's file, with which side first, said and sounded as the settings say."""

    routine: str
    worse: str
    settings: SoundSettings

    def words(self, target: Path) -> list[str]:
        """Return what is typed after `selfcare` for it."""
        settings = self.settings
        words = ["render", self.routine, "-o", str(target), "--percent", "--speed", f"{settings.speed:g}"]
        if settings.level is not None:
            words += ["--level", settings.level]
        if settings.narrator:
            words += ["--voice", settings.narrator]
        if self.worse in {"left", "right"}:
            words += ["--side", f"worse={self.worse}"]
        return words


class Saving(QObject):
    """Writes one file at a time; it appears whole or not at all.

    `progressed` brings percents, `saved` the path of the file, `failed` a sentence, `cancelled` nothing.
    """

    progressed = Signal(int)
    saved = Signal(str)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._folder: Path | None = None  # beside the target, so that the last step is only a change of name
        self._target = Path()
        self._given_up = False

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._process is not None

    def start(self, order: Order, target: Path) -> None:
        """Begin; while another file is being written nothing happens."""
        if self.busy:
            return
        try:
            self._folder = workplace_beside(target)
        except OSError as problem:
            words = tr("{folder} cannot be written: {problem}. Choose another one.")
            self.failed.emit(words.format(folder=target.parent, problem=said_by(problem)))
            return
        self._target, self._given_up = target, False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._stumble)
        typed = order.words(self._folder / target.name)
        self._process.start(sys.executable, ["-P", "-m", "selfcare", *typed])

    @Slot()
    def cancel(self) -> None:
        """Give up, and leave nothing behind."""
        if self._process is not None:
            self._given_up = True
            self._process.kill()

    def close(self) -> None:
        """Give up before the window goes."""
        if self._process is not None:
            self._process.finished.disconnect(self._end)
            self._process.kill()
            self._process.waitForFinished(2000)
            self._clear()

    @Slot()
    def _hear(self) -> None:
        if self._process is None:
            return
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).strip()
            if line.isdigit():
                self.progressed.emit(min(100, int(line)))

    @Slot(QProcess.ProcessError)
    def _stumble(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # no `finished` follows
            self._clear()
            self.failed.emit(tr(STUMBLED))

    @Slot()
    def _end(self) -> None:
        process, folder, target = self._process, self._folder, self._target
        if process is None or folder is None:
            return
        well = process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0
        why = "" if well else _reason(bytes(process.readAllStandardError().data()).decode(errors="replace"))
        if well and not self._given_up:
            why = _moved(folder / target.name, target)
        self._clear()
        if self._given_up:
            self.cancelled.emit()
        elif why:
            self.failed.emit(why)
        else:
            self.saved.emit(str(target))

    def _clear(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._process = self._folder = None


def _moved(part: Path, target: Path) -> str:
    try:
        part.replace(target)
    except OSError as problem:
        return tr("{file} cannot be written: {problem}.").format(file=target, problem=said_by(problem))
    return ""


def _reason(errors: str) -> str:
    """Return what the terminal says went wrong."""
    # Translators: how the terminal begins what went wrong; the same as there.
    head = tr("Error: {message}").format(message="")
    told = [line.removeprefix(head) for line in errors.splitlines() if line.startswith(head)]
    return told[-1] if told else tr(STUMBLED)
