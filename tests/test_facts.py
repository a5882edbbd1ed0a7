"""The shipped record against the original it was made from: every fact is held, and held fairly.

`facts.toml` was written from the original alone. Each of its facts must stand in the items that it
names, on the same passage, by the same mouth, with the same hedge and the same words quoted; and on
paper, in the full form, the same way.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.integrity import findings
from briefing.incident.links import SECTIONS, Links, evidence_of, items_of, kind_of
from briefing.incident.marking import Marking
from briefing.incident.types import Claim, Evidence, Incident, Item, Statement
from briefing.incident.view import cut
from briefing.paper.export import export

Fact = dict[str, Any]
FACTS: list[Fact] = tomllib.loads(
    Path(__file__).with_name("facts.toml").read_text(encoding="utf-8")
)["fact"]
INCIDENT = read_incident(shipped_incident())


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


@pytest.fixture(scope="module")
def paper() -> str:
    view = cut(INCIDENT, ceiling=Marking.RED)
    # Wide enough that no word is broken; entries are told apart by their blank lines.
    return export(view, "full", width=200).decode()


def texts_of(item: Item) -> str:
    """Every text of an item, squeezed; a stance reads as the word for it."""

    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for inner in value.values():
                yield from texts(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                yield from texts(inner)

    return squeezed(" | ".join(texts(msgspec.to_builtins(item))))


def pieces(item: Item, links: Links) -> Iterator[tuple[Evidence, tuple[str, ...]]]:
    """The evidence of an item, each with the chain of those whose word it is, outermost first.

    A statement's is its speaker's word; a claim's is that of all who take a position on it.
    """
    for one in evidence_of(item):
        chain = tuple(plain(links.actor(ident).name) for ident in one.attributed_to)
        if isinstance(item, Statement):
            yield one, (*chain, plain(links.actor(item.speaker).name))
            yield one, chain
        else:
            yield one, chain
            yield one, chain[-1:]
    if isinstance(item, Claim):
        for holding in links.holdings.get(item.id, ()):
            yield from pieces(holding.statement, links)


def plain(name: str) -> str:
    return name.removeprefix("the ").casefold()


def carries(fact: Fact, item: Item, links: Links) -> bool:
    """Whether an item holds a fact on its passage, by its mouth, with its hedge and quotation."""
    by = tuple(plain(name) for name in fact["by"])
    words = texts_of(item)
    for one, chain in pieces(item, links):
        hedge = squeezed(fact["hedge"])
        hedged = not hedge or hedge in squeezed(f"{one.hedge} {one.frame}") or hedge in words
        quoted = not fact["quote"] or (one.quote, one.frame) == (fact["quote"], fact["frame"])
        if one.passage == fact["passage"] and chain == by and hedged and quoted:
            return True
    return False


def failures(incident: Incident) -> list[str]:
    """The facts that an incident does not hold."""
    links = Links(incident)
    lost = []
    for fact in FACTS:
        items = [links.items.get(ident) for ident in fact["items"]]
        if any(item is None for item in items):
            lost.append(fact["id"])
            continue
        there = [item for item in items if item is not None]
        held = any(squeezed(fact["holds"]) in texts_of(item) for item in there)
        stanced = not fact["stance"] or any(
            isinstance(item, Statement)
            and any(position.stance.value == fact["stance"] for position in item.positions)
            for item in there
        )
        if not (held and stanced and any(carries(fact, item, links) for item in there)):
            lost.append(fact["id"])
    return lost


def test_the_record_holds_every_fact() -> None:
    assert failures(INCIDENT) == []


def test_every_row_is_joined_to_items_and_to_words_of_the_record() -> None:
    assert len(FACTS) > 30
    assert len({fact["id"] for fact in FACTS}) == len(FACTS)
    assert all(fact["items"] and fact["holds"] for fact in FACTS)


@pytest.mark.parametrize("item", list(items_of(INCIDENT)), ids=lambda item: item.id)
def test_dropping_any_item_is_noticed(item: Item) -> None:
    section = SECTIONS[kind_of(item)]
    left = tuple(one for one in getattr(INCIDENT, section) if one.id != item.id)
    without = msgspec.structs.replace(INCIDENT, **{section: left})
    assert findings(without) or failures(without)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["id"])
def test_the_full_text_tells_the_fact_with_attribution_and_hedge(fact: Fact, paper: str) -> None:
    number = fact["passage"]
    told = [
        squeezed(entry)
        for entry in re.split(r"\n\s*\n", paper)
        if squeezed(fact["holds"]) in squeezed(entry)
    ]
    assert told
    assert any(
        re.search(rf"\[1 [^\]]*{number}", entry)
        and all(plain(name) in entry for name in fact["by"])
        and squeezed(fact["hedge"]) in entry
        and squeezed(fact["quote"]) in entry
        and squeezed(fact["frame"]) in entry
        for entry in told
    )


def test_no_cause_is_given_where_the_source_gives_none() -> None:
    links = Links(INCIDENT)
    event = links.items["explosions-and-fires"]
    assert "the cause" in getattr(event, "unsaid", ())
