"""What the console says in words: clocks, pace, what the room sees, notes and lines. Pure."""

import datetime as dt
from collections.abc import Iterator

from briefing.incident.moment import as_of_words
from briefing.incident.types import Line as PressLine
from briefing.incident.types import LineUse
from briefing.meeting.clock_words import age_of_data, duration, next_update, now_words
from briefing.meeting.clocks import Going, elapsed, left, pace, paused_for
from briefing.tui.desk.rows import state_spans
from briefing.tui.ink import Ink, Line, Span, wrap
from briefing.tui.stage.session import Session

__all__ = ["clock_spans", "lines_for", "news_words", "note_lines", "place_words", "seen_words"]


def clock_spans(session: Session, now: dt.datetime) -> list[Span]:
    """Every clock, the most urgent first, so that it is the others that a narrow screen wraps."""
    clocks = session.state.clocks
    told: list[Span] = []
    resting = paused_for(clocks, now)
    if resting is not None:
        told.append(Span(f"QUESTIONS {duration(resting)}", Ink.DISPUTED))
    told.append(Span(f"elapsed {duration(elapsed(clocks, now))}", Ink.STRONG))
    remaining = left(clocks, now)
    if remaining is not None:
        late = remaining < dt.timedelta(0)
        words = f"OVER by {duration(-remaining)}" if late else f"{duration(remaining)} left"
        told.append(Span(words, Ink.DISPUTED if late else Ink.STRONG))
    told += [Span(words, ink) for words, ink in _pace(session, now)]
    told += [Span(f"{clock} {whose}", Ink.TIME) for whose, clock in _now(session, now)]
    view = session.room.view
    told.append(Span(f"as of {as_of_words(view)}", Ink.FAINT))
    told += [Span(words, Ink.MISSING) for words in (age_of_data(view, now),) if words]
    update = next_update(view, now)
    if update:
        told.append(Span(update, Ink.DISPUTED if "OVERDUE" in update else Ink.FAINT))
    return told


def place_words(session: Session, slide: str) -> str:
    """Which slide it is, as the room counts; of what the room has not, that it is apart."""
    number = session.room.number(slide)
    return f"{number + 1}/{len(session.room.ids)}" if number is not None else "–"


def page_words(session: Session) -> str:
    """Which page of a slide the room sees, where its windows have several."""
    page, count = session.most_pages(session.state.shown)
    return f" page {page + 1} of {count}" if session.others and count > 1 else ""


def seen_words(session: Session) -> Line:
    """What the room sees just now, and why it is not what the presenter sees."""
    state = session.state
    shown = session.laid(state.shown.slide)
    title = shown.slide.text() if shown else "nothing"
    place = place_words(session, state.shown.slide) + page_words(session)
    if state.blank:
        words = f"BLANK: the room sees “{state.holding}”; b shows {place} {title} again"
        return (Span(words, Ink.DISPUTED),)
    if state.shown == state.cursor:
        frozen = "FROZEN. " if state.frozen else ""
        return (Span(frozen, Ink.DISPUTED), Span("The room sees this: ", Ink.STRONG), Span(place))
    why, words = "FROZEN. " if state.frozen else "", "Only you see this; the room sees "
    if not session.is_showable(state.cursor.slide):
        why += "PRIVATE. "
    elif state.frozen:
        words = "Only you see this: ⏎ shows it, f goes back to what the room sees: "
    return (Span(why, Ink.DISPUTED), Span(words), Span(f"{place} {title}", Ink.STRONG))


def note_lines(session: Session, width: int) -> list[Line]:
    """The presenter's notes on the slide."""
    notes = session.mine.notes(session.cursor.slide)
    if not notes:
        return [(Span("No notes on this slide", Ink.FAINT),)]
    return [line for note in notes for line in _bulleted([Span(note, Ink.STRONG)], width)]


def lines_for(session: Session, width: int) -> list[Line]:
    """The lines for the press about what is on the slide; all of them where none is about it.

    Their heading is above them, and says which they are; nothing where there are none at all.
    """
    view = session.mine.view
    about = _about(session)
    mine = [one for one in view.incident.lines if about.intersection(one.about)]
    lines = []
    for one in mine or view.incident.lines:
        lines += _bulleted([*_use(one), *state_spans(one, view), Span(one.text)], width)
    if not lines:
        return []
    heading = [Span("LINES FOR THE PRESS", Ink.HEADING)]
    if not mine:
        heading.append(Span("  none about this; all:", Ink.FAINT))
    return [*wrap(heading, max(width, 1)), *lines]


def news_words(session: Session) -> str:
    """What the record on disk would bring; "" where it is the one that is shown."""
    news = session.news
    if news is None:
        return ""
    counts = (
        (len(news.new), "new"),
        (len(news.changed), "changed"),
        (len(news.corrected), "corrected"),
        (len(news.withdrawn), "withdrawn"),
        (len(news.gone), "gone"),
    )
    told = ", ".join(f"{count} {word}" for count, word in counts if count) or "a little"
    return f"The record on disk has changed: {told}. Ctrl-R publishes it"


def _now(session: Session, now: dt.datetime) -> list[tuple[str, str]]:
    return now_words(session.room.view.incident, now)


def _pace(session: Session, now: dt.datetime) -> Iterator[tuple[str, Ink]]:
    number = session.mine.number(session.cursor.slide)
    if number is None:
        return
    told = pace(session.state.clocks, now, past=number, to_come=len(session.mine.ids) - number)
    if told is None:
        return
    which = f"each of {told.slides} slides" if told.slides > 1 else "this slide"
    yield f"{duration(told.each)} for {which}", Ink.PLAIN
    if told.going is not None:
        behind = told.going is Going.BEHIND
        yield told.going.value, Ink.DISPUTED if behind else Ink.ACCOUNT


def _about(session: Session) -> set[str]:
    laid = session.laid(session.cursor.slide)
    shown = {part.item for part in laid.slide.parts if part.item} if laid else set()
    return shown | {session.cursor.slide.partition("/")[2]}


def _use(line: PressLine) -> tuple[Span, ...]:
    never = line.use is LineUse.NOT_TO_BE_SAID
    return (Span(f"{line.use.value.upper()}: ", Ink.DISPUTED if never else Ink.KIND),)


def _bulleted(spans: list[Span], width: int) -> list[Line]:
    lines = wrap(spans, max(width - 2, 1))
    return [(Span("• " if number == 0 else "  "), *line) for number, line in enumerate(lines)]
