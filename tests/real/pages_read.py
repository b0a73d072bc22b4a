"""The pages of a window as a screen reader meets them, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.real.read import Read
from tests.real.screen_reader import Node, Said

#: Where the window is read, and what leads there from the place before.
STOPS: Final[dict[str, tuple[str, ...]]] = {
    "today": ("go today",),
    "library": ("go library", "open desk-reset"),
    "rules": ("click Start",),
    "health, first": ("read on", "click I have read this: go on"),
    "red flags": ("read on", "click None of this: go on"),
    "check-in": ("known osteoporosis", "go library", "click Start"),
    "another today": ("choose Neck 7", "choose Shoulder 7", "tick None of these", "click Go on"),
    "ready": ("click Change my answers", "choose Neck 4", "choose Shoulder 0", "click Go on"),
    "player, getting ready": ("click Start", "until ready"),
    "player, into position": ("until position",),
    "player, working": ("until work", "pass 2"),
    "player, changing sides": ("until switch", "pass 1"),
    "player, moving in": ("until in",),
    "player, holding": ("until hold",),
    "player, moving out": ("until out", "pass 1"),
    "player, paused": ("click Pause",),
    "player, how it is done": ("explain",),
    "player, what is it like": ("click Close", "hurts"),
    "player, how strong": ("dull",),
    "player, what follows": ("strong 2",),
    "player, end here": ("mistake", "end"),
    "check-out": ("click End here",),
    "done": ("click Save and finish",),
    "today, its figure drawn": ("go today",),
    "settings": ("go settings",),
    "sound check": ("click Check the sound step by step",),
    "health": ("go health",),
    "safety": ("go safety",),
    "measures": ("go health", "click Measures"),
    "welcome": ("greet",),
    "welcome, sound": ("click Next",),
    "welcome, about you": ("click Skip this step",),
    "welcome, health": ("click Tell it now",),
    "stopped": ("go library", "start desk-reset", "hurts", "numb"),
    "not now": ("go library", "open micro-break", "click See why"),
    "today, a session left": ("go today", "left Micro-break"),
    "keys": ("go library", "keys"),
    "ill": ("close", "day", "flag", "go library", "open micro-break", "click Start", "tick Do you have a fever"),
    "rest today": ("click Go on",),
    "get checked, soon": ("day", "flag rf_infection", "go library", "open micro-break", "click See why"),
    "get checked, emergency": ("flag rf_chest", "go library", "open micro-break", "click See why"),
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A page as it was read, and what had been announced on the way to it."""

    tree: Node
    said: tuple[Said, ...]

    @property
    def heard(self) -> tuple[str, ...]:
        """The words of it."""
        return tuple(each.words for each in self.said)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is read of the page, in its order."""
        return tuple(node.name for node in self.tree.all() if node.name)


def read_pages(home: Path) -> dict[str, Stop]:
    """Lead a window through all its pages; return what was read, by the names of `STOPS`."""
    window = Read(home)
    found = {}
    for name, lines in STOPS.items():
        for line in lines:
            window.ask(line)
        found[name] = Stop(window.tree(), tuple(window.reader.announced()))
    window.close()
    print(f"\n{len(found)} pages, {sum(len(list(stop.tree.all())) for stop in found.values())} nodes")
    return found


def parts(stops: dict[str, Stop]) -> Iterator[tuple[str, Node]]:
    """Yield everything on every page, with the name of the page."""
    for name, stop in stops.items():
        for node in stop.tree.all():
            yield name, node
