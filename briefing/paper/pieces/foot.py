"""What stands at the bottom: the sources by number, how many are independent, the view's digest."""

from collections.abc import Iterable, Iterator

from briefing.incident.canonical import digest
from briefing.incident.marking import Marking
from briefing.incident.origins import origins
from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin
from briefing.incident.timing import instant_words, when_words
from briefing.incident.types import Evidence, Source
from briefing.incident.view import View
from briefing.paper.document import (
    Coming,
    Detail,
    Entry,
    Heading,
    Items,
    Paragraph,
    Part,
    Remark,
    Sentence,
    Table,
    made,
)
from briefing.paper.pieces.caveats import caveats, revisions
from briefing.paper.pieces.entries import details, entry_later
from briefing.paper.prose import ended, noted, quoted
from briefing.paper.vocabulary import Head, Name, Words

__all__ = ["cited_in", "foot", "source_entry"]


def foot(view: View, *, passages: bool) -> tuple[Coming, ...]:
    """The sources, with all that is held of their passages or without."""
    sources = view.incident.sources
    return (
        Heading(Head.SOURCES),
        Paragraph((Remark(Words.LEGEND), Remark(Words.REPORTED))),
        *(_entry(view, one, passages=passages) for one in sources),
        Table(
            (
                Detail(Name.ORIGINS, safe(str(len(origins(sources))))),
                Detail(Name.VIEW, safe(digest(view.incident))),
            )
        ),
    )


def _entry(view: View, source: Source, *, passages: bool) -> Coming:
    return entry_later(view, source, source_entry) if passages else _source_in_short(view, source)


def cited_in(blocks: Iterable[Coming]) -> set[int]:
    """The numbers of the sources that entries, items and paragraphs cite."""
    return {one.number for sentence in _sentences(blocks) for one in sentence.citations}


def source_entry(view: View, source: Source, *, passages: bool = True) -> Entry:
    """A source by its number, with all that is held of its passages or in short."""
    return _source(view, source) if passages else _source_in_short(view, source)


def _sentences(blocks: Iterable[Coming]) -> Iterator[Sentence]:
    for block in map(made, blocks):
        match block:
            case Entry(label=label, paragraphs=paragraphs):
                yield from (label,) if isinstance(label, Sentence) else ()
            case Items(paragraphs=paragraphs):
                pass
            case Paragraph():
                paragraphs = (block,)
            case _:
                continue
        for paragraph in paragraphs:
            yield from (part for part in paragraph.parts if isinstance(part, Sentence))


def _label(view: View, source: Source) -> SafeText:
    form = f", {source.form}" if source.form else ""
    title = f": {quoted(source.title)}" if source.title else ""
    return safe(f"{view.numbers[source.id]}. {begin(source.outlet)}{form}{title}")


def _source(view: View, source: Source) -> Entry:
    rows: dict[Name, str] = {
        Name.AUTHOR: source.author,
        Name.PUBLISHED: when_words(source.published),
        Name.RECEIVED: instant_words(source.received) if source.received else "",
        Name.LANGUAGE: source.language,
        Name.RELAYS: source.relays,
        Name.ORIGINAL: source.sha256 or "",
    }
    paragraphs: list[tuple[Part, ...]] = [_named(rows)]
    for passage in source.passages:
        place = Evidence(source=source.id, passage=passage.locator, marking=passage.marking)
        marked = [f"marked {passage.marking}"] if passage.marking is not Marking.CLEAR else []
        paragraphs.append((Sentence(view, noted(ended(passage.digest), marked), place),))
    paragraphs.append((*caveats(view, source), *details(source)))
    told = tuple(Paragraph(parts) for parts in paragraphs if parts)
    return Entry(_label(view, source), told, number=view.numbers[source.id])


def _source_in_short(view: View, source: Source) -> Entry:
    rows: dict[Name, str] = {
        Name.PUBLISHED: when_words(source.published),
        Name.RELAYS: source.relays,
    }
    told = Paragraph((*_named(rows), *revisions(view, source)))
    return Entry(_label(view, source), (told,), number=view.numbers[source.id])


def _named(rows: dict[Name, str]) -> tuple[Detail, ...]:
    return tuple(Detail(name, safe(value)) for name, value in rows.items() if value)
