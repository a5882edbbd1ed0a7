"""Putting an entry into a YAML file: it reads as meant, and no character of the file is touched."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files.nodes import Mapping, Node, Scalar, Sequence
from briefing.files.strict_yaml import read_yaml
from briefing.files.yaml_insertion import insertions
from briefing.incident.safe import safe

NOTE = {"text": "a boat", "noted": "2031-06-02T09:10+01:00"}
TEXTS = st.text().map(safe) | st.sampled_from(
    [
        'say "x": # - & * ! | > % @ ` {[,]}',
        "- one\n- two\n\n  three\n",
        "yes",
        "~",
        "\\",
        "---\n...",
        "<<: *a",
        "أهلاً \u202e",
        "long " * 400,
    ]
).map(safe)

BRACED = 'n1: {text: "a boat", noted: 2031-06-02T09:10+01:00}'


def entry(column: int, step: int) -> str:
    """The note on lines of its own, the last one not ended."""
    margin, inner = " " * column, " " * (column + step)
    return f'{margin}n1:\n{inner}text: "a boat"\n{inner}noted: 2031-06-02T09:10+01:00'


LAYOUTS = {
    "no section yet": (
        "a:\n  b: c\n",
        f"a:\n  b: c\n\nnotes:\n{entry(2, 2)}\n",
    ),
    "no section yet, and no last line end": (
        "a:\n    b: c",
        f"a:\n    b: c\n\nnotes:\n{entry(4, 4)}",
    ),
    "an empty line at the end": (
        "a: b\n\n",
        f"a: b\n\nnotes:\n{entry(2, 2)}\n",
    ),
    "line ends of another system": (
        "a: b\r\n",
        f"a: b\n\nnotes:\n{entry(2, 2)}\n".replace("\n", "\r\n"),
    ),
    "a comment at the end": (
        "a: b\n# the end",
        f"a: b\n# the end\n\nnotes:\n{entry(2, 2)}",
    ),
    "the document's own end": (
        "---\na: b\n...\n",
        f"---\na: b\n\nnotes:\n{entry(2, 2)}\n...\n",
    ),
    "everything indented": (
        "  a:\n   b: c\n",
        f"  a:\n   b: c\n\n  notes:\n{entry(3, 1)}\n",
    ),
    "a section with entries, and others below it": (
        "notes:\n   n0:\n      text: x  # said\n      # by phone\n   # more\n\n# else\na: b\n",
        "notes:\n   n0:\n      text: x  # said\n      # by phone\n   # more\n"
        f"{entry(3, 3)}\n\n# else\na: b\n",
    ),
    "a section at the end, without a last line end": (
        "notes:\n  n0: {text: x}",
        f"notes:\n  n0: {{text: x}}\n{entry(2, 2)}",
    ),
    "a long text last": (
        "notes:\n  n0:\n    text: |\n      # one\n\n      two\na: b\n",
        f"notes:\n  n0:\n    text: |\n      # one\n\n      two\n{entry(2, 2)}\na: b\n",
    ),
    "a section in which nothing stands": (
        "notes:  # none\n  # yet\na: {b: c}\n",
        f"notes:  # none\n  # yet\n{entry(2, 2)}\na: {{b: c}}\n",
    ),
    "a section in empty braces": (
        "notes: {}  # none\na: b\n",
        f"notes: {{{BRACED}}}  # none\na: b\n",
    ),
    "a section in braces": (
        "notes: {n0: {text: x},  # first\n  }\n",
        f"notes: {{n0: {{text: x}}, {BRACED},  # first\n  }}\n",
    ),
    "all in braces": (
        '{"a": "b"}\n',
        f'{{"a": "b", notes: {{{BRACED}}}}}\n',
    ),
}
"""How a file can be laid out, and what it becomes."""


def plain(node: Node) -> Any:
    """What a node holds."""
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.value


def held(text: str) -> Any:
    """What a file holds."""
    return plain(read_yaml(text, "seed.yaml"))


def is_added_to(new: str, old: str) -> bool:
    """Whether all of the old text stands in the new one, parted in one place at most."""
    added = len(new) - len(old)
    return added > 0 and any(
        new[:at] + new[at + added :] == old for at in range(len(old) + 1) if new[:at] == old[:at]
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_entry_takes_the_manner_of_the_file(layout: str) -> None:
    before, after = LAYOUTS[layout]
    made = next(insertions(before, "notes", "n1", NOTE))
    assert made == after
    expected = held(before)
    expected["notes"] = {**(expected.get("notes") or {}), "n1": NOTE}
    assert held(made) == expected


@given(st.sampled_from(list(LAYOUTS)), TEXTS, TEXTS)
def test_any_text_stays_one_text_and_nothing_else_changes(layout: str, one: str, two: str) -> None:
    before, _ = LAYOUTS[layout]
    fields = {"text": one, "by": two}
    made = next(insertions(before, "notes", "n1", fields))
    assert is_added_to(made, before)
    assert held(made)["notes"]["n1"] == fields


@pytest.mark.parametrize("ending", ["", "\n", "\n\n", "\n\n\n"])
@pytest.mark.parametrize("style", ["|", "|-", "|+", ">", ">+"])
def test_one_of_the_ways_keeps_a_text_whose_end_counts(style: str, ending: str) -> None:
    before = f"a: {style}\n  one\n  two{ending}"
    made = list(insertions(before, "notes", "n1", NOTE))
    assert all(is_added_to(way, before) for way in made)
    assert {"a": held(before)["a"].rstrip(), "notes": {"n1": NOTE}} in [
        {**held(way), "a": held(way)["a"].rstrip()} for way in made
    ]


@pytest.mark.parametrize("text", ["notes: ~\na: b\n", "notes: [x]\n", "notes: text\n", "{notes: }"])
def test_what_is_no_section_is_not_added_to(text: str) -> None:
    assert list(insertions(text, "notes", "n1", NOTE)) == []
