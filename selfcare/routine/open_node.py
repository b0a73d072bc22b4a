"""A list or mapping whose end has not been read yet: what went into it, and where the next value goes."""

from __future__ import annotations

from selfcare.routine.source import Node


class OpenNode:
    """A part of the tree that is being read.

    `size` counts its values and `height` its levels, with every alias written out; `key` is the word before the next
    value of a mapping, None where that value goes nowhere.
    """

    __slots__ = ("anchor", "awaits_key", "flow", "height", "key", "node", "size")

    def __init__(self, node: Node, anchor: str | None, *, flow: bool) -> None:
        self.node = node
        self.anchor = anchor
        self.flow = flow
        self.awaits_key = True
        self.key: str | None = None
        self.size = 1
        self.height = 1

    def take(self, node: Node, size: int, height: int) -> bool:
        """Put in the next value. False if a mapping awaits a key, and this is no word."""
        self.size += size
        self.height = max(self.height, height + 1)
        value, parts = self.node.value, self.node.parts
        if isinstance(parts, list) and isinstance(value, list):
            parts.append(node)
            value.append(node.value)
        elif isinstance(parts, dict) and isinstance(value, dict):
            return self._take_pair(node, parts)
        return True

    def _take_pair(self, node: Node, parts: dict[str, Node]) -> bool:
        value = self.node.value
        if self.awaits_key:
            self.awaits_key, self.key = False, None
            return False
        self.awaits_key = True
        if self.key is not None and isinstance(value, dict):
            parts[self.key] = node
            value[self.key] = node.value
        return True

    def skip_value(self) -> None:
        """Go on as if the next value had not been written; its key stays known."""
        self.key = None if self.awaits_key else self.key
        self.awaits_key = not self.awaits_key

    def step(self) -> str | int | None:
        """Return the word or number that leads from here to what is being read."""
        if isinstance(self.node.parts, list):
            return len(self.node.parts)
        return None if self.awaits_key else self.key
