"""The yardstick itself: what its figures mean, and that its terminal keeps time."""

import math
import sys
from pathlib import Path

from tests.bench.figures import Budget, Figure, in_turns, p95
from tests.bench.sessions import Bench, Key
from tests.bench.table import as_table

ECHO = (
    "import sys, tty\ntty.setraw(0)\nprint('ready', end='', flush=True)\n"
    "while (key := sys.stdin.read(1)) != 'q':\n    print(key * 3, end='', flush=True)\n"
)


def test_p95_is_the_sample_that_only_one_in_twenty_exceeds() -> None:
    assert p95(range(1, 101)) == 95
    assert p95([7.0]) == 7.0


def test_a_figure_is_compared_with_the_median_of_its_floor() -> None:
    figure = Figure("start", "ms", [30, 20, 40], "floor", [10, 30, 20], (Budget("ratio", 1.4),))
    assert figure.measure("median") == 30
    assert figure.measure("ratio") == 1.5
    assert figure.measure("over") == 10
    assert [budget.limit for budget in figure.missed()] == [1.4]
    assert math.isnan(Figure("start", "ms", [1]).measure("ratio"))


def test_cases_are_run_in_turns_and_the_first_turn_does_not_count() -> None:
    order: list[str] = []

    def case(name: str) -> int:
        order.append(name)
        return len(order)

    results = in_turns({"a": lambda: case("a"), "b": lambda: case("b")}, 2)
    assert order == ["a", "b"] * 3
    assert results == {"a": [3, 5], "b": [4, 6]}


def test_the_table_says_which_budget_is_missed() -> None:
    kept = Figure("kept", "ms", [1], budgets=(Budget("median", 2),))
    missed = Figure("missed", "ms", [3], budgets=(Budget("median", 2), Budget("p95", 9)))
    first, second = as_table([kept, missed]).splitlines()[1:]
    assert first.endswith("median 2")
    assert second.endswith("median 2, p95 9  MISSED: median 2")


def test_a_key_is_timed_to_its_first_byte_and_to_its_last(tmp_path: Path) -> None:
    command = (sys.executable, "-c", ECHO)
    keys = [Key("x", b"x", "pane"), Key("y", b"y", ""), Key("z", b"z", "pane")]
    tour = Bench(tmp_path).tour(command, "ready", keys)
    assert [one.key.name for one in tour.keys] == ["x", "z"]
    assert [one.sent for one in tour.keys] == [3, 3]
    assert all(0 < one.first <= one.whole for one in tour.keys)


def test_a_start_is_timed_to_the_words_that_it_must_show(tmp_path: Path) -> None:
    start = Bench(tmp_path).start((sys.executable, "-c", ECHO), ["ready"])
    assert 0 < start.sign <= start.shown
