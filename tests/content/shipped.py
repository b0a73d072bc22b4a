"""The exercises and routines that come with the program, read as the program reads them."""

from __future__ import annotations

from functools import cache

from selfcare.routine.library import Library
from selfcare.routine.models import Exercise, Routine
from selfcare.routine.places import built_in_folder

EXERCISES = (
    "ankle-pumps-and-circles", "back-of-neck-squeeze-and-lift", "back-of-thigh-foam-rolling",
    "ball-beside-the-low-spine", "ball-beside-the-shoulder-blade", "ball-on-the-back-of-the-shoulder-blade",
    "ball-on-the-buttock-at-the-wall", "ball-on-the-chest-muscle", "ball-on-the-front-outer-hip",
    "ball-under-the-foot", "ball-under-the-hamstring-on-a-chair", "belly-breathing-knees-bent",
    "bent-knee-calf-stretch", "bird-dog", "both-knees-to-chest", "bridge", "butterfly-sit", "buttock-foam-rolling",
    "buttock-kneading-with-the-fist", "calf-foam-rolling", "calf-kneading", "calf-rubbing", "cat-cow",
    "chair-back-extension", "chest-opener-on-a-rolled-towel", "chest-to-shoulder-rubbing", "child-pose",
    "chin-tucks", "clamshell", "cross-body-shoulder-stretch", "doorway-chest-stretch", "forearm-kneading",
    "front-of-thigh-foam-rolling", "half-kneeling-hip-flexor-stretch", "hamstring-stretch-with-strap",
    "heel-slides-with-brace", "hold-relax-for-the-side-of-the-neck", "inner-shoulder-blade-corner-friction",
    "jaw-and-temple-circles", "knee-rolls", "legs-on-chair-rest", "low-back-rubbing-with-knuckles",
    "lying-figure-four", "lying-head-nods", "lying-pelvic-tilts", "mid-back-arching-over-roller",
    "mid-back-foam-rolling", "neck-side-tilts", "neck-to-shoulder-rubbing", "neck-turns", "open-book",
    "outer-forearm-friction", "outer-shoulder-and-upper-arm-kneading", "outer-thigh-foam-rolling",
    "overhead-reach-with-strap-or-stick", "palm-and-thumb-rubbing", "prone-press-up", "propping-on-elbows",
    "rocking-back-on-hands-and-knees", "sacrum-palm-circles", "seated-figure-four", "seated-forward-fold",
    "seated-hamstring-stretch", "seated-levator-stretch", "seated-long-out-breath", "seated-nerve-slider",
    "seated-side-bend", "seated-trunk-turns", "seated-upper-trapezius-stretch", "shoulder-blade-squeezes",
    "shoulder-pendulum", "shoulder-rolls", "side-lying-front-thigh-stretch", "side-of-back-kneading-above-the-hip",
    "side-plank-on-knees", "single-knee-to-chest", "sitting-on-the-ball", "skull-base-fingertip-pressure",
    "standing-back-bend", "standing-hip-circles", "standing-hip-flexor-stretch-with-chair",
    "straight-knee-calf-stretch", "table-prayer-stretch-for-the-sides", "tense-and-let-go-shoulders-and-hands",
    "thigh-kneading", "thigh-rubbing", "thread-the-needle", "toe-pull-back", "upper-trapezius-kneading",
    "upper-trapezius-pressure-with-hook-cane", "wall-side-lean", "wall-slides", "wrist-extensor-stretch",
    "wrist-flexor-stretch",
)  # fmt: skip
ROUTINES = (
    "back-ball", "back-calm", "back-hands", "chair-mobility", "core-control", "desk-reset", "extension-bias",
    "feet-evening", "flexion-bias", "glute-release", "hamstring-calf", "head-ease", "hip-front", "keyboard-hands",
    "legs-roll", "micro-break", "morning-back", "neck-cane", "neck-hands", "sciatica-friendly", "shoulder-ease",
    "spine-flow", "thoracic-roller", "upper-back-ball", "wind-down",
)  # fmt: skip


@cache
def library() -> Library:
    return Library([built_in_folder()])


def exercise(exercise_id: str) -> Exercise:
    known = library().find(exercise_id)
    assert known is not None, f"{exercise_id} is not in the library"
    assert known.exercise is not None, f"{known.path} has errors"
    return known.exercise


def routine(routine_id: str) -> Routine:
    read = library().routine(routine_id)
    assert read is not None, f"{routine_id} is not in the library"
    assert read.routine is not None, f"{read.path} has errors"
    return read.routine
