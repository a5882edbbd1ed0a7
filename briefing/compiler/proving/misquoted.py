"""What is told of words that do not stand where they are cited. Looks nothing up."""

from briefing.compiler.proving.citations import Words
from briefing.problems import Problem, quoted

__all__ = ["elsewhere", "nowhere"]

_CALLED = {
    "quote": "The quotation does",
    "frame": "The frame does",
    "hedge": "The hedge does",
    "words": "The words of this time do",
}

_NOTHING_LIKE_IT = "Nothing like it stands there: give words that do, or none."


def elsewhere(words: Words, where: str, other: str | None) -> Problem:
    """The problem of words that stand in another passage, or (None) across several."""
    stand = other or "several of its passages together"
    sentence = f"{_CALLED[words.field]} not stand in {where}, but in {stand}."
    remedy = f"Cite {other}." if other else "Cite the passages together, as in ¶3–4."
    if words.field == "quote":
        return Problem("quotation-in-another-passage", sentence, words.place, remedy)
    return Problem("words-in-another-passage", sentence, words.place, remedy)


def nowhere(words: Words, where: str, near: str | None) -> Problem:
    """The problem of words that the original does not have.

    `near` is what it has instead, "" where there is nothing like it, None where nobody looked.
    """
    sentence = f"{_CALLED[words.field]} not stand in {where}: {quoted(words.text)}."
    remedy = "Give the words to the letter."
    if near is not None:
        remedy = f"The nearest there is: {near} {remedy}" if near else _NOTHING_LIKE_IT
    if words.field == "quote":
        return Problem("quotation-not-in-original", sentence, words.place, remedy)
    return Problem("words-not-in-original", sentence, words.place, remedy)
