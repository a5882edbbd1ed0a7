"""The windows of the stage: what each says that it is and may show, at any size."""

import datetime as dt
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from textual.geometry import Region
from textual.pilot import Pilot

from briefing.files.watching import look
from briefing.files.writing import write_atomic
from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader
from briefing.problems import Place, Problem
from briefing.tui.ink import width_of
from briefing.tui.settings import Settings
from briefing.tui.stage.app import StageApp
from briefing.tui.stage.console_frame import console_rows, shares_of
from briefing.tui.stage.keys import CONSOLE, PUBLIC
from briefing.tui.stage.on_disk import OnDisk
from briefing.tui.stage.session import Session
from tests.meeting.test_link import until
from tests.tui.conftest import frame
from tests.tui.stage.conftest import NOON, public_of, session_of, stage, text
from tests.tui.stage.test_session import corrected

OpenStage = Callable[..., StageApp]

EDGES = (1, 2, 3, 5, 8, 10, 11, 16, 24, 39, 40, 41, 70, 80, 99, 110, 120, 160, 300, 400)
SIZES = [(1, 1), (400, 120), (40, 10), (80, 24), (160, 45)] + [
    (EDGES[n % len(EDGES)], EDGES[(n * 7 + 3) % len(EDGES)]) for n in range(35)
]
"""40 sizes at and around every edge of the layouts."""


@pytest.mark.parametrize("public", [False, True], ids=["console", "audience"])
async def test_every_size_is_survived(
    open_stage: OpenStage, oil_jetty: Incident, public: bool
) -> None:
    session = (public_of if public else session_of)(oil_jetty)
    app = open_stage(session, public=public)
    async with app.run_test(size=(80, 24)) as pilot:
        for number, (width, height) in enumerate(SIZES):
            await pilot.resize_terminal(width, height)
            app.simulate_key("right")
            if number % 5 == 0:
                await pilot.pause()
            shown = stage(app)
            shown.draw(width, height)
            assert len(shown.canvas.rows) == max(height - shown.has_keybar, 1 + public)
            for line, _ in shown.canvas.rows:
                assert public or width_of(line) <= width or width < 40
        assert app.is_running


def test_the_console_has_its_lines_at_any_size_and_nothing_moves_in_it(session: Session) -> None:
    for width, height in SIZES:
        session.size = shares_of(width, height).slide
        rows = console_rows(session, width, height, NOON, "", "", noted=False)
        assert len(rows) == height
        asked = console_rows(session, width, height, NOON, "Go to slide: 1", "", noted=False)
        assert [row for row, other in zip(rows, asked, strict=True) if row != other] == (
            rows[-1:] if rows[-1] != asked[-1] else []
        )


async def test_each_window_says_in_words_which_it_is(
    open_stage: OpenStage, oil_jetty: Incident
) -> None:
    for public, word in ((False, "PRIVATE"), (True, "AUDIENCE")):
        session = (public_of if public else session_of)(oil_jetty)
        app = open_stage(session, public=public)
        async with app.run_test(size=(100, 30)):
            assert word in text(app).splitlines()[0]
            assert "EXERCISE" in text(app).splitlines()[0]


async def test_nothing_private_is_ever_on_the_audiences_screen_whatever_is_pressed(
    open_stage: OpenStage, oil_jetty: Incident
) -> None:
    secrets = [
        *("Begin with the word exercise.", "NOTES", "PRIVATE", "helmsman", "radar track"),
        *("TO TAKE", "name is known", "AMBER", "elapsed", "walking his dog"),
    ]
    chance = random.Random(7)
    keys = [name for key in PUBLIC for name in key.keys.split(",") if key.id != "public-quit"]
    keys += ["slash", "n", "o", "f", "m", "u", "p", "s", "enter", "escape", "P", "colon", "ctrl+p"]
    app = open_stage(public_of(oil_jetty), public=True)
    async with app.run_test(size=(100, 30)) as pilot:
        for _ in range(120):
            app.simulate_key(chance.choice(keys))
            if chance.random() < 0.3:
                await pilot.pause()
                strips = app.screen._compositor.render_strips()
                seen = "\n".join(strip.text for strip in strips)
                assert not [word for word in secrets if word in seen]
            if len(app.screen_stack) > 1:
                app.pop_screen()


async def test_a_second_draws_the_cells_of_the_clocks_and_nothing_else(
    open_stage: OpenStage, oil_jetty: Incident, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_stage(session_of(oil_jetty))
    async with app.run_test(size=(120, 40)) as pilot:
        shown = stage(app)
        shown.draw()
        await pilot.pause()
        drawn: list[Region] = []
        monkeypatch.setattr(shown.canvas, "refresh", lambda *regions: drawn.extend(regions))
        shown.draw()
        assert drawn == []
        shown.clock, shown.steady = lambda: NOON + dt.timedelta(seconds=1), lambda: 1.0
        shown.draw()
        assert len(drawn) == 1
        assert (drawn[0].height, drawn[0].width < 60) == (1, True)


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (60, 16), (40, 10)], ids=str)
async def test_the_clocks_stay_in_view_whatever_lies_over_the_console(
    open_stage: OpenStage,
    oil_jetty: Incident,
    size: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = open_stage(session_of(oil_jetty))
    async with app.run_test(size=size) as pilot:
        await pilot.press("right")
        shown = stage(app)
        for key in ("o", "slash", "question_mark", "colon"):
            await pilot.press(key)
            await pilot.pause()
            assert app.screen is not shown
            assert "elapsed" in frame(app)
            later = shown.clock() + dt.timedelta(minutes=1)
            monkeypatch.setattr(
                shown, "clock", partial(dt.datetime.fromtimestamp, later.timestamp(), later.tzinfo)
            )
            shown.tick()  # type: ignore[attr-defined]
            await pilot.pause()
            if size[0] > 60:
                assert f"{later:%H:%M:%S}" in frame(app)
            await pilot.press("escape")
            await pilot.pause()


async def test_a_burst_of_keys_is_taken_in_its_order(
    open_stage: OpenStage, oil_jetty: Incident
) -> None:
    session = session_of(oil_jetty)
    app = open_stage(session)
    async with app.run_test(size=(100, 30)) as pilot:
        for key in ("right", "g", "5", "enter", "f", "g", "9", "9", "enter"):
            app.simulate_key(key)
        await pilot.pause()
        assert session.cursor.slide == session.room.ids[4]
        assert session.state.frozen
        assert "There is no slide 99" in text(app)


async def seen(pilot: Pilot[None], words: str, *, there: bool = True) -> None:
    """Wait till words are on the screen, or are no more."""
    await until(lambda: (words in frame(pilot.app)) is there)
    await pilot.pause()


@pytest.fixture
def path(oil_jetty: Incident, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The oil jetty as a file."""
    path = tmp_path_factory.mktemp("record") / "oil-jetty.json"
    path.write_bytes(canonical.encode(oil_jetty))
    return path


async def test_a_save_is_proposed_to_the_presenter_and_published_by_a_key(
    open_stage: OpenStage, oil_jetty: Incident, path: Path
) -> None:
    disk = OnDisk(path, look(path), Marking.RED, Marking.CLEAR, Reader.CURATOR)
    session = session_of(oil_jetty)
    app = open_stage(session, disk=disk)
    async with app.run_test(size=(120, 30)) as pilot:
        before = session.state.shown
        write_atomic(path, canonical.encode(corrected(oil_jetty)))
        await seen(pilot, "The record on disk has changed: 1 new")
        assert "shown since" not in frame(app)
        assert session.state.shown == before
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "event/second-fire" in session.room.ids
        assert session.state.shown == before
        assert "has changed" not in text(app).splitlines()[0]


async def test_a_save_that_cannot_be_read_is_told_on_the_console_with_its_place(
    open_stage: OpenStage, oil_jetty: Incident, path: Path
) -> None:
    session = session_of(oil_jetty)
    disk = OnDisk(path, look(path), Marking.RED, Marking.CLEAR, Reader.CURATOR)
    app = open_stage(session, disk=disk)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("right")
        before = session.state
        write_atomic(path, b"{ half a fi")
        await seen(pilot, "NOT SHOWN, save of")
        assert "oil-jetty.json:1:" in frame(app)
        assert session.state == before
        [key] = [key for key in CONSOLE if key.id == "console-problem"]
        assert stage(app).why_not(key) == ""
        await pilot.press("exclamation_mark")
        await seen(pilot, "briefing explain")
        await pilot.press("escape")
        write_atomic(path, canonical.encode(oil_jetty))
        await seen(pilot, "NOT SHOWN", there=False)
        assert session.proposed is None


@pytest.mark.parametrize("public", [False, True])
async def test_what_is_set_wrong_is_read_whole_on_the_console_and_never_where_a_room_sees(
    open_stage: OpenStage, oil_jetty: Incident, public: bool
) -> None:
    wrong = Problem("unknown-key", "There is no key “zoom-in”.", Place("config.toml", 4))
    session = public_of(oil_jetty) if public else session_of(oil_jetty)
    app = open_stage(session, public=public, settings=Settings(problems=(wrong,)))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        assert ("config.toml:4: There is no key" in frame(app)) is not public
        await pilot.press("exclamation_mark")
        assert ("What is set wrong" in frame(app)) is not public
        assert ("zoom-in" in frame(app)) is not public


async def test_what_was_saved_while_the_record_was_read_is_proposed_too(
    open_stage: OpenStage, oil_jetty: Incident, path: Path
) -> None:
    seen_before = look(path)
    session = session_of(oil_jetty)
    write_atomic(path, canonical.encode(corrected(oil_jetty)))
    disk = OnDisk(path, seen_before, Marking.RED, Marking.CLEAR, Reader.CURATOR)
    async with open_stage(session, disk=disk).run_test(size=(120, 30)) as pilot:
        await seen(pilot, "The record on disk has changed: 1 new")


async def test_the_audiences_window_shows_what_is_on_disk_when_it_is_told_to(
    open_stage: OpenStage, oil_jetty: Incident, path: Path
) -> None:
    disk = OnDisk(path, look(path), Marking.CLEAR, Marking.CLEAR, Reader.AUDIENCE)
    session = public_of(oil_jetty)
    app = open_stage(session, disk=disk, public=True)
    async with app.run_test(size=(100, 30)) as pilot:
        shown = frame(app)
        write_atomic(path, b"{ half a fi")
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert frame(app) == shown
        write_atomic(path, canonical.encode(corrected(oil_jetty)))
        assert "event/second-fire" not in session.room.ids
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "event/second-fire" in session.room.ids
        assert not session.mine.view.is_private


async def test_the_hard_stop_is_taken_in_minutes_or_as_a_time(
    open_stage: OpenStage, oil_jetty: Incident
) -> None:
    session = session_of(oil_jetty)
    app = open_stage(session)
    async with app.run_test(size=(120, 30)) as pilot:
        stage(app)
        for typed, left in (("20", "20:00 left"), ("12:30", "30:00 left"), ("0", "")):
            await pilot.press("s", *(":" if one == ":" else one for one in typed), "enter")
            await pilot.pause()
            assert left in text(app)
        assert "00 left" not in text(app)
        await pilot.press("s", "9", ":", "enter")
        await pilot.pause()
        assert "neither minutes nor a time" in text(app)


def test_a_room_has_never_more_than_its_presenter(path: Path) -> None:
    views = OnDisk(path, look(path), Marking.GREEN, Marking.RED, Reader.CURATOR).views()
    assert views is not None
    mine, room = views
    assert room.held.within(Marking.GREEN)
    assert set(room.links.items) <= set(mine.links.items)
    assert room.incident.lines == ()
    assert not any(one.notes for one in room.incident.slides)
