"""What papers look like: those of both invented incidents, as text, one file each.

To take new ones after a change that was meant: `BRIEFING_GOLDEN=1 pytest tests/paper`, and read the
diff.
"""

import os
from pathlib import Path

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.paper.export import export

GOLDEN = Path(__file__).parent / "golden"
PAPERS = [("harbour", "page", 72), ("harbour", "page", 40), ("harbour", "full", 72)]
PAPERS += [("oil-jetty", "page", 72), ("oil-jetty", "full", 72)]


@pytest.mark.parametrize(("incident", "form", "width"), PAPERS)
def test_the_paper_is_as_it_was(
    harbour: Incident, oil_jetty: Incident, incident: str, form: str, width: int
) -> None:
    shown = harbour if incident == "harbour" else oil_jetty
    seen = export(cut(shown, ceiling=Marking.RED), form, width=width)
    path = GOLDEN / f"{_name(incident, form, width)}.txt"
    if os.environ.get("BRIEFING_GOLDEN"):
        path.write_bytes(seen)
    assert seen.decode() == path.read_text(encoding="utf-8")


def test_no_paper_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {_name(*paper) for paper in PAPERS}


def _name(incident: str, form: str, width: int) -> str:
    return f"{form}-{width}" if incident == "harbour" else f"{incident}-{form}-{width}"
