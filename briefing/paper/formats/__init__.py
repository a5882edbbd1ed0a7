"""How a document is written out, one file for each format, listed here and nowhere else."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.paper.document import Document
from briefing.paper.formats.layout import Layout

__all__ = ["FORMATS", "Format", "format_of"]

Format = Callable[[Document, Layout], str]

FORMATS = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""The formats of a document, and the ending of a file of each.

Each is the function of that name in the module of that name.
"""


def format_of(name: str) -> Format:
    """One of the formats of a document, imported when it is asked for."""
    return cast(Format, getattr(import_module(f"{__name__}.{name}"), name))
