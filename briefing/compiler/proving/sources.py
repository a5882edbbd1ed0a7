"""The sources of a folder of seeds with the originals that are at hand. Quotes nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefing.compiler.proving.citations import citations_of, written
from briefing.compiler.reading import SeedFile
from briefing.compiler.seed import SourceFile
from briefing.files.originals.passages import Passages
from briefing.files.originals.reading import OriginalFile, is_below, read_original
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["SourceAtHand", "sources_at_hand"]

_ENGLISH = re.compile(r"en(?:-|$)")


@dataclass(slots=True)
class SourceAtHand:
    """A source, and what is known of its original.

    `passages` are those of its text; None where it is not at hand, not what its seed says, or no
    text. In another language than ours, a frame, a hedge and a time are given in translation.
    """

    file: SeedFile[SourceFile]
    at_hand: bool = False
    right: bool = False
    passages: Passages | None = None

    @property
    def ident(self) -> str:
        """The id of the source."""
        return self.file.seed.source.id

    @property
    def in_english(self) -> bool:
        """Whether its words can be given as they are."""
        language = self.file.seed.source.language
        return not language or _ENGLISH.match(language) is not None

    def place(self, *steps: str) -> Place:
        """Where a field of its seed stands."""
        return self.file.place(steps)


def sources_at_hand(
    files: Iterable[SeedFile[SourceFile]], directory: Path, problems: list[Problem]
) -> dict[str, SourceAtHand]:
    """The sources by their ids; what is wrong with their originals is added to the problems."""
    sources = {}
    for file in files:
        source = SourceAtHand(file)
        sources[source.ident] = source
        try:
            original = _original(source, directory, problems)
        except ProblemError as error:
            problems.extend(error.problems)
            continue
        if original is None:
            continue
        source.at_hand = True
        source.right = _hash_is_right(source, original, problems)
        if source.right:
            source.passages = _passages(source, original, problems)
    return sources


def _original(
    source: SourceAtHand, directory: Path, problems: list[Problem]
) -> OriginalFile | None:
    file = written(source.file.root, "source", "original", "file")
    if not file and source.file.is_damaged(("source", "original"), item=False):
        return None  # whoever gave what is no name of a file has been told
    if not file:
        sentence = "The source names no file of its original, so nothing of it can be proved."
        remedy = "Name it as `original: {file: …, sha256: …}`, if you have it."
        place = source.place("source")
        problems.append(Problem("original-not-named", sentence, place, remedy, warning=True))
        return None
    place = source.place("source", "original", "file")
    if not is_below(file):
        sentence = f"{quoted(file)} does not lie in the folder of originals."
        problems.append(Problem("original-elsewhere", sentence, place, "Name a file of it."))
        return None
    original = read_original(directory, file)
    if original is None:
        sentence = f"There is no {quoted(file)} among the originals, so nothing of it is proved."
        remedy = "Put it there, or correct its name."
        problems.append(Problem("original-not-at-hand", sentence, place, remedy, warning=True))
    return original


def _hash_is_right(source: SourceAtHand, original: OriginalFile, problems: list[Problem]) -> bool:
    given = source.file.seed.source.original
    assert given is not None
    if given.sha256 == original.sha256:
        return True
    steps = ("source", "original", "sha256")
    if source.file.is_damaged(steps, item=False):
        sentence = f"The SHA-256 of the original at hand is {original.sha256}."
        remedy = "Write it here, if that is the file that the source was made from."
    else:
        sentence = (
            "The original at hand is another, so nothing of it is proved: "
            f"its SHA-256 is {original.sha256}."
        )
        remedy = "Find the file that the source was made from, or go over the source with this one."
    problems.append(Problem("hash-differs", sentence, source.place(*steps), remedy))
    return False


def _passages(
    source: SourceAtHand, original: OriginalFile, problems: list[Problem]
) -> Passages | None:
    place = source.place("source", "original", "file")
    if original.lack:
        if any(citations_of(source.file)):
            sentence = f"The original is {original.lack}, so nothing that is quoted is proved."
            remedy = "Where there is a text of it, keep that as the original."
            problems.append(Problem("original-not-text", sentence, place, remedy, warning=True))
        return None
    seed = source.file.seed
    given = seed.source.original
    passages = Passages(original.text, given.paragraphs if given else None, seed.passages)
    problems.extend(
        Problem(
            "passage-not-in-original",
            f"There is no {quoted(locator)} in the original: it {lack}.",
            source.place("passages", locator),
            "Correct it, or say with `paragraphs: lines` or `blocks` how they are counted.",
        )
        for locator in seed.passages
        if (lack := passages.at(locator).lack)
    )
    return passages
