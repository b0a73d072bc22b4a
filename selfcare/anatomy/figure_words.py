"""The words of the figure block besides joints, muscles and positions: cameras, frames, contacts, hands, tools."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfcare.translation import marked

FIGURE_KEYS = (
    "start", "view", "props", "keep", "poses", "hands", "motion", "tool", "overlay", "show",
)  # fmt: skip
"""Keys of the figure block."""

CAMERAS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "side": (10.0, 5.0),
        "side_above": (8.0, 32.0),
        "front": (90.0, 5.0),
        "front_above": (78.0, 45.0),
        "back": (-90.0, 5.0),
        "three_quarter": (45.0, 8.0),
        "three_quarter_back": (-60.0, 8.0),
        "top": (0.0, 80.0),
    },
)
"""Where the viewer stands, as (azimuth, elevation) in degrees round a figure whose working side is its right."""

FACINGS = ("right", "left", "viewer", "away")
"""Where the figure faces on the screen, or its head points when it lies: a check, not a command."""

FRAMES = ("whole", "upper", "lower", "head_neck", "hand", "foot")
"""How much of the figure is shown."""

CONTACTS = (
    "feet", "working_foot", "other_foot", "left_foot", "right_foot", "hands", "working_hand", "other_hand",
    "knees", "toes", "forearms", "pelvis", "head", "back", "tool_contact",
)  # fmt: skip
"""What `keep` may hold still."""

HAND_KEYS = ("working", "other", "both")
"""Whose hand a line under `hands` places."""

HAND_CONTACTS = (
    "palm", "fingertips", "thumb", "knuckles", "fist", "forearm", "fingers_and_palm", "clasp", "grip",
)  # fmt: skip
"""The part of the hand that touches (`with`)."""

ELBOW_HINTS = ("down", "up", "out", "forward", "back")
"""Which way the elbow points while the hand is placed."""

HAND_SHAPES = ("open", "flat", "fist", "cup", "pinch", "point")
"""Shapes of a free hand."""

SIDES_OF = ("working", "other")
"""What `of` may say: the side being worked on, or the other one."""

TOOLS = ("ball", "roller", "cane", "strap", "towel", "massage_stick", "pillow")
"""Tools the figure can use."""

TOOL_SUPPORTS = ("wall", "floor", "chair")
"""What a tool is held against."""

PROPS = ("mat", "chair", "table", "wall", "pillow", "doorframe", "step")
"""Things that stand around the figure."""

BREATHS = ("in", "out", "slow")
"""Breath words of a motion."""

EASINGS = ("smooth", "linear")
"""How a motion starts and stops."""

OVERLAYS = (
    "strokes", "circles", "lift_and_roll", "zigzag", "press_hold", "pulse", "roll", "stretch_line", "arrow", "breath",
)  # fmt: skip
"""Kinds of drawing laid over the figure to show the technique."""

OVERLAY_PATHS = ("neck_to_shoulder", "along", "across", "toward_heart")
"""Ways a massaging hand travels."""

OVERLAY_DIRECTIONS = ("clockwise", "toward_heart", "across_fibres")
"""Directions of an overlay's marks."""

SHOW_ROLES = ("press", "stretch", "work", "move")
"""Why a muscle is shown: pressed, stretched, working or moved."""

SHOW_SIDES = ("working", "other", "both")
"""On which side `show` marks its muscles."""

VERTEBRAE = tuple(f"T{number}" for number in range(1, 13)) + tuple(f"L{number}" for number in range(1, 6))
"""Levels of the spine, from the top: T1 to L5."""

BARE_LANDMARKS: Mapping[str, str] = MappingProxyType(
    {
        "chair_seat_side": marked("side of the seat"),
        "chair_back": marked("back of a chair"),
        "wall_front": marked("wall in front"),
        "wall_side": marked("wall at the side"),
        "table_edge": marked("edge of the table"),
        "floor": marked("floor"),
        "strap_end": marked("end of the strap"),
        "cane_handle": marked("handle of the hook"),
        "doorframe_side": marked("side of the door frame"),
    },
)
"""Places outside the body that a hand may hold or lean on."""
