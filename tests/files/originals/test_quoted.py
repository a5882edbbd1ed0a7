"""Quotations are lit where they stand in a passage, whatever typesetting did, nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files.originals.folding import Folded, Needle
from briefing.files.originals.quoted import in_pieces
from briefing.incident.safe import is_safe


def lit(raw: str, *quotations: str) -> list[str]:
    return [piece.text for piece in in_pieces(raw, quotations) if piece.quoted]


@pytest.mark.parametrize(
    ("raw", "quotation", "shown"),
    [
        ("He said “it could be sabotage” at once.", "could be sabotage", "could be sabotage"),
        ("It was ‘rammed\nat full   speed’, she said.", "rammed at full speed", None),
        ("a well-\nknown boat went", "well-known boat", "well- known boat"),
        ("an inter-\nnational pier", "international pier", "inter- national pier"),
        ("the ﬁre was out", "fire was out", "ﬁre was out"),
        ("the co\u00adast guard", "coast guard", None),
        ("he said so—and left", "said so", None),
        ("it’s the port's", "it's the port’s", "it’s the port's"),
        ("cafe\u0301 by the pier", "caf\u00e9 by", "caf\u00e9 by"),
        ("事故は港で起きた", "港で", "港で"),
    ],
)
def test_words_are_lit_as_they_stand(raw: str, quotation: str, shown: str | None) -> None:
    assert lit(raw, quotation) == [shown or quotation]


@pytest.mark.parametrize(
    ("raw", "quotation"),
    [
        ("the heart of it", "the art"),
        ("the harbours", "harbour"),
        ("It could be so", "it could"),
        ("nothing of it", "another thing"),
        ("anything", ""),
        ("", "anything"),
    ],
)
def test_other_words_are_not_lit(raw: str, quotation: str) -> None:
    assert lit(raw, quotation) == []


def test_each_place_and_each_quotation_is_lit_and_what_overlaps_once() -> None:
    assert lit("no boat, no boat, and no lights", "no boat", "no lights") == [
        "no boat",
        "no boat",
        "no lights",
    ]
    assert lit("one two three four", "one two three", "two three four") == ["one two three four"]


HOSTILE = "go \x1b]0;title\x07 on\u202e now \x9b31m and [bold]this[/bold]\x00"


def test_an_original_is_made_safe_before_it_is_shown() -> None:
    pieces = in_pieces(HOSTILE, ["now"])
    assert all(is_safe(piece.text) for piece in pieces)
    assert [piece.text for piece in pieces if piece.quoted] == ["now"]
    whole = "".join(piece.text for piece in pieces)
    assert "[bold]this[/bold]" in whole
    assert "\x1b" not in whole


@given(st.text("ab -—“”'\u00ad\n\x1béﬁ", max_size=30), st.text("ab -—“'éﬁ", max_size=6))
def test_what_is_lit_holds_the_words_and_nothing_is_lost(raw: str, quotation: str) -> None:
    pieces = in_pieces(raw, [quotation])
    for piece in pieces:
        if piece.quoted and "⟨" not in piece.text and "\u241b" not in piece.text:
            assert Folded(piece.text).holds(Needle(quotation)) or quotation in ("", " ")
    assert all(is_safe(piece.text) for piece in pieces)
    bare = in_pieces(raw, [])
    assert "".join(piece.text for piece in pieces) == "".join(piece.text for piece in bare)
