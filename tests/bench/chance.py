"""Choices by chance that are the same for a seed under every Python. Knows nothing of incidents."""

import random
from collections.abc import Sequence
from typing import TypeVar

__all__ = ["Chance"]

T = TypeVar("T")


class Chance:
    """Choices drawn from `random()` alone: how Python's other draws are made has changed before."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def often(self, share: float) -> bool:
        """True in that share of the draws."""
        return self._random() < share

    def below(self, end: int) -> int:
        """A whole number from 0 up to but not including `end`."""
        return int(self._random() * end)

    def one(self, of: Sequence[T]) -> T:
        """Any of them, each as likely."""
        return of[self.below(len(of))]

    def early(self, of: Sequence[T]) -> T:
        """Any of them, the earlier the likelier: the first of a hundred is drawn every tenth time.

        So it is with speakers and sources, of which a few are in everything.
        """
        return of[int(self._random() ** 2 * len(of))]

    def few(self, of: Sequence[T], least: int, most: int) -> tuple[T, ...]:
        """From `least` to `most` of them, as far as there are so many; none of them twice."""
        wanted = min(least + self.below(most - least + 1), len(of))
        chosen: dict[T, None] = {}
        while len(chosen) < wanted:
            chosen[self.early(of)] = None
        return tuple(chosen)
