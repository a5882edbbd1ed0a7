"""What stands at the bottom: the sources by number, how many are independent, the view's digest."""

from collections.abc import Iterator

from briefing.incident.canonical import digest
from briefing.incident.marking import Marking
from briefing.incident.origins import origins
from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin
from briefing.incident.timing import instant_words, when_words
from briefing.incident.types import Evidence, Source
from briefing.incident.view import View
from briefing.paper.document import (
    Block,
    Detail,
    Entry,
    Heading,
    Paragraph,
    Remark,
    Sentence,
    Table,
)
from briefing.paper.pieces.caveats import caveats
from briefing.paper.pieces.entries import details
from briefing.paper.prose import ended, noted, quoted
from briefing.paper.vocabulary import Head, Name, Words

__all__ = ["foot"]


def foot(view: View, *, passages: bool) -> tuple[Block, ...]:
    """The sources, with all that is held of their passages or without."""
    sources = view.incident.sources
    return (
        Heading(Head.SOURCES),
        Paragraph((Remark(Words.LEGEND), Remark(Words.REPORTED))),
        *(_entry(view, one, passages) for one in sources),
        Table(
            (
                Detail(Name.ORIGINS, safe(str(len(origins(sources))))),
                Detail(Name.VIEW, safe(digest(view.incident))),
            )
        ),
    )


def _entry(view: View, source: Source, passages: bool) -> Entry:
    paragraphs = tuple(_paragraphs(view, source, passages))
    return Entry(_label(view, source), paragraphs, number=view.numbers[source.id])


def _label(view: View, source: Source) -> SafeText:
    form = f", {source.form}" if source.form else ""
    title = f": {quoted(source.title)}" if source.title else ""
    return safe(f"{view.numbers[source.id]}. {begin(source.outlet)}{form}{title}")


def _paragraphs(view: View, source: Source, passages: bool) -> Iterator[Paragraph]:
    received = source.received if passages else None
    rows = {
        Name.AUTHOR: source.author if passages else "",
        Name.PUBLISHED: when_words(source.published),
        Name.RECEIVED: instant_words(received) if received else "",
        Name.LANGUAGE: source.language,
        Name.RELAYS: source.relays,
        Name.ORIGINAL: source.sha256 or "",
    }
    yield Paragraph(tuple(Detail(name, safe(value)) for name, value in rows.items() if value))
    if passages:
        for passage in source.passages:
            place = Evidence(source=source.id, passage=passage.locator, marking=passage.marking)
            marked = [f"marked {passage.marking}"] if passage.marking is not Marking.CLEAR else []
            yield Paragraph((Sentence(view, noted(ended(passage.digest), marked), place),))
    notes = (*caveats(view, source), *(details(source) if passages else ()))
    if notes:
        yield Paragraph(notes)
