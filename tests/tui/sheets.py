"""Sheets of styles that all apps of a run share, each parsed once for the colours it is read in."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

__all__ = ["parsed_once"]


@contextmanager
def parsed_once() -> Iterator[None]:
    """Have no app parse what one before it has parsed, as long as it lasts."""
    parse = Stylesheet._parse_rules
    parsed: dict[Any, list[RuleSet]] = {}

    def rules(sheets: Stylesheet, *sheet: Any, **more: Any) -> list[RuleSet]:
        key = frozenset(sheets._variables.items()), sheet, tuple(more.items())
        if key not in parsed:
            parsed[key] = parse(sheets, *sheet, **more)
        return parsed[key]

    with mock.patch.object(Stylesheet, "_parse_rules", rules):
        yield
