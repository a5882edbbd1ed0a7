"""Every screen and dialog at very many sizes of the terminal."""

import asyncio
import time
import traceback

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped, shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.view import Reader, cut
from briefing.tui.app import BriefingApp
from briefing.tui.themes import Themes
from tests.tui.resting import at_rest
from tests.tui.sizes import any_sizes, survives
from tests.tui.test_sizes import SHOWN

__all__ = ["run"]


def run(count: int, seed: int) -> int:
    """Resize each of them so many times, and tell how it went; 1 if one did not survive."""
    failed = 0
    for where, keys in SHOWN.items():
        begun = time.monotonic()
        try:
            with at_rest():
                asyncio.run(_resized(keys, count, seed))
        except Exception:
            failed += 1
            traceback.print_exc()
        seconds = time.monotonic() - begun
        print(f"{where}: {count:,} sizes of seed {seed} in {seconds:.0f} s", flush=True)
    print(f"{len(SHOWN)} screens at {count:,} sizes: {failed} failed", flush=True)
    return 1 if failed else 0


async def _resized(keys: str, count: int, seed: int) -> None:
    view = cut(read_incident(shipped_incident()), ceiling=Marking.RED, reader=Reader.CURATOR)
    themes = Themes(shipped("themes"))
    theme = themes.read("dark")
    assert theme is not None
    async with BriefingApp(view, themes, theme).run_test(size=(120, 40)) as pilot:
        await pilot.press(*[key for key in keys.split(",") if key])
        await survives(pilot, any_sizes(count, seed))
