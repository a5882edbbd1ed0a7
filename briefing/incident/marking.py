"""Traffic Light Protocol 2.0: the labels and their order. Nothing here knows of items."""

from collections.abc import Iterable
from enum import StrEnum

__all__ = ["Marking", "highest", "lowest", "raised"]


class Marking(StrEnum):
    """A TLP 2.0 label (FIRST, August 2022), from the widest audience to the narrowest.

    A label that is not one of the five is read as the narrowest, so that a slip of the pen
    never widens an audience.
    """

    rank: int
    """0 for the widest audience, 4 for the narrowest."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    def __new__(cls, label: str) -> "Marking":
        """One of the labels, which are ranked in their order."""
        made = str.__new__(cls, label)
        made._value_ = label
        made.rank = len(cls.__members__)
        return made

    @classmethod
    def _missing_(cls, _: object) -> "Marking":
        return cls.RED

    @property
    def colour(self) -> str:
        """The label without its prefix: ``AMBER+STRICT``."""
        return self.value.removeprefix("TLP:")

    def within(self, ceiling: "Marking") -> bool:
        """Whether a thing so marked may be held under this ceiling."""
        return self.rank <= ceiling.rank


def highest(*markings: Marking) -> Marking:
    """The narrowest of some labels; CLEAR where there are none."""
    narrowest = Marking.CLEAR
    for one in markings:
        if one.rank > narrowest.rank:
            narrowest = one
    return narrowest


def lowest(markings: Iterable[Marking]) -> Marking | None:
    """The widest of some labels; None where there are none."""
    return min(markings, key=lambda one: one.rank, default=None)


def raised(marking: Marking, grounds: Iterable[Marking]) -> Marking:
    """A label that is for no more people than the widest of what it rests on, if on anything."""
    return highest(marking, lowest(grounds) or Marking.CLEAR)
