"""The terminal under the screens: that it is left as it was, whatever ends the program.

Nothing here knows what is on the screen.
"""

import asyncio
import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import IO, Protocol

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

__all__ = ["TerminalDriver", "kept_terminal"]

SIGNALS = tuple(
    getattr(signal, name)
    for name in (
        *("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGUSR1", "SIGUSR2", "SIGALRM"),
        *("SIGVTALRM", "SIGPROF", "SIGXCPU", "SIGPWR", "SIGPOLL", "SIGSTKFLT"),
    )
    if hasattr(signal, name)
)
"""All that would kill the program where it stands, but for what tells of a fault of its own."""

SWITCH = 0.0005
"""Seconds that the thread which writes to the terminal waits at most for one that is busy.

Python's own 5 ms would be added to every key after which there is more to do than its first frame.
"""

GRACE = 5.0
"""Seconds that an end may take which a signal asked for; then the program ends where it stands."""


class Ending(Protocol):
    """What can be ended: an app."""

    loop: asyncio.AbstractEventLoop | None
    """Where the app runs; None before it does."""

    def exit(self, result: None = None, return_code: int = 0) -> None:
        """End well, with an exit code."""


@contextmanager
def kept_terminal(app: Ending) -> Iterator[None]:
    """End the app well at a signal, and leave the terminal's modes as they were found."""
    modes = None
    with suppress(termios.error, OSError, ValueError):
        modes = termios.tcgetattr(0)

    def end(number: int, _: FrameType | None) -> None:
        if app.loop is None:
            raise SystemExit(128 + number)
        last = threading.Timer(GRACE, os._exit, (128 + number,))
        last.daemon = True
        last.start()
        with suppress(RuntimeError):
            # The loop may have closed since: then the app is at its end.
            app.loop.call_soon_threadsafe(app.exit, None, 128 + number)

    # Not the loop's own handlers: those wait for the loop, which may be what does not go on.
    before = {number: signal.signal(number, end) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if modes is not None:
            with suppress(termios.error):
                termios.tcsetattr(0, termios.TCSANOW, modes)


class TerminalDriver(LinuxDriver):
    """Textual's driver, for which a terminal that goes away is an end and not an error.

    Its thread that writes would die of it, and whatever is written later wait for ever.
    """

    def __init__(
        self,
        app: App[None],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if self._file is not None:
            self._file = Enduring(self._file, self._lost)  # type: ignore[assignment]
        self._is_watched = False

    def start_application_mode(self) -> None:
        """Begin, and have an eye on whether the terminal is still there."""
        sys.setswitchinterval(SWITCH)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if not self._is_watched:
            self._is_watched = True
            threading.Thread(target=self._watch, name="terminal-watch", daemon=True).start()

    def _sigcont_application(self, *_: object) -> None:
        """The process goes on, which was stopped: the screen may show anything by now.

        Textual would begin without having ended, with two threads that read the same keys, and the
        program would not end any more.
        """
        if self._auto_restart:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._begin_again)

    def _begin_again(self) -> None:
        # At a stop that told of itself the terminal was left in time; another leaves no time.
        if not self._must_signal_resume:
            self.suspend_application_mode()
        self.resume_application_mode()
        self._app.refresh(layout=True)

    def _watch(self) -> None:
        """Wait until the terminal hangs up. Reading does not tell: it goes on, finding nothing."""
        poll = select.poll()
        poll.register(self.fileno, 0)
        if any(event & select.POLLHUP for _, event in poll.poll()):
            self._lost()

    def _run_input_thread(self) -> None:
        try:
            self._read_keys()
        except OSError:
            self._lost()
        except Exception as error:
            self._app.call_later(_raise, error)

    def _read_keys(self) -> None:
        """Read until the end; what is no UTF-8 is no key, and ends no briefing."""
        is_read = False
        while not is_read:
            with suppress(UnicodeDecodeError):
                self.run_input_thread()
                is_read = True

    def _lost(self) -> None:
        """The terminal is gone: end like at the signal that tells of it."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._app.exit, None, 128 + signal.SIGHUP)


class Enduring:
    """A file that takes what is written to it even when nobody can see it any more."""

    def __init__(self, file: IO[str], on_loss: Callable[[], None]) -> None:
        self._file = file
        self._on_loss = on_loss
        self._gone = False

    def write(self, text: str) -> None:
        """Write, where that is possible."""
        self._try(lambda: self._file.write(text))

    def flush(self) -> None:
        """Flush, where that is possible."""
        self._try(self._file.flush)

    def fileno(self) -> int:
        """The number of the file."""
        return self._file.fileno()

    def _try(self, write: Callable[[], object]) -> None:
        if self._gone:
            return
        try:
            write()
        except OSError:
            self._gone = True
            self._on_loss()


def _raise(error: Exception) -> None:
    raise error
