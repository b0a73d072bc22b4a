"""The one output stream: a QAudioSink that pulls frames, kept open, on whatever output is the default.

What Qt 6.11 does, seen on PulseAudio and in its sources: the sink keeps a ring buffer of the size asked for, filled
from the device in this thread, emptied by libpulse's own thread into the server's buffer whenever the server asks.
When the server dies no signal tells it and no pull comes any more; opening a sink after that ends the process
(an assertion in libpulse), which is why all of this runs in a process of its own and ends with its server.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from selfcare.sound.mix import Shelf
from selfcare.sound.stream import MOST_AHEAD, Stream
from selfcare.sound.track import RATE

BEYOND = round(0.036 * RATE)  # frames between the ring buffer and the ear, measured
FRAME = 2  # bytes
RING = 2 * MOST_AHEAD  # frames the ring buffer could hold
SILENT_FOR = 1.0  # seconds without a pull after which the output counts as lost ...
OPENING_FOR = 4.0  # ... and just after opening: one that had much buffered before is slow to ask (2 s seen)
SETTLED = 0.3  # seconds of steady pulls after which it is past that


class FrameSource(QIODevice):
    """The stream as Qt's sink wants it: a sequential device that offers as much as the stream wants to be ahead."""

    def __init__(self, stream: Stream, parent: QObject) -> None:
        super().__init__(parent)
        self._stream = stream
        self.sink: QAudioSink | None = None
        # Unbuffered: QIODevice would put 16 kB of its own, 170 ms, between the plan and the ear.
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        return True

    def bytesAvailable(self) -> int:
        return FRAME * self._stream.offered(self._held())

    def readData(self, maxlen: int) -> bytes:
        return self._stream.read(maxlen // FRAME, self._held())

    def _held(self) -> int:
        """Frames in the sink's ring buffer."""
        return 0 if self.sink is None else RING - self.sink.bytesFree() // FRAME


class Output(QObject):
    """The default output with the stream on it. `ready` once it pulls steadily, `lost` when it will pull no more."""

    ready = Signal()
    lost = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.stream = Stream(Shelf(), clock, beyond=BEYOND)
        self._source = FrameSource(self.stream, self)
        self._sink: QAudioSink | None = None
        self._on = QByteArray()
        self._opened, self._settled = 0.0, False
        self._ready = False
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._follow_default)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)

    def open(self) -> None:
        """Open the default output; either `ready` or `lost` follows."""
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull() or not device.isFormatSupported(_format()):
            self.lost.emit()
            return
        self._start(device)
        self._watch.start(50)

    def close(self) -> None:
        """Let the output go."""
        self._watch.stop()
        if self._sink is not None:
            self._sink.reset()

    def _start(self, device: QAudioDevice) -> None:
        self._on = device.id()
        self._opened, self._settled = self._clock(), False
        self._sink = QAudioSink(device, _format(), self)
        self._sink.setBufferSize(RING * FRAME)
        self._source.sink = self._sink
        self._sink.start(self._source)

    @Slot()
    def _follow_default(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if self._sink is None or device.id() == self._on:
            return
        self._sink.reset()
        self._sink.deleteLater()
        self._sink = self._source.sink = None
        if device.isNull():
            self.lost.emit()
        else:
            self._start(device)

    @Slot()
    def _look(self) -> None:
        quiet = self._clock() - max(self.stream.pulled, self._opened)
        self._settled = self._settled or (self.stream.steady and self.stream.pulled > self._opened + SETTLED)
        if self._failed() or quiet > (SILENT_FOR if self._settled else OPENING_FOR):
            self._watch.stop()
            self.lost.emit()
        elif self._settled and not self._ready:
            self._ready = True
            self._watch.start(250)
            self.ready.emit()

    def _failed(self) -> bool:
        return self._sink is None or self._sink.state() == QtAudio.State.StoppedState


def _format() -> QAudioFormat:
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted
