"""The checks as a whole: silent on a sound record, quick on a large one, afraid of none."""

from hypothesis import given, settings

from briefing.compiler.checks import OF_ITEMS, OF_THE_WHOLE, WARNINGS, Subject, flaws, warnings
from briefing.incident.integrity import findings
from briefing.incident.types import Incident
from tests.compiler.checks.records import cite, codes, day, found, of, record
from tests.incident.strategies import incidents


def test_a_sound_record_is_found_fault_with_by_nobody() -> None:
    assert found(record()) == []
    assert codes(record()) == []


def test_every_check_is_listed_once() -> None:
    every = [*OF_ITEMS, *OF_THE_WHOLE, *WARNINGS]
    assert len(set(every)) == len(every)


@settings(max_examples=50)
@given(incidents())
def test_any_record_that_hangs_together_can_be_checked(incident: Incident) -> None:
    assert findings(incident) == []
    made = [*flaws(Subject(incident), whole=True), *warnings(Subject(incident))]
    for one in made:
        assert one.sentence.endswith(".")
        assert one.help.endswith(".")


def test_errors_are_found_although_references_lead_nowhere() -> None:
    bare = record(sources=[], actors=[], claims=[], exhibits=[], questions=[])
    incident = of(bare, "events", "hit", title="The regime hit the quay.")
    found = flaws(Subject(incident), whole=True)
    assert {one.code for one in found} >= {"loaded-word", "stop-too-many"}


def test_what_is_found_of_items_is_no_warning_and_what_is_warned_of_is() -> None:
    incident = record(events=[{"id": "hit", "marking": "TLP:CLEAR", "title": "The regime lied."}])
    wrong, odd = flaws(Subject(incident), whole=True), warnings(Subject(incident))
    assert {one.warning for one in wrong} == {False}
    assert {one.warning for one in odd} == {True}


OTHERWISE = [
    {
        "title": "The regime hit the quay.",
        "evidence": [cite("00:10", "radio", hedge="is said", quote="soup")],
        "marking": "TLP:CLEAR",
        "when": day(9),
        "place": "the\nquay",
    }
]


def test_what_another_source_tells_differently_is_checked_as_well() -> None:
    told = of(record(), "events", "hit", tellings=OTHERWISE)
    at = ("events", "hit", "tellings", 0)
    assert sorted(found(told), key=str) == [
        ("hedge-dropped", (*at, "evidence", 0, "hedge")),
        ("loaded-word", (*at, "title")),
        ("several-lines", (*at, "place")),
        ("stop-too-many", (*at, "title")),
        ("told-too-early", (*at, "evidence", 0)),
    ]
