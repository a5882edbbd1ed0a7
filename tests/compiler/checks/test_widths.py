"""Names that terminals measure differently are told; what all measure alike is not."""

import pytest

from tests.compiler.checks.records import codes, of, record


@pytest.mark.parametrize("name", ["❤️", "1️⃣", "👍🏽", "👨‍👩‍👧", "क्षि", "🫨"], ids=ascii)
def test_a_name_of_unsure_width_is_told(name: str) -> None:
    at = ("actors", "crew", "name")
    assert codes(of(record(), "actors", "crew", name=f"the {name}")) == [("unsure-width", at)]


@pytest.mark.parametrize(
    "name", ["Zoë", "Zoe\u0308", "東京", "Київ", "عمر", "±§°", "🇺🇦", "👍"], ids=ascii
)
def test_a_name_that_all_measure_alike_is_not(name: str) -> None:
    assert codes(of(record(), "actors", "crew", name=name)) == []


def test_where_there_is_a_short_name_that_is_the_one_in_rows() -> None:
    assert codes(of(record(), "actors", "crew", name="क्षि", short="Kshi")) == []


def test_titles_places_and_locators_stand_in_rows_as_well() -> None:
    incident = of(record(), "events", "hit", title="❤️", place="❤️")
    assert [path[-1] for _, path in codes(incident)] == ["title", "place"]
