"""Every text of the stage can be read in every theme: on the console, and in the room's window."""

from collections.abc import Callable

import pytest
from rich.color import Color

from briefing.incident.types import Incident
from briefing.tui.stage.app import StageApp
from tests.tui.stage.conftest import public_of, session_of
from tests.tui.test_contrast import LEAST, NAMES, USUAL, ratio, written

CONSOLE = (
    *((), ("right", "j"), ("g", "4", "enter"), ("b",), ("b", "f", "right"), ("f", "m")),
    *(("escape", "o"), ("escape", "slash", "f", "i"), ("escape", "n", "end", "q")),
)
ROOM = ((), ("right", "right", "j"), ("b",), ("b", "end", "q"))
"""What is pressed to come from one state to the next."""


@pytest.mark.parametrize("public", [False, True], ids=["console", "room"])
async def test_every_text_of_the_stage_stands_out_from_its_ground(
    open_stage: Callable[..., StageApp], oil_jetty: Incident, public: bool
) -> None:
    session = (public_of if public else session_of)(oil_jetty)
    app = open_stage(session, public=public)
    faint: dict[str, float] = {}
    looked_at: set[str] = set()
    async with app.run_test(size=(100, 30)) as pilot:
        for name in NAMES:
            theme = app.themes.read(name)
            assert theme is not None
            app.register_theme(theme)
        for keys in ROOM if public else CONSOLE:
            for key in keys:
                app.simulate_key(key)
                await pilot.pause()
            looked_at.add(type(app.screen).__name__)
            for name in NAMES:
                app.theme = name
                await pilot.pause()
                for text, style in written(app):
                    if name == "terminal":
                        assert {style.color, style.bgcolor} & {None, Color.default()}, text
                    elif style.color is None or style.bgcolor is None:
                        faint[f"{name}: {text.strip()} {style}"] = 0
                    elif (found := ratio(style.color, style.bgcolor)) < LEAST.get(name, USUAL):
                        faint[f"{name}: {text.strip()} {style}"] = round(found, 2)
    assert faint == {}
    assert looked_at == ({"Public"} if public else {"Console", "Finding", "Overview"})
