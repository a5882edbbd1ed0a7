"""How long a text may be, and which stand on one line: so that rows, cards and slides hold them."""

from collections.abc import Iterator
from functools import cache

from briefing.compiler.checks.subject import Subject
from briefing.incident.finding import Finding, Path
from briefing.incident.links import SECTIONS, items_of, kind_of
from briefing.incident.types import Claim, Item, When

__all__ = ["too_long"]

_LINES: dict[str, int] = {
    "name": 120,
    "short": 40,
    "aliases": 120,
    "tags": 40,
    "form": 60,
    "title": 200,
    "place": 160,
    "found": 160,
    "occasion": 200,
    "outlet": 120,
    "author": 160,
    "relays": 120,
    "approved_by": 120,
    "shows": 300,
    "unsaid": 300,
}
"""The most characters of what stands on one line."""

_TEXTS: dict[str, int] = {"description": 400, "text": 1500, "inferred": 1000}
"""The most characters of a text."""

_CLAIM, _WORDS, _LOCATOR, _DIGEST, _REASON = 300, 120, 40, 3000, 400
_QUOTE, _FRAME, _HEDGE = 2000, 200, 120
_SUMMARY = 1000
_FRAME_LINES = {"title": 120, "serial": 60, "originator": 120, "contact": 200, "supersedes": 120}


def too_long(subject: Subject) -> Iterator[Finding]:
    """Texts longer than their place, and breaks in what stands on one line."""
    incident = subject.incident
    for name, most in _FRAME_LINES.items():
        yield from _flaws(("incident", name), getattr(incident, name), most, line=True)
    yield from _flaws(("incident", "caveat"), incident.caveat, _TEXTS["inferred"])
    for index, sentence in enumerate(incident.summary):
        yield from _flaws(("summary", index, "text"), sentence.text, _SUMMARY)
    for item in items_of(incident):
        path = (SECTIONS[kind_of(item)], item.id)
        if path[0] == "unprocessed":
            continue  # what came in is kept as it came
        for name, most, line in _limits(type(item)):
            given = getattr(item, name)
            if isinstance(given, str):
                if len(given) > most or (line and "\n" in given):
                    yield from _flaws((*path, name), given, most, line=line)
            else:
                for place, text in enumerate(given):
                    yield from _flaws((*path, name, place), text, most, line=line)
        when: When | None = getattr(item, "when", None)
        if when is not None and when.words:
            yield from _flaws((*path, "when", "words"), when.words, _WORDS, line=True)
    yield from _of_parts(subject)


def _of_parts(subject: Subject) -> Iterator[Finding]:
    """What is wrong with citations, tellings, passages and reasons."""
    for path, one in subject.citations:
        if one.quote or one.hedge:
            yield from _flaws((*path, "quote"), one.quote, _QUOTE)
            yield from _flaws((*path, "frame"), one.frame, _FRAME, line=True)
            yield from _flaws((*path, "hedge"), one.hedge, _HEDGE, line=True)
    for path, text in subject.texts:
        if len(path) > 4 and path[2] == "tellings":
            yield from _flaws(path, text, _LINES[str(path[4])], line=True)
    for source in subject.incident.sources:
        for passage in source.passages:
            place: Path = ("sources", source.id, "passages", passage.locator)
            yield from _flaws(place, passage.locator, _LOCATOR, line=True)
            yield from _flaws((*place, "digest"), passage.digest, _DIGEST)
    for measure in subject.incident.measures:
        for index, reason in enumerate(measure.reasons):
            path = ("measures", measure.id, "reasons", index, "text")
            yield from _flaws(path, reason.text, _REASON)


@cache
def _limits(kind: type[Item]) -> list[tuple[str, int, bool]]:
    """The fields of a kind that have a limit, each with it, and whether it stands on one line."""
    texts = {**_TEXTS, "text": _CLAIM} if kind is Claim else _TEXTS
    return [
        (name, _LINES.get(name) or texts[name], name in _LINES)
        for name in kind.__struct_fields__
        if name in _LINES or name in texts
    ]


def _flaws(path: Path, text: str, most: int, *, line: bool = False) -> Iterator[Finding]:
    if len(text) > most:
        yield Finding(
            path,
            "too-long",
            f"This is {len(text)} characters long, and {most} are the most here.",
            "Say it in fewer words.",
        )
    if line and "\n" in text:
        yield Finding(
            path,
            "several-lines",
            "This has a line break in it, and is shown on one line.",
            "Write it on one line, or fold it with `>-`.",
        )
