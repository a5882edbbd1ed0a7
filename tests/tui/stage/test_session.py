"""A presentation as it goes: nothing the room sees moves by itself, and every way leads back."""

import datetime as dt

import pytest
from msgspec import structs

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Incident, Revision, RevisionKind
from briefing.incident.view import Reader, View, cut
from briefing.meeting.clocks import stopping_at
from briefing.meeting.state import Position, decode, encode
from briefing.meeting.wire import LEAST
from briefing.slides.deck import slide_of
from briefing.slides.slide import Text
from briefing.tui.ink import flat, width_of
from briefing.tui.stage.console_frame import console_rows, shares_of
from briefing.tui.stage.session import Session
from tests.tui.stage.conftest import NOON, public_of


def both(incident: Incident) -> tuple[View, View]:
    mine = cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
    return mine, cut(incident, ceiling=Marking.CLEAR)


def walked(session: Session) -> list[Position]:
    places = [session.cursor]
    while session.forward(NOON):
        places.append(session.cursor)
    return places


@pytest.mark.parametrize("size", [(40, 8), (78, 11), (158, 43)])
def test_forward_shows_every_part_of_every_slide_and_back_is_the_same_way(
    session: Session, size: tuple[int, int]
) -> None:
    session.size = size
    session.jump(1)
    session.jump(0)
    places = walked(session)
    assert list(dict.fromkeys(place.slide for place in places)) == list(session.mine.ids)
    for ident in session.mine.ids:
        laid = session.laid(ident)
        assert laid is not None
        seen = set()
        for place in places:
            if place.slide == ident:
                page = laid.pages[place.page]
                seen |= {n for n in page.parts() if laid.slide.parts[n].step <= place.step}
        assert seen == set(range(len(laid.slide.parts))), ident
    back = [session.cursor]
    while session.backward():
        back.append(session.cursor)
    unlit = [structs.replace(place, lit=None) for place in places]
    assert [structs.replace(one, lit=None) for one in reversed(back)] == unlit


@pytest.mark.parametrize("count", [2, 12])
def test_no_window_of_the_room_misses_a_page_however_many_there_are(
    session: Session, count: int
) -> None:
    sizes = [(LEAST[0] + 7 * number, LEAST[1] + 3 * number) for number in range(count)]
    session.size, session.others = (158, 43), tuple(sizes)
    shown = [session.state.shown]
    while session.forward(NOON):
        shown.append(session.state.shown)
    for ident in session.room.ids:
        for size in session.others:
            laid = session.laid(ident, size)
            assert laid is not None
            pages = {session.page(one, size) for one in shown if one.slide == ident}
            assert pages == {*range(len(laid.pages))}, (ident, size)


def test_what_is_pointed_at_is_in_view_in_every_window(session: Session) -> None:
    session.size, session.others = (158, 43), (LEAST, (80, 23))
    session.jump(session.mine.ids.index("timeline"))
    while session.light(1):
        for size in session.others:
            assert session.cursor.lit in session.in_view(session.cursor, size)


def test_the_console_says_when_a_window_shows_a_part_alone_of_what_it_shows(
    session: Session,
) -> None:
    def told() -> str:
        rows = console_rows(session, 158, 43, NOON, "", "", noted=False)
        return "\n".join(flat(line) for line, _ in rows)

    session.size = shares_of(158, 43).slide
    session.jump(session.mine.ids.index("timeline"))
    assert "as the room sees it" in told()
    session.others = (LEAST,)
    assert "the room sees a part of this" in told()
    assert "page 1 of " in told()


def test_the_next_slide_is_seen_beside_this_one_where_there_is_room(session: Session) -> None:
    def told(width: int, height: int) -> str:
        session.size = shares_of(width, height).slide
        rows = console_rows(session, width, height, NOON, "", "", noted=False)
        return "\n".join(flat(line) for line, _ in rows)

    upcoming = session.made(session.upcoming())
    assert upcoming is not None
    sentence = next(part for part in upcoming.parts if isinstance(part, Text))
    begun = "".join(words.text for words in sentence.words)[:20]
    assert begun in told(160, 44)
    assert begun not in told(100, 30)
    assert upcoming.text() in told(100, 30)


def test_a_next_slide_that_is_not_for_all_says_for_whom_it_is_and_how_it_is_marked(
    session: Session, oil_jetty: Incident
) -> None:
    def told(one: Session, width: int, height: int) -> str:
        one.size = shares_of(width, height).slide
        number = one.mine.number("event/radar-track")
        assert number is not None
        one.jump(number - 1)
        rows = console_rows(one, width, height, NOON, "", "", noted=False)
        return "\n".join(flat(line) for line, _ in rows)

    assert "╔═ next · for you alone · TLP:AMBER ═" in told(session, 160, 44)
    assert "–  for you alone  TLP:AMBER One small vessel" in told(session, 100, 30)
    amber = Session(session.mine.view, cut(oil_jetty, ceiling=Marking.AMBER))
    assert "╭─ next · TLP:AMBER ─" in told(amber, 160, 44)
    session.jump(0)
    rows = console_rows(session, 160, 44, NOON, "", "", noted=False)
    assert any("╭─ next ─" in flat(line) for line, _ in rows)


def test_a_room_that_is_frozen_is_said_to_be_beside_what_it_may_not_see_as_well(
    session: Session,
) -> None:
    def told() -> str:
        return flat(console_rows(session, 158, 43, NOON, "", "", noted=False)[3][0])

    number = session.mine.number("event/radar-track")
    assert number is not None
    session.jump(number)
    assert told().startswith(" PRIVATE. Only you see this")
    session.freeze()
    assert told().startswith(" FROZEN. PRIVATE. Only you see this")
    session.jump(number - 1)
    session.jump(number)
    assert told().startswith(" FROZEN. PRIVATE. Only you see this")


def test_no_line_of_the_clocks_begins_or_ends_with_a_dot(session: Session) -> None:
    session.set_clocks(stopping_at(session.state.clocks, NOON + dt.timedelta(minutes=20)))
    for width in range(40, 200):
        shares = shares_of(width, 30)
        rows = console_rows(session, width, 30, NOON, "", "", noted=False)
        clocks = [flat(line).strip() for line, _ in rows[1 : 1 + shares.clocks]]
        assert not any(line.startswith("·") or line.endswith("·") for line in clocks)
        assert "20:00 left" in " ".join(clocks)
        assert all(width_of(line) <= width for line, _ in rows)


def test_the_room_never_has_a_place_that_it_does_not_hold(session: Session) -> None:
    shown = set()
    for _ in walked(session):
        shown.add(session.state.shown.slide)
    session.to_end(-1)
    while session.forward(NOON):
        shown.add(session.state.shown.slide)
        assert session.state.shown.slide in session.room
        assert (session.state.shown == session.cursor) == session.is_showable(session.cursor.slide)
    assert shown.isdisjoint({"lines", "event/radar-track"})


def test_an_answer_is_one_key_from_the_exact_place(session: Session) -> None:
    for _ in range(6):
        session.forward(NOON)
    before = session.cursor
    picture = session.mine.view.links.items["picture"]
    assert session.show(picture)
    assert session.cursor.slide == session.state.shown.slide == "exhibit/picture"
    assert session.back()
    assert session.cursor == before
    session.show(picture)
    while session.cursor.slide == "exhibit/picture":
        session.forward(NOON)
    assert session.cursor == before


def test_what_is_looked_up_while_frozen_is_seen_by_nobody_until_it_is_shown(
    session: Session,
) -> None:
    session.forward(NOON)
    before = session.state.shown
    session.freeze()
    session.show(session.mine.view.links.items["picture"])
    assert session.state.shown == before
    assert session.show_now()
    assert session.state.shown.slide == "exhibit/picture"
    session.freeze()
    session.show(session.mine.view.links.items["not-the-name"])
    assert not session.show_now()
    session.freeze()
    assert session.cursor == session.state.shown
    assert session.cursor.slide == "exhibit/picture"


@pytest.mark.parametrize("ways", ["", "forward", "back", "further"])
def test_a_room_frozen_on_an_answer_is_left_by_the_way_that_led_to_it(
    session: Session, ways: str
) -> None:
    session.forward(NOON)
    asked_from = session.cursor
    session.show(session.mine.view.links.items["picture"])
    answer = session.cursor
    session.freeze()
    if ways == "further":
        session.show(session.mine.view.links.items["not-the-name"])
    elif ways:
        while session.cursor.slide == answer.slide:
            session.forward(NOON) if ways == "forward" else session.back()
    session.freeze()
    assert session.cursor == session.state.shown == answer
    assert session.upcoming() == asked_from.slide
    assert session.back()
    assert session.cursor == asked_from
    assert not session.back()


def test_what_is_shown_to_a_frozen_room_is_left_by_the_way_to_it(session: Session) -> None:
    session.freeze()
    session.forward(NOON)
    asked_from = session.cursor
    session.show(session.mine.view.links.items["picture"])
    assert session.show_now()
    session.freeze()
    session.back()
    session.freeze()
    assert session.cursor.slide == "exhibit/picture"
    session.back()
    assert session.cursor == asked_from


def test_a_meeting_that_stopped_on_an_answer_goes_on_to_the_first_slide(
    session: Session, oil_jetty: Incident
) -> None:
    session.show(session.mine.view.links.items["picture"])
    again = Session(*both(oil_jetty))
    again.resume(decode(encode(session.state)))
    assert again.cursor.slide == "exhibit/picture"
    assert again.upcoming() == again.mine.ids[0]
    assert again.back()
    assert again.cursor.slide == again.mine.ids[0]
    assert again.way_back() is None


def test_what_has_no_slide_of_its_own_is_begun_with_where_it_is_told_of_and_so_is_said(
    session: Session,
) -> None:
    items, own = session.mine.view.links.items, session.mine.number
    for item in (one for one in items.values() if own(slide_of(one)) is None):
        told = session.begin_at(item)
        slide = session.made(session.cursor.slide)
        assert slide is not None
        if "points at it" in told:
            assert session.cursor.lit is not None
            assert slide.parts[session.cursor.lit].item == item.id
        else:
            assert "No slide here tells of" in told
            assert item.id not in {part.item for part in slide.parts}
        assert session.way_back() is None
    assert session.begin_at(items["jetty-fire"]) == ""
    assert session.cursor.slide == "event/jetty-fire"


def test_the_timeline_lights_what_was_shown_before_it(session: Session) -> None:
    number = session.mine.number
    fire, line = number("event/jetty-fire"), number("timeline")
    assert fire is not None
    assert line is not None
    session.jump(fire)
    session.jump(line)
    laid = session.laid("timeline")
    assert laid is not None
    assert session.cursor.lit is not None
    assert laid.slide.parts[session.cursor.lit].item == "jetty-fire"
    assert session.cursor.lit in laid.pages[session.cursor.page].parts()


def test_pointing_goes_over_what_is_uncovered_and_lets_go_above_it(session: Session) -> None:
    session.jump(1)
    lit = []
    while session.light(1):
        lit.append(session.cursor.lit)
    assert lit == [0]
    assert session.state.shown.lit == 0
    assert session.light(-1)
    assert session.cursor.lit is None
    assert not session.light(-1)


def corrected(incident: Incident) -> Incident:
    """The incident after a desk officer has added an event and corrected another one."""
    fire = next(one for one in incident.events if one.id == "jetty-fire")
    more = structs.replace(
        fire, id="second-fire", title=SafeText("Halmø: a second fire"), claims=(), happened=(),
        tellings=(), shown_in=(),
    )  # fmt: skip
    revision = Revision(
        id="place-corrected", of="oil-on-the-water", what=RevisionKind.CORRECTION,
        text=SafeText("It was seen further north."), marking=Marking.CLEAR, evidence=fire.evidence,
    )  # fmt: skip
    return structs.replace(
        incident,
        events=(*incident.events, more),
        revisions=(*incident.revisions, revision),
    )


def test_a_change_on_disk_is_proposed_and_moves_nobody_until_it_is_published(
    session: Session, oil_jetty: Incident
) -> None:
    session.jump(3)
    session.forward(NOON)
    before, ids = session.state, session.mine.ids
    assert session.propose(*both(corrected(oil_jetty)))
    assert session.state == before
    assert session.mine.ids == ids
    assert session.news is not None
    assert [one.id for one in session.news.new] == ["second-fire"]
    assert [one.item.id for one in session.news.corrected] == ["oil-on-the-water"]
    assert session.publish()
    assert (session.state.shown, session.cursor) == (before.shown, before.cursor)
    assert "event/second-fire" in session.mine.ids


def test_what_is_new_says_so_on_every_slide_once_it_is_published(
    session: Session, oil_jetty: Incident
) -> None:
    session.propose(*both(corrected(oil_jetty)))
    session.publish()
    new, oil = (session.room.slide(f"event/{one}") for one in ("second-fire", "oil-on-the-water"))
    assert new is not None
    assert oil is not None
    assert new.text().startswith("NEW ")
    assert oil.text().startswith("NOW CORRECTED ")
    timeline = session.room.slide("timeline")
    assert timeline is not None
    rows = [part for part in timeline.parts if isinstance(part, Text)]
    told = ["".join(words.text for words in part.words) for part in rows]
    assert any(words.startswith("NEW Halmø: a second fire") for words in told)


def test_the_same_record_written_again_is_no_news(session: Session, oil_jetty: Incident) -> None:
    assert not session.propose(*both(oil_jetty))
    assert not session.publish()


def test_a_slide_that_is_gone_leaves_the_presenter_at_what_stands_there(
    session: Session, oil_jetty: Incident
) -> None:
    place = session.mine.number("event/oil-on-the-water")
    assert place is not None
    session.jump(place)
    events = tuple(one for one in oil_jetty.events if one.id != "oil-on-the-water")
    session.propose(*both(structs.replace(oil_jetty, events=events)))
    session.publish()
    assert session.cursor.slide == session.mine.ids[place]
    assert session.state.shown.slide in session.room


def test_an_audiences_session_holds_nothing_private(oil_jetty: Incident) -> None:
    session = public_of(oil_jetty)
    for word in ("helmsman", "not-the-name", "no-attack", "radar-track", "overheard"):
        assert word not in repr(session.mine.view.incident)
    walked(session)
    line = encode(session.state)
    assert b"radar" not in line
    assert b"lines" not in line
    assert not session.mine.view.is_private


@pytest.mark.parametrize("width", [40, 60, 80, 109, 110, 200])
def test_what_the_room_gets_is_in_view_at_every_width(session: Session, width: int) -> None:
    session.size = shares_of(width, 24).slide
    head = flat(console_rows(session, width, 24, NOON, "", "", noted=False)[0][0])
    assert "PRIVATE" in head
    assert ("the room gets TLP:CLEAR" if width >= 110 else "room CLEAR") in head
    assert width_of(console_rows(session, width, 24, NOON, "", "", noted=False)[0][0]) <= width


def test_a_meeting_goes_on_in_the_state_in_which_it_stopped(
    session: Session, oil_jetty: Incident
) -> None:
    session.forward(NOON)
    session.freeze()
    session.forward(NOON)
    session.hold(SafeText("Back at two"))
    session.set_clocks(stopping_at(session.state.clocks, NOON + dt.timedelta(minutes=9)))
    stopped = session.state
    again = Session(*both(oil_jetty))
    again.resume(decode(encode(stopped)))
    assert again.state.number > stopped.number
    assert structs.replace(again.state, number=stopped.number) == stopped


def test_a_meeting_that_goes_on_shows_nothing_that_the_record_or_the_room_has_no_more(
    session: Session, oil_jetty: Incident
) -> None:
    gone = Position(slide="event/never-was")
    secret = Position(slide="event/radar-track")
    stopped = structs.replace(session.state, shown=secret, cursor=gone)
    again = Session(*both(oil_jetty))
    again.resume(stopped)
    assert again.state.shown == Position()
    assert again.cursor == Session(*both(oil_jetty)).cursor
