"""Any bytes end in values or in faults: nothing is raised, nothing hangs, memory stays bounded."""

import json
import resource
import tracemalloc
from itertools import pairwise, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selfcare.routine.composing import MOST_NODES, compose
from selfcare.routine.parser import parse
from selfcare.routine.problems import Problem
from selfcare.routine.quick import quick_value
from selfcare.routine.source import Source

MEBIBYTE = 1024 * 1024
PIECES = st.sampled_from(
    [
        *(
            "\n",
            " ",
            "  ",
            "- ",
            ": ",
            "&a ",
            "*a",
            "[",
            "]",
            "{",
            "}",
            '"',
            "'",
            "!x ",
            "%",
            "|",
            ">",
            "#",
            "\t",
            "\r",
        ),
        *(
            "?",
            "a",
            "b: 1",
            "on",
            "1:30",
            "~",
            "...",
            "---",
            "\x00",
            "\x85",
            "\u2028",
            "\ufeff",
            '"\\0"',
            "0x1F",
            ".inf",
        ),
    ]
)


def problems(source: Source) -> list[Problem]:
    return [source.fault_problem("file", fault) for fault in source.faults]


def codes(data: bytes) -> set[str]:
    return {fault.code for fault in parse(data).faults}


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbfa: 1")
@example(b"\xff\xfea\x00:\x00 \x001\x00")
@example(b"a: \xe9")
def test_any_bytes_end_in_a_value_or_in_faults(data: bytes) -> None:
    source = parse(data)
    assert source.faults or source.value is not None
    for problem in problems(source):
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.what
        assert problem.mend


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_yaml_like_text_ends_in_a_value_or_in_faults(text: str) -> None:
    source = parse(text.encode())
    assert source.faults or source.value is not None
    assert all(problem.column <= len(source.line(problem.line)) + 1 for problem in problems(source))


@given(st.lists(PIECES, max_size=60).map("".join))
def test_the_short_way_agrees_with_the_long_way(text: str) -> None:
    short = quick_value(text)
    if short is not None:
        composed = compose(text)
        assert composed.faults == ()
        assert composed.root is not None
        assert composed.root.value == short


@given(
    st.recursive(
        st.text(st.characters(categories=["L", "N", "P", "Zs"], max_codepoint=0xFFF), max_size=8)
        | st.integers(-99, 99)
        | st.booleans(),
        lambda inside: (
            st.lists(inside, min_size=1, max_size=3)
            | st.dictionaries(
                st.text(st.characters(categories=["Ll"], max_codepoint=0xFFF), min_size=1, max_size=5),
                inside,
                min_size=1,
            )
        ),
        max_leaves=12,
    )
)
def test_what_was_written_as_yaml_is_read_back(value: object) -> None:
    assert parse(json.dumps({"top": value}).encode()).value == {"top": value}


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("on", "on"), ("no", "no"), ("yes", "yes"), ("off", "off"), ("1:30", "1:30"), ("2026-11-22", "2026-11-22"),
        ("0o17", 15), ("0x1F", 31), ("017", 17), ("-3", -3), ("3.5", 3.5), (".5", 0.5), ("1e3", 1000.0),
        ("true", True), ("False", False), ("tRue", "tRue"), ("45 s", "45 s"), ("3-5", "3-5"), ("<<", "<<"), ("=", "="),
        ("1_000", "1_000"),
    ],
)  # fmt: skip
def test_words_without_quotes_mean_what_yaml_1_2_says(words: str, meaning: object) -> None:
    for text in (f"a: {words}", f"a: {words} # &"):  # with an ampersand it is read the long way
        value = parse(text.encode()).value
        assert value == {"a": meaning}
        assert isinstance(value, dict)
        assert type(value["a"]) is type(meaning)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("deep brackets", b"[" * 10_000, "depth"),
        ("a little too deep", b"[" * 40 + b"]" * 40, "depth"),
        ("too deep with aliases", b"a: &a " + b"[" * 20 + b"]" * 20 + b"\nb: " + b"[" * 20 + b"*a", "depth"),
        ("a tagged list", b"a: !x [b]", "tag"),
        ("broken UTF-16", b"\xff\xfea\x00\x00\xd8", "encoding"),
        ("deep mappings", b"{a: " * 10_000, "depth"),
        ("a mebibyte of dashes", b"- " * (MEBIBYTE // 2), "depth"),
        ("a mebibyte of question marks", b"? " * (MEBIBYTE // 2), "depth"),
        ("too many values", b"[" + b"a, " * MOST_NODES + b"a]", "size"),
        ("too large", b"#" * (MEBIBYTE + 1), "size"),
        ("recursive list", b"a: &a [*a]", "alias"),
        ("recursive mapping", b"a: &a {b: *a}", "alias"),
        ("unknown alias", b"a: *b", "alias"),
        ("NUL bytes", b"\x00" * 100, "not-text"),
        ("one NUL byte", b"a: b\x00c", "control"),
        ("an escaped NUL", b'a: "b\\0c"', "control"),
        ("Latin-1", "a: Zürich".encode("latin-1"), "encoding"),
        ("a tab for spaces", b"a:\n\tb: c", "syntax"),
        ("a key twice", b"a: 1\nb: 2\na: 3", "duplicate-key"),
        ("a key twice in brackets", b"{a: 1, a: 2}", "duplicate-key"),
        ("two documents", b"a: 1\n---\nb: 2", "documents"),
        ("a tag", b"a: !!python/object:os.system x", "tag"),
        ("a list as key", b"[a, b]: c", "key"),
        ("nothing after a key", b"a:\nb: 2", "empty"),
        ("an endless number", b"a: .inf", "number"),
        ("a huge number", b"a: " + b"9" * 5000, "number"),
        ("a number too large", b"a: 1e999", "number"),
        ("an empty file", b"", "empty"),
        ("only a comment", b"# nothing", "empty"),
        ("an open quote", b"a: 'b\nc: d", "syntax"),
        ("an open bracket", b"a: [b, c\nd: e", "syntax"),
        ("two colons", b"a: b: c", "syntax"),
        ("a line too far left", b"a:\n    b: 1\n  c: 2", "syntax"),
    ],
)
def test_what_goes_wrong_is_told(name: str, data: bytes, code: str) -> None:
    assert code in codes(data), name


def test_aliases_cannot_grow() -> None:
    laughs = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n".encode() for before, name in pairwise("abcdefghi")
    )
    tracemalloc.start()
    source = parse(laughs)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [fault.code for fault in source.faults] == ["size"]
    assert peak < 5_000_000


def test_an_alias_used_twice_is_fine() -> None:
    assert parse(b"a: &x {b: 1}\nc: *x\nd: *x").value == {"a": {"b": 1}, "c": {"b": 1}, "d": {"b": 1}}


def test_a_mebibyte_of_anything_stays_in_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for piece in (
        b"- ",
        b"[",
        b"{a: ",
        b"? ",
        b"a",
        b"'",
        b"&a ",
        b"*a ",
        b"!",
        b"a: b\r",
        b"- \n",
        b'"\\n',
        b"%",
        b"k: 1\n",
    ):
        source = parse((piece * (MEBIBYTE // len(piece)))[:MEBIBYTE])
        assert source.faults or source.value is not None
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000  # kibibytes


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfa: 1\n", b"a: 1\r\n", b"a: 1\r", "a: 1".encode("utf-16"), b"---\na: 1\n...\n"]
)
def test_marks_and_line_ends_of_other_systems_are_fine(data: bytes) -> None:
    source = parse(data)
    assert source.faults == ()
    assert source.value == {"a": 1}


def test_an_alias_may_stand_for_a_key_or_be_lost_without_harm() -> None:
    assert codes(b"a: &x b\n*x : 1") == {"key"}
    assert codes(b"a: [*lost, b]\nc: *gone") == {"alias"}
    assert parse(b"a: [*lost, b]\nc: 1").value == {"a": ["b"], "c": 1}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_places_are_lines_and_letters(ending: str) -> None:
    text = ending.join(["a: é", "b:", "  - x", '  - "y', '    z"', "c: 1", "b: 2"])
    (problem,) = problems(parse(text.encode()))
    assert (problem.line, problem.column, problem.words) == (7, 1, "b")


def test_what_stands_before_a_syntax_error_is_kept() -> None:
    source = parse(b"a: 1\nb:\n  - x\n  - [y, z\nc: d: e")
    assert source.value == {"a": 1, "b": ["x"]}
    assert source.cut == ("b", 1, 2)


@pytest.mark.parametrize(("first", "second"), list(product(["\x00", "\x1b", "\x7f", "\ufffe"], repeat=2)))
def test_invisible_characters_are_pointed_at(first: str, second: str) -> None:
    found = problems(parse(f"a: x{first}y\nb: {second}z".encode()))
    assert [(problem.line, problem.column) for problem in found if problem.code == "control"] == [(1, 5), (2, 4)]
