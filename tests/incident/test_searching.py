"""Search: all words, anywhere in an item's texts; nearly as spelled where nothing is as written."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.integrity import findings
from briefing.incident.marking import Marking
from briefing.incident.searching import Found, Index
from briefing.incident.spelling import folded
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Filter, Reader, View, cut
from tests.incident.secrets import SECRET, with_secrets
from tests.incident.strategies import ANY, MOMENTS, incidents

NOT_TEXT = {
    "id", "marking", "schema", "kind", "side", "part_of", "number", "role", "mode", "question",
    "about", "claim", "stance", "claims", "happened", "bears_on", "shown_in", "checked", "speaker",
    "to", "by", "wording", "state", "use", "of", "what", "source", "attributed_to", "earliest",
    "latest", "precision", "certainty", "zone", "basis", "date", "relation", "event", "received",
    "language", "sha256", "paragraphs", "approved", "noted", "contested", "named", "date_inferred",
}  # fmt: skip
"""Fields that refer, count or classify; whatever else is a string is a text."""


@pytest.fixture(scope="module")
def view() -> View:
    return cut(read_incident(shipped_incident()), ceiling=Marking.RED, reader=Reader.CURATOR)


@pytest.fixture(scope="module")
def index(view: View) -> Index:
    return Index(view)


def ids(found: Found) -> list[str]:
    return [item.id for item in found.items]


def texts_in(value: Any) -> list[str]:
    """Every string in a record that is a text, by a way of its own."""
    if isinstance(value, dict):
        return [
            text
            for name, one in value.items()
            if name not in NOT_TEXT or (name == "by" and value.get("noted", "") != "")
            for text in texts_in(one)
        ]
    if isinstance(value, list | tuple):
        return [text for one in value for text in texts_in(one)]
    return [value] if isinstance(value, str) else []


def test_every_text_of_every_item_is_found(view: View, index: Index) -> None:
    for item in view.links.items.values():
        for text in texts_in(msgspec.to_builtins(item)):
            assert item.id in ids(index.search(text)), (item.id, text)


@given(incident=incidents(ANY), which=st.integers(0))
def test_whatever_an_item_is_called_finds_it(incident: Incident, which: int) -> None:
    view = cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
    index = Index(view)
    items = list(view.links.items.values())
    item = items[which % len(items)]
    for text in texts_in(msgspec.to_builtins(item)):
        found = index.search(text)
        assert item.id in ids(found) if folded(text).split() else found == Found()


def test_all_words_must_match_in_any_order(index: Index) -> None:
    both = ids(index.search("finland zelensky"))
    assert both == ids(index.search("zelensky finland")) != []
    assert set(both) == set(ids(index.search("zelensky"))) & set(ids(index.search("finland")))


def test_a_word_that_no_text_has_is_told_and_what_has_the_others_is_found(index: Index) -> None:
    found = index.search("Zelensky QQQQ finland xyz")
    assert found.missing == ("QQQQ", "xyz")
    assert ids(found) == ids(index.search("zelensky finland")) != []
    assert found.words == ("zelensky", "finland")
    assert not found.nearly
    assert index.search("qqqq zelenksy") == msgspec.structs.replace(
        index.search("zelenksy"), missing=("qqqq",)
    )


def test_words_that_are_each_somewhere_and_nowhere_together_are_not_told_as_missing(
    index: Index,
) -> None:
    apart = ("finland", "announced")
    assert all(index.search(word).items for word in apart)
    assert index.search(" ".join(apart)) == Found((), apart)


def test_accents_and_case_do_not_count(index: Index) -> None:
    assert ids(index.search("ZÉLENSKÝ")) == ids(index.search("zelensky"))


def test_what_is_called_so_comes_before_what_only_mentions_it(index: Index) -> None:
    found = index.search("kremlin")
    places = [index.where(item, found) for item in found.items]
    assert places == sorted(places, key=bool)
    assert any(places)


def test_a_statement_is_found_by_who_says_it_and_by_what_it_says(index: Index) -> None:
    assert "zelensky-denial" in ids(index.search("zelensky denies ukraine"))


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("withdrawn", "state"),
        ("corrected", "state"),
        ("unverified", "state"),
        ("in force", "state"),
        ("announced", "state"),
        ("disputed", "state"),
        ("footage", "state"),
        ("unprocessed", "kind"),
        ("withdrawal", "kind"),
    ],
)
def test_an_item_is_found_by_the_words_beside_it_on_screen(
    oil_jetty: Incident, query: str, where: str
) -> None:
    index = Index(cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR))
    found = index.search(query)
    assert not found.nearly
    assert where in {index.where(item, found) for item in found.items}


def test_what_stands_as_it_was_told_is_not_found_as_withdrawn(oil_jetty: Incident) -> None:
    index = Index(cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR))
    found = index.search("withdrawn")
    by_state = {item.id for item in found.items if index.where(item, found) == "state"}
    revised = {one.of for one in oil_jetty.revisions}
    assert by_state
    assert by_state <= revised


def test_only_where_nothing_matches_as_written_is_what_is_spelled_nearly_so_found(
    index: Index,
) -> None:
    assert not index.search("zelensky").nearly
    found = index.search("zelenksy")
    assert found.nearly
    assert ids(found) == ids(index.search("zelensky"))
    assert found.words == ("zelensky",)


@pytest.mark.parametrize("query", ["", "  ", "qqqqqqqqqqqq", "qqq", "\u0301"])
def test_what_is_nowhere_is_not_found(index: Index, query: str) -> None:
    assert ids(index.search(query)) == []


def test_a_filter_leaves_out_what_it_does_not_list(view: View) -> None:
    wanted = Filter(kinds=frozenset({Kind.ACTOR}))
    few = Index(cut(view.incident, ceiling=Marking.RED, filter=wanted))
    assert set(ids(few.search("russia"))) < set(ids(Index(view).search("russia")))
    assert all(few.view.links.items[one].id in few.view.listed for one in ids(few.search("a")))


def test_the_same_search_gives_the_same_order(view: View, index: Index) -> None:
    assert ids(Index(view).search("a")) == ids(index.search("a"))


@given(
    incident=incidents(ANY),
    first=st.booleans(),
    ceiling=st.sampled_from([one for one in Marking if one is not Marking.RED]),
    moment=st.sampled_from((None, *MOMENTS)),
    query=st.sampled_from(
        [SECRET, "lantren", "lan", "n", "lanterns", "source", f"a {SECRET}", f"lanterns {SECRET}"]
    ),
)
def test_nothing_above_the_ceiling_is_found_counted_or_suggested(
    incident: Incident, first: bool, ceiling: Marking, moment: Any, query: str
) -> None:
    incident = msgspec.structs.replace(incident, marking=Marking.CLEAR)
    secret = with_secrets(incident, first=first)
    assert not findings(incident)
    one, other = (
        Index(cut(which, ceiling=ceiling, as_of=moment, reader=Reader.CURATOR))
        for which in (incident, secret)
    )
    before, after = one.search(query), other.search(query)
    assert ids(before) == ids(after)
    assert msgspec.structs.replace(before, items=()) == msgspec.structs.replace(after, items=())
    assert [one.where(item, before) for item in before.items] == [
        other.where(item, after) for item in after.items
    ]


def test_what_was_not_known_yet_is_neither_found_nor_suggested(view: View) -> None:
    early = cut(view.incident, ceiling=Marking.RED, as_of=MOMENTS[0].replace(year=1990))
    found = Index(early).search("zelenksy")
    assert found == Found(missing=("zelenksy",))


def test_texts_that_are_gathered_in_portions_are_found_as_those_gathered_at_once(
    oil_jetty: Incident,
) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    whole, portions = Index(view), Index(view)
    while not portions.is_whole:
        assert not whole.is_whole
        portions.gather(7)
    for query in ("a", "kalli", "jetty fire", "kalil", "qqqq", "withdrawn"):
        assert whole.search(query) == portions.search(query)
    assert whole.is_whole


def test_a_text_that_is_no_markup_is_searched_as_it_stands(index: Index) -> None:
    assert ids(index.search("[bold]")) == []
