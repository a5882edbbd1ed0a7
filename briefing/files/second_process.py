"""A question answered by a second process while this one goes on; which question is not known."""

import os
from collections.abc import Callable

__all__ = ["Answer"]

_YES = b"y"


class Answer:
    """Whether something is so: asked at once, known when it is waited for.

    Where there is one processor, or no fork, it is found out when it is waited for. A second
    process that dies without a word has not said yes.
    """

    def __init__(self, question: Callable[[], bool]) -> None:
        self._question = question
        self._child = 0
        self._reading = -1
        if hasattr(os, "fork") and (os.cpu_count() or 1) > 1:
            self._ask()

    def wait(self) -> bool:
        """The answer; to be waited for once."""
        if not self._child:
            return self._question()
        said = os.read(self._reading, len(_YES))  # nothing, where it died
        os.close(self._reading)
        os.waitpid(self._child, 0)
        return said == _YES

    def _ask(self) -> None:
        self._reading, writing = os.pipe()
        try:
            self._child = os.fork()
        except OSError:  # there may be no more processes: then it is done here
            os.close(self._reading)
            os.close(writing)
            return
        if self._child:
            os.close(writing)
            return
        # The second process says one word and ends, whatever happens, and flushes nothing.
        try:
            if self._question():
                os.write(writing, _YES)
        finally:
            os._exit(0)
