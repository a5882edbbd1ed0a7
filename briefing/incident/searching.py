"""Search over a view: every text of every item that it lists, and how it stands. Pure.

Nothing outside the view is read.

All words must match, in any order, each as any part of a text. Only where nothing matches as
written do words that are spelled nearly so count.
"""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, get_args, get_type_hints

import msgspec

from briefing.incident.links import items_of
from briefing.incident.safe import SafeText
from briefing.incident.spelling import folded
from briefing.incident.stances import held
from briefing.incident.state import kind_words, state_words
from briefing.incident.types import Item, Statement
from briefing.incident.view import View

__all__ = ["Found", "Index", "Text"]


class Text(msgspec.Struct, frozen=True, gc=False):
    """A text of an item, and what of the item it is: its title, a name, a quotation."""

    where: str
    text: str


class Found(msgspec.Struct, frozen=True):
    """What a search gave: items, those first that are called so, and the folded words to light.

    ``nearly`` says that nothing matched as written, and these are spelled nearly so.
    """

    items: tuple[Item, ...] = ()
    words: tuple[str, ...] = ()
    nearly: bool = False


_WHERE = {
    "aliases": "other name",
    "from_": "from where",
    "inferred": "inference",
    "locator": "passage",
    "quote": "quotation",
    "short": "short name",
    "tags": "tag",
    "unsaid": "not said",
    "words": "time",
}
"""What a field of the record is called where a match stands in it; others by their own name."""

_INSIDE = {"tellings": "told otherwise", "reasons": "reason"}
"""What all texts are called that stand within such a field."""

FEWEST = 4
"""Letters from which on a word may be meant for another."""

_CALLED = ("title", "name", "text", "outlet", "other name", "short name")
"""The texts that an item is called by."""


class _Entry(msgspec.Struct, frozen=True, gc=False):
    """An item with its texts folded: what it is called, and all of them."""

    item: Item
    called: str
    all: str


class Index:
    """All texts of what a view lists. Made once for a view, when somebody first searches it."""

    def __init__(self, view: View) -> None:
        self.view = view
        listed = (item for item in items_of(view.incident) if item.id in view.listed)
        self._entries = [self._entry(item) for item in listed]
        self._begun: dict[int, list[str]] = {}

    def prepare(self) -> None:
        """Gather the words beforehand that are only asked for where nothing is as written."""
        self._beginnings(FEWEST)

    def search(self, query: str) -> Found:
        """The items of which every word of the query stands in some text; for "" none.

        Those whose name or title has them all come first; else they keep the order of the file.
        """
        words = tuple(dict.fromkeys(folded(query).split()))
        if not words:
            return Found()
        found = self._holding([(word,) for word in words])
        if found:
            return Found(found, words)
        ways = [self._nearly(word) for word in words]
        if not all(ways):
            return Found((), words)
        lit = tuple(dict.fromkeys(way for several in ways for way in several))
        return Found(self._holding(ways), lit, nearly=True)

    def where(self, item: Item, found: Found) -> str:
        """In what of an item it was found; "" where that is what it is called."""
        best = self.text_with(item, found)
        return "" if best is None or best.where in _CALLED else best.where

    def text_with(self, item: Item, found: Found) -> Text | None:
        """The text of an item with most of what was found, the first of several."""
        best, most = None, 0
        for text in self.texts_of(item):
            plain = folded(text.text)
            count = sum(word in plain for word in found.words)
            if count > most:
                best, most = text, count
        return best

    def texts_of(self, item: Item) -> list[Text]:
        """Every text of an item, then how it stands and what it is, which no field says in words.

        Of a statement also what it is called by for each of its positions.
        """
        texts: list[Text] = []
        if isinstance(item, Statement):
            links = self.view.links
            speaker = links.actor(item.speaker)
            for position in item.positions:
                words = held(speaker, position.stance, links.claim(position.claim))
                texts.append(Text("text", words))
            texts += [Text("other name", name) for name in (speaker.short, *speaker.aliases)]
        _gather(item, texts)
        derived = (("state", state_words(item, self.view.links)), ("kind", kind_words(item)))
        return texts + [Text(where, words) for where, words in derived if words]

    def _entry(self, item: Item) -> _Entry:
        texts = self.texts_of(item)
        called = folded("\n".join([one.text for one in texts if one.where in _CALLED]))
        rest = folded("\n".join([one.text for one in texts if one.where not in _CALLED]))
        return _Entry(item, called, f"{called}\n{rest}")

    def _holding(self, ways: list[tuple[str, ...]]) -> tuple[Item, ...]:
        """The items that have one of the ways of each word."""
        found = self._entries
        for several in ways:
            if len(several) == 1:
                [word] = several
                found = [entry for entry in found if word in entry.all]
            else:
                found = [entry for entry in found if any(word in entry.all for word in several)]
        called = found
        for several in ways:
            if len(several) == 1:
                [word] = several
                called = [entry for entry in called if word in entry.called]
            else:
                called = [one for one in called if any(word in one.called for word in several)]
        first = {entry.item.id for entry in called}
        items = [entry.item for entry in found]
        return (
            *(item for item in items if item.id in first),
            *(item for item in items if item.id not in first),
        )

    @cached_property
    def _vocabulary(self) -> list[str]:
        """Every word of the view once, in order, without what surrounds it."""
        words = {word for entry in self._entries for word in entry.all.split()}
        return sorted({word.strip("'\"“”.,;:!?()[]…-") for word in words} - {""})

    def _beginnings(self, length: int) -> list[str]:
        """The words of the view, and their first letters, so many."""
        begun = self._begun.get(length)
        if begun is None:
            begun = list({one[:length] for one in self._vocabulary} | set(self._vocabulary))
            self._begun[length] = begun
        return begun

    def _nearly(self, word: str) -> tuple[str, ...]:
        """Words of the view that a word may be meant for, or the beginning of; the nearest alone.

        Of a word of three letters nothing is near; of a longer one what differs in one letter, from
        eight on in two, two that changed places counting as one.
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if any(word in entry.all for entry in self._entries):
            return (word,)
        most = 0 if len(word) < FEWEST else 1 if len(word) < 8 else 2
        if not most or not self._vocabulary:
            return ()
        begun = self._beginnings(len(word))
        spelled = extract(word, begun, scorer=OSA.distance, score_cutoff=most, limit=None)
        nearest = min((distance for _, distance, _ in spelled), default=None)
        near = sorted(way for way, distance, _ in spelled if distance == nearest)
        # A beginning stands for every word that begins so.
        return tuple(
            way for way in near if not any(way != other and way.startswith(other) for other in near)
        )


def _gather(record: msgspec.Struct, texts: list[Text], inside: str = "") -> None:
    """Add every text of a record and of what it is made of, field by field."""
    for name, label in _fields(type(record)):
        value = getattr(record, name)
        if value:
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, str):
                    texts.append(Text(inside or label, one))
                else:
                    _gather(one, texts, inside or _INSIDE.get(name, ""))


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """The fields of a type in which texts stand, and what they are called."""
    return tuple(
        (name, _WHERE.get(name, name.replace("_", " ")))
        for name, hint in get_type_hints(kind).items()
        if any(one is SafeText or _is_record(one) for one in _parts(hint))
    )


def _parts(hint: Any) -> Iterator[Any]:
    """A type and whatever types it is made of."""
    yield hint
    for one in get_args(hint):
        yield from _parts(one)


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, msgspec.Struct)
