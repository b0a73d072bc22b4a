"""The files of rules: they say what the reference says, in words of their own, and tell what is wrong with them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from selfcare.anatomy.regions import REGIONS
from selfcare.care.limits import regions_of
from selfcare.care.rule_reader import BrokenRulesError, built_in_folder, built_in_rules, built_in_stop_rules, read_rules
from selfcare.care.rules import Block, Urgency
from selfcare.session import easing, engine
from tests.care.reference_case import FlagFacts, RuleFacts, reference_rules, rules

BLOCKS: dict[str | None, Block | None] = {
    None: None,
    "ALL": "all",
    "DEEP": "deep",
    "REGION": "region",
    "REGION_CONTACT": "region_contact",
}
URGENCIES: dict[str, Urgency] = {
    "emergency now": "emergency",
    "emergency now; never massage": "emergency",
    "same day": "same_day",
    "urgent appointment": "soon",
    "routine appointment; may use the app": "routine",
}
LONGEST_SHARED_RUN = 5
"""Words in a row that one of our questions may share with the reference's."""


def test_the_files_that_ship_have_no_problem() -> None:
    assert read_rules(built_in_folder()).problems == ()


@pytest.mark.parametrize("facts", reference_rules().conditions, ids=lambda facts: facts.id)
def test_a_condition_does_what_the_reference_says(facts: RuleFacts) -> None:
    ours = rules().conditions[facts.id]
    scope = facts.scope.removeprefix("region:").split(",") if ":" in facts.scope else []
    assert ours.effect.block == BLOCKS[facts.block]
    assert ours.effect.tags == set(facts.block_tags)
    assert ours.effect.cautions == set(facts.caution_tags)
    assert ours.effect.cap == facts.pressure_cap
    assert ours.asks_where == (facts.scope == "ask_region")
    assert ours.regions == set(scope)


@pytest.mark.parametrize("facts", reference_rules().red_flags, ids=lambda facts: facts.id)
def test_a_red_flag_is_as_pressing_as_in_the_reference(facts: FlagFacts) -> None:
    ours = rules().red_flags.flags[facts.id]
    assert ours.urgency == URGENCIES[facts.action]
    assert not _runs(str(ours.ask)) & _runs(facts.ask)


def test_there_are_as_many_rules_as_in_the_reference() -> None:
    assert len(rules().conditions) == len(reference_rules().conditions) == 36
    assert len(rules().red_flags.flags) == len(reference_rules().red_flags) == 22


def test_every_red_flag_is_asked_in_a_group() -> None:
    flags = rules().red_flags
    assert {flag.group for flag in flags.flags.values()} == set(flags.groups)


@pytest.mark.parametrize(
    ("country", "number"),
    [("DE", "112"), ("GB", "999 or 112"), ("US", "911"), ("CA", "911"), ("AU", "000"), ("NZ", "111"), ("AQ", "112")],
)
def test_the_emergency_number_is_that_of_the_country(country: str, number: str) -> None:
    assert rules().emergency.number_in(country) == number


def test_only_the_three_mild_flags_let_one_go_on() -> None:
    actions = rules().red_flags.actions
    mild = {flag.id for flag in rules().red_flags.flags.values() if actions[flag.urgency].goes_on}
    assert mild == {"rf_inflammatory", "rf_no_better", "rf_age"}


def test_every_rule_names_its_sources_and_every_condition_its_group() -> None:
    conditions = rules().conditions.values()
    assert all(each.sources for each in (*conditions, *rules().check_in.signs.values()))
    assert all(each.sources for each in rules().red_flags.flags.values())
    assert {each.group for each in conditions} == set(rules().groups)


def test_the_stop_rules_stand_in_one_place_and_can_be_read_alone() -> None:
    assert built_in_stop_rules() == rules().stop
    assert [len(each) for each in (rules().stop.stop, rules().stop.now, rules().stop.first)] == [7, 5, 4]
    assert rules().stop.afterwards[0].sign == "Stay where you are and rest."


def test_the_figures_are_those_a_session_goes_by() -> None:
    """The session has its own: it is played by the same rules that opened the door."""
    colours, lighter = rules().stop.colours, rules().stack.lighter
    assert (colours.amber, colours.red, colours.rise) == (engine.MILD + 1, engine.TOO_MUCH, engine.RISE)
    assert (lighter.work, lighter.range) == (easing.SHARE, easing.SHARE)
    assert (lighter.least_time, lighter.least_reps) == (easing.LEAST_SECONDS, easing.LEAST_REPETITIONS)


def test_every_region_that_can_be_marked_knows_what_loads_it() -> None:
    markable = {region for region in REGIONS if region not in {"head", "whole", "whole_spine"}}
    assert set(rules().stack.loaded_by) == markable
    assert regions_of(frozenset({"calf", "shin", "neck"})) == {"lower_leg", "neck"}


class Slip(NamedTuple):
    """`old` becomes `new` in a file; then this is told, in that line or in one `above` or `below` it."""

    file: str
    old: str
    new: str
    what: str
    mend: str
    above: bool = False
    below: bool = False


BREAKS = (
    Slip("red_flags.yaml", "id: rf_age", "id: First back pain", "is not an id", "Write small letters and numbers"),
    Slip("red_flags.yaml", "- action: soon", "- action: same_day", "already used above", "Keep one of the two."),
    Slip(
        "check_in.yaml",
        "then: lighter, because: Less",
        "then: lighter, becuse: Less",
        "`becuse` is not a key",
        "because",
    ),
    Slip(
        "check_in.yaml",
        ", because: Less range and less pressure is the better choice today.",
        "",
        "No reason",
        "because",
    ),
    Slip("red_flags.yaml", "every: 30 days", "every: 30", "cannot be used here", "Write it like `30 days`."),
    Slip("red_flags.yaml", "action: soon", "action: sometime", "not a word that is known", "Known words:"),
    Slip("red_flags.yaml", "goes_on: yes", "goes_on: maybe", "neither yes nor no", "Write `yes` or `no`."),
    Slip("red_flags.yaml", "id: rf_age", "id: rf_no_better", "already used above", "Keep one of the two."),
    Slip(
        "red_flags.yaml",
        "sources: [ahcpr, knowledge]",
        "sources: [ahcrp]",
        "is not named in this file",
        "Did you mean `ahcpr`?",
    ),
    Slip("red_flags.yaml", "group: longer", "group: older", "is not named in this file", "Known words:"),
    Slip("red_flags.yaml", "id: longer", "id: beginning", "already used above", "Keep one of the two."),
    Slip("red_flags.yaml", "- after: new_injury", "- after: pain", "already used above", "Keep one of the two."),
    Slip("red_flags.yaml", "- rf_chest", "- rf_breast", "is not named in this file", "rf_chest"),
    Slip("red_flags.yaml", "again_within: 15 min", "again_within: soon", "cannot be used here", "Write it like"),
    Slip("emergency_numbers.yaml", "code: GB", "code: Britain", "is not a country", "two capital letters"),
    Slip("emergency_numbers.yaml", "code: GB", "code: US", "already used above", "Keep one of the two.", below=True),
    Slip("conditions.yaml", "cap: 3", "cap: 30", "outside 1-6", "Write a number from 1 to 6."),
    Slip("conditions.yaml", "[neck_posterior]", "[neck_back]", "not a word that is known", "Known words:"),
    Slip("conditions.yaml", "block: deep", "blocks: deep", "not a key that is known", "Did you mean `block`?"),
    Slip("conditions.yaml", "group: moving", "group: movin", "is not named in this file", "Did you mean `moving`?"),
    Slip(
        "conditions.yaml",
        "where: asked",
        "where: [low_back]",
        "without asking where",
        "Add `where: asked`.",
        below=True,
    ),
    Slip("conditions.yaml", "you: you are pregnant", "you: []", "Text belongs here", "Write it on one line"),
    Slip("check_in.yaml", "from: 4, to: 5", "from: 5, to: 5", "leave a gap or overlap", "Begin with 4."),
    Slip("check_in.yaml", "to: 10", "to: 9", "The bands end at 9", "Let the last one end with 10.", above=True),
    Slip("check_in.yaml", "again_after: 60 min", "again_after: 1:00", "cannot be used here", "Write it like `60 min`."),
    Slip("stack.yaml", "most_lost: 1/3", "most_lost: 4/3", "is not a share", "Write it like `1/3` or `70 %`."),
    Slip(
        "stack.yaml",
        "technique: rolling",
        "technique: friction",
        "No usual pressure is given for rolling",
        "Add a line for each.",
        above=True,
    ),
    Slip(
        "stack.yaml",
        "{region: foot, tags",
        "{region: hand, tags",
        "already used above",
        "Keep one of the two.",
        below=True,
    ),
    Slip("stop_rules.yaml", "fine: 24 h", "fine: 72 h", "fine for longer than", "Make `fine` the shorter one."),
    Slip("stop_rules.yaml", "amber: 4", "amber: 7", "Amber begins above red", "Make `amber` the smaller one."),
    Slip("progression.yaml", "time: 10 s", "time: 10", "has no unit", "Write `10 s`."),
    Slip(
        "progression.yaml",
        "technique: stretch",
        "technique: rolling",
        "No end is set for stretch",
        "Add a line for each.",
        above=True,
    ),
    Slip("progression.yaml", "progression: 1", "progression: 2", "Format version `2` is not known", "Write `1`."),
)


@pytest.mark.parametrize("slip", BREAKS, ids=lambda slip: slip.new)
def test_a_slip_is_told_with_its_line_and_its_mend(slip: Slip, tmp_path: Path) -> None:
    shutil.copytree(built_in_folder(), tmp_path / "rules")
    file = tmp_path / "rules" / slip.file
    words = file.read_text(encoding="utf-8")
    line = words[: words.index(slip.old)].count("\n") + 1
    file.write_text(words.replace(slip.old, slip.new, 1), encoding="utf-8")
    read = read_rules(tmp_path / "rules")
    assert read.rules is None
    (found,) = [each for each in read.problems if slip.what in each.what]
    assert slip.mend in found.mend
    assert found.path == str(file)
    assert (found.line < line, found.line > line) == (slip.above, slip.below)


def test_an_action_needs_something_to_do_and_every_urgency_an_action(tmp_path: Path) -> None:
    shutil.copytree(built_in_folder(), tmp_path / "rules")
    file = tmp_path / "rules" / "red_flags.yaml"
    words = file.read_text(encoding="utf-8")
    end = words.index("sources:")
    empty = "  - {action: soon, when: soon, do: []}\n"
    file.write_text(words[: words.index("  - action: soon")] + empty + words[end:], encoding="utf-8")
    told = {each.what for each in read_rules(tmp_path / "rules").problems}
    assert told == {"There is nothing to do here.", "Nothing is said about what to do: routine."}


def test_a_rule_without_effect_is_doubtful_and_still_read(tmp_path: Path) -> None:
    shutil.copytree(built_in_folder(), tmp_path / "rules")
    file = tmp_path / "rules" / "conditions.yaml"
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace("    block_tags: [kidney_area]\n    cap: 4\n", ""), encoding="utf-8")
    read = read_rules(tmp_path / "rules")
    assert read.rules is not None
    assert [(each.severity, each.what) for each in read.problems] == [("warning", "Nothing follows from this.")]


def test_a_file_that_is_no_yaml_or_is_missing_is_a_problem(tmp_path: Path) -> None:
    shutil.copytree(built_in_folder(), tmp_path / "rules")
    (tmp_path / "rules" / "stack.yaml").unlink()
    (tmp_path / "rules" / "check_in.yaml").write_text("check_in: [", encoding="utf-8")
    read = read_rules(tmp_path / "rules")
    assert read.rules is None
    assert {Path(each.path).name for each in read.problems} == {"stack.yaml", "check_in.yaml"}


def test_without_rules_nothing_is_offered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("selfcare.care.rule_reader.built_in_folder", lambda: tmp_path)
    with pytest.raises(BrokenRulesError, match="There is no such file"):
        built_in_rules()
    with pytest.raises(BrokenRulesError, match="There is no such file"):
        built_in_stop_rules()


def _runs(words: str) -> set[tuple[str, ...]]:
    found = re.findall(r"[a-z]+", words.lower())
    length = LONGEST_SHARED_RUN + 1
    return {tuple(found[start : start + length]) for start in range(len(found) - length + 1)}
