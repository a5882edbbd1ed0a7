"""What does not depend on the machine: modules, widgets, lines drawn, bytes sent. No timing."""

import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise

import pytest
from textual._styles_cache import StylesCache
from textual.css.stylesheet import Stylesheet
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from briefing.files.shipped import shipped
from briefing.incident.marking import Marking
from briefing.incident.view import View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.desk import Desk
from briefing.tui.desk.panes import PANES
from briefing.tui.ink import Line
from briefing.tui.themes import Themes, read_theme
from briefing.tui.widgets.inked import Inked
from tests.bench.generator import generated
from tests.terminal import Terminal

BESIDE_PANES = 6
"""Two bars, the word that the screen is too small, the detail, and the two boxes around it all."""

MARKS = 10
"""Rows on the screen that are drawn because something else that they are linked to is selected."""

LOOKS = 20
"""How often an idle terminal is looked at, for a quarter of a second each: five seconds."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session on the desk: modules imported by its end, and bytes sent, as they come."""

    modules: int
    opening: int
    idle: int
    steps: list[int]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """The bundled incident in a real terminal: opened, left alone, stepped through, left."""
    told = tmp_path_factory.mktemp("counts") / "modules"
    program = (
        "import atexit, pathlib, sys\nbare = len(sys.modules)\n"
        f"told = pathlib.Path({str(told)!r})\n"
        "atexit.register(lambda: told.write_text(str(len(sys.modules) - bare)))\n"
        "from briefing.cli import entry\nentry()\n"
    )
    with Terminal([], program=("-c", program)) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        sent = [len(terminal.output)]
        for _ in range(LOOKS):
            terminal.settle()
        sent.append(len(terminal.output))
        for key in "jjjkkk":
            terminal.type(key)
            terminal.settle()
            sent.append(len(terminal.output))
        terminal.type("q")
        assert terminal.end() == 0
    idle, *steps = (after - before for before, after in pairwise(sent))
    return Session(int(told.read_text()), sent[0], idle, steps)


@pytest.fixture(scope="module")
def large() -> View:
    """10,000 items."""
    return cut(generated(10_000), ceiling=Marking.RED)


def imported(*arguments: str) -> int:
    """How many modules a command imports that a bare interpreter does not have."""
    program = (
        "import sys\nbare = len(sys.modules)\n"
        "from contextlib import suppress\nfrom briefing.cli import main\n"
        f"with suppress(SystemExit):\n    main({list(arguments)!r})\n"
        "print(len(sys.modules) - bare, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    return int(done.stderr)


def test_the_version_is_told_with_few_imports() -> None:
    # 66 with Python 3.11, nearly all of them argparse and dataclasses and what these import.
    assert imported("--version") <= 75


def test_an_export_imports_little() -> None:
    # 179 with Python 3.11: 88 of them are msgspec's and the standard library's.
    assert imported("export") <= 184


def test_the_desk_imports_little_beyond_textual(session: Session) -> None:
    # 421 with Python 3.11 and Textual 8.2.8, which takes 315 for an app that does nothing.
    assert session.modules <= 424


def test_an_idle_desk_sends_nothing_for_five_seconds(session: Session) -> None:
    assert session.idle == 0


def test_a_step_sends_two_rows_and_a_detail(session: Session) -> None:
    # A screen of 120 x 40 has 4,800 cells, and the detail half of them, each with its style.
    assert max(session.steps) <= 12_000
    assert session.opening <= 75_000


async def test_sheets_are_parsed_only_when_there_are_more_of_them(
    large: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = 0
    parse = Stylesheet.parse

    def counted(sheets: Stylesheet) -> None:
        nonlocal parsed
        parsed += 1
        parse(sheets)

    monkeypatch.setattr(Stylesheet, "parse", counted)
    async with _app(large).run_test(size=(120, 40)):
        # For the screen, for what is on it, and, once there is a frame, for what lies over it.
        assert parsed == 3


async def test_ten_thousand_items_take_no_widget_more(large: View) -> None:
    async with _app(large).run_test(size=(120, 40)) as pilot:
        assert len(pilot.app.screen.query("*")) == BESIDE_PANES + len(PANES)


async def test_a_step_among_ten_thousand_draws_two_rows_some_marks_and_the_detail_once(
    large: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = 0
    strip = Inked.strip

    def counted(widget: Inked, line: Line, width: int, *, lit: bool = False) -> Strip:
        nonlocal drawn
        drawn += 1
        return strip(widget, line, width, lit=lit)

    async with _app(large).run_test(size=(120, 40)) as pilot:
        monkeypatch.setattr(Inked, "strip", counted)
        desk = pilot.app.screen
        assert isinstance(desk, Desk)
        for number in range(1, len(PANES) + 1):
            await pilot.press(str(number))
            await pilot.pause(0.1)
            drawn = 0
            await pilot.press("j", "k")
            await pilot.pause(0.1)
            assert 0 < drawn <= 2 * (2 + desk.detail.size.height + MARKS)


async def test_a_step_has_only_what_changed_looked_through(
    large: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_through = 0
    render_widget = StylesCache.render_widget

    def counted(cache: StylesCache, widget: Widget, crop: Region) -> list[Strip]:
        nonlocal looked_through
        looked_through += 1
        return render_widget(cache, widget, crop)

    async with _app(large).run_test(size=(120, 40)) as pilot:
        monkeypatch.setattr(StylesCache, "render_widget", counted)
        await pilot.press("j")
        await pilot.pause(0.1)
        # The pane with its row, and then the detail and the panes in which there are other marks.
        assert 0 < looked_through <= 2 + len(PANES)


def _app(view: View) -> BriefingApp:
    folder = shipped("themes")
    return BriefingApp(view, Themes(folder), read_theme(folder, "dark"))
