"""Problems noted at nodes while a value is bound, and the words that point at what was meant."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from briefing.files.damage import TORN, Damage, Steps, named_steps, worn
from briefing.files.nodes import Entry, Node
from briefing.problems import Place, Problem, first_few, quoted

__all__ = ["BAD", "MOST", "Flaw", "Flaws", "dotted", "nearest"]

BAD: Any = object()
"""Says that a problem was found where a value was wanted."""

_FEW = 8
_LIKE = 0.6
"""How much (0 to 1) a word is like the one that is told as what was meant."""
_ALIKE = 0.7
"""The same where there are but few that can be meant."""

_SUGGESTIONS = 20
_LONGEST_WORD = 200
"""Characters of a word that may be another misspelt; no known word is near to a longer one."""

MOST = 10_000
"""Problems of one file beyond which no more are noted: it is another kind of file."""


class Flaw(NamedTuple):
    """A problem at a node or key; `about` is the field of that mapping which it concerns."""

    at: Node | Entry
    code: str
    sentence: str
    remedy: str
    about: str = ""
    warning: bool = False


class Flaws:
    """The problems of one file so far, each at the value or the key where it stands."""

    __slots__ = ("_suggestions", "noted")

    def __init__(self) -> None:
        self.noted: list[Flaw] = []
        self._suggestions = _SUGGESTIONS

    def note(self, at: Node | Entry, code: str, sentence: str, remedy: str, about: str = "") -> Any:
        """Note a problem. Gives BAD, for which something harmless is bound in its place."""
        if not self.is_full:
            self.noted.append(Flaw(at, code, sentence, remedy, about))
        return BAD

    def warn(self, at: Node, code: str, sentence: str, remedy: str) -> None:
        """Note what the reader of a file has to know, though a value is bound all the same."""
        if not self.is_full:
            self.noted.append(Flaw(at, code, sentence, remedy, warning=True))

    @property
    def is_full(self) -> bool:
        """Whether there were so many problems that no more are noted."""
        return len(self.noted) >= MOST

    def move(self, since: int, at: Entry, more: str = "") -> None:
        """Let the problems noted since there were so many stand at a key; add to their remedies."""
        self.noted[since:] = [
            flaw._replace(at=at, remedy=f"{flaw.remedy} {more}".rstrip())
            for flaw in self.noted[since:]
        ]

    def nearest(self, word: str, known: Iterable[str], like: float = _LIKE) -> str | None:
        """The known word that is most like this one; given up after many, for it is slow."""
        self._suggestions -= 1
        return nearest(word, known, like) if self._suggestions >= 0 else None

    def unknown_word(self, at: Node | Entry, word: str, known: Iterable[str]) -> Any:
        """Note a word that is none of those wanted."""
        words = list(known)
        # Among few words a slip of a letter or two is meant, and not what has letters in common.
        near = self.nearest(word, words, _ALIKE if len(words) <= _FEW else _LIKE)
        remedy = f"Did you mean {quoted(near)}?" if near else f"Use one of: {first_few(words)}."
        if near and len(words) <= _FEW:
            # What is alike in letters may be the opposite in meaning.
            remedy = f"{remedy} The words are: {first_few(words)}."
        return self.note(at, "unknown-word", f"{quoted(word)} is no word for this.", remedy)

    def problems(self, root: Node, path: str) -> list[Problem]:
        """The problems in the order of the file, each with its place within the record."""
        steps = self._steps(root)
        return [
            Problem(
                flaw.code,
                flaw.sentence,
                Place(path, flaw.at.line, flaw.at.column, dotted(steps.get(id(flaw.at), ()))),
                flaw.remedy,
                flaw.warning,
            )
            for flaw in sorted(self.noted, key=lambda flaw: (flaw.at.line, flaw.at.column))
        ]

    def damage(self, root: Node) -> Damage:
        """Where what was bound from the tree is not what its writer meant."""
        if self.is_full:  # what is not noted may stand anywhere
            return Damage(((),))
        steps = self._steps(root)
        noted = (
            _damaged(steps.get(id(flaw.at), ()), flaw) for flaw in self.noted if not flaw.warning
        )
        return Damage((*noted, *worn(root)))

    def _steps(self, root: Node) -> dict[int, Steps]:
        return named_steps(root, {id(flaw.at) for flaw in self.noted})


def _damaged(steps: Steps, flaw: Flaw) -> Steps:
    if flaw.code == "unknown-field":  # any field that is not there may be the one that was meant
        return (*steps[:-1], TORN)
    return (*steps, flaw.about) if flaw.about else steps


def dotted(steps: Steps) -> str:
    """A place within the record, such as `events.two-drones.when`; indexes count from 1."""
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in steps)


def nearest(word: str, known: Iterable[str], like: float = _LIKE) -> str | None:
    """The known word that is most like this one, or None where none is as much like it (0 to 1)."""
    if len(word) > _LONGEST_WORD:  # to compare it takes longer than to read the file
        return None
    # Only a file with flaws pays for the import.
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1, like)), None)
