"""An id made of words, as a remedy proposes it. Whether a text is an id is judged elsewhere."""

import re

__all__ = ["like_an_id"]

_BETWEEN = re.compile(r"[^a-z0-9]+")


def like_an_id(words: str) -> str:
    """The words joined by hyphens, without accents, as in `grosse-tur`; "" where no letter is left.

    A letter that has no like among a to z leaves a gap, as do blanks.
    """
    from briefing.incident.spelling import folded  # only a remedy needs it

    return _BETWEEN.sub("-", folded(words)).strip("-")
