"""The view: an incident cut to a ceiling, a reader, an as-of and a filter. `cut` alone makes one.

Screens and papers are made from nothing else. What is cut leaves no trace: no id, no count, no
order, no wording; `cutting` has the rules.
"""

import datetime as dt

import msgspec

from briefing.incident.cutting import Knife, known_from
from briefing.incident.filtering import EVERYTHING, Filter, Window, listed
from briefing.incident.links import Links, all_evidence_of, items_of
from briefing.incident.marking import Marking, highest
from briefing.incident.reader import Reader
from briefing.incident.types import Incident, Source, Told
from briefing.problems import Place, Problem, ProblemError

__all__ = ["EVERYTHING", "Filter", "Reader", "View", "Window", "cut", "known_from", "narrowed"]


class View(msgspec.Struct, frozen=True):
    """An incident as one reader may hold it at one moment.

    ``incident`` is cut to ``ceiling`` and ``as_of`` for ``reader``; ``listed`` are the items that
    pass the filter, while what they refer to stays at hand, so that a claim keeps its answers;
    ``held`` is the highest marking in it; ``numbers`` are the sources' numbers within this view.
    """

    incident: Incident
    ceiling: Marking
    as_of: dt.datetime | None
    filter: Filter
    reader: Reader
    links: Links
    listed: frozenset[str]
    held: Marking
    numbers: dict[str, int]

    @property
    def is_private(self) -> bool:
        """Whether it holds what no audience may see, by its marking or by its use."""
        private = self.incident.lines or self.incident.unprocessed
        noted = any(one.notes for one in self.incident.slides)
        return bool(private) or noted or self.held is not Marking.CLEAR

    def known(self) -> Source | None:
        """The source that was known last, by which the view's moment is named."""
        dated = [source for source in self.incident.sources if known_from(source)]
        return max(dated, key=lambda source: known_from(source) or _NEVER, default=None)


_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


def cut(
    incident: Incident,
    *,
    ceiling: Marking,
    as_of: dt.datetime | None = None,
    filter: Filter = EVERYTHING,
    reader: Reader = Reader.AUDIENCE,
) -> View:
    """Cut an incident whose references all hold to what may be held, was known, and is wanted.

    What is CLEAR is for anybody, so under that ceiling every reader is the audience.

    An incident that is itself marked above the ceiling cannot be cut to it, for its very title may
    not be told: ProblemError.
    """
    if not incident.marking.within(ceiling):
        raise ProblemError(
            Problem(
                "above-the-ceiling",
                f"This incident is marked {incident.marking}, and the ceiling is {ceiling}.",
                Place("briefing"),
                "Raise the ceiling with --tlp, if you may show it to those who will see it.",
            )
        )
    if ceiling is Marking.CLEAR:
        reader = Reader.AUDIENCE
    kept = Knife(incident, ceiling, as_of, reader).cut()
    links = Links(kept)
    return View(
        incident=kept,
        ceiling=ceiling,
        as_of=as_of,
        filter=filter,
        reader=reader,
        links=links,
        listed=listed(filter, links),
        held=_held(kept),
        numbers=links.numbers,
    )


def narrowed(whole: View, as_of: dt.datetime | None, filter: Filter = EVERYTHING) -> View:
    """A view of all that its reader may hold, as of a moment (None: now), and through a filter."""
    if as_of is None and not filter:
        return whole
    return cut(
        whole.incident, ceiling=whole.ceiling, as_of=as_of, filter=filter, reader=whole.reader
    )


def _held(incident: Incident) -> Marking:
    items = [*items_of(incident)]
    markings = {incident.marking, *[item.marking for item in items]}
    if Marking.RED in markings:  # there is none above it, and the rest is the longer look
        return Marking.RED
    markings.update([one.marking for item in items for one in all_evidence_of(item)])
    tellings = [item.tellings for item in items if isinstance(item, Told) and item.tellings]
    markings.update(one.marking for several in tellings for one in several)
    markings.update(one.marking for source in incident.sources for one in source.passages)
    markings.update(sentence.marking for sentence in incident.summary)
    markings.update(one.marking for one in incident.slides if one.notes)
    return highest(*markings)
