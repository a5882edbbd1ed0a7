"""Whatever a copy is narrowed to, a claim about somebody stands with what they say to it."""

from collections.abc import Iterator

import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.accounts import answers_to, silent
from briefing.incident.marking import Marking
from briefing.incident.stances import NO_ANSWER, listed
from briefing.incident.types import Claim, Incident
from briefing.incident.view import EVERYTHING, Filter, View, cut
from tests.paper.reading import run


def narrowed(incident: Incident) -> Iterator[View]:
    """All of it, then what each actor and each question asks for."""
    actors = (Filter(actors=frozenset({one.id})) for one in incident.actors)
    questions = (Filter(questions=frozenset({one.id})) for one in incident.questions)
    for wanted in (EVERYTHING, *actors, *questions):
        yield cut(incident, ceiling=Marking.RED, filter=wanted)


def lacking(view: View, claim: Claim, paper: str) -> list[str]:
    """Those whom a claim is about that a paper, which tells it, names with no word on it."""
    links = view.links
    words = []
    for actor in (links.actor(ident) for ident in claim.about):
        answers = answers_to(claim, actor, links)
        words += [speaker.name.removeprefix("the ") for speaker, _, _ in answers]
    words += [f"{listed(actor)}: {NO_ANSWER}" for actor in silent(claim, links)]
    return [one for one in words if one not in paper]


@pytest.mark.parametrize("form", ["page", "sitrep", "timeline"])
@pytest.mark.parametrize("which", ["shipped", "oil jetty"])
def test_no_claim_is_told_without_its_answers_whatever_is_asked_for(
    oil_jetty: Incident, which: str, form: str
) -> None:
    incident = oil_jetty if which == "oil jetty" else read_incident(shipped_incident())
    told = 0
    for view in narrowed(incident):
        paper = run(view, form)
        for claim in view.incident.claims:
            if f"that {claim.text}" in paper and claim.about:
                told += 1
                assert lacking(view, claim, paper) == []
    assert told > 10
