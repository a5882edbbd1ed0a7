"""What papers look like: every form of two incidents as text at two widths, one file each.

To take new ones after a change that was meant: `BRIEFING_GOLDEN=1 pytest tests/paper`, and read the
diff.
"""

import os
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, cut
from briefing.paper.export import export
from briefing.paper.forms import FORMS, PRIVATE
from tests.harbour import harbour_incident
from tests.oil_jetty import oil_jetty_incident

GOLDEN = Path(__file__).parent / "golden"
INCIDENTS: dict[str, Callable[[], Incident]] = {
    "harbour": harbour_incident,
    "kremlin-drones": lambda: read_incident(shipped_incident()),
    "oil-jetty": oil_jetty_incident,
}
PAPERS = [
    ("harbour", "page", 72),
    ("harbour", "page", 40),
    ("harbour", "full", 72),
    *product(("kremlin-drones", "oil-jetty"), (*FORMS, *PRIVATE), (72, 40)),
]
ALOUD = [*product(("kremlin-drones", "oil-jetty"), ("bluf", "page"))]


@pytest.mark.usefixtures("digest_that_stays")
@pytest.mark.parametrize(("incident", "form", "width"), PAPERS)
def test_the_paper_is_as_it_was(incident: str, form: str, width: int) -> None:
    view = cut(INCIDENTS[incident](), ceiling=Marking.RED, reader=Reader.CURATOR)
    seen = export(view, form, width=width)
    path = GOLDEN / f"{_name(incident, form, width)}.txt"
    if os.environ.get("BRIEFING_GOLDEN"):
        path.write_bytes(seen)
    assert seen.decode() == path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("digest_that_stays")
@pytest.mark.parametrize(("incident", "form"), ALOUD)
def test_what_is_read_aloud_is_as_it_was(incident: str, form: str) -> None:
    seen = export(cut(INCIDENTS[incident](), ceiling=Marking.RED), form, speak=True)
    path = GOLDEN / f"{incident}-{form}-aloud.txt"
    if os.environ.get("BRIEFING_GOLDEN"):
        path.write_bytes(seen)
    assert seen.decode() == path.read_text(encoding="utf-8")


def test_no_paper_is_left_over() -> None:
    aloud = {f"{incident}-{form}-aloud" for incident, form in ALOUD}
    found = {path.stem for path in GOLDEN.glob("*.txt")}
    assert found == {_name(*paper) for paper in PAPERS} | aloud


def _name(incident: str, form: str, width: int) -> str:
    return f"{incident}-{form}-{width}"
