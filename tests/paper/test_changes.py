"""What has become known or has changed since a moment, and no more."""

import datetime as dt

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Filter, cut
from briefing.paper.changes import changed_since
from briefing.paper.export import export
from tests.paper.reading import run, whole

BEFORE_THE_CALL = dt.datetime(2031, 6, 11, 9, 30, tzinfo=dt.UTC)
"""When three of the four sources were known."""


def test_what_a_later_source_tells_is_listed_and_what_was_known_is_not(oil_jetty: Incident) -> None:
    paper = run(changed_since(whole(oil_jetty), BEFORE_THE_CALL))
    assert "One small vessel on the radar" in paper
    assert "The jetty is surveyed for its insurers" not in paper


def test_a_copy_of_what_is_new_says_since_when_and_lists_nothing_else(oil_jetty: Incident) -> None:
    paper = " ".join(export(whole(oil_jetty), "sitrep", since=BEFORE_THE_CALL).decode().split())
    assert "new or changed since 11 June 2031, 09:30 UTC" in paper
    assert "A filter is set: this copy does not list everything that it holds." in paper
    assert "One small vessel on the radar" in paper
    assert "The jetty is surveyed for its insurers" not in paper


def test_a_claim_with_a_new_answer_is_told_with_all_of_its_voices(oil_jetty: Incident) -> None:
    paper = run(changed_since(whole(oil_jetty), BEFORE_THE_CALL))
    assert "Olena Havrysh says that it is possible that the vessel" in paper
    assert "Ingrid Sølvberg says that it is possible that the boat was a crabber" in paper
    assert "denies that it is possible that the boat was a crabber from Varn" in paper
    assert "somebody else to pay for a jetty in decay" not in paper


def test_a_correction_since_then_is_told_with_what_it_corrects(oil_jetty: Incident) -> None:
    on_the_tenth = dt.datetime(2031, 6, 10, 20, tzinfo=dt.UTC)
    paper = run(changed_since(whole(oil_jetty), on_the_tenth), "sitrep")
    assert "The photo was corrected by Northern Wire" in paper
    assert "Picture of a burning vessel" in paper


def test_where_nothing_has_changed_nothing_is_listed(oil_jetty: Incident) -> None:
    later = dt.datetime(2031, 7, 1, tzinfo=dt.UTC)
    assert changed_since(whole(oil_jetty), later).listed == frozenset()


def test_a_filter_stands_beside_it(oil_jetty: Incident) -> None:
    wanted = Filter(actors=frozenset({"solvberg"}))
    view = cut(oil_jetty, ceiling=Marking.RED, filter=wanted)
    assert changed_since(view, BEFORE_THE_CALL).listed < view.listed


def test_what_is_above_the_ceiling_is_no_change(oil_jetty: Incident) -> None:
    clear = cut(oil_jetty, ceiling=Marking.CLEAR)
    moments = [one.received for one in oil_jetty.sources if one.received]
    for moment in moments:
        listed = changed_since(clear, moment).listed
        assert listed <= clear.links.items.keys()
