"""What is new, changed, corrected, withdrawn or gone from one view to another. Pure; no screens.

Both views are cut to one ceiling for one reader; they may be of two moments, or of two files.
"""

import msgspec

from briefing.incident.differences import STANDING, Difference, around, frame_differences, own
from briefing.incident.links import items_of
from briefing.incident.standing import Standing, revisions_of, standing_of
from briefing.incident.types import Item, Revision
from briefing.incident.view import View

__all__ = ["Changed", "Revised", "Updates", "updates"]


class Changed(msgspec.Struct, frozen=True):
    """An item that is there as before, and how it differs."""

    item: Item
    how: tuple[Difference, ...]


class Revised(msgspec.Struct, frozen=True):
    """An item that was corrected or withdrawn since, by which revisions; what else differs."""

    item: Item
    standing: Standing
    revisions: tuple[Revision, ...]
    how: tuple[Difference, ...]


class Updates(msgspec.Struct, frozen=True):
    """What differs between two views; each item once, in the order of the later file.

    ``gone`` is what the later view does not hold, as the earlier one has it; ``frame`` is what
    differs of the record as such.
    """

    new: tuple[Item, ...] = ()
    changed: tuple[Changed, ...] = ()
    corrected: tuple[Revised, ...] = ()
    withdrawn: tuple[Revised, ...] = ()
    gone: tuple[Item, ...] = ()
    frame: tuple[Difference, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__struct_fields__)


def updates(before: View, after: View) -> Updates:
    """What there is to tell to somebody who knows `before` and has not seen `after`.

    Of either view only what it lists is told. A revision is told with what it revises, where that
    was there before and is not told otherwise.
    """
    there = before.links.items
    listed = [item for item in items_of(after.incident) if item.id in after.listed]
    changed: list[Changed] = []
    revised: list[Revised] = []
    for item in listed:
        old = there.get(item.id)
        if old is not None:
            how = (*own(old, item, before, after), *around(old, item, before, after))
            revisions = [one for one in revisions_of(item, after.links) if one.id not in there]
            if revisions:
                standing = standing_of(item, after.links)
                more = tuple(one for one in how if one.what != STANDING)
                revised.append(Revised(item, standing, tuple(revisions), more))
            elif how:
                changed.append(Changed(item, how))
    told = {revision.id for one in revised for revision in one.revisions}
    return Updates(
        new=tuple(one for one in listed if one.id not in there and one.id not in told),
        changed=tuple(changed),
        corrected=tuple(one for one in revised if one.standing is Standing.CORRECTED),
        withdrawn=tuple(one for one in revised if one.standing is not Standing.CORRECTED),
        gone=tuple(
            item
            for item in items_of(before.incident)
            if item.id in before.listed and item.id not in after.links.items
        ),
        frame=frame_differences(before, after),
    )
