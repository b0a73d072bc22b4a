"""The JSON Schema of the figure block, made from the same words that `figure_check` knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selfcare.anatomy import figure_words as words
from selfcare.anatomy.joints import JOINT_WORDS, Joint
from selfcare.anatomy.landmarks import PLACES
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.pose_check import HAND_SHAPE_KEYS
from selfcare.routine.units import LENGTH_PATTERN, TIME_PATTERN

Schema = dict[str, object]


def figure_schema() -> Schema:
    """Return the schema of what stands under `figure:`."""
    return _mapping(
        "The picture in words: a start position and what changes in it. All numbers are positive.",
        {
            "start": _word("The position it starts from; the exercise's own if left out.", START_POSITIONS),
            "view": _view(),
            "props": _words("What stands around the figure.", words.PROPS),
            "keep": _words("Contacts that may not slide.", words.CONTACTS),
            "poses": _named("Poses by names of your own, each with the joints that change.", _pose()),
            "hands": _named("Where hands go: in a pose of that name, or `always`.", _hands()),
            "motion": _list("The moves of one loop, in order.", _move(), minItems=1),
            "tool": _tool(),
            "overlay": _overlay(),
            "show": _show(),
        },
    )


def _view() -> Schema:
    return _mapping(
        "Where the viewer stands and how much is seen.",
        {
            "camera": _word("Where the viewer stands.", words.CAMERAS),
            "second": _word("A second view, in a corner.", words.CAMERAS),
            "facing": _word("Where the figure faces on the screen: a check.", words.FACINGS),
            "frame": _word("How much of the figure is shown.", words.FRAMES),
            "near": _word("The side that is nearer, in the rare case it is not the working one.", words.SIDES_OF),
        },
    )


def _pose() -> Schema:
    joints: dict[str, Schema] = {word: _joint(joint) for word, joint in JOINT_WORDS.items()}
    shapes = {key: _word("The shape of a free hand.", words.HAND_SHAPES) for key in HAND_SHAPE_KEYS}
    level = {"vertebra": _word("The level of the spine the tool is at.", words.VERTEBRAE)}
    return _mapping("The joints that change, in degrees (the shoulder girdle in percent).", joints | shapes | level)


def _joint(joint: Joint) -> Schema:
    motions: dict[str, Schema] = {
        motion.id: {
            "description": f"{motion.unit.capitalize()}; more than {motion.warn:g} is doubtful.",
            "type": "number",
            "minimum": 0,
        }
        for motion in joint.motions.values()
    }
    return _mapping(f"How the {joint.word} is moved.", motions)


def _hands() -> Schema:
    hand = _mapping(
        "Where this hand goes and how it touches.",
        {
            "on": _word("The place it touches.", PLACES),
            "of": _word("On which side that place is.", words.SIDES_OF),
            "with": _word("The part of the hand that touches.", words.HAND_CONTACTS),
            "elbow": _word("Which way the elbow points.", words.ELBOW_HINTS),
            "shape": _word("The shape of the hand.", words.HAND_SHAPES),
        },
    )
    return _mapping("Whose hand it is.", dict.fromkeys(words.HAND_KEYS, hand))


def _move() -> Schema:
    return _mapping(
        "One move.",
        {
            "to": {"description": "The pose it goes to, or `start`.", "type": "string"},
            "over": _time("How long the move takes."),
            "hold": _time("How long it stays there."),
            "breath": _word("How to breathe meanwhile.", words.BREATHS),
            "say": {"description": "What is said at its beginning.", "type": ["string", "object"]},
            "easing": _word("How it starts and stops.", words.EASINGS),
        },
        required=["to"],
    )


def _tool() -> Schema:
    return _mapping(
        "The tool that is used.",
        {
            "type": _word("What it is.", words.TOOLS),
            "size": _length("How thick it is."),
            "length": _length("How long it is."),
            "at": _word("Where it touches the body.", PLACES),
            "of": _word("On which side.", words.SIDES_OF),
            "vertebra": _word("The level of the spine it is at.", words.VERTEBRAE),
            "against": _word("What it is held against.", words.TOOL_SUPPORTS),
        },
        required=["type"],
    )


def _overlay() -> Schema:
    places = (*words.VERTEBRAE, *PLACES)
    one = _mapping(
        "How the technique is drawn on the body.",
        {
            "kind": _word("The kind of drawing.", words.OVERLAYS),
            "at": _word("Where it is drawn.", PLACES),
            "of": _word("On which side.", words.SIDES_OF),
            "path": _word("The way the hand travels.", words.OVERLAY_PATHS),
            "from": _word("Where the way begins.", places),
            "to": _word("Where the way ends.", places),
            "size": _length("How large it is."),
            "pass": _time("How long one pass takes."),
            "rings": {"description": "How many rings.", "type": "number", "exclusiveMinimum": 0, "maximum": 20},
            "direction": _word("Which way the marks run.", words.OVERLAY_DIRECTIONS),
        },
        required=["kind"],
    )
    return {"description": "How the technique is drawn, once or more.", "anyOf": [one, {"type": "array", "items": one}]}


def _show() -> Schema:
    roles = {role: _words(f"Muscles shown as: {role}.", MUSCLES) for role in words.SHOW_ROLES}
    return _mapping(
        "The muscles that are marked, and why.", roles | {"side": _word("On which side.", words.SHOW_SIDES)}
    )


def _mapping(description: str, properties: Mapping[str, Schema], required: list[str] | None = None) -> Schema:
    schema: Schema = {
        "description": description,
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }
    return schema | ({"required": required} if required else {})


def _named(description: str, entry: Schema) -> Schema:
    return {"description": description, "type": "object", "additionalProperties": entry}


def _word(description: str, known: Iterable[str]) -> Schema:
    return {"description": description, "type": "string", "enum": list(known)}


def _words(description: str, known: Iterable[str]) -> Schema:
    return _list(description, {"type": "string", "enum": list(known)})


def _list(description: str, item: Schema, **limits: int) -> Schema:
    return {"description": description, "type": "array", "items": item, **limits}


def _time(description: str) -> Schema:
    return {"description": description, "type": "string", "pattern": TIME_PATTERN}


def _length(description: str) -> Schema:
    return {"description": description, "type": "string", "pattern": LENGTH_PATTERN}
