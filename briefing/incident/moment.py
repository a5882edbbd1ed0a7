"""As of when a view stands, in words: the moment asked for, or that of the latest source."""

from briefing.incident.safe import SafeText, safe
from briefing.incident.timing import date_words, instant_words
from briefing.incident.types import Basis, Certainty, Precision, Source
from briefing.incident.view import View, known_from

__all__ = ["as_of_words"]

_FINE = (Precision.SECOND, Precision.MINUTE, Precision.HOUR)


def as_of_words(view: View) -> SafeText:
    """The moment of knowledge, and where it comes from.

    ``9 May 2023 at the latest (date inferred)``: a source without a date counts from the latest
    moment at which it can have appeared, and says so. Sources that give no date at all are named.
    """
    if view.as_of is not None:
        return safe(instant_words(view.as_of))
    last = view.known()
    if last is None:
        return SafeText("no date given")
    undated = [str(view.numbers[one.id]) for one in view.incident.sources if not known_from(one)]
    words = _known_words(last)
    return safe(f"{words} (no date for source {', '.join(undated)})" if undated else words)


def _known_words(source: Source) -> str:
    if source.received is not None:
        return f"{instant_words(source.received)} (received)"
    published = source.published
    latest = published.latest
    assert latest is not None
    if published.precision in _FINE and published.basis is Basis.STATED:
        return f"{instant_words(latest)} (published)"
    day = date_words(latest.date().isoformat())
    firm = published.earliest is not None and published.earliest.date() == latest.date()
    words = day if firm and published.certainty is Certainty.EXACT else f"{day} at the latest"
    inferred = published.date_inferred or published.basis is Basis.INFERRED
    return f"{words} (date inferred)" if inferred else f"{words} (published)"
