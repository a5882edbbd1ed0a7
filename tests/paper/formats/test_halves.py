"""What two processes make of many things is what one would have made."""

import os
from collections.abc import Sequence

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.paper.export import export
from briefing.paper.formats import halves
from briefing.paper.formats.halves import in_halves


@pytest.fixture(params=[1, 2])
def _processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: request.param)


@pytest.mark.usefixtures("_processors")
@pytest.mark.parametrize("format", ["csv", "stix"])
def test_many_items_are_told_as_few_are(
    oil_jetty: Incident, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    whole = export(view, format=format)
    monkeypatch.setattr(halves, "MANY", 10)
    assert export(view, format=format) == whole


def test_what_a_process_that_dies_had_begun_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    itself = os.getpid()

    def made(items: Sequence[int]) -> bytes:
        if os.getpid() != itself:
            os._exit(1)
        return bytes(items)

    monkeypatch.setattr(halves, "MANY", 2)
    assert b"".join(in_halves([1, 2, 3, 4, 5], made)) == bytes([1, 2, 3, 4, 5])
