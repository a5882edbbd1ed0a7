"""Finding the place of what a path of keys and indexes leads to."""

import pytest

from briefing.files.nodes import locate
from briefing.files.strict_yaml import read_yaml

SEED = """\
events:
  two-drones:
    evidence:
      - at: one
      - at: two
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("events",), (2, 3)),
        (("events", "two-drones", "evidence", 1), (5, 9)),
        (("events", "two-drones", "evidence", 1, "at"), (5, 13)),
    ],
)
def test_a_path_leads_to_the_place_of_its_value(
    path: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    assert locate(read_yaml(SEED, "seed.yaml"), path) == place


@pytest.mark.parametrize("step", ["nowhere", 7, "at"])
def test_a_path_that_leads_nowhere_gives_the_last_place_on_it(step: str | int) -> None:
    seed = read_yaml(SEED, "seed.yaml")
    assert locate(seed, ("events", "two-drones", "evidence", step)) == (4, 7)
    assert locate(seed, ("events", "two-drones", "evidence", step, "at")) == (4, 7)
