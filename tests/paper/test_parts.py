"""What can be said of each part of a paper, and what not: accounts, hedges, answers, gaps."""

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.standing import Standing
from briefing.incident.types import Incident, Kind, MeasureState, Status, When, Wording
from briefing.incident.view import Filter, View, cut
from briefing.paper.forms import FORMS
from tests.paper.reading import changed, run, whole


def test_an_exercise_is_said_first_and_last(harbour: Incident) -> None:
    paper = run(whole(msgspec.structs.replace(harbour, status=Status.EXERCISE)))
    assert paper.startswith("TLP:AMBER EXERCISE: no real incident. A boat at pier three")
    assert paper.endswith("EXERCISE: no real incident. TLP:AMBER")


def test_a_closed_incident_says_so(harbour: Incident) -> None:
    closed = msgspec.structs.replace(harbour, status=Status.CLOSED)
    assert "Status CLOSED: history" in run(whole(closed))


def test_the_head_names_the_copy(view: View) -> None:
    head = run(view).partition(" HIGHLIGHTS ")[0]
    for words in (
        "Status LIVE",
        "Handling Not to be read out on the quay",
        "Next update 6 June 2031, 12:00 +02:00",
        "Serial 7",
        "Supersedes serial 6 of 4 June 2031",
        "Originator Harbour desk",
        "Contact desk@harbour.example",
    ):
        assert words in head


def test_each_sentence_of_the_summary_names_what_carries_it(view: View) -> None:
    assert "Whose boat it was is open. [1 ¶1, ¶2]" in run(view)


def test_a_record_without_a_summary_says_so(harbour: Incident) -> None:
    assert "No summary in this copy." in run(whole(msgspec.structs.replace(harbour, summary=())))


def test_a_title_stands_with_its_account(view: View) -> None:
    assert (
        "Pier three: a boat is said to have hit it."
        " One side's account: the port authority; not checked"
    ) in run(view)


def test_a_hedge_of_the_source_survives(view: View) -> None:
    assert "not checked (source 1 says “said”;" in run(view)
    assert "(a posture, not words; source 2 says “appears to wait”)" in run(view)


def test_hours_that_are_a_convention_are_not_told_as_reported(view: View) -> None:
    assert "In the night, 1–2 June 2031; date inferred · Pier three" in run(view)
    assert [form for form in FORMS if "21:00" in run(view, form)] == []


def test_what_has_no_date_stands_apart(view: View) -> None:
    dated, _, undated = run(view).partition("No time in this copy")
    assert "Shouting on the quay" in undated
    assert "Shouting on the quay" not in dated


def test_a_time_placed_by_an_event_comes_with_the_account_of_that_event(view: View) -> None:
    assert (
        "After “Pier three: a boat is said to have hit it” (one side's account: the port authority;"
        " not checked) · Shouting on the quay."
    ) in run(view)


def test_overlapping_times_are_said_to_have_no_known_order(harbour: Incident, view: View) -> None:
    remark = "Where times overlap, the order of things is not known."
    assert remark in run(view)
    apart = harbour
    for section, ident in (("events", "lantern"), ("statements", "authority")):
        apart = changed(apart, section, ident, when=None)
    apart = changed(apart, "events", "pier-three", when=None)
    assert remark not in run(whole(apart))


def test_a_quotation_stands_in_its_frame(view: View) -> None:
    paper = run(view)
    assert "(quoted: had been “rammed at speed”" in paper
    assert paper.count("rammed at speed") == 1


def test_a_denial_of_what_nobody_says_tells_that_nobody_says_it(view: View) -> None:
    assert (
        "The fishers' union denies that the boat belonged to the fishers, which nobody in this copy"
        " claims (at a meeting in the fish hall; told to some boat owners). [1 ¶2]"
    ) in run(view)


def test_a_claim_on_which_nobody_takes_a_position_is_told_as_implied(harbour: Incident) -> None:
    silent = tuple(one for one in harbour.statements if one.id not in ("union", "council"))
    paper = run(whole(msgspec.structs.replace(harbour, statements=silent)))
    assert (
        "Implied, and made by nobody in this copy: The boat belonged to the fishers. [1 ¶2]"
        " - Fishers' union: no answer in this copy."
    ) in paper


def test_who_withholds_judgement_says_on_what(harbour: Incident, view: View) -> None:
    on_what = "council withholds judgement on whether the boat belonged to the fishers"
    assert f"{on_what} (a posture, not words;" in run(view)
    silent = tuple(one for one in harbour.statements if one.id != "union")
    paper = run(whole(msgspec.structs.replace(harbour, statements=silent)))
    assert f"{on_what}, which nobody in this copy claims (" in paper


def test_who_withholds_judgement_on_all_that_another_says_does_so_in_one_phrase() -> None:
    paper = run(cut(read_incident(shipped_incident()), ceiling=Marking.CLEAR))
    assert (
        "The United States withholds judgement on what the Russian president's office says on this"
        " (a posture, not words; inferred in part). [1 ¶5]"
    ) in paper


def test_a_judgement_withheld_on_some_of_it_is_not_told_as_on_all(harbour: Incident) -> None:
    council = next(one for one in harbour.statements if one.id == "council")
    withheld = council.positions[0]
    on_both = tuple(
        msgspec.structs.replace(withheld, claim=claim) for claim in ("by-fishers", "on-purpose")
    )
    paper = run(whole(changed(harbour, "statements", "council", positions=on_both)))
    assert (
        "The island council withholds judgement on whether the boat belonged to the fishers (a"
        " posture, not words; source 2 says “appears to wait”). [2 00:01:10] The island council"
        " withholds judgement on whether the intention is that the pier is put out of use ("
    ) in paper


def test_a_speaker_is_told_once_to_each_question(oil_jetty: Incident) -> None:
    paper = run(whole(oil_jetty)).partition("Whose boat was it?")[2]
    paper = paper.partition("How many people were hurt?")[0]
    assert paper.count("- Andreas Kallías ") == paper.count("Andreas Kallías says") == 1
    assert (
        "says that the boats of the association were tied up, and declines to comment on whether it"
        " is possible that the boat was a crabber from Varn (quoted: “Our boats were tied up."
    ) in paper
    assert "; denies that it is possible that the boat was a crabber from Varn, and denies" in paper


def test_a_claim_that_somebody_implies_is_told_as_theirs(harbour: Incident) -> None:
    claim = next(one for one in harbour.claims if one.id == "by-fishers")
    implied = (msgspec.structs.replace(claim.implied[0], attributed_to=("port-authority",)),)
    paper = run(whole(changed(harbour, "claims", "by-fishers", implied=implied)))
    assert (
        "The port authority implies that the boat belonged to the fishers. [1 ¶2] The port"
        " authority says that the intention is that the pier is put out of use (inferred in part)."
    ) in paper
    assert "nobody in this copy" not in paper


def test_who_has_not_answered_a_claim_about_them_is_named(view: View) -> None:
    rest = run(view).partition("the intention is that the pier is put out of use")[2]
    assert rest.partition("] ")[2].startswith("Fishers' union: no answer in this copy.")


def test_who_is_silent_on_all_of_a_question_is_named_once_at_its_end(view: View) -> None:
    told = run(view).partition("What happened at the pier?")[2].partition("Whose boat was it?")[0]
    assert told.endswith("[2 00:02:30] - Fishers' union: no answer in this copy. ")
    assert told.count("no answer") == 1


def test_an_answer_by_the_same_side_is_an_answer(harbour: Incident) -> None:
    answered = changed(harbour, "claims", "by-fishers", about=("boat-owners",))
    paper = run(whole(answered))
    assert "Boat owners: no answer" not in paper
    assert "Some boat owners: no answer" not in paper


def test_whoever_makes_a_claim_about_themselves_owes_no_answer(harbour: Incident) -> None:
    paper = run(whole(changed(harbour, "claims", "pier-hit", about=("port-authority",))))
    assert "Port authority: no answer" not in paper


def test_a_feared_thing_is_not_told_as_one_that_happened(view: View) -> None:
    assert "says that it is possible that the pier will be rammed again" in run(view)
    full = run(view, "full")
    assert full.count("The pier will be rammed again") == 0
    assert "As a possibility: the pier will be rammed again (one side's account" in full


def test_words_that_came_by_way_of_others_say_so(view: View) -> None:
    assert "will be rammed again (according to some boat owners)" in run(view)


def test_a_withdrawn_thing_is_not_told_as_standing(view: View) -> None:
    paper = run(view)
    by = "by The Harbour Post, 4 June 2031"
    assert f"unverified (withdrawn {by};" in paper
    assert f"Withdrawn {by}: the paper no longer prints it. [1 ¶3]" in paper


def test_what_no_source_says_is_said_to_be_missing(view: View) -> None:
    assert "not given: whose boat, how much damage). [1 ¶1]" in run(view)
    full = run(view, "full")
    assert "The source does not say: whose boat; how much damage. [1 ¶1]" in full


def test_what_the_editor_inferred_is_marked_wherever_it_matters(view: View) -> None:
    assert "said on Monday, 2 June 2031; inferred in part)" in run(view)
    assert "put out of use (inferred in part)" in run(view)
    assert "Inferred by the editor: that Monday is 2 June. [1 ¶1]" in run(view, "full")


def test_a_measure_says_its_state_first_and_whose_its_reasons_are(view: View) -> None:
    assert (
        "- 2 June 2031 · Announced – night sailing in the harbour forbidden, by the port authority."
        " Reported; not checked. [1 ¶4]"
        " Reason given by the port authority: danger to the piers. [1 ¶4]"
        " Reason as the source gives it: the moonless week. [1 ¶4]"
    ) in run(view)


def test_an_open_question_is_among_what_is_not_known(view: View) -> None:
    assert "Can the pier be repaired before winter?" in run(view).partition("WHAT IS NOT KNOWN")[2]


def test_a_filtered_paper_says_so_and_lists_what_was_asked_for(harbour: Incident) -> None:
    wanted = Filter(kinds=frozenset({Kind.MEASURE}))
    measures = run(cut(harbour, ceiling=Marking.RED, filter=wanted))
    assert "A filter is set: this copy does not list everything that it holds." in measures
    assert "Announced – night sailing" in measures
    assert "POSITIONS BY QUESTION Nothing in this copy." in measures
    assert "Shouting on the quay" not in measures


def test_a_listed_claim_keeps_its_answers(harbour: Incident) -> None:
    wanted = Filter(actors=frozenset({"island-council"}))
    paper = run(cut(harbour, ceiling=Marking.RED, filter=wanted))
    assert "The island council withholds judgement on" in paper
    assert "The fishers' union denies that the boat belonged to the fishers" in paper
    assert "put out of use" not in paper


def test_a_filtered_paper_says_what_was_asked_for_as_far_as_it_holds_it(harbour: Incident) -> None:
    wanted = Filter(
        actors=frozenset({"island-council", "watchman"}), questions=frozenset({"whose-boat"})
    )
    for ceiling, names in (
        (Marking.RED, "the island council and the lantern watchman"),
        (Marking.CLEAR, "the island council"),
    ):
        paper = run(cut(harbour, ceiling=ceiling, filter=wanted))
        assert f"Listed by or about {names}; on “Whose boat was it?” Issued" in paper


def test_a_filtered_paper_says_how_things_had_to_stand(harbour: Incident) -> None:
    wanted = Filter(
        standings=frozenset({Standing.STANDS, Standing.CORRECTED}),
        states=frozenset({MeasureState.ANNOUNCED}),
    )
    paper = run(cut(harbour, ceiling=Marking.RED, filter=wanted))
    assert "Listed corrected and stands as told; announced Issued" in paper


def test_a_paper_without_a_filter_says_nothing_of_one(view: View) -> None:
    assert "filter" not in run(view)


@pytest.mark.parametrize(
    ("wording", "word"),
    [(Wording.POSTURE, "on Monday, 2 June 2031; a posture"), (Wording.REPORTED, "said on Monday")],
)
def test_conduct_is_not_called_speech(harbour: Incident, wording: Wording, word: str) -> None:
    paper = run(whole(changed(harbour, "statements", "authority", wording=wording)))
    assert f"; {word}" in paper


def test_a_time_of_which_only_the_words_are_known_keeps_them(harbour: Incident) -> None:
    paper = run(
        whole(changed(harbour, "events", "shouting", when=When(words=safe("before the storm"))))
    )
    assert "No time in this copy" in paper
    assert "Before the storm · Shouting on the quay." in paper


def test_the_foot_lists_the_sources_and_counts_where_they_come_from(view: View) -> None:
    foot = run(view).partition(" SOURCES ")[2]
    assert "1. The Harbour Post, article: “Boat at pier three” Published: 2 June 2031 2." in foot
    assert "Relays: the harbour watch" in foot
    assert "Independent origins 2" in foot


def test_each_source_that_tells_a_thing_otherwise_has_a_sentence_of_its_own(
    oil_jetty: Incident,
) -> None:
    paper = run(whole(oil_jetty))
    assert (
        "Told otherwise by Coast Radio: the time as about half past midnight, about 10 June 2031"
        " (an account from no side: the Northern Wire). [1 00:00:40]"
    ) in paper
    assert (
        "Told otherwise by Northern Wire: “Picture of a burning vessel in another port”;"
        " the time as three years ago, about 2028, inferred; the place as another port (reported)."
    ) in paper


def test_the_summary_says_what_was_revised_of_what_carries_it(oil_jetty: Incident) -> None:
    summary, _, _ = run(whole(oil_jetty)).partition("WHAT IS SAID TO HAVE HAPPENED")
    for said in (
        "What the Northern Wire said was withdrawn by the Northern Wire, 11 June 2031: Two people",
        "The photo was corrected by Northern Wire, 11 June 2031, 09:15 UTC: It was taken",
        "What a port official said was withdrawn by a port official, 11 June 2031: He had",
    ):
        assert said in summary


@pytest.mark.parametrize("form", ["sitrep", "full"])
def test_no_withdrawn_statement_is_told_without_saying_so(oil_jetty: Incident, form: str) -> None:
    paper = run(whole(oil_jetty), form)
    for said in ("says that four people were hurt", "says that the fire was an attack"):
        told = paper.split(said)[1:]
        assert told
        if form == "sitrep":
            assert all(after.startswith(" (withdrawn by ") for after in told)
    assert paper.count("Withdrawn by the Northern Wire, 11 June 2031: Two people were hurt") >= 1
    assert "Four people were hurt (held by nobody in this copy)" in paper or form == "sitrep"
