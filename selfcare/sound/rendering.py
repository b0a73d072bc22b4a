"""Sentences rendered ahead: what is wanted first is made first, what was made before is there at once.

No call waits and none asks the time: whoever owns a heart-beat calls `beat(now)` with each. Only paths and lengths
come to this process; samples and models stay in the worker's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from selfcare.sound.clip import Clip
from selfcare.sound.narrator import NOBODY, Narrator, Sentence, choose, clip_key
from selfcare.sound.voice_cache import VoiceCache
from selfcare.sound.voice_link import Link
from selfcare.sound.voice_message import Failed, Kept, Render, line_of, message_of
from selfcare.translation import marked, tr

AHEAD = 2  # sentences the worker is told at once: it is never idle, and what is given up costs little
IDLE = 20.0  # seconds after which a worker that has nothing to do is let go
PATIENCE = 30.0  # seconds one sentence may take, the loading of a voice included
TRIES = 2  # workers that may end over one sentence before it is read by somebody else
DEATHS = 5  # workers in a row that may end without having rendered anything

STOPPED = marked("The voice stopped; it is being started again.")
NO_WORKER = marked("The voice cannot be started here: tones and large words lead.")
NOTHING = marked("There is nothing to say in it.")
STUMBLED = marked("The voice stopped at this sentence.")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the wanted sentences are ready, how many will never be, and how many there are."""

    ready: int
    lost: int
    whole: int

    @property
    def done(self) -> bool:
        return self.ready + self.lost >= self.whole

    def __str__(self) -> str:
        return tr("Preparing the voice, {done} of {whole}").format(done=self.ready + self.lost, whole=self.whole)


@dataclass(frozen=True, slots=True)
class _Job:
    sentence: Sentence
    narrator: Narrator
    key: str
    tries: int = 0
    stale: bool = False  # whether it is no longer wanted as it was asked for


class Rendering:
    """Gets clips of sentences, from the cache or from a worker that is started when there is something to render.

    `narrators` are asked best first; where one fails the next one reads. `start` starts a worker and raises OSError
    if it cannot.
    """

    def __init__(
        self, cache: VoiceCache, narrators: Sequence[Narrator], start: Callable[[], Link], speed: float = 1.0
    ) -> None:
        self._cache = cache
        self._narrators = narrators
        self._start = start
        self._speed = speed
        self._wanted: tuple[Sentence, ...] = ()
        self._clips: dict[Sentence, Clip] = {}
        self._lost: dict[Sentence, str] = {}
        self._waiting: deque[_Job] = deque()
        self._told: deque[_Job] = deque()  # to the worker, which answers in this order
        self._link: Link | None = None
        self._deaths = 0
        self._since = 0.0  # when the worker began with what it is at, or became idle
        self._trouble = ""

    @property
    def line(self) -> str:
        """One honest sentence for the window, empty while all is well."""
        unread = any(self._lost.get(sentence) == NOBODY for sentence in self._wanted)
        return tr(self._trouble or (NOBODY if unread else ""))

    @property
    def progress(self) -> Progress:
        ready = sum(sentence in self._clips for sentence in self._wanted)
        return Progress(ready, sum(sentence in self._lost for sentence in self._wanted), len(self._wanted))

    @property
    def working(self) -> bool:
        """Whether there is a worker, so that heart-beats are wanted."""
        return self._link is not None or bool(self._waiting)

    def clip(self, sentence: Sentence) -> Clip | None:
        """Return the clip of a sentence once it is ready."""
        return self._clips.get(sentence)

    def lost(self, sentence: Sentence) -> str:
        """Return why there will be no clip of a sentence, "" if there may be one."""
        return tr(self._lost.get(sentence, ""))

    def settled(self, sentences: Iterable[Sentence]) -> bool:
        """Whether each of these is ready, or will never be."""
        return all(sentence in self._clips or sentence in self._lost for sentence in sentences)

    def want(self, sentences: Iterable[Sentence]) -> None:
        """Get these, in this order, and no longer what was wanted before. What was made before is ready at once."""
        self._wanted = tuple(dict.fromkeys(sentences))
        self._waiting.clear()
        on_their_way = {job.sentence for job in self._told if not job.stale}
        for sentence in self._wanted:
            if sentence not in self._clips and sentence not in self._lost and sentence not in on_their_way:
                self._get(sentence, self._narrators)

    def read_as(self, narrators: Sequence[Narrator], speed: float) -> None:
        """Let others read, or at another speed: what is wanted is got anew."""
        self._narrators, self._speed = narrators, speed
        self._clips.clear()
        self._lost.clear()
        self._told = deque(replace(job, stale=True) for job in self._told)
        self.want(self._wanted)

    def beat(self, now: float) -> bool:
        """Let things go on; `now` in seconds of any clock that only goes forward. Returns whether anything changed."""
        before = (len(self._clips), len(self._lost), self.line)
        if self._link is not None:
            self._hear(self._link, now)
            self._watch(self._link, now)
        while self._waiting and len(self._told) < AHEAD and self._linked(now):
            self._tell(self._waiting.popleft(), now)
        return before != (len(self._clips), len(self._lost), self.line)

    def wait(self, seconds: float) -> None:
        """Wait until the worker has something to tell, `seconds` at most: for a terminal, never for a window."""
        if self._link is not None:
            self._link.wait(seconds)

    def close(self) -> None:
        """Give up what is not ready and end the worker."""
        self._waiting.clear()
        self._told.clear()
        if self._link is not None:
            self._link.kill()
            self._link = None

    def _get(self, sentence: Sentence, narrators: Sequence[Narrator], *, first: bool = False) -> None:
        narrator = choose(narrators, sentence)
        if narrator is None:
            self._lost[sentence] = NOBODY if sentence.spoken else NOTHING
            return
        key = clip_key(narrator, sentence, self._speed)
        clip = self._cache.find(key)
        if clip is not None:
            self._clips[sentence] = clip
        elif first:
            self._waiting.appendleft(_Job(sentence, narrator, key))
        else:
            self._waiting.append(_Job(sentence, narrator, key))

    def _linked(self, now: float) -> bool:
        if self._link is None:
            try:
                self._link = self._start()
            except OSError:
                self._give_up()
                return False
            self._since = now
        return True

    def _tell(self, job: _Job, now: float) -> None:
        if self._link is None:
            return
        if not self._told:
            self._since = now
        self._told.append(job)
        self._link.tell(line_of(Render(job.key, job.narrator.name, job.sentence, self._speed)))

    def _hear(self, link: Link, now: float) -> None:
        for line in link.heard():
            message = message_of(line)
            if not self._told or not isinstance(message, Kept | Failed) or message.key != self._told[0].key:
                continue
            job = self._told.popleft()
            self._since, self._trouble = now, ""  # it lives
            if job.stale:
                continue
            clip = self._cache.find(job.key) if isinstance(message, Kept) else None
            if clip is not None:
                self._clips[job.sentence] = clip
                self._deaths = 0
            else:
                self._failed(job, message.reason if isinstance(message, Failed) else STUMBLED)

    def _watch(self, link: Link, now: float) -> None:
        waited = now - self._since
        idle = not self._told and not self._waiting
        if not link.alive or waited > (IDLE if idle else PATIENCE):
            self._bury(link)

    def _bury(self, link: Link) -> None:
        link.kill()
        self._link = None
        if not self._told:
            return  # it had nothing to do: nobody misses it
        self._deaths += 1
        at_fault, *others = self._told
        self._told.clear()
        self._waiting.extendleft(job for job in reversed(others) if not job.stale)
        if not at_fault.stale:
            self._try_again(at_fault)
        self._trouble = STOPPED if self._waiting else ""
        if self._deaths >= DEATHS:
            self._give_up()

    def _try_again(self, job: _Job) -> None:
        if job.tries + 1 < TRIES:
            self._waiting.appendleft(replace(job, tries=job.tries + 1))
        else:
            self._failed(job, STUMBLED)

    def _failed(self, job: _Job, reason: str) -> None:
        """Let the next narrator read it; the first reason is the one that is told."""
        after = list(self._narrators).index(job.narrator) + 1
        if choose(self._narrators[after:], job.sentence) is None:
            self._lost[job.sentence] = reason
        else:
            self._get(job.sentence, self._narrators[after:], first=True)

    def _give_up(self) -> None:
        for job in (*self._told, *self._waiting):
            self._lost[job.sentence] = NO_WORKER
        self._told.clear()
        self._waiting.clear()
        self._trouble = NO_WORKER
