"""The desk while its file is saved: what is read stays where it was, and a broken save is told."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from briefing.files.incident_file import read_incident, write_incident
from briefing.files.watching import look
from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Filter, Reader, cut
from briefing.problems import Place, Problem
from briefing.tui.app import BriefingApp
from briefing.tui.desk.readying import news
from briefing.tui.ink import flat
from briefing.tui.troubles import MOST, trouble_lines
from tests.terminal import Terminal
from tests.tui.conftest import desk, frame

PATIENCE = 100
"""Looks at the screen, a twentieth of a second apart, until something is taken not to come."""


@pytest.fixture
def path(tmp_path: Path, harbour: Incident) -> Path:
    path = tmp_path / "harbour.json"
    write_incident(path, harbour)
    return path


@pytest.fixture
def watching(path: Path, open_app: Callable[..., BriefingApp]) -> BriefingApp:
    """The desk on a file that it watches, up to AMBER."""
    seen = look(path)
    view = cut(read_incident(path), ceiling=Marking.AMBER, reader=Reader.CURATOR)
    return open_app(view, file=path, seen=seen)


async def until(pilot: Pilot[None], words: str, *, there: bool = True) -> None:
    for _ in range(PATIENCE):
        await pilot.pause()
        if (words in frame(pilot.app)) is there:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(frame(pilot.app))


def titled(incident: Incident, title: str) -> Incident:
    return msgspec.structs.replace(incident, title=safe(title))


async def test_a_save_is_shown_and_the_reader_stays_where_they_were(
    watching: BriefingApp, path: Path, harbour: Incident
) -> None:
    async with watching.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "enter", "j")
        watching.cut_to(None, Filter(kinds=frozenset({Kind.EVENT, Kind.STATEMENT})))
        await pilot.pause()
        before, filter = desk(watching).selected(), watching.view.filter
        assert before is not None
        fewer = msgspec.structs.replace(harbour, measures=(), title=safe("Another title"))
        write_incident(path, fewer)
        await until(pilot, "Another title")
        after = desk(watching).selected()
        assert after is not None
        assert after.id == before.id
        assert after is not before
        assert desk(watching).in_detail
        assert watching.view.filter == filter
        assert watching.view.ceiling is Marking.AMBER
        assert watching.view.incident.measures == ()


async def test_a_broken_save_keeps_the_last_good_version_and_says_what_is_wrong_where(
    watching: BriefingApp, path: Path, harbour: Incident
) -> None:
    async with watching.run_test(size=(120, 40)) as pilot:
        whole = canonical.encode(titled(harbour, "Never shown"))
        path.write_bytes(whole[: len(whole) // 2])
        await until(pilot, "NOT SHOWN, save of ")
        assert "harbour.json" in frame(pilot.app).splitlines()[-1]
        assert "! read it  ? help" in frame(pilot.app).splitlines()[-1]
        assert "A boat at pier three" in frame(pilot.app)
        assert "Never shown" not in frame(pilot.app)
        await pilot.press("exclamation_mark")
        await until(pilot, "Not shown: what is wrong with the last save")
        assert "briefing explain" in frame(pilot.app)
        await pilot.press("escape", "j")
        await until(pilot, "NOT SHOWN")
        write_incident(path, titled(harbour, "Mended"))
        await until(pilot, "Mended")
        assert "NOT SHOWN" not in frame(pilot.app)


async def test_a_file_that_goes_away_is_told_and_one_put_back_unchanged_is_not(
    watching: BriefingApp, path: Path
) -> None:
    async with watching.run_test(size=(120, 40)) as pilot:
        data = path.read_bytes()
        path.unlink()
        await until(pilot, "There is no such file.")
        path.write_bytes(data)
        await until(pilot, "NOT SHOWN", there=False)


async def test_no_save_raises_what_the_desk_holds(
    watching: BriefingApp, path: Path, harbour: Incident
) -> None:
    async with watching.run_test(size=(120, 40)) as pilot:
        red = msgspec.structs.replace(harbour, marking=Marking.RED, title=safe("For few"))
        write_incident(path, red)
        await until(pilot, "This incident is marked TLP:RED, and the ceiling is TLP:AMBER.")
        assert "For few" not in frame(pilot.app)
        assert watching.view.incident.marking is not Marking.RED


def test_every_problem_is_told_whole_and_where_it_stands() -> None:
    one = Problem(
        "no-such-file", "There is no such file.", Place("a.json", 3, 4), "Check the name.",
        also=((Place("b.json", 7), "first used"),),
    )  # fmt: skip
    lines = [flat(line) for line in trouble_lines([one] * (MOST + 2), 60)]
    assert lines[:5] == [
        "a.json:3:4",
        "error: There is no such file.",
        "first used here: b.json:7",
        "Check the name.",
        "briefing explain no-such-file",
    ]
    assert lines[-1] == "and 2 more"


def test_a_desk_that_watches_sends_nothing_shows_a_save_and_remembers_its_file(
    tmp_path: Path, harbour: Incident
) -> None:
    path = tmp_path / "harbour.json"
    write_incident(path, harbour)
    state = tmp_path / "state"
    with Terminal([str(path)], environment={"XDG_STATE_HOME": str(state)}) as terminal:
        terminal.wait_for("A boat at pier three")
        terminal.settle()
        sent = len(terminal.output)
        terminal.settle()
        assert len(terminal.output) == sent
        write_incident(path, titled(harbour, "Another title"))
        terminal.wait_for("Another title")
        assert str(path) in (state / "briefing" / "recent.json").read_text()
        terminal.type("q")
        assert terminal.end() == 0


def test_a_save_is_told_by_how_much_it_brought(oil_jetty: Incident) -> None:
    whole = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    before = cut(
        oil_jetty,
        ceiling=Marking.RED,
        reader=Reader.CURATOR,
        as_of=whole.incident.sources[0].received,
    )
    assert news(whole, whole) == ""
    told = news(before, whole)
    assert told.startswith("2 withdrawn, 1 corrected, ")
    new = whole.links.items.keys() - before.links.items.keys()
    assert f", {len(new) - 3} new, " in told
    assert news(whole, before).endswith(f"{len(new)} gone")
