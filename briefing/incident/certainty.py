"""Which findings hold although a part of the record could not be read. Finds nothing itself."""

from collections.abc import Mapping

__all__ = ["ITEM", "NEEDS", "holds"]

ITEM = "item"
"""Among what a finding needs: the whole item that it is about, and not only the place it names."""

_ALONE: frozenset[str] = frozenset()
_ITS_ITEM = frozenset({ITEM})

NEEDS: Mapping[str, frozenset[str]] = {
    "circle": _ALONE,
    "dangling-reference": _ALONE,
    "duplicate-id": _ALONE,
    "no-source": _ALONE,
    "not-a-date": _ALONE,
    "not-a-time": _ALONE,
    "placed-publication": _ALONE,
    "placed-twice": _ALONE,
    "time-out-of-range": _ALONE,
    "unknown-zone": _ALONE,
    "bounds-outside-date": _ITS_ITEM,
    "empty-time": _ITS_ITEM,
    "frame-without-quotation": _ITS_ITEM,
    "no-evidence": _ITS_ITEM,
    "no-such-local-time": _ITS_ITEM,
    "repeated-local-time": _ITS_ITEM,
    "statement-without-position": _ITS_ITEM,
    "no-such-passage": _ALONE,
    "claim-of-nobody": frozenset({ITEM, "statements.positions"}),
    "time-out-of-order": frozenset({ITEM, "events.when"}),
}
"""What has to be whole, besides the place itself, for a finding of this code to hold.

That is the item, or a field in all items of a section. A finding of any other code holds only in a
record that could be read whole.
"""


def holds(needs: frozenset[str], damaged: frozenset[str]) -> bool:
    """Whether no field that a finding needs is among those damaged, `events.*` and `*` included."""
    others = needs - {ITEM}
    every = {f"{need.partition('.')[0]}.*" for need in others}
    return not others or damaged.isdisjoint({"*", *others, *every})
