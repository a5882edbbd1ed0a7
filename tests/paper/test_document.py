"""A sentence has its evidence; what the program says by itself comes from a fixed vocabulary."""

import pytest

from briefing.incident.safe import safe
from briefing.incident.types import Evidence
from briefing.incident.view import View
from briefing.paper.document import Detail, Heading, Remark, Sentence, Share
from briefing.paper.vocabulary import Head, Name, Words


def piece(view: View, source: str, place: int) -> Evidence:
    passage = view.links.source(source).passages[place]
    return Evidence(source=source, passage=passage.locator, marking=passage.marking)


def test_a_sentence_that_nothing_carries_cannot_be_made(view: View) -> None:
    with pytest.raises(ValueError, match="nothing in this view carries"):
        Sentence(view, "The sea is calm.")


def test_a_sentence_cannot_be_given_other_words_later(view: View) -> None:
    sentence = Sentence(view, "A boat.", piece(view, "post", 0))
    with pytest.raises(AttributeError):
        sentence.text = safe("Two boats.")  # type: ignore[misc]


def test_markers_go_by_source_then_by_place_each_once(view: View) -> None:
    pieces = [
        piece(view, *at)
        for at in (("radio", 2), ("post", 2), ("radio", 0), ("post", 0), ("post", 2))
    ]
    assert Sentence(view, "A boat.", *pieces).markers == "[1 ¶1, ¶3; 2 00:01:10, 00:03:00]"


def test_a_source_is_cited_as_a_whole(view: View) -> None:
    assert Sentence(view, "It came late.", view.links.source("radio")).markers == "[2]"


@pytest.mark.parametrize(
    ("ident", "markers"),
    [
        ("pier-three", "[1 ¶1]"),
        ("union", "[1 ¶2]"),
        ("by-fishers", "[1 ¶2; 2 00:01:10]"),
        ("island-council", "[2 00:01:10]"),
        ("island", "[2 00:01:10]"),
        ("photo-withdrawn", "[1 ¶3]"),
    ],
    ids=["an event", "a statement", "a claim", "an actor", "a side", "a revision"],
)
def test_an_item_carries_a_sentence_by_its_evidence_or_by_what_tells_of_it(
    view: View, ident: str, markers: str
) -> None:
    assert Sentence(view, "So.", view.links.items[ident]).markers == markers


def test_a_sentence_shows_what_a_terminal_would_obey(view: View) -> None:
    assert Sentence(view, "A\x1b[2Jboat.", piece(view, "post", 0)).text == "A␛[2Jboat."


def test_a_remark_names_whom_it_is_about() -> None:
    assert Remark(Words.NO_ANSWER, safe("the union")).text == "The union: no answer in this copy."
    assert Remark(Words.NO_SUMMARY).text == "No summary in this copy."


def test_a_heading_over_a_part_of_its_things_says_how_many_they_are() -> None:
    some = Heading(Head.MEASURES, share=Share(2, 5, Words.ON_PAGE))
    assert some.text == "Security measures (2 of 5 on this page)"
    none = Heading(Head.VOICES, share=Share(0, 5, Words.CLAIMS_ON_PAGE))
    assert none.text == "Who says what (none of 5 claims on this page)"
    assert Heading(Head.MEASURES).text == "Security measures"


def test_a_detail_reads_name_first() -> None:
    assert Detail(Name.LANGUAGE, safe("en")).text == "Language: en"
