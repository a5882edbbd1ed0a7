"""What an original says in a passage that is cited, the quotation lit, on the card of its source.

It is outside text: it goes through `in_pieces`, which makes it safe. No more of it is shown than
the passages that the view holds.
"""

from briefing.files.originals.library import Library
from briefing.files.originals.passages import Passages
from briefing.files.originals.quoted import in_pieces
from briefing.incident.marking import Marking
from briefing.incident.types import Evidence, Source
from briefing.incident.view import View
from briefing.tui.desk.card import Card
from briefing.tui.ink import Ink, Span

__all__ = ["Original"]

AT_HAND = "at hand, SHA-256 as recorded; what stands beside a │ are its own words"
NOT_AT_HAND = "not in the folder of originals: no file has its SHA-256"
NOT_NAMED = "the record has no SHA-256 of it, so none can be told to be it"
NO_PLACE = "Where this passage is cannot be told in the original."
NOT_FOUND = "The words quoted were not found in this passage of the original."


class Original:
    """The original of one source, read when the source is shown."""

    def __init__(self, source: Source, view: View, library: Library) -> None:
        self._passages: Passages | None = None
        self.state = NOT_NAMED
        """What is known of it, in words."""
        if source.sha256 is None:
            return
        found = library.find(source.sha256)
        if found is None:
            self.state = NOT_AT_HAND
        elif found.lack:
            self.state = f"at hand, but {found.lack}"
        else:
            self.state = AT_HAND
            locators = [one.locator for one in source.passages]
            # What is said at a time goes on to the next one cited, and that may have been cut.
            closely = view.ceiling is not Marking.RED
            self._passages = Passages(found.text, source.paragraphs, locators, closely=closely)

    def show(self, card: Card, locator: str, cited: list[Evidence]) -> None:
        """Put on a card what the original says at a locator; and what is quoted and not there."""
        if self._passages is None:
            return
        located = self._passages.at(locator)
        if located.text is None:
            words = f"The original {located.lack}, and no {locator}." if located.lack else NO_PLACE
            card.text([Span(words, Ink.MISSING)], indent=4)
            return
        quotations = [one.quote for one in cited if one.quote]
        pieces = in_pieces(located.raw, quotations)
        card.beside_rule(Span(text, Ink.LIT if quoted else Ink.PLAIN) for text, quoted in pieces)
        if quotations and not all(in_there(located.raw, one) for one in quotations):
            card.text([Span(NOT_FOUND, Ink.DISPUTED)], indent=4)


def in_there(raw: str, quotation: str) -> bool:
    """Whether a quotation stands in a passage."""
    return any(piece.quoted for piece in in_pieces(raw, [quotation]))
