"""A view as a file in a folder, named by its own digest, and proved by it when it is read."""

import re
from pathlib import Path

from briefing.incident import canonical
from briefing.incident.types import Incident
from briefing.problems import ProblemError

__all__ = ["view_in"]

_DIGEST = re.compile(r"[0-9a-f]{64}")


def view_in(folder: Path, digest: str) -> Incident | None:
    """The view of a digest; None where it is not there or not that one."""
    from briefing.files.incident_file import read_incident

    if not _DIGEST.fullmatch(digest):
        return None
    try:
        incident = read_incident(folder / f"{digest}.json")
    except ProblemError:
        return None
    return incident if canonical.digest(incident) == digest else None
