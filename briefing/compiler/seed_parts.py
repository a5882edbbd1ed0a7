"""What the records of a seed are made of: times, citations, and what all items have. No rules."""

from typing import Annotated

import msgspec
from msgspec import Meta

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Basis, Certainty, Digest, Id, Paragraphs, Precision

__all__ = [
    "CitedSeed",
    "EvidenceSeed",
    "EvidenceSeeds",
    "Ids",
    "ItemSeed",
    "Language",
    "LocalTime",
    "OneSlide",
    "OriginalSeed",
    "PassageSeed",
    "Reasons",
    "Seed",
    "Text",
    "Texts",
    "WhenSeed",
    "WhenSeeds",
    "Zone",
]

Text = Annotated[SafeText, Meta(min_length=1, description="a text, not empty")]

Zone = Annotated[
    SafeText,
    Meta(min_length=1, description="a zone by its IANA name", examples=["Europe/Moscow"]),
]

# msgspec (0.22) misplaces the pattern of a text that shares a union with a list, and crashes when
# it frees the type. In the words of JSON Schema editors and our own binding obey it all the same.
_OneId = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=80,
        description="an id: lower-case words and digits, joined by hyphens",
        examples=["port-authority"],
        extra_json_schema={"pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$"},
    ),
]

Ids = _OneId | tuple[Id, ...]
"""One id, or a list of them."""

OneSlide = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=100,
        description="a slide: its kind, or its kind and an item's id with a stroke between",
        examples=["summary", "event/pier-three", "positions/who-did-it", "rest"],
        extra_json_schema={"pattern": r"^[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)?$"},
    ),
]
"""The name of a slide, where it may stand alone or with its notes."""

Texts = Text | tuple[Text, ...]
"""One text, or a list of them."""

Reasons = dict[Text, Text]
"""What an editor answers for, each with the reason.

`accepted` goes by the code of a warning, `loaded` by a loaded word that is meant.
"""

LocalTime = Annotated[str, Meta(min_length=1, description="a clock time such as 2023-05-03T02:27")]
"""A clock time of the zone that holds there, or one with its own offset from UTC."""

Language = Annotated[
    str,
    Meta(
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$",
        description="a language tag",
        examples=["en", "pt-BR"],
    ),
]


class Seed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The manner of all that follows: unchangeable, by keyword, strict."""


class WhenSeed(Seed, frozen=True, kw_only=True):
    """A time.

    What was said: `words`, as reported. Its date: `date` in EDTF (`2023-05-03`, `2023-05~`,
    `../2023-05-09`), with `date_inferred: yes` where the editor supplied it. Its bounds: `from` and
    `to`, clock times such as `2023-05-02T22:00`, or dates; `to` is the last minute meant, and
    either may be left out. How they are meant: `zone` (the incident's unless given), `basis`,
    `certainty`, `precision`. Its place among other things: `during`, `before` or `after` an event.
    """

    words: SafeText = SafeText("")
    date: str = ""
    date_inferred: bool = False
    from_: LocalTime | None = msgspec.field(name="from", default=None)
    to: LocalTime | None = None
    zone: str | None = None
    basis: Basis | None = None
    certainty: Certainty | None = None
    precision: Precision | None = None
    during: Id | None = None
    before: Id | None = None
    after: Id | None = None


WhenSeeds = Text | WhenSeed
"""A time: an EDTF date, or all that is known of it."""


class EvidenceSeed(Seed, frozen=True, kw_only=True):
    """A citation.

    Where: `at`, a passage of the file's own source, or of `source`. Whose word: `by`, a chain of
    actors, outermost first (left out, the source speaks for itself). In what words: `quote`
    verbatim, `frame` the words that govern it, `hedge` those by which the source keeps its
    distance. `marking` raises it above its source and passage.
    """

    at: Text
    by: Ids = ()
    quote: SafeText = SafeText("")
    frame: SafeText = SafeText("")
    hedge: SafeText = SafeText("")
    source: Id | None = None
    marking: Marking | None = None


EvidenceSeeds = Text | EvidenceSeed | tuple[Text | EvidenceSeed, ...]
"""One citation or a list of them; one that names only its passage may be written as that."""


class PassageSeed(Seed, frozen=True, kw_only=True):
    """What a passage says, in our own words: `digest`; `marking` raises it above its source."""

    digest: Text
    marking: Marking | None = None
    accepted: Reasons = msgspec.field(default_factory=dict)
    loaded: Reasons = msgspec.field(default_factory=dict)


class OriginalSeed(Seed, frozen=True, kw_only=True):
    """The document as it came: the `file`'s name where originals are kept, and its `sha256`.

    `paragraphs` says how they are told apart to count them: each is one of its `lines`, or `blocks`
    have blank lines between them. Left out, they are blocks where there are blank lines at all.
    """

    file: SafeText = SafeText("")
    sha256: Digest
    paragraphs: Paragraphs | None = None


class ItemSeed(Seed, frozen=True, kw_only=True):
    """What every item can have.

    `marking`, where the one that follows from its evidence will not do; `tags`; `inferred`, what
    its editor inferred; what its editor answers for.
    """

    marking: Marking | None = None
    tags: Texts = ()
    inferred: Texts = ()
    accepted: Reasons = msgspec.field(default_factory=dict)
    loaded: Reasons = msgspec.field(default_factory=dict)


class CitedSeed(ItemSeed, frozen=True, kw_only=True):
    """An item that rests on `evidence`; `unsaid` is what a reader misses and no source gives."""

    evidence: EvidenceSeeds = ()
    unsaid: Texts = ()
