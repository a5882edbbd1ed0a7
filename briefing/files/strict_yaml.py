"""YAML read strictly, with the place of every value. Only this module knows PyYAML."""

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml import events

from briefing.files.decoding import FEW, LOST, empty, position, salvaged_text
from briefing.files.limits import MAX_DEPTH, MAX_NODES, too_deep, too_many_nodes
from briefing.files.nodes import Entry, Gap, Mapping, Node, Scalar, Sequence, duplicate_key
from briefing.files.yaml_mistakes import NO_COLON, named, without_colon
from briefing.files.yaml_text import without_forbidden
from briefing.problems import Place, Problem, ProblemError

__all__ = ["read_yaml", "salvaged_yaml"]

# libyaml gives the same events as the parser written in Python, some twenty times faster.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SURROGATE = re.compile("[\ud800-\udfff]")

# Not only YAMLError: the parser in Python passes any number in an escape to chr().
_BREAKS = (yaml.YAMLError, ProblemError, ValueError, OverflowError)
_MERGE = "<<"
_ODD_KEYS = (None, "", _MERGE)


def read_yaml(source: bytes | str, path: str) -> Node:
    """The positioned value of a YAML file; `path` only names the file in problems.

    Every scalar is a text as written ("no", "1.10" and an empty value too). What could mean two
    things or grow (anchors, aliases, tags, merge keys, directives, several documents, a key twice,
    a key that is no text, excessive size or depth) raises ProblemError, as does what is not YAML.
    """
    root, problems = salvaged_yaml(source, path)
    if problems:
        raise ProblemError(*problems)
    return root


def salvaged_yaml(source: bytes | str, path: str) -> tuple[Node, list[Problem]]:
    """What can be read of a YAML file, and all that is wrong with it, in the order of the file.

    Reading goes on after all but what breaks the form itself. What could not be read is a Gap, or
    leaves its mapping torn; of a key that stands twice the first is kept, and the others' keys that
    are new.
    """
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    problems: list[Problem] = []
    root: Node = Gap(1, 1)
    try:
        text = salvaged_text(data, path, problems)
        text = without_forbidden(text, path, problems)
        root = _read(text, path, problems)
    except ProblemError as error:
        problems.extend(error.problems)
    problems.sort(key=lambda one: (one.place.line, one.place.column))
    return root, problems


def _read(text: str, path: str, problems: list[Problem]) -> Node:
    """The document in a text; where a key lacks its colon that is noted, and read as if it stood.

    So what is indented below it is known, and nobody is told that it is missing.
    """
    lacking: list[Problem] = []
    while True:
        found = [*problems, *lacking]
        reader = _Reader(text, path, found)
        root = reader.documents()
        end = reader.lacks_colon
        if end is None or len(lacking) == FEW:
            problems[:] = found
            return root
        place = Place(path, *position(text, end))
        lacking.append(Problem(NO_COLON.code, NO_COLON.sentence, place, NO_COLON.remedy))
        text = f"{text[:end]}:{text[end:]}"


class _Ended:
    """What comes after the form was broken: nothing more."""


_ENDED = _Ended()


class _Reader:
    """One pass over the parser's events, which are of several kinds that share no useful type."""

    __slots__ = ("lacks_colon", "next", "nodes", "path", "problems", "text")

    def __init__(self, text: str, path: str, problems: list[Problem]) -> None:
        self.text = text
        self.path = path
        self.problems = problems
        self.nodes = 0
        self.lacks_colon: int | None = None
        """Where the key ends whose missing colon broke the form."""
        self.next: Callable[[], Any] = _LOADER(text).get_event

    def documents(self) -> Node:
        """The first document, with what further ones add to it."""
        root: Node = Gap(1, 1)
        try:
            self.next()  # the start of the stream
            event = self.next()
            if type(event) is events.StreamEndEvent:
                raise empty(self.path)
            root = self.document(event)
            while type(event := self.next()) not in (events.StreamEndEvent, _Ended):
                if type(event) is events.DocumentStartEvent:
                    sentence = "A second document begins here."
                    remedy = "Put it in a file of its own."
                    self.note("several-documents", sentence, remedy, event)
                    _merge(root, self.document(event))
        except _BREAKS as error:
            self.break_off(error)
        return root

    def document(self, start: Any) -> Node:
        if self.text.startswith("%", start.start_mark.index):
            self.note("directive", "A line with % gives an instruction.", "Remove it.", start)
        first = self.next()
        if type(first) is events.ScalarEvent and not first.value and first.implicit[0]:
            if not self.problems:
                raise empty(self.path)
            return Gap(1, 1)
        return self.node(first, 0)

    def node(self, event: Any, depth: int) -> Node:
        """The node that begins with `event`, read to its end."""
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise too_many_nodes(self.path, line, column)
        if type(event) is events.ScalarEvent:
            if event.style != '"' and event.anchor is event.tag is None and not self.problems:
                return Scalar(event.value, line, column)  # as nearly always
            text = self.text_of(event)
            return Gap(line, column) if text is None else Scalar(text, line, column)
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        if type(event) is events.AliasEvent:
            return Gap(line, column)
        if depth == MAX_DEPTH:
            raise too_deep(self.path, line, column)
        if type(event) is events.MappingStartEvent:
            return self.mapping(Mapping({}, line, column), depth + 1)
        return self.sequence(Sequence([], line, column), depth + 1)

    def mapping(self, mapping: Mapping, depth: int) -> Mapping:
        entries = mapping.entries
        key: str | None = None
        line = column = 0
        try:
            while type(event := self.next()) is not events.MappingEndEvent:
                if event is _ENDED:
                    mapping.torn = True
                    break
                key = self.key(event, depth)
                if key is None:
                    mapping.torn = True
                    self.skip_value(depth)
                    continue
                mark = event.start_mark
                line, column = mark.line + 1, mark.column + 1
                if key in entries:
                    self.again(mapping, key, line, column, depth)
                else:
                    entries[key] = Entry(line, column, self.node(self.next(), depth))
        except _BREAKS as error:
            mapping.torn = True
            if key is not None:  # what was read last may have swallowed what stands below it
                last = entries.setdefault(key, Entry(line, column, Gap(line, column)))
                if isinstance(last.node, Scalar):
                    last.node = Gap(last.node.line, last.node.column)
            self.break_off(error)
        return mapping

    def again(self, mapping: Mapping, key: str, line: int, column: int, depth: int) -> None:
        """What stands under a key that was there already."""
        first = mapping.entries[key]
        self.problems.append(duplicate_key(self.path, key, line, column, first))
        _add(mapping, key, Entry(line, column, self.node(self.next(), depth)))

    def sequence(self, sequence: Sequence, depth: int) -> Sequence:
        items = sequence.items
        try:
            while type(event := self.next()) is not events.SequenceEndEvent:
                if event is _ENDED:
                    sequence.torn = True
                    break
                items.append(self.node(event, depth))
        except _BREAKS as error:
            sequence.torn = True
            if items and isinstance(items[-1], Scalar):
                items[-1] = Gap(items[-1].line, items[-1].column)
            self.break_off(error)
        return sequence

    def key(self, event: Any, depth: int) -> str | None:
        """The text of a key, or None where it cannot be read as one."""
        if type(event) is not events.ScalarEvent:
            if type(event) is events.AliasEvent:
                self.refuse(event)
                return None
            sentence = "A mapping or a list stands where a key is expected."
            remedy = "Use a word or a quoted text as the key."
            self.note("key-not-text", sentence, remedy, event)
            self.node(event, depth)
            return None
        key = self.text_of(event)
        if key not in _ODD_KEYS:
            return key
        if key == _MERGE and event.implicit[0]:
            sentence = "The merge key << is not supported."
            self.note("merge-key", sentence, "Write out what it would have merged.", event)
            return None
        if key == "" and event.implicit[0]:
            sentence = "A key is missing before the colon."
            self.note("key-not-text", sentence, "Write a key, or remove the colon.", event)
            return None
        return key

    def skip_value(self, depth: int) -> None:
        """Read over what stands under a key that is none; an alias there is part of the mistake."""
        event = self.next()
        if type(event) not in (events.AliasEvent, _Ended):
            self.node(event, depth)

    def text_of(self, event: Any) -> str | None:
        """The text of a scalar, or None where some of it could not be read."""
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        text: str = event.value
        if event.style == '"' and _SURROGATE.search(text):
            sentence = "An escape in this text is half of a character."
            self.note("bad-escape", sentence, "Write the character itself.", event)
            return None
        return None if self.problems and LOST in text else text

    def refuse(self, event: Any) -> None:
        """Note what makes one node stand for another or claims a type."""
        if type(event) is events.AliasEvent:
            sentence = "An alias (*) is not supported."
            self.note("alias", sentence, "Write out what it stands for.", event)
            return
        if event.anchor is not None:
            self.note("anchor", "An anchor (&) is not supported.", "Remove it.", event)
        if event.tag is not None:
            self.note("tag", "A tag (!) is not supported.", "Remove it.", event)

    def note(self, code: str, sentence: str, remedy: str, event: Any) -> None:
        mark = event.start_mark
        place = Place(self.path, mark.line + 1, mark.column + 1)
        self.problems.append(Problem(code, sentence, place, remedy))

    def break_off(self, error: Exception) -> None:
        """Note what broke the form; all that is still open ends here."""
        if isinstance(error, ProblemError):
            self.problems.extend(error.problems)
        elif not (self.problems and LOST in self.text):  # what was lost may be what is missed
            self.problems.append(_not_yaml(error, self.text, self.path))
            if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
                self.lacks_colon = without_colon(self.text, error.problem_mark.index)
        self.next = lambda: _ENDED


def _add(mapping: Mapping, key: str, entry: Entry) -> None:
    """Keep what stands under a key that is there already: its own keys where they are new."""
    first = mapping.entries[key].node
    if isinstance(first, Mapping) and isinstance(entry.node, Mapping):
        _merge(first, entry.node)
    else:
        mapping.again += ((key, entry),)


def _merge(root: Node, further: Node) -> None:
    if not (isinstance(root, Mapping) and isinstance(further, Mapping)):
        return
    root.torn = root.torn or further.torn
    root.again += further.again
    for key, entry in further.entries.items():
        if key in root.entries:
            root.again += ((key, entry),)
        else:
            root.entries[key] = entry


def _not_yaml(error: Exception, text: str, path: str) -> Problem:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        sentence = "The file is not YAML, and the parser does not say where."
        return Problem("not-yaml", sentence, Place(path), "Look for odd escapes.")
    mark, begun = error.problem_mark, error.context_mark
    code, sentence, remedy = named(f"{error.context}: {error.problem}", text, mark.index)
    place = Place(path, mark.line + 1, mark.column + 1)
    if begun is None or (begun.line, begun.column) == (mark.line, mark.column):
        return Problem(code, sentence, place, remedy)
    first = Place(path, begun.line + 1, begun.column + 1)
    if mark.index >= len(text):  # what was never closed is mended where it was opened
        return Problem(code, sentence, first, remedy, also=((place, "the file ends"),))
    return Problem(code, sentence, place, remedy, also=((first, "begun"),))
