"""What the items of a record are made of: times, evidence, what all items have. No kind of item."""

import datetime as dt
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types.terms import Basis, Certainty, Precision, Relation

__all__ = [
    "Cited",
    "Digest",
    "Evidence",
    "Id",
    "Instant",
    "Item",
    "Passage",
    "Record",
    "Ref",
    "Relative",
    "SlideId",
    "When",
]


_ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_OF_AN_ID: dict[str, Any] = {
    "max_length": 80,
    "description": "an id: lower-case words and digits, joined by hyphens",
    "examples": ["port-authority"],
}

Id = Annotated[str, Meta(pattern=_ID_FORM, **_OF_AN_ID)]
"""The name of an item within its incident: lower-case words joined by hyphens."""

Ref = Annotated[str, Meta(extra_json_schema={"pattern": _ID_FORM}, **_OF_AN_ID)]
"""The id of another item, which has to be there (`integrity`): so its form is looked at there only.

Of six ids in a record five are such; to look at the form of each takes two thirds of reading it.
"""

SlideId = Annotated[
    str,
    Meta(
        pattern=r"^[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)?$",
        max_length=100,
        description="a slide: its kind, or its kind and an item's id with a stroke between",
        examples=["summary", "event/pier-three", "positions/who-did-it"],
    ),
]
"""The name of a slide within its incident: its kind, and the id of its item where it is of one."""

Instant = Annotated[dt.datetime, Meta(tz=True)]
"""A moment with its offset from UTC, so that reading needs no time-zone database."""

Digest = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{64}$",
        description="a SHA-256, as sha256sum prints it: 64 digits and letters from a to f",
    ),
]
"""A SHA-256 in lower-case hexadecimal."""


class Record(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The manner of all that follows: unchangeable, by keyword, strict, defaults left out."""


class Relative(Record, frozen=True, kw_only=True):
    """A time placed by another event."""

    relation: Relation
    event: Ref


class When(Record, frozen=True, kw_only=True):
    """A time: what was said, and what it can mean.

    ``words`` are the source's; ``earliest`` and ``latest`` are the first and the last second it can
    mean, either may be open; ``date`` is its calendar date in EDTF level 1 ("" where it has none)
    and ``date_inferred`` says that the editor supplied it; ``basis`` tells where the bounds come
    from.
    """

    words: SafeText = SafeText("")
    earliest: Instant | None = None
    latest: Instant | None = None
    precision: Precision = Precision.DAY
    certainty: Certainty = Certainty.EXACT
    zone: str = ""
    basis: Basis = Basis.STATED
    date: str = ""
    date_inferred: bool = False
    placed: Relative | None = None


class Evidence(Record, frozen=True, kw_only=True):
    """A citation: where a thing is said, by whom, and in what words.

    ``attributed_to`` is a chain of actors, outermost first; empty means that the source speaks for
    itself. ``quote`` is verbatim (the ``exact`` of a W3C text-quote selector), ``frame`` the words
    that govern it, ``hedge`` the words by which the source keeps its distance.
    """

    source: Ref
    passage: SafeText
    marking: Marking
    attributed_to: tuple[Ref, ...] = ()
    quote: SafeText = SafeText("")
    frame: SafeText = SafeText("")
    hedge: SafeText = SafeText("")


class Passage(Record, frozen=True, kw_only=True):
    """A place in an original (``¶3``, ``p. 4``, ``00:12:30``), and its digest in our words."""

    locator: SafeText
    digest: SafeText
    marking: Marking


class Item(Record, frozen=True, kw_only=True):
    """What every item has: a name, a marking, tags, and what its editor inferred."""

    id: Id
    marking: Marking
    tags: tuple[SafeText, ...] = ()
    inferred: tuple[SafeText, ...] = ()

    def __hash__(self) -> int:
        # Equal items have equal ids; by itself a struct would look at all of its evidence too.
        return hash(self.id)


class Cited(Item, frozen=True, kw_only=True):
    """An item that rests on evidence; ``unsaid`` names what a reader misses and no source gives."""

    evidence: tuple[Evidence, ...] = ()
    unsaid: tuple[SafeText, ...] = ()
