"""What is copied: sentences with their evidence, claims with their answers, and the marking."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.paper.clipping import clipping
from tests.incident.secrets import SECRET, with_secrets
from tests.incident.strategies import incidents


def clipped(view: View, *names: str) -> str:
    return clipping(view, [view.links.items[name] for name in names])


def test_a_thing_is_copied_with_whose_account_it_is_its_answers_and_its_source(
    harbour: Incident,
) -> None:
    text = clipped(cut(harbour, ceiling=Marking.CLEAR), "pier-three")
    assert "One side's account: the\n    port authority; not checked. [1 ¶1]" in text
    assert "The fishers' union denies that the boat belonged to the fishers" in text
    assert "Fishers' union: no answer in this copy." in text
    assert "1. The Harbour Post, article: “Boat at pier three”" in text
    lines = text.splitlines()
    assert lines[0] == lines[-1] == f"{'TLP:CLEAR':>72}"
    assert "As of     4 June 2031 at the latest (published)" in lines


def test_only_the_sources_that_are_cited_go_with_it(harbour: Incident) -> None:
    text = clipped(cut(harbour, ceiling=Marking.CLEAR), "authority")
    assert "1. The Harbour Post" in text
    assert "Coast Radio" not in text


def test_several_things_share_their_claims_and_sources(harbour: Incident) -> None:
    text = clipped(cut(harbour, ceiling=Marking.CLEAR), "authority", "pier-three")
    assert text.count("claim pier-hit · past") == 1
    assert text.count("The Harbour Post, article") == 1
    assert text.index("statement authority") < text.index("event pier-three")


def test_a_question_is_copied_with_its_claims_and_a_source_with_its_passages(
    harbour: Incident,
) -> None:
    view = cut(harbour, ceiling=Marking.CLEAR)
    question = clipped(view, "whose-boat")
    assert "The fishers' union denies that the boat belonged to the fishers" in question
    source = clipped(view, view.incident.sources[0].id)
    assert "Night sailing is forbidden. [1 ¶4]" in source
    assert source.count("The Harbour Post, article") == 1


@settings(max_examples=20)
@given(incidents(), st.sampled_from([Marking.CLEAR, Marking.AMBER]), st.booleans())
def test_what_lies_above_the_ceiling_changes_no_word_of_what_is_copied(
    incident: Incident, ceiling: Marking, first: bool
) -> None:
    view = cut(incident, ceiling=ceiling)
    other = cut(with_secrets(incident, first=first), ceiling=ceiling)
    names = [item.id for item in items_of(view.incident)]
    text = clipped(view, *names)
    assert clipped(other, *names) == text
    assert SECRET not in text


def test_every_item_of_every_kind_can_be_copied(harbour: Incident) -> None:
    view = cut(harbour, ceiling=Marking.RED, reader=Reader.AUDIENCE)
    for item in items_of(view.incident):
        assert clipping(view, [item]).startswith(f"{view.held.value:>72}\n")
