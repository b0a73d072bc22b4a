"""What an author is told of a body that does not fit where it was put, in plain words and by the keys of the block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from selfcare.body.figure import FigureSpec
from selfcare.body.fitting import Inside, ankle, held_down, held_flat, hip, inside, knee, missed, tipped
from selfcare.body.motion import main_pose
from selfcare.body.placing import Posture, Stance
from selfcare.body.props import Scene, scene_of
from selfcare.body.resting import kept_hands
from selfcare.body.words import BODY_CENTIMETRES, mapping_of, words_of
from selfcare.routine.problems import Finding, Place
from selfcare.translation import marked, tr, tr_in

_OFF = _DEEP = 2.0 / BODY_CENTIMETRES
"""How far a kept contact may be from its place, and a part of the body inside a thing: 2 cm of a 1.75 m body."""

_TIPPED, _ANKLE, _OTHERWISE = 45.0, 50.0, 45.0
"""How far a trunk may tip unasked, an ankle bend over a flat foot, a knee bend otherwise than written, in degrees."""

_CONTACTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hand": ("hands", "working_hand", "other_hand"),
        "foot": ("feet", "working_foot", "other_foot", "left_foot", "right_foot"),
        "knee": ("knees",),
        "toes": ("toes",),
        "elbow": ("forearms",),
        "wrist": ("forearms",),
    }
)
"""The words of `keep` that name a contact."""

_ENDS: Mapping[str, str] = MappingProxyType(
    {
        "hand": marked("In the pose `{pose}` a hand ends {far} cm from what it holds."),
        "foot": marked("In the pose `{pose}` a foot ends {far} cm from where it stood."),
        "knee": marked("In the pose `{pose}` a knee ends {far} cm from where it was."),
        "toes": marked("In the pose `{pose}` the toes end {far} cm from where they were."),
        "elbow": marked("In the pose `{pose}` a forearm ends {far} cm from where it lay."),
        "wrist": marked("In the pose `{pose}` a forearm ends {far} cm from where it lay."),
    }
)
_AT_THE_WALL = marked("In the pose `{pose}` the hands end {far} cm from the wall.")

_INSIDE: Mapping[str, str] = MappingProxyType(
    {
        "wall": marked("In the pose `{pose}` {part} would be {deep} cm inside the wall."),
        "chair": marked("In the pose `{pose}` {part} would be {deep} cm inside the chair."),
        "table": marked("In the pose `{pose}` {part} would be {deep} cm inside the table."),
        "floor": marked("In the pose `{pose}` {part} would be {deep} cm in the floor."),
    }
)
_OUTSIDE: Mapping[str, str] = MappingProxyType(
    {
        "wall": marked("Bend or lean less far, or take a start position that has more room."),
        "chair": marked("Bend less, move that part away from the chair, or take another start position."),
        "table": marked("Bend less, move that part away from the table, or take another start position."),
        "floor": marked("Bend less, or let other parts carry the body."),
    }
)


def told(spec: FigureSpec, stance: Stance) -> Iterator[Finding]:
    """Yield what does not fit: contacts that are missed, parts inside of things, a trunk that tips over."""
    figure = stance.figure
    yield from _held_by_nothing(spec, stance)
    visited = list(dict.fromkeys(move.to for move in figure.motion)) or ["start"]
    postures = {name: stance.posture(name) for name in visited}
    scene = scene_of(figure, stance.home, postures[main_pose(figure.motion)])
    first = stance.home if "start" in postures else postures[visited[0]]
    for name, posture in postures.items():
        misses = missed(stance, first, posture)
        yield from _missed(spec, name, posture, misses)
        yield from _inside(spec, name, posture, scene)
        yield from _beyond(spec, name, tipped(stance, name, posture), ankle(stance, posture))
        yield from _held_back(spec, stance, name, posture)


def _missed(spec: FigureSpec, name: str, posture: Posture, misses: Mapping[str, float]) -> Iterator[Finding]:
    """Yield one finding for each kind of contact that ends elsewhere, with the one that is furthest off."""
    furthest = {contact.split()[0]: far for contact, far in sorted(misses.items(), key=lambda item: item[1])}
    for kind, far in furthest.items():
        if far <= _OFF:
            continue
        wall = kind == "hand" and any(place.on == "wall_front" for place in posture.hands.values())
        what = tr(_AT_THE_WALL if wall else _ENDS[kind]).format(pose=name, far=round(far * BODY_CENTIMETRES))
        mend = tr("Bend the elbows, or stand nearer.") if wall else tr("Bend less, or take it out of `keep`.")
        yield _warning(_kept_at(spec, _CONTACTS[kind]) or _at(spec, name), what, mend, "contact")


def _inside(spec: FigureSpec, name: str, posture: Posture, scene: Scene) -> Iterator[Finding]:
    for found in inside(scene, posture):
        if found.deep > _DEEP:
            what = tr(_INSIDE[found.thing])
            what = what.format(pose=name, part=_part(found.part), deep=round(found.deep * BODY_CENTIMETRES))
            yield _warning(_at(spec, name), what, _way_out(scene, found), "inside")


def _part(name: str) -> str:
    """Return what a part of the body is called that is inside of something."""
    return {
        "pelvis": tr_in("is inside of a thing", "the hips"),
        "shirt": tr_in("is inside of a thing", "the trunk"),
        "head": tr_in("is inside of a thing", "the head"),
        "thigh": tr_in("is inside of a thing", "a thigh"),
        "shank": tr_in("is inside of a thing", "a lower leg"),
        "foot": tr_in("is inside of a thing", "a foot"),
        "upper_arm": tr_in("is inside of a thing", "an upper arm"),
        "forearm": tr_in("is inside of a thing", "a forearm"),
        "hand": tr_in("is inside of a thing", "a hand"),
    }[name]


def _way_out(scene: Scene, found: Inside) -> str:
    if found.thing == "wall" and scene.figure.start == "wall_back_standing":
        return tr("Write `back` under `keep`: then the feet stand as far from the wall as it takes.")
    return tr(_OUTSIDE[found.thing])


def _beyond(spec: FigureSpec, name: str, tip: float, bent: float) -> Iterator[Finding]:
    """Yield a finding for a trunk that tips over, and for an ankle that bends further than any does."""
    if tip > _TIPPED:
        what = tr("In the pose `{pose}` the trunk tips {tip} degrees further than hips and spine bend.")
        mend = tr("Write the lean with `hips` or `trunk`, or take contacts out of `keep`.")
        yield _warning(_at(spec, name), what.format(pose=name, tip=round(tip)), mend, "tipped")
    if bent > _ANKLE:
        what = tr("In the pose `{pose}` an ankle would bend up by {bent} degrees to keep the heel down.")
        mend = tr("Let the heel rise: name the other foot and `toes` under `keep`. Or bend the knee less.")
        yield _warning(_at(spec, name), what.format(pose=name, bent=round(bent)), mend, "contact")


def _held_back(spec: FigureSpec, stance: Stance, name: str, posture: Posture) -> Iterator[Finding]:
    """Yield a finding where feet that are kept do not let a leg move as it is written."""
    (bent, written), (lifted, asked) = knee(stance, name, posture), hip(stance, name, posture)
    mend = tr("Name only the foot that stays, `working_foot` or `other_foot`, under `keep`.")
    if abs(bent - written) > _OTHERWISE:
        what = tr("In the pose `{pose}` a knee bends {bent} degrees, not {written}: the feet stay where they stood.")
        what = what.format(pose=name, bent=round(bent), written=round(written))
        yield _warning(_at(spec, name), what, mend, "contact")
    elif abs(lifted - asked) > _OTHERWISE:
        what = tr("In the pose `{pose}` a leg cannot move as it is written: the feet stay where they stood.")
        yield _warning(_at(spec, name), what.format(pose=name), mend, "contact")
    elif held_flat(stance, name):
        what = tr("In the pose `{pose}` the ankles bend, but the feet are kept flat: nothing moves.")
        mend = tr("Write `keep: [pelvis]`: then the feet are free.")
        yield _warning(_at(spec, name), what.format(pose=name), mend, "contact")
    elif held_down(stance, name):
        what = tr("In the pose `{pose}` the toes point, but the foot is kept flat: the heel does not rise.")
        mend = tr("Write `toes` under `keep`, not the foot.")
        yield _warning(_at(spec, name), what.format(pose=name), mend, "contact")


def _held_by_nothing(spec: FigureSpec, stance: Stance) -> Iterator[Finding]:
    """Yield a finding where hands are kept that nothing is under: they would hang in the air."""
    held = {contact.split()[1] for contact in stance.contacts(stance.home) if contact.startswith("hand")}
    placed = {side for key in stance.figure.poses.values() for side in key.hands}
    where = _kept_at(spec, _CONTACTS["hand"])
    if where is not None and set(kept_hands(stance.figure.keep)) - held - placed - set(stance.start.forearms):
        what = tr("A hand is kept that holds nothing in the position `{start}`.").format(start=stance.figure.start)
        mend = tr("Say under `hands` what it holds, or under `props` what stands there: wall, table or chair.")
        yield _warning(where, what, mend, "contact")


def _kept_at(spec: FigureSpec, words: Sequence[str]) -> Place | None:
    """Return the keys of the first of these words under `keep`."""
    keep = spec.block.get("keep")
    kept = list(keep) if isinstance(keep, list | tuple) else []
    return next((("keep", at) for at, word in enumerate(kept) if word in words), None)


def _at(spec: FigureSpec, name: str) -> Place:
    """Return the keys of a pose; of the start position itself, those of what stands around."""
    if name in mapping_of(spec.block.get("poses")):
        return ("poses", name)
    return ("props",) if words_of(spec.block.get("props"), ("wall", "chair", "table")) else ()


def _warning(place: Place, what: str, mend: str, code: str) -> Finding:
    return Finding(place, what, mend, code, "warning", on_key=place[:1] == ("poses",))
