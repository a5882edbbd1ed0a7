"""A slide in a room: pages that keep their heading, steps that move nothing, sides side by side."""

from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Question
from briefing.incident.view import Reader, View, cut
from briefing.slides.deck import Deck, slide_of
from briefing.slides.laying import Laid, Stand, lay_out, page_at
from briefing.slides.lettering import HIGH, lettered
from briefing.slides.paging import NOBODYS
from briefing.slides.slide import Group, Text
from briefing.slides.words import Line
from briefing.tui.stage.typesetting import TerminalSetter


def text(line: Line) -> str:
    return "".join(words.text for words in line).rstrip()


def laid(view: View, ident: str, width: int, height: int) -> Laid:
    slide = Deck(view).slide(ident)
    assert slide is not None
    return lay_out(slide, width, height, TerminalSetter())


def page(view: View, ident: str, width: int, height: int, number: int = 0) -> list[str]:
    return [text(line) for line in laid(view, ident, width, height).pages[number].lines]


def test_every_page_keeps_the_heading_and_says_which_it_is(incident: Incident) -> None:
    pages = laid(cut(incident, ceiling=Marking.CLEAR), "timeline", 80, 12).pages
    assert len(pages) > 3
    for number, one in enumerate(pages, 1):
        head = next(text(line) for line in one.lines if line)
        assert head.split() == ["Timeline", f"{number}/{len(pages)}"]


def test_the_sides_stand_beside_each_other_where_there_is_room(incident: Incident) -> None:
    view = cut(incident, ceiling=Marking.CLEAR)
    wide = page(view, "positions/who-was-behind-it", 100, 30)
    assert any(line.split() == ["RUSSIA", "UKRAINE"] for line in wide)
    assert any("┃ IMPLIED" in line and "┃ DENIES" in line for line in wide)
    narrow = "\n".join(page(view, "positions/who-was-behind-it", 44, 30))
    assert "RUSSIA" not in narrow
    assert "┃ Volodymyr Zelensky DENIES" in narrow


def test_stances_are_large_in_a_large_room_all_of_them_or_none(incident: Incident) -> None:
    view = cut(incident, ceiling=Marking.CLEAR)
    large = "\n".join(page(view, "positions/who-was-behind-it", 160, 44))
    assert "█▀▀▀▄ █▀▀▀▀ █▄  █ ▀█▀ █▀▀▀▀ ▄▀▀▀▀" in large
    assert "┃ DENIES" not in large
    assert "▀▀▀" not in "\n".join(page(view, "positions/who-was-behind-it", 160, 24))


def test_no_answer_and_what_is_implied_are_as_large_as_what_is_said(incident: Incident) -> None:
    view = cut(incident, ceiling=Marking.CLEAR)
    for ident, stances in (
        ("positions/what-is-it-used-for", ("no answer", "asserts")),
        ("positions/who-was-behind-it", ("implied", "denies")),
    ):
        told = "\n".join(page(view, ident, 160, 44))
        for stance in stances:
            for letters in lettered(stance, 70) or [stance]:
                assert letters.strip() in told, stance


def test_silence_is_no_larger_than_a_stance_and_says_in_small_that_it_is_of_this_copy(
    incident: Incident,
) -> None:
    view = cut(incident, ceiling=Marking.CLEAR)
    lines = page(view, "positions/what-is-it-used-for", 160, 44)
    letters = lettered("no answer", 70)
    assert letters is not None
    assert len(letters) == HIGH
    first = next(number for number, line in enumerate(lines) if letters[0].strip() in line)
    assert "┃ in this copy" in lines[first + HIGH]


def test_no_claim_or_title_is_read_from_afar_without_its_account(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    deck = Deck(view)
    for item in items_of(view.incident):
        slide = deck.slide(slide_of(item))
        assert slide is not None
        assert slide.loud == isinstance(item, Question), slide.id
    told = "\n".join(page(view, "claim/four-hurt", 160, 44))
    assert "Four people were hurt" in told
    assert (lettered("Four people", 140) or [""])[0] not in told


def test_where_no_side_holds_anything_nobodys_silence_is_shouted(oil_jetty: Incident) -> None:
    told = "\n".join(
        page(cut(oil_jetty, ceiling=Marking.CLEAR), "positions/what-caused-it", 160, 44)
    )
    assert "┃ no answer in this copy" in told
    assert (lettered("no answer", 70) or [""])[0] not in told


def test_what_stands_under_a_heading_has_it_on_every_page(incident: Incident) -> None:
    made = laid(cut(incident, ceiling=Marking.CLEAR), "actors", 80, 10)
    groups = [n for n, part in enumerate(made.slide.parts) if isinstance(part, Group)]
    assert len(made.pages) > 2
    for one in made.pages:
        told = [text(line) for line in one.lines if line]
        over = max(number for number in groups if number <= one.parts()[0])
        group = made.slide.parts[over]
        assert isinstance(group, Group)
        assert told[1].strip() == text(group.words)


def test_how_others_tell_a_thing_stands_after_all_that_is_its_own(oil_jetty: Incident) -> None:
    slide = Deck(cut(oil_jetty, ceiling=Marking.CLEAR)).slide("event/jetty-fire")
    assert slide is not None
    told = next(n for n, part in enumerate(slide.parts) if getattr(part, "details", False))
    after = [
        part.label.text for part in slide.parts[told:] if isinstance(part, Text) and part.label
    ]
    assert after == ["When", "Said in"]


def test_what_a_time_is_placed_by_has_its_state_right_before_its_title(oil_jetty: Incident) -> None:
    told = "\n".join(page(cut(oil_jetty, ceiling=Marking.CLEAR), "event/two-bangs", 160, 44))
    assert "placed during: told 2 ways Halmø: the oil jetty burns" in told


def test_small_print_stands_where_the_sign_is_that_it_explains(incident: Incident) -> None:
    pages = laid(cut(incident, ceiling=Marking.CLEAR), "timeline", 80, 23).pages
    assert len(pages) > 1
    for one in pages:
        *body, foot = (text(line) for line in one.lines)
        assert foot.strip().startswith("≈ the order") == any("≈" in line for line in body)


def test_a_date_in_brackets_is_not_divided_and_a_name_alone_has_the_whole_width(
    incident: Incident,
) -> None:
    view = cut(incident, ceiling=Marking.CLEAR)
    told = "\n".join(page(view, "timeline", 80, 24))
    assert "[3 May 2023]" in told
    assert "[2–3 May 2023]" in told
    assert "Russian president's office" in "\n".join(page(view, "actors", 60, 40))


def test_what_was_withdrawn_is_not_shouted(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.CLEAR)
    for width, height in ((160, 44), (100, 30), (50, 20)):
        pages = laid(view, "positions/what-caused-it", width, height).pages
        told = [text(line) for one in pages for line in one.lines]
        taken_back = next(n for n, line in enumerate(told) if "WITHDRAWN A port official" in line)
        near = " ".join(told[taken_back - 1 : taken_back + 1])
        assert "asserts" in near
        assert "ASSERTS" not in near


def test_steps_uncover_in_place(incident: Incident) -> None:
    made = laid(cut(incident, ceiling=Marking.CLEAR), "summary", 80, 24)
    one, slide = made.pages[0], made.slide
    first, last = one.seen(slide, 1), one.seen(slide, 3)
    assert slide.steps == 3
    for before, after, owner in zip(first, last, one.owners, strict=True):
        assert before in (after, ())
        assert before == after or owner != NOBODYS
    assert "ban on" not in " ".join(map(text, first))
    assert "ban on" in " ".join(map(text, last))


def test_a_page_is_found_again_in_a_window_of_another_size(incident: Incident) -> None:
    view = cut(incident, ceiling=Marking.CLEAR)
    here, there = laid(view, "timeline", 80, 24), laid(view, "timeline", 60, 12)
    for number, one in enumerate(here.pages):
        assert page_at(here, one.start) == number
        assert one.start.part in there.pages[page_at(there, one.start)].owners
    assert page_at(here, Stand(10_000)) == len(here.pages) - 1


def test_a_claim_that_goes_on_over_a_page_is_told_again_on_it(oil_jetty: Incident) -> None:
    made = laid(cut(oil_jetty, ceiling=Marking.RED), "event/jetty-fire", 40, 10)
    claims = [n for n, part in enumerate(made.slide.parts) if hasattr(part, "claim")]
    broken = [n for n in claims if sum(n in one.owners for one in made.pages) > 1]
    assert broken
    for number in broken:
        on = [one for one in made.pages if number in one.owners]
        assert len({text(one.lines[one.owners.index(number)]) for one in on}) == 1


def test_no_bound_that_is_a_convention_is_told_as_if_it_were_reported(incident: Incident) -> None:
    deck = Deck(cut(incident, ceiling=Marking.CLEAR))
    for ident in ("timeline", "event/two-drones", "exhibit/footage-smoke"):
        told = " ".join(page(deck.view, ident, 100, 60))
        for hour in ("22:00", "06:00", "00:00"):
            assert hour not in told


def test_no_room_is_too_small_for_the_whole_of_a_slide(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.CLEAR)
    for width, height in ((40, 1), (40, 2), (40, 4), (60, 3)):
        pages = laid(view, "event/jetty-fire", width, height).pages
        told = "".join("".join(text(line).split()) for one in pages for line in one.lines)
        assert all(len(one.lines) == height for one in pages)
        for word in ("Halmø:", "account:", "checked", "ASSERTS", "Radio"):
            assert word in told, (width, height)
