"""A rough ear (pocketsphinx, its model in the wheel) listens to the fixed vocabulary: no first or last sound is lost.

It chooses among the house's sentences and words that differ from them by a sound at their beginning or end, so that
a clip that lost one is heard as something else.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol

import numpy as np
import pytest

from selfcare.sound.mix import Samples
from selfcare.sound.narrator import Sentence
from selfcare.sound.track import RATE
from tests.real.voice import Workshop, need_package

pytestmark = pytest.mark.device
WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "left", "right", "left side",
    "right side", "switch sides left side", "switch sides right side", "rest", "rest for ten seconds", "hold",
    "half way", "ten seconds", "last one", "breathe in", "breathe out", "in", "out",
)  # fmt: skip
NEARLY = (
    "or", "our", "even", "old", "hole", "witch", "ate", "late", "bout", "ray", "rye", "light", "less", "sick", "i",
    "nigh", "to", "tree", "on", "seconds", "way", "half", "breathe", "switch", "sides", "side", "eight seconds",
)  # fmt: skip
HISS = 0.002  # the ear was trained on real rooms and hears nothing in true silence
QUIET = RATE * 3 // 10  # samples before and after


class Decoder(Protocol):
    def start_utt(self) -> None: ...

    def process_raw(self, data: bytes, no_search: bool, full_utt: bool) -> object: ...  # noqa: FBT001 - the library's

    def end_utt(self) -> None: ...

    def hyp(self) -> Hypothesis | None: ...

    def add_jsgf_string(self, name: str, grammar: str) -> None: ...

    def activate_search(self, name: str) -> None: ...


class Hypothesis(Protocol):
    hypstr: str


class Sphinx(Protocol):
    def Decoder(self, **settings: str | None) -> Decoder: ...  # noqa: N802 - the library's

    def get_model_path(self) -> str: ...


@pytest.fixture(scope="module")
def ear(absent: Callable[[str], NoReturn]) -> Callable[[Samples], str]:
    need_package("pocketsphinx", absent)
    sphinx: Sphinx = import_module("pocketsphinx")
    model = Path(sphinx.get_model_path()) / "en-us"
    decoder = sphinx.Decoder(
        hmm=str(model / "en-us"), dict=str(model / "cmudict-en-us.dict"), lm=None, loglevel="FATAL"
    )
    decoder.add_jsgf_string("house", f"#JSGF V1.0; grammar house; public <said> = {' | '.join(WORDS + NEARLY)};")
    decoder.activate_search("house")

    def hear(samples: Samples) -> str:
        decoder.start_utt()
        decoder.process_raw(_as_the_ear_wants(samples), no_search=False, full_utt=True)
        decoder.end_utt()
        heard = decoder.hyp()
        return "" if heard is None else heard.hypstr

    return hear


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], NoReturn]) -> dict[str, Samples]:
    need_package("hibari", absent)
    sentences = {words: Sentence(f"{words.capitalize()}.") for words in WORDS}
    with closing(Workshop(tmp_path_factory.mktemp("voice"))) as workshop:
        workshop.rendering.want(sentences.values())
        workshop.finish()
        return {words: workshop.samples(sentence) for words, sentence in sentences.items()}


def test_every_word_is_understood(ear: Callable[[Samples], str], spoken: dict[str, Samples]) -> None:
    assert {words: ear(samples) for words, samples in spoken.items()} == {words: words for words in WORDS}


@pytest.mark.parametrize("lost", [slice(round(0.16 * RATE), None), slice(None, -round(0.38 * RATE))])
def test_the_ear_notices_when_a_beginning_or_an_end_is_lost(
    ear: Callable[[Samples], str], spoken: dict[str, Samples], lost: slice
) -> None:
    understood = [words for words, samples in spoken.items() if ear(samples[lost]) == words]
    assert len(understood) < len(WORDS) - 3


def _as_the_ear_wants(samples: Samples) -> bytes:
    """16 kHz, 16 bit, in a quiet room."""
    around = np.zeros(QUIET, np.float32)
    room = np.concatenate([around, samples[: len(samples) // 3 * 3], around])
    lower = np.fft.irfft(np.fft.rfft(room)[: len(room) // 6 + 1], len(room) // 3) / 3
    lower += HISS * np.random.default_rng(1).standard_normal(len(lower))
    return (np.clip(lower, -1, 1) * 32767).astype("<i2").tobytes()
