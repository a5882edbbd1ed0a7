"""Leader and followers: late ones are right at once, lost ones know it, nobody is waited for."""

import asyncio
import contextlib
import os
import random
import socket
import stat
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from msgspec import structs

from briefing.incident.marking import Marking
from briefing.meeting import follower as following
from briefing.meeting import leader as leading
from briefing.meeting.follower import Loss, follow
from briefing.meeting.leader import Leader
from briefing.meeting.peer import has_gone, is_own
from briefing.meeting.state import LONGEST, Position, State, decode, encode
from briefing.meeting.wire import LEAST, VERSION, Hello, Role, introduction

PATIENCE = 20.0
AUDIENCE = Hello(Role.AUDIENCE, Marking.CLEAR)
NOTES = Hello(Role.NOTES, Marking.CLEAR)


class Window:
    """What one follower knows."""

    def __init__(self, path: Path, hello: Hello = AUDIENCE) -> None:
        self.heard: list[State] = []
        self.lost = 0
        self.losses: list[Loss] = []
        self.task = asyncio.create_task(follow(path, hello, self.heard.append, self._lose))

    def _lose(self, loss: Loss) -> None:
        self.lost += 1
        self.losses.append(loss)

    @property
    def slide(self) -> str:
        return self.heard[-1].shown.slide if self.heard else ""

    async def close(self) -> None:
        self.task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.task


class Meeting:
    """A leader whose slide tells the kind of window and a number, and its followers."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.number = 1
        self.changes = 0
        self.windows: list[Window] = []
        self.leader = self.new_leader()

    def new_leader(self) -> Leader:
        return Leader(self.path, self._told, self._changed)

    def _told(self, hello: Hello) -> State:
        return state(self.number, f"{hello.role}/{self.number}")

    def _changed(self) -> None:
        self.changes += 1

    def show(self, number: int) -> None:
        self.number = number
        self.leader.tell()

    def window(self, hello: Hello = AUDIENCE) -> Window:
        self.windows.append(Window(self.path, hello))
        return self.windows[-1]


def state(number: int, slide: str = "title") -> State:
    """A state by its number."""
    return State(number=number, shown=Position(slide=slide))


async def until(enough: Callable[[], bool]) -> None:
    """Wait till something is so."""
    async with asyncio.timeout(PATIENCE):
        while not enough():
            await asyncio.sleep(0.002)


async def ended(writer: asyncio.StreamWriter) -> None:
    """End a connection and see it end."""
    writer.transport.abort()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


@pytest.fixture
async def meeting(runtime: Path) -> AsyncIterator[Meeting]:
    runtime.mkdir(mode=0o700)
    meeting = Meeting(runtime / "socket")
    await meeting.leader.start()
    yield meeting
    for window in meeting.windows:
        await window.close()
    meeting.leader.stop()
    # What was aborted is let go of in the turns of the loop after this.
    await asyncio.sleep(0.01)


async def test_a_follower_that_comes_late_is_right_at_once(meeting: Meeting) -> None:
    meeting.show(41)
    meeting.show(42)
    window = meeting.window()
    await until(lambda: window.slide == "audience/42")
    assert len(window.heard) == 1
    meeting.show(43)
    await until(lambda: window.slide == "audience/43")


async def test_each_role_is_told_what_it_may_know(meeting: Meeting) -> None:
    audience, notes = meeting.window(), meeting.window(NOTES)
    await until(lambda: bool(audience.slide and notes.slide))
    assert (audience.slide, notes.slide) == ("audience/1", "notes/1")
    assert meeting.leader.audience == 1


async def test_the_leader_knows_of_windows_that_come_and_go(meeting: Meeting) -> None:
    first, second = meeting.window(), meeting.window()
    await until(lambda: meeting.leader.audience == 2)
    await first.close()
    await until(lambda: meeting.leader.audience == 1)
    await second.close()
    await until(lambda: meeting.changes == 4)


async def test_the_leader_knows_in_which_sizes_the_audience_sees_slides(meeting: Meeting) -> None:
    for hello, size in ((AUDIENCE, (160, 44)), (AUDIENCE, (80, 23)), (NOTES, (40, 9))):
        meeting.window(structs.replace(hello, size=size))
    meeting.window()
    await until(lambda: meeting.changes == 4)
    assert meeting.leader.sizes == ((80, 23), (160, 44))


async def test_a_window_that_is_too_small_to_show_anything_does_not_count(meeting: Meeting) -> None:
    for size in (LEAST, (LEAST[0] - 1, 80), (300, LEAST[1] - 1)):
        meeting.window(structs.replace(AUDIENCE, size=size))
    await until(lambda: meeting.changes == 3)
    assert (meeting.leader.audience, meeting.leader.too_small) == (1, 2)
    assert meeting.leader.sizes == (LEAST,)


async def test_the_state_is_told_again_though_nothing_happens(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting.leader.stop()
    monkeypatch.setattr(leading, "BEAT", 0.01)
    meeting.leader = meeting.new_leader()
    await meeting.leader.start()
    window = meeting.window()
    await until(lambda: len(window.heard) > 3)
    assert window.lost == 0


async def test_a_dead_leader_is_missed_and_another_is_found(meeting: Meeting) -> None:
    window = meeting.window()
    await until(lambda: bool(window.heard))
    meeting.leader.stop()
    await until(lambda: window.lost > 0)
    meeting.number = 7
    meeting.leader = meeting.new_leader()
    await meeting.leader.start()
    await until(lambda: window.slide == "audience/7")
    assert [(one.number, one.over) for one in window.heard] == [(1, False), (1, True), (7, False)]


async def test_a_leader_that_says_nothing_is_missed(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "LOST", 0.05)
    window = meeting.window()
    await until(lambda: window.lost > 0)
    assert window.heard


async def test_nobody_steers_but_the_leader(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a follower says beyond who it is, or instead of it, ends its connection at once."""
    monkeypatch.setattr(leading, "_INTRODUCTION", 10 * PATIENCE)
    steady = meeting.window()
    await until(lambda: bool(steady.heard))
    hello = introduction(AUDIENCE)
    for said in (
        b"GoTo 7\n",
        b"\x00\xff\n",
        hello + hello,
        b"x" * (LONGEST + 1),
        b'{"role":"leader","v":1}\n',
    ):
        reader, writer = await asyncio.open_unix_connection(meeting.path)
        writer.write(said)
        with contextlib.suppress(ConnectionError):
            assert await asyncio.wait_for(reader.read(), PATIENCE) == b""
        await ended(writer)
    reader, writer = await asyncio.open_unix_connection(meeting.path)
    writer.write(hello)
    assert await asyncio.wait_for(reader.readline(), PATIENCE) != b""
    writer.write(b"GoTo 7\n")
    with contextlib.suppress(ConnectionError):
        await asyncio.wait_for(reader.read(), PATIENCE)
    await ended(writer)
    await until(lambda: meeting.leader.audience == 1)
    assert steady.slide == "audience/1"
    assert steady.lost == 0


async def test_who_gave_up_while_the_leader_was_stopped_is_no_window(meeting: Meeting) -> None:
    """It has said who it is, and gone: what a stopped process finds when it is let go on."""
    steady = meeting.window()
    await until(lambda: bool(steady.heard))
    for _ in range(20):
        with socket.socket(socket.AF_UNIX) as gone:
            gone.connect(os.fspath(meeting.path))
            gone.send(introduction(AUDIENCE))
    late = meeting.window()
    await until(lambda: bool(late.heard))
    assert meeting.leader.audience == 2
    assert meeting.changes == 2


async def test_leader_and_follower_of_different_versions_both_know_it(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever else the other version says; and as soon as both are of one, the window follows."""
    steady = meeting.window()
    await until(lambda: bool(steady.heard))
    newer = b'{"role":"audience","protocol":2,"colours":["ab"]}\n'
    reader, writer = await asyncio.open_unix_connection(meeting.path)
    writer.write(newer)
    assert await asyncio.wait_for(reader.read(), PATIENCE) == VERSION
    await ended(writer)
    with monkeypatch.context() as patch:
        patch.setattr(following, "introduction", lambda _: newer)
        patch.setattr(following, "_AGAIN", 0.01)
        # To a window of this version the leader is the one that is newer.
        patch.setattr(leading, "VERSION", VERSION.replace(b"1", b"2"))
        window = meeting.window()
        await until(lambda: Loss.OTHER_VERSION in window.losses)
        assert window.heard == []
    await until(lambda: bool(window.heard))
    assert steady.lost == 0


async def test_neither_end_talks_to_another_users(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    for end in (leading, following):
        with monkeypatch.context() as patch:
            patch.setattr(end, "is_own", lambda _: False)
            window = meeting.window()
            await until(lambda lost=window: lost.lost > 1)  # type: ignore[misc]
            assert window.heard == []
            await window.close()
    assert meeting.changes == 0


def test_a_process_of_another_user_is_known_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = socket.socketpair()
    with here, there:
        assert is_own(here)
        monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
        assert not is_own(here)
        assert not has_gone(here)
        there.close()
        assert has_gone(here)


async def test_no_more_windows_are_let_in_than_one_machine_can_have(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leading, "_MOST", 2)
    first, second = meeting.window(), meeting.window()
    await until(lambda: bool(first.heard and second.heard))
    third = meeting.window()
    await until(lambda: third.lost > 0)
    assert third.heard == []
    assert meeting.leader.audience == 2
    await first.close()
    await until(lambda: bool(third.heard))


async def test_who_does_not_say_who_it_is_is_not_waited_for(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leading, "_INTRODUCTION", 0.01)
    reader, writer = await asyncio.open_unix_connection(meeting.path)
    with contextlib.suppress(ConnectionError):
        assert await asyncio.wait_for(reader.read(), PATIENCE) == b""
    await ended(writer)


async def test_a_follower_that_takes_nothing_holds_nobody_up(meeting: Meeting) -> None:
    """It misses what it cannot take, and has the newest as soon as it reads again."""
    reader, writer = await asyncio.open_unix_connection(meeting.path, limit=1024)
    writer.write(introduction(AUDIENCE))
    await until(lambda: meeting.leader.audience == 1)
    steady = meeting.window()
    for number in range(5000):
        meeting.show(number)
        if number % 500 == 0:
            await asyncio.sleep(0)
    held = [one._transport.get_write_buffer_size() for one in meeting.leader._followers]  # type: ignore[union-attr]
    assert max(held) <= 3 * LONGEST
    await until(lambda: steady.slide == "audience/4999")
    count = 0
    while meeting.number != 5000 or await _newest(reader) != "audience/5000":
        meeting.show(5000)
        count += 1
        assert count < 10_000
    await ended(writer)


async def _newest(reader: asyncio.StreamReader) -> str:
    return decode(await asyncio.wait_for(reader.readline(), PATIENCE)).shown.slide


async def test_nothing_that_is_no_news_moves_a_follower(runtime: Path) -> None:
    """Frames that are malformed, too long, out of order or cut off are as if they were not."""
    runtime.mkdir(mode=0o700)
    first, second = (encode(state(number)) for number in (5, 6))
    broken = (b"\n", second[:-5] + b"\n", b"\xff\x00\n", b"[" * 900 + b"\n")
    junk = (*broken, encode(state(4)))
    served: list[int] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        served.append(1)
        await reader.readline()
        if len(served) == 1:
            writer.write(first + b"".join(junk) + b"x" * (LONGEST + 10))
        elif len(served) == 2:
            writer.write(first + second[: len(second) // 2])
            writer.write_eof()
        else:
            writer.write(b"".join(broken) + second)
        with contextlib.suppress(ConnectionError):
            await writer.drain()
            await reader.read()
        await ended(writer)

    server = await asyncio.start_unix_server(serve, runtime / "socket")
    window = Window(runtime / "socket")
    await until(lambda: len(window.heard) == 3)
    assert [one.number for one in window.heard] == [5, 5, 6]
    assert window.lost == 2
    await window.close()
    server.close()
    await server.wait_closed()
    await asyncio.sleep(0.01)


FRAMES = int(os.environ.get("BRIEFING_FRAMES", "2000"))
"""How many frames are sent that are none."""


async def test_no_frame_that_is_none_moves_a_follower_or_ends_it(runtime: Path) -> None:
    """Flipped, cut, doubled, filled up: what is still a newer state is not sent."""
    runtime.mkdir(mode=0o700)
    good, chance = encode(state(9, "summary")), random.Random(FRAMES)
    frames = [frame for frame in (broken(good, chance) for _ in range(FRAMES)) if not moves(frame)]
    assert len(frames) > FRAMES * 2 // 3

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        for number in range(0, len(frames), 100):
            writer.write(good + b"".join(frames[number : number + 100]))
            with contextlib.suppress(ConnectionError):
                await writer.drain()
        await reader.read()
        await ended(writer)

    server = await asyncio.start_unix_server(serve, runtime / "socket")
    window = Window(runtime / "socket")
    await until(lambda: len(window.heard) >= len(range(0, len(frames), 100)))
    assert {(one.number, one.shown.slide) for one in window.heard} == {(9, "summary")}
    assert window.lost == 0
    await window.close()
    server.close()
    await server.wait_closed()
    await asyncio.sleep(0.01)


def broken(line: bytes, chance: random.Random) -> bytes:
    """A line as it may come out of a bad wire, or from somebody who plays tricks."""
    at = chance.randrange(len(line) - 1)
    damaged = chance.choice(
        (
            line[:at] + bytes([chance.randrange(256)]) + line[at + 1 : -1],
            line[:at],
            line[at:-1],
            line[:-1] + line[:at],
            line[:at] + chance.randbytes(chance.randrange(2000)) + line[at:-1],
        )
    )
    return damaged.replace(b"\n", b" ") + b"\n"


def moves(line: bytes) -> bool:
    """Whether a line is a state all the same, and newer than the one that it was made from."""
    with contextlib.suppress(ValueError):
        return decode(line).number >= 9
    return False


async def test_the_socket_is_its_owners(meeting: Meeting) -> None:
    assert stat.S_IMODE(os.stat(meeting.path).st_mode) == 0o600  # noqa: PTH116
