"""Saves while a reader watches: what the reader shows is whole, and in the end the last version."""

import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from briefing.files.incident_file import write_incident
from briefing.files.watching import look
from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.tui.reloading import Found, Reloader
from tests.saving.styles import STYLES

__all__ = ["Shown", "saved_and_watched"]

PATIENCE = 20.0
"""Seconds after which a version is taken to be missed."""


@dataclass
class Shown:
    """What a reader showed while a file was saved again and again."""

    titles: list[str] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    """Titles of records that are not as they were written."""
    missed: list[int] = field(default_factory=list)
    """Numbers of the saves that were the last for a while and were not shown."""
    failures: list[Exception] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)
    """Seconds from the end of a save until it was shown."""


def versions(incident: Incident, count: int, chance: random.Random) -> Iterator[Incident]:
    """The incident over and over, each version of another title and another size."""
    for number in range(count):
        tail = "x" * chance.randrange(3000)
        summary = tuple(
            msgspec.structs.replace(one, text=safe(f"{one.text} {tail}"))
            for one in incident.summary
        )
        title = safe(f"{incident.title}, version {number}")
        yield msgspec.structs.replace(incident, title=title, summary=summary)


def saved_and_watched(
    path: Path, incident: Incident, style: str, count: int, *, pause: float, seed: int = 1
) -> Shown:
    """Save many versions in a style; now and then wait until the last one is shown."""
    chance = random.Random(seed)
    written: dict[str, Incident] = {incident.title: incident}
    shown = Shown()
    news = threading.Condition()

    def take(found: Found) -> None:
        if found.view is None:
            return
        title = found.view.incident.title
        with news:
            if cut(written[title], ceiling=Marking.RED).incident != found.view.incident:
                shown.bad.append(title)
            shown.titles.append(title)
            news.notify()

    write_incident(path, incident)
    seen = look(path)
    reader = Reloader(
        path, seen, cut(incident, ceiling=Marking.RED), take, shown.failures.append, pause
    )
    reader.start()
    for number, version in enumerate(versions(incident, count, chance)):
        written[version.title] = version
        for _ in STYLES[style](path, canonical.encode(version), chance):
            time.sleep(chance.choice((0.0, 0.0, pause / 3)))
        if number % 5 and number < count - 1:
            continue
        ended = time.perf_counter()
        with news:
            done = news.wait_for(lambda: version.title in shown.titles[-1:], PATIENCE)  # noqa: B023
        shown.delays.append(time.perf_counter() - ended)
        if not done:
            shown.missed.append(number)
    reader.end()
    reader.join()
    return shown
