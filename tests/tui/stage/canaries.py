"""Words that an audience may not have, put where only a presenter has them, and looked for."""

import contextlib
from collections.abc import Iterator
from io import FileIO
from pathlib import Path

from msgspec import structs

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.files.writing import write_atomic
from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.view import cut
from tests.incident.secrets import SECRET, with_secrets

__all__ = ["ABOVE", "UNPUBLISHED", "clear_view", "held_by", "plant", "plant_a_change"]

ABOVE = "canary-above"
"""In an id, a text, a note and a source of every kind of item, all of it TLP:AMBER."""

UNPUBLISHED = "canary-unpublished"
"""In a sentence for all to see, of a save that is not published yet."""


def plant(file: Path) -> None:
    """Write the shipped incident with something of every kind that is TLP:AMBER."""
    data = canonical.encode(with_secrets(read_incident(shipped_incident()), first=False))
    amber = data.replace(str(Marking.RED).encode(), str(Marking.AMBER).encode())
    write_atomic(file, amber.replace(SECRET.encode(), ABOVE.encode()), mode=0o600)


def plant_a_change(file: Path) -> None:
    """Save it with another first sentence in its summary."""
    incident = read_incident(file)
    first, *others = incident.summary
    first = structs.replace(first, text=SafeText(f"{UNPUBLISHED} {first.text}"))
    changed = structs.replace(incident, summary=(first, *others))
    write_atomic(file, canonical.encode(changed), mode=0o600)


def clear_view(file: Path) -> str:
    """The name of the view by which those see the record who may see what is TLP:CLEAR alone."""
    room = cut(read_incident(file), ceiling=Marking.AMBER)
    return f"{canonical.digest(cut(room.incident, ceiling=Marking.CLEAR).incident)}.json"


def held_by(process: int) -> bytes:
    """All that a process holds and may write to."""
    maps = Path(f"/proc/{process}/maps").read_text()
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        return b"".join(_spans(maps, memory))


def _spans(maps: str, memory: FileIO) -> Iterator[bytes]:
    for line in maps.splitlines():
        span, rights, *_ = line.split()
        if rights.startswith("rw") and (not line.endswith("]") or "heap" in line):
            start, end = (int(one, 16) for one in span.split("-"))
            with contextlib.suppress(OSError, ValueError):
                memory.seek(start)
                yield memory.read(end - start)
