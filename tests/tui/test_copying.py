"""Copying on the desk: what goes to the clipboard, for whom, and what is said of it."""

import base64
from collections.abc import Callable

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.copying import copied
from tests.terminal import Terminal
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]


@pytest.fixture
def everything(harbour: Incident) -> View:
    """All that the curator may hold, up to AMBER."""
    return cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR)


def test_what_is_copied_is_cut_to_the_ceiling_of_copying(everything: View) -> None:
    items = [*everything.incident.statements, *everything.incident.events]
    clear, some = copied(everything, items, Marking.CLEAR)
    amber, all_of_them = copied(everything, items, Marking.AMBER)
    assert some < all_of_them == len(items)
    assert "antern" not in clear
    assert "antern" in amber
    assert amber.startswith(f"{'TLP:AMBER':>72}")


def test_copying_goes_no_higher_than_the_desk(harbour: Incident) -> None:
    low = cut(harbour, ceiling=Marking.GREEN, reader=Reader.CURATOR)
    text, _ = copied(low, low.incident.statements, Marking.RED)
    assert text.startswith(f"{'TLP:CLEAR':>72}")


def test_lines_for_the_press_and_what_is_unprocessed_are_not_copied(everything: View) -> None:
    alone = [*everything.incident.lines, *everything.incident.unprocessed]
    assert alone
    assert copied(everything, alone, Marking.RED) == ("", 0)


async def test_the_desk_says_what_was_copied_and_what_was_not(
    open_app: OpenApp, everything: View
) -> None:
    async with open_app(everything).run_test(size=(120, 30)) as pilot:
        await pilot.press("j")
        selected = desk(pilot.app).selected()
        assert selected is not None
        assert selected.marking is Marking.CLEAR
        await pilot.press("y")
        await pilot.pause()
        assert "Copied: event, up to TLP:CLEAR" in frame(pilot.app)
        assert "pier-three" in pilot.app.clipboard
        whole = pilot.app.clipboard
        await pilot.press("k", "y")
        await pilot.pause()
        assert "Nothing was copied: it is not for an audience up to TLP:CLEAR" in frame(pilot.app)
        assert pilot.app.clipboard == whole
        await pilot.press("Y")
        await pilot.pause()
        assert "Copied: Timeline, up to TLP:CLEAR" in frame(pilot.app)
        assert "left out" in frame(pilot.app)
        await pilot.press("j")
        await pilot.pause()
        assert "Copied" not in frame(pilot.app)


async def test_a_ceiling_that_is_named_is_that_of_the_clipboard_too(
    open_app: OpenApp, everything: View
) -> None:
    async with open_app(everything, copied=Marking.AMBER).run_test(size=(120, 30)) as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard.startswith(f"{'TLP:AMBER':>72}")


def test_the_terminal_is_given_the_text_and_nothing_else() -> None:
    with Terminal([]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("y")
        terminal.wait_for("Copied: event, up to TLP:CLEAR")
        sent = terminal.output.partition(b"\x1b]52;c;")[2].partition(b"\x07")[0]
        text = base64.b64decode(sent).decode()
        assert text.splitlines()[0].strip() == text.splitlines()[-1].strip() == "TLP:CLEAR"
        terminal.type("q")
        assert terminal.end() == 0
