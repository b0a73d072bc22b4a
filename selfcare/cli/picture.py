"""A view as a terminal picture: large count in the middle, the whole above, the keys below."""

from __future__ import annotations

from math import ceil
from textwrap import wrap
from typing import Final

from rich.align import Align
from rich.console import Group, RenderableType
from rich.progress_bar import ProgressBar
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from selfcare.cli.view import Light, View

WIDEST: Final = 84
ROOMY: Final = 24
"""Lines from which on there is room for large digits."""

_FACES: Final = (
    ("███", "█ █", "█ █", "█ █", "███"),
    (" █ ", "██ ", " █ ", " █ ", "███"),
    ("███", "  █", "███", "█  ", "███"),
    ("███", "  █", "███", "  █", "███"),
    ("█ █", "█ █", "███", "  █", "  █"),
    ("███", "█  ", "███", "  █", "███"),
    ("███", "█  ", "███", "█ █", "███"),
    ("███", "  █", "  █", "  █", "  █"),
    ("███", "█ █", "███", "█ █", "███"),
    ("███", "█ █", "███", "  █", "███"),
)
_COLOURS: Final[dict[Light, str]] = {
    "ready": "yellow",
    "work": "green",
    "rest": "cyan",
    "still": "blue",
    "hurt": "magenta",
}


def picture(view: View, width: int, height: int) -> RenderableType:
    """Return the view for a terminal of so many columns and lines; a small one loses air and digits, never words."""
    tall, wide = height >= ROOMY, min(width, WIDEST)
    colour = _COLOURS[view.light]
    air = [""] if tall else []
    said = [] if view.choices else _lines(view.cue, wide) + _lines(view.heard, wide) * (view.heard != view.cue)
    parts: list[RenderableType] = [
        _row(view.title, f"{view.place}   {view.left}"),
        ProgressBar(total=1000, completed=view.share, width=wide, style="dim", complete_style="", finished_style=""),
        *air,
        _centred(_phase(view, colour)),
        _centred(Text(view.name, "bold")),
        *air,
        _middle(view, colour, tall=tall),
        *air,
        *(_centred(Text(line)) for line in [*said, "", "", ""][: max(3, len(said))]),
        *air,
        _centred(Text(view.coming, "dim")),
        Rule(style="dim"),
        *(_centred(row) for row in _key_rows(view.keys, wide)),
    ]
    whole = Table.grid(expand=False)
    whole.width = wide
    for part in parts:
        whole.add_row(part)
    return Align.center(whole, vertical="middle", height=height)


def big(number: str) -> str:
    """Return a number in digits of five lines, each two columns a square so that they look square."""
    rows = ["  ".join(_FACES[int(digit)][row] for digit in number) for row in range(5)]
    return "\n".join(row.replace("█", "██").replace(" ", "  ") for row in rows)


def _phase(view: View, colour: str) -> Text:
    words = Text(view.word.upper(), f"bold {colour}")
    if view.side:
        words.append("  ·  ", "dim").append(view.side.upper(), f"bold {colour}")
    return words


def _middle(view: View, colour: str, *, tall: bool) -> RenderableType:
    """Return the count, or what can be chosen, always as high as the large digits are where there is room."""
    if view.choices:
        table = Table.grid(padding=(0, 2))
        for key, meaning in view.choices:
            table.add_row(Text(key, f"bold {colour}"), meaning)
        return Group(_centred(Text(view.cue)), *([""] if tall else []), _centred(table))
    if not tall:
        return _centred(Text(" ".join(filter(None, (view.count, view.unit))), f"bold {colour}"))
    digits = Text(big(view.count), colour) if view.count.isdigit() else Text("\n" * 4)
    return Group(_centred(digits), _centred(Text(view.unit, "dim")))


def _lines(words: str, width: int) -> list[str]:
    return wrap(words, width - 8)


def _key_rows(keys: tuple[tuple[str, str], ...], width: int) -> list[Text]:
    """Return the keys in one row, or in as many of even length as they need."""
    for rows in range(1, len(keys) + 1):
        a_row = ceil(len(keys) / rows)
        lines = [_key_row(keys[first : first + a_row]) for first in range(0, len(keys), a_row)]
        if all(line.cell_len <= width for line in lines):
            return lines
    return [_key_row((key,)) for key in keys]


def _key_row(keys: tuple[tuple[str, str], ...]) -> Text:
    words = Text()
    for number, (key, meaning) in enumerate(keys):
        words.append("    " if number else "").append(key, "bold").append(f" {meaning}", "dim")
    return words


def _row(left: str, right: str) -> RenderableType:
    row = Table.grid(expand=True)
    row.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    row.add_column(justify="right", no_wrap=True)
    row.add_row(Text(left, "bold"), Text(right, "dim"))
    return row


def _centred(part: RenderableType) -> RenderableType:
    return Align.center(part)
