"""Another incident in the place of the one on the desk: found, read first, and opened."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.files.incident_file import write_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.types import Incident
from briefing.tui.app import BriefingApp
from tests.terminal import Terminal
from tests.tui.conftest import frame
from tests.tui.test_saves import until

OpenApp = Callable[..., BriefingApp]


@pytest.fixture
def files(tmp_path: Path, harbour: Incident) -> list[Path]:
    """An incident, a file that is none, and one that has gone since."""
    harbour_file, broken = tmp_path / "harbour.json", tmp_path / "broken.json"
    write_incident(harbour_file, harbour)
    broken.write_text("{")
    return [harbour_file, broken, tmp_path / "gone.json"]


async def test_what_was_opened_before_is_found_by_words_and_opened_when_it_was_read(
    open_app: OpenApp, files: list[Path]
) -> None:
    app = open_app(others=lambda: files)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("o")
        assert all(path.name in frame(app) for path in files)
        await pilot.press(*"harbour")
        assert "gone.json" not in frame(app)
        await pilot.press("enter")
        for _ in range(1000):
            if app.another:
                break
            await pilot.pause(0.01)
    assert app.another == files[0]
    assert app.return_code == 0


async def test_what_cannot_be_opened_says_why_and_the_desk_stays(
    open_app: OpenApp, files: list[Path]
) -> None:
    app = open_app(others=lambda: files)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("o", *"gone", "enter")
        await until(pilot, "There is no such file.")
        await pilot.press(*["backspace"] * 4, *"broken", "enter")
        await until(pilot, "The file ends")
        assert app.another is None
        await pilot.press("escape")
        assert type(app.screen).__name__ == "Desk"


async def test_a_file_that_is_named_is_offered_though_it_was_never_opened(
    open_app: OpenApp, files: list[Path]
) -> None:
    app = open_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("o")
        assert "No other file was opened before" in frame(app)
        app.screen.query_one("Query").value = str(files[0])  # type: ignore[attr-defined]
        await until(pilot, "▹harbour.json")


def test_the_desk_of_one_incident_gives_way_to_that_of_another(
    files: list[Path], harbour: Incident
) -> None:
    with Terminal([str(shipped_incident())]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("o")
        terminal.wait_for("Open another incident")
        terminal.type(str(files[0]))
        terminal.wait_for("harbour.json ")
        terminal.type("\r")
        terminal.wait_for(harbour.title)
        terminal.type("o")
        terminal.wait_for("kremlin-drones.json")
        terminal.type("\r")
        terminal.wait_for("Incident at the Kremlin")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.modes_restored()
