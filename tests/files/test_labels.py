"""Labels of TLP 2.0: what is told of one that is none, in a seed and in data."""

import pytest

from briefing.files.flaws import Flaws
from briefing.files.labels import marking_in_data, marking_in_seeds
from briefing.files.nodes import Scalar
from briefing.incident.marking import Marking

ALL = "Use one of: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED."


@pytest.mark.parametrize("label", Marking)
def test_a_label_is_read_as_what_it_is(label: Marking) -> None:
    flaws = Flaws()
    assert marking_in_seeds(Scalar(f" {label.value} ", 1, 1), flaws) is label
    assert marking_in_data(Scalar(label.value, 1, 1), flaws) is label
    assert flaws.noted == []


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("TLP:WHITE", "Write TLP:CLEAR: so WHITE is called since TLP 2.0."),
        ("white", "Write TLP:CLEAR: so WHITE is called since TLP 2.0."),
        ("AMBER", "Did you mean 'TLP:AMBER'?"),
        ("tlp:amber", "Did you mean 'TLP:AMBER'?"),
        ("TLP:AMBER-STRICT", "Did you mean 'TLP:AMBER+STRICT'?"),
        ("TLP:CLAER", "Did you mean 'TLP:CLEAR'?"),
        ("TLP:ORANGE", ALL),
        ("TLP:PURPLE", ALL),
        ("TLP:", ALL),
        ("secret", ALL),
    ],
)
def test_no_colour_is_suggested_for_another_one(written: str, remedy: str) -> None:
    flaws = Flaws()
    assert marking_in_seeds(Scalar(written, 1, 1), flaws) is Marking.RED
    ((_, code, sentence, told, _, warning),) = flaws.noted
    assert (code, told, warning) == ("unknown-marking", remedy, False)
    assert sentence == f"'{written}' is not a label of TLP 2.0."


def test_in_data_an_unknown_label_is_red_and_a_warning_says_so() -> None:
    flaws = Flaws()
    assert marking_in_data(Scalar("TLP:PURPLE", 1, 1), flaws) is Marking.RED
    (flaw,) = flaws.noted
    assert flaw.warning
    assert flaw.sentence == "'TLP:PURPLE' is not a label of TLP 2.0, and is taken as TLP:RED."


def test_in_data_a_number_is_no_label_at_all() -> None:
    flaws = Flaws()
    assert marking_in_data(Scalar(5, 1, 1), flaws) is Marking.RED
    assert [(flaw.code, flaw.warning) for flaw in flaws.noted] == [("wrong-type", False)]
