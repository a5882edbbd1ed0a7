"""Sources that relay the same words are one origin."""

import msgspec
import pytest

from briefing.incident.origins import origins
from briefing.incident.types import Incident, Source


def sources(harbour: Incident, **relaying: str) -> list[Source]:
    return [
        msgspec.structs.replace(
            harbour.sources[0], id=ident, outlet=f"Outlet of {ident}", relays=whose
        )
        for ident, whose in relaying.items()
    ]


@pytest.mark.parametrize(
    ("relaying", "count"),
    [
        ({"a": "", "b": ""}, 2),
        ({"a": "Sea News", "b": "SEA NEWS"}, 1),
        ({"a": "", "b": "a"}, 1),
        ({"a": "", "b": "outlet of A"}, 1),
        ({"a": "Sea News", "b": "a", "c": "b"}, 1),
        ({"a": "b", "b": "a", "c": "a"}, 1),
        ({"a": "a", "b": ""}, 2),
        ({}, 0),
    ],
    ids=[
        "two that relay nobody",
        "two that relay one agency",
        "one that relays the other by its id",
        "one that relays the other by its outlet",
        "a chain",
        "a circle, and one that joins it",
        "one that relays itself",
        "no sources",
    ],
)
def test_independent_origins(harbour: Incident, relaying: dict[str, str], count: int) -> None:
    assert len(origins(sources(harbour, **relaying))) == count
