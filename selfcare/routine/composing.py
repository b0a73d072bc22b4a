"""The long way from text to a tree with places: event by event, within limits, telling every fault.

What the C parser says is told in plain words.
Events are read one by one, so that a limit stops the work before memory is spent.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from selfcare.routine.open_node import OpenNode
from selfcare.routine.problems import Place, Unfit, shortened
from selfcare.routine.scalars import resolved
from selfcare.routine.source import Fault, Node, Offsets
from selfcare.routine.syntax import fault_of
from selfcare.translation import tr

MOST_DEPTH: Final = 32
MOST_NODES: Final = 20_000

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Composed(NamedTuple):
    """The tree as far as it could be read, every fault, and the place where reading had to stop, if it had to."""

    root: Node | None
    faults: tuple[Fault, ...]
    cut: Place | None


def compose(text: str) -> Composed:
    """Return the tree of a YAML text. Never raises."""
    composer = _Composer(text)
    composer.compose()
    return Composed(composer.root, tuple(composer.faults), composer.cut)


class _Stop(Exception):  # noqa: N818 - the end of reading, not a mistake of ours
    """Reading cannot go on; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


class _Composer:
    """Builds the tree. `nodes` counts what the text means with every alias written out."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self.root: Node | None = None
        self.cut: Place | None = None
        self._text = text
        self._stack: list[OpenNode] = []
        self._anchors: dict[str, tuple[Node, int, int] | None] = {}
        self._nodes = 0
        self._documents = 0

    def compose(self) -> None:
        loader = yaml.CBaseLoader(self._text)
        try:
            self._read(loader)
        except _Stop as stop:
            self._close_all(stop.fault)
        except yaml.YAMLError as error:
            self._close_all(fault_of(error, self._text))
        finally:
            loader.dispose()
        if self.root is None and not self.faults:
            self._fault((0, 0), tr("This file is empty."), tr("Begin it with `routine: 1` or `exercise: 1`."), "empty")

    def _read(self, loader: yaml.CBaseLoader) -> None:
        while (event := loader.get_event()) is not None:
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, CollectionStartEvent):
                self._open(event)
            elif isinstance(event, CollectionEndEvent):
                self._close(_offsets(event)[1])
            elif isinstance(event, AliasEvent):
                self._alias(event)
            elif isinstance(event, DocumentStartEvent):
                self._document(event)

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            start, end = _offsets(event)
            what = tr("A second document begins here.")
            mend = tr("Keep one routine or exercise in each file.")
            if not self._text[end:].strip():
                mend = tr("Take this line out.")
            raise _Stop(Fault(start, end, what, mend, "documents"))

    def _scalar(self, event: ScalarEvent) -> None:
        start, end = _offsets(event)
        self._count(1, event)
        top = self._stack[-1] if self._stack else None
        if event.tag is not None:
            self._tagged(event)
        if event.style == '"' and _CONTROL.search(event.value):
            self._fault((start, end), tr("Invisible control characters."), tr("Take them out."), "control")
        node = Node(event.value, start, end)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, 1, 0)
        if top is not None and top.awaits_key and top.node.keys is not None:
            self._key(top, top.node.keys, event.value, (start, end))
        elif event.implicit[0] and not event.style:
            self._plain(node, event.value)
        else:
            self._add(node, 1, 0)

    def _plain(self, node: Node, words: str) -> None:
        try:
            node.value = resolved(words)
        except Unfit as unfit:
            self._fault((node.start, node.end), unfit.what, unfit.mend, "number")
            self._skip_value()
            return
        if node.value is not None:
            self._add(node, 1, 0)
        elif self._stack:
            self._empty(node)

    def _empty(self, node: Node) -> None:
        top = self._stack[-1]
        if top.key is None or top.node.keys is None:
            self._fault(
                (node.start, node.end), tr("Nothing is written here."), tr("Write a value or take it out."), "empty"
            )
        else:
            what = tr("Nothing is written after `{word}:`.").format(word=shortened(top.key, 40))
            self._fault(top.node.keys[top.key], what, tr("Write a value or take the line out."), "empty")
        self._skip_value()

    def _skip_value(self) -> None:
        """Go on as if the value had not been written; its key stays known."""
        if self._stack:
            self._stack[-1].skip_value()

    def _key(self, top: OpenNode, keys: dict[str, Offsets], word: str, offsets: Offsets) -> None:
        top.awaits_key = False
        if word in keys:
            self._second_of_all(word, keys)
            self._fault(
                offsets,
                tr("`{word}` is written twice.").format(word=shortened(word, 40)),
                tr("Keep one of them."),
                "duplicate-key",
            )
            top.key = None
            return
        keys[word] = offsets
        top.key = word

    def _second_of_all(self, word: str, keys: dict[str, Offsets]) -> None:
        """Stop where another file was pasted behind the first: its kind, and an id for a second time."""
        before = list(keys)[-1]
        twice = next((fault for fault in self.faults[-1:] if fault.code == "duplicate-key"), None)
        if word != "id" or len(self._stack) > 1 or before == "id":
            return
        start = keys[before][0] if before in {"routine", "exercise"} else twice.start if twice else None
        if start is not None and self._text[start:].startswith(("routine", "exercise")):
            self.faults = [fault for fault in self.faults if fault is not twice]
            if twice is None and isinstance(self._stack[-1].node.value, dict):
                self._stack[-1].node.value.pop(before, None)
                keys.pop(before)
            what = tr("A second routine or exercise begins here.")
            mend = tr("Keep one in each file: move what follows into a file of its own.")
            raise _Stop(Fault(start, start + 8, what, mend, "documents"))

    def _open(self, event: CollectionStartEvent) -> None:
        self._count(1, event)
        if len(self._stack) >= MOST_DEPTH:
            what = tr("Lists and mappings are nested more than {most} deep.").format(most=MOST_DEPTH)
            raise _Stop(Fault(*_offsets(event), what, tr("Write it flatter."), "depth"))
        if event.tag is not None:
            self._tagged(event)
        node = Node({}, *_offsets(event))
        if isinstance(event, MappingStartEvent):
            node.parts, node.keys = {}, {}
        else:
            node.value, node.parts = [], []
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._stack.append(OpenNode(node, event.anchor, flow=bool(event.flow_style)))

    def _close(self, end: int) -> None:
        top = self._stack.pop()
        top.node.end = end
        if top.anchor is not None:
            self._anchors[top.anchor] = (top.node, top.size, top.height)
        self._add(top.node, top.size, top.height)

    def _alias(self, event: AliasEvent) -> None:
        anchor = str(event.anchor)
        target = self._anchors.get(anchor)
        if target is None:
            self._lost_alias(anchor, event)
            return
        node, size, height = target
        self._count(size, event)
        if len(self._stack) + height > MOST_DEPTH:
            what = tr("With `*{word}` written out, this is nested more than {most} deep.").format(
                word=shortened(anchor, 40), most=MOST_DEPTH
            )
            raise _Stop(Fault(*_offsets(event), what, tr("Write it flatter."), "depth"))
        self._add(node, size, height)

    def _lost_alias(self, anchor: str, event: AliasEvent) -> None:
        name = shortened(anchor, 40)
        if anchor in self._anchors:
            self._fault(
                _offsets(event),
                tr("`*{name}` refers to itself.").format(name=name),
                tr("Write out what is meant."),
                "alias",
            )
        else:
            self._fault(
                _offsets(event),
                tr("`*{name}` is not known.").format(name=name),
                tr("Mark what it means with `&{name}`.").format(name=name),
                "alias",
            )
        self._skip_value()

    def _add(self, node: Node, size: int, height: int) -> None:
        if not self._stack:
            self.root = node
        elif not self._stack[-1].take(node, size, height):
            self._fault((node.start, node.end), tr("A key has to be a word."), tr("Write it as `key: value`."), "key")

    def _count(self, nodes: int, event: Event) -> None:
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            what = tr("More than {most} values, aliases written out.").format(most=MOST_NODES)
            raise _Stop(Fault(*_offsets(event), what, tr("Split the file."), "size"))

    def _tagged(self, event: ScalarEvent | CollectionStartEvent) -> None:
        what = tr("The tag `{word}` means nothing here.").format(word=shortened(str(event.tag), 40))
        self._fault(_offsets(event), what, tr("Take it out; put text in quotes where needed."), "tag")

    def _fault(self, offsets: Offsets, what: str, mend: str, code: str) -> None:
        self.faults.append(Fault(*offsets, what, mend, code))

    def _close_all(self, fault: Fault) -> None:
        """Keep what was read before the fault, except brackets that were never closed."""
        self.faults.append(fault)
        place = [word for each in self._stack if (word := each.step()) is not None]
        self.cut = tuple(place)
        while self._stack:
            if self._stack[-1].flow:
                self._stack.pop()
                self._skip_value()
            else:
                self._close(fault.start)


def _offsets(event: Event) -> Offsets:
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start is not None and end is not None else (0, 0)
