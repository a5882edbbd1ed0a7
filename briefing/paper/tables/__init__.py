"""A view as tables, a kind of item each, listed here and nowhere else. Cells are plain words."""

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # who prints a form has no table made
    from briefing.paper.tables.table import Table

__all__ = ["TABLES", "table"]

TABLES = {
    "items": "whole",
    "incident": "whole",
    "summary": "whole",
    "events": "happenings",
    "exhibits": "happenings",
    "statements": "happenings",
    "measures": "happenings",
    "positions": "disputes",
    "claims": "disputes",
    "questions": "disputes",
    "actors": "people",
    "sides": "people",
    "sources": "grounds",
    "passages": "grounds",
    "evidence": "grounds",
    "revisions": "grounds",
}
"""The tables, and the module of each, where it has the same name in capitals.

`items` holds something of everything; each other one holds all of its sort.
"""


def table(name: str) -> "Table":
    """One of the tables, imported when it is asked for."""
    return cast("Table", getattr(import_module(f"{__name__}.{TABLES[name]}"), name.upper()))
