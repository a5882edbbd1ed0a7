"""Updates: all that differs between two views is told, each thing once, and nothing else."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.differences import Difference
from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import (
    Incident,
    Kind,
    MeasureState,
    Revision,
    RevisionKind,
    SummarySentence,
    When,
)
from briefing.incident.updates import Updates, updates
from briefing.incident.view import Filter, Reader, View, cut
from tests.incident.changing import changed
from tests.incident.secrets import with_secrets
from tests.incident.strategies import MOMENTS, incidents, markings

MOMENT = st.sampled_from((None, *MOMENTS))
BELOW_RED = st.sampled_from([marking for marking in Marking if marking is not Marking.RED])
DAYS = [
    dt.datetime(2031, 6, 10, 8, 40, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    dt.datetime(2031, 6, 10, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    dt.datetime(2031, 6, 11, 11, 20, tzinfo=dt.timezone(dt.timedelta(hours=2))),
]
"""When the local paper, the radio and the agency were received."""


def seen(incident: Incident, as_of: dt.datetime | None = None, **more: Any) -> View:
    return cut(
        incident, ceiling=more.pop("ceiling", Marking.RED), as_of=as_of,
        reader=Reader.CURATOR, **more,
    )  # fmt: skip


def told(found: Updates) -> list[str]:
    """Every item of which something is told."""
    items = [*found.new, *found.gone]
    items += [one.item for one in found.changed]
    for one in (*found.corrected, *found.withdrawn):
        items += [one.item, *one.revisions]
    return [item.id for item in items]


def ways(found: Updates, ident: str) -> dict[str, tuple[str, str]]:
    """How an item differs, by what differs."""
    (one,) = (one for one in found.changed if one.item.id == ident)
    return {each.what: (each.before, each.after) for each in one.how}


@given(incidents(), markings, MOMENT)
def test_between_a_view_and_itself_there_is_no_change(
    incident: Incident, ceiling: Marking, as_of: dt.datetime | None
) -> None:
    one, same = (seen(incident, as_of, ceiling=ceiling) for _ in range(2))
    assert not updates(one, same)
    assert updates(one, same) == Updates()


@given(incidents(), markings, MOMENT, MOMENT)
def test_whatever_differs_is_told_and_each_thing_once(
    incident: Incident, ceiling: Marking, one: dt.datetime | None, other: dt.datetime | None
) -> None:
    before, after = (seen(incident, as_of, ceiling=ceiling) for as_of in (one, other))
    found = told(updates(before, after))
    assert len(found) == len(set(found))
    old, new = before.links.items, after.links.items
    differ = {ident for ident in old.keys() | new.keys() if old.get(ident) != new.get(ident)}
    assert differ <= set(found)
    assert set(found) <= old.keys() | new.keys()


@given(incidents(), markings, MOMENT, MOMENT)
def test_what_is_new_one_way_is_gone_the_other_way(
    incident: Incident, ceiling: Marking, one: dt.datetime | None, other: dt.datetime | None
) -> None:
    before, after = (seen(incident, as_of, ceiling=ceiling) for as_of in (one, other))
    there, back = updates(before, after), updates(after, before)
    revisions = {one.id for each in (*there.corrected, *there.withdrawn) for one in each.revisions}
    assert {item.id for item in there.new} | revisions == {item.id for item in back.gone}


@settings(max_examples=60)
@given(incidents(), BELOW_RED, st.booleans(), MOMENT, MOMENT)
def test_nothing_above_the_ceiling_is_told(
    incident: Incident, ceiling: Marking, first: bool, one: Any, other: Any
) -> None:
    secret = with_secrets(incident, first=first)
    views = [
        [seen(which, as_of, ceiling=ceiling) for as_of in (one, other)]
        for which in (incident, secret)
    ]
    assert updates(*views[0]) == updates(*views[1])


@given(incidents(), st.sampled_from(MOMENTS), st.sampled_from(MOMENTS))
def test_nothing_later_than_the_later_view_is_told(
    incident: Incident, one: dt.datetime, other: dt.datetime
) -> None:
    early, late = sorted((one, other))
    known = seen(incident, late)
    found = updates(seen(incident, early), known)
    assert set(told(found)) <= {item.id for item in items_of(known.incident)}
    assert not found.gone or early != late
    copy = cut(incident, ceiling=Marking.RED, as_of=late, reader=Reader.CURATOR).incident
    assert updates(seen(copy, early), seen(copy)) == found or copy.lines or copy.unprocessed


def test_the_second_day_brings_new_things_corrections_and_withdrawals(oil_jetty: Incident) -> None:
    found = updates(seen(oil_jetty, DAYS[1]), seen(oil_jetty, DAYS[2]))
    new = {item.id for item in found.new}
    assert {"northern-wire", "boat-found", "hospital-on-the-hurt", "keep-away"} <= new
    assert [one.item.id for one in found.corrected] == ["picture"]
    assert [one.item.id for one in found.withdrawn] == [
        "wire-on-four-hurt",
        "official-on-an-attack",
    ]
    assert not {one.id for one in oil_jetty.revisions} & new
    assert found.gone == ()


def test_a_claim_that_others_answer_now_has_changed_though_its_words_have_not(
    oil_jetty: Incident,
) -> None:
    found = updates(seen(oil_jetty, DAYS[0]), seen(oil_jetty, DAYS[1]))
    assert ways(found, "crabber-from-varn") == {
        "positions": ("", "Andreas Kallías: declines to comment")
    }
    assert ways(found, "whose-boat")["claims"] == ("2", "3")
    assert ways(found, "jetty-fire") == {"told otherwise by": ("", "Coast Radio")}


def test_a_change_of_whose_account_a_thing_is_is_told(oil_jetty: Incident) -> None:
    found = updates(seen(oil_jetty, DAYS[1]), seen(oil_jetty, DAYS[2]))
    assert ways(found, "attack")["account"] == (
        "one side's account: a port official",
        "held by nobody in this copy",
    )


@pytest.mark.parametrize(
    ("ident", "fields", "way"),
    [
        ("keep-away", {"state": MeasureState.DONE}, {"state": ("in force", "done")}),
        ("alarm", {"title": safe("Fire")}, {"title": ("The terminal raises the alarm", "Fire")}),
        ("alarm", {"when": None}, {"time": ("9 June 2031, 22:59 +02:00", "")}),
        ("alarm", {"marking": Marking.RED}, {"marking": ("TLP:AMBER", "TLP:RED")}),
        ("kallias", {"side": None}, {"side": ("the fishers of Varn", "")}),
        ("kallias", {"aliases": (safe("Andy"),)}, {"aliases": ("Ανδρέας Καλλίας", "Andy")}),
        ("boat-found", {"bears_on": ()}, {"questions it bears on": ("Whose boat was it?", "")}),
        ("boat-found", {"happened": ()}, {"claims that it happened": ("1", "0")}),
        ("reporters", {"named": True}, {"named": ("no", "yes")}),
    ],
)  # fmt: skip
def test_what_differs_of_a_thing_is_told_in_words(
    oil_jetty: Incident, ident: str, fields: dict[str, Any], way: dict[str, tuple[str, str]]
) -> None:
    found = updates(seen(oil_jetty), seen(changed(oil_jetty, ident, **fields)))
    assert way.items() <= ways(found, ident).items()


def test_what_is_no_longer_in_the_record_is_told_as_it_was(oil_jetty: Incident) -> None:
    fewer = msgspec.structs.replace(
        oil_jetty, measures=oil_jetty.measures[:-1], summary=oil_jetty.summary[:1]
    )
    found = updates(seen(oil_jetty), seen(fewer))
    assert found.gone == oil_jetty.measures[-1:]
    assert {one.what for one in found.frame} == {"summary"}


def test_a_correction_that_is_taken_back_lets_a_thing_stand_again(oil_jetty: Incident) -> None:
    undone = Revision(
        id="undone", marking=Marking.CLEAR, of="picture-withdrawn",
        what=RevisionKind.WITHDRAWAL, text=safe("It was no mistake."),
        evidence=oil_jetty.events[0].evidence,
    )  # fmt: skip
    after = msgspec.structs.replace(oil_jetty, revisions=(*oil_jetty.revisions, undone))
    found = updates(seen(oil_jetty), seen(after))
    assert ways(found, "picture") == {"standing": ("corrected", "stands")}
    assert [one.item.id for one in found.withdrawn] == ["picture-withdrawn"]
    # Seen for the first time, both are new, and neither is lost.
    before = msgspec.structs.replace(oil_jetty, revisions=oil_jetty.revisions[:-1], summary=())
    assert {"picture-withdrawn", "undone"} <= {
        item.id for item in updates(seen(before), seen(after)).new
    }


def test_what_stands_at_the_head_of_a_record_is_told_between_files_and_not_between_moments(
    oil_jetty: Incident,
) -> None:
    sentence = SummarySentence(text=safe("It is out."), carried_by=("alarm",), marking=Marking.RED)
    later = msgspec.structs.replace(oil_jetty, serial=safe("5"), summary=(sentence,))
    found = updates(seen(oil_jetty), seen(later)).frame
    assert found[0] == Difference("serial", safe("4"), safe("5"))
    assert found[-1].after == "It is out."
    assert len(found) == 2 + len(oil_jetty.summary)
    assert "serial" not in [
        one.what for one in updates(seen(oil_jetty, DAYS[2]), seen(later)).frame
    ]


def test_a_filter_leaves_out_what_it_does_not_list(oil_jetty: Incident) -> None:
    wanted = Filter(kinds=frozenset({Kind.MEASURE}))
    before, after = (seen(oil_jetty, day, filter=wanted) for day in (DAYS[1], None))
    found = updates(before, after)
    assert {item.id for item in found.new} == {"investigators", "keep-away", "diving"}
    assert not found.corrected


def test_an_order_alone_is_no_words(oil_jetty: Incident) -> None:
    turned = changed(oil_jetty, "picture", shows=oil_jetty.exhibits[0].shows[::-1], when=When())
    assert ways(updates(seen(oil_jetty), seen(turned)), "picture")["shows"] == ("", "")


def test_a_position_taken_twice_is_told_once(harbour: Incident) -> None:
    union = next(one for one in harbour.statements if one.id == "union")
    again = msgspec.structs.replace(union, id="union-again")
    other = msgspec.structs.replace(harbour, statements=(*harbour.statements, again))
    none = [one for one in harbour.statements if one.id != "union"]
    before = seen(msgspec.structs.replace(harbour, statements=tuple(none)))
    assert ways(updates(before, seen(other)), "by-fishers")["positions"] == (
        "",
        "the fishers' union: denies",
    )
