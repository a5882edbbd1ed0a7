"""The export dialog: the careful choice first, the paper as its readers will have it, and where."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.paper.copies import Wish, bytes_of
from briefing.paper.formats import FORMATS
from briefing.paper.forms import FORMS, PRIVATE
from briefing.tui.app import BriefingApp
from briefing.tui.export import Export
from briefing.tui.exporting import Choice, audiences, first_choice, paper_of, preview, turned
from tests.tui.conftest import frame

OpenApp = Callable[..., BriefingApp]


@pytest.fixture
def curated(oil_jetty: Incident) -> View:
    """All of it, as the desk holds it."""
    return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)


def every(view: View, start: Choice, what: str) -> list[str]:
    """What one comes by in going round, from where one starts."""
    choice, found = start, []
    for _ in range(len(FORMATS) + len(FORMS) + len(PRIVATE)):
        found.append(getattr(choice, what))
        choice = turned(view, choice, what, 1)  # type: ignore[arg-type]
    return list(dict.fromkeys(found))


def test_what_is_chosen_first_is_for_the_widest_audience(curated: View) -> None:
    choice = first_choice(curated)
    assert choice == Choice("page", "text", Marking.CLEAR)
    assert paper_of(curated, choice).held is Marking.CLEAR
    assert not paper_of(curated, choice).is_private


def test_every_form_and_format_is_come_by(curated: View) -> None:
    first = first_choice(curated)
    assert every(curated, first, "form") == [*FORMS[FORMS.index("page") :], *FORMS[:1]]
    assert every(curated, first, "format") == [*FORMATS]


def test_lines_for_the_press_are_there_for_the_own_organisation_alone(curated: View) -> None:
    own = Choice("page", "text", Marking.AMBER_STRICT)
    assert set(every(curated, own, "form")) == {*FORMS, *PRIVATE}
    wider = turned(curated, Choice("lines", "text", Marking.AMBER_STRICT), "ceiling", -1)
    assert wider == Choice("page", "text", Marking.AMBER)


def test_an_audience_is_not_gone_round(curated: View, harbour: Incident) -> None:
    assert turned(curated, first_choice(curated), "ceiling", -1).ceiling is Marking.CLEAR
    last = Choice("page", "text", Marking.RED)
    assert turned(curated, last, "ceiling", 1) == last
    marked = msgspec.structs.replace(harbour, marking=Marking.GREEN)
    view = cut(marked, ceiling=Marking.AMBER)
    assert audiences(view) == [Marking.GREEN, Marking.AMBER]
    assert first_choice(view).ceiling is Marking.GREEN


def test_the_preview_is_the_paper_itself(curated: View) -> None:
    for format in FORMATS:
        choice = Choice("full", format, Marking.GREEN)
        told = "text" if format == "html" else format
        paper = bytes_of(paper_of(curated, choice), Wish("full", told))
        assert preview(curated, choice, 200) == paper.decode().splitlines()


async def test_a_paper_is_written_where_one_says_and_nothing_is_written_over(
    open_app: OpenApp, curated: View, tmp_path: Path
) -> None:
    async with open_app(curated).run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "o", "a", "enter")
        dialog = pilot.app.screen
        assert isinstance(dialog, Export)
        assert dialog.path.value == "oil-jetty-2031-06-11-TLP-CLEAR-page.md"
        dialog.path.value = "\x1b[2J"
        await pilot.pause()
        assert dialog.path.value == "␛[2J"
        dialog.path.value = str(tmp_path / "mine.md")
        await pilot.press("enter")
        assert "Written: " in frame(pilot.app)
        assert not pilot.app.query("#preview")
        paper = (tmp_path / "mine.md").read_bytes()
        assert paper == bytes_of(
            paper_of(curated, Choice("page", "markdown", Marking.GREEN)), Wish("page", "markdown")
        )
        await pilot.press("x", "enter")
        dialog = pilot.app.screen
        assert isinstance(dialog, Export)
        dialog.path.value = str(tmp_path / "mine.md")
        await pilot.press("enter")
        assert "There is a file of this name already. Name another." in frame(pilot.app)
        assert (tmp_path / "mine.md").read_bytes() == paper
        await pilot.press("escape", "escape")
        assert not pilot.app.query("#preview")


async def test_another_view_is_another_paper_and_for_no_wider_audience(
    open_app: OpenApp, curated: View, oil_jetty: Incident
) -> None:
    async with open_app(curated).run_test(size=(100, 30)) as pilot:
        await pilot.press("x", "a", "a")
        app = pilot.app
        assert isinstance(app, BriefingApp)
        dialog = app.screen
        assert isinstance(dialog, Export)
        marked = msgspec.structs.replace(oil_jetty, title="Another title")
        app.take(cut(marked, ceiling=Marking.RED, reader=Reader.CURATOR))
        await pilot.pause()
        assert "Another title" in frame(app)
        assert dialog.choice == Choice("page", "text", Marking.AMBER)
        app.take(cut(oil_jetty, ceiling=Marking.GREEN))
        assert dialog.choice == Choice("page", "text", Marking.CLEAR)


async def test_at_the_foot_stand_the_keys_that_hold_where_one_is(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(100, 30)) as pilot:
        await pilot.press("x")
        assert "f form" in frame(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "f form" not in frame(pilot.app)
        assert "write it there" in frame(pilot.app)
        assert "Esc choose again" in frame(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert "f form" in frame(pilot.app)
