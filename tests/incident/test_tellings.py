"""Several tellings of one thing: cut like all else, and never merged into one voice."""

import datetime as dt
from itertools import pairwise

from msgspec import structs

from briefing.incident.links import all_evidence_of
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.tellings import told_differently
from briefing.incident.types import Event, Incident, Telling, When
from briefing.incident.view import View, cut
from tests.incident.changing import changed


def fire(view: View) -> Event:
    item = view.links.items["jetty-fire"]
    assert isinstance(item, Event)
    return item


def sources(event: Event) -> tuple[set[str], list[str]]:
    """The sources of an event's own evidence, and those of its tellings."""
    return (
        {one.source for one in event.evidence},
        [one.source for telling in event.tellings for one in telling.evidence],
    )


def test_an_amber_telling_is_in_no_lower_copy(oil_jetty: Incident) -> None:
    amber = fire(cut(oil_jetty, ceiling=Marking.AMBER))
    clear = fire(cut(oil_jetty, ceiling=Marking.CLEAR))
    assert sources(amber)[1] == ["coast-radio", "coastguard-call", "coastguard-call"]
    assert sources(clear)[1] == ["coast-radio"]


def test_before_a_source_was_received_its_telling_is_not_known(oil_jetty: Incident) -> None:
    received = sorted(one.received for one in oil_jetty.sources if one.received)
    known = [
        len(all_evidence_of(fire(cut(oil_jetty, ceiling=Marking.RED, as_of=moment))))
        for moment in received
    ]
    assert known == [1, 2, 3, 5]
    assert all(one < other for one, other in pairwise(known))


def without_its_own_source(incident: Incident) -> Incident:
    """The incident in which what the Post and the Wire say of the fire came in after all else."""
    late = dt.datetime(2031, 6, 20, tzinfo=dt.UTC)
    for ident in ("harbour-post", "northern-wire"):
        incident = changed(incident, ident, received=late)
    return incident


def test_a_thing_whose_own_source_is_not_known_yet_is_as_another_tells_it(
    oil_jetty: Incident,
) -> None:
    then = dt.datetime(2031, 6, 12, tzinfo=dt.UTC)
    view = cut(without_its_own_source(oil_jetty), ceiling=Marking.RED, as_of=then)
    event = fire(view)
    assert event.when is not None
    assert event.when.words == "about half past midnight"
    assert event.title == "Halmø: the oil jetty burns after a collision"
    assert sources(event) == ({"coast-radio"}, ["coastguard-call", "coastguard-call"])


def test_what_a_second_telling_shared_with_the_thing_it_keeps_when_a_first_takes_its_place(
    oil_jetty: Incident,
) -> None:
    whole = next(one for one in oil_jetty.events if one.id == "jetty-fire")
    first, second = whole.tellings
    placed = structs.replace(first, place=safe("pier four"))
    incident = changed(without_its_own_source(oil_jetty), "jetty-fire", tellings=(placed, second))
    then = dt.datetime(2031, 6, 12, tzinfo=dt.UTC)
    event = fire(cut(incident, ceiling=Marking.RED, as_of=then))
    assert event.place == "pier four"
    assert [one.place for one in event.tellings] == ["the oil jetty, Halmø"]


def test_tellings_that_come_to_say_the_same_are_evidence_of_one_thing(oil_jetty: Incident) -> None:
    whole = next(one for one in oil_jetty.events if one.id == "jetty-fire")
    first, second = whole.tellings
    alike = Telling(evidence=second.evidence, marking=second.marking, when=first.when)
    incident = changed(without_its_own_source(oil_jetty), "jetty-fire", tellings=(first, alike))
    then = dt.datetime(2031, 6, 12, tzinfo=dt.UTC)
    event = fire(cut(incident, ceiling=Marking.RED, as_of=then))
    assert sources(event) == ({"coast-radio", "coastguard-call"}, [])


def test_only_what_differs_is_in_a_telling(oil_jetty: Incident) -> None:
    (picture,) = oil_jetty.exhibits
    (telling,) = picture.tellings
    assert set(told_differently(telling)) == {"title", "when", "place"}


def test_who_gives_no_time_is_given_none_by_another_who_takes_the_things_place(
    oil_jetty: Incident,
) -> None:
    whole = next(one for one in oil_jetty.events if one.id == "jetty-fire")
    first, second = whole.tellings
    assert first.when is not None
    timeless = structs.replace(second, when=None, title=safe("A fire at sea"))
    incident = changed(
        without_its_own_source(oil_jetty), "jetty-fire", when=None, tellings=(first, timeless)
    )
    then = dt.datetime(2031, 6, 12, tzinfo=dt.UTC)
    event = fire(cut(incident, ceiling=Marking.RED, as_of=then))
    assert event.when == first.when
    assert [one.when for one in event.tellings] == [When()]
