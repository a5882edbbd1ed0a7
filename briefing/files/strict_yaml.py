"""YAML read strictly, with the place of every value. Only this module knows PyYAML."""

import re
from collections.abc import Callable
from typing import Any, NoReturn

import yaml
from yaml import events

from briefing.files.decoding import decoded, empty, position
from briefing.files.limits import MAX_DEPTH, MAX_NODES, too_deep, too_many_nodes
from briefing.files.nodes import Entry, Mapping, Node, Scalar, Sequence, duplicate_key
from briefing.files.yaml_mistakes import named
from briefing.problems import Place, Problem, ProblemError

# libyaml gives the same events as the parser written in Python, some twenty times faster.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What YAML itself forbids, and the line ends that YAML obeys and editors do not show.
_FORBIDDEN = re.compile(
    "\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_yaml(source: bytes | str, path: str) -> Node:
    """The positioned value of a YAML file; `path` only names the file in problems.

    Every scalar is a text as written ("no", "1.10" and an empty value too). What could mean two
    things or grow (anchors, aliases, tags, merge keys, directives, several documents, a key twice,
    a key that is no text, excessive size or depth) raises ProblemError, as does what is not YAML.
    """
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    text = decoded(data, path)
    if forbidden := _FORBIDDEN.search(text):
        raise _forbidden(text, forbidden.start(), path)
    try:
        return _Reader(text, path).document()
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # Not only YAMLError: the parser in Python passes any number in an escape to chr().
        raise _not_yaml(error, text, path) from None


class _Reader:
    """One pass over the parser's events, which are of several kinds that share no useful type."""

    __slots__ = ("next", "nodes", "path", "text")

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.nodes = 0
        self.next: Callable[[], Any] = _LOADER(text).get_event

    def document(self) -> Node:
        self.next()  # the start of the stream
        start = self.next()
        if type(start) is events.StreamEndEvent:
            raise empty(self.path)
        if self.text.startswith("%", start.start_mark.index):
            self.fail("directive", "A line with % gives an instruction.", "Remove it.", start)
        first = self.next()
        if type(first) is events.ScalarEvent and not first.value and first.implicit[0]:
            raise empty(self.path)
        root = self.node(first, 0)
        self.next()  # the end of the document
        further = self.next()
        if type(further) is events.DocumentStartEvent:
            sentence = "A second document begins here."
            self.fail("several-documents", sentence, "Put it in a file of its own.", further)
        return root

    def node(self, event: Any, depth: int) -> Node:
        """The node that begins with `event`, read to its end."""
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise too_many_nodes(self.path, line, column)
        if type(event) is events.ScalarEvent:
            return Scalar(self.text_of(event), line, column)
        self.refuse(event)
        if depth == MAX_DEPTH:
            raise too_deep(self.path, line, column)
        if type(event) is events.MappingStartEvent:
            return Mapping(self.entries(depth + 1), line, column)
        return Sequence(self.items(depth + 1), line, column)

    def entries(self, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        while type(event := self.next()) is not events.MappingEndEvent:
            key = self.key(event)
            mark = event.start_mark
            line, column = mark.line + 1, mark.column + 1
            if first := entries.get(key):
                raise duplicate_key(self.path, key, line, column, first)
            entries[key] = Entry(line, column, self.node(self.next(), depth))
        return entries

    def items(self, depth: int) -> list[Node]:
        items: list[Node] = []
        while type(event := self.next()) is not events.SequenceEndEvent:
            items.append(self.node(event, depth))
        return items

    def key(self, event: Any) -> str:
        if type(event) is not events.ScalarEvent:
            self.refuse(event)
            sentence = "A mapping or a list stands where a key is expected."
            self.fail("key-not-text", sentence, "Use a word or a quoted text as the key.", event)
        key = self.text_of(event)
        if key == "<<" and event.implicit[0]:
            sentence = "The merge key << is not supported."
            self.fail("merge-key", sentence, "Write out what it would have merged.", event)
        if not key and event.implicit[0]:
            sentence = "A key is missing before the colon."
            self.fail("key-not-text", sentence, "Write a key, or remove the colon.", event)
        return key

    def text_of(self, event: Any) -> str:
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        if event.style == '"' and _SURROGATE.search(event.value):
            sentence = "An escape in this text is half of a character."
            self.fail("bad-escape", sentence, "Write the character itself.", event)
        return str(event.value)

    def refuse(self, event: Any) -> None:
        """Refuse what makes one node stand for another or claim a type."""
        if type(event) is events.AliasEvent:
            sentence = "An alias (*) is not supported."
            self.fail("alias", sentence, "Write out what it stands for.", event)
        if event.anchor is not None:
            self.fail("anchor", "An anchor (&) is not supported.", "Remove it.", event)
        if event.tag is not None:
            self.fail("tag", "A tag (!) is not supported.", "Remove it.", event)

    def fail(self, code: str, sentence: str, remedy: str, event: Any) -> NoReturn:
        mark = event.start_mark
        place = Place(self.path, mark.line + 1, mark.column + 1)
        raise ProblemError(Problem(code, sentence, place, remedy))


def _forbidden(text: str, offset: int, path: str) -> ProblemError:
    if text[offset] == "\r":
        sentence, remedy = "A line ends with CR alone.", "Save the file with LF or CRLF line ends."
    else:
        sentence = f"The character U+{ord(text[offset]):04X} may not stand in YAML."
        remedy = "Remove it."
    place = Place(path, *position(text, offset))
    return ProblemError(Problem("forbidden-character", sentence, place, remedy))


def _not_yaml(error: Exception, text: str, path: str) -> ProblemError:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        sentence = "The file is not YAML, and the parser does not say where."
        return ProblemError(Problem("not-yaml", sentence, Place(path), "Look for odd escapes."))
    mark, begun = error.problem_mark, error.context_mark
    code, sentence, remedy = named(f"{error.context}: {error.problem}", text, mark.index)
    place = Place(path, mark.line + 1, mark.column + 1)
    also: tuple[tuple[Place, str], ...] = ()
    if begun and (begun.line, begun.column) != (mark.line, mark.column):
        also = ((Place(path, begun.line + 1, begun.column + 1), "begun"),)
    return ProblemError(Problem(code, sentence, place, remedy, also=also))
