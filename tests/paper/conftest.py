"""What tests of papers share: all of the invented incident as a view, and a digest that stays."""

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import View, cut


@pytest.fixture(scope="session")
def view(harbour: Incident) -> View:
    """All of it."""
    return cut(harbour, ceiling=Marking.RED)


@pytest.fixture
def digest_that_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """One digest for every view, so that a paper that is kept differs only where its words do."""
    for module in ("pieces.foot", "formats.stix"):
        monkeypatch.setattr(f"briefing.paper.{module}.digest", lambda _: "0123456789abcdef" * 4)
