"""The incident under examination: its own words, and who is who in it. Nothing is judged here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefing.incident.finding import Path
from briefing.incident.links import SECTIONS, evidence_of, items_of, kind_of
from briefing.incident.types import (
    Cited,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Incident,
    Item,
    Kind,
    Measure,
    Source,
    Statement,
    Telling,
    Told,
)

__all__ = ["Subject", "lexicon", "own_words", "pieces_of", "words_of"]

_OWN: dict[Kind, tuple[str, ...]] = {
    Kind.SIDE: ("name",),
    Kind.ACTOR: ("name", "short", "description"),
    Kind.SOURCE: ("form",),
    Kind.QUESTION: ("text",),
    Kind.CLAIM: ("text",),
    Kind.EXHIBIT: ("form", "title", "shows", "place", "found"),
    Kind.EVENT: ("title", "place"),
    Kind.STATEMENT: ("occasion",),
    Kind.MEASURE: ("title", "place"),
    Kind.LINE: ("text",),
    Kind.REVISION: ("text",),
}
"""The fields of each kind that its curator words."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_PIECE = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass(frozen=True)
class Subject:
    """An incident, and the loaded words that its curators answer for, by path.

    Its references need not hold.
    """

    incident: Incident
    loaded: Mapping[Path, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.incident.claims}

    @cached_property
    def texts(self) -> list[tuple[Path, str]]:
        """All that the curators worded themselves, each with its path."""
        return list(_texts(self.incident))

    @cached_property
    def citations(self) -> list[tuple[Path, Evidence]]:
        """All evidence of all items and of those who tell them otherwise, each with its path."""
        return list(_citations(self.incident))

    def texts_with(self, wanted: frozenset[str]) -> Iterator[tuple[Path, list[str]]]:
        """Of all these the ones with any of the wanted words, each as its words.

        The words wanted have neither capitals nor hyphens. Quick, since most are in no text.
        """
        present = wanted & self._vocabulary
        for path, text in self.texts if present else ():
            if not present.isdisjoint(_PIECE.findall(text.casefold())):
                yield path, words_of(text)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        everything = "\n".join(text for _, text in self.texts)
        return frozenset(_PIECE.findall(everything.casefold()))

    @cached_property
    def timed(self) -> tuple[Event | Exhibit | Statement | Measure, ...]:
        """What happened, was shown, said or done."""
        incident = self.incident
        return (*incident.events, *incident.exhibits, *incident.statements, *incident.measures)


def lexicon(text: str) -> frozenset[str]:
    """The words of a list of words."""
    return frozenset(text.split())


def pieces_of(word: str) -> list[str]:
    """A word or a phrase, without capitals, in the pieces between its hyphens."""
    return _PIECE.findall(word.casefold())


def words_of(text: str) -> list[str]:
    """The words of a text outside quotation marks, without capitals."""
    return _WORD.findall(own_words(text).casefold().replace("’", "'"))


def own_words(text: str) -> str:
    """A text without what stands in it in quotation marks."""
    return _QUOTED.sub(" ", text) if any(mark in text for mark in '“"«„') else text


def _texts(incident: Incident) -> Iterator[tuple[Path, str]]:
    yield ("incident", "title"), incident.title
    if incident.caveat:
        yield ("incident", "caveat"), incident.caveat
    for index, sentence in enumerate(incident.summary):
        yield ("summary", index, "text"), sentence.text
    for kind, fields in _OWN.items():
        section = SECTIONS[kind]
        for item in getattr(incident, section):
            yield from _texts_of(item, section, fields)


def _citations(incident: Incident) -> Iterator[tuple[Path, Evidence]]:
    for item in items_of(incident):
        section = SECTIONS[kind_of(item)]
        field = "implied" if isinstance(item, Claim) else "evidence"
        for index, one in enumerate(evidence_of(item)):
            yield (section, item.id, field, index), one
        for number, telling in enumerate(item.tellings if isinstance(item, Told) else ()):
            for index, one in enumerate(telling.evidence):
                yield (section, item.id, "tellings", number, "evidence", index), one


def _texts_of(item: Item, section: str, fields: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for name in fields:
        given = getattr(item, name)
        if isinstance(given, str):
            if given:
                yield (section, item.id, name), given
        else:
            yield from (((section, item.id, name, n), one) for n, one in enumerate(given))
    yield from (((section, item.id, "inferred", n), one) for n, one in enumerate(item.inferred))
    if isinstance(item, Cited):
        yield from (((section, item.id, "unsaid", n), one) for n, one in enumerate(item.unsaid))
    for number, telling in enumerate(item.tellings if isinstance(item, Told) else ()):
        yield from _texts_of_telling((section, item.id, "tellings", number), telling)
    if isinstance(item, Measure):
        for n, reason in enumerate(item.reasons):
            yield (section, item.id, "reasons", n, "text"), reason.text
    elif isinstance(item, Source):
        for passage in item.passages:
            yield (section, item.id, "passages", passage.locator, "digest"), passage.digest


def _texts_of_telling(path: Path, telling: Telling) -> Iterator[tuple[Path, str]]:
    for name in ("title", "place", "found", "occasion"):
        if text := getattr(telling, name):
            yield (*path, name), text
    for n, text in enumerate(telling.shows or ()):
        yield (*path, "shows", n), text
