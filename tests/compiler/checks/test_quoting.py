"""Quotations: none without what governs it, and none announced that is not given."""

from typing import Any

import pytest

from tests.compiler.checks.records import cite, day, found, of, place, record

AT = ("statements", "crew-says", "evidence", 0, "quote")


def digested(digest: str, **evidence: Any) -> list[tuple[str, Any]]:
    post = {"id": "post", "marking": "TLP:CLEAR", "outlet": "Post", "published": day(2)}
    passages = [place("¶1", "It says that a ferry hit the quay."), place("¶2", digest)]
    radio = record().sources[1]
    said = of(record(), "statements", "crew-says", evidence=[cite("¶2", **evidence)])
    return found(
        record(
            sources=[{**post, "passages": passages}, radio],
            statements=said.statements,
        )
    )


@pytest.mark.parametrize("word", ["could", "not", "denies", "if", "allegedly"])
def test_a_quotation_from_a_passage_with_governing_words_has_a_frame(word: str) -> None:
    digest = f"The crew says it {word} be thick."
    assert digested(digest, quote="thick") == [("quotation-without-frame", AT)]
    assert digested(digest, quote="thick", frame=word) == []
    assert digested(digest, quote="thick", hedge=word) == []
    assert digested(digest) == [
        ("quoted-without-quotation", ("statements", "crew-says", "wording"))
    ]


def test_governing_words_that_are_quoted_themselves_govern_nothing() -> None:
    assert digested("The crew says: “it could be thick”.", quote="It could be thick") == []


@pytest.mark.parametrize("quote", ["as thick as soup", "øde", "was rammed"])
def test_a_part_of_a_sentence_has_a_frame_or_a_hedge(quote: str) -> None:
    digest = "The crew speaks of it."
    assert digested(digest, quote=quote) == [("quotation-without-frame", AT)]
    assert digested(digest, quote=quote, frame="spoke of") == []
    assert digested(digest, quote=quote, hedge="said to be") == []


@pytest.mark.parametrize("quote", ["It was thick", "“thick”", "雾很浓", "12 boats", "كان كثيفا"])
def test_what_may_be_a_whole_sentence_can_stand_alone(quote: str) -> None:
    assert digested("The crew speaks of it.", quote=quote) == []


def test_words_that_are_framed_elsewhere_are_framed_everywhere() -> None:
    bare = of(record(), "statements", "crew-says", evidence=[cite("¶2", quote="Thick as soup")])
    statements = [
        *bare.statements,
        {
            "id": "again",
            "marking": "TLP:CLEAR",
            "speaker": "crew",
            "wording": "quoted",
            "positions": [{"stance": "asserts", "claim": "thick-fog"}],
            "evidence": [cite("¶2", quote="soup", frame="as thick as")],
        },
    ]
    assert found(record(statements=statements)) == [("quotation-without-frame", AT)]


def test_a_statement_that_is_called_quoted_quotes() -> None:
    incident = of(record(), "statements", "master-says", wording="quoted")
    at = ("statements", "master-says", "wording")
    assert found(incident) == [("quoted-without-quotation", at)]
