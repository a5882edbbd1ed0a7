"""What the stage looks like: frames as text, one file each, at noon of a day in the record.

To take new ones after a change that was meant: `BRIEFING_GOLDEN=1 make test`, and read the diff.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.incident.types import Incident
from briefing.tui.stage.app import StageApp
from tests.tui.conftest import frame
from tests.tui.stage.conftest import public_of, session_of, stage

GOLDEN = Path(__file__).parent / "golden"

FRAMES = [
    ("console-120x40", (120, 40), "right,g,3,enter,s,2,0,enter"),
    ("console-80x24", (80, 24), "right,right,right,right"),
    ("console-frozen-120x40", (120, 40), "right,f,right,right,right"),
    ("console-40x10", (40, 10), "right,right"),
    ("public-title-160x45", (160, 45), ""),
    ("public-positions-160x45", (160, 45), "g,4,enter,right,right"),
    ("public-positions-80x24", (80, 24), "g,4,enter,right,right"),
    ("public-timeline-100x30", (100, 30), "g,3,enter,g,5,enter"),
    ("public-blank-80x24", (80, 24), "b"),
    ("public-40x10", (40, 10), "g,3,enter,right"),
]


@pytest.mark.parametrize(("name", "size", "keys"), FRAMES, ids=[name for name, _, _ in FRAMES])
async def test_the_frame_is_as_it_was(
    open_stage: Callable[..., StageApp],
    oil_jetty: Incident,
    name: str,
    size: tuple[int, int],
    keys: str,
) -> None:
    public = name.startswith("public")
    session = (public_of if public else session_of)(oil_jetty)
    app = open_stage(session, public=public)
    async with app.run_test(size=size) as pilot:
        stage(app)
        for key in filter(None, keys.split(",")):
            app.simulate_key(key)
        await pilot.pause()
        stage(app).draw()
        await pilot.pause()
        seen = frame(app)
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("BRIEFING_GOLDEN"):
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


def test_no_frame_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {name for name, _, _ in FRAMES}
