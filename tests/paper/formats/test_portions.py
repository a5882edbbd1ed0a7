"""What two processes write of many things is what one would have written."""

import os
from collections.abc import Sequence

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.paper.export import export
from briefing.paper.formats import portions
from briefing.paper.formats.portions import in_portions
from briefing.paper.forms import FORMS


@pytest.fixture(params=[1, 2])
def _processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: request.param)


@pytest.mark.usefixtures("_processors")
@pytest.mark.parametrize(
    ("form", "format"),
    [
        *((form, "text") for form in FORMS),
        ("full", "markdown"),
        ("full", "html"),
        ("page", "csv"),
        ("page", "stix"),
    ],
)
def test_many_things_are_told_as_few_are(
    oil_jetty: Incident, monkeypatch: pytest.MonkeyPatch, form: str, format: str
) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    whole = export(view, form, format=format)
    monkeypatch.setattr(portions, "MANY", 10)
    assert export(view, form, format=format) == whole


def test_what_a_process_that_dies_had_begun_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    itself = os.getpid()

    def written(things: Sequence[int]) -> bytes:
        if os.getpid() != itself:
            os._exit(1)
        return bytes(things)

    monkeypatch.setattr(portions, "MANY", 2)
    assert in_portions([1, 2, 3, 4, 5], written) == bytes([1, 2, 3, 4, 5])


@pytest.mark.usefixtures("_processors")
def test_what_cannot_be_written_is_told_by_whoever_finds_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def written(things: Sequence[int]) -> bytes:
        if 50 in things:
            raise ValueError("fifty")
        return bytes(things)

    monkeypatch.setattr(portions, "MANY", 2)
    with pytest.raises(ValueError, match="fifty"):
        in_portions(range(100), written)
