"""Whether an item still stands: what was corrected or withdrawn of it, by whom. Derived."""

from enum import StrEnum

from briefing.incident.links import Links, evidence_of
from briefing.incident.types import Actor, Evidence, Item, Revision, RevisionKind, Source, Statement

__all__ = [
    "Standing",
    "is_withdrawn",
    "reviser",
    "revisions_of",
    "standing_evidence",
    "standing_of",
]


class Standing(StrEnum):
    """How an item stands, in the words that readers see beside it; none where it stands."""

    STANDS = ""
    CORRECTED = "corrected"
    IN_PART = "withdrawn in part"
    WITHDRAWN = "withdrawn"

    @property
    def asked(self) -> str:
        """What it is called by whoever asks for it."""
        return self.value or "stands as told"


def standing_of(item: Item, links: Links) -> Standing:
    """How an item stands after all that was revised of it.

    It is withdrawn where all that it rested on was; where another source or another speaker still
    says it, it is withdrawn in part.
    """
    revisions = revisions_of(item, links)
    if not revisions:
        return Standing.STANDS
    if all(one.what is RevisionKind.CORRECTION for one in revisions):
        return Standing.CORRECTED
    return Standing.IN_PART if standing_evidence(item, links) else Standing.WITHDRAWN


def is_withdrawn(item: Item, links: Links) -> bool:
    """Whether nothing that an item rested on stands any more."""
    return item.id in links.revisions and standing_of(item, links) is Standing.WITHDRAWN


def revisions_of(item: Item, links: Links) -> tuple[Revision, ...]:
    """The corrections and withdrawals of an item that were not withdrawn themselves."""
    revisions = links.revisions.get(item.id, ())
    return tuple([one for one in revisions if not _is_undone(one, links)]) if revisions else ()


def reviser(revision: Revision, links: Links) -> Actor | Source:
    """Who corrects or withdraws: whoever is cited for it last, or else the source itself."""
    evidence = revision.evidence[0]
    if evidence.attributed_to:
        return links.actor(evidence.attributed_to[-1])
    return links.source(evidence.source)


def standing_evidence(item: Item, links: Links) -> tuple[Evidence, ...]:
    """The evidence of an item without that which its source, or whose word it was, withdrew.

    A withdrawal that comes from none of these tells that all of it was withdrawn.
    """
    evidence = evidence_of(item)
    if item.id not in links.revisions:
        return evidence
    withdrawn = [
        reviser(one, links).id
        for one in revisions_of(item, links)
        if one.what is RevisionKind.WITHDRAWAL
    ]
    if isinstance(item, Statement) and item.speaker in withdrawn:
        return ()
    if any(not any(_is_of(one, [who]) for one in evidence) for who in withdrawn):
        return ()
    return tuple(one for one in evidence if not _is_of(one, withdrawn))


def _is_of(evidence: Evidence, withdrawn: list[str]) -> bool:
    whose = evidence.attributed_to[-1] if evidence.attributed_to else evidence.source
    return whose in withdrawn or evidence.source in withdrawn


def _is_undone(revision: Revision, links: Links) -> bool:
    """Whether a revision was itself withdrawn; one that undoes itself in a circle was not."""
    later = links.revisions.get(revision.id, ())
    return any(one.what is RevisionKind.WITHDRAWAL for one in later if one is not revision)
