"""Collect the texts of the program for its translators, and pack what they wrote.

    python -m tools.words [ROOM...]  renew selfcare/translation/<language>/<room>.po of all rooms, or some, and the .mo
    python -m tools.words --check    change nothing; print what is out of step or not translated, exit 1 if there is any

A text that is new stands in the .po file with an empty `msgstr`; one that changed keeps its old translation and is
marked `fuzzy`, until a translator has looked at it; one that is gone goes.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ROOT / "selfcare"
CATALOGUES = ROOMS / "translation"
LANGUAGES = ("de", "es")
KEYWORDS = {"tr": None, "tr_number": (1, 2), "tr_in": ((1, "c"), 2), "marked": None}
# The same texts are to be the same bytes.
_UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
# What is shown or spoken of the rules (care/data/*.yaml): the keys that lead to it, by file.
_ASKED = ("ask", "you", "because", "advice")
SHOWN: dict[str, frozenset[str]] = {
    "red_flags.yaml": frozenset(
        {"groups.name", "actions.when", "actions.do"}
        | {f"questions.{key}" for key in ("ask", "because", "tell", "also")}
    ),
    "conditions.yaml": frozenset({"groups.name"} | {f"questions.{key}" for key in _ASKED}),
    "check_in.yaml": frozenset({"pain.because", "unknown.because"} | {f"signs.{key}" for key in _ASKED}),
    "stop_rules.yaml": frozenset(
        {f"{part}.{key}" for part in ("stop", "now", "first", "afterwards") for key in ("sign", "rest")}
        | {"soreness.because"}
    ),
    "emergency_numbers.yaml": frozenset({"countries.name"}),
}


def main() -> int:
    """Renew all catalogues, or tell with `--check` what renewing would change and what is not translated."""
    if "--check" in sys.argv[1:]:
        found = [line for language in LANGUAGES for line in faults(language)]
        print("\n".join(found), end="\n" if found else "")
        return 1 if found else 0
    unknown = set(sys.argv[1:]) - set(rooms())
    if unknown:
        print(f"There is no room called {', '.join(sorted(unknown))}; there are {', '.join(rooms())}.")
        return 2
    for language in LANGUAGES:
        for room in sys.argv[1:] or rooms():
            renewed = renew(language, room)
            if len(renewed):
                file_of(language, room).parent.mkdir(exist_ok=True)
                file_of(language, room).write_bytes(written(renewed))
            else:
                file_of(language, room).unlink(missing_ok=True)
        (CATALOGUES / f"{language}.mo").write_bytes(packed(language))
    return 0


def rooms() -> list[str]:
    """Return the rooms whose texts are collected, each into a file of its own."""
    return [*sorted({path.parent.name for path in ROOMS.glob("*/__init__.py")} - {"translation"}), "player"]


def file_of(language: str, room: str) -> Path:
    """Return where the texts of a room stand in a language."""
    return CATALOGUES / language / f"{room}.po"


def renew(language: str, room: str) -> Catalog:
    """Return what was translated, brought into step with the texts that the room has now."""
    catalogue = read(language, room)
    catalogue.update(collected(room), no_fuzzy_matching=False, update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def read(language: str, room: str) -> Catalog:
    """Return what stands in a room's file; an empty catalogue where there is none."""
    file = file_of(language, room)
    if not file.is_file():
        return Catalog(locale=language, fuzzy=False)
    with file.open("rb") as text:
        catalogue = read_po(text, locale=language)
    catalogue.fuzzy = False
    return catalogue


def collected(room: str) -> Catalog:
    """Return every text of a room, in the order of its files and lines."""
    catalogue = Catalog(fuzzy=False)
    for path in sorted(_files(room)):
        for _line, text, comments, context in _texts(path):
            place = path.relative_to(ROOT).as_posix()
            catalogue.add(text, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the text of a .po file, without dates: the same texts are the same bytes."""
    text = BytesIO()
    write_po(text, catalogue, width=120, omit_header=True, include_lineno=False, sort_output=False)
    head = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return (head + f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n').encode() + text.getvalue()


def packed(language: str) -> bytes:
    """Return all that is translated into a language as the bytes of its .mo file."""
    whole = Catalog(locale=language, fuzzy=False, creation_date=_UNDATED, revision_date=_UNDATED)
    for room in rooms():
        for message in read(language, room):
            if message.id and not message.fuzzy and _is_translated(message):
                whole.add(message.id, message.string, context=message.context)
    text = BytesIO()
    write_mo(text, whole)
    return text.getvalue()


def faults(language: str) -> Iterator[str]:
    """Yield what is wrong with a language: files out of step, texts not translated, fields that differ."""
    for room in rooms():
        now, should = file_of(language, room), renew(language, room)
        if (now.read_bytes() if now.is_file() else b"") != (written(should) if len(should) else b""):
            yield f"{language}/{room}.po is out of step: run `make words`"
        yield from (f"{language}/{room}.po: {fault}" for message in should if (fault := fault_of(message)))
    if (CATALOGUES / f"{language}.mo").read_bytes() != packed(language):
        yield f"{language}.mo is out of step: run `make words`"


def fault_of(message: Message) -> str:
    """Return what is wrong with one text: not translated, not looked at, or with other fields than the English."""
    if not message.id:
        return ""
    if message.fuzzy:
        return f"not looked at since it changed: {message.id!r}"
    if not _is_translated(message):
        return f"not translated: {message.id!r}"
    fields = set().union(*(_fields(each) for each in _forms(message.id)))
    strays = [each for each in _forms(message.string) if not _fields(each) <= fields]
    missing = fields - set().union(*(_fields(each) for each in _forms(message.string)))
    return f"other fields than {message.id!r}" if strays or missing else ""


def _files(room: str) -> list[Path]:
    if room == "player":
        return [ROOMS / "player.py", ROOMS / "__main__.py"]
    return [*(ROOMS / room).rglob("*.py"), *(ROOMS / room).rglob("*.yaml")]


_Found = tuple[int, str | tuple[str, ...], list[str], str | None]


def _texts(path: Path) -> Iterator[_Found]:
    if path.suffix == ".yaml":
        shown = SHOWN.get(path.name, frozenset())
        yield from ((0, text, [], None) for text in _shown(yaml.safe_load(path.read_text("utf-8")), shown))
        return
    yield from extract_from_file("python", path, KEYWORDS, ("Translators:",))


def _shown(value: object, keys: frozenset[str], way: str = "") -> Iterator[str]:
    """Yield the texts that these keys lead to; a text may also stand under the code of its language, which is "en"."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _shown(each, keys, f"{way}.{name}".lstrip("."))
    elif isinstance(value, list):
        for each in value:
            yield from _shown(each, keys, way)
    elif isinstance(value, str) and way.removesuffix(".en") in keys:
        yield value.strip()


def _is_translated(message: Message) -> bool:
    return all(_forms(message.string))


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def _fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


if __name__ == "__main__":
    sys.exit(main())
