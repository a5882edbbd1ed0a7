"""Seeds to the record: what is made of them, and how each mistake in them is told."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compiler.building import compile_seeds
from briefing.files.incident_file import decode_incident
from briefing.incident import canonical
from briefing.incident.integrity import findings
from briefing.incident.links import Links, items_of
from briefing.incident.marking import Marking
from briefing.incident.types import Evidence, Incident, Position, Stance
from briefing.incident.view import cut
from tests.compiler.harbour import HARBOUR, changed, compiled, problems
from tests.often import often

POST = "harbour-post.yaml"


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Incident:
    return compiled(tmp_path_factory.mktemp("seeds"))


def iso(harbour: Incident, section: str, ident: str) -> tuple[str, str]:
    (when,) = (item.when for item in getattr(harbour, section) if item.id == ident)
    return str(when.earliest or "open"), str(when.latest or "open")


def test_what_is_made_has_no_flaw(harbour: Incident) -> None:
    assert findings(harbour) == []


def test_items_stand_frame_first_then_by_file_name_each_as_written(harbour: Incident) -> None:
    assert [source.id for source in harbour.sources] == ["harbour-post", "radio"]
    assert [actor.id for actor in harbour.actors] == ["port-authority", "fishers-union", "watchman"]
    assert [claim.id for claim in harbour.claims] == ["pier-hit", "by-fishers", "seen"]
    assert [event.id for event in harbour.events] == ["pier-three", "quay", "lantern"]


def test_a_citation_takes_the_source_of_its_file_and_short_forms_mean_the_long_ones(
    harbour: Incident,
) -> None:
    links = Links(harbour)
    clear = {"source": "harbour-post", "marking": "TLP:CLEAR"}
    pier = harbour.events[0]
    assert pier.evidence == (
        msgspec.convert(
            {**clear, "passage": "¶1", "attributed_to": ["port-authority"], "hedge": "says"},
            Evidence,
        ),
    )
    assert pier.shown_in == ("picture",)
    assert [one.passage for one in harbour.exhibits[0].evidence] == ["¶3", "¶1"]
    assert links.claim("by-fishers").about == ("fishers-union",)
    assert [one.passage for one in links.claim("by-fishers").implied] == ["¶2"]
    assert harbour.statements[0].evidence[0].frame == "the pier had been"
    assert harbour.actors[1].aliases == ("the union",)
    assert harbour.serial == "3"


def test_positions_are_read_from_their_stances(harbour: Incident) -> None:
    assert harbour.statements[1].positions == (
        Position(stance=Stance.DENIES, claim="by-fishers"),
        Position(stance=Stance.WITHHOLDS, claim="pier-hit"),
    )


def test_times_are_resolved_in_the_zone_of_the_incident(harbour: Incident) -> None:
    assert iso(harbour, "statements", "authority") == (
        "2031-06-02 00:00:00+02:00",
        "2031-06-02 23:59:59+02:00",
    )
    assert str(harbour.next_update) == "2031-06-03 09:00:00+02:00"
    assert str(harbour.sources[0].received) == "2031-06-02 09:10:00+02:00"
    night = ("2031-06-01 21:00:00+02:00", "2031-06-02 05:00:00+02:00")
    assert iso(harbour, "events", "pier-three") == night
    assert iso(harbour, "events", "quay") == night
    assert iso(harbour, "exhibits", "picture") == ("open", "2031-06-01 20:59:59+02:00")


def test_a_thing_is_marked_as_the_widest_of_what_it_rests_on(harbour: Incident) -> None:
    marked = {item.id: item.marking.colour for item in items_of(harbour)}
    assert marked == {
        **dict.fromkeys(marked, "CLEAR"),
        "radio": "AMBER",
        "lantern": "AMBER",
        "seen": "AMBER",  # it is known only from an event that is
        "watchman": "RED",  # the passage that names him is
    }
    assert [passage.marking.colour for passage in harbour.sources[1].passages] == ["AMBER", "RED"]
    assert [one.marking.colour for one in harbour.events[2].evidence] == ["AMBER", "RED"]
    assert [one.marking.colour for one in harbour.summary] == ["CLEAR", "AMBER"]


def test_nothing_is_marked_for_more_people_than_the_incident_unless_told(tmp_path: Path) -> None:
    files = changed("incident.yaml", ("TLP:CLEAR", "TLP:GREEN"))
    files[POST] = (
        HARBOUR[POST]
        .replace("  language: en\n", "  language: en\n  marking: TLP:CLEAR\n")
        .replace("    place: Pier", "    marking: TLP:CLEAR\n    place: Pier")
    )
    marked = {item.id: item.marking.colour for item in items_of(compiled(tmp_path, files))}
    assert marked["harbour-post"] == marked["pier-three"] == "CLEAR"
    assert marked["quay"] == marked["port"] == marked["union"] == "GREEN"


def test_what_an_amber_source_brought_in_alone_is_not_in_a_clear_copy(harbour: Incident) -> None:
    copy = msgspec.json.encode(cut(harbour, ceiling=Marking.CLEAR).incident).decode()
    assert "boat" in copy
    assert not [word for word in ("lantern", "watchman", "radio", "Radio") if word in copy]


FRAME, RADIO = "incident.yaml", "radio.yaml"

MISTAKES = [
    # file, change, code, what stands at the place of the problem
    (FRAME, ("  id: harbour\n", "  id: port\n"), "wrong-file-name", "port\n"),
    (POST, ("  id: harbour-post", "  id: post"), "wrong-file-name", "post\n"),
    (FRAME, ("TLP:CLEAR", "TLP:WHITE"), "unknown-marking", "TLP:WHITE"),
    (FRAME, ("  marking: TLP:CLEAR\n", ""), "missing-field", "id: harbour"),
    (FRAME, ("Europe/Berlin", "Europe/Berlim"), "unknown-zone", "Europe/Berlim"),
    (FRAME, ("source: harbour-post, ", ""), "no-source", "{at: ¶1"),
    (FRAME, ("at: ¶1", "at: ¶7"), "no-such-passage", "¶7"),
    (FRAME, ("2031-06-03T09:00", "2031-06-03"), "not-a-time", "2031-06-03\n"),
    (FRAME, ("carried_by: lantern", "carried_by: torch"), "dangling-reference", "torch"),
    (
        FRAME,
        ("carried_by: lantern", "carried_by: lantern, marking: TLP:GREEN"),
        "marking-too-low",
        "TLP:GREEN",
    ),
    (POST, ("2031-06-02T09:10", "2031-13-02T09:10"), "not-a-time", "2031-13"),
    (POST, ("published: 2031-06-02", "published: spring"), "not-a-date", "spring"),
    (POST, ("  published: 2031-06-02\n", ""), "missing-field", "id: harbour-post"),
    (POST, ("published: 2031-06-02", "published: {during: quay}"), "placed-publication", "{during"),
    (POST, ("- denies: by-fishers", "- denise: by-fishers"), "unknown-word", "denise"),
    (POST, ("- denies: by-fishers", "- denies: by-fisher"), "dangling-reference", "by-fisher\n"),
    (POST, ("- denies: by-fishers", "- {denies: seen, doubts: seen}"), "too-many", "{denies"),
    (POST, ("speaker: port-authority", "speaker: port"), "dangling-reference", "port\n"),
    (POST, ("piers, by: port-", "piers, by: the "), "wrong-form", "the authority"),
    (POST, ("by: [port", "by: [Port"), "wrong-form", "Port-authority"),
    (POST, ("question: what-happened", "question: what"), "dangling-reference", "what}"),
    (POST, ("during: pier-three", "during: pier-four"), "dangling-reference", "pier-four"),
    (POST, ("during: pier-three", "during: quay"), "circle", "quay"),
    (POST, ("during: pier-three", "during: pier-three, after: lantern"), "placed-twice", "lantern"),
    (
        POST,
        ("during: pier-three", "during: pier-three, date: 2031-06-05"),
        "time-out-of-order",
        "{words: meanwhile",
    ),
    (POST, ("to: 2031-06-02T05", "to: 2031-06-01T05"), "time-out-of-order", "when:\n"),
    (POST, ("from: 2031-06-01T21", "from: 2031-05-30T21"), "bounds-outside-date", "2031-05-30"),
    (POST, ("basis: convention", "zone: Berlin"), "unknown-zone", "Berlin"),
    (POST, ("quote: rammed at speed, ", ""), "frame-without-quotation", "the pier had been"),
    (
        POST,
        ("    place: Pier", "    checked: confirmed\n    place: Pier"),
        "confirmed-by-one",
        "confirmed",
    ),
    (POST, ("  quay:\n", "  pier-hit:\n"), "duplicate-id", "pier-hit:\n"),
    (RADIO, ("  lantern:\n", "  pier-three:\n"), "duplicate-id", "pier-three:\n"),
    (RADIO, ("  watchman: {", "  radio: {"), "duplicate-id", "{name: a watchman"),
    (
        RADIO,
        ("title: A lantern", "title: A lantern\n    marking: TLP:GREEN"),
        "marking-too-low",
        "TLP:GREEN",
    ),
    (RADIO, ("{text: there was", "{marking: TLP:CLEAR, text: x"), "marking-too-low", "TLP:CLEAR"),
]


@pytest.mark.parametrize(
    ("file", "change", "code", "at"),
    MISTAKES,
    ids=[f"{code} at {at.strip()}" for _, _, code, at in MISTAKES],
)
def test_each_mistake_is_told_where_it_stands(
    tmp_path: Path, file: str, change: tuple[str, str], code: str, at: str
) -> None:
    files = changed(file, change)
    found = problems(tmp_path, files)
    first = next((one for one in found if one.code == code), None)
    assert first is not None, found
    assert Path(first.place.path).name == file
    rest = files[file].split("\n", first.place.line - 1)[-1][first.place.column - 1 :]
    assert rest[: len(at)] == at
    assert first.sentence.endswith(".")
    assert first.help


def test_an_id_given_twice_tells_where_it_was_first_used(tmp_path: Path) -> None:
    (found,) = (
        one
        for one in problems(tmp_path, changed("radio.yaml", ("  seen: {", "  pier-hit: {")))
        if one.code == "duplicate-id"
    )
    ((place, words),) = found.also
    assert words == "first used"
    assert (Path(place.path).name, place.within) == (POST, "claims.pier-hit")


def test_two_sources_that_relay_one_agency_do_not_confirm_a_thing(tmp_path: Path) -> None:
    second = "{at: ¶1, by: [port-authority], hedge: says}"
    confirmed = "    checked: confirmed\n"
    assert second in HARBOUR[POST]
    post = (
        HARBOUR[POST]
        .replace("    place: Pier", f"{confirmed}    marking: TLP:AMBER\n    place: Pier")
        .replace(second, "[¶1, {source: radio, at: 00:02:30}]")
    )
    relaying = {
        POST: post.replace("  language: en", "  relays: HPA"),
        RADIO: HARBOUR[RADIO].replace("  marking: TLP:AMBER", "  relays: hpa"),
    }
    assert problems(tmp_path, {**HARBOUR, POST: post}) == ()
    found = problems(tmp_path, {**HARBOUR, **relaying})
    assert [one.code for one in found] == ["confirmed-by-one"]


def test_all_mistakes_of_all_files_are_told_in_one_run_in_order(tmp_path: Path) -> None:
    files = {
        FRAME: HARBOUR[FRAME].replace("2031-06-03T09:00", "soon"),
        POST: HARBOUR[POST].replace("T09:10", "T29:10").replace("from: 2031", "from: 203"),
        RADIO: HARBOUR[RADIO].replace("kind: person", "kind: fisher"),
    }
    found = problems(tmp_path, files)
    assert [(Path(one.place.path).name, one.place.within, one.code) for one in found] == [
        (POST, "source.received", "not-a-time"),
        (POST, "events.pier-three.when.from", "not-a-date"),
        (FRAME, "incident.next_update", "not-a-time"),
        (RADIO, "actors.watchman.kind", "unknown-word"),
    ]


def test_references_are_not_blamed_for_a_file_that_could_not_be_read(tmp_path: Path) -> None:
    broken = HARBOUR[POST].replace("outlet: The", "outlet: [The")
    found = problems(tmp_path, {**HARBOUR, POST: broken})
    assert [one.code for one in found] == ["not-yaml"]


@pytest.mark.parametrize("hour", ["2031-10-26T02:30", "2031-03-30T02:30"])
def test_an_hour_is_not_blamed_for_a_zone_that_may_be_another(tmp_path: Path, hour: str) -> None:
    """In Berlin clocks show the one twice and the other never."""
    zone = ("zone: Europe/Berlin", "zone: Europe/Berlin\n  zone: Europe/Moscow")
    files = changed("incident.yaml", zone, ("2031-06-03T09:00", hour))
    assert [one.code for one in problems(tmp_path, files)] == ["duplicate-key"]
    once = changed("incident.yaml", ("2031-06-03T09:00", hour))
    (problem,) = problems(tmp_path, once)
    assert problem.code in ("repeated-local-time", "no-such-local-time")


def test_a_time_that_hangs_on_a_hidden_event_is_hidden_with_it(tmp_path: Path) -> None:
    copies = []
    for hour in ("03", "04"):
        files = {
            **changed(
                "radio.yaml", ("  lantern:\n", f"  lantern:\n    when: 2031-06-02T{hour}:00\n")
            ),
            POST: HARBOUR[POST].replace("during: pier-three", "during: lantern"),
        }
        incident = compiled(tmp_path / hour, files)
        copies.append(msgspec.json.encode(cut(incident, ceiling=Marking.CLEAR).incident))
    assert copies[0] == copies[1]


@often
@given(st.data())
def test_no_change_to_a_seed_raises_anything_but_problems(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(HARBOUR)))
    text = HARBOUR[name]
    at = data.draw(st.integers(0, len(text)))
    gone = data.draw(st.integers(0, 20))
    words = ["", ":", "[", "- ", "{}", "\n", "null", "TLP:RED", "pier-hit", "2031", "\u202e", "¶1"]
    new = data.draw(st.sampled_from(words))
    files = {**HARBOUR, name: text[:at] + new + text[at + gone :]}
    directory = tmp_path_factory.getbasetemp() / "changed"
    found = problems(directory, files)
    if not found:
        made = compile_seeds(directory / "harbour")
        assert decode_incident(canonical.encode(made), "harbour.json") == made


def test_a_claim_is_no_wider_for_being_part_of_an_event(tmp_path: Path) -> None:
    """What only a restricted source tells does not become public by a public event."""
    files = changed(POST, ("claims: [pier-hit]", "claims: [pier-hit, seen]"))
    incident = compiled(tmp_path, files)
    assert Links(incident).claim("seen").marking is Marking.AMBER
    assert b"lantern" not in canonical.encode(cut(incident, ceiling=Marking.GREEN).incident)


def test_a_sentence_of_the_summary_that_nothing_carries_is_told(tmp_path: Path) -> None:
    files = changed("incident.yaml", ("carried_by: lantern", "carried_by: []"))
    (problem,) = problems(tmp_path, files)
    assert problem.code == "no-evidence"
    assert problem.place.path.endswith("incident.yaml")


UNPROCESSED = """

unprocessed:
  fined:
    text: A skipper was fined.
    by: a caller
    from: by telephone
    noted: 2031-06-02T18:20
  overheard: {text: Somebody laughed., marking: TLP:GREEN}
"""


@pytest.mark.parametrize("file", HARBOUR)
def test_what_is_unprocessed_is_taken_as_it_came_and_is_red_unless_told(
    tmp_path: Path, file: str
) -> None:
    harbour = compiled(tmp_path, {**HARBOUR, file: HARBOUR[file] + UNPROCESSED})
    fined, overheard = harbour.unprocessed
    assert (fined.text, fined.by, fined.from_) == (
        "A skipper was fined.",
        "a caller",
        "by telephone",
    )
    assert str(fined.noted) == "2031-06-02 18:20:00+02:00"
    assert (fined.marking, overheard.marking) == (Marking.RED, Marking.GREEN)
    assert decode_incident(canonical.encode(harbour), "harbour.json") == harbour


def test_nothing_can_refer_to_what_is_unprocessed(tmp_path: Path) -> None:
    files = changed("incident.yaml", ("carried_by: lantern", "carried_by: fined"))
    files["incident.yaml"] += UNPROCESSED
    (problem,) = problems(tmp_path, files)
    assert problem.code == "refers-to-unprocessed"
    assert problem.place.within == "summary.2.carried_by.1"
