"""What YAML parsers complain of, in plain words with a remedy. No YAML is read here."""

import re

from briefing.files.mistake import Mistake

__all__ = ["NO_COLON", "named", "without_colon"]

# The two parsers (libyaml and Python) word most complaints differently; each row matches both.
_KNOWN = (
    (
        "directive|incompatible YAML",
        Mistake("directive", "A line with % gives the parser an instruction.", "Remove it."),
    ),
    (
        "(a|undefined) tag|expected (tag )?URI",
        Mistake("tag", "A tag (!) is not supported.", "Remove it, or put the text in quotes."),
    ),
    (
        "alphabetic or numeric",
        Mistake("not-yaml", "A text cannot begin with * or &.", "Put the text in quotes."),
    ),
    (
        "mapping values are not allowed|unexpected ':'",
        Mistake(
            "not-yaml",
            "A colon stands where no key can stand.",
            "Put text that contains ': ' in quotes, several fields on one line in braces, or check "
            "the indentation.",
        ),
    ),
    (
        "sequence entries are not allowed",
        Mistake(
            "not-yaml", "A list cannot begin on the line of its key.", "Begin it on the next line."
        ),
    ),
    (
        "could not find expected ':'",
        Mistake(
            "not-yaml",
            "A key stands without its colon.",
            "Write 'key: value', or put a longer text in quotes.",
        ),
    ),
    (
        "cannot start any token|mapping keys are not allowed",
        Mistake("not-yaml", "A text cannot begin with this character.", "Put the text in quotes."),
    ),
    (
        "unexpected end of stream|unexpected document",
        Mistake("not-yaml", "A quoted text is not closed.", "Close the quotation mark."),
    ),
    (
        "escape|hexdecimal|hexadecimal|Unicode character",
        Mistake(
            "bad-escape",
            "YAML does not know this escape.",
            "Write \\\\ for a backslash, or use single quotes.",
        ),
    ),
    (
        "expected ',' or",
        Mistake(
            "not-yaml",
            "What stands in brackets is not closed or lacks a comma.",
            "Check commas and brackets; put text that contains them in quotes.",
        ),
    ),
    (
        "node content",
        Mistake(
            "not-yaml",
            "A value is expected where this stands.",
            "Write the value, or put the text in quotes.",
        ),
    ),
    (
        "comment or (a )?line break|chomping|indentation indicator",
        Mistake(
            "not-yaml",
            "Only +, - or a digit may follow | or >.",
            "Begin the text on the next line.",
        ),
    ),
    (
        "expected key|'-' indicator|<block end>|<document start>",
        Mistake(
            "not-yaml",
            "This does not fit what stands above.",
            "Align it with its neighbours, or put the whole text in quotes.",
        ),
    ),
)
NO_COLON = Mistake(
    "not-yaml",
    "A key stands without its colon: what is indented below it has none to belong to.",
    "Write a colon after it, as in 'key:'.",
)
_BELOW_A_WORD = re.compile(r"(?P<indent> *)(?P<word>[\w-]+) *\r?\n(?P=indent) +[\w-]+")
"""A word alone on its line, and a key further in on the next."""

_TAB = Mistake("not-yaml", "A tab stands where only spaces may indent.", "Indent with spaces.")


def without_colon(text: str, at: int) -> int | None:
    """Where the key ends whose colon is what is missed at the offset `at`, or None.

    `at` is that of a colon with which the parser can do nothing.
    """
    if not text.startswith(":", at):
        return None
    line = text.rfind("\n", 0, at)
    above = text.rfind("\n", 0, max(line, 0)) + 1
    found = _BELOW_A_WORD.fullmatch(text, above, at)
    return found.end("word") if found else None


def named(complaint: str, text: str, at: int) -> Mistake:
    """The mistake behind a parser's complaint about what stands at the offset `at` of `text`."""
    if text.startswith("\t", at):
        return _TAB
    for pattern, mistake in _KNOWN:
        if re.search(pattern, complaint):
            return mistake
    sentence = f"This is not YAML: {complaint}."
    return Mistake("not-yaml", sentence, "Put text with odd characters in quotes.")
