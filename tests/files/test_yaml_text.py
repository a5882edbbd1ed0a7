"""What is looked for in the text of a YAML file before it is parsed."""

import pytest

from briefing.files.strict_yaml import read_yaml, salvaged_yaml
from briefing.files.yaml_text import without_forbidden
from briefing.problems import Problem

AS_THEY_STAND = [
    "text: |\n  Said:\n  \xa0name: a captain\n  \xa0- and another\n",
    "- text: >-\n    Said:\n    \xa0name: a captain\n- b\n",
    "- |  # as it came\n  \xa0name: a captain\n",
    "text: |\r\n  Said:\r\n\r\n  \xa0name: a captain\r\nmore: b\r\n",
    "text: a\xa0name: b\n",
]


@pytest.mark.parametrize("text", AS_THEY_STAND)
def test_a_no_break_space_within_a_text_that_stands_as_it_is_may_be_there(text: str) -> None:
    problems: list[Problem] = []
    assert without_forbidden(text, "a.yaml", problems) == text
    assert problems == []


def test_one_that_indents_a_key_is_told_and_read_as_the_space_that_was_meant() -> None:
    text = "text: |\n  a\nkey:\n  one: b\n\xa0\xa0two: c\nlist:\n\u3000 - d\n"
    root, problems = salvaged_yaml(text, "a.yaml")
    assert [(one.code, one.place.line, one.place.column) for one in problems] == [
        ("forbidden-character", 5, 1),
        ("forbidden-character", 7, 1),
    ]
    assert root == read_yaml(text.replace("\xa0", " ").replace("\u3000", " "), "a.yaml")
