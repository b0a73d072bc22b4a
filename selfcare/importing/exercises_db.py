"""Entries of free-exercise-db: the stretches and the rolling among them become drafts of exercises.

The list has no dose, no side, no posture and no feeling, and its pictures' rights are unclear: each draft says so and
leaves them out. Nothing is guessed; what follows from a word of the list (level, region, muscle) is in these tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from selfcare.importing.drafts import Code, Draft, Ids, Imported, Missing, comment, plain, quoted
from selfcare.translation import tr

MOST_ENTRIES: Final = 5000
SOURCE: Final = "free-exercise-db (github.com/yuhonas/free-exercise-db), entry {entry}; text: The Unlicense"

_LEVELS: Final = {"beginner": 1, "intermediate": 2, "expert": 3}
_REGIONS: Final[Mapping[str, str]] = {
    "abdominals": "low_back",
    "abductors": "hip",
    "adductors": "thigh",
    "biceps": "upper_arm",
    "calves": "lower_leg",
    "chest": "chest",
    "forearms": "forearm",
    "glutes": "hip",
    "hamstrings": "thigh",
    "lats": "upper_back",
    "lower back": "low_back",
    "middle back": "upper_back",
    "neck": "neck",
    "quadriceps": "thigh",
    "shoulders": "shoulder",
    "traps": "neck",
    "triceps": "upper_arm",
}
_MUSCLES: Final[Mapping[str, str]] = {
    "abdominals": "abdominals",
    "adductors": "adductors",
    "biceps": "biceps",
    "calves": "gastrocnemius",
    "chest": "pectoralis_major",
    "glutes": "gluteus_maximus",
    "hamstrings": "hamstrings",
    "lats": "latissimus_dorsi",
    "quadriceps": "quadriceps",
    "shoulders": "deltoid",
    "traps": "upper_trapezius",
    "triceps": "triceps",
}
"""Only names that mean one muscle of ours; the others are left to the author."""

_NEVER_ROLLED: Final = frozenset({"neck", "lower back"})
_ROLLED: Final = re.compile(r"\bSMR\b")
_PARTNER: Final = re.compile(r"\bpartner\b|\bassistant\b|\bspotter\b", re.IGNORECASE)
_SECONDS: Final = re.compile(r"\d{1,3}(?: ?(?:-|to) ?\d{1,3})? ?(?:seconds|sec\b)", re.IGNORECASE)


def is_exercises(tree: object) -> bool:
    """Whether this looks like the list, or like one entry of it."""
    first = next(iter(tree), None) if isinstance(tree, list) else tree
    return isinstance(first, dict) and "name" in first and ("primaryMuscles" in first or "category" in first)


def import_exercises(tree: object, ids: Ids) -> Imported:
    """Return a draft for each stretch and each rolling, and problems for everything else."""
    entries = tree if isinstance(tree, list) else [tree]
    drafts: list[Draft] = []
    problems: list[Missing] = []
    for number, entry in enumerate(entries[:MOST_ENTRIES], start=1):
        made = _made(entry, number, ids)
        if isinstance(made, Draft):
            drafts.append(made)
        else:
            problems.append(made)
    if len(entries) > MOST_ENTRIES:
        what = tr("There are more than {most} entries; the rest was not read.").format(most=MOST_ENTRIES)
        problems.append(Missing(tr("the list"), "file", what, tr("Cut the list into several files.")))
    return Imported(tuple(drafts), tuple(problems))


def _made(entry: object, number: int, ids: Ids) -> Draft | Missing:
    """Return the draft of one entry, or why there is none."""
    if not isinstance(entry, dict):
        return Missing(
            tr("entry {number}").format(number=number),
            "entry",
            tr("This is no exercise."),
            tr("Take it out of the list."),
        )
    facts = _Facts(entry)
    name = facts.name
    if not name:
        return Missing(
            tr("entry {number}").format(number=number), "entry", tr("It has no name."), tr("Give it a `name`.")
        )
    if plain(entry.get("category")) != "stretching":
        return Missing(name, "left-out", tr("It is no stretch and no rolling."), tr("Nothing is to be done."))
    if facts.region is None:
        return Missing(name, "entry", tr("It names no muscle that is known."), tr("Give it a known `primaryMuscles`."))
    if facts.rolled and not _NEVER_ROLLED.isdisjoint(facts.muscles):
        what = tr("Rolling the neck or crosswise under the low back is not safe on your own.")
        return Missing(name, "left-out", what, tr("Nothing is to be done."))
    return _draft(facts, facts.region, ids.new(name))


class _Facts:
    """One entry, with values of the wrong kind passed over."""

    def __init__(self, entry: Mapping[str, object]) -> None:
        self._entry = entry
        self.name = plain(entry.get("name"), 200)
        self.id = plain(entry.get("id"), 200) or self.name
        self.muscles = _words(entry.get("primaryMuscles"))
        self.region = next((_REGIONS[muscle] for muscle in self.muscles if muscle in _REGIONS), None)
        self.targets = list(dict.fromkeys(_MUSCLES[muscle] for muscle in self.muscles if muscle in _MUSCLES))
        self.equipment = plain(entry.get("equipment"), 60)
        self.rolled = self.equipment == "foam roll" or bool(_ROLLED.search(self.name))
        self.level = _LEVELS.get(plain(entry.get("level")))
        self.steps = _words(entry.get("instructions"))
        self.prose = " ".join(self.steps)

    def missing(self) -> Iterator[Missing]:
        """Yield what an author has to add or to look at."""
        yield self._problem("start", tr("The list has no start position."), tr("Add `start:`, like `start: standing`."))
        said = _SECONDS.findall(self.prose)
        what = tr("The list has no dose.")
        if said:
            what = tr("The list has no dose. Its text says {words}.").format(words=", ".join(dict.fromkeys(said)))
        yield self._problem("dose", what, tr("Add `time: 30 s` or `reps: 8`."))
        yield self._problem(
            "sides", tr("The list does not say which sides are worked."), tr("Add `sides:`; left out is none.")
        )
        yield self._problem(
            "feeling", tr("The list does not say how strong it feels."), tr("Add `stretch:` or `pressure:`.")
        )
        yield self._problem(
            "picture", tr("Its pictures are left out: their rights are unclear."), tr("Add a `figure:`.")
        )
        if not self.rolled:
            what = tr("The list files moving exercises under stretching, too.")
            yield self._problem("technique", what, tr("Keep `stretch`, or write `mobility` if it moves."))
        if not self.targets:
            what = tr("`{names}` is no single muscle.").format(names=", ".join(self.muscles))
            yield self._problem("targets", what, tr("Add `targets:` with the muscles it is for."))
        if self.equipment not in {"", "body only", "foam roll"}:
            what = tr("`{equipment}` is no equipment that is known here.").format(equipment=self.equipment)
            yield self._problem("equipment", what, tr("Add `equipment:` with what is needed."))
        if self.level is None:
            yield self._problem("entry", tr("It has no level that is known."), tr("Add `level:` 1, 2 or 3."))
        if not self.steps:
            yield self._problem("entry", tr("It has no instructions."), tr("Add `instructions:`."))
        if _PARTNER.search(self.prose):
            yield self._problem(
                "partner", tr("It needs a second person."), tr("Find a way to do it alone, or leave it out.")
            )

    def _problem(self, code: Code, what: str, mend: str) -> Missing:
        return Missing(self.name, code, what, mend)


def _draft(facts: _Facts, region: str, exercise_id: str) -> Draft:
    problems = tuple(facts.missing())
    rolled = facts.equipment == "foam roll"
    lines = [
        "exercise: 1",
        f"id: {exercise_id}",
        f"name: {quoted(facts.name)}",
        f"technique: {'rolling' if facts.rolled else 'stretch'}",
        f"region: {region}",
        *([f"targets: [{', '.join(facts.targets)}]"] if facts.targets else []),
        *(["equipment: [roller]", "tags: [tool_roller]"] if rolled else []),
        *([f"level: {facts.level}"] if facts.level is not None else []),
        *_instructions(facts.steps),
        f"sources: [{quoted(SOURCE.format(entry=facts.id))}]",
        "# " + tr("Still to do:"),
        *comment(f"- {each.what} {each.mend}" for each in problems),
    ]
    return Draft(f"exercises/{region}/{exercise_id}.yaml", "\n".join(lines) + "\n", problems)


def _instructions(steps: list[str]) -> list[str]:
    if not steps:
        return []
    return ["instructions:", *(f"  - {{role: step, text: {quoted(step)}}}" for step in steps)]


def _words(value: object) -> list[str]:
    found = [plain(each) for each in value[:100]] if isinstance(value, list) else [plain(value)]
    return [each for each in found if each]
