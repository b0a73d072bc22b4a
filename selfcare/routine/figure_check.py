"""Is a figure block written in known words and possible ranges? Where it is not: what is wrong, and the mend.

Words and single ranges only. Whether a hand can reach its place, or a contact can be kept, needs a body and is
asked of `body`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import islice
from math import isfinite

from selfcare.anatomy import figure_words as words
from selfcare.anatomy.landmarks import PLACES
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.pose_check import check_pose
from selfcare.routine.problems import MOST_PROBLEMS, Finding, Place, did_you_mean, shortened
from selfcare.routine.units import NotAnAmount, read_length, read_time
from selfcare.translation import tr

Findings = Iterator[Finding]
_Check = Callable[[Place, object], Findings]

LONGEST_MOVE = 600.0
"""Seconds that one `over` or `hold` may last."""


def check_figure(block: object, start: str | None = None) -> list[Finding]:
    """Return everything that is wrong or doubtful in a figure block; places count from the block's own top.

    `block` is what stands under `figure:`, as plain mappings, lists, numbers and text; anything else is a finding,
    never an exception. `start` is the start position of the exercise, which the block may repeat but not change.
    """
    findings = list(islice(_mapping_of(_BLOCK)((), block), MOST_PROBLEMS + 1))  # words for people cost time
    if isinstance(block, Mapping):
        findings += _start_agrees(block.get("start"), start)
        findings += _poses_exist(block)
    return findings


def _start_agrees(own: object, start: str | None) -> Findings:
    if start is not None and isinstance(own, str) and own in START_POSITIONS and own != start:
        yield Finding(
            ("start",),
            tr("The exercise starts in `{start}`.").format(start=start),
            tr("Write `{word}` or leave it out.").format(word=start),
            "other-start",
        )


def _poses_exist(block: Mapping[object, object]) -> Findings:
    poses = block.get("poses", {})
    named = {str(name) for name in poses} if isinstance(poses, Mapping) else set()
    hands = block.get("hands")
    if isinstance(hands, Mapping):
        known = named | {"always", "start"}
        for when in hands:
            if when not in known:
                yield _unknown(("hands", str(when)), when, known, on_key=True)
    motion = block.get("motion")
    for index, move in enumerate(motion if isinstance(motion, list | tuple) else ()):
        to = move.get("to") if isinstance(move, Mapping) else None
        if isinstance(to, str) and to not in named | {"start"}:
            yield _unknown(("motion", index, "to"), to, named | {"start"})


def _unknown(place: Place, word: object, known: Collection[str], *, on_key: bool = False) -> Finding:
    shown = shortened(str(word))
    return Finding(
        place,
        tr("`{word}` is not known here.").format(word=shown),
        did_you_mean(str(word), known),
        "unknown-word",
        on_key=on_key,
    )


def _one_of(known: Collection[str]) -> _Check:
    def check(place: Place, value: object) -> Findings:
        if not isinstance(value, str):
            yield Finding(place, tr("A word belongs here."), did_you_mean("", known), "not-a-word")
        elif value not in known:
            yield _unknown(place, value, known)

    return check


def _list_of(item: _Check) -> _Check:
    def check(place: Place, value: object) -> Findings:
        if not isinstance(value, list | tuple):
            yield Finding(place, tr("A list belongs here."), tr("Write it in brackets, like `[a, b]`."), "not-a-list")
            return
        for index, entry in enumerate(value):
            yield from item((*place, index), entry)

    return check


def _mapping_of(keys: Mapping[str, _Check]) -> _Check:
    def check(place: Place, value: object) -> Findings:
        if not isinstance(value, Mapping):
            yield _not_a_mapping(place, keys)
            return
        for key, entry in value.items():
            if key in keys:
                yield from keys[str(key)]((*place, str(key)), entry)
            else:
                yield _unknown((*place, str(key)), key, keys, on_key=True)

    return check


def _mapping_to(entry_check: _Check) -> _Check:
    def check(place: Place, value: object) -> Findings:
        if not isinstance(value, Mapping):
            yield _not_a_mapping(place, ("name",))
            return
        for key, entry in value.items():
            yield from entry_check((*place, str(key)), entry)

    return check


def _not_a_mapping(place: Place, keys: Collection[str]) -> Finding:
    example = next(iter(keys))
    return Finding(
        place,
        tr("Names with values belong here."),
        tr("Write it like `{{{example}: ...}}`.").format(example=example),
        "not-a-mapping",
    )


def _seconds(place: Place, value: object) -> Findings:
    try:
        seconds = read_time(value)
    except NotAnAmount as wrong:
        yield Finding(place, wrong.what, wrong.mend, "not-an-amount")
        return
    if seconds > LONGEST_MOVE:
        yield Finding(place, tr("A single move lasts ten minutes at most."), tr("Write a shorter time."), "too-long")


def _centimetres(place: Place, value: object) -> Findings:
    try:
        length = read_length(value)
    except NotAnAmount as wrong:
        yield Finding(place, wrong.what, wrong.mend, "not-an-amount")
        return
    if not 0 < length <= 200:
        yield Finding(place, tr("A length here is between 1 mm and 2 m."), tr("Write it like `7 cm`."), "out-of-range")


def _spoken(place: Place, value: object) -> Findings:
    texts = value.values() if isinstance(value, Mapping) else (value,)
    if not all(isinstance(text, str) for text in texts):
        yield Finding(place, tr("Text belongs here."), tr("Write the words that are spoken."), "not-text")


def _count(place: Place, value: object) -> Findings:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and 0 < value <= 20
    if not fits:
        yield Finding(place, tr("A number from 1 to 20 belongs here."), tr("Write it like `3`."), "out-of-range")


def _overlays(place: Place, value: object) -> Findings:
    check = _mapping_of(_OVERLAY)
    yield from (_list_of(check) if isinstance(value, list | tuple) else check)(place, value)
    for at, entry in _entries(place, value):
        if isinstance(entry, Mapping) and "kind" not in entry:
            yield Finding(
                at,
                tr("The overlay has no kind."),
                tr("Write `kind: {word}`, or another.").format(word=words.OVERLAYS[0]),
                "missing",
            )


def _tool(place: Place, value: object) -> Findings:
    yield from _mapping_of(_TOOL)(place, value)
    if isinstance(value, Mapping) and "type" not in value:
        yield Finding(
            place,
            tr("The tool has no type."),
            tr("Write `type: {word}`, or another.").format(word=words.TOOLS[0]),
            "missing",
        )


def _hand(place: Place, value: object) -> Findings:
    yield from _mapping_of(_HAND)(place, value)
    if isinstance(value, Mapping) and value.get("on") == "chair_seat_side" and value.get("with") != "grip":
        what = tr("An open hand finds no hold on the edge of a seat; it is drawn hanging beside it.")
        yield Finding((*place, "on"), what, tr("Write `with: grip`."), "no-hold", "warning")


def _motion(place: Place, value: object) -> Findings:
    yield from _list_of(_mapping_of(_MOVE))(place, value)
    for at, entry in _entries(place, value):
        if isinstance(entry, Mapping) and "to" not in entry:
            yield Finding(
                at, tr("This move does not say where to."), tr("Write `to:` and a pose, or `start`."), "missing"
            )


def _entries(place: Place, value: object) -> Iterator[tuple[Place, object]]:
    if isinstance(value, list | tuple):
        yield from (((*place, index), entry) for index, entry in enumerate(value))
    else:
        yield place, value


_PLACE = _one_of(PLACES)
_CAMERA = _one_of(words.CAMERAS)
_SIDE_OF = _one_of(words.SIDES_OF)
_MUSCLE_LIST = _list_of(_one_of(tuple(MUSCLES)))
_VIEW: Mapping[str, _Check] = {
    "camera": _CAMERA,
    "second": _CAMERA,
    "facing": _one_of(words.FACINGS),
    "frame": _one_of(words.FRAMES),
    "near": _SIDE_OF,
}
_HAND: Mapping[str, _Check] = {
    "on": _PLACE,
    "of": _SIDE_OF,
    "with": _one_of(words.HAND_CONTACTS),
    "elbow": _one_of(words.ELBOW_HINTS),
    "shape": _one_of(words.HAND_SHAPES),
}
_MOVE: Mapping[str, _Check] = {
    "to": _spoken,
    "over": _seconds,
    "hold": _seconds,
    "breath": _one_of(words.BREATHS),
    "say": _spoken,
    "easing": _one_of(words.EASINGS),
}
_TOOL: Mapping[str, _Check] = {
    "type": _one_of(words.TOOLS),
    "size": _centimetres,
    "length": _centimetres,
    "at": _PLACE,
    "of": _SIDE_OF,
    "vertebra": _one_of(words.VERTEBRAE),
    "against": _one_of(words.TOOL_SUPPORTS),
}
_OVERLAY: Mapping[str, _Check] = {
    "kind": _one_of(words.OVERLAYS),
    "at": _PLACE,
    "of": _SIDE_OF,
    "path": _one_of(words.OVERLAY_PATHS),
    "from": _one_of((*words.VERTEBRAE, *PLACES)),
    "to": _one_of((*words.VERTEBRAE, *PLACES)),
    "size": _centimetres,
    "pass": _seconds,
    "rings": _count,
    "direction": _one_of(words.OVERLAY_DIRECTIONS),
}
_SHOW: Mapping[str, _Check] = {
    **dict.fromkeys(words.SHOW_ROLES, _MUSCLE_LIST),
    "side": _one_of(words.SHOW_SIDES),
}
_BLOCK: Mapping[str, _Check] = {
    "start": _one_of(START_POSITIONS),
    "view": _mapping_of(_VIEW),
    "props": _list_of(_one_of(words.PROPS)),
    "keep": _list_of(_one_of(words.CONTACTS)),
    "poses": _mapping_to(check_pose),
    "hands": _mapping_to(_mapping_of(dict.fromkeys(words.HAND_KEYS, _hand))),
    "motion": _motion,
    "tool": _tool,
    "overlay": _overlays,
    "show": _mapping_of(_SHOW),
}
WORDS_OF_FIGURES = frozenset(
    key
    for keys in (_BLOCK, _VIEW, _HAND, _MOVE, _TOOL, _OVERLAY, _SHOW, dict.fromkeys(words.HAND_KEYS))
    for key in keys
)
"""Every key that a figure block may have, at any depth, but for names of poses, joints and motions."""
