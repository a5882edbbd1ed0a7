"""A leader tells each window what it may know, lays out no more, and logs what was shown."""

import datetime as dt
import threading
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest
from msgspec import structs

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Incident, Telling
from briefing.incident.updates import updates
from briefing.incident.view import Reader, cut
from briefing.meeting.cutting import cut_to
from briefing.meeting.entries import Meeting, MinuteKind, Record
from briefing.meeting.folder import Folder, published, published_news, socket_of
from briefing.meeting.host import Host
from briefing.meeting.log import Log
from briefing.meeting.state import Position, State, blanked, encode, ended, moved
from briefing.meeting.store import Kept, begin
from briefing.meeting.wire import Hello, Role
from briefing.problems import Place, Problem, ProblemError
from briefing.slides.deck import Deck
from briefing.slides.news import news_of
from tests.incident.secrets import SECRET, with_secrets
from tests.meeting.conftest import BEGAN
from tests.meeting.test_link import Window, until

AUDIENCE = Hello(Role.AUDIENCE, Marking.RED)
NOTES = Hello(Role.NOTES, Marking.RED)
PATIENCE = 20.0


class Led:
    """A meeting that is led, on an incident with something RED of every kind."""

    def __init__(
        self,
        folder: Folder,
        kept: Kept,
        incident: Incident,
        ceiling: Marking = Marking.CLEAR,
        before: Record | None = None,
    ) -> None:
        mine = cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
        self.mine = Deck(mine)
        self.room = Deck(cut(incident, ceiling=ceiling))
        self.host = Host(folder, kept, before)
        self.kept = kept
        self.state = State(views=self.host.publish(self.room))
        self.now = BEGAN
        self.show("title")

    def show(self, slide: str) -> None:
        showable = slide in self.room
        self.become(moved(self.state, Position(slide=slide), showable=showable))

    def become(self, state: State) -> None:
        self.now += dt.timedelta(minutes=1)
        self.state = state
        self.host.tell(self.mine, self.room, state, self.now)


@pytest.fixture
def led(runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Led]:
    """Makes a meeting whose folder lies in `runtime`."""
    assert not runtime.exists()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    incident = with_secrets(read_incident(shipped_incident()), first=True)
    kept = begin(Meeting("harbour", incident.title, incident.marking, BEGAN))
    return partial(Led, Folder("harbour"), kept, incident)


@pytest.fixture
async def meeting(led: Callable[..., Led]) -> AsyncIterator[Led]:
    one = led()
    await one.host.leader.start()
    yield one
    one.host.leader.stop()
    one.host.close(one.now, PATIENCE)


def bytes_under(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.rglob("*") if one.is_file())


async def test_the_audience_is_told_its_own_view_and_nothing_of_what_is_private(
    meeting: Led, runtime: Path
) -> None:
    window = Window(socket_of("harbour"), AUDIENCE)
    await until(lambda: bool(window.heard))
    meeting.show("summary")
    await until(lambda: window.slide == "summary")
    meeting.show(f"unprocessed/{SECRET}-unprocessed")
    await until(lambda: window.heard[-1].number == meeting.state.number)
    heard = window.heard[-1]
    assert heard.shown == heard.cursor == Position(slide="summary")
    [(ceiling, digest)] = heard.views.items()
    assert ceiling is Marking.CLEAR
    assert published("harbour", digest) == meeting.room.view.incident
    assert SECRET.encode() not in bytes_under(runtime)
    await window.close()


async def test_the_presenters_view_is_laid_out_only_for_another_console(
    meeting: Led, runtime: Path
) -> None:
    window = Window(socket_of("harbour"), NOTES)
    await until(lambda: bool(window.heard))
    meeting.show(f"unprocessed/{SECRET}-unprocessed")
    await until(lambda: window.heard[-1].cursor.slide.startswith("unprocessed"))
    assert set(window.heard[-1].views) == {Marking.CLEAR, Marking.RED}
    assert published("harbour", window.heard[-1].views[Marking.RED]) == meeting.mine.view.incident
    assert SECRET.encode() in bytes_under(runtime)
    await window.close()


async def test_a_console_that_may_not_hold_what_the_presenter_holds_gets_nothing(
    meeting: Led,
) -> None:
    window = Window(socket_of("harbour"), structs.replace(NOTES, ceiling=Marking.GREEN))
    await until(lambda: bool(window.heard))
    assert window.heard[-1] == State(number=meeting.state.number, blank=True)
    await window.close()


async def test_what_is_new_is_laid_out_for_each_window_and_tells_none_of_what_it_may_not_have(
    led: Callable[..., Led],
) -> None:
    """Not even that a thing changed of which it sees no change."""
    meeting = led(Marking.RED)
    await meeting.host.leader.start()
    incident = meeting.room.view.incident
    first, second = [one for one in incident.events if SECRET not in one.id][:2]
    telling = Telling(title=safe(SECRET), evidence=first.evidence, marking=Marking.RED)
    differ = {
        first.id: structs.replace(first, title=safe("Anew")),
        second.id: structs.replace(second, tellings=(*second.tellings, telling)),
    }
    events = tuple(differ.get(one.id, one) for one in incident.events)
    later = structs.replace(incident, events=events)
    before, meeting.room = meeting.room, Deck(cut(later, ceiling=Marking.RED))
    meeting.room = Deck(meeting.room.view, news_of(updates(before.view, meeting.room.view)))
    views = meeting.host.publish(meeting.room)
    meeting.become(structs.replace(meeting.state, number=meeting.state.number + 1, views=views))
    whole, cut_down = (
        Window(socket_of("harbour"), structs.replace(AUDIENCE, ceiling=ceiling))
        for ceiling in (Marking.RED, Marking.CLEAR)
    )
    await until(lambda: bool(whole.heard and cut_down.heard))
    digests = [one.heard[-1].views.popitem()[1] for one in (whole, cut_down)]
    both, one = ({first.id: "CHANGED", second.id: "CHANGED"}, {first.id: "CHANGED"})
    assert [published_news("harbour", digest) for digest in digests] == [both, one]
    assert published_news("harbour", "../../etc/passwd") == {}
    views = meeting.host.publish(before)
    meeting.room = before
    meeting.become(structs.replace(meeting.state, number=meeting.state.number + 1, views=views))
    assert [published_news("harbour", digest) for digest in digests] == [{}, {}]
    await whole.close()
    await cut_down.close()
    meeting.host.leader.stop()
    meeting.host.close(meeting.now, PATIENCE)


async def test_a_window_that_may_show_less_than_the_room_gets_a_view_cut_for_it(
    led: Callable[..., Led], runtime: Path
) -> None:
    meeting = led(Marking.RED)
    await meeting.host.leader.start()
    window = Window(socket_of("harbour"), structs.replace(AUDIENCE, ceiling=Marking.CLEAR))
    await until(lambda: bool(window.heard))
    [(ceiling, digest)] = window.heard[-1].views.items()
    assert ceiling is Marking.CLEAR
    held = published("harbour", digest)
    assert held == cut(meeting.room.view.incident, ceiling=Marking.CLEAR).incident
    slides = [one for one in meeting.room.ids if SECRET in one]
    meeting.show(slides[0])
    await until(lambda: window.heard[-1].number == meeting.state.number)
    assert window.heard[-1].blank
    assert SECRET.encode() not in encode(window.heard[-1])
    await window.close()
    meeting.host.leader.stop()
    meeting.host.close(meeting.now, PATIENCE)
    assert SECRET.encode() in bytes_under(runtime)


async def test_a_meeting_that_goes_on_knows_what_the_room_has_seen_and_what_was_minuted(
    led: Callable[..., Led],
) -> None:
    meeting = led(Marking.RED)
    meeting.show(next(one for one in meeting.room.ids if SECRET in one))
    meeting.show("title")
    assert meeting.host.highest is Marking.RED
    meeting.host.note(MinuteKind.NOTE, safe("Ask again"), meeting.host.highest, meeting.now)
    meeting.host.close(meeting.now, PATIENCE)
    again = led(Marking.RED, meeting.kept.read())
    assert again.host.highest is Marking.RED
    await until(lambda: "1 minute saved" in again.host.words)
    again.host.close(again.now, PATIENCE)


async def test_nothing_is_called_saved_that_still_waits_for_the_disk(
    meeting: Led, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even while something else is saved."""
    disk = threading.Lock()
    write = Log.write

    def slow(log: Log, *what: object) -> None:
        with disk:
            write(log, *what)  # type: ignore[arg-type]

    monkeypatch.setattr(Log, "write", slow)
    for number in range(1, 20):
        with disk:
            meeting.show(("summary", "title")[number % 2])
            meeting.host.note(MinuteKind.NOTE, safe(f"{number}"), Marking.CLEAR, meeting.now)
            assert "saving a minute" in meeting.host.words
        await until(lambda: "saved" in meeting.host.words)
        assert len(meeting.kept.read().minutes) == number


async def test_a_full_runtime_folder_is_told_and_ends_nothing(
    meeting: Led, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once there is room again a console that waits for its view gets it with the next beat."""
    with monkeypatch.context() as full:
        full.setattr(Folder, "publish", refused)
        window = Window(socket_of("harbour"), NOTES)
        await until(lambda: bool(window.heard))
        digest = window.heard[-1].views[Marking.RED]
        assert published("harbour", digest) is None
        assert "NOT SHOWN TO THEM: There is no room." in meeting.host.words
    meeting.show("summary")
    assert published("harbour", digest) == meeting.mine.view.incident
    assert "NOT SHOWN" not in meeting.host.words
    await window.close()


def refused(*_: object) -> str:
    raise ProblemError(Problem("disk-full", "There is no room.", Place("")))


async def test_what_was_shown_and_minuted_is_logged_with_its_times(meeting: Led) -> None:
    meeting.show("summary")
    meeting.host.note(MinuteKind.NOTE, safe("Ask again"), meeting.host.highest, meeting.now)
    meeting.become(blanked(meeting.state, blank=True, holding=safe("Back at two")))
    meeting.become(blanked(meeting.state, blank=False))
    meeting.show(f"unprocessed/{SECRET}-unprocessed")
    assert meeting.host.close(meeting.now, PATIENCE) == ()
    record = meeting.kept.read()
    minute = dt.timedelta(minutes=1)
    assert [(one.scene.slide, one.at, one.until) for one in record.shown] == [
        ("title", BEGAN + minute, BEGAN + 2 * minute),
        ("summary", BEGAN + 2 * minute, BEGAN + 3 * minute),
        ("", BEGAN + 3 * minute, BEGAN + 4 * minute),
        ("summary", BEGAN + 4 * minute, BEGAN + 5 * minute),
    ]
    assert record.shown[0].scene.heading == (
        "Incident at the Kremlin (CLOSED: history, no longer followed)"
    )
    assert record.shown[2].scene.heading == "Blank, with “Back at two”"
    [noted] = record.minutes
    assert (noted.text, noted.scene.slide, noted.marking) == ("Ask again", "summary", Marking.CLEAR)
    assert record.state == encode(meeting.state)
    views = meeting.kept.folder / "views"
    assert {one.stem for one in views.iterdir()} == {one.scene.view for one in record.shown} - {""}
    assert SECRET.encode() not in bytes_under(views)


async def test_what_a_room_reads_while_it_is_blank_is_told_to_no_more_than_it_had(
    led: Callable[..., Led],
) -> None:
    meeting = led(Marking.GREEN)
    before = meeting.host.highest
    meeting.become(blanked(meeting.state, blank=True, holding=safe("Back at two")))
    meeting.host.note(MinuteKind.NOTE, safe("They wait"), Marking.CLEAR, meeting.now)
    assert meeting.host.highest is before
    assert meeting.host.close(meeting.now, PATIENCE) == ()
    record = meeting.kept.read()
    told = {
        ceiling: cut_to(record, ceiling, meeting.kept.view)
        for ceiling in (Marking.CLEAR, Marking.GREEN)
    }
    texts = {ceiling: one.minutes[0].scene.heading for ceiling, one in told.items()}
    assert texts == {Marking.CLEAR: "", Marking.GREEN: "Blank, with “Back at two”"}
    assert [len(one.shown) for one in told.values()] == [1, 2]


async def test_a_meeting_that_ended_as_it_was_meant_to_is_logged_as_over(meeting: Led) -> None:
    meeting.host.close(meeting.now, PATIENCE, meant=True)
    assert meeting.kept.read().state == encode(ended(meeting.state, meeting.now))


async def test_what_was_shown_is_logged_with_the_most_windows_that_showed_it(meeting: Led) -> None:
    first = Window(socket_of("harbour"), AUDIENCE)
    second, notes = Window(socket_of("harbour"), AUDIENCE), Window(socket_of("harbour"), NOTES)
    await until(lambda: bool(first.heard and second.heard and notes.heard))
    await first.close()
    await until(lambda: meeting.host.leader.audience == 1)
    meeting.show("summary")
    small = Window(socket_of("harbour"), structs.replace(AUDIENCE, size=(40, 9)))
    await until(lambda: bool(small.heard))
    assert meeting.host.words.startswith("1 window follows · 1 NOT: too small")
    await small.close()
    await second.close()
    await until(lambda: meeting.host.leader.audience == 0)
    meeting.show("title")
    await notes.close()
    meeting.host.close(meeting.now, PATIENCE)
    assert [one.windows for one in meeting.kept.read().shown] == [2, 1, 0]


async def test_a_view_that_is_no_longer_shown_is_laid_out_no_longer(
    meeting: Led, runtime: Path
) -> None:
    before = meeting.state.views[Marking.CLEAR]
    incident = structs.replace(meeting.room.view.incident, title=safe("As it is known now"))
    meeting.room = Deck(cut(incident, ceiling=Marking.CLEAR))
    views = meeting.host.publish(meeting.room)
    meeting.become(structs.replace(meeting.state, number=meeting.state.number + 1, views=views))
    assert published("harbour", before) is None
    assert published("harbour", views[Marking.CLEAR]) == incident
    assert (runtime / "harbour").is_dir()
