"""Click's own words in the reader's language.

Click asks gettext for each of its texts when it is shown, and ships no catalogue; so it is given ours to ask. A text
of click's that puts an English word into a gap is told in other words.
"""

from __future__ import annotations

from types import ModuleType
from typing import Final

from click import core, exceptions, formatting, parser, termui, types

from selfcare.translation import language, marked, tr

_MODULES: Final[tuple[ModuleType, ...]] = (core, exceptions, formatting, parser, termui, types)

ITS_WORDS: Final = (
    marked("Usage:"),
    marked("Options"),
    marked("Commands"),
    marked("Aborted!"),
    marked("Show this message and exit."),
    marked("Show the version and exit."),
    marked("Error: {message}"),
    marked("Missing command."),
    marked("Missing argument"),
    marked("Missing option"),
    marked("Invalid value: {message}"),
    marked("Invalid value for {param_hint}: {message}"),
    marked("Try '{command} {option}' for help."),
    marked("No such option {name!r}."),
    marked("No such command {name!r}."),
    marked("Did you mean {possibility}?"),
    marked("(Did you mean one of: {possibilities}?)"),
    marked("Got unexpected extra argument ({args})"),
    marked("Got unexpected extra arguments ({args})"),
    marked("Option {name!r} does not take a value."),
    marked("Option {name!r} requires an argument."),
    marked("Choose from:\n\t{choices}"),
    marked("{value!r} is not one of {choices}."),
    marked("{value!r} is not {choice}."),
    marked("{value} is not in the range {range}."),
    marked("default: {default}"),
    marked("required"),
)
"""What click says, word by word: it is looked for under these, so they follow click and not the house."""

_IN_OTHER_WORDS: Final = {
    "{value!r} is not a valid {number_type}.": marked("{value!r} is no number."),
    "{name} {filename!r} does not exist.": marked("There is no {filename!r}."),
    "{name} {filename!r} is a file.": marked("{filename!r} is a file; a folder is meant."),
    "{name} {filename!r} is a directory.": marked("{filename!r} is a folder; a file is meant."),
    "{name} {filename!r} is not readable.": marked("{filename!r} cannot be read."),
    "{name} {filename!r} is not writable.": marked("{filename!r} cannot be written."),
}


def teach_click() -> None:
    """Let click ask our catalogues from now on; in English it says what it always says."""
    for module in _MODULES:
        for name, ours in (("_", _text), ("ngettext", _numbered)):
            if hasattr(module, name):
                setattr(module, name, ours)


def _text(text: str) -> str:
    return text if language() == "en" else tr(_IN_OTHER_WORDS.get(text, text))


def _numbered(one: str, many: str, number: int) -> str:
    return _text(one if number == 1 else many)
