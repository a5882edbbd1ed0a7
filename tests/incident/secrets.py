"""Something RED of every kind, to be put into an incident and not found again in a cut of it."""

import datetime as dt
from typing import Any

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import (
    Actor,
    ActorKind,
    ChosenSlide,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Incident,
    Line,
    LineUse,
    Measure,
    MeasureState,
    Passage,
    Position,
    Question,
    Revision,
    RevisionKind,
    Role,
    Side,
    Source,
    Stance,
    Statement,
    SummarySentence,
    Unprocessed,
    When,
    Wording,
)
from tests.incident.strategies import MOMENTS

__all__ = ["SECRET", "retold", "with_later", "with_secrets"]

SECRET = "lantern"

_WORD = SafeText(SECRET)
_RED: Any = {"marking": Marking.RED}
_CITES = Evidence(
    source=f"{SECRET}-source",
    passage=_WORD,
    attributed_to=(f"{SECRET}-actor",),
    quote=_WORD,
    **_RED,
)
_CITED: Any = {"evidence": (_CITES,), **_RED}
_WHEN = When(words=_WORD, earliest=MOMENTS[0])


def with_secrets(incident: Incident, *, first: bool) -> Incident:
    """The incident with something RED of every kind, before or after what there is.

    Each refers to what there is and to each other, and all say the word.
    """
    secrets = {**_about(incident), **_among_themselves()}
    added = {}
    for section, secret in secrets.items():
        there = getattr(incident, section)
        added[section] = (secret, *there) if first else (*there, secret)
    return msgspec.structs.replace(incident, **added)


def with_later(incident: Incident, *, first: bool) -> Incident:
    """The incident with the same things, which a source tells that came in after all moments."""
    more = with_secrets(incident, first=first)
    late = MOMENTS[-1] + dt.timedelta(hours=1)
    sources = tuple(
        msgspec.structs.replace(one, received=late) if one.id == _CITES.source else one
        for one in more.sources
    )
    return msgspec.structs.replace(more, sources=sources)


def _about(incident: Incident) -> dict[str, Any]:
    actor = incident.actors[0].id
    claims = (f"{SECRET}-claim", *(claim.id for claim in incident.claims))
    return {
        "actors": Actor(
            id=f"{SECRET}-actor",
            name=_WORD,
            kind=ActorKind.BODY,
            side=f"{SECRET}-side",
            part_of=actor,
            **_RED,
        ),
        "claims": Claim(id=claims[0], text=_WORD, implied=(_CITES,), about=(actor,), **_RED),
        "statements": Statement(
            id=f"{SECRET}-statement",
            speaker=actor,
            wording=Wording.QUOTED,
            positions=tuple(Position(stance=Stance.DENIES, claim=claim) for claim in claims),
            **_CITED,
        ),
        "lines": Line(
            id=f"{SECRET}-line",
            use=LineUse.NOT_TO_BE_SAID,
            text=_WORD,
            approved_by=_WORD,
            about=(actor,),
            **_RED,
        ),
        "revisions": Revision(
            id=f"{SECRET}-revision", of=actor, what=RevisionKind.WITHDRAWAL, text=_WORD, **_CITED
        ),
    }


def _among_themselves() -> dict[str, Any]:
    event = f"{SECRET}-event"
    return {
        "sources": Source(
            id=_CITES.source,
            outlet=_WORD,
            published=_WHEN,
            received=MOMENTS[0],
            passages=(Passage(locator=_WORD, digest=_WORD, **_RED),),
            **_RED,
        ),
        "sides": Side(id=f"{SECRET}-side", name=_WORD, role=Role.PARTY, **_RED),
        "questions": Question(id=f"{SECRET}-question", text=_WORD, **_CITED),
        "exhibits": Exhibit(
            id=f"{SECRET}-exhibit", form=_WORD, title=_WORD, shows=(_WORD,), when=_WHEN, **_CITED
        ),
        "measures": Measure(
            id=f"{SECRET}-measure",
            title=_WORD,
            state=MeasureState.CALLED_FOR,
            by=(f"{SECRET}-actor",),
            when=_WHEN,
            **_CITED,
        ),
        "events": Event(id=event, title=_WORD, claims=(f"{SECRET}-claim",), when=_WHEN, **_CITED),
        "unprocessed": Unprocessed(
            id=f"{SECRET}-unprocessed", text=_WORD, by=_WORD, from_=_WORD, **_RED
        ),
        "slides": ChosenSlide(slide=f"event/{event}", notes=(_WORD,), **_RED),
        "summary": SummarySentence(text=_WORD, carried_by=(event,), **_RED),
    }


def retold(incident: Incident, ceiling: Marking) -> Incident:
    """The incident with every text of what is above the ceiling written anew."""
    record = _retold(msgspec.to_builtins(incident), ceiling)
    return msgspec.convert(record, Incident)


def _retold(value: Any, ceiling: Marking) -> Any:
    if isinstance(value, dict):
        if "marking" in value and not Marking(value["marking"]).within(ceiling):
            own = ("outlet", "title", "name", "text", "digest", "hedge", "place")
            value = {key: SECRET if key in own else one for key, one in value.items()}
        return {key: _retold(one, ceiling) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_retold(one, ceiling) for one in value]
    return value
