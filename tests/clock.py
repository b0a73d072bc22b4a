"""The clock of the tests: it moves when it is told to, and only then."""

from dataclasses import dataclass


@dataclass
class HandClock:
    """A machine's three clocks in seconds; they agree until it sleeps or somebody sets the wall clock."""

    seconds: float = 0.0
    asleep: float = 0.0
    set_by: float = 0.0
    knows_sleep: bool = True

    def monotonic(self) -> float:
        return self.seconds

    def boot(self) -> float | None:
        return self.seconds + self.asleep if self.knows_sleep else None

    def wall(self) -> float:
        return 1.7e9 + self.seconds + self.asleep + self.set_by
