"""In which language a routine is played."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.routine.languages import played_in
from selfcare.routine.library import Library
from selfcare.routine.models import Routine

ROUTINE = """
routine: 1
id: two-breaths
name: {name}
language: {language}
steps:
  - exercise:
      id: belly-breath
      name: {exercise}
      region: whole
      technique: breathing
      start: hook_lying
      cue: {cue}
      tags: [floor_transfer, supine_flat]
      time: 30 s
  - say: {said}
    for: 5 s
"""


def routine(tmp_path: Path, *, cue: str, language: str = "en") -> Routine:
    file = tmp_path / "two-breaths.yaml"
    both = "{en: Breath, de: Atem}"
    file.write_text(ROUTINE.format(name=both, exercise=both, cue=cue, said=both, language=language), encoding="utf-8")
    (read,) = (read for read in Library([file]).reads if read.routine is not None)
    assert read.routine is not None
    return read.routine


@pytest.mark.parametrize(("wanted", "played"), [("de", "de"), ("de-AT", "de-AT"), ("en", "en"), ("es", "en")])
def test_a_language_that_all_is_written_in_is_played(tmp_path: Path, wanted: str, played: str) -> None:
    assert played_in(routine(tmp_path, cue="{en: Breathe low., de: Atme tief.}"), wanted) == played


def test_one_sentence_that_is_not_leaves_it_in_the_authors_language(tmp_path: Path) -> None:
    assert played_in(routine(tmp_path, cue="Breathe low."), "de") == "en"


def test_the_authors_own_language_needs_no_other(tmp_path: Path) -> None:
    written = routine(tmp_path, cue="Breathe low.", language="de-CH")
    assert played_in(written, "de") == "de-CH"
