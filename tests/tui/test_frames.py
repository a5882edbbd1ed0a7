"""What the desk looks like: frames as text, one file each.

To take new ones after a change that was meant: `BRIEFING_GOLDEN=1 make test`, and read the diff.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.tui.app import BriefingApp
from tests.tui.conftest import GOLDEN, frame

FRAMES = [
    ("opening-80x24", (80, 24), ""),
    ("opening-120x40", (120, 40), ""),
    ("opening-200x60", (200, 60), ""),
    ("overview-100x30", (100, 30), "0"),
    ("event-100x30", (100, 30), "j,j,j,enter"),
    ("event-120x40", (120, 40), "j,j,j,enter"),
    ("statement-80x24", (80, 24), "3,j,j,j,j"),
    ("question-120x40", (120, 40), "5,j,enter,j,j"),
    ("actors-80x24", (80, 24), "2"),
    ("measures-80x24", (80, 24), "4,j"),
    ("source-120x40", (120, 40), "6"),
    ("panes-60x20", (60, 20), "4"),
    ("detail-60x20", (60, 20), "4,enter"),
    ("smallest-40x10", (40, 10), ""),
    ("too-small-39x9", (39, 9), ""),
    ("compare-120x40", (120, 40), "5,j,c,l,l"),
    ("compare-80x24", (80, 24), "5,j,c"),
    ("compare-60x20", (60, 20), "5,j,c"),
    ("compare-open-100x30", (100, 30), "5,c,G"),
    ("cited-100x30", (100, 30), "j,j,j,s"),
    ("help-100x40", (100, 40), "question_mark"),
    ("palette-100x30", (100, 30), "colon,p,a"),
]


@pytest.mark.parametrize(("name", "size", "keys"), FRAMES, ids=[name for name, _, _ in FRAMES])
async def test_the_frame_is_as_it_was(
    open_app: Callable[..., BriefingApp], name: str, size: tuple[int, int], keys: str
) -> None:
    async with open_app().run_test(size=size) as pilot:
        if keys:
            await pilot.press(*keys.split(","))
        await pilot.pause()
        seen = frame(pilot.app)
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("BRIEFING_GOLDEN"):
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


README = Path(__file__).parents[2] / "README.md"


def test_what_the_readme_shows_are_frames_of_today() -> None:
    shown = re.findall(r"```text\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    known = {path.read_text(encoding="utf-8"): path.stem for path in GOLDEN.glob("*.txt")}
    assert [known.get(one) for one in shown] == ["event-100x30", "compare-80x24"]


def test_no_frame_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {name for name, _, _ in FRAMES}
