"""A view as a file in a folder, named by its own digest, and proved by it when it is read.

Beside it, under the same digest, what is new in it since the room saw another.
"""

import re
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefing.incident import canonical
from briefing.incident.types import Incident
from briefing.incident.types.parts import Id
from briefing.incident.view import View
from briefing.problems import ProblemError
from briefing.slides.news import News, Word

__all__ = ["Written", "news_in", "view_in", "written"]

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Written(NamedTuple):
    """A view as its file holds it: the digest that the file is named by, and the bytes.

    ``news`` are those of what is new in it, b"" where nothing is.
    """

    digest: str
    data: bytes
    news: bytes = b""


def written(view: View, news: News | None = None) -> Written:
    """A view as it is laid out for others and kept beside a log."""
    data = canonical.encode(view.incident)
    told = msgspec.json.encode(news) if news else b""
    return Written(canonical.digest_of(data), data, told)


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


def news_in(folder: Path, digest: str) -> News:
    """What is new in the view of a digest; nothing where nothing is told of it."""
    from briefing.files.opening import read_bytes

    if not _DIGEST.fullmatch(digest):
        return {}
    try:
        news: dict[Id, Word] = msgspec.json.decode(
            read_bytes(folder / f"{digest}.news"), type=dict[Id, Word]
        )
    except (ProblemError, msgspec.DecodeError, UnicodeDecodeError):
        return {}
    return news
