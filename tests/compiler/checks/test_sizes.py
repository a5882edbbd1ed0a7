"""No text is longer than its place, and what stands on one line has no break in it."""

import pytest

from tests.compiler.checks.records import cite, found, of, place, record, told


@pytest.mark.parametrize(
    ("section", "ident", "field", "value", "path"),
    [
        ("events", "hit", "title", "said " * 50, ("title",)),
        ("claims", "ferry-hit", "text", "a ferry " * 50, ("text",)),
        ("actors", "crew", "aliases", ["x", "crew" * 50], ("aliases", 1)),
        (
            "statements",
            "master-says",
            "evidence",
            [cite(hedge="x" * 200)],
            ("evidence", 0, "hedge"),
        ),
        ("measures", "lamps", "reasons", [{"text": "x" * 500}], ("reasons", 0, "text")),
        (
            "sources",
            "radio",
            "passages",
            [place("00:10", "It says. " * 500)],
            ("passages", "00:10", "digest"),
        ),
    ],
)
def test_a_text_too_long_for_its_place_is_told(
    section: str, ident: str, field: str, value: object, path: tuple[str | int, ...]
) -> None:
    incident = of(record(), section, ident, **{field: value})
    assert found(incident) == [("too-long", (section, ident, *path))]


def test_how_long_it_is_and_may_be_is_said() -> None:
    (one,) = told(of(record(), "actors", "crew", name="c" * 121))
    assert one.sentence == "This is 121 characters long, and 120 are the most here."
    assert told(of(record(), "actors", "crew", name="c" * 120)) == []


def test_a_title_stands_on_one_line_and_a_text_may_stand_on_several() -> None:
    wrong = of(record(), "events", "hit", title="Quay\nsaid to be hit")
    assert found(wrong) == [("several-lines", ("events", "hit", "title"))]
    assert found(of(record(), "lines", "wait", text="We wait.\nWe look.")) == []
