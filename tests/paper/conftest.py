"""What tests of papers share: all of the invented incident as a view."""

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import View, cut


@pytest.fixture(scope="session")
def view(harbour: Incident) -> View:
    """All of it."""
    return cut(harbour, ceiling=Marking.RED)
