"""JSON read strictly, with the place of every value: the slow way, there to name mistakes."""

import json
import math
import re

from briefing.files import json_mistakes as mistakes
from briefing.files.decoding import decoded, empty, position
from briefing.files.limits import MAX_DEPTH, MAX_NODES, too_deep, too_many_nodes
from briefing.files.nodes import Entry, Mapping, Node, Scalar, Sequence, duplicate_key
from briefing.problems import Place, Problem, ProblemError

__all__ = ["read_json"]

_BLANK = re.compile(r"[ \t\r\n]*")
_UNESCAPED = r'[^"\\\x00-\x1f]*'
_PLAIN_TEXT = re.compile(f'"({_UNESCAPED})"')
_UP_TO_ESCAPE = re.compile(rf'{_UNESCAPED}\\(?:["\\/bfnrt]|u[0-9a-fA-F]{{4}})')
_UP_TO_END = re.compile(_UNESCAPED)
_NUMBER = re.compile(
    r"(?P<whole>-?(?:0|[1-9][0-9]*))(?P<rest>(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?P<odd>[-+.\w]*)"
)
_WORD = re.compile(r"(true|false|null)(?!\w)")
_WORDS = {"true": True, "false": False, "null": None}
_LONE_SURROGATE = re.compile(
    r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(?P<lone>u[dD][89a-fA-F])|.)", re.DOTALL
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_INTEGERS = range(-(2**63), 2**63)
_LONGEST_INTEGER = len(str(-(2**63)))


def read_json(data: bytes, path: str) -> Node:
    """The positioned value of a JSON file; `path` only names the file in problems.

    Everything that RFC 8259 forbids, and what it leaves open (a key twice, a lone surrogate, a
    number beyond 64 bits, a byte order mark, excessive size or depth), raises ProblemError.
    """
    reader = _Reader(decoded(data, path), path)
    reader.skip_blanks()
    if reader.at == len(reader.text):
        raise empty(path)
    root = reader.value(0)
    reader.skip_blanks()
    if reader.at < len(reader.text):
        raise reader.failed(
            "trailing-data",
            "Something stands after the end of the JSON value.",
            "Remove it, or check the brackets before it.",
        )
    return root


class _Reader:
    """One pass over the text; `at` is the offset of what comes next."""

    __slots__ = ("at", "line", "line_start", "nodes", "openings", "path", "text")

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.at = 0
        self.line = 1
        self.line_start = 0
        self.nodes = 0
        self.openings: list[int] = []

    def value(self, depth: int) -> Node:
        line, column = self.line, self.at - self.line_start + 1
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise too_many_nodes(self.path, line, column)
        first = self.text[self.at : self.at + 1]
        if first == '"':
            return Scalar(self.string(), line, column)
        if first == "{":
            return Mapping(self.entries(depth + 1), line, column)
        if first == "[":
            return Sequence(self.items(depth + 1), line, column)
        if word := _WORD.match(self.text, self.at):
            self.at = word.end()
            return Scalar(_WORDS[word[1]], line, column)
        return Scalar(self.number(), line, column)

    def entries(self, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        more = self.opened(depth, "}")
        while more:
            line, column = self.line, self.at - self.line_start + 1
            if not self.text.startswith('"', self.at):
                raise self.unexpected("a key in double quotes", mistakes.INSTEAD_OF_A_KEY)
            key = self.string()
            if first := entries.get(key):
                raise ProblemError(duplicate_key(self.path, key, line, column, first))
            self.skip_blanks()
            if not self.took(":"):
                raise self.unexpected("a colon", mistakes.INSTEAD_OF_A_MARK)
            entries[key] = Entry(line, column, self.value(depth))
            more = self.goes_on("}")
        return entries

    def items(self, depth: int) -> list[Node]:
        items: list[Node] = []
        more = self.opened(depth, "]")
        while more:
            items.append(self.value(depth))
            more = self.goes_on("]")
        return items

    def opened(self, depth: int, closing: str) -> bool:
        """Step over an opening bracket; whether anything stands before the closing one."""
        if depth > MAX_DEPTH:
            raise too_deep(self.path, self.line, self.at - self.line_start + 1)
        self.openings.append(self.at)
        self.at += 1
        self.skip_blanks()
        return not self.closed(closing)

    def goes_on(self, closing: str) -> bool:
        """Step over a comma or the closing bracket; whether it was a comma."""
        self.skip_blanks()
        comma = self.at
        if self.took(","):
            if self.text.startswith(closing, self.at):
                raise self.failed(
                    "trailing-comma", "A comma stands after the last item.", "Remove it.", comma
                )
            return True
        if self.closed(closing):
            return False
        raise self.unexpected(f"a comma or {closing}", mistakes.INSTEAD_OF_A_MARK)

    def closed(self, closing: str) -> bool:
        if not self.text.startswith(closing, self.at):
            return False
        self.at += 1
        self.openings.pop()
        return True

    def took(self, mark: str) -> bool:
        if not self.text.startswith(mark, self.at):
            return False
        self.at += 1
        self.skip_blanks()
        return True

    def skip_blanks(self) -> None:
        blank = _BLANK.match(self.text, self.at)
        if blank is None or blank.end() == self.at:
            return
        begin, self.at = self.at, blank.end()
        breaks = self.text.count("\n", begin, self.at)
        if breaks:
            self.line += breaks
            self.line_start = self.text.rindex("\n", begin, self.at) + 1

    def string(self) -> str:
        begin = self.at
        if plain := _PLAIN_TEXT.match(self.text, begin):
            self.at = plain.end()
            return plain[1]
        self.at = self.string_end(begin)
        value = str(json.loads(self.text[begin : self.at]))
        if _SURROGATE.search(value):
            raise self.failed(
                "lone-surrogate",
                "This escape is half of a character.",
                "Write both halves, or the character itself.",
                self.lone_surrogate(begin),
            )
        return value

    def string_end(self, begin: int) -> int:
        end = begin + 1
        while escape := _UP_TO_ESCAPE.match(self.text, end):
            end = escape.end()
        if rest := _UP_TO_END.match(self.text, end):
            end = rest.end()
        if end == len(self.text):
            raise self.unfinished("text", begin)
        if self.text[end] != '"':
            raise self.failed(*mistakes.inside_text(self.text, end), end)
        return end + 1

    def lone_surrogate(self, begin: int) -> int:
        escapes = _LONE_SURROGATE.finditer(self.text, begin, self.at)
        return next(escape.start() for escape in escapes if escape["lone"])

    def number(self) -> int | float:
        number = _NUMBER.match(self.text, self.at)
        if number is None:
            raise self.unexpected("a value", mistakes.INSTEAD_OF_A_VALUE)
        if number["odd"]:
            raise self.failed(*mistakes.BAD_NUMBER)
        whole, rest = number["whole"], number["rest"]
        value: int | float = math.inf
        if rest:
            value = float(whole + rest)
        elif len(whole) <= _LONGEST_INTEGER and int(whole) in _INTEGERS:
            value = int(whole)
        if math.isinf(value):
            sentence = "This number is too large for 64 bits."
            raise self.failed("number-too-large", sentence, "Write it as text, in double quotes.")
        self.at = number.end()
        return value

    def place(self, at: int) -> Place:
        return Place(self.path, *position(self.text, at))

    def unexpected(self, wanted: str, known: mistakes.Known) -> ProblemError:
        if self.at == len(self.text):
            return self.unfinished("object or list", self.openings[-1])
        return self.failed(*mistakes.unexpected(self.text, self.at, wanted, known))

    def unfinished(self, what: str, begun: int) -> ProblemError:
        end = self.place(len(self.text))
        sentence = f"The file ends inside the {what}."
        remedy = "Close it, or look whether the file was cut off."
        also = ((self.place(begun), "begun"),)
        return ProblemError(Problem("unfinished", sentence, end, remedy, also=also))

    def failed(self, code: str, sentence: str, remedy: str, at: int | None = None) -> ProblemError:
        place = self.place(self.at if at is None else at)
        return ProblemError(Problem(code, sentence, place, remedy))
