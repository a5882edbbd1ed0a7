"""A page is a page: what is on it is whole, and what is not is told with where it is to be had."""

import re

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.accounts import is_disputed
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Filter, View, cut
from briefing.paper.export import export
from briefing.paper.sheet import LINES
from tests.paper.reading import run, whole

EXTENT = "Extent one page; what it leaves out is in the full form"
OVER = "Extent over a page; what it leaves out is in the full form"


def shipped() -> View:
    return cut(read_incident(shipped_incident()), ceiling=Marking.CLEAR)


@pytest.fixture
def few(harbour: Incident) -> View:
    """A few things alone, which fit."""
    kinds = frozenset({Kind.MEASURE, Kind.ACTOR})
    return cut(harbour, ceiling=Marking.RED, filter=Filter(kinds=kinds))


def test_the_incident_that_ships_fits_a_page_with_something_of_every_part() -> None:
    paper = export(shipped(), "page").decode()
    assert LINES - 4 < paper.count("\n") <= LINES
    for words in (
        "two drones said to have been downed. One side's account: the Russian president's office",
        "Volodymyr Zelensky denies that Ukraine was behind the alleged attack.",
        "Announced – Ban on unauthorised drone flights",
        "How will Russia respond?",
    ):
        assert words in " ".join(paper.split())


def test_a_page_says_how_much_of_each_part_it_leaves_out_and_where_that_is() -> None:
    view = shipped()
    incident = view.incident
    paper = run(view, "page")
    happened = len(incident.events) + len(incident.exhibits)
    on_questions = {one.id for one in incident.questions if not one.contested}
    claims = [one for one in incident.claims if one.question not in on_questions]
    assert f"{EXTENT} SUMMARY" in paper
    assert f"WHAT IS SAID TO HAVE HAPPENED (1 of {happened} on this page)" in paper
    assert f"WHO SAYS WHAT (1 of {len(claims)} claims on this page)" in paper
    assert f"SECURITY MEASURES (1 of {len(incident.measures)} on this page)" in paper
    assert f"WHAT IS NOT KNOWN (1 of {len(on_questions)} on this page)" in paper


def test_a_page_that_leaves_nothing_out_says_nothing_of_it(few: View) -> None:
    paper = run(few, "page")
    assert "Extent" not in paper
    assert "on this page" not in paper
    told = run(few, "sitrep").partition("SECURITY MEASURES ")[2]
    assert told.partition("WHAT IS NOT KNOWN")[0] in paper


def test_what_is_not_on_the_page_is_in_the_full_form() -> None:
    view = shipped()
    full = run(view, "full")
    assert all(f" {one.text}" in full or one.text[1:] in full for one in view.incident.claims)
    incident = view.incident
    titles = [one.title for one in incident.events]
    titles += [one.title for one in incident.measures]
    titles += [one.title for one in incident.exhibits]
    assert [title for title in titles if title not in full] == []


def test_a_claim_on_a_page_comes_with_every_voice_on_it(oil_jetty: Incident) -> None:
    view = whole(oil_jetty)
    claim = next(one for one in oil_jetty.claims if one.text == "the boat was a crabber from Varn")
    voices = {view.links.actor(one.statement.speaker).name for one in view.links.holdings[claim.id]}
    assert len(voices) == 4
    told = run(view, "page").partition("WHO SAYS WHAT")[2].partition("SECURITY")[0]
    assert [name for name in voices if name.removeprefix("the ") not in told] == []


def test_what_is_disputed_comes_first_and_what_the_summary_names_next(harbour: Incident) -> None:
    shown = shipped()
    told = run(shown, "page").partition("WHO SAYS WHAT")[2].partition("SECURITY")[0]
    claims = [one for one in shown.incident.claims if f"that {one.text}" in told]
    assert claims
    assert all(is_disputed(one, shown.links) for one in claims)
    other = msgspec.structs.replace(
        harbour.summary[0], carried_by=(harbour.events[-1].id, *harbour.summary[0].carried_by)
    )
    first = msgspec.structs.replace(harbour, summary=(other,))
    happened = run(whole(first), "page").partition("HAPPENED (")[2].partition("WHO SAYS")[0]
    assert harbour.events[-1].title in happened


def test_a_page_that_even_the_foremost_things_overflow_says_that_it_is_longer(
    harbour: Incident,
) -> None:
    long = safe(" ".join(f"Word {number} of a long summary." for number in range(200)))
    summary = (msgspec.structs.replace(harbour.summary[0], text=long),)
    paper = run(whole(msgspec.structs.replace(harbour, summary=summary)), "page")
    assert OVER in paper
    assert "Word 199 of a long summary." in paper
    assert "WHO SAYS WHAT (1 of 5 claims on this page) What happened at the pier?" in paper


def test_a_page_lists_the_sources_that_it_cites_and_says_of_how_many(harbour: Incident) -> None:
    source = harbour.sources[0]
    more = tuple(msgspec.structs.replace(source, id=f"post-{number}") for number in range(50))
    many = msgspec.structs.replace(harbour, sources=(*harbour.sources, *more))
    paper = export(whole(many), "page").decode()
    assert "SOURCES (2 of 52 on this page)" in paper
    assert paper.count("\n") <= LINES
    assert re.search(r"^3\. ", paper, re.MULTILINE) is None


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_a_page_is_the_same_in_every_format(format: str) -> None:
    paper = export(shipped(), "page", format=format).decode()
    assert "(1 of 16 claims on this page)" in paper
    assert "what it leaves out is in the full form" in paper
    assert "accusations serve as a pretext" not in paper
    narrow = " ".join(export(shipped(), "page", width=40).decode().split())
    assert narrow.count("on this page)") == 4
