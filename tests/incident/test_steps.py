"""Steps of knowledge: between two of them nothing changes, and from each one leads to the next."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.steps import earlier, later, steps, undated
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from tests.incident.strategies import MOMENTS, incidents, markings

SECOND = dt.timedelta(seconds=1)


def whole(incident: Incident, ceiling: Marking = Marking.RED) -> View:
    return cut(incident, ceiling=ceiling, reader=Reader.CURATOR)


@given(incidents(), markings)
def test_between_two_steps_nothing_changes(incident: Incident, ceiling: Marking) -> None:
    view = whole(incident, ceiling)

    def then(moment: dt.datetime) -> Incident:
        return cut(incident, ceiling=ceiling, as_of=moment, reader=Reader.CURATOR).incident

    known = steps(view)
    for one, next_one in pairwise(known):
        assert then(one.moment) == then(next_one.moment - SECOND)
    if known:
        assert then(known[-1].moment) == then(MOMENTS[-1] + 100 * SECOND)
        assert not then(known[0].moment - SECOND).sources


@given(incidents(), markings)
def test_everything_that_comes_in_comes_at_one_step_or_gives_no_moment(
    incident: Incident, ceiling: Marking
) -> None:
    view = whole(incident, ceiling)
    came = [item for step in steps(view) for item in step.came]
    assert len(came) == len({item.id for item in came})
    assert {one.id for one in (*came, *undated(view))} >= {one.id for one in view.incident.sources}


@given(incidents())
def test_back_and_forth_leads_through_every_step(incident: Incident) -> None:
    known = steps(whole(incident))
    back = [moment := earlier(known, None)]
    while moment is not None:
        back.append(moment := earlier(known, moment))
    assert back[:-1] == [step.moment for step in known[-2::-1]]
    if len(known) > 1:
        forth = [known[0].moment]
        while (moment := later(known, forth[-1])) is not None:
            forth.append(moment)
        assert forth == [step.moment for step in known[:-1]]
    assert later(known, None) is None


@given(incidents(), st.sampled_from(MOMENTS))
def test_a_moment_between_steps_stands_on_the_one_before(
    incident: Incident, moment: dt.datetime
) -> None:
    known = steps(whole(incident))
    past = [step.moment for step in known if step.moment <= moment]
    assert earlier(known, moment) == (past[-2] if len(past) > 1 else None)


def test_the_four_sources_came_one_after_another_and_the_notes_after_them(
    oil_jetty: Incident,
) -> None:
    came = [[item.id for item in step.came] for step in steps(whole(oil_jetty))]
    assert came == [
        ["harbour-post"],
        ["coast-radio"],
        ["two-were-hurt", "inquiry-first"],
        ["northern-wire"],
        ["coastguard-call"],
        ["second-boat"],
        ["reporters-on-their-way"],
    ]


def test_what_is_above_the_ceiling_is_no_step(oil_jetty: Incident) -> None:
    clear = [item.id for step in steps(whole(oil_jetty, Marking.CLEAR)) for item in step.came]
    assert clear == ["harbour-post", "coast-radio", "northern-wire"]
