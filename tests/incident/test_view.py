"""The cut: nothing above the ceiling, nothing later than the moment, and no trace of either."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.incident import canonical
from briefing.incident.bounds import breaches
from briefing.incident.integrity import findings
from briefing.incident.links import evidence_of, items_of
from briefing.incident.marking import Marking, highest
from briefing.incident.safe import safe
from briefing.incident.types import (
    Actor,
    ActorKind,
    Checked,
    Claim,
    Event,
    Evidence,
    Incident,
    Item,
    Kind,
    Line,
    LineUse,
    Passage,
    Position,
    Relation,
    Relative,
    Source,
    Stance,
    Statement,
    Status,
    SummarySentence,
    Telling,
    Unprocessed,
    When,
    Wording,
)
from briefing.incident.view import Filter, Reader, cut, known_from
from briefing.problems import ProblemError
from tests.incident.bounded import within_bounds
from tests.incident.secrets import SECRET, retold, with_later, with_secrets
from tests.incident.strategies import MOMENTS, incidents
from tests.often import often

MOMENT = st.sampled_from((None, *MOMENTS))
BELOW_RED = st.sampled_from([marking for marking in Marking if marking is not Marking.RED])
CEILING = st.sampled_from((Marking.CLEAR, Marking.CLEAR, Marking.GREEN, Marking.AMBER, Marking.RED))
"""Low ones more often, for they cut more."""

READER = st.sampled_from(Reader)

"""For what must hold of every field of every kind, which one draw seldom shows."""


def marked(value: Any) -> list[Marking]:
    """Every marking anywhere in a record."""
    if isinstance(value, dict):
        own = [Marking(value["marking"])] if "marking" in value else []
        return own + marked(list(value.values()))
    if isinstance(value, list | tuple):
        return [marking for one in value for marking in marked(one)]
    return []


@given(incidents())
def test_the_incidents_drawn_have_no_flaw(incident: Incident) -> None:
    assert findings(incident) == []


@often
@given(incidents(), CEILING, MOMENT, READER)
def test_nothing_above_the_ceiling_is_in_the_cut(
    incident: Incident, ceiling: Marking, as_of: dt.datetime | None, reader: Reader
) -> None:
    view = cut(incident, ceiling=ceiling, as_of=as_of, reader=reader)
    held = marked(msgspec.to_builtins(view.incident))
    assert all(marking.within(ceiling) for marking in held)
    assert view.held == highest(*held)


@given(incidents(), CEILING, st.sampled_from(MOMENTS))
def test_nothing_that_was_not_known_by_then_is_in_the_cut(
    incident: Incident, ceiling: Marking, as_of: dt.datetime
) -> None:
    view = cut(incident, ceiling=ceiling, as_of=as_of)
    known = [known_from(source) for source in view.incident.sources]
    assert all(moment is not None and moment <= as_of for moment in known)
    ids = {source.id for source in view.incident.sources}
    cited = {one.source for item in items_of(view.incident) for one in evidence_of(item)}
    assert cited <= ids


@often
@given(incidents(), CEILING, MOMENT, READER)
def test_every_reference_in_the_cut_holds(
    incident: Incident, ceiling: Marking, as_of: dt.datetime | None, reader: Reader
) -> None:
    view = cut(incident, ceiling=ceiling, as_of=as_of, reader=reader)
    # A claim may be left whose only holders were cut: it is only denied in this copy.
    assert {finding.code for finding in findings(view.incident)} <= {"claim-of-nobody"}


@often
@given(incidents(), CEILING, MOMENT, READER)
def test_cutting_again_changes_nothing(
    incident: Incident, ceiling: Marking, as_of: dt.datetime | None, reader: Reader
) -> None:
    once = cut(incident, ceiling=ceiling, as_of=as_of, reader=reader).incident
    assert cut(once, ceiling=ceiling, as_of=as_of, reader=reader).incident == once


@often
@given(incidents(), CEILING, CEILING, READER)
def test_a_copy_of_a_copy_is_that_of_the_whole(
    incident: Incident, one: Marking, other: Marking, reader: Reader
) -> None:
    low, high = sorted((one, other), key=lambda marking: marking.rank)
    copy = cut(incident, ceiling=high, reader=reader).incident
    assert (
        cut(copy, ceiling=low, reader=reader).incident
        == cut(incident, ceiling=low, reader=reader).incident
    )


@often
@given(incidents(), BELOW_RED, st.booleans(), MOMENT, READER)
def test_what_is_added_above_the_ceiling_leaves_no_trace(
    incident: Incident, ceiling: Marking, first: bool, as_of: dt.datetime | None, reader: Reader
) -> None:
    secret = with_secrets(incident, first=first)
    assert findings(secret) == []
    bare = cut(incident, ceiling=ceiling, as_of=as_of, reader=reader)
    view = cut(secret, ceiling=ceiling, as_of=as_of, reader=reader)
    assert canonical.encode(view.incident) == canonical.encode(bare.incident)
    assert (view.numbers, view.listed, view.held) == (bare.numbers, bare.listed, bare.held)


@given(incidents(), CEILING, READER)
def test_what_is_rewritten_above_the_ceiling_leaves_no_trace(
    incident: Incident, ceiling: Marking, reader: Reader
) -> None:
    cuts = (
        cut(one, ceiling=ceiling, reader=reader) for one in (incident, retold(incident, ceiling))
    )
    assert len({canonical.encode(view.incident) for view in cuts}) == 1


@given(incidents(), st.booleans())
def test_what_came_in_later_leaves_no_trace(incident: Incident, first: bool) -> None:
    bare, view = (
        cut(one, ceiling=Marking.RED, as_of=MOMENTS[-1], reader=Reader.CURATOR)
        for one in (incident, with_later(incident, first=first))
    )
    assert canonical.encode(view.incident) == canonical.encode(bare.incident)
    assert (view.numbers, view.listed, view.held) == (bare.numbers, bare.listed, bare.held)


@often
@given(incidents().map(within_bounds), CEILING, MOMENT, READER)
def test_a_copy_keeps_its_bounds_whatever_was_cut(
    incident: Incident, ceiling: Marking, as_of: dt.datetime | None, reader: Reader
) -> None:
    copy = cut(incident, ceiling=ceiling, as_of=as_of, reader=reader).incident
    assert list(breaches(copy)) == []


@given(incidents(), CEILING, MOMENT)
def test_every_item_that_is_left_has_something_to_stand_on(
    incident: Incident, ceiling: Marking, as_of: dt.datetime | None
) -> None:
    whole = {item.id: item for item in items_of(incident)}
    for item in items_of(cut(incident, ceiling=ceiling, as_of=as_of).incident):
        if getattr(whole[item.id], "evidence", ()):
            assert getattr(item, "evidence", ())


@often
@given(incidents(), CEILING, MOMENT)
def test_the_audiences_cut_is_that_of_a_record_without_lines_and_unprocessed_items(
    incident: Incident, ceiling: Marking, as_of: dt.datetime | None
) -> None:
    bare = msgspec.structs.replace(incident, lines=(), unprocessed=())
    copies = [
        cut(incident, ceiling=ceiling, as_of=as_of),
        cut(incident, ceiling=Marking.CLEAR, as_of=as_of, reader=Reader.CURATOR),
        cut(
            cut(incident, ceiling=ceiling, as_of=as_of, reader=Reader.CURATOR).incident,
            ceiling=ceiling,
            as_of=as_of,
        ),
    ]
    without = [cut(bare, ceiling=one, as_of=as_of) for one in (ceiling, Marking.CLEAR, ceiling)]
    assert [one.incident for one in copies] == [one.incident for one in without]
    assert [one.is_private for one in copies] == [one.is_private for one in without]


# By hand --------------------------------------------------------------------------------------


def small(**sections: Any) -> Incident:
    """An incident of one CLEAR and one RED source."""
    sources = tuple(
        Source(
            id=ident,
            marking=marking,
            outlet=safe(ident),
            published=When(),
            passages=(Passage(locator=safe("¶1"), digest=safe("a boat"), marking=marking),),
        )
        for ident, marking in (("open", Marking.CLEAR), ("shut", Marking.RED))
    )
    return Incident(
        schema=1,
        id="small",
        title=safe("Small"),
        status=Status.SAMPLE,
        marking=Marking.CLEAR,
        zone="UTC",
        sources=sources,
        **sections,
    )


def says(source: str, *by: str) -> Evidence:
    marking = Marking.RED if source == "shut" else Marking.CLEAR
    return Evidence(source=source, passage=safe("¶1"), marking=marking, attributed_to=by)


def event(ident: str, marking: Marking = Marking.CLEAR, **fields: Any) -> Event:
    evidence = fields.pop("evidence", (says("shut" if marking is Marking.RED else "open"),))
    return Event(id=ident, marking=marking, title=safe(ident), evidence=evidence, **fields)


def ids(items: tuple[Item, ...]) -> list[str]:
    return [item.id for item in items]


def test_a_time_that_hangs_on_a_hidden_one_keeps_only_its_words() -> None:
    def during(ident: str) -> When:
        placed = Relative(relation=Relation.DURING, event=ident)
        return When(words=safe("then"), earliest=MOMENTS[0], latest=MOMENTS[1], placed=placed)

    hidden = event("hidden", Marking.RED, when=When(earliest=MOMENTS[0], latest=MOMENTS[1]))
    direct, at_one_remove = event("a", when=during("hidden")), event("b", when=during("a"))
    view = cut(small(events=(hidden, direct, at_one_remove)), ceiling=Marking.CLEAR)
    assert [one.when for one in view.incident.events] == [When(words=safe("then"))] * 2


def test_a_time_that_only_a_hidden_one_gave_is_as_if_there_had_never_been_one() -> None:
    placed = Relative(relation=Relation.AFTER, event="hidden")
    hidden = event("hidden", Marking.RED, when=When(earliest=MOMENTS[0], latest=MOMENTS[1]))
    after = event("a", when=When(earliest=MOMENTS[1], zone="Europe/Berlin", placed=placed))
    cut_down = cut(small(events=(hidden, after)), ceiling=Marking.CLEAR)
    never_there = cut(small(events=(event("a"),)), ceiling=Marking.CLEAR)
    assert cut_down.incident == never_there.incident


def test_a_chain_of_attribution_is_kept_whole_or_goes() -> None:
    actors = tuple(
        Actor(id=ident, marking=marking, name=safe(ident), kind=ActorKind.BODY)
        for ident, marking in (("paper", Marking.CLEAR), ("agent", Marking.RED))
    )
    both = event("both", evidence=(says("open", "paper", "agent"),))
    one = event("one", evidence=(says("open", "paper"), says("open", "paper", "agent")))
    view = cut(small(actors=actors, events=(both, one)), ceiling=Marking.CLEAR)
    assert ids(view.incident.events) == ["one"]
    assert [cited.attributed_to for cited in view.incident.events[0].evidence] == [("paper",)]


def test_what_is_left_is_marked_as_what_it_still_rests_on() -> None:
    """Whoever may say it to all is not to be named: only what is RED says it in this copy."""
    agent = Actor(id="agent", marking=Marking.RED, name=safe("agent"), kind=ActorKind.BODY)
    for_some = Evidence(source="open", passage=safe("¶1"), marking=Marking.GREEN)
    both = event("both", evidence=(says("open", "agent"), for_some))
    told = SummarySentence(text=safe("both"), carried_by=("both",), marking=Marking.CLEAR)
    incident = small(actors=(agent,), events=(both,), summary=(told,))
    assert cut(incident, ceiling=Marking.RED).incident == incident
    view = cut(incident, ceiling=Marking.AMBER).incident
    assert (view.events[0].marking, view.summary[0].marking) == (Marking.GREEN, Marking.GREEN)
    assert cut(incident, ceiling=Marking.CLEAR).incident.events == ()


def test_an_item_that_only_another_tells_is_marked_as_that_telling() -> None:
    agent = Actor(id="agent", marking=Marking.RED, name=safe("agent"), kind=ActorKind.BODY)
    cited = Evidence(source="open", passage=safe("¶1"), marking=Marking.AMBER)
    otherwise = Telling(evidence=(cited,), marking=Marking.AMBER, title=safe("A boat"))
    told = event("blast", evidence=(says("open", "agent"),), tellings=(otherwise,))
    view = cut(small(actors=(agent,), events=(told,)), ceiling=Marking.AMBER)
    assert [(one.title, one.marking) for one in view.incident.events] == [("A boat", Marking.AMBER)]


@pytest.mark.parametrize("source", ["open", "shut"])
def test_a_claim_is_there_as_long_as_somebody_takes_a_position_on_it(source: str) -> None:
    crew = Actor(id="crew", marking=Marking.CLEAR, name=safe("crew"), kind=ActorKind.BODY)
    claim = Claim(id="hit", marking=Marking.CLEAR, text=safe("a boat hit the pier"))
    said = Statement(
        id="said",
        marking=Marking.CLEAR,
        evidence=(says(source, "crew"),),
        speaker="crew",
        wording=Wording.REPORTED,
        positions=(Position(stance=Stance.DENIES, claim="hit"),),
    )
    blast = event("blast", claims=("hit",))
    incident = small(actors=(crew,), claims=(claim,), statements=(said,), events=(blast,))
    view = cut(incident, ceiling=Marking.GREEN).incident
    assert ids(view.claims) == (["hit"] if source == "open" else [])
    assert view.events[0].claims == (("hit",) if source == "open" else ())


def test_of_those_who_were_told_the_hidden_ones_are_left_out() -> None:
    actors = tuple(
        Actor(id=ident, marking=marking, name=safe(ident), kind=ActorKind.BODY)
        for ident, marking in (("crew", Marking.CLEAR), ("agent", Marking.RED))
    )
    claim = Claim(id="hit", marking=Marking.CLEAR, text=safe("a boat hit the pier"))
    told = Statement(
        id="told",
        marking=Marking.CLEAR,
        evidence=(says("open"),),
        speaker="crew",
        wording=Wording.REPORTED,
        positions=(Position(stance=Stance.ASSERTS, claim="hit"),),
        to=("agent", "crew"),
    )
    view = cut(small(actors=actors, claims=(claim,), statements=(told,)), ceiling=Marking.CLEAR)
    assert [one.to for one in view.incident.statements] == [("crew",)]


def test_an_actor_who_is_named_nowhere_in_the_copy_is_not_in_it() -> None:
    actor = Actor(id="agent", marking=Marking.CLEAR, name=safe("agent"), kind=ActorKind.BODY)
    hidden = event("hidden", Marking.RED, evidence=(says("shut", "agent"),))
    incident = small(actors=(actor,), events=(hidden,))
    assert ids(cut(incident, ceiling=Marking.RED).incident.actors) == ["agent"]
    assert cut(incident, ceiling=Marking.CLEAR).incident.actors == ()


def test_sources_are_numbered_within_the_view() -> None:
    incident = small()
    incident = msgspec.structs.replace(incident, sources=incident.sources[::-1])
    assert cut(incident, ceiling=Marking.RED).numbers == {"shut": 1, "open": 2}
    assert cut(incident, ceiling=Marking.CLEAR).numbers == {"open": 1}


def test_a_source_without_any_moment_is_in_no_view_of_a_moment() -> None:
    assert cut(small(), ceiling=Marking.RED, as_of=MOMENTS[-1]).incident.sources == ()


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (Filter(), {"open", "shut", "checked", "other"}),
        (Filter(kinds=frozenset({Kind.EVENT})), {"checked", "other"}),
        (Filter(checked=frozenset({Checked.CONFIRMED})), {"checked", "open"}),
    ],
)
def test_a_filter_lists_fewer_things_and_takes_none_away(wanted: Filter, listed: set[str]) -> None:
    incident = small(events=(event("checked", checked=Checked.CONFIRMED), event("other")))
    view = cut(incident, ceiling=Marking.RED, filter=wanted)
    assert view.listed == listed
    assert view.incident == incident


NOTED = dt.datetime(2031, 6, 2, 9, tzinfo=dt.UTC)


def unprocessed(ident: str, noted: dt.datetime | None = NOTED) -> Unprocessed:
    return Unprocessed(id=ident, marking=Marking.CLEAR, text=safe("a boat"), noted=noted)


def test_what_is_unprocessed_is_for_the_curator_alone_even_where_it_is_clear() -> None:
    incident = small(unprocessed=(unprocessed("call"),))
    on_desk = cut(incident, ceiling=Marking.GREEN, reader=Reader.CURATOR)
    assert (ids(on_desk.incident.unprocessed), on_desk.is_private) == (["call"], True)
    for ceiling in Marking:
        assert cut(incident, ceiling=ceiling).incident.unprocessed == ()
    assert cut(incident, ceiling=Marking.CLEAR, reader=Reader.CURATOR).listed == {"open"}


def test_what_is_unprocessed_was_known_from_when_it_was_noted() -> None:
    later = unprocessed("later", NOTED + dt.timedelta(hours=1))
    incident = small(unprocessed=(unprocessed("call"), later, unprocessed("undated", None)))
    now = cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
    then = cut(incident, ceiling=Marking.RED, as_of=NOTED, reader=Reader.CURATOR)
    assert ids(now.incident.unprocessed) == ["call", "later", "undated"]
    assert ids(then.incident.unprocessed) == ["call"]


def test_a_line_for_the_press_was_there_from_when_it_was_approved() -> None:
    def line(ident: str, approved: dt.datetime | None) -> Line:
        return Line(
            id=ident, marking=Marking.CLEAR, use=LineUse.TO_TAKE, text=safe("a boat"),
            approved_by=safe("the desk"), approved=approved,
        )  # fmt: skip

    later = line("later", NOTED + dt.timedelta(hours=1))
    incident = small(lines=(line("first", NOTED), later, line("undated", None)))
    now = cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
    then = cut(incident, ceiling=Marking.RED, as_of=NOTED, reader=Reader.CURATOR)
    assert ids(now.incident.lines) == ["first", "later", "undated"]
    assert ids(then.incident.lines) == ["first"]


def test_as_of_a_moment_the_record_has_no_number_and_announces_nothing() -> None:
    numbered = msgspec.structs.replace(
        small(), serial=safe("4"), supersedes=safe("serial 3"), next_update=NOTED
    )
    assert cut(numbered, ceiling=Marking.RED).incident == numbered
    then = cut(numbered, ceiling=Marking.RED, as_of=NOTED).incident
    assert (then.serial, then.supersedes, then.next_update) == ("", "", None)


@given(incidents(), CEILING, MOMENT, st.sampled_from(MOMENTS), READER)
def test_a_copy_as_of_a_moment_can_be_cut_to_an_earlier_one(
    incident: Incident,
    ceiling: Marking,
    one: dt.datetime | None,
    other: dt.datetime,
    reader: Reader,
) -> None:
    later = one if one is None or one > other else other
    copy = cut(incident, ceiling=Marking.RED, as_of=later, reader=Reader.CURATOR).incident
    assert (
        cut(copy, ceiling=ceiling, as_of=other, reader=reader).incident
        == cut(incident, ceiling=ceiling, as_of=other, reader=reader).incident
    )


def test_an_incident_marked_above_the_ceiling_is_refused_and_nothing_of_it_told() -> None:
    incident = Incident(
        schema=1,
        id="secret",
        title=safe(SECRET),
        status=Status.LIVE,
        marking=Marking.AMBER,
        zone="Europe/Moscow",
    )
    with pytest.raises(ProblemError) as refused:
        cut(incident, ceiling=Marking.GREEN)
    (problem,) = refused.value.problems
    assert problem.code == "above-the-ceiling"
    assert SECRET not in str(problem)
    assert cut(incident, ceiling=Marking.AMBER).held is Marking.AMBER


@often
@given(incidents().map(within_bounds))
def test_all_that_is_known_by_the_end_of_time_is_all_there_is(incident: Incident) -> None:
    """A cut that takes nothing has a quicker way, which must lead to the same."""
    end = dt.datetime.max.replace(tzinfo=dt.UTC)
    dated = [one for one in incident.sources if known_from(one) is not None]
    assume(len(dated) == len(incident.sources))
    whole = cut(incident, ceiling=Marking.RED)
    assert whole.incident == cut(incident, ceiling=Marking.RED, as_of=end).incident
