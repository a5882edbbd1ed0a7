"""What was searched for on the desk, and the way from one find to the next, and back."""

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from briefing.incident.links import kind_of
from briefing.tui.desk.history import Place
from briefing.tui.desk.panes import HOMES
from briefing.tui.key_rows import shown_key

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["Finding", "drop", "go_back", "light", "next_found", "open_search"]


class Finding(msgspec.Struct):
    """A search that goes on: what for, what was found, at which of it the reader stands.

    It holds ids and no items, so that it goes on in another view; ``begin`` is where it began,
    ``missing`` are the words of the query that no item has.
    """

    query: str
    words: tuple[str, ...]
    items: tuple[str, ...]
    item: str
    begin: Place
    missing: tuple[str, ...] = ()


def open_search(desk: "Desk") -> None:
    """Open the search over the desk; what is chosen there is shown on it, and its words lit."""
    from briefing.tui.desk.gathering import index_of
    from briefing.tui.desk.search import Chosen, Search

    begin = desk.travel.here()

    def show(chosen: Chosen | None) -> None:
        if chosen is None:
            return
        found = chosen.found
        items = tuple(item.id for item in found.items)
        desk.travel.leave()
        desk.finding = Finding(
            chosen.query, found.words, items, chosen.item.id, begin, found.missing
        )
        _visit(desk, desk.finding)

    before = desk.finding.query if desk.finding else ""
    desk.app.push_screen(Search(desk.view, before, partial(index_of, desk)), show)


def next_found(desk: "Desk", step: int) -> None:
    """To the next of what was found, or the one before; after the last the first comes again."""
    finding = desk.finding
    if finding is None:
        return
    there = _there(desk, finding)
    if not there:
        desk.say(f"Nothing of what was found for “{finding.query}” is listed now")
        return
    at = there.index(finding.item) + step if finding.item in there else 0
    desk.travel.leave()
    finding.item = there[at % len(there)]
    _visit(desk, finding)


def go_back(desk: "Desk") -> None:
    """End the search, and go back to the exact place where it began."""
    if desk.finding is not None:
        begin = desk.finding.begin
        drop(desk)
        desk.travel.return_to(begin)


def drop(desk: "Desk") -> None:
    """End the search where the reader is."""
    desk.finding = None
    light(desk)


def light(desk: "Desk") -> None:
    """Light the words of the search in every list."""
    words = desk.finding.words if desk.finding else ()
    for lines in (*desk.panes, desk.detail):
        lines.light_words(words)


def _there(desk: "Desk", finding: Finding) -> list[str]:
    return [ident for ident in finding.items if ident in desk.view.listed]


def _visit(desk: "Desk", finding: Finding) -> None:
    from briefing.tui.desk.hits import quoted

    light(desk)
    item = desk.view.links.items[finding.item]
    home = HOMES.get(kind_of(item))
    desk.travel.visit(item)
    if home is None or desk.panes[home].item is not item or desk.room.takes_turns:
        desk.enter_detail()
    else:
        desk.enter_pane(home)
    desk.share_out()
    desk.detail.show_words()
    there = _there(desk, finding)
    without = f" without {quoted(finding.missing)}" if finding.missing else ""
    where = f"{there.index(item.id) + 1} of {len(there)} for “{finding.query}”{without}"
    desk.say(f"{where} · {_ways_on(desk, several=len(there) > 1)}")


def _ways_on(desk: "Desk", *, several: bool) -> str:
    """The keys that lead on from a find, and back to where the search began."""
    keys = {key.id: shown_key(key.keys, first=True) for key in desk.keybar.keys}
    back = f"{keys['escape']} back to where you were"
    on = f"{keys['find-next']} next · {keys['find-before']} before · "
    return on + back if several else back
