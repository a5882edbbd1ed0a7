"""Names that terminals measure differently, so that rows and tables may come out of line."""

import re
import unicodedata
from collections.abc import Iterator

from briefing.compiler.checks.subject import Subject
from briefing.incident.finding import Finding, Path

__all__ = ["unsure"]

_JOINED = re.compile(
    "[\u200c\u200d"  # joiners: one glyph here, several there
    "\ufe0f\u20e3"  # what asks for an emoji, and for a key: one column or two
    "\U0001f3fb-\U0001f3ff"  # tones of skin: one glyph, or a second one
    "\U0001fa70-\U0001faff]"  # emoji so late that many do not know them
)


def unsure(subject: Subject) -> Iterator[Finding]:
    """Names, titles, places and locators whose width is not the same everywhere."""
    for path, text in _names(subject):
        if text.isascii():
            continue
        odd = _odd(text)
        if odd:
            yield Finding(
                path,
                "unsure-width",
                f"Terminals do not agree how wide this is, for U+{ord(odd):04X} in it.",
                "Write it without that, or give a `short` name.",
                warning=True,
            )


def _odd(text: str) -> str | None:
    match = _JOINED.search(text)
    if match is not None:
        return match[0]
    # Marks that take a column of their own are counted by some and not by others.
    return next((one for one in text if unicodedata.category(one) == "Mc"), None)


def _names(subject: Subject) -> Iterator[tuple[Path, str]]:
    incident = subject.incident
    yield ("incident", "title"), incident.title
    for side in incident.sides:
        yield ("sides", side.id, "name"), side.name
    for actor in incident.actors:
        name = "short" if actor.short else "name"
        yield ("actors", actor.id, name), getattr(actor, name)
    for source in incident.sources:
        yield ("sources", source.id, "outlet"), source.outlet
        for passage in source.passages:
            yield ("sources", source.id, "passages", passage.locator), passage.locator
    for section in ("exhibits", "events", "measures"):
        for item in getattr(incident, section):
            yield (section, item.id, "title"), item.title
            yield (section, item.id, "place"), item.place
