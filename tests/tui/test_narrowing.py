"""The lines on top: that something is not shown is said at every width, and chips can be taken."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.accounts import AccountKind
from briefing.incident.filtering import states_of
from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Kind
from briefing.incident.view import EVERYTHING, Filter, Reader, View, Window, cut
from briefing.tui.desk.bars import chip_under, top_height, top_lines
from briefing.tui.desk.chips import chips
from briefing.tui.desk.options import ALL, options
from briefing.tui.ink import flat, width_of
from tests.incident.strategies import MOMENTS

NONE = ("Standing", "State")
"""What cannot be asked for where nothing was revised and no measure is told."""

FILTER = Filter(
    sides=frozenset({"islanders"}),
    actors=frozenset({"ministry"}),
    kinds=frozenset({Kind.STATEMENT, Kind.EVENT}),
    accounts=frozenset({AccountKind.ONE_SIDE}),
    window=Window(MOMENTS[0], MOMENTS[1]),
)


def narrowed(incident: Incident, *, as_of: bool = False, filter: Filter = FILTER) -> View:
    moment = incident.sources[0].received if as_of else None
    return cut(incident, ceiling=Marking.RED, as_of=moment, filter=filter, reader=Reader.CURATOR)


@given(width=st.integers(40, 240), as_of=st.booleans(), filtered=st.booleans())
def test_what_is_not_shown_is_said_at_every_width(
    oil_jetty: Incident, width: int, as_of: bool, filtered: bool
) -> None:
    view = narrowed(oil_jetty, as_of=as_of, filter=FILTER if filtered else EVERYTHING)
    for height in (10, 40):
        lines = top_lines(view, width, top_height(view, (width, height)))
        text = [flat(line) for line in lines]
        assert any("AS OF 10 June 2031, 12:30" in line for line in text) is as_of
        assert any("FILTERED: " in line for line in text) is filtered
        assert all(width_of(line) <= width for line in lines)
        assert len(lines) == top_height(view, (width, height))


def test_a_chip_says_what_is_asked_for_and_that_there_are_more(oil_jetty: Incident) -> None:
    view = narrowed(oil_jetty)
    wide = flat(top_lines(view, 240)[1])
    assert "Side: The fishers of Varn ×" in wide
    assert "Account: one side's account ×" in wide
    assert flat(top_lines(view, 60)[2]).rstrip().endswith("more")
    assert len(list(chips(view))) == 6


@pytest.mark.parametrize("width", [60, 120, 240])
def test_a_chip_that_is_clicked_is_taken_from_the_filter_and_no_other(
    oil_jetty: Incident, width: int
) -> None:
    view = narrowed(oil_jetty)
    line = next(y for y, one in enumerate(top_lines(view, width)) if "FILTERED" in flat(one))
    under = [chip_under(view, width, line, cell) for cell in range(width)]
    assert under[0] is None
    taken = [without for without in dict.fromkeys(under) if without is not None]
    assert taken == [chip.without for chip in chips(view)][: len(taken)]
    assert taken
    assert {chip_under(view, width, line + 1, cell) for cell in range(width)} == {None}


def test_what_is_not_in_the_view_is_not_named(oil_jetty: Incident) -> None:
    early = narrowed(oil_jetty, as_of=True, filter=Filter(actors=frozenset({"helmsman"})))
    text = " ".join(flat(line) for line in top_lines(early, 120))
    assert "Actor: not in this view ×" in text
    assert "Varberg" not in text


def test_an_option_turns_on_and_off_what_it_says(oil_jetty: Incident) -> None:
    view = narrowed(oil_jetty, filter=EVERYTHING)
    for option in options(view, ""):
        assert option.turned
        turned = narrowed(oil_jetty, filter=option.turned)
        (again,) = (one for one in options(turned, "") if one.name == option.name)
        assert (option.chosen, again.chosen) == (False, True)
        assert again.turned == EVERYTHING


def test_of_how_things_stand_and_measures_are_what_there_is_can_be_asked_for(
    oil_jetty: Incident,
) -> None:
    view = narrowed(oil_jetty, filter=EVERYTHING)
    assert [one.words for one in options(view, "standing")] == [
        "stands as told", "corrected", "withdrawn in part", "withdrawn",
    ]  # fmt: skip
    told = {state for one in oil_jetty.measures for state in states_of(one)}
    states = {one.words for one in options(view, "state") if one.sort == "State"}
    assert states == {one.value for one in told}
    (option,) = options(view, "standing corrected")
    asked = narrowed(oil_jetty, filter=option.turned)
    assert [(one.sort, one.words) for one in chips(asked)] == [("Standing", "corrected")]
    bare = msgspec.structs.replace(oil_jetty, revisions=(), measures=())
    assert not [one for one in options(narrowed(bare, filter=EVERYTHING), "") if one.sort in NONE]


def test_options_are_found_by_all_words_and_other_names(oil_jetty: Incident) -> None:
    view = narrowed(oil_jetty, filter=EVERYTHING)
    assert [one.words for one in options(view, "side varn")] == ["The fishers of Varn"]
    assert "Andreas Kallías" in [one.words for one in options(view, "Ανδρεας")]
    assert options(view, "qqqq") == []


def test_what_is_asked_for_stays_in_reach_whatever_is_typed(oil_jetty: Incident) -> None:
    names = [one.words for one in options(narrowed(oil_jetty), "qqqq")]
    assert names[0] == ALL
    assert {"The fishers of Varn", "statement", "one side's account"} <= set(names)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2031-06-09", "9 June 2031"),
        (
            "2031-06-09 .. 2031-06-10T12:00",
            "9 June 2031 – 10 June 2031, 12:00 +02:00",
        ),
        ("2031-06-09..", "from 9 June 2031"),
        ("..2031-06-09", "up to 9 June 2031"),
    ],
)  # fmt: skip
def test_a_time_that_is_typed_can_be_asked_for(oil_jetty: Incident, typed: str, told: str) -> None:
    first = options(narrowed(oil_jetty, filter=EVERYTHING), typed)[0]
    assert (first.sort, first.words) == ("Time", told)
    assert first.turned.window


@pytest.mark.parametrize("typed", ["..", "2031-06-31", "2031-06-09 .. noon", "noon .. 2031-06-09"])
def test_what_is_no_time_is_not_asked_for(oil_jetty: Incident, typed: str) -> None:
    assert [one.sort for one in options(narrowed(oil_jetty, filter=EVERYTHING), typed)] == []
