"""Who holds a view, and what that is beyond any marking. Ceilings are not looked at here."""

from enum import StrEnum

__all__ = ["Reader", "closed_to", "has_notes"]


class Reader(StrEnum):
    """Who holds a view.

    The audience gets what may be shown or handed on. The curator, at the desk, has the lines for
    the press as well, what is unprocessed, and notes on slides.
    """

    AUDIENCE = "audience"
    CURATOR = "curator"


_CLOSED: dict[Reader, tuple[str, ...]] = {
    Reader.AUDIENCE: ("lines", "unprocessed"),
    Reader.CURATOR: (),
}


def closed_to(reader: Reader) -> tuple[str, ...]:
    """The sections of an incident of which a reader holds nothing, whatever its marking."""
    return _CLOSED[reader]


def has_notes(reader: Reader) -> bool:
    """Whether a reader holds the presenter's notes on slides."""
    return reader is Reader.CURATOR
