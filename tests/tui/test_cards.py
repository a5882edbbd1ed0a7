"""The detail of every item: account first, then everything that the record holds about it."""

import pytest

from briefing.incident.accounts import account_of
from briefing.incident.links import evidence_of, items_of
from briefing.incident.marking import Marking
from briefing.incident.types import Claim, Event, Exhibit, Incident, Item, Measure, Statement
from briefing.incident.view import Reader, View, cut
from briefing.tui.desk.cards import card_of
from briefing.tui.ink import flat, width_of


def words(view: View, ident: str, width: int = 90) -> str:
    lines = card_of(view.links.items[ident], view, width)
    return "\n".join(flat(line.line) for line in lines)


@pytest.mark.parametrize("width", [12, 20, 38, 60, 116])
def test_every_card_keeps_to_the_width_and_leads_to_items_that_are_there(
    either: View, width: int
) -> None:
    for item in items_of(either.incident):
        for line in card_of(item, either, width):
            assert width_of(line.line) <= width
            assert not line.target or line.target in either.links.items


def test_every_title_has_its_account_right_beneath_it(either: View) -> None:
    for item in items_of(either.incident):
        if isinstance(item, Event | Exhibit | Measure | Claim):
            lines = [flat(line.line) for line in card_of(item, either, 200)]
            assert lines[1].startswith(account_of(item, either.links).kind.value.upper())


def test_every_piece_of_evidence_is_on_the_card_with_its_hedge_and_frame(either: View) -> None:
    for item in items_of(either.incident):
        text = words(either, item.id, 400)
        for one in evidence_of(item):
            assert f"[{either.numbers[one.source]} {one.passage}]" in text
            assert one.hedge in text
            if one.quote:
                assert f"{one.frame} “{one.quote}”" in text


def test_a_claim_shows_who_holds_it_who_denies_it_and_what_implies_it(view: View) -> None:
    text = words(view, "ukraine-behind-it")
    assert "DISPUTED, held by Russia" in text
    assert "Volodymyr Zelensky: denies" in text
    assert "United States: withholds judgement" in text
    assert "implied by [1 ¶1]" in text
    assert "inferred: " in text


def test_a_claim_about_somebody_who_did_not_answer_says_so(view: View) -> None:
    text = words(view, "accusations-are-a-pretext")
    assert "Ukraine: asserts [1 ¶5]" in text
    assert "Russia: no answer in this copy" in text


def test_what_the_source_leaves_unsaid_and_what_was_inferred_is_on_the_card(view: View) -> None:
    assert "Not said by the source" in words(view, "explosions-and-fires")
    assert "The cause" in words(view, "explosions-and-fires")
    assert "Inferred by the editor" in words(view, "officials")


def test_hours_set_by_convention_are_not_shown_as_if_reported(view: View) -> None:
    text = words(view, "two-drones")
    assert "overnight, 2–3 May 2023; date inferred" in text
    assert "22:00" not in text
    assert "06:00" not in text


def test_a_statement_shows_its_positions_in_full_and_what_others_hold(view: View) -> None:
    text = words(view, "office-terrorist-act")
    assert "president's office says that the incident was a planned terrorist act" in text
    assert "United States: withholds judgement" in text
    assert "described the incident as “a planned terrorist act and an assassination" in text


def test_no_statement_meets_a_second_negative(view: View) -> None:
    for item in items_of(view.incident):
        if isinstance(item, Statement):
            assert " denies that no" not in words(view, item.id)
            assert " not " not in view.links.claim(item.positions[0].claim).text


def test_a_demand_and_a_possibility_are_not_shown_as_plain_assertions(view: View) -> None:
    text = words(view, "how-russia-responds")
    assert "As a demand: tough action is taken" in text
    assert "Some officials: asserts [1 ¶6]" in text.partition("As a demand: ")[2]
    text = words(view, "provocation-in-preparation")
    assert text.startswith("As a possibility: Russia is preparing")
    assert "Mykhailo Podolyak: asserts" in text


def test_a_question_is_nobodys_account_where_others_name_it(four: View) -> None:
    text = words(four, "northern-wire", 200)
    assert "question  How many people were hurt?" in text


def test_an_unprocessed_card_says_what_it_is_and_what_nobody_noted(harbour: Incident) -> None:
    view = cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR)
    text = words(view, "skipper-fined")
    assert text.startswith("UNPROCESSED")
    for said in ("A skipper was fined", "a woman who gave no name", "by telephone", "18:20 +02:00"):
        assert said in text
    assert words(view, "lantern-call").count("not noted") == 2


def test_a_line_for_the_press_is_on_the_curators_cards_alone(harbour: Incident) -> None:
    for reader, there in ((Reader.CURATOR, True), (Reader.AUDIENCE, False)):
        view = cut(harbour, ceiling=Marking.RED, reader=reader)
        assert ("We wait for the inquiry." in words(view, "pier-three")) is there


@pytest.fixture(scope="module")
def four(oil_jetty: Incident) -> View:
    """All of the incident that four sources tell."""
    return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)


def test_a_source_says_that_another_copy_may_number_it_otherwise(four: View) -> None:
    assert "source 2 here; a copy for others may number it otherwise" in words(
        four, four.incident.sources[1].id
    )
    clear = cut(four.incident, ceiling=Marking.CLEAR)
    assert all("a copy for others" not in words(clear, one.id) for one in clear.incident.sources)


def test_a_person_leads_to_what_is_told_on_their_word(four: View) -> None:
    text = words(four, "haddad", 200)
    assert "Told on their word\n event     an account from no side  Oil jetty: two bangs" in text
    passed_on = words(four, "wire-agency", 200).partition("Told on their word")[2]
    assert "WITHDRAWN A port official says that the fire was an attack" in passed_on


def test_a_card_tells_each_source_that_differs_apart_with_its_evidence(four: View) -> None:
    text = words(four, "jetty-fire", 110)
    own, radio = text.split("Told otherwise by Coast Radio")
    radio, coastguard = radio.split("Told otherwise by coastguard, Halmø")
    assert "late on Monday evening" in own
    assert "half past midnight" not in own
    assert "an account from no side: the Northern Wire" in radio
    assert "about half past midnight" in radio
    assert "[1 00:00:40]" in radio
    assert "reported" in coastguard
    assert "[2 ¶3]" in coastguard


@pytest.mark.parametrize(
    ("ident", "words_of_it"),
    [
        ("wire-on-four-hurt", "WITHDRAWN by the Northern Wire, 11 June 2031: Two people were hurt"),
        ("picture", "CORRECTED by Northern Wire, 11 June 2031, 09:15 UTC: It was taken"),
    ],
)
def test_a_card_says_first_what_was_revised_of_it_by_whom_and_when(
    four: View, ident: str, words_of_it: str
) -> None:
    lines = words(four, ident, 110).splitlines()
    assert any(words_of_it in line for line in lines[:5])


def test_what_was_revised_says_so_on_the_cards_of_others(four: View) -> None:
    assert "WITHDRAWN A port official: asserts" in words(four, "attack", 110)
    fire = words(four, "jetty-fire", 200)
    assert "shown in footage  CORRECTED told 2 ways Picture of a burning" in fire
    assert "WITHDRAWN The Northern Wire says" in words(four, "wire-agency", 200)
    assert "said      WITHDRAWN" in words(four, "coast-radio", 200)


def test_quotation_marks_stand_around_words_that_somebody_wrote_or_said(either: View) -> None:
    for item in items_of(either.incident):
        verbatim = {one.quote for cited in items_of(either.incident) for one in evidence_of(cited)}
        verbatim |= {one.hedge for cited in items_of(either.incident) for one in evidence_of(cited)}
        for claim in either.incident.claims:
            if claim.text not in verbatim:
                assert f"“{claim.text[:1].upper()}{claim.text[1:]}”" not in words(either, item.id)


def test_a_claim_says_what_sort_of_claim_it_is_wherever_it_stands(view: View) -> None:
    assert "As a demand: tough action is taken" in words(view, "how-russia-responds")
    assert "As a possibility: Russia is preparing" in words(view, "what-is-it-used-for", 200)
    assert "A claim   of what is possible" in words(view, "provocation-in-preparation")


def test_an_onlooker_is_not_called_a_side(view: View) -> None:
    text = words(view, "us-caution")
    assert "AN ONLOOKER'S ACCOUNT: the United States" in text
    assert "a posture: where they stand as the source tells it" in text


def test_an_account_that_rests_on_an_inference_says_so(view: View) -> None:
    text = words(view, "officials-disabled", 200)
    assert "ONE SIDE'S ACCOUNT: officials (see what is inferred, below)" in text
    assert "Of officials: The source does not say whose officials these are" in text


def test_what_not_everybody_may_see_is_marked_so_wherever_it_is_named(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    marked = {one.id for one in items_of(view.incident) if one.marking is Marking.AMBER}
    seen = 0
    for item in items_of(view.incident):
        for line, entry in zip(text_of(item, view), card_of(item, view, 300), strict=True):
            if entry.target in marked and line.split()[0] in ("event", "claim", "said", "measure"):
                assert "AMBER " in line
                seen += 1
    assert seen


def text_of(item: Item, view: View) -> list[str]:
    """The lines of a wide card."""
    return [flat(entry.line) for entry in card_of(item, view, 300)]


def test_a_passage_goes_on_beneath_its_words_and_not_beneath_its_number(four: View) -> None:
    lines = words(four, "coast-radio", 60).splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith(" 00:00:40  The agency"))
    assert lines[first + 1].startswith(" " * len(" 00:00:40  ") + "midnight")


def test_no_marker_is_divided_between_two_lines(four: View) -> None:
    for width in range(24, 80, 3):
        for item in items_of(four.incident):
            for line in card_of(item, four, width):
                text = flat(line.line)
                assert text.count("[") == text.count("]") or width < 40, text


def test_a_question_has_the_lines_for_the_press_about_its_claims(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    assert "Two people breathed in smoke" in words(view, "how-many-hurt")
