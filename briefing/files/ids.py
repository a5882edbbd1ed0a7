"""An id made of words, as a remedy proposes it. Whether a text is an id is judged elsewhere."""

import re

__all__ = ["like_an_id"]

_ACCENTS = re.compile("[\u0300-\u036f]")
_BETWEEN = re.compile(r"[^a-z0-9]+")


def like_an_id(words: str) -> str:
    """The words joined by hyphens, without accents, as in `grosse-tur`; "" where no letter is left.

    A letter that has no like among a to z leaves a gap, as do blanks.
    """
    import unicodedata  # only a remedy needs it

    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", words.casefold()))
    return _BETWEEN.sub("-", plain).strip("-")
