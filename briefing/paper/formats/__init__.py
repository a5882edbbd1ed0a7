"""How a paper is written out, one file for each format, listed here and nowhere else."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.incident.view import View
from briefing.paper.document import Document
from briefing.paper.formats.layout import Layout
from briefing.paper.issue import Issue

__all__ = ["FORMATS", "OF_THE_VIEW", "DataFormat", "Format", "data_format_of", "format_of"]

Format = Callable[[Document, Layout], bytes]
"""A document in UTF-8."""
DataFormat = Callable[[View, Issue, str], bytes]
"""Of a view, its issuing, and the table that is asked for, where a format has several."""

FORMATS = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "json": ".json",
    "csv": ".csv",
    "stix": ".stix.json",
}
"""The formats, and the ending of a file of each.

Each is the function of that name in the module of that name.
"""

OF_THE_VIEW = ("json", "csv", "stix")
"""Those that hold all that may be handed on of a view, and have no form."""


def format_of(name: str) -> Format:
    """One of the formats of a document, imported when it is asked for."""
    return cast(Format, _function(name))


def data_format_of(name: str) -> DataFormat:
    """One of the formats of a view itself, imported when it is asked for."""
    return cast(DataFormat, _function(name))


def _function(name: str) -> object:
    return getattr(import_module(f"{__name__}.{name}"), name)
