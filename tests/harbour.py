"""An invented incident for tests: two sides, an onlooker, two sources, and a secret."""

from pathlib import Path

from briefing.files.incident_file import read_incident
from briefing.incident.types import Incident

__all__ = ["HARBOUR", "harbour_incident"]

HARBOUR = Path(__file__).parent / "harbour.json"
"""A boat has hit a pier. Whatever has to do with a lantern is AMBER."""


def harbour_incident() -> Incident:
    """The incident, read from its file."""
    return read_incident(HARBOUR)
