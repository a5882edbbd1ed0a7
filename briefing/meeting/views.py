"""A view as a file in a folder, named by its own digest, and proved by it when it is read."""

import re
from pathlib import Path
from typing import NamedTuple

from briefing.incident import canonical
from briefing.incident.types import Incident
from briefing.incident.view import View
from briefing.problems import ProblemError

__all__ = ["Written", "view_in", "written"]

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Written(NamedTuple):
    """A view as its file holds it: the digest that the file is named by, and the bytes."""

    digest: str
    data: bytes


def written(view: View) -> Written:
    """A view as it is laid out for others and kept beside a log."""
    data = canonical.encode(view.incident)
    return Written(canonical.digest_of(data), data)


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
