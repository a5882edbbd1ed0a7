"""What is said twice in one list, in one statement, or by one name."""

import pytest

from tests.compiler.checks.records import cite, codes, found, item, of, record, told


@pytest.mark.parametrize(
    ("section", "ident", "field", "value", "path"),
    [
        ("statements", "master-says", "to", ["crew", "crew"], ("to", 1)),
        ("events", "hit", "claims", ["ferry-hit", "thick-fog", "ferry-hit"], ("claims", 2)),
        ("actors", "crew", "aliases", ["they", "they"], ("aliases", 1)),
        ("measures", "lamps", "by", ["crew", "crew"], ("by", 1)),
        ("measures", "lamps", "reasons", [{"text": "x", "by": ["crew", "crew"]}],
         ("reasons", 0, "by", 1)),
        ("questions", "what", "evidence", [cite(), cite("¶2"), cite()], ("evidence", 2)),
        ("questions", "what", "evidence", [cite(attributed_to=["crew", "crew"])],
         ("evidence", 0, "attributed_to", 1)),
    ],
)  # fmt: skip
def test_what_stands_twice_in_one_list_is_told(
    section: str, ident: str, field: str, value: object, path: tuple[str | int, ...]
) -> None:
    incident = of(record(), section, ident, **{field: value})
    assert found(incident) == [("named-twice", (section, ident, *path))]


def test_one_passage_may_be_cited_for_two_things() -> None:
    evidence = [cite(hedge="says"), cite(hedge="may")]
    assert found(of(record(), "questions", "what", evidence=evidence)) == []


@pytest.mark.parametrize("second", ["asserts", "denies", "withholds judgement"])
def test_a_statement_takes_one_position_on_a_claim(second: str) -> None:
    positions = [
        {"stance": "asserts", "claim": "ferry-hit"},
        {"stance": "denies", "claim": "thick-fog"},
        {"stance": second, "claim": "ferry-hit"},
    ]
    incident = of(record(), "statements", "master-says", positions=positions)
    (one,) = told(incident)
    assert (one.code, one.path[-1]) == ("two-positions", 2)
    assert one.sentence == "In this statement its speaker already says that 'ferry-hit' holds."


def test_one_speaker_may_change_his_mind_in_another_statement() -> None:
    later = item(
        "master-denies",
        speaker="harbour-master",
        wording="reported",
        positions=[{"stance": "denies", "claim": "ferry-hit"}],
        evidence=[cite()],
    )
    assert found(record(statements=[*record().statements, later])) == []


def test_two_actors_of_one_name_are_told() -> None:
    other = item("crew-of-the-tug", name="The Crew", kind="group", part_of="crew")
    speaking = of(record(), "statements", "master-says", to=["crew-of-the-tug"])
    incident = record(actors=[*record().actors, other], statements=speaking.statements)
    assert codes(incident) == [("same-name", ("actors", "crew-of-the-tug", "name"))]


def test_one_claim_under_two_ids_is_told() -> None:
    incident = of(record(), "claims", "thick-fog", text="A Ferry hit the quay")
    assert codes(incident) == [("same-name", ("claims", "thick-fog", "text"))]
