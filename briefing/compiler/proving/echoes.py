"""Words in a row that our own texts share with originals. Knows no seeds and no files."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.files.originals.folding import fold

__all__ = ["MOST_IN_A_ROW", "echoes"]

MOST_IN_A_ROW = 7
"""How many words in a row an own text may share with an original."""

_RUN = MOST_IN_A_ROW + 1
_WORD = re.compile(r"[^\W_]+(?:['-]+[^\W_]+)*")
_QUOTED = re.compile(r'"[^"]+"')
_GAP = " \N{REPLACEMENT CHARACTER} "

Run = tuple[str, ...]


def echoes(
    texts: Sequence[str], originals: Iterable[str], quotations: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """The texts that share too many words in a row with an original: its number, and the words.

    Case, punctuation and hyphens do not count. What a text has in quotation marks is passed over
    where one of the `quotations` of the record holds it.
    """
    long = [n for n, text in enumerate(texts) if len(text.split(None, _RUN)) >= _RUN]
    folded = {n: fold(texts[n]) for n in long}
    # Only what our own texts hold is kept, for an original may be large.
    ours = {run for text in folded.values() for run in _runs(text)}
    shared = {run for text in originals for run in _runs(text) if run in ours}
    if not shared:
        return
    given = [fold(one) for one in quotations]
    for n, text in folded.items():
        if _first(text, shared) and (found := _first(_without(text, given), shared)):
            yield n, found


def _runs(folded: str) -> Iterator[Run]:
    words = _WORD.findall(folded.casefold().replace("-", ""))
    return zip(*(words[n:] for n in range(_RUN)), strict=False)


def _first(folded: str, shared: set[Run]) -> str:
    """The first words that are shared, from where they begin to where they end."""
    found = [run in shared for run in _runs(folded)]
    if True not in found:
        return ""
    first = found.index(True)
    length = [*found, False].index(False, first) - first
    words = _WORD.findall(folded)
    return " ".join(words[first : first + length + MOST_IN_A_ROW])


def _without(folded: str, quotations: list[str]) -> str:
    def left(match: re.Match[str]) -> str:
        words = match[0][1:-1].strip(" .,;:!?")
        return _GAP if any(words in one for one in quotations) else match[0]

    return _QUOTED.sub(left, folded)
