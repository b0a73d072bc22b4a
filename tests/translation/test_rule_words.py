"""Every text of the rules that a person sees is collected for the translators, also one that is written tomorrow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from selfcare.care.emergency import Country
from selfcare.care.rule_reader import built_in_rules
from selfcare.care.saying import RuleText
from selfcare.care.stop_rules import Rule
from tools import words


def texts_of(value: object) -> Iterator[str]:
    """Yield every text that can be reached in the rules, in English."""
    match value:
        case RuleText():
            yield dict(value.entries)["en"]
        case Rule():
            yield from filter(None, (value.sign, value.rest))
        case Country():
            yield value.name_en
        case Mapping():
            for each in value.values():
                yield from texts_of(each)
        case tuple() | frozenset():
            for each in value:
                yield from texts_of(each)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from texts_of(getattr(value, field.name))
        case _:
            pass


def collected(room: str) -> set[str]:
    return {str(message.id) for message in words.collected(room) if message.id}


def test_every_text_of_the_rules_is_collected() -> None:
    texts = set(texts_of(built_in_rules()))
    assert len(texts) > 200
    assert texts - collected("care") == set()


def test_what_is_not_shown_is_not_collected() -> None:
    texts = collected("care")
    assert not {flag.suspects for flag in built_in_rules().red_flags.flags.values()} & texts
    assert not any(text.startswith(("rf_", "knowledge", "Finucane")) for text in texts)
    assert not {"10 s", "24 h", "999 or 112"} & texts


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("red_flags.yaml", "ask: Have you ever had cancer", "ask: Is your left elbow green? Have you ever had cancer"),
        ("red_flags.yaml", "      - Leave massage and stretching alone.\n", "      - Sit under a tree.\n"),
        ("conditions.yaml", "you: you take a blood thinner", "you: you take a green pill"),
        ("check_in.yaml", "because: Without a number it stays gentle.", "because: {en: Your elbow is green.}"),
        ("stop_rules.yaml", "or your sight changes", "or your elbow turns green"),
    ],
)
def test_a_new_sentence_in_a_rule_is_found_to_be_not_translated(
    file: str, old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(words.ROOMS / "care", tmp_path / "selfcare" / "care")
    rules = tmp_path / "selfcare" / "care" / "data" / file
    rules.write_text(rules.read_text("utf-8").replace(old, new), "utf-8")
    before = collected("care")
    monkeypatch.setattr(words, "ROOT", tmp_path)
    monkeypatch.setattr(words, "ROOMS", tmp_path / "selfcare")
    (sentence,) = collected("care") - before
    assert any(part in sentence for part in ("green", "tree"))
    faults = [words.fault_of(message) for message in words.renew("de", "care") if message.id == sentence]
    assert faults
    assert faults[0].startswith(("not translated", "not looked at"))
