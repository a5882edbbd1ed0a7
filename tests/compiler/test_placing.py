"""Times placed by other events: what each relation gives, in whatever order things are written."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compiler.placing import placed
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import (
    Basis,
    Certainty,
    Event,
    Incident,
    Precision,
    Relation,
    Relative,
    Status,
    When,
)


def at(hour: int, second: int = 0) -> dt.datetime:
    return dt.datetime(2031, 6, 2, hour, 0, second, tzinfo=dt.UTC)


NIGHT = When(
    earliest=at(2),
    latest=at(5),
    precision=Precision.HOUR,
    certainty=Certainty.APPROXIMATE,
    basis=Basis.CONVENTION,
    zone="UTC",
)


def by(relation: str, event: str, **fields: Any) -> When:
    return When(placed=Relative(relation=Relation(relation), event=event), zone="UTC", **fields)


def settled(**whens: When | None) -> tuple[dict[str, When | None], list[str]]:
    """The times of events by their ids once they are placed, and those that contradict."""
    events = tuple(
        Event(id=ident, marking=Marking.CLEAR, title=safe(ident), when=when)
        for ident, when in whens.items()
    )
    incident = Incident(
        schema=1,
        id="harbour",
        title=safe("Harbour"),
        status=Status.SAMPLE,
        marking=Marking.CLEAR,
        zone="UTC",
        events=events,
    )
    made, at_odds = placed(incident)
    return {event.id: event.when for event in made.events}, [one.id for one in at_odds]


def bounds(when: When | None) -> tuple[dt.datetime | None, dt.datetime | None]:
    assert when is not None
    return when.earliest, when.latest


@pytest.mark.parametrize(
    ("relation", "earliest", "latest"),
    [
        ("during", at(2), at(5)),
        ("before", None, at(1, 0).replace(minute=59, second=59)),
        ("after", at(5, 1), None),
    ],
)
def test_each_relation_gives_its_bounds(
    relation: str, earliest: dt.datetime | None, latest: dt.datetime | None
) -> None:
    whens, at_odds = settled(night=NIGHT, other=by(relation, "night"))
    assert bounds(whens["other"]) == (earliest, latest)
    assert at_odds == []


def test_a_placed_time_is_no_better_founded_than_the_one_it_is_placed_by() -> None:
    whens, _ = settled(night=NIGHT, other=by("during", "night"))
    other = whens["other"]
    assert other is not None
    assert (other.precision, other.certainty, other.basis) == (
        Precision.HOUR,
        Certainty.APPROXIMATE,
        Basis.CONVENTION,
    )


def test_what_is_said_of_a_placed_time_itself_stays() -> None:
    whens, _ = settled(night=NIGHT, other=by("during", "night", basis=Basis.INFERRED))
    assert whens["other"] is not None
    assert whens["other"].basis is Basis.INFERRED


def test_bounds_of_its_own_narrow_what_the_other_gives() -> None:
    whens, at_odds = settled(night=NIGHT, other=by("during", "night", earliest=at(4), latest=at(9)))
    assert bounds(whens["other"]) == (at(4), at(5))
    assert at_odds == []


def test_bounds_that_contradict_the_other_are_told() -> None:
    _, at_odds = settled(night=NIGHT, other=by("before", "night", earliest=at(4)))
    assert at_odds == ["other"]


def test_a_chain_is_followed_to_its_end_in_whatever_order_it_is_written() -> None:
    first, _ = settled(a=by("during", "b"), b=by("after", "c"), c=NIGHT)
    last, _ = settled(c=NIGHT, b=by("after", "c"), a=by("during", "b"))
    assert first == last
    assert bounds(first["a"]) == (at(5, 1), None)


def test_a_long_chain_is_followed_to_its_end() -> None:
    chain = {f"e{n}": by("during", f"e{n + 1}") for n in range(5000)}
    whens, _ = settled(**chain, e5000=NIGHT)
    assert bounds(whens["e0"]) == (at(2), at(5))


@pytest.mark.parametrize("other", [None, When(words=safe("then"))])
def test_an_event_without_a_time_gives_none(other: When | None) -> None:
    whens, at_odds = settled(other=other, placed=by("during", "other"))
    assert bounds(whens["placed"]) == (None, None)
    assert at_odds == []


@given(
    st.dictionaries(
        st.sampled_from("abcdef"),
        st.one_of(
            st.just(NIGHT),
            st.tuples(st.sampled_from(list(Relation)), st.sampled_from("abcdefg")).map(
                lambda one: by(*one)
            ),
        ),
    )
)
def test_circles_and_gaps_give_nothing_and_do_no_harm(whens: dict[str, When | None]) -> None:
    made, at_odds = settled(**whens)
    assert made.keys() == whens.keys()
    assert set(at_odds) <= whens.keys()
    assert [ident for ident, when in whens.items() if when is NIGHT and made[ident] != NIGHT] == []
