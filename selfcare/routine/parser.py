"""From bytes to plain values and, where something is to be told, a tree with places.

Any bytes end in a `Source`, with faults where something is wrong; nothing is raised.
"""

from __future__ import annotations

from selfcare.routine.decoding import decoded
from selfcare.routine.quick import quick_value
from selfcare.routine.source import Node, Source


def parse(data: bytes) -> Source:
    """Return what a YAML file says, and every fault that can be told of it."""
    text, faults, readable = decoded(data)
    if not readable:
        return Source(text, None, tuple(faults), cut=())
    value = None if faults else quick_value(text)
    if value is not None:
        return Source(text, value, compose=_root)
    from selfcare.routine.composing import compose  # most files are in order and never need it

    root, more, cut = compose(text)
    value = root.value if root is not None else None
    return Source(text, value, (*faults, *more), cut, compose=_root)


def _root(text: str) -> Node | None:
    from selfcare.routine.composing import compose

    return compose(text).root
