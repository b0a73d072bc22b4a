"""What is wrong or doubtful in one exercise: doses that contradict themselves, and what a physiotherapist would ask.

Places count from the exercise's own top. Errors cannot be played; warnings can, and should be looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.techniques import TECHNIQUES, Technique
from selfcare.anatomy.zones import NO_GO_ZONES
from selfcare.routine.caution_check import check_cautions
from selfcare.routine.claim_check import check_claims
from selfcare.routine.documents import DoseDocument, ExerciseWords, SidesDocument, WrittenExercise
from selfcare.routine.dose_check import check_dose
from selfcare.routine.figure_check import check_figure
from selfcare.routine.loop_check import check_loop
from selfcare.routine.models import Dose, Exercise, Text, Timed
from selfcare.routine.problems import Finding, Place
from selfcare.routine.resolving import Amount, amount_of
from selfcare.routine.text_check import check_cue, check_dose_words, check_side_words
from selfcare.routine.units import written_time
from selfcare.translation import tr

MOST_PRESSURE = 6
LONGEST_ON_A_POINT = 90.0
LONGEST_STRETCH = 120.0
_STRETCHED = frozenset({"stretch", "hold_relax"})
ANNOUNCED = 5.0
_BOTH_SIDES = "both sides"
_FEELING_OF = {"press": "pressure", "stretch": "stretch", "work": "effort", "move": "effort"}

Findings = Iterator[Finding]


def check_exercise(written: WrittenExercise, exercise: Exercise) -> list[Finding]:
    """Return everything that is wrong or doubtful in a whole exercise."""
    findings = [*check_amounts(written), *_has_dose(written)]
    findings += _tempo_written(written)
    findings += doubts(written, exercise)
    if exercise.cue is None:
        mend = tr("Add `cue:` with the one line that should be heard.")
        findings.append(
            Finding((), tr("Nothing is said while it is done."), mend, "no-cue", "warning", absent=("cue",))
        )
    return findings


def doubts(written: WrittenExercise, exercise: Exercise, names: Collection[str] | None = None) -> Findings:
    """Find what may be wrong with an exercise as it will be played, whoever wrote which part of it.

    With `names` (see `aspects`), only what depends on these attributes is looked at again.
    """
    for depends_on, check in _CHECKS:
        if names is None or not depends_on.isdisjoint(names):
            yield from check(written, exercise)


def aspects(names: frozenset[str], before: Exercise, after: Exercise) -> frozenset[str]:
    """Return what a step changes, for `doubts`: the attributes it writes, and whether words are for both sides now."""
    if "sides" not in names or ("instructions" not in names and (_for_both(before) or not _for_both(after))):
        return names
    return names | {_BOTH_SIDES}


def _for_both(exercise: Exercise) -> bool:
    return exercise.sides.kind in {"each", "alternating"}


def check_amounts(written: ExerciseWords) -> Findings:
    """Find doses that contradict themselves, and feelings of two kinds."""
    yield from _dose((), written)
    if isinstance(written.sides, SidesDocument):
        for side, dose in (("left", written.sides.left), ("right", written.sides.right)):
            if dose is not None:
                yield from _dose(("sides", side), dose)
    felt = [name for name in ("pressure", "stretch", "effort") if getattr(written, name) is not None]
    for name in felt[1:]:
        what = tr("`{name}` and `{other}` cannot both be meant.").format(name=name, other=felt[0])
        yield Finding((name,), what, tr("Keep the one that is felt."), "two-feelings", on_key=True)


def _dose(place: Place, written: DoseDocument) -> Findings:
    if written.time is not None and written.reps is not None:
        what = tr("There are both `time` and `reps`.")
        yield Finding((*place, "reps"), what, tr("Keep one of them."), "two-doses", on_key=True)


def _has_dose(written: WrittenExercise) -> Findings:
    if written.time is None and written.reps is None:
        mend = tr("Add `time: 45 s`, or `reps: 10` with a `tempo`.")
        yield Finding((), tr("It does not say how long or how often."), mend, "missing", absent=("time", "reps"))


def _tempo_written(written: WrittenExercise) -> Findings:
    amount = amount_of(written)
    if written.reps is not None and lacks_tempo(amount):
        yield tempo_missing()


def lacks_tempo(amount: Amount) -> bool:
    """Whether repetitions are asked for without saying how fast."""
    return amount.reps is not None and amount.tempo is None


def tempo_missing() -> Finding:
    """Return the warning for repetitions without a tempo, at the key `reps`."""
    mend = tr("Add {example}, with your own seconds.").format(
        example="`tempo: {in: 2 s, hold: 1 s, out: 2 s, pause: 1 s}`"
    )
    what = tr("There is no tempo; 2 s in, 1 s hold, 2 s out, 1 s pause are played.")
    return Finding(("reps",), what, mend, "no-tempo", "warning", on_key=True, absent=("tempo",))


def _pressure(written: WrittenExercise, _exercise: Exercise) -> Findings:
    if written.pressure is None or written.pressure.high <= MOST_PRESSURE:
        return
    mend = tr("Write {most} or less: a strong feeling that one can still breathe through.").format(most=MOST_PRESSURE)
    if written.pressure.high >= MOST_PRESSURE + 1:
        what = tr("Pressure of {high:g} of 10 is not safe without a therapist.").format(high=written.pressure.high)
        yield Finding(("pressure",), what, mend, "pressure")
    else:
        what = tr("Pressure over {most} of 10 is played as {most}.").format(most=MOST_PRESSURE)
        yield Finding(("pressure",), what, mend, "pressure", "warning")


def _feeling(written: WrittenExercise, _exercise: Exercise) -> Findings:
    fitting = _FEELING_OF[TECHNIQUES[written.technique].family]
    for name in ("pressure", "stretch", "effort"):
        if getattr(written, name) is not None and name != fitting:
            what = tr("`{name}` does not go with {technique}.").format(name=name, technique=written.technique)
            yield Finding(
                (name,),
                what,
                tr("Did you mean `{word}`?").format(word=fitting),
                "feeling",
                "warning",
                on_key=True,
            )


def _tags(written: WrittenExercise, exercise: Exercise) -> Findings:
    technique, tags = TECHNIQUES[exercise.technique], frozenset(exercise.tags)
    implied = technique.implied_tags | START_POSITIONS[exercise.start].implied_tags
    for thing in exercise.equipment:
        implied |= EQUIPMENT[thing].implied_tags
    place: Place = ("tags",) if written.tags is not None else ("technique",)
    missing = sorted(implied - tags)
    if missing:
        names = ", ".join(f"`{tag}`" for tag in missing)
        what = tr("Technique, start and equipment bring caution tags that are not written: {names}.").format(
            names=names
        )
        yield Finding(place, what, tr("Add to `tags`: {names}.").format(names=", ".join(missing)), "tags", "warning")
    if technique.any_of_tags and technique.any_of_tags.isdisjoint(tags | implied):
        yield Finding(place, _tag_needed(technique), tr("Add it to `tags`."), "tags", "warning")
    yield from check_cautions(place, exercise, implied)


def _tag_needed(technique: Technique) -> str:
    *others, last = [f"`{tag}`" for tag in sorted(technique.any_of_tags)]
    if not others:
        return tr("{technique} needs {tag}.").format(technique=technique.id.capitalize(), tag=last)
    tags = ", ".join(others)
    return tr("{technique} needs {tags} or {tag}.").format(technique=technique.id.capitalize(), tags=tags, tag=last)


def _long_hold(_written: WrittenExercise, exercise: Exercise) -> Findings:
    if exercise.technique != "pressure":
        return
    sciatic = "sciatic_notch" in exercise.tags
    limit = (NO_GO_ZONES["sciatic_line"].longest_seconds if sciatic else None) or LONGEST_ON_A_POINT
    for place, dose in _doses(exercise):
        longest = dose.work.seconds if isinstance(dose.work, Timed) else dose.work.tempo.hold
        if longest > limit:
            what = tr("One point is pressed for {time}.").format(time=written_time(longest))
            mend = _shorter_press(sciatic=sciatic).format(time=written_time(limit))
            at: Place = ("time",) if isinstance(dose.work, Timed) else ("tempo",)
            yield Finding(place or at, what, mend, "long-hold", "warning")


def _shorter_press(*, sciatic: bool) -> str:
    if sciatic:
        return tr("Press up to {time} over the sciatic nerve; use sets with a rest between.")
    return tr("Press up to {time}; use sets with a rest between.")


def _long_stretch(_written: WrittenExercise, exercise: Exercise) -> Findings:
    if exercise.technique not in _STRETCHED:
        return
    for place, dose in _doses(exercise):
        if isinstance(dose.work, Timed) and dose.work.seconds > LONGEST_STRETCH:
            what = tr("One stretch is held for {time}.").format(time=written_time(dose.work.seconds))
            mend = tr("Hold up to {time}; use sets with a rest between.").format(time=written_time(LONGEST_STRETCH))
            yield Finding(place or ("time",), what, mend, "long-hold", "warning")


def _odd_dose(_written: WrittenExercise, exercise: Exercise) -> Findings:
    for place, dose in _doses(exercise):
        yield from check_dose(place, dose, exercise.technique)


def _no_rest(written: WrittenExercise, exercise: Exercise) -> Findings:
    for place, dose in _doses(exercise):
        if dose.sets > 1 and dose.rest <= 0 and written.rest is None:
            what = tr("There is no rest: the next set begins as the one before it ends.")
            mend = tr("Write `rest: 30 s`, or `rest: 0 s` if that is meant.")
            yield Finding((*place, "sets"), what, mend, "no-rest", "warning", on_key=True)


def _named_side(_written: WrittenExercise, exercise: Exercise) -> Findings:
    if exercise.cue is not None:
        yield from check_side_words(("cue",), exercise.cue, exercise)
    for number, instruction in enumerate(exercise.instructions):
        yield from check_side_words(("instructions", number, "text"), instruction.text, exercise)


def _doses(exercise: Exercise) -> Iterator[tuple[Place, Dose]]:
    yield (), exercise.dose
    if exercise.sides.left is not None:
        yield ("sides", "left"), exercise.sides.left
    if exercise.sides.right is not None:
        yield ("sides", "right"), exercise.sides.right


def _texts(_written: WrittenExercise, exercise: Exercise) -> Findings:
    texts: list[tuple[Place, Text]] = [
        (("instructions", index, "text"), each.text) for index, each in enumerate(exercise.instructions)
    ]
    if exercise.cue is not None:
        texts.append((("cue",), exercise.cue))
    for place, text in texts:
        yield from check_dose_words(place, text, exercise.dose)


def _claims(_written: WrittenExercise, exercise: Exercise) -> Findings:
    yield from check_claims(("name",), exercise.name)
    yield from check_claims(("cue",), exercise.cue)


def _cue(_written: WrittenExercise, exercise: Exercise) -> Findings:
    """Find a cue that cannot be said between the name and the end of the first set: later it is of no use."""
    prep = START_POSITIONS[exercise.start].prep_seconds if exercise.prep is None else exercise.prep
    return check_cue(exercise, ANNOUNCED + prep + exercise.dose.work.seconds)


def _figure(_written: WrittenExercise, exercise: Exercise) -> Findings:
    if exercise.figure:
        for finding in check_figure(exercise.figure, exercise.start):
            yield finding.under("figure")


def _loop(_written: WrittenExercise, exercise: Exercise) -> Findings:
    return check_loop(exercise)


_DOSE = frozenset({"time", "reps", "tempo", "sets"})
_CHECKS: tuple[tuple[frozenset[str], Callable[[WrittenExercise, Exercise], Findings]], ...] = (
    (frozenset({"pressure"}), _pressure),
    (frozenset({"pressure", "stretch", "effort", "technique"}), _feeling),
    (frozenset({"tags", "technique", "start", "equipment", "targets", "region", "figure"}), _tags),
    (_DOSE | {"sides", "technique", "tags"}, _long_hold),
    (_DOSE | {"sides", "technique"}, _long_stretch),
    (_DOSE | {"rest", "sides", "technique"}, _odd_dose),
    (frozenset({"sets", "rest", "sides"}), _no_rest),
    (frozenset({"cue", _BOTH_SIDES}), _named_side),
    (_DOSE | {"instructions", "cue"}, _texts),
    (_DOSE | {"cue", "prep", "start"}, _cue),
    (frozenset({"name", "cue"}), _claims),
    (frozenset({"figure", "start"}), _figure),
    (frozenset({"figure", "tempo", "time", "reps", "sides"}), _loop),
)
"""Each check with the attributes it depends on."""
