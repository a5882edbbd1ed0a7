"""Hostile text in every field: whatever the form and the format, no byte of it does anything."""

import pytest

from briefing.files.incident_file import decode_incident
from briefing.incident.marking import Marking
from briefing.incident.safe import is_safe
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.export import export
from briefing.paper.formats import FORMATS, OF_THE_VIEW
from briefing.paper.forms import FORMS
from briefing.paper.tables import TABLES
from tests.hostile import HOSTILE, hostile_bytes
from tests.paper.formats.texts import MARKUP
from tests.terminal import CONTROL

EVIL = " ".join((*HOSTILE, *MARKUP))

PAPERS = [
    (format, form, table)
    for format in FORMATS
    for form in (FORMS if format not in OF_THE_VIEW else ["page"])
    for table in (TABLES if format == "csv" else ["items"])
]


@pytest.fixture(scope="module")
def hostile(harbour: Incident) -> View:
    """A record with what is meant for terminals, HTML, Markdown and others in all that is text."""
    data = hostile_bytes(harbour, EVIL)
    return cut(decode_incident(data, "harbour.json"), ceiling=Marking.RED)


@pytest.mark.parametrize(("format", "form", "table"), PAPERS)
def test_nothing_that_a_terminal_would_obey_hide_or_reorder_by_is_in_a_paper(
    hostile: View, format: str, form: str, table: str
) -> None:
    paper = export(hostile, form, format=format, table=table).decode()
    lines = paper.replace("\r\n", "\n") if format == "csv" else paper
    assert "onerror" in paper or format == "csv"
    assert is_safe(lines)
    assert not CONTROL.search(lines.replace("\n", ""))
