"""Our own words take no side: loaded ones are told with a neutral one. Quotations are free."""

from collections.abc import Iterator

from briefing.compiler.checks.loaded_words import LOADED, NOT_BEFORE
from briefing.compiler.checks.subject import Subject, pieces_of
from briefing.incident.finding import Finding, Path
from briefing.problems import quoted

__all__ = ["answered_in_vain", "loaded"]

_PHRASES = {tuple(phrase.split()): neutral for phrase, neutral in LOADED.items()}
_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(_PHRASES, key=len, reverse=True):
    _FIRST.setdefault(_phrase[0], []).append(_phrase)
_TELLING = frozenset(max(pieces_of(phrase), key=len) for phrase in LOADED)
"""The longest piece of each phrase: where none of them is, no phrase is."""


def loaded(subject: Subject) -> Iterator[Finding]:
    """Loaded words that no curator answers for."""
    for path, words in subject.texts_with(_TELLING):
        for phrase in dict.fromkeys(_phrases_in(words)):
            word = " ".join(phrase)
            if not any(word in subject.loaded.get(at, ()) for at in _ways(path)):
                yield Finding(
                    path,
                    "loaded-word",
                    f"{quoted(word)} takes a side.",
                    f"{_PHRASES[phrase]} Or give the reason: `loaded: {{{word}: why}}`.",
                )


def answered_in_vain(subject: Subject) -> Iterator[Finding]:
    """Answers for loaded words that are not there."""
    if not subject.loaded:
        return
    met = {
        (at, " ".join(phrase))
        for path, words in subject.texts_with(_TELLING)
        for phrase in _phrases_in(words)
        for at in _ways(path)
    }
    for path, given in subject.loaded.items():
        for word in given:
            if (path, word) not in met:
                yield Finding(
                    (*path, "loaded", word),
                    "accepted-in-vain",
                    f"There is no loaded word {quoted(word)} here.",
                    "Take it away, or correct it.",
                    warning=True,
                )


def _ways(path: Path) -> tuple[Path, ...]:
    """Where a curator can answer for what stands at a place: the passage, the item, the frame."""
    return path[:4], path[:2], path[:1]


def _phrases_in(words: list[str]) -> Iterator[tuple[str, ...]]:
    """The loaded words among some words, the longest where several begin alike."""
    done = 0
    for index, word in enumerate(words):
        for phrase in _FIRST.get(word, ()) if index >= done else ():
            end = index + len(phrase)
            if tuple(words[index:end]) == phrase:
                harmless = NOT_BEFORE.get(" ".join(phrase), frozenset())
                if harmless.isdisjoint(words[end : end + 1]):
                    yield phrase
                done = end
                break
