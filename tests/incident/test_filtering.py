"""The filter: what is told meets it by itself, people and sources by what they tell."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from briefing.incident.accounts import AccountKind, account_of
from briefing.incident.links import items_of, kind_of
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.standing import Standing, standing_of
from briefing.incident.timing import is_dated
from briefing.incident.types import Checked, Incident, Kind, MeasureState, When
from briefing.incident.view import EVERYTHING, Filter, Reader, View, Window, cut
from tests.incident.changing import changed
from tests.incident.strategies import MOMENTS, incidents, markings

ZONE = dt.timezone(dt.timedelta(hours=2))
EVENING = dt.datetime(2031, 6, 9, 18, tzinfo=ZONE)
MIDNIGHT = dt.datetime(2031, 6, 10, tzinfo=ZONE)
MORNING = dt.datetime(2031, 6, 10, 5, tzinfo=ZONE)


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    def some(*values: Any) -> frozenset[Any]:
        return draw(st.frozensets(st.sampled_from(values), max_size=2))

    ends = st.sampled_from((None, *MOMENTS))
    return Filter(
        kinds=some(*Kind),
        sides=some("side-1", "side-2"),
        actors=some("actor-1", "actor-2", "actor-3"),
        questions=some("question-1", "question-2"),
        checked=some(*Checked),
        accounts=some(*AccountKind),
        standings=some(*Standing),
        states=some(*MeasureState),
        tags=some("harbour"),
        markings=some(*Marking),
        window=Window(draw(ends), draw(ends)),
    )


def seen(incident: Incident, wanted: Filter) -> View:
    return cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR, filter=wanted)


def ids(incident: Incident, *kinds: Kind, **asked: Any) -> set[str]:
    """What is listed of some kinds, or of all."""
    view = seen(incident, Filter(**asked))
    return {one for one in view.listed if not kinds or kind_of(view.links.items[one]) in kinds}


@given(incidents(), filters(), markings, st.sampled_from((None, *MOMENTS)))
def test_a_filter_lists_fewer_things_takes_none_away_and_brings_none_in(
    incident: Incident, wanted: Filter, ceiling: Marking, as_of: dt.datetime | None
) -> None:
    whole = cut(incident, ceiling=ceiling, as_of=as_of)
    view = cut(incident, ceiling=ceiling, as_of=as_of, filter=wanted)
    assert view.listed <= whole.listed == frozenset(whole.links.items)
    assert (view.incident, view.numbers, view.held) == (whole.incident, whole.numbers, whole.held)


@given(incidents(), filters())
def test_of_one_sort_any_value_does_and_every_sort_must_be_met(
    incident: Incident, wanted: Filter
) -> None:
    got = seen(incident, wanted).listed
    for kind in wanted.kinds:
        alone = structs.replace(wanted, kinds=frozenset({kind}))
        assert seen(incident, alone).listed <= got
    assert got <= seen(incident, Filter(kinds=wanted.kinds, markings=wanted.markings)).listed


@given(incidents(), st.sampled_from(AccountKind))
def test_an_account_lists_what_is_that_account(incident: Incident, kind: AccountKind) -> None:
    view = seen(incident, Filter(accounts=frozenset({kind})))
    for item in items_of(incident):
        if kind_of(item) in (Kind.EVENT, Kind.STATEMENT, Kind.MEASURE, Kind.CLAIM):
            is_so = account_of(item, view.links).kind is kind
            assert item.id in view.listed or not is_so


@given(incidents(), st.sampled_from(Standing))
def test_a_standing_lists_what_stands_so(incident: Incident, standing: Standing) -> None:
    view = seen(incident, Filter(standings=frozenset({standing})))
    for item in items_of(incident):
        is_so = standing_of(item, view.links) is standing
        assert item.id in view.listed or not is_so
        if kind_of(item) in (Kind.EVENT, Kind.STATEMENT, Kind.MEASURE, Kind.CLAIM, Kind.EXHIBIT):
            assert (item.id in view.listed) is is_so


@given(incidents(), st.sampled_from(MeasureState))
def test_a_state_lists_the_measures_of_that_state_as_anybody_tells_it(
    incident: Incident, state: MeasureState
) -> None:
    got = ids(incident, Kind.EVENT, Kind.STATEMENT, Kind.MEASURE, states=frozenset({state}))
    assert got == {
        one.id
        for one in incident.measures
        if state in (one.state, *(telling.state for telling in one.tellings))
    }


@given(incidents(), st.sampled_from(MOMENTS), st.sampled_from(MOMENTS))
def test_a_window_lists_whatever_may_lie_in_it_and_nothing_without_a_time(
    incident: Incident, one: dt.datetime, other: dt.datetime
) -> None:
    start, end = sorted((one, other))
    got = seen(incident, Filter(window=Window(start, end))).listed
    for event in incident.events:
        when = event.when
        if when is not None and is_dated(when):
            after = when.earliest is not None and when.earliest > end
            before = when.latest is not None and when.latest < start
            assert event.id in got or after or before
        elif not event.tellings:
            assert event.id not in got


def test_without_a_wish_everything_is_listed(oil_jetty: Incident) -> None:
    assert not Filter()
    assert not Window()
    assert seen(oil_jetty, EVERYTHING).listed == {item.id for item in items_of(oil_jetty)}


def test_of_a_side_is_listed_what_it_says_does_and_is_asked_about(oil_jetty: Incident) -> None:
    got = ids(oil_jetty, sides=frozenset({"islanders"}))
    assert {"kallias", "fishers-association", "islanders", "kallias-on-tuesday"} <= got
    assert "solvberg" not in got
    assert "solvberg-on-the-quay" not in got
    # A claim about them and one that they answer to, with the question of both.
    assert {"boats-at-sea", "crabber-from-varn", "whose-boat"} <= got


def test_a_listed_claim_keeps_the_answers_of_whoever_was_not_asked_for(oil_jetty: Incident) -> None:
    view = seen(oil_jetty, Filter(sides=frozenset({"islanders"})))
    holders = {one.statement.speaker for one in view.links.holdings["crabber-from-varn"]}
    assert {"solvberg", "kallias", "ministry"} <= holders


def test_sides_and_actors_together_list_what_either_alone_would(oil_jetty: Incident) -> None:
    sides, actors = frozenset({"islanders"}), frozenset({"ministry"})
    both = ids(oil_jetty, Kind.STATEMENT, sides=sides, actors=actors)
    alone = (
        ids(oil_jetty, Kind.STATEMENT, sides=sides),
        ids(oil_jetty, Kind.STATEMENT, actors=actors),
    )
    assert both == alone[0] | alone[1]


def test_a_source_is_listed_with_what_cites_it(oil_jetty: Incident) -> None:
    got = ids(oil_jetty, Kind.SOURCE, actors=frozenset({"kobayashi"}))
    assert got == {"coast-radio"}


def test_what_was_withdrawn_is_listed_with_who_withdrew_it_and_those_named(
    oil_jetty: Incident,
) -> None:
    got = ids(oil_jetty, standings=frozenset({Standing.WITHDRAWN}))
    told = {one for one in got if one in {item.id for item in oil_jetty.statements}}
    assert told
    assert {one.id for one in oil_jetty.revisions if one.of in told} <= got
    assert {one.speaker for one in oil_jetty.statements if one.id in told} <= got


def test_a_claim_is_listed_with_the_measure_that_it_is_told_in(oil_jetty: Incident) -> None:
    measure = next(one for one in oil_jetty.measures if one.claims)
    got = ids(oil_jetty, Kind.CLAIM, states=frozenset({measure.state}))
    assert set(measure.claims) <= got
    assert "whose-boat" not in got


def test_an_actor_is_listed_with_what_names_them(oil_jetty: Incident) -> None:
    got = ids(oil_jetty, Kind.ACTOR, checked=frozenset({Checked.UNVERIFIED}))
    assert got == set()
    got = ids(oil_jetty, Kind.ACTOR, questions=frozenset({"how-many-hurt"}))
    assert got >= {"wire-agency", "hospital"}
    assert "kobayashi" not in got


def test_a_question_lists_its_claims_what_answers_them_and_what_bears_on_it(
    oil_jetty: Incident,
) -> None:
    got = ids(oil_jetty, questions=frozenset({"mussel-beds"}))
    assert {"mussel-beds", "oil-on-the-water", "harbour-closed"} <= got
    assert ids(oil_jetty, Kind.QUESTION, questions=frozenset({"mussel-beds"})) == {"mussel-beds"}


def test_a_window_is_of_what_happened_then_as_anybody_tells_it(oil_jetty: Incident) -> None:
    got = ids(oil_jetty, Kind.EVENT, window=Window(EVENING, MORNING))
    assert {"jetty-fire", "radar-track", "alarm"} <= got
    assert "survey" not in got
    # The first report puts the fire before midnight, the radio half an hour after it.
    assert "jetty-fire" in ids(oil_jetty, Kind.EVENT, window=Window(MIDNIGHT, MORNING))


def test_a_window_may_be_open(oil_jetty: Incident) -> None:
    late = dt.datetime(2031, 6, 12, tzinfo=ZONE)
    assert "investigators" in ids(oil_jetty, window=Window(start=late))
    assert "survey" in ids(oil_jetty, window=Window(end=late))
    assert "survey" not in ids(oil_jetty, window=Window(start=late))


@pytest.mark.parametrize("marking", [Marking.AMBER, Marking.RED])
def test_a_marking_is_the_items_own(oil_jetty: Incident, marking: Marking) -> None:
    view = seen(oil_jetty, Filter(markings=frozenset({marking})))
    assert view.listed
    assert {view.links.items[one].marking for one in view.listed} == {marking}


def test_a_tag_lists_what_bears_it_and_its_sources(oil_jetty: Incident) -> None:
    tagged = changed(oil_jetty, "survey", tags=(safe("insurers"),))
    tagged = changed(tagged, "haddad", tags=(safe("insurers"),))
    got = ids(tagged, tags=frozenset({"insurers"}))
    assert {"survey", "haddad", "coast-radio"} <= got
    assert "harbour-post" not in got
    assert ids(oil_jetty, tags=frozenset({"insurers"})) == set()


def test_a_time_of_which_nothing_is_known_lies_in_no_window() -> None:
    window = Window(MOMENTS[1], MOMENTS[2])
    assert not window.may_hold(None)
    assert not window.may_hold(When(words=safe("then")))
    assert window.may_hold(When(latest=MOMENTS[1]))
    assert not window.may_hold(When(latest=MOMENTS[0]))


def test_a_claim_lies_in_the_window_of_what_it_is_told_in(oil_jetty: Incident) -> None:
    """The crew's word that no lights were shown came later than the fire that it is about."""
    later = When(earliest=MORNING, latest=MORNING)
    incident = changed(oil_jetty, "solvberg-on-the-quay", when=later)
    got = ids(incident, Kind.CLAIM, window=Window(EVENING, EVENING))
    assert "no-lights" not in got
    event = When(earliest=EVENING, latest=EVENING)
    incident = changed(incident, "jetty-fire", when=event, tellings=())
    assert "no-lights" in ids(incident, Kind.CLAIM, window=Window(EVENING, EVENING))
