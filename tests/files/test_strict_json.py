"""Strict JSON: each mistake with its code, place and remedy, and no value altered."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files import strict_json
from briefing.files.limits import MAX_BYTES
from briefing.files.nodes import Entry, Gap, Mapping, Node, Scalar, Sequence
from briefing.files.strict_json import read_json
from briefing.problems import Place, Problem, ProblemError

MISTAKES = [
    ("", "empty-file", 0, 0),
    (" \n", "empty-file", 0, 0),
    ('{"a": 1,\n "b": 2,\n "a": 3}', "duplicate-key", 3, 2),
    ('{"a": 1, "\\u0061": 3}', "duplicate-key", 1, 10),
    ("[1,\n NaN]", "not-a-number", 2, 2),
    ("[-Infinity]", "not-a-number", 1, 2),
    ("[1e400]", "number-too-large", 1, 2),
    ("[9223372036854775808]", "number-too-large", 1, 2),
    ("[-9223372036854775809]", "number-too-large", 1, 2),
    ("[" + "9" * 5000 + "]", "number-too-large", 1, 2),
    ('["\\ud800"]', "lone-surrogate", 1, 3),
    ('["ab\\ude00\\ud83d"]', "lone-surrogate", 1, 5),
    ('["\\\\ud800 \\ud83d\\ude00 \\ud83d\\u0041"]', "lone-surrogate", 1, 24),
    ("[1,\n 2,\n]", "trailing-comma", 2, 3),
    ('{"a": 1,}', "trailing-comma", 1, 8),
    ("{} {}", "trailing-data", 1, 4),
    ('{"a": 1}\n}', "trailing-data", 2, 1),
    ('{"a": 1 // one\n}', "comment", 1, 9),
    ("[1, # two\n]", "comment", 1, 5),
    ('["a\nb"]', "control-character", 1, 4),
    ('["a\x1b[0m"]', "control-character", 1, 4),
    ('["C:\\dir"]', "bad-escape", 1, 5),
    ('["\\u12g4"]', "bad-escape", 1, 3),
    ('["a', "unfinished", 1, 4),
    ('["a\\', "bad-escape", 1, 4),
    ('{"a": [1, 2\n', "unfinished", 2, 1),
    ('{"a"', "unfinished", 1, 5),
    ('{"a":', "unfinished", 1, 6),
    ("[", "unfinished", 1, 2),
    ("['a']", "not-json", 1, 2),
    ("{'a': 1}", "not-json", 1, 2),
    ("{a: 1}", "not-json", 1, 2),
    ("[“a”]", "not-json", 1, 2),
    ("[True]", "not-json", 1, 2),
    ("[overnight]", "not-json", 1, 2),
    ("[01]", "not-json", 1, 2),
    ("[1.]", "not-json", 1, 2),
    ("[.5]", "not-json", 1, 2),
    ("[+5]", "not-json", 1, 2),
    ("[0x10]", "not-json", 1, 2),
    ("[-]", "not-json", 1, 2),
    ("[1 2]", "not-json", 1, 4),
    ("[1,,2]", "not-json", 1, 4),
    ('{"a" 1}', "not-json", 1, 6),
    ('{"a": 1 "b": 2}', "not-json", 1, 9),
    ('{1: "a"}', "not-json", 1, 2),
    ("]", "not-json", 1, 1),
    ("[1}", "not-json", 1, 3),
    ("\u00a0[]", "not-json", 1, 1),
    ("[" * 65, "too-deep", 1, 65),
    ('{"a":\n' * 65, "too-deep", 65, 1),
]


def problem(data: bytes) -> Problem:
    """The one problem of reading `data`."""
    with pytest.raises(ProblemError) as caught:
        read_json(data, "incident.json")
    (found,) = caught.value.problems
    return found


def plain(node: Node) -> object:
    """The value of a node without its places."""
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    assert not isinstance(node, Gap)
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.value


@pytest.mark.parametrize(("text", "code", "line", "column"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_a_remedy(
    text: str, code: str, line: int, column: int
) -> None:
    found = problem(text.encode())
    assert (found.code, found.place) == (code, Place("incident.json", line, column))
    assert found.sentence.endswith(".")
    assert found.help.endswith(".")


def test_a_duplicate_key_is_told_with_both_places() -> None:
    found = problem(b'{"a": {"b": 1,\n "c": 2,\n "b": 3}}')
    assert found.place == Place("incident.json", 3, 2)
    assert found.also == ((Place("incident.json", 1, 8), "first used"),)


def test_what_was_never_closed_is_told_with_where_it_began() -> None:
    found = problem(b'{"events": [\n  {"title": "one"},\n')
    assert found.also == ((Place("incident.json", 1, 12), "begun"),)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"\xef\xbb\xbf{}", "byte-order-mark", 1, 1),
        ("[1]".encode("utf-16"), "not-utf8", 1, 1),
        ("[1]".encode("utf-16-le"), "not-utf8", 1, 1),
        ("[1]".encode("utf-16-be"), "not-utf8", 1, 1),
        ("[1]".encode("utf-32"), "not-utf8", 1, 1),
        ("[1]".encode("utf-32-be"), "not-utf8", 1, 1),
        ('["ä",\n "é"]'.encode().replace(b"\xc3\xa9", b"\xe9"), "not-utf8", 2, 3),
        (b'["\xed\xa0\x80"]', "not-utf8", 1, 3),
        (b"\0", "not-json", 1, 1),
        (b" " * (MAX_BYTES + 1), "too-large", 0, 0),
    ],
)
def test_bytes_that_are_no_plain_utf8_are_told(
    data: bytes, code: str, line: int, column: int
) -> None:
    found = problem(data)
    assert (found.code, found.place) == (code, Place("incident.json", line, column))


def test_too_many_values_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "MAX_NODES", 3)
    assert read_json(b"[1, 2]", "a.json") == Sequence([Scalar(1, 1, 2), Scalar(2, 1, 5)], 1, 1)
    assert problem(b"[1, 2,\n 3]").code == "too-many-values"
    assert problem(b"[1, 2,\n 3]").place == Place("incident.json", 2, 2)


def test_every_value_and_key_knows_its_place() -> None:
    root = read_json('{\r\n  "é": [true,\t{"b": null}]\r\n}'.encode(), "a.json")
    assert isinstance(root, Mapping)
    entry = root.entries["é"]
    assert (entry.line, entry.column) == (2, 3)
    inner = Mapping({"b": Entry(2, 16, Scalar(None, 2, 21))}, 2, 15)
    assert entry.node == Sequence([Scalar(True, 2, 9), inner], 2, 8)


def test_numbers_keep_their_kind_up_to_64_bits() -> None:
    text = b"[9223372036854775807, -9223372036854775808, 1.0, 1e2, -0, 0.5E-3]"
    values = plain(read_json(text, "a.json"))
    assert values == [2**63 - 1, -(2**63), 1.0, 100.0, 0, 0.0005]
    assert isinstance(values, list)
    assert [type(value) for value in values] == [int, int, float, float, int, float]


def test_64_levels_are_not_too_deep() -> None:
    assert isinstance(read_json(b"[" * 64 + b"]" * 64, "a.json"), Sequence)


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(values, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_what_was_written_is_read(
    value: object, ascii_only: bool, indent: int | str | None
) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert plain(read_json(text.encode(), "a.json")) == value
