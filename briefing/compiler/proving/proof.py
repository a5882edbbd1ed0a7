"""The verdict on a record before its originals: what is proved, what is wrong. Stores nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.compiler.proving.citations import (
    AnySeedFile,
    Citation,
    Words,
    citations_of,
    own_texts_of,
)
from briefing.compiler.proving.echoes import MOST_IN_A_ROW, echoes
from briefing.compiler.proving.framing import unframed
from briefing.compiler.proving.misquoted import elsewhere, nowhere
from briefing.compiler.proving.nearest import nearest
from briefing.compiler.proving.sources import SourceAtHand, sources_at_hand
from briefing.compiler.reading import SeedFolder
from briefing.files.originals.folding import Needle
from briefing.files.originals.passages import Passages
from briefing.problems import Place, Problem, quoted

__all__ = ["Proof", "prove"]

_NEAREST = 20
"""For how many words that are not found the nearest ones are looked up, which is slow."""


@dataclass(slots=True)
class Proof:
    """What came of it: problems and warnings, and how many of how many.

    `located` are the quotations that were found in the passage that they are cited from, `proved`
    also those in an original whose passages cannot be told; `hashes` the originals at hand that are
    what their seeds say.
    """

    problems: list[Problem] = field(default_factory=list)
    quotations: int = 0
    proved: int = 0
    located: int = 0
    sources: int = 0
    at_hand: int = 0
    hashes: int = 0

    def words(self) -> str:
        """In one sentence, for whoever asked for the proof."""
        apart = self.proved - self.located
        loose = f" ({apart} found, but not located in the passage)" if apart else ""
        return (
            f"{self.proved} of {_count(self.quotations, 'quotation')} proved{loose}, "
            f"{self.at_hand} of {_count(self.sources, 'original')} at hand, "
            f"{_count(self.hashes, 'hash')} right."
        )

    def counts(self) -> dict[str, int]:
        """In numbers, for other programs."""
        return {
            "quotations": self.quotations,
            "proved": self.proved,
            "located": self.located,
            "originals": self.sources,
            "at_hand": self.at_hand,
            "hashes_right": self.hashes,
        }


def prove(folders: Iterable[SeedFolder], directory: Path) -> Proof:
    """Hold every folder of seeds to the originals that lie in a directory.

    A quotation is proved where it stands to the letter in the passage that it is cited from, of an
    original whose SHA-256 is right; so are its frame, its hedge, and the words of times. No text of
    our own may share more than seven words in a row with any of a folder's originals.
    """
    proof = Proof()
    for folder in folders:
        _Prover(folder, directory, proof).run()
    return proof


class _Prover:
    """The proof of one incident."""

    def __init__(self, folder: SeedFolder, directory: Path, proof: Proof) -> None:
        self.files: list[AnySeedFile] = [folder.frame, *folder.sources]
        self.proof = proof
        self.sources = sources_at_hand(folder.sources, directory, proof.problems)
        self.suggestions = _NEAREST
        self.unlocated: set[tuple[str, str]] = set()

    def run(self) -> None:
        proof = self.proof
        proof.sources += len(self.sources)
        proof.at_hand += sum(one.at_hand for one in self.sources.values())
        proof.hashes += sum(one.right for one in self.sources.values())
        quotations = []
        for file in self.files:
            for given in citations_of(file):
                if isinstance(given, Citation):
                    self.citation(given)
                    quotations.extend([given.quote.text] if given.quote else [])
                else:
                    self.reported(*given)
        self.own_texts(quotations)

    def citation(self, given: Citation) -> None:
        """Prove a quotation, then its frame and hedge."""
        source = self.sources.get(given.source)
        self.proof.quotations += given.quote is not None
        if source is None or source.passages is None:
            return
        holds = given.quote is None or self.quotation(given.quote, given, source)
        if holds and source.in_english:
            for words in given.others:
                self.within(words, [given])

    def quotation(self, quote: Words, given: Citation, source: SourceAtHand) -> bool:
        passages = source.passages
        assert passages is not None
        passage = passages.at(given.passage)
        if passage.lack:
            return False  # which is told at the passage itself
        if not self.within(quote, [given]):
            return False
        self.proof.proved += 1
        self.proof.located += passage.text is not None
        if passage.text is None:
            self.not_located(source, given.passage)
        elif source.in_english and (bare := unframed(given, passage.text, Needle(quote.text))):
            self.proof.problems.append(bare)
        return True

    def reported(self, words: Words, citations: list[Citation]) -> None:
        """Prove the words of a time by what its item cites."""
        known = [self.sources.get(one.source) for one in citations]
        if all(one and one.passages and one.in_english for one in known):
            self.within(words, citations)

    def within(self, words: Words, citations: list[Citation]) -> bool:
        """Whether words stand in one of the passages cited; else it is told where they do."""
        needle = Needle(words.text, opening=words.field != "quote")
        cited = [(self.sources[one.source].passages, one.passage) for one in citations]
        places = [(passages, locator) for passages, locator in cited if passages is not None]
        for passages, locator in places:
            found = passages.at(locator) if locator else None
            if found is not None and found.lack:
                return False
            if ((found and found.text) or passages.whole).holds(needle):
                return True
        if places:
            self.proof.problems.append(self.not_there(words, needle, places))
        return False

    def not_there(
        self, words: Words, needle: Needle, places: list[tuple[Passages, str]]
    ) -> Problem:
        cited = ", ".join(dict.fromkeys(locator for _, locator in places if locator))
        where = f"{cited} of the original" if cited else "the original"
        for passages, _ in places:
            if passages.whole.holds(needle):
                return elsewhere(words, where, passages.holding(needle))
        return nowhere(words, where, self.nearest(needle, places))

    def nearest(self, needle: Needle, places: list[tuple[Passages, str]]) -> str | None:
        if not self.suggestions:
            return None
        self.suggestions -= 1
        return nearest(needle, places)

    def not_located(self, source: SourceAtHand, locator: str) -> None:
        """Say once for each passage that what was quoted from it was only found somewhere."""
        if (source.ident, locator) in self.unlocated:
            return
        self.unlocated.add((source.ident, locator))
        self.proof.problems.append(
            Problem(
                "passage-not-located",
                f"What is quoted from {quoted(locator)} was found, but not located in the passage: "
                "the original does not tell where that is.",
                source.place("passages", locator),
                "Cite a paragraph, as in ¶3, or keep the original with its pages or times.",
                warning=True,
            )
        )

    def own_texts(self, quotations: list[str]) -> None:
        """Tell of each text of ours that goes along with an original for too long."""
        own = [one for file in self.files for one in own_texts_of(file)]
        originals = (one.passages.whole.shown for one in self.sources.values() if one.passages)
        for number, words in echoes([one.text for one in own], originals, quotations):
            self.proof.problems.append(_borrowed(own[number].place, words))


def _borrowed(place: Place, words: str) -> Problem:
    return Problem(
        "borrowed-words",
        f"More than {MOST_IN_A_ROW} words in a row are those of an original: '{words}'.",
        place,
        "Say it in your own words, or quote it with `quote`.",
    )


def _count(number: int, what: str) -> str:
    many = f"{what}es" if what.endswith("sh") else f"{what}s"
    return f"{number} {what if number == 1 else many}"
