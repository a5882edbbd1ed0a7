"""The pages of `briefing explain`: one for each code that can be raised, each in the same form."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len

from briefing.cli.explain import PAGES
from briefing.files.strict_json import read_json
from briefing.files.strict_yaml import read_yaml
from briefing.problems import ProblemError

PACKAGE = Path(__file__).parent.parent.parent / "briefing"
CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
FORM = re.compile(
    r"(?P<what>[A-Z].*\.)\n\n(?P<why>[A-Z`](?:.+\n)+(?:\n(?:.+\n)+)*?)"
    r"\nWrong:\n\n```(?P<language>\w+)\n(?P<wrong>(?:.*\n)+?)```\n"
    r"\nMended:\n\n```(?P=language)\n(?P<mended>(?:.*\n)+?)```\n"
)
READERS = {"yaml": read_yaml, "json": read_json}
WIDEST = 80
CODES = sorted(path.stem for path in PAGES.glob("*.md"))


def codes_in(source: str) -> Iterator[str]:
    """The codes that a module writes out.

    A code is what stands before a sentence, among the arguments of a call or in a tuple, or what is
    passed as `code`.
    """
    for node in ast.walk(ast.parse(source)):
        row: list[ast.expr] = []
        if isinstance(node, ast.Call):
            row = node.args
            yield from (
                one.value.value
                for one in node.keywords
                if one.arg == "code"
                and isinstance(one.value, ast.Constant)
                and isinstance(one.value.value, str)
            )
        elif isinstance(node, ast.Tuple):
            row = node.elts
        for first, second in pairwise(row):
            if (
                isinstance(first, ast.Constant)
                and isinstance(first.value, str)
                and CODE.fullmatch(first.value)
                and is_sentence(second)
            ):
                yield first.value


def is_sentence(node: ast.expr) -> bool:
    """Whether an expression is a sentence, or what a sentence goes by."""
    match node:
        case ast.Constant(value=str(text)):
            return text[:1].isupper() and text.endswith(".")
        case ast.JoinedStr():
            return True
        case ast.Name(id=name):
            return name == "sentence"
        case ast.Call(func=ast.Name(id="str"), args=[ast.Name(id="error")]):
            return True
    return False


@cache
def raised() -> set[str]:
    """Every code that any module can raise."""
    return {code for path in PACKAGE.rglob("*.py") for code in codes_in(path.read_text("utf-8"))}


def test_a_code_is_found_in_every_way_of_raising_one() -> None:
    source = (
        'Problem("one", "It is wrong.", place)\n'
        'Problem(code="two", sentence=words)\n'
        'self.note(at, "three", f"{it} is wrong.", remedy)\n'
        'ROW = ("four-of-these", sentence, remedy)\n'
        '_error(field, "five", str(error), _FORMS)\n'
        'getattr(item, "title", "nothing")\n'
    )
    assert set(codes_in(source)) == {"one", "two", "three", "four-of-these", "five"}


def test_every_code_that_can_be_raised_has_a_page() -> None:
    assert raised() - set(CODES) == set()


def test_every_page_is_that_of_a_code() -> None:
    assert set(CODES) - raised() == set()


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_is_wrong_why_and_how_it_is_mended(code: str) -> None:
    text = (PAGES / f"{code}.md").read_text("utf-8")
    page = FORM.fullmatch(text)
    assert page
    assert page["wrong"] != page["mended"]
    assert max(map(cell_len, text.splitlines())) <= WIDEST
    if read := READERS.get(page["language"]):
        read(page["mended"].encode(), "mended")
        # What cannot even be read can only be wrong in the way that the page is about.
        assert mistakes(read, page["wrong"]) in ([], [code])


def mistakes(read: Callable[[bytes, str], object], text: str) -> list[str]:
    """The codes for which a text cannot be read."""
    try:
        read(text.encode(), "wrong")
    except ProblemError as error:
        return [problem.code for problem in error.problems]
    return []
