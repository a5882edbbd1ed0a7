"""Three paragraphs: what is held, what is disputed, what has changed or is not known."""

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Filter, View, cut
from tests.paper.reading import run, whole


@pytest.fixture(scope="module")
def shipped() -> View:
    return cut(read_incident(shipped_incident()), ceiling=Marking.CLEAR)


def parts(view: View) -> list[str]:
    """What stands under the three headings."""
    paper = run(view, "bluf").partition(" SOURCES ")[0].partition("WHAT IS HELD ")[2]
    held, _, rest = paper.partition(" WHAT IS DISPUTED ")
    for last in ("WHAT HAS CHANGED", "WHAT IS NOT KNOWN"):
        disputed, found, third = rest.partition(f" {last} ")
        if found:
            return [held, disputed, last, third]
    raise AssertionError(rest)


def test_each_is_told_by_the_sentence_of_the_summary_that_tells_such_a_thing(shipped: View) -> None:
    held, disputed, last, third = parts(shipped)
    assert held.startswith("The Russian president's office says that two drones")
    assert disputed.startswith("Ukraine denies any part in the alleged attack")
    assert last == "WHAT IS NOT KNOWN"
    assert third.startswith("How Russia will respond is unclear")


def test_what_was_withdrawn_comes_before_what_is_not_known(oil_jetty: Incident) -> None:
    _, _, last, third = parts(whole(oil_jetty))
    assert last == "WHAT HAS CHANGED"
    assert third.startswith("A report that four people had been hurt was corrected")
    assert "What the Northern Wire said was withdrawn by the Northern Wire" in third


def test_without_a_summary_the_record_itself_is_told(oil_jetty: Incident) -> None:
    bare = whole(msgspec.structs.replace(oil_jetty, summary=(), revisions=()))
    held, disputed, last, third = parts(bare)
    assert "One side's account: the port authority of Halmø" in held
    assert "says that it is possible that the boat was a crabber from Varn" in disputed
    assert "; and denies that it is possible that the boat was a crabber" in disputed
    assert (last, third) == (
        "WHAT IS NOT KNOWN",
        "Will the spilt oil reach the mussel beds? [3 ¶8]",
    )


def test_of_many_open_questions_three_are_named_and_the_others_counted(shipped: View) -> None:
    bare = whole(msgspec.structs.replace(shipped.incident, summary=()))
    assert parts(bare)[3] == (
        "How will Russia respond? [1 ¶6] Is Russia able to carry out retaliatory strikes that"
        " matter? [1 ¶6] Will the incident lead to significant escalation of the fighting inside"
        " Ukraine? [1 ¶6] 2 more questions are open. [1 ¶7]"
    )


def test_where_there_is_nothing_of_a_sort_it_says_so(harbour: Incident) -> None:
    view = cut(harbour, ceiling=Marking.RED, filter=Filter(kinds=frozenset({Kind.MEASURE})))
    assert parts(view) == [
        "Nothing is held by anybody in this copy.",
        "Nothing is disputed in this copy.",
        "WHAT IS NOT KNOWN",
        "No open question in this copy.",
    ]
