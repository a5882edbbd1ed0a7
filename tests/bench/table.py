"""The table of figures for a reader, and the same as JSON for a program."""

import json
from collections.abc import Iterable, Mapping, Sequence

from tests.bench.figures import Budget, Figure

__all__ = ["as_json", "as_table"]

_HEADINGS = ("what", "unit", "median", "p95", "over what", "its median", "ratio", "more", "budget")
_NUMBERS = (2, 3, 5, 6, 7)
"""Columns that are set flush right."""

_LIMITS = {"median": "median {:g}", "p95": "p95 {:g}", "ratio": "x {:g}", "over": "+ {:g}"}


def as_table(figures: Iterable[Figure]) -> str:
    """A line for each figure, in columns; what does not hold says so at its end."""
    rows = [_HEADINGS, *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_laid_out(row, widths)}\n" for row in rows)


def as_json(figures: Iterable[Figure], machine: Mapping[str, object]) -> str:
    """Every figure with its samples, and the machine that they were taken on."""
    told = [
        {
            "what": one.what,
            "unit": one.unit,
            "median": one.measure("median"),
            "p95": one.measure("p95"),
            "floor": one.floor,
            "budgets": {budget.measure: budget.limit for budget in one.budgets},
            "missed": [budget.measure for budget in one.missed()],
            "samples": list(one.samples),
            "floor_samples": list(one.floor_samples),
        }
        for one in figures
    ]
    return json.dumps({"machine": machine, "figures": told}, indent=2) + "\n"


def _row(figure: Figure) -> Sequence[str]:
    own = [f"{figure.measure(name):.1f}" for name in ("median", "p95")]
    floor = ["", "", "", ""]
    if figure.floor_samples:
        below = figure.measure("median") - figure.measure("over")
        floor = [figure.floor, f"{below:.1f}", f"{figure.measure('ratio'):.2f}"]
        floor.append(f"{figure.measure('over'):+.1f}")
    missed = figure.missed()
    budgets = ", ".join(map(_limit, figure.budgets))
    verdict = f"{budgets}  MISSED: {', '.join(map(_limit, missed))}" if missed else budgets
    return (figure.what, figure.unit, *own, *floor, verdict)


def _limit(budget: Budget) -> str:
    return _LIMITS[budget.measure].format(budget.limit)


def _laid_out(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        f"{cell:>{width}}" if place in _NUMBERS else f"{cell:<{width}}"
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()
