"""The record's file while it is presented: whether it has changed, and what it holds then."""

from pathlib import Path

from briefing.files.incident_file import read_incident
from briefing.files.watching import Look, look
from briefing.incident.marking import Marking
from briefing.incident.view import Reader, View, cut
from briefing.problems import ProblemError

__all__ = ["OnDisk"]


class OnDisk:
    """A file, and how it was `seen` before it was read; it is cut as the views shown are."""

    def __init__(
        self, path: Path, seen: Look, ceiling: Marking, room: Marking, reader: Reader
    ) -> None:
        self.path = path
        self.seen = seen
        self.ceiling = ceiling
        self.room = room
        self.reader = reader

    def has_changed(self) -> bool:
        """Whether it is another file, or was written, since it was last looked at."""
        now = look(self.path)
        changed = now is not None and now != self.seen
        if changed:
            self.seen = now
        return changed

    def views(self) -> tuple[View, View] | None:
        """What the file holds now, for the presenter and for the room.

        None where it cannot be read, as while somebody is writing it: what is shown stays.
        """
        try:
            incident = read_incident(self.path)
            mine = cut(incident, ceiling=self.ceiling, reader=self.reader)
            # Of what the presenter holds: a room has never more than that.
            return mine, cut(mine.incident, ceiling=self.room)
        except ProblemError:
            return None
