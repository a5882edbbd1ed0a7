"""Who holds what on which claim: everybody's word in its place, and nobody's left out."""

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.accounts import silent
from briefing.incident.comparison import compared, groups, parties, subjects_of
from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.types import Claim, Exhibit, Incident, Question, Role, Statement
from briefing.incident.view import Reader, View, cut


@pytest.fixture(scope="module", params=["shipped", "invented", "told by four"])
def view(request: pytest.FixtureRequest, harbour: Incident, oil_jetty: Incident) -> View:
    shown = {"invented": harbour, "told by four": oil_jetty}
    incident = shown.get(request.param) or read_incident(shipped_incident())
    return cut(incident, ceiling=Marking.RED)


@pytest.fixture(scope="module")
def shipped_view() -> View:
    return cut(read_incident(shipped_incident()), ceiling=Marking.RED)


def test_every_question_and_every_claim_is_compared_once(view: View) -> None:
    found = groups(view, contested=True) + groups(view, contested=False)
    claims = [claim.id for group in found for claim in group.claims]
    assert sorted(claims) == sorted(claim.id for claim in view.incident.claims)
    questions = [group.question.id for group in found if group.question]
    assert sorted(questions) == sorted(question.id for question in view.incident.questions)


def test_what_nobody_answers_is_apart_from_what_is_contested(view: View) -> None:
    for contested in (True, False):
        for group in groups(view, contested=contested):
            assert group.question is None or group.question.contested is contested


def test_every_position_every_implied_word_and_every_silence_has_a_voice(view: View) -> None:
    for claim in view.incident.claims:
        row = compared(claim, view)
        voices = [*(one for cell in row.parties for one in cell), *row.onlookers, *row.apart]
        held = [one.holding for one in voices if one.holding]
        assert len(held) == len(view.links.holdings.get(claim.id, ()))
        implied = [one.implied for one in voices if one.implied] + [*row.implied]
        assert len(implied) == len(claim.implied)
        quiet = [one.actor for one in voices if not one.holding and not one.implied]
        assert quiet == [one for one in silent(claim, view.links) if one in quiet]
        assert len(quiet) == len(silent(claim, view.links))


def test_each_voice_stands_with_its_own_side(view: View) -> None:
    roles = {side.id: side.role for side in view.incident.sides}
    for claim in view.incident.claims:
        row = compared(claim, view)
        for side, cell in zip(parties(view), row.parties, strict=True):
            assert all(voice.actor.side == side.id for voice in cell)
        assert all(roles[voice.actor.side or ""] is Role.THIRD for voice in row.onlookers)
        assert all(voice.actor.side is None for voice in row.apart)


def test_who_a_claim_is_about_and_who_said_nothing_to_it_has_an_empty_voice(
    shipped_view: View,
) -> None:
    row = compared(shipped_view.links.claim("accusations-are-a-pretext"), shipped_view)
    russia, ukraine = row.parties
    assert [(one.actor.id, one.holding, one.implied) for one in russia] == [("russia", None, None)]
    assert [one.holding is not None for one in ukraine] == [True]


def test_a_question_that_passes_the_filter_keeps_its_claims(shipped_view: View) -> None:
    whole = next(group for group in groups(shipped_view, contested=True) if group.question)
    assert whole.question is not None
    listed = frozenset([whole.question.id])
    narrow = msgspec.structs.replace(shipped_view, listed=listed)
    assert groups(narrow, contested=True) == [whole]
    listed = frozenset([whole.claims[2].id])
    narrow = msgspec.structs.replace(shipped_view, listed=listed)
    assert [group.claims for group in groups(narrow, contested=True)] == [(whole.claims[2],)]


def test_claims_on_no_question_come_last_of_what_is_contested(shipped_view: View) -> None:
    incident = shipped_view.incident
    loose = msgspec.structs.replace(incident.claims[0], question=None)
    changed = msgspec.structs.replace(incident, claims=(loose, *incident.claims[1:]))
    found = groups(cut(changed, ceiling=Marking.RED), contested=True)
    assert found[-1].question is None
    assert [claim.id for claim in found[-1].claims] == [loose.id]


def test_what_an_item_bears_on_is_found_from_every_item(view: View) -> None:
    """A statement leads to its claims, a line and a revision to what they are about."""
    for item in items_of(view.incident):
        subjects = list(subjects_of(item, view.links))
        assert all(isinstance(one, Claim | Question) for one in subjects)
        match item:
            case Claim() | Question():
                assert subjects == [item]
            case Statement():
                claims = [view.links.claim(one.claim) for one in item.positions]
                assert subjects == claims
            case Exhibit():
                assert {one.id for one in subjects} >= set(item.bears_on)


def test_lines_about_one_another_end_somewhere(harbour: Incident) -> None:
    first, *_ = harbour.lines
    circle = msgspec.structs.replace(first, about=(first.id, *first.about))
    changed = msgspec.structs.replace(harbour, lines=(circle, *harbour.lines[1:]))
    links = cut(changed, ceiling=Marking.RED, reader=Reader.CURATOR).links
    assert list(subjects_of(links.items[first.id], links))


def test_an_exhibit_bears_on_the_claims_in_what_it_shows(harbour: Incident) -> None:
    links = cut(harbour, ceiling=Marking.RED).links
    subjects = [one.id for one in subjects_of(links.items["pier-picture"], links)]
    assert subjects == ["what-happened", "pier-hit", "lantern-seen", "whose-boat"]
