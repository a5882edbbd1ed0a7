"""Figures: samples, their median and p95, the floor they stand on, and the budgets they keep."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

__all__ = ["Budget", "Figure", "in_turns", "p95"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Budget:
    """A limit on one of a figure's measures: ``median``, ``p95``, ``ratio`` or ``over``.

    ``ratio`` and ``over`` compare the median with that of the floor.
    """

    measure: str
    limit: float


@dataclass(frozen=True, slots=True)
class Figure:
    """Samples of one thing, and of its floor where it has one."""

    what: str
    unit: str
    samples: Sequence[float]
    floor: str = ""
    floor_samples: Sequence[float] = ()
    budgets: tuple[Budget, ...] = ()

    def measure(self, name: str) -> float:
        """One measure by its name; NaN for a comparison with no floor."""
        middle = median(self.samples)
        if name == "median":
            return middle
        if name == "p95":
            return p95(self.samples)
        if not self.floor_samples:
            return math.nan
        floor = median(self.floor_samples)
        return middle / floor if name == "ratio" else middle - floor

    def missed(self) -> list[Budget]:
        """The budgets that do not hold."""
        return [one for one in self.budgets if self.measure(one.measure) > one.limit]


def p95(samples: Sequence[float]) -> float:
    """The sample that 95 in a hundred do not exceed (nearest rank)."""
    return sorted(samples)[math.ceil(0.95 * len(samples)) - 1]


def in_turns(cases: Mapping[str, Callable[[], T]], runs: int) -> dict[str, list[T]]:
    """Run every case in turn, so many times, and once before that, which does not count.

    What else goes on in the machine comes and goes; in turns it comes to all of them.
    """
    results: dict[str, list[T]] = {name: [] for name in cases}
    for turn in range(runs + 1):
        for name, run in cases.items():
            result = run()
            if turn:
                results[name].append(result)
    return results
