"""What people write in place of JSON, and what to tell them. No JSON is read here."""

import re

from briefing.files.mistake import Mistake
from briefing.problems import quoted

__all__ = [
    "BAD_NUMBER",
    "INSTEAD_OF_A_KEY",
    "INSTEAD_OF_A_MARK",
    "INSTEAD_OF_A_VALUE",
    "Known",
    "inside_text",
    "unexpected",
]

Known = tuple[tuple[re.Pattern[str], Mistake], ...]

BAD_NUMBER = Mistake(
    "not-json",
    "This number is not written as JSON writes numbers.",
    "Leave out a plus or leading zeros, and write a digit on both sides of the point.",
)

_QUOTES: Known = (
    (
        re.compile(r"'"),
        Mistake("not-json", "Text stands in single quotes.", 'Use double quotes: "…".'),
    ),
    (
        re.compile("[“”„‟«»‘’‚]"),
        Mistake("not-json", "Text stands in typographic quotes.", 'Use straight quotes: "…".'),
    ),
)

INSTEAD_OF_A_KEY: Known = (
    *_QUOTES,
    (
        re.compile(r"\w"),
        Mistake("not-json", "A key stands without quotes.", 'Put it in double quotes: "…".'),
    ),
)

INSTEAD_OF_A_VALUE: Known = (
    *_QUOTES,
    (
        re.compile(r"[-+]?(?:nan|inf(?:inity)?)\b", re.IGNORECASE),
        Mistake("not-a-number", "JSON has no such number.", "Write null, or leave the key out."),
    ),
    (
        re.compile(r"(?:true|false|null|none|nil|undefined|yes|no)\b", re.IGNORECASE),
        Mistake("not-json", "JSON does not know this word.", "Write true, false or null."),
    ),
    (
        re.compile(r"[-+.]?[.0-9]"),
        BAD_NUMBER,
    ),
    (
        re.compile(r"\w"),
        Mistake("not-json", "Text stands without quotes.", 'Put it in double quotes: "…".'),
    ),
)

INSTEAD_OF_A_MARK: Known = ()

_COMMENT = re.compile(r"//|/\*|#")
_ESCAPE_ENDS = re.compile(r"\\(?:u[0-9a-fA-F]{0,4}|.?)", re.DOTALL)


def unexpected(text: str, at: int, wanted: str, known: Known) -> Mistake:
    """Name what stands at `at` (before the end of `text`) where something else was wanted."""
    if _COMMENT.match(text, at):
        return Mistake("comment", "JSON has no comments.", "Remove it.")
    for pattern, mistake in known:
        if pattern.match(text, at):
            return mistake
    character = text[at]
    shown = quoted(character) if character.isprintable() else f"U+{ord(character):04X}"
    return Mistake(
        "not-json",
        f"Here stands {shown} where {wanted} is expected.",
        "Look for a missing comma, quotation mark or bracket just before.",
    )


def inside_text(text: str, at: int) -> Mistake:
    """Name what at `at` (before the end of `text`) may not stand inside a JSON text."""
    character = text[at]
    if character == "\\":
        escape = _ESCAPE_ENDS.match(text, at)
        shown = quoted(escape[0]) if escape and escape[0].isprintable() else "this"
        return Mistake(
            "bad-escape", f"JSON does not know the escape {shown}.", r"Write \\ for a backslash."
        )
    if character in "\r\n":
        return Mistake(
            "control-character",
            "The line ends inside a text.",
            r'Close the text with ", or write \n for the line break.',
        )
    return Mistake(
        "control-character",
        f"The control character U+{ord(character):04X} stands inside a text.",
        f"Remove it, or write \\u{ord(character):04x}.",
    )
