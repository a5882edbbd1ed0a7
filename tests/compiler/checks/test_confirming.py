"""Confirmed means: two sources of independent origin, for all who may read it."""

from typing import Any

import pytest

from tests.compiler.checks.records import cite, found, of, record

AT = ("events", "hit", "checked")
RADIO = ("00:10", "radio")


def confirmed(*evidence: dict[str, Any], **fields: Any) -> list[tuple[str, Any]]:
    return found(of(record(), "events", "hit", checked="confirmed", evidence=evidence, **fields))


def test_two_independent_sources_confirm_a_thing() -> None:
    assert confirmed(cite(), cite(*RADIO)) == []


@pytest.mark.parametrize(
    "evidence",
    [
        [cite()],
        [cite(), cite("¶2")],
        [cite(attributed_to=["crew"]), cite(*RADIO, attributed_to=["crew"])],
    ],
    ids=["one source", "one source twice", "two sources on the word of one actor"],
)
def test_one_origin_does_not(evidence: list[dict[str, Any]]) -> None:
    assert confirmed(*evidence) == [("confirmed-by-one", AT)]


@pytest.mark.parametrize("voice", [[], ["harbour-master"]], ids=["its own", "another actor's"])
def test_a_second_voice_does(voice: list[str]) -> None:
    assert confirmed(cite(attributed_to=["crew"]), cite(*RADIO, attributed_to=voice)) == []


def test_what_confirms_a_thing_is_for_all_who_may_read_that_it_is_confirmed() -> None:
    secret = cite(*RADIO, marking="TLP:AMBER")
    assert confirmed(cite(), secret) == [("marking-too-low", AT)]
    assert confirmed(cite(), secret, marking="TLP:AMBER") == []
