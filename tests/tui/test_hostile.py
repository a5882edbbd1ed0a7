"""Hostile text in every field of a record is shown as text, does nothing, and controls nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.files.incident_file import read_incident
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.tui.app import BriefingApp
from tests.hostile import HOSTILE, hostile_bytes
from tests.terminal import CONTROL, Terminal, violations
from tests.tui.conftest import desk, frame


@pytest.fixture
def hostile_file(tmp_path: Path, incident: Incident, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / "hostile.json"
    path.write_bytes(hostile_bytes(incident, request.param))
    return path


@pytest.mark.parametrize("hostile_file", HOSTILE, indirect=True, ids=range(len(HOSTILE)))
async def test_every_pane_shows_it_as_text(
    open_app: Callable[..., BriefingApp], hostile_file: Path
) -> None:
    view = cut(read_incident(hostile_file), ceiling=Marking.RED)
    async with open_app(view).run_test(size=(120, 40)) as pilot:
        for pane in "123456":
            await pilot.press(pane)
            for key in ["j", "G", "enter", "G", "h"]:
                pilot.app.simulate_key(key)
                await pilot.pause(0)
                shown = frame(pilot.app).replace("\n", "")
                assert not CONTROL.search(shown)


@pytest.mark.parametrize("hostile_file", [" ".join(HOSTILE)], indirect=True, ids=["all"])
async def test_every_card_shows_it_as_text_and_clicks_do_nothing(
    open_app: Callable[..., BriefingApp], hostile_file: Path
) -> None:
    view = cut(read_incident(hostile_file), ceiling=Marking.RED)
    async with open_app(view).run_test(size=(120, 40)) as pilot:
        screen = desk(pilot.app)
        for item in view.links.items.values():
            screen.travel.visit(item)
            await pilot.pause(0)
            assert not CONTROL.search(frame(pilot.app).replace("\n", ""))
        for row in range(1, 8):
            await pilot.click("#detail", offset=(6, row))
        assert pilot.app.is_running


def test_markup_is_shown_letter_by_letter(tmp_path: Path, incident: Incident) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(hostile_bytes(incident, "[@click=app.quit]x[/]"))
    with Terminal([str(path)]) as terminal:
        terminal.wait_for("title [@click=app.quit]x[/]")


@pytest.mark.parametrize("hostile_file", [" ".join(HOSTILE)], indirect=True, ids=["all"])
def test_no_control_character_reaches_the_terminal(hostile_file: Path) -> None:
    with Terminal([str(hostile_file)]) as terminal:
        terminal.wait_for("Timeline")
        for pane in "123456":
            terminal.type(f"{pane}jjl")
            terminal.settle()
            terminal.type("jjjGhz")
            terminal.settle()
            terminal.type("z")
        terminal.settle()
        terminal.type("q")
        assert terminal.end() == 0
        assert violations(terminal.output) == []
