"""Seeds in which one source tells what another file holds: one item, and every telling kept."""

from pathlib import Path

import pytest

from briefing.files.incident_file import decode_incident
from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.types import Event, Incident
from tests.compiler.harbour import HARBOUR, compiled, problems

RADIO = "radio.yaml"


def told(tellings: str, marking: str = "TLP:AMBER") -> dict[str, str]:
    """The harbour's seeds, in which the radio tells what the Post has as well."""
    radio = HARBOUR[RADIO].replace("marking: TLP:AMBER", f"marking: {marking}")
    return {**HARBOUR, RADIO: f"{radio}\ntellings:\n{tellings}"}


def pier(incident: Incident) -> Event:
    (event,) = (one for one in incident.events if one.id == "pier-three")
    return event


def test_a_source_that_says_the_same_is_a_second_piece_of_evidence(tmp_path: Path) -> None:
    event = pier(compiled(tmp_path, told("  pier-three: {evidence: 00:02:30}\n")))
    assert [one.source for one in event.evidence] == ["harbour-post", "radio"]
    assert event.tellings == ()
    assert event.marking is Marking.CLEAR


def test_a_source_that_differs_keeps_its_own_telling(tmp_path: Path) -> None:
    tellings = (
        "  pier-three:\n    title: Two boats are said to have hit it\n"
        "    when: {words: at dusk, date: 2031-06-01}\n    evidence: 00:02:30\n"
    )
    incident = compiled(tmp_path, told(tellings))
    event = pier(incident)
    (telling,) = event.tellings
    assert [one.source for one in event.evidence] == ["harbour-post"]
    assert [one.source for one in telling.evidence] == ["radio"]
    assert telling.title == "Two boats are said to have hit it"
    assert telling.when is not None
    assert telling.when.words == "at dusk"
    assert (telling.place, telling.marking) == (None, Marking.AMBER)
    assert decode_incident(canonical.encode(incident), "harbour.json") == incident


def test_what_a_second_source_adds_lowers_no_marking_unless_told(tmp_path: Path) -> None:
    # The Post is CLEAR; the lantern rests on the radio, which is AMBER.
    post = HARBOUR["harbour-post.yaml"] + "\ntellings:\n  lantern: {evidence: ¶3}\n"
    files = {**HARBOUR, "harbour-post.yaml": post}
    (lantern,) = (one for one in compiled(tmp_path, files).events if one.id == "lantern")
    assert lantern.marking is Marking.AMBER
    widened = "    claims: seen\n    marking: TLP:CLEAR\n"
    files[RADIO] = files[RADIO].replace("    claims: seen\n", widened)
    (lantern,) = (one for one in compiled(tmp_path, files).events if one.id == "lantern")
    assert lantern.marking is Marking.CLEAR


def test_a_telling_can_be_placed_by_an_event(tmp_path: Path) -> None:
    tellings = "  no-night-sailing: {when: {during: pier-three}, evidence: 00:02:30}\n"
    incident = compiled(tmp_path, told(tellings))
    (measure,) = incident.measures
    (telling,) = measure.tellings
    night = pier(incident).when
    assert telling.when is not None
    assert night is not None
    assert (telling.when.earliest, telling.when.latest) == (night.earliest, night.latest)


@pytest.mark.parametrize(
    ("tellings", "code", "within"),
    [
        ("  pier-four: {evidence: 00:02:30}\n", "dangling-reference", "tellings.pier-four"),
        ("  fishers-union: {evidence: 00:02:30}\n", "dangling-reference", "tellings.fishers-union"),
        ("  pier-three: {evidence: []}\n", "no-evidence", "tellings.pier-three"),
        (
            "  pier-three: {evidence: 00:09:00}\n",
            "no-such-passage",
            "tellings.pier-three.evidence.1.passage",
        ),
        (
            "  pier-three: {place: The sea, evidence: [00:02:30, 00:09:00]}\n",
            "no-such-passage",
            "tellings.pier-three.evidence.2.passage",
        ),
        (
            "  pier-three: {state: done, evidence: 00:02:30}\n",
            "telling-does-not-fit",
            "tellings.pier-three.state",
        ),
        (
            "  pier-three: {place: Pier three, evidence: 00:02:30}\n",
            "tells-the-same",
            "tellings.pier-three.place",
        ),
        (
            "  pier-three: {when: {before: nothing}, evidence: 00:02:30}\n",
            "dangling-reference",
            "tellings.pier-three.when.placed.event",
        ),
        (
            "  pier-three: {when: {after: quay, to: 2031-05-01T10:00}, evidence: 00:02:30}\n",
            "time-out-of-order",
            "tellings.pier-three.when",
        ),
        (
            "  pier-three: {place: The sea, marking: TLP:CLEAR, evidence: 00:02:30}\n",
            "marking-too-low",
            "tellings.pier-three.marking",
        ),
    ],
)
def test_each_mistake_in_a_telling_is_told_where_it_stands(
    tmp_path: Path, tellings: str, code: str, within: str
) -> None:
    (problem,) = problems(tmp_path, told(tellings))
    assert (problem.code, problem.place.within) == (code, within)
    assert problem.place.path.endswith(RADIO)


def test_a_mistake_in_what_a_third_source_adds_is_told_in_its_own_file(tmp_path: Path) -> None:
    files = told("  pier-three: {evidence: [00:02:30, 00:03:00]}\n")
    files["wire.yaml"] = (
        "source: {id: wire, outlet: The Wire, published: 2031-06-02}\n"
        "passages: {¶1: A boat hit the pier.}\n"
        "tellings:\n  pier-three: {evidence: [¶1, ¶9]}\n"
    )
    (problem,) = problems(tmp_path, files)
    assert problem.code == "no-such-passage"
    assert problem.place.within == "tellings.pier-three.evidence.2.passage"
    assert problem.place.path.endswith("wire.yaml")


def test_a_claim_that_says_that_a_thing_happened_is_one_of_those_in_it(tmp_path: Path) -> None:
    post = HARBOUR["harbour-post.yaml"].replace(
        "    claims: [pier-hit]\n", "    claims: [pier-hit]\n    happened: by-fishers\n"
    )
    (problem,) = problems(tmp_path, {**HARBOUR, "harbour-post.yaml": post})
    assert (problem.code, problem.place.within) == (
        "claim-not-in-it",
        "events.pier-three.happened.1",
    )
