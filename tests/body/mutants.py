"""Figure blocks of built-in exercises with something changed at random: words swapped, numbers wild, lines gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random

WILD: tuple[object, ...] = (
    None, True, -1, 0, 1e9, float("nan"), float("inf"), "", "4 s", "-3 s", "9 cm", "hug", "start", "working", "feet",
    [], {}, [1, 2], {"flexion": 400}, {"to": "nowhere"}, ["roller"], "quadruped", "gluteus_maximus", "T99", "ö", "0 cm",
)  # fmt: skip


def mutants(blocks: Sequence[Mapping[str, object]], random: Random) -> Iterator[Mapping[str, object]]:
    """Yield changed copies of blocks for ever, with one to four changes each."""
    while True:
        block = _copied(random.choice(blocks))
        for _change in range(random.randint(1, 4)):
            _change_one(block, random)
        assert isinstance(block, dict)
        yield block


def _copied(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _copied(entry) for key, entry in value.items()}
    return [_copied(entry) for entry in value] if isinstance(value, list | tuple) else value


def _change_one(block: object, random: Random) -> None:
    """Walk down to some place and put something else there, take it away, or say it twice."""
    here, places = block, []
    while isinstance(here, dict | list) and here:
        key = random.choice(list(here) if isinstance(here, dict) else range(len(here)))
        places.append((here, key))
        here = here[key]
        if random.random() < 0.3:
            break
    if not places:
        return
    holder, key = places[-1]
    match random.randrange(4):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, list):
            holder.append(_copied(holder[key]))
        case 2 if isinstance(here, int | float) and not isinstance(here, bool):
            holder[key] = here * random.choice((-1, 0.1, 3, 40, 1e6))
        case _:
            holder[key] = _copied(random.choice(WILD))
