"""An original's text by its passages: paragraphs, pages, times of a transcript. No files."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from briefing.files.originals.folding import Folded, Needle
from briefing.incident.types import Paragraphs

__all__ = ["Located", "Passages"]

_RANGE = r"(\d{1,6})(?:\s*[-‐‑–—]\s*(\d{1,6}))?"
_PAGE = re.compile(rf"(?:pp?\.?|pages?)\s*{_RANGE}", re.ASCII | re.IGNORECASE)
_PARAGRAPH = re.compile(rf"(?:¶{{1,2}}|paras?\.?|paragraphs?)\s*{_RANGE}", re.ASCII | re.IGNORECASE)
_TIME = re.compile(r"(\d{1,3}):(\d\d):(\d\d)(?:\s*[-‐‑–—]\s*(\d{1,3}):(\d\d):(\d\d))?", re.ASCII)
_CUE = re.compile(
    r"^(?:\d+[^\S\n]*\n)?[^\w\n]{0,3}(\d{1,3}):(\d\d):(\d\d)(?:[.,]\d+)?"
    r"(?:[^\S\n]*-->[^\n]*\n)?[^\w\n]*",
    re.ASCII | re.MULTILINE,
)
"""What stands before the words of a transcript or a subtitle: its number, and its time."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


class Located(NamedTuple):
    """What a locator leads to.

    `text` is the passage, None where such places cannot be told in this original; `lack` says why
    there is none, "" where there may be one; `raw` is the passage as it stands there, outside text.
    """

    text: Folded | None
    lack: str = ""
    raw: str = ""


class Passages:
    """The text of an original, and the passages that are cited of it, each by its locator.

    Paragraphs are lines or blocks between blank lines: as it is said, else blocks where there are
    blank lines at all. Pages end with a form feed. What is said at a time goes on to the next time
    that is cited; or, `closely`, to the next one there is, where not all that are cited are known.
    """

    def __init__(
        self,
        text: str,
        counted: Paragraphs | None,
        locators: Iterable[str],
        *,
        closely: bool = False,
    ) -> None:
        self.raw = re.sub(r"\r\n?", "\n", text)
        self.counted = counted
        self.closely = closely
        self.cited_times = sorted(
            _seconds(match.group(1, 2, 3)) for one in locators if (match := _TIME.fullmatch(one))
        )
        self._found: dict[str, Located] = {}
        self._split: dict[str, list[str]] = {}

    @cached_property
    def whole(self) -> Folded:
        """All of it, without the times that stand between the words of a transcript."""
        return Folded(_CUE.sub("", self.raw) if self.cited_times else self.raw)

    @cached_property
    def paragraphs(self) -> list[Folded]:
        """Its paragraphs."""
        return [Folded(one) for one in self._parts(self.raw)]

    def at(self, locator: str) -> Located:
        """The passage that a locator leads to."""
        if locator not in self._found:
            self._found[locator] = self._locate(locator.strip())
        return self._found[locator]

    def holding(self, needle: Needle) -> str | None:
        """The first paragraph that holds the words, by its locator."""
        holding = (n for n, one in enumerate(self.paragraphs, 1) if one.holds(needle))
        number = next(holding, None)
        return None if number is None else f"¶{number}"

    def _locate(self, locator: str) -> Located:
        if match := _TIME.fullmatch(locator):
            return self._at_time(match)
        page = _PAGE.match(locator)
        rest = locator[page.end() :].lstrip(", ") if page else locator
        paragraph = _PARAGRAPH.fullmatch(rest) if rest else None
        if not (page or paragraph) or (rest and not paragraph):
            return Located(None)
        text = self.raw
        if page:
            if len(self._pages) == 1:
                return Located(None)
            text, lack = _chosen(self._pages, page, "page")
            if lack:
                return Located(None, lack)
        if paragraph:
            text, lack = _chosen(self._parts(text), paragraph, "paragraph")
            if lack:
                return Located(None, lack)
        return Located(Folded(text), raw=text)

    @cached_property
    def _pages(self) -> list[str]:
        return self.raw.removesuffix("\f").split("\f")

    @cached_property
    def _by_lines(self) -> bool:
        """Whether each line is a paragraph: of the whole original, so that its pages agree."""
        if self.counted is None:
            return _BLANK_LINES.search(self.raw.strip()) is None
        return self.counted is Paragraphs.LINES

    def _parts(self, text: str) -> list[str]:
        """The paragraphs of the original or of one page, each time the same."""
        if text not in self._split:
            parts = text.split("\n") if self._by_lines else _BLANK_LINES.split(text)
            self._split[text] = [part for part in parts if part.strip()]
        return self._split[text]

    @cached_property
    def _cues(self) -> list[tuple[int, int]]:
        """The times of a transcript in seconds, each with where it stands."""
        cues = [
            (_seconds(match.group(1, 2, 3)), match.start()) for match in _CUE.finditer(self.raw)
        ]
        return cues if cues == sorted(cues) else []

    def _at_time(self, match: re.Match[str]) -> Located:
        if not self._cues:
            return Located(None)
        times = [seconds for seconds, _ in self._cues]
        start = _seconds(match.group(1, 2, 3))
        if match[4]:
            end = _seconds(match.group(4, 5, 6)) + 1
        else:
            stops = times if self.closely else self.cited_times
            later = stops[bisect_right(stops, start) :]
            end = later[0] if later else times[-1] + 1
        first = max(bisect_right(times, start) - 1, 0)
        last = max(bisect_left(times, end), first + 1)
        begin = self._cues[first][1]
        finish = self._cues[last][1] if last < len(self._cues) else len(self.raw)
        text = _CUE.sub("", self.raw[begin:finish])
        return Located(Folded(text), raw=text)


def _chosen(parts: list[str], match: re.Match[str], what: str) -> tuple[str, str]:
    """The parts that a range names, counted from 1, or why they are not there."""
    first, last = int(match[1]), int(match[2] or match[1])
    if 1 <= first <= last <= len(parts):
        return "\n".join(parts[first - 1 : last]), ""
    count = f"{len(parts)} {what}{'' if len(parts) == 1 else 's'}"
    return "", f"has {count}"


def _seconds(parts: tuple[str, ...]) -> int:
    hours, minutes, seconds = map(int, parts)
    return (hours * 60 + minutes) * 60 + seconds
