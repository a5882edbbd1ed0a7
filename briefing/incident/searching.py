"""Search over a view: every text of every item that it lists, and how it stands. Pure.

Nothing outside the view is read.

All words must match, in any order, each as any part of a text. Only where nothing matches as
written do words that are spelled nearly so count. A word that stands in no text, nor any that is
nearly so, is told, and what has all the others is found.
"""

from collections.abc import Iterator, Sequence
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

    @property
    def beside(self) -> str:
        """What of the item it is beside what the item is called; "" where it is called so."""
        return "" if self.where in _CALLED else self.where


class Found(msgspec.Struct, frozen=True):
    """What a search gave: items, those first that are called so, and the folded words to light.

    ``nearly`` says that nothing matched as written, and these are spelled nearly so; ``missing``
    are the words, as they were asked for, that no text has: these items have all the others.
    """

    items: tuple[Item, ...] = ()
    words: tuple[str, ...] = ()
    nearly: bool = False
    missing: tuple[str, ...] = ()


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

_CALLED = frozenset({"title", "name", "text", "outlet", "other name", "short name"})
"""The texts that an item is called by."""

_BETWEEN = "\0"
_AROUND = "'\"“”.,;:!?()[]…-"
"""What surrounds a word and is no part of it."""


class Index:
    """All texts of what a view lists, gathered a portion at a time or, when asked, all at once."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._items = [item for item in items_of(view.incident) if item.id in view.listed]
        self._called: list[str] = []
        """What each item is called, folded."""
        self._all: list[str] = []
        """All texts of each item, folded."""
        self._words: set[str] = set()
        """Every word of these once, with what surrounds it."""
        self._begun: dict[int, list[str]] = {}

    @property
    def is_whole(self) -> bool:
        """Whether the texts of all items are gathered."""
        return len(self._all) == len(self._items)

    def gather(self, count: int) -> None:
        """Gather the texts of so many items more."""
        begin = len(self._all)
        texts: list[str] = []
        for item in self._items[begin : begin + count]:
            called: list[str] = []
            rest: list[str] = []
            for one in self.texts_of(item):
                (called if one.where in _CALLED else rest).append(one.text)
            texts += "\n".join(called), "\n".join(rest)
        if not texts:
            return
        # No safe text has this sign, so that what was folded as one is taken apart again.
        folded_texts = folded(_BETWEEN.join(texts)).split(_BETWEEN)
        self._called += folded_texts[::2]
        self._all += map("\n".join, zip(folded_texts[::2], folded_texts[1::2], strict=True))
        for text in folded_texts:
            self._words.update(text.split())

    def prepare(self) -> None:
        """Have at hand what is asked for only where nothing is as written."""
        self._beginnings(FEWEST)

    def search(self, query: str) -> Found:
        """The items of which every word of the query stands in some text; for "" none.

        Of words that stand in no text at all none is asked for, where any other is. Items whose
        name or title has all words come first; else they keep the order of the file.
        """
        words = tuple(dict.fromkeys(folded(query).split()))
        if not words:
            return Found()
        self.gather(len(self._items) - len(self._all))
        if all(word in self._written for word in words):
            found = self._holding([(word,) for word in words])
            if found:
                return Found(found, words)
        ways = {word: self._nearly(word) for word in words}
        asked = [several for several in ways.values() if several]
        lit = tuple(dict.fromkeys(way for several in asked for way in several))
        return Found(
            self._holding(asked) if asked else (),
            lit,
            nearly=any(several != (word,) for word, several in ways.items() if several),
            missing=_as_asked([word for word, several in ways.items() if not several], query),
        )

    def where(self, item: Item, found: Found) -> str:
        """In what of an item it was found; "" where that is what it is called."""
        best = self.text_with(item, found)
        return best.beside if best else ""

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

    def _holding(self, ways: list[tuple[str, ...]]) -> tuple[Item, ...]:
        """The items that have one of the ways of each word, first those that are called so."""
        found: Sequence[int] = range(len(self._items))
        for several in ways:
            found = _having(several, self._all, found)
        called = found
        for several in ways:
            called = _having(several, self._called, called)
        first = set(called)
        items = self._items
        return (
            *[items[place] for place in called],
            *[items[place] for place in found if place not in first],
        )

    @cached_property
    def _written(self) -> str:
        """Every word once: what stands nowhere in them stands in no text."""
        return _BETWEEN.join(self._words)

    @cached_property
    def _vocabulary(self) -> set[str]:
        """Every word once, without what surrounds it."""
        return {word.strip(_AROUND) for word in self._words} - {""}

    def _beginnings(self, length: int) -> list[str]:
        """The words of the view, and their first letters, so many."""
        begun = self._begun.get(length)
        if begun is None:
            words = self._vocabulary
            begun = self._begun[length] = list({one[:length] for one in words} | words)
        return begun

    def _nearly(self, word: str) -> tuple[str, ...]:
        """Words of the view that a word may be meant for, or the beginning of; the nearest alone.

        Of a word of three letters nothing is near; of a longer one what differs in one letter, from
        eight on in two, two that changed places counting as one.
        """
        if word in self._written:
            return (word,)
        most = 0 if len(word) < FEWEST else 1 if len(word) < 8 else 2
        if not most or not self._vocabulary:
            return ()
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        begun = self._beginnings(len(word))
        spelled = extract(word, begun, scorer=OSA.distance, score_cutoff=most, limit=None)
        nearest = min((distance for _, distance, _ in spelled), default=None)
        near = sorted(way for way, distance, _ in spelled if distance == nearest)
        # A beginning stands for every word that begins so.
        return tuple(
            way for way in near if not any(way != other and way.startswith(other) for other in near)
        )


def _as_asked(words: list[str], query: str) -> tuple[str, ...]:
    """Folded words as the query has them."""
    asked = {folded(word): word for word in query.split()}
    return tuple(asked.get(word, word) for word in words)


def _having(ways: tuple[str, ...], texts: list[str], among: Sequence[int]) -> list[int]:
    """The places, among some, of the texts in which one of the ways to write a word stands."""
    if len(ways) == 1:
        [word] = ways
        return [place for place in among if word in texts[place]]
    return [place for place in among if any(word in texts[place] for word in ways)]


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
