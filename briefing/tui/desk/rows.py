"""How an item looks as one row of a pane. Pure: item and width in, a line out; nothing is markup.

No title stands in a row without its account: whose word it is comes before the title, where no
narrow screen cuts it off.
"""

import re

from briefing.incident.accounts import AccountKind, account_of
from briefing.incident.marking import Marking
from briefing.incident.naming import kind_word
from briefing.incident.stances import is_plural, listed, stance_verb
from briefing.incident.standing import standing_of
from briefing.incident.timing import row_words
from briefing.incident.types import (
    Actor,
    Claim,
    Item,
    Measure,
    Question,
    Role,
    Source,
    Statement,
    Told,
    Unprocessed,
    When,
)
from briefing.incident.view import View
from briefing.tui import ink
from briefing.tui.desk import strip as strips
from briefing.tui.ink import Ink, Span, fit, width_of

__all__ = [
    "ORDER_OPEN",
    "account_ink",
    "account_word",
    "marked",
    "marking_ink",
    "row_line",
    "side_ink",
    "standing_spans",
    "state_spans",
]

_ACCOUNTS: dict[AccountKind, str] = {
    AccountKind.REPORTED: "reported",
    AccountKind.ONE_SIDE: "one side",
    AccountKind.ONLOOKER: "onlooker",
    AccountKind.NO_SIDE: "no side",
    AccountKind.SEVERAL: "several",
    AccountKind.DISPUTED: "disputed",
    AccountKind.FOOTAGE: "footage",
    AccountKind.NOBODY: "nobody's",
}
"""Accounts in eight cells."""

_TLP_INKS = {
    Marking.CLEAR: Ink.TLP_CLEAR,
    Marking.GREEN: Ink.TLP_GREEN,
    Marking.AMBER: Ink.TLP_AMBER,
    Marking.AMBER_STRICT: Ink.TLP_AMBER,
    Marking.RED: Ink.TLP_RED,
}

ORDER_OPEN = "≈"
"""Before a row that may have been before the one above it: their times overlap."""

ROOMY = 48
"""From this many cells on, columns need not be as narrow as they can be."""

TIMES = ((140, 32), (88, 24), (64, 19), (ROOMY, 15), (0, 10))
"""Cells for a time, in rows of so many and more."""

LONG_MONTHS = 19
"""Cells of a time from which on months are written out."""

SOME_WORDS = 5
"""Cells in which the words of a time still say something before its date."""

_MONTH = re.compile(
    "January|February|March|April|June|July|August|September|October|November|December"
)

_WAYS = re.compile(r"told (\d+) ways ")

_SIDE_INKS = (Ink.FIRST_SIDE, Ink.SECOND_SIDE)


def row_line(
    item: Item, view: View, width: int, *, timed: bool = False, order_open: bool = False
) -> ink.Line:
    """An item as a row; where it is `timed` with its time and its kind in a word.

    ``order_open`` marks it as something that may have been before what stands above it.
    """
    if timed:
        return _timed(item, view, width, f"{ORDER_OPEN} " if order_open else "  ")
    match item:
        case Actor():
            return _actor(item, view, width)
        case Statement():
            said = [*state_spans(item, view), *_said(item, view)]
            return _columns(width, [(_speaker(item, view), 18)], said)
        case Measure():
            state = Span(item.state.value, Ink.KIND)
            title = [*state_spans(item, view), Span(item.title)]
            return _columns(width, [(state, 13), (_account(item, view), 8)], title)
        case Question():
            return _question(item, view, width)
        case Source():
            return _source(item, view, width)
    return (Span(fit(item.id, width)),)


def state_spans(item: Item, view: View) -> list[Span]:
    """What stands before an item wherever it is named.

    Its marking where not everybody may see it; that it was revised, or is told otherwise too.
    """
    spans = [*marked(item.marking), *standing_spans(item, view)]
    if isinstance(item, Told) and item.tellings:
        spans.append(Span(f"told {1 + len(item.tellings)} ways ", Ink.ACCOUNT))
    return spans


def marked(marking: Marking) -> list[Span]:
    """The marking of what not everybody may see; nothing where everybody may."""
    if marking is Marking.CLEAR:
        return []
    return [Span(marking.colour, marking_ink(marking)), Span(" ")]


def marking_ink(marking: Marking) -> Ink:
    """The ink that TLP 2.0 has for a label; both kinds of AMBER have one."""
    return _TLP_INKS[marking]


def standing_spans(item: Item, view: View) -> list[Span]:
    """That an item was corrected or withdrawn; nothing where it stands as it was told."""
    standing = standing_of(item, view.links)
    return [Span(f"{standing.value.upper()} ", Ink.DISPUTED)] if standing else []


def side_ink(actor: Actor, view: View) -> Ink:
    """The ink of an actor's side: the first party's, the second's, anybody else's."""
    parties = [side.id for side in view.incident.sides if side.role is Role.PARTY]
    if actor.side in parties[: len(_SIDE_INKS)]:
        return _SIDE_INKS[parties.index(actor.side)]
    return Ink.THIRD_SIDE


def account_ink(kind: AccountKind) -> Ink:
    """What is disputed stands out from other accounts."""
    return Ink.DISPUTED if kind is AccountKind.DISPUTED else Ink.ACCOUNT


def account_word(kind: AccountKind) -> str:
    """An account in eight cells."""
    return _ACCOUNTS[kind]


def _timed(item: Item, view: View, width: int, order: str) -> ink.Line:
    if isinstance(item, Unprocessed):
        mark = Span("UNPROCESSED", Ink.MISSING)
        whose = Span(item.by or "by nobody named", Ink.ACCOUNT)
        return _columns(
            width, [(mark, 11), (whose, 14 if width >= ROOMY else 8)], [Span(item.text)]
        )
    room = next(cells for least, cells in TIMES if width >= least)
    time = Span(_short_time(getattr(item, "when", None), view, room), Ink.TIME)
    kind = Span(kind_word(item), Ink.KIND)
    if isinstance(item, Statement):
        said = [*state_spans(item, view), _speaker(item, view), Span(" "), *_said(item, view)]
        return _columns(width, [(time, room), (kind, 7)], said, gap=order)
    title = [*state_spans(item, view), Span(getattr(item, "title", item.id))]
    columns = [(time, room), (kind, 7), (_account(item, view), 8)]
    return _columns(width, columns, title, gap=order)


def _short_time(when: When | None, view: View, room: int) -> str:
    """The source's words, then the date; in brackets, as editors write, what was inferred.

    The year is told only where what the view holds is not all of one: the pane's title has it. In a
    narrow column months have three letters, elsewhere where a date has not the room. Of words it
    takes what it needs, where both have some room.
    """
    if when is None:
        return "–"
    words, date = row_words(when, view.links.offsets)
    date = _without_year(date, view, alone=not words)
    if room < LONG_MONTHS:
        date = _shortened(date)
    gap = " " if date.startswith("[") else ", "
    if not (words and date):
        whole = words or date
        return whole if words or width_of((Span(whole),)) <= room else _shortened(date)
    if width_of((Span(words + gap + date),)) <= room:
        return words + gap + date
    date = _shortened(date)
    left = room - len(gap + date)
    return fit(words, left).rstrip() + gap + date if left >= SOME_WORDS else words


def _without_year(date: str, view: View, *, alone: bool) -> str:
    """A date without the one year of the view, but where it is that year and stands `alone`."""
    year = strips.year_of(view)
    if not year or (date == year and alone):
        return date
    return "" if date == year else date.replace(f" {year}", "")


def _shortened(date: str) -> str:
    """A date with its months in three letters."""
    return _MONTH.sub(lambda month: month[0][:3], date)


def _account(item: Item, view: View) -> Span:
    kind = account_of(item, view.links).kind
    return Span(_ACCOUNTS[kind], account_ink(kind))


def _speaker(item: Statement, view: View) -> Span:
    actor = view.links.actor(item.speaker)
    return Span(listed(actor, short=True), side_ink(actor, view))


def _said(item: Statement, view: View) -> list[Span]:
    """The first position of a statement in full, and how many more there are."""
    first = item.positions[0]
    claim: Claim = view.links.claim(first.claim)
    plural = is_plural(view.links.actor(item.speaker))
    verb = stance_verb(first.stance, claim.mode, plural=plural)
    said = [Span(f"{verb} ", Ink.KIND), Span(claim.text)]
    more = len(item.positions) - 1
    return [*said, Span(f"  +{more}", Ink.FAINT)] if more else said


def _actor(item: Actor, view: View, width: int) -> ink.Line:
    name = Span(listed(item), side_ink(item, view))
    said = len(view.links.statements.get(item.id, ()))
    count = f"{said} statement{'' if said == 1 else 's'}" if said else ""
    about = " · ".join(part for part in (item.description, count) if part)
    rest = [*state_spans(item, view), Span(about, Ink.FAINT)]
    return _columns(width, [(name, min(30, max(14, width // 2)))], rest)


def _question(item: Question, view: View, width: int) -> ink.Line:
    claims = len(view.links.claims.get(item.id, ()))
    word = f"{claims} claim{'' if claims == 1 else 's'}" if claims else "open"
    text = [*state_spans(item, view), Span(item.text)]
    return _columns(width, [(Span(word, Ink.KIND), 9)], text)


def _source(item: Source, view: View, width: int) -> ink.Line:
    number = Span(f"[{view.numbers[item.id]}]", Ink.CITE)
    room = 19 if width >= ROOMY else 15
    published = Span(_short_time(item.published, view, room), Ink.TIME)
    relayed = f"relays {item.relays}" if item.relays else ""
    words = ", ".join(part for part in (item.form, item.outlet, relayed) if part)
    what = [*state_spans(item, view), Span(words)]
    return _columns(width, [(number, 4), (published, room)], what)


def _columns(
    width: int, columns: list[tuple[Span, int]], rest: list[Span], *, gap: str = " "
) -> ink.Line:
    """Columns of fixed widths, a space between them, and what is left for the rest, cut to fit.

    ``gap`` is what stands in the first of these spaces.
    """
    line: list[Span] = []
    left = width
    rest = [Span(span.text.replace("\n", " "), span.ink) for span in rest]
    for span, cells in columns:
        room = min(cells, left)
        line.append(Span(fit(_on_one_line(span), room), span.ink))
        line.append(Span(gap if left > room else "", Ink.INFERRED))
        left -= room + len(gap)
        gap = " "
    rest = _in_half([Span(_on_one_line(span), span.ink) for span in rest], left)
    whole = width_of(rest) <= left
    for span in rest:
        # What is cut says so, also where it is cut between two inks.
        cells = left if whole else left - 1
        text = span.text if width_of((span,)) <= cells else fit(f"{span.text} ", left)
        line.append(Span(text, span.ink))
        left -= width_of((Span(text),))
        if left <= 0:
            break
    return tuple(line)


def _in_half(rest: list[Span], width: int) -> list[Span]:
    """What is told several ways says so in fewer cells, where the title would have half or less."""
    ways = next((at for at, span in enumerate(rest) if _WAYS.fullmatch(span.text)), None)
    if ways is None or width_of(rest[: ways + 1]) * 2 <= width:
        return rest
    short = Span(_WAYS.sub(r"\1× ", rest[ways].text), rest[ways].ink)
    return [*rest[:ways], short, *rest[ways + 1 :]]


def _on_one_line(span: Span) -> str:
    """The text of a span that may have several lines, as what was noted down can have."""
    return span.text.replace("\n", " ")
