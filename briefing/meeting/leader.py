"""The leader's end of the link: tells every follower the whole state, and waits for none."""

import asyncio
import os
import socket
from collections.abc import Callable
from pathlib import Path

from msgspec import structs

from briefing.meeting.peer import has_gone, is_own
from briefing.meeting.state import LONGEST, State, encode
from briefing.meeting.wire import (
    VERSION,
    Hello,
    Role,
    Size,
    hello_from,
    is_enough,
    is_of_another_version,
)

__all__ = ["BEAT", "Leader"]

BEAT = 1.0
"""Seconds after which the state is told again though nothing has changed."""
_INTRODUCTION = 2.0
"""Seconds that a follower has to say who it is."""
_MOST = 64
"""Followers at one time."""

_LONGEST_HELLO = 1024
"""Bytes."""

Told = Callable[[Hello], State]
"""The state as a window of that kind may have it."""


class Leader:
    """Listens on a socket in a private folder.

    `told` is asked for what a kind of window may know, on every change and each second;
    `windows_changed` is called whenever a follower came or went.
    """

    def __init__(self, path: Path, told: Told, windows_changed: Callable[[], None]) -> None:
        self._path = path
        self._told = told
        self._windows_changed = windows_changed
        self._server: asyncio.Server | None = None
        self._beat: asyncio.Task[None] | None = None
        self._followers: set[_Follower] = set()

    async def start(self) -> None:
        """Listen; OSError where that is not possible."""
        loop = asyncio.get_running_loop()
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            # The folder is nobody else's; this is for systems that ask the socket itself.
            listening.bind(os.fspath(self._path))
            self._path.chmod(0o600)
            self._server = await loop.create_unix_server(lambda: _Follower(self), sock=listening)
        except OSError:
            listening.close()
            raise
        self._beat = loop.create_task(self._beating())

    @property
    def audience(self) -> int:
        """How many windows show the audience what it is shown."""
        return sum(size is None or is_enough(size) for size in self._of_the_audience())

    @property
    def too_small(self) -> int:
        """How many windows of the audience are too small to show it anything."""
        return len(self._of_the_audience()) - self.audience

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The sizes in which the audience sees slides, each once, the smallest first."""
        sizes = {size for size in self._of_the_audience() if size and is_enough(size)}
        return (*sorted(sizes, key=lambda size: (size[0] * size[1], size)),)

    def _of_the_audience(self) -> list[Size | None]:
        """Of each of its windows the room for a slide."""
        hellos = [one.hello for one in self._followers if one.hello]
        return [one.size for one in hellos if one.role is Role.AUDIENCE]

    def tell(self, *, over: bool = False) -> None:
        """Tell the state to everybody who can take it just now; or that it is `over`."""
        kinds = {one.hello for one in self._followers if one.hello}
        states = {hello: structs.replace(self._told(hello), over=over) for hello in kinds}
        lines = {hello: encode(state) for hello, state in states.items()}
        for follower in self._followers:
            if follower.hello:
                follower.send(lines[follower.hello])

    def stop(self) -> None:
        """Go: every follower sees it at once, and that it was meant so. A second time is none."""
        if self._server is None:
            return
        if self._beat is not None:
            self._beat.cancel()
        self._server.close()
        self._server = None
        self.tell(over=True)
        for follower in (*self._followers,):
            follower.drop()
        self._path.unlink(missing_ok=True)

    def admit(self, follower: "_Follower", hello: Hello) -> bool:
        """Take a follower that has said who it is, and tell it everything at once."""
        if len(self._followers) >= _MOST:
            return False
        follower.hello = hello
        self._followers.add(follower)
        follower.send(encode(self._told(hello)))
        self._windows_changed()
        return True

    def forget(self, follower: "_Follower") -> None:
        """A follower is gone."""
        if follower in self._followers:
            self._followers.remove(follower)
            self._windows_changed()

    async def _beating(self) -> None:
        while True:
            await asyncio.sleep(BEAT)
            self.tell()


class _Follower(asyncio.Protocol):
    """One connection. A follower that takes nothing is told nothing until it does."""

    def __init__(self, leader: Leader) -> None:
        self.hello: Hello | None = None
        """Who it is; None until it has said so and was let in."""
        self._leader = leader
        self._said = b""
        self._full = False
        self._transport: asyncio.Transport | None = None
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let nobody in who is not this user, nor who gave up while this process was stopped."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        connection = transport.get_extra_info("socket")
        if not is_own(connection) or has_gone(connection):
            self.drop()
            return
        transport.set_write_buffer_limits(high=2 * LONGEST)
        loop = asyncio.get_running_loop()
        self._patience = loop.call_later(_INTRODUCTION, self._lose_patience)

    def data_received(self, data: bytes) -> None:
        """The introduction, and nothing after it: nobody steers but the leader."""
        self._said += data
        if self.hello is not None or len(self._said) > _LONGEST_HELLO:
            self.drop()
        elif b"\n" in self._said:
            hello = hello_from(self._said)
            if hello is None and is_of_another_version(self._said):
                self._tell_the_version()
            elif hello is None or not self._leader.admit(self, hello):
                self.drop()

    def connection_lost(self, _: Exception | None) -> None:
        """It went away."""
        if self._patience is not None:
            self._patience.cancel()
        self._leader.forget(self)

    def pause_writing(self) -> None:
        """It is slow."""
        self._full = True

    def resume_writing(self) -> None:
        """It has caught up."""
        self._full = False

    def send(self, data: bytes) -> None:
        """Send a line; a slow follower misses it, since the next says everything again."""
        if self._transport is not None and not self._full:
            self._transport.write(data)

    def drop(self) -> None:
        """End the connection."""
        if self._transport is not None:
            self._transport.abort()

    def _tell_the_version(self) -> None:
        """All that can be told to one of another version; it need not wait for a word more."""
        if self._transport is not None:
            self._transport.write(VERSION)
            self._transport.close()

    def _lose_patience(self) -> None:
        if self.hello is None:
            self.drop()
