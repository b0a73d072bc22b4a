"""What a screen reader does: it asks the accessibility bus for the tree of a window, presses what can be pressed, and
listens to what is announced."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, FilterHandle, open_dbus_connection

REGISTRY: Final = "org.a11y.atspi.Registry"
ROOT: Final = "/org/a11y/atspi/accessible/root"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_EVENTS: Final = "org.a11y.atspi.Event.Object"
_POLITE: Final = 1  # AT-SPI's ATSPI_LIVE_POLITE

#: The states of AT-SPI that are looked at, by their places in its two words of bits.
STATES: Final = {
    "checkable": 41,
    "checked": 4,
    "defunct": 6,
    "enabled": 8,
    "focusable": 11,
    "focused": 12,
    "modal": 16,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
}

Body = tuple[Any, ...]
"""What a message carries: as many values as its signature says."""

Place = tuple[str, str]
"""Where an accessible thing lives: the name of its program on the bus, and its path there."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing as a screen reader knows it.

    `value` is lowest, here, highest; `actions` by name; `box` is left, top, width and height in its window, in pixels.
    """

    place: Place
    role: str
    name: str
    description: str
    states: frozenset[str]
    value: tuple[float, float, float] | None
    actions: tuple[str, ...]
    box: tuple[int, int, int, int]
    children: tuple[Node, ...]

    def all(self) -> Iterator[Node]:
        """Yield this and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.all()

    def written(self, depth: int = 0) -> str:
        """Return the tree as lines, to read."""
        value = "" if self.value is None else " {:g}<={:g}<={:g}".format(*self.value)
        states = ",".join(sorted(self.states - {"enabled", "sensitive", "showing", "visible"}))
        words = f"{self.role} “{self.name}”{f' ({self.description})' if self.description else ''}"
        line = f"{'  ' * depth}{words} [{states}]{value}{f' do:{self.actions}' if self.actions else ''}"
        return "\n".join([line, *(child.written(depth + 1) for child in self.children)])


@dataclass(frozen=True, slots=True)
class Said:
    """One announcement; a polite one waits until the screen reader has said what it is at."""

    words: str
    polite: bool


class Gone(Exception):  # noqa: N818 - not an error: pages come and go
    """What is asked for is not there any more."""


class ScreenReader:
    """Reads what programs show on an accessibility bus."""

    def __init__(self, address: str) -> None:
        """Come onto the bus at `address`, and let it be known that somebody listens to announcements."""
        self._bus: DBusConnection = open_dbus_connection(address)
        rule = MatchRule(type=MessageType.signal.name, interface=_EVENTS, member="Announcement")
        self._ask(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        self._ask(new_method_call(registry, "RegisterEvent", "sass", ("object:announcement", [], "")))
        self._heard: deque[Message] = deque()
        self._filter: FilterHandle = self._bus.filter(rule, queue=self._heard)
        self._filter.__enter__()

    def close(self) -> None:
        self._bus.close()

    def programs(self) -> dict[str, Place]:
        """Return the programs that show something, by name."""
        return {self._words(place, "Name"): place for place in self._children((REGISTRY, ROOT))}

    def tree(self, place: Place) -> Node:
        """Return all that is shown at `place`, and in it."""
        states = self._states(place)
        interfaces = set(self._call(place, ACCESSIBLE, "GetInterfaces")[0])
        shown = [child for child in self._children(place) if child[1] != "/org/a11y/atspi/null"]
        children = [self.tree(child) for child in shown]
        return Node(
            place,
            self._call(place, ACCESSIBLE, "GetRoleName")[0],
            self._words(place, "Name"),
            self._words(place, "Description"),
            states,
            self._value(place) if "org.a11y.atspi.Value" in interfaces else None,
            self._actions(place) if "org.a11y.atspi.Action" in interfaces else (),
            self._box(place) if "org.a11y.atspi.Component" in interfaces else (0, 0, 0, 0),
            tuple(child for child in children if "visible" in child.states and "showing" in child.states),
        )

    def do(self, node: Node, action: str) -> None:
        """Do one of the things that can be done with a node."""
        done = self._call(node.place, "org.a11y.atspi.Action", "DoAction", "i", (node.actions.index(action),))
        assert done == (True,), node

    def set_value(self, node: Node, value: float) -> None:
        """Move a slider."""
        address = DBusAddress(node.place[1], node.place[0], "org.a11y.atspi.Value")
        self._ask(Properties(address).set("CurrentValue", "d", value))

    def write(self, node: Node, text: str) -> None:
        """Write into a field."""
        done = self._call(node.place, "org.a11y.atspi.EditableText", "SetTextContents", "s", (text,))
        assert done == (True,), node

    def heard(self) -> list[str]:
        """Return what has been announced since the last time."""
        return [each.words for each in self.announced()]

    def announced(self) -> list[Said]:
        """Return the announcements since the last time."""
        self._ask(message_bus.GetId())  # everything that was sent before the answer has come by then
        found = [Said(message.body[3][1], message.body[1] == _POLITE) for message in self._heard]
        self._heard.clear()
        return found

    def _children(self, place: Place) -> Sequence[Place]:
        return [(name, path) for name, path in self._call(place, ACCESSIBLE, "GetChildren")[0]]

    def _states(self, place: Place) -> frozenset[str]:
        low, high = self._call(place, ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return frozenset(name for name, bit in STATES.items() if bits >> bit & 1)

    def _value(self, place: Place) -> tuple[float, float, float]:
        facts = Properties(DBusAddress(place[1], place[0], "org.a11y.atspi.Value"))
        lowest, here, highest = (
            float(self._ask(facts.get(name))[0][1]) for name in ("MinimumValue", "CurrentValue", "MaximumValue")
        )
        return lowest, here, highest

    def _actions(self, place: Place) -> tuple[str, ...]:
        return tuple(name for name, _words, _key in self._call(place, "org.a11y.atspi.Action", "GetActions")[0])

    def _box(self, place: Place) -> tuple[int, int, int, int]:
        left, top, wide, high = self._call(place, "org.a11y.atspi.Component", "GetExtents", "u", (1,))[0]
        return left, top, wide, high

    def _words(self, place: Place, name: str) -> str:
        return str(self._ask(Properties(DBusAddress(place[1], place[0], ACCESSIBLE)).get(name))[0][1])

    def _call(
        self, place: Place, interface: str, method: str, signature: str = "", words: tuple[object, ...] = ()
    ) -> Body:
        return self._ask(new_method_call(DBusAddress(place[1], place[0], interface), method, signature or None, words))

    def _ask(self, message: Message) -> Body:
        answer = self._bus.send_and_get_reply(message, timeout=20)
        if answer.header.message_type is not MessageType.method_return:
            raise Gone(f"{message.header.fields}: {answer.body}")
        return answer.body
