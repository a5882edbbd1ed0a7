"""Plain text: every line fits, nothing is lost between widths, hostile text is shown as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files.incident_file import decode_incident
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, one_line, safe
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.export import export
from briefing.paper.formats.wrapping import cells
from briefing.paper.forms import FORMS
from tests.hostile import HOSTILE, hostile_bytes
from tests.paper.reading import solid, spoiled

texts = (st.text(max_size=120) | st.sampled_from(HOSTILE)).map(one_line).filter(bool)
forms = st.sampled_from(sorted(FORMS))
running = st.sampled_from(sorted({*FORMS} - {"statements"}))
"""The forms without columns, which stand in another order where there is room for them."""
widths = st.integers(40, 140)


@given(texts, texts, forms, widths)
def test_every_line_fits_and_has_no_trailing_blanks(
    harbour: Incident, text: SafeText, other: SafeText, form: str, width: int
) -> None:
    paper = export(spoiled(harbour, text, other), form, width=width).decode()
    assert paper.endswith("\n")
    lines = paper.removesuffix("\n").split("\n")
    assert [line for line in lines if cells(line) > width or line != line.rstrip()] == []


@given(texts, texts, running)
def test_the_narrow_paper_has_every_word_of_the_wide_one(
    harbour: Incident, text: SafeText, other: SafeText, form: str
) -> None:
    view = spoiled(harbour, text, other)
    narrow, wide = (solid(export(view, form, width=width).decode()) for width in (40, 100))
    assert narrow == wide
    assert solid(text).casefold() in narrow.casefold()


@pytest.mark.parametrize("evil", HOSTILE)
@pytest.mark.parametrize("form", FORMS)
def test_hostile_text_is_shown_as_it_is_and_obeyed_by_nothing(
    harbour: Incident, evil: str, form: str
) -> None:
    incident = decode_incident(hostile_bytes(harbour, evil), "harbour.json")
    paper = export(cut(incident, ceiling=Marking.RED), form).decode()
    assert safe(paper) == paper
    assert solid(safe(f"title {evil}")).casefold() in solid(paper).casefold()


def test_headings_stand_out_and_rows_of_a_list_stand_close(view: View) -> None:
    lines = export(view, "sitrep").decode().splitlines()
    heading = lines.index("WHAT IS SAID TO HAVE HAPPENED")
    assert lines[heading - 1] == ""
    rows = lines.index("- 1 June 2031 · A lantern on the water. An account from no side: the")
    assert lines[rows - 1] == "Where times overlap, the order of things is not known."
