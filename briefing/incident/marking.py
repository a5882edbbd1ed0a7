"""Traffic Light Protocol 2.0: the labels and their order. Nothing here knows of items."""

from enum import StrEnum

__all__ = ["Marking", "highest"]


class Marking(StrEnum):
    """A TLP 2.0 label (FIRST, August 2022), from the widest audience to the narrowest.

    A label that is not one of the five is read as the narrowest, so that a slip of the pen
    never widens an audience.
    """

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @classmethod
    def _missing_(cls, _: object) -> "Marking":
        return cls.RED

    @property
    def rank(self) -> int:
        """0 for the widest audience, 4 for the narrowest."""
        return _RANKS[self.value]

    @property
    def colour(self) -> str:
        """The label without its prefix: ``AMBER+STRICT``."""
        return self.value.removeprefix("TLP:")

    def within(self, ceiling: "Marking") -> bool:
        """Whether a thing so marked may be held under this ceiling."""
        return _RANKS[self.value] <= _RANKS[ceiling.value]


_RANKS: dict[str, int] = {label.value: rank for rank, label in enumerate(Marking)}


def highest(*markings: Marking) -> Marking:
    """The narrowest of some labels; CLEAR where there are none."""
    return max(markings, key=lambda marking: marking.rank, default=Marking.CLEAR)
