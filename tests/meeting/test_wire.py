"""What is not exactly an introduction is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from briefing.incident.marking import Marking
from briefing.meeting.state import State, encode
from briefing.meeting.wire import (
    VERSION,
    Hello,
    Role,
    hello_from,
    introduction,
    is_of_another_version,
)

HELLO = Hello(Role.NOTES, Marking.AMBER)


def test_a_window_is_known_by_what_it_says() -> None:
    assert hello_from(introduction(HELLO)) == HELLO
    sized = structs.replace(HELLO, size=(80, 23))
    assert hello_from(introduction(sized)) == sized


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything(data: bytes) -> None:
    assert hello_from(data) is None


@pytest.mark.parametrize(
    "line",
    [
        introduction(HELLO).replace(b"notes", b"leader"),
        introduction(HELLO).replace(b'"protocol":1', b'"protocol":2'),
        introduction(HELLO).replace(b'"protocol":1', b'"protocol":1,"more":1'),
        introduction(HELLO).replace(b'"size":null', b'"size":[80,0]'),
        introduction(HELLO).replace(b'"size":null', b'"size":[80,23,9]'),
        introduction(HELLO).replace(b'"size":null', b'"size":[99999,23]'),
        introduction(HELLO)[:-3],
        introduction(HELLO) * 2,
        b"[" * 900,
    ],
)
def test_what_is_nearly_an_introduction_is_none(line: bytes) -> None:
    assert hello_from(line) is None


@pytest.mark.parametrize(
    ("line", "another"),
    [
        (b'{"protocol":2}\n', True),
        (b'{"protocol":7,"role":"pointer","size":{"wide":1}}\n', True),
        (introduction(HELLO).replace(b'"protocol":1', b'"protocol":2'), True),
        (introduction(HELLO), False),
        (VERSION, False),
        (encode(State(number=3)), False),
        (b'{"protocol":"2"}\n', False),
        (b'{"protocol":2}{}\n', False),
        (b"GoTo 7\n", False),
        (b"\xff{" * 400, False),
    ],
)
def test_a_line_of_another_version_is_known_by_that_alone(line: bytes, another: bool) -> None:
    assert is_of_another_version(line) is another
