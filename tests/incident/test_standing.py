"""Corrections and withdrawals: what was withdrawn does not stand, and by whom is always known."""

from msgspec import structs

from briefing.incident.links import Links
from briefing.incident.standing import Standing, is_withdrawn, reviser, revisions_of, standing_of
from briefing.incident.types import Incident, RevisionKind
from tests.incident.changing import changed


def standing(incident: Incident, ident: str) -> Standing:
    links = Links(incident)
    return standing_of(links.items[ident], links)


def test_a_statement_that_its_speaker_takes_back_is_withdrawn(oil_jetty: Incident) -> None:
    assert standing(oil_jetty, "wire-on-four-hurt") is Standing.WITHDRAWN
    assert standing(oil_jetty, "official-on-an-attack") is Standing.WITHDRAWN
    assert standing(oil_jetty, "wire-on-two-hurt") is Standing.STANDS


def test_a_correction_leaves_a_thing_standing_corrected(oil_jetty: Incident) -> None:
    assert standing(oil_jetty, "picture") is Standing.CORRECTED


def test_who_revises_is_the_one_cited_last_or_else_the_source(oil_jetty: Incident) -> None:
    links = Links(oil_jetty)
    revisers = [reviser(one, links).id for one in oil_jetty.revisions]
    assert revisers == ["wire-agency", "port-official", "northern-wire"]


def test_what_another_source_still_says_is_withdrawn_in_part(oil_jetty: Incident) -> None:
    fire = next(event for event in oil_jetty.events if event.id == "jetty-fire")
    theirs, also = fire.evidence
    withdrawn = changed(
        oil_jetty,
        "picture-withdrawn",
        of="jetty-fire",
        what=RevisionKind.WITHDRAWAL,
        evidence=(theirs,),
    )
    assert standing(withdrawn, "jetty-fire") is Standing.IN_PART
    alone = changed(withdrawn, "jetty-fire", evidence=(theirs,))
    assert standing(alone, "jetty-fire") is Standing.WITHDRAWN
    assert also.attributed_to == ("solvberg",)


def test_a_withdrawal_that_is_itself_withdrawn_undoes_nothing(oil_jetty: Incident) -> None:
    undone = changed(
        oil_jetty, "picture-withdrawn", of="attack-withdrawn", what=RevisionKind.WITHDRAWAL
    )
    links = Links(undone)
    item = links.items["official-on-an-attack"]
    assert revisions_of(item, links) == ()
    assert not is_withdrawn(item, links)
    assert [one.id for one in links.revisions[item.id]] == ["attack-withdrawn"]


def test_a_withdrawal_by_somebody_else_withdraws_all_of_a_thing(oil_jetty: Incident) -> None:
    """Neither the sources that tell it nor those whose word it is: what they say cannot stand."""
    fire = next(event for event in oil_jetty.events if event.id == "jetty-fire")
    theirs = structs.replace(fire.evidence[0], source="coast-radio", attributed_to=("ministry",))
    withdrawn = changed(
        oil_jetty,
        "picture-withdrawn",
        of="jetty-fire",
        what=RevisionKind.WITHDRAWAL,
        evidence=(theirs,),
    )
    assert standing(withdrawn, "jetty-fire") is Standing.WITHDRAWN
