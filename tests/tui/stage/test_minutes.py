"""Minutes are taken on the console alone, marked as what was shown, and saved by the disk."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.events import Paste

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.meeting import writer
from briefing.meeting.entries import Meeting
from briefing.meeting.folder import Folder
from briefing.meeting.host import Host
from briefing.meeting.log import Log
from briefing.meeting.store import Kept, begin
from briefing.problems import Place, Problem, ProblemError
from briefing.tui.stage.app import StageApp
from briefing.tui.stage.session import Session
from briefing.tui.stage.stage import Stage
from tests.meeting.conftest import runtime
from tests.meeting.test_link import until
from tests.tui.conftest import frame
from tests.tui.stage.conftest import NOON, session_of, stage, text

__all__ = ["runtime"]

Lead = Callable[[Incident], tuple[Session, Host, Kept]]


@pytest.fixture
def lead(runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lead]:
    """Begins a meeting on an incident, for a room that may see what is GREEN."""
    assert not runtime.exists()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with Folder("fire") as folder:

        def begun(incident: Incident) -> tuple[Session, Host, Kept]:
            kept = begin(Meeting("fire", incident.title, incident.marking, NOON))
            host = Host(folder, kept)
            both = session_of(incident)
            return Session(both.mine.view, both.room.view, host.publish), host, kept

        yield begun


async def test_a_minute_is_typed_marked_and_saved(
    open_stage: Callable[..., StageApp], oil_jetty: Incident, lead: Lead
) -> None:
    session, host, kept = lead(oil_jetty)
    app = open_stage(session, host=host)
    async with app.run_test(size=(120, 30)) as pilot:
        assert isinstance(app.screen, Stage)
        await pilot.press("right", "m")
        assert "n note, d decision, q question" in text(app)
        await pilot.press("d")
        assert f"Decision {host.highest}" in text(app)
        await pilot.press(*"Ask", "space", *"q", "enter", "m", "escape", "m", "n", *"no", "escape")
        assert "Decision" not in text(app)
        stage(app)
    assert host.close(NOON, 20.0) == ()
    record = kept.read()
    [minute] = record.minutes
    assert (minute.kind, minute.text) == ("decision", "Ask q")
    assert minute.marking is host.highest
    assert minute.scene.slide == record.shown[-1].scene.slide == session.state.shown.slide


async def test_what_is_typed_straight_away_is_a_note_and_moves_nothing_in_the_room(
    open_stage: Callable[..., StageApp], oil_jetty: Incident, lead: Lead
) -> None:
    session, host, kept = lead(oil_jetty)
    app = open_stage(session, host=host)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("right")
        before = session.state.shown
        await pilot.press("m")
        assert "any other letter begins a note" in text(app)
        await pilot.press(*"We", "space", *"go on", "enter")
        await pilot.press("m", "space", *"b", "enter", "m")
        app.screen.post_message(Paste("d"))
        await pilot.pause()
        await pilot.press(*"own", "enter", "m", "right")
        assert "A minute" not in text(app)
        assert (session.state.shown, session.state.blank) == (before, False)
        stage(app)
    assert host.close(NOON, 20.0) == ()
    minutes = kept.read().minutes
    assert [one.text for one in minutes] == ["We go on", "b", "down"]
    assert {one.kind for one in minutes} == {"note"}


@pytest.mark.parametrize("hours", [1, -1], ids=["forward", "back"])
async def test_a_clock_that_is_set_meanwhile_changes_no_length_of_time_and_no_order(
    open_stage: Callable[..., StageApp], oil_jetty: Incident, lead: Lead, hours: int
) -> None:
    session, host, kept = lead(oil_jetty)
    app = open_stage(session, host=host)
    gone, hour = 0.0, dt.timedelta(0)
    async with app.run_test(size=(160, 45)) as pilot:
        found = stage(app)
        found.steady = lambda: gone
        found.clock = lambda: NOON + dt.timedelta(seconds=gone) + hour
        await pilot.press("right", "s", "2", "0", "enter", "m", "n", *"one", "enter")
        gone, hour = 300.0, dt.timedelta(hours=hours)
        await pilot.press("p" if hours < 0 else "j")
        await pilot.pause()
        seen = frame(app)
        assert "elapsed 5:00" in seen
        assert "15:00 left" in seen
        assert f"{found.clock():%H:%M:%S} +02:00" in seen
        way = "forward" if hours > 0 else "back"
        assert f"The clock was set 1:00:00 {way}: elapsed and left go on as before" in seen
        gone = 320.0
        await pilot.press("m", "n", *"two", "enter", "right")
        gone = 330.0
        assert host.close(found.clock(), 20.0) == ()
    record = kept.read()
    assert [one.text for one in record.minutes] == ["one", "two"]
    shown = [one for one in record.shown if one.scene.slide == "summary"]
    lengths = [one.until - one.at for one in shown if one.until]
    assert len(lengths) == len(shown)
    assert sum(lengths, dt.timedelta(0)) == dt.timedelta(seconds=330)
    assert min(lengths) >= dt.timedelta(0)


async def test_a_minutes_marking_is_lowered_or_raised_by_a_key(
    open_stage: Callable[..., StageApp], oil_jetty: Incident, lead: Lead
) -> None:
    session, host, kept = lead(oil_jetty)
    host._highest = Marking.AMBER
    app = open_stage(session, host=host)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("m", "q")
        assert "TLP:AMBER (↑ raises, Ctrl-L lowers it):" in text(app)
        await pilot.press("ctrl+l", *"Why", "enter", "m", "n", *"up", *["up"] * 4, "enter")
        await pilot.press("m", "n", *["ctrl+l"] * 4)
        assert "TLP:CLEAR (↑ raises it):" in text(app)
    assert host.close(NOON, 20.0) == ()
    marked = [(one.text, one.marking) for one in kept.read().minutes]
    assert marked == [("Why", Marking.GREEN), ("up", Marking.RED)]


async def test_what_is_typed_is_in_view_to_its_end_and_what_is_pasted_is_typed(
    open_stage: Callable[..., StageApp], oil_jetty: Incident, lead: Lead
) -> None:
    session, host, kept = lead(oil_jetty)
    app = open_stage(session, host=host)
    pasted = "They ask\r\nwho pays\t" + "and when " * 40
    async with app.run_test(size=(60, 20)) as pilot:
        app.screen.post_message(Paste("nobody asked"))
        await pilot.press("m")
        await pilot.press("q")
        app.screen.post_message(Paste(pasted))
        await pilot.press(*"the end")
        assert "Question from the floor TLP:CLEAR: …" in text(app)
        assert "the end▏" in text(app)
        app.screen.post_message(Paste("x" * 2000))
        await pilot.pause()
        assert "(full)" in text(app)
        await pilot.press("enter")
    assert host.close(NOON, 20.0) == ()
    [minute] = kept.read().minutes
    assert minute.text.startswith("They ask who pays and when and when")
    assert len(minute.text) == 1000


async def test_a_minute_that_the_disk_refuses_is_told_and_kept_till_it_is_saved(
    open_stage: Callable[..., StageApp],
    oil_jetty: Incident,
    lead: Lead,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, host, kept = lead(oil_jetty)
    write, full = Log.write, True

    def refuse(log: Log, *what: object) -> None:
        if full:
            sentence = "There is no space left for the log."
            raise ProblemError(Problem("cannot-log", sentence, Place("log")))
        write(log, *what)  # type: ignore[arg-type]

    monkeypatch.setattr(Log, "write", refuse)
    monkeypatch.setattr(writer, "AGAIN", 0.01)
    app = open_stage(session, host=host)
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.press("m", "n", *"kept", "enter")
        await until(lambda: "NOT SAVED: There is no space left" in text(app))
        full = False
        await until(lambda: "1 minute saved" in text(app))
    assert host.close(NOON, 20.0) == ()
    assert [one.text for one in kept.read().minutes] == ["kept"]
