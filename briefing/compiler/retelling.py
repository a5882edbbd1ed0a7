"""Items that several sources tell: each source's telling put to the item, and found again there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import structs

from briefing.compiler.items import telling
from briefing.compiler.reading import Hidden
from briefing.compiler.record import RecordFile
from briefing.compiler.seed import TellingSeed
from briefing.files.damage import Steps
from briefing.incident.links import items_of, kind_of
from briefing.incident.tellings import FIELDS, told_differently
from briefing.incident.types import Incident, Item, Telling, Told
from briefing.problems import quoted

__all__ = ["Retelling"]


class Retelling:
    """The tellings of all files, by the item that they tell."""

    def __init__(self, written: Sequence[tuple[RecordFile, dict[str, TellingSeed]]]) -> None:
        self.written = written
        self.told_by: defaultdict[str, list[tuple[RecordFile, Telling]]] = defaultdict(list)
        self.own: dict[str, int] = {}
        """item → how many pieces of evidence its own file gives it"""

    def read(self) -> None:
        """Make the tellings, once sources and passages are marked and before any item is made."""
        for file, seeds in self.written:
            for ident, seed in seeds.items():
                made = telling(ident, seed, file)
                if not made.evidence:
                    sentence = f"This telling of {quoted(ident)} rests on no evidence."
                    remedy = "Cite the passage of this source that tells it."
                    file.note(("tellings", ident), "no-evidence", sentence, remedy)
                    continue
                self.told_by[ident].append((file, made))
                if not told_differently(made):
                    markings = file.common.agreed.setdefault(ident, [])
                    markings += (one.marking for one in made.evidence)

    def told(self, item: Item) -> Item:
        """An item with what other sources add to it and tell otherwise."""
        if item.id not in self.told_by or not isinstance(item, Told):
            return item
        self.own[item.id] = len(item.evidence)
        evidence = item.evidence
        for _, one in self._agreeing(item.id):
            evidence += one.evidence
        tellings = tuple(one for _, one in self._differing(item.id))
        return structs.replace(item, evidence=evidence, tellings=tellings)

    def check(self, incident: Incident, hidden: Hidden) -> None:
        """Note the tellings of what is not there, or of what cannot be told by several."""
        kinds = {item.id: kind_of(item) for item in items_of(incident)}
        for ident, told in self.told_by.items():
            kind = kinds.get(ident)
            if kind in FIELDS or (kind is None and hidden.may_hold(ident)):
                continue
            is_what = f"{quoted(ident)} is of the kind {kind}" if kind else f"There is no {ident!r}"
            sentence = f"{is_what}, and a telling is of an event, exhibit, measure or statement."
            for file, _ in told:
                remedy = "Name the item that this source tells of as well."
                file.note(("tellings", ident), "dangling-reference", sentence, remedy)

    def place(self, ident: str, fields: Steps) -> tuple[RecordFile, Steps, Steps] | None:
        """The file and the steps in it that a field of an item came from, if not from its own."""
        match fields:
            case ("tellings", int(index), *rest):
                file, _ = [*self._differing(ident)][index]
                return file, ("tellings", ident), tuple(rest)
            case ("evidence", int(index), *rest) if index >= self.own.get(ident, index + 1):
                left = index - self.own[ident]
                for file, one in self._agreeing(ident):
                    if left < len(one.evidence):
                        return file, ("tellings", ident), ("evidence", left, *rest)
                    left -= len(one.evidence)
        return None

    def _agreeing(self, ident: str) -> Iterator[tuple[RecordFile, Telling]]:
        return ((file, one) for file, one in self.told_by[ident] if not told_differently(one))

    def _differing(self, ident: str) -> Iterator[tuple[RecordFile, Telling]]:
        return ((file, one) for file, one in self.told_by[ident] if told_differently(one))
