"""What governs a quotation in its original, where its seed gives no frame. Finds nothing else."""

import re

from briefing.compiler.checks.quoting import governing
from briefing.compiler.proving.citations import Citation
from briefing.files.originals.folding import Folded, Needle
from briefing.problems import Problem, quoted

__all__ = ["unframed"]

_SENTENCE_END = re.compile(r"[.!?…](?=[\"')\]]*(?: |$))")


def unframed(given: Citation, passage: Folded, needle: Needle) -> Problem | None:
    """The problem of a quotation without frame and hedge, in a sentence that can turn it.

    Only the sentence is looked at: what another one says of it is the digest's to tell.
    """
    span = passage.span_of(needle)
    if given.quote is None or given.others or span is None:
        return None
    word = governing(_around(passage.text, *span), "")
    if not word:
        return None
    sentence = f"This quotation has no frame, and its sentence in the original says {quoted(word)}."
    remedy = "Give the words that govern it as `frame`."
    return Problem("quotation-without-frame", sentence, given.quote.place, remedy)


def _around(text: str, start: int, end: int) -> str:
    """What stands in the same sentence before some words, and behind them."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    begin = max((at for at in ends if at <= start), default=0)
    finish = min((at for at in ends if at >= end), default=len(text))
    # Other words in quotation marks are of the same sentence, and may govern these.
    return f"{text[begin:start]} {text[end:finish]}".replace('"', " ")
