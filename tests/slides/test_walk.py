"""Walked over both incidents: no title without its account, no claim without its answers."""

from collections.abc import Iterator

import pytest

from briefing.incident.accounts import account_of, silent
from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.naming import title_of
from briefing.incident.safe import safe
from briefing.incident.stances import NO_ANSWER, begin, is_plural, listed, stance_word
from briefing.incident.types import Claim, Event, Exhibit, Incident, Measure
from briefing.incident.view import Reader, View, cut
from briefing.slides.deck import Deck, slide_of
from briefing.slides.laying import lay_out
from briefing.slides.slide import Claimed, Part, Slide, Text
from briefing.tui.stage.typesetting import TerminalSetter

Size = tuple[int, int]
SETTER = TerminalSetter()
SIZES: list[Size] = [(40, 10), (80, 24), (160, 45), (300, 80)]


def every_slide(view: View) -> list[Slide]:
    """Those of the deck, and that of every item there is."""
    deck = Deck(view)
    idents = [*deck.ids, *(slide_of(item) for item in items_of(view.incident))]
    made = [deck.slide(ident) for ident in dict.fromkeys(idents)]
    assert None not in made
    return [slide for slide in made if slide is not None]


def words(line: tuple[object, ...]) -> str:
    return "".join(getattr(one, "text", "") for one in line)


def account(item: Event | Exhibit | Measure | Claim, view: View) -> str:
    return begin(safe(account_of(item, view.links).words()))


def test_no_slide_shows_a_title_without_its_account(view: View) -> None:
    accountable = (Event, Exhibit, Measure)
    items = view.links.items
    titles = {title_of(one, view): one for one in items.values() if isinstance(one, accountable)}
    for slide in every_slide(view):
        of = items.get(slide.id.partition("/")[2])
        if isinstance(of, accountable):
            assert words(slide.account) == account(of, view), slide.id
        for part in slide.parts:
            shown = items.get(part.item)
            if isinstance(part, Text) and isinstance(shown, accountable):
                assert words(part.aside) == account(shown, view), slide.id
            elif isinstance(part, Text):
                for title, item in titles.items():
                    if title in (told := words(part.words)):
                        its_own = account_of(item, view.links).words()
                        assert its_own in told or part.aside, slide.id


def test_no_slide_shows_a_claim_without_its_answers(view: View) -> None:
    claims = {claim.id: claim for claim in view.incident.claims}
    seen = set()
    for slide in every_slide(view):
        for part in slide.parts:
            if isinstance(part, Text) and part.item in claims:
                assert words(part.aside) == account(claims[part.item], view), slide.id
            if not isinstance(part, Claimed):
                continue
            claim = claims[part.item]
            assert account(claim, view) in words(part.account), slide.id
            told = [(answer.who.text, answer.stance) for answer in part.answers()]
            for holding in view.links.holdings.get(claim.id, ()):
                speaker = view.links.actor(holding.statement.speaker)
                stance = stance_word(holding.position.stance, plural=is_plural(speaker))
                assert (listed(speaker), stance) in told, slide.id
            for actor in silent(claim, view.links):
                assert (listed(actor), NO_ANSWER) in told, slide.id
            seen.add(claim.id)
    assert seen == claims.keys()


def test_everything_that_is_said_names_where(view: View) -> None:
    for slide in every_slide(view):
        for part in slide.parts:
            if isinstance(part, Claimed):
                for answer in part.answers():
                    assert answer.missing or answer.evidence, slide.id


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_nothing_of_a_slide_is_lost_over_its_pages(oil_jetty: Incident, size: Size) -> None:
    width, height = size
    view = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    for slide in every_slide(view):
        laid = lay_out(slide, width, height, SETTER)
        text = "".join("".join(words(line).split()) for page in laid.pages for line in page.lines)
        for page in laid.pages:
            assert len(page.lines) == len(page.owners) == height
            assert all(SETTER.width(words(line)) <= width for line in page.lines)
        stood = {owner for page in laid.pages for owner in page.owners}
        assert stood >= set(range(len(slide.parts))), slide.id
        for part in slide.parts:
            for word in said_by(part):
                assert word in text, (slide.id, word)


def said_by(part: Part) -> Iterator[str]:
    """The words of a part, each as it stands in a text without blanks, if no line divides it."""
    match part:
        case Claimed():
            lines = [part.claim, part.account, *(answer.said for answer in part.answers())]
        case Text():
            lines = [part.words, part.aside]
        case _:
            lines = []
    for line in lines:
        yield from (word for word in words(line).split() if len(word) < 12)
