"""The neural voice: English, offline, its model inside the wheel of the package hibari-tts (extra `voice`)."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Protocol

from selfcare.sound.narrator import NotSaid, Sentence, Speech
from selfcare.translation import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VOICE = "heart"  # the one voice inside the wheel; the package would fetch every other from the network
SEED = 0  # the same breath noise every time: one text, one sound


class HibariVoice:
    """Reads English. The model is loaded by the first `render` and takes some 200 MB from then on."""

    name = "hibari"

    def __init__(self) -> None:
        self._voice: _Voice | None = None
        self._version = _installed()

    def can(self, sentence: Sentence) -> bool:
        """Whether the package is here and the sentence is English."""
        return bool(self._version) and sentence.language.split("-", maxsplit=1)[0].lower() == "en"

    def edition(self, sentence: Sentence) -> str:  # noqa: ARG002 - the same for every sentence
        """Return the package's version."""
        return f"{self._version} {VOICE}"

    def render(self, sentence: Sentence, speed: float) -> Speech:
        """Read a sentence. Raises NotSaid."""
        if self._voice is None:
            self._voice = _loaded()
        samples = self._voice(sentence.spoken, speed=min(2.0, max(0.5, speed)), seed=SEED)
        return Speech(samples, self._voice.sample_rate)


class _Voice(Protocol):
    sample_rate: int

    def __call__(self, text: str, *, speed: float, seed: int) -> NDArray[np.float32]: ...


class _Package(Protocol):
    def Hibari(self, voice: str) -> _Voice: ...  # noqa: N802 - the package's name


class _Runtime(Protocol):
    def disable_telemetry_events(self) -> None: ...


def _loaded() -> _Voice:
    try:
        runtime: _Runtime = import_module("onnxruntime")
        runtime.disable_telemetry_events()  # on Windows it would tell the system what it runs
        package: _Package = import_module("hibari")
        return package.Hibari(voice=VOICE)
    except (ImportError, OSError, RuntimeError) as problem:
        raise NotSaid(tr("The English voice cannot be loaded: {why}").format(why=problem)) from problem


def _installed() -> str:
    try:
        return version("hibari-tts")
    except PackageNotFoundError:
        return ""
