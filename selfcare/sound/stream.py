"""One endless stream of frames that a device pulls: silence, and in it every planned clip at its moment.

A sound card has a clock of its own. Each time frames are pulled it is compared with the monotonic one, and clips
that have not begun yet are placed by what was learnt; one that has begun is never moved.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace

from selfcare.sound.mix import Mixer, Shelf
from selfcare.sound.track import BUSES, RATE, Bus, Placed, Track

# Frames made ahead. As few as leave room for a fade within 100 ms of a pause; more on a machine so busy that they have
# run out, for that is heard as a gap, which is worse than a pause heard a moment later.
AHEAD = round(0.025 * RATE)
MOST_AHEAD = round(0.100 * RATE)
CALM = 30.0  # seconds without running out after which fewer will do
SPARE = round(0.004 * RATE)  # frames still to be heard with which the server has not run out, though nothing is held
STALL = 0.1  # seconds without a pull after which the comparison with the sound card's clock starts anew
# Seconds a clip may be late and still be worth hearing; words have as long as the quiet that follows them lasts.
LATE: dict[Bus, float] = {"tones": 0.25, "voice": 0.4}
LEAD = 0.038  # seconds of near silence before words that are left out, to make up for some of that
MEMORY = 100  # how many pulls the clock comparison remembers: about a second
FETCH = 10.0  # seconds before it is due that a clip is read from its file
# Seconds within which one clip, planned twice, is the same sound. The first plan of a session may be late on a busy
# machine: words that have begun go on then, instead of beginning anew.
SAME = 0.2


class SoundClock:
    """Tells at which frame of the stream a moment of the monotonic clock is heard.

    Frames leave in blocks and pulls come late, never early, so the earliest of the last observations is the true
    one. `beyond` is how many frames the server holds of what has left.
    """

    def __init__(self, beyond: int) -> None:
        self._beyond = beyond
        self._offsets: deque[float] = deque(maxlen=MEMORY)

    @property
    def steady(self) -> bool:
        """Whether it has seen enough to be believed."""
        return len(self._offsets) >= MEMORY // 4

    def observe(self, now: float, left: int) -> None:
        """Learn that at second `now` the first `left` frames had gone to the server."""
        self._offsets.append(now - left / RATE)

    def forget(self) -> None:
        """Start learning anew: the stream has stumbled."""
        self._offsets.clear()

    def frame_at(self, moment: float) -> int:
        """Return the frame that is heard at a moment of the monotonic clock."""
        offset = min(self._offsets, default=moment)
        return round((moment - offset) * RATE) - self._beyond


class Stream:
    """Frames on demand. `beyond` is how many frames there are between the device's own buffer and the ear.

    `clock` is the monotonic clock on which tracks are given; it is asked once for each pull.
    """

    def __init__(self, shelf: Shelf, clock: Callable[[], float], *, beyond: int) -> None:
        self._shelf = shelf
        self._clock = clock
        self._heard = SoundClock(beyond)
        self._mixer = Mixer()
        self._ahead, self._changed = AHEAD, clock()
        self._frames = 0  # made so far
        self._waiting: deque[Placed] = deque()  # `at` is a moment of the clock from here on, not a session second
        self._chirps: tuple[Placed, ...] = ()
        self._pulled = 0.0
        self._warm_up()

    @property
    def pulled(self) -> float:
        """The moment of the last pull; a living device pulls many times a second."""
        return self._pulled

    @property
    def steady(self) -> bool:
        """Whether the device pulls steadily, so that placing can be trusted."""
        return self._heard.steady

    def offered(self, held: int) -> int:
        """Return how many frames to give a device that still holds `held`."""
        return max(0, self._ahead - held)

    def play(self, track: Track, zero: float) -> None:
        """Sound a track whose second 0 is at moment `zero`; what sounds and is not part of it fades out."""
        coming = [replace(placed, at=zero + placed.at) for placed in track.placed]
        kept = tuple(begun for begun in self._sounding() if any(begun.is_same(placed, SAME) for placed in coming))
        self._mixer.fade(self._frames, kept + tuple(chirp for chirp in self._chirps if chirp.bus == "tones"))
        self._waiting = deque(placed for placed in coming if not any(begun.is_same(placed, SAME) for begun in kept))

    def hold(self) -> None:
        """Fade out what sounds and forget the track."""
        self._mixer.fade(self._frames)
        self._waiting.clear()

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip as soon as the buffers allow. A new track stops a word, for it has words too, but no tone."""
        placed = Placed(self._clock(), clip, bus)
        sounding = self._sounding()
        if bus == "voice":
            self._mixer.fade(self._frames, tuple(each for each in sounding if each.bus == "tones"))
        self._chirps = (*(each for each in self._chirps if each in sounding), placed)
        self._begin(placed, self._frames)

    def set_volume(self, volume: float, bus: Bus) -> None:
        """Set how loud a bus is, from 0 to 1."""
        self._mixer.set_volume(volume, bus)

    def read(self, count: int, held: int) -> bytes:
        """Return the next `count` frames, 16-bit mono, for a device that still holds `held`."""
        if count <= 0:
            return b""
        self._compare(held)
        self._begin_due(self._frames + count)
        block = self._mixer.mix(self._frames, count)
        self._frames += count
        self._fetch_next()
        return block.tobytes()

    def _compare(self, held: int) -> None:
        now = self._clock()
        if held == 0 or now - self._pulled > STALL:
            if held == 0 and self.steady:
                self._ahead, self._changed = min(2 * self._ahead, MOST_AHEAD), now
            if self._heard.frame_at(now) >= self._frames - SPARE:  # an unknown stretch of silence was heard
                self._heard.forget()
        elif now - self._changed > CALM:
            self._ahead, self._changed = max(self._ahead // 2, AHEAD), now
        self._pulled = now
        self._heard.observe(now, self._frames - held)

    def _begin_due(self, end: int) -> None:
        while self._waiting:
            frame = self._heard.frame_at(self._waiting[0].at)
            if frame >= end:
                return
            placed = self._waiting.popleft()
            if self._frames - frame <= LATE[placed.bus] * RATE:
                self._begin(placed, max(frame, self._frames - (round(LEAD * RATE) if placed.bus == "voice" else 0)))

    def _warm_up(self) -> None:
        """Do once what is slow the first time (reading a file, mixing: 25 ms seen), while nobody listens yet."""
        mixer = Mixer()
        for bus in BUSES:
            mixer.begin(Placed(0.0, "ready", bus), self._shelf.frames("ready"), 0)
        mixer.fade(0)
        mixer.mix(0, RATE // 100)

    def _fetch_next(self) -> None:
        """Read what is due soon, one file for each pull, so that nothing is read at the moment it is due."""
        for placed in self._waiting:
            if placed.at > self._pulled + FETCH or self._shelf.fetch(placed.clip):
                return

    def _sounding(self) -> tuple[Placed, ...]:
        return tuple(each.placed for each in self._mixer.sounding)

    def _begin(self, placed: Placed, frame: int) -> None:
        self._mixer.begin(placed, self._shelf.frames(placed.clip), frame)
