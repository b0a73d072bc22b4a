"""From bytes to letters: UTF-8 (or UTF-16 with its mark); anything else is told and read as well as can be."""

from __future__ import annotations

import codecs
import re
from typing import Final

from selfcare.routine.source import Fault
from selfcare.translation import marked, tr

MOST_BYTES: Final = 1024 * 1024

_LONE_RETURN = re.compile(r"\r(?!\n)")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOST = re.compile("\N{REPLACEMENT CHARACTER}")
_PLAIN = bytes((9, 10, 13, *range(0x20, 0x7F)))
_MOST_FORBIDDEN = 10
_LOOSE_BREAKS = ("\x85", "\u2028", "\u2029")
"""What word processors and web pages break lines with inside a text: YAML 1.2 takes none of them for a new line."""
_NO_TEXT = (
    (b"pk\x03\x04", marked("This is a Word document or a packed file, not plain text.")),
    (b"\xd0\xcf\x11\xe0", marked("This is a Word document or a packed file, not plain text.")),
    (b"{\\rtf", marked("This is a document with formatting (RTF), not plain text.")),
    (b"%pdf-", marked("This is a PDF document, not plain text.")),
    (b"<!doctype", marked("This is a web page, not plain text.")),
    (b"<html", marked("This is a web page, not plain text.")),
)
"""How other kinds of file begin, in small letters, and what they are."""


def decoded(data: bytes) -> tuple[str, list[Fault], bool]:
    """Return the text without its byte order mark, its faults, and whether it is worth reading on."""
    if len(data) > MOST_BYTES:
        what = tr("This file is larger than 1 MiB.")
        return "", [Fault(0, 0, what, tr("Split it into several files."), "size")], False
    if data.isascii() and data[:1] not in b"{<%" and not data.translate(None, _PLAIN):
        return _in_lines(data.decode("ascii")), [], True
    sort = next((tr(sort) for first, sort in _NO_TEXT if data.lstrip()[:16].lower().startswith(first)), None)
    if sort is not None:
        return (
            "",
            [Fault(0, 0, sort, tr("Save it as plain text (UTF-8), under a name that ends in `.yaml`."), "not-text")],
            False,
        )
    text, faults = _letters(data)
    text = _in_lines(text)
    for loose in _LOOSE_BREAKS:
        text = text.replace(loose, " ")
    forbidden = list(_FORBIDDEN.finditer(text))
    if not forbidden:
        return text, faults, True
    if len(forbidden) > _MOST_FORBIDDEN:
        start = forbidden[0].start()
        what = tr("This is not a text file.")
        return text, [Fault(start, start + 1, what, tr("Choose a file with YAML text in it."), "not-text")], False
    faults.extend(_forbidden_letter(found) for found in forbidden)
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text), faults, True


def _in_lines(text: str) -> str:
    """Return a text of old Macs with the line ends of today; no letter changes its place."""
    return _LONE_RETURN.sub("\n", text) if "\r" in text else text


def _letters(data: bytes) -> tuple[str, list[Fault]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
        return text, [_not_in("UTF-16", found.start()) for found in _LOST.finditer(text)][:1]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        # A decoder with a signature counts from behind it; letters of Windows are bytes, so the offset is the place.
        text = data.removeprefix(codecs.BOM_UTF8).decode("cp1252", errors="replace")
        return text, [_not_in("UTF-8", error.start)]


def _not_in(encoding: str, start: int) -> Fault:
    mend = tr("Save the file as UTF-8; in most editors: Save with encoding.")
    return Fault(
        start, start + 1, tr("This letter is not written in {encoding}.").format(encoding=encoding), mend, "encoding"
    )


def _forbidden_letter(found: re.Match[str]) -> Fault:
    what = tr("An invisible character (U+{code:04X}) is here.").format(code=ord(found[0]))
    return Fault(found.start(), found.end(), what, tr("Take it out."), "control")
