"""Whose account a thing is: it follows from who holds that it happened, and from what stands."""

import pytest
from msgspec import structs

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.accounts import (
    AccountKind,
    account_of,
    account_of_telling,
    is_disputed,
    silent,
)
from briefing.incident.links import Links
from briefing.incident.marking import Marking
from briefing.incident.types import Event, Incident, Measure, Position, Stance
from briefing.incident.view import cut
from tests.incident.changing import changed


def account(incident: Incident, ident: str) -> tuple[AccountKind, list[str]]:
    links = Links(incident)
    given = account_of(links.items[ident], links)
    return given.kind, [actor.id for actor in given.holders]


def denying(incident: Incident, claim: str) -> Incident:
    """The incident in which the fishers' chairman denies a claim."""
    positions = (Position(stance=Stance.DENIES, claim=claim),)
    return changed(incident, "kallias-on-tuesday", positions=positions)


def test_a_thing_is_not_disputed_for_a_denial_of_who_did_it(oil_jetty: Incident) -> None:
    links = Links(oil_jetty)
    assert is_disputed(links.claim("crabber-from-varn"), links)
    kind, holders = account(oil_jetty, "jetty-fire")
    assert (kind, holders) == (AccountKind.ONE_SIDE, ["port-authority", "solvberg"])


def test_a_thing_is_disputed_once_somebody_denies_that_it_happened(oil_jetty: Incident) -> None:
    kind, holders = account(denying(oil_jetty, "boat-struck"), "jetty-fire")
    assert (kind, holders) == (AccountKind.DISPUTED, ["port-authority"])
    assert account(denying(oil_jetty, "rammed"), "jetty-fire")[0] is AccountKind.ONE_SIDE


def test_whoever_says_that_it_happened_is_among_those_whose_account_it_is(
    oil_jetty: Incident,
) -> None:
    joined = changed(
        oil_jetty,
        "kallias-on-the-diver",
        positions=(Position(stance=Stance.ASSERTS, claim="boat-struck"),),
    )
    kind, holders = account(joined, "jetty-fire")
    assert (kind, holders[-1]) == (AccountKind.SEVERAL, "kallias")


def test_what_was_withdrawn_is_held_by_nobody_and_disputes_nothing(oil_jetty: Incident) -> None:
    assert account(oil_jetty, "attack") == (AccountKind.NOBODY, [])
    assert account(oil_jetty, "four-hurt") == (AccountKind.NOBODY, [])
    denied = denying(oil_jetty, "attack")
    links = Links(denied)
    assert not is_disputed(links.claim("attack"), links)


def test_a_withdrawn_answer_is_no_answer(oil_jetty: Incident) -> None:
    denied = denying(oil_jetty, "attack")
    links = Links(denied)
    assert silent(links.claim("attack"), links) == ()
    (answer,) = (one for one in denied.statements if one.id == "kallias-on-tuesday")
    withdrawn = changed(denied, "attack-withdrawn", of=answer.id, evidence=answer.evidence)
    links = Links(withdrawn)
    assert [actor.id for actor in silent(links.claim("attack"), links)] == ["fishers-association"]


def test_each_telling_has_an_account_of_its_own(oil_jetty: Incident) -> None:
    links = Links(oil_jetty)
    fire = links.items["jetty-fire"]
    assert isinstance(fire, Event)
    accounts = [account_of_telling(telling, links) for telling in fire.tellings]
    assert [one.kind for one in accounts] == [AccountKind.NO_SIDE, AccountKind.REPORTED]
    assert [[actor.id for actor in one.holders] for one in accounts] == [["wire-agency"], []]


def test_only_a_party_gives_one_sides_account(oil_jetty: Incident) -> None:
    assert account(oil_jetty, "authority-on-the-fire")[0] is AccountKind.ONE_SIDE
    assert account(oil_jetty, "ministry-waits")[0] is AccountKind.ONLOOKER
    assert account(oil_jetty, "two-bangs")[0] is AccountKind.NO_SIDE


def test_those_on_no_side_are_not_several_sides(oil_jetty: Incident) -> None:
    assert account(oil_jetty, "two-hurt") == (AccountKind.NO_SIDE, ["wire-agency", "hospital"])


@pytest.mark.parametrize("ident", ["alleged-attack", "two-drones", "drone-defence"])
def test_the_alleged_attack_is_one_sides_account_though_its_authorship_is_denied(
    ident: str,
) -> None:
    shipped = read_incident(shipped_incident())
    links = Links(cut(shipped, ceiling=Marking.CLEAR).incident)
    item = links.items[ident]
    assert isinstance(item, Event | Measure)
    given = account_of(item, links)
    assert given.kind is AccountKind.ONE_SIDE
    assert {actor.side for actor in given.holders} == {"side-russia"}


@pytest.mark.parametrize(
    ("whose", "without"), [("kallias", []), ("havrysh", ["fishers-association"])]
)
def test_nobody_is_silent_on_what_is_taken_from_their_own_side(
    oil_jetty: Incident, whose: str, without: list[str]
) -> None:
    """What the chairman's words imply is the islanders' own: the association owes no answer."""
    said = (Position(stance=Stance.ASSERTS, claim="looking-for-a-payer"),)
    incident = changed(oil_jetty, "kallias-on-tuesday", positions=said)
    (implied,) = Links(incident).claim("boats-at-sea").implied
    theirs = structs.replace(implied, attributed_to=(whose,))
    links = Links(changed(incident, "boats-at-sea", implied=(theirs,)))
    assert [one.id for one in silent(links.claim("boats-at-sea"), links)] == without
