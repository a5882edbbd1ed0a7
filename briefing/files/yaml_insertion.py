"""A new entry for a YAML file: its text with the entry put in, and nothing else touched."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events

__all__ = ["insertions"]

# libyaml gives the same events as the parser written in Python, some twenty times faster.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CLOCK_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
"""What every reader of YAML takes for a text even without quotation marks."""

_ENDS = (events.MappingEndEvent, events.SequenceEndEvent)

_STEP = 2
"""By how many spaces to indent where the file gives no example."""


@dataclass(slots=True)
class _Part:
    """A value in the text: offsets from its first character to behind its last, and its shape.

    `column` (from 0) is that of the first key of a mapping.
    """

    start: int
    end: int
    kind: str
    flow: bool = False
    column: int = 0
    entries: "dict[str, _Part]" = field(default_factory=dict)

    def step(self) -> int | None:
        """By how much the mappings below this one are indented; None where there is none."""
        for one in reversed(self.entries.values()):
            if one.kind == "mapping" and not one.flow and one.column > self.column:
                return one.column - self.column
        return None


def insertions(text: str, section: str, key: str, fields: Mapping[str, str]) -> Iterator[str]:
    """Each way to put a new entry last in a section of a file, the most fitting first.

    `text` is what `read_yaml` has read as a mapping, with `section` a mapping in it, or nothing, or
    not there yet; `key` a plain word; `fields` texts that are safe. The entry takes the file's own
    indentation and line ends, and what is there stays character by character. Where the section
    cannot be added to, nothing is given. Whoever takes one of the ways proves it by reading it.
    """
    root, end = _parts(text)
    held = root.entries.get(section)
    if held is None:
        yield from _with_section(text, root, end, section, key, fields)
    elif held.flow and held.kind == "mapping":
        yield _within_braces(text, held, f"{key}: {_braced(fields)}")
    elif held.kind == "mapping":
        step = held.step() or held.column - root.column
        lines = _lines(key, fields, held.column, step)
        yield _with_lines(text, _below(text, held.end, held.column), lines)
    elif held.start == held.end and not root.flow:
        step = root.step() or _STEP
        lines = _lines(key, fields, root.column + step, step)
        yield _with_lines(text, _below(text, held.end, root.column + 1), lines)


def _with_section(
    text: str, root: _Part, end: int, section: str, key: str, fields: Mapping[str, str]
) -> Iterator[str]:
    if root.flow:
        yield _within_braces(text, root, f"{section}: {{{key}: {_braced(fields)}}}")
        return
    step = root.step() or _STEP
    margin = " " * root.column
    lines = [f"{margin}{section}:", *_lines(key, fields, root.column + step, step)]
    if not text[:end].endswith(("\n\n", "\n\r\n")):
        yield _with_lines(text, end, ["", *lines])
    # An empty line can change the text that stands above it.
    yield _with_lines(text, end, lines)


def _within_braces(text: str, mapping: _Part, entry: str) -> str:
    """The text with an entry behind the last one of a mapping in braces."""
    if not mapping.entries:
        at = mapping.start + 1
        return text[:at] + entry + text[at:]
    at = list(mapping.entries.values())[-1].end
    return f"{text[:at]}, {entry}{text[at:]}"


def _with_lines(text: str, at: int, lines: list[str]) -> str:
    """The text with some lines at the start of a line, or behind a last line that is not ended."""
    last = text.rfind("\n", 0, at)
    ending = "\r\n" if last > 0 and text[last - 1] == "\r" else "\n"
    added = ending.join(lines)
    if last + 1 == at:
        return f"{text[:at]}{added}{ending}{text[at:]}"
    return f"{text[:at]}{ending}{added}{text[at:]}"


def _below(text: str, end: int, column: int) -> int:
    """Where the line begins below what ends at an offset and the comments that belong to it.

    Those are indented by `column` or more.
    """
    at = ahead = end if text[end - 1] == "\n" else _next_line(text, end)
    while ahead < len(text):
        line = text[ahead : _next_line(text, ahead)]
        bare = line.lstrip(" ")
        ahead += len(line)
        if bare.startswith("#") and len(line) - len(bare) >= column:
            at = ahead
        elif bare.strip():
            break
    return at


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _lines(key: str, fields: Mapping[str, str], column: int, step: int) -> list[str]:
    margin = " " * column
    inner = " " * (column + step)
    return [
        f"{margin}{key}:",
        *(f"{inner}{name}: {_written(value)}" for name, value in fields.items()),
    ]


def _braced(fields: Mapping[str, str]) -> str:
    written = ", ".join(f"{name}: {_written(value)}" for name, value in fields.items())
    return f"{{{written}}}"


def _written(text: str) -> str:
    # A text as JSON writes it is the same text in YAML, and nothing in it means anything there.
    return text if _CLOCK_TIME.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _parts(text: str) -> tuple[_Part, int]:
    """The root of a document, and where another key of it could begin at the latest."""
    stream: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
    next(stream)
    next(stream)
    root = _part(next(stream), stream)
    end = next(stream)
    return root, end.start_mark.index if end.explicit else len(text)


def _part(event: Any, stream: Iterator[Any]) -> _Part:
    start, end = event.start_mark.index, event.end_mark.index
    if type(event) is events.ScalarEvent:
        return _Part(start, end, "scalar")
    flow = bool(event.flow_style)
    is_mapping = type(event) is events.MappingStartEvent
    part = _Part(start, start, "mapping" if is_mapping else "sequence", flow)
    while type(one := next(stream)) not in _ENDS:
        if not is_mapping:
            part.end = _part(one, stream).end
            continue
        if not part.entries:
            part.column = one.start_mark.column
        part.entries[one.value] = _part(next(stream), stream)
        part.end = part.entries[one.value].end
    if flow:
        part.end = one.end_mark.index
    return part
