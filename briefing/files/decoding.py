"""Bytes to text, the same for JSON and YAML: UTF-8 without a byte order mark, and no other."""

from briefing.files.limits import MAX_BYTES, too_large
from briefing.problems import Place, Problem, ProblemError

__all__ = ["FEW", "LOST", "decoded", "empty", "position", "salvaged_text"]

_MARKS = (  # the longer first: UTF-32's mark begins with UTF-16's
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_UTF8_MARK = b"\xef\xbb\xbf"
_SAVE_AS_UTF8 = "Save it as UTF-8."


LOST = "\ufffd"
"""What stands in a text for a byte or character that could not be read."""

FEW = 10
"""Up to how many unreadable places a file is one with slips in it, and not of another kind."""


def decoded(data: bytes, path: str) -> str:
    """The text of a file; too large, empty, with a mark or not UTF-8 it raises ProblemError."""
    problems: list[Problem] = []
    text = salvaged_text(data, path, problems)
    if problems:
        raise ProblemError(problems[0])
    return text


def salvaged_text(data: bytes, path: str, problems: list[Problem]) -> str:
    """The text of a file; a mark at its start and a few wrong bytes are only noted as problems.

    Each wrong byte becomes LOST. What is no such text at all raises ProblemError.
    """
    if len(data) > MAX_BYTES:
        raise too_large(path)
    if not data:
        raise empty(path)
    if data.startswith(_UTF8_MARK):
        sentence = "The file begins with a byte order mark."
        remedy = "Save it as UTF-8 without a byte order mark."
        problems.append(Problem("byte-order-mark", sentence, Place(path, 1, 1), remedy))
        data = data.removeprefix(_UTF8_MARK)
    other = _other_encoding(data)
    if other:
        sentence = f"The file is {other}, not UTF-8."
        raise ProblemError(Problem("not-utf8", sentence, Place(path, 1, 1), _SAVE_AS_UTF8))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _without_wrong_bytes(data, path, problems)


def _without_wrong_bytes(data: bytes, path: str, problems: list[Problem]) -> str:
    wrong: list[Problem] = []
    text, rest, lost = "", data, 0
    while rest:
        try:
            text += rest.decode("utf-8")
            break
        except UnicodeDecodeError as error:
            text += rest[: error.start].decode("utf-8")
            if not (wrong and text.endswith(LOST)):  # several bytes in a row are one slip
                place = Place(path, *position(text, len(text)))
                sentence = f"The byte 0x{rest[error.start]:02X} here is not UTF-8."
                wrong.append(Problem("not-utf8", sentence, place, _SAVE_AS_UTF8))
            lost += 1
            if len(wrong) > FEW or lost > 4 * FEW:
                raise ProblemError(wrong[0]) from None
            text += LOST
            rest = rest[error.end :]
    problems.extend(wrong)
    return text


def empty(path: str) -> ProblemError:
    """The problem of a file in which nothing stands."""
    remedy = "Check that it is the right file and that it was saved."
    return ProblemError(Problem("empty-file", "The file is empty.", Place(path), remedy))


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at `offset`; only a line feed ends a line."""
    line_start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, line_start) + 1, offset - line_start + 1


def _other_encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    # JSON and YAML begin with ASCII, so zeros among the first bytes betray wider characters.
    zeros = tuple(byte == 0 for byte in data[:4])
    if zeros in ((True, True, True, False), (False, True, True, True)):
        return "UTF-32"
    if zeros in ((True, False, True, False), (False, True, False, True)):
        return "UTF-16"
    return ""
