"""A mistake in a file, named but not yet placed. Which mistakes there are is said elsewhere."""

from typing import NamedTuple

__all__ = ["Mistake"]


class Mistake(NamedTuple):
    """The code, the sentence and the remedy of a problem whose place is known elsewhere."""

    code: str
    sentence: str
    remedy: str
