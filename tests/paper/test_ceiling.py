"""Above the ceiling nothing leaves a trace: a cut paper is that of a record which never held it."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.paper.export import export
from briefing.paper.formats import FORMATS
from briefing.paper.forms import FORMS
from tests.incident.secrets import SECRET, retold, with_secrets
from tests.incident.strategies import incidents, markings
from tests.paper.reading import EXAMPLES, changed, every_paper

BELOW_RED = st.sampled_from([marking for marking in Marking if marking is not Marking.RED])
SECRETS = ("lantern", "watchman", "00:02:30", "amber", "not to be said")
DESK_ALONE = ("We wait for the inquiry", "head of desk", "A skipper was fined", "by telephone")
"""Words of the lines for the press and of what is unprocessed, which are marked CLEAR."""


def never_held(incident: Incident) -> Incident:
    """The record as if nobody had ever written what is AMBER."""
    record = msgspec.to_builtins(incident)
    secret = {
        one["id"]
        for items in record.values()
        if isinstance(items, tuple)
        for one in items
        if one["marking"] == Marking.AMBER and "id" in one
    }
    return msgspec.convert(_without(record, secret), Incident)


def _without(value: Any, secret: set[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without(one, secret) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(_without(one, secret) for one in value if not _told(one, secret))
    return value


def _told(value: Any, secret: set[str]) -> bool:
    if isinstance(value, dict):
        return value.get("marking") == Marking.AMBER or value.get("claim") in secret
    return value in secret


@pytest.mark.parametrize("form", FORMS)
def test_a_cut_paper_is_that_of_a_record_that_never_held_it(harbour: Incident, form: str) -> None:
    clear = cut(harbour, ceiling=Marking.CLEAR)
    unaware = cut(never_held(harbour), ceiling=Marking.RED)
    assert export(clear, form) == export(unaware, form)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_secret_is_in_the_whole_paper_and_not_in_the_cut_one(
    harbour: Incident, view: View, form: str
) -> None:
    whole = export(view, form).decode().casefold()
    clear = export(cut(harbour, ceiling=Marking.GREEN), form).decode().casefold()
    assert "lantern" in whole
    assert [secret for secret in SECRETS if secret in clear] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("reader", Reader)
@pytest.mark.parametrize("ceiling", [Marking.CLEAR, Marking.RED])
def test_no_paper_has_a_line_for_the_press_or_anything_unprocessed(
    harbour: Incident, form: str, reader: Reader, ceiling: Marking
) -> None:
    paper = " ".join(export(cut(harbour, ceiling=ceiling, reader=reader), form).decode().split())
    unaware = msgspec.structs.replace(harbour, lines=(), unprocessed=())
    assert [words for words in DESK_ALONE if words in paper] == []
    assert paper == " ".join(export(cut(unaware, ceiling=ceiling), form).decode().split())


@settings(max_examples=EXAMPLES)
@given(incidents(), BELOW_RED, st.booleans())
def test_what_is_added_above_the_ceiling_changes_no_byte_in_any_format(
    incident: Incident, ceiling: Marking, first: bool
) -> None:
    secret = with_secrets(incident, first=first)
    papers = every_paper(cut(secret, ceiling=ceiling, reader=Reader.CURATOR))
    assert papers == every_paper(cut(incident, ceiling=ceiling, reader=Reader.CURATOR))
    assert [name for name, paper in papers.items() if SECRET.encode() in paper.lower()] == []


@settings(max_examples=EXAMPLES)
@given(incidents(), BELOW_RED)
def test_what_is_reworded_above_the_ceiling_changes_no_byte_in_any_format(
    incident: Incident, ceiling: Marking
) -> None:
    papers, others = (
        every_paper(cut(one, ceiling=ceiling, reader=Reader.CURATOR))
        for one in (incident, retold(incident, ceiling))
    )
    assert papers == others


@pytest.mark.parametrize("form", ["sitrep", "timeline", "full"])
def test_how_a_source_tells_a_thing_above_the_ceiling_leaves_no_trace(
    oil_jetty: Incident, form: str
) -> None:
    fire = next(one for one in oil_jetty.events if one.id == "jetty-fire")
    first, *others = fire.tellings
    secret = msgspec.structs.replace(first, marking=Marking.RED)
    told = changed(oil_jetty, "events", fire.id, tellings=(secret, *others))
    never = changed(oil_jetty, "events", fire.id, tellings=tuple(others))
    papers = [export(cut(one, ceiling=Marking.AMBER), form) for one in (told, never)]
    assert papers[0] == papers[1]
    assert b"about half past midnight" not in papers[0]


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_secret_is_in_no_format_of_the_cut_paper(
    harbour: Incident, view: View, format: str
) -> None:
    whole = export(view, "full", format=format).decode().casefold()
    clear = export(cut(harbour, ceiling=Marking.GREEN), "full", format=format).decode().casefold()
    assert "lantern" in whole
    assert [secret for secret in SECRETS if secret in clear] == []


@settings(max_examples=50)
@given(incidents(), markings)
def test_every_incident_can_be_put_on_paper(incident: Incident, ceiling: Marking) -> None:
    view = cut(incident, ceiling=ceiling, reader=Reader.CURATOR)
    for form in FORMS:
        assert export(view, form)


def test_the_highest_marking_held_stands_in_the_first_line_and_in_the_last(
    harbour: Incident, view: View
) -> None:
    for held, label in ((view, "TLP:AMBER"), (cut(harbour, ceiling=Marking.CLEAR), "TLP:CLEAR")):
        lines = export(held).decode().splitlines()
        assert lines[0] == lines[-1] == f"{label:>72}"
