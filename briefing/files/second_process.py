"""What a second process finds out or makes while this one goes on; what that is, is not known."""

import gc
import os
import signal
import warnings
from collections.abc import Callable, Iterator

__all__ = ["Answer", "Turns", "Work"]

_YES = b"y"
_PART = 1 << 20
_PATIENCE = 30.0
"""Seconds of silence after which a second process is given up."""


class Work:
    """Bytes that a second process makes while this one goes on, if there can be one.

    There is none where there is one processor, or no fork: `is_begun` says so.
    """

    def __init__(self, make: Callable[[], bytes]) -> None:
        self._make = make
        self._child = 0
        self._reading = -1
        if hasattr(os, "fork") and (os.cpu_count() or 1) > 1:
            self._begin()

    @property
    def is_begun(self) -> bool:
        """Whether a second process has been asked."""
        return self._child != 0

    def wait(self) -> bytes:
        """What was made, as far as it came: a process that dies has made less, or nothing.

        To be waited for once, if it is begun. One that says nothing for long is ended: begun beside
        threads, it may wait for ever for what one of them held.
        """
        parts = []
        while self._says_more() and (part := os.read(self._reading, _PART)):
            parts.append(part)
        os.close(self._reading)
        os.waitpid(self._child, 0)
        return b"".join(parts)

    def _says_more(self) -> bool:
        # Who reads a small record asks no second process.
        import select

        if select.select([self._reading], [], [], _PATIENCE)[0]:
            return True
        os.kill(self._child, signal.SIGKILL)
        return False

    def _begin(self) -> None:
        self._reading, writing = os.pipe()
        try:
            with warnings.catch_warnings():
                # Of what Python warns of, a fork beside threads, `wait` takes care.
                warnings.simplefilter("ignore", DeprecationWarning)
                self._child = os.fork()
        except OSError:  # there may be no more processes: then it is done here
            os.close(self._reading)
            os.close(writing)
            return
        if self._child:
            os.close(writing)
            return
        # The second process says what it has made and ends, whatever happens, and flushes nothing.
        try:
            gc.disable()
            made = memoryview(self._make())
            while made:
                made = made[os.write(writing, made) :]
        finally:
            os._exit(0)


class Turns:
    """Numbers from 0 on, at most 256 of them, for this process and a second one that it begins.

    Whoever is ready gets the next one, and nobody else does. Each process goes through them once.
    """

    def __init__(self, count: int) -> None:
        self._reading, writing = os.pipe()
        os.write(writing, bytes(range(count)))
        os.close(writing)

    def __iter__(self) -> Iterator[int]:
        try:
            while number := os.read(self._reading, 1):
                yield number[0]
        finally:
            os.close(self._reading)


class Answer:
    """Whether something is so, or is there: asked at once, known when it is waited for.

    Where there is no second process, it is found out when it is waited for. One that dies without
    a word has not said yes.
    """

    def __init__(self, question: Callable[[], object]) -> None:
        self._question = question
        self._found: object = None
        """What the second process found, held until its end: to let go of much takes a while."""
        self._work = Work(self._asked)

    def wait(self) -> bool:
        """The answer; to be waited for once."""
        return self._work.wait() == _YES if self._work.is_begun else bool(self._question())

    def _asked(self) -> bytes:
        self._found = self._question()
        return _YES if self._found else b""
