"""The timeline: each thing at its time, a statement whole, and no claim without its answer."""

import msgspec

from briefing.incident.types import Incident
from briefing.incident.view import View
from tests.paper.reading import changed, run, whole


def test_what_is_dated_stands_in_order_and_the_undated_apart(oil_jetty: Incident) -> None:
    dated, _, undated = run(whole(oil_jetty), "timeline").partition("No time in this copy")
    places = [
        dated.index(words)
        for words in (
            "In the spring, 2031 · event",
            "9 June 2031, 22:59 +02:00 · event",
            "On Wednesday, 11 June 2031; date inferred · said · The hospital",
            "At first light, 12 June 2031 · measure",
        )
    ]
    assert places == sorted(places)
    assert "Said · Some islanders say that it is possible" in undated


def test_a_statement_is_told_whole_with_its_words_and_its_distance(oil_jetty: Incident) -> None:
    assert (
        "said · Olena Havrysh says that it is possible that the vessel on the radar was a workboat,"
        " and doubts that it is possible that the boat was a crabber from Varn (source 2 says"
        " “would not swear to it”). [2 ¶2]"
    ) in run(whole(oil_jetty), "timeline")


def test_a_claim_about_somebody_stands_with_their_answer_or_a_word_that_there_is_none(
    oil_jetty: Incident, view: View
) -> None:
    paper = run(whole(oil_jetty), "timeline")
    said = paper.partition("on the quay; told to reporters on the quay). [3 ¶3] ")[2]
    assert said.startswith("Andreas Kallías declines to comment on whether it is possible")
    assert "harbour. [1 00:02:00] Port authority of Halmø: no answer in this copy." in paper
    assert "Fishers' union: no answer in this copy." in run(view, "timeline")


def test_conduct_is_no_speech(view: View) -> None:
    assert "- Posture · The island council withholds judgement" in run(view, "timeline")


def test_a_statement_that_was_withdrawn_says_so_at_its_time(oil_jetty: Incident) -> None:
    assert (
        "10 June 2031 · said · The Northern Wire says that four people were hurt (withdrawn by the"
        " Northern Wire, 11 June 2031). [1 00:00:05] Withdrawn by the Northern Wire, 11 June 2031:"
    ) in run(whole(oil_jetty), "timeline")


def test_where_nothing_has_a_time_it_says_so(harbour: Incident) -> None:
    bare = harbour
    for section, ident in (
        *(("events", one.id) for one in harbour.events if one.when),
        *(("statements", one.id) for one in harbour.statements if one.when),
        *(("measures", one.id) for one in harbour.measures if one.when),
    ):
        bare = changed(bare, section, ident, when=None)
    paper = run(whole(bare), "timeline")
    assert "TIMELINE Nothing in this copy has a time. No time in this copy" in paper
    assert "order of things" not in run(whole(msgspec.structs.replace(bare, events=())), "timeline")
