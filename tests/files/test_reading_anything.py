"""Whatever bytes a file holds, reading it gives a value or problems: never another error."""

import json
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.files import strict_yaml
from briefing.files.nodes import Mapping, Node, Sequence
from briefing.files.strict_json import read_json
from briefing.files.strict_yaml import read_yaml
from briefing.problems import ProblemError
from tests.often import often

JSON = b"""{
  "id": "harbour", "serial": 12, "ratio": -0.5e3, "sample": true, "next": null,
  "events": [{"title": "Pier \\u00e9 \\ud83d\\ude00 \\"three\\"", "claims": []}, {}]
}
"""
YAML = b"""\
source: {id: harbour, outlet: "The \\u00e9 \\U0001F600 Post"}
# a comment
passages:
  - at: '1'
    text: >-
      A boat hit
      pier three
  - [a, b]
notes: |
  One
  two
"""
PIECES = [
    *(bytes([byte]) for byte in b"{}[]\"':,-?&*!|>%@`#\\ \t\n\r\0\x1b\x7f019.+eE<"),
    *(b"\xef\xbb\xbf", b"\xc2\x85", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"\xff\xfe", b"\xf5"),
    *(b"\\ud800", b"\\u0000", b"\\UFFFFFFFF", b"\\x", b"1e999", b"NaN", b"9" * 5000, b"true"),
    *(b"---\n", b"...\n", b"%YAML 9.9\n", b"<<: ", b"&a ", b"*a", b"!!x ", b"? ", b": ", b"- "),
    *(b"[" * 70, b'{"a":' * 70, b"- " * 70, b"? " * 70, b"\n" + b" " * 30),
]

edits = st.lists(
    st.tuples(
        st.integers(0, 300),
        st.integers(0, 12),
        st.sampled_from(PIECES) | st.binary(max_size=4),
    ),
    min_size=1,
    max_size=4,
)


def edited(document: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """The document with some stretches replaced."""
    for begin, length, piece in changes:
        document = document[:begin] + piece + document[begin + length :]
    return document


def places(node: Node) -> list[tuple[int, int]]:
    """The places of all nodes, in the order of the file."""
    below: list[Node] = []
    if isinstance(node, Mapping):
        below = [entry.node for entry in node.entries.values()]
    elif isinstance(node, Sequence):
        below = node.items
    return [(node.line, node.column), *(place for one in below for place in places(one))]


def check(read: Callable[[bytes, str], Node], data: bytes) -> None:
    """Read, and find each place of the value or of the problem inside the file and in order."""
    last = data.count(b"\n") + 2
    try:
        found = places(read(data, "a"))
    except ProblemError as error:
        for problem in error.problems:
            assert 0 <= problem.place.line <= last
            assert problem.sentence
            assert problem.help
    else:
        assert found == sorted(found)
        assert found[-1][0] <= last


@given(edits)
@often
def test_a_damaged_json_file_gives_a_value_or_problems(
    changes: list[tuple[int, int, bytes]],
) -> None:
    check(read_json, edited(JSON, changes))


@given(edits)
@often
def test_a_damaged_yaml_file_gives_a_value_or_problems(
    changes: list[tuple[int, int, bytes]],
) -> None:
    check(read_yaml, edited(YAML, changes))


@given(edits)
@often
def test_a_damaged_yaml_file_does_so_without_libyaml(changes: list[tuple[int, int, bytes]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "_LOADER", yaml.SafeLoader)
        check(read_yaml, edited(YAML, changes))


@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=6)).map(b"".join))
def test_any_bytes_give_a_value_or_problems(data: bytes) -> None:
    check(read_json, data)
    check(read_yaml, data)


@given(edits)
@often
def test_what_is_accepted_as_json_is_json(changes: list[tuple[int, int, bytes]]) -> None:
    data = edited(JSON, changes)
    try:
        read_json(data, "a")
    except ProblemError:
        return
    json.loads(data)
