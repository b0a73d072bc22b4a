"""A real PulseAudio with nothing behind it, and a recorder that hears what it plays and when."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QProcess, Slot

from selfcare.sound.mix import Samples, Shelf
from selfcare.sound.track import RATE


class SoundServer:
    """PulseAudio with a null sink called cap, in a runtime folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"unix:{folder / 'pulse.sock'}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        own = {"XDG_RUNTIME_DIR": str(self.folder), "HOME": str(self.folder), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        modules = ["module-null-sink sink_name=cap rate=48000"]
        modules += [f"module-native-protocol-unix auth-anonymous=1 socket={self.folder / 'pulse.sock'}"]
        command = ["pulseaudio", *options, *(word for module in modules for word in ("-L", module))]
        self._process = subprocess.Popen(
            command, env={**os.environ, **own}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _until(self._answers, 10.0)

    def kill(self) -> None:
        """End it as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = None

    def tell(self, *words: str) -> str:
        """Give it a command of pactl's and return what it says."""
        told = subprocess.run(["pactl", "-s", self.address, *words], capture_output=True, text=True, check=True)
        return told.stdout

    def _answers(self) -> bool:
        asked = subprocess.run(["pactl", "-s", self.address, "info"], capture_output=True, check=False)
        return asked.returncode == 0


class Recorder(QObject):
    """Records what a sink plays. Bytes arrive late, never early, so the earliest arrivals date every sample."""

    def __init__(self, server: SoundServer, sink: str, parent: QObject) -> None:
        super().__init__(parent)
        self._bytes = bytearray()
        self._arrivals: list[tuple[float, int]] = []
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        form = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=5"]
        self._process.start("parec", ["-s", server.address, "-d", f"{sink}.monitor", *form])

    def stop(self) -> None:
        self._process.terminate()
        self._process.waitForFinished(5000)

    @property
    def heard(self) -> Samples:
        return np.frombuffer(bytes(self._bytes), "<i2").astype(np.float32) / np.float32(32768)

    def index_of(self, moment: float) -> int:
        """The sample that was played at a moment of the monotonic clock, fitted over the whole recording."""
        slope, offset = self._fit()
        return round((moment - (slope * moment + offset)) * RATE)

    def error(self, clip: str, moment: float) -> tuple[float, float]:
        """Seconds by which a clip began after `moment`, and how much of it is in the recording (1 = all of it)."""
        samples, expected = Shelf().samples(clip), self.index_of(moment)
        first = max(0, expected - RATE // 4)
        part = self.heard[first : expected + RATE // 4 + len(samples)]
        match = _correlated(part, samples)
        best = int(np.argmax(match))
        return (first + best - expected) / RATE, float(match[best] / np.sum(samples**2))

    def _fit(self) -> tuple[float, float]:
        moments = np.array([moment for moment, _ in self._arrivals])
        offsets = moments - np.array([count for _, count in self._arrivals]) / RATE
        seconds = (moments - moments[0]).astype(int)
        earliest = [
            int(np.flatnonzero(seconds == each)[np.argmin(offsets[seconds == each])])
            for each in range(1, int(seconds.max()))
            if np.any(seconds == each)
        ]
        # A sink that is new, or was asked for less delay, stumbles once; no clock drifts by 30 ms in these minutes.
        usual = [each for each in earliest if abs(offsets[each] - np.median(offsets[earliest])) < 0.030]
        slope, offset = np.polyfit(moments[usual], offsets[usual], 1)
        return float(slope), float(offset)

    @Slot()
    def _hear(self) -> None:
        self._bytes += bytes(self._process.readAllStandardOutput().data())
        self._arrivals.append((time.monotonic(), len(self._bytes) // 2))


def _until(true: object, seconds: float) -> None:
    assert callable(true)
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def _correlated(part: Samples, samples: Samples) -> NDArray[np.float64]:
    size = 1 << (len(part) + len(samples)).bit_length()
    spectrum = np.fft.rfft(part, size) * np.conj(np.fft.rfft(samples, size))
    return np.fft.irfft(spectrum, size)[: max(1, len(part) - len(samples) + 1)]
