"""What each format looks like: the report of the incident that ships, and of one with markings.

To take new ones after a change that was meant: `BRIEFING_GOLDEN=1 pytest tests/paper`, and read the
diff.
"""

import os
from pathlib import Path

import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.paper.export import export
from briefing.paper.formats import FORMATS

GOLDEN = Path(__file__).parent / "golden"
OTHERS = {"text": [], "json": [], "csv": ["items", "claims"]}
"""Text has goldens of its own, by its forms; JSON is the record, which `build --check` compares.

Of the tables there are the two that tell most.
"""

PAPERS = {
    f"{incident}{f'-{table}' * (format == 'csv')}{ending}": (incident, format, table)
    for incident in ("kremlin-drones", "oil-jetty")
    for format, ending in FORMATS.items()
    for table in OTHERS.get(format, ["items"])
}


@pytest.mark.usefixtures("digest_that_stays")
@pytest.mark.parametrize("name", PAPERS)
def test_the_paper_is_as_it_was(oil_jetty: Incident, name: str) -> None:
    which, format, table = PAPERS[name]
    shown = oil_jetty if which == "oil-jetty" else read_incident(shipped_incident())
    seen = export(cut(shown, ceiling=Marking.RED), "sitrep", format=format, table=table)
    if os.environ.get("BRIEFING_GOLDEN"):
        (GOLDEN / name).write_bytes(seen)
    assert seen.decode() == (GOLDEN / name).read_bytes().decode()


def test_no_paper_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {*PAPERS}
