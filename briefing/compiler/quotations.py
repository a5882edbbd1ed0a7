"""The quotations of a record that nothing has proved yet, counted and told of. Proves none."""

from briefing.incident.links import all_evidence_of, items_of
from briefing.incident.types import Incident

__all__ = ["quotations_in", "unproved"]


def quotations_in(incident: Incident) -> int:
    """How many quotations a record holds, each citation's once."""
    return sum(bool(one.quote) for item in items_of(incident) for one in all_evidence_of(item))


def unproved(count: int) -> str:
    """That so many are not proved, and what would prove them; "" where there are none."""
    if not count:
        return ""
    what = "1 quotation is" if count == 1 else f"{count} quotations are"
    return f"{what} not proved: `briefing check --originals DIR` would, in the originals."
