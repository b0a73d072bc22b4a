"""The short way from text to plain values, for the files that have nothing odd about them.

The C parser builds its nodes several times faster than it hands out events, but it follows aliases and any depth,
and stops at the first fault. So only texts that cannot lead it astray come this way; at anything else this answers
None, and the long way (`composing`) tells what is wrong. For whatever it does answer, both give the same values.
"""

from __future__ import annotations

import re
from operator import is_
from typing import Final

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode

from selfcare.routine.problems import Unfit
from selfcare.routine.scalars import resolved
from selfcare.routine.source import Value

MOST_DEPTH: Final = 32
_MOST_LETTERS: Final = 32 * 1024
_MOST_OPENINGS: Final = 1000
_ODD = "&*!%"
_OPENINGS = "[{-?"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class _Odd(Exception):  # noqa: N818 - not an error: the long way is taken
    """Something that the long way has to look at."""


class _Nodes(CParser):
    """The C parser, working out no tags: what it asks for each node is answered by what takes no time to call."""

    resolve = slice
    descend_resolver = is_
    ascend_resolver = bool


def quick_value(text: str) -> Value:
    """Return the plain value of a YAML text, None if it has to be read the long way."""
    if len(text) > _MOST_LETTERS or any(letter in text for letter in _ODD) or not flat_enough(text):
        return None
    parser = _Nodes(text)
    try:
        node = parser.get_single_node()
        return None if node is None else _value(node, 1)
    except (yaml.YAMLError, Unfit, _Odd):
        return None
    finally:
        parser.dispose()


def first_error(text: str) -> yaml.YAMLError | None:
    """Return what the parser stops at, None if it reads it all; `text` has to be flat enough."""
    parser = _Nodes(text)
    try:
        parser.get_single_node()
    except yaml.YAMLError as error:
        return error
    finally:
        parser.dispose()
    return None


def flat_enough(text: str) -> bool:
    """Whether the parser, which calls itself for every level, can be let at it: few marks can open few levels."""
    return sum(map(text.count, _OPENINGS)) <= _MOST_OPENINGS


def _value(node: Node, depth: int) -> Value:
    if isinstance(node, ScalarNode):
        return _scalar(node)
    if depth > MOST_DEPTH:
        raise _Odd
    if isinstance(node, MappingNode):
        return _mapping(node, depth)
    below = depth + 1
    return [_scalar(each) if isinstance(each, ScalarNode) else _value(each, below) for each in node.value]


def _mapping(node: MappingNode, depth: int) -> Value:
    pairs: dict[str, Value] = {}
    below = depth + 1
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            raise _Odd
        pairs[key.value] = _scalar(value) if isinstance(value, ScalarNode) else _value(value, below)
    if len(pairs) != len(node.value):
        raise _Odd
    return pairs


def _scalar(node: ScalarNode) -> Value:
    words: str = node.value
    style = node.style
    if not style:
        value = resolved(words)
        if value is None:
            raise _Odd
        return value
    if style == '"' and _CONTROL.search(words):
        raise _Odd
    return words
