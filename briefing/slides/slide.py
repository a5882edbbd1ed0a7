"""A slide as data: heading, account, parts with their evidence and answers. No layout, no view."""

import msgspec
from msgspec import structs

from briefing.incident.marking import Marking
from briefing.slides.words import Line, Words

__all__ = ["Answer", "Claimed", "Group", "Part", "Slide", "Text", "in_turn"]


class Answer(msgspec.Struct, frozen=True):
    """What somebody holds of a claim: who, their stance in words, and how and where it was said.

    ``stance`` is "" for a passage that implies the claim; ``missing`` says that there is no answer,
    ``withdrawn`` that this one was taken back.
    """

    who: Words
    stance: str
    said: Line = ()
    evidence: tuple[str, ...] = ()
    state: Line = ()
    missing: bool = False
    withdrawn: bool = False


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What is uncovered and lit together: ``item`` is what it is about, "" where it is of none.

    It is uncovered by the step of its number; 0 is there from the first. ``evidence`` are markers.
    """

    item: str = ""
    step: int = 0
    evidence: tuple[str, ...] = ()


class Text(Part, frozen=True, kw_only=True):
    """A paragraph, with a label before it where it has one.

    ``aside`` stands apart from the words, at the right where there is room: an account, for one.
    """

    words: Line
    label: Words | None = None
    aside: Line = ()


class Group(Part, frozen=True, kw_only=True):
    """A heading over the items that follow; where ``details`` is set, over all that does."""

    words: Line
    details: bool = False


class Claimed(Part, frozen=True, kw_only=True):
    """A claim, whose account it is, and what everybody holds of it.

    ``sides`` has the answers of each party, in the order of the slide's columns; ``beneath`` those
    of others, under a label; ``inferred`` what the editor inferred of the claim.
    """

    claim: Line
    account: Line
    sides: tuple[tuple[Answer, ...], ...] = ()
    beneath: tuple[tuple[str, tuple[Answer, ...]], ...] = ()
    inferred: tuple[str, ...] = ()

    def answers(self) -> list[Answer]:
        """Every answer, the parties' first."""
        apart = [answer for _, several in self.beneath for answer in several]
        return [answer for several in self.sides for answer in several] + apart


class Slide(msgspec.Struct, frozen=True, kw_only=True):
    """One slide. ``id`` is its kind, and the id of its item where it is one item's.

    ``account`` stands beside the heading in words; ``big`` is the one word or time that must be
    read at the back of the room; ``columns`` head the sides of its claims where they stand beside
    each other; ``loud`` says that the heading claims nothing, so that it may stand larger than the
    account beside it; ``close`` parts stand like the rows of a list; ``foot`` is small print, on
    the pages alone that have the ``sign`` it explains; ``marking`` is the highest of what stands on
    it.
    """

    id: str
    heading: Line
    marking: Marking
    account: Line = ()
    big: Words | None = None
    columns: tuple[Words, ...] = ()
    parts: tuple[Text | Group | Claimed, ...] = ()
    loud: bool = False
    close: bool = False
    foot: Line = ()
    sign: str = ""

    @property
    def steps(self) -> int:
        """The step by which all of it is uncovered."""
        return max((part.step for part in self.parts), default=0)

    def text(self) -> str:
        """The heading in plain text."""
        return "".join(words.text for words in self.heading)

    def named(self) -> str:
        """What it is called where it does not stand: never without its state and its account."""
        name = self.heading[-1].text if self.heading else ""
        told = [words.text.strip() for words in self.heading[:-1]]
        told += ["".join(words.text for words in self.account)]
        apart = "; ".join(filter(None, told))
        return f"{name} ({apart})" if apart else name


def in_turn(slide: Slide) -> Slide:
    """The slide with nothing on it that is uncovered before what stands above it."""
    reached, parts = 0, []
    for part in slide.parts:
        reached = max(reached, part.step)
        parts.append(part if part.step == reached else structs.replace(part, step=reached))
    return structs.replace(slide, parts=tuple(parts))
