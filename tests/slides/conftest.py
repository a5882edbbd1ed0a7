"""What tests of the slides share: both incidents, whole and as an audience may see them."""

import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut


@pytest.fixture(scope="session")
def incident() -> Incident:
    return read_incident(shipped_incident())


@pytest.fixture(scope="session", params=["shipped", "told by four", "shipped, clear", "amber"])
def view(request: pytest.FixtureRequest, incident: Incident, oil_jetty: Incident) -> View:
    """Either incident, for its presenter and for a room."""
    match request.param:
        case "shipped":
            return cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
        case "told by four":
            return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
        case "amber":
            return cut(oil_jetty, ceiling=Marking.AMBER)
    return cut(incident, ceiling=Marking.CLEAR)
