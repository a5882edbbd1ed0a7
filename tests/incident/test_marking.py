"""TLP 2.0: the order of the labels, and what becomes of one that is none."""

import msgspec
import pytest

from briefing.incident.marking import Marking, highest

ORDER = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")


def test_the_labels_are_those_of_tlp_2_from_the_widest_audience_to_the_narrowest() -> None:
    assert tuple(marking.value for marking in sorted(Marking, key=lambda one: one.rank)) == ORDER


@pytest.mark.parametrize("label", ["TLP:WHITE", "TLP:clear", "CLEAR", "TLP: CLEAR", "", "TLP:BLUE"])
def test_an_unknown_label_is_read_as_red(label: str) -> None:
    assert Marking(label) is Marking.RED
    assert msgspec.convert(label, Marking) is Marking.RED


def test_a_thing_is_within_its_own_label_and_every_narrower_one() -> None:
    for rank, label in enumerate(ORDER):
        within = [one for one in ORDER if Marking(label).within(Marking(one))]
        assert within == list(ORDER[rank:])


def test_the_highest_of_several_is_the_narrowest_and_that_of_none_is_clear() -> None:
    assert highest(Marking.GREEN, Marking.AMBER_STRICT, Marking.AMBER) is Marking.AMBER_STRICT
    assert highest() is Marking.CLEAR


def test_a_label_without_its_prefix_is_its_colour() -> None:
    assert [Marking(label).colour for label in ORDER] == [
        "CLEAR",
        "GREEN",
        "AMBER",
        "AMBER+STRICT",
        "RED",
    ]
