"""Routines and commands as JSON text and back, so that a session can be rebuilt by a later program.

A value of our own classes becomes an object with its class under "is"; a tuple becomes a list. Reading is strict
about what it does not know and lenient about what is missing: a field added later takes its default.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Final, cast, get_args

from selfcare.routine import models
from selfcare.routine.models import Routine
from selfcare.session.commands import Command

VERSION: Final = 1

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


class UnreadableError(ValueError):
    """The text was not written by this program or an older one."""


def routine_to_text(routine: Routine) -> str:
    """Return `routine` as JSON text: the same routine gives the same text."""
    return _text({"version": VERSION, "routine": _plain(routine)})


def routine_from_text(text: str) -> Routine:
    """Return the routine that `routine_to_text` wrote; raises UnreadableError."""
    match _parsed(text):
        case {"version": int(version), "routine": dict(plain)} if version <= VERSION:
            value = _value(plain, _ROUTINE_WORDS)
        case _:
            raise UnreadableError("This is no routine of this program's, or one of a newer program's.")
    if not isinstance(value, Routine):
        raise UnreadableError("There is something else where a routine should be.")
    return value


def command_to_text(command: Command) -> str:
    """Return `command` as JSON text: its name and its fields."""
    return _text(_plain(command))


def command_from_text(text: str) -> Command:
    """Return the command that `command_to_text` wrote; raises UnreadableError."""
    value = _value(_parsed(text), _COMMANDS)
    if type(value).__name__ not in _COMMANDS:
        raise UnreadableError("There is something else where a command should be.")
    return cast("Command", value)


_FREE: Final = "figure"  # the one field that holds an author's own mapping: kept as it is, its lists stay lists

_Build = Callable[[dict[str, object]], object]


def _builder(kind: type) -> _Build:
    known = {field.name for field in fields(kind)}

    def build(given: dict[str, object]) -> object:
        if not given.keys() <= known:
            raise UnreadableError(f"{kind.__name__} has no {', '.join(sorted(given.keys() - known))}.")
        try:
            made: object = kind(**given)
        except TypeError as wrong:
            raise UnreadableError(str(wrong)) from wrong
        return made

    return build


def _builders(kinds: tuple[type, ...]) -> dict[str, _Build]:
    return {kind.__name__: _builder(kind) for kind in kinds}


_COMMANDS: Final = _builders(get_args(Command))
_ROUTINE_WORDS: Final = _builders(
    tuple(kind for kind in vars(models).values() if isinstance(kind, type) and is_dataclass(kind))
)


def _plain(value: object) -> Plain:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {"is": type(value).__name__} | {
            field.name: _plain(cast("object", getattr(value, field.name))) for field in fields(value)
        }
    raise TypeError(f"{type(value).__name__} has no place in a routine or a command.")


def _value(plain: Plain, kinds: Mapping[str, _Build]) -> object:
    if isinstance(plain, list):
        return tuple(_value(item, kinds) for item in plain)
    if not isinstance(plain, dict):
        return plain
    build = kinds.get(str(plain.get("is")))
    if build is None:
        raise UnreadableError(f"Unknown here: {plain.get('is')}.")
    return build({name: _field(name, item, kinds) for name, item in plain.items() if name != "is"})


def _field(name: str, plain: Plain, kinds: Mapping[str, _Build]) -> object:
    if name == _FREE and isinstance(plain, dict):
        return MappingProxyType(plain)
    return _value(plain, kinds)


def _text(plain: Plain) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _parsed(text: str) -> Plain:
    try:
        return cast("Plain", json.loads(text))
    except (ValueError, RecursionError) as wrong:
        raise UnreadableError("This is no JSON.") from wrong
