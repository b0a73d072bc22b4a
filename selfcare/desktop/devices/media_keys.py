"""Media keys and headset buttons on Linux: the desktop hands them to whoever plays, by MPRIS over D-Bus.

Where there is no session bus nothing happens but a line; elsewhere Qt hands these keys to the window as ordinary ones.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import ClassInfo, Property, QObject, Signal, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage, QDBusObjectPath

from selfcare.session.commands import Command
from selfcare.session.events import Event
from selfcare.session.moment import Moment
from selfcare.session.states import State
from selfcare.translation import marked, tr

Wish = Literal["play", "pause", "play-pause", "next", "previous", "stop"]
Status = Literal["Playing", "Paused", "Stopped"]

PATH = "/org/mpris/MediaPlayer2"
NAME = "org.mpris.MediaPlayer2.selfcare"
PLAYER = "org.mpris.MediaPlayer2.Player"
TRACK = "/org/selfcare/session"
LINE = marked("Media keys do not reach Selfcare here: use the keyboard or the mouse.")

STATUS: dict[State, Status] = {
    "waiting": "Stopped",
    "running": "Playing",
    "resuming": "Playing",
    "tapping": "Playing",
    "paused": "Paused",
    "hurt": "Paused",
    "finished": "Stopped",
}


class MediaKeys(QObject):
    """An effect of the player that takes media keys while there is a session, and tells each as a wish.

    `wished` brings a `Wish`; what it means at this moment is decided by whoever holds the player.
    """

    wished = Signal(str)

    def __init__(self, parent: QObject, bus: QDBusConnection | None = None) -> None:
        super().__init__(parent)
        self._bus = QDBusConnection.sessionBus() if bus is None else bus
        self._name = ""
        self.status: Status = "Stopped"
        self.title, self._session, self._language = "", "", "en"
        self._root = _Root(self)
        self._keys = _Keys(self)
        self.line = ""

    def open(self) -> None:
        """Let the desktop know; where there is nobody to tell, `line` says so."""
        if self._name:
            return
        exported = QDBusConnection.RegisterOption.ExportAdaptors
        if not self._bus.isConnected() or not self._bus.registerObject(PATH, self, exported):
            self.line = tr(LINE)
            return
        names = (NAME, f"{NAME}.instance{os.getpid()}")  # a second window gets a name of its own
        self._name = next((name for name in names if self._bus.registerService(name)), "")
        self.line = "" if self._name else tr(LINE)

    def close(self) -> None:
        """Let the keys go to whoever else plays."""
        if self._name:
            self._bus.unregisterService(self._name)
            self._bus.unregisterObject(PATH)
            self._name = ""

    def name_session(self, name: str, language: str) -> None:
        """Say which routine is played: the desktop shows it beside its keys. Names are told in `language`."""
        self._session, self._language = name, language

    def obey(self, elapsed: float, command: Command) -> None:
        """What a command leads to is heard of in `hear`."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:  # noqa: ARG002 - an effect hears of both
        """Tell the desktop whether it plays, and what."""
        exercise = moment.exercise
        title = exercise.name.in_language(self._language) if exercise else self.title
        status = STATUS[moment.state]
        if (status, title) != (self.status, self.title):
            self.status, self.title = status, title
            self._tell_desktop()
        if moment.state == "finished":
            self.close()

    def metadata(self) -> dict[str, object]:
        """Return what is played, as MPRIS names it."""
        return {
            "mpris:trackid": QDBusObjectPath(TRACK),
            "xesam:title": self.title or self._session,
            "xesam:album": self._session,
        }

    def _tell_desktop(self) -> None:
        if not self._name:
            return
        changed = QDBusMessage.createSignal(PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged")
        facts = {"PlaybackStatus": self.status, "Metadata": self.metadata()}
        changed.setArguments([PLAYER, facts, []])
        self._bus.send(changed)


# Qt's stubs know neither this decorator's argument nor its own names of types.
@ClassInfo({"D-Bus Interface": "org.mpris.MediaPlayer2"})  # type: ignore[call-arg]
class _Root(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Who we are."""

    @Slot()
    def Raise(self) -> None:
        """We cannot be raised from here."""

    @Slot()
    def Quit(self) -> None:
        """We are not quit from here."""

    def _identity(self) -> str:
        return "Selfcare"

    def _entry(self) -> str:
        return "selfcare"

    def _no(self) -> bool:
        return False

    def _nothing(self) -> list[str]:
        return []

    Identity = Property(str, _identity)
    DesktopEntry = Property(str, _entry)
    CanQuit = Property(bool, _no)
    CanRaise = Property(bool, _no)
    HasTrackList = Property(bool, _no)
    SupportedUriSchemes = Property("QStringList", _nothing)  # type: ignore[arg-type]
    SupportedMimeTypes = Property("QStringList", _nothing)  # type: ignore[arg-type]


@ClassInfo({"D-Bus Interface": PLAYER})  # type: ignore[call-arg]
class _Keys(QDBusAbstractAdaptor):  # type: ignore[operator]
    """The keys, and what they are shown beside."""

    def __init__(self, keys: MediaKeys) -> None:
        super().__init__(keys)
        self._of = keys

    @Slot()
    def Play(self) -> None:
        self._of.wished.emit("play")

    @Slot()
    def Pause(self) -> None:
        self._of.wished.emit("pause")

    @Slot()
    def PlayPause(self) -> None:
        self._of.wished.emit("play-pause")

    @Slot()
    def Next(self) -> None:
        self._of.wished.emit("next")

    @Slot()
    def Previous(self) -> None:
        self._of.wished.emit("previous")

    @Slot()
    def Stop(self) -> None:
        self._of.wished.emit("stop")

    def _status(self) -> str:
        return self._of.status

    def _metadata(self) -> dict[str, object]:
        return self._of.metadata()

    def _one(self) -> float:
        return 1.0

    def _yes(self) -> bool:
        return True

    def _no(self) -> bool:
        return False

    PlaybackStatus = Property(str, _status)
    Metadata = Property("QVariantMap", _metadata)  # type: ignore[arg-type]
    Rate = Property(float, _one)
    MinimumRate = Property(float, _one)
    MaximumRate = Property(float, _one)
    Volume = Property(float, _one)
    CanGoNext = Property(bool, _yes)
    CanGoPrevious = Property(bool, _yes)
    CanPlay = Property(bool, _yes)
    CanPause = Property(bool, _yes)
    CanControl = Property(bool, _yes)
    CanSeek = Property(bool, _no)
